"""`planctl init`: a workspace of one's own, in one step and without a question."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from planctl.cli.saving import free_text
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context, argument, option
from planctl.texts import language, tr
from planctl.workspace.clock import today
from planctl.workspace.settings import DEFAULT_TIMEZONE
from planctl.workspace.starting import start_workspace


def init(
    context: Context,
    folder: Annotated[Path, argument(help="help.init.folder", metavar="DIR")],
    model: Annotated[str, option("--model", help="help.init.model", metavar="MODEL")] = "",
    organisation: Annotated[str | None, option("--org", help="help.init.org", metavar="NAME")] = None,
) -> None:
    """Make a workspace."""
    session: Session = context.obj
    place = (session.folder / folder).resolve()
    name = free_text(organisation) or place.name
    staff = start_workspace(place, model, name, language(), today(DEFAULT_TIMEZONE))
    say(tr("init.done", folder=str(folder), name=name))
    say(tr("init.staff", name=staff.name, handle=staff.handle))
    say(tr("init.next", folder=str(folder)))


COMMANDS = {"init": init}
