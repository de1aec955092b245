"""`planctl flag`: put a flag up for what must be seen to by a day, take it down, or see those that are up."""

from __future__ import annotations

import secrets
from typing import Annotated

from planctl.cli.options import (
    AllowCpr,
    By,
    Date,
    Format,
    PersonId,
    read_coming,
    read_day,
    read_entity,
    read_format,
    read_id,
)
from planctl.cli.past import Source, hand_out
from planctl.cli.saving import confirm_saved, day_words, free_text, stdin_text
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.plans.flags import put_up, take_down
from planctl.texts import tr
from planctl.workspace.writing import writing

_FROM_STDIN = "-"


def flag(
    context: Context,
    person: PersonId,
    text: Annotated[str | None, argument(help="help.flag.text", metavar="[TEXT|-]")] = None,
    until: Annotated[str | None, option("--until", help="help.flag.until", metavar="DATE")] = None,
    down: Annotated[str | None, option("--down", help="help.flag.down", metavar="FLAG")] = None,
    reason: Annotated[str | None, option("--reason", help="help.flag.reason", metavar="TEXT")] = None,
    date: Date = None,
    by: By = None,
    everything: Annotated[bool, option("--all", help="help.flag.all")] = False,
    output: Format = "table",
    source: Source = False,
    allow_cpr: AllowCpr = False,
) -> None:
    """Put a flag up, take one down, or list them."""
    session: Session = context.obj
    person = read_id(person)
    read_format(output)
    if down is not None:
        if text is not None or until is not None or reason is None:
            raise usage("flag-down", id=person, flag=down)
        _take_down(session, person, read_entity(down), reason, date, by, allow_cpr=allow_cpr)
    elif reason is not None:
        raise usage("flag-reason")
    elif text is None and until is None:
        _list(session, person, output, everything=everything, source=source)
    elif text is None or until is None:
        raise usage("flag-until", id=person)
    else:
        _put_up(session, person, text, until, date, by, allow_cpr=allow_cpr)


def _put_up(
    session: Session, person: str, text: str, until: str, date: str | None, by: str | None, *, allow_cpr: bool
) -> None:
    day = read_day(date, session.today)
    last = read_coming(until, day, "flag-past")
    words = free_text(stdin_text() if text == _FROM_STDIN else text, allow_cpr=allow_cpr)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        entry = {"date": day.isoformat(), "until": last.isoformat(), "by": author.handle, "text": words}
        name = put_up(draft, entry, secrets.choice)
        written = writer.save_draft(draft, "flag", author, name, allow_cpr=allow_cpr)
    what = tr("flag.saved", flag=name, day=day_words(last.isoformat(), session.today))
    confirm_saved(session, before, draft, written, what)
    if written.saved:
        say(tr("flag.next", id=person, flag=name))


def _take_down(
    session: Session, person: str, name: str, reason: str, date: str | None, by: str | None, *, allow_cpr: bool
) -> None:
    day = read_day(date, session.today)
    why = free_text(reason, allow_cpr=allow_cpr)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        take_down(draft, name, {"down": day.isoformat(), "down_by": author.handle, "reason": why})
        written = writer.save_draft(draft, "flag", author, name, allow_cpr=allow_cpr)
    what = tr("flag.saved-down", flag=name, day=day_words(day.isoformat(), session.today))
    confirm_saved(session, before, draft, written, what)


def _list(session: Session, person: str, output: str, *, everything: bool, source: bool) -> None:
    from planctl.cli.show import read_anybody, report_errors
    from planctl.outputs.flag_list import flag_rows, flag_text

    reading, plan = read_anybody(session.workspace, person)
    rows = flag_rows(plan, everything=everything)
    shown = flag_text(rows, person, session.workspace.settings, session.today.isoformat(), output)
    hand_out(session, shown, output, source=source)
    raise Exit(1 if report_errors(reading) else 0)


COMMANDS = {"flag": flag}
