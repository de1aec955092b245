"""The questions of the month: how many were due, answered within the month, late or never (pure)."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.figures.ground import GROUP, MONTH, Ground, Item, Keys, counted
from planctl.figures.people import Someone
from planctl.figures.tables import PERCENT, Figure, Rank, Row, Split, share
from planctl.plans.dates import Month, last_day, month_of
from planctl.review.facts import Person
from planctl.review.rules import listed, undecided

DUE, IN_TIME, LATE, MISSED, OPEN = "due", "in_time", "late", "missed", "open"
COLUMNS = (DUE, IN_TIME, LATE, MISSED, OPEN, PERCENT)
QUESTION = "question"


def followed_up(ground: Ground, name: str) -> Figure:
    """Count the questions on the lists of a period's months; those of a month that is not over are still open."""
    figure = Figure(name, "followed_up", ground.model, COLUMNS, accounts=((DUE, COLUMNS[1:-1]),))
    items = [item for who in ground.people for item in due_items(ground, who)]
    figure.total = _row("", items)
    for by, under in ground.splits_of(figure, QUESTION).items():
        keys = Keys(ground, "", by)
        if by == QUESTION:
            of = {key: [item for item in items if item.answers[QUESTION] == [key]] for key in ground.model.rules}
            rows = [_row(key, those, (place, "")) for place, (key, those) in enumerate(of.items()) if those]
        elif by in (MONTH, GROUP) and keys.is_there:
            rows = [_row(key, those, keys.rank(key)) for key, those in keys.rows(items).items()]
        else:
            continue
        figure.splits.append(Split(by, COLUMNS, rows, under=under))
    return figure


def due_items(ground: Ground, who: Someone) -> Iterator[Item]:
    """Yield every question that was on a list for somebody, with what came of it."""
    months = [month for month in ground.period.months() if month >= ground.earliest and f"{month}-01" <= ground.today]
    place = 0
    for person in who.judged:
        for month in months:
            for question in person.model.rules if person.judged(month) else ():
                if listed(person, question, month):
                    place += 1
                    answer = outcome_of(person, question, month, ground.today)
                    yield Item(who, place, f"{month}-01", {QUESTION: [question], DUE: [answer]})


def outcome_of(person: Person, question: str, month: Month, today: str) -> str:
    """Tell what came of a question that was on the list of a month."""
    decision = person.decided.get((question, month))
    if decision is not None:
        return IN_TIME if month_of(decision[3]) <= month else LATE
    if not undecided(person, question, month):
        return IN_TIME  # considered by something else that the rule counts
    return OPEN if last_day(month).isoformat() >= today else MISSED


def _row(key: str, items: list[Item], rank: Rank = (0, "")) -> Row:
    parts = {
        name: counted(item for item in items if item.answers[DUE] == [name]) for name in (IN_TIME, LATE, MISSED, OPEN)
    }
    over = counted(item for item in items if item.answers[DUE] != [OPEN])
    due = counted(items)
    return Row(key, {DUE: due, **parts, PERCENT: share(parts[IN_TIME], over, *parts.values(), due)}, rank)
