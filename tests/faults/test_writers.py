"""Many writers at once: every save that is acknowledged is in the history, and none is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import git
from tests.faults.outcomes import PROJECT
from tests.workspace.room import ONE, OTHER, at_head, build, count

WRITERS, TIMES = 8, 25


def test_eight_writers_of_one_plan(tmp_path: Path) -> None:
    root = build(tmp_path / "room")
    (root / OTHER).write_bytes(b"staged by somebody\n")
    git(root, "add", OTHER)
    command = [sys.executable, "-m", "tests.faults.driver", "writers", str(root), str(WRITERS), str(TIMES)]
    done = subprocess.run(command, cwd=PROJECT, check=False, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr
    assert count(root) == 1 + WRITERS * TIMES
    lines = at_head(root, ONE).splitlines()
    assert sorted(lines[1:]) == sorted(f"w{writer}: {number}" for writer in range(WRITERS) for number in range(TIMES))
    for writer in range(WRITERS):
        mine = [line for line in lines if line.startswith(f"w{writer}:")]
        assert mine == [f"w{writer}: {number}" for number in range(TIMES)]
    git(root, "fsck", "--strict", "--no-dangling")
    assert git(root, "status", "--porcelain") == f"M  {OTHER}\n"
