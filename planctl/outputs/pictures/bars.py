"""Bars side by side, a row for each name: the profile of areas, goals by state (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.outputs.pictures.key import ROW, draw_key, key_rows
from planctl.outputs.pictures.letters import broken, overlaps, width
from planctl.outputs.pictures.plot import PLAIN, Plot, drawn_by, library, told
from planctl.outputs.pictures.sheet import GREY, GRID, INK, LINE, SIZE, SMALL, Sheet
from planctl.outputs.pictures.spec import Picture
from planctl.outputs.values import number_words

_WIDE, _NARROW = 480.0, 270.0
_LABEL, _ASIDE = 0.34, 0.26  # of the whole, at most
_AIR = 10.0
_BAR, _BETWEEN = 11.5, 6.0  # a bar, and what is free between two rows
_FOOT = SMALL * LINE + 4


@dataclass(frozen=True)
class _Room:
    """How a picture is divided: the names, whose they are, the bars, and how tall a row is."""

    whole: float
    label: float
    aside: float
    row: float
    head: float

    @property
    def left(self) -> float:
        """Return where the bars begin."""
        return self.label + self.aside


def draw_bars(picture: Picture) -> Sheet:
    """Draw bars side by side."""
    room = _divided(picture)
    note = broken(picture["axis"]["note"], SMALL, room.whole) if picture["axis"]["note"] else []
    tall = room.row * len(picture["rows"])
    foot = _FOOT + (len(note) * SMALL * LINE + 4 if note else 0)
    sheet = Sheet(room.whole, room.head + tall + foot)
    plot = _plot(picture, room, tall)
    draw_key(sheet, picture, 0, room.whole)
    _grid(sheet, picture, plot)
    _names(sheet, picture, room, plot)
    _bars(sheet, picture, plot)
    sheet.line((plot.x[0], plot.top), (plot.x[0], plot.bottom), GREY)
    if note:
        sheet.words(note, (0, sheet.height - len(note) * SMALL * LINE / 2), size=SMALL, colour=GREY)
    return sheet


def _divided(picture: Picture) -> _Room:
    whole = _NARROW if picture["small"] else _WIDE
    rows = picture["rows"]
    label = min(_LABEL * whole, max(width(row["label"], SIZE) for row in rows)) + _AIR
    asides = [width(row["aside"], SMALL) for row in rows if row["aside"]]
    aside = min(_ASIDE * whole, max(asides)) + _AIR if asides else 0.0
    spans = [_lines(row["label"], label) * SIZE for row in rows if not row["aside"]]
    spans += [len(broken(row["aside"], SMALL, aside - _AIR, 2)) * SMALL for row in rows if row["aside"]]
    bars = len(picture["series"]) * _BAR + _BETWEEN
    head = len(key_rows(picture, whole)) * ROW
    return _Room(whole, label, aside, max(bars, *(span * LINE + 3 for span in spans)), head + (8 if head else 2))


def _lines(words: str, room: float) -> int:
    return len(broken(words, SIZE, room - _AIR))


def _plot(picture: Picture, room: _Room, tall: float) -> Plot:
    """Let pygal lay out the bars: it begins at the lowest row."""
    air = (room.row - len(picture["series"]) * _BAR) / 2 / room.row
    close = {"_series_margin": air, "_serie_margin": 0.05}  # bars lie close together, rows apart
    scale = picture["axis"]
    chart = type("Bars", (library().HorizontalBar,), close)(
        **PLAIN,
        width=room.whole,
        height=room.head + tall + 10,
        margin_left=room.left or 1,
        margin_top=room.head,
        margin_right=14 + max(width(number_words(v), SIZE) for one in picture["series"] for _, v in told(one)),
        range=(scale["low"], scale["high"]),
        x_labels=["" for _ in picture["rows"]],
        y_labels=[{"value": value, "label": ""} for value in _places(picture)],
    )
    for one in picture["series"]:
        chart.add(one["label"], list(reversed(one["values"])))
    return drawn_by(chart)


def _places(picture: Picture) -> list[float]:
    """Return the places of the axis: first where the bars begin, then what is named, then the marks."""
    scale = picture["axis"]
    return [scale["low"], *(tick["at"] for tick in scale["ticks"]), *(mark["at"] for mark in picture["marks"])]


def _grid(sheet: Sheet, picture: Picture, plot: Plot) -> None:
    """Draw what is named on the axis: thin lines, and their names below; every other where they would meet."""
    ticks = picture["axis"]["ticks"]
    places = plot.x[1 : len(ticks) + 1]
    wide = [(x, width(tick["label"], SMALL)) for x, tick in zip(places, ticks, strict=True)]
    step = next((n for n in range(1, len(ticks) + 1) if not overlaps(wide[::n])), 1)
    for place, (x, tick) in enumerate(zip(places, ticks, strict=True)):
        sheet.line((x, plot.top), (x, plot.bottom), GRID)
        if place % step == 0:
            sheet.words([tick["label"]], (x, plot.bottom + 9), anchor="middle", size=SMALL, colour=GREY)


def _names(sheet: Sheet, picture: Picture, room: _Room, plot: Plot) -> None:
    """Write the names of the rows: one that comes again is written once, beside the first."""
    middles = list(reversed(plot.y))
    tall = middles[1] - middles[0] if len(middles) > 1 else plot.height
    for place, (start, n, label) in enumerate(_grouped(picture)):
        top = middles[start] - tall / 2
        if place and any(row["aside"] for row in picture["rows"]):
            sheet.line((0, top), (sheet.width, top), GRID)
        rows = broken(label, SIZE, room.label - _AIR, max(3, int((n * tall - 2) // (SIZE * LINE))))
        fits = len(rows) * SIZE * LINE <= tall
        sheet.words(rows, (0, middles[start] if fits else top + n * tall / 2))
    for middle, row in zip(middles, picture["rows"], strict=True):
        if row["aside"]:
            rows = broken(row["aside"], SMALL, room.aside - _AIR, 2)
            sheet.words(rows, (room.label, middle), size=SMALL, colour=GREY)


def _grouped(picture: Picture) -> Iterator[tuple[int, int, str]]:
    """Yield the rows of one name that follow each other: where they begin, how many, and the name."""
    rows = picture["rows"]
    start = 0
    for place in range(1, len(rows) + 1):
        if place == len(rows) or not rows[place]["aside"] or rows[place]["label"] != rows[start]["label"]:
            yield start, place - start, rows[start]["label"]
            start = place


def _bars(sheet: Sheet, picture: Picture, plot: Plot) -> None:
    """Draw the bars with their figures at the end; a figure of nothing has no bar."""
    for number, one in enumerate(picture["series"]):
        drawn = reversed(plot.bars.get(number, []))
        for (_, value), (x, y, wide, tall) in zip(told(one), drawn, strict=True):
            sheet.bar(x, y, wide, tall, one["look"])
            words = number_words(value)
            sheet.words([words], (x + wide + 4, y + tall / 2), size=SMALL, colour=INK)
