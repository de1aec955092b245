"""From one state of a person's files to another, in words: what became of each file, and of what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from planctl.errors import Path
from planctl.history.telling import Telling, without_content
from planctl.history.words import Told, told_of
from planctl.plans.difference import Difference, differences
from planctl.plans.plan import Plan
from planctl.plans.sound import left_out
from planctl.texts import tr
from planctl.workspace.settings import Settings
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX

Contents = dict[str, bytes | None]  # by the path of a file


class State(Protocol):
    """The files of a person at some time."""

    @property
    def contents(self) -> Contents:
        """Return what each file holds, None where there is none."""

    def plan(self, path: str) -> Plan | None:
        """Return what is sound of a plan file; None when there is none, or it cannot be read as a plan."""


@dataclass(frozen=True)
class Passage:
    """A person's files after something, and before it: in several states, where lines of history were joined.

    `day` is the day it was saved, "" when it is about more than one; `year` needs not be said of a day. `known` is
    the latest state in which the living plan could be read, where there was none, or none to be read, right before.
    `renamed` is the other id where the file got another name.
    """

    person: str
    before: tuple[State, ...]
    after: State
    settings: Settings
    day: str = ""
    year: int = 0
    known: State | None = None
    renamed: str = ""

    @property
    def is_merge(self) -> bool:
        """Tell whether it joined two lines of history."""
        return len(self.before) > 1

    @property
    def was(self) -> Contents:
        """Return what the files held before."""
        return self.before[0].contents

    @property
    def now(self) -> Contents:
        """Return what the files hold after it."""
        return self.after.contents


def living_path(person: str) -> str:
    """Return where somebody's living plan lies."""
    return f"{PLANS}/{person}{SUFFIX}"


def closed_path(person: str, year: int) -> str:
    """Return where somebody's file that was closed with a year lies."""
    return f"{CLOSED}/{year:04d}/{person}{SUFFIX}"


def year_of(path: str) -> int:
    """Return the year of a closed file, by its path."""
    return int(path.split("/")[1])


def tell(passage: Passage) -> Iterator[Told]:
    """Yield what became of the files; of a merge only what none of the joined lines had."""
    living = living_path(passage.person)
    was, now = passage.was, passage.now
    others = [path for path in now if path != living]
    came = [path for path in others if was[path] is None and now[path] is not None]
    went = [path for path in others if was[path] is not None and now[path] is None]
    if was[living] is not None and came and not passage.is_merge:
        yield from _closed(passage, living, came.pop(0))
    elif now[living] is not None and went and not passage.is_merge:
        yield Told(tr("history.opened-again", year=year_of(went.pop(0))))
    elif was[living] != now[living]:
        yield from _file(passage, living)
    yield from (Told(tr("history.closed-added", year=year_of(path))) for path in came)
    yield from (Told(tr("history.closed-deleted", year=year_of(path))) for path in went)
    for path in others:
        if was[path] is not None and now[path] is not None and was[path] != now[path]:
            yield from _within(path, _file(passage, path))


def _within(path: str, found: Iterable[Told]) -> Iterator[Told]:
    for told in found:
        yield Told(tr("history.closed-changed", year=year_of(path), what=told.what), told.difference, told.texts)


def _closed(passage: Passage, living: str, path: str) -> Iterator[Told]:
    """Yield what the turn of a year did: the file was closed, with what else changed in it, and a new one perhaps."""
    yield Told(tr("history.closed", year=year_of(path)))
    before, after = passage.before[0].plan(living), passage.after.plan(path)
    if passage.now[living] is not None:
        yield Told(tr("history.divided", year=year_of(path)))
    elif before and after:
        yield from told_of(_telling(passage, before, after))


def _file(passage: Passage, path: str) -> Iterator[Told]:
    """Yield what became of one file."""
    before, after = passage.before[0].plan(path), passage.after.plan(path)
    renamed = passage.renamed if path == living_path(passage.person) else ""
    if passage.now[path] is None:
        yield Told(tr("history.renamed-to", id=renamed) if renamed else tr("history.deleted"))
    elif after is None:
        yield Told(tr("history.unreadable"))
    elif before is not None:
        yield from _changed(passage, path, before, after)
    else:
        known = passage.known.plan(path) if passage.known and path in passage.known.contents else None
        if passage.was[path] is not None:
            yield Told(tr("history.readable"))
        elif known:
            yield Told(tr("history.renamed-from", id=renamed) if renamed else tr("history.put-back"))
        else:
            yield from _new(passage, after)
        yield from told_of(_telling(passage, known, after)) if known else ()


def _changed(passage: Passage, path: str, before: Plan, after: Plan) -> Iterator[Told]:
    """Yield what is different in a file; what cannot be read in it is no difference, but that it cannot is."""
    was, now = left_out(before), left_out(after)
    if now and now != was:
        yield Told(tr("history.left-out", n=len(now)))
    elif was and not now:
        yield Told(tr("history.right-again"))
    found = list(_only_here(passage, path, differences(before, after)))
    told = [each for each in told_of(_telling(passage, before, after), found) if not _is_unread(each, now)]
    yield from told
    if not (told or was or now or passage.is_merge):
        yield Told(tr("history.form"))


def _is_unread(told: Told, left: list[Path]) -> bool:
    """Tell whether something seems to be gone that is only not to be read: it stands where something was left out."""
    found = told.difference
    if found is None or found.new is not None:
        return False
    return any(path[: len(found.where)] == found.where[: len(path)] for path in left)


def _new(passage: Passage, plan: Plan) -> Iterator[Told]:
    """Yield a registration with what was written at once; what a move brought along is not told again."""
    telling = _telling(passage, without_content(plan), plan)
    if plan.data.get("came_from"):
        yield Told(tr("history.carried", id=plan.data["came_from"].get("from", "")))
        return
    key = "history.registered-again" if plan.data.get("closed") else "history.registered"
    yield Told(telling.dated(tr(key), plan.data.get("registered")))
    yield from told_of(telling, [each for each in differences(telling.before, plan) if "closed" not in each.content])


def _only_here(passage: Passage, path: str, found: Iterable[Difference]) -> Iterator[Difference]:
    """Yield the differences that there are to all states before: of a merge, what it brought itself."""
    after = passage.after.plan(path)
    plans = [state.plan(path) for state in passage.before[1:]]
    others = [{each.key for each in differences(plan, after)} if plan and after else set() for plan in plans]
    yield from (each for each in found if all(each.key in keys for keys in others))


def _telling(passage: Passage, before: Plan, after: Plan) -> Telling:
    return Telling(before, after, passage.settings, passage.day, passage.year)
