"""Is a plan file right: structure by its model's schema, then what holds across fields (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Any

from planctl.errors import Path, Problem
from planctl.models.model import Model
from planctl.plans.cpr import find_cpr
from planctl.plans.layout import LISTS, default_of
from planctl.plans.plan import Entry, Plan, canonical
from planctl.texts import pick
from planctl.yamltext.loader import Document
from planctl.yamltext.structure import Structure, close, is_date


def check_plan(document: Document, model: Model, structure: Structure) -> Plan:
    """Check a parsed plan file by itself: form, structure and what holds across its fields.

    Its file name and its staff are tested apart (`check_name`, `check_staff`): they lie outside the file.
    """
    data = document.data or {}
    problems = [*document.problems, *structure.problems(document)]
    plan = Plan(document, data, model, problems)
    broken = {problem.path for problem in problems}
    found = [*_periods(plan), *_decisions(plan), *_measures(plan), *_areas(plan), *_outside(plan), *_nobody(plan)]
    problems += [document.locate(problem) for problem in found if problem.path not in broken]
    problems += cpr_problems(document.text)
    plan.problems = sorted(problems, key=lambda problem: (problem.line, problem.column))
    return plan


def _entries(plan: Plan, name: str, *dates: str) -> Iterator[tuple[int, Entry]]:
    """Yield the entries of a list, with their index, whose given dates are right enough to compare."""
    value = plan.data.get(name)
    for index, entry in enumerate(value if isinstance(value, list) else []):
        if isinstance(entry, dict) and all(_dated(entry.get(key)) for key in dates):
            yield index, entry


def _dated(value: Any) -> bool:
    return isinstance(value, str) and is_date(value)


def _periods(plan: Plan) -> Iterator[Problem]:
    """Periods run forwards, do not overlap, and at most one is open."""
    periods = sorted(_entries(plan, "plan_periods", "from"), key=lambda item: str(item[1]["from"]))
    for index, period in periods:
        end = period.get("to")
        if end is not None and _dated(end) and end <= period["from"]:
            yield Problem("period-order", path=("plan_periods", index, "to"), params={"start": period["from"], "end": end})
    for (_, one), (index, other) in pairwise(periods):
        if one.get("to") is None and other.get("to") is None:
            yield Problem("period-open-twice", path=("plan_periods", index), params={"start": one["from"]})
        elif one.get("to") is None or (_dated(one["to"]) and other["from"] < one["to"]):
            yield Problem("period-overlap", path=("plan_periods", index), params={"start": one["from"]})


def _decisions(plan: Plan) -> Iterator[Problem]:
    """Check that an outcome answers its question, and that a question is answered once a month."""
    seen: set[tuple[str, str]] = set()
    for index, decision in _entries(plan, "decisions"):
        question, outcome = decision.get("question"), decision.get("outcome")
        rule = plan.model.rules.get(str(question))
        if rule and isinstance(outcome, str) and outcome not in rule["outcomes"]:
            known = list(rule["outcomes"])
            params = {"value": outcome, "close": close(outcome, known), "known": ", ".join(known)}
            yield Problem("unknown-outcome", path=("decisions", index, "outcome"), params=params)
        key = (str(decision.get("month")), str(question))
        if key in seen:
            yield Problem("decision-twice", path=("decisions", index), params=_named(plan, *key))
        seen.add(key)


def _named(plan: Plan, month: str, question: str) -> dict[str, Any]:
    rule = plan.model.rules.get(question)
    return {"month": month, "question": pick(rule["question"]) if rule else question}


def _measures(plan: Plan) -> Iterator[Problem]:
    """Check that a measure has as many items as its instrument, each in its range, or was declined."""
    for index, measure in _entries(plan, "measures"):
        instrument = plan.model.instruments.get(str(measure.get("instrument")))
        items = measure.get("items")
        if not instrument or measure.get("declined") is True:
            continue
        wanted = len(instrument["items"])
        path: Path = ("measures", index, "items")
        if not isinstance(items, list) or len(items) != wanted:
            found = len(items) if isinstance(items, list) else 0
            place = path if "items" in measure else path[:-1]
            yield Problem("measure-items", path=place, params={"wanted": wanted, "found": found})
            continue
        low, high = instrument["item_min"], instrument["item_max"]
        for place_in, item in enumerate(items):
            if isinstance(item, int) and not isinstance(item, bool) and not low <= item <= high:
                params = {"value": item, "low": low, "high": high}
                yield Problem("measure-item", path=(*path, place_in), params=params)


def _areas(plan: Plan) -> Iterator[Problem]:
    """Check that a written area has exactly one of the fields that stand instead of each other."""
    for name, area in plan.areas.items():
        if not any(area.get(field) for field in plan.model.area_fields):
            continue
        for group in plan.model.data.get("area_one_of") or []:
            present = [field for field in group if area.get(field)]
            if len(present) != 1:
                labels = [plan.model.full_label("area_fields", field) for field in group]
                text = "area-both" if present else "area-neither"
                params = {"area": plan.model.full_label("areas", name), "one": labels[0], "other": labels[-1]}
                yield Problem("area-one-of", severity="warning", path=("areas", name), params=params, text=text)


def _outside(plan: Plan) -> Iterator[Problem]:
    """Warn of entries dated before the person was registered or after they were ended."""
    start = plan.data.get("registered")
    ended = plan.data.get("ended")
    end = ended.get("date") if isinstance(ended, dict) else None
    for path, day in dates_in(plan):
        if _dated(start) and day < str(start):
            yield Problem("before-registered", severity="warning", path=path, params={"day": day, "registered": start})
        if _dated(end) and day > str(end):
            yield Problem("after-ended", severity="warning", path=path, params={"day": day, "ended": end})


def dates_in(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Yield the path and day of each dated entry."""
    for name in LISTS:
        key = "from" if name == "plan_periods" else "date"
        for index, entry in _entries(plan, name, key):
            yield (name, index, key), entry[key]


def _nobody(plan: Plan) -> Iterator[Problem]:
    """Warn of entries that say what was done but not by whom: the history is for those who ask later."""
    for name in ("scores", "contacts", "journal", "decisions"):
        for index, entry in _entries(plan, name):
            if not entry.get("by"):
                yield Problem("missing-by", severity="warning", path=(name, index))


def check_today(plan: Plan, today: datetime.date) -> list[Problem]:
    """Warn of what is dated after today."""
    found = [
        Problem("future-date", severity="warning", path=path, params={"day": day})
        for path, day in dates_in(plan)
        if day > today.isoformat()
    ]
    return [plan.document.locate(problem) for problem in found]


def check_twice(plan: Plan) -> list[Problem]:
    """Warn of entries that stand in a list twice: equal content is one entry."""
    found = []
    for name in LISTS:
        seen: set[Any] = set()
        defaults = default_of(plan.model, name)
        for index, entry in _entries(plan, name):
            content = canonical(entry, defaults)
            if content in seen:
                found.append(Problem("entry-twice", severity="warning", path=(name, index)))
            seen.add(content)
    return [plan.document.locate(problem) for problem in found]


def check_name(plan: Plan, stem: str) -> list[Problem]:
    """Check that the person's id is the file's name."""
    if plan.data.get("id") in (None, stem) or any(problem.path == ("id",) for problem in plan.problems):
        return []
    return [plan.document.locate(Problem("id-file-name", path=("id",), params={"id": str(plan.data["id"]), "name": stem}))]


def check_staff(plan: Plan, staff: Collection[str]) -> list[Problem]:
    """Check that each staff handle in the file is somebody of the workspace."""
    problems = []
    for path, handle in handles_in(plan.data):
        if handle not in staff:
            params = {"value": handle, "close": close(handle, list(staff)), "known": ", ".join(staff)}
            problems.append(plan.document.locate(Problem("unknown-staff", path=path, params=params)))
    return problems


def handles_in(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield the path and value of each staff handle in a plan's data."""
    if isinstance(data.get("contact_person"), str):
        yield ("contact_person",), data["contact_person"]
    keys = ("by", "started_by", "stopped_by", "responsible")
    groups: list[tuple[Path, Any]] = [((name,), data.get(name)) for name in LISTS]
    areas = data.get("areas")
    for area, fields in areas.items() if isinstance(areas, dict) else ():
        if isinstance(fields, dict):
            groups += [(("areas", area, field), value) for field, value in fields.items() if isinstance(value, list)]
    groups.append((("ended",), [data.get("ended")]))
    for path, entries in groups:
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            place = path if path == ("ended",) else (*path, index)
            for key in keys if isinstance(entry, dict) else ():
                if isinstance(entry.get(key), str):
                    yield (*place, key), entry[key]


def cpr_problems(text: str) -> list[Problem]:
    """Find CPR numbers anywhere in a file, comments included."""
    problems = []
    for start, end in find_cpr(text):
        line_start = text.rfind("\n", 0, start) + 1
        problems.append(Problem("cpr", text.count("\n", 0, start) + 1, start - line_start + 1, width=end - start))
    return problems
