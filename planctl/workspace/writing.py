"""The writing way: lock, read, change text to text, check the result with the same parser, save it as one commit."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
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
from planctl.plans.conflicts import OPEN
from planctl.plans.plan import Entry, canonical, is_unjudgeable
from planctl.texts.dates import long_day
from planctl.workspace.checking import warnings_of
from planctl.workspace.save import Change, Saved, Session, saving
from planctl.workspace.settings import Settings, Staff
from planctl.workspace.workspace import PlanFile, Reading, Workspace
from planctl.yamltext.edit import CannotEdit


@dataclass(frozen=True)
class Written:
    """What came of a write: whether there was anything to write, and what is worth a warning."""

    saved: Saved | None
    warnings: list[Problem]
    old_errors: int = 0
    old_conflicts: int = 0


class Writer:
    """A workspace held for writing: nobody else writes while this one does."""

    def __init__(self, workspace: Workspace, session: Session, today: datetime.date) -> None:
        self.workspace = workspace
        self.session = session
        self.today = today
        self._read: dict[str, tuple[bytes | None, Reading]] = {}  # no bytes: the file is new

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
        return self.draft_of(self.workspace.find(person), person)

    def draft_of(self, file: PlanFile, person: str) -> Draft:
        """Read one of somebody's plan files to change it, a closed one too; raise PlanBroken."""
        source = self.session.read(file.path)
        reading = self.workspace.read(file, source)
        if reading.plan is None or source is None or not reading.judgeable:
            wrong = [problem for problem in reading.problems if reading.plan is None or is_unjudgeable(problem)]
            raise PlanBroken(file=file.path, line=wrong[0].line)
        self._read[person] = (source, reading)
        return Draft(reading.plan)

    def begin(self, file: PlanFile, text: str) -> Draft:
        """Begin a file for somebody who has none; what is written in it is saved with it. Raise WouldBreak."""
        reading = self.workspace.read(file, text.encode())
        if reading.plan is None:
            raise WouldBreak(problem=reading.errors[0])
        self._read[reading.plan.id] = (None, Reading(file, None, []))
        draft = Draft(reading.plan)
        draft.before = ""
        return draft

    def save_draft(
        self,
        draft: Draft,
        command: str,
        author: Staff,
        detail: str = "",
        *,
        allow_cpr: bool = False,
        trailers: Sequence[tuple[str, str]] = (),
        also: Sequence[Change] = (),
        ids: Sequence[str] = (),
    ) -> Written:
        """Check a changed plan and save it as one commit; raise WouldBreak when the change brings an error in.

        `also` are changes to other files that go with it, `ids` whom it is then about.
        """
        if not draft.changed:
            return Written(None, [])
        person = draft.plan.id
        source, before = self._read[person]
        after = self.workspace.read(before.file, draft.text.encode())
        for problem in new_problems(before.errors, after.errors):
            if not (allow_cpr and problem.code == "cpr"):
                raise WouldBreak(problem=problem)
        warnings = new_problems(self._warnings(before), self._warnings(after))
        change = Change(before.file.path, source, draft.text.encode())
        subject = f"{command}: {person} {detail}".rstrip()
        saved = self.save([change, *also], subject, command, list(ids) or [person], author, trailers)
        conflicts = sum(1 for problem in before.errors if problem.code == OPEN)
        return Written(saved, warnings, len(before.errors) - conflicts, conflicts)

    def _warnings(self, reading: Reading) -> list[Problem]:
        return [*(p for p in reading.problems if not p.is_error), *warnings_of(reading, self.today)]

    def save(
        self,
        changes: list[Change],
        subject: str,
        command: str,
        ids: list[str],
        author: Staff,
        trailers: Sequence[tuple[str, str]] = (),
    ) -> Saved:
        """Save changes to files as one commit; `trailers` say more of it in the history."""
        by = (author.name, author.email)
        return self.session.save(changes, subject=subject, command=command, ids=ids, author=by, extra_trailers=trailers)


def new_problems(before: list[Problem], after: list[Problem]) -> list[Problem]:
    """Return the problems a change brings: one that was there before counts as often as it was there.

    A problem is the same by its words, not by its place: lines move.
    """
    known = Counter(_words(problem) for problem in before)
    new = []
    for problem in after:
        if known[_words(problem)] > 0:
            known[_words(problem)] -= 1
        else:
            new.append(problem)
    return new


def _words(problem: Problem) -> tuple[str, str]:
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
