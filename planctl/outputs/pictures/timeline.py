"""Days on an axis: which of them are named, so that the names do not meet (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from planctl.outputs.pictures.letters import overlaps, width
from planctl.texts.dates import short_day, short_month

_STEPS = (1, 2, 3, 6, 12, 24, 36, 60, 120, 240)  # months between two names
_FEW = 60  # days that are named by themselves
_SINGLE = 14  # days around a single one


def span(days: list[int]) -> tuple[int, int]:
    """Return the first and the last place of an axis that holds these days."""
    first, last = min(days), max(days)
    if first == last:
        return first - _SINGLE, last + _SINGLE
    return first, last


def named(days: list[int], room: float, size: float) -> list[tuple[int, str]]:
    """Return the places of a time axis that are named, with their names: days where it is short, else months."""
    first, last = span(days)
    if last - first <= _FEW:
        found = _by_day(days, room, size, first, last)
        if found:
            return found
    for step in _STEPS:
        found = list(_months(first, last, step))
        if found and not overlaps(_places(found, room, size, first, last)):
            return found
    return [(days[0], short_day(_iso(days[0]), 0))]


def _by_day(days: list[int], room: float, size: float, first: int, last: int) -> list[tuple[int, str]]:
    """Return the days themselves, the first with its year; else the first and the last; nothing where they meet."""
    every = sorted(set(days))
    for chosen in (every, sorted({every[0], every[-1]})):
        years = [datetime.date.fromordinal(day).year for day in chosen]
        before = [0, *years]
        found = [(day, short_day(_iso(day), year)) for day, year in zip(chosen, before, strict=False)]
        if not overlaps(_places(found, room, size, first, last)):
            return found
    return []


def _iso(day: int) -> str:
    return datetime.date.fromordinal(day).isoformat()


def _places(found: list[tuple[int, str]], room: float, size: float, first: int, last: int) -> list[tuple[float, float]]:
    return [((day - first) / (last - first) * room, width(name, size)) for day, name in found]


def _months(first: int, last: int, step: int) -> Iterator[tuple[int, str]]:
    """Yield every so many months that begin between two days: the year stands with its first, or alone."""
    begin = datetime.date.fromordinal(first)
    number, year = begin.year * 12 + begin.month - 1, 0
    number += -number % step
    while (day := datetime.date(number // 12, number % 12 + 1, 1).toordinal()) <= last:
        if day >= first:
            month, this = f"{number // 12}-{number % 12 + 1:02}", number // 12
            yield day, str(this) if step >= 12 else short_month(month) + (f" {this}" if this != year else "")
            year = this
        number += step
