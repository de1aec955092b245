"""The share of goals reached, and moves between states: what holds whatever the goals."""

from __future__ import annotations

import datetime
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.errors import ClosedDifferently, EndsBeforeItBegan, NoSuchMove, UnknownGoal, UnknownSubgoal
from planctl.plans.changes import Draft
from planctl.plans.dates import day_in_months
from planctl.plans.goals import (
    add_entity,
    close,
    find_goal,
    find_subgoal,
    open_up,
    reached_share,
    share_of,
    since_day,
)
from planctl.plans.plan import Plan
from planctl.review.spans import closed_goals, spans_of
from planctl.yamltext.loader import load
from tests.goals import NAME, goal_model

HEAD = f"planctl: 1\nmodel: {NAME}\nid: K-7F3QM\nregistered: 2025-01-14\n"
DAYS = st.dates(datetime.date(2025, 1, 1), datetime.date(2026, 12, 31))
CLOSED = st.lists(st.tuples(DAYS, st.sampled_from(["reached", "partly", "dropped"])), max_size=14)


def plan(text: str) -> Plan:
    document = load((HEAD + text).encode())
    assert not document.problems
    return Plan(document, document.data or {}, goal_model())


def with_closed(goals: list[tuple[datetime.date, str]]) -> Plan:
    rows = [
        f"  - {{id: g-{number:04}, state: {state}, text: x, opened: 2024-12-31, closed: {day}}}\n"
        for number, (day, state) in enumerate(goals)
    ]
    return plan("goals:\n" + "".join(rows) if rows else "")


@given(CLOSED, DAYS, DAYS)
def test_what_is_counted_was_closed_in_the_period_as_reached_or_not(
    goals: list[tuple[datetime.date, str]], one: datetime.date, other: datetime.date
) -> None:
    since, until = sorted([one, other])
    counted = [state for day, state in goals if since <= day <= until and state != "dropped"]
    found = reached_share(closed_goals(with_closed(goals)), since.isoformat(), until.isoformat())
    assert found == (counted.count("reached"), len(counted))


@given(DAYS, st.integers(1, 60))
def test_a_period_of_months_begins_on_the_first_day_that_lies_within_them(until: datetime.date, months: int) -> None:
    first = datetime.date.fromisoformat(since_day(until, months))
    assert day_in_months(first, months) > until
    assert day_in_months(first - datetime.timedelta(days=1), months) <= until


@given(CLOSED, DAYS)
def test_the_share_and_the_fact_of_the_review_say_the_same(
    goals: list[tuple[datetime.date, str]], day: datetime.date
) -> None:
    made = with_closed(goals)
    below = any(span.holds(day.isoformat()) for span in spans_of(made)["too_few"])
    share = share_of(closed_goals(made), goal_model(), day)
    assert (share.verdict == "below") is below
    assert share.verdict != "below" or share.percent < 80, "what is below the limit is not shown as at it"
    assert (share.verdict == "all") is (share.n >= 5 and share.reached == share.n)
    assert share.verdict or share.n < 5


def draft(text: str) -> Draft:
    return Draft(plan(text))


OPEN = "goals:\n  - {id: g-1AAA, state: active, text: x, opened: 2026-03-01}\n"


def states(made: Draft) -> dict[str, Any]:
    goal = made.plan.entries("goals")[0]
    return {key: goal[key] for key in ("state", "opened", "closed") if key in goal}


@given(st.lists(st.sampled_from(["reached", "partly", "dropped", ""]), max_size=6))
def test_a_goal_is_open_or_closed_with_its_day_whatever_is_asked(moves: list[str]) -> None:
    made, goal = draft(OPEN), ("goals", 0)
    for number, state in enumerate(moves):
        before, day = states(made), f"2026-04-{number + 1:02}"
        try:
            changed = close(made, goal, state, day, dated=False) if state else open_up(made, goal, day)
        except NoSuchMove:
            assert "closed" in before, "from open it can go anywhere"
            assert states(made) == before
            continue
        assert changed is (before["state"] != (state or "active"))
        after = states(made)
        assert after["state"] == (state or "active")
        assert ("closed" in after) is bool(state)
        assert after["opened"] == "2026-03-01"
        assert changed or after == before


def test_an_idea_begins_the_day_it_is_taken_up() -> None:
    made = draft(OPEN.replace("active", "idea"))
    assert open_up(made, ("goals", 0), "2026-05-02")
    assert states(made) == {"state": "active", "opened": "2026-05-02"}
    assert not open_up(made, ("goals", 0), "2026-05-03")


def test_a_state_that_is_not_written_is_the_first() -> None:
    made = draft("goals:\n  - {id: g-1AAA, text: x, opened: 2026-03-01}\n")
    with pytest.raises(NoSuchMove) as refused:
        close(made, ("goals", 0), "reached", "2026-04-01", dated=False)
    assert refused.value.params == {"state": "idea", "value": "reached", "known": "in progress, dropped"}
    assert close(made, ("goals", 0), "dropped", "2026-04-01", dated=False)


def test_the_day_of_closing_holds() -> None:
    made, goal = draft(OPEN), ("goals", 0)
    with pytest.raises(EndsBeforeItBegan):
        close(made, goal, "reached", "2026-02-28", dated=True)
    assert close(made, goal, "reached", "2026-03-01", dated=True)
    assert not close(made, goal, "reached", "2026-03-01", dated=True)
    assert not close(made, goal, "reached", "2026-03-09", dated=False)
    with pytest.raises(ClosedDifferently):
        close(made, goal, "reached", "2026-03-09", dated=True)
    undated = draft(OPEN.replace("active", "reached"))
    assert close(undated, goal, "reached", "2026-03-09", dated=False), "the day that was missing is put in"
    assert states(undated)["closed"] == "2026-03-09"


NESTED = (
    OPEN.replace("}\n", ", subgoals: [{id: s-1AAA, text: y}]}\n") + "  - {id: g-2BBB, text: z, opened: 2026-03-01}\n"
)


def test_goals_and_subgoals_are_found_by_their_id() -> None:
    made = plan(NESTED)
    assert find_goal(made, "g-2BBB") == ("goals", 1)
    assert find_subgoal(made, "s-1AAA") == ("goals", 0, "subgoals", 0)
    with pytest.raises(UnknownGoal) as refused:
        find_goal(made, "s-1AAA")
    assert refused.value.params["close"] == "g-1AAA", "the goal it belongs to"
    with pytest.raises(UnknownGoal) as refused:
        find_goal(made, "g-2BBC")
    assert refused.value.params["close"] == "g-2BBB"
    with pytest.raises(UnknownSubgoal):
        find_subgoal(made, "g-1AAA")


def test_the_same_goal_is_added_once_while_it_lives() -> None:
    made, draw = draft(""), random.Random(4).choice
    goal = {"state": "active", "text": "Spiser morgenmad", "opened": "2026-03-01"}
    drawn, added = add_entity(made, ("goals",), goal, draw)
    assert added
    assert add_entity(made, ("goals",), {**goal, "opened": "2026-03-02"}, draw) == (drawn, False)
    assert close(made, ("goals", 0), "reached", "2026-04-01", dated=False)
    again, added = add_entity(made, ("goals",), goal, draw)
    assert added
    assert again != drawn
    subgoal = add_entity(made, ("goals", 1, "subgoals"), {"text": "Kommer ned"}, draw)
    assert made.plan.at(("goals", 1, "subgoals", 0)) == {"id": subgoal[0], "text": "Kommer ned"}
