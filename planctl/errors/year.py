"""Faults of the turn of the year, and of coming back."""

from __future__ import annotations

from planctl.errors.base import Refused


class NotClosedThen(Refused):
    """No file of the person was closed with that year."""


class UnreadableFiles(Refused):
    """Plan files that cannot be judged stand in the way of closing a year."""


class ClosedAlready(Refused):
    """There is already a closed file where one is to be put."""


class CannotDivide(Refused):
    """The formatting of a plan file defeats dividing it at the turn of a year."""


class AlreadyHere(Refused):
    """The person is to be registered again, and is registered."""


class YearNotClosed(Refused):
    """The person ended in an earlier year that has not been closed."""


class ReturnsTooEarly(Refused):
    """The day of return lies before the person left."""
