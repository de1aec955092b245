"""`planctl demo`: an invented organisation with a year of history, to look around in."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

from planctl.cli.saving import model_named
from planctl.cli.session import Session, say, today_in
from planctl.cli.terminal import Context, argument, option
from planctl.resources import resource_dir
from planctl.texts import tr
from planctl.workspace.cache import Cache
from planctl.workspace.clock import replaced_today
from planctl.workspace.demo import build_demo, example_of
from planctl.workspace.models import Models
from planctl.workspace.settings import DEFAULT_TIMEZONE
from planctl.workspace.starting import new_place, workspace_files


def demo(
    context: Context,
    folder: Annotated[Path, argument(help="help.demo.folder", metavar="DIR")],
    model: Annotated[str | None, option("--model", help="help.demo.model", metavar="MODEL")] = None,
) -> None:
    """Build the invented organisation."""
    session: Session = context.obj
    place = (session.folder / folder).resolve()
    chosen = model_named(Models(None, Cache(None)), model)
    now = None if replaced_today() else datetime.datetime.now(datetime.UTC)
    source = example_of(resource_dir("examples"), chosen.id)
    with new_place(place):
        result = build_demo(source, place, today_in(DEFAULT_TIMEZONE), workspace_files(chosen), now)
    say(tr("demo.done", folder=str(folder), people=result.people, n=result.commits))
    say(tr("demo.next", folder=str(folder)))


COMMANDS = {"demo": demo}
