"""The turn of a year as people and programs read it: who goes on, who is discharged, who was here in December."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import escaped, to_markdown
from planctl.plans.closing import last_day
from planctl.review.facts import Person
from planctl.texts import tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings
from planctl.workspace.year_end import Discharge, YearEnd, was_active

View = dict[str, Any]

CSV_HEADER = ["list", "id", "contact_person", "last_contact", "active", "registered_again"]
_WIDTH = 76


def year_end_data(turn: YearEnd) -> View:
    """Return the turn of a year as plain data, each list sorted by contact person (null last), then id."""
    return {
        "year": turn.year,
        "going_on": [_facts(person) for person in _sorted(turn.going_on)],
        "discharged": [
            {**_facts(found.person), "registered_again": found.again or None}
            for found in sorted(turn.discharged, key=lambda found: _key(found.person))
        ],
        "december": [
            {**_facts(person), "last_contact": _last_contact(person, turn), "active": was_active(person, turn.year)}
            for person in _sorted(turn.december)
        ],
    }


def year_end_rows(turn: YearEnd) -> list[list[Any]]:
    """Return the rows of CSV, one for each person in each list."""
    data = year_end_data(turn)
    return [
        [name, *(str(value).lower() if isinstance(value, bool) else value for value in map(row.get, CSV_HEADER[1:]))]
        for name in ("going_on", "discharged", "december")
        for row in data[name]
    ]


def year_end_lines(turn: YearEnd, settings: Settings) -> list[Line]:
    """Return the turn of a year as lines."""
    lines = [line((_title(turn), "head"), "   ", (settings.organisation, "dim")), line((_counts(turn), "bold"))]
    if not turn.changes:
        lines.append(line((_nothing(turn), "good")))
    if turn.discharged:
        lines += [[], line((_discharged_on(turn), "bold"))]
        lines += _by_contact_person([found.person for found in turn.discharged], settings)
    if again := [found for found in turn.discharged if found.again]:
        lines += [[], line((tr("year.again-title"), "bold")), *(line("  ", _again(found)) for found in again)]
    return [*lines, *_december_lines(turn, settings)]


def year_end_markdown(turn: YearEnd, settings: Settings) -> str:
    """Return the turn of a year as Markdown."""
    parts = [f"# {escaped(_title(turn))}", escaped(_counts(turn))]
    if not turn.changes:
        parts.append(escaped(_nothing(turn)))
    header = [tr("person.column-id"), tr("person.column-contact-person")]
    if turn.discharged:
        rows = [[person.id, _name(person, settings)] for person in _sorted(found.person for found in turn.discharged)]
        parts += [f"## {escaped(_discharged_on(turn))}", to_markdown(header, rows)]
    parts += [f"- {escaped(_again(found))}" for found in turn.discharged if found.again]
    if turn.december:
        columns_ = [*header, tr("person.column-last-contact"), tr("year.column-plan", day=_turn(turn))]
        people = _sorted(turn.december)
        rows = [[person.id, _name(person, settings), *_december_cells(person, turn)] for person in people]
        parts += [f"## {tr('year.december')}", escaped(tr("year.december-do")), to_markdown(columns_, rows)]
    return "\n\n".join(parts)


def _title(turn: YearEnd) -> str:
    return tr("year.title", year=turn.year)


def _turn(turn: YearEnd) -> str:
    return long_day(last_day(turn.year))


def _counts(turn: YearEnd) -> str:
    counts = {"on": len(turn.going_on), "discharged": len(turn.discharged), "contact": len(turn.december)}
    return " · ".join(tr(f"year.count-{name}", n=count) for name, count in counts.items())


def _nothing(turn: YearEnd) -> str:
    return tr("year.already" if turn.before else "year.nobody", year=turn.year)


def _discharged_on(turn: YearEnd) -> str:
    return tr("year.discharged", day=_turn(turn), year=turn.year)


def _again(found: Discharge) -> str:
    key = "year.again-areas" if found.has_areas else "year.again-item"
    return tr(key, id=found.person.id, day=long_day(found.again))


def _by_contact_person(people: Iterable[Person], settings: Settings) -> list[Line]:
    """Return the ids of people in lines of readable width, below the name of their contact person."""
    groups: dict[str, list[str]] = {}
    for person in _sorted(people):
        groups.setdefault(_name(person, settings), []).append(person.id)
    lines: list[Line] = []
    for name, ids in groups.items():
        lines.append(line((name, "")))
        each = max(1, _WIDTH // (len(ids[0]) + 2))
        lines += [line("  ", ("  ".join(ids[at : at + each]), "id")) for at in range(0, len(ids), each)]
    return lines


def _december_lines(turn: YearEnd, settings: Settings) -> list[Line]:
    if not turn.december:
        return []
    people = _sorted(turn.december)
    cells: list[list[Segment]] = []
    for person in people:
        day, plan = _december_cells(person, turn)
        cells.append([(person.id, "id"), (day, ""), (plan, "good" if was_active(person, turn.year) else "dim")])
    lines = [[], line((tr("year.december"), "bold")), line((tr("year.december-do"), "dim"))]
    previous = ""
    for person, shown in zip(people, columns(cells, gap=3, indent=2), strict=True):
        if _name(person, settings) != previous:
            previous = _name(person, settings)
            lines.append(line((previous, "")))
        lines.append(shown)
    return lines


def _december_cells(person: Person, turn: YearEnd) -> list[str]:
    key = "year.active" if was_active(person, turn.year) else "year.not-active"
    return [short_day(_last_contact(person, turn), turn.year), tr(key)]


def _last_contact(person: Person, turn: YearEnd) -> str:
    return str(person.months[f"{turn.year:04d}-12"][2])


def _name(person: Person, settings: Settings) -> str:
    return settings.name_of(person.contact_person) if person.contact_person else tr("review.nobody")


def _facts(person: Person) -> View:
    return {"id": person.id, "contact_person": person.contact_person}


def _sorted(people: Iterable[Person]) -> list[Person]:
    return sorted(people, key=_key)


def _key(person: Person) -> tuple[bool, str, str]:
    return person.contact_person is None, person.contact_person or "", person.id
