"""`planctl contact`: somebody was here, or was in touch."""

from __future__ import annotations

import datetime
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
from planctl.cli.returning import say_returned
from planctl.cli.saving import choice, confirm_saved, day_words, free_text, time_of_day
from planctl.cli.session import Session
from planctl.cli.terminal import Context, confirm, is_terminal, option
from planctl.errors import ClosedPerson
from planctl.models.model import Model
from planctl.plans.closing import last_day
from planctl.texts import tr
from planctl.texts.dates import joined, long_day
from planctl.workspace.returning import come_back
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
    back: Annotated[bool, option("--return", "--yes", help="help.contact.return")] = False,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Log a contact."""
    session: Session = context.obj
    given: dict[str, Any] = {"time": time_of_day(time), "kind": kind, "services": service or [], "area": area}
    given |= {"attempt": attempt, "acute": acute, "note": free_text(note, allow_cpr=allow_cpr)}
    log_contact(session, read_id(person), date, given, by, allow_cpr=allow_cpr, back=back)


def log_contact(
    session: Session,
    person: str,
    date: str | None,
    given: dict[str, Any],
    by: str | None,
    *,
    allow_cpr: bool = False,
    back: bool = False,
) -> None:
    """Save a contact and confirm it; with `back` (else asking) somebody discharged is registered again with it."""
    day = read_day(date, session.today)
    model = session.model_of(person)
    entry = {**given, "kind": choice(model, "contact_kinds", given["kind"]) or model.default("contact_kinds")}
    entry["services"] = list(dict.fromkeys(choice(model, "services", service) for service in given["services"]))
    entry["area"] = choice(model, "areas", given["area"])
    is_back = _is_back(session, person, day, back=back)
    with writing(session.workspace, session.today) as writer:
        returned = come_back(writer, person, day) if is_back else None
        draft = returned.draft if returned else writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        draft.add("contacts", {**entry, "date": day.isoformat(), "by": author.handle})
        written = writer.save_draft(draft, "contact", author, allow_cpr=allow_cpr)
    confirm_saved(session, before, draft, written, _words(model, entry, day_words(day.isoformat(), session.today)))
    if returned:
        say_returned(session, returned, day)


def _is_back(session: Session, person: str, day: datetime.date, *, back: bool) -> bool:
    """Tell whether the contact is that of somebody discharged who is to be registered again; raise ClosedPerson."""
    try:
        session.workspace.find(person)
    except ClosedPerson as closed:
        left = long_day(last_day(closed.params["year"]))
        question = tr("year.ask-return", id=person, left=left, day=day_words(day.isoformat(), session.today))
        if not back and not (is_terminal() and confirm(question)):
            raise
        return True
    return False


def _words(model: Model, entry: dict[str, Any], day: str) -> str:
    kind = model.full_label("contact_kinds", entry["kind"])
    services = joined([model.full_label("services", service) for service in entry["services"]])
    if entry["acute"]:
        kind = tr("saved.acute", what=kind)
    if entry["attempt"]:
        return tr("saved.attempt", kind=kind, day=day)
    return tr("saved.contact-services" if services else "saved.contact", kind=kind, day=day, services=services)


COMMANDS = {"contact": contact}
