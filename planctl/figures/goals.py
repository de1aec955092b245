"""Goals that were closed in a period: how many were reached, and how far those came that were scored (pure)."""

from __future__ import annotations

from planctl.figures.ground import AREA, DIMENSION, GROUP, MONTH, Ground, Item, Keys, counted
from planctl.figures.tables import ATTAINED, PERCENT, Figure, Row, Split, add_split, add_sum, middle, share
from planctl.models.declared import GOALS

CLOSED, REACHED, MISSED, SCORED = "closed", "reached", "missed", "scored"
COLUMNS = (CLOSED, REACHED, MISSED, PERCENT)
_OUTCOME = "outcome"


def goals_reached(ground: Ground, name: str) -> Figure:
    """Count the goals that were closed: those given up, and ideas, are left out."""
    items, attained = _closed(ground)
    columns = (*COLUMNS, *((SCORED, ATTAINED) if attained else ()))
    figure = Figure(name, "goals_reached", ground.model, columns)
    figure.total = _row(figure, "", items, attained)
    for by, under in ground.splits_of(figure).items():
        keys = Keys(ground, GOALS, by)
        if by in (AREA, DIMENSION, GROUP, MONTH) and keys.is_there:
            rows = [
                _row(figure, key, [item for item in items if key in keys.of_item(item)], attained)
                for key in keys.ordered(key for item in items for key in keys.of_item(item))
            ]
            add_split(figure, Split(by, columns, rows, under=under), overlaps=keys.overlaps)
    return figure


def _closed(ground: Ground) -> tuple[list[Item], dict[tuple[int, int], float]]:
    """Return the goals closed in the period, and the last attainment of those that have one by then."""
    areas = Keys(ground, GOALS, AREA).column
    items: list[Item] = []
    attained: dict[tuple[int, int], float] = {}
    for who in ground.people:
        for place, (closed, counts, named, scores) in enumerate(who.each("goals")):
            if counts in (REACHED, MISSED) and closed and ground.period.holds(closed):
                item = Item(who, place, closed, {_OUTCOME: [counts], areas: named})
                items.append(item)
                if scores:
                    attained[item.member] = scores[-1][1]
    return items, attained


def _row(figure: Figure, key: str, items: list[Item], attained: dict[tuple[int, int], float]) -> Row:
    closed = counted(items)
    reached = counted(item for item in items if item.answers[_OUTCOME] == [REACHED])
    missed = counted(item for item in items if item.answers[_OUTCOME] == [MISSED])
    row = Row(key, {CLOSED: closed, REACHED: reached, MISSED: missed, PERCENT: share(reached, closed, missed)})
    if SCORED in figure.columns:
        scored = counted(item for item in items if item.member in attained)
        values = [attained[item.member] for item in items if item.member in attained]
        row.cells |= {SCORED: scored, ATTAINED: middle(values, scored)}
    add_sum(figure, row, CLOSED, REACHED, MISSED)
    return row
