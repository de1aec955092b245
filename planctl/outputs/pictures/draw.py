"""A picture drawn: SVG for a page or a file of its own, the same bytes from the same data on every machine (pure)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.outputs.pictures.bars import draw_bars
from planctl.outputs.pictures.columns import draw_columns
from planctl.outputs.pictures.lines import draw_lines
from planctl.outputs.pictures.radar import draw_radar
from planctl.outputs.pictures.sheet import Sheet
from planctl.outputs.pictures.spec import BARS, COLUMNS, LINES, RADAR, Picture
from planctl.texts import language, set_language

_SHAPES: dict[str, Callable[[Picture], Sheet]] = {
    LINES: draw_lines,
    BARS: draw_bars,
    COLUMNS: draw_columns,
    RADAR: draw_radar,
}


def _drawn(picture: Picture) -> Sheet:
    """Draw a picture in its own language: days and numbers at its axes are written only now."""
    before = language()
    set_language(picture["language"])
    try:
        return _SHAPES[picture["shape"]](picture)
    finally:
        set_language(before)


def svg(picture: Picture, number: int = 1, *, alone: bool = False) -> str:
    """Return a picture as SVG; `number` tells it from the others of a page, `alone`: as a file of its own."""
    sheet = _drawn(picture)
    return sheet.content(f"picture-{number}", picture["title"], picture["description"], alone=alone)


def png(picture: Picture, scale: int = 3) -> tuple[bytes, float]:
    """Return a picture as PNG, and how wide it is meant to be; raise ImportError without the library for it."""
    import resvg_py

    sheet = _drawn(picture)
    text = sheet.content("picture", picture["title"], picture["description"], alone=True)
    options: dict[str, Any] = {"svg_string": text, "width": int(sheet.width * scale)}
    return bytes(resvg_py.svg_to_bytes(**options)), sheet.width
