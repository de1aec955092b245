"""What people have to agree about, in words: where it stands in the plan, and what each of them wrote."""

from __future__ import annotations

import datetime
from typing import Any
from zoneinfo import ZoneInfo

from planctl.outputs.values import (
    field_label,
    field_words,
    list_label,
    nested_label,
    span_words,
    value_words,
)
from planctl.plans.conflicts import Conflict, Version
from planctl.plans.layout import CAME_FROM, ENDED, MOVED, Entry, layout_of
from planctl.plans.merge import GONE
from planctl.plans.plan import Plan
from planctl.plans.shapes import DECISIONS, MISSING, PERIODS, Keys, find, is_a_moment, shape_of
from planctl.texts import has, tr
from planctl.texts.dates import long_day, long_month, short_day
from planctl.workspace.settings import Settings


def place_words(plan: Plan, keys: Keys, settings: Settings) -> str:
    """Return where a conflict is, as people would say it: "Housing, agreed purpose"."""
    layout = layout_of(plan.model)
    first, rest = keys[0], keys[1:]
    if keys == GONE:
        return tr("sync.place-file")
    if first == "areas" and rest:
        area = plan.model.label("areas", rest[0])
        return ", ".join([area, *_inside(layout.area(rest[0]), rest[1:])])
    if first in layout.sections:
        return ", ".join([list_label(plan.model, first), *_inside(layout.sections[first], rest)])
    if first == PERIODS and rest:
        return tr("sync.place-period", day=long_day(rest[0]))
    if first == DECISIONS and len(rest) == 2:
        question = value_words(rest[1], "id:rules", {}, plan.model, settings)
        return tr("sync.place-decision", month=long_month(rest[0]), question=question)
    if first in layout.lists:
        return ", ".join([list_label(plan.model, first), *_of_list(layout.lists[first], rest)])
    return tr(f"sync.place-{first}") if has(f"sync.place-{first}") else list_label(plan.model, first)


def _inside(entry: Entry, keys: Keys) -> list[str]:
    """Return the words for what stands in an entry: a field, or a list with what stands in that."""
    if not keys:
        return []
    name, *rest = keys
    if name in entry.lists:
        return [_low(nested_label(entry, name)), *_of_list(entry.lists[name], tuple(rest))]
    return [_low(field_label(entry, name))]


def _of_list(entry: Entry, keys: Keys) -> list[str]:
    if not keys:
        return []
    name = short_day(keys[0].partition("#")[0], 0) if is_a_moment(keys[:1]) else keys[0]
    return [name, *_inside(entry, keys[1:])]


def _low(label: str) -> str:
    """Return a label as it stands inside a sentence; abbreviations keep their letters."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def version_words(version: Version, settings: Settings) -> str:
    """Return who wrote a version and when: "Jonas Beck, 3 November 2026 at 14:40"."""
    who = settings.name_of(version.stamp.by) or tr("sync.somebody")
    try:
        moment = datetime.datetime.fromisoformat(version.stamp.at).astimezone(ZoneInfo(settings.timezone))
    except ValueError:
        return who
    return tr("sync.who-when", who=who, day=long_day(moment.date()), time=f"{moment:%H:%M}")


def value_lines(plan: Plan, conflict: Conflict, value: Any, settings: Settings) -> list[str]:
    """Return what stands in a version, line by line; a sentence when nothing does."""
    if value is MISSING:
        return [tr("sync.removed" if conflict.base is not MISSING else "sync.went-on")]
    if conflict.keys == GONE:
        return [tr("sync.kept-file")]
    shape = find(plan.data, shape_of(layout_of(plan.model)), conflict.keys).shape
    entry = layout_of(plan.model).at(_entry_path(conflict.keys)) or shape.entry
    entry = _WHOLES.get(conflict.keys[0]) if entry is None and len(conflict.keys) == 1 else entry
    if isinstance(value, list):
        return [line for each in value for line in _entry_lines(plan, entry, each, settings)]
    if isinstance(value, dict):
        return _entry_lines(plan, entry, value, settings)
    holder = layout_of(plan.model).at(_entry_path(conflict.keys[:-1])) if len(conflict.keys) > 1 else None
    kind = holder.fields.get(conflict.keys[-1], "text") if holder else _HEAD.get(conflict.keys[0], "text")
    spec = (holder.spec if kind == "state" else holder.of_field(conflict.keys[-1])) if holder else {}
    return (value_words(value, kind, spec, plan.model, settings, plan) or tr("sync.empty")).split("\n")


_WHOLES = {"ended": ENDED, "moved": MOVED, "came_from": CAME_FROM}
_HEAD = {"contact_person": "staff", "registered": "date"}


def _entry_path(keys: Keys) -> tuple[str | int, ...]:
    """Return a place as a path of the layout, which looks through lists by any number."""
    lists = {PERIODS: 1, DECISIONS: 2}
    if keys and keys[0] in lists and len(keys) > lists[keys[0]]:
        return (keys[0], 0)
    return tuple(0 if number % 2 and keys[0] != "areas" else key for number, key in enumerate(keys))


def _entry_lines(plan: Plan, entry: Entry | None, value: Any, settings: Settings) -> list[str]:
    """Return the fields of an entry that have something in them; entries of lists inside have a line each."""
    if entry is None and isinstance(value, dict):
        return [f"{key}: {_in_a_row(str(content))}" for key, content in value.items()] or [tr("sync.empty")]
    if entry is None or not isinstance(value, dict):
        return [_in_a_row(str(value))]
    if set(value) <= {"from", "to"} and "from" in value:
        return [span_words(value)]
    lines = []
    for name, content in value.items():
        if name in entry.lists:
            inside = content if isinstance(content, list) else []
            lines += [line for each in inside for line in _inside_lines(plan, entry, name, each, settings)]
        elif words := field_words(value, name, entry, plan, settings):
            lines.append(f"{field_label(entry, name)}: {_in_a_row(words)}")
    return lines or [tr("sync.empty")]


def _inside_lines(plan: Plan, around: Entry, name: str, value: Any, settings: Settings) -> list[str]:
    """Return an entry of a list inside another entry: what it says on one line, then what is inside of it."""
    entry, label = around.lists[name], nested_label(around, name)
    if not isinstance(value, dict):
        return [f"{label}: {_in_a_row(str(value))}"]
    said = [field_words(value, key, entry, plan, settings) for key in value if key not in (*entry.lists, "id")]
    lines = [f"{label}: {'; '.join(_in_a_row(words) for words in said if words)}"]
    for key, content in value.items():
        for each in content if key in entry.lists and isinstance(content, list) else ():
            lines += _inside_lines(plan, entry, key, each, settings)
    return lines


def _in_a_row(words: str) -> str:
    """Return words on one line, all of them: what people disagree on may stand at the end."""
    return " ".join(words.split("\n")).strip()
