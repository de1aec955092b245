"""Faults of plan models."""

from __future__ import annotations

from planctl.errors.base import Refused, UsageFault


class ModelExists(Refused):
    """There is already a model of that name."""


class NotInModel(UsageFault):
    """Something the person's model has none of."""
