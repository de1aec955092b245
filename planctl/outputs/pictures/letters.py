"""How wide words are, near enough to break lines by: a picture is drawn where nobody can measure them (pure)."""

from __future__ import annotations

from itertools import pairwise

_NARROW, _WIDE = "ijltfI.,:;'|!()[] /-–·”’1", "mwMWÆŒ@%æœ"
_WIDTHS = {**dict.fromkeys(_NARROW, 0.32), **dict.fromkeys(_WIDE, 0.9)}
_CAPITAL, _USUAL, _AIR = 0.72, 0.565, 1.04


def width(words: str, size: float) -> float:
    """Return how wide words are at most, in the fonts a paper asks for."""
    return _AIR * size * sum(_WIDTHS.get(sign, _CAPITAL if sign.isupper() else _USUAL) for sign in words)


def broken(words: str, size: float, room: float, most: int = 3) -> list[str]:
    """Return words in lines that fit; a longer one is broken, and what is too much for the last ends in "…"."""
    rows: list[str] = []
    for word in (piece for each in words.split() for piece in _pieces(each, size, room)):
        if rows and width(f"{rows[-1]} {word}", size) <= room:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    if len(rows) > most:
        last = rows[most - 1]
        while last and width(f"{last}…", size) > room:
            last = last[:-1]
        rows = [*rows[: most - 1], f"{last.rstrip()}…"]
    return rows or [""]


def _pieces(word: str, size: float, room: float) -> list[str]:
    """Return a word, or its parts where it is wider than the room."""
    pieces = [""]
    for sign in word:
        if pieces[-1] and width(f"{pieces[-1]}{sign}-", size) > room:
            pieces[-1] += "-"
            pieces.append("")
        pieces[-1] += sign
    if len(pieces) == 2 and width(word, size) <= room:
        return [word]
    return pieces


def apart(places: list[tuple[float, float]], low: float, high: float) -> list[float]:
    """Return where labels go that want a height each: in order, none over another, all between low and high.

    A place is the middle that is wished for, and how tall the label is.
    """
    order = sorted(range(len(places)), key=lambda number: (places[number][0], number))
    tops = [0.0] * len(places)
    free = low
    for number in order:
        wish, tall = places[number]
        tops[number] = max(free, wish - tall / 2)
        free = tops[number] + tall
    ceiling = high
    for number in reversed(order):
        tops[number] = min(tops[number], ceiling - places[number][1])
        ceiling = tops[number]
    return [top + tall / 2 for top, (_, tall) in zip(tops, places, strict=True)]


def overlaps(places: list[tuple[float, float]]) -> bool:
    """Tell whether words beside each other meet: each a middle and a width, in order."""
    return any(after - wide / 2 < before + other / 2 + 6 for (before, other), (after, wide) in pairwise(places))
