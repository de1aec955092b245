"""`planctl agenda`: the monthly meeting in one document, with room for what is decided."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from planctl.cli.made import hand_over, paper_as, read_form
from planctl.cli.options import Month, read_month
from planctl.cli.session import Session, report_left_out
from planctl.cli.terminal import Context, Exit, option

FORMATS = ("md", "html", "docx", "pdf", "json")


def agenda(
    context: Context,
    month: Month = None,
    output: Annotated[str | None, option("--format", help="help.agenda.format", metavar="|".join(FORMATS))] = None,
    out: Annotated[Path | None, option("--out", help="help.report.out", metavar="FILE")] = None,
) -> None:
    """Make the agenda of the monthly meeting."""
    from planctl.cli.quality import MONTHS, looked_at
    from planctl.cli.review import reviewed
    from planctl.outputs.agenda_view import agenda_data, agenda_paper

    session: Session = context.obj
    form = read_form(output, out, FORMATS, "agenda")
    wanted = read_month(month, session.today)
    settings = session.workspace.settings
    review, listing = reviewed(session, wanted)
    report_left_out(listing)
    quality, _ = looked_at(session, MONTHS)
    data = agenda_data(review, quality, _figures(session, wanted), settings, quality["made"])
    if form == "json":
        from planctl.outputs.tables import to_json

        content: str | bytes = to_json(data)
    else:
        content = paper_as(session, agenda_paper(data, review, settings, session.today.isoformat()[:7]), form)
    hand_over(session, content, out)
    raise Exit(1 if listing.incomplete else 0)


def _figures(session: Session, month: str) -> dict[str, Any] | None:
    """Return the figures of the month before a month, beside those of the one before that; None if it has not begun."""
    from planctl.cli.report import reported
    from planctl.figures.period import period_of
    from planctl.figures.told import Asked
    from planctl.plans.dates import add_months

    period = period_of(add_months(month, -1))
    if period is None or period.first > session.today.isoformat():
        return None
    return reported(session, Asked(period, session.today, period.previous()))[0]


COMMANDS = {"agenda": agenda}
