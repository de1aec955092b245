"""What somebody wrote or typed is never an option, a path, a formula, a page's markup or a terminal's command."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result, git, snapshot

Run = Callable[..., Result]
ID = "K-7F3QM"
NAMES = {
    "formula": '=HYPERLINK("http://example.org";"x")',
    "wide formula": "＝1+1",
    "markdown": "![x](http://example.org/?d) | <img src=x onerror=alert(1)>",
    "markup": "[/foo] [red]Lene[/red] :skull:",
}


@pytest.fixture
def named(workspace: Path) -> Callable[[str], Path]:
    """Return what gives a colleague another name, by hand."""

    settings = workspace / "planctl.yaml"
    text = settings.read_text(encoding="utf-8")
    assert "name: Lene Friis" in text

    def rename(name: str) -> Path:
        written = f"name: {json.dumps(name)}"
        settings.write_text(text.replace("name: Lene Friis", written), encoding="utf-8")
        return workspace

    return rename


@pytest.mark.parametrize(
    "word",
    [
        "--output=x", "-rf", "--upload-pack=touch x", "$(touch x)", ";touch x", "../../etc/passwd", "..\\..\\x",
        "/etc/passwd", "K-7F3QM/../K-2XV9A", "K-7F3QM\u202e", "Ｋ-7F3QM", "K-７F3QM", "K-7F3QM.yaml",
        "CON", "", ".", "K-7F3QM:x",
    ],
)  # fmt: skip
def test_a_word_that_is_no_id_is_one_for_no_command(planctl: Run, workspace: Path, tmp_path: Path, word: str) -> None:
    before = snapshot(workspace)
    for command in (("show",), ("contact",), ("history",), ("plan", "show")):
        result = planctl("-C", workspace, *command, "--", word, cwd=tmp_path)
        assert result.code in {2, 3}, (command, result)
    assert snapshot(workspace) == before
    assert [path.name for path in tmp_path.iterdir()] == [workspace.name]


@pytest.mark.parametrize("option", ["--since", "--until", "--by"])
def test_an_option_of_gits_is_no_date_and_nobody(planctl: Run, workspace: Path, tmp_path: Path, option: str) -> None:
    result = planctl("-C", workspace, "history", ID, f"{option}=--output={tmp_path}/x", cwd=tmp_path)
    assert result.code in {2, 3}
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("name", [NAMES["formula"], NAMES["wide formula"]])
def test_a_formula_is_a_text(planctl: Run, named: Callable[[str], Path], name: str) -> None:
    out = planctl("-C", named(name), "staff", "list", "--format", "csv", check=0).out
    assert f"'{name}" in [row[2] for row in csv.reader(io.StringIO(out), delimiter=";")]


def test_markdown_is_a_text(planctl: Run, named: Callable[[str], Path]) -> None:
    out = planctl("-C", named(NAMES["markdown"]), "staff", "list", "--format", "md", check=0).out
    assert r"\!\[x\]\(http://example.org/?d\) \| \<img src=x onerror=alert\(1\)\>" in out
    assert "<img" not in out.replace(r"\<img", "")


def test_markup_is_a_text(planctl: Run, named: Callable[[str], Path]) -> None:
    out = planctl("-C", named(NAMES["markup"]), "staff", "list", check=0).out
    assert NAMES["markup"] in out


@pytest.mark.parametrize(
    ("sign", "shown"), [("\x1b]52;c;eA==\x07", r"\x1b]52;c;eA=="), ("\x9b31m", r"\x9b31m"), ("\u202e", "<U+202E>")]
)
def test_what_acts_on_a_terminal_is_shown(planctl: Run, named: Callable[[str], Path], sign: str, shown: str) -> None:
    """A colleague's name in the settings is refused there; in history it can stand, and is shown as what it is."""
    place = named(f"Lene{sign}")
    git(place, "commit", "--quiet", "-a", "-m", "Renamed", f"--author=Lene{sign} <lene@eksempel.dk>")
    assert planctl("-C", place, "check").code == 1
    named("Lene Friis")
    plan = place / "plans" / f"{ID}.yaml"
    plan.write_text(
        plan.read_text(encoding="utf-8") + "contacts: [{date: 2026-11-02, kind: visit, by: mette}]\n", "utf-8"
    )
    git(place, "commit", "--quiet", "-a", "-m", f"Contact{sign}", f"--author=Lene{sign} <lene@eksempel.dk>")
    said = [planctl("-C", place, "history", ID, "--format", output) for output in ("table", "json", "md")]
    said += [planctl("-C", place, command) for command in ("check", "doctor", "verify")]
    assert not [result for result in said if sign[0] in result.out + result.err]
    assert shown in said[0].out
