"""Colleagues whose clones have different models: what is joined is read by the models of both, whoever joins it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.clones import FILE, ID, Clone, meet
from tests.conftest import git, head, snapshot

MODEL = "models/own.yaml"
OWN = "planctl_model: 1\nid: own\nextends: reden\nversion: 1\nlabel: {da: Egen, en: Own}\n"
AREAS = "areas:\n  flat: {label: {da: Lejlighed, en: Flat}, help: {da: Hvor hun bor., en: Where she lives.}}\n"
RENAMED = "renamed:\n  - {in: areas, old: flat, new: home}\n"
PLAN = f"planctl: 1\nmodel: own\nid: {ID}\nregistered: 2026-01-14\nareas:\n  flat: {{situation: Hos en veninde}}\n"


@pytest.fixture
def pair(workspace_template: Path, tmp_path: Path) -> list[Clone]:
    """Return two colleagues whose house has a model of its own, with an area that is about to be renamed."""
    mette, jonas = meet(workspace_template, tmp_path, "mette", "jonas")
    mette.write(OWN + AREAS, MODEL)
    mette.write(mette.text("planctl.yaml").replace("[reden]", "[own]"), "planctl.yaml")
    mette.write(PLAN)
    mette.sync()
    jonas.sync()
    return [mette, jonas]


def renamed(clone: Clone) -> None:
    """Rename an area in the model, and write the new id in a plan."""
    clone.write(OWN.replace("version: 1", "version: 2") + AREAS.replace("flat:", "home:") + RENAMED, MODEL)
    clone.run("fmt", ID)


@pytest.mark.parametrize("first", [0, 1])
def test_who_uses_an_old_id_writes_in_the_same_place(pair: list[Clone], first: int) -> None:
    mette, jonas = pair
    renamed(mette)
    assert "home:" in mette.text()
    jonas.area("Egen lejlighed", area="flat")
    jonas.run("area", ID, "flat", "--intention", "Ro")
    order = [pair[first], pair[1 - first], pair[first]]
    for clone in order:
        clone.sync()
    assert mette.files() == jonas.files()
    assert mette.data()["areas"] == {"home": {"situation": "Egen lejlighed", "intention": "Ro"}}
    assert mette.errors() == []
    mette.run("verify")


@pytest.mark.parametrize("first", [0, 1])
def test_what_they_disagree_on_has_the_new_name(pair: list[Clone], first: int) -> None:
    mette, jonas = pair
    renamed(mette)
    mette.area("Hos sin søster", area="home")
    jonas.area("Egen lejlighed", area="flat")
    for clone in (pair[first], pair[1 - first], pair[first]):
        clone.sync()
    assert mette.files() == jonas.files()
    assert [each["path"] for each in mette.data()["conflicts"]] == ["areas.home.situation"]
    jonas.run("resolve", ID, "--take", "1")
    assert jonas.errors() == []


def test_whoever_wrote_is_named_by_the_staff_of_both(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.run("staff", "add", "ida", "--name", "Ida Dam", "--email", "ida@eksempel.dk")
    git(mette.place, "config", "user.email", "ida@eksempel.dk")
    git(mette.place, "config", "user.name", "Ida Dam")
    mette.area("Hos sin søster", area="flat")
    jonas.area("Egen lejlighed", area="flat")
    mette.sync()
    jonas.sync()
    assert {version["by"] for version in jonas.data()["conflicts"][0]["versions"]} == {"ida", "jonas"}


def test_models_that_fit_by_their_lines_and_not_by_their_sense_stop(pair: list[Clone]) -> None:
    mette, jonas = pair
    text = OWN + "# Vores egne ord.\n" * 3 + AREAS
    mette.write(text, MODEL)
    mette.sync()
    jonas.sync()
    words = "glossary: {}\n"
    mette.write(text.replace("extends", f"{words}extends"), MODEL)
    jonas.write(text + words, MODEL)  # the same key twice
    mette.sync()
    before = snapshot(jonas.place)
    told = jonas.run("sync", code=3)
    assert f"git show {head(mette.place)[:10]}:{MODEL}" in told.err
    assert f"git show {head(jonas.place)[:10]}:{MODEL}" in told.err
    assert snapshot(jonas.place) == before


def test_a_model_that_one_took_away_while_the_other_used_it(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.write(mette.text("planctl.yaml").replace("[own]", "[reden]"), "planctl.yaml")
    mette.write(mette.text().replace("model: own", "model: reden").replace("flat:", "housing:"))
    git(mette.place, "rm", "--quiet", MODEL)
    git(mette.place, "commit", "--quiet", "-m", "By hand")
    jonas.area("Egen lejlighed", area="flat")
    mette.sync()
    before = snapshot(jonas.place)
    assert FILE in jonas.run("sync", code=3).err
    assert snapshot(jonas.place) == before


def test_a_clone_of_the_shared_copy_reads_by_its_own_models(pair: list[Clone], tmp_path: Path) -> None:
    mette, _ = pair
    renamed(mette)
    mette.sync()
    git(tmp_path, "clone", "--quiet", "hub.git", "lene")
    lene = Clone(tmp_path / "lene", "lene")
    assert lene.errors() == []
    shutil.rmtree(lene.place)
