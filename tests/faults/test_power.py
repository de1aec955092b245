"""The power fails at any moment of a save: the plans are as before or as after, and after, once it was acknowledged."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import git, head
from tests.faults import power
from tests.faults.driver import NEW, OLD
from tests.faults.outcomes import PROJECT
from tests.faults.test_kill import committed, files
from tests.workspace.room import append, assert_whole, build, copy

COMPILER = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
if sys.platform != "linux" or not COMPILER:
    pytest.skip("what is written down is written down by a small C library", allow_module_level=True)

SAVE = """
import os, sys
from pathlib import Path
from tests.faults.driver import changes
from tests.workspace import room
room.save(Path(sys.argv[1]), *changes())
with (Path(os.environ["PLANCTL_TEST_POWER"]) / "events").open("a") as log:
    log.write("acknowledged\\n")
"""


@pytest.fixture
def saved(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Save once with everything written down; return the template, the root and the list's folder."""
    assert COMPILER
    template, log = build(tmp_path / "template"), tmp_path / "log"
    append(template)  # so that planctl's own notes are there already, and their folder is for certain
    git(template, "reset", "--quiet", "--hard", "HEAD~1")
    log.mkdir()
    root = copy(template, tmp_path / "root")
    library = power.build_shim(tmp_path, COMPILER)
    command = [sys.executable, "-c", SAVE, str(root)]
    subprocess.run(command, cwd=PROJECT, check=True, env=power.environment(library, log))
    assert files(root) == committed(root) == NEW
    return template, root, log


def test_whenever_the_power_fails(saved: tuple[Path, Path, Path], tmp_path: Path) -> None:
    template, root, log = saved
    before, after = head(template), head(root)
    kept: dict[bool, int] = {True: 0, False: 0}
    for number, (where, disk, kind, acknowledged) in enumerate(power.states(template, root, log)):
        place = tmp_path / str(number)
        disk.write(kind, place)
        what = f"{kind}, {where}"
        assert head(place) in {before, after}, what
        history = committed(place)
        assert all(content in (OLD[path], NEW[path]) for path, content in files(place).items()), what
        if acknowledged:
            assert history == NEW, what
        append(place, "planctl.yaml", line="# the next save")
        assert committed(place) == files(place) == history, what
        assert_whole(place)
        kept[history == NEW] += 1
        shutil.rmtree(place)
    assert min(kept.values()) > 3, "there are moments before and after the point of no return"


def test_what_is_acknowledged_was_made_durable(saved: tuple[Path, Path, Path]) -> None:
    """Blob, tree, commit, branch and plan, and the folders that their names stand in."""
    _, root, log = saved
    events = [line.split("\t") for line in (log / "events").read_text(encoding="utf-8").splitlines()]
    until = next(number for number, event in enumerate(events) if event[0] == power.ACKNOWLEDGED)
    durable = [event[:2] for event in events[:until] if event[0] in {"file", "folder"}]
    assert sum("tmp_obj" in path for kind, path in durable if kind == "file") >= 5
    assert ["file", f"{root}/.git/refs/heads/main.lock"] in durable
    assert {f"{root}/plans", f"{root}/closed/2026", f"{root}/.git/refs/heads", f"{root}/.git/objects"} <= {
        path for kind, path in durable if kind == "folder"
    }
