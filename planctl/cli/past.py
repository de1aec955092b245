"""Commands that look back: the session as it was on an earlier day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.options import read_day
from planctl.cli.session import Session
from planctl.cli.terminal import option
from planctl.texts import tr
from planctl.texts.dates import long_day

if TYPE_CHECKING:
    from planctl.workspace.past import PastWorkspace

AsOf = Annotated[str | None, option("--as-of", help="help.option-as-of", metavar="DATE")]


class PastSession(Session):
    """A session on an earlier day: the workspace as it was known at its end, and that day as today."""

    def __init__(self, now: Session, day: datetime.date) -> None:
        from planctl.workspace.past import PastWorkspace

        super().__init__(now.folder)
        self.past: PastWorkspace = PastWorkspace.at(now.workspace, day)
        self.__dict__ |= {"workspace": self.past, "today": day}

    @property
    def words(self) -> str:
        """Return what is to be said of everything that is shown."""
        return tr("history.as-known", day=long_day(self.today))

    @property
    def data(self) -> dict[str, Any]:
        """Return the same as plain data: the day, and the commit everything was read from."""
        return {"as_known": self.today.isoformat(), "commit": self.past.commit}


def known_when(session: Session) -> str:
    """Return what is to be said of what is shown, "" when it is as it is now."""
    return session.words if isinstance(session, PastSession) else ""


def source_of(session: Session) -> dict[str, Any]:
    """Return which commit a listing was made from, and of which day it is when that is not now."""
    if isinstance(session, PastSession):
        return session.data
    from planctl.workspace.gitfiles import commit_of

    return {"commit": commit_of(session.workspace.root)}


def session_of(session: Session, as_of: str | None) -> Session:
    """Return the session of the day an option names, the one of now without; refuse a day that has not come."""
    if as_of is None:
        return session
    return PastSession(session, read_day(as_of, session.today))
