"""Coming back: a new file for who was discharged at the turn of a year, the same file for who ended this year.

A plan that was deactivated on 31 December is over, and a return needs a new one (document 000): the new file begins
empty and names the years in which the earlier ones were closed.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from planctl.errors import AlreadyHere, MovedAway, PlanBroken, RefTaken, ReturnsTooEarly, YearNotClosed
from planctl.plans.changes import Draft
from planctl.plans.closing import goes_on, last_day
from planctl.plans.dates import year_of
from planctl.plans.new import new_plan
from planctl.plans.plan import Plan
from planctl.texts.dates import long_day
from planctl.workspace.people import taken_refs
from planctl.workspace.settings import Settings
from planctl.workspace.workspace import PLANS, SUFFIX, PlanFile
from planctl.workspace.writing import Writer, colleague


@dataclass(frozen=True)
class Return:
    """A return not yet saved: the file to be, the plan as it was left, and the year it was closed with.

    No year: the same file goes on.
    """

    draft: Draft
    earlier: Plan
    year: int | None

    @property
    def was_active(self) -> bool:
        """Tell whether the plan was active on 31 December of the year with which it was closed."""
        periods = [[period["from"], period.get("to") or ""] for period in self.earlier.entries("plan_periods")]
        ended = (self.earlier.data.get("ended") or {}).get("date") or ""
        return self.year is not None and goes_on(periods, ended, self.year)


def come_back(writer: Writer, person: str, day: datetime.date, contact_person: str | None = None) -> Return:
    """Begin a new file for a discharged person, or reopen that of one who ended this year.

    Raise UnknownPerson, AlreadyHere, YearNotClosed, ReturnsTooEarly, MovedAway, RefTaken, PlanBroken, StaffLeft,
    UnknownStaff.
    """
    file = writer.workspace.find_anybody(person)
    if file.year is None:
        return _reopened(writer, person, day, contact_person)
    return _anew(writer, file, file.year, day, contact_person)


def _reopened(writer: Writer, person: str, day: datetime.date, contact_person: str | None) -> Return:
    """Take the ending out of a file; the plan stays deactivated until somebody activates it."""
    draft = writer.draft(person)
    earlier = draft.plan
    _refuse_moved(earlier)
    ended = earlier.data.get("ended")
    if not ended:
        raise AlreadyHere(id=person)
    if year_of(ended["date"]) != day.year:
        raise _other_year(person, ended["date"], day)
    if day.isoformat() < ended["date"]:
        raise ReturnsTooEarly(id=person, day=long_day(day), left=long_day(ended["date"]))
    draft.remove(("ended",))
    if contact_person is not None:
        handle = colleague(writer.workspace.settings, contact_person, writer.today).handle
        draft.set(("contact_person",), handle)
    return Return(draft, earlier, None)


def _refuse_moved(plan: Plan) -> None:
    """Refuse a return to a file whose plan goes on in another one."""
    if moved := plan.data.get("moved"):
        raise MovedAway(id=plan.id, to=moved["to"], day=long_day(moved["date"]))


def _other_year(person: str, ended: str, day: datetime.date) -> YearNotClosed | ReturnsTooEarly:
    if year_of(ended) > day.year:
        return ReturnsTooEarly(id=person, day=long_day(day), left=long_day(ended))
    return YearNotClosed(id=person, day=long_day(ended), year=year_of(ended))


def _anew(writer: Writer, file: PlanFile, year: int, day: datetime.date, contact_person: str | None) -> Return:
    """Begin a new file with what is known of a discharged person."""
    workspace = writer.workspace
    reading = workspace.read(file)
    plan = reading.plan
    if plan is None or not reading.judgeable:
        raise PlanBroken(file=file.path, line=reading.errors[0].line)
    _refuse_moved(plan)
    if day.year <= year:
        raise ReturnsTooEarly(id=file.stem, day=long_day(day), left=long_day(last_day(year)))
    ref = plan.data.get("ref")
    others = taken_refs(workspace) if ref else {}
    if ref in others:
        raise RefTaken(id=others[ref], value=ref)
    known: dict[str, Any] = {
        "id": file.stem,
        "ref": ref,
        "registered": day.isoformat(),
        "contact_person": _contact_person(workspace.settings, plan, writer.today, contact_person),
        "closed": [earlier.year for earlier in workspace.closed_files(file.stem)],
    }
    draft = writer.begin(PlanFile(f"{PLANS}/{file.stem}{SUFFIX}"), new_plan(plan.model, known))
    return Return(draft, plan, year)


def _contact_person(settings: Settings, plan: Plan, today: datetime.date, wanted: str | None) -> str | None:
    """Return the contact person asked for, else the one there was, if they still work here."""
    if wanted is not None:
        return colleague(settings, wanted, today).handle
    before = settings.handles.get(str(plan.data.get("contact_person")))
    return before.handle if before is not None and before.works_on(today) else None
