"""`planctl note`: an entry in a person's journal."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.options import Acute, AllowCpr, AreaOption, By, Date, PersonId, Time, part_ids, read_day, read_id
from planctl.cli.saving import (
    choice,
    confirm_saved,
    day_words,
    free_text,
    require_part,
    require_terminal,
    stdin_text,
    time_of_day,
)
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, argument, option
from planctl.texts import tr
from planctl.workspace.writing import writing

_FROM_STDIN = "-"


def note(
    context: Context,
    person: PersonId,
    text: Annotated[str | None, argument(help="help.note.text", metavar="[TEXT|-]")] = None,
    kind: Annotated[
        str | None, option("--type", help="help.note.type", metavar="TYPE", autocompletion=part_ids("journal_types"))
    ] = None,
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
        model = session.model_of(person)
        require_part(model, "journal_types")
        raise usage("note-type", known=", ".join(model.journal_types))
    read_day(date, session.today)
    given = {"time": time_of_day(time), "acute": acute, "type": kind, "area": area}
    if text is None:
        _in_editor(session, person, date, given, by, allow_cpr=allow_cpr)
        return
    given["text"] = free_text(stdin_text() if text == _FROM_STDIN else text, allow_cpr=allow_cpr)
    log_note(session, person, date, given, by, allow_cpr=allow_cpr)


def _in_editor(
    session: Session, person: str, date: str | None, given: dict[str, Any], by: str | None, *, allow_cpr: bool
) -> None:
    """Save what is written in the editor, if anything is; what cannot be saved is kept as a draft."""
    require_terminal()
    from planctl.cli.drafts import rescued
    from planctl.cli.forms import note_draft, note_form, target_of

    text = note_form(session, person, given["type"], given["area"], allow_cpr=allow_cpr)
    if text is None:
        return
    target = target_of(session.workspace.read_plan(person), given["area"])
    with rescued(session, "note", target, note_draft(text)):
        log_note(session, person, date, {**given, "text": text}, by, allow_cpr=allow_cpr)


def log_note(
    session: Session, person: str, date: str | None, given: dict[str, Any], by: str | None, *, allow_cpr: bool = False
) -> None:
    """Save an entry in the journal and confirm it."""
    day = read_day(date, session.today)
    model = session.model_of(person)
    entry = {**given, "type": choice(model, "journal_types", given["type"])}
    entry["area"] = choice(model, "areas", given.get("area"))
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        draft.add("journal", {**entry, "date": day.isoformat(), "by": author.handle})
        written = writer.save_draft(draft, "note", author, allow_cpr=allow_cpr)
    label = model.full_label("journal_types", str(entry["type"]))
    words = {"type": label, "day": day_words(day.isoformat(), session.today)}
    key = "saved.note-area" if entry["area"] else "saved.note-entry"
    confirm_saved(session, before, draft, written, tr(key, area=model.label("areas", str(entry["area"])), **words))


COMMANDS = {"note": note}
