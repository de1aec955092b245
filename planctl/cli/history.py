"""`planctl history`: who changed what about a person, and when."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import Annotated

from planctl.cli.options import AreaOption, PersonId, read_format, read_id, staff_handles
from planctl.cli.past import Shown, Source, hand_out, history_of
from planctl.cli.saving import choice
from planctl.cli.session import Session, usage, warn
from planctl.cli.terminal import Context, option
from planctl.history.eras import Eras
from planctl.history.log_view import Wish, log_data, log_html, log_lines, log_markdown
from planctl.history.passage import living_path
from planctl.history.person import Step, Wanted, entries, steps_of
from planctl.history.points import day_of
from planctl.outputs.styled import line
from planctl.outputs.tables import to_json
from planctl.texts import tr
from planctl.workspace.log import Commit
from planctl.workspace.settings import Settings
from planctl.workspace.workspace import Workspace
from planctl.workspace.writing import known_handle

MAX_WIDTH = 110
FORMATS = ("table", "json", "md", "html")

Words = Annotated[bool, option("--words", help="help.history.words")]


def history(
    context: Context,
    person: PersonId,
    area: AreaOption = None,
    since: Annotated[str | None, option("--since", help="help.history.since", metavar="DATE")] = None,
    until: Annotated[str | None, option("--until", help="help.history.until", metavar="DATE")] = None,
    by: Annotated[
        str | None, option("--by", help="help.history.by", metavar="STAFF", autocompletion=staff_handles)
    ] = None,
    words: Words = False,
    commits: Annotated[bool, option("--commits", help="help.history.commits")] = False,
    output: Annotated[str, option("--format", help="help.history.format", metavar="table|json|md|html")] = "table",
    source: Source = False,
) -> None:
    """Show the history of one person."""
    session: Session = context.obj
    read_format(output, FORMATS)
    person = read_id(person)
    settings = session.workspace.settings
    named = choice(session.model_of(person), "areas", area)
    wanted = Wanted(read_time(since), read_time(until, last=True), _writer(settings, by), named)
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise usage("history-order", first=since, last=until, id=person)
    steps = steps_of(Eras(history_of(session), session.workspace), person)
    rows = list(entries(steps, wanted))
    wish = Wish(words, commits, width())
    _warn_unsaved(session.workspace, person, steps)
    if output == "json":
        shown: Shown = to_json(log_data(rows, settings))
    elif output == "md":
        shown = log_markdown(rows, wish)
    elif output == "html":
        shown = log_html(rows, person, wish, settings)
    else:
        shown = log_lines(rows, wish) if rows else [line(tr("history.none", id=person))]
    hand_out(session, shown, output, source=source)


def width() -> int:
    """Return the columns there are to write in, at most what is easily read."""
    return min(shutil.get_terminal_size((MAX_WIDTH, 0)).columns, MAX_WIDTH)


def read_time(words: str | None, *, last: bool = False) -> str | None:
    """Return the first (or last) day that a date or a month means; refuse what is neither."""
    try:
        return None if words is None else day_of(words, last=last).isoformat()
    except ValueError:
        raise usage("day-or-month", value=words) from None


def _writer(settings: Settings, by: str | None) -> Callable[[Commit], bool] | None:
    """Return whether a commit is somebody's, by e-mail or name as it says."""
    if by is None:
        return None
    staff = settings.handles[known_handle(settings, by)]

    def wrote(commit: Commit) -> bool:
        return commit.email.lower() == staff.email.lower() or commit.name.lower() == staff.name.lower()

    return wrote


def _warn_unsaved(workspace: Workspace, person: str, steps: list[Step]) -> None:
    """Say when the file on the disk is not what was saved last."""
    path = living_path(person)
    saved = next((step.after.contents[path] for step in steps if step.person == person), None)
    if workspace.has(path) and workspace.content(path) != saved:
        warn(tr("history.unsaved", file=path, id=person))


COMMANDS = {"history": history}
