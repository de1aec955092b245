"""What was written then is shown with the words of then."""

from __future__ import annotations

import json
from typing import Any

from planctl.models.earlier import as_of
from planctl.models.model import Model
from planctl.models.resolve import Resolved, Source, resolve
from planctl.workspace.models import model_language, model_sources

HEAD = {"planctl_model": 1, "id": "own", "extends": "reden", "version": 3, "label": {"da": "Egen", "en": "Own"}}


def resolved(*earlier: dict[str, Any]) -> Resolved:
    own = {"own": Source("models/own.yaml", json.dumps({**HEAD, "earlier": list(earlier)}).encode())}
    return resolve("own", model_sources(None) | own, model_language())


def model_of(*earlier: dict[str, Any]) -> Model:
    found = resolved(*earlier)
    assert found.problems == ()
    assert found.model is not None
    return found.model


def named(name: str) -> dict[str, Any]:
    return {"areas": {"housing": {"label": {"da": name, "en": name}}}}


def test_each_day_has_the_words_of_its_version() -> None:
    model = model_of(
        {"version": 1, "until": "2025-12-31", **named("Home")},
        {
            "version": 2,
            "until": "2026-06-30",
            **named("Roof"),
            "services": {"food": {"label": {"da": "Mad", "en": "Meal"}}},
        },
    )
    said = {day: as_of(model, day).label("areas", "housing") for day in ("2025-12-31", "2026-01-01", "2026-06-30")}
    assert said == {"2025-12-31": "Home", "2026-01-01": "Roof", "2026-06-30": "Roof"}
    assert as_of(model, "2026-07-01") is model
    assert as_of(model, "2024-01-01").label("services", "food") == "Meal", "what version 2 said, version 1 said too"
    assert [as_of(model, day).data["version"] for day in ("2025-01-01", "2026-01-01", "2027-01-01")] == [1, 2, 3]
    assert as_of(model, "2025-01-01") is as_of(model, "2025-06-01"), "made once"


def test_the_rest_stays_as_it_is() -> None:
    model = model_of({"version": 1, "until": "2025-12-31", **named("Home")})
    then = as_of(model, "2025-01-01")
    assert then.label("areas", "finances") == model.label("areas", "finances")
    assert list(then.areas) == list(model.areas)
    assert model.label("areas", "housing") == "Housing"


def test_without_a_day_or_earlier_words_it_is_the_model() -> None:
    plain = model_of()
    assert as_of(plain, "2020-01-01") is plain
    assert as_of(model_of({"version": 1, "until": "2025-12-31"}), None).data["version"] == 3


def test_only_what_is_there_can_have_been_worded_otherwise() -> None:
    found = resolved({"version": 1, "until": "2025-12-31", "areas": {"hosing": {"label": {"da": "H", "en": "H"}}}})
    assert [(p.code, p.path) for p in found.problems] == [("model-earlier", ("earlier", 0, "areas", "hosing"))]
    helped = {"areas": {"housing": {"help": {"da": "Før", "en": "Before"}}}}
    assert as_of(model_of({"version": 1, "until": "2025-12-31", **helped}), "2025-01-01").areas["housing"]["help"]["en"]
