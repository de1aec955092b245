"""Settling what two people wrote at one place: the value that is to stand, and an end to the conflict (pure)."""

from __future__ import annotations

from typing import Any

from planctl.errors import Path
from planctl.plans.changes import Draft
from planctl.plans.conflicts import CONFLICTS, Conflict, conflicts_of
from planctl.plans.layout import layout_of
from planctl.plans.merge import GONE, kept_together
from planctl.plans.merge_sense import errors_across
from planctl.plans.plan import Plan
from planctl.plans.shapes import HAPPENED, MISSING, Keys, find, identity, place_of, shape_of

_HEAD = {"contact_person": "staff", "registered": "date", "ref": "text"}


def settle(draft: Draft, keys: Keys, *values: Any) -> None:
    """Let a value stand at a place in conflict (MISSING: nothing), and take the conflict out of the file.

    Several values are entries of what happened, which all stand. A whole file that is to go is the caller's
    business (`takes_file`).
    """
    conflict = conflicts_of(draft.plan.data)[keys]
    if keys != GONE:
        _put(draft, conflict, values)
    entries = draft.plan.data[CONFLICTS]
    index = next(number for number, entry in enumerate(entries) if place_of(str(entry.get("path"))) == keys)
    draft.remove((CONFLICTS, index))


def is_text(plan: Plan, conflict: Conflict) -> bool:
    """Tell whether people disagree about a text that somebody could write anew."""
    values = [version.value for version in conflict.versions if version.value is not MISSING]
    if not values or not all(isinstance(value, str) for value in values):
        return False
    kind = kind_of(plan, conflict.keys)
    return kind == "text" if kind else any(" " in value for value in values)


def kind_of(plan: Plan, keys: Keys) -> str:
    """Return the type of the field at a place; "" where no model knows it."""
    if len(keys) == 1:
        return _HEAD.get(keys[0], "")
    around = find(plan.data, shape_of(layout_of(plan.model)), keys[:-1])
    path = tuple(0 if isinstance(step, int) else step for step in around.path)
    entry = layout_of(plan.model).at(path)
    return entry.fields.get(keys[-1], "") if entry else ""


def together(plan: Plan, conflict: Conflict) -> tuple[Any, ...]:
    """Return what stands when every version is kept; nothing where they exclude each other.

    Texts come one after the other, entries of what happened side by side, and of what lives on each
    version has its part.
    """
    values = [version.value for version in conflict.versions if version.value is not MISSING]
    if is_text(plan, conflict):
        return ("\n\n".join(value.rstrip("\n") for value in values) + "\n",) if len(values) > 1 else ()
    if len(values) < len(conflict.versions) or conflict.keys == GONE:
        return ()
    shape = shape_of(layout_of(plan.model))
    if len(conflict.keys) > 1 and find(plan.data, shape, conflict.keys[:-1]).shape.kind == HAPPENED:
        return tuple(values)
    whole = kept_together(find(plan.data, shape, conflict.keys).shape, conflict.keys, conflict.base, values)
    return () if whole is MISSING or not _makes_sense(plan, conflict.keys, whole) else (whole,)


def _makes_sense(plan: Plan, keys: Keys, whole: Any) -> bool:
    """Tell whether a list at the top of a plan can stand as it would be."""
    layout = layout_of(plan.model)
    wrong = [dict(errors_across(layout, data)) for data in (plan.data, {**plan.data, keys[0]: whole})]
    return len(keys) > 1 or not wrong[1].keys() - wrong[0].keys()


def takes_file(keys: Keys, value: Any) -> bool:
    """Tell whether settling a conflict so takes the person's whole file away."""
    return keys == GONE and value is MISSING


def _put(draft: Draft, conflict: Conflict, values: tuple[Any, ...]) -> None:
    shape = shape_of(draft.layout)
    around = find(draft.plan.data, shape, conflict.keys[:-1])
    if around.shape.kind == HAPPENED:
        _put_moments(draft, around.path, conflict, values)
        return
    (value,) = values
    spot = find(draft.plan.data, shape, conflict.keys)
    if spot.lost or identity(spot.value) == identity(value):
        return
    if value is MISSING:
        draft.remove(spot.path)
    elif spot.in_list is not None and not spot.is_there:
        draft.add_to(spot.path, value)
    else:
        draft.set(spot.path, value)


def _put_moments(draft: Draft, path: Path, conflict: Conflict, values: tuple[Any, ...]) -> None:
    """Let entries of what happened stand instead of the one that does."""
    standing = identity(conflict.standing)
    entries = draft.plan.at(path) or ()
    index = next((number for number, entry in enumerate(entries) if identity(entry) == standing), None)
    if index is not None and not any(identity(value) == standing for value in values):
        draft.remove((*path, index))
    for value in values:
        if value is not MISSING and (index is None or identity(value) != standing):
            draft.add_to(path, value)
