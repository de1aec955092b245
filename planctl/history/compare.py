"""A month's list against the one that was known on the 1st: who came or went, and which late entry did it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planctl.errors import NobodyThen
from planctl.history.eras import Eras
from planctl.history.passage import State, living_path, year_of
from planctl.history.person import Step, steps_of
from planctl.history.words import Told
from planctl.plans.plan import Plan
from planctl.review.facts import Person, facts_of
from planctl.review.month import Review, Row
from planctl.review.rules import undecided, was_listed
from planctl.workspace.log import contents_at

Asked = tuple[str, str]  # a person's id and a question

UNSAVED, RULES = "unsaved", "rules"  # what may have done it when no save of the person's did


@dataclass(frozen=True)
class Turn:
    """A person who came onto the list or went from it, with the save that did it and what it was.

    Without a step it was an edit that is not saved, or what the model asks: `otherwise` says which.
    """

    row: Row
    step: Step | None = None
    told: tuple[Told, ...] = ()
    otherwise: str = ""


@dataclass(frozen=True)
class Compared:
    """A month's list now against the one that was known: who came, who went, how many are the same."""

    now: Review
    then: Review
    came: list[Turn]
    went: list[Turn]
    same: int


def compared(now: Review, then: Review, eras: Eras, since: str, of: str | None = None) -> Compared:
    """Compare two reviews of a month, of everybody or `of` one contact person; the earlier was read from `since`."""
    after, before = _listed(now), _listed(then)
    came = [row for asked, row in after.items() if asked not in before]
    went = [row for asked, row in before.items() if asked not in after]
    turns = [
        [_turn(row, eras, since, of, wanted=wanted) for row in rows] for rows, wanted in ((came, True), (went, False))
    ]
    return Compared(now, then, turns[0], turns[1], len(after.keys() & before.keys()))


def _listed(review: Review) -> dict[Asked, Row]:
    """Return who is on the list, decided or not: a decision takes nobody off it."""
    rows = [*review.due, *(row for row in review.decided if row.listed)]
    return {(row.person.id, row.question): row for row in rows}


def _turn(row: Row, eras: Eras, since: str, of: str | None, *, wanted: bool) -> Turn:
    """Find the save that brought somebody onto the list, or took them off it, and after which it remained so."""
    steps = _steps(eras, row.person.id, since)
    if steps and _is_asked(steps[0].after, row, of) is wanted:
        for step in steps:
            before = (_is_asked(state, row, of) for state in step.before)
            if _is_asked(step.after, row, of) is wanted and wanted not in before:
                return Turn(row, step, tuple(_about(step, row)))
    return Turn(row, otherwise=UNSAVED if _is_unsaved(eras, row.person.id) else RULES)


def _steps(eras: Eras, person: str, since: str) -> list[Step]:
    try:
        return steps_of(eras, person, alone=True, after=since)
    except NobodyThen:
        return []


def _is_asked(state: State, row: Row, of: str | None) -> bool:
    """Tell whether a person was on the list (of one contact person) with the files of a state, as a review says it."""
    for path, source in state.contents.items():
        plan = state.plan(path) if source is not None else None
        person = _person(plan, path) if plan else None
        if person is None or row.question not in person.model.rules or of not in (None, person.contact_person):
            continue
        decided = (row.question, row.month) in person.decided
        if undecided(person, row.question, row.month) or (decided and was_listed(person, row.question, row.month)):
            return True
    return False


def _person(plan: Plan, path: str) -> Person | None:
    year = None if path == living_path(plan.id) else year_of(path)
    try:
        return Person(facts_of(plan), plan.model, year)
    except (KeyError, TypeError, ValueError):  # a version that could not be judged
        return None


def _about(step: Step, row: Row) -> Iterable[Told]:
    """Return what in a save did it: what is dated before the 1st, if anything is; else all of it."""
    late = [told for told in step.told if _is_dated_before(told, row.reference)]
    return late or step.told


def _is_dated_before(told: Told, day: str) -> bool:
    content = told.difference.content if told.difference else {}
    dates = [content.get(name) for name in ("date", "from", "to")]
    return any(isinstance(date, str) and date < day for date in dates)


def _is_unsaved(eras: Eras, person: str) -> bool:
    """Tell whether a person's file is not as it was saved last."""
    path, now = living_path(person), eras.now
    saved = contents_at(eras.repo, [("HEAD", path)])["HEAD", path]
    return (now.content(path) if now.has(path) else None) != saved
