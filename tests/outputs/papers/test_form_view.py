"""The view of a form: the model's fields, what stands in the plan, ladders for each rater, and no name."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from planctl.errors import UnknownGoal
from planctl.models.model import Model
from planctl.outputs.papers.form_fields import Ground
from planctl.outputs.papers.form_view import Wish, form_view
from planctl.outputs.tables import to_json
from planctl.plans.layout import layout_of
from planctl.plans.plan import Plan
from planctl.texts import pick
from planctl.workspace.workspace import Workspace
from tests.outputs.papers.conftest import MADE, TODAY, texts_in
from tests.outputs.papers.forms import blocks_in, every_block, form_of, ground_of, one_form, shipped_forms


def of_kind(view: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [block for block in every_block(view) if block["kind"] == kind]


def named(view: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = [block for block in every_block(view) if block.get("name") == name]
    return found


# Ladders.


@pytest.mark.usefixtures("danish")
def test_each_rater_has_a_ladder_of_all_areas_and_the_person_their_own_words() -> None:
    view = form_of("reden", "scores")
    assert [(part["part"], part["fresh"]) for part in view["parts"]] == [("staff", False), ("person", True)]
    staff, own = of_kind(view, "ladder")
    model = ground_of("reden").model
    assert [column["name"] for column in staff["columns"]] == [f"scores/{area}/staff" for area in model.areas]
    assert [step["step"] for step in own["steps"]] == list(range(10, 0, -1)), "the highest step is at the top"
    said = {step["step"]: step for step in model.scales["readiness"]["steps"]}
    for ladder, title, about in ((staff, "title", "description"), (own, "own_title", "own_description")):
        for step in ladder["steps"]:
            (text,) = step["texts"]
            assert text["title"] == pick(said[step["step"]][title])
            assert text["description"] == pick(said[step["step"]][about])
    assert staff["note"].startswith("Trinnene viser parathed")
    assert view["parts"][1]["title"] == "Din egen stige"


@pytest.mark.usefixtures("danish")
def test_the_last_score_is_told_and_not_ticked() -> None:
    staff, own = of_kind(form_of("reden", "scores"), "ladder")
    last = {column["name"]: (column["last"], column["target"]) for column in staff["columns"]}
    assert last["scores/employment/staff"] == (7, 8)
    assert last["scores/housing/staff"] == (None, None)
    assert {c["name"]: c["last"] for c in own["columns"]}["scores/employment/person"] == 8
    assert "Sidst: 22. oktober 2026 (Beskæftigelse, Tro på egen formåen); 6. august 2026 (Netværk)." in texts_in(
        form_of("reden", "scores")["parts"][0]["blocks"]
    )
    assert not any(
        column["last"]
        for ladder in of_kind(form_of("reden", "scores", blank=True), "ladder")
        for column in ladder["columns"]
    )


@pytest.mark.usefixtures("lang")
def test_one_rater_and_one_area_can_be_asked_for() -> None:
    view = form_of("reden", "scores", raters=("person",), areas=("violence",))
    (ladder,) = of_kind(view, "ladder")
    assert [column["name"] for column in ladder["columns"]] == ["scores/violence/person"]
    assert ladder["steps"][0]["texts"][0]["own"]


def test_many_areas_stand_on_several_ladders() -> None:
    ground = ground_of("reden", blank=True)
    areas = {f"a{number}": {"label": {"en": f"Area {number}"}} for number in range(23)}
    wide = Ground(Model({**ground.model.data, "areas": areas}), ground.settings, TODAY)
    view = form_view(wide, Wish("scores", raters=("staff",)), MADE)
    assert [len(ladder["columns"]) for ladder in of_kind(view, "ladder")] == [8, 8, 7], "as many on each as can be"


def test_a_model_without_raters_or_own_words_has_one_ladder() -> None:
    ground = ground_of("basic")
    data = {**ground.model.data, "raters": None}
    view = form_view(Ground(Model(data), ground.settings, TODAY), Wish("scores"), MADE)
    (ladder,) = of_kind(view, "ladder")
    assert ladder["columns"][0]["name"] == "scores/housing"


# Areas.


@pytest.mark.usefixtures("danish")
def test_an_area_has_the_models_fields_and_the_ladder_of_both() -> None:
    view = form_of("reden", "area", areas=("employment",))
    names = [block["name"] for block in every_block(view) if "name" in block]
    assert [name for name in names if name.startswith("areas/")] == [
        "areas/employment/situation",
        "areas/employment/agreed_purpose",
        "areas/employment/intention",
        "areas/employment/interventions",
        "areas/employment/target",
        "areas/employment/written",
    ]
    (ladder,) = of_kind(view, "ladder")
    assert [column["label"] for column in ladder["columns"]] == ["Medarbejdermåling", "Kvindens egen måling"]
    assert [text["own"] for text in ladder["steps"][0]["texts"]] == [False, True]
    situation = named(view, "areas/employment/situation")
    assert situation["there"], "what stands in the plan is printed"
    assert situation["lines"] >= 2, "and there is room to write"
    assert situation["help"]
    assert situation["prompts"]
    table = named(view, "areas/employment/interventions")
    assert (len(table["there"]), table["empty"]) == (1, 3), "where none is running, the last one"


@pytest.mark.usefixtures("danish")
def test_what_an_area_has_of_its_own_is_asked_there_alone() -> None:
    view = form_of("child", "area", areas=("health",))
    names = {block.get("name") for block in every_block(view)}
    assert {"areas/health/motor", "areas/health/lifestyle", "areas/health/resources"} <= names
    assert "areas/health/siblings" not in names
    own = named(view, "areas/health/perspective")
    assert own["own"], "the child's words stand apart"
    (group,) = [block for block in of_kind(view, "group") if block["title"].startswith("Tilføj til")]
    assert {block["name"] for block in group["blocks"]} >= {
        "areas/health/evaluation/date",
        "areas/health/evaluation/text",
    }
    assert not of_kind(view, "ladder"), "a model without a scale has no ladder"


@pytest.mark.usefixtures("lang")
def test_without_an_area_those_in_the_plan_are_there_or_one_to_choose() -> None:
    filled, empty = form_of("child", "area"), form_of("child", "area", blank=True)
    assert [part["title"] for part in filled["parts"]] != [part["title"] for part in empty["parts"]]
    assert [part["fresh"] for part in filled["parts"]] == [False, True, True]
    choice = named(empty, "areas")
    assert [option["value"] for option in choice["options"]] == list(ground_of("child").model.areas)


# The whole plan, goals, questionnaires.


@pytest.mark.parametrize("model", ["reden", "child", "action-plan", "basic"])
@pytest.mark.usefixtures("danish")
def test_an_empty_plan_asks_for_every_field_of_the_model(model: str) -> None:
    view = form_of(model, "plan", blank=True)
    names = {block["name"] for block in every_block(view) if "name" in block}
    layout = layout_of(ground_of(model).model)
    for section, entry in layout.sections.items():
        assert {f"{section}/{field}" for field in entry.fields} <= names
    for area in layout.model.areas:
        wanted = {field for field, kind in layout.area(area).fields.items() if kind != "entries"}
        assert {f"areas/{area}/{field}" for field in wanted} <= names
    assert not any(block.get("there") for block in every_block(view))
    assert not any(option["ticked"] for block in of_kind(view, "tick") for option in block["options"])


@pytest.mark.usefixtures("danish")
def test_a_plan_that_is_there_is_printed_and_its_choices_ticked() -> None:
    view = form_of("action-plan", "plan")
    assert named(view, "municipal_plan/asked_on")["there"] == "22. oktober 2025"
    (state,) = [option["label"] for option in named(view, "municipal_plan/state")["options"] if option["ticked"]]
    assert state == "vi har fået den"
    others = named(view, "areas")
    parts = {part["part"]: part for part in view["parts"]}
    assert {option["label"] for option in others["options"]}.isdisjoint(part["title"] for part in view["parts"])
    goals = [block for block in parts["goals"]["blocks"] if block["kind"] == "group"]
    assert goals[-1]["title"] == "Nyt mål"
    assert all("nået" not in group["aside"].split(" · ")[0] for group in goals), "only those that are open"
    chosen = form_of("action-plan", "plan", areas=("network",))
    assert {b["name"].split("/")[1] for b in every_block(chosen) if b.get("name", "").startswith("areas/")} == {
        "network"
    }


@pytest.mark.usefixtures("danish")
def test_a_goal_is_gone_on_with_or_begun() -> None:
    there = one_form("child", "goal")
    assert there["parts"][0]["title"] == "Møder i skole kl. 8 fire dage om ugen"
    assert named(there, "goals/g-9W3D/text")["there"]
    assert named(there, "goals/g-9W3D/subgoals")["there"]
    assert named(there, "goals/g-9W3D/evaluations/text")["lines"] >= 3
    assert [o["label"][0] for o in named(there, "smart")["options"]] == ["S", "M", "O", "R", "T"]
    new = form_of("child", "goal")
    assert new["parts"][0]["title"] == "Nyt mål"
    asked = {block.get("name") for block in every_block(new)}
    assert not asked & {"goals/new/evaluations/text", "goals/new/state", "goals/new/closed"}
    assert "goals/new/due" in asked
    with pytest.raises(UnknownGoal):
        form_of("child", "goal", goal="g-0000")


@pytest.mark.usefixtures("danish")
def test_a_questionnaire_is_answered_by_its_figures() -> None:
    view = form_of("reden", "who5-sheet")
    (grid,) = of_kind(view, "grid")
    spec = ground_of("reden").model.instruments["who5"]
    assert grid["answers"] == [0, 1, 2, 3, 4, 5]
    assert [row["name"] for row in grid["rows"]] == [f"measures/who5/{item['id']}" for item in spec["items"]]
    assert [row["last"] for row in grid["rows"]] == [3, 3, 3, 4, 4]
    words = texts_in(view["parts"])
    assert "Sidst, 22. oktober 2026: 68 point." in words
    assert "Læg svarene sammen, og gang med 4. Det højeste, der kan komme ud, er 100." in words
    assert named(view, "measures/who5/declined")["many"]
    assert any("www.who.int" in text for text in words)


# What every form carries.


@pytest.mark.parametrize(("model", "form"), shipped_forms())
@pytest.mark.usefixtures("lang")
def test_every_form_can_be_told_by_its_reference(model: str, form: str) -> None:
    view = one_form(model, form, blank=True)
    assert view["reference"]["text"].startswith(f"planctl:form={form};id=;")
    assert view["reference"]["text"].endswith(f";model={model}@1;v=1")
    assert view["blank"]
    assert view["made"]["words"][-1].endswith(f"planctl {view['made']['program']}.")
    names = [block["name"] for block in every_block(view) if "name" in block]
    assert len(set(names)) == len(names), "each field has a name of its own"


def test_the_reference_names_the_id_and_nobody() -> None:
    view = form_of("reden", "area", areas=("housing", "violence"))
    assert view["reference"]["text"] == "planctl:form=area;id=K-F3XV4;area=housing,violence;model=reden@1;v=1"
    assert view["reference"]["command"] == "planctl area K-F3XV4 AREA"
    assert view["person"]["identity"] is None
    assert "goal=g-9W3D;" in one_form("child", "goal")["reference"]["text"]


@pytest.mark.usefixtures("danish")
def test_a_plan_of_a_model_of_the_houses_own(house: Workspace, plan: Plan) -> None:
    ground = Ground(plan.model, house.settings, TODAY, plan)
    view = form_view(ground, Wish("plan"), MADE)
    assert named(view, "purpose/child")["own"]
    assert [part["part"] for part in view["parts"]][-1] != "plan"
    before = repr(plan.data)
    to_json(form_view(ground, Wish("area"), MADE))
    assert repr(plan.data) == before


def test_what_lies_after_today_is_not_the_last_time() -> None:
    ground = ground_of("reden")
    early = Ground(ground.model, ground.settings, datetime.date(2026, 8, 31), ground.plan)
    staff = next(
        block
        for part in form_view(early, Wish("scores"), MADE)["parts"]
        for block in blocks_in(part["blocks"])
        if block["kind"] == "ladder"
    )
    assert {column["name"]: column["last"] for column in staff["columns"]}["scores/employment/staff"] != 7
