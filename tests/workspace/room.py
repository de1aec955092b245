"""A small repository to save to, and looks at what became of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from planctl.workspace.lock import LOCK
from planctl.workspace.save import Change, Saved, saving
from tests.conftest import git

JONAS = ("Jonas Beck", "jonas@eksempel.dk")
ONE, TWO = "plans/K-7F3QM.yaml", "plans/K-2XV9A.yaml"
OTHER = "notes/other.txt"


def build(place: Path) -> Path:
    """Make a repository with two plans, settings and a file that is none of ours; return its root."""
    (place / "plans").mkdir(parents=True)
    (place / "notes").mkdir()
    (place / "planctl.yaml").write_bytes(b"planctl: 1\n")
    (place / ONE).write_bytes(b"id: K-7F3QM\n")
    (place / TWO).write_bytes(b"id: K-2XV9A\n")
    (place / OTHER).write_bytes(b"other\n")
    git(place, "init", "--quiet", "-b", "main")
    git(place, "add", "--all")
    git(place, "commit", "--quiet", "-m", "start")
    return place


def copy(template: Path, place: Path) -> Path:
    shutil.copytree(template, place, symlinks=True)
    return place


def save(root: Path, *changes: Change, command: str = "contact", **options: Any) -> Saved:
    """Save changes as a command would."""
    settle = options.pop("settle", ())
    first = options.pop("first", False)
    with saving(root, first=first, settle=settle) as session:
        return session.save(
            changes, subject=f"{command}: K-7F3QM", command=command, ids=["K-7F3QM"], author=JONAS, **options
        )


def append(root: Path, path: str = ONE, line: str = "more: 1", **options: Any) -> Saved:
    """Save one more line in a file."""
    old = (root / path).read_bytes()
    return save(root, Change(path, old, old + f"{line}\n".encode()), **options)


def at_head(root: Path, path: str) -> str:
    return git(root, "show", f"HEAD:{path}")


def count(root: Path) -> int:
    return int(git(root, "rev-list", "--count", "HEAD"))


def assert_whole(root: Path) -> None:
    """Hold that the repository is sound and that nothing of a save lies about."""
    git(root, "fsck", "--strict", "--no-dangling")
    assert git(root, "status", "--porcelain") == ""
    assert leftovers(root) == []


def leftovers(root: Path) -> list[Path]:
    """Return what an interrupted save may leave, and the next one has to tidy up."""
    temporary = [path for path in root.rglob(".planctl-*") if ".git" not in path.parts]
    locks = [path for path in (root / ".git").rglob("*.lock") if path.name != LOCK]
    return temporary + locks + list((root / ".git/planctl").glob("pending"))
