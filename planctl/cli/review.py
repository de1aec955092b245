"""`planctl review`: whom is a decision needed on this month."""

from __future__ import annotations

import datetime
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from planctl.cli.options import FORMATS, ContactPerson, Format, Month, read_format, read_month
from planctl.cli.past import Shown, Source, hand_out, known_when, session_of, source_of, sourced_lines
from planctl.cli.session import Session, report_left_out, usage, warn
from planctl.cli.terminal import Context, Exit, option
from planctl.errors import ClosedPerson
from planctl.outputs.review_table import CSV_HEADER, missed_words, review_lines, review_markdown, review_rows
from planctl.outputs.review_view import review_data
from planctl.outputs.styled import Line, line, plain, svg
from planctl.outputs.tables import escaped, to_csv, to_json
from planctl.plans.plan import Plan
from planctl.review.facts import Person
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
    as_known: Annotated[str | None, option("--as-known", help="help.review.as-known", metavar="DATE")] = None,
    compare: Annotated[bool, option("--compare", help="help.review.compare")] = False,
    source: Source = False,
) -> None:
    """List whom a decision is needed on."""
    read_format(output, FORMATS)
    if picture is not None and picture.suffix.lower() != ".svg":
        raise usage("svg-name", value=str(picture))  # a slip must not write over a plan
    if month is not None:
        read_month(month, datetime.date.max)  # wrong by itself, wherever it is asked
    if compare:
        if as_known or missed or quiet or picture or output == "csv":
            raise usage("compare-alone")
        from planctl.cli.compare import show_compared

        show_compared(context.obj, month, contact_person, output, source=source)
    session = session_of(context.obj, as_known)
    result, listing = reviewed(session, read_month(month, session.today), contact_person)
    report_left_out(listing, past=as_known is not None)
    waiting = bool(result.due or result.missed)
    if missed:
        result = replace(result, due=[], decided=[], quiet=result.quiet if quiet else [])
    # What the people of one contact person reached is nobody's business to compare.
    house = _house(listing.people, result.month) if contact_person is None and not missed else []
    shown = _shown(session, result, house, output, missed=missed, quiet=quiet)
    if picture is not None and not isinstance(shown, str) and not missed:
        with disk_trouble():
            drawn = svg(sourced_lines(session, shown, source=source), "planctl review")
            replace_file(picture, drawn.encode(), durable=False)
    hand_out(session, shown, output, source=source)
    if is_preview(session, result.month) and output != "table":
        warn(tr("review.preview", month=long_month(result.month)))
    raise Exit(1 if listing.incomplete or (exit_code and waiting) else 0)


def reviewed(session: Session, month: str, contact_person: str | None = None) -> tuple[Review, Listing]:
    """Judge everybody for a month; return the review with the files that were left out."""
    settings = session.workspace.settings
    contact_person = known_handle(settings, contact_person) if contact_person is not None else None
    listing = session.workspace.listing()
    today = session.today.isoformat()
    result = judge(listing.people, month, settings.review_since or NO_LIMIT, settings.models, today)
    result = result.with_words(_plans(session, result.wordy))
    result.unreadable.extend(sorted([*listing.unreadable, *listing.gone]))
    return (result.of(contact_person) if contact_person else result), listing


def _plans(session: Session, ids: set[str]) -> dict[str, Plan]:
    """Read the plans of a few people for their texts; who is closed by now has none to tell."""
    plans = {}
    for person in sorted(ids):
        with suppress(ClosedPerson):
            plans[person] = session.workspace.read_plan(person)
    return plans


def is_preview(session: Session, month: str) -> bool:
    """Tell whether a month has not begun."""
    return month > session.today.isoformat()[:7]


def _house(people: list[Person], month: str) -> list[Line]:
    """Return how many of the goals of the house were reached, where a model wants that looked at."""
    if not any(person.model.data.get("reached") for person in people):
        return []
    from planctl.outputs.goal_house import house_lines

    return house_lines(people, month)


def _shown(session: Session, result: Review, house: list[Line], output: str, *, missed: bool, quiet: bool) -> Shown:
    """Return the list in a form; of an earlier day it says so itself."""
    settings, known = session.workspace.settings, known_when(session)
    view = review_data(result, everybody=quiet)
    if output == "json":
        return to_json({**view, **source_of(session, wanted=False)})
    if output == "csv":
        return to_csv(CSV_HEADER, review_rows(view))
    if output == "md":
        agenda = review_markdown(result, settings, session.today, everything=quiet)
        told = escaped(plain(house).replace("\n", " "))
        return "\n\n".join(part for part in (known, agenda, told) if part)
    if missed:
        lines = [line(missed_words(row)) for row in result.missed] or [line(tr("review.no-missed"))]
    else:
        lines = review_lines(result, settings, is_preview(session, result.month), everything=quiet)
        lines += [[], *house] if house else []
    return [line((known, "warn")), [], *lines] if known else lines


COMMANDS = {"review": review}
