"""Files as `doctor` looks at them: locks, a save under way, what is unsaved or left behind, git's attributes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from planctl.errors import Fault
from planctl.workspace.doctor_patient import OLD, Patient, abandoned, age_of, git_at_work, minutes
from planctl.workspace.drivers import registered
from planctl.workspace.files import TEMPORARY
from planctl.workspace.findings import Diagnosis, fine, found, refused, worth_knowing
from planctl.workspace.git import Repository
from planctl.workspace.hand_edits import hand_edits
from planctl.workspace.holder import holder_of
from planctl.workspace.lock import DOOR, LOCK
from planctl.workspace.pending import noted
from planctl.workspace.save import Session

LEFT_AFTER = 60  # seconds after which a temporary file of ours is nobody's
_GIT_LEFT_AFTER = 86_400  # git's own may belong to a transfer that takes hours
_SWAP = re.compile(r"\..+\.sw[a-p]|\.#.+|.+~|#.+#")
_FOLDERS = ("", "plans", "closed", "models", "templates", "schema", "trust")
_MANY = 5  # names that are shown of a kind


def locks(patient: Patient) -> Iterator[Diagnosis]:
    """Look for locks: planctl's own that is held, and files of git's that were left behind."""
    repo = patient.history
    held = holder_of(repo.git_dir / LOCK)
    if held is not None:
        yield found("locks", "lock-held", process=held or "?")
    files = git_locks(repo)
    for path in files:
        age = age_of(path)
        if age is None:
            continue
        name = _shown(repo, path)
        if abandoned(repo.root, path):
            yield found("locks", "lock-left", mend="locks", file=name, n=minutes(age))
        elif git_at_work(repo.root):
            yield found("locks", "lock-git", file=name, n=minutes(age))
        else:
            yield found("locks", "lock-young", file=name, n=minutes(age), wait=max(1, minutes(OLD - age + 59)))
    if held is None and not files:
        yield fine("locks")


def git_locks(repo: Repository) -> list[Path]:
    """Return the lock files of git's own that there are now."""
    folders = dict.fromkeys((repo.git_dir, repo.common_dir))
    locked = [path for folder in folders for path in folder.glob("*.lock") if path.name not in {LOCK, DOOR}]
    return sorted({*locked, *(repo.common_dir / "refs").rglob("*.lock"), *(repo.git_dir / "refs").rglob("*.lock")})


def _shown(repo: Repository, path: Path) -> str:
    return path.relative_to(repo.root).as_posix() if path.is_relative_to(repo.root) else path.name


def pending(patient: Patient) -> Iterator[Diagnosis]:
    """Look for a save that was interrupted."""
    try:
        records, _ = noted(patient.history)
    except Fault as fault:
        yield refused("pending", fault)
        return
    if records:
        yield found("pending", "pending", mend="pending", n=len(records), files=_few(r.path for r in records))
    else:
        yield fine("pending")


def index(patient: Patient) -> Iterator[Diagnosis]:
    """Look whether git's list of what is staged can be read: a power cut may leave it empty."""
    answer = patient.history.ask("ls-files", "--stage", "-z")
    if answer.status:
        yield found("index", "index-broken", mend="index")
    else:
        yield fine("index")


def unsaved(patient: Patient) -> Iterator[Diagnosis]:
    """Look for files that differ from what was saved last."""
    paths = [edit.path for edit in hand_edits(Session(patient.history))]
    if paths:
        yield found("unsaved", "unsaved", n=len(paths), files=_few(paths))
    else:
        yield fine("unsaved")


def leftovers(patient: Patient) -> Iterator[Diagnosis]:
    """Look for temporary files: ours, those of editors (which may hold what a plan says), and git's."""
    repo = patient.history
    beside = list(_beside_plans(repo))
    ours = [path for path in beside if path.name.startswith(TEMPORARY) and (age_of(path) or 0) > LEFT_AFTER]
    swaps = [path for path in beside if _SWAP.fullmatch(path.name)]
    gits = git_leftovers(repo)
    if ours:
        yield found("leftovers", "left-ours", mend="leftovers", n=len(ours), files=_few(_shown(repo, p) for p in ours))
    if swaps:
        yield found("leftovers", "left-editor", n=len(swaps), files=_few(_shown(repo, p) for p in swaps))
    if gits:
        yield found("leftovers", "left-git", mend="leftovers", n=len(gits))
    if not ours and not swaps and not gits:
        yield fine("leftovers")


def _beside_plans(repo: Repository) -> Iterator[Path]:
    """Yield the files of the workspace's folders."""
    for name in _FOLDERS:
        folder = repo.root / name
        if folder.is_dir() and not folder.is_symlink():
            yield from (path for path in sorted(folder.iterdir()) if path.is_file() and not path.is_symlink())
    if not (repo.root / "closed").is_symlink():
        yield from (path for path in sorted((repo.root / "closed").glob("[0-9]*/*")) if path.is_file())


def git_leftovers(repo: Repository) -> list[Path]:
    """Return what killed git processes left among the objects, a day old or more."""
    objects = repo.common_dir / "objects"
    names = [*objects.glob("tmp_objdir-*"), *objects.glob("[0-9a-f][0-9a-f]/tmp_obj_*"), *objects.glob("pack/tmp_*")]
    return sorted(path for path in names if (age_of(path) or 0) > _GIT_LEFT_AFTER)


def our_leftovers(repo: Repository) -> list[Path]:
    """Return the folders that temporary files of ours may lie in."""
    return sorted({path.parent for path in _beside_plans(repo)})


def attributes(patient: Patient) -> Iterator[Diagnosis]:
    """Look at how git would merge plan files: never line by line, that blends two people's words."""
    repo = patient.history
    asked = b"plans/K-0.yaml\0closed/2000/K-0.yaml\0"
    words = repo.run("check-attr", "--stdin", "-z", "merge", stdin=asked).decode("utf-8", "replace").split("\0")
    values = {path.split("/")[0]: value for path, value in zip(words[::3], words[2::3], strict=False)}
    wrong = [(folder, value) for folder, value in values.items() if not _kept_apart(repo, value)]
    if wrong:
        yield found("attributes", "merge-lines", folder=wrong[0][0], value=wrong[0][1])
    else:
        yield fine("attributes")


def drivers(patient: Patient) -> Iterator[Diagnosis]:
    """Look whether git merges plans as planctl does, and shows them in words; nothing depends on it."""
    if {"merge.planctl.driver", "diff.planctl.textconv"} <= registered(patient.history).keys():
        yield fine("drivers")
    else:
        yield worth_knowing("drivers", "no-driver", mend="drivers")


def _kept_apart(repo: Repository, value: str) -> bool:
    if value in {"unset", "binary"}:
        return True
    return value == "planctl" and bool(repo.ask("config", "--get", "merge.planctl.driver").out.strip())


def _few(names: Iterator[str] | list[str]) -> str:
    """Return the first names of a list, and that there are more."""
    listed = [name.replace(os.sep, "/") for name in names]
    return ", ".join(listed[:_MANY]) + (", ..." if len(listed) > _MANY else "")
