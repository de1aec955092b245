"""What is different between two states of a workspace: person by person, and in what all share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from planctl.errors import Fault
from planctl.history.passage import Contents, Passage, closed_path, living_path, tell
from planctl.history.points import Point
from planctl.history.telling import label_of
from planctl.history.words import Told
from planctl.outputs.change_words import settings_words
from planctl.plans.difference import Difference
from planctl.plans.layout import VALUES
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import tr
from planctl.texts.dates import short_day
from planctl.workspace.models import OWN_FOLDER
from planctl.workspace.past import PastWorkspace
from planctl.workspace.settings import FILE, Settings
from planctl.workspace.workspace import SUFFIX, PlanFile, Workspace

MANY = 3  # entries of a list that are named one by one


@dataclass(frozen=True)
class State:
    """A person's files in a workspace, as it is or was."""

    workspace: Workspace | None
    contents: Contents
    read: dict[str, Plan | None] = field(default_factory=dict)

    def plan(self, path: str) -> Plan | None:
        """Return what is sound of a plan file, by the model of its time."""
        if path not in self.read:
            self.read[path] = self._plan(path)
        return self.read[path]

    def _plan(self, path: str) -> Plan | None:
        source = self.contents[path]
        if source is None or self.workspace is None:
            return None
        try:
            plan = self.workspace.read(PlanFile(path), source).plan
        except Fault:
            return None
        return sound(plan) if plan else None


@dataclass(frozen=True)
class Between:
    """What is different from one point to another: by person, in the settings, and which other files.

    Where each person has a start of their own, `starts` has it, and `without` names those who have none.
    """

    start: Point
    end: Point
    people: list[tuple[str, list[Told]]]
    settings: list[str]
    files: list[str]
    starts: dict[str, Point] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)


def between(start: Point, end: Point, settings: Settings, person: str | None = None, *, everything: bool) -> Between:
    """Return what is different between two points, of everybody or of one person; `everything` names each entry."""
    for point in (start, end):
        if isinstance(point.workspace, PastWorkspace) and not person:
            point.workspace.fetch(file.path for file in point.workspace.files())
    people = [person] if person else sorted({file.stem for point in (start, end) for file in _files(point)})
    told = ((each, list(_told(start, end, settings, each, everything=everything))) for each in people)
    changed = [(each, tolds) for each, tolds in told if tolds]
    if person:
        return Between(start, end, changed, [], [])
    return Between(start, end, changed, list(_settings(start, end)), list(_models(start, end)))


def _files(point: Point) -> Iterable[PlanFile]:
    return point.workspace.files() if point.workspace else ()


def _told(start: Point, end: Point, settings: Settings, person: str, *, everything: bool) -> Iterator[Told]:
    years = sorted({file.year for point in (start, end) for file in _closed(point, person) if file.year})
    paths = [living_path(person), *(closed_path(person, year) for year in years)]
    before, after = (State(point.workspace, _contents(point, paths)) for point in (start, end))
    if before.contents != after.contents:
        passage = Passage(person, (before,), after, settings, year=end.year)
        plans = [state.plan(path) for state in (after, before) for path in paths]
        plan = next((each for each in plans if each), None)
        told = sorted(tell(passage), key=_by_area(plan))
        yield from _summed(told, plan, end.year) if plan and not everything else told


def _closed(point: Point, person: str) -> list[PlanFile]:
    return point.workspace.closed_files(person) if point.workspace else []


def _contents(point: Point, paths: list[str]) -> Contents:
    workspace = point.workspace
    return {path: workspace.content(path) if workspace and workspace.has(path) else None for path in paths}


def _by_area(plan: Plan | None) -> Any:
    """Return where something stands: what is about no area first, then area by area."""
    areas = list(plan.model.areas) if plan else []
    return lambda told: (
        areas.index(told.difference.area) + 1 if told.difference and told.difference.area in areas else 0
    )


def _summed(told: list[Told], plan: Plan, year: int) -> Iterator[Told]:
    """Yield what is different, entries that came to the same list in one if there are many."""
    lists: dict[tuple[str, ...], list[Difference]] = {}
    for each in told:
        if each.difference and _is_entry(each.difference):
            lists.setdefault(each.difference.where, []).append(each.difference)
    for each in told:
        found = each.difference
        same = lists.get(found.where, []) if found and _is_entry(found) else []
        if len(same) <= MANY:
            yield each
        elif found is same[0]:
            days = sorted(str(entry.content.get("date") or entry.content.get("from")) for entry in same)
            spread = " – ".join(dict.fromkeys(short_day(day, year) for day in (days[0], days[-1])))
            yield Told(tr("history.many", what=label_of(plan, same[0].where), n=len(same), days=spread), found)


def _is_entry(found: Difference) -> bool:
    """Tell whether something happened that had not been entered."""
    return found.in_list and found.old is None and found.entry.kind == VALUES


def _settings(start: Point, end: Point) -> Iterator[str]:
    """Yield what is different in planctl.yaml."""
    if start.workspace and end.workspace and start.workspace.required(FILE) != end.workspace.required(FILE):
        yield from settings_words(start.workspace.settings, end.workspace.settings)


def _models(start: Point, end: Point) -> Iterator[str]:
    """Yield the paths of the workspace's own models that are not the same."""
    names = {
        f"{OWN_FOLDER}/{name}"
        for point in (start, end)
        if point.workspace
        for name in point.workspace.names(OWN_FOLDER)
    }
    for path in sorted(name for name in names if name.endswith(SUFFIX)):
        if len({_contents(point, [path])[path] for point in (start, end)}) > 1:
            yield path
