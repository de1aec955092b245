"""A sync that is killed with all its children, as by kill -9: the next one goes on, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planctl.workspace.sync import exchange
from planctl.workspace.workspace import Workspace
from tests.clones import FILE, Clone, hub_of, meet
from tests.conftest import PROGRAM, TODAY, git, head

if sys.platform == "win32":
    pytest.skip("processes are killed in another way there", allow_module_level=True)


@pytest.fixture
def template(workspace_template: Path, tmp_path: Path) -> Path:
    """Return a folder with a shared copy that has something new, and a clone that has something new as well."""
    place = tmp_path / "template"
    place.mkdir()
    mette, jonas = meet(workspace_template, place, "mette", "jonas")
    git(jonas.place, "config", "remote.origin.url", "../hub.git")  # wherever they are copied to
    mette.contact(1)
    mette.area("Bor hos en veninde.")
    mette.sync()
    jonas.contact(2)
    jonas.area("Har fået en lejlighed.")
    shutil.rmtree(mette.place)
    return place


def assert_goes_on(place: Path, where: str) -> None:
    """Hold that the next sync has everything, here and there."""
    jonas = Clone(place / "jonas", "jonas")
    exchange(Workspace.open(jonas.place), pause=lambda _: None)
    assert [entry["date"][-2:] for entry in jonas.data()["contacts"]] == ["01", "02"], where
    (dispute,) = jonas.data()["conflicts"]
    assert {each["value"] for each in dispute["versions"]} == {"Bor hos en veninde.", "Har fået en lejlighed."}, where
    assert git(hub_of(place), "rev-parse", "main").strip() == head(jonas.place), where
    assert len(git(jonas.place, "rev-list", "--merges", "HEAD").split()) == 1, where
    jonas.assert_whole()
    git(hub_of(place), "fsck", "--strict", "--no-dangling")


def test_killed_with_all_its_children_at_any_time(template: Path, tmp_path: Path) -> None:
    """What counts here is git itself, killed in the middle of fetching and sending."""
    assert PROGRAM
    for number in range(4):
        place = shutil.copytree(template, tmp_path / str(number), symlinks=True)
        process = subprocess.Popen(
            [PROGRAM, "-C", str(place / "jonas"), "sync"],
            env=os.environ | {"PLANCTL_TODAY": TODAY},
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        began = time.monotonic()
        seen = place / "jonas/.git/refs/planctl/incoming"  # from here on it joins and sends
        while not seen.exists() and process.poll() is None and number and time.monotonic() < began + 20:
            time.sleep(0.002)
        time.sleep(0.1 * number)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for lock in [*hub_of(place).rglob("*.lock"), *(place / "jonas/.git").rglob("*.lock")]:
            if lock.name != "planctl.lock":
                lock.unlink()  # as `planctl doctor --fix` does
        assert_goes_on(place, f"number {number}")


def test_a_lock_that_was_left_in_the_shared_copy_is_told_of(template: Path) -> None:
    jonas = Clone(template / "jonas", "jonas")
    lock = hub_of(template) / "refs/heads/main.lock"
    lock.write_bytes(b"")
    os.utime(lock, (time.time() - 3600,) * 2)
    told = jonas.run("sync", code=3)
    assert "locked" in told.err
    assert "60 minutes" in told.err
    assert "Received: 2 changes by Mette Holm" in told.out
    assert "Not shared yet: 2 changes" in told.out
    jonas.run("doctor", "--fix", code=None)
    assert_goes_on(template, "after the doctor")
    assert FILE in jonas.files()
