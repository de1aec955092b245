"""The time a paper looks back on: from one day to another, both included (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planctl.models.model import READERS
from planctl.plans.across import is_day
from planctl.plans.dates import Day
from planctl.plans.layout import STATUSES
from planctl.plans.plan import Entry, Plan
from planctl.texts import tr
from planctl.texts.dates import long_day

_NOTED = "status_sent"  # a list of a house's own, from before there was one in every plan


@dataclass(frozen=True)
class Period:
    """From one day to another, both included."""

    first: Day
    last: Day

    def has(self, day: Any) -> bool:
        """Tell whether something dated falls in it."""
        return is_day(day) and self.first <= day <= self.last

    def touches(self, start: Any, end: Any) -> bool:
        """Tell whether something that runs from a day, to a day or without end, falls in it in part."""
        return is_day(start) and start <= self.last and (not is_day(end) or end >= self.first)

    def of(self, entries: Iterable[Any]) -> list[Entry]:
        """Return the entries dated in it, in order."""
        found = [entry for entry in entries if isinstance(entry, dict) and self.has(entry.get("date"))]
        return sorted(found, key=lambda entry: (entry["date"], str(entry.get("time") or "")))

    @property
    def words(self) -> str:
        """Return it in words: "18 December 2025 – 15 June 2026"; one day alone by its name."""
        if self.first == self.last:
            return long_day(self.first)
        return tr("values.span", start=long_day(self.first), end=long_day(self.last))


def since_last(plan: Plan, today: datetime.date, reader: str = READERS[0]) -> Period:
    """Return the time since the last status to a reader: from the day after what it looked back on, up to today.

    Who has had none yet hears what there is since the municipality did. Without any, since the plan was first
    activated; of somebody without a plan, since they were registered.
    """
    day = today.isoformat()
    sent = _ends(plan, reader, day) or _ends(plan, READERS[0], day)
    if sent:
        following = datetime.date.fromisoformat(max(sent)) + datetime.timedelta(days=1)
        return Period(min(following.isoformat(), day), day)
    begun = [period["from"] for period in plan.entries("plan_periods") if is_day(period.get("from"))]
    start = min(begun, default=plan.data.get("registered"))
    return Period(min(str(start), day) if is_day(start) else day, day)


def _ends(plan: Plan, reader: str, day: Day) -> list[Day]:
    """Return the last days that the statuses to a reader looked back on, before a day: of that day it is the same."""
    entries = [entry for entry in plan.entries(STATUSES) if entry.get("for", READERS[0]) == reader]
    entries += plan.entries(_NOTED) if reader == READERS[0] else []
    return [end for entry in entries if is_day(date := entry.get("date")) and (date < day) and (end := _end_of(entry))]


def _end_of(sent: Entry) -> Day:
    """Return the last day that a status looked back on; the day it was sent, if it does not say."""
    period = sent.get("period")
    end = period.get("to") if isinstance(period, dict) else None
    return str(end) if is_day(end) and end <= sent["date"] else str(sent["date"])
