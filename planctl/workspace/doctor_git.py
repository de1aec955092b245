"""Git as `doctor` looks at it: the program, what is checked out, who the user is, the settings of the clone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.errors import BranchLost, Fault, HeadLost, NobodyWrites
from planctl.workspace.audit import refuse_foreign_settings
from planctl.workspace.branches import aside_of
from planctl.workspace.doctor_patient import Patient
from planctl.workspace.findings import Diagnosis, fine, found, refused, worth_knowing
from planctl.workspace.git import Repository
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
        yield refused("position", fault, mend="branch" if isinstance(fault, BranchLost | HeadLost) else "")
    else:
        yield from _branch(repo)
    if (repo.common_dir / "shallow").exists():
        yield found("position", "shallow")
    if (repo.root / ".git").is_file():
        name = "submodule" if "modules" in repo.git_dir.parts else "second-tree"
        yield (found if name == "submodule" else worth_knowing)("position", name)


def _branch(repo: Repository) -> Iterator[Diagnosis]:
    """Look at the branch: whether its last save can be read, and whether the plans are kept on it."""
    branch, commit = repo.branch() or "", repo.head() or ""
    if None in repo.read_objects([f"{commit}^{{tree}}"]):
        yield found("position", "head-missing", commit=commit[:10])
        return
    home = aside_of(repo.git_dir, repo.common_dir, branch)
    yield worth_knowing("position", "aside", branch=branch, home=home) if home else fine("position", branch=branch)


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
