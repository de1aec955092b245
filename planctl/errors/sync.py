"""Faults of bringing copies together."""

from __future__ import annotations

from planctl.errors.base import Refused, UsageFault


class NoHub(Refused):
    """There is no shared copy to exchange changes with."""


class HubAway(Refused):
    """The shared copy cannot be reached."""


class HubCloses(Refused):
    """The shared copy does not let the user in."""


class HubOfAnother(Refused):
    """Git does not trust the folder of a shared copy, since another user of the machine owns it."""


class NotAHub(Refused):
    """There is something else where a shared copy is to be."""


class NotAnAddress(UsageFault):
    """An address of a shared copy that leads to a program, or nowhere."""


class OtherHistory(Refused):
    """The shared copy is of another workspace."""


class HubLost(Refused):
    """The shared copy has lost changes that it had when this clone last looked."""


class OtherBranch(Refused):
    """The shared copy has another branch than the one that is checked out."""


class PartOfHistory(Refused):
    """A clone that has only the last part of the history cannot be merged."""


class StrangeFiles(Refused):
    """What comes from others holds files that no workspace has: links, folders of git's."""


class CannotJoin(Refused):
    """Two people changed the same lines of a file that is no plan."""


class PlanCannotJoin(Refused):
    """Two people changed a plan file that cannot be read for certain on one side."""


class ClosedOnBoth(Refused):
    """A file was closed at the turn of a year and what followed taken away, while others wrote in the first."""


class HubBusy(Refused):
    """Others were quicker every time."""


class NotABundle(Refused):
    """A file of changes cannot be read."""


class NothingToSettle(Refused):
    """There is no conflict in somebody's plan."""


class NoSuchConflict(Refused):
    """A plan has fewer conflicts than the number given."""


class NoSuchVersion(Refused):
    """A conflict has fewer versions than the number given."""
