"""Papers of plans in the house and of the shipped examples."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.outputs.papers.period import Period
from planctl.outputs.papers.status_view import Made, Wish, status_view
from planctl.outputs.papers.templates import Templates
from planctl.outputs.person_view import due_now
from planctl.plans.plan import Plan
from planctl.workspace.settings import Settings
from planctl.workspace.workspace import Workspace

TODAY = datetime.date(2026, 11, 22)
YEAR = Period("2026-03-01", "2026-11-22")
MADE = Made("1a2b3c4d5e6f7a8b", unsaved=False, by="Mette Holm")

Show = Callable[..., dict[str, Any]]


def shown(plan: Plan, settings: Settings, reader: str, period: Period = YEAR, made: Made = MADE) -> dict[str, Any]:
    """Return the view of a status."""
    return status_view(plan, settings, Wish(reader, period, TODAY, due_now(plan, settings, TODAY)), made)


@pytest.fixture
def show(house: Workspace) -> Show:
    """Return a function that makes the view of a plan in the house."""

    def view(plan: Plan, reader: str, period: Period = YEAR, made: Made = MADE) -> dict[str, Any]:
        return shown(plan, house.settings, reader, period, made)

    return view


@pytest.fixture
def shipped() -> Templates:
    """Return the shipped templates alone."""
    return Templates(None)


@pytest.fixture
def own(tmp_path: Path) -> Callable[[str, str], Templates]:
    """Return a function that gives a house a template of its own."""

    def write(name: str, source: str) -> Templates:
        file = tmp_path / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
        return Templates(tmp_path)

    return write


def texts_in(data: Any) -> list[str]:
    """Return every text in plain data."""
    if isinstance(data, dict):
        return [text for value in data.values() for text in texts_in(value)]
    if isinstance(data, list):
        return [text for value in data for text in texts_in(value)]
    return [data] if isinstance(data, str) else []


def part_of(view: dict[str, Any], name: str) -> list[str]:
    """Return every text in a part of a view."""
    (found,) = [part for part in view["parts"] if part["part"] == name]
    return texts_in(found["blocks"])
