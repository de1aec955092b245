"""The two that know the rule, the oracle and the program, asked about the houses of the cases."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.review import oracle, people
from tests.review.cases import HOUSES, Found, Month


@pytest.fixture(scope="session")
def houses(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[tuple[str | None, str], Any]]:
    """Return the folder of the houses, and what the program answered already."""
    root = tmp_path_factory.mktemp("sentences")
    for since, files in HOUSES.items():
        people.write(root / str(since), files, since)
    return root, {}


@pytest.fixture(params=["oracle", "program"])
def judge(request: pytest.FixtureRequest, planctl: Any, houses: Any) -> Callable[[str | None, str], Any]:
    """Return one of the two that know the rule."""
    root, answered = houses

    def program(since: str | None, month: str) -> Any:
        if (since, month) not in answered:
            run = planctl("-C", root / str(since), "review", "--month", month, "--format", "json")
            assert run.code == 0, run.err
            answered[since, month] = json.loads(run.out)
        return answered[since, month]

    if request.param == "program":
        return program
    return lambda since, month: oracle.review(HOUSES[since], month, since)


@pytest.fixture
def month(request: pytest.FixtureRequest, judge: Callable[[str | None, str], Any]) -> Month:
    """Return what asks about a month, for the people of the case."""
    since, names = request.param
    return lambda month: Found(judge(since, month), names)
