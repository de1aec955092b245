"""The facts of a plan that rules are about: few, dated, without free text, ready to be kept in a cache (pure).

A person's facts do not depend on the month asked about; `Person` answers the questions a rule asks
of them for a month M: R is the 1st of M, the window W the calendar month before R.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from planctl.models.model import CONTACT, PRESENCE, Model
from planctl.plans.dates import Month, add_months, first_day, last_day, month_of, year_of
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.review.spans import Span, closed_goals, dates_at, months_for, spans_of

FACTS_VERSION = 7
Facts = dict[str, Any]


def facts_of(plan: Plan) -> Facts:
    """Return the facts of a plan that can be judged, as plain data (JSON).

    `months` tells of each calendar month with contact: times present, last day present ("" if never),
    day and kind of the last contact. `periods` are [from, to or ""], `decisions` [month, question,
    outcome, date, by], `groups` [date, group] in the order of the file. `spans` are, by fact of the
    model, [from, to or "", subject, date]; `every` by question, how many months apart it is asked of
    this person and which months it was considered in besides; `closed_goals` [date, reached];
    `closed` is the last year with which an earlier file of the same person was closed; `came_from` the id
    the plan had before it moved;
    `flags` [id, date, until, down]; `postponements` [month, question, until, date].
    """
    plan = sound(plan)  # what the rules need is right; elsewhere, a group without a date, it may not be
    ended = plan.data.get("ended") or plan.data.get("moved") or {}
    facts = {
        "id": plan.id,
        "model": plan.model.id,
        "registered": plan.data["registered"],
        "contact_person": plan.data.get("contact_person"),
        "months": _months(plan),
        "periods": sorted([entry["from"], entry.get("to") or ""] for entry in plan.entries("plan_periods")),
        "decisions": [
            [entry["month"], entry["question"], entry["outcome"], entry["date"], entry.get("by")]
            for entry in plan.entries("decisions")
        ],
        "groups": [[entry["date"], entry["group"]] for entry in plan.entries("groups")],
        "ended": ended.get("date") or "",
        "staff": sorted({handle for _, handle in plan.handles}),
    }
    return facts | {name: value for name, value in _further(plan).items() if value}


def _further(plan: Plan) -> Facts:
    """Return the facts that few people or models have; what is empty is not kept."""
    spans = {name: [[s.start, s.end, s.subject, s.day] for s in found] for name, found in spans_of(plan).items()}
    every = {name: rule["every"] for name, rule in plan.model.rules.items() if isinstance(rule.get("every"), dict)}
    return {
        "closed": max((year for year in plan.data.get("closed") or () if isinstance(year, int)), default=0),
        "spans": {name: found for name, found in spans.items() if found},
        "every": {name: [months_for(plan, rhythm), _considered(plan, rhythm)] for name, rhythm in every.items()},
        "came_from": str((plan.data.get("came_from") or {}).get("from") or ""),
        "closed_goals": [[day, reached] for day, reached in closed_goals(plan)],
        "flags": _flags(plan),
        "postponements": [[p["month"], p["question"], p["until"], p["date"]] for p in plan.entries("postponements")],
    }


def _flags(plan: Plan) -> list[list[str]]:
    """Return the flags; those that were up when the plan moved are the new file's, for all months."""
    flags = [flag for flag in plan.entries("flags") if flag.get("down") or not plan.data.get("moved")]
    return [[flag["id"], flag["date"], flag.get("until") or "", flag.get("down") or ""] for flag in flags]


def _considered(plan: Plan, rhythm: dict[str, Any]) -> list[Month]:
    """Return the months in which a question was considered by something else than a decision."""
    return sorted({month_of(day) for ref in rhythm.get("since", ()) for day in dates_at(plan, ref)})


def _months(plan: Plan) -> dict[Month, list[Any]]:
    presence = plan.model.kinds_that_count(PRESENCE)
    months: dict[Month, list[Any]] = {}
    for day, kind in contacts_of(plan):
        month = months.setdefault(month_of(day), [0, "", "", ""])
        if kind in presence:
            month[0] += 1
            month[1] = day
        month[2:] = [day, kind]
    return months


def contacts_of(plan: Plan) -> list[tuple[str, str]]:
    """Return (day, kind) of what counts as contact, in order of day; attempts and talk with others do not."""
    counted = plan.model.kinds_that_count(PRESENCE, CONTACT)
    default = plan.model.default("contact_kinds")
    dated = [
        (entry["date"], entry.get("kind") or default) for entry in plan.entries("contacts") if not entry.get("attempt")
    ]
    return sorted((day, kind) for day, kind in dated if kind in counted)


class Person:
    """One person's facts under a model; months before which nothing is known are simply empty."""

    def __init__(self, facts: Facts, model: Model, closed_year: int | None = None) -> None:
        self.facts = facts
        self.model = model
        self.closed_year = closed_year  # the year whose closed/ folder holds the file, None for a living plan
        self.id: str = facts["id"]
        self.contact_person: str | None = facts["contact_person"]
        self.ended: str = facts["ended"]
        self.first_month: Month = (
            f"{facts.get('closed', 0) + 1:04d}-01"  # before it an earlier file is the one to judge
        )
        self.months: dict[Month, list[Any]] = facts["months"]

    @cached_property
    def decided(self) -> dict[tuple[str, Month], list[Any]]:
        """Return the decisions by question and month."""
        return {(decision[1], decision[0]): decision for decision in self.facts["decisions"]}

    def judged(self, month: Month) -> bool:
        """Tell whether the file is the one to judge the person by for a month, who has not ended before R.

        Up to the December in which an earlier file was closed it is that one; a closed file is for its year and before.
        """
        if month < self.first_month or (self.closed_year is not None and year_of(month) > self.closed_year):
            return False
        return not self.ended or self.ended >= first_day(month)

    def fact(self, name: str, month: Month) -> bool:
        """Return one of the closed set of facts for a month."""
        if name == "active":
            return self.period(month) is not None
        if name == "registered":
            return bool(self.facts["registered"] < first_day(month))
        if name not in (CONTACT, PRESENCE):
            return bool(self.spans(name, month))
        window = self.months.get(add_months(month, -1))
        return window is not None and (name == CONTACT or window[0] > 0)

    def spans(self, name: str, month: Month) -> list[Span]:
        """Return the spans of a fact of the model in which the day before R lies."""
        found = self.facts.get("spans", {}).get(name)
        if not found:
            return []
        day = last_day(add_months(month, -1)).isoformat()
        return [span for each in found if (span := Span(*each)).holds(day)]

    def touched(self, name: str, day: str) -> bool:
        """Tell whether a fact of the model held on a day, or came to its end on it."""
        found = self.facts.get("spans", {}).get(name, ())
        return any(start <= day and (not end or end >= day) for start, end, *_ in found)

    def period(self, month: Month) -> list[str] | None:
        """Return the period in which the plan was active on the day before R."""
        reference = first_day(month)
        for period in self.facts["periods"]:
            if period[0] < reference and (not period[1] or period[1] >= reference):
                return list(period)
        return None

    def without_plan_since(self, month: Month) -> str:
        """Return the day the last period ended that had ended before R, or the person was registered."""
        ends = [period[1] for period in self.facts["periods"] if period[1] and period[1] < first_day(month)]
        return str(max([self.facts["registered"], *ends]))

    def group(self, before: str) -> str | None:
        """Return the latest group dated before a day; of two on one day, the later in the file."""
        known = [entry for entry in self.facts["groups"] if entry[0] < before]
        return str(max(enumerate(known), key=lambda item: (item[1][0], item[0]))[1][1]) if known else None

    def last_contact(self, month: Month) -> tuple[str, str] | None:
        """Return (day, kind) of the latest contact before a month."""
        known = max((when for when in self.months if when < month), default=None)
        return (self.months[known][2], self.months[known][3]) if known else None

    def last_presence(self, month: Month) -> str | None:
        """Return the latest day before a month on which the person has been here."""
        days = [entry[1] for when, entry in self.months.items() if when < month and entry[0]]
        return max(days, default=None)

    def presence_in(self, month: Month) -> tuple[int, str]:
        """Return how often the person has been here in a calendar month, and the last day."""
        entry = self.months.get(month, (0, ""))
        return entry[0], entry[1]
