"""The last commit of its branch that this clone has seen: what history is held against when it was turned back."""

from __future__ import annotations

import hashlib
import re

from planctl.workspace.git import Repository
from planctl.workspace.remembered import Memory

_ID = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")


def last_seen(repo: Repository) -> str:
    """Return the last commit of the branch that this clone has seen; "" when it has seen none."""
    branch = repo.branch()
    text = Memory(repo.common_dir).recall(_name_of(branch)).strip() if branch else ""
    return text if _ID.fullmatch(text) else ""


def remember_seen(repo: Repository) -> None:
    """Take the history as it is for what was seen of it."""
    branch, commit = repo.branch(), repo.head()
    if branch and commit:
        Memory(repo.common_dir).keep(_name_of(branch), commit)


def saw(repo: Repository, before: str | None) -> None:
    """Note that the branch has gone on from a commit; not where that lacks what was seen: the loss is to be found."""
    seen = last_seen(repo)
    if before is None or not seen or seen == before or repo.contains(seen):
        remember_seen(repo)


def _name_of(branch: str) -> str:
    """Return the name a branch is remembered under; its own may say something of a person."""
    return f"last-seen-{hashlib.sha256(branch.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
