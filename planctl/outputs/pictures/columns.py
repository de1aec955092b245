"""Columns over time, one upon the other: contacts week by week (pure)."""

from __future__ import annotations

from planctl.outputs.pictures.key import ROW, draw_key, key_rows
from planctl.outputs.pictures.letters import overlaps, width
from planctl.outputs.pictures.plot import PLAIN, Plot, drawn_by, library, told
from planctl.outputs.pictures.sheet import GREY, GRID, SMALL, Sheet
from planctl.outputs.pictures.spec import Picture

_WIDE, _NARROW = 480.0, 360.0
_TALL, _FOOT = 110.0, 20.0


def draw_columns(picture: Picture) -> Sheet:
    """Draw columns over time."""
    whole = _NARROW if picture["small"] else _WIDE
    head = len(key_rows(picture, whole)) * ROW + 8
    left = max(width(tick["label"], SMALL) for tick in picture["axis"]["ticks"]) + 6
    plot = _plot(picture, whole, head, left)
    sheet = Sheet(whole, plot.bottom + _FOOT)
    draw_key(sheet, picture, 0, whole)
    for y, tick in zip(plot.y, picture["axis"]["ticks"], strict=True):
        sheet.line((plot.left, y), (plot.right, y), GRID, 0.7)
        sheet.words([tick["label"]], (plot.left - 5, y), anchor="end", size=SMALL, colour=GREY)
    for number, one in enumerate(picture["series"]):
        bars = plot.bars.get(number, [])
        for (_, value), bar in zip(told(one), bars, strict=True):
            if value:
                sheet.bar(*bar, one["look"])
    sheet.line((plot.left, plot.y[0]), (plot.right, plot.y[0]), GREY)
    _weeks(sheet, picture, plot)
    return sheet


def _plot(picture: Picture, whole: float, head: float, left: float) -> Plot:
    scale = picture["axis"]
    chart = type("Columns", (library().StackedBar,), {"_series_margin": 0.08, "_serie_margin": 0.0})(
        **PLAIN,
        width=whole,
        height=head + _TALL + 12,
        margin_left=left,
        margin_top=head,
        margin_bottom=2,
        range=(scale["low"], scale["high"]),
        x_labels=["" for _ in picture["rows"]],
        y_labels=[{"value": tick["at"], "label": ""} for tick in scale["ticks"]],
    )
    for one in picture["series"]:
        chart.add(one["label"], one["values"])
    return drawn_by(chart)


def _weeks(sheet: Sheet, picture: Picture, plot: Plot) -> None:
    """Write below the columns what those that have a name are called: as many as have room."""
    named = [(x, row["aside"]) for x, row in zip(plot.x, picture["rows"], strict=True) if row["aside"]]
    wide = [(x, width(name, SMALL)) for x, name in named]
    step = next((n for n in range(1, len(named) + 1) if not overlaps(wide[::n])), 1)
    for place, (x, name) in enumerate(named):
        half = width(name, SMALL) / 2
        if place % step == 0:
            sheet.line((x, plot.bottom), (x, plot.bottom + 4), GREY)
            middle = min(max(x, half), sheet.width - half)
            sheet.words([name], (middle, plot.bottom + 12), anchor="middle", size=SMALL, colour=GREY)
