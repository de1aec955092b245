"""A picture in signs, for the terminal: bars beside their names, and sparklines for what runs over time (pure).

Bars are told apart by their signs, as they are by their pattern on paper.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from planctl.outputs.pictures.spec import COLUMNS, LINES, OUTLINE, SOLID, STRIPED, Picture, Series, Value
from planctl.outputs.styled import BARS, FILLS, Line, Segment, columns, line
from planctl.outputs.values import number_words

_LONG, _WIDTH, _NAME = 30, 96, 48  # signs: of the longest bar, of a line, of the name of a row
_FILLS = dict(zip((OUTLINE, STRIPED, SOLID), FILLS, strict=True))


def picture_lines(picture: Picture) -> list[Line]:
    """Return a picture as lines: its title, what is drawn, and what it shows in words."""
    drawn = _sparks(picture) if picture["shape"] in (LINES, COLUMNS) else [*_key(picture), *_bars(picture)]
    notes = [picture["description"], picture["axis"]["note"], picture["table"]["note"]]
    told = textwrap.wrap(" ".join(filter(None, notes)), _WIDTH)
    return [line((picture["title"], "bold")), *drawn, *(line("  ", (row, "dim")) for row in told)]


def spark(values: Sequence[Value], low: float, high: float) -> str:
    """Return figures as a row of little bars, from the lowest there can be to the highest; a blank where none is."""
    last, room = len(BARS) - 1, high - low or 1
    return "".join(" " if value is None else BARS[round((value - low) / room * last)] for value in values)


def bar(value: float, high: float, look: str = SOLID, longest: int = _LONG) -> str:
    """Return a figure as a bar; what is more than nothing is seen."""
    long = round(value / (high or 1) * longest)
    return _FILLS[look] * (max(1, long) if value > 0 else 0)


def _sparks(picture: Picture) -> list[Line]:
    """Return a sparkline of each series: its scores in order, or its figures week by week."""
    axis = picture["axis"]
    rows: list[list[Segment]] = [
        [(one["label"], ""), (spark(one["values"], axis["low"], axis["high"]), "")] for one in picture["series"]
    ]
    return columns(rows, indent=2)


def _key(picture: Picture) -> list[Line]:
    """Return what the bars stand for, where there are several."""
    names = [f"{_FILLS[one['look']]} {one['label']}" for one in picture["series"]]
    return [line("  ", ("   ".join(names), "dim"))] if len(names) > 1 else []


def _bars(picture: Picture) -> list[Line]:
    return columns(list(_rows(picture)), indent=2)


def _rows(picture: Picture) -> Iterator[list[Segment]]:
    """Yield a row for each figure; the name stands with the first of its row."""
    before = ""
    has_asides = any(row["aside"] for row in picture["rows"])
    for place, row in enumerate(picture["rows"]):
        names = [row["label"] if row["label"] != before else "", *([row["aside"]] if has_asides else [])]
        before = row["label"]
        for one in picture["series"]:
            value = one["values"][place]
            if value is not None:
                yield [*((_short(name), "") for name in names), (_figure(value, one, picture), "")]
                names = [""] * len(names)


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1].rstrip()}…"


def _figure(value: float, one: Series, picture: Picture) -> str:
    return f"{bar(value, picture['axis']['high'], one['look'])} {number_words(value)}".strip()
