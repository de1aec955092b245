"""Everybody is counted once: over files, over contacts, and over the turn of the year."""

from __future__ import annotations

from tests.figures.house import House, contact

PERIOD = [{"from": "2026-02-01", "started_by": "mette"}]


def test_each_is_counted_once_however_many_contacts_and_files(house: House) -> None:
    twice = house.add(year=2025, registered="2025-03-01", contacts=[contact("2025-04-01")])
    house.add(twice, registered="2026-02-10", closed=[2025], contacts=[contact("2026-02-10"), contact("2026-02-11")])
    house.add(contacts=[contact("2026-03-01", attempt=True), contact("2026-03-02", "third_party")])
    assert house.total("women") == 2
    assert house.total("women", "2025..2026") == 2
    assert house.total("women", "2025") == 1
    assert house.total("in_contact") == 1
    assert house.split("women", "contact") == {"in_contact": 1, "not_in_contact": 1}


def test_how_they_came(house: House) -> None:
    house.add(registered="2025-06-01")
    house.add(registered="2026-05-01")
    back = house.add(year=2025, registered="2025-06-01")
    house.add(back, registered="2026-04-01", closed=[2025])
    house.add(registered="2026-06-01", came_from={"date": "2026-06-01", "from": "B-0001"})
    assert house.split("women", "came") == {"before": 1, "new": 1, "came_back": 1, "moved_here": 1}
    assert house.split("women", "came", "2026-Q3") == {"before": 4}
    assert house.split("women", "came", "2025") == {"new": 2}


def test_where_they_were_on_the_evening_of_the_last_day(house: House) -> None:
    house.add(plan_periods=PERIOD)
    house.add(plan_periods=[{**PERIOD[0], "to": "2026-06-30", "reason": "Nok"}])
    house.add()
    house.add(ended={"date": "2026-06-30", "reason": "moved", "by": "mette"})
    assert house.split("women", "end", "2026-Q2") == {"with_plan": 1, "without_plan": 2, "gone": 1}
    assert house.split("women", "end", "2026-05") == {"with_plan": 2, "without_plan": 2}
    assert house.total("women", "2026-Q3") == 3


def test_a_year_tells_the_same_before_and_after_it_is_closed(house: House) -> None:
    open_still = house.add(registered="2025-06-01")
    before = house.split("women", "end", "2025")
    (house.folder / f"plans/{open_still}.yaml").unlink()
    house.add(open_still, year=2025, registered="2025-06-01")
    assert before == house.split("women", "end", "2025") == {"without_plan": 1}
    assert house.total("women", "2026") == 0


def test_who_moved_to_another_model_is_one_under_each(house: House) -> None:
    old = house.add("B-0001", model="child", registered="2026-01-05", moved={"date": "2026-06-01", "to": "K-0009"})
    house.add("K-0009", registered="2026-06-01", came_from={"date": "2026-06-01", "from": old})
    assert house.total("children", model="child") == house.total("women") == 1
    assert house.split("children", "end", model="child") == {"gone": 1}
    assert house.split("women", "came") == {"moved_here": 1}


def test_by_group_and_by_month(house: House) -> None:
    groups = [{"date": "2026-01-05", "group": "survive"}, {"date": "2026-08-01", "group": "stabilise"}]
    house.add(groups=groups, ended={"date": "2026-02-10", "reason": "moved", "by": "mette"})
    house.add(groups=groups[:1])
    house.add()
    assert house.split("women", "group") == {"survive": 1, "stabilise": 1, "": 1}
    assert house.split("women", "month", "2026-Q1") == {"2026-01": 3, "2026-02": 3, "2026-03": 2}


def test_plans_begun_and_ended(house: House) -> None:
    house.add(plan_periods=[{**PERIOD[0], "to": "2026-05-01", "reason": "Nok"}, {"from": "2026-09-01"}])
    ended = {"date": "2026-05-01", "reason": "moved", "by": "mette"}
    house.add(plan_periods=[{**PERIOD[0], "to": "2026-05-01", "reason": "Flyttet"}], ended=ended)
    assert house.total("moves", column="started") == 3
    assert house.total("moves", column="stopped") == 1, "who left did not go back to basic service"
    assert house.total("moves", "2026-Q3", column="started") == 1


def test_from_group_to_group(house: House) -> None:
    groups = [
        ("2026-01-05", "survive"),
        ("2026-03-01", "stabilise"),
        ("2026-04-01", "stabilise"),
        ("2026-05-01", "survive"),
    ]
    house.add(groups=[{"date": day, "group": group} for day, group in groups])
    assert house.split("group_moves", "moves") == {"survive>stabilise": 1, "stabilise>survive": 1}
    assert house.total("group_moves", "2026-Q1") == 1
