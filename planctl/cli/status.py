"""`planctl status`: a paper about one person to hand over, to the municipality, the person, or a meeting."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Any

from planctl.cli.drawing import Drawing, Order, made_as, made_by, written_for
from planctl.cli.options import AllowCpr, By, OptionalId, read_format, read_id, staff_handles
from planctl.cli.session import Session, put, say, usage
from planctl.cli.show import read_anybody, report_errors
from planctl.cli.terminal import Context, Exit, option
from planctl.errors import OverPlans
from planctl.history.points import day_of
from planctl.models.model import READERS
from planctl.outputs.papers.period import Period
from planctl.texts import tr

View = dict[str, Any]

FORMATS = ("md", "html", "json", "docx", "pdf")
BINARY = ("docx", "pdf")
_KEPT = ("plans", "closed", "models", "templates", "schema", "trust", "sent", "identities", ".git")  # planctl's own


def status(
    context: Context,
    person: OptionalId = None,
    reader: Annotated[str, option("--for", help="help.status.for", metavar="READER")] = READERS[0],
    period: Annotated[str | None, option("--period", help="help.status.period", metavar="FROM..TO")] = None,
    output: Annotated[
        str | None, option("--format", help="help.status.format", metavar="md|html|json|docx|pdf")
    ] = None,
    out: Annotated[Path | None, option("--out", help="help.status.out", metavar="FILE")] = None,
    edit: Annotated[bool | None, option("--edit/--no-edit", help="help.status.no-edit")] = None,
    send: Annotated[bool, option("--send", help="help.status.send")] = False,
    to: Annotated[str | None, option("--to", help="help.status.to", metavar="RECIPIENT")] = None,
    approved_by: Annotated[
        str | None,
        option("--approved-by", help="help.status.approved-by", metavar="STAFF", autocompletion=staff_handles),
    ] = None,
    everybody: Annotated[bool, option("--all", help="help.status.all")] = False,
    radar: Annotated[bool, option("--radar", help="help.status.radar")] = False,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Make a status of one person, or of everybody."""
    session: Session = context.obj
    if reader not in READERS:
        raise usage("status-for", value=reader, known=", ".join(READERS))
    if everybody == (person is not None):
        raise usage("status-whom")
    if (to is not None or approved_by is not None) and not send:
        raise usage("status-to-without-send")
    if everybody:
        from planctl.cli.status_all import write_all

        if send or edit:
            raise usage("status-all-alone", value="--send" if send else "--edit")
        wanted = read_format(output or "html", FORMATS)
        write_all(session, Order(reader, _asked(session, period), wanted, out, by, radar=radar))
        return
    form = read_form(output, out, binary_needs_out=not send, usual="pdf" if send else "md")
    order = Order(reader, None, form, out, by, edit, allow_cpr, radar)
    person = read_id(str(person))
    if send:
        from planctl.cli.status_send import send_status

        send_status(session, person, order, _asked(session, period), to, approved_by)
        return
    _make(session, person, order, _asked(session, period))


def _asked(session: Session, period: str | None) -> Period | None:
    return read_period(period, session.today) if period is not None else None


def _make(session: Session, person: str, order: Order, asked: Period | None) -> None:
    refuse_kept(session.workspace.root, order.out)
    reading, plan = read_anybody(session.workspace, person)
    made = made_by(session, reading, order.by)
    period = asked or order.period_of(plan, session.today)
    drawn = Drawing(session, reading, plan, order, period, made)
    view = drawn.view(written_for(drawn))
    deliver(session, view, order.form, order.out)
    raise Exit(1 if report_errors(reading) else 0)


def read_form(output: str | None, out: Path | None, *, binary_needs_out: bool = True, usual: str = "md") -> str:
    """Return the form that is asked for, by --format or by the name of the file; refuse what does not fit."""
    ending = out.suffix.lower().removeprefix(".") if out else ""
    if output is None:
        output = ending if ending in FORMATS else usual
    read_format(output, FORMATS)
    if out is None and output in BINARY and binary_needs_out:
        raise usage("out-needed", value=output)
    if out is not None and ending != output:
        raise usage("out-name", value=str(out), ending=output)  # a slip must not write over something else
    return output


def read_period(words: str, today: datetime.date) -> Period:
    """Return the period that words name: a year, quarter, month or day, or FROM..TO; without TO it ends today."""
    from planctl.figures.period import period_of

    if whole := period_of(words):  # a year, a quarter, or from one to another
        return _until(whole.first, whole.last, words, today)
    first, dots, last = (part.strip() for part in words.partition(".."))
    try:
        start = day_of(first)
        end = day_of(last, last=True) if last else today if dots else day_of(first, last=True)
    except ValueError:
        raise usage("period", value=words) from None
    return _until(start.isoformat(), end.isoformat(), words, today)


def _until(first: str, last: str, words: str, today: datetime.date) -> Period:
    """Return the time from a day to another, today at the latest; refuse one that has not begun."""
    last = min(last, today.isoformat())
    if first > last:
        raise usage("period-order", value=words)
    return Period(first, last)


def refuse_kept(root: Path, out: Path | None) -> None:
    """Refuse to write a paper among the files that planctl keeps."""
    if out is None:
        return
    place = out.resolve()
    kept = [root.resolve() / name for name in _KEPT]
    if any(place.is_relative_to(folder) for folder in kept):
        raise OverPlans(file=str(out))


def deliver(session: Session, view: View, form: str, out: Path | None) -> None:
    """Print a view in a form, or write it to a file in one step, with its pictures beside it where that is Markdown."""
    if out is None:
        put(made_as(session, view, form).decode().removesuffix("\n"))
        return
    view = write_pictures(view, form, out)
    write_out(out, made_as(session, view, form))
    if view["drafts"]:
        say(view["notice"])


def write_pictures(view: View, form: str, out: Path) -> View:
    """Write the pictures of a paper in Markdown beside it, FILE-1.svg ...; return the view that names them."""
    if form != "md":
        return view
    from planctl.outputs.papers.showing import beside
    from planctl.workspace.disk import disk_trouble
    from planctl.workspace.files import replace_file

    view, files = beside(view, out.stem)
    with disk_trouble():
        for name, content in files.items():
            replace_file(out.with_name(name), content, durable=False)
    return view


def write_out(out: Path, content: bytes) -> None:
    """Write a paper to a file in one step, and say so."""
    from planctl.workspace.disk import disk_trouble
    from planctl.workspace.files import replace_file

    with disk_trouble():
        replace_file(out, content, durable=False)
    say(tr("status.written", file=str(out)))


COMMANDS = {"status": status}
