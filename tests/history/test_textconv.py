"""`planctl textconv`: git shows plans in words, where it has been told to."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.conftest import PROGRAM, git
from tests.history.story import FILE, ID, Story


def test_git_shows_what_changed_in_words(story: Story) -> None:
    (story.place / ".gitattributes").write_text("plans/*.yaml diff=planctl\n", encoding="utf-8")
    git(story.place, "config", "diff.planctl.textconv", f"'{PROGRAM}' textconv")
    found = git(story.place, "log", "-p", "-U0", "--author=Jonas", "--before=2026-09-14T12:10:00Z", "--", FILE)
    assert [line for line in found.splitlines() if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}] == [
        "-  Bor hos en veninde.",
        "+  Bor hos sin søster.",
        "+  Har fået tilbudt en lejlighed fra 1. oktober.",
    ]


def test_what_is_no_plan_stands_as_it_is(story: Story, tmp_path: Path) -> None:
    for content, wanted in (("planctl: [1\x1b\n", "planctl: [1\\x1b\n"), ("en: to\n", "en: to\n")):
        (tmp_path / "file").write_text(content, encoding="utf-8")
        assert story.run("textconv", tmp_path / "file").out == wanted
    assert ID in story.text()


def test_it_is_nothing_people_are_shown(story: Story) -> None:
    shown = subprocess.run([str(PROGRAM), "--help"], check=True, cwd=story.place, capture_output=True, encoding="utf-8")
    assert "textconv" not in shown.stdout
