"""People as figures count them: somebody with a file that lives and others that were closed is one person (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import Any

from planctl.figures.period import Period
from planctl.figures.records import Record
from planctl.models.model import Model
from planctl.plans.closing import last_day
from planctl.plans.dates import Day
from planctl.review.facts import Facts, Person

WITH_PLAN, BASIC, GONE = "with_plan", "without_plan", "gone"
BEFORE, NEW, RETURNED, MOVED_HERE = "before", "new", "came_back", "moved_here"


@dataclass(frozen=True)
class File:
    """A plan file as figures see it: what the review knows of it, and what else is counted."""

    judged: Person
    record: Record

    @property
    def id(self) -> str:
        """Return the id that the file has."""
        return self.judged.id

    @property
    def came_from(self) -> str:
        """Return the id that the plan had before it moved, "" if it did not."""
        return str(self.facts.get("came_from") or "")

    @property
    def facts(self) -> Facts:
        """Return the facts of the review."""
        return self.judged.facts


@dataclass(frozen=True)
class Stay:
    """A time in which somebody was registered; the day they left, "" while they are here.

    `discharged` tells that the end is the turn of a year: on that day they were still here.
    """

    start: Day
    end: Day = ""
    discharged: bool = False

    def holds(self, day: Day) -> bool:
        """Tell whether somebody was registered at the end of a day."""
        return self.start <= day and (not self.end or day < self.end or (self.discharged and day == self.end))

    def touches(self, period: Period) -> bool:
        """Tell whether somebody was registered on any day of a period."""
        return self.start <= period.last and (not self.end or self.end >= period.first)


@dataclass(eq=False)
class Someone:
    """One person under one model, whatever files there are; `number` tells people apart, today as tomorrow."""

    number: int
    model: Model
    files: list[File] = field(default_factory=list)

    @cached_property
    def stays(self) -> list[Stay]:
        """Return when they were registered, in order."""
        return sorted((_stay(file) for file in self.files), key=lambda stay: stay.start)

    @cached_property
    def judged(self) -> list[Person]:
        """Return the files as the review judges them."""
        return [file.judged for file in self.files]

    def entries(self, place: str) -> Iterator[tuple[Day, dict[str, list[str]]]]:
        """Yield (day, answers) of every entry of a list."""
        for file in self.files:
            last = _last_day(file)
            for day, answers in file.record["lists"].get(place, ()):
                if not last or day <= last:
                    yield day, answers

    def each(self, key: str) -> list[list[Any]]:
        """Return the scores, measures or goals of all the files, in order."""
        return sorted((row for file in self.files for row in file.record[key]), key=lambda row: str(row[0]))

    def of_facts(self, key: str) -> list[Any]:
        """Return a list of the facts of all the files, in order."""
        return sorted(row for file in self.files for row in file.facts.get(key) or ())

    def came(self, period: Period) -> str:
        """Tell how they came to be here in a period."""
        begun = [place for place, stay in enumerate(self.stays) if period.holds(stay.start)]
        if not begun:
            return BEFORE
        if begun[0] > 0:
            return RETURNED
        first = min(self.files, key=lambda file: str(file.facts["registered"]))
        return MOVED_HERE if first.came_from else NEW

    def days_in(self, area: str) -> Iterator[list[Day]]:
        """Yield the days on which something was noted in an area, file by file, each in order."""
        for file in self.files:
            days = file.record["areas"].get(area)
            if days:
                last = _last_day(file)
                yield [day for day in days if day <= last] if last else days

    def active_on(self, day: Day) -> bool:
        """Tell whether they were here at the end of a day, and with a plan."""
        if self.left_by(day):
            return False
        return any(start <= day and (not end or end > day) for start, end in self.of_facts("periods"))

    def at_end(self, period: Period) -> str:
        """Tell whether they were here at the end of a period, and with a plan."""
        if self.left_by(period.last):
            return GONE
        return WITH_PLAN if self.active_on(period.last) else BASIC

    def left_by(self, day: Day) -> bool:
        """Tell whether they left on a day or were gone by then."""
        return not any(stay.holds(day) for stay in self.stays)

    @cached_property
    def groups(self) -> list[tuple[Day, str]]:
        """Return (day, group) in order; of two on one day the later in the file comes last."""
        dated = ((day, group) for file in self.files for day, group in file.facts.get("groups") or ())
        return sorted(dated, key=lambda entry: entry[0])

    def group(self, day: Day) -> str:
        """Return the group they were in at the end of a day, "" when nobody has said."""
        known = [group for date, group in self.groups if date <= day]
        return str(known[-1]) if known else ""


def _stay(file: File) -> Stay:
    facts = file.facts
    end, year_end = str(facts["ended"]), _last_day(file)
    if year_end and (not end or end > year_end):
        return Stay(facts["registered"], year_end, discharged=True)
    return Stay(facts["registered"], end)


def _last_day(file: File) -> Day:
    """Return the last day a closed file tells of, "" for a living one; what is later is in the next file."""
    return last_day(file.judged.closed_year) if file.judged.closed_year is not None else ""


def people_of(files: Iterable[File]) -> dict[str, list[Someone]]:
    """Return everybody, by model, in order of the files; each once.

    Somebody whose plan moved to another model is somebody under each of the two.
    """
    files = list(files)
    came = {file.id: file.came_from for file in files if file.came_from}
    found: dict[tuple[str, str], Someone] = {}
    for file in files:
        root = root_of(file.id, came)
        key = (file.judged.model.id, root)
        found.setdefault(key, Someone(number_of(root), file.judged.model)).files.append(file)
    by_model: dict[str, list[Someone]] = {}
    for (model, _), someone in found.items():
        by_model.setdefault(model, []).append(someone)
    return by_model


def number_of(root: str) -> int:
    """Return a number for somebody that no other has, drawn from the first id they had."""
    return int.from_bytes(blake2b(root.encode(), digest_size=7).digest())


def root_of(person: str, came: dict[str, str]) -> str:
    """Return the first id somebody had, before their plan moved."""
    seen = {person}
    while came.get(person) and came[person] not in seen:
        person = came[person]
        seen.add(person)
    return person
