"""`planctl report`: the figures of a period, each with its definition, small numbers hidden."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.made import TABLE, hand_over, paper_as, read_form, source_of_house
from planctl.cli.session import Session, report_left_out, show, usage
from planctl.cli.terminal import Context, Exit, option
from planctl.figures.ground import BY
from planctl.figures.period import Period, latest_quarter, period_of

if TYPE_CHECKING:
    from planctl.figures.told import Asked
    from planctl.workspace.workspace import Listing

PREVIOUS = ("previous", "forrige")
FORMATS = (TABLE, "md", "html", "csv", "xlsx", "json")


def report(
    context: Context,
    period: Annotated[str | None, option("--period", help="help.report.period", metavar="PERIOD")] = None,
    compare: Annotated[str | None, option("--compare", help="help.report.compare", metavar="PERIOD")] = None,
    by: Annotated[str | None, option("--by", help="help.report.by", metavar="|".join(BY))] = None,
    output: Annotated[str | None, option("--format", help="help.report.format", metavar="|".join(FORMATS))] = None,
    out: Annotated[Path | None, option("--out", help="help.report.out", metavar="FILE")] = None,
) -> None:
    """Print the figures of a period."""
    session: Session = context.obj
    form = read_form(output, out, FORMATS, "report")
    if by is not None and by not in BY:
        raise usage("report-by", value=by, known=", ".join(BY))
    asked = read_asked(period, compare, by or "", session.today)
    data, listing = reported(session, asked)
    report_left_out(listing)
    if form == TABLE:
        from planctl.outputs.report_table import report_lines

        show(report_lines(data))
    else:
        hand_over(session, _made_as(session, data, form), out)
    raise Exit(1 if listing.incomplete else 0)


def read_asked(period: str | None, compare: str | None, by: str, today: datetime.date) -> Asked:
    """Return what a report is to tell; refuse periods that have not begun, or that overlap."""
    from planctl.figures.told import Asked

    named = read_period(period) if period is not None else None
    before = read_period(compare) if compare is not None and compare.lower() not in PREVIOUS else None
    whole = named or latest_quarter(today)
    if whole.first > today.isoformat():
        raise usage("future-period", value=period, today=today.isoformat())
    if compare is not None and before is None:
        before = whole.previous()
    if before is not None and before.overlaps(whole):
        raise usage("period-overlaps", value=compare)
    if before is not None and before.first > today.isoformat():
        raise usage("future-period", value=compare, today=today.isoformat())
    return Asked(whole, today, before, by)


def reported(session: Session, asked: Asked) -> tuple[dict[str, Any], Listing]:
    """Count what a report tells; return it as plain data with the files that were left out."""
    from planctl.outputs.made import made_data
    from planctl.outputs.report_view import Counted, report_data
    from planctl.workspace.tallies import counted

    workspace, settings = session.workspace, session.workspace.settings
    found, listing = counted(workspace, asked)
    order = [*settings.models, *sorted(set(found) - set(settings.models))]
    models = [workspace.models.get(name) for name in order if name in found]
    made = made_data(asked.today, source_of_house(session), models)
    data = report_data([Counted(model, found[model.id]) for model in models], settings, asked, made)
    data["unreadable"] = sorted([*listing.unreadable, *listing.gone])
    return data, listing


def _made_as(session: Session, data: dict[str, Any], form: str) -> str | bytes:
    if form == "json":
        from planctl.outputs.tables import to_json

        return to_json(data)
    if form == "csv":
        from planctl.outputs.report_table import report_csv

        return report_csv(data)
    if form == "xlsx":
        from planctl.outputs.report_xlsx import report_xlsx

        return report_xlsx(data)
    from planctl.outputs.report_paper import report_paper

    return paper_as(session, report_paper(data), form)


def read_period(text: str) -> Period:
    """Return the period an option names; refuse what is none."""
    period = period_of(text)
    if period is None:
        raise usage("bad-period", value=text)
    return period


COMMANDS = {"report": report}
