"""The settings of a workspace: planctl.yaml as read, checked, with its staff."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from planctl.errors import Problem
from planctl.plans.check import cpr_problems
from planctl.resources import resource_dir
from planctl.yamltext.loader import Document, load
from planctl.yamltext.structure import Structure

FILE = "planctl.yaml"
DEFAULT_TIMEZONE = "Europe/Copenhagen"
DEFAULT_PREFIX = "K"
DEFAULT_HIDE_BELOW = 5  # people


@dataclass(frozen=True)
class Staff:
    """A member of staff; `until` is the last day of who has left."""

    handle: str
    name: str
    email: str
    role: str = "worker"
    until: str | None = None
    formerly: tuple[str, ...] = ()

    def works_on(self, day: datetime.date) -> bool:
        """Tell whether they (still) work here on a day."""
        return self.until is None or day.isoformat() <= self.until


class Settings:
    """An organisation's settings, as plain values with their defaults."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.data: dict[str, Any] = document.data or {}
        self.organisation: str = self.data["organisation"]["name"]
        self.language: str = self.data["organisation"].get("language", "en")
        self.timezone: str = self.data["organisation"].get("timezone", DEFAULT_TIMEZONE)
        self.models: list[str] = self.data["models"]
        self.id_prefix: str = self.data.get("id_prefix", DEFAULT_PREFIX)
        self.review_since: str | None = self.data.get("review_since")
        self.hide_below: int = (self.data.get("report") or {}).get("hide_below", DEFAULT_HIDE_BELOW)
        self.author_approves: bool = (self.data.get("approval") or {}).get("by_author", False)

    @cached_property
    def staff(self) -> dict[str, Staff]:
        """Return the staff by handle."""
        staff = {}
        for handle, entry in (self.data.get("staff") or {}).items():
            formerly = tuple(entry.get("formerly", ()))
            staff[handle] = Staff(
                handle, entry["name"], entry["email"], entry.get("role", "worker"), entry.get("until"), formerly
            )
        return staff

    @cached_property
    def handles(self) -> dict[str, Staff]:
        """Return everybody by every handle that is valid in files, former ones included."""
        former = {old: person for person in self.staff.values() for old in person.formerly}
        return {**former, **self.staff}

    @cached_property
    def names(self) -> dict[str, str]:
        """Return full names by every handle that is valid in files."""
        return {handle: person.name for handle, person in self.handles.items()}

    def find(self, word: str) -> str | None:
        """Return the handle that a word means: a handle in any case, or the one name that fits, full or first."""
        if word in self.handles:
            return word
        low = word.strip().lower()
        if low in self.handles:
            return low
        fits = [
            h for h, person in self.staff.items() if low in (person.name.lower(), person.name.lower().split(" ")[0])
        ]
        return fits[0] if len(fits) == 1 else None

    def name_of(self, handle: str | None) -> str:
        """Return the full name behind a handle; the handle itself when unknown."""
        person = self.handles.get(handle or "")
        return person.name if person else str(handle or "")

    def first_name(self, handle: str | None) -> str:
        """Return the first name behind a handle, as colleagues use it."""
        return self.name_of(handle).split(" ")[0]


def check_settings(source: bytes) -> tuple[Document, list[Problem]]:
    """Read planctl.yaml; return it with all its problems, placed."""
    document = load(source)
    schema = json.loads((resource_dir("schema") / "settings.schema.json").read_text(encoding="utf-8"))
    problems = [*document.problems, *Structure(schema).problems(document)]
    timezone = (document.data or {}).get("organisation")
    name = timezone.get("timezone") if isinstance(timezone, dict) else None
    if isinstance(name, str) and name and not _is_timezone(name):
        problems.append(
            document.locate(Problem("unknown-timezone", path=("organisation", "timezone"), params={"value": name}))
        )
    problems += cpr_problems(document.text)
    return document, [replace(problem, file=FILE) for problem in problems]


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
