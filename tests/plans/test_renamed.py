"""Files that say an old id are read as if they said the new one, and stay as they are until `fmt`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.models.model import Model
from planctl.models.resolve import Source, resolve
from planctl.plans.changes import Draft
from planctl.plans.check import check_plan
from planctl.plans.plan import Plan
from planctl.plans.renamed import as_named_now, with_new_ids, with_old_ids
from planctl.plans.schema import plan_schema
from planctl.review.facts import facts_of
from planctl.workspace.models import model_language, model_sources
from planctl.yamltext.loader import load
from planctl.yamltext.structure import Structure

RENAMED = [
    {"in": "areas", "old": "home", "new": "family"},
    {"in": "area_fields", "old": "wants", "new": "support"},
    {"in": "sections", "old": "aim", "new": "purpose"},
    {"in": "sections.purpose.fields", "old": "town", "new": "municipality"},
    {"in": "lists", "old": "permits", "new": "permissions"},
    {"in": "lists.permissions.fields", "old": "till", "new": "until"},
    {"in": "lists.goals.states", "old": "running", "new": "active"},
    {"in": "lists.goals.lists", "old": "steps", "new": "subgoals"},
    {"in": "choices.goal_types", "old": "growth", "new": "development"},
    {"in": "rules", "old": "past_due", "new": "goal_overdue"},
    {"in": "contact_kinds", "old": "here", "new": "visit"},
]
HEAD = {"planctl_model": 1, "id": "own", "extends": "child", "label": {"da": "Egen", "en": "Own"}}


def model_of(**parts: Any) -> Model:
    sources = model_sources(None) | {"own": Source("models/own.yaml", json.dumps({**HEAD, **parts}).encode())}
    found = resolve("own", sources, model_language())
    assert found.problems == ()
    assert found.model is not None
    return found.model


@pytest.fixture(scope="module")
def ids() -> dict[str, str]:
    """Return ids of the shipped model that the tests go by: the first kind of contact, a field of areas, an outcome."""
    model = model_of()
    return {
        "kind": next(iter(model.contact_kinds)),
        "field": next(key for key, field in model.area_fields.items() if field["type"] == "text"),
        "outcome": next(iter(model.rules["goal_overdue"]["outcomes"])),
    }


@pytest.fixture(scope="module")
def model(ids: dict[str, str]) -> Model:
    """Return a model in which much has been renamed."""
    renamed = [dict(each) for each in RENAMED]
    renamed[1]["new"], renamed[-1]["new"] = ids["field"], ids["kind"]
    return model_of(renamed=renamed)


OLD = """\
planctl: 1
model: own
id: K-7F3QM
registered: 2026-01-14
aim: {town: Ro}     # asked twice
areas:
  home:   # hers
    wants: Plads til at lege
goals:
  - id: g-1AAA
    state: running
    text: Kommer i skole
    areas: [home, health]
    type: "growth"
    opened: 2026-01-20
    steps:
      - {id: s-1AAA, text: Står op}
permits: [{id: p-1AAA, what: En bil, from: 2026-01-20, till: 2026-12-01}]
contacts:
  - {date: 2026-02-03, kind: here, area: home, by: mette}
decisions:
  - {date: 2026-03-02, month: 2026-03, question: past_due, outcome: OUTCOME, by: mette}
"""


def read(text: str, model: Model) -> Plan:
    return check_plan(load(text.encode()), model, Structure(plan_schema(model)))


@pytest.fixture
def plan(model: Model, ids: dict[str, str]) -> Plan:
    return read(OLD.replace("OUTCOME", ids["outcome"]), model)


def test_everything_is_read_by_its_new_id(plan: Plan, ids: dict[str, str]) -> None:
    assert [problem for problem in plan.problems if problem.is_error] == []
    assert plan.at(("purpose", "municipality")) == "Ro"
    assert plan.areas["family"] == {ids["field"]: "Plads til at lege"}
    (goal,) = plan.entries("goals")
    assert (goal["state"], goal["areas"], goal["type"]) == ("active", ["family", "health"], "development")
    assert goal["subgoals"][0]["text"] == "Står op"
    assert plan.entries("permissions")[0]["until"] == "2026-12-01"
    assert plan.entries("contacts")[0] == {"date": "2026-02-03", "kind": ids["kind"], "area": "family", "by": "mette"}
    assert facts_of(plan)["decisions"][0][1] == "goal_overdue"


def test_each_old_id_is_a_warning_with_its_place(plan: Plan) -> None:
    found = [p for p in plan.problems if p.code == "renamed-id"]
    assert {(p.params["old"], p.line) for p in found} == {
        ("town", 5), ("aim", 5), ("home", 7), ("wants", 8), ("running", 11), ("growth", 14), ("steps", 16),
        ("permits", 18), ("till", 18), ("here", 20), ("past_due", 22),
    }  # fmt: skip
    assert all(not problem.is_error for problem in found)
    assert [(p.column, p.width) for p in found if p.params["old"] == "home"] == [(3, 4)]


def test_a_change_touches_the_old_key_where_it_stands(plan: Plan, ids: dict[str, str]) -> None:
    draft = Draft(plan)
    draft.set_area("family", ids["field"], "En hule")
    draft.set(("purpose", "municipality"), "Ro og skole")
    draft.set(("goals", 0, "subgoals", 0, "text"), "Står selv op")
    draft.add("contacts", {"date": "2026-03-01", "kind": ids["kind"], "area": "family"})
    before, after = plan.document.text.splitlines(), draft.text.splitlines()
    assert [line for line in before if line not in after] == [
        "aim: {town: Ro}     # asked twice", "    wants: Plads til at lege", "      - {id: s-1AAA, text: Står op}",
    ]  # fmt: skip
    assert [line for line in after if line not in before] == [
        "aim: {town: Ro og skole}     # asked twice", "    wants: En hule", "      - {id: s-1AAA, text: Står selv op}",
        f"  - {{date: 2026-03-01, kind: {ids['kind']}, area: family}}",
    ]  # fmt: skip
    assert draft.plan.areas["family"][ids["field"]] == "En hule"


def test_with_the_new_ids_written_in_the_file_says_the_same(plan: Plan, model: Model) -> None:
    text = with_new_ids(plan.document)
    again = read(text, model)
    assert again.data == plan.data
    assert again.problems == []
    assert "# asked twice" in text
    assert "# hers" in text


def test_where_both_stand_nothing_is_lost(model: Model) -> None:
    text = OLD.split("goals:", maxsplit=1)[0] + "  family: {x_note: ny}\n"
    plan = read(text, model)
    assert [(p.code, p.path) for p in plan.problems if p.is_error] == [("unknown-area", ("areas", "home"))]


def test_editors_take_both(model: Model, plan: Plan) -> None:
    raw = load(plan.document.text.encode())
    assert Structure(plan_schema(with_old_ids(model))).problems(raw) == []
    now = load(with_new_ids(plan.document).encode())
    assert Structure(plan_schema(with_old_ids(model))).problems(now) == []


def test_a_model_without_old_ids_reads_a_file_as_it_is() -> None:
    document = load(OLD.encode())
    assert as_named_now(document, model_of()) is document
    assert document.renamed == []


words = st.sampled_from(["home", "family", "health", "aim", "wants", "permits", "running", "growth", "x", "1", "[]"])
anything = st.recursive(
    words | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
)


@settings(derandomize=True, deadline=None, max_examples=60)
@given(key=st.sampled_from(["aim", "areas", "goals", "permits", "contacts", "decisions"]), value=anything)
def test_anything_may_stand_anywhere(key: str, value: Any) -> None:
    model = model_of(renamed=RENAMED[:1] + RENAMED[2:-1])
    data = {"planctl": 1, "model": "own", "id": "K-7F3QM", "registered": "2026-01-14", key: value}
    text = json.dumps(data)
    plan = read(text, model)
    assert load(with_new_ids(plan.document).encode()).data == plan.data
