"""`planctl week`: what the plans ask for in the coming week, for the Monday meeting."""

from __future__ import annotations

import datetime
from typing import Annotated

from planctl.cli.options import ContactPerson, Format, read_coming, read_format
from planctl.cli.past import Source, hand_out
from planctl.cli.session import Session, report_left_out
from planctl.cli.terminal import Context, Exit, option
from planctl.outputs.week_table import week_text
from planctl.outputs.week_view import week_data
from planctl.plans.plan import Plan
from planctl.plans.week import week_of
from planctl.workspace.workspace import Workspace
from planctl.workspace.writing import known_handle


def week(
    context: Context,
    date: Annotated[str | None, option("--date", help="help.week.date", metavar="DATE")] = None,
    contact_person: ContactPerson = None,
    output: Format = "table",
    source: Source = False,
) -> None:
    """Show what the plans ask for in the coming week."""
    session: Session = context.obj
    read_format(output)
    day = read_coming(date, datetime.date.min, "bad-date") if date is not None else session.today
    settings = session.workspace.settings
    handle = known_handle(settings, contact_person) if contact_person is not None else None
    listing = session.workspace.listing(closed=False)
    report_left_out(listing)
    here = [p.id for p in listing.people if not p.ended and (handle is None or p.contact_person == handle)]
    first, last = week_of(day)
    plans = _plans(session.workspace, here)
    data = week_data(plans, settings, first.isoformat(), last.isoformat(), session.today.isoformat())
    data["unreadable"] = sorted([*listing.unreadable, *listing.gone])
    shown = week_text(data, settings, output)
    hand_out(session, shown, output, source=source)
    raise Exit(1 if listing.incomplete else 0)


def _plans(workspace: Workspace, people: list[str]) -> list[Plan]:
    """Read people's plans; each of their files could be judged a moment ago."""
    return [workspace.read_plan(person) for person in people]


COMMANDS = {"week": week}
