"""A disk that does not take what is written: it is said truthfully whether something was saved."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from planctl.errors import DiskTrouble
from planctl.workspace.git import Repository
from planctl.workspace.pending import saves
from tests.conftest import git, head, snapshot
from tests.faults import outcomes
from tests.faults.driver import NEW, OLD, REFUSED, SAVED
from tests.faults.test_kill import committed, files
from tests.workspace.room import append, assert_whole, build


@pytest.mark.parametrize("mode", ["fail", "full", "broken"])
def test_a_full_or_broken_disk_at_every_step(tmp_path: Path, mode: str) -> None:
    template = build(tmp_path / "template")
    before = head(template)
    found = outcomes.run(mode, template, tmp_path)
    kinds = [outcome["outcome"] for outcome in found.values()]
    assert {*kinds} == {SAVED, REFUSED}
    assert kinds[0] == REFUSED
    seen: set[tuple[str, str]] = set()
    for number, outcome in found.items():
        root = tmp_path / "scratch" / number
        where = f"step {number}, {outcome}"
        if outcome["outcome"] == SAVED:
            assert committed(root) == NEW, where
        else:
            assert head(root) == before, where
            assert files(root) == OLD, where
        mark = outcome["outcome"], state(root)
        if mark in seen:
            continue  # the next save has been tried on the very same state
        seen.add(mark)
        append(root, "planctl.yaml", line="# the next save")
        assert committed(root) == files(root) == (NEW if outcome["outcome"] == SAVED else OLD), where
        assert git(root, "status", "--porcelain") == "", where
        assert len(saves(Repository.open(root))) == (2 if outcome["outcome"] == SAVED else 1), where


def state(root: Path) -> str:
    """Return what tells two states apart: every file and its content, but for objects, which nothing names yet."""
    told = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(root).as_posix()
        if not name.startswith((".git/objects/", ".git/logs/")):
            told.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return told.hexdigest()


LIMITED = """
import resource, sys
from pathlib import Path
from planctl.errors import DiskTrouble
from tests.workspace.room import append
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
try:
    append(Path(sys.argv[1]), line="x" * 9000)
except DiskTrouble as fault:
    sys.exit(fault.params["reason"])
"""


def test_a_file_that_the_system_does_not_take(tmp_path: Path) -> None:
    root = build(tmp_path / "room")
    before = snapshot(root)
    command = [sys.executable, "-c", LIMITED, str(root)]
    done = subprocess.run(command, cwd=outcomes.PROJECT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "the disk is full\n")
    assert snapshot(root) == before
    append(root)
    assert_whole(root)


@pytest.mark.parametrize(
    ("words", "key"),
    [("No space left on device", "the disk is full"), ("Read-only file system", "the disk can only be read")],
)
def test_what_git_says_of_the_disk_is_said_in_our_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, key: str
) -> None:
    root = build(tmp_path / "room")
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text(f'#!/bin/sh\necho "error: unable to write file x: {words}" >&2\nexit 128\n', encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(fake.parent))
    with pytest.raises(DiskTrouble) as fault:
        Repository.open(root).run("unpack-objects")
    assert fault.value.params == {"reason": key}
