"""Plans that people change apart from each other, for the laws of the merge: a small world, so that they often meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st

from planctl.models.model import Model
from planctl.plans.conflicts import CONFLICTS, Stamp, conflicts_of
from planctl.plans.layout import Layout, layout_of
from planctl.plans.merge import Data, Side
from planctl.plans.merge_sense import errors_across
from planctl.plans.shapes import (
    ATOM,
    HAPPENED,
    KEYED,
    LIVING,
    MISSING,
    Keys,
    Shape,
    entry_keys,
    find,
    holds,
    identity,
    shape_of,
)
from planctl.workspace.cache import Cache
from planctl.workspace.models import Models

Edit = tuple[str, int, int, int]

TEXTS = ("Bor hos en veninde.", "Bor hos sin søster.\n", "Har fået en lejlighed.\nDen ligger i byen.\n", "1")
DAYS = ("2026-03-02", "2026-05-11", "2026-09-01")
AREAS = ("housing", "daily_life")
FIELDS = ("needs", "own_view")
STAFF = ("mette", "jonas")


@cache
def model() -> Model:
    return Models(None, Cache(None)).get("action-plan")


def layout() -> Layout:
    return layout_of(model())


def beginning() -> Data:
    """Return the plan that everybody has before they part."""
    return {
        "planctl": 1,
        "model": "action-plan",
        "id": "K-7F3QM",
        "registered": "2026-01-05",
        "contact_person": "mette",
        "plan_periods": [{"from": "2026-01-20", "to": "2026-02-20", "started_by": "mette"}, {"from": "2026-03-02"}],
        "areas": {"housing": {"needs": TEXTS[0], "own_view": "x"}},
        "goals": [
            {
                "id": "g-0001",
                "state": "active",
                "text": "Egen lejlighed",
                "opened": "2026-03-02",
                "subgoals": [{"id": "s-0001", "text": "Skrive sig op", "diary": [{"date": DAYS[0], "text": "Ringet"}]}],
            },
            {"id": "g-0002", "state": "active", "text": "Mad hver dag", "opened": "2026-03-02"},
        ],
        "actors": [{"id": "a-0001", "role": "doctor", "who": "Lægehuset"}, {"id": "a-0002", "role": "doctor"}],
        "contacts": [
            {"date": DAYS[0], "kind": "visit", "by": "mette"},
            {"date": DAYS[1], "kind": "phone", "by": "mette", "note": "kort"},
            {"date": DAYS[1], "kind": "visit", "by": "jonas", "note": "lang"},
        ],
        "decisions": [],
        "x_note": {"a": 1, "b": [1, 2]},
    }


# Changes: each takes the plan and three small numbers.


def _area(plan: Data, one: int, two: int, three: int) -> None:
    area = plan.setdefault("areas", {}).setdefault(AREAS[one % 2], {})
    if three % 5 == 4:
        area.pop(FIELDS[two % 2], None)
    else:
        area[FIELDS[two % 2]] = TEXTS[three % 4]
    plan["areas"] = {name: content for name, content in plan["areas"].items() if content}
    if not plan["areas"]:
        del plan["areas"]


def _contact(plan: Data, one: int, two: int, three: int) -> None:
    contacts = plan.setdefault("contacts", [])
    if three % 3 == 0 or not contacts:
        new = {"date": DAYS[one % 3], "kind": ("visit", "phone")[two % 2], "by": STAFF[one % 2]}
        if identity(new) not in map(identity, contacts):
            contacts.append(new)
    elif three % 3 == 1:
        del contacts[one % len(contacts)]
    else:
        contacts[one % len(contacts)]["note"] = TEXTS[two % 4]
    plan["contacts"] = list({repr(identity(entry)): entry for entry in contacts}.values())
    if not plan["contacts"]:
        del plan["contacts"]


def _period(plan: Data, one: int, two: int, three: int) -> None:
    period = plan["plan_periods"][-1]
    if "to" not in period:
        period |= {"to": ("2026-04-01", "2026-05-01")[one % 2], "stopped_by": STAFF[two % 2]}
    else:
        start = ("2026-06-01", "2026-06-08", "2026-07-01")[three % 3]
        plan["plan_periods"].append({"from": start, "started_by": "mette"})


def _decision(plan: Data, one: int, two: int, three: int) -> None:
    question = next(iter(model().rules))
    outcomes = list(model().rules[question]["outcomes"])
    month = ("2026-04", "2026-05")[one % 2]
    kept = [entry for entry in plan.get("decisions", []) if entry["month"] != month]
    new = {"date": f"{month}-02", "month": month, "question": question, "outcome": outcomes[two % len(outcomes)]}
    plan["decisions"] = [*kept, *([new] if three % 4 else [])]


def _goal(plan: Data, one: int, two: int, three: int) -> None:
    goals = plan.get("goals", [])
    if not goals or three % 7 == 0:
        known = {goal["id"] for goal in goals}
        new = f"g-000{3 + one % 4}"
        if new not in known:
            goal = {"id": new, "state": "active", "text": TEXTS[two % 4], "opened": DAYS[one % 3]}
            plan.setdefault("goals", []).append(goal)
        return
    goal = goals[one % len(goals)]
    if three % 7 == 1:
        goals.remove(goal)
        if not goals:
            del plan["goals"]
    elif three % 7 == 2:
        goal |= {"state": ("reached", "dropped")[two % 2], "closed": DAYS[2]}
    elif three % 7 == 3:
        goal.setdefault("evaluations", []).append({"date": DAYS[two % 3], "text": f"Vurderet {two}"})
        goal["evaluations"] = list({repr(identity(each)): each for each in goal["evaluations"]}.values())
    else:
        goal["text"] = TEXTS[two % 4]


def _diary(plan: Data, one: int, two: int, three: int) -> None:
    for goal in plan.get("goals", [])[:1]:
        for subgoal in goal.get("subgoals", [])[:1]:
            new = {"date": DAYS[one % 3], "text": TEXTS[two % 4], "by": STAFF[three % 2]}
            subgoal["diary"] = list({repr(identity(each)): each for each in [*subgoal["diary"], new]}.values())


def _actor(plan: Data, one: int, two: int, three: int) -> None:
    if three % 3 == 0:
        used = {entry.get("actor") for entry in plan.get("events", [])}
        plan["actors"] = [actor for actor in plan.get("actors", []) if actor["id"] != "a-0001" or "a-0001" in used]
        if not plan["actors"]:
            del plan["actors"]
    elif three % 3 == 1 and any(actor["id"] == "a-0001" for actor in plan.get("actors", [])):
        kind = next(iter(model().part("event_kinds")), None) or "other"
        new = {"date": DAYS[one % 3], "kind": kind, "actor": "a-0001", "text": TEXTS[two % 4]}
        events = [*plan.get("events", []), new]
        plan["events"] = list({repr(identity(each)): each for each in events}.values())
    elif plan.get("actors"):
        plan["actors"][0]["who"] = TEXTS[two % 4]


def _head(plan: Data, one: int, two: int, three: int) -> None:
    plan["contact_person"] = ("jonas", "lene", None)[one % 3]
    if two % 3 == 0:
        plan.pop("contact_person")
    if three % 4 == 0:
        plan["ref"] = ("2026-1", "2026-2")[one % 2]


def _end(plan: Data, one: int, two: int, three: int) -> None:
    if three % 3 == 0:
        plan["ended"] = {"date": ("2026-05-20", "2026-08-01")[one % 2], "reason": ("moved", "died")[two % 2]}


def _strange(plan: Data, one: int, two: int, three: int) -> None:
    values: list[Any] = [1, True, "1", 1.0, "", None, {"deep": {"er": one % 2}}, [1]]
    plan[("x_note", "x_other")[one % 2]] = values[two % len(values)] if three % 2 else {"a": two % 2, "c": "ø"}


CHANGES: dict[str, Callable[[Data, int, int, int], None]] = {
    "area": _area, "contact": _contact, "period": _period, "decision": _decision, "goal": _goal, "diary": _diary,
    "actor": _actor, "head": _head, "end": _end, "strange": _strange,
}  # fmt: skip

numbers = st.integers(0, 20)
edits = st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), numbers, numbers, numbers), max_size=4)


def changed(base: Data, changes: list[Edit]) -> Data:
    """Return a plan after some changes; those that would make it wrong are left out."""
    plan = deepcopy(base)
    for name, *arguments in changes:
        tried = deepcopy(plan)
        CHANGES[name](tried, *arguments)
        if not list(errors_across(layout(), tried)):
            plan = tried
    return plan


@dataclass(frozen=True)
class Clone:
    """Somebody's version of the plan, and where it came from: for telling who wrote what."""

    data: Data
    writers: dict[str, Data]

    @property
    def side(self) -> Side:
        """Return the version as a side of a merge."""
        return Side(self.data, self.written, self.became)

    def written(self, keys: Keys, value: Any) -> Stamp:
        """Return the last of those who have that value at that place."""
        shape = shape_of(layout())
        names = [name for name, data in self.writers.items() if holds(data, shape, keys, value)]
        return max((stamp_of(name) for name in names or self.writers), key=lambda stamp: stamp.order)

    def became(self, keys: Keys, old: Any, new: Any) -> bool:
        """Tell whether one of them has the new entry instead of the old one."""
        lists = [find(data, shape_of(layout()), keys).value for data in self.writers.values()]
        marks = [[identity(entry) for entry in each] for each in lists if isinstance(each, list)]
        return any(identity(old) not in each and identity(new) in each for each in marks)


def stamp_of(name: str) -> Stamp:
    hour = 8 + ["mette", "jonas", "lene"].index(name)
    return Stamp(name, f"2026-11-03T{hour:02d}:00:00Z")


def clone(name: str, data: Data) -> Clone:
    return Clone(data, {name: data})


# What a plan says, place by place.


def facts(data: Data | None) -> set[tuple[Keys, Any]]:
    """Return every value of a plan with its place, conflicts apart."""
    body = {key: value for key, value in (data or {}).items() if key != CONFLICTS}
    return set(_facts(shape_of(layout()), (), body))


def disputed(data: Data | None) -> set[tuple[Keys, Any]]:
    """Return what the versions of conflicts say, as if they stood at their places."""
    found = set()
    for keys, each in conflicts_of(data).items():
        at = find(data, shape_of(layout()), keys[:1] if keys[0] in layout().lists else keys)
        for version in each.versions:
            if version.value is MISSING:
                found.add((keys, ()))
            elif at.shape.kind == KEYED and len(keys) > 1:
                found.add((keys, identity(version.value)))
            elif at.shape.kind == HAPPENED and len(keys) == 2:
                found |= set(_facts(at.shape, keys[:1], [version.value]))
            else:
                found |= set(_facts(find(data, shape_of(layout()), keys).shape, keys, version.value))
    return found


def _facts(shape: Shape, keys: Keys, value: Any) -> Iterator[tuple[Keys, Any]]:
    if isinstance(value, dict) and shape.kind != ATOM:
        for name, inner in value.items():
            yield from _facts(shape.part(name), (*keys, name), inner)
    elif isinstance(value, list) and shape.kind in (LIVING, HAPPENED, KEYED):
        for entry in value:
            place = entry_keys(shape, entry)
            assert place is not None
            if shape.kind == LIVING:
                yield from _facts(shape.inside, (*keys, *place), entry)
            else:
                yield (*keys, *place), identity(entry, shape.defaults)
    else:
        yield keys, identity(value)
