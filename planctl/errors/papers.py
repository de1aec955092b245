"""Faults of papers that are handed over."""

from __future__ import annotations

from planctl.errors.base import Refused, UsageFault


class UnknownTemplate(UsageFault):
    """There is no template of that name."""


class TemplateThere(Refused):
    """A house has a template of that name already."""


class TemplateBroken(Refused):
    """A template cannot be read, or stops in the middle."""


class TemplateUnknownName(Refused):
    """A template asks for something that the view does not have."""


class TemplateForbidden(Refused):
    """A template reaches for what templates may not have."""


class TemplateStopped(Refused):
    """A template takes more time or memory than a paper may, or would never end."""


class OverPlans(Refused):
    """A paper would be written among the files of the workspace."""


class NoPdf(Refused):
    """There is nothing here that makes PDF."""


class NoWord(Refused):
    """What makes Word files is not installed."""


class NoXlsx(Refused):
    """What makes workbooks is not installed."""


class LogoUnfit(Refused):
    """A house's logo cannot be put into a paper."""


class DraftsLeft(Refused):
    """A status to be sent has passages that nobody has gone through."""


class NeedsApproval(Refused):
    """A status that has to be approved is to be sent without it."""


class RoleCannotApproveStatus(Refused):
    """Who is said to have approved a status may not, by the model."""


class OwnStatus(Refused):
    """Who sends a status approves it themselves, and the model wants another's look."""
