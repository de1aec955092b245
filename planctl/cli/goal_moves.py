"""Closing and opening goals and subgoals: along the moves the model has, one commit each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from planctl.cli.goal_fields import advise_on, newly_asked, require_kind, typed
from planctl.cli.options import read_day
from planctl.cli.saving import confirm_saved, day_words, not_in_model
from planctl.cli.session import Session, say, usage, warn
from planctl.errors import Path
from planctl.plans.changes import Draft
from planctl.plans.goals import (
    ENDED,
    EVALUATIONS,
    OPEN,
    SUBGOALS,
    close,
    entries_in,
    find_goal,
    find_subgoal,
    open_up,
    state_label,
    states_that,
)
from planctl.plans.layout import Entry
from planctl.plans.plan import Plan
from planctl.plans.typed import meant, unknown
from planctl.texts import tr
from planctl.workspace.writing import writing


@dataclass(frozen=True)
class Move:
    """What was asked for: a goal or a subgoal (`steps` says which) to be closed in a state, or opened (None)."""

    command: str
    entity: str
    state: str | None = None
    steps: tuple[str, ...] = ()
    reason: str | None = None
    due: str | None = None
    date: str | None = None
    by: str | None = None
    allow_cpr: bool = False

    def find(self, plan: Plan) -> Path:
        """Return the path of what is to be moved; raise UnknownGoal or UnknownSubgoal."""
        return (find_subgoal if self.steps else find_goal)(plan, self.entity)


def move(session: Session, person: str, asked: Move) -> None:
    """Close or open a goal or a subgoal, save it and confirm it; say what follows from it."""
    day = read_day(asked.date, session.today)
    plan = session.workspace.read_plan(person)
    kind = require_kind(plan.model, *asked.steps)
    state = _state(plan, kind, asked.state) if asked.state is not None else ""
    reason = _reason(session, plan, asked)
    due = typed(session, plan, kind, {"due": asked.due}, allow_cpr=asked.allow_cpr).get("due")
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(asked.by, day)
        path = asked.find(before)
        if state:
            close(draft, path, state, day.isoformat(), dated=asked.date is not None)
        else:
            open_up(draft, path, day.isoformat())
        if reason:
            draft.add_to((*path, EVALUATIONS), {"date": day.isoformat(), "by": author.handle, **reason})
        _set_due(draft, path, due)
        written = writer.save_draft(draft, asked.command, author, asked.entity, allow_cpr=asked.allow_cpr)
    label = state_label(kind, kind.state_of(draft.plan.at(path)))
    words = {"state": label, "day": day_words(_day_of(draft.plan.at(path), day.isoformat()), session.today)}
    key = "goals.subgoal-moved" if asked.steps else "goals.moved"
    confirm_saved(session, before, draft, written, tr(key, goal=asked.entity, subgoal=asked.entity, **words))
    if written.saved:
        _follow(session, before, draft, path, asked)


def _state(plan: Plan, kind: Entry, word: str) -> str:
    """Return the state something can be closed in that a word means, by its id or its label; refuse others."""
    labels = {state: kind.states[state] for state in states_that(kind, *ENDED)}
    if not labels:
        raise not_in_model(plan.model, "states")
    found = meant(word, labels)
    if found is None:
        raise unknown(word, labels)
    return found


def _reason(session: Session, plan: Plan, asked: Move) -> dict[str, Any]:
    """Return why, as an evaluation has it: that is where it can be read later."""
    if asked.reason is None:
        return {}
    kind = require_kind(plan.model, EVALUATIONS)
    return typed(session, plan, kind, {"text": asked.reason}, allow_cpr=asked.allow_cpr)


def _set_due(draft: Draft, path: Path, due: str | None) -> None:
    entity = draft.plan.at(path)
    if due is None or entity.get("due") == due:
        return
    if due < str(entity.get("opened") or ""):
        raise usage("goal-due", value=due, day=entity["opened"])
    draft.set((*path, "due"), due)


def _day_of(entity: dict[str, Any], day: str) -> str:
    """Return the day a goal was closed, or today for one that is open."""
    return str(entity.get("closed") or day)


def _follow(session: Session, before: Plan, draft: Draft, path: Path, asked: Move) -> None:
    """Say what follows from a move: subgoals left open, a question on the list, what the goal lacks."""
    entity = draft.plan.at(path)
    nested = draft.layout.at((*path, SUBGOALS, 0))
    left = [each["id"] for each in entries_in(entity, SUBGOALS) if nested and nested.counts(each) == OPEN]
    if asked.state is not None and left:
        warn(tr("goals.subgoals-open", n=len(left), ids=", ".join(left)))
    for sentence in newly_asked(session, before, draft.plan):
        say(sentence)
    advise_on(session, before, draft.plan)
