"""What figures count of everybody's files, living and closed, from the cache where a file has not changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.errors import Fault
from planctl.figures.people import File, people_of
from planctl.figures.records import RECORD_VERSION, Record, record_of
from planctl.figures.told import TOLD_VERSION, Asked, Told, told
from planctl.plans.plan import Plan
from planctl.review.facts import Person
from planctl.review.month import NO_LIMIT
from planctl.workspace.cache import digest
from planctl.workspace.workspace import Listing, PlanFile, Reading, Workspace

_RECORDS, _COUNTED = "figures", "counted"
_VERSION = f"figures/{RECORD_VERSION}".encode()
_KEPT = 8  # counted periods: a report is often asked for again, in another format


@dataclass(frozen=True)
class Tallies:
    """Everybody's files as figures see them, and the listing that tells which were left out."""

    files: list[File]
    listing: Listing


class Reader:
    """What figures count of everybody: read with the listing, each file once, and only if it is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._seen: list[tuple[PlanFile, Person, str]] = []
        self._read: dict[str, Record] = {}
        self.listing = workspace.listing(seen=self._take)

    def _take(self, file: PlanFile, person: Person, key: str, reading: Reading | None) -> None:
        self._seen.append((file, person, key))
        if reading is not None and reading.plan is not None:
            self._keep(key, reading)

    def _keep(self, key: str, reading: Reading) -> Record:
        assert reading.plan is not None  # noqa: S101 - for the type: who calls has looked
        record = self._read[key] = record_of(reading.plan)
        if not reading.errors:
            self.workspace.cache.get(_RECORDS, _key(key))  # what is known already stays known
            self.workspace.cache.put(_RECORDS, _key(key), record)
        return record

    @property
    def state(self) -> bytes:
        """Return what tells this state of the files from every other."""
        return digest(*(f"{file.path} {key}".encode() for file, _, key in self._seen)).encode()

    def files(self) -> list[File]:
        """Return everybody's files."""
        found = []
        for file, person, key in self._seen:
            record = self._read.get(key) or self.workspace.cache.get(_RECORDS, _key(key)) or self._parsed(file, key)
            if record is not None:
                found.append(File(person, record))
        return found

    def _parsed(self, file: PlanFile, key: str) -> Record | None:
        reading = self.workspace.read(file)
        return self._keep(key, reading) if reading.plan is not None and reading.judgeable else None


def _key(key: str) -> str:
    return digest(key.encode(), _VERSION)


def tallies(workspace: Workspace) -> Tallies:
    """Read what figures count of every file that can be judged; raise UnknownModel, ModelBroken."""
    reader = Reader(workspace)
    files = reader.files()
    workspace.cache.save(_RECORDS, whole=True)
    return Tallies(files, reader.listing)


def counted(workspace: Workspace, asked: Asked) -> tuple[dict[str, list[list[Told]]], Listing]:
    """Return the figures by model, of each period asked for, and the listing; from the cache when nothing changed."""
    reader = Reader(workspace)
    settings = workspace.settings
    earliest = settings.review_since or NO_LIMIT
    words = [TOLD_VERSION, asked.today, earliest, settings.hide_below, *((p.first, p.last) for p in asked.periods)]
    key = digest(reader.state, repr(words).encode(), _VERSION)
    found: dict[str, list[list[Told]]] | None = workspace.cache.get(_COUNTED, key)
    if found is None:
        by_model = people_of(reader.files())
        workspace.cache.save(_RECORDS, whole=True)
        found = {
            name: told(people, workspace.models.get(name), asked, earliest, settings.hide_below)
            for name, people in by_model.items()
        }
        workspace.cache.put(_COUNTED, key, found)
        workspace.cache.save(_COUNTED, most=_KEPT)
    return found, reader.listing


def whole_plans(workspace: Workspace, *, closed: bool = True) -> Iterator[tuple[Plan, int | None]]:
    """Yield everybody's plan with the year it was closed with, None for a living one; for what needs their texts."""
    for file in workspace.files(closed):
        try:
            reading = workspace.read(file)
        except (Fault, OSError):
            continue
        if reading.plan is not None and reading.judgeable:
            yield reading.plan, file.year
