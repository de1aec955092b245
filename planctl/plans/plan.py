"""One person's plan as read: the document, its typed data, its model and its problems (pure)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from planctl.errors import Path, Problem
from planctl.models.model import Model
from planctl.plans.layout import JUDGED_BY, default_of, layout_of
from planctl.yamltext.inert import HOSTILE
from planctl.yamltext.loader import Document

Entry = dict[str, Any]


@dataclass
class Plan:
    """A plan file that parsed; `problems` holds everything found in it so far."""

    document: Document
    data: dict[str, Any]
    model: Model
    problems: list[Problem] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Return the person's pseudonym."""
        return str(self.data["id"])

    def at(self, path: Path) -> Any:
        """Return the value at a path, None where there is none."""
        value: Any = self.data
        for step in path:
            if isinstance(value, dict):
                value = value.get(step)
            else:
                value = value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None
        return value

    def entries(self, name: str) -> list[Entry]:
        """Return a list of what happened, [] when the file has none."""
        value = self.data.get(name)
        return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []

    @property
    def areas(self) -> dict[str, Entry]:
        """Return the plan's areas that have something written."""
        areas = self.data.get("areas")
        return {key: area for key, area in areas.items() if isinstance(area, dict)} if isinstance(areas, dict) else {}

    @cached_property
    def handles(self) -> list[tuple[Path, str]]:
        """Return the path and value of each staff handle in the plan."""
        handle = self.data.get("contact_person")
        found: list[tuple[Path, Any]] = [(("contact_person",), handle)]
        for path, kind, content in layout_of(self.model).each(self.data):
            found += [((*path, key), content.get(key)) for key in kind.staff]
        return [(path, value) for path, value in found if isinstance(value, str) and value.strip()]

    def active_period(self, day: str) -> Entry | None:
        """Return the period in which the plan is active on a day: from <= day < to."""
        for period in self.entries("plan_periods"):
            if period["from"] <= day and (period.get("to") is None or day < period["to"]):
                return period
        return None

    def open_period(self) -> tuple[int, Entry] | None:
        """Return the index and content of the period without an end, if there is one."""
        for index, period in enumerate(self.entries("plan_periods")):
            if period.get("to") is None:
                return index, period
        return None

    def group(self, before: str = "9999") -> str | None:
        """Return the latest group dated before a day."""
        dated = [(str(e.get("date")), place, e.get("group")) for place, e in enumerate(self.entries("groups"))]
        known = [entry for entry in dated if entry[0] < before and entry[2]]
        return str(max(known)[2]) if known else None


# What a loader cannot take as data at all: something of the file would be lost or mean something else.
_NOT_PARSED = frozenset({
    "duplicate-key", "anchor", "alias", "tag", "merge-key", "directive", "second-document", "key-not-text",
    "too-many",
})  # fmt: skip


def is_unjudgeable(problem: Problem) -> bool:
    """Tell whether a problem keeps its person from being judged.

    That is a file that did not parse, and an error in what the rules are about. A CPR number is an
    error wherever it stands, but the data around it can be read, unless it stands instead of a value.
    """
    if not problem.is_error or (problem.code == "cpr" and not problem.path):
        return False
    if problem.code in _NOT_PARSED:
        return True
    if problem.code == "unknown-key" and len(problem.path) == 1:
        return problem.params.get("close") in JUDGED_BY  # contcats: what was meant for contacts is not read
    key = str(problem.path[0] if problem.path else problem.params.get("key"))
    return HOSTILE.sub("", key) in JUDGED_BY  # nor is a key with an invisible sign in it


def canonical(entry: Entry, defaults: Entry) -> tuple[Any, ...]:
    """Return an entry's content for comparison: typed, key order irrelevant, defaults dropped, text normalised."""
    kept = {key: value for key, value in entry.items() if value is not None and defaults.get(key, ...) != value}
    return tuple(sorted((key, *_normal(value)) for key, value in kept.items()))


def _normal(value: Any) -> tuple[str, str]:
    if isinstance(value, str):
        return "text", unicodedata.normalize("NFC", value).removesuffix("\n")
    if isinstance(value, list):
        items = [_normal(item) for item in value]
        return "list", repr(sorted(items) if _all_text(value) else items)
    if isinstance(value, dict):
        return "map", repr(sorted((key, *_normal(item)) for key, item in value.items()))
    return type(value).__name__, repr(value)


def _all_text(value: list[Any]) -> bool:
    return all(isinstance(item, str) for item in value)


def sort_key(entry: Entry) -> tuple[Any, ...]:
    """Return where an entry stands in its list: by date, then time, then canonical text."""
    return (str(entry.get("date") or entry.get("from") or ""), str(entry.get("time") or ""), canonical(entry, {}))


def same_entry(model: Model, list_name: str, one: Entry, other: Entry) -> bool:
    """Tell whether two entries of a list are the same entry: equal content, with defaults dropped."""
    defaults = default_of(model, list_name)
    return canonical(one, defaults) == canonical(other, defaults)
