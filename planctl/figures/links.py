"""What is known of two periods side by side, the one right after the other (pure).

Who was here at the end of one was here before the other, who had a plan still has it unless it ended, and so on.
Where such an account comes out even, a hidden figure of one could be computed from the other: it is held to.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from planctl.figures.count import CAME, END, MOVES, STARTED, STOPPED
from planctl.figures.ground import GROUP
from planctl.figures.hiding import Cell, Sum
from planctl.figures.people import BASIC, BEFORE, WITH_PLAN
from planctl.figures.tables import Count, Figure, Known, N

_MANY = 10**6  # people behind a cell that is printed nowhere, so that it is free to have any value


def known_of(now: list[Figure], before: list[Figure]) -> Known:
    """Return what is known of the figures of a period and of the one before it."""
    cells: dict[Hashable, Cell] = {}
    sums: list[Sum] = []
    for number, sides in enumerate(_accounts(now, before)):
        ones, others = ([each for each in side if each.value] for side in sides)
        value = sum(each.value for each in ones)
        if not value or value != sum(each.value for each in others):
            continue  # it does not come out even: somebody came or left, and nobody knows who
        cells[number] = Cell(value, _MANY, of_people=False)
        sums += [Sum(number, tuple(ones)), Sum(number, tuple(others))]
    return Known(cells, tuple(sums))


def _accounts(now: list[Figure], before: list[Figure]) -> Iterator[tuple[list[Count], list[Count]]]:
    """Yield counts that come to the same if nothing else happened: those of now, then those of before."""
    for here in _of("people", now):
        was = next((figure for figure in before if figure.id == here.id), None)
        if was is None or here.spec.get("of"):
            continue
        yield [_cell(here, CAME, BEFORE)], [_cell(was, END, WITH_PLAN), _cell(was, END, BASIC)]
        for moves in _of("moves", now):
            started, stopped = (moves.total.cells[name] for name in (STARTED, STOPPED)) if moves.total else ((), ())
            if isinstance(started, Count) and isinstance(stopped, Count):
                yield [_cell(here, END, WITH_PLAN), stopped], [_cell(was, END, WITH_PLAN), started]
        for moves in _of("group_moves", now):
            yield from _groups(here, was, moves)


def _groups(here: Figure, was: Figure, moves: Figure) -> Iterator[tuple[list[Count], list[Count]]]:
    """Yield the account of each group: who is in it now or went out of it was in it before or came into it."""
    rows = {row.key: row.cells[N] for split in moves.splits if split.by == MOVES for row in split.rows}
    counts = {tuple(key.split(">")): cell for key, cell in rows.items() if isinstance(cell, Count)}
    for group in here.model.groups:
        out = [cell for (one, _), cell in counts.items() if one == group]
        into = [cell for (_, other), cell in counts.items() if other == group]
        yield [_cell(here, GROUP, group), *out], [_cell(was, GROUP, group), *into]


def _of(what: str, figures: list[Figure]) -> Iterator[Figure]:
    return (figure for figure in figures if figure.what == what)


def _cell(figure: Figure, by: str, key: str) -> Count:
    """Return the count of a row; none where there is no such row."""
    found = [row.cells[N] for split in figure.splits if split.by == by for row in split.rows if row.key == key]
    return found[0] if found and isinstance(found[0], Count) else Count()
