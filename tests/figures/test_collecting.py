"""What is collected across people: the texts, and nobody's name, number or id."""

from __future__ import annotations

from typing import Any

from planctl.figures.collect import Text, collected
from planctl.workspace.tallies import whole_plans
from planctl.workspace.workspace import Workspace
from tests.figures.house import House

NAMES = ("Mette Holm", "Jonas Beck", "Per Dam")


def collect(house: House, what: str, model: str = "child", area: str = "") -> list[Text]:
    workspace = Workspace(house.folder)
    plans = [plan for plan, _ in whole_plans(workspace) if plan.model.id == model]
    return collected(plans, what, workspace.models.get(model), area, NAMES).texts


def goal(text: str, place: int = 1, **more: Any) -> dict[str, Any]:
    return {"id": f"g-{place}AAA", "text": text, "opened": "2026-02-01", "state": "active", **more}


def test_goals_by_area_and_the_alphabet_whoever_they_are_of(house: House) -> None:
    house.add(
        "B-0001", model="child", goals=[goal("Cykler selv", areas=["school"], reason="Vil gerne"), goal("Uden", 2)]
    )
    house.add(
        "B-0002",
        model="child",
        goals=[goal("Afleverer til tiden", areas=["school", "family"]), goal("Bor selv", 2, areas=["family"])],
    )
    found = collect(house, "goals")
    assert [text.text for text in found] == ["Bor selv", "Afleverer til tiden", "Cykler selv", "Uden"]
    assert found[2].more == (("Reason", "Vil gerne"),)
    assert [text.text for text in collect(house, "goals", area="family")] == ["Bor selv", "Afleverer til tiden"]


def test_the_same_words_are_once_of_one_and_twice_of_two(house: House) -> None:
    for year in (2025, None):
        house.add("B-0001", model="child", year=year, registered="2025-01-05", goals=[goal("Cykler selv")])
    assert len(collect(house, "goals")) == 1
    house.add("B-0002", model="child", goals=[goal("Cykler selv")])
    assert len(collect(house, "goals")) == 2


def test_names_ids_and_numbers_are_hidden(house: House) -> None:
    text = "Mette og Jonas Beck siger til B-0001, b-0002 og k-7f3qm (010190-1234), se g-2A4A; Mettes e-mail, per dag"
    house.add("B-0001", model="child", goals=[goal(text)])
    house.add("B-0002", model="child")
    (found,) = collect(house, "goals")
    assert found.text == "• og • siger til •, • og k-7f3qm (••••••-••••), se •; •s e-mail, per dag"


def test_evaluations_with_what_they_found(house: House) -> None:
    evaluation = {
        "date": "2026-05-01",
        "by": "mette",
        "text": "Går trægt",
        "effect": "Færre kampe",
        "finding": "slow",
    }
    house.add("B-0001", model="child", goals=[goal("Cykler selv", areas=["school"], evaluations=[evaluation])])
    (found,) = collect(house, "evaluations")
    assert (found.text, found.areas) == ("Går trægt", ("school",))
    assert ("Effect", "Færre kampe") in found.more
    assert "mette" not in repr(found)
    assert "2026" not in repr(found)


def test_interventions_of_areas_and_methods_of_subgoals(house: House) -> None:
    item = {"from": "2026-05-01", "kind": "own_service", "responsible": "mette", "text": "Kaffe om lørdagen"}
    house.add(areas={"network": {"interventions": [item]}, "housing": {"situation": "Bor hos en veninde"}})
    (found,) = collect(house, "interventions", "reden")
    assert (found.areas, found.marks, found.text) == (("network",), ("a service of ours",), "Kaffe om lørdagen")
    steps = [{"id": "s-1AAA", "text": "Ti minutter", "method": "Samme stol"}]
    house.add("B-0001", model="child", goals=[goal("Spiser med", areas=["family"], subgoals=steps)])
    (found,) = collect(house, "interventions")
    assert (found.areas, found.text, found.more[0][1]) == (("family",), "Samme stol", "Ti minutter")
