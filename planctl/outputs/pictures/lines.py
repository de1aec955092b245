"""A course over time: a line for each who said something, its name at its end, the steps named at the axis (pure)."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import Any

from planctl.outputs.pictures.key import SAMPLE, sample
from planctl.outputs.pictures.letters import apart, broken, width
from planctl.outputs.pictures.plot import PLAIN, Plot, drawn_by, library, told
from planctl.outputs.pictures.sheet import BAND, COLOURS, GREY, GRID, INK, LINE, PAPER, SMALL, Sheet
from planctl.outputs.pictures.spec import LINES, Picture
from planctl.outputs.pictures.timeline import named, span

_WIDE, _NARROW = 480.0, 360.0
_NAMES, _ENDS = 0.32, 0.2  # of the whole, at most
_STEP, _LEAST, _MOST, _SMALL = 26.0, 150.0, 190.0, 110.0  # of height: of a step, and of all
_BOX = 0.02  # of the height pygal leaves free above and below
_AIR = 8.0
_FOOT = 20.0
_NUMBERS = 24.0  # where figures stand beside the bands
_INSET = 0.03  # of the width: no point stands on the edge


def draw_lines(picture: Picture) -> Sheet:
    """Draw a course over time."""
    whole = _NARROW if picture["small"] else _WIDE
    names = _names_of(picture, whole)
    ends = _ends_of(picture, whole)
    left = max((width(row, SMALL) for _, rows in names for row in rows), default=0.0) + _AIR
    right = max((width(row, SMALL) for _, rows in ends for row in rows), default=0.0) + SAMPLE + 2 * _AIR
    tall = _height(picture, names)
    plot, ticks = _plot(picture, (whole, tall), left, right)
    sheet = Sheet(whole, plot.bottom + _FOOT)
    _scale(sheet, picture, plot, names)
    _days(sheet, plot, ticks)
    _marks(sheet, picture, plot)
    for number, one in enumerate(picture["series"]):
        points = plot.dots.get(number, [])
        if len(points) > 1:
            sheet.course(points, one["look"])
        for point in points:
            sheet.dot(point, one["look"], 3.5 if len(points) <= 20 else 2.5)
    _write_ends(sheet, picture, plot, ends)
    return sheet


def _height(picture: Picture, names: list[tuple[float, list[str]]]) -> float:
    """Return how tall the lines are drawn: so that every name of a step has its place."""
    scale = picture["axis"]
    whole = scale["high"] - scale["low"]
    usual = _SMALL if picture["small"] else max(_LEAST, min(_STEP * whole, _MOST))
    needed = [
        ((len(rows) + len(above)) / 2 * SMALL * LINE + 3) * whole / abs(at_above - at)
        for (at, rows), (at_above, above) in pairwise(names)
        if at != at_above
    ]
    return max(usual, *needed) * (1 + 2 * _BOX) if needed else usual


def _names_of(picture: Picture, whole: float) -> list[tuple[float, list[str]]]:
    """Return what stands at the axis: the names of the steps, or the bands in the middle of each."""
    scale = picture["axis"]
    if not picture["bands"]:
        return [(tick["at"], broken(tick["label"], SMALL, _NAMES * whole, 3)) for tick in scale["ticks"]]
    ends = [band["from"] for band in picture["bands"][1:]] + [scale["high"]]
    middle = [((band["from"] + end) / 2, band["label"]) for band, end in zip(picture["bands"], ends, strict=True)]
    return [(at, broken(label, SMALL, _NAMES * whole - _NUMBERS, 3)) for at, label in middle]


def _ends_of(picture: Picture, whole: float) -> list[tuple[float, list[str]]]:
    """Return what stands where lines end: each series' name, then the marks."""
    found = [(list(told(one))[-1][1], one["label"]) for one in picture["series"] if list(told(one))]
    found += [(mark["at"], mark["label"]) for mark in picture["marks"]]
    return [(at, broken(label, SMALL, _ENDS * whole, 3)) for at, label in found]


def _plot(
    picture: Picture, size: tuple[float, float], left: float, right: float
) -> tuple[Plot, list[tuple[float, str]]]:
    """Let pygal lay out the points and the axes."""
    pygal = library()

    scale = picture["axis"]
    numbers = _NUMBERS if picture["bands"] else 0.0
    days = sorted(_day(day) for one in picture["series"] for day in one["days"])
    first, last = span(days)
    room = size[0] - left - numbers - right
    inset = (last - first) * _INSET
    ticks = named(days, room / (1 + 2 * _INSET), SMALL)
    chart = pygal.XY(
        **PLAIN,
        width=size[0],
        height=size[1] + 20,
        margin_left=left + numbers,
        margin_right=right,
        margin_top=max(8.0, SMALL * LINE * max((len(rows) for _, rows in _names_of(picture, size[0])), default=1) / 2),
        margin_bottom=2,
        range=(scale["low"], scale["high"]),
        xrange=(first - inset, last + inset),
        x_labels=[{"value": day, "label": ""} for day, _ in ticks],
        y_labels=[{"value": value, "label": ""} for value in _places(picture)],
    )
    for one in picture["series"]:
        chart.add(one["label"], [(_day(day), value) for day, value in zip(one["days"], one["values"], strict=True)])
    plot = drawn_by(chart)
    return plot, [(x, name) for x, (_, name) in zip(plot.x, ticks, strict=True)]


def _day(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()


def _places(picture: Picture) -> list[float]:
    """Return every place of the axis that something stands at: steps, bands, names, marks, ends, in this order."""
    scale = picture["axis"]
    found = [tick["at"] for tick in scale["ticks"]] + [band["from"] for band in picture["bands"]]
    found += [at for at, _ in _names_of(picture, _WIDE)] + [at for at, _ in _ends_of(picture, _WIDE)]
    return [*found, scale["high"]]


def _parts(picture: Picture, plot: Plot) -> dict[str, list[float]]:
    """Return where each of the places is drawn."""
    counts = {
        "ticks": len(picture["axis"]["ticks"]),
        "bands": len(picture["bands"]),
        "names": len(_names_of(picture, _WIDE)),
        "ends": len(_ends_of(picture, _WIDE)),
        "high": 1,
    }
    found, start = {}, 0
    for name, n in counts.items():
        found[name] = plot.y[start : start + n]
        start += n
    return found


def _scale(sheet: Sheet, picture: Picture, plot: Plot, names: list[tuple[float, list[str]]]) -> None:
    """Draw the axis of the figures: bands or steps, and what they are called."""
    places = _parts(picture, plot)
    edges = [*places["bands"], *places["high"]]
    for place, (low, high) in enumerate(pairwise(edges)):
        sheet.box(plot.left, high, plot.width, low - high, BAND if place % 2 == 0 else PAPER)
    for y, tick in zip(places["ticks"], picture["axis"]["ticks"], strict=True):
        sheet.line((plot.left, y), (plot.right, y), GRID, 0.7)
        if picture["bands"]:
            sheet.words([tick["label"]], (plot.left - 4, y), anchor="end", size=SMALL, colour=GREY)
    for y, (_, rows) in zip(places["names"], names, strict=True):
        sheet.words(rows, (0, y), size=SMALL, colour=INK)


def _days(sheet: Sheet, plot: Plot, ticks: list[tuple[float, str]]) -> None:
    sheet.line((plot.left, plot.bottom), (plot.right, plot.bottom), GREY)
    for x, name in ticks:
        sheet.line((x, plot.bottom), (x, plot.bottom + 4), GREY)
        sheet.words([name], (x, plot.bottom + 12), anchor="middle", size=SMALL, colour=GREY)


def _marks(sheet: Sheet, picture: Picture, plot: Plot) -> None:
    """Draw the marks: a line of dots across."""
    marks = picture["marks"]
    ends = _parts(picture, plot)["ends"]
    for y in ends[len(ends) - len(marks) :] if marks else []:
        sheet.line((plot.left, y), (plot.right, y), GREY, 1.2, "1.5 3")


def _write_ends(sheet: Sheet, picture: Picture, plot: Plot, ends: list[tuple[float, list[str]]]) -> None:
    """Write the name of each line at its end, none over another, each beside a sample of it."""
    wished = _parts(picture, plot)["ends"]
    tall = [len(rows) * SMALL * LINE + 4 for _, rows in ends]
    places = apart(list(zip(wished, tall, strict=True)), plot.top - 8, plot.bottom + 8)
    x = plot.right + 6
    looks: list[Any] = [one["look"] for one in picture["series"] if list(told(one))]
    for place, (y, (_, rows)) in enumerate(zip(places, ends, strict=True)):
        first = y - (len(rows) - 1) * SMALL * LINE / 2
        if place < len(looks):
            sample(sheet, LINES, looks[place], x, first)
        else:
            sheet.line((x, first), (x + SAMPLE, first), GREY, 1.2, "1.5 3")
        colour = COLOURS[looks[place]] if place < len(looks) else GREY
        sheet.words(rows, (x + SAMPLE + 6, y), size=SMALL, colour=colour)
