"""A year is closed as a whole or not at all, at whatever moment the program is killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROGRAM, commits, git
from tests.review import people

if sys.platform == "win32":
    pytest.skip("Windows has no process groups of this kind", allow_module_level=True)

CLOSE = ("year-end", "2025", "--yes", "--by", "mette")
PAUSES = (0, 0.01, 0.03, 0.08)  # seconds after the save has begun


def state(root: Path) -> dict[str, bytes]:
    """Return the living and the closed files."""
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.glob("[pc]l*/**/*") if file.is_file()}


def test_killed_at_any_time(planctl: Callable[..., Any], tmp_path: Path) -> None:
    template = tmp_path / "template"
    people.write(template, [found for found in people.people(7, 60) if found[0] == "plans"])
    git(template, "init", "--quiet")
    git(template, "add", "--all")
    git(template, "commit", "--quiet", "-m", "Everybody")
    after = tmp_path / "after"
    shutil.copytree(template, after)
    planctl("-C", after, *CLOSE, check=0)
    ends = {"year-end: 2025": state(after), "Everybody": state(template)}
    assert len(ends["year-end: 2025"]) > len(ends["Everybody"]) > 40
    for number, pause in enumerate(PAUSES):
        root = tmp_path / str(number)
        shutil.copytree(template, root)
        kill_after(root, pause)
        planctl("-C", root, "staff", "leave", "ane", "--date", "2027-01-01", check=0)  # whatever is saved next
        assert state(root) == ends[commits(root)[1]], pause
        assert git(root, "status", "--porcelain") == "", pause


def kill_after(root: Path, pause: float) -> None:
    """Close the year, and kill the program with all its children so long after the save has begun."""
    assert PROGRAM
    command = [PROGRAM, "-C", str(root), *CLOSE]
    program = subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    while not (root / ".git/planctl/pending").exists() and program.poll() is None:
        time.sleep(0.0005)
    time.sleep(pause)
    with suppress(ProcessLookupError):  # it was faster
        os.killpg(program.pid, signal.SIGKILL)
    program.wait()
