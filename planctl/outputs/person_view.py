"""Where one person stands, as plain data: plan, areas, scores, self-reports, contacts, and what is due (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from planctl.models.model import PRESENCE, Model
from planctl.outputs.goal_view import goal_view
from planctl.outputs.person_parts import links_of, lists_of, reminders_of, sections_of
from planctl.plans.acute import acute_days, recurring_acute
from planctl.plans.approval import approval_state
from planctl.plans.dates import month_of
from planctl.plans.filled import in_plan, lacking_in_area, missing, required
from planctl.plans.layout import VALUES, layout_of
from planctl.plans.layout import Entry as Layout
from planctl.plans.measures import points
from planctl.plans.plan import Entry, Plan
from planctl.plans.sound import sound
from planctl.review.facts import Person, contacts_of, facts_of
from planctl.review.month import NO_LIMIT, Row, review
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
        "sections": sections_of(plan),
        "areas": areas,
        **(goal_view(plan, today) or {"goals": [], "reached": None, "undated": 0}),
        "lists": lists_of(plan, day),
        "approval": approval_state(plan) if plan.model.approval else None,
        "missing": _missing(plan, state, current),
        "writes_on": _writes_on(plan, current, settings, today) if current and incomplete else None,
        "instruments": [found for name in plan.model.instruments if (found := _instrument(plan, name, day))],
        "last": _last(plan, day),
        "acute": _acute(plan, today),
        "acute_again": [asdict(found) for found in recurring_acute(acute_days(plan), day)],
        "due": due,
        "decisions": list(reversed(_dated(plan, "decisions", day)[-LATEST:])),
        "journal": _journal(plan, day, journal),
        "flags": reminders_of(plan),
        **links_of(plan),
        "not_yet": _not_yet(plan, day),
        "errors": sum(problem.is_error for problem in whole.problems),
    }


def _missing(plan: Plan, state: str, current: dict[str, Any] | None) -> list[str]:
    """Return the paths of what is not written yet; before the plan is active, of what the model requires of it."""
    if state == ENDED:
        return []
    return [".".join(map(str, path)) for path, _ in (missing(plan) if current else required(plan))]


def due_now(plan: Plan, settings: Settings, today: datetime.date, closed_year: int | None = None) -> list[View]:
    """Return the questions about a person that wait for a decision today, and those left from earlier months."""
    person = Person(facts_of(plan), plan.model, closed_year)
    earliest = settings.review_since or NO_LIMIT
    result = review([person], month_of(today), earliest, today=today.isoformat())
    return [_question("due", row) for row in result.due] + [_question("missed", row) for row in result.missed]


def _question(name: str, row: Row) -> View:
    """Return a question with its months; and, where there is such, what it is about and until when it is put off."""
    found: View = {"list": name, "question": row.question, "month": row.month, "since": row.since}
    about = [(fact, span) for fact, spans in row.about.items() for span in spans]
    if about:
        found["about"] = [{"fact": fact, "id": span.subject or None, "date": span.day or None} for fact, span in about]
    return found | ({"postponed_until": row.postponed} if row.postponed else {})


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
    """Return the state of a plan's person, and since when; in the file that was moved from, they are ended."""
    periods = [(period["from"], period.get("to")) for period in plan.entries("plan_periods")]
    ended = (plan.data.get("ended") or plan.data.get("moved") or {}).get("date") or ""
    return standing(periods, plan.data.get("registered") or "", ended, today.isoformat(), closed_year)


def _dated(plan: Plan, name: str, day: str) -> list[Entry]:
    """Return the entries of a list up to a day, in order of date and time."""
    entries = [entry for entry in plan.entries(name) if entry["date"] <= day]
    return sorted(entries, key=lambda entry: (entry["date"], entry.get("time") or ""))


def _not_yet(plan: Plan, day: str) -> int:
    """Return how many entries are dated after a day: they have not happened."""
    lists = layout_of(plan.model).lists.items()
    names = [name for name, entry in lists if entry.kind == VALUES and "date" in entry.fields and name != "groups"]
    return sum(entry["date"] > day for name in names for entry in plan.entries(name))


def _area(plan: Plan, name: str, day: str) -> View | None:
    """Return what there is on an area: None when it is neither in the plan nor scored."""
    model, layout = plan.model, layout_of(plan.model).area(name)
    written = plan.areas.get(name, {})
    scores = [entry for entry in _dated(plan, "scores", day) if entry["area"] == name]
    if not written and not scores:
        return None
    by_rater = {rater: _scores_by(scores, rater, model) for rater in model.scorers}
    chosen = in_plan(written, layout)
    return {
        "area": name,
        "scores": by_rater,
        "differences": _differences(by_rater, model),
        "target": written.get("target"),
        "in_plan": chosen,
        "written": written.get("written"),
        "fields": [field for field in layout.spec["fields"] if written.get(field)],
        "content": written,
        "interventions": interventions_of(written, layout, day),
        "missing": lacking_in_area(written, bool(scores), layout, model) if chosen else [],
    }


def _scores_by(scores: list[Entry], rater: str, model: Model) -> list[View]:
    default = model.default("raters")
    return [{"date": s["date"], "step": s["step"]} for s in scores if (s.get("rater") or default) == rater]


def _differences(by_rater: dict[str, list[View]], model: Model) -> dict[str, int]:
    """Return how many steps each other's latest score lies above (below: negative) the usual rater's."""
    usual = by_rater.get(model.default("raters")) or []
    others = {rater: scores for rater, scores in by_rater.items() if scores and rater != model.default("raters")}
    return {rater: scores[-1]["step"] - usual[-1]["step"] for rater, scores in others.items()} if usual else {}


def interventions_of(written: Entry, area: Layout, day: str) -> list[View]:
    """Return an area's interventions in order, each with whether its time has run out."""
    fields = [name for name, kind in area.fields.items() if kind == "interventions"]
    found = [entry for name in fields for entry in written.get(name) or [] if isinstance(entry, dict)]
    ordered = sorted(found, key=lambda entry: str(entry["from"]))
    return [{**entry, "ran_out": bool(entry.get("until")) and entry["until"] < day} for entry in ordered]


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
