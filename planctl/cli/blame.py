"""`planctl blame`: who wrote each sentence of a plan, and when."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.history import width
from planctl.cli.options import PersonId, plan_parts, read_format, read_id
from planctl.cli.past import Shown, Source, hand_out, history_of
from planctl.cli.session import Session
from planctl.cli.show import read_anybody, report_errors
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.history.blame import blame_data, blame_lines, blamed
from planctl.history.eras import Eras
from planctl.history.person import steps_of
from planctl.outputs.tables import to_json
from planctl.plans.places import find_place
from planctl.plans.sound import sound


def blame(
    context: Context,
    person: PersonId,
    part: Annotated[str | None, argument(help="help.blame.part", metavar="[PART]", autocompletion=plan_parts)] = None,
    output: Annotated[str, option("--format", help="help.blame.format", metavar="table|json")] = "table",
    source: Source = False,
) -> None:
    """Show who wrote each sentence."""
    session: Session = context.obj
    read_format(output, ("table", "json"))
    person = read_id(person)
    reading, plan = read_anybody(session.workspace, person)
    wanted = tuple(find_place(plan, part).words.split(".")) if part else ()
    steps = steps_of(Eras(history_of(session), session.workspace), person)
    found = blamed(sound(plan), steps, wanted)
    if output == "json":
        shown: Shown = to_json(blame_data(found, session.workspace.settings))
    else:
        shown = blame_lines(found, width(), session.today.year)
    hand_out(session, shown, output, source=source)
    raise Exit(1 if report_errors(reading) else 0)


COMMANDS = {"blame": blame}
