"""`planctl diff`: what is different between two times, person by person."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from planctl.cli.history import Words, width
from planctl.cli.options import read_format, read_id
from planctl.cli.past import Shown, Source, hand_out, history_of
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, argument, option
from planctl.errors import NobodyThen, UsageFault
from planctl.history.between import Between, between
from planctl.history.between_view import between_data, between_lines, between_markdown
from planctl.history.points import beginning, day_of, ending
from planctl.history.since_status import Since, between_statuses, status_point
from planctl.outputs.tables import to_json
from planctl.workspace.log import is_commit
from planctl.workspace.workspace import Workspace

_MOST = 2  # points in time
STATUS = ("status", "last-status", "seneste-status")  # the last status sent


def diff(
    context: Context,
    points: Annotated[list[str] | None, argument(help="help.diff.points", metavar="[FROM] [TO] [ID]")] = None,
    words: Words = False,
    everything: Annotated[bool, option("--all", help="help.diff.all")] = False,
    output: Annotated[str, option("--format", help="help.diff.format", metavar="table|json|md")] = "table",
    source: Source = False,
) -> None:
    """Show what is different."""
    session: Session = context.obj
    read_format(output, ("table", "json", "md"))
    times, person = read_points(points or [])
    _refuse_backwards(times, session.today)
    found = _between(session, times, person, everything=everything or words)
    if output == "json":
        shown: Shown = to_json(between_data(found))
    elif output == "md":
        shown = between_markdown(found, words=words)
    else:
        shown = between_lines(found, session.workspace.settings.organisation, width(), words=words)
    hand_out(session, shown, output, source=source)


def read_points(given: list[str]) -> tuple[list[str], str | None]:
    """Return the points in time and the id among the arguments; refuse what is neither, and too many of either."""
    times = [words for words in given if is_time(words)]
    others = [words for words in given if words not in times]
    if len(times) > _MOST:
        raise usage("too-many-times", value=times[_MOST])
    if len(others) > 1:
        raise usage("not-a-time", value=others[1] if _is_id(others[0]) else others[0])
    if others and not _is_id(others[0]):
        raise usage("not-a-point", value=others[0])
    return times, read_id(others[0]) if others else None


def _refuse_backwards(times: list[str], today: datetime.date) -> None:
    """Refuse a first day that has not come, or that comes after the last one: nothing would seem to be different."""
    days = [_day(words, last=bool(number)) for number, words in enumerate(times)]
    if not days or days[0] is None:
        return
    if days[0] > today:
        raise usage("diff-coming", value=times[0], today=today.isoformat())
    if len(days) == _MOST and days[1] is not None and days[1] < days[0]:
        raise usage("diff-order", first=times[0], last=times[1])


def _day(words: str, *, last: bool) -> datetime.date | None:
    """Return the day that words mean, None when they mean a status or a save."""
    try:
        return day_of(words, last=last)
    except ValueError:
        return None


def is_time(words: str) -> bool:
    """Tell whether words are a date, a month, a status, or look like the number of a save; refuse no date at all."""
    if words.lower() in STATUS:
        return True
    try:
        day_of(words)
    except ValueError:
        if re.fullmatch(r"[0-9]{4}-[0-9-]+", words):
            raise usage("day-or-month", value=words) from None
        return is_commit(words)
    return True


def _is_id(words: str) -> bool:
    try:
        read_id(words)
    except UsageFault:
        return False
    return True


def _between(session: Session, times: list[str], person: str | None, *, everything: bool) -> Between:
    now = session.workspace
    repo = history_of(session)
    since = Since(now, repo, session.today)
    first, last = ((*times, None, None))[:_MOST]
    if last is not None and last.lower() in STATUS:
        if person is None:
            raise usage("diff-status", value=last)
        end = status_point(since, person)
    else:
        end = ending(now, repo, last, session.today)
    if first is not None and first.lower() in STATUS:
        if person is None:
            return between_statuses(since, end, everything=everything)
        start = status_point(since, person)
    else:
        start = beginning(now, repo, first)
    if person and not any(point.workspace and _knows(point.workspace, person) for point in (start, end)):
        raise NobodyThen(id=person)
    return between(start, end, now.settings, person, everything=everything)


def _knows(workspace: Workspace, person: str) -> bool:
    return any(file.stem == person for file in workspace.files())


COMMANDS = {"diff": diff}
