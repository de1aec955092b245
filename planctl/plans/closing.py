"""A plan at the turn of a year: whether it goes on, and how its file is divided when later entries stand in it (pure).

Only plans that are active on 31 December go on; everybody else is discharged that day (document 000). What is dated
later belongs to a new stay, with a file of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planctl.plans.across import is_day
from planctl.plans.dates import first_day
from planctl.plans.layout import VALUES, layout_of
from planctl.plans.new import new_plan
from planctl.plans.plan import Plan
from planctl.yamltext import render, splice
from planctl.yamltext.edit import CannotEdit, remove_item, remove_key
from planctl.yamltext.loader import Document, load
from planctl.yamltext.spans import as_written, comments, line_end, line_start
from planctl.yamltext.twin import same

_SCHEMA = re.compile(rb"^(# yaml-language-server: \$schema=)(\.\./schema/)", re.MULTILINE)
_ENDINGS = ("ended", "moved")  # each is one mapping with a date


def last_day(year: int) -> str:
    """Return 31 December of a year."""
    return f"{year:04d}-12-31"


def next_january(year: int) -> str:
    """Return the month that follows a year."""
    return f"{year + 1:04d}-01"


def goes_on(periods: list[list[str]], ended: str, year: int) -> bool:
    """Tell whether a plan is active on 31 December, and its person not ended by then; periods are [from, to or ""]."""
    if ended and ended <= last_day(year):
        return False
    after = first_day(next_january(year))
    return any(start < after and (not end or end >= after) for start, end in periods)


def deeper(source: bytes) -> bytes:
    """Return a file as it lies in closed/<year>/: the line that leads editors to the schema goes up one folder more."""
    return _SCHEMA.sub(rb"\1../\2", source, count=1)


@dataclass(frozen=True)
class Later:
    """What of a file is dated after a year: the places of entries by list, the keys of endings, and the first day."""

    entries: dict[str, list[int]]
    endings: list[str]
    first: str

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.entries or self.endings)


def later_than(plan: Plan, year: int) -> Later:
    """Return what is dated after 31 December of a year.

    An answer for a month of that year belongs to the year, whenever it was entered. What lives on (areas, goals)
    has no day of its own and belongs to the year too.
    """
    found: dict[str, list[int]] = {}
    days = []
    for name, entry in layout_of(plan.model).lists.items():
        value = plan.data.get(name)
        if entry.kind != VALUES or not isinstance(value, list):
            continue
        for index, day in _days(value, "date" if "date" in entry.fields else "from"):
            if day > last_day(year) and not _answers_for(value[index], year):
                found.setdefault(name, []).append(index)
                days.append(day)
    ends = dict(_days([plan.data.get(name) for name in _ENDINGS], "date"))
    endings = [_ENDINGS[place] for place, day in ends.items() if day > last_day(year)]
    days += [day for day in ends.values() if day > last_day(year)]
    return Later(found, endings, min(days, default=""))


def _days(entries: list[Any], key: str) -> Iterator[tuple[int, str]]:
    """Yield the index and day of every entry that has one."""
    for index, entry in enumerate(entries):
        day = entry.get(key) if isinstance(entry, dict) else None
        if is_day(day):
            yield index, str(day)


def _answers_for(entry: dict[str, Any], year: int) -> bool:
    month = entry.get("month")
    return isinstance(month, str) and month < next_january(year)


def divide(plan: Plan, later: Later, head: dict[str, Any]) -> tuple[str, str]:
    """Return a file's text without what is later, and the text of a new file that begins with `head` and holds it.

    Lines move as they stand, with their comments; what stands in brackets is written anew, its comments above it.
    Raise CannotEdit when the formatting defeats both.
    """
    document, order = plan.document, layout_of(plan.model).top
    beginning = new_plan(plan.model, head)
    rest, moved = _divided(plan.data, later)
    for cut, parts in ((_without_lines, _lines), (_without_values, _values)):
        try:
            old, found = cut(document, later), parts(document, later)
        except CannotEdit:
            continue
        new = "".join(found[name] for name in sorted(found, key=order.index))
        lost = [note.text for note in comments(document) if note.text not in old and note.text not in new]
        new = beginning + "".join(f"{text}\n" for text in lost) + new
        if _says(document, old, rest) and _says(document, new, {**(load(beginning.encode()).data or {}), **moved}):
            return old, new
    raise CannotEdit("the file cannot be divided without changing what it says")


def _divided(data: dict[str, Any], later: Later) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the two files have to say."""
    rest, moved = dict(data), {}
    for name, places in later.entries.items():
        moved[name] = [data[name][place] for place in places]
        rest[name] = [entry for place, entry in enumerate(data[name]) if place not in places]
        if not rest[name]:
            del rest[name]
    moved |= {name: rest.pop(name) for name in later.endings}
    return rest, moved


def _says(document: Document, text: str, data: dict[str, Any]) -> bool:
    new = document.reread(load(text.encode()))
    known = {problem.code for problem in document.problems}
    return all(problem.code in known for problem in new.problems) and same(new.data, data)


# Whole lines


def _lines(document: Document, later: Later) -> dict[str, str]:
    """Return the lines of each key that move, its name above them."""
    found = {}
    for name, spans in _spans(document, later).items():
        lines = "".join(document.text[start:end].removesuffix("\n") + "\n" for start, end in spans)
        is_whole = name in later.endings or _is_whole(document, name, later.entries[name])
        found[name] = lines if is_whole else f"{name}:\n{lines}"
    return found


def _without_lines(document: Document, later: Later) -> str:
    text = document.text
    for start, end in sorted((span for spans in _spans(document, later).values() for span in spans), reverse=True):
        text = text[:start] + text[end:]
    return text


def _spans(document: Document, later: Later) -> dict[str, list[tuple[int, int]]]:
    """Return the lines that move, by key: those of the entries, or of the key as a whole when no entry stays."""
    if document.root is None or document.root.flow:
        raise CannotEdit("no lines of its own for a key")
    found = {}
    for name, places in later.entries.items():
        node = splice.node_at(document, (name,))
        if node.flow:
            raise CannotEdit("no lines of its own for an entry")
        spans = _spans_of_items(document, name, len(node.children))
        found[name] = [spans[place] for place in places]
        if len(places) == len(spans):
            found[name] = [(_start_of(document, name), spans[-1][1])]
    for name in later.endings:
        found[name] = [(_start_of(document, name), splice.element(document, (name,))[1] + 1)]
    return found


def _spans_of_items(document: Document, name: str, count: int) -> list[tuple[int, int]]:
    """Return the lines of each item of a list; comments and blank lines above an item are its own."""
    spans = []
    begin = line_end(document.text, _start_of(document, name)) + 1
    for place in range(count):
        end = splice.element(document, (name, place))[1] + 1
        spans.append((begin, end))
        begin = end
    return spans


def _start_of(document: Document, name: str) -> int:
    return line_start(document.text, splice.element(document, (name,))[0])


def _is_whole(document: Document, name: str, places: list[int]) -> bool:
    return len(places) == len(splice.node_at(document, (name,)).children)


# Values, where lines do not tell entries apart


def _values(document: Document, later: Later) -> dict[str, str]:
    """Return each key that moves, written anew."""
    found = {}
    for name, places in later.entries.items():
        items = [as_written(splice.node_at(document, (name, place))) for place in places]
        found[name] = "\n".join(render.entry(name, items, 0)) + "\n"
    for name in later.endings:
        found[name] = "\n".join(render.entry(name, as_written(splice.node_at(document, (name,))), 0)) + "\n"
    return found


def _without_values(document: Document, later: Later) -> str:
    for name, places in later.entries.items():
        for place in reversed(places):
            document = document.reread(load(remove_item(document, (name, place)).encode()))
    for name in later.endings:
        document = document.reread(load(remove_key(document, (name,)).encode()))
    return document.text
