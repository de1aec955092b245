"""Points in time as people name them: a date, a month, the number of a save, or now."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from planctl.errors import NothingThen
from planctl.plans.dates import last_day
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.git import Repository
from planctl.workspace.gitfiles import SHORT
from planctl.workspace.log import commit_at, find_commit, require_head
from planctl.workspace.past import PastWorkspace
from planctl.workspace.workspace import Workspace

_MONTH = re.compile(r"[1-9][0-9]{3}-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Point:
    """A workspace at a time, None before there was any; its commit ("" for now), and what it is called."""

    workspace: Workspace | None
    commit: str
    words: str
    year: int


def is_month(words: str) -> bool:
    """Tell whether words are a month."""
    return bool(_MONTH.fullmatch(words))


def day_of(words: str, *, last: bool = False) -> datetime.date:
    """Return the first (or last) day that a date or a month means; raise ValueError when it is neither."""
    if is_month(words):
        return last_day(words) if last else datetime.date.fromisoformat(f"{words}-01")
    if len(words) != len("2026-11-03"):
        raise ValueError(words)
    return datetime.date.fromisoformat(words)


def beginning(now: Workspace, repo: Repository, words: str | None) -> Point:
    """Return the point something begins at: a day at its start, a save as it left things, else what was saved last.

    Raise UnknownSave, NoHistory.
    """
    if words is None:
        return _at(repo, require_head(repo), tr("history.last-save"))
    try:
        day = day_of(words)
    except ValueError:
        return _saved(repo, words)
    named = tr("history.beginning-of", day=long_day(day))
    try:
        commit = commit_at(repo, day - datetime.timedelta(days=1), now.settings.timezone)
    except NothingThen:
        return Point(None, "", named, day.year)
    return _at(repo, commit, named, day.year)


def ending(now: Workspace, repo: Repository, words: str | None, today: datetime.date) -> Point:
    """Return the point something goes up to: a day at its end, a save as it left things, else now, saved or not.

    Raise UnknownSave, NothingThen, NoHistory.
    """
    if words is None:
        return Point(now, "", tr("history.now"), today.year)
    try:
        day = day_of(words, last=True)
    except ValueError:
        return _saved(repo, words)
    commit = commit_at(repo, day, now.settings.timezone)
    return _at(repo, commit, tr("history.end-of", day=long_day(day)), day.year)


def _saved(repo: Repository, words: str) -> Point:
    commit = find_commit(repo, words)
    return _at(repo, commit, tr("history.save", commit=commit[:SHORT]))


def _at(repo: Repository, commit: str, words: str, year: int = 0) -> Point:
    return Point(PastWorkspace(repo, commit), commit, words, year)
