"""What git's own files say exactly, read without starting git: where it keeps things, HEAD, unfinished work."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import BareRepository, BelowWorkTree, NotAWorkTree

_ID = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
SHORT = 8  # characters of a commit's id that are shown
_NOT_HERE = "refs/heads/.invalid"  # what HEAD says when references are kept in tables

# File or folder in the git directory -> what is unfinished, and the command that calls it off.
_UNFINISHED = (
    ("rebase-apply/applying", "am", "git am --abort"),
    ("rebase-apply", "rebase", "git rebase --abort"),
    ("rebase-merge", "rebase", "git rebase --abort"),
    ("MERGE_HEAD", "merge", "git merge --abort"),
    ("CHERRY_PICK_HEAD", "cherry-pick", "git cherry-pick --abort"),
    ("REVERT_HEAD", "revert", "git revert --abort"),
    ("sequencer", "cherry-pick", "git cherry-pick --abort"),
    ("BISECT_LOG", "bisect", "git bisect reset"),
)


class Unclear(Exception):
    """The files do not say it exactly."""


@dataclass(frozen=True)
class Head:
    """What is checked out: the full name of the branch (None: detached) and its commit (None: not born)."""

    ref: str | None
    commit: str | None


def find_git_dir(root: Path) -> Path:
    """Return the git directory of a work tree whose top is root; raise NotAWorkTree and its kinds."""
    entry = root / ".git"
    git_dir = entry
    if entry.is_file():
        text = entry.read_text(encoding="utf-8", errors="surrogateescape").rstrip("\n")
        git_dir = root / text.removeprefix("gitdir: ")
    if _is_git_dir(git_dir, head=False):
        return git_dir.resolve()
    if _is_git_dir(root):
        raise BareRepository(folder=str(root))
    for folder in root.parents:
        if (folder / ".git").exists():
            raise BelowWorkTree(folder=str(root), top=str(folder))
    raise NotAWorkTree(folder=str(root))


def find_common_dir(git_dir: Path) -> Path:
    """Return where branches and objects are: elsewhere, when this is one of several work trees."""
    try:
        return (git_dir / (git_dir / "commondir").read_text(encoding="utf-8").rstrip("\n")).resolve()
    except FileNotFoundError:
        return git_dir


def read_head(git_dir: Path, common_dir: Path) -> Head:
    """Return what is checked out; raise Unclear when the files do not say."""
    head = git_dir / "HEAD"
    if head.is_symlink():
        raise Unclear
    text = line_of(head)
    if _ID.fullmatch(text or ""):
        return Head(None, text)
    ref = (text or "").removeprefix("ref:").strip()
    if not (text or "").startswith("ref:") or not ref.startswith("refs/heads/") or ref == _NOT_HERE or ".." in ref:
        raise Unclear
    commit = line_of(common_dir / ref) or _packed(common_dir, ref)
    if commit is not None and not _ID.fullmatch(commit):
        raise Unclear
    return Head(ref, commit)


def unfinished(git_dir: Path) -> tuple[str, str] | None:
    """Return what git was told to do and has not finished, with the command that calls it off; or None."""
    for name, operation, ending in _UNFINISHED:
        if (git_dir / name).exists():
            return operation, ending
    return None


def _is_git_dir(folder: Path, *, head: bool = True) -> bool:
    """Tell whether a folder is git's own; without `head`, also when a power cut took what says where it stands."""
    common = find_common_dir(folder) if folder.is_dir() else folder
    return (not head or (folder / "HEAD").is_file()) and (common / "objects").is_dir() and (common / "refs").is_dir()


def line_of(path: Path) -> str | None:
    """Return a file's only line, or None if there is no such file; an empty file says nothing exact."""
    try:
        text = path.read_text(encoding="utf-8", errors="surrogateescape")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    if not text.strip():
        raise Unclear
    return text.rstrip("\n")


def _packed(common_dir: Path, ref: str) -> str | None:
    try:
        text = (common_dir / "packed-refs").read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return None
    for line in text.split("\n"):
        if line.endswith(f" {ref}") and line[0] not in "#^":
            return line.partition(" ")[0]
    return None
