"""A file's life replayed: which of its lines was written when, so that each earlier state can be shown (pure).

An earlier state is the last text without what came later: whole lines, or the end of a period inside
its line. That keeps the person's own formatting, and the last state is the file itself, byte by byte.
"""

from __future__ import annotations

import datetime
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from planctl.models.model import Model
from planctl.plans.dates import add_months
from planctl.plans.decisions import CLOSE, OPEN
from planctl.plans.layout import Entry, layout_of
from planctl.yamltext.loader import Document, Node, load
from planctl.yamltext.nodes import construct

_DATE_OR_MONTH = re.compile(r"(\d{4}-\d{2})(-\d{2})?")
_COMMANDS = {
    "groups": "person group", "scores": "score", "measures": "measure", "contacts": "contact", "journal": "note",
    "decisions": "decide", "postponements": "decide", "flags": "flag", "goals": "goal add", "subgoals": "subgoal add",
    "diary": "diary", "evaluations": "goal evaluate",
}  # fmt: skip
_APPROVAL = {"submit": "plan submit", "approve": "plan approve", "reject": "plan reject"}
# What tells when something that lives on was written down, the first that is there.
_BEGUN = ("date", "opened", "given", "from")
_TAKEN_DOWN = ("down", "down_by", "reason")  # what taking a flag down adds to it
_STOPPED = ("to", "stopped_by", "reason")  # what the end of a period adds to it
# When in a day each command is used here: from this minute on, within so many minutes.
_HABITS = {
    "init": (8 * 60, 1), "person add": (8 * 60 + 10, 50), "person group": (9 * 60, 60), "contact": (10 * 60, 180),
    "decide": (13 * 60, 60), "plan start": (13 * 60, 60), "area": (14 * 60, 60), "score": (15 * 60, 30),
    "measure": (15 * 60 + 30, 30), "note": (16 * 60, 60), "plan stop": (16 * 60, 60), "end": (17 * 60, 30),
    "staff leave": (17 * 60, 30), "goal add": (14 * 60, 60), "subgoal add": (15 * 60, 30),
    "goal evaluate": (15 * 60, 60),
    "goal close": (16 * 60 + 30, 30), "diary": (17 * 60, 120), "add": (13 * 60, 90), "set": (16 * 60, 30),
    "edit": (14 * 60, 90), "flag": (12 * 60, 30), "plan submit": (10 * 60, 60), "plan approve": (11 * 60, 60),
    "plan reject": (11 * 60, 60),
}  # fmt: skip


@dataclass(frozen=True, order=True)
class Moment:
    """One saving: the local time, the command, whom it was about, by whom, and what else the command names."""

    at: datetime.datetime
    command: str
    id: str
    by: str
    words: str = ""


# Lists the program knows, whose entries are told by commands of their own.
_BY_PERIOD_OR_DAY = frozenset({"groups", "plan_periods", "scores", "measures", "contacts", "journal", "decisions"})
NEVER = Moment(datetime.datetime.fromisoformat("9999-12-31"), "", "", "")


@dataclass
class Life:
    """A file's last text, the moment each line came, and the parts of lines that came later than their line."""

    lines: list[str]
    births: list[Moment]
    # Line, first and last column, the moment what stands there came, and what stood there before.
    parts: list[tuple[int, int, int, Moment, str]] = field(default_factory=list)

    def moments(self) -> set[Moment]:
        """Return every moment at which the file changed."""
        return {*self.births, *(moment for *_, moment, _ in self.parts)} - {NEVER}

    def text(self, until: Moment) -> str:
        """Return the file as it was after a moment; empty before its first one."""
        lines = list(self.lines)
        for line, first, last, moment, before in sorted(self.parts, reverse=True):
            if moment > until:
                lines[line] = lines[line][:first] + before + lines[line][last:]
        return "".join(line for line, birth in zip(lines, self.births, strict=True) if birth <= until)


def moment(day: str, command: str, person: str, by: str, words: str = "", *, time: str = "", salt: str = "") -> Moment:
    """Return the moment of a command on a day, at a plausible hour that is the same each time."""
    chance = zlib.crc32(f"{person} {day} {command} {by} {words} {salt}".encode())
    minute, spread = _HABITS[command]
    if time:  # written down soon after it happened
        minute, spread = min(int(time[:2]) * 60 + int(time[3:]) + 5, 23 * 60 + 39), 20
    at = datetime.datetime.fromisoformat(day) + datetime.timedelta(minutes=minute, seconds=chance % (spread * 60))
    return Moment(at, command, person, by, words)


def shifted(source: bytes, months: int) -> bytes:
    """Return a YAML file with every bare date and month moved by whole months; texts stay as they are."""
    document = load(source)
    lines = document.text.splitlines(keepends=True)
    for node in _scalars(document.root):
        found = None if node.style else _DATE_OR_MONTH.fullmatch(node.text)
        if found:
            line, first, last = node.start.line, node.start.column, node.end.column
            lines[line] = f"{lines[line][:first]}{add_months(found[1], months)}{found[2] or ''}{lines[line][last:]}"
    return "".join(lines).encode()


def _scalars(root: Node | None) -> Iterator[Node]:
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if node.kind == "scalar":
            yield node


def life_of_settings(source: bytes, begun: Moment) -> Life:
    """Return the life of planctl.yaml: all there from the beginning, except who has left since."""
    document = load(source)
    life = _newborn(document, begun)
    staff = document.find(("staff",))
    for key, person in zip(staff.keys, staff.children, strict=True) if staff else ():
        left = person.child("until")
        if left is not None:
            _add_parts(life, person, ("until",), moment(left.text, "staff leave", "", begun.by, key.text))
    return life


def life_of_plan(source: bytes, model: Model, fallback: str) -> Life:
    """Return the life of a plan file in block style; `fallback` is the staff member where nobody is named."""
    return _PlanReader(load(source), model, fallback).read()


class _PlanReader:
    """Gives each line of one plan file its moment."""

    def __init__(self, document: Document, model: Model, fallback: str) -> None:
        self.document = document
        self.data: dict[str, Any] = document.data or {}
        self.model = model
        self.layout = layout_of(model)
        self.id = str(self.data["id"])
        registered = str(self.data["registered"])
        first = next((entry for entry in self._entries("groups", "contacts") if entry["date"] == registered), {})
        by = first.get("by") or self.data.get("contact_person") or fallback
        self.added = moment(registered, "person add", self.id, by)
        self.life = _newborn(document, self.added)

    def _entries(self, *names: str) -> Iterator[dict[str, Any]]:
        for name in names:
            yield from self.data.get(name) or ()

    def read(self) -> Life:
        root = self.document.root
        for name, node, first, last in _spans(root, len(self.life.lines)) if root else ():
            if name in _BY_PERIOD_OR_DAY:
                self._list(str(name), node, first, last)
            elif name in self.layout.lists:
                self._entries_of(self.layout.lists[str(name)], str(name), node, (first, last), self.added)
            elif name in self.layout.sections:
                self._put(first, last, self._section(str(name)))
            elif name == "areas":
                self._put(first, first + 1, min(self._area(*span) for span in _spans(node, last)))
            elif name == "ended":
                self._put(first, last, self._moment(self.data["ended"], "end"))
        return self.life

    def _put(self, first: int, last: int, when: Moment) -> Moment:
        when = max(when, self.added)
        self.life.births[first:last] = [when] * (last - first)
        return when

    def _moment(self, entry: dict[str, Any], command: str, **details: str) -> Moment:
        by = entry.get("by") or self.added.by
        return moment(entry["date"], command, self.id, by, time=str(entry.get("time") or ""), **details)

    def _list(self, name: str, node: Node, first: int, last: int) -> None:
        moments = []
        for (_, item, start, end), entry in zip(_spans(node, last), self.data[name] or (), strict=True):
            when = self._period(entry) if name == "plan_periods" else self._entry(name, entry)
            moments.append(self._put(start, end, when))
            if name == "plan_periods" and entry.get("to"):
                _add_parts(self.life, item, _STOPPED, self._period(entry, end=True))
        if moments:
            self._put(first, first + 1, min(moments))

    def _entries_of(self, kind: Entry, name: str, node: Node, span: tuple[int, int], above: Moment) -> None:
        """Give the entries of a list their moments, and what each has of its own: none before what it stands in."""
        moments = []
        for _, item, start, end in _spans(node, span[1]):
            entry = construct(item)
            born = self._put(start, end, max(self._born(name, entry, above), above))
            moments.append(born)
            for key, nested, first, last in [] if item.flow else _spans(item, end):
                if key in kind.lists:
                    self._entries_of(kind.lists[str(key)], str(key), nested, (first, last), born)
            self._end(kind, item, entry, born)
        self._put(span[0], span[0] + 1, min(moments, default=above))

    def _born(self, name: str, entry: dict[str, Any], above: Moment) -> Moment:
        """Return when an entry was written down; without a day of its own, with what it stands in."""
        day = next((entry[key] for key in _BEGUN if entry.get(key)), None) or above.at.date().isoformat()
        command = _APPROVAL.get(entry.get("action", ""), _COMMANDS.get(name, "add"))
        by = entry.get("by") or self.added.by
        return moment(str(day), command, self.id, by, time=str(entry.get("time") or ""), salt=repr(sorted(entry)))

    def _end(self, kind: Entry, item: Node, entry: dict[str, Any], born: Moment) -> None:
        """Let the end of what lives on come on its day: before, it was in the first state in which it lives."""
        if entry.get("down"):
            _add_parts(self.life, item, _TAKEN_DOWN, moment(entry["down"], "flag", self.id, born.by))
        closed, state = entry.get("closed"), item.child("state")
        if not closed or state is None:
            return
        when = moment(str(closed), "goal close", self.id, born.by, salt=str(entry.get("id")))
        alive = next((name for name, each in kind.states.items() if each.get("counts") == "open"), state.text)
        self.life.parts.append((state.end.line, state.start.column, state.end.column, when, alive))
        _add_parts(self.life, item, ("closed",), when)

    def _section(self, name: str) -> Moment:
        """Return when a section was last written: on the latest day it names that has come to pass, else at once."""
        started = next(self._entries("plan_periods"), {})
        day = str(started.get("from") or self.added.at.date().isoformat())
        return moment(day, "edit", self.id, started.get("started_by") or self.added.by, name)

    def _entry(self, name: str, entry: dict[str, Any]) -> Moment:
        """Return when an entry was written; one command scores several areas, everything else stands alone."""
        if name == "groups" and entry["date"] == self.added.at.date().isoformat():
            return self.added
        if name == "decisions":
            return self._moment(entry, _COMMANDS[name], words=entry["question"]) if self._asked(entry) else NEVER
        salt = str(entry.get("rater")) if name == "scores" else repr(entry)
        return self._moment(entry, _COMMANDS[name], salt=salt)

    def _asked(self, decision: dict[str, Any]) -> bool:
        """Tell whether the question is asked in that month at all: a shift may move it to one where it is not."""
        return int(decision["month"][5:]) not in self.model.rules[decision["question"]].get("not_in", ())

    def _period(self, period: dict[str, Any], *, end: bool = False) -> Moment:
        """Return when a period was started or stopped: with the decision of that day, or by itself."""
        day, by = (period["to"], period.get("stopped_by")) if end else (period["from"], period.get("started_by"))
        effect = CLOSE if end else OPEN
        for decision in self._entries("decisions"):
            fits = decision["date"] == day and self.model.effect(decision["question"], decision["outcome"]) == effect
            if fits and self._asked(decision):
                return self._entry("decisions", decision)
        return moment(day, "plan stop" if end else "plan start", self.id, by or self.added.by)

    def _area(self, name: str | int, node: Node, first: int, last: int) -> Moment:
        """Give an area's lines their moments: its texts came with the first intervention, or with the plan."""
        fields = self.model.area_fields
        lists = [span for span in _spans(node, last) if fields.get(str(span[0]), {}).get("type") == "interventions"]
        items = [span for _, listed, _, end in lists for span in _spans(listed, end)]
        moments = [self._intervention(str(name), item) for _, item, _, _ in items]
        begun = self._put(first, last, min(moments) if moments else self._unplanned(str(name)))
        for (_, _, start, end), when in zip(items, moments, strict=True):
            self._put(start, end, when)
        return begun

    def _intervention(self, area: str, node: Node) -> Moment:
        by = node.child("by") or node.child("responsible")
        day = node.child("from")
        return moment(day.text if day else "", "area", self.id, by.text if by else self.added.by, area)

    def _unplanned(self, area: str) -> Moment:
        """Return when an area without interventions was written."""
        started = next(self._entries("plan_periods"), None)
        if started is None:
            return self.added
        return moment(started["from"], "area", self.id, started.get("started_by") or self.added.by, area)


def _newborn(document: Document, when: Moment) -> Life:
    lines = document.text.splitlines(keepends=True)
    return Life(lines, [when] * len(lines))


def _spans(node: Node, end: int) -> list[tuple[str | int, Node, int, int]]:
    """Return (key or index, value, first line, line after the last) of what is in a block list or mapping."""
    heads: Iterable[Node] = node.keys if node.kind == "map" else node.children
    firsts = [head.start.line for head in heads]
    names: Iterable[str | int] = (key.text for key in node.keys) if node.kind == "map" else range(len(firsts))
    return list(zip(names, node.children, firsts, [*firsts[1:], end], strict=True))


def _add_parts(life: Life, node: Node, keys: tuple[str, ...], when: Moment) -> None:
    """Let some keys of a mapping (never its first) come later than the rest of it."""
    previous: Node | None = None
    for key, value in zip(node.keys, node.children, strict=True):
        if key.text in keys and previous is not None and node.flow:
            life.parts.append((value.end.line, previous.end.column, value.end.column, when, ""))
        elif key.text in keys:
            life.births[key.start.line : value.end.line + 1] = [when] * (value.end.line + 1 - key.start.line)
        previous = value
