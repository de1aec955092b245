"""Where the system gives less than usual: little memory, a folder that can only be read, files swapped meanwhile."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import FileTooBig, NotARegularFile
from planctl.workspace.git import Repository
from planctl.workspace.verify import verify
from tests.conftest import PROGRAM, TODAY, Result, git, head, snapshot
from tests.errors.gallery import WITHOUT_PRIVILEGE
from tests.faults.driver import changes
from tests.workspace.room import ONE, append, build, copy, save

if sys.platform != "linux":
    pytest.skip("limits and privileges are set as Linux has them", allow_module_level=True)

ID, FILE = "K-7F3QM", "plans/K-7F3QM.yaml"
LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
os.execv(sys.argv[2], sys.argv[2:])
"""


def run(*command: object) -> Result:
    """Run the program behind another one that takes something away from it."""
    environment = os.environ | {"PLANCTL_TODAY": TODAY}
    done = subprocess.run(
        [sys.executable, "-c", *map(str, command)], check=False, capture_output=True, encoding="utf-8", env=environment
    )
    return Result(done.returncode, done.stdout, done.stderr)


def test_without_memory_nothing_is_half_done(workspace: Path) -> None:
    assert PROGRAM
    before, codes = snapshot(workspace), set()
    for megabytes in (30, 40, 60, 80, 120, 200):
        said = run(
            LIMITED, megabytes << 20, PROGRAM, "-C", workspace, "contact", ID, "--date", f"2026-11-{megabytes // 10:02}"
        )
        codes.add(said.code == 0)
        after = snapshot(workspace)
        if said.code == 0:
            assert after["head"] != before["head"]
            before = after
        elif head(workspace) == before["head"]:
            assert after["files"][FILE] == before["files"][FILE], megabytes
        git(workspace, "fsck", "--strict", "--no-dangling")
    assert codes == {True, False}, "the limits are such that it goes wrong, and such that it does not"


def test_a_folder_that_can_only_be_read_is_read(planctl: Callable[..., Result], workspace: Path) -> None:
    assert PROGRAM
    planctl("-C", workspace, "review", check=0)
    before = snapshot(workspace)
    paths = [workspace, *sorted(workspace.rglob("*"))]
    for path in reversed(paths):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        behind = (WITHOUT_PRIVILEGE, PROGRAM, "-C", workspace) if os.geteuid() == 0 else (
            "import os, sys; os.execv(sys.argv[1], sys.argv[1:])", PROGRAM, "-C", workspace)  # fmt: skip
        refused = run(*behind, "contact", ID)
        shown = [run(*behind, *command) for command in (("show", ID), ("review",), ("check",), ("history", ID))]
        listed = run(*behind, "person", "list", "--format", "json")
    finally:
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert refused.code == 3, refused
    assert len(refused.err.splitlines()) >= 2
    assert "Traceback" not in refused.err
    assert [result.code for result in shown] == [0] * len(shown), shown
    assert len(json.loads(listed.out)) == 2
    assert snapshot(workspace) == before


def test_a_plan_that_becomes_a_link_while_it_is_saved_is_not_followed(
    planctl: Callable[..., Result], workspace: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.yaml"
    plan = workspace / FILE
    outside.write_bytes(plan.read_bytes())
    kept, done = outside.read_bytes(), threading.Event()

    def swap() -> None:
        beside = plan.with_name(".swap")
        while not done.is_set():
            content = plan.read_bytes()
            beside.symlink_to(outside)
            beside.replace(plan)
            beside.write_bytes(content)
            with suppress(OSError):
                beside.replace(plan)

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        codes = [planctl("-C", workspace, "contact", ID, "--date", f"2026-11-{day:02}").code for day in range(1, 9)]
    finally:
        done.set()
        swapper.join()
    assert outside.read_bytes() == kept, "nothing is ever written through a link"
    assert set(codes) <= {0, 3}
    git(workspace, "fsck", "--strict", "--no-dangling")


class Swap:
    """Put a link in the place of a folder just before a step that changes something."""

    def __init__(self, folder: Path, outside: Path, number: int) -> None:
        self.folder, self.outside, self.number, self.taken = folder, outside, number, 0

    def step(self) -> None:
        self.taken += 1
        if self.taken == self.number:
            self.folder.rename(self.folder.with_name("away"))
            self.folder.symlink_to(self.outside)

    def back(self) -> None:
        self.folder.unlink()
        self.folder.with_name("away").rename(self.folder)


def watched(original: Callable[..., Any], swap: Swap) -> Callable[..., Any]:
    def step(*args: Any, **words: Any) -> Any:
        swap.step()
        return original(*args, **words)

    return step


def test_a_folder_that_becomes_a_link_at_any_step_is_not_written_through(tmp_path: Path) -> None:
    template, outside, outcomes = build(tmp_path / "template"), tmp_path / "outside", set()
    shutil.copytree(template / "plans", outside)
    kept = {path.name: path.read_bytes() for path in outside.iterdir()}
    for number in count(1):
        root = copy(template, tmp_path / str(number))
        swap = Swap(root / "plans", outside, number)
        with pytest.MonkeyPatch.context() as patch:
            for name in ("open", "replace", "unlink"):
                patch.setattr(os, name, watched(getattr(os, name), swap))
            patch.setattr(Repository, "ask", watched(Repository.ask, swap))
            try:
                outcomes.add(bool(save(root, *changes()).warnings))
            except NotARegularFile:
                outcomes.add(None)
        assert {path.name: path.read_bytes() for path in outside.iterdir()} == kept, number
        if swap.taken < number:
            break
        swap.back()
        if number % 10 == 0:
            append(root, "planctl.yaml", line="# the next save")
            assert git(root, "diff", "--name-only", "HEAD") == "", number
        shutil.rmtree(root)
    assert outcomes == {None, True, False}, "refused, saved with the files to follow, saved"


def test_a_file_without_end_is_not_read(workspace: Path) -> None:
    """A file that is empty on the disk and gigabytes to read."""
    assert PROGRAM
    with (workspace / FILE).open("r+b") as file:
        file.truncate(3 << 30)
    before = head(workspace)
    checked = run(LIMITED, 600 << 20, PROGRAM, "-C", workspace, "check", "--format", "json")
    assert [(found["file"], found["code"]) for found in json.loads(checked.out)] == [(FILE, "too-big")]
    said = run(LIMITED, 600 << 20, PROGRAM, "-C", workspace, "contact", ID)
    assert said.code == 3
    assert "the limit is" in said.err
    assert "K-2XV9A" in run(LIMITED, 600 << 20, PROGRAM, "-C", workspace, "person", "list").out
    assert head(workspace) == before


def test_a_version_without_end_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spaces take next to no room in a history, however many they are."""
    root = build(tmp_path / "room")
    (root / ONE).write_bytes(b" " * (3 << 20))
    git(root, "commit", "--quiet", "-a", "-m", "By hand")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    found = [each for each in verify(Repository.open(root)).findings if each.path == ONE]
    assert "too-big" in [each.params["codes"] for each in found if each.code == "plan"]
    monkeypatch.setattr("planctl.workspace.git.MOST", 2 << 20)
    with pytest.raises(FileTooBig):
        Repository.open(root).read_blobs([git(root, "rev-parse", f"HEAD:{ONE}").strip()])
