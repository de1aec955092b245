"""Closed files are never changed: `check` compares them with the hashes that were kept, and `save` refuses."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.workspace.closed import read_sums, with_sums
from tests.conftest import commits, git

Run = Callable[..., Any]
ID, OTHER = "K-7F3QM", "K-2XV9A"
FOLDER = "closed/2026"
FILE, SUMS = f"{FOLDER}/{ID}.yaml", f"{FOLDER}/SHA256SUMS"
LATE = "2027-01-10"


@pytest.fixture
def closed(planctl: Run, workspace: Path) -> Path:
    """Return a workspace in which a year was closed."""
    planctl("-C", workspace, "year-end", "2026", "--yes", today=LATE, check=0)
    return workspace


def found(planctl: Run, place: Path, *names: str) -> list[tuple[str, str, str]]:
    said = json.loads(planctl("-C", place, "check", *names, "--format", "json", today=LATE).out)
    return [(problem["file"], problem["code"], problem["severity"]) for problem in said]


def test_the_hashes_can_be_tested_without_planctl(closed: Path) -> None:
    assert sorted(read_sums((closed / SUMS).read_bytes()).by_name) == [f"{OTHER}.yaml", f"{ID}.yaml"]
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("sha256sum is not on this system")
    command = [program, "--check", "--strict", "SHA256SUMS"]
    subprocess.run(command, check=True, cwd=closed / FOLDER, capture_output=True)
    with (closed / FILE).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert subprocess.run(command, check=False, cwd=closed / FOLDER, capture_output=True).returncode == 1


def test_what_is_as_it_was_is_right(planctl: Run, closed: Path) -> None:
    assert found(planctl, closed) == []


def test_a_closed_file_that_was_changed_is_an_error(planctl: Run, closed: Path) -> None:
    with (closed / FILE).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    wanted = [(FILE, "closed-changed", "error")]
    assert found(planctl, closed) == found(planctl, closed, FILE) == wanted
    before = commits(closed)
    assert "never changed again" in planctl("-C", closed, "save", check=3).err
    assert commits(closed) == before
    git(closed, "commit", "-qam", "Past planctl")  # the hash still tells
    assert found(planctl, closed) == wanted
    said = planctl("-C", closed, "check", lang="da", today=LATE, check=1).out
    assert f"git checkout HEAD -- {FILE}" in said


def test_a_closed_file_that_is_gone_is_an_error(planctl: Run, closed: Path) -> None:
    git(closed, "rm", "-q", FILE)
    git(closed, "commit", "-qm", "Past planctl")
    assert found(planctl, closed) == [(FILE, "closed-gone", "error")]


def test_a_file_put_there_by_hand_is_a_warning(planctl: Run, closed: Path) -> None:
    text = (closed / FILE).read_text(encoding="utf-8").replace(ID, "K-NEW01")
    (closed / FOLDER / "K-NEW01.yaml").write_text(text, encoding="utf-8")
    assert found(planctl, closed) == [(f"{FOLDER}/K-NEW01.yaml", "closed-unlisted", "warning")]


def test_a_year_closed_by_hand_gets_one_warning(planctl: Run, closed: Path) -> None:
    (closed / SUMS).unlink()
    assert found(planctl, closed) == [(SUMS, "closed-no-sums", "warning")]


def test_hashes_made_by_hand_are_saved(planctl: Run, closed: Path) -> None:
    content = (closed / SUMS).read_bytes()
    git(closed, "rm", "-q", SUMS)
    git(closed, "commit", "-qm", "None yet")
    (closed / SUMS).write_bytes(content)
    planctl("-C", closed, "save", today=LATE, check=0)
    assert found(planctl, closed) == []
    assert git(closed, "log", "-1", "--format=%(trailers:key=Planctl-Id,valueonly)").strip() == ""


def test_hashes_that_were_changed_are_not_saved(planctl: Run, closed: Path) -> None:
    (closed / SUMS).write_text("nothing of sense\n", encoding="utf-8")
    assert (SUMS, "closed-sums", "error") in found(planctl, closed)
    assert SUMS in planctl("-C", closed, "save", check=3).err


def test_hashes_that_are_no_file_are_an_error(planctl: Run, closed: Path) -> None:
    (closed / SUMS).unlink()
    (closed / SUMS).symlink_to(closed / "planctl.yaml")
    assert (SUMS, "closed-sums", "error") in found(planctl, closed)


def test_hashes_are_added_in_order_and_known_ones_kept() -> None:
    first = with_sums(None, {"b.yaml": b"b"})
    both = with_sums(first, {"a.yaml": b"a"})
    assert both.splitlines()[1:] == first.splitlines()
    assert list(read_sums(both.replace(b"  b", b" *b")).by_name) == ["a.yaml", "b.yaml"]
    assert read_sums(b"\n" + both + b"zz  c.yaml\n").unclear == [4]
