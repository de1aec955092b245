"""The statuses that were sent, and what became of the kept files, as people and programs read them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planctl.models.model import READERS
from planctl.outputs.styled import Line, columns, line
from planctl.outputs.tables import to_csv, to_markdown
from planctl.outputs.values import span_words
from planctl.plans.cpr import masked
from planctl.texts import has, tr
from planctl.texts.dates import short_day
from planctl.workspace.sent import Finding, Sent
from planctl.workspace.settings import Settings

Row = dict[str, Any]

KEYS = ("id", "date", "for", "to", "period", "by", "approved_by", "file", "hash")
_SHOWN = ("date", "id", "for", "to", "period", "approved_by", "file")
_SHORT = 8


def sent_rows(sent: Iterable[Sent]) -> list[Row]:
    """Return the statuses as plain data; `plan` is the file that says so."""
    found = []
    for each in sent:
        said = {key: each.entry.get(key) for key in KEYS} | {"id": each.person, "plan": each.plan}
        said["for"] = said["for"] or READERS[0]
        said["to"] = masked(str(said["to"])) if said["to"] else None
        found.append(said)
    return found


def finding_rows(found: Iterable[Finding]) -> list[Row]:
    """Return what is wrong as plain data."""
    return [
        {"code": each.code, "id": each.person or None, "file": each.file, "commit": each.commit or None}
        for each in found
    ]


def sent_csv(rows: list[Row]) -> str:
    """Return the statuses as CSV."""
    cells = []
    for row in rows:
        period = row["period"] if isinstance(row["period"], dict) else {}
        span = "..".join(str(period.get(key) or "") for key in ("from", "to")) if period else None
        cells.append(["sent", *({**row, "period": span}[key] for key in KEYS)])
    return to_csv(["list", *KEYS], cells)


def sent_markdown(rows: list[Row], settings: Settings) -> str:
    """Return the statuses as a table in Markdown."""
    return to_markdown([tr(f"sent.column-{name}") for name in _SHOWN], [_cells(row, settings) for row in rows])


def sent_lines(rows: list[Row], settings: Settings) -> list[Line]:
    """Return the statuses as lines of a table."""
    if not rows:
        return []
    head = [[(tr(f"sent.column-{name}"), "bold")] for name in _SHOWN]
    styles = ["", "id", "", "", "dim", "", "dim"]
    body = [[[(cell, style)] for cell, style in zip(_cells(row, settings), styles, strict=True)] for row in rows]
    return columns([[part for cell in each for part in cell] for each in [head, *body]], gap=3)


def finding_lines(found: list[Finding]) -> list[Line]:
    """Return what is wrong, a line each, and what can be done."""
    rows = [line((finding_words(each), "bad")) for each in found]
    return [*rows, line((tr("sent.do"), "dim"))] if rows else []


def finding_words(found: Finding) -> str:
    """Return what is wrong with a kept file."""
    return tr(f"sent.found-{found.code}", file=found.file, commit=found.commit[:_SHORT] or "–")


def _cells(row: Row, settings: Settings) -> list[str]:
    period = row["period"]
    reader = tr(f"values.reader-{row['for']}") if has(f"values.reader-{row['for']}") else str(row["for"])
    file = str(row["file"] or "–")
    return [
        short_day(str(row["date"]), 0),
        str(row["id"]),
        reader,
        " ".join(str(row["to"] or "–").split()),
        span_words(period) if isinstance(period, dict) and period.get("from") else "–",
        settings.name_of(row["approved_by"]) or "–",
        " ".join(masked(file).split()),
    ]
