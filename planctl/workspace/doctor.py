"""What `doctor` looks at: everything around the plans that saving and sharing depend on, and what it can repair.

Looking changes nothing. A repair is made under the lock, and only where it is safe whoever asks for
it; afterwards everything is looked at again, and what is said is what is then the case.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from planctl.errors import Fault, NotAWorkTree
from planctl.workspace.disk import disk_trouble
from planctl.workspace.doctor_files import attributes, drivers, index, leftovers, locks, pending, unsaved
from planctl.workspace.doctor_git import config, git_program, position, user
from planctl.workspace.doctor_hub import hubs
from planctl.workspace.doctor_machine import clock, encryption, place, writing
from planctl.workspace.doctor_mend import MENDS
from planctl.workspace.doctor_patient import Patient
from planctl.workspace.findings import Diagnosis, refused
from planctl.workspace.git import Repository
from planctl.workspace.gitrun import find_git
from planctl.workspace.lock import workspace_lock

Check = Callable[[Patient], Iterator[Diagnosis]]

# In the order they are shown. Without git, or without a history, there is no more to look at than the place.
_WITH_HISTORY: tuple[Check, ...] = (
    position,
    user,
    config,
    attributes,
    drivers,
    locks,
    index,
    pending,
    unsaved,
    leftovers,
    hubs,
    clock,
)
# What keeps git from telling anything else.
_NO_MORE = ("fault.HeadLost", "doctor.head-missing")
_EVERYWHERE: tuple[Check, ...] = (writing, place, encryption)


def examine(root: Path, today: datetime.date) -> list[Diagnosis]:
    """Look at everything; a check that cannot be made says why."""
    checks: list[Diagnosis] = []
    patient = Patient(root, today)
    try:
        find_git()
        checks += git_program(patient)
        patient.repo = Repository.open(root)
    except NotAWorkTree as fault:
        checks.append(refused("history", fault))
    except Fault as fault:
        checks.append(refused("git", fault))
    if patient.repo is not None:
        for check in _WITH_HISTORY:
            checks += _looked(check, patient)
            if any(diagnosis.name in _NO_MORE for diagnosis in checks):
                break
    for check in _EVERYWHERE:
        checks += _looked(check, patient)
    return checks


def _looked(check: Check, patient: Patient) -> list[Diagnosis]:
    name = check.__name__
    try:
        with disk_trouble():
            return list(check(patient))
    except Fault as fault:
        return [refused(name, fault)]


def repair(root: Path, today: datetime.date) -> tuple[list[Diagnosis], list[Diagnosis]]:
    """Repair what is safe to repair; return what was repaired, and everything as it is then."""
    before = [diagnosis for diagnosis in examine(root, today) if diagnosis.mend]
    for name in dict.fromkeys(diagnosis.mend for diagnosis in before):
        with suppress(Fault), disk_trouble():  # what could not be repaired is still there to be found
            _mend(root, name)
    after = examine(root, today)
    left = [(diagnosis.check, diagnosis.name, diagnosis.params.get("file")) for diagnosis in after]
    return [d for d in before if (d.check, d.name, d.params.get("file")) not in left], after


def _mend(root: Path, name: str) -> None:
    mend = MENDS[name]
    if mend.locks:
        repo = Repository.open(root)
        with workspace_lock(repo.git_dir) as descriptor:
            repo.inherited = (descriptor,)
            mend.do(repo)
    else:
        mend.do(Repository.open(root))
