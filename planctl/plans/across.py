"""What has to hold across the fields of a plan; one field by itself is the structure's business (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from planctl.errors import Path, Problem
from planctl.plans.layout import VALUES, layout_of
from planctl.plans.plan import Entry, Plan
from planctl.texts import pick
from planctl.texts.dates import long_month
from planctl.yamltext.structure import close, is_date

_OPEN = "9999-99-99"  # later than any day


def across(plan: Plan) -> Iterator[Problem]:
    """Yield what does not hold between fields, not yet placed; entries too wrong to compare are left alone."""
    yield from _periods(plan)
    yield from _decisions(plan)
    yield from _measures(plan)
    yield from _areas(plan)
    yield from _outside(plan)
    yield from _nobody(plan)


def numbered(plan: Plan, name: str, *dates: str) -> Iterator[tuple[int, Entry]]:
    """Yield the entries of a list, with their index in the file, whose given dates are right enough to compare."""
    value = plan.data.get(name)
    for index, entry in enumerate(value if isinstance(value, list) else []):
        if isinstance(entry, dict) and all(is_day(entry.get(key)) for key in dates):
            yield index, entry


def is_day(value: Any) -> TypeGuard[str]:
    """Tell whether a value is a day as it has to be written."""
    return isinstance(value, str) and is_date(value)


def dates_in(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Yield the path and day of each dated entry, of the end of each period, and of the end of it all."""
    for name, kind in layout_of(plan.model).lists.items():
        for key in ("from", "to") if name == "plan_periods" else ("date",) if kind.kind == VALUES else ():
            for index, entry in numbered(plan, name, key):
                yield (name, index, key), entry[key]
    ended = plan.data.get("ended")
    if isinstance(ended, dict) and is_day(ended.get("date")):
        yield ("ended", "date"), ended["date"]


def _periods(plan: Plan) -> Iterator[Problem]:
    """Test that periods run forwards, do not overlap, and that at most one is open."""
    last, last_end = "", ""  # of the periods so far, the one that goes on longest
    for index, period in sorted(numbered(plan, "plan_periods", "from"), key=lambda item: str(item[1]["from"])):
        start, end = period["from"], period.get("to", _OPEN)
        path: Path = ("plan_periods", index)
        if end != _OPEN and not is_day(end):
            continue
        if end <= start:
            text = "period-empty" if end == start else ""
            yield Problem("period-order", path=(*path, "to"), params={"start": start, "end": end}, text=text)
            continue
        if start < last_end:
            code = "period-open-twice" if end == last_end == _OPEN else "period-overlap"
            yield Problem(code, path=path, params={"start": last})
        if end > last_end:
            last, last_end = start, end


def _decisions(plan: Plan) -> Iterator[Problem]:
    """Test that an outcome answers its question, and that a question is answered once a month."""
    seen: set[tuple[str, str]] = set()
    for index, decision in numbered(plan, "decisions"):
        month, question, outcome = (decision.get(key) for key in ("month", "question", "outcome"))
        rule = plan.model.rules.get(question) if isinstance(question, str) else None
        if not rule:
            continue
        if isinstance(outcome, str) and outcome and outcome not in rule["outcomes"]:
            known = list(rule["outcomes"])
            params = {"value": outcome, "close": close(outcome, known), "known": ", ".join(known)}
            yield Problem("unknown-outcome", path=("decisions", index, "outcome"), params=params)
        if not isinstance(month, str) or not is_date(f"{month}-01"):
            continue
        if (month, str(question)) in seen:
            params = {"month": long_month(month), "question": pick(rule["question"])}
            yield Problem("decision-twice", path=("decisions", index), params=params)
        seen.add((month, str(question)))


def _measures(plan: Plan) -> Iterator[Problem]:
    """Test that a measure has as many items as its instrument, each in its range, or was declined."""
    for index, measure in numbered(plan, "measures"):
        name, items = measure.get("instrument"), measure.get("items")
        instrument = plan.model.instruments.get(name) if isinstance(name, str) else None
        if not instrument or measure.get("declined", False) is not False:
            continue  # declined, or wrong by itself
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
    """Test that a written area has exactly one of the fields that stand instead of each other."""
    for name, area in plan.areas.items():
        if name not in plan.model.areas or not any(area.get(field) for field in plan.model.area_fields):
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
        if is_day(start) and day < str(start) and path[-1] != "to":  # its `from` is earlier still
            yield Problem("before-registered", severity="warning", path=path, params={"day": day, "registered": start})
        if is_day(end) and day > str(end):
            yield Problem("after-ended", severity="warning", path=path, params={"day": day, "ended": end})


def _nobody(plan: Plan) -> Iterator[Problem]:
    """Warn of entries that say what was done but not by whom: the history is for those who ask later."""
    for name in ("scores", "contacts", "journal", "decisions"):
        for index, entry in numbered(plan, name):
            if "by" not in entry:
                yield Problem("missing-by", severity="warning", path=(name, index))
