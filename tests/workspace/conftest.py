"""A repository of one's own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspace import room


@pytest.fixture(scope="session")
def repository_template(surroundings: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the repository once. Copy it, never change it."""
    assert surroundings
    return room.build(tmp_path_factory.mktemp("template") / "room")


@pytest.fixture
def root(repository_template: Path, tmp_path: Path) -> Path:
    """Return the root of a fresh copy."""
    return room.copy(repository_template, tmp_path / "room")
