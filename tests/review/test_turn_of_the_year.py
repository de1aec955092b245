"""Three hundred people, a year closed very late: old months give the same lists, nobody is lost or there twice."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.yamltext.loader import load
from tests.conftest import git
from tests.review import people

COUNT, SEED = 300, 20261231
BEFORE = ("2025-07", "2025-09", "2025-10", "2025-11", "2025-12")
AFTER = ("2026-01", "2026-02", "2026-05", "2026-08", "2026-11")
LISTS = ("groups", "plan_periods", "contacts", "decisions")
SECONDS = 20  # far more than it takes, and far less than a person waits


class Turn:
    """A workspace before and after a year was closed."""

    def __init__(self, planctl: Callable[..., Any], root: Path) -> None:
        self.files = [(folder, person) for folder, person in people.people(SEED, COUNT) if folder != "closed/2026"]
        people.write(root, self.files)
        git(root, "init", "--quiet")
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "-m", "Everybody")
        self.root, self.program = root, planctl
        self.before = {month: self.review(month) for month in (*BEFORE, *AFTER)}
        started = time.monotonic()
        done = planctl("-C", root, "year-end", "2025", "--yes", "--format", "json", "--by", "mette", check=0)
        self.took = time.monotonic() - started
        self.said = json.loads(done.out)
        self.after = {month: self.review(month) for month in (*BEFORE, *AFTER)}

    def review(self, month: str) -> dict[str, Any]:
        """Return the list of a month, with everybody who is quiet."""
        done = self.program("-C", self.root, "review", "--month", month, "--quiet", "--format", "json", check=0)
        found: dict[str, Any] = json.loads(done.out)
        return found

    def data(self, path: str) -> dict[str, Any]:
        """Return what a file says, nothing where there is none."""
        file = self.root / path
        return (load(file.read_bytes()).data or {}) if file.exists() else {}


@pytest.fixture(scope="module")
def turn(planctl: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Turn:
    return Turn(planctl, tmp_path_factory.mktemp("turn") / "house")


def test_enough_people_of_every_kind(turn: Turn) -> None:
    again = [row for row in turn.said["discharged"] if row["registered_again"]]
    assert len(turn.said["going_on"]) > 40
    assert len(again) > 40
    assert len(turn.said["december"]) > 40
    assert turn.took < SECONDS


@pytest.mark.parametrize("month", BEFORE)
def test_old_months_give_the_same_list(turn: Turn, month: str) -> None:
    assert turn.after[month] == turn.before[month]


@pytest.mark.parametrize("month", AFTER)
def test_for_those_who_go_on_nothing_is_different(turn: Turn, month: str) -> None:
    staying = {row["id"] for row in turn.said["going_on"]}
    for part in ("due", "decided", "missed"):
        now, then = ([row for row in found[month][part] if row["id"] in staying] for found in (turn.after, turn.before))
        assert now == then


@pytest.mark.parametrize("month", [*BEFORE, *AFTER])
def test_nobody_is_there_twice(turn: Turn, month: str) -> None:
    for part in ("due", "decided", "missed"):
        rows = Counter((row["id"], row["question"]) for row in turn.after[month][part])
        assert not [row for row, times in rows.items() if times > 1]


def test_january_asks_nobody_who_was_discharged(turn: Turn) -> None:
    discharged = {row["id"] for row in turn.said["discharged"]}
    assert not discharged & {row["id"] for row in turn.after["2026-01"]["due"]}


def test_every_entry_is_in_exactly_one_file(turn: Turn) -> None:
    for folder, person in turn.files:
        if folder != "plans":
            continue
        files = [turn.data(f"{place}/{person['id']}.yaml") for place in ("plans", "closed/2025")]
        for name in LISTS:
            written = [json.dumps(entry, sort_keys=True) for entry in person.get(name) or []]
            found = [json.dumps(entry, sort_keys=True) for file in files for entry in file.get(name) or []]
            assert sorted(found) == sorted(written), (person["id"], name)
        assert [file["ended"] for file in files if "ended" in file] == ([person["ended"]] if "ended" in person else [])


def test_everything_is_right_afterwards(turn: Turn) -> None:
    found = json.loads(turn.program("-C", turn.root, "check", "--format", "json", check=0).out)
    assert not [problem for problem in found if problem["severity"] == "error"]
    assert not [problem for problem in found if problem["code"].startswith("closed-")]
    assert git(turn.root, "status", "--porcelain") == ""
