"""Faults of looking back, and of taking back what was saved earlier."""

from __future__ import annotations

from planctl.errors.base import Refused


class NoHistory(Refused):
    """Nothing has been saved yet, or there is no history to read."""


class NothingThen(Refused):
    """The history begins after the day asked about."""


class NobodyThen(Refused):
    """The person had no file at the time asked about, or never had one."""


class UndoesMerge(Refused):
    """What is to be taken back only joined two lines of history."""


class FirstSave(Refused):
    """What is to be taken back is the first save there is."""


class UndoneBefore(Refused):
    """What is to be taken back was taken back before."""


class BuiltUpon(Refused):
    """Later entries depend on what is to be taken back."""
