"""Months and days as the rules count them: months are "2026-11", days "2026-11-03" (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache

Month = str
Day = str

MONTHS_IN_YEAR = 12


def month_of(day: Day | datetime.date) -> Month:
    """Return the month of a day."""
    return str(day)[:7]


@cache
def number(month: Month) -> int:
    """Return a month as a running number, so that months can be subtracted."""
    return int(month[:4]) * MONTHS_IN_YEAR + int(month[5:7]) - 1


def month_from(running: int) -> Month:
    """Return the month of a running number."""
    return f"{running // MONTHS_IN_YEAR:04d}-{running % MONTHS_IN_YEAR + 1:02d}"


@cache  # a review asks about the same few months for everybody
def add_months(month: Month, months: int) -> Month:
    """Return the month so many months on (or back)."""
    return month_from(number(month) + months)


def months_back(month: Month, months: int) -> Iterator[Month]:
    """Yield the months before a month, the latest first."""
    for back in range(1, months + 1):
        yield add_months(month, -back)


def first_day(month: Month) -> Day:
    """Return the first day of a month."""
    return f"{month}-01"


def last_day(month: Month) -> datetime.date:
    """Return the last day of a month."""
    return datetime.date.fromisoformat(first_day(add_months(month, 1))) - datetime.timedelta(days=1)


def day_in_months(day: datetime.date, months: int) -> datetime.date:
    """Return the same day so many months on, or the last day of a shorter month."""
    target = add_months(month_of(day), months)
    return min(last_day(target), datetime.date.fromisoformat(first_day(target)) + datetime.timedelta(days=day.day - 1))


def year_of(month_or_day: str) -> int:
    """Return the year of a month or day."""
    return int(month_or_day[:4])
