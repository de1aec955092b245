"""The shared copy as `doctor` looks at it: whether it answers, and locks that were left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from planctl.errors import Fault
from planctl.workspace.audit import refuse_foreign_settings
from planctl.workspace.doctor_patient import OLD, Patient, age_of, minutes
from planctl.workspace.findings import Diagnosis, fine, found, worth_knowing
from planctl.workspace.git import Repository
from planctl.workspace.lock import LOCK

_PATIENCE = 20  # seconds a shared copy has to answer
_OWNER = re.compile(r"safe\.directory '?([^\s']+)'?")


def hubs(patient: Patient) -> Iterator[Diagnosis]:
    """Look whether every shared copy answers; none is contacted through settings that were not accepted."""
    repo = patient.history
    addresses = _addresses(repo)
    if not addresses:
        yield worth_knowing("hubs", "hub-none")
        return
    try:
        refuse_foreign_settings(repo)
    except Fault:
        yield worth_knowing("hubs", "hub-not-asked")
        return
    for name, address in addresses:
        yield from _hub(repo, name, address)


def _addresses(repo: Repository) -> list[tuple[str, str]]:
    listed = repo.ask("config", "-z", "--get-regexp", r"^remote\..*\.url$").out.decode("utf-8", "replace")
    rows = [row.partition("\n") for row in listed.split("\0") if row]
    return [(name.removeprefix("remote.").removesuffix(".url"), address) for name, _, address in rows]


def _hub(repo: Repository, name: str, address: str) -> Iterator[Diagnosis]:
    answer = repo.ask("ls-remote", "--upload-pack=git-upload-pack", "--heads", "--", address, seconds=_PATIENCE)
    owner = _OWNER.search(answer.err)
    if answer.status == 0:
        yield fine("hubs", name=name)
    elif "dubious ownership" in answer.err and owner:
        yield found("hubs", "hub-owner", name=name, folder=owner[1])
    else:
        yield found("hubs", "hub-silent", name=name)
    for lock in _locks_in(repo, address):
        age = age_of(lock) or 0
        mend = "hub" if age >= OLD else ""
        yield found("hubs", "hub-locked", mend=mend, name=name, file=lock.name, n=minutes(age))


def _locks_in(repo: Repository, address: str) -> list[Path]:
    """Return the lock files in a shared copy on a disk: a killed push leaves them, and they stop everybody."""
    if re.match(r"\w+://|[^/\\]+@?[^/\\]*:[^\\]", address) and not address.startswith("file://"):
        return []
    hub = repo.root / address.removeprefix("file://")
    hub = hub / ".git" if (hub / ".git").is_dir() else hub
    if not (hub / "HEAD").is_file():
        return []
    return sorted(path for path in (*hub.glob("*.lock"), *(hub / "refs").rglob("*.lock")) if path.name != LOCK)


def free_hubs(repo: Repository) -> None:
    """Remove the locks that were left in shared copies on a disk, once they are old enough."""
    for _, address in _addresses(repo):
        for lock in _locks_in(repo, address):
            if (age_of(lock) or 0) >= OLD:
                lock.unlink(missing_ok=True)
