"""The last status of each person as a point in time: how their plan stood when it was sent."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planctl.errors import Fault, NobodyThen, NoStatus, NothingThen
from planctl.history.between import Between, between
from planctl.history.eras import Eras
from planctl.history.passage import State
from planctl.history.person import steps_of
from planctl.history.points import Point
from planctl.plans.across import is_day
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.git import Repository
from planctl.workspace.log import commit_at
from planctl.workspace.past import PastWorkspace
from planctl.workspace.workspace import Workspace

LIST = "statuses"


@dataclass(frozen=True)
class Since:
    """Where the last statuses are looked up: the workspace as it is now, and its history."""

    now: Workspace
    repo: Repository
    today: datetime.date


def status_point(since: Since, person: str) -> Point:
    """Return the point at which somebody's last status was sent; raise NoStatus.

    That is the save it was recorded by; of one that was written down later, the end of its own day.
    """
    last = _last(since, person)
    if last is None:
        raise NoStatus(id=person)
    day = datetime.date.fromisoformat(last["date"])
    commit = _commit(since, person, last, day)
    words = tr("history.last-status", day=long_day(day))
    return Point(PastWorkspace(since.repo, commit), commit, words, day.year)


def between_statuses(since: Since, end: Point, *, everything: bool) -> Between:
    """Return what is different for everybody since their own last status; who has none is named apart."""
    people, without, starts = [], [], {}
    for person in sorted({file.stem for file in since.now.files(closed=False)}):
        try:
            start = status_point(since, person)
        except NoStatus:
            without.append(person)
            continue
        starts[person] = start
        people += between(start, end, since.now.settings, person, everything=everything).people
    nowhere = Point(None, "", tr("history.last-statuses"), 0)
    return Between(nowhere, end, people, [], [], starts, without)


def _last(since: Since, person: str) -> dict[str, Any] | None:
    """Return the entry of the last status sent; None without any, or where the plan cannot be read."""
    try:
        plan = since.now.read(since.now.find_anybody(person)).plan
    except Fault as error:
        raise NobodyThen(id=person) from error
    sent = [entry for entry in plan.entries(LIST) if is_day(entry.get("date"))] if plan else []
    known = [entry for entry in sent if entry["date"] <= since.today.isoformat()]
    return max(known, key=lambda entry: (entry["date"], str(entry.get("time") or "")), default=None)


def _commit(since: Since, person: str, last: dict[str, Any], day: datetime.date) -> str:
    """Return the save a status was recorded by, the last of its day where it was recorded later; raise NoStatus."""
    recorded = None
    try:
        for step in steps_of(Eras(since.repo, since.now), person, alone=True):
            if not any(_is_same(last, entry) for entry in _sent(step.after)):
                break
            recorded = step
    except NobodyThen:
        raise NoStatus(id=person) from None
    if recorded is not None and recorded.day <= day.isoformat():
        return recorded.commit.id
    try:
        return commit_at(since.repo, day, since.now.settings.timezone)
    except NothingThen:
        raise NoStatus(id=person) from None


def _sent(state: State) -> Iterator[dict[str, Any]]:
    for path in state.contents:
        if plan := state.plan(path):
            yield from plan.entries(LIST)


def _is_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two entries are the same status, whatever was corrected in it."""
    return all(one.get(name) == other.get(name) for name in ("date", "time", "for"))
