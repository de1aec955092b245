"""Settling what two people wrote at one place: the value that is to stand, and an end to the conflict (pure)."""

from __future__ import annotations

from typing import Any

from planctl.errors import Path
from planctl.plans.changes import Draft
from planctl.plans.conflicts import CONFLICTS, Conflict, conflicts_of
from planctl.plans.merge import GONE
from planctl.plans.shapes import HAPPENED, MISSING, Keys, find, identity, place_of, shape_of


def settle(draft: Draft, keys: Keys, value: Any) -> None:
    """Let a value stand at a place in conflict (MISSING: nothing), and take the conflict out of the file.

    A whole file that is to go is the caller's business (`takes_file`).
    """
    conflict = conflicts_of(draft.plan.data)[keys]
    if keys != GONE:
        _put(draft, conflict, value)
    entries = draft.plan.data[CONFLICTS]
    index = next(number for number, entry in enumerate(entries) if place_of(str(entry.get("path"))) == keys)
    draft.remove((CONFLICTS, index))


def takes_file(keys: Keys, value: Any) -> bool:
    """Tell whether settling a conflict so takes the person's whole file away."""
    return keys == GONE and value is MISSING


def _put(draft: Draft, conflict: Conflict, value: Any) -> None:
    shape = shape_of(draft.layout)
    around = find(draft.plan.data, shape, conflict.keys[:-1])
    if around.shape.kind == HAPPENED:
        _put_moment(draft, around.path, conflict, value)
        return
    spot = find(draft.plan.data, shape, conflict.keys)
    if spot.lost or identity(spot.value) == identity(value):
        return
    if value is MISSING:
        draft.remove(spot.path)
    elif spot.in_list is not None and not spot.is_there:
        draft.add_to(spot.path, value)
    else:
        draft.set(spot.path, value)


def _put_moment(draft: Draft, path: Path, conflict: Conflict, value: Any) -> None:
    """Let an entry of what happened stand instead of the one that does."""
    entries = draft.plan.at(path)
    standing = identity(conflict.standing)
    found = (number for number, entry in enumerate(entries or ()) if identity(entry) == standing)
    index = next(found, None)
    if identity(value) == standing and index is not None:
        return
    if index is not None:
        draft.remove((*path, index))
    if value is not MISSING:
        draft.add_to(path, value)
