"""The history of one person: every save of their files, through the turn of the year and moves, in words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from planctl.errors import NobodyThen
from planctl.history.eras import Eras
from planctl.history.passage import Contents, Passage, closed_path, living_path, tell
from planctl.history.words import Told
from planctl.plans.dates import year_of as year_of_day
from planctl.plans.plan import Plan
from planctl.workspace.log import Commit, closed_years, commits_touching, contents_at, renamed_plans, undone_by
from planctl.workspace.workspace import PlanFile


@dataclass(frozen=True)
class CommitState:
    """A person's files as a commit had them."""

    eras: Eras
    commit: str
    contents: Contents

    def plan(self, path: str) -> Plan | None:
        """Return what is sound of a plan file, by the model of then."""
        return self.eras.plan(self.commit, path, self.contents[path])


@dataclass(frozen=True)
class Step:
    """What one commit did to the files of one person."""

    person: str
    commit: Commit
    eras: Eras
    before: tuple[CommitState, ...]
    after: CommitState
    undone_by: str = ""  # the commit that took it back
    renamed: str = ""  # the other id, where the file got another name in it
    older: Step | None = field(default=None, repr=False, compare=False)  # the one before it, of the same id

    @property
    def day(self) -> str:
        """Return the day it was written, by the clock of the organisation."""
        return self.when.date().isoformat()

    @property
    def when(self) -> datetime.datetime:
        """Return when it was written."""
        return self.commit.at(self.eras.now.settings.timezone)

    @cached_property
    def told(self) -> list[Told]:
        """Return what it did, in words."""
        settings = self.eras.settings(self.commit.id)
        year, known = year_of_day(self.day), self.known
        found = Passage(self.person, self.before, self.after, settings, self.day, year, known, self.renamed)
        return list(tell(found))

    @cached_property
    def known(self) -> CommitState | None:
        """Return the latest state in which the living plan could be read, where that was not so right before.

        A plan that was closed, or brought along from another id, has not been away.
        """
        path = living_path(self.person)
        plan = self.after.plan(path)
        if plan is None or len(self.before) > 1 or self.before[0].plan(path) is not None:
            return None
        if self.renamed:
            other = self.commit.parents[0], living_path(self.renamed)
            return CommitState(self.eras, other[0], {path: contents_at(self.eras.repo, [other])[other]})
        if self.before[0].contents[path] is None and (plan.data.get("closed") or plan.data.get("came_from")):
            return None
        step = self.older
        while step is not None and step.after.plan(path) is None:
            step = step.older
        return step.after if step else None


def steps_of(eras: Eras, person: str, *, alone: bool = False, after: str | None = None) -> list[Step]:
    """Return every save of a person's files, the latest first, also under the ids they had in other models.

    `alone` keeps to the one id, `after` to what came after a commit. Raise NobodyThen when there is none.
    """
    years = closed_years(eras.repo)
    steps: list[Step] = []
    waiting, known = [person], {person}
    while waiting:
        found = _steps_of_one(eras, waiting.pop(), years, after)
        steps += found
        others = set() if alone else ({step.renamed for step in found if step.renamed} | _linked(found)) - known
        known |= others
        waiting += sorted(others)
    if not steps:
        raise NobodyThen(id=person)
    if len(known) > 1:  # one after the other as they were saved, whosever file it was
        paths = [path for step in steps for path in step.after.contents]
        commits = commits_touching(eras.repo, list(dict.fromkeys(paths)), after)
        order = {commit.id: place for place, commit in enumerate(commits)}
        steps.sort(key=lambda step: order.get(step.commit.id, 0))
    undone = undone_by(step.commit for step in steps)
    return [replace(step, undone_by=undone.get(step.commit.id, "")) for step in steps]


def _steps_of_one(eras: Eras, person: str, years: list[int], after: str | None = None) -> list[Step]:
    paths = [living_path(person), *(closed_path(person, year) for year in years)]
    commits = commits_touching(eras.repo, paths, after)
    points = [point for commit in commits for point in (commit.id, *commit.parents)]
    contents = contents_at(eras.repo, ((point, path) for point in points for path in paths))
    eras.learn(points)

    def of(commit: str) -> CommitState:
        return CommitState(eras, commit, {path: contents[commit, path] for path in paths})

    steps: list[Step] = []
    for commit in reversed(commits):
        before = tuple(map(of, commit.parents)) or (_nothing(eras, commit.id, paths),)
        step = Step(person, commit, eras, before, of(commit.id), older=steps[-1] if steps else None)
        steps.append(replace(step, renamed=_renamed(step)))
    return steps[::-1]


def _renamed(step: Step) -> str:
    """Return the other id of a file that got another name by hand in a save, "" for any other save."""
    path = living_path(step.person)
    was, now = (state.contents[path] is not None for state in (step.before[0], step.after))
    if was == now or len(step.commit.parents) != 1 or step.commit.command not in ("", "save"):
        return ""
    for pair in renamed_plans(step.eras.repo, step.commit):
        if path in pair:
            return PlanFile(pair[not pair.index(path)]).stem
    return ""


def _nothing(eras: Eras, commit: str, paths: list[str]) -> CommitState:
    return CommitState(eras, commit, dict.fromkeys(paths))


def _linked(steps: list[Step]) -> set[str]:
    """Return the other ids that a person's latest plan names: where it came from, and where it went."""
    linked: set[str] = set()
    for step in steps[:1]:
        for path in step.after.contents:
            plan = step.after.plan(path) or step.before[0].plan(path)
            data = plan.data if plan else {}
            found = [(data.get(key) or {}).get(field) for key, field in (("came_from", "from"), ("moved", "to"))]
            linked |= {str(other) for other in found if other}
    return linked


# Which of it.


@dataclass(frozen=True)
class Wanted:
    """Which saves of a history are wanted: from and up to a day, by whom, and about which area; None: all."""

    since: str | None = None
    until: str | None = None
    by: Callable[[Commit], bool] | None = None
    area: str | None = None


def entries(steps: Iterable[Step], wanted: Wanted) -> Iterator[tuple[Step, list[Told]]]:
    """Yield the saves that are wanted, with what they did; one that brought nothing of its own is left out."""
    for step in steps:
        if step.day < (wanted.since or "") or step.day > (wanted.until or step.day):
            continue
        if wanted.by is not None and not wanted.by(step.commit):
            continue
        told = [each for each in step.told if wanted.area is None or _is_about(each, wanted.area)]
        if told:
            yield step, told


def _is_about(told: Told, area: str) -> bool:
    return told.difference is not None and area in told.difference.areas
