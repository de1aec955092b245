"""Acute days that come back at the same time of the month."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.plans.acute import LEAST, Recurring, recurring_acute

TODAY = "2026-11-22"
DAYS = st.lists(st.dates(datetime.date(2025, 1, 1), datetime.date(2027, 1, 31)).map(str), max_size=40)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([], []),
        (["2026-09-01", "2026-10-02", "2026-11-03"], [Recurring(1, 3, 3, 3)]),
        (["2026-09-01", "2026-10-01"], []),  # twice is no pattern
        (["2026-11-01", "2026-11-02", "2026-11-03"], []),  # one month
        (["2026-08-10", "2026-09-12", "2026-10-14"], []),  # not within a day of one day
        (["2025-11-30", "2026-09-01", "2026-10-01"], []),  # more than twelve months back
        (["2026-10-01", "2026-11-01", "2026-12-01"], []),  # has not come yet
        (["2026-07-05", "2026-08-05", "2026-09-05", "2026-10-17"], [Recurring(5, 5, 3, 4)]),
        (
            [f"2026-{month:02d}-{day}" for month in (8, 9, 10) for day in ("01", "20")],
            [Recurring(1, 1, 3, 3), Recurring(20, 20, 3, 3)],
        ),
        (["2026-08-29", "2026-09-30", "2026-10-31"], [Recurring(29, 31, 3, 3)]),
    ],
)
def test_days_that_come_back(days: list[str], found: list[Recurring]) -> None:
    assert recurring_acute(days, TODAY) == found


def test_without_today_the_months_are_counted_from_the_latest_day() -> None:
    days = ["2024-01-05", "2024-02-05", "2024-03-05"]
    assert recurring_acute(days) == [Recurring(5, 5, 3, 3)]
    assert recurring_acute(days, TODAY) == []


@given(DAYS)
def test_what_is_told_is_there(days: list[str]) -> None:
    """Each part is short, holds acute days in as many months as it says, and no two overlap."""
    recent = [day for day in days if day[:7] >= "2025-12" and day <= TODAY]
    found = recurring_acute(days, TODAY)
    for each in found:
        inside = {day[:7] for day in recent if each.first <= int(day[8:]) <= each.last}
        assert len(inside) == each.months >= LEAST
        assert each.last - each.first <= 2
        assert each.months <= each.of == len({day[:7] for day in recent})
    assert all(one.last < other.first for one, other in pairwise(found))


@given(DAYS)
def test_a_pattern_is_never_missed(days: list[str]) -> None:
    recent = [day for day in days if day[:7] >= "2025-12" and day <= TODAY]
    counts = [len({day[:7] for day in recent if abs(int(day[8:]) - middle) <= 1}) for middle in range(1, 32)]
    assert bool(recurring_acute(days, TODAY)) is (max(counts) >= LEAST)
