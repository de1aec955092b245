"""What figures count of one plan file: days, ids of the model and numbers, without free text or staff (pure).

Plain data (JSON), so that it can be kept in a cache beside the facts of the review, which it adds to.
"""

from __future__ import annotations

from typing import Any

from planctl.models.model import Model
from planctl.plans.across import is_day
from planctl.plans.dates import Day
from planctl.plans.goals import EVALUATIONS, IDEA, entries_in, goals_of, kind_of
from planctl.plans.layout import Entry, default_of, layout_of
from planctl.plans.measures import points
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.review.spans import Place, places

RECORD_VERSION = 3
CONTACTS = "contacts"
ATTAINMENT = "attainment"  # of an evaluation: -2 to 2, goal attainment scaling
_DAYS = ("date", "opened", "from")  # the fields that say when something was, the first there is

Record = dict[str, Any]


def record_of(plan: Plan) -> Record:
    """Return what figures count of a plan that can be judged.

    `lists` are, by place ("contacts", "goals.subgoals.diary"), entries [day, {field: [answers]}];
    `scores` [day, area, rater, step]; `measures` [day, instrument, points or None]; `goals`
    [day closed or "", what it counts as, areas, [[day, attainment]]]; `areas`, by area, the days
    on which something was noted in it.
    """
    plan = sound(plan)
    return {
        "lists": {place: _entries(plan, place) for place in sorted(_wanted(plan.model))},
        "scores": _scores(plan),
        "measures": _measures(plan),
        "goals": _goals(plan),
        "areas": {area: sorted(days) for area, days in _areas(plan).items()},
    }


def _wanted(model: Model) -> set[str]:
    """Return the lists that figures of the model count."""
    return {CONTACTS, *(str(spec["of"]) for spec in model.figures.values() if is_list(model, str(spec.get("of", ""))))}


def is_list(model: Model, place: str) -> bool:
    """Tell whether a place names a list of the model, perhaps one inside others."""
    return entry_at(model, place) is not None


def entry_at(model: Model, place: str) -> Entry | None:
    """Return what stands in a list."""
    first, *rest = place.split(".")
    kind = layout_of(model).lists.get(first)
    for step in rest:
        kind = kind.lists.get(step) if kind else None
    return kind


def _entries(plan: Plan, place: str) -> list[list[Any]]:
    kind = entry_at(plan.model, place)
    if kind is None:
        return []
    day_field = day_of(kind)
    defaults = default_of(plan.model, place)
    found = []
    for each in places(plan, place.split(".")):
        day = each.content.get(day_field)
        if is_day(day) and not each.content.get("attempt") and not _is_idea(each):
            found.append([day, _answers({**defaults, **each.content}, kind)])
    return found


def _is_idea(place: Place) -> bool:
    kind, content = place.chain[-1]
    return kind.counts(content) == IDEA


def day_of(kind: Entry) -> str:
    """Return the field of a list that says when something was."""
    dates = [name for name, type_ in kind.fields.items() if type_ == "date"]
    return next((name for name in _DAYS if name in dates), dates[0] if dates else "")


def is_answer(type_: str) -> bool:
    """Tell whether a field holds answers that can be counted: one of a list, a state, yes or no."""
    return type_.partition(":")[0] in ("id", "ids", "state", "yes_no", "flag")


def _answers(content: dict[str, Any], kind: Entry) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, type_ in kind.fields.items():
        value = kind.state_of(content) if type_ == "state" else content.get(name)
        if is_answer(type_) and value not in (None, "", []):
            values = [_word(each) for each in (value if isinstance(value, list) else [value])]
            found[name] = list(dict.fromkeys(values))
    return found


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _scores(plan: Plan) -> list[list[Any]]:
    """Return the scores, of two by the same rater on one day the later."""
    default = plan.model.default("raters")
    scores = sorted(plan.entries("scores"), key=lambda entry: (entry["date"], str(entry.get("time") or "")))
    latest = {(e["date"], e["area"], e.get("rater") or default): e["step"] for e in scores}
    return [[*key, step] for key, step in latest.items()]


def _measures(plan: Plan) -> list[list[Any]]:
    found = []
    for entry in sorted(plan.entries("measures"), key=lambda each: (each["date"], str(each.get("time") or ""))):
        items = None if entry.get("declined") else entry.get("items")
        instrument = plan.model.instruments.get(entry["instrument"]) or {}
        found.append([entry["date"], entry["instrument"], points(items, instrument) if items else None])
    return found


def _goals(plan: Plan) -> list[list[Any]]:
    kind = kind_of(plan.model)
    if kind is None:
        return []
    areas = next((name for name, type_ in kind.fields.items() if type_ in ("ids:areas", "id:areas")), "")
    found = []
    for goal in goals_of(plan):
        named = goal.get(areas) or []
        attained = [
            [entry["date"], entry[ATTAINMENT]]
            for entry in entries_in(goal, EVALUATIONS)
            if is_day(entry.get("date")) and isinstance(entry.get(ATTAINMENT), int | float)
        ]
        closed = str(goal["closed"]) if is_day(goal.get("closed")) else ""
        found.append([closed, kind.counts(goal), named if isinstance(named, list) else [named], sorted(attained)])
    return found


def _areas(plan: Plan) -> dict[str, set[Day]]:
    """Return the days on which something was noted in an area: what names the area, or stands in it, or in its goal."""
    found: dict[str, set[Day]] = {}
    for path, entry, content in layout_of(plan.model).each(plan.data):
        if not content.get("attempt"):
            for area in _areas_of(plan, path, entry, content):
                found.setdefault(area, set()).update(_days_of(entry, content))
    return {area: days for area, days in found.items() if area in plan.model.areas and days}


def _areas_of(plan: Plan, path: tuple[str | int, ...], entry: Entry, content: dict[str, Any]) -> list[str]:
    if path[0] == "areas":
        return [str(path[1])] if len(path) > 2 else []  # its texts have no day
    named = _named_areas(entry, content)
    if named or len(path) <= 2:
        return named
    outer = layout_of(plan.model).lists.get(str(path[0]))
    return _named_areas(outer, plan.at(path[:2])) if outer else []


def _named_areas(entry: Entry, content: dict[str, Any]) -> list[str]:
    for name, type_ in entry.fields.items():
        if type_ in ("id:areas", "ids:areas") and content.get(name):
            value = content[name]
            return [str(each) for each in value] if isinstance(value, list) else [str(value)]
    return []


def _days_of(entry: Entry, content: dict[str, Any]) -> list[Day]:
    """Return the day something was, or began, and the day it was closed; an idea has none."""
    if entry.counts(content) == IDEA:
        return []
    return [day for name in (day_of(entry), "closed") if name in entry.fields and is_day(day := content.get(name))]
