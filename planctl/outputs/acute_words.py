"""Recurring acute days in words."""

from __future__ import annotations

from planctl.plans.acute import acute_days, recurring_acute
from planctl.plans.plan import Plan
from planctl.texts import tr


def acute_words(plan: Plan, today: str) -> list[str]:
    """Return a sentence for each part of the month in which acute days come back."""
    sentences = []
    for found in recurring_acute(acute_days(plan), today):
        key = "acute.day" if found.first == found.last else "acute.days"
        sentences.append(tr(key, first=found.first, last=found.last, months=found.months, of=found.of))
    return sentences
