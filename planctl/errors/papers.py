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


class OverPlans(Refused):
    """A paper would be written among the files of the workspace."""


class NoPdf(Refused):
    """There is nothing here that makes PDF."""


class NoWord(Refused):
    """What makes Word files is not installed."""
