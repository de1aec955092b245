"""Flags on a plan: what has to be seen to by a day, up until somebody takes it down (pure)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from planctl.errors import FlagTakenDown, MovedAway, NoLongerHere, UnknownFlag
from planctl.plans.changes import Draft
from planctl.plans.entities import new_entity_id
from planctl.plans.plan import Entry, Plan, canonical
from planctl.texts.dates import long_day

FLAGS = "flags"


def standing(plan: Plan) -> list[Entry]:
    """Return the flags that are up, the one with the earliest last day first, those without one last.

    When the plan has moved they are up there, and no longer here.
    """
    up = [flag for flag in plan.entries(FLAGS) if not flag.get("down") and not plan.data.get("moved")]
    return sorted(up, key=lambda flag: (str(flag.get("until") or "9999"), str(flag.get("date")), str(flag.get("id"))))


def put_up(draft: Draft, entry: Entry, draw: Callable[[Sequence[str]], str]) -> str:
    """Put a flag up and return its id: that of a flag already up with the same words and last day.

    Raise NoLongerHere, MovedAway: on somebody who has left the lists nobody would see it.
    """
    _refuse_gone(draft.plan)
    for flag in standing(draft.plan):
        if _words(flag) == _words(entry):
            return str(flag["id"])
    name = new_entity_id(draft.plan, draft.layout.lists[FLAGS].prefix, draw)
    draft.add(FLAGS, {"id": name, **entry})
    return name


def take_down(draft: Draft, name: str, down: Entry) -> bool:
    """Take a flag down (`down`, `down_by`, `reason`); False if it was taken down just so.

    Raise UnknownFlag, or FlagTakenDown when it was taken down otherwise.
    """
    for index, flag in enumerate(draft.plan.at((FLAGS,)) or ()):
        if not isinstance(flag, dict) or flag.get("id") != name:
            continue
        new = {**flag, **down}
        if canonical(flag, {}) == canonical(new, {}):
            return False
        if flag.get("down"):
            raise FlagTakenDown(id=draft.plan.id, flag=name, day=long_day(flag["down"]))
        draft.replace((FLAGS, index), new)
        return True
    raise UnknownFlag(id=draft.plan.id, flag=name)


def _words(flag: Entry) -> tuple[object, ...]:
    return canonical({key: flag.get(key) for key in ("until", "text")}, {})


def _refuse_gone(plan: Plan) -> None:
    moved, ended = plan.data.get("moved"), plan.data.get("ended")
    if moved:
        raise MovedAway(id=plan.id, to=moved["to"], day=long_day(moved["date"]))
    if ended:
        raise NoLongerHere(id=plan.id, day=long_day(ended["date"]))
