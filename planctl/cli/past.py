"""Commands that look back: the session as it was on an earlier day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.options import read_day
from planctl.cli.session import Session, put, say, show, warn
from planctl.cli.terminal import option
from planctl.outputs.styled import Line, line
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.gitfiles import SHORT

if TYPE_CHECKING:
    from planctl.workspace.git import Repository
    from planctl.workspace.past import PastWorkspace

Shown = str | list[Line]  # a whole output, or lines
Source = Annotated[bool, option("--source", help="help.option-source")]
AsOf = Annotated[str | None, option("--as-of", help="help.option-as-of", metavar="DATE")]


def history_of(session: Session) -> Repository:
    """Open the history, and say so when this copy of it does not reach back to its beginning."""
    from planctl.workspace.git import Repository

    repo = Repository.open(session.workspace.root)
    if (repo.common_dir / "shallow").exists():
        warn(tr("history.shallow"))
    return repo


class PastSession(Session):
    """A session on an earlier day: the workspace as it was known at its end, and that day as today."""

    def __init__(self, now: Session, day: datetime.date) -> None:
        from planctl.workspace.past import PastWorkspace

        super().__init__(now.folder)
        history_of(now)
        self.past: PastWorkspace = PastWorkspace.at(now.workspace, day)
        self.__dict__ |= {"workspace": self.past, "today": day}

    @property
    def words(self) -> str:
        """Return what is to be said of everything that is shown."""
        return tr("history.as-known", day=long_day(self.today), commit=self.past.commit[:SHORT])

    @property
    def data(self) -> dict[str, Any]:
        """Return the same as plain data: the day, and the commit everything was read from."""
        return {"as_known": self.today.isoformat(), "commit": self.past.commit}


def known_when(session: Session) -> str:
    """Return what is to be said of what is shown, "" when it is as it is now."""
    return session.words if isinstance(session, PastSession) else ""


def source_of(session: Session, *, wanted: bool) -> dict[str, Any]:
    """Return which save a listing was made from: of an earlier day always, of now if it is wanted.

    Then it has the files as well that are not as they were saved.
    """
    if isinstance(session, PastSession):
        return session.data
    if not wanted:
        return {}
    from planctl.workspace.git import Repository
    from planctl.workspace.hand_edits import hand_edits
    from planctl.workspace.save import Session as Held
    from planctl.workspace.workspace import git_dir_of

    if git_dir_of(session.workspace.root) is None:  # a folder that was taken out of its history
        return {"commit": None, "unsaved": []}
    repo = Repository.open(session.workspace.root)
    return {"commit": repo.head(), "unsaved": [edit.path for edit in hand_edits(Held(repo))]}


def source_words(source: dict[str, Any]) -> str:
    """Return the same in words; "" when nothing is to be said."""
    if "unsaved" not in source:
        return ""
    if not source["commit"]:
        return tr("history.source-none")
    unsaved = source["unsaved"]
    key = "history.source-unsaved" if unsaved else "history.source"
    return tr(key, commit=source["commit"][:SHORT], n=len(unsaved), files=", ".join(unsaved))


def hand_out(session: Session, shown: Shown, form: str, *, source: bool) -> None:
    """Print what was made, as a whole output or as lines; with the save it was made from, if that is wanted."""
    if not isinstance(shown, str):
        show(sourced_lines(session, shown, source=source))
    elif source:
        from planctl.outputs.sourced import with_source

        found = source_of(session, wanted=True)
        put(with_source(shown, form, found, source_words(found)))
    else:
        put(shown)


def sourced_lines(session: Session, lines: list[Line], *, source: bool) -> list[Line]:
    """Return lines, with the save they were made from below them if that is wanted; of an earlier day they say it."""
    words = source_words(source_of(session, wanted=source))
    return [*lines, [], line((words, "dim"))] if words else lines


def say_known_when(session: Session) -> None:
    """Say first that what follows is as it was known on an earlier day."""
    if words := known_when(session):
        say(f"{words}\n")


def session_of(session: Session, as_of: str | None) -> Session:
    """Return the session of the day an option names, the one of now without; refuse a day that has not come."""
    if as_of is None:
        return session
    return PastSession(session, read_day(as_of, session.today))
