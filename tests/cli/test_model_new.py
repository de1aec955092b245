"""`planctl model new`: a file that is right as it is, with examples that are right when they are taken in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from planctl.models.resolve import Source, resolve
from planctl.workspace.models import model_language, model_sources
from tests.cli.desk import METTE, Desk

SHIPPED = ("reden", "child", "action-plan", "basic")


def taken_in(text: str) -> str:
    """Return a model file with the sign taken away before its examples."""
    return re.sub(r"^#(?=[a-z]|  )", "", text, flags=re.MULTILINE)


def problems_of(name: str, text: str) -> list[str]:
    """Return what is wrong with a model among the shipped ones."""
    own = {name: Source(f"models/{name}.yaml", text.encode())}
    return [problem.code for problem in resolve(name, model_sources(None) | own, model_language()).problems]


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("base", SHIPPED)
def test_a_new_model_is_right_and_so_are_its_examples(desk: Desk, base: str, lang: str) -> None:
    told = desk.run("model", "new", "our-house", "--extends", base, lang=lang, check=0)
    assert "models/our-house.yaml" in told.out
    text = desk.text("models/our-house.yaml")
    assert problems_of("our-house", text) == []
    examples = taken_in(text)
    assert "our_kind:" in examples
    assert problems_of("our-house", examples) == []
    assert max(len(line) for line in text.splitlines()) <= 100
    assert ("Vores egen planmodel" in text) is (lang == "da")


def test_it_is_one_save_with_the_language_for_editors(desk: Desk) -> None:
    paths = ("models/our-house.yaml", "schema/model.schema.json")
    saved = desk.saves(
        "model",
        "new",
        "our-house",
        "--extends",
        "reden",
        subject="model new: our-house",
        ids=(),
        paths=paths,
        author=METTE,
    )
    assert "add our-house to `models` in planctl.yaml" in saved.out
    assert json.loads(desk.text("schema/model.schema.json"))["title"] == "A planctl plan model"
    assert desk.run("model", "check", check=0).out
    saved = desk.saves(
        "model",
        "new",
        "other",
        "--extends",
        "our-house",
        subject="model new: other",
        ids=(),
        paths=("models/other.yaml",),
    )
    assert saved.added[0] == "# yaml-language-server: $schema=../schema/model.schema.json"


def test_without_a_base_it_is_a_whole_model_that_can_be_used_at_once(desk: Desk) -> None:
    desk.run("model", "new", "small", "--use", check=0)
    assert "models: [reden, small]" in desk.text("planctl.yaml")
    found = json.loads(desk.run("model", "list", "--format", "json", check=0).out)
    assert [(row["id"], row["extends"], row["in_use"]) for row in found][:2] == [
        ("reden", None, True), ("small", None, True),
    ]  # fmt: skip
    desk.run("person", "add", "--id", "K-N3W", "--model", "small", check=0)
    assert desk.data("plans/K-N3W.yaml")["model"] == "small"
    assert desk.run("model", "test", "small", check=0).out


def test_a_copy_has_the_comments_of_one_language(desk: Desk) -> None:
    for lang, ours, theirs in (("da", "# De livsområder", "# The areas"), ("en", "# The areas", "# De livsområder")):
        desk.run("model", "new", f"copy-{lang}", lang=lang, check=0)
        text = desk.text(f"models/copy-{lang}.yaml")
        assert ours in text
        assert theirs not in text
        assert f"planctl model test copy-{lang}\n" in text
        assert "#:" not in text
        assert "ours.yaml" not in text, "it has been copied already"


def test_names_that_are_taken_or_none_are_refused(desk: Desk) -> None:
    desk.run("model", "new", "small", check=0)
    desk.refuses(3, "model", "new", "small", says="There is already a model small, in models/small.yaml")
    desk.refuses(3, "model", "new", "reden", says="planctl model show reden")
    desk.refuses(3, "model", "new", "ours", "--extends", "raden", says="reden")
    for name in ("Our-house", "our house", "x_ours", "../ours", "9lives", "æble"):
        desk.refuses(2, "model", "new", name, says="cannot be the name of a model")


def test_a_workspace_is_needed(desk: Desk, tmp_path: Path) -> None:
    assert "planctl init" in desk.program("model", "new", "ours", cwd=tmp_path, check=3).err
