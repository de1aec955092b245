"""The period a report is about: a year, a quarter, a month, or from one day to another (pure)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from planctl.plans.across import is_day
from planctl.plans.dates import MONTHS_IN_YEAR, Day, Month, add_months, first_day, last_day, month_of, number

YEAR, QUARTER, MONTH, DAYS = "year", "quarter", "month", "days"
_MONTHS = {YEAR: 12, QUARTER: 3, MONTH: 1}
_FORM = re.compile(r"([0-9]{4})(?:-(?:[Qq]([1-4])|(0[1-9]|1[0-2])))?")
_EARLIEST = 1900  # before it no year was ever meant


@dataclass(frozen=True)
class Period:
    """The days from `first` to `last`, both included."""

    kind: str
    first: Day
    last: Day

    @property
    def quarter(self) -> int:
        """Return which quarter of the year it begins in, 1-4."""
        return (int(self.first[5:7]) + 2) // 3

    def holds(self, day: Day) -> bool:
        """Tell whether a day lies in it."""
        return self.first <= day <= self.last

    def months(self) -> Iterator[Month]:
        """Yield the months it touches, in order."""
        month = month_of(self.first)
        while month <= month_of(self.last):
            yield month
            month = add_months(month, 1)

    def within(self, month: Month) -> Period:
        """Return what of it lies in a month."""
        return Period(DAYS, max(self.first, first_day(month)), min(self.last, last_day(month).isoformat()))

    def overlaps(self, other: Period) -> bool:
        """Tell whether any day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def previous(self) -> Period:
        """Return the period of the same length that ended the day before."""
        if self.kind in _MONTHS:
            return _whole(self.kind, add_months(month_of(self.first), -_MONTHS[self.kind]))
        first, last = (datetime.date.fromisoformat(day) for day in (self.first, self.last))
        start = first - (last - first) - datetime.timedelta(days=1)
        return Period(DAYS, start.isoformat(), (first - datetime.timedelta(days=1)).isoformat())

    def until(self, today: Day) -> Period:
        """Return what of it has been, up to and including today."""
        return Period(self.kind, self.first, min(self.last, today)) if self.last > today else self


def period_of(words: str) -> Period | None:
    """Return the period that words mean (2026, 2026-Q3, 2026-11, FROM..TO); None when they mean none.

    FROM and TO are days, or any of the others: 2026-01..2026-06 is half a year.
    """
    start, dots, end = (part.strip() for part in words.partition(".."))
    if not dots:
        return None if is_day(start) else _one(start)
    first, last = _one(start), _one(end)
    if first is None or last is None or first.first > last.last:
        return None
    return Period(DAYS, first.first, last.last)


def latest_quarter(today: datetime.date) -> Period:
    """Return the latest quarter that is over."""
    return _whole(QUARTER, add_months(_quarter_start(month_of(today)), -3))


def _one(words: str) -> Period | None:
    if is_day(words):
        return Period(DAYS, words, words)
    match = _FORM.fullmatch(words)
    if match is None or int(match[1]) < _EARLIEST:
        return None
    if match[2]:
        return _whole(QUARTER, f"{match[1]}-{int(match[2]) * 3 - 2:02d}")
    return _whole(MONTH, words) if match[3] else _whole(YEAR, f"{match[1]}-01")


def _whole(kind: str, month: Month) -> Period:
    end = add_months(month, _MONTHS[kind] - 1)
    return Period(kind, first_day(month), last_day(end).isoformat())


def _quarter_start(month: Month) -> Month:
    return add_months(month, -(number(month) % MONTHS_IN_YEAR % 3))
