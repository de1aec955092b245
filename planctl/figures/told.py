"""What a report tells, as plain data: the figures that may be printed and nothing of those that may not (pure)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from planctl.figures.links import known_of
from planctl.figures.period import Period
from planctl.figures.tables import ALWAYS, Figure, Known, Printed, Row, Split, hidden_in, scoped

Told = dict[str, Any]  # a figure: id, what, columns, total, splits


@dataclass(frozen=True)
class Asked:
    """What a report is to tell: of which period, beside which other, split by what, as seen today."""

    period: Period
    today: datetime.date
    before: Period | None = None
    by: str = ALWAYS

    @property
    def periods(self) -> list[Period]:
        """Return the period, and the one it is compared with, up to today."""
        return [each.until(self.today.isoformat()) for each in (self.period, self.before) if each]


def told(figures: list[list[Figure]], asked: Asked, below: int) -> list[list[Told]]:
    """Return the figures of a model, of each period; what is hidden goes by all of them together."""
    counted = [scoped(found, below, period.first) for found, period in zip(figures, asked.periods, strict=True)]
    known = known_of(*counted) if len(counted) > 1 and _is_next(*asked.periods) else Known()
    hidden = hidden_in([figure for figures in counted for figure in figures], below, known)
    return [_told_of(Printed(figures, below, hidden)) for figures in counted]


def _is_next(now: Period, before: Period) -> bool:
    last = datetime.date.fromisoformat(before.last)
    return now.first == (last + datetime.timedelta(days=1)).isoformat()


def _told_of(printed: Printed) -> list[Told]:
    return [_figure(printed, figure) for figure in printed.figures]


def _figure(printed: Printed, figure: Figure) -> Told:
    return {
        "id": figure.id,
        "what": figure.what,
        "columns": list(figure.columns),
        "total": _cells(printed, figure.total, figure.columns) if figure.total else None,
        "splits": [_split(printed, split) for split in figure.splits],
    }


def _cells(printed: Printed, row: Row, columns: tuple[str, ...]) -> dict[str, list[Any]]:
    """Return [value, whether it is hidden] by column."""
    found = {}
    for name in columns:
        if name in row.cells:
            shows = printed.shows(row, name)
            found[name] = [row.cells[name].value if shows else None, not shows]
    return found


def _split(printed: Printed, split: Split) -> Told:
    tells = {name: all(printed.tells(row, name) for row in split.rows) for name in split.columns}
    return {
        "by": split.by,
        "rater": split.rater,
        "under": list(split.under),
        "columns": list(split.columns),
        "tells": tells,  # of a row that is not there, whether it is told that there is none
        "too_few": bool(split.rows) and not any(printed.tells(row, name) for row in split.rows for name in row.cells),
        "rows": [[row.key, _cells(printed, row, split.columns)] for row in split.rows],
    }
