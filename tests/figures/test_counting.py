"""Contacts, services, scores, questions and goals: what counts, and what does not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.figures.house import House, contact, decision, score


def test_contacts_and_services(house: House) -> None:
    house.add(
        contacts=[
            contact("2026-03-01", services=["shared_meal", "conversation"], area="housing"),
            contact("2026-03-02", services=["shared_meal"]),
            contact("2026-03-03", "phone", attempt=True, services=["conversation"]),
            contact("2026-04-01", "third_party"),
        ]
    )
    assert house.total("contacts") == 3
    assert house.split("contacts", "kind") == {"visit": 2, "third_party": 1}
    assert house.split("contacts", "month", "2026-Q1") == {"2026-03": 2}
    assert house.split("contacts", "area") == {"housing": 1, "": 2}
    assert house.split("contacts", "dimension") == {"options": 1, "": 2}
    assert house.total("services") == 3
    assert house.split("services", "service") == {"conversation": 1, "shared_meal": 2}
    assert house.split("services", "month") == {"2026-03": 3}


def test_only_two_scores_by_the_same_rater_are_compared(house: House) -> None:
    house.add(
        scores=[score("2026-02-01", "housing", 3), score("2026-05-01", "housing", 9), score("2026-09-01", "housing", 5)]
    )
    house.add(scores=[score("2026-02-01", "housing", 5), score("2026-09-01", "housing", 4)])
    house.add(scores=[score("2026-02-01", "housing", 5), score("2026-09-01", "housing", 5)])
    house.add(scores=[score("2026-02-01", "housing", 2)])
    house.add(scores=[score("2026-02-01", "housing", 2), score("2026-09-01", "housing", 6, "person")])
    house.add(scores=[score("2025-12-01", "housing", 2), score("2026-09-01", "housing", 6)], registered="2025-11-01")
    wanted = {
        "people": 6, "compared": 3, "improved": 1, "same": 1, "worse": 1, "median": 0, "one_score": 2, "other_rater": 1
    }  # fmt: skip
    row = next(row for row in house.figure("change").splits[0].rows if row.key == "housing")
    assert {name: cell.value for name, cell in row.cells.items()} == wanted


def test_two_scores_on_one_day_are_one_the_later(house: House) -> None:
    morning = {**score("2026-02-01", "housing", 2), "time": "09:00"}
    evening = {**score("2026-02-01", "housing", 6), "time": "20:00"}
    house.add(scores=[evening, morning])
    house.add(scores=[morning, evening, score("2026-03-01", "housing", 7)])
    assert house.split("change", "area", column="one_score") == {"housing": 1}
    assert house.split("change", "area", column="median") == {"housing": 1}


def test_in_a_dimension_the_mean_of_a_persons_changes_counts(house: House) -> None:
    up_and_down = [("housing", 2, 8), ("finances", 5, 4)]
    scores = [
        score(day, area, step)
        for area, *steps in up_and_down
        for day, step in zip(("2026-02-01", "2026-03-01"), steps, strict=True)
    ]
    house.add(scores=scores)
    assert house.split("change", "dimension", column="improved") == {"options": 1}
    assert house.split("change", "dimension", column="median") == {"options": 2.5}


def test_raters_are_told_apart(house: House) -> None:
    house.add(scores=[score("2026-02-01", "housing", 3, "person"), score("2026-05-01", "housing", 9, "person")])
    splits = {(split.by, split.rater): split for split in house.figure("change").splits}
    assert [row.cells["compared"].value for row in splits["area", "person"].rows] == [1]
    assert [row.cells["other_rater"].value for row in splits["area", "staff"].rows] == [1]


def test_a_change_smaller_than_the_forms_own_limit_is_none(house: House) -> None:
    first = {"date": "2026-02-01", "instrument": "who5", "items": [2, 2, 2, 2, 2]}
    for last in ([2, 2, 2, 2, 3], [3, 3, 2, 2, 2], [1, 1, 1, 1, 1]):  # +4, +8 and -20 points
        house.add(measures=[first, {**first, "date": "2026-05-01", "items": last}])
    house.add(measures=[first, {**first, "date": "2026-05-01", "items": [3, 3, 3, 3, 2]}])  # +16
    house.add(measures=[first])
    house.add(measures=[{"date": "2026-02-01", "instrument": "who5", "declined": True}])
    (row,) = house.figure("wellbeing").splits[0].rows
    found = {name: cell.value for name, cell in row.cells.items()}
    assert found == {
        "people": 6, "compared": 4, "improved": 1, "same": 2, "worse": 1, "one_score": 1, "declined": 1, "median": 6
    }  # fmt: skip


COMING = [contact(f"2026-{month:02d}-10") for month in range(1, 11)]


def test_questions_in_time_late_never_and_open(house: House) -> None:
    house.add(
        contacts=COMING,
        decisions=[
            decision("2026-02-05", "2026-02", "needs_plan", "stay_basic"),
            decision("2026-03-31", "2026-03", "needs_plan", "stay_basic"),
            decision("2026-05-01", "2026-04", "needs_plan", "stay_basic"),
        ],
    )
    figure = house.figure("followed_up")
    assert figure.total
    found = {name: cell.value for name, cell in figure.total.cells.items()}
    # February to November: two in time, one late, May to October never answered, November is not over.
    assert found == {"due": 10, "in_time": 2, "late": 1, "missed": 6, "open": 1, "percent": 22}
    assert house.split("followed_up", "question", column="due") == {"needs_plan": 10}
    assert house.split("followed_up", "month", "2026-Q1", column="in_time") == {"2026-02": 1, "2026-03": 1}


def goal(place: int, state: str, **more: Any) -> dict[str, Any]:
    return {"id": f"g-{place}AAA", "text": "Spiser med", "opened": "2026-02-01", "state": state, **more}


@pytest.fixture
def children(house: House) -> House:
    diary = [{"date": "2026-03-01", "text": "Sad med"}, {"date": "2025-03-01", "text": "Før"}]
    steps = [{"id": "s-1AAA", "text": "Ti minutter", "diary": diary}]
    goals = [
        goal(1, "reached", closed="2026-05-01", areas=["school", "family"], subgoals=steps),
        goal(2, "not_reached", closed="2026-06-01", areas=["school"]),
        goal(3, "dropped", closed="2026-06-01", areas=["school"]),
        goal(4, "idea"),
        goal(5, "active", opened="2025-12-01"),
    ]
    house.add("B-0001", model="child", registered="2025-11-01", goals=goals)
    return house


def test_goals_reached(children: House) -> None:
    asked: Any = {"model": "child"}
    assert children.total("goals_reached", column="closed", **asked) == 2, "what was given up is left out"
    assert children.total("goals_reached", column="percent", **asked) == 50
    assert children.split("goals_reached", "area", column="closed", **asked) == {"family": 1, "school": 2}
    assert children.total("goals_reached", "2026-Q1", column="closed", **asked) == 0


def test_entries_of_lists_inside_others_and_of_what_lives_on(children: House) -> None:
    assert children.total("goals_opened", model="child") == 3, "neither the idea nor the one of last year"
    assert children.total("diary_notes", model="child") == 1


def test_attainment_is_the_latest_noted(house: House) -> None:
    evaluations = [
        {"date": "2026-03-01", "text": "Langt", "attainment": -1},
        {"date": "2026-04-30", "text": "Nu", "attainment": 1},
    ]
    goals = [goal(1, "reached", closed="2026-05-01", evaluations=evaluations), goal(2, "reached", closed="2026-05-02")]
    house.add("B-0001", model="child", goals=goals)
    assert house.total("goals_reached", model="child", column="scored") == 1
    assert house.total("goals_reached", model="child", column="attained") == 1


def test_a_figure_of_some_entries_only(house: House) -> None:
    """A model of the house's own wants visits alone, split by whether they were acute."""
    (house.folder / "models").mkdir()
    figures = (
        "figures: {visits: {what: entries, of: contacts, where: {kind: [visit]}, by: [acute], label: {da: B, en: V}}}"
    )
    head = "planctl_model: 1\nid: ours\nextends: reden\nlabel: {da: Vores, en: Ours}\n"
    (house.folder / "models/ours.yaml").write_text(head + figures + "\n", encoding="utf-8")
    contacts = [contact("2026-03-01", acute=True), contact("2026-03-02"), contact("2026-03-03", "phone")]
    house.add(model="ours", contacts=contacts)
    assert house.total("visits", model="ours") == 2
    assert house.split("visits", "acute", model="ours") == {"true": 1, "false": 1}


def test_what_a_closed_file_says_of_later_days_is_not_counted(house: House) -> None:
    house.add(year=2025, registered="2025-03-01", contacts=[contact("2025-04-01"), contact("2026-04-01")])
    assert (house.total("contacts", "2025"), house.total("contacts", "2026")) == (1, 0)
