"""`planctl model`: the models that can be used, explained, checked, and as a schema for editors."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from planctl.models.model import Model
from planctl.outputs.model_text import model_page, parts_by_name
from planctl.outputs.page import page_lines, page_markdown
from planctl.outputs.styled import plain
from planctl.resources import resource_dir
from planctl.texts import pick, set_language
from planctl.workspace.cache import Cache
from planctl.workspace.models import Models
from planctl.yamltext.loader import load
from tests.cli.golden import assert_golden
from tests.conftest import Result

Run = Callable[..., Result]
EXAMPLES = resource_dir("examples")
PAGES = {
    "model-overview": ("reden",),
    "model-area": ("reden", "housing"),
    "model-scale": ("reden", "scale"),
    "model-rules": ("reden", "rules"),
    "model-theory": ("reden", "theory"),
    "model-groups": ("reden", "groups"),
    "model-report": ("reden", "who5"),
    "model-markdown": ("reden", "needs_plan", "--format", "md"),
    "model-tests": ("reden", "tests"),
    "model-sections": ("reden", "sections"),
}
# Pages of what reden does not have, in a model that has it.
DEBT_PAGES = ("overview", "creditors", "facts", "rules", "home", "area_fields", "tests", "renamed", "earlier")
BROKEN = """\
planctl_model: 1
id: vores
extends: reden
version: 1
label: {da: Vores, en: Ours}
areas:
  wellbeing: {label: {da: Trivsel, en: Well-being}, dimension: mood}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a workspace with a model of its own as the default."""
    place = tmp_path / "house"
    shutil.copytree(EXAMPLES / "reden", place)
    (place / "models").mkdir()
    shutil.copy(EXAMPLES / "models" / "krisecenter.yaml", place / "models")
    settings = (place / "planctl.yaml").read_text(encoding="utf-8")
    settings = settings.replace("models: [reden]", "models: [krisecenter, reden]")
    (place / "planctl.yaml").write_text(settings, encoding="utf-8")
    return place


@pytest.fixture
def debt(tmp_path: Path) -> Path:
    """Return a workspace with the example of a model that has nothing in common with the shipped ones."""
    place = tmp_path / "debt"
    (place / "models").mkdir(parents=True)
    shutil.copy(EXAMPLES / "models" / "debt-advice.yaml", place / "models")
    text = "planctl: 1\norganisation: {name: Rådgivningen, language: da}\nmodels: [debt-advice]\nstaff: {}\n"
    (place / "planctl.yaml").write_text(text, encoding="utf-8")
    return place


@pytest.fixture(params=["reden", "child", "action-plan", "basic", "debt-advice"])
def shipped(request: pytest.FixtureRequest, debt: Path) -> Iterator[Model]:
    """Return a model, in Danish."""
    set_language("da")
    yield Models(debt, Cache(None)).get(request.param)
    set_language("en")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_pages_look_as_they_should(planctl: Run, name: str, lang: str) -> None:
    assert_golden(f"{name}-{lang}", planctl("model", "show", *PAGES[name], lang=lang, check=0).out)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("page", DEBT_PAGES)
def test_what_a_model_declares_is_explained(planctl: Run, debt: Path, page: str, lang: str) -> None:
    part = () if page == "overview" else (page,)
    shown = planctl("-C", debt, "model", "show", "debt-advice", *part, lang=lang, check=0).out
    assert_golden(f"debt-{page}-{lang}", shown)


def test_the_overview_names_pages_that_exist(planctl: Run, house: Path) -> None:
    overview = planctl("-C", house, "model", "show", check=0).out
    assert overview.startswith("Krisecenter: plan for den enkelte")
    names = re.findall(r"^  (\w+)  ", overview.split("Slå op med")[1], re.MULTILINE)
    assert len(names) > 15
    for name in names:
        assert len(planctl("-C", house, "model", "show", "krisecenter", name, check=0).out.splitlines()) > 2


def texts_in(value: Any) -> Iterator[str]:
    """Yield the text of every label, help and other sentence in a part of a model."""
    if isinstance(value, dict) and value and set(value) <= {"da", "en"}:
        yield pick(value)
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts_in(item)


# Said by the commands that ask, not by the explanation.
ASKED_ELSEWHERE = {"short", "action", "key"}


def without(value: Any, names: set[str]) -> Any:
    if isinstance(value, dict):
        return {key: without(item, names) for key, item in value.items() if key not in names}
    return [without(item, names) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("form", ["lines", "markdown"])
def test_everything_a_model_says_is_on_some_page(shipped: Model, form: str) -> None:
    pages = [model_page(shipped, part) for part in (None, *parts_by_name(shipped).values())]
    texts = [plain(page_lines(page)) if form == "lines" else page_markdown(page) for page in pages]
    shown = " ".join("\n".join(texts).replace("\\", "").split()).lower()
    said = [" ".join(text.split()) for text in texts_in(without(shipped.data, ASKED_ELSEWHERE))]
    assert len(said) > 30
    assert not [text for text in said if text.rstrip(".").lower() not in shown]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("HOUSING", "Bolig"),
        ("bolig", "Bolig"),
        ("kinds", "Former for kontakt"),
        ("Readiness", "Parathed og mestring"),
        ("målgrupper", "Målgrupper"),
        ("stabilise", "Skal stabiliseres"),
        ("keep_plan", "Månedens spørgsmål"),
    ],
)
def test_a_part_has_several_names(planctl: Run, name: str, title: str) -> None:
    assert planctl("model", "show", "reden", name, lang="da", check=0).out.startswith(title)


def test_one_question_alone(planctl: Run) -> None:
    page = " ".join(planctl("model", "show", "reden", "keep_plan", lang="da", check=0).out.split())
    assert "Den 1. i måneden, når kvinden har en plan og ikke har været på Reden i måneden før." in page
    assert "needs_plan" not in page


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "reden", "hosing"), 2, "housing"),
        (("show", "reden", ""), 2, "areas"),
        (("show", "raden"), 3, "reden"),
        (("show", "reden", "--format", "csv"), 2, "csv"),
        (("list", "--format", "csv"), 2, "csv"),
        (("check", "raden"), 3, "reden"),
        (("check", "models/none.yaml"), 3, "none.yaml"),
        (("schema", "raden"), 3, "reden"),
    ],
)
def test_what_is_not_there_is_said(planctl: Run, arguments: tuple[str, ...], code: int, words: str) -> None:
    result = planctl("model", *arguments, check=code)
    assert words in result.err
    assert result.out == ""


def test_models_outside_a_workspace_are_the_shipped_ones(planctl: Run) -> None:
    found = json.loads(planctl("model", "list", "--format", "json", check=0).out)
    assert [row["id"] for row in found] == ["reden", "child", "action-plan", "basic"]
    assert {(row["origin"], row["in_use"], row["default"]) for row in found} == {("shipped", False, False)}
    assert "reden" in planctl("model", "list", check=0).out


def test_models_of_a_workspace_the_default_first(planctl: Run, house: Path) -> None:
    found = json.loads(planctl("-C", house, "model", "list", "--format", "json", check=0).out)
    assert [(row["id"], row["origin"], row["in_use"], row["default"]) for row in found[:2]] == [
        ("krisecenter", "own", True, True), ("reden", "shipped", True, False),
    ]  # fmt: skip
    assert not any(row["in_use"] for row in found[2:])
    assert found[0]["extends"] == "reden"
    assert "jeres egen, models/krisecenter.yaml, bygger på reden" in planctl("-C", house, "model", "list", check=0).out


def test_a_model_of_ones_own_speaks_of_its_own_place(planctl: Run, house: Path) -> None:
    for part in ("fields", "rules", "kinds", "housing"):
        page = planctl("-C", house, "model", "show", "krisecenter", part, check=0).out
        assert "Reden" not in page
    assert "Krisecentrets hensigt" in planctl("-C", house, "model", "show", "krisecenter", "fields").out
    assert planctl("-C", house, "model", "show", "krisecenter", "trivsel", check=0).out.startswith("Trivsel")
    assert "overnattet" in planctl("-C", house, "model", "show", "krisecenter", "contact_kinds").out.lower()


def test_a_part_as_data(planctl: Run) -> None:
    found = json.loads(planctl("model", "show", "reden", "housing", "--format", "json", check=0).out)
    assert found["label"] == {"da": "Bolig", "en": "Housing"}
    assert set(json.loads(planctl("model", "show", "reden", "--format", "json", check=0).out)) >= {"areas", "rules"}


def test_check_is_content_with_what_is_right(planctl: Run, house: Path) -> None:
    planctl("model", "check", check=0)
    planctl("-C", house, "model", "check", check=0)
    planctl("model", "check", EXAMPLES / "models" / "krisecenter.yaml", check=0)


def test_check_names_the_place_of_an_error(planctl: Run, house: Path, tmp_path: Path) -> None:
    (tmp_path / "vores.yaml").write_text(BROKEN, encoding="utf-8")
    outside = planctl("model", "check", "vores.yaml", cwd=tmp_path, check=1)
    assert outside.out.startswith("vores.yaml:7:")
    shutil.copy(tmp_path / "vores.yaml", house / "models")
    inside = planctl("-C", house, "model", "check", check=1)
    assert inside.out.startswith("models/vores.yaml:7:")
    found = json.loads(planctl("-C", house, "model", "check", "vores", "--format", "json", check=1).out)
    assert [(problem["file"], problem["line"], problem["code"]) for problem in found] == [
        ("models/vores.yaml", 7, "model-reference")
    ]
    github = planctl("-C", house, "model", "check", "--format", "github", check=1).out
    assert github.startswith("::error file=models/vores.yaml,line=7,col=")
    planctl("-C", house, "model", "check", "krisecenter", check=0)


def test_a_model_is_named_as_its_file(planctl: Run, tmp_path: Path) -> None:
    (tmp_path / "andre.yaml").write_text(BROKEN.replace("mood", "health"), encoding="utf-8")
    result = planctl("model", "check", tmp_path / "andre.yaml", check=1)
    assert "[model-id]" in result.out


def test_check_looks_into_the_model_that_is_built_upon(planctl: Run, house: Path) -> None:
    (house / "models" / "vores.yaml").write_text(BROKEN.replace("dimension: mood", "colour: red"), encoding="utf-8")
    top = BROKEN.replace("id: vores", "id: top").replace("extends: reden", "extends: vores").split("areas:")[0]
    (house / "models" / "top.yaml").write_text(top, encoding="utf-8")
    out = planctl("-C", house, "model", "check", "top", check=1).out
    assert out.startswith("models/vores.yaml:7:")
    assert "[unknown-key]" in out


def test_a_broken_model_is_listed_as_broken(planctl: Run, house: Path) -> None:
    (house / "models" / "vores.yaml").write_text(BROKEN, encoding="utf-8")
    result = planctl("-C", house, "model", "list", check=1)
    assert "har en fejl" in result.out
    assert "planctl model check vores" in result.out
    refused = planctl("-C", house, "model", "show", "vores", check=3)
    assert "models/vores.yaml" in refused.err


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_schema_takes_every_plan_of_the_example(planctl: Run, lang: str) -> None:
    schema = json.loads(planctl("model", "schema", "reden", lang=lang, check=0).out)
    check = jsonschema.Draft202012Validator(schema)
    files = sorted((EXAMPLES / "reden" / "plans").glob("*.yaml"))
    assert len(files) > 10
    for file in files:
        assert not [error.message for error in check.iter_errors(load(file.read_bytes()).data)], file.name
    housing = schema["properties"]["areas"]["properties"]["housing"]["description"]
    assert housing.startswith({"da": "Bolig:", "en": "Housing:"}[lang])


def test_the_schema_of_the_default_model(planctl: Run, house: Path) -> None:
    schema = json.loads(planctl("-C", house, "model", "schema", check=0).out)
    assert "wellbeing" in schema["properties"]["areas"]["properties"]


@pytest.mark.parametrize("model", ["basic", "reden", "child", "action-plan"])
def test_a_model_can_be_copied_as_a_file_says_it(planctl: Callable[..., Any], tmp_path: Path, model: str) -> None:
    copy = tmp_path / "copy.yaml"
    whole = planctl("model", "show", model, "--format", "yaml", check=0).out
    copy.write_text(re.sub(r"^id: .*$", "id: copy", whole, flags=re.MULTILINE), encoding="utf-8")
    planctl("model", "check", copy, check=0)
    parts = planctl("model", "show", model, "contact_kinds", "--format", "yaml", check=0).out
    assert parts in whole
    assert re.search(r"\{(?:person|at_place)\}", whole), "words stand in braces, so that a house can have its own"
