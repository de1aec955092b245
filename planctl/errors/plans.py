"""Faults of changes that the state of a plan forbids."""

from __future__ import annotations

from planctl.errors.base import Refused, UsageFault


class BadToday(UsageFault):
    """PLANCTL_TODAY is not a date."""


class NoWorkspace(Refused):
    """There is no planctl.yaml here or above."""


class SettingsBroken(Refused):
    """planctl.yaml has errors."""


class UnknownModel(Refused):
    """A model that is neither shipped nor the workspace's own."""


class ModelBroken(Refused):
    """A model has errors; nothing can be read under it."""


class UnknownPerson(Refused):
    """There is no plan file for an id."""


class ClosedPerson(Refused):
    """The person's file was closed at the turn of a year."""


class PlanBroken(Refused):
    """A plan file cannot be read."""


class UnknownStaff(Refused):
    """A handle that is nobody's in this workspace."""


class PlanAlreadyActive(Refused):
    """A plan is to be started, and one is active."""


class PlanNotActive(Refused):
    """A plan is to be stopped, and none is active."""


class StopsBeforeStart(Refused):
    """A plan is to be stopped on the day it began, or before."""


class DecisionDiffers(Refused):
    """The question was already decided otherwise for that month."""


class CannotTakeBack(Refused):
    """A decision's effect cannot be taken back: later entries depend on it."""


class WouldBreak(Refused):
    """The change would leave an error in the plan file."""


class FormatDefeats(Refused):
    """The formatting of a plan file defeats a safe change."""


class PersonExists(Refused):
    """There is already a person with that id."""


class AlreadyEnded(Refused):
    """The person has already been ended."""


class NobodyWrites(Refused):
    """Nobody among the staff has git's e-mail, so the author is not known."""


class StaffLeft(Refused):
    """The member of staff had left by then."""


class StaffExists(Refused):
    """There is already somebody with that handle."""


class CprRefused(UsageFault):
    """A CPR number in what a command was given."""


class ControlRefused(UsageFault):
    """Control characters in what a command was given."""


class EmptyText(UsageFault):
    """A text was expected and nothing came."""


class NeedsTerminal(UsageFault):
    """An editor or a guided round needs a terminal."""


class UnknownChoice(UsageFault):
    """A word that the model does not have (an area, a kind, a service ...)."""


class AlreadyWorkspace(Refused):
    """The folder already is a workspace."""


class InsideWorkspace(Refused):
    """The folder lies in a workspace."""


class HasErrors(Refused):
    """What is to be saved has errors."""


class DeletedByHand(Refused):
    """A plan file was deleted by hand."""


class ImportBroken(Refused):
    """Rows of a file to import cannot be taken in."""


class NoEditor(Refused):
    """There is no editor to open a form in."""


class NotAFolder(Refused):
    """A file stands where a folder is needed."""


class PersonEnded(Refused):
    """A plan is to be activated for somebody who has been ended."""


class PlanFileGone(Refused):
    """A plan file that was saved is not there any more."""


class SettingsGone(Refused):
    """planctl.yaml was saved here and is not there any more."""


class ClosedChanged(Refused):
    """A file that was closed at the turn of a year was changed by hand."""


class EmailTaken(Refused):
    """Somebody else among the staff has that e-mail."""


class RefTaken(Refused):
    """Somebody else has that number in the house's own journal."""
