"""The merge of lists: what lives on by id, what happened by content, periods and decisions by their keys (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from planctl.plans.plan import Entry, sort_key
from planctl.plans.shapes import MISSING, WHOLE, Keys, Shape, by_keys, identity
from planctl.yamltext.twin import same

Entries = dict[Keys, Entry]
Three = tuple[Any, Any, Any]  # what base, ours and theirs have at one place


class Joins(Protocol):
    """What the merge of a list needs of the merge of the whole file."""

    def node(self, shape: Shape, keys: Keys, three: Three) -> Any:
        """Merge what stands at a place."""

    def register(self, keys: Keys, three: Three) -> Any:
        """Merge what stands at a place as wholes."""

    def is_open(self, keys: Keys) -> bool:
        """Tell whether a place is in conflict, on any side."""

    def open_below(self, keys: Keys) -> set[Keys]:
        """Return the places in conflict that lie one or more steps below a place."""

    def is_edit(self, side: int, keys: Keys, old: Any, new: Any) -> bool:
        """Tell whether somebody made one entry of a list out of another, on a side."""

    def standing(self, side: int, keys: Keys) -> Any:
        """Return what stands at a place in conflict on a side; MISSING when it is in no conflict there."""


def merge_list(joins: Joins, shape: Shape, keys: Keys, three: Three) -> Any:
    """Merge a list of which everything is found again; others are merged as wholes."""
    sides = [by_keys(shape, value) for value in three]
    known = [side for side in sides if side is not None]
    if len(known) < len(sides):
        return joins.register(keys, three)
    return _MERGES[shape.kind](joins, shape, keys, known) or MISSING


# What lives on


def _living(joins: Joins, shape: Shape, keys: Keys, sides: list[Entries]) -> list[Entry]:
    places = dict.fromkeys(place for side in sides for place in side)
    places |= {place[len(keys) : len(keys) + 1]: None for place in joins.open_below(keys)}
    merged = {place: _entity(joins, shape, (*keys, *place), three_of(sides, place)) for place in places}
    kept = {place: entity for place, entity in merged.items() if isinstance(entity, dict)}
    return [kept[place] for place in _order(shape, sides, kept)]


def _entity(joins: Joins, shape: Shape, keys: Keys, three: Three) -> Any:
    """Merge one entity; taken away on one side and changed on the other, it is a conflict as a whole."""
    base, ours, theirs = three
    if base is not MISSING and (ours is MISSING) != (theirs is MISSING) and not joins.is_open(keys):
        left = theirs if ours is MISSING else ours
        return MISSING if same(left, base) else joins.register(keys, three)
    return joins.node(shape.inside, keys, three)


def _order(shape: Shape, sides: list[Entries], kept: Entries) -> list[Keys]:
    """Return the order of entities: that of the base or of who changed it, what is new by its first day and its id."""
    old = [place for place in sides[0] if place in kept]
    others = ([place for place in side if place in old] for side in sides[1:])
    moved = [order for order in others if len(order) == len(old) and order != old]
    return [
        *(min(moved) if moved else old),
        *sorted(kept.keys() - set(old), key=lambda place: _born(shape, kept, place)),
    ]


def _born(shape: Shape, kept: Entries, place: Keys) -> tuple[str, Keys]:
    fields = shape.entry.fields if shape.entry else {}
    days = (kept[place].get(name) for name, kind in fields.items() if kind == "date")
    return next((str(day) for day in days if day), ""), place


# What has keys


def _keyed(joins: Joins, _: Shape, keys: Keys, sides: list[Entries]) -> list[Entry]:
    places = dict.fromkeys(place for side in sides for place in side)
    places |= {place[len(keys) :]: None for place in joins.open_below(keys)}
    merged = {place: joins.node(WHOLE, (*keys, *place), three_of(sides, place)) for place in places}
    return _placed(sides[0], {place: entry for place, entry in merged.items() if isinstance(entry, dict)})


# What happened


def _happened(joins: Joins, shape: Shape, keys: Keys, sides: list[Entries]) -> list[Entry]:
    """Merge a set of entries; where both sides changed or took away the same one, that is a conflict."""
    disputed = {place[len(keys) :] for place in joins.open_below(keys)}
    left = [_undisputed(joins, shape, keys, disputed, side, number) for number, side in enumerate(sides)]
    base, ours, theirs = left
    edits = [_edits(joins, keys, base, side, number) for number, side in enumerate(left)]
    gone = [place for place in base if place not in ours and place not in theirs and place not in disputed]
    merged: Entries = {}
    used: set[Keys] = set()
    for place in (*gone, *disputed):
        values = [
            _now(side, edit.get(place, place), joins.standing(number, (*keys, *place)))
            for number, (side, edit) in enumerate(zip(left, edits, strict=True))
        ]
        used |= {edit[place] for edit in edits if place in edit}
        value = joins.register((*keys, *place), (values[0], values[1], values[2]))
        if isinstance(value, dict):
            merged[place] = value
    for place in dict.fromkeys((*base, *ours, *theirs)):
        here = [place in side for side in left]
        if place not in used and place not in merged and ((here[1] and here[2]) or (not here[0] and any(here))):
            merged[place] = form_of(three_of(left, place))
    return _placed(base, merged)


def _undisputed(joins: Joins, shape: Shape, keys: Keys, disputed: set[Keys], side: Entries, number: int) -> Entries:
    """Return the entries of a side without those that stand for a conflict."""
    standing = [joins.standing(number, (*keys, *place)) for place in disputed]
    known = [identity(value, shape.defaults) for value in standing if value is not MISSING]
    return {place: entry for place, entry in side.items() if identity(entry, shape.defaults) not in known}


def _now(side: Entries, place: Keys, standing: Any) -> Any:
    """Return what a side has made of an entry."""
    return side.get(place, standing)


def _edits(joins: Joins, keys: Keys, base: Entries, side: Entries, number: int) -> dict[Keys, Keys]:
    """Return which entry of the base became which of a side: of the same day, and half of what it says the same."""
    gone, new = [place for place in base if place not in side], [place for place in side if place not in base]
    pairs = [(-_alike(base[old], side[now]), old, now) for old in gone for now in new if _day(old) == _day(now)]
    found: dict[Keys, Keys] = {}
    for likeness, old, now in sorted(pairs):
        free = old not in found and now not in found.values()
        if free and -likeness >= 0.5 and joins.is_edit(number, keys, base[old], side[now]):
            found[old] = now
    return found


def _day(place: Keys) -> str:
    return place[0].partition("#")[0]


def _alike(one: Entry, other: Entry) -> float:
    shared = sum(key in other and same(value, other[key]) for key, value in one.items())
    return shared / max(len(one), len(other))


# All


def three_of(sides: list[Entries], place: Keys) -> Three:
    """Return what base, ours and theirs have at a place."""
    base, ours, theirs = (side.get(place, MISSING) for side in sides)
    return base, ours, theirs


def form_of(three: Three) -> Any:
    """Return one of two ways to write the same: the one that was changed, else always the same one."""
    base, ours, theirs = three
    if ours is MISSING or same(base, ours):
        return theirs if theirs is not MISSING else ours
    if theirs is MISSING or same(base, theirs):
        return ours
    return min(ours, theirs, key=repr)


def _placed(base: Mapping[Keys, Entry], merged: Entries) -> list[Entry]:
    """Return entries in order: those of before as they stood, the others where their dates put them."""
    result = [merged[place] for place in base if place in merged]
    for entry in sorted((entry for place, entry in merged.items() if place not in base), key=sort_key):
        result.insert(_place(result, entry), entry)
    return result


def _place(entries: Iterable[Entry], entry: Entry) -> int:
    keys = [sort_key(other) for other in entries]
    earlier = [index for index, key in enumerate(keys) if key <= sort_key(entry)]
    return earlier[-1] + 1 if earlier else 0


_MERGES: dict[str, Callable[[Joins, Shape, Keys, list[Entries]], list[Entry]]] = {
    "living": _living,
    "keyed": _keyed,
    "happened": _happened,
}
