"""Equal content is the same entry: typed, whatever the order of keys, with defaults dropped."""

from __future__ import annotations

from typing import Any

import pytest

from planctl.models.model import Model
from planctl.plans.plan import same_entry, sort_key
from planctl.workspace.workspace import Workspace

VISIT = {"date": "2026-11-03", "kind": "visit", "by": "mette", "services": ["conversation", "shared_meal"]}
NOTE = {"date": "2026-11-03", "type": "observation", "by": "mette", "text": "Hun har en nøgle.\n"}


@pytest.fixture(scope="session")
def model(reader: Workspace) -> Model:
    return reader.models.get("reden")


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("contacts", VISIT, dict(reversed(VISIT.items()))),
        ("contacts", VISIT, VISIT | {"attempt": False, "acute": False}),
        ("contacts", VISIT, {key: value for key, value in VISIT.items() if key != "kind"}),
        ("contacts", VISIT, VISIT | {"services": ["shared_meal", "conversation"]}),
        ("contacts", VISIT, VISIT | {"note": None}),
        ("journal", NOTE, NOTE | {"text": "Hun har en nøgle."}),
        ("journal", NOTE | {"text": "Åben"}, NOTE | {"text": "A\u030aben"}),
        ("journal", NOTE | {"x_a": {"b": 1, "c": 2}}, NOTE | {"x_a": {"c": 2, "b": 1}}),
        ("scores", {"date": "2026-11-03", "step": 3}, {"date": "2026-11-03", "step": 3, "rater": "staff"}),
    ],
)
def test_same(model: Model, name: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert same_entry(model, name, one, other)


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("contacts", VISIT, VISIT | {"time": "14:05"}),
        ("contacts", VISIT, VISIT | {"kind": "phone"}),
        ("contacts", VISIT, VISIT | {"attempt": True}),
        ("contacts", VISIT, VISIT | {"services": ["conversation"]}),
        ("journal", NOTE, NOTE | {"text": "Hun har en nøgle.\n\n"}),
        ("journal", NOTE, NOTE | {"text": "hun har en nøgle."}),
        ("scores", {"date": "2026-11-03", "step": 1}, {"date": "2026-11-03", "step": True}),
        ("scores", {"date": "2026-11-03", "step": 1}, {"date": "2026-11-03", "step": "1"}),
        ("scores", {"date": "2026-11-03", "x_a": {"b": 1}}, {"date": "2026-11-03", "x_a": {"b": True}}),
    ],
)
def test_not_the_same(model: Model, name: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not same_entry(model, name, one, other)


def test_entries_stand_by_date_then_time_then_content() -> None:
    entries = [
        {"date": "2026-11-04"},
        {"date": "2026-11-03", "time": "14:05"},
        {"date": "2026-11-03", "by": "b"},
        {"date": "2026-11-03", "by": "a"},
    ]
    assert sorted(entries, key=sort_key) == entries[::-1]
