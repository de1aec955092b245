"""A person's goals as plain data: where each stands, what was written last, and the share that is reached (pure)."""

from __future__ import annotations

import datetime
from typing import Any

from planctl.models.model import Model
from planctl.plans.across import is_day
from planctl.plans.dates import Day
from planctl.plans.goals import (
    DIARY,
    ENDED,
    EVALUATIONS,
    IDEA,
    OPEN,
    SUBGOALS,
    Goal,
    Share,
    entries_in,
    goals_of,
    kind_of,
    share_of,
)
from planctl.plans.layout import Entry
from planctl.plans.plan import Plan
from planctl.plans.smart import smart_findings
from planctl.plans.sound import sound
from planctl.review.spans import closed_goals

View = dict[str, Any]


def goal_view(plan: Plan, today: datetime.date, since: Day | None = None) -> View | None:
    """Return a person's goals on a day as plain data, the open ones first; None when the model has no goals.

    Of each: its own fields; `counts`, what its state counts as; `overdue`; its subgoals, with how much is in
    their diaries; its evaluations; and `smart`, what it lacks by letter. `reached` is the share of the closed
    ones that were reached, since a day or as far back as the model says.
    """
    plan = sound(plan)
    kind = kind_of(plan.model)
    if kind is None:
        return None
    goals = [_goal(goal, kind, plan.model, today) for goal in goals_of(plan)]
    living = sorted(by_counts(goals, OPEN), key=_due) + sorted(by_counts(goals, IDEA), key=_due)
    ended = sorted(by_counts(goals, *ENDED), key=lambda goal: str(goal.get("closed") or ""), reverse=True)
    return {
        "goals": [*living, *ended],
        "reached": share_data(share_of(closed_goals(plan), plan.model, today, since)),
        "undated": sum(not goal.get("closed") for goal in ended),
    }


def by_counts(goals: list[View], *counts: str) -> list[View]:
    """Return the goals whose state counts as one of these."""
    return [goal for goal in goals if goal["counts"] in counts]


def _due(goal: View) -> str:
    return str(goal.get("due") or "9999")


def _goal(goal: Goal, kind: Entry, model: Model, today: datetime.date) -> View:
    day = today.isoformat()
    nested = kind.lists.get(SUBGOALS)
    subgoals = [_subgoal(each, nested, day) for each in entries_in(goal, SUBGOALS)] if nested else []
    counts = kind.counts(goal)
    return {
        **_fields(goal, kind),
        "state": kind.state_of(goal),
        "counts": counts,
        "overdue": _overdue(goal, counts, day),
        SUBGOALS: subgoals,
        EVALUATIONS: _until(goal, EVALUATIONS, day),
        "latest_diary": max((each["latest_diary"] for each in subgoals if each["latest_diary"]), default=None),
        "smart": [list(finding) for finding in smart_findings(goal, model, today)],
    }


def _subgoal(subgoal: Goal, kind: Entry, day: Day) -> View:
    diary = _until(subgoal, DIARY, day)
    counts = kind.counts(subgoal)
    return {
        **_fields(subgoal, kind),
        "state": kind.state_of(subgoal),
        "counts": counts,
        "overdue": _overdue(subgoal, counts, day),
        "latest_diary": diary[-1]["date"] if diary else None,
        DIARY: diary,
    }


def _fields(entity: Goal, kind: Entry) -> View:
    """Return the fields that are written; what cannot be missing is there at any rate, `check` says that it is not."""
    return {"id": "", "text": ""} | {name: entity[name] for name in kind.fields if entity.get(name) is not None}


def _until(entity: Goal, name: str, day: Day) -> list[Goal]:
    """Return the entries of a list inside up to a day, in order."""
    entries = [entry for entry in entries_in(entity, name) if is_day(entry.get("date")) and entry["date"] <= day]
    return sorted(entries, key=lambda entry: (entry["date"], str(entry.get("time") or "")))


def _overdue(entity: Goal, counts: str, day: Day) -> bool:
    return counts == OPEN and bool(entity.get("due")) and str(entity["due"]) < day


def share_data(share: Share) -> View:
    """Return a share of goals reached as plain data."""
    return {
        "since": share.since,
        "until": share.until,
        "reached": share.reached,
        "n": share.n,
        "percent": share.percent if share.n else None,
        "verdict": share.verdict,
    }
