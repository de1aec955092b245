"""The Tab key: commands, ids, areas and staff, from the workspace that -C names or that one stands in."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROGRAM

CASES = [
    ("planctl con", ["contact"]),
    ("planctl contact K-7", ["K-7F3QM"]),
    ("planctl score K-7F3QM hou", ["housing="]),
    ("planctl area K-7F3QM viol", ["violence"]),
    ("planctl contact K-7F3QM --service shar", ["shared_meal"]),
    ("planctl contact K-7F3QM --kind home", ["home_visit"]),
    ("planctl assign K-7F3QM", ["K-7F3QM"]),
    ("planctl person add --contact-person jo", ["jonas"]),
    ("planctl decide K-7F3QM keep", ["keep_plan"]),
    ("planctl group K-7F3QM surv", ["survive"]),
    ("planctl model show re", ["reden"]),
]


def completed(words: str, cwd: Path, shell: str = "bash") -> list[str]:
    """Return what the shell would be given for the last of the words."""
    asked = {"_PLANCTL_COMPLETE": f"complete_{shell}", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    assert PROGRAM
    done = subprocess.run(
        [PROGRAM], check=False, capture_output=True, cwd=cwd, encoding="utf-8", env=os.environ | asked
    )
    assert not done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(("words", "wanted"), CASES)
def test_what_is_begun_is_completed(words: str, wanted: list[str], workspace: Path) -> None:
    assert completed(words, workspace) == wanted


def test_the_folder_may_be_named(workspace: Path, tmp_path: Path) -> None:
    assert completed(f"planctl -C {workspace} contact K-2", tmp_path) == ["K-2XV9A"]


def test_outside_a_workspace_there_is_nothing_to_complete(tmp_path: Path) -> None:
    assert completed("planctl contact K-", tmp_path) == []
