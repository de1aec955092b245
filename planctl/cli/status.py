"""`planctl status`: a paper about one person to hand over, to the municipality, the person, or a meeting."""

from __future__ import annotations

import datetime
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.options import By, PersonId, read_format, read_id
from planctl.cli.session import Session, put, say, usage
from planctl.cli.show import read_anybody, report_errors
from planctl.cli.terminal import Context, Exit, option
from planctl.errors import NoGitUser, OverPlans
from planctl.history.points import day_of
from planctl.outputs.papers.period import Period, since_last
from planctl.texts import tr

if TYPE_CHECKING:
    from planctl.outputs.papers.status_view import Made
    from planctl.workspace.workspace import Reading, Workspace

FORMATS = ("md", "html", "json", "docx", "pdf")
BINARY = ("docx", "pdf")
READERS = ("municipality", "person", "internal", "meeting")
_KEPT = ("plans", "closed", "models", "templates", "schema", "trust", ".git")  # folders of the workspace's own


def status(
    context: Context,
    person: PersonId,
    reader: Annotated[str, option("--for", help="help.status.for", metavar="READER")] = "municipality",
    period: Annotated[str | None, option("--period", help="help.status.period", metavar="FROM..TO")] = None,
    output: Annotated[
        str | None, option("--format", help="help.status.format", metavar="md|html|json|docx|pdf")
    ] = None,
    out: Annotated[Path | None, option("--out", help="help.status.out", metavar="FILE")] = None,
    by: By = None,
    no_edit: Annotated[bool, option("--no-edit", help="help.status.no-edit")] = False,  # noqa: ARG001 - drafts stay drafts
) -> None:
    """Make a status of one person."""
    from planctl.outputs.papers.status_view import Wish, status_view

    session: Session = context.obj
    if reader not in READERS:
        raise usage("status-for", value=reader, known=", ".join(READERS))
    form = read_form(output, out)
    person = read_id(person)
    asked = read_period(period, session.today) if period is not None else None
    refuse_kept(session.workspace.root, out)
    reading, plan = read_anybody(session.workspace, person)
    wish = Wish(
        reader, asked or since_last(plan, session.today), session.today, _due(session, reading), reading.file.year
    )
    view = status_view(plan, session.workspace.settings, wish, made_by(session, reading, by))
    deliver(session, view, form, out)
    raise Exit(1 if report_errors(reading) else 0)


def _due(session: Session, reading: Reading) -> list[dict[str, Any]] | None:
    from planctl.outputs.person_view import due_now

    if reading.plan is None or not reading.judgeable:
        return None
    return due_now(reading.plan, session.workspace.settings, session.today, reading.file.year)


def read_form(output: str | None, out: Path | None) -> str:
    """Return the form that is asked for, by --format or by the name of the file; refuse what does not fit."""
    ending = out.suffix.lower().removeprefix(".") if out else ""
    if output is None:
        output = ending if ending in FORMATS else "md"
    read_format(output, FORMATS)
    if out is None and output in BINARY:
        raise usage("out-needed", value=output)
    if out is not None and ending != output:
        raise usage("out-name", value=str(out), ending=output)  # a slip must not write over something else
    return output


def read_period(words: str, today: datetime.date) -> Period:
    """Return the period FROM..TO names, in dates or months; it ends today at the latest. Without TO: up to today."""
    first, dots, last = words.partition("..")
    try:
        start = day_of(first)
        end = day_of(last, last=True) if last else today if dots else day_of(first, last=True)
    except ValueError:
        raise usage("period", value=words) from None
    end = min(end, today)
    if start > end:
        raise usage("period-order", value=words)
    return Period(start.isoformat(), end.isoformat())


def refuse_kept(root: Path, out: Path | None) -> None:
    """Refuse to write a paper among the files that planctl keeps."""
    if out is None:
        return
    place = out.resolve()
    kept = [root.resolve() / name for name in _KEPT]
    if any(place.is_relative_to(folder) for folder in kept):
        raise OverPlans(file=str(out))


def made_by(session: Session, reading: Reading, by: str | None) -> Made:
    """Return from which save a paper is made, whether the plan has changed since, and who makes it."""
    from planctl.outputs.papers.status_view import Made
    from planctl.workspace.git import Repository
    from planctl.workspace.workspace import git_dir_of
    from planctl.workspace.writing import known_handle

    workspace = session.workspace
    name = workspace.settings.name_of(known_handle(workspace.settings, by)) if by is not None else ""
    if git_dir_of(workspace.root) is None:
        return Made(by=name)
    repo = Repository.open(workspace.root)
    commit = repo.head() or ""
    path = reading.file.path
    saved = repo.entries([path]).get(path) if commit else None
    return Made(commit, saved != repo.blob_id(workspace.content(path)), name or _git_user(workspace, repo))


def _git_user(workspace: Workspace, repo: Any) -> str:
    """Return who git says is at work: the member of staff with that e-mail, else the name; "" when it knows nobody."""
    with suppress(NoGitUser):
        name, email = repo.user()
        staff = workspace.settings.staff.values()
        return next((each.name for each in staff if each.email.lower() == email.lower()), str(name))
    return ""


def deliver(session: Session, view: dict[str, Any], form: str, out: Path | None) -> None:
    """Print a view in a form, or write it to a file in one step."""
    from planctl.workspace.disk import disk_trouble
    from planctl.workspace.files import replace_file

    content = made_as(session, view, form)
    if out is None:
        put(content.decode().removesuffix("\n"))
        return
    with disk_trouble():
        replace_file(out, content, durable=False)
    say(tr("status.written", file=str(out)))
    if view["drafts"]:
        say(view["notice"])


def made_as(session: Session, view: dict[str, Any], form: str) -> bytes:
    """Return a view in a form."""
    from planctl.outputs.papers.rendering import render
    from planctl.outputs.papers.templates import Templates

    if form == "json":
        from planctl.outputs.tables import to_json

        return to_json(view).encode()
    if form == "docx":
        from planctl.outputs.papers.word import word

        return word(view)
    templates = Templates(session.workspace.root)
    if form == "pdf":
        from planctl.outputs.papers.pdf import pdf

        return pdf(render(view, "html", templates))
    return render(view, form, templates).encode()


COMMANDS = {"status": status}
