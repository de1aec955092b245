"""The parts of a plan to be read: sections, areas, entities with the lists inside them, and dated entries, as lines.

What the person said stands apart from what staff write: a line is drawn down its left side.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from planctl.outputs.page import WIDTH, wrapped
from planctl.outputs.person_parts import IDEA, OPEN
from planctl.outputs.styled import Line, Segment, line
from planctl.outputs.values import field_label, field_words, filled_fields, nested_label, title_field
from planctl.plans.layout import ENTITIES, Entry
from planctl.plans.plan import Plan
from planctl.texts import pick, tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings

Content = dict[str, Any]

INDENT = 2
GAP = 2
_LABEL = 30  # columns of a label; longer ones are broken
_DASH = "– "
_SAID = "│ "  # beside what the person said
_DOT = " · "
_ORDER = {OPEN: 0, IDEA: 1}  # what lives comes first, what is over last


@dataclass(frozen=True)
class Reader:
    """What a part of a plan is read with: the plan, names, today, and how many dated entries of each list are shown.

    `latest` None: all of them, and what is over as much in full as what lives.
    """

    plan: Plan
    settings: Settings
    today: datetime.date
    latest: int | None

    def words(self, content: Content, name: str, entry: Entry) -> str:
        """Return what a field holds, in words."""
        return field_words(content, name, entry, self.plan, self.settings)


def section_lines(content: Content, entry: Entry, title: str, reader: Reader) -> list[Line]:
    """Return a section: its name, then each field that something is written in."""
    return [line((title, "bold")), *field_lines(content, entry, filled_fields(entry, content), reader, INDENT)]


def field_lines(content: Content, entry: Entry, names: Iterable[str], reader: Reader, indent: int) -> list[Line]:
    """Return fields with their labels in a column of their own."""
    names = list(names)
    width = label_width([field_label(entry, name) for name in names], indent)
    lines: list[Line] = []
    for name in names:
        rows = field_rows(content, name, entry, reader, WIDTH - width)
        lines += labelled(field_label(entry, name), rows, width, indent)
    return lines


def field_rows(content: Content, name: str, entry: Entry, reader: Reader, room: int) -> list[Segment]:
    """Return a field's words in lines of readable width; beside what the person said a line is drawn."""
    own = bool(entry.of_field(name).get("own_words"))
    rows = wrapped(reader.words(content, name, entry), room - len(_SAID) * own)
    return [(_SAID + row if own else row, "") for row in rows]


def label_width(labels: list[str], indent: int) -> int:
    """Return the width of a column of labels, with its indent and the gap after it."""
    return min(max(map(len, labels), default=0), _LABEL) + indent + GAP


def labelled(label: str, rows: list[Segment], width: int, indent: int = INDENT) -> list[Line]:
    """Return lines beside a label; a long label is broken."""
    labels = wrap(label, width - indent - GAP, break_on_hyphens=False)
    pairs = zip_longest(labels, rows, fillvalue="")
    return [line(((" " * indent + str(name)).ljust(width), "dim"), *([row] if row else [])) for name, row in pairs]


def list_lines(entries: list[Content], entry: Entry, title: str, reader: Reader, indent: int = 0) -> list[Line]:
    """Return a list under its name: what lives on one by one, what happened the newest first."""
    entries = [entry for entry in entries if entry]  # what is wrong in a file is left out: None
    if not entries:
        return []
    head = line(" " * indent, (title, "dim" if indent else "bold"))
    inner = indent + INDENT
    if entry.kind != ENTITIES:
        return [head, *_dated_lines(entries, entry, reader, inner)]
    lines = [head]
    ordered = sorted(entries, key=lambda content: _ORDER.get(entry.counts(content), len(_ORDER)))
    for number, content in enumerate(ordered):
        whole = reader.latest is None or entry.counts(content) in _ORDER
        found = entity_lines(content, entry, reader, inner) if whole else _over_lines(content, entry, reader, inner)
        lines += [[], *found] if number and len(found) > 1 and not indent else found
    return lines


def entity_lines(content: Content, entry: Entry, reader: Reader, indent: int = 0) -> list[Line]:
    """Return what lives on: what it is about, its state and id, its fields, and the lists inside it."""
    first = title_field(content, entry)
    lines = _title_lines(content, entry, first, reader, indent, "bold")
    names = [name for name in filled_fields(entry, content) if name != first and entry.fields[name] != "state"]
    lines += field_lines(content, entry, names, reader, indent + INDENT)
    for name, nested in entry.lists.items():
        lines += list_lines(content.get(name) or [], nested, nested_label(entry, name), reader, indent + INDENT)
    return lines


def _over_lines(content: Content, entry: Entry, reader: Reader, indent: int) -> list[Line]:
    """Return what is over in a line."""
    return _title_lines(content, entry, title_field(content, entry), reader, indent, "dim")


def _title_lines(content: Content, entry: Entry, first: str, reader: Reader, indent: int, style: str) -> list[Line]:
    words = reader.words(content, first, entry) if first else ""
    state = entry.states.get(entry.state_of(content))
    closed = content.get("closed") if entry.fields.get("closed") == "date" else None
    aside = [pick(state["label"])] if state else []
    aside = [tr("show.dated", what=aside[0], day=short_day(closed, reader.today.year))] if aside and closed else aside
    text = _DOT.join([*aside, str(content.get("id", ""))])
    rows = wrapped(words, WIDTH - indent - len(text) - GAP)
    head = line(" " * indent, (rows[0], style), " " * GAP, (text, "dim"))
    return [head, *(line(" " * indent, (row, style)) for row in rows[1:])]


def _dated_lines(entries: list[Content], entry: Entry, reader: Reader, indent: int) -> list[Line]:
    """Return what happened, the newest first; of a long list the latest, and how many there are before."""
    day = "date" if "date" in entry.fields else "from"
    ordered = sorted(entries, key=lambda found: (str(found.get(day) or ""), str(found.get("time") or "")), reverse=True)
    shown = ordered if reader.latest is None else ordered[: reader.latest]
    lines = [row for content in shown for row in entry_lines(content, entry, day, reader, indent)]
    if len(shown) < len(ordered):
        lines.append(line(" " * indent, (tr("show.earlier-entries", n=len(ordered) - len(shown)), "dim")))
    return lines


def entry_lines(content: Content, entry: Entry, day: str, reader: Reader, indent: int) -> list[Line]:
    """Return one thing that happened: its day with short facts beside it, then its texts."""
    names = [name for name in filled_fields(entry, content) if name != day]
    texts = [name for name in names if entry.fields[name] == "text"]
    facts = [_fact(content, name, entry, reader) for name in names if name not in texts]
    facts = [fact for fact in facts if fact]
    when = long_day(content[day]) if content.get(day) else ""
    inner = indent + INDENT
    rows = wrapped(_DOT.join([when, *facts]), WIDTH - inner)
    lines = [line(" " * (inner if number else indent), row) for number, row in enumerate(rows)]
    if texts and texts[0] in entry.required:  # what it is about needs no name
        lines += [line(" " * inner, row) for row in field_rows(content, texts[0], entry, reader, WIDTH - inner)]
        texts = texts[1:]
    return lines + field_lines(content, entry, texts, reader, inner)


def _fact(content: Content, name: str, entry: Entry, reader: Reader) -> str:
    """Return a short field of an entry; with its label where the value alone would say nothing."""
    words, kind = reader.words(content, name, entry), entry.fields[name]
    if kind == "flag":
        return field_label(entry, name).lower() if content[name] else ""
    if kind.startswith(("id:", "ids:")) or kind in ("staff", "step", "time", "outcome", "action", "month"):
        return words
    return tr("show.labelled", label=field_label(entry, name), value=words)
