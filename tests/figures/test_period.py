"""What is a period: a year, a quarter, a month, two days, and the one before each."""

from __future__ import annotations

import datetime

import pytest

from planctl.figures.period import Period, latest_quarter, period_of


@pytest.mark.parametrize(
    ("words", "days", "before"),
    [
        ("2026", ("2026-01-01", "2026-12-31"), ("2025-01-01", "2025-12-31")),
        ("2026-Q3", ("2026-07-01", "2026-09-30"), ("2026-04-01", "2026-06-30")),
        ("2026-q1", ("2026-01-01", "2026-03-31"), ("2025-10-01", "2025-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29"), ("2024-01-01", "2024-01-31")),
        ("2026-07-01..2026-07-10", ("2026-07-01", "2026-07-10"), ("2026-06-21", "2026-06-30")),
        ("2026-01..2026-06", ("2026-01-01", "2026-06-30"), ("2025-07-04", "2025-12-31")),
        ("2026-Q1..2026-07-15", ("2026-01-01", "2026-07-15"), ("2025-06-19", "2025-12-31")),
    ],
)
def test_a_period_and_the_one_before(words: str, days: tuple[str, str], before: tuple[str, str]) -> None:
    found = period_of(words)
    assert found
    assert (found.first, found.last) == days
    previous = found.previous()
    assert (previous.first, previous.last) == before
    assert not found.overlaps(previous)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2026-Q5",
        "2026-13",
        "26",
        "sidste år",
        "2026-07-01",
        "2026-07..2026-06",
        "2026..",
        "0001",
        "2026-02-30..2026-03",
    ],
)
def test_other_words_are_none(words: str) -> None:
    assert period_of(words) is None


def test_the_latest_quarter_is_one_that_is_over() -> None:
    for day, first in (("2026-11-22", "2026-07-01"), ("2026-10-01", "2026-07-01"), ("2026-01-01", "2025-10-01")):
        assert latest_quarter(datetime.date.fromisoformat(day)).first == first


def test_a_period_ends_today_at_the_latest() -> None:
    year = Period("year", "2026-01-01", "2026-12-31")
    assert year.until("2026-11-22").last == "2026-11-22"
    assert list(year.until("2026-03-01").months()) == ["2026-01", "2026-02", "2026-03"]
