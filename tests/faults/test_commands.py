"""Killed at any step of a command that saves: the folder is as before or as after, and the next command works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.workspace.git import Repository
from planctl.workspace.save import saving
from tests.clones import FILE, OTHER, Clone, meet
from tests.conftest import git, head
from tests.faults.moments import recorded

State = dict[str, bytes]
JANUARY = "2027-01-05"
_SOME, _FEW = 6, 15  # every so many moments, where a look takes a whole command


def state(root: Path) -> State:
    """Return every file of a workspace, but for git's own."""
    found = (path for path in sorted(root.rglob("*")) if path.is_file())
    inside = ((path.relative_to(root), path) for path in found)
    return {name.as_posix(): path.read_bytes() for name, path in inside if name.parts[0] != ".git"}


def contact(clone: Clone) -> None:
    clone.contact(3)


def register(clone: Clone) -> None:
    clone.run("person", "add", "--id", "K-5TJ0R", "--registered", "2026-11-02", "--contact-person", "jonas")


def hire(clone: Clone) -> None:
    options = ("--name", "Ole Krag", "--email", "ole@eksempel.dk", "--role", "worker")
    clone.run("staff", "add", "ole", *options)


def by_hand(clone: Clone) -> None:
    clone.run("save")


def undo(clone: Clone) -> None:
    clone.run("undo")


def close(clone: Clone) -> None:
    clone.run("year-end", "2026", "--yes", today=JANUARY)


@pytest.fixture
def clone(workspace: Path) -> Clone:
    """Return a workspace in which something was saved and nothing is open."""
    clone = Clone(workspace, "mette")
    clone.contact(1)
    return clone


@pytest.mark.parametrize("command", [contact, register, hire, by_hand, undo, close], ids=lambda each: each.__name__)
def test_killed_at_any_step_of_any_save(clone: Clone, tmp_path: Path, command: Callable[[Clone], None]) -> None:
    if command is by_hand:
        text = clone.text().replace("registered: 2026-01-14", "registered: 2026-01-13")
        (clone.place / FILE).write_bytes(text.encode())
    heads, states = {head(clone.place): "before"}, {"before": state(clone.place)}
    with recorded(clone.place, tmp_path / "moments") as moments:
        command(clone)
    heads[head(clone.place)] = "after"
    states["after"] = state(clone.place)
    assert len(heads) == 2
    assert {"git update-ref", "in git update-ref", "in git update-index", "replace", "fsync"} <= {
        *moments.found.values()
    }
    seen = set()
    for place, step in moments.found.items():
        where = heads[head(place)]
        seen.add(where)
        torn = state(place)
        for path in states[where]:
            assert torn.get(path) in (states["before"].get(path), states["after"].get(path)), (step, path)
            assert torn.get(path) != b"" or path.endswith(".gitkeep"), (step, path)
        with saving(place):  # what the next command does first
            pass
        assert state(place) == states[where], (place.name, step)
        assert git(place, "diff-index", "--cached", "--name-only", "HEAD") == "", (place.name, step)
    assert seen == {"before", "after"}
    for place in [*moments.found][::_FEW]:
        options = ("--name", "Lise Lund", "--email", "lise@eksempel.dk", "--role", "worker")
        Clone(place, "mette").run("staff", "add", "lise", *options)
        git(place, "fsck", "--strict", "--no-dangling")


def test_killed_at_any_step_of_joining_and_sharing(workspace_template: Path, tmp_path: Path) -> None:
    house = tmp_path / "house"
    mette, jonas = meet(workspace_template, house, "mette", "jonas")
    for each in (mette, jonas):
        git(each.place, "remote", "set-url", "origin", "../hub.git")
    jonas.contact(1)
    jonas.sync()
    mette.contact(2)
    mette.contact(3, OTHER)
    with recorded(house, tmp_path / "moments") as moments:
        mette.sync()
    after = state(mette.place)
    assert {"git fetch", "git update-ref", "in git update-ref", "git push"} <= {*moments.found.values()}
    telling = {"git fetch", "in git update-ref", "in git update-index", "git push"}
    for place, step in moments.every(_SOME, telling):
        again = Clone(place / "mette", "mette")
        again.sync()
        assert state(again.place) == after, step
        assert git(again.place, "status", "--porcelain") == "", step
        assert head(again.place) == git(place / "hub.git", "rev-parse", "main").strip(), step
        assert not git(again.place, "diff", "--name-only", "HEAD"), step


def test_killed_at_any_step_of_beginning(tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    with recorded(house, tmp_path / "moments") as moments:
        begin(house)
    after = state(house / "plans")
    assert len(moments.found) > 20
    for place, step in moments.every(_SOME, {"in git update-ref"}):
        begin(place, code=None)
        now = place / "plans"
        with saving(now):
            pass
        assert state(now).keys() == after.keys(), (place.name, step)
        assert git(now, "status", "--porcelain") == "", (place.name, step)
        assert Repository.open(now).head(), step
        Clone(now, "mette").run("person", "add", "--registered", "2026-11-02")


def begin(place: Path, code: int | None = 0) -> None:
    Clone(place, "mette").run("init", "plans", "--model", "reden", "--org", "Huset", code=code)
