"""What figures count of everybody's files, living and closed, from the cache where they have not changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planctl.errors import Fault
from planctl.figures.count import figures_of
from planctl.figures.ground import Ground
from planctl.figures.joining import PARTIAL_VERSION, figures_from, plain, together
from planctl.figures.people import File, number_of, people_of, root_of
from planctl.figures.period import Period
from planctl.figures.records import RECORD_VERSION, Record, record_of
from planctl.figures.tables import Figure
from planctl.figures.told import Asked, Told, told
from planctl.plans.across import is_day
from planctl.plans.dates import Day, add_months, month_of
from planctl.plans.plan import Plan
from planctl.review.facts import Person
from planctl.review.month import NO_LIMIT
from planctl.workspace.cache import digest
from planctl.workspace.workspace import Listing, PlanFile, Reading, Workspace

_RECORDS, _COUNTED = "figures", "counted"
_VERSION = f"figures/{RECORD_VERSION}/{PARTIAL_VERSION}".encode()
_KEPT = 8  # counted periods: a report is often asked for again, in another format
_PARTS, _MANY = 32, 500  # of so many files and more, so many parts
_NEVER = "9999-12-31"


@dataclass(frozen=True)
class Tallies:
    """Everybody's files as figures see them, and the listing that tells which were left out."""

    files: list[File]
    listing: Listing


class Reader:
    """What figures count of everybody: read with the listing, each file once, and only if it is asked for.

    Files lie in parts, all of one person in one, so that a change of one file is a matter of its part alone.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._seen: list[_Seen] = []
        self._read: dict[str, Reading] = {}
        self.listing = workspace.listing(seen=self._take)
        self.parts = self._divided()

    def _take(self, file: PlanFile, person: Person, key: str, reading: Reading | None) -> None:
        self._seen.append(_Seen(file, person, key))
        if reading is not None:
            self._read[key] = reading

    def _divided(self) -> list[_Part]:
        came = {
            seen.person.id: seen.person.facts["came_from"] for seen in self._seen if "came_from" in seen.person.facts
        }
        size = _PARTS if len(self._seen) > _MANY else 1
        parts: dict[int, list[_Seen]] = {}
        for seen in self._seen:
            parts.setdefault(number_of(root_of(seen.person.id, came)) % size, []).append(seen)
        return [_Part(f"{_RECORDS}-{number}", parts[number]) for number in sorted(parts)]

    def files(self, part: _Part) -> list[File]:
        """Return the files of a part."""
        found = [File(seen.person, record) for seen in part.seen if (record := self._record(part, seen)) is not None]
        self.workspace.cache.save(part.name, whole=True)
        return found

    def _record(self, part: _Part, seen: _Seen) -> Record | None:
        cache, key = self.workspace.cache, digest(seen.key.encode(), _VERSION)
        record: Record | None = cache.get(part.name, key)
        if record is not None:
            return record
        reading = self._read.get(seen.key) or self.workspace.read(seen.file)
        if reading.plan is None or not reading.judgeable:
            return None
        record = record_of(reading.plan)
        if not reading.errors:
            cache.put(part.name, key, record)
        return record


@dataclass(frozen=True)
class _Seen:
    """A file that can be judged, its person, and the key of its content."""

    file: PlanFile
    person: Person
    key: str


@dataclass(frozen=True)
class _Part:
    """Some of the files, and what their records are kept under."""

    name: str
    seen: list[_Seen]

    @property
    def state(self) -> bytes:
        """Return what tells this state of the files from every other."""
        return digest(*(f"{seen.file.path} {seen.key}".encode() for seen in self.seen)).encode()


def tallies(workspace: Workspace) -> Tallies:
    """Read what figures count of every file that can be judged; raise UnknownModel, ModelBroken."""
    reader = Reader(workspace)
    return Tallies([file for part in reader.parts for file in reader.files(part)], reader.listing)


def counted(workspace: Workspace, asked: Asked) -> tuple[dict[str, list[list[Told]]], Listing]:
    """Return the figures by model, of each period asked for, and the listing; parts that did not change are kept."""
    reader = Reader(workspace)
    found: dict[str, list[list[list[Figure]]]] = {}  # by model, of each period, of each part
    for place, period in enumerate(asked.periods):
        for part in reader.parts:
            for name, figures in _figures(reader, part, period, asked.today.isoformat()).items():
                found.setdefault(name, [[] for _ in asked.periods])[place].append(figures)
    workspace.cache.save(_COUNTED, most=_KEPT * len(reader.parts))
    below = workspace.settings.hide_below
    return {
        name: told([together(parts) for parts in sides], asked, below) for name, sides in found.items()
    }, reader.listing


def _figures(reader: Reader, part: _Part, period: Period, today: Day) -> dict[str, list[Figure]]:
    """Return the figures of a part by model, from the cache if it has not changed since.

    Of a period that is not over the last day is today. What was counted then holds until the next day that any
    file names, or the next month, when questions are late that were open.
    """
    workspace = reader.workspace
    earliest = workspace.settings.review_since or NO_LIMIT
    month = min(month_of(today), add_months(month_of(period.last), 1))
    words = (earliest, period.first, month_of(period.last), month)
    key = digest(part.state, repr(words).encode(), _VERSION)
    kept = workspace.cache.get(_COUNTED, key)
    if kept is not None and kept["last"] <= period.last < kept["until"]:
        return {name: figures_from(data, workspace.models.get(name)) for name, data in kept["figures"].items()}
    files = reader.files(part)
    found = {
        name: figures_of(Ground(people, workspace.models.get(name), period, today, earliest))
        for name, people in people_of(files).items()
    }
    until = min(_days_after(period.last, [[file.facts, file.record] for file in files]), default=_NEVER)
    data = {name: plain(figures) for name, figures in found.items()}
    workspace.cache.put(_COUNTED, key, {"last": period.last, "until": until, "figures": data})
    return found


def _days_after(last: Day, data: Any) -> Iterator[Day]:
    """Yield every day after a day that data names."""
    if isinstance(data, list):
        for each in data:
            yield from _days_after(last, each)
    elif isinstance(data, dict):
        yield from _days_after(last, list(data.values()))
    elif isinstance(data, str) and data > last and is_day(data):
        yield data


def whole_plans(workspace: Workspace, *, closed: bool = True) -> Iterator[tuple[Plan, int | None]]:
    """Yield everybody's plan with the year it was closed with, None for a living one; for what needs their texts."""
    for file in workspace.files(closed):
        try:
            reading = workspace.read(file)
        except (Fault, OSError):
            continue
        if reading.plan is not None and reading.judgeable:
            yield reading.plan, file.year
