"""`planctl note`: an entry in a person's journal."""

from __future__ import annotations

from planctl.cli.options import Acute, AllowCpr, Annotated, AreaOption, By, Date, PersonId, Time, read_day, read_id
from planctl.cli.saving import choice, confirm_saved, day_words, free_text, require_terminal, stdin_text, time_of_day
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, argument, option
from planctl.texts import tr
from planctl.workspace.writing import writing

_FROM_STDIN = "-"


def note(
    context: Context,
    person: PersonId,
    text: Annotated[str | None, argument(help="help.note.text", metavar="[TEXT|-]")] = None,
    kind: Annotated[str | None, option("--type", help="help.note.type", metavar="TYPE")] = None,
    date: Date = None,
    time: Time = None,
    area: AreaOption = None,
    acute: Acute = False,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Write in the journal."""
    session: Session = context.obj
    person = read_id(person)
    if kind is None:
        model = session.workspace.models.get(session.workspace.settings.models[0])
        raise usage("note-type", known=", ".join(model.journal_types))
    day = read_day(date, session.today)
    if text is None:
        text = _written(session, person, kind, area)
        if text is None:
            return
    elif text == _FROM_STDIN:
        text = stdin_text()
    entry = {"time": time_of_day(time), "acute": acute, "text": free_text(text, allow_cpr=allow_cpr)}
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before, model = draft.plan, draft.model
        entry |= {"type": choice(model, "journal_types", kind), "area": choice(model, "areas", area)}
        author = writer.author(by, day)
        draft.add("journal", {**entry, "date": day.isoformat(), "by": author.handle})
        written = writer.save_draft(draft, "note", author, allow_cpr=allow_cpr)
    words = {"type": model.full_label("journal_types", str(entry["type"])), "day": day_words(day.isoformat(), session.today)}
    key = "saved.note-area" if entry["area"] else "saved.note-entry"
    confirm_saved(session, before, draft, written, tr(key, area=model.label("areas", str(entry["area"])), **words))


def _written(session: Session, person: str, kind: str, area: str | None) -> str | None:
    """Return the text written in the editor; None when nothing was."""
    require_terminal()
    from planctl.cli.forms import note_form  # noqa: PLC0415 - only with an editor

    return note_form(session, person, kind, area)


COMMANDS = {"note": note}
