"""The list of people: who is here, on which level of service, and when they were last seen."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from planctl.models.model import Model
from planctl.outputs.person_view import BASIC, ENDED, PLAN, standing
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import to_csv, to_json, to_markdown
from planctl.plans.dates import add_months, month_of
from planctl.review.facts import Person
from planctl.texts import pick, tr
from planctl.texts.dates import short_day
from planctl.workspace.settings import Settings

Row = dict[str, Any]

_LIVING = 9999  # later than any year of closing
KEYS = ("id", "model", "contact_person", "state", "since", "group", "last_contact", "last_presence", "closed_year")


def person_rows(people: Iterable[Person], settings: Settings, today: datetime.date) -> list[Row]:
    """Return a row for each person: the values of KEYS, and `of` with the model they are labelled by.

    In the order of contact persons, those without one last; `last_contact` may lie after today in this month only.
    Who has several files, closed ones and perhaps a living one, has a row for the latest.
    """
    handles = list(settings.staff)
    latest = {person.id: person for person in sorted(people, key=lambda person: person.closed_year or _LIVING)}
    rows = [_row(person, today) for person in latest.values()]

    def key(row: Row) -> tuple[Any, ...]:
        handle = row["contact_person"]
        place = handles.index(handle) if handle in handles else len(handles)
        return (row["state"] == ENDED, handle is None, place, row["id"], row["closed_year"] or 0)

    return sorted(rows, key=key)


def _row(person: Person, today: datetime.date) -> Row:
    day = today.isoformat()
    next_month = add_months(month_of(today), 1)
    periods = [(period[0], period[1] or None) for period in person.facts["periods"]]
    state, since = standing(periods, person.facts["registered"], person.ended, day, person.closed_year)
    contact = person.last_contact(next_month)
    return {
        "id": person.id,
        "model": person.model.id,
        "contact_person": person.contact_person,
        "state": state,
        "since": since,
        "group": person.group((today + datetime.timedelta(days=1)).isoformat()),
        "last_contact": contact[0] if contact else None,
        "last_presence": person.last_presence(next_month),
        "closed_year": person.closed_year,
        "of": person.model,
    }


def list_text(rows: list[Row], settings: Settings, today: datetime.date, output: str) -> str | list[Line]:
    """Return the list in a format: text for json, csv and md, lines for the table."""
    if output == "json":
        return to_json([{key: row[key] for key in KEYS} for row in rows])
    if output == "csv":
        return to_csv(["list", *KEYS], [["people", *(row[key] for key in KEYS)] for row in rows]).rstrip("\r\n")
    if not rows:
        return [line((tr("person.none"), "dim"))] if output == "table" else tr("person.none")
    cells = [_cells(row, settings, today.year) for row in rows]
    if output == "md":
        return to_markdown(_header(rows), cells)
    return _lines(rows, cells)


def _lines(rows: list[Row], cells: list[list[str]]) -> list[Line]:
    header: list[Segment] = [(name, "dim") for name in _header(rows)]
    body: list[list[Segment]] = [[(row[0], "id"), *((text, "") for text in row[1:])] for row in cells]
    hint = line((tr("person.hint", id=rows[0]["id"]), "dim"))
    return [*columns([header, *body], gap=3), [], line(_counts(rows)), hint]


def _header(rows: list[Row]) -> list[str]:
    place = rows[0]["of"].word("at_place")
    names = ("id", "contact-person", "state", "since", "group", "last-contact")
    return [*(tr(f"person.column-{name}") for name in names), tr("person.column-last-presence", place=place)]


def _cells(row: Row, settings: Settings, year: int) -> list[str]:
    model: Model = row["of"]
    name = settings.name_of(row["contact_person"]) if row["contact_person"] else "–"
    group = model.label("groups", row["group"]) if row["group"] else "–"
    days = [short_day(row[key], year) if row[key] else "–" for key in ("last_contact", "last_presence")]
    return [row["id"], name, _state(row), short_day(row["since"], year), group, *days]


def _state(row: Row) -> str:
    """Return a person's state in the model's words."""
    if row["state"] == ENDED:
        return tr("person.state-ended")
    return pick(row["of"].levels[row["state"]]["label"])


def _counts(rows: list[Row]) -> str:
    """Return how many there are, in all and of each state."""
    states = Counter(row["state"] for row in rows)
    levels = {name: pick(level["label"]) for name, level in rows[0]["of"].levels.items()}
    order = [state for state in (PLAN, BASIC, ENDED) if states[state]]
    parts = [tr(f"person.count-{state}", count=states[state], level=levels.get(state, "")) for state in order]
    return f"{tr('person.count', n=len(rows))}: {' · '.join(parts)}"
