"""What people have to agree on, as a list and as JSON: where it stands, every version, and who wrote it when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planctl.outputs.conflict_words import place_words, value_lines, version_words
from planctl.outputs.styled import Line, columns, line
from planctl.plans.conflicts import Conflict
from planctl.plans.merge import GONE
from planctl.plans.plan import Plan
from planctl.plans.settling import is_text, together
from planctl.plans.shapes import MISSING, identity, place_text
from planctl.texts import tr
from planctl.texts.dates import joined
from planctl.workspace.settings import Settings
from planctl.workspace.workspace import PlanFile

_LONG = 4  # lines; what is longer is told by its differences


@dataclass(frozen=True)
class Dispute:
    """A place to agree on in one of somebody's files, with its number among all of theirs."""

    file: PlanFile
    plan: Plan
    conflict: Conflict
    number: int
    count: int


def full_lines(dispute: Dispute, settings: Settings) -> list[Line]:
    """Return a dispute in full: where it is, what stood there before, and every version with who wrote it."""
    plan, conflict = dispute.plan, dispute.conflict
    place = place_words(plan, conflict.keys, settings)
    if dispute.file.year:
        place = tr("sync.place-closed", place=place, year=dispute.file.year)
    title = tr("sync.title", id=plan.id, number=dispute.number, count=dispute.count, place=place)
    lines = [line((title, "bold"))]
    before, *said = _told(dispute, settings)
    if conflict.keys != GONE:
        lines += [line((f"   {tr('sync.before')}", "dim")), *(line((f"      {text}", "dim")) for text in before)]
    for number, (version, texts) in enumerate(zip(conflict.versions, said, strict=True), 1):
        stands = identity(version.value) == identity(conflict.standing)
        key = "sync.version-standing" if stands else "sync.version"
        lines.append(line(tr(key, number=number, who=version_words(version, settings))))
        lines += [line(f"      {text}") for text in texts]
    return [*lines, []]


def _told(dispute: Dispute, settings: Settings) -> list[list[str]]:
    """Return what stood there before, and what each version says; of long entries only what is not the same in all."""
    conflict = dispute.conflict
    values = [conflict.base, *(version.value for version in conflict.versions)]
    told = [value_lines(dispute.plan, conflict, value, settings) for value in values]
    if conflict.base is MISSING:
        told[0] = [tr("sync.not-there")]
    there = [lines for lines, value in zip(told, values, strict=True) if value is not MISSING]
    same = set.intersection(*map(set, there)) if len(there) > 1 and max(map(len, there)) > _LONG else set()
    return [[text for text in lines if text not in same] or [tr("sync.as-in-others")] for lines in told]


def short_lines(disputes: Sequence[Dispute], settings: Settings) -> list[Line]:
    """Return disputes one on a line: whose, its number, where, and who wrote."""
    rows = []
    for dispute in disputes:
        handles = dict.fromkeys(version.stamp.by for version in dispute.conflict.versions)
        who = joined([settings.first_name(handle) if handle else tr("sync.somebody") for handle in handles])
        place = place_words(dispute.plan, dispute.conflict.keys, settings)
        rows.append([(dispute.plan.id, "id"), (str(dispute.number), ""), (place, ""), (who, "dim")])
    return columns(rows)


def as_json(disputes: Sequence[Dispute], settings: Settings) -> list[dict[str, Any]]:
    """Return disputes as plain data; a version without `value` took away what stood there."""
    return [_plain(dispute, settings) for dispute in disputes]


def _plain(dispute: Dispute, settings: Settings) -> dict[str, Any]:
    plan, conflict = dispute.plan, dispute.conflict
    versions = []
    for number, version in enumerate(conflict.versions, 1):
        value = {} if version.value is MISSING else {"value": version.value}
        stamp = {"by": version.stamp.by or None, "name": settings.name_of(version.stamp.by) or None}
        stands = identity(version.value) == identity(conflict.standing)
        versions.append({"number": number, **value, **stamp, "at": version.stamp.at or None, "stands": stands})
    base = {} if conflict.base is MISSING else {"base": conflict.base}
    return {
        "id": plan.id,
        "file": dispute.file.path,
        "number": dispute.number,
        "path": place_text(conflict.keys),
        "place": place_words(plan, conflict.keys, settings),
        **base,
        "versions": versions,
        "both": bool(together(plan, conflict)),
        "text": is_text(plan, conflict),
    }
