"""Change between the first and the last score of a period, of those who have both by the same rater (pure).

Who cannot be compared is left out, and it is told how many and why: a change in the mean of whoever happens to be
scored is no change in anybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import fmean

from planctl.figures.ground import AREA, BY, DIMENSION, Ground, people
from planctl.figures.people import Someone
from planctl.figures.tables import ALWAYS, MEDIAN, Count, Figure, Rank, Row, Split, middle

WHO, COMPARED = "people", "compared"
IMPROVED, SAME, WORSE = "improved", "same", "worse"
ONE_SCORE, OTHER_RATER, DECLINED = "one_score", "other_rater", "declined"
_CHANGED = (COMPARED, IMPROVED, SAME, WORSE, MEDIAN)
SCORE_COLUMNS = (WHO, *_CHANGED, ONE_SCORE, OTHER_RATER)
MEASURE_COLUMNS = (WHO, *_CHANGED, ONE_SCORE, DECLINED)


@dataclass
class _Seen:
    """The scores of one person in one area: (day, step) by rater, in order."""

    by_rater: dict[str, list[tuple[str, float]]] = field(default_factory=dict)

    def change(self, rater: str) -> float | None:
        """Return the last minus the first; None unless they are of two days."""
        dated = self.by_rater.get(rater) or []
        return dated[-1][1] - dated[0][1] if len({day for day, _ in dated}) > 1 else None

    @property
    def has_two(self) -> bool:
        """Tell whether there are scores of more than one day, or of more than one rater."""
        return sum(len({day for day, _ in dated}) for dated in self.by_rater.values()) > 1


def score_change(ground: Ground, name: str) -> Figure:
    """Compare the first and the last step by area and dimension, for each rater; others than the usual one if used."""
    figure = Figure(name, "score_change", ground.model, SCORE_COLUMNS)
    figure.accounts = _accounts(ONE_SCORE, OTHER_RATER)
    wanted = ground.splits_of(figure)
    has_dimensions = bool(ground.model.dimensions)
    by_model = [by for by in (AREA, DIMENSION) if ALWAYS in wanted[by] and (by == AREA or has_dimensions)] or [AREA]
    seen = _scores(ground)
    for by in (AREA, DIMENSION) if has_dimensions else (AREA,):
        # By what scores cannot be split the figure is printed by area.
        others = tuple(word for word in BY if by == AREA and (word != DIMENSION or not has_dimensions))
        under = tuple(dict.fromkeys([*([ALWAYS] if by in by_model else []), by, *others]))
        for rater in _raters(ground, seen):
            found = (_score_row(group, place, rater, seen) for place, group in enumerate(_groups(ground, by)))
            rows = [row for row in found if row]
            figure.splits.append(Split(by, SCORE_COLUMNS, rows, rater, under))
    return figure


def _scores(ground: Ground) -> dict[str, dict[Someone, _Seen]]:
    """Return what was scored in the period, by area and person."""
    found: dict[str, dict[Someone, _Seen]] = {}
    for who in ground.people:
        for day, area, rater, step in who.each("scores"):
            if ground.period.holds(day):
                seen = found.setdefault(area, {}).setdefault(who, _Seen())
                seen.by_rater.setdefault(rater, []).append((day, step))
    return found


def _raters(ground: Ground, seen: dict[str, dict[Someone, _Seen]]) -> list[str]:
    used = {rater for those in seen.values() for each in those.values() for rater in each.by_rater}
    default = ground.model.default("raters")
    return [rater for rater in ground.model.scorers if rater in used or rater == default]


def _groups(ground: Ground, by: str) -> list[tuple[str, list[str]]]:
    """Return the rows there can be, with their areas."""
    areas = ground.model.areas
    if by == AREA:
        return [(area, [area]) for area in areas]
    return [(key, [a for a, spec in areas.items() if spec.get("dimension") == key]) for key in ground.model.dimensions]


def _score_row(
    group: tuple[str, list[str]], place: int, rater: str, seen: dict[str, dict[Someone, _Seen]]
) -> Row | None:
    """Return a row; of several areas the mean of a person's changes counts. None when nobody is scored in it."""
    key, areas = group
    scored = {who: [seen[a][who] for a in areas if who in seen.get(a, {})] for a in areas for who in seen.get(a, {})}
    changes: dict[Someone, float] = {}
    others: list[Someone] = []
    for who, each in scored.items():
        found = [change for one in each if (change := one.change(rater)) is not None]
        if found:
            changes[who] = fmean(found)
        elif any(one.has_two for one in each):
            others.append(who)
    alone = [who for who in scored if who not in changes and who not in others]
    return _row(key, (place, ""), people(scored), changes, {ONE_SCORE: people(alone), OTHER_RATER: people(others)})


def instrument_change(ground: Ground, name: str) -> Figure:
    """Compare the first and the last answers to a questionnaire; a change smaller than its own limit counts as none."""
    figure = Figure(name, "instrument_change", ground.model, MEASURE_COLUMNS)
    figure.accounts = _accounts(ONE_SCORE, DECLINED)
    rows = []
    for place, (key, spec) in enumerate(ground.model.instruments.items()):
        answers = {who: _answers(ground, who, key) for who in ground.people}
        asked = {who: found for who, found in answers.items() if found}
        points = {who: [(day, value) for day, value in found if value is not None] for who, found in asked.items()}
        changes = {who: p[-1][1] - p[0][1] for who, p in points.items() if len({day for day, _ in p}) > 1}
        out = {
            ONE_SCORE: people(who for who, p in points.items() if p and who not in changes),
            DECLINED: people(who for who, p in points.items() if not p),
        }
        row = _row(key, (place, ""), people(asked), changes, out, float(spec.get("change", 0)))
        rows += [row] if row else []
    figure.splits.append(Split("instrument", MEASURE_COLUMNS, rows, under=(ALWAYS, *BY)))
    return figure


def _answers(ground: Ground, who: Someone, instrument: str) -> list[tuple[str, float | None]]:
    return [
        (day, value) for day, name, value in who.each("measures") if name == instrument and ground.period.holds(day)
    ]


def _accounts(*out: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what the columns come to, with those for whom nothing is compared."""
    return ((WHO, (COMPARED, *out)), (COMPARED, (IMPROVED, SAME, WORSE)))


def _row(
    key: str, rank: Rank, everybody: Count, changes: dict[Someone, float], out: dict[str, Count], least: float = 0
) -> Row | None:
    if not everybody.value:
        return None

    def those(wanted: Iterable[Someone]) -> Count:
        return people(wanted)

    up = those(who for who, change in changes.items() if change > 0 and change >= least)
    down = those(who for who, change in changes.items() if change < 0 and -change >= least)
    same = those(who for who, change in changes.items() if abs(change) < least or not change)
    cells = {WHO: everybody, COMPARED: people(changes), IMPROVED: up, SAME: same, WORSE: down, **out}
    # A median could tell which way those went who are hidden, so it goes with them.
    return Row(key, {**cells, MEDIAN: middle(list(changes.values()), *cells.values())}, rank)
