"""From model files to one model: what an extension changes, what it cannot, and where its mistakes are placed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.models.model import Model
from planctl.models.overlay import extended
from planctl.models.resolve import Resolved, Source, resolve
from planctl.plans.check import check_plan
from planctl.plans.plan import is_unjudgeable
from planctl.plans.schema import plan_schema
from planctl.review.facts import Person, facts_of
from planctl.review.month import review
from planctl.workspace.models import model_language, model_sources
from planctl.yamltext.loader import load
from planctl.yamltext.structure import Structure
from tests.plans.full_plan import FULL
from tests.plans.test_reading_holds import paths_in, values, written

HEAD = {"planctl_model": 1, "id": "own", "extends": "reden", "label": {"da": "Egen", "en": "Own"}}


def resolved(*models: dict[str, Any], name: str = "own") -> Resolved:
    """Resolve a model among own ones, given as data, and the shipped ones."""
    own = {str(data["id"]): Source(f"models/{data['id']}.yaml", json.dumps(data).encode()) for data in models}
    return resolve(name, model_sources(None) | own, model_language())


def own(**parts: Any) -> Model:
    found = resolved({**HEAD, **parts})
    assert found.problems == ()
    assert found.model is not None
    return found.model


def codes(found: Resolved) -> list[tuple[str, str]]:
    assert found.model is None
    return [(problem.file, problem.code) for problem in found.problems]


def test_an_extension_that_says_nothing_is_its_base() -> None:
    base = resolved(name="reden").model
    assert base is not None
    changed = {"id", "label", "extends"}
    assert {key: value for key, value in own().data.items() if key not in changed} == {
        key: value for key, value in base.data.items() if key not in changed
    }


def test_mappings_merge_and_keep_their_order() -> None:
    base = resolved(name="reden").model
    assert base is not None
    model = own(areas={"wellbeing": {"label": {"da": "Trivsel", "en": "Well-being"}, "dimension": "mental_wellbeing"}})
    assert list(model.areas) == [*base.areas, "wellbeing"]
    assert model.areas["housing"] == base.areas["housing"]


def test_lists_replace_whole() -> None:
    prompts = [{"da": "Hvor sover hun?", "en": "Where does she sleep?"}]
    assert own(areas={"housing": {"prompts": prompts}}).areas["housing"]["prompts"] == prompts


def test_nothing_can_be_dropped() -> None:
    assert extended({"a": {"b": 1, "c": 2}}, {"a": {}}) == {"a": {"b": 1, "c": 2}}
    assert codes(resolved({**HEAD, "areas": None})) == [("models/own.yaml", "no-value")]
    assert codes(resolved({**HEAD, "areas": {"housing": None}})) == [("models/own.yaml", "no-value")]


def test_the_words_of_an_extension_reach_the_texts_of_its_base() -> None:
    model = own(words={"place": {"da": "huset", "en": "the house"}, "places": {"da": "husets", "en": "the house's"}})
    texts = json.dumps({key: value for key, value in model.data.items() if key != "words"})
    assert not re.search(r"\{[A-Za-z_]+\}", texts)
    assert model.area_fields["intention"]["label"]["da"] == "Husets hensigt"


def test_a_word_that_a_model_does_not_have_is_a_general_one() -> None:
    entry = {"label": {"da": "{Person} {at_place}", "en": "{Person} {at_place}"}}
    small = {
        **{key: value for key, value in HEAD.items() if key != "extends"},
        "words": {"person": {"da": "gæsten", "en": "the guest"}},
        "levels": {"basic": entry, "plan": entry},
        "contact_kinds": {"talk": {**entry, "counts": "presence"}},
        "end_reasons": {"done": entry},
    }
    model = resolved(small).model
    assert model is not None
    assert model.full_label("end_reasons", "done") == "The guest here"
    assert (model.word("person"), model.word("place")) == ("the guest", "the place")
    assert (
        codes(resolved({**small, "about": {"da": "{hus}", "en": "{house}"}})) == [("models/own.yaml", "model-word")] * 2
    )


def test_an_extension_may_build_on_an_extension() -> None:
    middle = {**HEAD, "id": "middle", "services": {"swim": {"label": {"da": "svømning", "en": "swimming"}}}}
    top = {**HEAD, "extends": "middle", "services": {"swim": {"help": {"da": "I søen", "en": "In the lake"}}}}
    found = resolved(middle, top)
    assert found.files == ("models/own.yaml", "models/middle.yaml", "schema/models/reden.yaml")
    assert found.model is not None
    assert found.model.services["swim"] == {
        "label": {"da": "svømning", "en": "swimming"},
        "help": {"da": "I søen", "en": "In the lake"},
    }


def test_a_mistake_is_placed_in_the_file_it_stands_in() -> None:
    middle = {**HEAD, "id": "middle", "areas": {"pets": {"label": {"da": "Dyr", "en": "Pets"}, "dimension": "animals"}}}
    found = resolved(middle, {**HEAD, "extends": "middle"})
    assert codes(found) == [("models/middle.yaml", "model-reference")]
    (problem,) = found.problems
    source = json.dumps(middle)
    assert problem.line == 1
    assert source[problem.column - 1 :].startswith('"animals"')


def test_an_own_model_may_not_bear_the_name_of_its_base() -> None:
    assert codes(resolved({**HEAD, "id": "reden"}, name="reden")) == [("models/reden.yaml", "model-circle")]


def test_a_circle_and_a_base_that_is_not_there() -> None:
    one, two = {**HEAD, "id": "one", "extends": "two"}, {**HEAD, "id": "two", "extends": "one"}
    assert codes(resolved(one, two, name="one")) == [("models/two.yaml", "model-circle")]
    assert codes(resolved({**HEAD, "extends": "redne"})) == [("models/own.yaml", "unknown-model")]
    assert codes(resolved({**HEAD, "extends": ["reden"]}))[0] == ("models/own.yaml", "wrong-type")


def test_a_word_that_would_fill_the_memory_is_refused() -> None:
    """A text of a hundred thousand places, each to be filled with a hundred thousand signs."""
    label = {"da": "{place}" * 70_000, "en": "Own"}
    words = {"place": {"da": "x" * 400_000, "en": "the house"}}
    assert codes(resolved({**HEAD, "label": label, "words": words})) == [("models/own.yaml", "model-word-long")]


def test_many_models_that_build_on_each_other_are_read() -> None:
    chain = [{**HEAD, "id": f"m{n}", "extends": f"m{n + 1}" if n < 300 else "reden"} for n in range(301)]
    found = resolved(*chain, name="m0").model
    assert found
    assert found.id == "m0"


def test_the_steps_of_an_inherited_scale_stay() -> None:
    step = {"title": {"da": "Trin", "en": "Step"}, "description": {"da": "Trin", "en": "Step"}}
    steps = [{"step": number, **step} for number in (1, 2)]
    assert codes(resolved({**HEAD, "scales": {"readiness": {"steps": steps}}})) == [("models/own.yaml", "model-steps")]
    assert (
        own(scales={"mood": {"label": {"da": "Humør", "en": "Mood"}, "steps": steps}}).scales["mood"]["steps"] == steps
    )


@pytest.mark.parametrize(
    ("part", "entry"),
    [
        ("areas", {"dimension": "relations"}),
        ("services", {}),
        ("contact_kinds", {"label": {"da": "båd", "en": "boat"}}),
        ("area_fields", {"label": {"da": "Håb", "en": "Hope"}}),
        ("instruments", {"label": {"da": "Humør", "en": "Mood"}}),
        ("rules", {"question": {"da": "Sover hun?", "en": "Does she sleep?"}}),
    ],
)
def test_what_the_program_asks_for_must_be_there(part: str, entry: dict[str, Any]) -> None:
    found = resolved({**HEAD, part: {"added": entry}})
    assert {problem.code for problem in found.problems} == {"missing-key"}
    assert {problem.path for problem in found.problems} == {(part, "added")}


LABEL = {"da": "A", "en": "A"}
TEXT = {"type": "text", "label": LABEL}
NOTES = {"type": "entries", "label": LABEL}
FILLED = {**NOTES, "fields": {"text": TEXT}}
BARE = {**NOTES, "fields": {"text": {"type": "text"}}}
NUMBER = {"type": "number", "low": 5, "high": 1, "label": LABEL}
THINGS: dict[str, Any] = {"label": LABEL, "kind": "entities", "prefix": "q", "fields": {"text": TEXT}}
DAYS = {name: {"type": "date", "label": LABEL} for name in ("opened", "due", "closed")}
GOALS: dict[str, Any] = {**THINGS, "fields": {"text": TEXT, **DAYS}}
RULE = {"question": LABEL, "when": {"active": True}, "still": {"active": True}, "outcomes": {}}


@pytest.mark.parametrize(
    ("parts", "code", "path"),
    [
        ({"sections": {"s": {"label": LABEL, "fields": {"n": FILLED}}}}, "unknown-value", "type"),
        ({"area_fields": {"n": {**NOTES, "fields": {"m": FILLED}}}}, "unknown-value", "type"),
        ({"areas": {"housing": {"fields": {"n": NOTES}}}}, "missing-key", "n"),
        ({"areas": {"housing": {"fields": {"n": BARE}}}}, "missing-key", "text"),
        ({"sections": {"s": {"label": LABEL, "fields": {"n": NUMBER}}}}, "wrong-value", "high"),
        ({"lists": {"things": {**THINGS, "fields": {"id": TEXT}}}}, "model-name-taken", "id"),
        ({"lists": {"things": {**THINGS, "fields": {"state": TEXT}}}}, "model-name-taken", "state"),
        ({"lists": {"goals": GOALS}}, "missing-key", "goals"),
        ({"lists": {"goals": {**GOALS, "kind": "values"}}}, "unknown-value", "kind"),
        ({"rules": {"r": RULE}}, "no-value", "outcomes"),
    ],
)  # fmt: skip
def test_what_no_command_could_work_with_is_an_error_of_the_model(parts: dict[str, Any], code: str, path: str) -> None:
    found = resolved({**HEAD, **parts})
    assert (code, path) in [(problem.code, problem.path[-1]) for problem in found.problems]


EXTENSION: dict[str, Any] = {
    **HEAD,
    "version": 2,
    "words": {"place": {"da": "huset", "en": "the house"}},
    "areas": {
        "pets": {"label": {"da": "Dyr", "en": "Pets"}, "dimension": "relations", "prompts": [{"da": "A", "en": "A"}]}
    },
    "area_one_of": [["agreed_purpose", "intention"]],
    "contact_kinds": {"boat": {"label": {"da": "båd", "en": "boat"}, "counts": "presence"}},
    "instruments": {"who5": {"items": [{"id": "joy", "label": {"da": "Glæde", "en": "Joy"}}], "item_max": 7}},
    "rules": {
        "keep_plan": {"when": {"active": True}, "outcomes": {"keep": {"effect": "none"}}, "not_in": [1], "every": 2}
    },
    "sections": {
        "background": {
            "fields": {"home": {"label": {"da": "Bolig", "en": "Housing"}, "type": "choice", "choices": "experience"}}
        }
    },
    "lists": {
        "permits": {
            "label": {"da": "Tilladelser", "en": "Permits"},
            "kind": "entities",
            "prefix": "p",
            "fields": {"until": {"label": {"da": "Til", "en": "Until"}, "type": "date"}},
            "states": {
                "given": {"label": {"da": "givet", "en": "given"}, "moves": ["gone"], "counts": "open"},
                "gone": {"label": {"da": "udløbet", "en": "gone"}, "counts": "closed"},
            },
        }
    },
    "facts": {
        "permit_ends": {"kind": "date", "of": "permits.until", "ahead": 30, "label": {"da": "udløber", "en": "ends"}}
    },
    "quiet": {"when": {"active": False}, "not_in": [7]},
    "theory": {"effects": {"short": {"calm": {"label": {"da": "Er rolig", "en": "Is calm"}, "dimension": "health"}}}},
}
PATHS = [path for path in paths_in(EXTENSION) if path]


def put(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    step, *rest = path
    if isinstance(data, dict):
        return {**data, step: put(data[step], tuple(rest), value)}
    return [put(item, tuple(rest), value) if place == step else item for place, item in enumerate(data)]


def assert_holds(model: Any) -> None:
    """Resolve a model; it is right, and then everything works with it, or its mistakes have places."""
    sources = model_sources(None) | {"own": Source("models/own.yaml", written(model))}
    found = resolve("own", sources, model_language())
    assert (found.model is None) is any(problem.is_error for problem in found.problems)
    assert all(
        problem.line >= 1 and problem.column >= 1 and problem.file == "models/own.yaml" for problem in found.problems
    )
    if found.model is not None:
        plan = check_plan(load(written({**FULL, "model": "own"})), found.model, Structure(plan_schema(found.model)))
        if not any(is_unjudgeable(problem) for problem in plan.problems):
            review([Person(facts_of(plan), found.model)], "2026-11")


def test_the_extension_is_right() -> None:
    own(**{key: value for key, value in EXTENSION.items() if key not in HEAD})


@settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(PATHS), value=values)
def test_anything_may_stand_anywhere_in_a_model(path: tuple[Any, ...], value: Any) -> None:
    assert_holds(put(EXTENSION, path, value))


@settings(derandomize=True, deadline=None, max_examples=40)
@given(data=values)
def test_anything_may_be_a_model(data: Any) -> None:
    assert_holds(data)
