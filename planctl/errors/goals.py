"""Faults of goals and what belongs to them."""

from __future__ import annotations

from planctl.errors.base import Refused


class UnknownGoal(Refused):
    """The person has no goal with that id."""


class UnknownSubgoal(Refused):
    """The person has no subgoal with that id."""


class ClosedDifferently(Refused):
    """A goal is to be closed that was closed in the same way on another day."""


class EndsBeforeItBegan(Refused):
    """A goal is to be closed on a day before it was opened."""
