"""What a plan asks for in a week: dates that fall in it, and what should have been seen to before (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from planctl.errors import Path
from planctl.plans.across import is_day
from planctl.plans.dates import Day
from planctl.plans.flags import FLAGS, standing
from planctl.plans.layout import ENTITIES, INTERVENTION, Layout, layout_of
from planctl.plans.layout import Entry as Kind
from planctl.plans.plan import Entry, Plan
from planctl.plans.postponing import POSTPONEMENTS, pending
from planctl.plans.sound import sound

DATE, RUNNING_OUT, FLAG, POSTPONED, FACT = "date", "intervention", "flag", "postponement", "fact"
GOALS, SUBGOALS = "goals", "subgoals"
_DUE = {(GOALS,): "due", (GOALS, SUBGOALS): "due"}  # shown in every model that has goals
_DAYS = 7


@dataclass(frozen=True)
class Asked:
    """Something a plan asks for on a day: of which kind, where it stands, and which field says the day."""

    day: Day
    kind: str
    path: Path
    field: str


def week_of(day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return the first and last of the seven days that are looked at: from the Monday that is, or comes next."""
    first = day + datetime.timedelta(days=-day.weekday() % _DAYS)
    return first, first + datetime.timedelta(days=_DAYS - 1)


def asked(plan: Plan, first: Day, last: Day, today: Day) -> list[Asked]:
    """Return what a plan asks for from one day to another, and before if it is still open, in order of day.

    Without an active plan only flags and what was put off; nothing of somebody who has left.
    """
    plan = sound(plan)
    if has_left(plan):
        return []
    found = [*_flags(plan), *_postponed(plan)]
    if is_at_work(plan, first, today):
        found += [each for each, open_ended in _dates(plan) if open_ended or each.day >= first]
        found += _interventions(plan, first)
    return sorted((each for each in found if each.day <= last), key=lambda each: (each.day, str(each.path)))


def has_left(plan: Plan) -> bool:
    """Tell whether somebody is no longer on the lists: ended, or moved to another plan."""
    return bool(plan.data.get("ended") or plan.data.get("moved"))


def is_at_work(plan: Plan, first: Day, today: Day) -> bool:
    """Tell whether a plan is active, now or when the week begins."""
    return not has_left(plan) and bool(plan.active_period(today) or plan.active_period(first))


def _flags(plan: Plan) -> Iterator[Asked]:
    up = {flag["id"] for flag in standing(plan)}
    for index, flag in enumerate(plan.at((FLAGS,)) or ()):
        if isinstance(flag, dict) and flag.get("id") in up and is_day(flag.get("until")):
            yield Asked(flag["until"], FLAG, (FLAGS, index), "until")


def _postponed(plan: Plan) -> Iterator[Asked]:
    entries = plan.at((POSTPONEMENTS,)) or []
    for entry in pending(plan):
        yield Asked(entry["until"], POSTPONED, (POSTPONEMENTS, entries.index(entry)), "until")


def _dates(plan: Plan) -> Iterator[tuple[Asked, bool]]:
    """Yield the dates of what is open, and whether it stays open until somebody closes it."""
    layout = layout_of(plan.model)
    for path, kind, content in layout.each(plan.data):
        if kind is INTERVENTION or path[0] == FLAGS or not _is_open(plan, layout, path):
            continue
        due = _DUE.get(tuple(str(step) for step in path if isinstance(step, str)))
        for name, type_ in kind.fields.items():
            day = content.get(name)
            wanted = name == due or kind.of_field(name).get("week")
            if type_ == "date" and wanted and is_day(day) and not _is_done(plan, path, name, content):
                yield Asked(str(day), DATE, path, name), kind.kind == ENTITIES and bool(kind.states)


def _is_open(plan: Plan, layout: Layout, path: Path) -> bool:
    """Tell whether what stands at a path is open, and everything it stands in."""
    for depth, step in enumerate(path, 1):
        kind = layout.at(path[:depth]) if isinstance(step, int) else None
        if kind is not None and kind.kind == ENTITIES and kind.counts(plan.at(path[:depth])) != "open":
            return False
    return True


def _is_done(plan: Plan, path: Path, name: str, content: Entry) -> bool:
    """Tell whether a fact of the model says that a date was seen to, or that it no longer matters."""
    ref = ".".join([*(str(step) for step in path if isinstance(step, str)), name])
    for fact in plan.model.facts.values():
        if fact["kind"] != "date" or fact["of"] != ref:
            continue
        since = datetime.date.fromisoformat(content[name]) - datetime.timedelta(days=fact.get("ahead", 0))
        done = [day for each in fact.get("done", ()) for day in _dates_at(content, each)]
        ends = [day for each in fact.get("ends", ()) for day in _dates_at(content, each)]
        if ends or any(day >= since.isoformat() for day in done):
            return True
    return False


def _dates_at(content: Entry, ref: str) -> list[Day]:
    """Return the dates of a field of an entry, or of a list of its own (evaluations.date)."""
    *steps, name = ref.split(".")
    items = [content]
    for step in steps:
        items = [inner for item in items for inner in item.get(step) or () if isinstance(inner, dict)]
    return [item[name] for item in items if is_day(item.get(name))]


def _interventions(plan: Plan, first: Day) -> Iterator[Asked]:
    """Yield the interventions that run out; of an area where none goes on, the one that ran out last."""
    for area, content in plan.areas.items():
        kind: Kind = layout_of(plan.model).area(area)
        for field in (name for name, type_ in kind.fields.items() if type_ == "interventions"):
            items = content.get(field)
            found = [
                Asked(item["until"], RUNNING_OUT, ("areas", area, field, index), "until")
                for index, item in enumerate(items if isinstance(items, list) else ())
                if isinstance(item, dict) and is_day(item.get("until"))
            ]
            yield from (each for each in found if each.day >= first)
            goes_on = len(found) < len(items or ()) or any(each.day >= first for each in found)
            if found and not goes_on:
                yield max(found, key=lambda each: each.day)
