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


class HubLocked(Refused):
    """A program that was killed has left a shared copy locked."""


class NotABundle(Refused):
    """A file of changes cannot be read."""


class NothingToSettle(Refused):
    """There is no conflict in somebody's plan."""


class NoSuchConflict(Refused):
    """A plan has fewer conflicts than the number given."""


class NoSuchVersion(Refused):
    """A conflict has fewer versions than the number given."""


class HubInUse(Refused):
    """A shared copy is a folder that somebody works in, and takes nothing over what is open there."""


class HubNotThere(Refused):
    """A server answers, and has no such shared copy."""


class HubTakesNothing(Refused):
    """The disk of a shared copy is full, broken, or can only be read."""


class HubDamaged(Refused):
    """What a shared copy has cannot be read, or is not what it says it is."""


class HubTrouble(Refused):
    """Something else went wrong with a shared copy, and git says what."""


class UnsafeAddress(Refused):
    """A shared copy is to be reached in a way that anybody can listen to, or that starts programs."""


class UnsignedChanges(Refused):
    """Others bring changes that nobody signed whose key was trusted then."""


class CannotTestSignatures(Refused):
    """Changes have to be signed, and there is no program here that can test it."""


class NoSuchCommit(Refused):
    """A change that is to be accepted is not among those that others bring."""


class NoSuchPlace(Refused):
    """The folder that something is to lie in does not exist: often a stick that is not in."""


class BundleOfAnother(Refused):
    """A file of changes is of another workspace."""


class BundleOfPart(Refused):
    """A file of changes has only the last of them, and what comes before is not here."""


class BundleOfBranch(Refused):
    """A file of changes has another branch than the one that is checked out."""


class NotBoth(Refused):
    """Versions of a place that cannot all stand there."""


class NotAText(Refused):
    """A text is given for what is no text."""
