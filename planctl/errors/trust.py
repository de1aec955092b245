"""Faults of signing and of trusting a workspace."""

from __future__ import annotations

from planctl.errors.base import Refused


class ForeignSettings(Refused):
    """The repository brings settings of git's that are not known to be harmless."""


class NoSigningKey(Refused):
    """Saves are signed here, and no key of the user's is on the list."""


class CannotSign(Refused):
    """A save could not be signed."""


class NoSshKeygen(CannotSign):
    """The program that signs is not on this computer."""


class NotAKey(Refused):
    """A file is no public key that can sign."""


class NoKeyFile(NotAKey):
    """There is no file of that name to read a public key from."""


class PrivateKey(NotAKey):
    """A private key was given where the public one is asked for."""


class OwnKeyFirst(Refused):
    """Signing is to begin with a key that is not the user's own."""


class KeyOfAnother(Refused):
    """A key is on the list for somebody else."""


class UnknownKey(Refused):
    """Somebody whose key is to be taken off the list has none on it."""


class UnknownRevision(Refused):
    """The history has nothing of that name."""


class HeadLost(Refused):
    """The file that says what is checked out has been emptied or lost, as in a power cut."""


class BranchLost(Refused):
    """The file that says where a branch is has been emptied, as in a power cut."""
