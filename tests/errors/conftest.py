"""The gallery, checked once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.errors.gallery import ROOMS, Room


@pytest.fixture(scope="session")
def gallery(surroundings: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Room]:  # noqa: ARG001 - its home
    return {kind: build(tmp_path_factory.mktemp(kind)) for kind, build in ROOMS.items()}
