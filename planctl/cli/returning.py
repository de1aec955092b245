"""`planctl return`: somebody who was discharged, or ended this year, is back."""

from __future__ import annotations

import datetime

from planctl.cli.options import By, ClosedId, ContactPerson, Date, read_day, read_id
from planctl.cli.saving import show_warnings
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context
from planctl.plans.closing import last_day
from planctl.plans.dates import year_of
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.texts.dates import joined, long_day, short_day
from planctl.workspace.returning import Return, come_back
from planctl.workspace.writing import writing


def come_back_on(
    context: Context, person: ClosedId, date: Date = None, contact_person: ContactPerson = None, by: By = None
) -> None:
    """Register somebody again."""
    session: Session = context.obj
    person = read_id(person)
    day = read_day(date, session.today)
    with writing(session.workspace, session.today) as writer:
        author = writer.author(by, day)
        returned = come_back(writer, person, day, contact_person)
        written = writer.save_draft(returned.draft, "return", author)
    say_returned(session, returned, day)
    show_warnings(written)


def say_returned(session: Session, returned: Return, day: datetime.date) -> None:
    """Say that somebody is back, what became of the plan before, and where it can be read."""
    plan, year = returned.earlier, returned.year
    person, ending = plan.id, _ending(plan, session.today)
    if year is None:
        say(tr("year.reopened", id=person, who=_who(session, returned), ending=ending))
        say(tr("year.start-plan", id=person))
        return
    say(tr("year.again", id=person, day=long_day(day), who=_who(session, returned)))
    if ending:
        say(tr("year.ended-before", ending=ending))
    say(tr("year.was-active" if returned.was_active else "year.was-not-active", day=long_day(last_day(year))))
    if areas := [plan.model.full_label("areas", name) for name in plan.areas]:
        say(tr("year.earlier-plan", id=person, year=year, areas=joined(areas)))
    else:
        say(tr("year.earlier-file", id=person, year=year))


def _ending(plan: Plan, today: datetime.date) -> str:
    """Return when and why a plan's person ended, "3 Nov (has moved)"; "" when they did not."""
    ended = plan.data.get("ended")
    if not ended:
        return ""
    reason = plan.model.label("end_reasons", ended["reason"])
    return tr("year.ending", day=short_day(ended["date"], year_of(str(today))), reason=reason)


def _who(session: Session, returned: Return) -> str:
    handle = returned.draft.plan.data.get("contact_person")
    name = session.workspace.settings.name_of(handle)
    return tr("saved.contact-person", name=name) if handle else tr("saved.no-contact-person")


COMMANDS = {"return": come_back_on}
