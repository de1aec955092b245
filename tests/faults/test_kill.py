"""Killed at any step of a save: the plans are as before or as after, and the next save puts everything right."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planctl.workspace.git import Repository
from planctl.workspace.objects import object_id
from planctl.workspace.pending import saves
from tests.conftest import git, head
from tests.faults import outcomes
from tests.faults.driver import NEW, OLD, changes
from tests.faults.moments import recorded
from tests.workspace.room import OTHER, append, assert_whole, build, copy, leftovers, save


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return build(tmp_path / "template")


def files(root: Path) -> dict[str, bytes | None]:
    return {path: (root / path).read_bytes() if (root / path).exists() else None for path in OLD}


def committed(root: Path) -> dict[str, bytes | None]:
    """Return which of the known contents history has, by the ids git gives to them."""
    rows = [row.split() for row in git(root, "ls-tree", "-r", "HEAD").splitlines()]
    known = {object_id("blob", content): content for state in (OLD, NEW) for content in state.values() if content}
    there = {path: known[identity] for _, _, identity, path in rows if path in OLD}
    return {path: there.get(path) for path in OLD}


def test_killed_at_every_step(template: Path, tmp_path: Path) -> None:
    """A save of three files: one changed, one removed, one new in a folder of its own; somebody has staged a fourth."""
    (template / OTHER).write_bytes(b"staged by somebody\n")
    git(template, "add", OTHER)
    with recorded(template, tmp_path / "moments") as moments:
        save(template, *changes())
    assert len(moments.found) > 40
    assert {"in git update-ref", "in git update-index", "replace", "unlink", "git unpack-objects"} <= {
        *moments.found.values()
    }
    for number, (root, step) in enumerate(moments.found.items()):
        where = f"step {number}, {step}"
        history = committed(root)
        assert history in (OLD, NEW), where
        assert all(content in (OLD[path], NEW[path]) for path, content in files(root).items()), where
        append(root, "planctl.yaml", line="# the next save")
        assert files(root) == history, where
        assert git(root, "status", "--porcelain") == f"M  {OTHER}\n", where
        assert leftovers(root) == [], where
        assert len(saves(Repository.open(root))) == (2 if history == NEW else 1), where
        if number % 9 == 0:
            assert committed(root) == history, where
            git(root, "fsck", "--strict", "--no-dangling")


def test_killed_with_all_its_children_at_any_time(template: Path, tmp_path: Path) -> None:
    for number in range(6):
        root = copy(template, tmp_path / str(number))
        command = [sys.executable, "-m", "tests.faults.driver", "writer", str(root), "x", "999"]
        writer = subprocess.Popen(command, cwd=outcomes.PROJECT, start_new_session=True, stderr=subprocess.DEVNULL)
        before = head(root)
        while head(root) == before:
            assert writer.poll() is None
            time.sleep(0.005)
        time.sleep(0.011 * number)
        os.killpg(writer.pid, signal.SIGKILL)
        writer.wait()
        git(root, "fsck", "--strict", "--no-dangling")
        append(root, "planctl.yaml", line="# the next save")
        assert_whole(root)
