"""Where one person stands, as plain data: plan, areas, scores, self-reports, contacts, and what is due (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from planctl.models.model import PRESENCE, Model
from planctl.plans.dates import month_of
from planctl.plans.measures import points
from planctl.plans.plan import Entry, Plan
from planctl.plans.sound import sound
from planctl.review.facts import Person, contacts_of, facts_of
from planctl.review.month import NO_LIMIT, review
from planctl.workspace.settings import Settings

View = dict[str, Any]

PLAN, BASIC, ENDED = "plan", "basic", "ended"  # the two levels of service every model has, and neither
LATEST = 3  # how many decisions and journal entries are shown
_ACUTE_DAYS = 365


def person_view(
    plan: Plan,
    settings: Settings,
    today: datetime.date,
    due: list[View] | None,
    journal: int | None = None,
    closed_year: int | None = None,
) -> View:
    """Return what is known of a person on a day, as plain data; what is dated later is only counted.

    `due` is what `due_now` found, None when the file's errors keep it from being judged. `journal`:
    that many entries with their text; else the latest few without. `closed_year`: the year whose
    folder of closed files the plan lies in.
    """
    whole, plan = plan, sound(plan)
    day = today.isoformat()
    state, since = standing_of(plan, today, closed_year)
    current = plan.active_period(day) if state == PLAN else None
    areas = [area for name in plan.model.areas if (area := _area(plan, name, day))]
    incomplete = current is not None and any(area["missing"] for area in areas)
    return {
        "id": str(plan.data.get("id", "")),
        "model": plan.model.id,
        "ref": plan.data.get("ref"),
        "registered": plan.data.get("registered"),
        "contact_person": plan.data.get("contact_person"),
        "state": state,
        "since": since,
        "closed_year": closed_year,
        "ended": plan.data.get("ended") if state == ENDED else None,
        "period": current,
        "earlier_periods": [p for p in plan.entries("plan_periods") if p is not current and p["from"] <= day],
        "groups": _dated(plan, "groups", day),
        "background": plan.data.get("background") or {},
        "areas": areas,
        "writes_on": _writes_on(plan, current, settings, today) if current and incomplete else None,
        "instruments": [found for name in plan.model.instruments if (found := _instrument(plan, name, day))],
        "last": _last(plan, day),
        "acute": _acute(plan, today),
        "due": due,
        "decisions": list(reversed(_dated(plan, "decisions", day)[-LATEST:])),
        "journal": _journal(plan, day, journal),
        "not_yet": sum(_after(plan, name, day) for name in ("scores", "measures", "contacts", "journal", "decisions")),
        "errors": sum(problem.is_error for problem in whole.problems),
    }


def due_now(plan: Plan, settings: Settings, today: datetime.date, closed_year: int | None = None) -> list[View]:
    """Return the questions about a person that wait for a decision today, and those left from earlier months."""
    person = Person(facts_of(plan), plan.model, closed_year)
    result = review([person], month_of(today), settings.review_since or NO_LIMIT)
    rows = [("due", row) for row in result.due] + [("missed", row) for row in result.missed]
    return [{"list": name, "question": row.question, "month": row.month, "since": row.since} for name, row in rows]


def standing(
    periods: Iterable[tuple[str, str | None]], registered: str, ended: str, today: str, closed_year: int | None = None
) -> tuple[str, str]:
    """Return somebody's state on a day, and since when: plan, basic or ended; periods are half-open."""
    if closed_year is not None or (ended and ended <= today):
        return ENDED, ended or f"{closed_year}-12-31"
    before = registered
    for start, end in sorted(periods, key=lambda period: period[0]):
        if start <= today and (not end or today < end):
            return PLAN, start
        if end and end <= today:
            before = max(before, end)
    return BASIC, before


def standing_of(plan: Plan, today: datetime.date, closed_year: int | None = None) -> tuple[str, str]:
    """Return the state of a plan's person, and since when."""
    periods = [(period["from"], period.get("to")) for period in plan.entries("plan_periods")]
    ended = (plan.data.get("ended") or {}).get("date") or ""
    return standing(periods, plan.data.get("registered") or "", ended, today.isoformat(), closed_year)


def _dated(plan: Plan, name: str, day: str) -> list[Entry]:
    """Return the entries of a list up to a day, in order of date and time."""
    entries = [entry for entry in plan.entries(name) if entry["date"] <= day]
    return sorted(entries, key=lambda entry: (entry["date"], entry.get("time") or ""))


def _after(plan: Plan, name: str, day: str) -> int:
    return sum(entry["date"] > day for entry in plan.entries(name))


def _area(plan: Plan, name: str, day: str) -> View | None:
    """Return what there is on an area: None when it is neither in the plan nor scored."""
    model = plan.model
    written = plan.areas.get(name, {})
    scores = [entry for entry in _dated(plan, "scores", day) if entry["area"] == name]
    if not written and not scores:
        return None
    by_rater = {rater: _scores_by(scores, rater, model) for rater in model.raters}
    in_plan = any(written.get(field) for field in model.area_fields)
    return {
        "area": name,
        "scores": by_rater,
        "differences": _differences(by_rater, model),
        "target": written.get("target"),
        "in_plan": in_plan,
        "written": written.get("written"),
        "fields": [field for field in model.area_fields if written.get(field)],
        "interventions": interventions_of(written, model, day),
        "missing": missing_in(written, bool(scores), model) if in_plan else [],
    }


def _scores_by(scores: list[Entry], rater: str, model: Model) -> list[View]:
    default = model.default("raters")
    return [{"date": s["date"], "step": s["step"]} for s in scores if (s.get("rater") or default) == rater]


def _differences(by_rater: dict[str, list[View]], model: Model) -> dict[str, int]:
    """Return how many steps each other's latest score lies above (below: negative) the usual rater's."""
    usual = by_rater.get(model.default("raters")) or []
    others = {rater: scores for rater, scores in by_rater.items() if scores and rater != model.default("raters")}
    return {rater: scores[-1]["step"] - usual[-1]["step"] for rater, scores in others.items()} if usual else {}


def interventions_of(written: Entry, model: Model, day: str) -> list[View]:
    """Return an area's interventions in order, each with whether its time has run out."""
    fields = [name for name, field in model.area_fields.items() if field["type"] == "interventions"]
    found = [entry for name in fields for entry in written.get(name) or [] if isinstance(entry, dict)]
    ordered = sorted(found, key=lambda entry: str(entry["from"]))
    return [{**entry, "ran_out": bool(entry.get("until")) and entry["until"] < day} for entry in ordered]


def missing_in(written: Entry, scored: bool, model: Model) -> list[list[str]]:
    """Return what a chosen area lacks, by the model: each a list of fields of which one is enough."""
    have = {name for name in model.area_fields if written.get(name)} | ({"score"} if scored else set())
    return [group for group in model.data.get("area_complete") or [] if not have.intersection(group)]


def _writes_on(plan: Plan, period: Entry, settings: Settings, today: datetime.date) -> str | None:
    """Return who sees to it that the plan gets written: who started it, else the contact person."""
    starter = settings.handles.get(str(period.get("started_by")))
    if starter and starter.works_on(today):
        return str(period["started_by"])
    return plan.data.get("contact_person")


def _instrument(plan: Plan, name: str, day: str) -> View | None:
    """Return the course of a self-report: None when it was never used."""
    definition = plan.model.instruments[name]
    used = [entry for entry in _dated(plan, "measures", day) if entry["instrument"] == name]
    if not used:
        return None
    answered = [entry for entry in used if not entry.get("declined")]
    course = [{"date": entry["date"], "points": points(entry["items"], definition)} for entry in answered]
    change = course[-1]["points"] - course[-2]["points"] if len(course) > 1 else None
    return {
        "instrument": name,
        "course": course,
        "change": change,
        "change_in_all": course[-1]["points"] - course[0]["points"] if len(course) > 1 else None,
        "real_change": change is not None and abs(change) >= int(definition.get("change", 1)),
        "declined": [entry["date"] for entry in used if entry.get("declined")],
    }


def _last(plan: Plan, day: str) -> View:
    """Return the latest presence, contact and attempt."""
    default = plan.model.default("contact_kinds")
    presence = plan.model.kinds_that_count(PRESENCE)
    contacts = [{"date": when, "kind": kind} for when, kind in contacts_of(plan) if when <= day]
    present = [contact for contact in contacts if contact["kind"] in presence]
    tried = [entry for entry in _dated(plan, "contacts", day) if entry.get("attempt")]
    attempts = [{"date": entry["date"], "kind": entry.get("kind") or default} for entry in tried]
    last = {"presence": present, "contact": contacts, "attempt": attempts}
    return {name: found[-1] if found else None for name, found in last.items()}


def _acute(plan: Plan, today: datetime.date) -> list[str]:
    """Return the days of the last year on which something acute happened."""
    since = (today - datetime.timedelta(days=_ACUTE_DAYS)).isoformat()
    entries = [entry for name in ("contacts", "journal") for entry in _dated(plan, name, today.isoformat())]
    return sorted({entry["date"] for entry in entries if entry.get("acute") and entry["date"] > since})


def _journal(plan: Plan, day: str, wanted: int | None) -> list[View]:
    """Return the latest journal entries, the newest first; with their text when they are asked for."""
    entries = list(reversed(_dated(plan, "journal", day)[-(wanted or LATEST) :]))
    if wanted:
        return entries
    return [{key: value for key, value in entry.items() if key != "text"} for entry in entries]
