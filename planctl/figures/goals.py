"""Goals that were closed in a period: how many were reached, and how far those came that were scored (pure)."""

from __future__ import annotations

from planctl.figures.ground import AREA, DIMENSION, GROUP, MONTH, Ground, Item, Keys, counted
from planctl.figures.tables import ATTAINED, PERCENT, Figure, Rank, Row, Split, Value, middle, share
from planctl.models.declared import GOALS

CLOSED, REACHED, MISSED, SCORED = "closed", "reached", "missed", "scored"
COLUMNS = (CLOSED, REACHED, MISSED, PERCENT, SCORED, ATTAINED)
_OUTCOME = "outcome"


def goals_reached(ground: Ground, name: str) -> Figure:
    """Count the goals that were closed: those given up, and ideas, are left out."""
    items, attained = _closed(ground)
    figure = Figure(name, "goals_reached", ground.model, COLUMNS)
    figure.accounts, figure.rare = ((CLOSED, (REACHED, MISSED)),), (SCORED, ATTAINED)
    figure.total = _row("", items, attained)
    for by, under in ground.splits_of(figure).items():
        keys = Keys(ground, GOALS, by)
        if by in (AREA, DIMENSION, GROUP, MONTH) and keys.is_there:
            rows = [_row(key, those, attained, keys.rank(key)) for key, those in keys.rows(items).items()]
            figure.splits.append(Split(by, COLUMNS, rows, under=under, overlaps=keys.overlaps))
    return figure


def _closed(ground: Ground) -> tuple[list[Item], dict[int, float]]:
    """Return the goals closed in the period, and the last attainment of those that have one by then."""
    areas = Keys(ground, GOALS, AREA).column
    items: list[Item] = []
    attained: dict[int, float] = {}
    for who in ground.people:
        for place, (closed, counts, named, scores) in enumerate(who.each("goals")):
            if counts in (REACHED, MISSED) and closed and ground.period.holds(closed):
                item = Item(who, place, closed, {_OUTCOME: [counts], areas: named})
                items.append(item)
                if scores:
                    attained[item.mark] = scores[-1][1]
    return items, attained


def _row(key: str, items: list[Item], attained: dict[int, float], rank: Rank = (0, "")) -> Row:
    closed = counted(items)
    reached = counted(item for item in items if item.answers[_OUTCOME] == [REACHED])
    missed = counted(item for item in items if item.answers[_OUTCOME] == [MISSED])
    scored = counted(item for item in items if item.mark in attained)
    values = [attained[item.mark] for item in items if item.mark in attained]
    of_goals: dict[str, Value] = {
        CLOSED: closed,
        REACHED: reached,
        MISSED: missed,
        PERCENT: share(reached, closed, missed),
    }
    return Row(key, {**of_goals, SCORED: scored, ATTAINED: middle(values, scored)}, rank)
