"""The evaluator of a model's review rules: is a question listed for a person in a month (pure).

Source of the rules: documents 000 and 001 (the monthly list); their exact form is in docs/review.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.plans.dates import MONTHS_IN_YEAR, Month, add_months, month_of, months_back, number
from planctl.review.facts import Person


def holds(conditions: dict[str, bool], person: Person, month: Month) -> bool:
    """Tell whether every fact is as a rule's conditions say."""
    for name, wanted in conditions.items():  # noqa: SIM110 - a review's innermost loop: a generator costs double
        if person.fact(name, month) is not wanted:
            return False
    return True


def listed(person: Person, question: str, month: Month) -> bool:
    """Tell whether a question is listed for a person in a month."""
    rule = person.model.rules[question]
    if int(month[5:7]) in rule.get("not_in", ()) or not person.judged(month) or not holds(rule["when"], person, month):
        return False
    every = int(rule.get("every", 1))
    return every == 1 or number(month) - number(considered(person, question, month)) >= every


def considered(person: Person, question: str, month: Month) -> Month:
    """Return when a question was last considered: the later of the period's start and the latest decision on it.

    Decisions for the month itself or later do not count, nor those before the period began.
    """
    period = person.period(month)
    start = month_of(period[0] if period else person.facts["registered"])
    decided = [when for asked, when in person.decided if asked == question and start <= when < month]
    return max([start, *decided])


def undecided(person: Person, question: str, month: Month) -> bool:
    """Tell whether a question is listed for a month and nothing was decided for that month."""
    return (question, month) not in person.decided and listed(person, question, month)


def since(person: Person, question: str, month: Month, earliest: Month) -> Month:
    """Return the first month of the unbroken run of months, up to this one, that were listed and undecided."""
    first = month
    while (before := add_months(first, -1)) >= earliest and undecided(person, question, before):
        first = before
    return first


def missed(person: Person, question: str, month: Month, earliest: Month) -> Month | None:
    """Return the latest of the twelve months before that was listed and never decided, if it still matters."""
    rule = person.model.rules[question]
    if listed(person, question, month) or not holds(rule["still"], person, month):
        return None
    latest_decided = max((when for asked, when in person.decided if asked == question and when <= month), default="")
    for before in months_back(month, MONTHS_IN_YEAR):
        if before < earliest or before < latest_decided:
            return None
        if undecided(person, question, before):
            return before
    return None


def answers(person: Person, month: Month, effect: str) -> Iterator[tuple[str, str]]:
    """Yield the (question, outcome) due in a month that has the effect: what `plan start` and `stop` answer."""
    for question, outcome in person.model.outcomes_with(effect):
        if undecided(person, question, month):
            yield question, outcome
