"""The week as people read it: lines for the terminal, rows for CSV, an agenda for the Monday meeting."""

from __future__ import annotations

import datetime
from typing import Any

from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import escaped, to_csv, to_json, to_markdown
from planctl.outputs.values import few_words
from planctl.outputs.week_view import KEYS, OVERDUE, WEEK, Row
from planctl.plans.dates import year_of
from planctl.texts import language, tr
from planctl.texts.dates import long_day, plain_day, short_day
from planctl.workspace.settings import Settings

_LISTS = (WEEK, OVERDUE)


def week_text(data: Row, settings: Settings, output: str) -> str | list[Line]:
    """Return the week in a format: text for json, csv and md, lines for the table."""
    if output == "json":
        return to_json(data)
    if output == "csv":
        rows = [[name, *(row[key] for key in KEYS)] for name in _LISTS for row in data[name]]
        return to_csv(["list", *KEYS], rows)
    return _markdown(data, settings) if output == "md" else _lines(data, settings)


def days_words(first: str, last: str) -> str:
    """Return "23.–29. november 2026", or with both months where the week lies in two."""
    if first[:7] == last[:7]:
        day = int(first[8:])
        return f"{day}.–{long_day(last)}" if language() == "da" else f"{day}–{long_day(last)}"
    start = plain_day(first) if year_of(first) == year_of(last) else long_day(first)
    return f"{start} – {long_day(last)}"


def _lines(data: Row, settings: Settings) -> list[Line]:
    title = tr("week.title", days=days_words(data["from"], data["to"]))
    lines = [line((title, "head"), "   ", (settings.organisation, "dim"))]
    if not data[WEEK]:
        lines += [[], line((tr("week.none"), "good"))]
    cells = {name: [_cells(row, data, name) for row in data[name]] for name in _LISTS}
    shown = iter(columns([*cells[WEEK], *cells[OVERDUE]], gap=2, indent=2))
    for name in _LISTS:
        if name == OVERDUE and data[name]:
            lines += [[], line((tr("week.overdue"), "head"))]
        before: Any = ...
        for row in data[name]:
            if row["contact_person"] != before:
                before = row["contact_person"]
                lines += [[], line((settings.name_of(before) if before else tr("review.nobody"), "bold"))]
            lines.append(next(shown))
    first = next((row["id"] for name in _LISTS for row in data[name]), None)
    return [*lines, [], line((tr("week.hint", id=first), "dim"))] if first else lines


def _cells(row: Row, data: Row, name: str) -> list[Segment]:
    day = _weekday(row["day"]) if name == WEEK else short_day(row["day"], year_of(data["from"]))
    return [(day, ""), (row["id"], "id"), (row["what"], ""), (few_words(row["text"]), "dim")]


def _weekday(day: str) -> str:
    return tr(f"week.day-{datetime.date.fromisoformat(day).weekday()}", day=short_day(day))


def _markdown(data: Row, settings: Settings) -> str:
    parts = [f"# {tr('week.title', days=days_words(data['from'], data['to']))}", escaped(settings.organisation)]
    parts += [] if data[WEEK] else [tr("week.none")]
    header = [tr(f"week.column-{name}") for name in ("day", "id", "what", "text", "agreed")]
    for name in _LISTS:
        parts += [f"## {tr('week.overdue')}"] if name == OVERDUE and data[name] else []
        for handle in dict.fromkeys(row["contact_person"] for row in data[name]):
            rows = [row for row in data[name] if row["contact_person"] == handle]
            cells = [[text for text, _ in _cells(row, data, name)] for row in rows]
            parts.append(f"### {escaped(settings.name_of(handle)) if handle else tr('review.nobody')}")
            parts.append(to_markdown(header, [[*row, ""] for row in cells]))
    return "\n\n".join(parts)
