"""What makes no sense in a merged plan although each side by itself did: that is a conflict, too (pure).

Two plans active at once; a goal that one closed while another wrote in its diary; somebody who was ended, or
moved, while others wrote on; something taken away that others refer to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from planctl.errors import Path
from planctl.plans.across import across
from planctl.plans.conflicts import Conflict, Stamp, Version, conflict, conflicts_of
from planctl.plans.entities import check_entities
from planctl.plans.layout import Entry, Layout
from planctl.plans.merge import Data, Merged, Side, join
from planctl.plans.plan import Plan
from planctl.plans.shapes import KEYED, LIVING, MISSING, PERIODS, Keys, Shape, by_keys, find, keys_at, shape_of
from planctl.yamltext.loader import Document
from planctl.yamltext.twin import same

_ROUNDS = 8  # one thing that makes no sense may hide another
_OPEN = ("idea", "open")


@dataclass
class _Case:
    """A merge under way: what it starts from, and what was found so far."""

    layout: Layout
    base: Data | None
    ours: Side
    theirs: Side
    wholes: set[Keys] = field(default_factory=set)
    added: dict[Keys, Conflict] = field(default_factory=dict)

    @property
    def sides(self) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
        """Return both sides, each with the other."""
        return (self.ours, self.theirs), (self.theirs, self.ours)

    def is_known(self, keys: Keys) -> bool:
        """Tell whether a place is in conflict already."""
        known = (conflicts_of(side.data) for side, _ in self.sides)
        return keys in self.wholes or keys in self.added or any(keys in record for record in known)


def merge(layout: Layout | None, base: Data | None, ours: Side, theirs: Side, wholes: Collection[Keys] = ()) -> Merged:
    """Merge two versions of a plan; what makes no sense together is a conflict, and each value is kept.

    `wholes` are places that are known to make sense only as wholes.
    """
    merged = join(layout, base, ours, theirs, wholes)
    if layout is None or not _both_changed(base, ours, theirs):
        return merged
    case = _Case(layout, base, ours, theirs, set(wholes))
    for _ in range(_ROUNDS):
        known = len(case.wholes) + len(case.added)
        for find_more in (_gained_after_closing, _gained_after_ending, _broken):
            find_more(case, merged.data or {})
        if len(case.wholes) + len(case.added) == known:
            return merged
        merged = join(layout, base, case.ours, case.theirs, case.wholes, case.added.values())
    return merged


def _both_changed(base: Data | None, ours: Side, theirs: Side) -> bool:
    if ours.data is None or theirs.data is None or same(ours.data, theirs.data):
        return False
    return not same(ours.data, base) and not same(theirs.data, base)


# What across() and check_entities() find


def _broken(case: _Case, merged: Data) -> None:
    before = {mark for side, _ in case.sides for mark, _ in errors_across(case.layout, side.data or {})}
    for (code, keys), name in errors_across(case.layout, merged):
        if (code, keys) in before:
            continue
        if code == "entity-unknown" and _restore(case, *name.split()):
            continue
        whole = keys if keys[0] == "areas" else keys[:1]
        if not case.is_known(whole):
            case.wholes.add(whole)


def errors_across(layout: Layout, data: Data) -> Iterator[tuple[tuple[str, Keys], str]]:
    """Yield the errors across the fields of a plan: code and place, and what a reference says."""
    plan = Plan(Document("", None, []), data, layout.model)
    for problem in (*across(plan), *check_entities(plan)):
        if problem.is_error:
            named = f"{problem.params.get('list', '')} {problem.params.get('id', '')}"
            yield (problem.code, _place(problem.code, problem.path)), named


def _place(code: str, path: Path) -> Keys:
    """Return the part of the plan that an error is about, without the numbers that entries have."""
    if code.startswith("period"):
        return (PERIODS,)
    return tuple(str(step) for step in path[:2]) if path[0] == "areas" else (str(path[0]),)


def _restore(case: _Case, name: str, entity_id: str) -> bool:
    """Bring back what one side took away and the other refers to; tell whether that was it."""
    keys: Keys = (name, entity_id)
    base = find(case.base or {}, shape_of(case.layout), keys)
    if not base.is_there or keys in case.added:
        return False
    spots = [find(side.data or {}, shape_of(case.layout), keys) for side, _ in case.sides]
    if spots[0].is_there == spots[1].is_there:
        return False
    gone, kept = case.sides[0] if spots[1].is_there else case.sides[1]
    entity = (spots[1] if spots[1].is_there else spots[0]).value
    versions = [Version(MISSING, gone.written(keys, MISSING)), Version(entity, _wants(case, kept, name, entity_id))]
    case.added[keys] = conflict(keys, base.value, versions)
    data = gone.data or {}
    restored = replace(gone, data={**data, name: [*(data.get(name) or []), base.value]})
    case.ours, case.theirs = (restored, kept) if gone is case.ours else (kept, restored)
    return True


def _wants(case: _Case, side: Side, name: str, entity_id: str) -> Stamp:
    """Return who was the last to refer to an entity, and when: whose word it is that it has to stay."""
    data, shape = side.data or {}, shape_of(case.layout)
    stamps = [
        side.written((*keys_at(data, shape, path), key), entity_id)
        for path, entry, content in case.layout.each(data)
        for key, kind in entry.fields.items()
        if kind == f"ref:{name}" and content.get(key) == entity_id
    ]
    return max(stamps, key=lambda stamp: stamp.order, default=Stamp())


# What was closed on one side and went on, on the other


def _gained_after_closing(case: _Case, _: Data) -> None:
    for name, entry in case.layout.lists.items():
        shape = shape_of(case.layout).part(name)
        if shape.kind == LIVING:
            three = (case.base or {}).get(name), (case.ours.data or {}).get(name), (case.theirs.data or {}).get(name)
            for keys in _closed_and_gained(shape, entry, (name,), *three):
                if not case.is_known(keys):
                    case.wholes.add(keys)


def _closed_and_gained(shape: Shape, entry: Entry, keys: Keys, base: Any, ours: Any, theirs: Any) -> Iterator[Keys]:
    """Yield the entities that one side closed while the other added to them."""
    lists = [by_keys(shape, value) or {} for value in (base, ours, theirs)]
    for place, old in lists[0].items():
        one, other = lists[1].get(place), lists[2].get(place)
        if one is None or other is None:
            continue
        here = (*keys, *place)
        if _closes(entry, old, one, other) or _closes(entry, old, other, one):
            yield here
            continue
        for name, nested in entry.lists.items():
            inside = shape.inside.part(name)
            if inside.kind == LIVING:
                yield from _closed_and_gained(
                    inside, nested, (*here, name), old.get(name), one.get(name), other.get(name)
                )


def _closes(entry: Entry, old: Data, closed: Data, other: Data) -> bool:
    if not entry.states or entry.counts(old) not in _OPEN or entry.counts(closed) in _OPEN:
        return False
    return entry.counts(other) in _OPEN and _gains(entry, old, other)


def _gains(entry: Entry, old: Data, new: Data) -> bool:
    """Tell whether anything came into the lists of an entity, or into those inside them."""
    shape = Shape(LIVING, entry).inside
    for name, nested in entry.lists.items():
        before, after = (by_keys(shape.part(name), side.get(name)) or {} for side in (old, new))
        if after.keys() - before.keys():
            return True
        if nested.lists and any(_gains(nested, before[place], after[place]) for place in after):
            return True
    return False


# Somebody who was ended or moved on one side


def _gained_after_ending(case: _Case, merged: Data) -> None:
    for side, other in case.sides:
        for key in ("ended", "moved"):
            ending = (side.data or {}).get(key)
            if not isinstance(ending, dict) or (case.base or {}).get(key) or (other.data or {}).get(key):
                continue
            day = str(ending.get("date")) if key == "ended" else ""
            if key not in merged or (key,) in case.added or (stamp := _wrote_after(case, other, day)) is None:
                continue
            if (known := conflicts_of(side.data).get((key,))) is not None:  # with somebody else who wrote on
                versions = [_later(version, stamp) for version in known.versions]
                case.added[(key,)] = conflict((key,), known.base, versions)
            elif not case.is_known((key,)):
                versions = [Version(ending, side.written((key,), ending)), Version(MISSING, stamp)]
                case.added[(key,)] = conflict((key,), MISSING, versions)


def _later(version: Version, stamp: Stamp) -> Version:
    """Return a version that says somebody wrote on, by the last who did; others as they are."""
    if version.value is not MISSING:
        return version
    return Version(MISSING, max(version.stamp, stamp, key=lambda each: each.order))


def _wrote_after(case: _Case, side: Side, day: str) -> Stamp | None:
    """Return who made the latest entry that is dated after a day; None when there is none."""
    stamps = []
    for name in case.layout.lists:
        shape = shape_of(case.layout).part(name)
        before, after = (by_keys(shape, data.get(name)) or {} for data in (case.base or {}, side.data or {}))
        for place in after.keys() - before.keys():
            entry = after[place]
            date = entry.get("from") if shape.kind == KEYED and name == PERIODS else entry.get("date")
            if str(date or entry.get("opened") or "9") > day:
                stamps.append(side.written((name, *place), entry))
    return max(stamps, key=lambda stamp: stamp.order, default=None)
