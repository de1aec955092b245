"""What a model adds to where one person stands: sections, lists of its own, reminders, other plans (plain data, pure).

Nothing of the plan is left out, so that another program can read a person of any model from one answer.
"""

from __future__ import annotations

from typing import Any

from planctl.models.declared import GOALS
from planctl.models.model import Model
from planctl.plans.across import is_day
from planctl.plans.filled import lacking
from planctl.plans.flags import standing
from planctl.plans.layout import ENTITIES, FRAMES, STATUSES, Entry, layout_of
from planctl.plans.plan import Entry as Content
from planctl.plans.plan import Plan

View = dict[str, Any]

OPEN, IDEA = "open", "idea"  # what a state counts as while something lives, and before it does
_TOLD_APART = ("journal",)  # lists whose texts are shown only when they are asked for


def sections_of(plan: Plan) -> list[View]:
    """Return every section of the model with what is written in it, and the required fields that are not."""
    return [
        {"section": name, "fields": content, "missing": lacking(content, entry)}
        for name, entry in layout_of(plan.model).sections.items()
        for content in [_mapping(plan.data.get(name))]
    ]


def lists_of(plan: Plan, day: str) -> list[View]:
    """Return every list there can be with its entries, and where they stand on a day."""
    found = layout_of(plan.model).lists.items()
    return [_list(plan, name, entry, day) for name, entry in found if name not in _TOLD_APART]


def own_lists(view: View) -> list[View]:
    """Return the lists that the model itself declares, and statuses sent; goals have a part of their own."""
    told = [found for found in view["lists"] if found["list"] not in FRAMES and found["list"] != GOALS]
    return told + [found for found in view["lists"] if found["list"] == STATUSES and found["entries"]]


def own_list_names(model: Model) -> list[str]:
    """Return the names of the lists that the model itself declares, goals and all, in its order."""
    own = model.lists
    return [name for name in layout_of(model).lists if name not in FRAMES or (name == STATUSES and name in own)]


def _list(plan: Plan, name: str, entry: Entry, day: str) -> View:
    entries = plan.entries(name)
    found: View = {"list": name, "kind": entry.kind, "entries": entries}
    if entry.kind == ENTITIES:
        states = [entry.state_of(content) for content in entries]
        living = [content for content in entries if entry.counts(content) == OPEN]
        found["states"] = {state: states.count(state) for state in entry.states if state in states}
        found["open"] = [
            {"id": content["id"], "state": entry.state_of(content), "next": next_date(content, entry, day)}
            for content in living
        ]
    elif "date" in entry.fields:
        found["latest"] = max((e["date"] for e in entries if e["date"] <= day), default=None)
    return found


def next_date(content: Content, entry: Entry, day: str) -> View | None:
    """Return the first date of something that is still to come; else the latest past one that a week would show."""
    dates = sorted(
        (content[name], name) for name, kind in entry.fields.items() if kind == "date" and is_day(content.get(name))
    )
    ahead = [found for found in dates if found[0] >= day]
    past = [found for found in dates if found[0] < day and entry.of_field(found[1]).get("week")]
    chosen = ahead[0] if ahead else past[-1] if past else None
    return {"field": chosen[1], "date": chosen[0]} if chosen else None


def reminders_of(plan: Plan) -> list[Content]:
    """Return the reminders that have not been taken down, those that come first first."""
    return list(standing(plan))


def links_of(plan: Plan) -> View:
    """Return the other files there are of the same person: before and after a move, and of earlier years."""
    return {
        "came_from": plan.data.get("came_from"),
        "moved": plan.data.get("moved"),
        "earlier_years": plan.data.get("closed") or [],
    }


def _mapping(value: Any) -> Content:
    return value if isinstance(value, dict) else {}
