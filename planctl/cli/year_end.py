"""`planctl year-end`: at the turn of the year active plans go on, and everybody else is discharged."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from planctl.cli.options import By, Format, read_format
from planctl.cli.session import Session, put, say, show, usage, warn
from planctl.cli.terminal import Context, argument, confirm, is_terminal, option
from planctl.outputs.tables import to_csv, to_json
from planctl.outputs.year_end import CSV_HEADER, year_end_data, year_end_lines, year_end_markdown, year_end_rows
from planctl.plans.closing import last_day
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.writing import writing
from planctl.workspace.year_end import YearEnd, save_year_end, turn_of_year


def year_end(
    context: Context,
    year: Annotated[str, argument(help="help.year-end.year", metavar="YEAR")],
    dry_run: Annotated[bool, option("--dry-run", help="help.year-end.dry-run")] = False,
    yes: Annotated[bool, option("--yes", help="help.option-yes")] = False,
    by: By = None,
    output: Format = "table",
) -> None:
    """Close a year."""
    session: Session = context.obj
    read_format(output)
    if not re.fullmatch("[1-9][0-9]{3}", year):
        raise usage("bad-year", value=year)
    if not (dry_run or yes or is_terminal()):
        raise usage("year-end-yes", year=year)
    _require_over(int(year), session.today)
    with writing(session.workspace, session.today) as writer:
        turn = turn_of_year(writer, int(year))
        author = writer.author(by) if turn.changes and not dry_run else None
    _print(session, turn, output)
    if author is None:
        if turn.changes:
            warn(tr("year.dry-run", year=year))
        return
    if not yes and not confirm(tr("year.ask", year=year, n=len(turn.discharged))):
        say(tr("year.not-done"))
        return
    with writing(session.workspace, session.today) as writer:
        saved = save_year_end(writer, turn, author)  # refused if a file is not as it was when we looked
    for key in saved.warnings:
        warn(tr(key, files=", ".join(saved.late)))
    if output == "table":
        say(tr("year.done", year=year))


def _require_over(year: int, today: datetime.date) -> None:
    """Refuse a year whose last day has not come."""
    if today.isoformat() < last_day(year):
        raise usage("year-not-over", year=year, day=long_day(last_day(year)), today=today.isoformat())


def _print(session: Session, turn: YearEnd, output: str) -> None:
    settings = session.workspace.settings
    for file in turn.faulty:
        warn(tr("year.faulty", file=file))
    if output == "json":
        put(to_json(year_end_data(turn)))
    elif output == "csv":
        put(to_csv(CSV_HEADER, year_end_rows(turn)))
    elif output == "md":
        put(year_end_markdown(turn, settings))
    else:
        show(year_end_lines(turn, settings))


COMMANDS = {"year-end": year_end}
