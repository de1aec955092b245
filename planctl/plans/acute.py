"""Days of the month on which acute contacts recur: a pattern to be worked into the plan (pure).

Source: documents 000 and 001; recurring acute days, such as the first of each month, are to be seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planctl.plans.dates import MONTHS_IN_YEAR, Day, Month, add_months, month_of
from planctl.plans.plan import Plan

BESIDE = 1  # days: the 2nd and the 4th are about the 3rd
LEAST = 3  # different months, before it is called a pattern
_LONGEST = 31


@dataclass(frozen=True)
class Recurring:
    """Days of the month, first and last, on which it was acute: in how many months, of how many with acute days."""

    first: int
    last: int
    months: int
    of: int


def acute_days(plan: Plan) -> list[Day]:
    """Return the days of the contacts and notes that are marked as acute, in order."""
    return sorted({str(e["date"]) for name in ("contacts", "journal") for e in plan.entries(name) if e.get("acute")})


def recurring_acute(days: Iterable[Day], today: Day = "") -> list[Recurring]:
    """Return the parts of the month in which acute days came back in at least three of the last twelve months.

    The months are counted back from today, without it from the latest acute day.
    Days of the month count together when they lie at most a day from the same day; where such parts
    overlap, the one with most months is told, of equals the earliest.
    """
    days = list(days)
    today = today or max(days, default="")
    if not today:
        return []
    start = add_months(month_of(today), 1 - MONTHS_IN_YEAR)
    seen: dict[int, set[Month]] = {}
    for day in days:
        if start <= month_of(day) and day <= today:
            seen.setdefault(int(day[8:]), set()).add(month_of(day))
    whole = len(set().union(*seen.values()))
    found: list[Recurring] = []
    for middle in sorted(range(1, _LONGEST + 1), key=lambda day: (-len(_months(seen, day)), day)):
        here = [day for day in _around(middle) if seen.get(day)]
        months = len(_months(seen, middle))
        if months < LEAST:
            break
        if not any(each.first <= day <= each.last for each in found for day in here):
            found.append(Recurring(min(here), max(here), months, whole))
    return sorted(found, key=lambda each: each.first)


def _around(middle: int) -> range:
    return range(middle - BESIDE, middle + BESIDE + 1)


def _months(seen: dict[int, set[Month]], middle: int) -> set[Month]:
    """Return the months with an acute day on a day of the month or beside it."""
    return set().union(*(seen.get(day, set()) for day in _around(middle)))
