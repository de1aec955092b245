"""How alive the plans are: what each sign is told by, and what tells nothing."""

from __future__ import annotations

import datetime
from typing import Any

from planctl.figures.quality import Look, Quality, quality_of
from planctl.workspace.tallies import whole_plans
from planctl.workspace.workspace import Workspace
from tests.figures.house import House, contact, decision, score

TODAY = datetime.date(2026, 11, 22)
ACTIVE = [{"from": "2026-02-01"}]


def look_at(house: House, model: str = "reden", months: int = 3) -> Quality:
    workspace = Workspace(house.folder)
    plans = [plan for plan, _ in whole_plans(workspace) if plan.model.id == model]
    people = [person for person in workspace.listing().people if person.model.id == model]
    return quality_of(plans, people, workspace.models.get(model), Look(TODAY, months, "2026-01"))


def part(found: Quality, name: str) -> tuple[int, int]:
    return found.parts[name].part, found.parts[name].whole


def test_directions_agreed_against_the_services_own(house: House) -> None:
    areas = {
        "housing": {"agreed_purpose": "Et sted"},
        "network": {"intention": "Se tiden an"},
        "violence": {"situation": "?"},
    }
    house.add(plan_periods=ACTIVE, areas=areas)
    house.add(areas={"housing": {"agreed_purpose": "Intet"}})
    found = look_at(house)
    assert found.plans == 1, "who has no active plan is not looked at"
    assert part(found, "agreed") == (1, 2)


def test_own_scores_and_results(house: House) -> None:
    house.add(plan_periods=ACTIVE, scores=[score("2026-05-01", "housing", 3), score("2026-10-01", "housing", 4)])
    house.add(plan_periods=ACTIVE, scores=[score("2026-10-01", "housing", 3, "person")])
    house.add(plan_periods=ACTIVE, scores=[score("2026-01-01", "housing", 3), score("2026-02-01", "housing", 3)])
    found = look_at(house)
    assert part(found, "own_scores") == (1, 3)
    assert part(found, "shown") == (1, 3)
    assert part(look_at(house, months=12), "shown") == (2, 3)


def test_the_plan_that_was_left_alone_longest(house: House) -> None:
    house.add(plan_periods=ACTIVE, decisions=[decision("2026-09-02", "2026-09", "keep_plan", "keep")])
    left = house.add(plan_periods=ACTIVE, contacts=[contact("2026-11-01")], scores=[score("2026-11-01", "housing", 3)])
    house.add(plan_periods=ACTIVE, areas={"housing": {"interventions": [{"from": "2026-05-01", "text": "Kaffe"}]}})
    found = look_at(house)
    assert found.oldest == (left, "2026-02-01"), "contacts and scores are no look at the plan"
    assert part(found, "looked_at") == (1, 3)


def test_questions_answered_in_time(house: House) -> None:
    contacts = [contact(f"2026-{month:02d}-10") for month in (7, 8, 9)]
    answered = decision("2026-10-02", "2026-10", "needs_plan", "stay_basic")
    late = decision("2026-10-02", "2026-09", "needs_plan", "stay_basic")
    house.add(contacts=contacts, decisions=[answered, late])
    assert part(look_at(house), "answered") == (1, 2)


def goals(**more: Any) -> list[dict[str, Any]]:
    complete = {
        "id": "g-1AAA", "text": "Spiser med ved bordet hver aften", "reason": "Ro", "opened": "2026-06-01",
        "due": "2026-12-24", "state": "active", "areas": ["family"],
    }  # fmt: skip
    steps = [
        {
            "id": "s-1AAA",
            "text": "Ti minutter",
            "method": "Samme stol",
            "diary": [{"date": "2026-11-15", "text": "Sad"}],
        }
    ]
    vague = {"id": "g-2AAA", "text": "Får det bedre", "opened": "2026-06-01", "state": "active"}
    return [{**complete, "subgoals": steps, **more}, vague]


def test_goals_their_letters_and_their_diaries(house: House) -> None:
    purpose = {"municipality": "Ro"}
    house.add(
        "B-0001", model="child", plan_periods=ACTIVE, goals=goals(own_words="Jeg vil sidde selv"), purpose=purpose
    )
    house.add("B-0002", model="child", plan_periods=ACTIVE, goals=goals()[1:])
    found = look_at(house, "child")
    assert part(found, "complete") == (1, 3)
    assert part(found, "rhythm") == (1, 3)
    assert part(found, "own_words") == (1, 2)
    assert part(found, "linked") == (1, 2)
    assert found.share is not None
    assert found.share.n == 0


def test_what_a_model_has_nothing_to_tell_of_is_left_out(house: House) -> None:
    house.add(plan_periods=ACTIVE)
    house.add("B-0001", model="child", plan_periods=ACTIVE)
    assert not {"complete", "rhythm", "own_words", "linked"} & set(look_at(house).parts)
    assert look_at(house).share is None
    assert "agreed" not in look_at(house, "child").parts
