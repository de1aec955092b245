"""Goals and what belongs to them: finding them, opening and closing them, and the share that is reached (pure).

The list is called `goals` in every model that has them; its states, and what each counts as (idea,
open, reached, missed, closed), are the model's own.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from planctl.errors import ClosedDifferently, EndsBeforeItBegan, NoSuchMove, Path, UnknownGoal, UnknownSubgoal
from planctl.models.declared import GOALS
from planctl.models.model import Model
from planctl.plans.changes import Draft
from planctl.plans.dates import Day, day_in_months
from planctl.plans.entities import entities, find_entity, new_entity_id
from planctl.plans.layout import Entry, layout_of
from planctl.plans.plan import Plan, canonical
from planctl.texts import pick
from planctl.texts.dates import long_day
from planctl.yamltext.meant import close as nearest

Goal = dict[str, Any]

SUBGOALS, DIARY, EVALUATIONS = "subgoals", "diary", "evaluations"
IDEA, OPEN, REACHED, MISSED, CLOSED = "idea", "open", "reached", "missed", "closed"  # what states count as
ENDED = (REACHED, MISSED, CLOSED)
MONTHS = 12  # how far back closed goals are counted where neither the model nor the reader says
_PERCENT = 100


def kind_of(model: Model, *steps: str) -> Entry | None:
    """Return what a model says of goals, or of a list inside them ("subgoals", "diary"); None where it has none."""
    kind = layout_of(model).lists.get(GOALS)
    for step in steps:
        kind = kind.lists.get(step) if kind else None
    return kind


def goals_of(plan: Plan) -> list[Goal]:
    """Return a plan's goals, in the order of the file."""
    return plan.entries(GOALS)


def entries_in(entity: Goal, name: str) -> list[Goal]:
    """Return the entries of a list inside a goal or a subgoal."""
    found = entity.get(name)
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def find_goal(plan: Plan, goal: str) -> Path:
    """Return the path of a goal; raise UnknownGoal, which names the goal a subgoal belongs to."""
    path = find_entity(plan, goal)
    if path is None or path[0] != GOALS or len(path) != 2:
        owner = plan.at(path[:2])["id"] if path and path[0] == GOALS else ""
        known = [str(each.get("id")) for each in goals_of(plan)]
        raise UnknownGoal(id=plan.id, value=goal, close=owner or _near(goal, known))
    return path


def find_subgoal(plan: Plan, subgoal: str) -> Path:
    """Return the path of a subgoal; raise UnknownSubgoal."""
    path = find_entity(plan, subgoal)
    if path is None or path[0] != GOALS or path[-2] != SUBGOALS:
        known = [content["id"] for place, _, content in entities(plan) if place[-2] == SUBGOALS]
        raise UnknownSubgoal(id=plan.id, value=subgoal, close=_near(subgoal, known))
    return path


def _near(word: str, known: list[str]) -> str:
    """Return the id that differs in one sign, if there is one."""
    return {name.lower(): name for name in known}.get(nearest(word, [name.lower() for name in known], likeness=0.8), "")


def state_that(kind: Entry, *counts: str) -> str:
    """Return the first state that counts as one of these; "" when there is none."""
    return next((state for state in kind.states if _counts(kind, state) in counts), "")


def states_that(kind: Entry, *counts: str) -> list[str]:
    """Return the states that count as one of these, in order."""
    return [state for state in kind.states if _counts(kind, state) in counts]


def state_label(kind: Entry, state: str) -> str:
    """Return what a state is called."""
    return pick(kind.states[state]["label"]) if state in kind.states else state


def _counts(kind: Entry, state: str) -> str:
    return str(kind.states[state].get("counts", OPEN))


def add_entity(draft: Draft, path: Path, entry: Goal, draw: Callable[[Sequence[str]], str]) -> tuple[str, bool]:
    """Add a goal, or a subgoal to the list at a path; return its id, and False if just that one is there and lives."""
    kind = draft.layout.at((*path, 0))
    assert kind is not None  # noqa: S101 - the caller has asked for the list
    for other in draft.plan.at(path) or ():
        if isinstance(other, dict) and kind.counts(other) in (IDEA, OPEN) and _same(other, entry, kind):
            return str(other["id"]), False
    drawn = new_entity_id(draft.plan, kind.prefix, draw)
    draft.add_to(path, {"id": drawn, **entry})
    return drawn, True


def _same(one: Goal, other: Goal, kind: Entry) -> bool:
    """Tell whether two are the same by what they say; the day they were opened tells nothing."""
    left_out = {"id", "opened", *kind.lists}
    told = ({key: value for key, value in entity.items() if key not in left_out} for entity in (one, other))
    first, second = (canonical(each, {}) for each in told)
    return first == second


def entry_of(kind: Entry, day: str, by: str) -> dict[str, Any]:
    """Return how an entry begins: its day, and who writes it where the model asks that."""
    return {"date": day} | ({"by": by} if kind.fields.get("by") == "staff" else {})


def close(draft: Draft, path: Path, state: str, day: Day, *, dated: bool) -> bool:
    """Close a goal or subgoal; False if it is closed so already.

    `dated` tells that the day was named: then it must be the day that stands there. Raise NoSuchMove,
    EndsBeforeItBegan, ClosedDifferently.
    """
    kind, entity = _entity(draft, path)
    there = entity.get("closed")
    if kind.state_of(entity) == state and (there == day or (there and not dated)):
        return False
    if kind.state_of(entity) == state and there:
        raise ClosedDifferently(
            id=draft.plan.id, value=entity["id"], state=state_label(kind, state), day=long_day(there)
        )
    if str(entity.get("opened") or "") > day:
        words = {"start": long_day(entity["opened"]), "day": long_day(day)}
        raise EndsBeforeItBegan(id=draft.plan.id, value=entity["id"], **words)
    _move(draft, path, state)
    if "closed" in kind.fields:
        draft.set((*path, "closed"), day)
    return True


def open_up(draft: Draft, path: Path, day: Day) -> bool:
    """Take up an idea, or open again what was closed; False if it is open already. Raise NoSuchMove."""
    kind, entity = _entity(draft, path)
    counts = kind.counts(entity)
    if counts == OPEN:
        return False
    moves = kind.states[kind.state_of(entity)].get("moves") or ()
    state = next((move for move in moves if _counts(kind, move) == OPEN), state_that(kind, OPEN))
    _move(draft, path, state)
    if counts == IDEA and "opened" in kind.fields:
        draft.set((*path, "opened"), day)
    if "closed" in draft.plan.at(path):
        draft.remove((*path, "closed"))
    return True


def _entity(draft: Draft, path: Path) -> tuple[Entry, Goal]:
    kind = draft.layout.at(path)
    assert kind is not None  # noqa: S101 - it was found by this layout
    return kind, draft.plan.at(path)


def _move(draft: Draft, path: Path, state: str) -> None:
    """Move an entity to a state, along the moves the model has."""
    kind, entity = _entity(draft, path)
    now = kind.state_of(entity)
    moves = kind.states[now].get("moves") or ()
    if state not in moves and state != now:
        known = ", ".join(state_label(kind, move) for move in moves) or "–"
        raise NoSuchMove(state=state_label(kind, now), value=state_label(kind, state), known=known)
    draft.set((*path, "state"), state)


@dataclass(frozen=True)
class Share:
    """How many of the goals that were closed in a period were reached, and what that tells.

    `verdict`: "below" when so few that the goals are perhaps out of reach, "all" when every one was,
    which asks for little; "fair" between; "" where too few were closed to say.
    """

    since: Day
    until: Day
    reached: int
    n: int
    verdict: str = ""

    @property
    def percent(self) -> int:
        """Return the share in whole per cent, rounded down: what is below a limit never looks as if it were not."""
        return self.reached * _PERCENT // self.n if self.n else 0


def reached_share(goals: Iterable[tuple[Day, bool]], since: Day, until: Day) -> tuple[int, int]:
    """Return how many of the closed goals (day, reached) were reached between two days, and how many there were."""
    counted = [reached for day, reached in goals if since <= day <= until]
    return sum(counted), len(counted)


def since_day(until: datetime.date, months: int) -> Day:
    """Return the first day from which so many months have not passed on a day."""
    day = day_in_months(until, -months)
    while day_in_months(day, months) <= until:
        day += datetime.timedelta(days=1)
    return day.isoformat()


def share_of(goals: Iterable[tuple[Day, bool]], model: Model, until: datetime.date, since: Day | None = None) -> Share:
    """Return the share reached up to a day, counted from a day or as far back as the model says."""
    spec = model.data.get("reached") or {}
    start = since or since_day(until, int(spec.get("months", MONTHS)))
    reached, n = reached_share(goals, start, until.isoformat())
    return Share(start, until.isoformat(), reached, n, _verdict(reached, n, spec))


def _verdict(reached: int, n: int, spec: dict[str, Any]) -> str:
    if not spec or not n or n < int(spec.get("at_least", 1)):
        return ""
    if reached * _PERCENT < int(spec.get("below", 0)) * n:
        return "below"
    return "all" if reached == n else "fair"
