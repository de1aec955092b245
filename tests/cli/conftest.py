"""A workspace in use for each test: a plan set out by hand, a closed file, somebody else's unfinished work."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.register_assert_rewrite("tests.cli.desk")  # before it is imported, so that its assertions say what they found
from tests.cli import desk as desks  # noqa: E402


@pytest.fixture(scope="session")
def desk_template(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the workspace once. Copy it, never change it."""
    return desks.build(workspace_template, tmp_path_factory.mktemp("desk") / "workspace")


@pytest.fixture
def desk(planctl: desks.Run, desk_template: Path, tmp_path: Path) -> desks.Desk:
    """Return a fresh copy, with the program."""
    place = tmp_path / "workspace"
    shutil.copytree(desk_template, place, symlinks=True)
    return desks.Desk(planctl, place)
