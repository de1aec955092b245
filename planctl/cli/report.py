"""`planctl report`: the figures of a period, each with its definition, small numbers hidden."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import Format, read_format
from planctl.cli.session import Session, put, report_left_out, show, usage
from planctl.cli.terminal import Context, Exit, option
from planctl.figures.ground import BY
from planctl.figures.period import Period, latest_quarter, period_of
from planctl.outputs.report_table import report_text
from planctl.outputs.report_view import Asked, report_data
from planctl.workspace.tallies import tallies

PREVIOUS = ("previous", "forrige")


def report(
    context: Context,
    period: Annotated[str | None, option("--period", help="help.report.period", metavar="PERIOD")] = None,
    compare: Annotated[str | None, option("--compare", help="help.report.compare", metavar="PERIOD")] = None,
    by: Annotated[str | None, option("--by", help="help.report.by", metavar="|".join(BY))] = None,
    output: Format = "table",
) -> None:
    """Print the figures of a period."""
    session: Session = context.obj
    read_format(output)
    if by is not None and by not in BY:
        raise usage("report-by", value=by, known=", ".join(BY))
    asked_for = read_period(period) if period is not None else None
    before = read_period(compare) if compare is not None and compare not in PREVIOUS else None
    whole = asked_for or latest_quarter(session.today)
    if whole.first > session.today.isoformat():
        raise usage("future-period", value=period, today=session.today.isoformat())
    before = whole.previous() if compare in PREVIOUS else before
    if before is not None and before.overlaps(whole):
        raise usage("period-overlaps", value=compare)
    found = tallies(session.workspace)
    report_left_out(found.listing)
    data = report_data(found.files, session.workspace.settings, Asked(whole, session.today, before, by or ""))
    data["unreadable"] = sorted([*found.listing.unreadable, *found.listing.gone])
    text = report_text(data, output)
    put(text) if isinstance(text, str) else show(text)
    raise Exit(1 if found.listing.incomplete else 0)


def read_period(text: str) -> Period:
    """Return the period an option names; refuse what is none."""
    period = period_of(text)
    if period is None:
        raise usage("bad-period", value=text)
    return period


COMMANDS = {"report": report}
