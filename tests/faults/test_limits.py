"""Where the system gives less than usual: little memory, a folder that can only be read, files swapped meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import PROGRAM, TODAY, Result, git, head, snapshot
from tests.errors.gallery import WITHOUT_PRIVILEGE

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
