"""The house with a model of its own, read from files."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from planctl.plans.plan import Plan
from planctl.texts import set_language
from planctl.workspace.workspace import PlanFile, Workspace
from tests.outputs.house import ID, build


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Return the house as a workspace to read; never changed."""
    return Workspace.open(build(tmp_path_factory.mktemp("house")))


@pytest.fixture
def plan(house: Workspace) -> Plan:
    """Return the plan in the house."""
    return house.read_plan(ID)


@pytest.fixture
def reads(house: Workspace) -> Callable[[str], Plan]:
    """Return a function that reads a text as if it stood in the file of the house's plan; it must be without errors."""

    def read(text: str) -> Plan:
        plan = house.read(PlanFile(f"plans/{ID}.yaml"), text.encode()).plan
        assert plan is not None
        assert not [problem for problem in plan.problems if problem.is_error]
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
