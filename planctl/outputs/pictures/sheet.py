"""What a picture is drawn on: a few shapes and words as SVG that needs no style sheet, no script and no other file."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from planctl.outputs.pictures.spec import OUTLINE, SOLID, STRIPED

INK, GREY, GRID, BAND, PAPER = "#1a1a1a", "#4a4a4a", "#d0d0d0", "#f1f1f1", "#ffffff"
COLOURS = {SOLID: "#0b4f8a", STRIPED: "#a34700", OUTLINE: "#5a5a5a"}
DASHES = {SOLID: "", STRIPED: "6 4", OUTLINE: "1.5 3"}
SIZE, SMALL = 12.0, 11.0  # of words, in points of the picture
LINE = 1.2  # from one line of words to the next

_FONTS = "'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif"
_SPACE = 'xmlns="http://www.w3.org/2000/svg" '
_STRIPES = 4.0  # between two stripes

Point = tuple[float, float]


def number(value: float) -> str:
    """Return a coordinate, the same on every machine."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


class Sheet:
    """A picture that is being drawn."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._nodes: list[str] = []

    def content(self, name: str, title: str, description: str, *, alone: bool) -> str:
        """Return the picture as SVG, for a page, or as a file of its own."""
        size = f'viewBox="0 0 {number(self.width)} {number(self.height)}" width="{number(self.width)}"'
        head = f'<svg {_SPACE if alone else ""}{size} height="{number(self.height)}" role="img"'
        head += f' aria-labelledby="{name}-title {name}-desc" font-family="{_FONTS}" font-size="{number(SIZE)}">'
        told = f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
        ground = f'<rect width="{number(self.width)}" height="{number(self.height)}" fill="{PAPER}"/>' if alone else ""
        return "\n".join([head, told, *([ground] if ground else []), *self._nodes, "</svg>"])

    def line(self, begin: Point, end: Point, colour: str = GRID, thick: float = 1, dashes: str = "") -> None:
        """Draw a line."""
        self.path(f"M{_at(begin)}L{_at(end)}", colour, thick, dashes=dashes)

    def course(self, points: Iterable[Point], look: str) -> None:
        """Draw a line from point to point."""
        self.path("M" + "L".join(_at(point) for point in points), COLOURS[look], 2, dashes=DASHES[look])

    def path(self, way: str, colour: str, thick: float, *, fill: str = "none", dashes: str = "") -> None:
        """Draw along a path."""
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        pen = f'stroke="{colour}" stroke-width="{number(thick)}" stroke-linejoin="round"'
        self._nodes.append(f'<path d="{way}" fill="{fill}" {pen}{dashed}/>')

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """Fill a box."""
        place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
        self._nodes.append(f'<rect {place} fill="{fill}"/>')

    def bar(self, x: float, y: float, width: float, height: float, look: str) -> None:
        """Draw a bar: solid, striped or as an outline."""
        if look == SOLID:
            self.box(x, y, width, height, COLOURS[look])
            return
        colour = COLOURS[SOLID if look == STRIPED else look]
        edge = f"M{_at((x, y))}h{number(width)}v{number(height)}h{number(-width)}z"
        self.path(edge, colour, 1, fill=PAPER)
        if look == STRIPED and width > 0 and height > 0:
            self.path("".join(_stripes(x, y, width, height)), colour, 1)

    def dot(self, point: Point, look: str, size: float = 3.5) -> None:
        """Mark a point: filled and round, or an open diamond, or an open square."""
        x, y = point
        if look == SOLID:
            place = f'cx="{number(x)}" cy="{number(y)}" r="{number(size)}"'
            self._nodes.append(f'<circle {place} fill="{COLOURS[look]}"/>')
        elif look == STRIPED:
            r = size + 2
            way = f"M{_at((x, y - r))}L{_at((x + r, y))}L{_at((x, y + r))}L{_at((x - r, y))}z"
            self.path(way, COLOURS[look], 1.5, fill="none" if size > 3 else PAPER)
        else:
            way = f"M{_at((x - size, y - size))}h{number(2 * size)}v{number(2 * size)}h{number(-2 * size)}z"
            self.path(way, COLOURS[look], 1.5)

    def words(
        self, rows: list[str], at: Point, *, anchor: str = "start", size: float = SIZE, colour: str = INK,
        bold: bool = False,
    ) -> None:  # fmt: skip
        """Write lines of words; `at` is the middle of their height, and where they begin, end or have their middle."""
        x, y = at
        first = y - (len(rows) - 1) * LINE * size / 2 + 0.35 * size
        look = f'fill="{colour}"' + (f' font-size="{number(size)}"' if size != SIZE else "")
        look += f' text-anchor="{anchor}"' if anchor != "start" else ""
        look += ' font-weight="600"' if bold else ""
        for place, row in enumerate(rows):
            where = f'x="{number(x)}" y="{number(first + place * LINE * size)}"'
            self._nodes.append(f"<text {where} {look}>{escape(row, quote=False)}</text>")


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _stripes(x: float, y: float, width: float, height: float) -> Iterable[str]:
    """Yield the stripes of a bar, each from edge to edge: patterns would need to be referred to by address."""
    offset = _STRIPES
    while offset < width + height:
        begin = (x + min(offset, width), y + max(0.0, offset - width))
        end = (x + max(0.0, offset - height), y + min(offset, height))
        yield f"M{_at(begin)}L{_at(end)}"
        offset += _STRIPES
