"""What figures count of everybody's files, living and closed, from the cache where a file has not changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.errors import Fault
from planctl.figures.people import File
from planctl.figures.records import RECORD_VERSION, Record, record_of
from planctl.plans.plan import Plan
from planctl.workspace.cache import digest
from planctl.workspace.workspace import Listing, PlanFile, Workspace

_KIND = "figures"
_VERSION = f"figures/{RECORD_VERSION}".encode()


@dataclass(frozen=True)
class Tallies:
    """Everybody's files as figures see them, and the listing that tells which were left out."""

    files: list[File]
    listing: Listing


def tallies(workspace: Workspace) -> Tallies:
    """Read what figures count of every file that can be judged; raise UnknownModel, ModelBroken."""
    listing = workspace.listing()
    judged = {(person.id, person.closed_year): person for person in listing.people}
    found = []
    for file in workspace.files():
        person = judged.get((file.stem, file.year))
        record = _record(workspace, file) if person else None
        if person and record is not None:
            found.append(File(person, record))
    workspace.cache.save(_KIND, whole=True)
    return Tallies(found, listing)


def _record(workspace: Workspace, file: PlanFile) -> Record | None:
    try:
        source = workspace.content(file.path)
    except (Fault, OSError):
        return None  # the listing has named it
    key = digest(source, workspace.models.key.encode(), _VERSION)
    record: Record | None = workspace.cache.get(_KIND, key)
    if record is not None:
        return record
    reading = workspace.read(file, source)
    if reading.plan is None or not reading.judgeable:
        return None
    record = record_of(reading.plan)
    if not reading.errors:
        workspace.cache.put(_KIND, key, record)
    return record


def whole_plans(workspace: Workspace, *, closed: bool = True) -> Iterator[tuple[Plan, int | None]]:
    """Yield everybody's plan with the year it was closed with, None for a living one; for what needs their texts."""
    for file in workspace.files(closed):
        try:
            reading = workspace.read(file)
        except (Fault, OSError):
            continue
        if reading.plan is not None and reading.judgeable:
            yield reading.plan, file.year
