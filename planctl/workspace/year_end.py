"""The turn of a year: who goes on, whose file is closed, and who was in contact in December; one commit.

Only plans that are active on 31 December go on (document 000). Run late, it goes by the state of that day: what is
dated after it goes to a new file of the same person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.errors import CannotDivide, ClosedAlready, DeletedByHand, UnreadableFiles, UnsavedEdits
from planctl.plans.closing import Later, deeper, divide, goes_on, last_day, later_than
from planctl.plans.plan import Plan
from planctl.review.facts import Person
from planctl.workspace.closed import sums_path, with_sums
from planctl.workspace.hand_edits import hand_edits
from planctl.workspace.pending import about
from planctl.workspace.save import Change, Saved, Session
from planctl.workspace.settings import Staff
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, Listing, PlanFile, Workspace
from planctl.workspace.writing import Writer
from planctl.yamltext.edit import CannotEdit

YEAR_END = "year-end"


@dataclass(frozen=True)
class Discharge:
    """Somebody whose file is closed; `again` is the day of a new file with what is dated later, "" without one."""

    person: Person
    again: str
    has_areas: bool


@dataclass(frozen=True)
class YearEnd:
    """What the turn of a year brings. `before` tells whether it was done before; `faulty` files have errors."""

    year: int
    going_on: list[Person]
    discharged: list[Discharge]
    december: list[Person]
    faulty: list[str]
    before: bool
    changes: list[Change]


def turn_of_year(writer: Writer, year: int) -> YearEnd:
    """Work out what the turn of a year brings; nothing is saved.

    Raise UnsavedEdits, DeletedByHand, UnreadableFiles, ClosedAlready, CannotDivide.
    """
    _refuse_unsaved(writer.session)
    listing = writer.workspace.listing()
    _refuse_unreadable(listing)
    staying, discharged = [], []
    changes: list[Change] = []
    for person in listing.people:
        if not _was_here(person, year):
            continue
        if was_active(person, year):
            staying.append(person)
        else:
            discharge, closing = _close(writer, person, year)
            discharged.append(discharge)
            changes += closing
    if changes:
        changes.append(_sums(writer, year, changes))
    changes.sort(key=lambda change: change.old is not None)  # interrupted, nobody is nowhere: first what is new
    december = list(_in_contact(listing.people, f"{year:04d}-12", year))
    before = writer.session.read(sums_path(year)) is not None
    return YearEnd(year, staying, discharged, december, listing.faulty, before, changes)


def save_year_end(writer: Writer, turn: YearEnd, author: Staff) -> Saved:
    """Save the turn of a year as one commit."""
    ids = [discharge.person.id for discharge in turn.discharged]
    return writer.save(turn.changes, f"{YEAR_END}: {turn.year}", YEAR_END, ids, author)


def _refuse_unsaved(session: Session) -> None:
    """Refuse while anything that counts was changed by hand: closed files are never changed again."""
    edits = [edit for edit in hand_edits(session) if not edit.path.startswith(("templates/", "schema/"))]
    gone = [edit.path for edit in edits if edit.now is None]
    if gone:
        raise DeletedByHand(files=", ".join(gone), file=gone[0])
    if edits:
        raise UnsavedEdits(**about([edit.path for edit in edits]))


def _refuse_unreadable(listing: Listing) -> None:
    if files := listing.unreadable:
        raise UnreadableFiles(files=", ".join(files), file=files[0], n=len(files))


def _was_here(person: Person, year: int) -> bool:
    """Tell whether somebody's living file is of a year: not of a stay that began after it."""
    facts = person.facts
    return person.closed_year is None and facts["registered"] <= last_day(year) and facts.get("closed", 0) < year


def _close(writer: Writer, person: Person, year: int) -> tuple[Discharge, list[Change]]:
    """Return how somebody's file is closed: moved as it is, and divided when something in it is dated later."""
    living = PlanFile(f"{PLANS}/{person.id}{SUFFIX}")
    path = f"{CLOSED}/{year:04d}/{person.id}{SUFFIX}"
    if writer.session.read(path) is not None:
        raise ClosedAlready(id=person.id, file=path, year=year)
    source = writer.session.read(living.path) or b""
    plan = writer.workspace.read(living, source).plan
    if plan is None:  # somebody's editor, since the listing
        raise UnreadableFiles(files=living.path, file=living.path, n=1)
    later = later_than(plan, year)
    discharge = Discharge(person, later.first, bool(plan.areas))
    if not later:
        return discharge, [Change(path, None, deeper(source)), Change(living.path, source, None)]
    old, new = _divide(writer.workspace, plan, later, year)
    return discharge, [Change(path, None, deeper(old.encode())), Change(living.path, source, new.encode())]


def _divide(workspace: Workspace, plan: Plan, later: Later, year: int) -> tuple[str, str]:
    kept = {key: plan.data.get(key) for key in ("id", "ref", "contact_person")}
    years = sorted({year, *(file.year for file in workspace.closed_files(plan.id) if file.year)})
    try:
        return divide(plan, later, {**kept, "registered": later.first, "closed": years})
    except CannotEdit as error:
        raise CannotDivide(id=plan.id, day=last_day(year)) from error


def _sums(writer: Writer, year: int, changes: list[Change]) -> Change:
    """Return the change that keeps the hashes of what is closed; those of earlier files too, if there are none yet."""
    path = sums_path(year)
    old = writer.session.read(path)
    folder = f"{CLOSED}/{year:04d}/"
    files = {change.path.removeprefix(folder): change.new for change in changes if change.path.startswith(folder)}
    if old is None:
        before = [file.path for file in writer.workspace.files() if file.year == year]
        files |= {path.removeprefix(folder): writer.session.read(path) for path in before}
    return Change(path, old, with_sums(old, {name: source for name, source in files.items() if source is not None}))


def _in_contact(people: list[Person], month: str, year: int) -> Iterator[Person]:
    """Yield who was in contact in a year's December: the living, and those who are closed with that year."""
    for person in people:
        if person.judged(month) and person.closed_year in (None, year) and month in person.months:
            yield person


def was_active(person: Person, year: int) -> bool:
    """Tell whether somebody's plan was active on 31 December, so that work goes on in it."""
    return goes_on(person.facts["periods"], person.ended, year)
