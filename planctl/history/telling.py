"""What a change is told by: the plan before and after, the names of then, and the day it was saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planctl.outputs.values import list_label, nested_label
from planctl.plans.difference import AREAS
from planctl.plans.layout import Entry, layout_of
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.texts.dates import short_day
from planctl.workspace.settings import Settings


@dataclass(frozen=True)
class Telling:
    """Two versions of a plan to tell the difference of; `day` is the day it was saved ("": none is meant).

    `year` is the one that need not be said of a day.
    """

    before: Plan
    after: Plan
    settings: Settings
    day: str = ""
    year: int = 0

    def dated(self, what: str, day: object) -> str:
        """Return what happened with its day, unless it happened on the day it was saved."""
        if not isinstance(day, str) or not day or day == self.day:
            return what
        return tr("change.dated", what=what, day=short_day(day, self.year))

    def both(self, old: Any, new: Any) -> Iterator[tuple[Plan, Any]]:
        """Yield the old value with the plan it stands in, and the new one."""
        yield self.before, old
        yield self.after, new


def without_content(plan: Plan) -> Plan:
    """Return a plan of the same model with nothing in it: what everything is new against."""
    kept = {key: value for key, value in plan.data.items() if key in ("planctl", "model", "id", "registered")}
    return Plan(plan.document, kept, plan.model)


def label_of(plan: Plan, where: tuple[str, ...]) -> str:
    """Return what a part is called: "Goals g-7QX2, Diary"."""
    layout = layout_of(plan.model)
    if where[0] == AREAS:
        entry, label, rest = layout.area(where[1]), plan.model.label("areas", where[1]), where[2:]
    else:
        found = layout.lists.get(where[0]) or layout.sections.get(where[0])
        entry, label, rest = found or Entry({}), list_label(plan.model, where[0]), where[1:]
    for step in rest:
        if step in entry.lists:
            label = tr("change.inside", what=label, part=nested_label(entry, step))
            entry = entry.lists[step]
        else:
            label = tr("change.entity", what=label, id=step)
    return label
