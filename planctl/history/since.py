"""What a plan says that it did not say before a day, each thing with the day it was saved and by whom.

What has a day of its own (contacts, notes, scores, evaluations) is not told: who looks back on a time finds it there.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from planctl.errors import Fault, NothingThen
from planctl.history.eras import Eras
from planctl.history.sentences import CAME, changed
from planctl.history.telling import Telling
from planctl.history.words import Told, told_of
from planctl.outputs.papers.passages import Changed
from planctl.plans.cpr import masked
from planctl.plans.dates import Day, year_of
from planctl.plans.difference import Difference, differences
from planctl.plans.layout import VALUES
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.git import Repository
from planctl.workspace.log import Commit, commit_at, commits_touching, contents_at
from planctl.workspace.workspace import Workspace, git_dir_of

_TOLD = ("groups", "plan_periods")  # lists of what happened that no part of a status looks back on
_MARKS = ("id", "state")  # what an entity is known by, in every comparison of it

Spot = tuple[Any, ...]  # where something is different: the part, the id, the field


@dataclass(frozen=True)
class Change:
    """A difference of one field, or of something that came or went, with where it is."""

    spot: Spot
    difference: Difference


class Since:
    """What plans say since a day, of one person after the other; the history is opened once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.repo = Repository.open(workspace.root) if git_dir_of(workspace.root) else None
        self.eras = Eras(self.repo, workspace) if self.repo else None
        self._bases: dict[Day, str] = {}

    def changes(self, plan: Plan, path: str, day: Day, today: Day) -> list[Changed]:
        """Return what a plan file says since a day; nothing where no history goes back so far.

        What is not saved yet is of today.
        """
        if self.repo is None or self.eras is None:
            return []
        try:
            base = self._base(self.repo, day)
        except Fault:  # nothing was saved by then, or ever
            return []
        plan = sound(plan)
        versions = _Versions(self.repo, self.eras, path, base, plan)
        before = versions.plan(base)
        if before is None:
            return []
        telling = Telling(before, plan, self.workspace.settings, "", year_of(day))
        return [self._changed(each, telling, versions, today) for each in _changes(before, plan)]

    def _base(self, repo: Repository, day: Day) -> str:
        if day not in self._bases:
            eve = datetime.date.fromisoformat(day) - datetime.timedelta(days=1)
            self._bases[day] = ""
            with suppress(NothingThen):
                self._bases[day] = commit_at(repo, eve, self.workspace.settings.timezone)
        if not self._bases[day]:
            raise NothingThen(day=day)
        return self._bases[day]

    def _changed(self, change: Change, telling: Telling, versions: _Versions, today: Day) -> Changed:
        settings = self.workspace.settings
        commit = versions.first_with(change.spot)
        day = commit.at(settings.timezone).date().isoformat() if commit else today
        emails = {staff.email.lower(): staff.name for staff in settings.staff.values()}
        told = told_of(telling, [change.difference])
        source = {
            "date": day,
            "day": long_day(day) if commit else tr("status.not-saved"),
            "source": tr("status.source-change"),
            "by": emails.get(commit.email.lower(), "") if commit else "",
            "paragraphs": [words for each in told for words in _words(each)],
        }
        return Changed(tuple(sorted(change.difference.areas - {""})), source)


class _Versions:
    """The versions of one plan file since a commit, read when they are asked for."""

    def __init__(self, repo: Repository, eras: Eras, path: str, base: str, now: Plan) -> None:
        self.eras = eras
        self.path = path
        self.now = now
        self.commits = list(reversed(commits_touching(repo, [path], base)))
        points = [base, *(commit.id for commit in self.commits)]
        found = contents_at(repo, ((point, path) for point in points))
        self._contents = {commit: source for (commit, _), source in found.items()}
        eras.learn(points)
        self._spots: dict[str, set[Spot]] = {}

    def plan(self, commit: str) -> Plan | None:
        """Return what is sound of the file at a commit."""
        return self.eras.plan(commit, self.path, self._contents[commit])

    def first_with(self, spot: Spot) -> Commit | None:
        """Return the save from which on the plan said at a place what it says now; None where none does yet."""
        low, high = 0, len(self.commits)
        while low < high:
            middle = (low + high) // 2
            if spot in self._different(self.commits[middle].id):
                low = middle + 1
            else:
                high = middle
        return self.commits[low] if low < len(self.commits) else None

    def _different(self, commit: str) -> set[Spot]:
        """Return every place at which a version does not say what the plan says now."""
        if commit not in self._spots:
            plan = self.plan(commit)
            self._spots[commit] = {change.spot for change in _changes(plan, self.now)} if plan else set()
        return self._spots[commit]


def _changes(before: Plan, after: Plan) -> Iterator[Change]:
    """Yield what is different field by field: in sections, areas and what lives on, and in two lists."""
    for found in differences(before, after):
        if not found.where or (found.in_list and found.entry.kind == VALUES and found.where[0] not in _TOLD):
            continue
        known_by = (found.content.get(key) for key in ("id", "date", "from"))
        name = (found.where, next((str(value) for value in known_by if value), ""))
        if found.in_list and (found.old is None or found.new is None or found.entry.kind == VALUES):
            yield Change((*name, ""), found)
            continue
        for field in found.fields:
            yield Change((*name, field), replace(found, old=_only(found.old, field), new=_only(found.new, field)))


def _only(content: dict[str, Any] | None, field: str) -> dict[str, Any]:
    return {key: value for key, value in (content or {}).items() if key == field or key in _MARKS}


def _words(told: Told) -> Iterator[str]:
    """Yield what a change is: of a text the sentences that came, else what became of it."""
    came = [(text.label, _came(text.old, text.new)) for text in told.texts]
    if not any(words for _, words in came):
        yield masked(told.what)
        return
    if told.difference is not None and told.difference.in_list:
        yield masked(told.what)
    yield from (masked(f"{label}: {words}") for label, words in came if words)


def _came(old: str, new: str) -> str:
    """Return the sentences of a text that are new, or say something new."""
    rows = [row for row in changed(old, new) if any(kind == CAME for kind, _ in row)]
    return " ".join(" ".join(words for kind, words in row if kind != "-") for row in rows)
