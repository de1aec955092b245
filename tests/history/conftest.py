"""The house with a model of its own, read from files; and a workspace with a year of history."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planctl.plans.plan import Plan
from planctl.texts import set_language
from planctl.workspace.workspace import PlanFile, Workspace
from tests.history.story import Story, build_story
from tests.outputs.house import ID, build


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return the house as a workspace to read; never changed."""
    return Workspace.open(build(tmp_path_factory.mktemp("house")))


@pytest.fixture
def reads(house: Workspace) -> Callable[[str], Plan]:
    """Return a function that reads a text as if it stood in the file of the house's plan."""

    def read(text: str) -> Plan:
        plan = house.read(PlanFile(f"plans/{ID}.yaml"), text.encode()).plan
        assert plan is not None
        return plan

    return read


@pytest.fixture(params=["da", "en"])
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    """Speak each language in turn."""
    set_language(request.param)
    yield str(request.param)
    set_language("en")


@pytest.fixture
def danish() -> Iterator[None]:
    """Speak Danish."""
    set_language("da")
    yield
    set_language("en")


@pytest.fixture(scope="session")
def told(surroundings: Path, planctl: Callable[..., object], tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Return the workspace with its year of history, to look at; never changed."""
    assert surroundings
    return build_story(planctl, tmp_path_factory.mktemp("story") / "workspace")


@pytest.fixture
def story(told: Story, tmp_path: Path) -> Story:
    """Return a fresh copy of it."""
    place = tmp_path / "workspace"
    shutil.copytree(told.place, place, symlinks=True)
    return Story(told.program, place)
