"""What a field holds, in words, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from planctl.outputs.values import (
    entity_words,
    few_words,
    field_label,
    field_words,
    filled_fields,
    list_label,
    number_words,
    span_words,
    value_words,
)
from planctl.plans.entities import find_entity
from planctl.plans.layout import layout_of
from planctl.plans.plan import Plan
from planctl.workspace.workspace import Workspace

KR = {"unit": {"da": "kr. om måneden", "en": "DKK a month"}}
STATES = {"states": {"open": {"label": {"da": "i gang", "en": "open"}}}}
# type, what the model says of the field, value, in Danish, in English
VALUES: list[tuple[str, dict[str, Any], Any, str, str]] = [
    ("text", {}, "  En linje.\n", "En linje.", "En linje."),
    ("text", {}, "010190-1234 ringede", "••••••-•••• ringede", "••••••-•••• ringede"),
    ("date", {}, "2026-11-03", "3. november 2026", "3 November 2026"),
    ("month", {}, "2026-11", "november 2026", "November 2026"),
    ("time", {}, "14:05", "14:05", "14:05"),
    ("number", KR, 350.5, "350,5 kr. om måneden", "350.5 DKK a month"),
    ("number", {}, 0, "0", "0"),
    ("number", {}, -2, "−2", "−2"),
    ("id:towns", {}, "east", "Østby", "Easton"),
    ("id:areas", {}, "family", "Familie", "Family"),
    ("id:towns", {}, "north", "north", "north"),
    ("ids:towns", {}, ["east", "west"], "Østby, Vestby", "Easton, Weston"),
    ("ids:towns", {}, [], "", ""),
    ("id:rules", {}, "begin", "Skal planen begynde?", "Should the plan begin?"),
    ("staff", {}, "jonas", "Jonas Beck", "Jonas Beck"),
    ("staff", {}, "nobody", "nobody", "nobody"),
    ("yes_no", {}, True, "ja", "yes"),
    ("yes_no", {}, False, "nej", "no"),
    (
        "period",
        {},
        {"from": "2026-11-03", "to": "2027-01-04"},
        "3. nov. 2026 – 4. jan. 2027",
        "3 Nov 2026 – 4 Jan 2027",
    ),
    ("period", {}, {"from": "2026-11-03"}, "fra 3. nov. 2026", "from 3 Nov 2026"),
    ("ref:actors", {}, "a-1ABC", "egen læge", "GP"),
    ("ref:permissions", {}, "p-1ABC", "Fastholdelse på gåtur langs vejen", "Fastholdelse på gåtur langs vejen"),
    ("ref:actors", {}, "a-9999", "a-9999", "a-9999"),
    ("state", STATES, "open", "i gang", "open"),
    ("step", {}, 5, "trin 5", "step 5"),
    ("items", {}, [2, 3, 1], "2, 3, 1", "2, 3, 1"),
    ("action", {}, "reject", "sendt tilbage", "sent back"),
    ("entries", {}, [{"date": "2026-11-03"}], "1 registrering", "1 entry"),
    ("date", {}, None, "", ""),
]


@pytest.mark.parametrize(("kind", "spec", "value", "da", "en"), VALUES)
def test_every_type_has_its_words(
    house: Workspace, plan: Plan, lang: str, kind: str, spec: dict[str, Any], value: Any, da: str, en: str
) -> None:
    said = value_words(value, kind, spec, plan.model, house.settings, plan)
    assert said == {"da": da, "en": en}[lang]


@pytest.mark.parametrize("kind", ["date", "month", "number", "period", "ids:towns", "state", "action", "ref:actors"])
@pytest.mark.parametrize("value", ["sommer", 7, {"x": 1}, [1, 2], True])
def test_what_is_not_of_its_type_is_shown_as_it_stands(house: Workspace, plan: Plan, kind: str, value: Any) -> None:
    assert value_words(value, kind, {}, plan.model, house.settings, plan)


def test_every_field_of_the_plan_has_words_and_a_label(house: Workspace, plan: Plan, lang: str) -> None:
    seen = 0
    for _, entry, content in layout_of(plan.model).each(plan.data):
        for name in filled_fields(entry, content):
            seen += 1
            assert field_words(content, name, entry, plan, house.settings)
            assert field_label(entry, name) != name
    assert seen > 60, lang


def test_every_list_and_section_has_a_name(plan: Plan, lang: str) -> None:
    layout = layout_of(plan.model)
    assert [name for name in (*layout.lists, *layout.sections) if list_label(plan.model, name) == name] == [], lang


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize(
    ("entity", "words"),
    [
        ("a-1ABC", "egen læge"),
        ("g-9QX2", "Vil til Island"),
        ("f-1ABC", "Spørg kommunen om …"),
        ("s-1AAA", "Stiller vækkeuret …"),
    ],
)
def test_an_entity_is_told_by_what_it_is_about(house: Workspace, plan: Plan, entity: str, words: str) -> None:
    path = find_entity(plan, entity)
    assert path is not None
    entry = layout_of(plan.model).at(path)
    assert entry is not None
    assert entity_words(plan.at(path), entry, plan, house.settings, 20) == words


def test_few_words_are_cut_between_words() -> None:
    assert few_words("et to\ntre  fire", 60) == "et to tre fire"
    assert few_words("et, to, tre fire", 9) == "et, to …"
    assert few_words("uafbrudt" * 9, 9) == "uafbrudt …"
    assert max(len(few_words("ord " * 40, width)) for width in range(4, 60)) <= 61


@pytest.mark.usefixtures("danish")
def test_short_forms() -> None:
    assert number_words(1.25) == "1,25"
    assert span_words({"from": "2026-02-01", "to": "2026-03-04"}, 2026) == "1. feb. – 4. marts"
