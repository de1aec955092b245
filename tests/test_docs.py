"""The docs hold: what a newcomer pastes works, the samples are right, and every command is named."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.cli.program import COMMANDS
from planctl.models.resolve import Source, resolve
from planctl.workspace.models import model_language
from planctl.yamltext.loader import load
from tests.conftest import commits

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def first_minutes() -> list[str]:
    """Return the commands of the README's first five minutes, in order."""
    part = README.split("<!-- first-minutes -->")[1].split("<!-- /first-minutes -->")[0]
    return [line.strip() for line in part.splitlines() if line.startswith("    ")]


def indented(page: str, after: str) -> str:
    """Return the first indented block after a heading of a page."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8").split(after, 1)[1]
    block = re.search(r"^    .*\n(?:    .*\n|\n)*", text, re.MULTILINE)
    assert block
    return "\n".join(line[4:] for line in block[0].splitlines()).strip() + "\n"


def test_the_first_five_minutes_work_as_they_stand(planctl: Callable[..., Any], tmp_path: Path) -> None:
    place = tmp_path
    saved = 0
    for command in first_minutes():
        program, *words = shlex.split(command)
        if program == "cd":
            place = place / words[0]
            continue
        assert program == "planctl", command
        planctl(*words, cwd=place, check=0)
        saved += 1
    assert saved > 12
    assert json.loads(planctl("check", "--format", "json", cwd=place, check=0).out) == []
    assert commits(place)[0].startswith("undo")


def test_the_readme_has_two_lines_to_paste() -> None:
    lines = [line.strip() for line in README.splitlines() if line.strip().startswith("python3 ")]
    assert lines == ["python3 dev.py demo", "python3 dev.py test"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named_in_the_readme(command: str) -> None:
    assert re.search(rf"`{command}[ `]", README)


def test_the_samples_of_the_format_are_right(planctl: Callable[..., Any], tmp_path: Path) -> None:
    settings = indented("format.md", "## planctl.yaml")
    settings += "  jonas: {name: Jonas Beck, email: jonas@eksempel.dk, role: contact_person}\n"
    (tmp_path / "planctl.yaml").write_text(settings, encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/K-7F3QM.yaml").write_text(indented("format.md", "## plans/K-7F3QM.yaml"), encoding="utf-8")
    found = json.loads(planctl("-C", tmp_path, "check", "--format", "json", today="2026-12-31", check=0).out)
    assert [problem["code"] for problem in found] == []


def test_the_sample_of_an_extending_model_is_right(planctl: Callable[..., Any], tmp_path: Path) -> None:
    model = indented("models.md", "## Extending a model").replace("{da: ..., en: ...}", "{da: Hvordan, en: How}")
    (tmp_path / "krisecenter.yaml").write_text(model, encoding="utf-8")
    planctl("model", "check", tmp_path / "krisecenter.yaml", cwd=tmp_path, check=0)


def steps_of_a_model() -> list[str]:
    """Return the blocks of the page about models that make up a model, in order."""
    page = (ROOT / "docs/models.md").read_text(encoding="utf-8")
    part = page.split("<!-- model -->")[1].split("<!-- /model -->")[0]
    blocks = re.findall(r"^(?:    .*\n)+", part, re.MULTILINE)
    return ["".join(line[4:] for line in block.splitlines(keepends=True)) for block in blocks]


def test_the_model_built_step_by_step_is_right_after_each_step_and_is_the_example() -> None:
    steps = steps_of_a_model()
    assert len(steps) > 6
    for count in range(1, len(steps) + 1):
        content = "".join(steps[:count]).encode()
        found = resolve("debt-advice", {"debt-advice": Source("debt-advice.yaml", content)}, model_language())
        assert found.problems == (), steps[count - 1]
    example = (ROOT / "examples/models/debt-advice.yaml").read_bytes()
    assert load("".join(steps).encode()).data == load(example).data


def test_every_kind_of_field_and_fact_is_explained() -> None:
    language = json.loads((ROOT / "schema/model.schema.json").read_text(encoding="utf-8"))
    page = (ROOT / "docs/models.md").read_text(encoding="utf-8")
    named = [
        *language["$defs"]["field"]["properties"]["type"]["enum"],
        *language["$defs"]["fact"]["properties"]["kind"]["enum"],
        *language["properties"],
    ]
    told = {
        "planctl_model",
        "id",
        "extends",
        "version",
        "label",
        "about",
        "why",
        "source",
        "order",
        "records",
        "dimensions",
    }
    assert [
        name for name in named if name not in told and not re.search(rf"`{name}[`:]|^ *{name}:", page, re.MULTILINE)
    ] == []


def test_links_lead_somewhere() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
