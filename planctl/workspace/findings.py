"""What a look at a workspace and its history finds: values with a code, whose sentences are in the texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from planctl.errors import Fault

FINE, NOTE, FOUND = "fine", "note", "found"


@dataclass(frozen=True)
class Diagnosis:
    """What one check of `doctor` came to: fine, worth knowing, or found wrong.

    `name` is the name of its sentence, `<name>.do` of what to do about it. `mend` names the repair
    that is safe to make for everybody, if there is one.
    """

    check: str
    state: str
    name: str
    params: dict[str, Any] = field(default_factory=dict)
    mend: str = ""


@dataclass(frozen=True)
class Finding:
    """What `verify` found: `verify.<code>` says it, `verify.<code>.do` what to do; where: a commit, a path."""

    code: str
    commit: str = ""
    path: str = ""
    params: dict[str, Any] = field(default_factory=dict)
    severity: str = "error"


def fine(check: str, /, **params: Any) -> Diagnosis:
    """Say that all is well."""
    return Diagnosis(check, FINE, f"doctor.{check}-fine", params)


def worth_knowing(check: str, sentence: str, /, mend: str = "", **params: Any) -> Diagnosis:
    """Say what nobody has to do anything about."""
    return Diagnosis(check, NOTE, f"doctor.{sentence}", params, mend)


def found(check: str, sentence: str, /, mend: str = "", **params: Any) -> Diagnosis:
    """Say what is wrong."""
    return Diagnosis(check, FOUND, f"doctor.{sentence}", params, mend)


def refused(check: str, fault: Fault, mend: str = "") -> Diagnosis:
    """Say what a command would refuse with, in the same words."""
    return Diagnosis(check, FOUND, fault.key, fault.params, mend)
