"""Faults of flags, approvals, what is put off, and moving to another model."""

from __future__ import annotations

from planctl.errors.base import Refused


class UnknownFlag(Refused):
    """There is no flag with that id on the person."""


class FlagTakenDown(Refused):
    """The flag was taken down before, on another day or for another reason."""


class NoLongerHere(Refused):
    """The person has been ended or has moved to another plan: nobody would see it."""


class QuestionNotDue(Refused):
    """A question is to be postponed that is not waiting for an answer."""


class NothingToApprove(Refused):
    """Nothing is written yet of what an approval covers."""


class NotSubmitted(Refused):
    """A plan is to be approved or sent back, and nothing waits for that."""


class ChangedSinceSubmitted(Refused):
    """The plan is not what was submitted any more."""


class OwnPlan(Refused):
    """Whoever wrote or submitted a plan is to approve it."""


class RoleCannotApprove(Refused):
    """The model says which roles approve plans, and this is none of them."""


class AnswerTooEarly(Refused):
    """An approval is dated before what it follows."""


class NotApproved(Refused):
    """A plan is to be activated that has not been approved."""


class AwaitsApproval(Refused):
    """A plan is to be activated that waits for its approval."""


class MovedAway(Refused):
    """The person's plan has moved to another model and another file."""


class ModelNotInUse(Refused):
    """A plan is to move to a model that the workspace's settings do not name."""


class SameModel(Refused):
    """A plan is to move to the model it has."""
