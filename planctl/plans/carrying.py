"""What of a plan goes along to another model: what both have, as far as it is still open (pure).

What happened stays in the old file: contacts, notes, scores, what is closed. Whether the new model can
hold the rest is for the same check that reads files; `without` leaves out what it cannot.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from planctl.errors import Path
from planctl.models.model import Model
from planctl.plans.flags import FLAGS, standing
from planctl.plans.layout import ENTITIES, FRAMES, layout_of
from planctl.plans.layout import Entry as Kind
from planctl.plans.plan import Plan
from planctl.plans.sound import sound

Data = dict[str, Any]


def carried(plan: Plan, model: Model, day: str, by: str) -> Data:
    """Return what goes along to a model on a day: sections, areas, what is open, the group, and flags that are up."""
    plan = sound(plan)
    old, new = layout_of(plan.model), layout_of(model)
    found: Data = {}
    for name, kind in new.sections.items():
        if name in old.sections and isinstance(plan.data.get(name), dict):
            found[name] = _fields(plan.data[name], old.sections[name], kind)
    found["groups"] = _group(plan, model, day, by)
    areas = {name: _area(plan, model, name, day) for name in plan.areas if name in model.areas}
    found["areas"] = {name: area for name, area in areas.items() if area}
    for name, kind in new.lists.items():
        if name not in FRAMES and kind.kind == ENTITIES and name in old.lists:
            found[name] = _open(plan.entries(name), old.lists[name], kind)
    found[FLAGS] = standing(plan)
    return {key: deepcopy(value) for key, value in found.items() if value}


def _fields(content: Data, old: Kind, new: Kind) -> Data:
    """Return the fields of the same type in both."""
    return {
        name: value
        for name, value in content.items()
        if name in new.fields and name not in new.lists and old.fields.get(name) == new.fields[name]
    }


def _group(plan: Plan, model: Model, day: str, by: str) -> list[Data]:
    group = plan.group()
    return [{"date": day, "group": group, "by": by}] if group in model.groups else []


def _area(plan: Plan, model: Model, name: str, day: str) -> Data:
    """Return the texts of an area and the interventions that go on; a step to be reached, if the ladder is the same."""
    content = plan.areas[name]
    old, new = layout_of(plan.model).area(name), layout_of(model).area(name)
    found = _fields(content, old, new)
    if plan.model.data.get("area_scale") != model.data.get("area_scale") or plan.model.steps != model.steps:
        found.pop("target", None)
    for field, type_ in new.fields.items():
        if type_ == "interventions" and old.fields.get(field) == type_ and isinstance(content.get(field), list):
            found[field] = [item for item in content[field] if str(item.get("until") or day) >= day]
    return {key: value for key, value in found.items() if value not in (None, [], "")}


def _open(items: list[Data], old: Kind, new: Kind) -> list[Data]:
    """Return the entities that are open, with what lives on inside them; what happened inside them stays."""
    found = []
    for item in items:
        if old.counts(item) not in ("open", "idea"):
            continue
        kept = _fields(item, old, new)
        for name, nested in new.lists.items():
            if nested.kind == ENTITIES and name in old.lists and isinstance(item.get(name), list):
                inner = _open([each for each in item[name] if isinstance(each, dict)], old.lists[name], nested)
                kept |= {name: inner} if inner else {}
        found.append(kept)
    return found


def without(data: Data, paths: list[Path]) -> Data:
    """Return the data without what stands at some paths; what that leaves empty goes too."""
    data = deepcopy(data)
    for path in sorted(set(paths), key=lambda path: [(str(type(step)), step) for step in path], reverse=True):
        *steps, last = path
        inner = _at(data, steps)
        if _has(inner, last):
            del inner[last]
        if inner == [] and len(steps) > 1:  # a list of choices of which none is left
            _at(data, steps[:-1]).pop(steps[-1])
    return {key: value for key, value in data.items() if value not in (None, [], {})}


def _at(data: Any, steps: list[str | int]) -> Any:
    for step in steps:
        data = data[step] if _has(data, step) else None
    return data


def _has(inner: Any, step: str | int) -> bool:
    if isinstance(inner, dict):
        return step in inner
    return isinstance(inner, list) and isinstance(step, int) and step < len(inner)
