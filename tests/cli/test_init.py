"""`planctl init` and `demo`: a workspace of one's own, and an invented one to look around in."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from planctl.yamltext.loader import load
from tests.cli.desk import CPR, METTE, Run
from tests.conftest import TODAY, commits, git, head, snapshot

SETTINGS = """\
planctl: 1
organisation: {name: "Reden: Eksempelby", language: da, timezone: Europe/Copenhagen}
models: [reden]
id_prefix: K
review_since: 2026-11
staff:
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person}
"""
FILES = [".gitattributes", ".gitignore", "planctl.yaml", "plans/.gitkeep", "schema/reden.schema.json"]


def test_a_workspace_is_made_in_one_step(planctl: Run, tmp_path: Path) -> None:
    place = tmp_path / "et" / "sted"
    result = planctl("init", place, "--model", "reden", "--org", "Reden: Eksempelby", lang="da", check=0)
    assert (place / "planctl.yaml").read_text(encoding="utf-8") == SETTINGS
    assert "Reden: Eksempelby" in result.out
    assert "Mette Holm" in result.out
    assert result.err == f"Bemærk: dagen i dag er sat til {TODAY} (PLANCTL_TODAY).\n"
    assert git(place, "ls-tree", "-r", "--name-only", "HEAD").split() == FILES
    assert git(place, "status", "--porcelain") == ""
    assert git(place, "log", "-1", "--format=%P%an <%ae>%n%B").rstrip() == f"{METTE}\ninit\n\nPlanctl-Command: init"
    attributes = (place / ".gitattributes").read_text().splitlines()
    assert "plans/*.yaml text eol=lf -merge diff=planctl" in attributes
    assert planctl("check", cwd=place, check=0).out == "1 fil, ingen fejl.\n"
    before = snapshot(place)
    for folder in (place, place / "plans", place / "ny"):
        told = planctl("init", folder, "--model", "reden", lang="en", check=3)
        assert "already" in told.err
        assert planctl("demo", folder, check=3).out == ""
    assert planctl("undo", cwd=place, check=3).out == ""
    assert snapshot(place) == before


def test_a_workspace_is_made_in_a_repository_that_is_there(planctl: Run, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "-b", "trunk")
    (tmp_path / ".gitignore").write_text("*.bak", encoding="utf-8")
    (tmp_path / "README.md").write_text("Vores\n", encoding="utf-8")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "-m", "Before")
    (tmp_path / "staged.txt").write_text("staged\n", encoding="utf-8")
    git(tmp_path, "add", "staged.txt")
    planctl("init", ".", "--model", "reden", cwd=tmp_path, check=0)
    assert commits(tmp_path) == ["init", "Before"]
    assert git(tmp_path, "status", "--porcelain") == "A  staged.txt\n"
    assert (tmp_path / ".gitignore").read_text().startswith("*.bak\n# What editors")
    assert git(tmp_path, "diff-tree", "-r", "--name-only", "HEAD~1", "HEAD").split() == FILES
    data = load((tmp_path / "planctl.yaml").read_bytes()).data
    assert data is not None
    assert data["organisation"]["name"] == tmp_path.name


def test_a_refused_beginning_leaves_nothing_behind(planctl: Run, tmp_path: Path, surroundings: Path) -> None:
    (tmp_path / "gitconfig").write_text("[user]\n    useConfigOnly = true\n", encoding="utf-8")
    nobody = {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig")}
    told = planctl("init", tmp_path / "a" / "b", "--model", "reden", env=nobody, check=3)
    assert "git config --global user.name" in told.err
    lost = {"PATH": str(surroundings)}
    told = planctl("init", tmp_path / "a" / "b", "--model", "reden", env=lost, check=3)
    assert "git" in told.err
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        told = planctl("init", place, "--model", "reden", check=3)
        assert f"{tmp_path / 'file'} is a file" in told.err
    if os.geteuid():
        (tmp_path / "closed").mkdir(mode=0o500)
        assert planctl("init", tmp_path / "closed" / "a", "--model", "reden", check=3).out == ""
        (tmp_path / "closed").rmdir()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "gitconfig"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--model", "redn"), "Did you mean “reden”?"),
        (("--org", "to\nlinjer"), "has to stand on one line"),
        (("--org", ""), "There is no text."),
        (("--org", f"Hus {CPR}"), "CPR number"),
        (("--org", "\x1b]0;hej"), "(U+001B)"),
    ],
)
def test_what_is_wrong_by_itself_is_refused(planctl: Run, tmp_path: Path, options: tuple[str, ...], says: str) -> None:
    told = planctl("init", tmp_path / "ny", *options, check=2)
    assert says in told.err
    assert CPR not in told.err
    assert list(tmp_path.iterdir()) == []


def test_the_demo_is_a_workspace_with_a_history(planctl: Run, tmp_path: Path) -> None:
    place = tmp_path / "demo"
    result = planctl("demo", place, lang="en", check=0)
    assert "invented" in result.out
    assert f"today is set to {TODAY}" in result.err
    assert len(commits(place)) > 20
    assert git(place, "status", "--porcelain") == ""
    assert "2026" in planctl("review", cwd=place, check=0).out
    assert planctl("check", cwd=place, check=0).out
    person = min(path.stem for path in (place / "plans").glob("*.yaml"))
    planctl("contact", person, cwd=place, check=0)
    before = head(place)
    told = planctl("demo", place, check=3)
    assert str(place) in told.err
    full = tmp_path / "full"
    full.mkdir()
    (full / "file").write_text("", encoding="utf-8")
    assert str(full) in planctl("demo", full, check=3).err
    assert "reden" in planctl("demo", tmp_path / "ny", "--model", "redn", check=2).err
    assert head(place) == before
    assert [path.name for path in full.iterdir()] == ["file"]
    assert not (tmp_path / "ny").exists()
    shutil.rmtree(place)
