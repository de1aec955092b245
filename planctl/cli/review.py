"""`planctl review`: whom is a decision needed on this month."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from planctl.cli.options import FORMATS, ContactPerson, Format, Month, read_format, read_month
from planctl.cli.session import Session, put, report_left_out, show, usage, warn
from planctl.cli.terminal import Context, Exit, option
from planctl.outputs.review_table import CSV_HEADER, missed_words, review_lines, review_markdown, review_rows
from planctl.outputs.review_view import review_data
from planctl.outputs.styled import line, svg
from planctl.outputs.tables import to_csv, to_json
from planctl.review.month import NO_LIMIT, Review
from planctl.review.month import review as judge
from planctl.texts import tr
from planctl.texts.dates import long_month
from planctl.workspace.disk import disk_trouble
from planctl.workspace.files import replace_file
from planctl.workspace.workspace import Listing
from planctl.workspace.writing import known_handle


def review(
    context: Context,
    month: Month = None,
    contact_person: ContactPerson = None,
    missed: Annotated[bool, option("--missed", help="help.review.missed")] = False,
    quiet: Annotated[bool, option("--quiet", help="help.review.quiet")] = False,
    exit_code: Annotated[bool, option("--exit-code", help="help.review.exit-code")] = False,
    output: Format = "table",
    picture: Annotated[Path | None, option("--svg", help="help.review.svg", metavar="FILE")] = None,
) -> None:
    """List whom a decision is needed on."""
    session: Session = context.obj
    read_format(output, FORMATS)
    if picture is not None and picture.suffix.lower() != ".svg":
        raise usage("svg-name", value=str(picture))  # a slip must not write over a plan
    if month is not None:
        read_month(month, datetime.date.max)  # wrong by itself, wherever it is asked
    result, listing = reviewed(session, read_month(month, session.today), contact_person)
    report_left_out(listing)
    waiting = bool(result.due or result.missed)
    if missed:
        result = replace(result, due=[], decided=[], quiet=result.quiet if quiet else [])
    if output == "json":
        put(to_json(review_data(result, everybody=quiet)))
    elif output == "csv":
        put(to_csv(CSV_HEADER, review_rows(review_data(result, everybody=quiet))))
    elif output == "md":
        put(review_markdown(result, session.workspace.settings, session.today, everything=quiet))
    else:
        _table(session, result, missed=missed, quiet=quiet, picture=picture)
    if is_preview(session, result.month) and output != "table":
        warn(tr("review.preview", month=long_month(result.month)))
    raise Exit(1 if listing.incomplete or (exit_code and waiting) else 0)


def reviewed(session: Session, month: str, contact_person: str | None = None) -> tuple[Review, Listing]:
    """Judge everybody for a month; return the review with the files that were left out."""
    settings = session.workspace.settings
    contact_person = known_handle(settings, contact_person) if contact_person is not None else None
    listing = session.workspace.listing()
    result = judge(listing.people, month, settings.review_since or NO_LIMIT, settings.models)
    result.unreadable.extend(sorted([*listing.unreadable, *listing.gone]))
    return (result.of(contact_person) if contact_person else result), listing


def is_preview(session: Session, month: str) -> bool:
    """Tell whether a month has not begun."""
    return month > session.today.isoformat()[:7]


def _table(session: Session, result: Review, *, missed: bool, quiet: bool, picture: Path | None) -> None:
    if missed:
        show([line(missed_words(row)) for row in result.missed] or [line(tr("review.no-missed"))])
        return
    lines = review_lines(result, session.workspace.settings, is_preview(session, result.month), everything=quiet)
    show(lines)
    if picture is not None:
        with disk_trouble():
            replace_file(picture, svg(lines, "planctl review").encode(), durable=False)


COMMANDS = {"review": review}
