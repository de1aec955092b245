"""Faults of looking back, and of taking back what was saved earlier."""

from __future__ import annotations

from planctl.errors.base import Refused
from planctl.errors.plans import PlanBroken, UnknownPerson
from planctl.errors.workspace import CannotUndo


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


class NoStatus(Refused):
    """No status has been sent about the person, so that nothing can be counted from it."""


class UnknownThen(UnknownPerson):
    """There was no plan file for an id at the end of a day."""


class BrokenThen(PlanBroken):
    """What was asked about an earlier day cannot be read as it was."""


class StillUsed(Refused):
    """Plans go by what is to be taken back from the settings or the models."""


class ChangedSince(CannotUndo):
    """A file is not as the last save left it; that save may still be taken out of it, if nothing builds on it."""


class UnknownSave(Refused):
    """No save of the history has that number."""
