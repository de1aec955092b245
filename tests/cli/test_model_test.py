"""`planctl model test`: a model's made-up people, tried."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from planctl.resources import resource_dir
from planctl.workspace.cache import Cache
from planctl.workspace.models import Models, model_sources
from tests.cli.test_model import Run

EXAMPLE = resource_dir("examples") / "models" / "debt-advice.yaml"
SHIPPED = list(model_sources(None))


def tried(run: Run, place: Path, *arguments: str, code: int = 0) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        run("-C", place, "model", "test", *arguments, "--format", "json", check=code).out
    )
    return found


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a workspace with a model of its own."""
    (tmp_path / "models").mkdir()
    shutil.copy(EXAMPLE, tmp_path / "models")
    settings = "planctl: 1\norganisation: {name: Rådgivningen, language: en}\nmodels: [debt-advice]\nstaff: {}\n"
    (tmp_path / "planctl.yaml").write_text(settings, encoding="utf-8")
    return tmp_path


def changed(own: Path, old: str, new: str) -> None:
    file = own / "models" / EXAMPLE.name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("model", SHIPPED)
def test_every_rule_of_a_shipped_model_is_tried_both_ways(planctl: Run, tmp_path: Path, model: str) -> None:
    found = tried(planctl, tmp_path, model)
    assert all(trial["passed"] for trial in found)
    rules = Models(None, Cache(None)).get(model).rules
    asked = {question for trial in found for question in trial["asked"]}
    assert asked == set(rules)
    assert not [rule for rule in rules if all(rule in trial["asked"] for trial in found)]


def test_the_models_of_ones_own_are_tried_else_all(planctl: Run, own: Path, tmp_path: Path) -> None:
    assert {trial["model"] for trial in tried(planctl, own)} == {"debt-advice"}
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (own / "planctl.yaml").unlink()
    assert {trial["model"] for trial in tried(planctl, elsewhere)} == set(SHIPPED)


def test_what_differs_is_a_finding(planctl: Run, own: Path) -> None:
    changed(own, "    months: 6\n", "    months: 5\n")
    found = [trial for trial in tried(planctl, own, code=1) if not trial["passed"]]
    assert [(trial["test"], trial["month"], trial["expected"], trial["asked"]) for trial in found] == [
        ("budget_half_a_year", "2026-07", [], ["new_budget"]),
    ]
    shown = planctl("-C", own, "model", "test", check=1)
    assert "budget_half_a_year   2026-07   –            new_budget   differs" in shown.out
    assert "1 of 10 example months is not as expected." in shown.out
    assert "planctl model show debt-advice tests" in shown.out
    danish = planctl("-C", own, "model", "test", lang="da", check=1).out
    assert "afviger" in danish
    assert "1 af 10 måneder i eksemplerne er ikke som forventet." in danish


def test_made_up_people_must_have_plans_of_the_model(planctl: Run, own: Path) -> None:
    changed(own, "          kind: bank\n", "          kind: banks\n")
    changed(
        own,
        "      contacts: [{date: 2026-03-02}, {date: 2026-04-07, kind: phone}]",
        "      contacts: [{date: 2026-13-02}]",
    )
    found = {trial["test"]: trial for trial in tried(planctl, own, code=1)}
    assert found["letter_forgotten"]["problems"] == ["creditors.0.kind: “banks” is not one of the choices"]
    assert found["letter_forgotten"]["asked"], "what can be judged is judged"
    assert found["somebody_new"]["asked"] == []
    shown = planctl("-C", own, "model", "test", check=1).out
    assert "letter_forgotten, creditors.0.kind: “banks” is not one of the choices" in shown
    assert "no plan of this model" in shown


def test_a_model_without_examples_says_so(planctl: Run, own: Path) -> None:
    small = EXAMPLE.read_text(encoding="utf-8").split("# Made-up people")[0].replace("id: debt-advice", "id: small")
    (own / "models" / "small.yaml").write_text(small, encoding="utf-8")
    assert planctl("-C", own, "model", "test", "small", check=0).out == "The model small has no examples (`tests`).\n"
    assert "raden" in planctl("-C", own, "model", "test", "raden", check=3).err
    assert "table, json" in planctl("-C", own, "model", "test", "--format", "csv", check=2).err
