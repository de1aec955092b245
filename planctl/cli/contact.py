"""`planctl contact`: somebody was here, or was in touch."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.options import (
    Acute,
    AllowCpr,
    AreaOption,
    By,
    Date,
    Kind,
    PersonId,
    Services,
    Time,
    read_day,
    read_id,
)
from planctl.cli.saving import choice, confirm_saved, day_words, free_text, time_of_day
from planctl.cli.session import Session
from planctl.cli.terminal import Context, option
from planctl.models.model import Model
from planctl.texts import tr
from planctl.texts.dates import joined
from planctl.workspace.writing import writing


def contact(
    context: Context,
    person: PersonId,
    date: Date = None,
    time: Time = None,
    kind: Kind = None,
    service: Services = None,
    area: AreaOption = None,
    attempt: Annotated[bool, option("--attempt", help="help.contact.attempt")] = False,
    acute: Acute = False,
    note: Annotated[str | None, option("--note", help="help.contact.note", metavar="TEXT")] = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Log a contact."""
    session: Session = context.obj
    given: dict[str, Any] = {"time": time_of_day(time), "kind": kind, "services": service or [], "area": area}
    given |= {"attempt": attempt, "acute": acute, "note": free_text(note, allow_cpr=allow_cpr)}
    log_contact(session, read_id(person), date, given, by, allow_cpr=allow_cpr)


def log_contact(
    session: Session, person: str, date: str | None, given: dict[str, Any], by: str | None, *, allow_cpr: bool = False
) -> None:
    """Save a contact and confirm it."""
    day = read_day(date, session.today)
    model = session.model_of(person)
    entry = {**given, "kind": choice(model, "contact_kinds", given["kind"]) or model.default("contact_kinds")}
    entry["services"] = list(dict.fromkeys(choice(model, "services", service) for service in given["services"]))
    entry["area"] = choice(model, "areas", given["area"])
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        draft.add("contacts", {**entry, "date": day.isoformat(), "by": author.handle})
        written = writer.save_draft(draft, "contact", author, allow_cpr=allow_cpr)
    confirm_saved(session, before, draft, written, _words(model, entry, day_words(day.isoformat(), session.today)))


def _words(model: Model, entry: dict[str, Any], day: str) -> str:
    kind = model.full_label("contact_kinds", entry["kind"])
    services = joined([model.full_label("services", service) for service in entry["services"]])
    if entry["attempt"]:
        return tr("saved.attempt", kind=kind, day=day)
    return tr("saved.contact-services" if services else "saved.contact", kind=kind, day=day, services=services)


COMMANDS = {"contact": contact}
