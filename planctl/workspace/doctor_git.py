"""Git as `doctor` looks at it: the program, what is checked out, who the user is, the settings of the clone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.errors import BranchLost, Fault, NobodyWrites
from planctl.workspace.audit import refuse_foreign_settings
from planctl.workspace.doctor_patient import Patient
from planctl.workspace.findings import Diagnosis, fine, found, refused, worth_knowing
from planctl.workspace.gitrun import OPTIONS, start
from planctl.workspace.writing import colleague

OLDEST_GIT = (2, 38)  # the first that leaves repositories alone that lie hidden in a folder


def git_program(patient: Patient) -> Iterator[Diagnosis]:
    """Look at git's version."""
    words = start(patient.root, OPTIONS, ("version",)).out.decode("utf-8", "replace").split()
    version = words[2] if len(words) > 2 else "?"
    match = re.match(r"(\d+)\.(\d+)", version)
    if match and (int(match[1]), int(match[2])) >= OLDEST_GIT:
        yield fine("git", version=version)
    else:
        yield found("git", "git-old", version=version, oldest=".".join(map(str, OLDEST_GIT)))


def position(patient: Patient) -> Iterator[Diagnosis]:
    """Look at what is checked out, and whether anything is unfinished."""
    repo = patient.history
    try:
        repo.ensure_ready()
    except Fault as fault:
        yield refused("position", fault, mend="branch" if isinstance(fault, BranchLost) else "")
    else:
        yield fine("position", branch=repo.branch())
    if (repo.common_dir / "shallow").exists():
        yield found("position", "shallow")
    if (repo.root / ".git").is_file():
        name = "submodule" if "modules" in repo.git_dir.parts else "second-tree"
        yield (found if name == "submodule" else worth_knowing)("position", name)


def user(patient: Patient) -> Iterator[Diagnosis]:
    """Look at who git's user is, and whether they work here."""
    name, email = patient.history.user()
    settings = patient.settings
    staff = [person for person in settings.staff.values() if person.email.lower() == email.lower()]
    if not staff:
        raise NobodyWrites(email=email, known=", ".join(settings.staff))
    working = [person.handle for person in staff if person.works_on(patient.today)]
    person = colleague(settings, [*working, staff[0].handle][0], patient.today)
    yield fine("user", name=name, handle=person.handle)


def config(patient: Patient) -> Iterator[Diagnosis]:
    """Look at the settings that came with the repository."""
    refuse_foreign_settings(patient.history)
    yield fine("config")
