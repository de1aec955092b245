"""The invented organisations: they are right, show what their model asks, and have a sound history."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from planctl.models.model import Model
from planctl.plans.check import check_plan
from planctl.plans.schema import plan_schema
from planctl.workspace.cache import Cache
from planctl.workspace.models import Models
from planctl.yamltext.loader import load
from planctl.yamltext.structure import Structure
from tests.conftest import git

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
MODELS = {
    yaml.safe_load(file.read_text(encoding="utf-8"))["models"][0]: file.parent
    for file in sorted(EXAMPLES.glob("*/planctl.yaml"))
}
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def models() -> Models:
    return Models(None, Cache(None))


def test_there_is_one_for_each_kind_of_house() -> None:
    assert set(MODELS) == {"reden", "child", "action-plan"}


@pytest.mark.parametrize("model", MODELS)
def test_it_has_the_schema_its_files_point_to(planctl: Run, model: str) -> None:
    shipped = (MODELS[model] / f"schema/{model}.schema.json").read_text(encoding="utf-8")
    assert planctl("-C", MODELS[model], "model", "schema", model, lang="da", check=0).out == shipped


@pytest.mark.parametrize("model", ["child", "action-plan"])
def test_nothing_is_wrong_in_it(planctl: Run, model: str) -> None:
    assert json.loads(planctl("-C", MODELS[model], "check", "--format", "json", check=0).out) == []


@pytest.mark.parametrize("model", MODELS)
def test_its_november_shows_every_question(planctl: Run, models: Models, model: str) -> None:
    run = planctl("-C", MODELS[model], "review", "--month", "2026-11", "--format", "json", check=0)
    listed = {row["question"] for name in ("due", "decided") for row in json.loads(run.out)[name]}
    assert listed == set(models.get(model).rules)


@pytest.mark.parametrize("model", ["child", "action-plan"])
def test_every_state_of_its_demo_is_right(planctl: Run, models: Models, tmp_path: Path, model: str) -> None:
    planctl("demo", tmp_path / "demo", "--model", model, check=0)
    found = models.get(model)
    structure = Structure(plan_schema(found))
    states = git(tmp_path / "demo", "log", "--format=", "--raw", "--no-abbrev", "--", "plans").split("\n")
    blobs = {row.split()[3]: row.split("\t")[1] for row in states if row.startswith(":") and row.endswith(".yaml")}
    assert len(blobs) > 100
    wrong = {name: e for blob, name in blobs.items() if (e := errors_in(tmp_path / "demo", blob, found, structure))}
    assert wrong == {}
    now = json.loads(planctl("-C", tmp_path / "demo", "check", "--format", "json", check=0).out)
    assert now == []


def errors_in(folder: Path, blob: str, model: Model, structure: Structure) -> list[str]:
    plan = check_plan(load(git(folder, "cat-file", "blob", blob).encode()), model, structure)
    return [problem.code for problem in plan.problems if problem.is_error]
