"""Small cases for the sentences of the rule: a shorthand for people, their houses, and what a month says of them.

The people of all cases live in one house (in a house of its own where `review_since` matters), so that a month is asked
for once. A contact is written "2026-10-05", "2026-10-05 phone" or "2026-10-05 phone attempt"; a period "2026-01-20" or
"2026-01-20 2026-05-04"; a decision "keep_plan 2026-11", or with the day it was written, "keep_plan 2026-10 2026-11-20".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.review import people

Month = Callable[[str], "Found"]
HOUSES: dict[str | None, people.Files] = {}  # by review_since
NEEDS, KEEP, ADJUST = "needs_plan", "keep_plan", "adjust_plan"


class Found:
    """What a month's review says about the people of one case, by their names there."""

    def __init__(self, answer: dict[str, Any], names: dict[str, str]) -> None:
        self.names = names
        self.answer = answer
        self.due = self._by_name("due", "since")
        self.decided = self._by_name("decided", "listed")
        self.missed = self._by_name("missed", "month")
        self.survive = {names[id_] for id_ in answer["quiet_survive"] if id_ in names}

    def rows(self, part: str) -> list[dict[str, Any]]:
        return [{**row, "name": self.names[row["id"]]} for row in self.answer[part] if row["id"] in self.names]

    def _by_name(self, part: str, key: str) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for row in self.rows(part):
            assert row["question"] not in found.setdefault(row["name"], {}), "a row for each person and question"
            found[row["name"]][row["question"]] = row[key]
        return found


def case(since: str | None = None, /, **persons: tuple[str, dict[str, Any]]) -> pytest.MarkDecorator:
    """Move the people of a case into a house, and tell the test how to find them."""
    house, names = HOUSES.setdefault(since, []), {}
    for name, (folder, person) in persons.items():
        id_ = f"K-{len(house):04d}"
        house.append((folder, {**person, "id": id_}))
        names[id_] = name
    return pytest.mark.parametrize("month", [pytest.param((since, names), id="")], indirect=True)


def person(
    *contacts: str,
    plan: tuple[str, ...] = (),
    decided: tuple[str, ...] = (),
    groups: tuple[str, ...] = (),
    ended: str = "",
    of: str | None = "mette",
    folder: str = "plans",
    registered: str = "2025-01-02",
) -> tuple[str, dict[str, Any]]:
    """Write out a person from the shorthand."""
    whole: dict[str, Any] = {"planctl": 1, "model": "reden", "id": "", "registered": registered, "contact_person": of}
    lists = {
        "groups": [_entry(g, "date", "group") for g in groups],
        "plan_periods": [_period(*p.split()) for p in plan],
        "contacts": [_entry(c, "date", "kind", "attempt") for c in contacts],
        "decisions": [_decision(*d.split()) for d in decided],
    }
    whole |= {key: entries for key, entries in lists.items() if entries}
    return folder, whole | ({"ended": {"date": ended, "reason": "moved", "by": "mette"}} if ended else {})


def _entry(short: str, *keys: str) -> dict[str, Any]:
    entry: dict[str, Any] = dict(zip(keys, short.split(), strict=False))
    return entry | ({"attempt": True} if "attempt" in entry else {}) | {"by": "mette"}


def _period(start: str, stop: str = "") -> dict[str, Any]:
    stopped = {"to": stop, "stopped_by": "mette", "reason": "Aftalt"} if stop else {}
    return {"from": start, "started_by": "mette"} | stopped


def _decision(question: str, month: str, day: str = "") -> dict[str, Any]:
    outcome = {NEEDS: "stay_basic", KEEP: "keep", ADJUST: "unchanged"}[question]
    day = day or f"{month}-02"
    return {"date": day, "month": month, "question": question, "outcome": outcome, "by": "lene"}
