"""The evaluator of a model's review rules: is a question listed for a person in a month (pure).

Source of the rules: documents 000 and 001 (the monthly list), 002 and 003 (follow-up, goals,
permissions, statuses); their exact form is in docs/review.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.plans.dates import MONTHS_IN_YEAR, Month, add_months, first_day, month_of, months_back, number
from planctl.review.facts import Person
from planctl.review.spans import Span, calls, is_overwritten


def holds(conditions: dict[str, bool], person: Person, month: Month) -> bool:
    """Tell whether every fact is as a rule's conditions say."""
    for name, wanted in conditions.items():  # noqa: SIM110 - a review's innermost loop: a generator costs double
        if person.fact(name, month) is not wanted:
            return False
    return True


def listed(person: Person, question: str, month: Month) -> bool:
    """Tell whether a question is listed for a person in a month."""
    rule = person.model.rules[question]
    if int(month[5:7]) in rule.get("not_in", ()) or not person.judged(month):
        return False
    asked = judged_in(rule, month)
    if asked != month and person.ended and person.ended < first_day(asked):
        return False
    if not holds(rule["when"], person, asked) or _is_answered(person, rule, question, month):
        return False
    every = every_of(person, question)
    return every == 1 or number(month) - number(considered(person, question, month)) >= every


def was_listed(person: Person, question: str, month: Month) -> bool:
    """Tell whether a question that was decided was listed: at the end of its month, or at once when it was decided.

    A decision may lead to what takes its question off the list, within the same month: a goal is closed.
    Where the question hangs on a date or field that may have been written anew since, the decision is believed.
    """
    rule, decision = person.model.rules[question], person.decided.get((question, month))
    if listed(person, question, month):
        return True
    if any(is_overwritten(person.model, name) for name in rule["when"]):
        return person.judged(month)
    if decision is None or not rule.get("at_once") or month_of(decision[3]) != month:
        return False
    wanted = [name for name, value in rule["when"].items() if value and name in person.model.facts]
    return person.judged(month) and bool(wanted) and all(person.touched(name, decision[3]) for name in wanted)


def judged_in(rule: dict[str, Any], month: Month) -> Month:
    """Return the month whose 1st a rule is judged on: its own, or the next one's when it lists at once."""
    return add_months(month, 1) if rule.get("at_once") else month


def about(person: Person, question: str, month: Month) -> dict[str, list[Span]]:
    """Return what a listed question is about, by fact: of what asks for a decision, the parts without one."""
    rule = person.model.rules[question]
    asked = judged_in(rule, month)
    wanted = [name for name, value in rule["when"].items() if value and name in person.model.facts]
    found = {name: person.spans(name, asked) for name in wanted}
    return {
        name: _unanswered(person, question, month, s) if calls(person.model, name) else s for name, s in found.items()
    }


def _is_answered(person: Person, rule: dict[str, Any], question: str, month: Month) -> bool:
    """Tell whether everything that asks for a decision here has had one, in an earlier month."""
    asking = [name for name, value in rule["when"].items() if value and calls(person.model, name)]
    asked = judged_in(rule, month)
    return bool(asking) and not any(_unanswered(person, question, month, person.spans(name, asked)) for name in asking)


def _unanswered(person: Person, question: str, month: Month, spans: list[Span]) -> list[Span]:
    taken = [decision[3] for (asked, when), decision in person.decided.items() if asked == question and when < month]
    left = [span for span in spans if not any(day >= span.start for day in taken)]
    own = person.decided.get((question, month))
    return (_newer(left, own) or left) if own else left


def every_of(person: Person, question: str) -> int:
    """Return how many months apart a question is asked of a person."""
    every = person.model.rules[question].get("every", 1)
    return int(person.facts["every"][question][0]) if isinstance(every, dict) else int(every)


def considered(person: Person, question: str, month: Month) -> Month:
    """Return when a question was last considered: the later of the period's start and the latest decision on it.

    Without a period it is counted from when the last one ended, or from the registration. Decisions
    for the month itself or later do not count, nor those before that start; dates that the rule
    counts as well do from the month after they fall in.
    """
    period = person.period(month)
    start = month_of(period[0] if period else person.without_plan_since(month))
    decided = [when for asked, when in person.decided if asked == question and start <= when < month]
    return max([start, *decided, *(when for when in _besides(person, question) if start <= when < month)])


def _besides(person: Person, question: str) -> list[Month]:
    """Return the months in which a question was considered by something else than a decision."""
    every = person.facts.get("every")
    found: list[Month] = every[question][1] if every and question in every else []
    return found


def undecided(person: Person, question: str, month: Month) -> bool:
    """Tell whether a question is listed for a month and nothing was decided for that month, or not about the newest.

    A date of that month that the rule counts as having considered it will do instead of a decision.
    """
    if (question, month) in person.decided:
        return asked_again(person, question, month)
    return month not in _besides(person, question) and listed(person, question, month)


def asked_again(person: Person, question: str, month: Month) -> bool:
    """Tell whether something that asks for a decision came after the one taken for its month, on a later day."""
    decision = person.decided.get((question, month))
    rule = person.model.rules[question]
    if decision is None or not rule.get("at_once") or not listed(person, question, month):
        return False
    asked = judged_in(rule, month)
    asking = [name for name, value in rule["when"].items() if value and calls(person.model, name)]
    return any(_newer(person.spans(name, asked), decision) for name in asking)


def _newer(spans: list[Span], decision: list[Any]) -> list[Span]:
    return [span for span in spans if span.start > decision[3]]


def since(person: Person, question: str, month: Month, earliest: Month) -> Month:
    """Return the first month of the unbroken run of months, up to this one, that were listed and undecided."""
    first = month
    while (before := add_months(first, -1)) >= earliest and undecided(person, question, before):
        first = before
    return first


def missed(person: Person, question: str, month: Month, earliest: Month) -> Month | None:
    """Return the latest of the twelve months before that was listed and never decided, if it still matters."""
    rule = person.model.rules[question]
    if listed(person, question, month) or not holds(rule["still"], person, judged_in(rule, month)):
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
