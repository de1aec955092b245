"""A picture as plain data: what is drawn, in which words, and the same figures as a table (pure).

Every picture has all of its keys, always. The SVG is drawn from this alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from planctl.texts import language

Picture = dict[str, Any]
Series = dict[str, Any]
Value = float | None

PICTURE = "picture"
LINES, BARS, COLUMNS, RADAR = "lines", "bars", "columns", "radar"
SHAPES = (LINES, BARS, COLUMNS, RADAR)
SOLID, STRIPED, OUTLINE = "solid", "striped", "outline"  # told apart without colour


def series(label: str, values: Iterable[Value], look: str = SOLID, days: Iterable[str] = ()) -> Series:
    """Return figures that belong together; `days`: when each was, where they lie in time."""
    return {"label": label, "look": look, "days": list(days), "values": list(values)}


def axis(low: float, high: float, ticks: Iterable[tuple[float, str]], note: str = "") -> dict[str, Any]:
    """Return the axis of the figures: from where to where, what is named on it, and what is said below it."""
    named = [{"at": at, "label": label} for at, label in ticks]
    return {"low": low, "high": high, "ticks": named, "note": note}


def row(label: str, aside: str = "") -> dict[str, str]:
    """Return the name of a row; `aside` is whose it is, where there are several of one name."""
    return {"label": label, "aside": aside}


def figures(columns: Sequence[str], rows: Iterable[Sequence[str]], note: str = "") -> dict[str, Any]:
    """Return the same figures as a table; the first cell of each row names it."""
    return {"columns": list(columns), "rows": [list(cells) for cells in rows], "note": note}


def picture(
    shape: str,
    title: str,
    description: str,
    table: dict[str, Any],
    *,
    scale: dict[str, Any],
    drawn: Iterable[Series],
    rows: Iterable[dict[str, str]] = (),
    small: bool = False,
) -> Picture:
    """Return a picture; `rows` name the figures of bars, columns and radars, in order."""
    return {
        "kind": PICTURE,
        "shape": shape,
        "language": language(),
        "title": title,
        "description": description,
        "axis": scale,
        "rows": list(rows),
        "series": list(drawn),
        "bands": [],
        "marks": [],
        "small": small,
        "table": table,
        "svg": "",
        "file": "",
    }


def marked(found: Picture, marks: Iterable[tuple[float, str]], bands: Iterable[tuple[float, str]] = ()) -> Picture:
    """Return a picture with lines across it at some figures, and bands that begin at some, each with its name."""
    lines = [{"at": at, "label": label} for at, label in marks]
    return {**found, "marks": lines, "bands": [{"from": start, "label": label} for start, label in bands]}
