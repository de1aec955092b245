"""planctl's own three-way merge of plans: two versions of a plan and what they came from become one (pure).

Every place of a plan holds a value; nothing is a value, too. What only one side changed is taken over. What both
changed differently is a conflict: each value is kept, with who wrote it and when, and the latest stands. Whoever
merges, and in whatever order clones meet, the same comes out. `merge_sense` adds what only the whole tells.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from planctl.plans.conflicts import CONFLICTS, Conflict, Stamp, Version, as_data, conflict, conflicts_of
from planctl.plans.layout import Layout
from planctl.plans.merge_lists import Three, form_of, merge_list
from planctl.plans.shapes import ANY, MAP, MISSING, Keys, Missing, Shape, all_below, identity, shape_of
from planctl.yamltext.twin import same

Data = dict[str, Any]
GONE: Keys = ("id",)  # where it stands that a whole file was taken away: nothing is somebody's without its id
Written = Callable[[Keys, Any], Stamp]  # who last gave a place a value, and when
Became = Callable[[Keys, Any, Any], bool]  # whether somebody made one entry of a list out of another


def unknown(_: Keys, __: Any) -> Stamp:
    """Return that it is not known who wrote something."""
    return Stamp()


def likely(_: Keys, __: Any, ___: Any) -> bool:
    """Return that an entry was made out of another that it resembles."""
    return True


@dataclass(frozen=True)
class Side:
    """One of two versions of a plan, and who wrote what in it; None: there is no such plan.

    `became` tells, of two entries that resemble each other, whether somebody changed one into the other:
    that one went and another came can be the work of two people.
    """

    data: Data | None
    written: Written = unknown
    became: Became = likely


@dataclass(frozen=True)
class Merged:
    """What came of a merge: the plan with its conflicts, and those of them that neither side had."""

    data: Data | None
    conflicts: dict[Keys, Conflict]
    new: tuple[Keys, ...]


def join(
    layout: Layout | None,
    base: Data | None,
    ours: Side,
    theirs: Side,
    wholes: Collection[Keys] = (),
    added: Collection[Conflict] = (),
) -> Merged:
    """Merge two versions of a plan; `wholes` are places to be merged as wholes, `added` conflicts known otherwise."""
    if not wholes and not added:
        for one, other in ((ours, theirs), (theirs, ours)):
            if same(one.data, base) or same(one.data, other.data):
                return Merged(other.data, conflicts_of(other.data), ())
    if base is not None and (ours.data is None or theirs.data is None):
        return _gone(base, ours, theirs)
    merger = _Merger(base, ours, theirs, wholes)
    body = merger.node(shape_of(layout), (), (_body(base), _body(ours.data), _body(theirs.data)))
    found = {**merger.carried(), **merger.found, **{each.keys: each for each in added}}
    before = {*conflicts_of(ours.data), *conflicts_of(theirs.data)}
    new = tuple(sorted(keys for keys in found if keys not in before))
    data: Data = {} if body is MISSING else dict(body)
    return Merged({**data, CONFLICTS: as_data(found.values())} if found else data, found, new)


def kept_together(shape: Shape, keys: Keys, base: Any, values: Collection[Any]) -> Any:
    """Return what several versions of a place make together, place by place; MISSING where they exclude each other."""
    merger = _Merger(None, Side(None), Side(None), ())
    result, *others = values
    for other in others:
        result = merger.node(shape, keys, (base, result, other))
    return MISSING if merger.found or not isinstance(result, dict | list) else result


def _gone(base: Data, ours: Side, theirs: Side) -> Merged:
    """Merge a plan whose file one side took away and the other changed: it stays, and that is a conflict."""
    deleter, keeper = (ours, theirs) if ours.data is None else (theirs, ours)
    data, keys = keeper.data or {}, GONE
    kept = Version(data.get(keys[0]), keeper.written((), data))
    dispute = conflict(keys, base.get(keys[0]), [Version(MISSING, deleter.written((), MISSING)), kept])
    found = {**conflicts_of(data), keys: dispute}
    return Merged({**data, CONFLICTS: as_data(found.values())}, found, (keys,))


def _body(data: Data | None) -> Any:
    """Return a plan without its conflicts."""
    return MISSING if data is None else {key: value for key, value in data.items() if key != CONFLICTS}


class _Merger:
    """One merge under way; `found` are the conflicts so far."""

    def __init__(self, base: Data | None, ours: Side, theirs: Side, wholes: Collection[Keys]) -> None:
        self.written = (unknown, ours.written, theirs.written)
        self.became = (likely, ours.became, theirs.became)
        self.records = [conflicts_of(data) for data in (base, ours.data, theirs.data)]
        self.wholes = set(wholes)
        self.opened = self.wholes.union(*self.records)
        self.found: dict[Keys, Conflict] = {}
        self.seen: set[Keys] = set()

    def node(self, shape: Shape, keys: Keys, three: Three) -> Any:
        """Merge what stands at a place."""
        base, ours, theirs = three
        if self.is_open(keys):
            return self.register(keys, three)
        if not self.open_below(keys):
            for one, other in ((ours, theirs), (theirs, ours)):
                if same(one, base) or same(one, other):
                    return other
        if shape.kind == MAP and (parts := _mappings(shape, three)):
            return self._mapping(shape, keys, parts)
        if shape.keys or shape.entry is not None:
            return merge_list(self, shape, keys, three)
        return self.register(keys, three)

    def _mapping(self, shape: Shape, keys: Keys, three: list[Data]) -> Any:
        names = dict.fromkeys((*three[0], *sorted({*three[1], *three[2]})))
        names |= {place[len(keys)]: None for place in sorted(self.open_below(keys))}
        merged = {}
        for name in names:
            base, ours, theirs = (part.get(name, MISSING) for part in three)
            value = self.node(shape.part(name), (*keys, name), (base, ours, theirs))
            if value is not MISSING:
                merged[name] = value
        return merged or MISSING

    def register(self, keys: Keys, three: Three) -> Any:
        """Merge what stands at a place as wholes: values that came on a side are there, values that went are not."""
        self.seen.add(keys)
        base, ours, theirs = (self._values(side, keys, value) for side, value in enumerate(three))
        kept = [mark for mark in ours if mark in theirs or mark not in base]
        kept += [mark for mark in theirs if mark not in base and mark not in ours]
        kept = kept or list({**ours, **theirs})  # both settled an old conflict, each in another way
        if len(kept) == 1:
            forms = [side.get(kept[0], MISSING) for side in (base, ours, theirs)]
            return form_of((forms[0], forms[1], forms[2]))
        versions = [self._version(keys, mark, mark in base, ours, theirs) for mark in kept]
        self.found[keys] = conflict(keys, self._base(keys, three[0]), versions)
        return self.found[keys].standing

    def _values(self, side: int, keys: Keys, value: Any) -> dict[Any, Any]:
        """Return the values that a side has at a place, by what they are compared by: several in a conflict."""
        known = self.records[side].get(keys)
        values = {identity(version.value): version.value for version in known.versions} if known else {}
        return values | ({} if identity(value) in values else {identity(value): value})

    def _version(self, keys: Keys, mark: Any, is_old: bool, ours: dict[Any, Any], theirs: dict[Any, Any]) -> Version:
        forms = (MISSING, ours.get(mark, MISSING), theirs.get(mark, MISSING))
        sides = [side for side, values in ((1, ours), (2, theirs)) if mark in values]
        known = [stamp for side in sides if (stamp := self._recorded(side, keys, mark)) is not None]
        if not (is_old and known):  # what a side left as it was, it has not written
            known += [self.written[side](keys, forms[side]) for side in sides if not self._recorded(side, keys, mark)]
        return Version(form_of(forms), max(known, key=lambda stamp: stamp.order))

    def _recorded(self, side: int, keys: Keys, mark: Any) -> Stamp | None:
        """Return who wrote a value, and when, by a conflict that a side has already."""
        conflict_there = self.records[side].get(keys)
        versions = conflict_there.versions if conflict_there else ()
        return next((version.stamp for version in versions if identity(version.value) == mark), None)

    def _base(self, keys: Keys, value: Any) -> Any:
        """Return what stood at a place before anybody disagreed about it."""
        known = [record[keys].base for record in self.records if keys in record]
        return min(known, key=lambda base: repr(identity(base))) if known else value

    def carried(self) -> dict[Keys, Conflict]:
        """Return the conflicts inside of what was merged as a whole, those that nobody settled."""
        base, ours, theirs = self.records
        places = [place for place in {**ours, **theirs} if place not in self.seen]
        kept = [place for place in places if (place in ours and place in theirs) or place not in base]
        return {place: theirs.get(place) or ours[place] for place in kept}

    # What the merge of lists asks.

    def is_open(self, keys: Keys) -> bool:
        """Tell whether a place is in conflict on any side, or is to be merged as a whole."""
        return keys in self.opened

    def open_below(self, keys: Keys) -> set[Keys]:
        """Return the places in conflict below a place."""
        return {place for place in all_below(list(self.opened), keys) if place != keys} if self.opened else set()

    def is_edit(self, side: int, keys: Keys, old: Any, new: Any) -> bool:
        """Tell whether somebody made one entry of a list out of another, on a side."""
        return self.became[side](keys, old, new)

    def standing(self, side: int, keys: Keys) -> Any:
        """Return what stands at a place in conflict on a side; MISSING when it is in no conflict there."""
        known = self.records[side].get(keys)
        return known.standing if known else MISSING


def _mappings(shape: Shape, three: Three) -> list[Data] | None:
    """Return three mappings, empty where there is none; None when something else stands there."""
    empty = (Missing, type(None)) if shape is not ANY else Missing
    values = [{} if isinstance(value, empty) else value for value in three]
    return values if all(isinstance(value, dict) for value in values) and any(values) else None
