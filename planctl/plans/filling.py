"""What is written in the parts of a plan: fields changed by name, entries added, corrected and taken out (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from planctl.errors import EntryTwin, Path, WrittenMeanwhile
from planctl.plans.changes import Draft, ordered
from planctl.plans.dates import day_in_months
from planctl.plans.entities import new_entity_id
from planctl.plans.layout import ENTITIES, INTERVENTION, VALUES, Entry, default_of, layout_of
from planctl.plans.places import ELSEWHERE, Place
from planctl.plans.plan import Plan, canonical, sort_key
from planctl.plans.typed import CLOSED, Content, require_move

_OPENED = "opened"
NOT_CORRECTED = set(ELSEWHERE) - {"groups"}  # a group that is wrong is corrected like any entry
_OVER = ("reached", "missed", "closed")  # what states count as when something has come to its end


def fill(draft: Draft, place: Place, changes: Content, day: str, before: Content | None = None) -> None:
    """Write fields of a part by name, None to take one out; each touches its own lines only.

    A state brings along when it was closed. `before` is what stood there when somebody began to write:
    raise WrittenMeanwhile where a field that is to be changed says something else by now.
    """
    now = place.content(draft.plan)
    seen = now if before is None else before
    for name in changes:
        if not _same(now.get(name), seen.get(name)) and not _same(now.get(name), changes[name]):
            raise WrittenMeanwhile(field=f"{place.words}.{name}")
    if "state" in changes and changes["state"] is None and place.entry.states:
        require_move(place.entry, now, place.entry.state_of({}))  # without a state it is at its first one
    for name, value in with_closing(place.entry, now, changes, day).items():
        path = (*place.path, name)
        unset = value in (None, []) or (value is False and place.entry.fields[name] == "flag")
        if unset and name in now:
            draft.remove(path)
        elif not unset and not _same(now.get(name), value):
            draft.set(path, value)


def with_closing(entry: Entry, now: Content, changes: Content, day: str) -> Content:
    """Return changes with the day of closing when a state ends something, and without it when it lives again."""
    if "state" not in changes or entry.fields.get(CLOSED) != "date" or CLOSED in changes:
        return changes
    was_over, is_over = (entry.counts(content) in _OVER for content in (now, {**now, **changes}))
    if was_over == is_over:
        return changes
    return {**changes, CLOSED: day if is_over else None}


def add_entry(draft: Draft, place: Place, entry: Content, draw: Callable[[Sequence[str]], str]) -> str | None:
    """Add an entry to the list at a place; what lives on gets an id and its first state.

    Return the id ("" where there are none), or None if the same entry is already there. `draw` picks
    one of a sequence at random.
    """
    kind = place.entry
    if kind.kind != ENTITIES:
        return "" if draft.add_to(place.path, entry) else None
    entry = {**({"state": next(iter(kind.states))} if kind.states else {}), **entry}
    content = _without_id(ordered(entry, kind.fields))
    for other in draft.plan.at(place.path) or ():
        if isinstance(other, dict) and canonical(_without_id(other), {}) == canonical(content, {}):
            return None
    drawn = new_entity_id(draft.plan, kind.prefix, draw)
    draft.add_to(place.path, {**content, "id": drawn})
    return drawn


def usual(place: Place, plan: Plan, today: datetime.date, by: str) -> Content:
    """Return what a new entry says when nobody says otherwise: today, and who writes it."""
    kind, day = place.entry, today.isoformat()
    entry: Content = {name: day for name in ("date", _OPENED) if name in kind.required and kind.fields[name] == "date"}
    if kind == INTERVENTION:
        months = int(layout_of(plan.model).area(str(place.path[1])).of_field(str(place.path[2])).get("months", 3))
        entry |= {"from": day, "until": day_in_months(today, months).isoformat()}
    return entry | ({"by": by} if kind.fields.get("by") == "staff" else {})


def lacking_in(entry: Entry, content: Content) -> list[str]:
    """Return the fields an entry cannot do without and does not have."""
    return [name for name in entry.required if name != "id" and content.get(name) in (None, [], "")]


def dated(plan: Plan) -> list[tuple[Path, Entry, Content]]:
    """Return the path, kind and content of every entry of what happened that can be corrected, the newest first."""
    found = [
        (path, kind, content)
        for path, kind, content in layout_of(plan.model).each(plan.data)
        if isinstance(path[-1], int) and kind.kind == VALUES and path[0] not in NOT_CORRECTED
    ]
    return sorted(found, key=lambda each: (*sort_key(each[2])[:2], each[0][-1]), reverse=True)


def correct(draft: Draft, place: Place, changes: Content) -> Path:
    """Correct an entry of what happened; one whose day changes moves to where it belongs. Return where it stands.

    Raise EntryTwin when it would be the same as another one.
    """
    *above, index = place.path
    path, kind = tuple(above), place.entry
    now = place.content(draft.plan)
    new = ordered({**now, **changes}, kind.fields)
    defaults = default_of(draft.model, str(path[-1]) if len(path) == 1 else "")
    others = [other for at, other in enumerate(draft.plan.at(path)) if at != index and isinstance(other, dict)]
    if any(canonical(other, defaults) == canonical(new, defaults) for other in others):
        raise EntryTwin(id=draft.plan.id)
    if not others or sort_key(now)[:2] == sort_key(new)[:2]:
        fill(draft, place, changes, "")
        return place.path
    draft.remove(place.path)
    draft.add_to(path, new)
    entries = draft.plan.at(path)
    return (*path, next(at for at, entry in enumerate(entries) if _same(entry, new)))


def _same(one: Any, other: Any) -> bool:
    return canonical({"": one}, {}) == canonical({"": other}, {})


def _without_id(content: Content) -> Content:
    return {key: value for key, value in content.items() if key != "id"}
