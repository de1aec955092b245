"""Areas that were worked with: of how many people something was noted in an area in the period (pure)."""

from __future__ import annotations

from bisect import bisect_left

from planctl.figures.ground import AREA, BY, DIMENSION, Ground, people
from planctl.figures.people import Someone
from planctl.figures.tables import ALWAYS, Figure, N, Row, Split
from planctl.plans.dates import Day


def areas_worked(ground: Ground, name: str) -> Figure:
    """Count the people with something noted in an area, each once an area, and once in all."""
    figure = Figure(name, "areas", ground.model)
    found = {area: [who for who in ground.people if _noted(who, area, ground)] for area in ground.model.areas}
    figure.total = Row("", {N: people(who for those in found.values() for who in those)})
    rows = [Row(area, {N: people(those)}, (place, "")) for place, (area, those) in enumerate(found.items()) if those]
    others = tuple(by for by in BY if by != DIMENSION or not ground.model.dimensions)
    figure.splits.append(Split(AREA, (N,), rows, under=(ALWAYS, *others), overlaps=True))
    if ground.model.dimensions:
        made = []
        for place, key in enumerate(ground.model.dimensions):
            inside = [area for area, spec in ground.model.areas.items() if spec.get("dimension") == key]
            made.append(Row(key, {N: people(who for area in inside for who in found[area])}, (place, "")))
        under = (ALWAYS, DIMENSION) if DIMENSION in ground.usual_of(figure) else (DIMENSION,)
        rows = [row for row in made if row.cells[N].value]
        figure.splits.append(Split(DIMENSION, (N,), rows, under=under, overlaps=True))
    return figure


def _noted(who: Someone, area: str, ground: Ground) -> bool:
    return any(_any_between(days, ground.period.first, ground.period.last) for days in who.days_in(area))


def _any_between(days: list[Day], first: Day, last: Day) -> bool:
    place = bisect_left(days, first)
    return place < len(days) and days[place] <= last
