"""`planctl end`: somebody has moved, died, or no longer comes."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import AllowCpr, By, Date, PersonId, part_ids, read_day, read_id
from planctl.cli.saving import choice, confirm_saved, day_words, free_text
from planctl.cli.session import Session
from planctl.cli.terminal import Context, option
from planctl.texts import pick, tr
from planctl.workspace.writing import is_ended, writing


def end(
    context: Context,
    person: PersonId,
    reason: Annotated[
        str, option("--reason", help="help.end.reason", metavar="REASON", autocompletion=part_ids("end_reasons"))
    ],
    date: Date = None,
    note: Annotated[str | None, option("--note", help="help.end.note", metavar="TEXT")] = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """End somebody's stay; an active plan is deactivated the same day."""
    session: Session = context.obj
    person = read_id(person)
    day = read_day(date, session.today)
    text = free_text(note, allow_cpr=allow_cpr)
    model = session.model_of(person)
    why = str(choice(model, "end_reasons", reason))
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        entry = {"date": day.isoformat(), "reason": why, "by": author.handle, "note": text}
        if not is_ended(draft, entry):
            active = draft.plan.open_period()
            # A plan that began the same day stays as it is: a period has no length below a day.
            if active is not None and active[1]["from"] != day.isoformat():
                draft.stop_plan(day.isoformat(), author.handle, pick(model.end_reasons[why]["label"]))
            draft.end(entry)
        written = writer.save_draft(draft, "end", author, allow_cpr=allow_cpr)
    what = tr("saved.end", day=day_words(day.isoformat(), session.today), reason=model.label("end_reasons", why))
    confirm_saved(session, before, draft, written, what)


COMMANDS = {"end": end}
