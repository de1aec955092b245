"""`planctl review --compare`: who came onto the month's list or went from it after the 1st, and what did it."""

from __future__ import annotations

import datetime
from typing import NoReturn

from planctl.cli.history import width
from planctl.cli.options import read_month
from planctl.cli.past import PastSession, Shown, hand_out
from planctl.cli.review import reviewed
from planctl.cli.session import Session, report_left_out, usage
from planctl.cli.terminal import Exit
from planctl.history.compare import compared
from planctl.history.compare_view import compared_data, compared_lines, compared_markdown
from planctl.history.eras import Eras
from planctl.outputs.tables import to_json
from planctl.plans.dates import first_day
from planctl.workspace.writing import known_handle


def show_compared(
    session: Session, month: str | None, contact_person: str | None, output: str, *, source: bool
) -> NoReturn:
    """Show who came and went; end with code 1 when a file was left out, as a review does."""
    month = read_month(month, session.today)
    known_on = datetime.date.fromisoformat(first_day(month))
    if known_on > session.today:
        raise usage("not-begun", value=month)
    past = PastSession(session, known_on)
    now, listing = reviewed(session, month, contact_person)
    then, _ = reviewed(past, month, contact_person)
    report_left_out(listing)
    settings = session.workspace.settings
    of = known_handle(settings, contact_person) if contact_person is not None else None
    found = compared(now, then, Eras(past.past.repo, session.workspace), past.past.commit, of)
    if output == "json":
        shown: Shown = to_json(compared_data(found, settings, past.past.commit))
    elif output == "md":
        shown = compared_markdown(found)
    else:
        shown = compared_lines(found, settings.organisation, width())
    hand_out(session, shown, output, source=source)
    raise Exit(1 if listing.incomplete else 0)
