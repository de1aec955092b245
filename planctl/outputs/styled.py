"""Lines of styled text: shown in colour on a terminal, plain elsewhere, or as a picture (SVG)."""

from __future__ import annotations

import re
from typing import Any

from planctl.yamltext.inert import inert

Segment = tuple[str, str]  # text, style: "", "bold", "dim", "good", "bad", "head", "id"
Line = list[Segment]

_STYLES = {
    "bold": "bold",
    "dim": "dim",
    "good": "green",
    "bad": "red",
    "head": "bold cyan",
    "id": "cyan",
    "warn": "yellow",
}


BARS = "▁▂▃▄▅▆▇█"
FILLS = "░▒█"  # of longer bars, told apart without colour
_SIMPLE = str.maketrans(BARS + FILLS[:2], "_.:-=+*#" + "-=")
_bars: dict[int, int | str] = {}  # what is drawn instead, where that is needed


def draw_simple_bars() -> None:
    """From here on draw bars with signs that every screen has: the output has no others."""
    _bars.update(_SIMPLE)


def plain(lines: list[Line]) -> str:
    """Return the lines as text."""
    return "\n".join("".join(text for text, _ in line).rstrip() for line in lines).translate(_bars)


def line(*parts: str | Segment) -> Line:
    """Make a line of parts; a text alone has no style. What comes from files is made inert here."""
    segments = [(part, "") if isinstance(part, str) else part for part in parts]
    return [(inert(text), style) for text, style in segments]


def columns(rows: list[list[Segment]], gap: int = 2, indent: int = 0) -> list[Line]:
    """Align rows in columns; the last column is as wide as it wants."""
    count = max((len(row) for row in rows), default=0)
    widths = [max((len(inert(row[place][0])) for row in rows if len(row) > place), default=0) for place in range(count)]
    return [_aligned(row, widths, gap, indent) for row in rows]


def _aligned(row: list[Segment], widths: list[int], gap: int, indent: int) -> Line:
    cells: Line = [(" " * indent, "")] if indent else []
    for place, (text, style) in enumerate(row):
        shown = inert(text)
        last = place == len(row) - 1
        cells += [(shown, style)] if last else [(shown, style), (" " * (widths[place] - len(shown) + gap), "")]
    return cells


def rich_text(lines: list[Line]) -> Any:
    """Return the lines as one rich Text, markup and emoji untouched."""
    from rich.text import Text

    text = Text()
    for number, segments in enumerate(lines):
        text.append("\n" if number else "")
        for part, style in segments:
            text.append(part.translate(_bars), style=_STYLES.get(style, ""))
    return text


def svg(lines: list[Line], title: str) -> str:
    """Return the lines as a picture of a terminal window."""
    from io import StringIO

    from rich.console import Console

    width = max(sum(len(text) for text, _ in row) for row in lines) + 1
    console = Console(record=True, width=width, file=StringIO(), force_terminal=True)
    console.print(rich_text(lines), soft_wrap=True)
    picture = console.export_svg(title=title, unique_id="planctl")
    return re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)  # a picture fetches nothing
