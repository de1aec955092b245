"""Figures from questionnaires: points, and how they changed (pure)."""

from __future__ import annotations

from typing import Any

from planctl.plans.plan import Plan


def points(items: list[int], instrument: dict[str, Any]) -> int:
    """Return an instrument's points: the sum of its answers times its factor (WHO-5: 0-100)."""
    return sum(items) * int(instrument.get("factor", 1))


def course(plan: Plan, instrument: str) -> list[tuple[str, int | None]]:
    """Return (day, points) of each time the instrument was used, in order; None where the person declined."""
    definition = plan.model.instruments[instrument]
    used = [entry for entry in plan.entries("measures") if entry["instrument"] == instrument]
    return sorted((e["date"], None if e.get("declined") else points(e["items"], definition)) for e in used)
