"""`planctl textconv`: git shows plans in words in a clone that was told to, and as they stand where planctl is not."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from planctl.history.whole import whole_lines
from planctl.plans.plan import Plan
from planctl.resources import resource_dir
from planctl.workspace.audit import foreign_settings
from planctl.workspace.drivers import register_driver, registered
from planctl.workspace.git import Repository
from planctl.workspace.settings import Settings
from planctl.workspace.workspace import Workspace
from tests.conftest import PROGRAM, git
from tests.history.story import FILE, ID, Story

ONE = ("log", "-p", "-U0", "--author=Jonas", "--before=2026-09-14T12:10:00Z", "--", FILE)


def shown(story: Story, path: str) -> list[str]:
    """Return the lines that git shows as changed, with programs found on a path."""
    done = subprocess.run(
        ["git", *ONE],
        check=True,
        cwd=story.place,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PATH": path},
    )
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    return [line for line in lines if line[:1] in {"+", "-"} and line[:3] not in {"+++", "---"}]


def test_git_shows_what_changed_in_words_once_it_was_told(story: Story) -> None:
    register_driver(Repository.open(story.place))
    assert git(story.place, "check-attr", "diff", FILE).strip().endswith("diff: planctl")
    assert shown(story, f"{Path(str(PROGRAM)).parent}{os.pathsep}{os.environ['PATH']}") == [
        "-  Bor hos en veninde.",
        "+  Bor hos sin søster.",
        "+  Har fået tilbudt en lejlighed fra 1. oktober.",
    ]


def test_where_planctl_is_not_found_the_file_stands_as_it_is(story: Story) -> None:
    register_driver(Repository.open(story.place))
    folders = [each for each in os.environ["PATH"].split(os.pathsep) if not (Path(each) / "planctl").exists()]
    found = shown(story, os.pathsep.join(folders))
    assert "-      Bor hos en veninde. Sover på sofaen." in found


def test_what_is_registered_is_registered_once_and_harmless(story: Story) -> None:
    repo = Repository.open(story.place)
    register_driver(repo)
    files = [story.place / ".git" / name for name in ("config", "info/attributes")]
    before = [file.read_bytes() for file in files]
    register_driver(repo)
    assert [file.read_bytes() for file in files] == before
    assert {"merge.planctl.driver", "diff.planctl.textconv"} <= registered(repo).keys()
    assert foreign_settings(repo) == []


@pytest.mark.parametrize(
    "command",
    [
        "sh -c 'planctl textconv \"$0\"; touch ran'",
        'sh -c \'planctl textconv "$0" 2>/dev/null || cat "$0"\' && touch ran',
        "sh -c 'cat \"$0\"'",
    ],
)
def test_what_is_nearly_so_is_foreign(story: Story, command: str) -> None:
    repo = Repository.open(story.place)
    git(story.place, "config", "diff.planctl.textconv", command)
    assert [name for name, _ in foreign_settings(repo)] == ["diff.planctl.textconv"]


def test_a_demo_and_a_new_workspace_have_it(story: Story, tmp_path: Path) -> None:
    for number, command in enumerate((("init",), ("demo",))):
        place = tmp_path / str(number)
        story.program(*command, place, check=0)
        assert "diff.planctl.textconv" in registered(Repository.open(place))


def test_what_is_no_plan_stands_as_it_is(story: Story, tmp_path: Path) -> None:
    faulty = story.text().replace("kind: phone", "kind: dreams")
    for content, wanted in (
        ("planctl: [1\x1b\n", "planctl: [1\\x1b\n"),
        ("en: to\n", "en: to\n"),
        (faulty, faulty),  # something in it would not show
    ):
        (tmp_path / "file").write_text(content, encoding="utf-8")
        assert story.run("textconv", tmp_path / "file").out == wanted
    assert ID in story.text()


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield every value in a plan, with the way to it."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if inside is None:
        yield path, value
        return
    for key, each in inside:
        yield from leaves(each, (*path, key))


def changed(value: Any) -> Any:
    """Return another value of the same kind; a day or a month another of it."""
    if isinstance(value, bool):
        return not value
    if not isinstance(value, str):
        return value + 1
    if value[:2] == "20" and len(value) in (len("2026-01"), len("2026-01-01")):
        return f"{int(value[:4]) - 1}{value[4:]}" if value[5:] != "02-29" else "2023-02-28"
    return f"{value}x"


def all_of(plan: Plan, settings: Settings) -> list[str]:
    return list(whole_lines(plan, settings))


@pytest.mark.parametrize("example", ["reden", "boernehus", "socialpsykiatri"])
def test_whatever_is_changed_shows(example: str, danish: None) -> None:
    """A plan of which anything at all is changed is shown otherwise: no change is an empty one."""
    assert danish is None
    workspace = Workspace.open(resource_dir("examples") / example)
    largest = max(workspace.files(), key=lambda file: len(workspace.content(file.path)))
    plan = workspace.read(largest).plan
    assert plan is not None
    before = all_of(plan, workspace.settings)
    hidden = []
    one_of_each = {
        tuple(step for step in path if isinstance(step, str)): (path, value) for path, value in leaves(plan.data)
    }
    for path, value in one_of_each.values():
        if path[0] in ("planctl", "model") or value is None:
            continue
        data = deepcopy(plan.data)
        at = data
        for step in path[:-1]:
            at = at[step]  # type: ignore[index]
        at[path[-1]] = changed(value)  # type: ignore[index]
        if all_of(replace(plan, data=data), workspace.settings) == before:
            hidden.append(path)
    assert hidden == []


def test_it_is_nothing_people_are_shown(story: Story) -> None:
    listed = subprocess.run(
        [str(PROGRAM), "--help"], check=True, cwd=story.place, capture_output=True, encoding="utf-8"
    )
    assert "textconv" not in listed.stdout
