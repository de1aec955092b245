"""What lies beside the plans or bears a name it should not, and what is said when a file is named."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result, git
from tests.errors.built import HEAD
from tests.errors.gallery import ID, SETTINGS

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a workspace of plain files with one right plan."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "plans" / f"{ID}.yaml").write_text(HEAD, encoding="utf-8")
    return tmp_path


def codes(result: Result) -> list[tuple[str, str, str]]:
    return [(problem["file"], problem["code"], problem["severity"]) for problem in json.loads(result.out)]


def test_strays_among_the_plans_get_a_warning(planctl: Run, folder: Path) -> None:
    strays = ["K-2XV9A.yml", "K-2XV9A.yaml~", "Noter.docx", ".K-2XV9A.yaml.swp"]
    for name in [*strays, ".gitkeep"]:
        (folder / "plans" / name).write_text("", encoding="utf-8")
    (folder / "plans" / "gamle").mkdir()
    (folder / "closed" / "2025").mkdir(parents=True)
    (folder / "closed" / "2025" / "liste.txt").write_text("", encoding="utf-8")
    (folder / "closed" / "K-2XV9A.yaml").write_text(HEAD, encoding="utf-8")
    wanted = [f"plans/{name}" for name in [*strays, "gamle"]] + ["closed/2025/liste.txt", "closed/K-2XV9A.yaml"]
    result = planctl("check", "--format", "json", cwd=folder, check=0)
    assert sorted(codes(result)) == sorted((path, "stray-file", "warning") for path in wanted)
    text = planctl("check", cwd=folder, lang="da", check=0).out
    assert "plans/Noter.docx:1:1: planctl læser ikke dette; kun filer med navne som K-7F3QM.yaml tæller med" in text


def test_a_file_that_was_saved_and_is_gone_is_missed(planctl: Run, workspace: Path) -> None:
    (workspace / "plans" / f"{ID}.yaml").unlink()
    result = planctl("check", "--format", "json", cwd=workspace, check=1)
    assert codes(result) == [(f"plans/{ID}.yaml", "missing-file", "error")]


def test_a_file_named_by_a_number_is_found_and_the_number_not_shown(planctl: Run, folder: Path) -> None:
    (folder / "plans" / "010170-1234.yaml").write_text(HEAD, encoding="utf-8")
    for arguments in (("check",), ("check", "--format", "json"), ("check", "--format", "github"), ("review",)):
        result = planctl(*arguments, cwd=folder, check=1)
        assert "010170" not in result.out + result.err
        assert "••••••-••••.yaml" in result.out + result.err
    found = [code for file, code, _ in codes(planctl("check", "--format", "json", cwd=folder)) if "•" in file]
    assert found == ["cpr", "id-file-name"]


def test_a_link_where_the_plans_should_lie_is_not_followed(
    planctl: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (folder / "plans").rename(elsewhere / "plans")
    (folder / "plans").symlink_to(elsewhere / "plans")
    for command in ("check", "review"):
        result = planctl(command, cwd=folder, check=3)
        assert ID not in result.out
        assert "plans" in result.err


def test_a_repository_inside_the_workspace_is_an_error_and_nothing_in_it_runs(planctl: Run, folder: Path) -> None:
    for place, bare in (("plans/inner", True), ("templates/deep/inner", False), ("my-own", False)):
        git(folder, "init", "--quiet", *(["--bare"] if bare else []), str(folder / place))
        config = folder / place / ("config" if bare else ".git/config")
        config.write_text(config.read_text(encoding="utf-8") + f"\tfsmonitor = touch {folder}/ran\n", encoding="utf-8")
    (folder / ".gitmodules").write_text("", encoding="utf-8")
    found = codes(planctl("check", "--format", "json", cwd=folder, check=1))
    assert [file for file, code, _ in found if code == "embedded-repository"] == [
        "plans/inner",
        "templates/deep/inner",
        ".gitmodules",
    ]
    planctl("check", cwd=folder / "plans/inner", check=1)
    assert not (folder / "ran").exists()
    assert "git repository of its own lies in plans/inner" in planctl("check", cwd=folder, check=1).out


def test_links_in_the_workspaces_folders_are_errors(
    planctl: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (folder / "templates").mkdir()
    (folder / "templates/letter.html").symlink_to(elsewhere / "letter.html")
    (folder / "templates/more").symlink_to(elsewhere, target_is_directory=True)
    result = planctl("check", "--format", "json", cwd=folder, check=1)
    assert codes(result) == [(f"templates/{name}", "link", "error") for name in ("letter.html", "more")]


@pytest.mark.parametrize("name", [ID, ID.lower(), f"plans/{ID}.yaml"])
def test_one_file_can_be_named(planctl: Run, folder: Path, name: str) -> None:
    (folder / "plans" / "K-2XV9A.yaml").write_text("[", encoding="utf-8")
    assert codes(planctl("check", name, "--format", "json", cwd=folder, check=0)) == []
    assert planctl("check", name, cwd=folder, check=0).out == "1 file, nothing wrong.\n"


@pytest.mark.parametrize(
    "name", ["K-9D2WE", "plans/K-9D2WE.yaml", "../K-7F3QM.yaml", "../../etc/passwd", "/etc/passwd"]
)
def test_a_name_that_leads_nowhere_is_refused(planctl: Run, folder: Path, name: str) -> None:
    result = planctl("check", name, cwd=folder, check=3)
    assert result.out == ""
    assert result.err.strip()


def test_the_summary_counts_errors_warnings_and_files(planctl: Run, folder: Path) -> None:
    assert planctl("check", cwd=folder, lang="da", check=0).out == "2 filer, ingen fejl.\n"
    (folder / "plans" / "K-2XV9A.yaml").write_text(
        HEAD.replace(ID, "K-2XV9A") + "ref: 7\ncontacts:\n  - {date: 2026-12-03, by: mette, note: 7}\n",
        encoding="utf-8",
    )
    assert (
        planctl("check", cwd=folder, lang="da", check=1).out.splitlines()[-1] == "2 fejl · 1 advarsel i 1 af 3 filer."
    )
    assert planctl("check", cwd=folder, check=1).out.splitlines()[-1] == "2 errors · 1 warning in 1 of 3 files."


def test_annotations_for_forges_are_one_line_each(planctl: Run, folder: Path) -> None:
    (folder / "plans" / "K-2XV9A.yaml").write_text(
        HEAD.replace(ID, "K-2XV9A") + '"a\\r\\n::error::b%": 1\n', encoding="utf-8"
    )
    result = planctl("check", "--format", "github", cwd=folder, check=1)
    (line,) = result.out.splitlines()
    assert line.startswith("::error file=plans/K-2XV9A.yaml,line=5,col=1,title=unknown-key::unknown key “a")
    assert " – What can stand here: planctl, " in line


def test_a_right_workspace_is_right_without_git_and_with(planctl: Run, folder: Path, workspace: Path) -> None:
    for place in (folder, workspace):
        assert codes(planctl("check", "--format", "json", cwd=place, check=0)) == []


@pytest.mark.skipif(os.name == "nt", reason="modes do not close a file there")
def test_settings_that_cannot_be_read_are_named(planctl: Run, folder: Path) -> None:
    (folder / "planctl.yaml").unlink()
    (folder / "planctl.yaml").symlink_to(folder / "elsewhere.yaml")
    (folder / "elsewhere.yaml").write_text(SETTINGS, encoding="utf-8")
    result = planctl("check", cwd=folder, check=3)
    assert "planctl.yaml" in result.err
