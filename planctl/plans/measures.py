"""Figures from questionnaires (pure)."""

from __future__ import annotations

from typing import Any


def points(items: list[int], instrument: dict[str, Any]) -> int:
    """Return an instrument's points: the sum of its answers times its factor (WHO-5: 0-100)."""
    return sum(items) * int(instrument.get("factor", 1))
