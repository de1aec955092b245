"""A radar: a spoke for each name. Bars side by side are easier to read; some know this shape and ask for it (pure)."""

from __future__ import annotations

from planctl.outputs.pictures.key import ROW, draw_key, key_rows
from planctl.outputs.pictures.letters import broken, width
from planctl.outputs.pictures.plot import PLAIN, drawn_by, library
from planctl.outputs.pictures.sheet import GREY, GRID, INK, SMALL, Point, Sheet
from planctl.outputs.pictures.spec import Picture

_WIDE, _TALL, _SIDE = 480.0, 300.0, 260.0
_LABEL = 105.0
FEWEST = 3  # spokes


def draw_radar(picture: Picture) -> Sheet:
    """Draw a radar."""
    pygal = library()

    head = len(key_rows(picture, _WIDE)) * ROW + 8
    note = broken(picture["axis"]["note"], SMALL, _WIDE) if picture["axis"]["note"] else []
    sheet = Sheet(_WIDE, head + _TALL + len(note) * SMALL * 1.2)
    chart = pygal.Radar(**PLAIN, width=_SIDE, height=_SIDE, x_labels=["" for _ in picture["rows"]])
    # The first series is no figure but the edge, which the others are measured by.
    high = picture["axis"]["high"]
    for values in ([high] * len(picture["rows"]), *(one["values"] for one in picture["series"])):
        chart.add("", values)
    plot = drawn_by(chart)
    shift = ((_WIDE - _SIDE) / 2, head + (_TALL - _SIDE) / 2)
    drawn = {n: [(_WIDE - x - shift[0], y + shift[1]) for x, y in dots] for n, dots in plot.dots.items()}  # as a clock
    edge = drawn[0]
    middle = (sum(x for x, _ in edge) / len(edge), sum(y for _, y in edge) / len(edge))
    draw_key(sheet, picture, 0, _WIDE)
    _web(sheet, picture, middle, edge)
    for number, one in enumerate(picture["series"], 1):
        points = drawn[number]
        sheet.course([*points, points[0]], one["look"])
        for point in points:
            sheet.dot(point, one["look"])
    if note:
        sheet.words(note, (0, sheet.height - len(note) * SMALL * 0.6), size=SMALL, colour=GREY)
    return sheet


def _web(sheet: Sheet, picture: Picture, middle: Point, edge: list[Point]) -> None:
    """Draw the spokes with their names, and a ring for each named step."""
    high = picture["axis"]["high"]
    for tick in picture["axis"]["ticks"]:
        ring = [_between(middle, point, tick["at"] / high) for point in edge]
        sheet.path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "z", GRID, 0.7)
        sheet.words([tick["label"]], (ring[0][0] - 3, ring[0][1]), anchor="end", size=9, colour=GREY)
    for point, row in zip(edge, picture["rows"], strict=True):
        sheet.line(middle, point, GRID, 0.7)
        rows = broken(row["label"], SMALL, _LABEL, 3)
        _spoke(sheet, rows, middle, _between(middle, point, 1.06))


def _spoke(sheet: Sheet, rows: list[str], middle: Point, at: Point) -> None:
    """Write the name of a spoke beyond its end."""
    x, y = at
    side = (x > middle[0] + 8) - (x < middle[0] - 8)
    room = max(width(each, SMALL) for each in rows)
    if side:
        x = min(max(x, room if side < 0 else 0), sheet.width - (room if side > 0 else 0))
    else:
        y += (-1 if y < middle[1] else 1) * (6 + (len(rows) - 1) * SMALL * 0.6)
    sheet.words(rows, (x, y), anchor={1: "start", -1: "end", 0: "middle"}[side], size=SMALL, colour=INK)


def _between(middle: Point, point: Point, share: float) -> Point:
    return middle[0] + (point[0] - middle[0]) * share, middle[1] + (point[1] - middle[1]) * share
