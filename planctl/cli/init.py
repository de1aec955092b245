"""`planctl init`: a workspace of one's own, in one step and without a question."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from planctl.cli.saving import a_name, model_named
from planctl.cli.session import Session, say, today_in
from planctl.cli.terminal import Context, argument, option
from planctl.texts import language, tr
from planctl.workspace.cache import Cache
from planctl.workspace.files import open_file
from planctl.workspace.models import Models
from planctl.workspace.settings import DEFAULT_TIMEZONE
from planctl.workspace.signing import SIGNERS, read_signers
from planctl.workspace.starting import start_workspace


def init(
    context: Context,
    folder: Annotated[Path, argument(help="help.init.folder", metavar="DIR")],
    model: Annotated[str | None, option("--model", help="help.init.model", metavar="MODEL")] = None,
    organisation: Annotated[str | None, option("--org", help="help.init.org", metavar="NAME")] = None,
    sign: Annotated[bool, option("--sign", help="help.init.sign")] = False,
) -> None:
    """Make a workspace."""
    session: Session = context.obj
    chosen = model_named(Models(None, Cache(None)), model)
    place = (session.folder / folder).resolve()
    name = str(a_name(place.name if organisation is None else organisation))
    staff = start_workspace(place, chosen, name, language(), today_in(DEFAULT_TIMEZONE), sign=sign)
    say(tr("init.done", folder=place.name, name=name))
    say(tr("init.staff", name=staff.name, handle=staff.handle))
    if sign:
        key = read_signers(open_file(place, SIGNERS))[0]
        say(tr("init.signed", fingerprint=key.fingerprint))
    say(tr("init.next", folder=str(folder)))


COMMANDS = {"init": init}
