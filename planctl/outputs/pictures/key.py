"""The key of a picture: how each series looks, beside its name (pure)."""

from __future__ import annotations

from planctl.outputs.pictures.letters import broken, width
from planctl.outputs.pictures.sheet import LINE, SIZE, Sheet
from planctl.outputs.pictures.spec import LINES, RADAR, Picture, Series

SAMPLE = 20.0  # how wide it is
_GAP, _AIR = 6.0, 18.0
ROW = SIZE * LINE + 4


def key_rows(picture: Picture, room: float) -> list[list[tuple[float, Series]]]:
    """Return the series in rows that fit, each with where it begins; none where the title says it already."""
    rows: list[list[tuple[float, Series]]] = []
    x = 0.0
    if [one["label"] for one in picture["series"]] == [picture["title"]]:
        return rows
    for one in picture["series"]:
        wide = SAMPLE + _GAP + width(one["label"], SIZE)
        if not rows or (x and x + wide > room):
            rows.append([])
            x = 0.0
        rows[-1].append((x, one))
        x += wide + _AIR
    return rows


def draw_key(sheet: Sheet, picture: Picture, left: float, room: float) -> None:
    """Draw the key at the top of a picture."""
    for place, row in enumerate(key_rows(picture, room)):
        y = ROW * place + ROW / 2
        for x, one in row:
            sample(sheet, picture["shape"], one["look"], left + x, y)
            words = broken(one["label"], SIZE, room - SAMPLE - _GAP, most=1)
            sheet.words(words, (left + x + SAMPLE + _GAP, y))


def sample(sheet: Sheet, shape: str, look: str, x: float, y: float) -> None:
    """Draw what a series looks like."""
    if shape in (LINES, RADAR):
        sheet.course([(x, y), (x + SAMPLE, y)], look)
        sheet.dot((x + SAMPLE / 2, y), look)
    else:
        sheet.bar(x, y - 4.5, SAMPLE, 9, look)
