"""What kind of thing stands at each place of a plan, and how it is found again after others changed the file (pure).

A place is named by keys: of mappings, ids of what lives on, the `from` of a period, month and question of a
decision. So it stays the same when entries come in above it, in every clone. Other things that happened have no
key of their own; they are named by their day and a few characters of their content.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from planctl.plans.layout import ENTITIES, INTERVENTION, Entry, Layout, default_of
from planctl.plans.plan import canonical

Keys = tuple[str, ...]

ATOM, MAP, LIVING, HAPPENED, KEYED = "atom", "map", "living", "happened", "keyed"
PERIODS, DECISIONS = "plan_periods", "decisions"
_KEYS_OF = {PERIODS: ("from",), DECISIONS: ("month", "question")}
_WHOLE = ("ended", "moved", "came_from")  # mappings that say one thing


class Missing:
    """That nothing stands at a place: a value of its own, apart from null and from an empty text."""

    def __repr__(self) -> str:
        return "nothing"


MISSING: Final = Missing()


@dataclass(frozen=True)
class Shape:
    """A place of a plan: a whole, a mapping, or a list of what lives on, of what happened, or of what has keys."""

    kind: str
    entry: Entry | None = None
    keys: tuple[str, ...] = ()
    defaults: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, Shape] = field(default_factory=dict)

    def part(self, name: str) -> Shape:
        """Return the shape of what stands under a key."""
        return self.parts.get(name, ANY)

    @cached_property
    def inside(self) -> Shape:
        """Return the shape of an entry of a list."""
        return _entry(self.entry) if self.entry is not None else ANY


WHOLE = Shape(ATOM)
ANY = Shape(MAP)  # keys nobody knows: by key while they are mappings, else as wholes


def shape_of(layout: Layout | None) -> Shape:
    """Return the shape of a plan file; without a layout, that of any file. Made once for a layout."""
    if layout is None:
        return ANY
    found: Shape | None = layout.__dict__.get("_shape")
    if found is None:
        found = layout.__dict__["_shape"] = _file(layout)
    return found


def _file(layout: Layout) -> Shape:
    parts = dict.fromkeys(_WHOLE, WHOLE) | {"closed": WHOLE}
    parts |= {name: _entry(entry) for name, entry in layout.sections.items()}
    parts |= {name: _list(layout, entry, name) for name, entry in layout.lists.items()}
    parts["areas"] = Shape(MAP, parts={name: _entry(layout.area(name)) for name in layout.model.areas})
    return Shape(MAP, parts=parts)


def _entry(entry: Entry) -> Shape:
    parts = dict.fromkeys(entry.fields, WHOLE)
    return Shape(MAP, parts=parts | {name: _list(None, nested, "") for name, nested in entry.lists.items()})


def _list(layout: Layout | None, entry: Entry, name: str) -> Shape:
    if entry.kind == ENTITIES:
        return Shape(LIVING, entry)
    if name in _KEYS_OF:
        return Shape(KEYED, entry, _KEYS_OF[name])
    return Shape(HAPPENED, entry, ("from",) if entry is INTERVENTION else ("date",), _defaults(layout, name))


def _defaults(layout: Layout | None, name: str) -> dict[str, Any]:
    return default_of(layout.model, name) if layout is not None else {}


# What is the same as what.


def identity(value: Any, defaults: dict[str, Any] | None = None) -> Any:
    """Return what a value is compared by: typed, in NFC, one final newline ignored, defaults dropped."""
    if isinstance(value, Missing):
        return ()
    if isinstance(value, dict):
        return "map", canonical(value, defaults or {}), tuple(sorted(key for key in value if value[key] is None))
    if isinstance(value, str):
        return "text", unicodedata.normalize("NFC", value).removesuffix("\n")
    return canonical({"value": [value]}, {})


def entry_keys(shape: Shape, entry: Any) -> Keys | None:
    """Return the steps that lead to an entry from its list; None when it has not what it takes."""
    if not isinstance(entry, dict):
        return None
    if shape.kind == LIVING:
        return (entry["id"],) if isinstance(entry.get("id"), str) else None
    found = tuple(entry.get(key) for key in shape.keys)
    if not all(isinstance(key, str) for key in found):
        return None
    if shape.kind == KEYED:
        return tuple(map(str, found))
    mark = hashlib.blake2b(repr(identity(entry, shape.defaults)).encode(errors="replace"), digest_size=4).hexdigest()
    return (f"{found[0]}#{mark}",)


def by_keys(shape: Shape, value: Any) -> dict[Keys, dict[str, Any]] | None:
    """Return the entries of a list by the steps to them; None where it cannot be told which is which."""
    if value is MISSING or value is None:
        return {}
    if not isinstance(value, list):
        return None
    found: dict[Keys, dict[str, Any]] = {}
    for entry in value:
        keys = entry_keys(shape, entry)
        if keys is None or (keys in found and (shape.kind != HAPPENED or not _same(shape, found[keys], entry))):
            return None
        found.setdefault(keys, entry)
    return found


def _same(shape: Shape, one: Any, other: Any) -> bool:
    return bool(identity(one, shape.defaults) == identity(other, shape.defaults))


# Places in words a file can hold, and in the data of one version.


def place_text(keys: Keys) -> str:
    """Return a place as it is written: areas.housing.situation."""
    return ".".join(key.replace("~", "~0").replace(".", "~1") for key in keys)


def place_of(text: str) -> Keys:
    """Return the place that a text names."""
    return tuple(key.replace("~1", ".").replace("~0", "~") for key in text.split("."))


@dataclass(frozen=True)
class Spot:
    """Where a place is in the data of one version: the path to what stands there, or to the list it would stand in.

    `value` is MISSING when nothing stands there; then `path` leads to it all the same in a mapping, and ends
    with the list in a list. `lost` tells that what it would stand in is gone as well.
    """

    path: tuple[str | int, ...]
    shape: Shape
    value: Any
    in_list: Shape | None = None
    lost: bool = False

    @property
    def is_there(self) -> bool:
        """Tell whether something stands there."""
        return self.value is not MISSING


def find(data: Any, shape: Shape, keys: Keys) -> Spot:
    """Return where a place is in the data of a version."""
    path: tuple[str | int, ...] = ()
    value, around = data, None
    while keys:
        if shape.kind in (LIVING, KEYED, HAPPENED):
            steps = len(shape.keys) if shape.kind == KEYED else 1
            index = _index(shape, value, keys[:steps])
            around, keys = shape, keys[steps:]
            if index is None:
                return Spot(path, shape.inside, MISSING, around, lost=bool(keys))
            path, value, shape = (*path, index), value[index], shape.inside
            continue
        shape, around = shape.part(keys[0]), None
        path = (*path, keys[0])
        value = value.get(keys[0], MISSING) if isinstance(value, dict) else MISSING
        keys = keys[1:]
    return Spot(path, shape, value, around)


def _index(shape: Shape, value: Any, keys: Keys) -> int | None:
    for index, entry in enumerate(value if isinstance(value, list) else ()):
        if entry_keys(shape, entry) == keys:
            return index
    return None


def keys_at(data: Any, shape: Shape, path: tuple[str | int, ...]) -> Keys:
    """Return the place that a path leads to in the data of one version."""
    keys: Keys = ()
    value = data
    for step in path:
        value = value[step]
        keys += (step,) if isinstance(step, str) else entry_keys(shape, value) or ()
        shape = shape.part(step) if isinstance(step, str) else shape.inside
    return keys


def holds(data: Any, shape: Shape, keys: Keys, value: Any) -> bool:
    """Tell whether a version of a plan (None: there is none) has a value at a place, or an entry in a list there."""
    if data is None:
        return isinstance(value, Missing)
    spot = find(data, shape, keys)
    if spot.in_list is None or spot.in_list.kind != HAPPENED or isinstance(value, Missing):
        return bool(identity(spot.value) == identity(value))
    around = find(data, shape, keys[:-1]).value
    wanted = identity(value, spot.in_list.defaults)
    return any(
        identity(entry, spot.in_list.defaults) == wanted for entry in (around if isinstance(around, list) else ())
    )


def is_a_moment(keys: Keys) -> bool:
    """Tell whether a place is that of something that happened, named by its day and its content."""
    return bool(keys) and re.search(r"#[0-9a-f]{8}$", keys[-1]) is not None


def all_below(places: Iterator[Keys] | list[Keys], keys: Keys) -> list[Keys]:
    """Return the places at or below another."""
    return [place for place in places if place[: len(keys)] == keys]
