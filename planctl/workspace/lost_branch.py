"""What a power cut emptied: where a branch stood and which one was checked out, and how both are put back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from planctl.errors import NotARegularFile
from planctl.workspace.branches import checked_out_last
from planctl.workspace.files import read_if_present, replace_file
from planctl.workspace.git import Repository

_HEAD = re.compile(rb"ref: refs/heads/([^\s/][^\s]*)\n")
_SOUND = re.compile(rb"ref: *\S+\s*|[0-9a-f]{40}([0-9a-f]{24})?\s*")
_ENTRY = re.compile(rb"[0-9a-f]{40,64} ([0-9a-f]{40}(?:[0-9a-f]{24})?) ")


@dataclass(frozen=True)
class Lost:
    """A branch that points nowhere, and the last commit that git noted for it and still has."""

    branch: str
    commit: str


def last_known(repo: Repository) -> Lost | None:
    """Return the branch that is checked out, when its file says nothing, and the commit it had; else None."""
    branch = _branch(repo)
    if branch is None:
        return None
    file = repo.common_dir / "refs" / "heads" / branch
    try:
        content = read_if_present(file)
        log = read_if_present(repo.common_dir / "logs" / "refs" / "heads" / branch)
    except (OSError, NotARegularFile):
        return None
    if content is not None and re.fullmatch(rb"[0-9a-f]{40}([0-9a-f]{24})?\n?|ref: .*\n?", content):
        return None
    known = [found[1].decode() for line in (log or b"").split(b"\n") if (found := _ENTRY.match(line))]
    for commit in reversed(known):
        read = repo.read_objects([commit])[0]
        if read is not None and read[0] == "commit":
            return Lost(branch, commit)
    return None


def head_lost(repo: Repository) -> str:
    """Return the branch that was checked out last, when the file that says so is empty, torn or gone; else ""."""
    try:
        content = read_if_present(repo.git_dir / "HEAD")
    except (OSError, NotARegularFile):
        return ""
    if _SOUND.fullmatch(content or b""):
        return ""
    return checked_out_last(repo.git_dir, repo.common_dir)


def put_back(repo: Repository) -> None:
    """Put the folder on its branch again, and the branch on its last known commit; call it under the lock."""
    branch = head_lost(repo)
    if branch:
        replace_file(repo.git_dir / "HEAD", f"ref: refs/heads/{branch}\n".encode())
    lost = last_known(repo)
    if lost is not None:
        replace_file(repo.common_dir / "refs" / "heads" / lost.branch, f"{lost.commit}\n".encode())


def _branch(repo: Repository) -> str | None:
    try:
        head = read_if_present(repo.git_dir / "HEAD")
    except (OSError, NotARegularFile):
        return None
    match = _HEAD.fullmatch(head or b"")
    name = match[1].decode("utf-8", "replace") if match else ""
    return name if name and ".." not in name else None
