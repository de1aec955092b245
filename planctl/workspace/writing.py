"""The writing way: lock, read, change text to text, check the result with the same parser, save it as one commit."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from planctl.errors import (
    AlreadyEnded,
    FormatDefeats,
    NobodyWrites,
    PlanBroken,
    Problem,
    StaffLeft,
    UnknownStaff,
    WouldBreak,
)
from planctl.plans.changes import Draft
from planctl.plans.plan import Entry, canonical, is_unjudgeable
from planctl.texts.dates import long_day
from planctl.workspace.checking import warnings_of
from planctl.workspace.save import Change, Saved, Session, saving
from planctl.workspace.settings import Settings, Staff
from planctl.workspace.workspace import Reading, Workspace
from planctl.yamltext.edit import CannotEdit


@dataclass(frozen=True)
class Written:
    """What came of a write: whether there was anything to write, and what is worth a warning."""

    saved: Saved | None
    warnings: list[Problem]
    old_errors: int = 0


class Writer:
    """A workspace held for writing: nobody else writes while this one does."""

    def __init__(self, workspace: Workspace, session: Session, today: datetime.date) -> None:
        self.workspace = workspace
        self.session = session
        self.today = today
        self._read: dict[str, tuple[bytes, Reading]] = {}

    def author(self, by: str | None, day: datetime.date | None = None) -> Staff:
        """Return who writes: the handle given, or the one with git's e-mail; refuse who had left by that day."""
        settings = self.workspace.settings
        day = day or self.today
        if by is not None:
            return colleague(settings, by, day)
        email = self.session.repo.user()[1]
        found = [person for person in settings.staff.values() if person.email.lower() == email.lower()]
        if not found:
            raise NobodyWrites(email=email, known=", ".join(settings.staff))
        working = [person.handle for person in found if person.works_on(day)]
        return colleague(settings, [*working, found[0].handle][0], day)

    def draft(self, person: str) -> Draft:
        """Read a living person's plan to change it; raise UnknownPerson, ClosedPerson, PlanBroken.

        A plan that cannot be judged is not written to: what a change would mean is not certain either.
        """
        file = self.workspace.find(person)
        source = self.session.read(file.path)
        reading = self.workspace.read(file, source)
        if reading.plan is None or source is None or not reading.judgeable:
            wrong = [problem for problem in reading.problems if reading.plan is None or is_unjudgeable(problem)]
            raise PlanBroken(file=file.path, line=wrong[0].line)
        self._read[person] = (source, reading)
        return Draft(reading.plan)

    def save_draft(
        self, draft: Draft, command: str, author: Staff, detail: str = "", *, allow_cpr: bool = False
    ) -> Written:
        """Check a changed plan and save it as one commit; raise WouldBreak when the change brings an error in."""
        return self.save_drafts([draft], command, author, detail, allow_cpr=allow_cpr)

    def save_drafts(
        self, drafts: list[Draft], command: str, author: Staff, detail: str = "", *, allow_cpr: bool = False
    ) -> Written:
        """Check changed plans and save all of them as one commit."""
        changes: list[Change] = []
        warnings: list[Problem] = []
        old_errors = 0
        changed = [draft for draft in drafts if draft.changed]
        for draft in changed:
            source, before = self._read[draft.plan.id]
            after = self._checked(before, draft, allow_cpr=allow_cpr)
            warnings += self._new_warnings(before, after)
            old_errors += len(before.errors)
            changes.append(Change(before.file.path, source, draft.text.encode()))
        if not changes:
            return Written(None, [])
        ids = [draft.plan.id for draft in changed]
        subject = " ".join(part for part in (f"{command}: {', '.join(ids[:3])}", detail) if part)
        return Written(self.save(changes, subject, command, ids, author), warnings, old_errors)

    def _new_warnings(self, before: Reading, after: Reading) -> list[Problem]:
        """Return the warnings a change brings: one that was there before counts as often as it was there."""
        known = Counter(_mark(problem) for problem in (*before.problems, *warnings_of(before, self.today)))
        new = []
        for problem in (*(p for p in after.problems if not p.is_error), *warnings_of(after, self.today)):
            if known[_mark(problem)] > 0:
                known[_mark(problem)] -= 1
            else:
                new.append(problem)
        return new

    def _checked(self, before: Reading, draft: Draft, *, allow_cpr: bool) -> Reading:
        after = self.workspace.read(before.file, draft.text.encode())
        known = {_mark(problem) for problem in before.errors}
        for problem in after.errors:
            if _mark(problem) not in known and not (allow_cpr and problem.code == "cpr"):
                raise WouldBreak(problem=problem)
        return after

    def save(self, changes: list[Change], subject: str, command: str, ids: list[str], author: Staff) -> Saved:
        """Save changes to files as one commit."""
        return self.session.save(changes, subject=subject, command=command, ids=ids, author=(author.name, author.email))


def _mark(problem: Problem) -> tuple[str, str]:
    """Return what makes a problem the same one before and after a change: lines move, its words do not."""
    return problem.code, repr(sorted(problem.params.items()))


@contextmanager
def writing(workspace: Workspace, today: datetime.date) -> Iterator[Writer]:
    """Hold the workspace for writing; a change the formatting defeats becomes a fault with a remedy."""
    workspace.require_models()
    with saving(workspace.root) as session:
        try:
            yield Writer(workspace, session, today)
        except CannotEdit as error:
            raise FormatDefeats from error


def colleague(settings: Settings, handle: str, day: datetime.date) -> Staff:
    """Return who works here on a day by their handle, also a former one; raise UnknownStaff, StaffLeft."""
    staff = settings.handles[known_handle(settings, handle)]
    if not staff.works_on(day):
        raise StaffLeft(value=staff.handle, until=long_day(str(staff.until)))
    return staff


def known_handle(settings: Settings, word: str) -> str:
    """Return the handle somebody is meant by, given as handle or name; raise UnknownStaff."""
    handle = settings.find(word)
    if handle is None:
        known = [f"{key} ({person.name})" for key, person in settings.staff.items()]
        raise UnknownStaff(value=word, known=", ".join(known))
    return handle


def is_ended(draft: Draft, entry: Entry) -> bool:
    """Tell whether the person was ended in just this way; raise AlreadyEnded when it was in another."""
    ended = draft.plan.data.get("ended")
    if ended and canonical(ended, {}) != canonical(entry, {}):
        raise AlreadyEnded(id=draft.plan.id, day=long_day(ended["date"]))
    return bool(ended)
