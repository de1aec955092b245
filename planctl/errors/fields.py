"""Faults of what is written by the fields of a model."""

from __future__ import annotations

from planctl.errors.base import Refused, UsageFault


class NotADay(UsageFault):
    """A field for a day is given something else."""


class DayToCome(UsageFault):
    """What has happened is dated after today."""


class NotAMonth(UsageFault):
    """A field for a month is given something else."""


class NotATime(UsageFault):
    """A field for a time of day is given something else."""


class NotANumber(UsageFault):
    """A field for a number is given something else."""


class NumberOutside(UsageFault):
    """A number is lower or higher than its field takes."""


class NotYesOrNo(UsageFault):
    """A field for a yes or a no is given something else."""


class NotAPeriod(UsageFault):
    """A field for a period is given something else."""


class NoSuchMove(Refused):
    """What lives on in a plan cannot go from its state to the one given."""


class NoSuchEntity(Refused):
    """A plan has nothing by that id."""


class UnknownPlace(UsageFault):
    """A plan has no such part or field, by its model."""


class WrittenElsewhere(UsageFault):
    """A part of a plan that has a command of its own."""


class NotSetByHand(UsageFault):
    """A field that planctl alone writes."""


class WholePart(UsageFault):
    """A part of a plan where one of its fields is asked for."""


class OneField(UsageFault):
    """A field where a whole part of a plan is asked for."""


class NotAList(UsageFault):
    """A part of a plan that nothing can be added to."""


class NotOneByOne(UsageFault):
    """An entry that has no id, named as if it had one."""


class FieldsMissing(UsageFault):
    """An entry without what it cannot do without."""


class WrittenMeanwhile(Refused):
    """Somebody else wrote in the same field while a form was open."""


class EntryTwin(Refused):
    """A correction makes an entry the same as another one."""


class NoSuchNumber(Refused):
    """A number that is not on the list."""
