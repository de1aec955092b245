"""The models that ship are right, and `reden` says what it should, in both languages and in the field's words."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from planctl.models.model import Model
from planctl.models.resolve import Source, resolve
from planctl.yamltext.loader import load
from planctl.yamltext.structure import Structure

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    path.stem: path for folder in ("schema", "examples") for path in sorted((ROOT / folder / "models").glob("*.yaml"))
}
LONGEST = 100  # signs of a line, so that it can be read beside something else
SCHEMA: dict[str, Any] = json.loads((ROOT / "schema/model.schema.json").read_text(encoding="utf-8"))
SOURCES = {name: Source(file.name, file.read_bytes()) for name, file in FILES.items()}
REDEN: dict[str, Any] = load(SOURCES["reden"].content).data or {}

# What plan files say; a change here breaks files that are out in the world.
IDS = {
    "levels": "basic plan",
    "triggers": "agreements professional own_wish",
    "sections": "background",
    "groups": "survive stabilise reintegrate",
    "dimensions": "options relations health mental_wellbeing",
    "areas": "housing employment finances prostitution physical_health mental_health substance_use network"
    " self_efficacy violence",
    "area_fields": "situation agreed_purpose intention interventions",
    "intervention_kinds": "own_service other_actor approach agreement",
    "raters": "staff person",
    "instruments": "who5",
    "contact_kinds": "visit home_visit outreach accompaniment phone message other third_party",
    "services": "conversation coordination representation activity holiday_event safe_use_supplies clothing shared_meal"
    " food overnight_stay health_check treatment therapy users_meeting daily_tasks home relation",
    "journal_types": "observation assessment decision",
    "rules": "needs_plan keep_plan adjust_plan",
}
OUTCOMES = {
    "needs_plan": {"start_plan": "open_period", "stay_basic": "none"},
    "keep_plan": {"keep": "none", "stop_plan": "close_period"},
    "adjust_plan": {"adjusted": "none", "unchanged": "none", "stop_plan": "close_period"},
}
LISTED = {
    "needs_plan": ({"active": False, "contact": True}, [1], 1, {"active": False}),
    "keep_plan": ({"active": True, "presence": False}, None, 1, {"active": True}),
    "adjust_plan": ({"active": True, "presence": True}, None, 3, {"active": True}),
}
# Labels that stand alone begin with a capital; the others are used within sentences.
ALONE = {"records", "sections", "dimensions", "areas", "area_fields", "scales", "instruments", "methods"}
WITHIN = {
    "levels", "triggers", "choices", "groups", "area_written", "intervention_kinds", "raters", "contact_kinds",
    "services", "journal_types", "discussed", "end_reasons",
}  # fmt: skip


def texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, str]]]:
    """Yield every text of a model with its place."""
    if isinstance(value, dict):
        if value.keys() & {"da", "en"}:
            yield path, value
        else:
            for key, item in value.items():
                yield from texts(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, (*path, str(index)))


def resolved(name: str) -> Model:
    """Return a model with what it extends; fail when it has problems."""
    result = resolve(name, SOURCES, Structure(SCHEMA))
    assert result.problems == ()
    assert result.model is not None
    return result.model


def refused(model: dict[str, Any]) -> bool:
    """Tell whether the schema refuses a model; both validators must be of one mind."""
    first = not jsonschema_rs.Draft202012Validator(SCHEMA).is_valid(model)
    second = not jsonschema.Draft202012Validator(SCHEMA).is_valid(model)
    assert first == second
    return first


TEXTS = list(texts(REDEN))


def test_schema_is_a_schema_with_a_hover_help_for_every_key() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    parts = [SCHEMA, *SCHEMA["$defs"].values()]
    keys = [(name, key) for part in parts for name, key in part.get("properties", {}).items()]
    assert len(keys) > 100
    assert [name for name, key in keys if not (key.get("title") and key.get("description"))] == []


@pytest.mark.parametrize("name", FILES)
def test_file_is_read_without_a_remark_and_holds_to_the_schema(name: str) -> None:
    document = load(SOURCES[name].content)
    assert document.problems == []
    assert document.data is not None
    assert not refused(document.data)
    assert resolved(name).id == name
    assert [line for line in SOURCES[name].content.decode().splitlines() if len(line) > LONGEST] == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("colour",), "red"),
        (("areas", "housing", "colour"), "red"),
        (("areas", "Housing"), {"label": {"da": "Bolig", "en": "Housing"}}),
        (("areas", "x_housing"), {"label": {"da": "Bolig", "en": "Housing"}}),
        (("areas", "housing", "label", "de"), "Wohnen"),
        (("areas", "housing", "label", "da"), ""),
        (("rules", "keep_plan", "when", "Mood"), True),
        (("rules", "keep_plan", "when", "presence"), "no"),
        (("rules", "keep_plan", "outcomes", "keep", "effect"), "delete"),
        (("rules", "needs_plan", "not_in"), [13]),
        (("contact_kinds", "visit", "counts"), "sometimes"),
        (("levels", "gold"), {"label": {"da": "guld", "en": "gold"}}),
        (("planctl_model",), 2),
    ],
    ids=lambda value: ".".join(value) if isinstance(value, tuple) else "",
)
def test_schema_refuses_what_is_no_part_of_the_language(place: tuple[str, ...], value: Any) -> None:
    model = copy.deepcopy(REDEN)
    part = model
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    assert refused(model)


@pytest.mark.parametrize("missing", ["planctl_model", "id", "label"])
def test_schema_asks_for_three_keys_only(missing: str) -> None:
    small = {"planctl_model": 1, "id": "ours", "extends": "reden", "label": {"da": "Vores"}, "x_note": ["anything"]}
    assert not refused(small)
    assert refused({key: value for key, value in small.items() if key != missing})


@pytest.mark.parametrize("part", IDS)
def test_ids_are_the_ones_that_files_rely_on(part: str) -> None:
    assert " ".join(REDEN[part]) == IDS[part]


def test_background_offers_the_four_answers() -> None:
    assert list(REDEN["choices"]["experience"]) == ["current", "past", "never", "unknown"]
    facts = REDEN["sections"]["background"]["fields"]
    assert list(facts) == ["substance_use", "prostitution"]
    assert {(fact["type"], fact["choices"]) for fact in facts.values()} == {("choice", "experience")}


def test_end_reasons_hold_the_promised_ones() -> None:
    assert {"moved", "died", "other"} <= set(REDEN["end_reasons"])


def test_a_visit_is_the_only_presence_and_a_third_party_no_contact() -> None:
    counts = {kind: definition["counts"] for kind, definition in REDEN["contact_kinds"].items()}
    assert [kind for kind, count in counts.items() if count == "presence"] == ["visit"]
    assert [kind for kind, count in counts.items() if count == "neither"] == ["third_party"]
    assert resolved("reden").default("contact_kinds") == "visit"


@pytest.mark.parametrize("name", LISTED)
def test_rules_list_whom_they_should(name: str) -> None:
    rule = REDEN["rules"][name]
    assert (rule["when"], rule.get("not_in"), rule["every"], rule["still"]) == LISTED[name]
    assert {outcome: definition["effect"] for outcome, definition in rule["outcomes"].items()} == OUTCOMES[name]
    for definition in rule["outcomes"].values():
        assert (definition.get("reason") == "required") == (definition["effect"] == "close_period")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", LISTED)
def test_each_outcome_has_a_letter_of_its_own_and_leaves_s_for_skip(name: str, lang: str) -> None:
    letters = [definition["key"][lang] for definition in REDEN["rules"][name]["outcomes"].values()]
    assert len({*letters, "s"}) == len(letters) + 1


def test_quiet_ones_are_named_when_they_are_to_survive() -> None:
    assert REDEN["quiet"]["when"] == {"active": False, "contact": False}
    assert REDEN["quiet"]["not_in"] == [1]
    assert [name for name, group in REDEN["groups"].items() if group.get("watch")] == ["survive"]


def test_scale_has_ten_steps_in_staff_words_and_in_the_first_person() -> None:
    steps = REDEN["scales"][REDEN["area_scale"]]["steps"]
    assert [step["step"] for step in steps] == list(range(1, 11))
    for step in steps:
        assert {"title", "description", "own_title", "own_description"} <= set(step)
        assert "{" not in step["own_title"]["da"] + step["own_description"]["da"], "the person is nobody's she"


def test_who5_is_five_topics_and_not_the_wording_of_the_form() -> None:
    who5 = REDEN["instruments"]["who5"]
    assert (who5["item_min"], who5["item_max"], who5["factor"], len(who5["items"])) == (0, 5, 4, 5)
    assert [len(item["label"]["en"].split()) <= 4 for item in who5["items"]] == [True] * 5
    assert [band["from"] for band in who5["bands"]] == [0, 36, 51]


@pytest.mark.parametrize("text", [text for _, text in TEXTS], ids=[".".join(path) for path, _ in TEXTS])
def test_text_is_there_in_both_languages_and_uses_known_words(text: dict[str, str]) -> None:
    assert list(text) == ["da", "en"]
    for sentence in text.values():
        assert sentence.strip() == sentence != ""
        assert "  " not in sentence
        names = re.findall(r"\{([^}]*)\}", sentence)
        assert {name[:1].lower() + name[1:] for name in names} <= set(REDEN["words"])
        assert re.sub(r"\{\w+\}", "", sentence).count("{") == 0
    assert not re.search("afgørelse|værge", text["da"], re.IGNORECASE)


@pytest.mark.parametrize(
    ("lang", "names"),
    [("da", "kvinde|kvinder|kvinden|kvindens|hun|hende|hendes|redens?"), ("en", "wom[ae]n|she|hers?|herself|reden")],
    ids=["da", "en"],
)
def test_person_and_place_are_named_by_the_models_words_only(lang: str, names: str) -> None:
    """Another house can then rename both, and nothing of the old names is left."""
    named = re.compile(rf"\b({names})\b", re.IGNORECASE)
    found = [".".join(path) for path, text in TEXTS if path[0] != "words" and named.search(text[lang])]
    assert found == ["label"]


def test_helps_are_one_to_three_sentences() -> None:
    helps = [(path, text) for path, text in TEXTS if path[-1] == "help"]
    assert len(helps) > 80
    for path, text in helps:
        for sentence in text.values():
            assert 1 <= len(re.findall(r"[.!?](?= [A-ZÆØÅ{]|$)", sentence)) <= 3, (path, sentence)


def test_what_is_measured_or_documented_says_why() -> None:
    documented = [*REDEN["records"].items(), *REDEN["areas"].items(), *REDEN["area_fields"].items()]
    documented += [*REDEN["scales"].items(), *REDEN["instruments"].items(), *REDEN["rules"].items()]
    documented += [*REDEN["levels"].items(), *REDEN["sections"].items(), *REDEN["raters"].items()]
    documented += [*REDEN["journal_types"].items(), *REDEN["theory"]["activities"].items()]
    assert [name for name, entry in documented if not entry.get("why")] == []


def test_labels_stand_alone_or_fit_within_a_sentence() -> None:
    labels = [(path, text["da"].lstrip("{")) for path, text in TEXTS if path[-1] == "label"]
    alone = [label for path, label in labels if path[0] == "theory" or (path[0] in ALONE and len(path) == 3)]
    within = [label for path, label in labels if path[0] in WITHIN]
    assert (len(alone) > 60, len(within) > 50) == (True, True)
    assert [label for label in alone if not label[0].isupper()] == []
    assert [label for label in within if not label[0].islower()] == []


def test_every_effect_and_area_is_in_a_dimension_and_every_dimension_has_both() -> None:
    for term in ("short", "medium", "long"):
        assert {effect["dimension"] for effect in REDEN["theory"]["effects"][term].values()} == set(REDEN["dimensions"])
    assert {area["dimension"] for area in REDEN["areas"].values()} == set(REDEN["dimensions"])


def test_a_house_of_its_own_needs_little() -> None:
    model = resolved("krisecenter")
    assert list(model.areas) == [*IDS["areas"].split(), "wellbeing"]
    assert model.kinds_that_count("presence") == {"visit", "overnight"}
    assert "safety_plan" in model.services
    assert model.area_fields["intention"]["label"]["da"] == "Krisecentrets hensigt"
    assert model.contact_kinds["visit"]["label"]["da"] == "på krisecentret"
    assert [path for path, text in texts(model.data) if re.search(r"\bReden", " ".join(text.values()))] == []
