"""One writer at a time: who waits, who gives up, and that a dead holder holds nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planctl.errors import LockBusy
from planctl.workspace.lock import LOCK, workspace_lock
from tests.workspace.room import append, assert_whole

HOLD = """
import subprocess, sys, time
from pathlib import Path
from planctl.workspace.lock import workspace_lock
with workspace_lock(Path(sys.argv[1])) as descriptor:
    if len(sys.argv) > 2:
        subprocess.Popen(["sleep", sys.argv[2]], pass_fds=(descriptor,), stdout=subprocess.DEVNULL)
    print("held", flush=True)
    time.sleep(60)
"""


def hold(git_dir: Path, *args: str) -> subprocess.Popen[str]:
    """Start a process that holds the lock, and wait until it does."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(git_dir), *args], stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    return holder


def kill(holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGKILL)
    with holder:
        pass


def test_a_second_writer_waits_and_gives_up(tmp_path: Path) -> None:
    holder = hold(tmp_path)
    started = time.monotonic()
    with pytest.raises(LockBusy) as fault, workspace_lock(tmp_path, seconds=0.3):
        pass
    assert 0.3 <= time.monotonic() - started < 5
    assert (fault.value.exit_code, fault.value.params) == (3, {"seconds": "0.3"})
    kill(holder)


def test_a_dead_holder_holds_nothing(root: Path) -> None:
    holder = hold(root / ".git")
    kill(holder)
    append(root)
    assert_whole(root)


def test_a_child_of_a_dead_holder_keeps_the_lock_until_it_ends(tmp_path: Path) -> None:
    kill(hold(tmp_path, "1"))
    with pytest.raises(LockBusy), workspace_lock(tmp_path, seconds=0.1):
        pass
    with workspace_lock(tmp_path, seconds=10):
        pass


def test_the_file_stays_and_the_lock_is_free_again(tmp_path: Path) -> None:
    for _ in range(3):
        with workspace_lock(tmp_path, seconds=0) as descriptor:
            assert os.fstat(descriptor).st_ino == (tmp_path / LOCK).stat().st_ino
    assert (tmp_path / LOCK).exists()
