"""Merges, made again: what joins two lines of history must be what planctl would have made of them.

The button of a forge, or git by itself, merges plans line by line, and may drop or blend what somebody wrote.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from planctl import __version__
from planctl.errors import Fault
from planctl.workspace.findings import Finding
from planctl.workspace.git import Repository
from planctl.workspace.joining import Files
from planctl.workspace.line import Link
from planctl.workspace.past import PastWorkspace
from planctl.workspace.remembered import Memory
from planctl.workspace.sync import files_of, joined_files

_RIGHT = "merges-found-right"


def merges(repo: Repository, links: Sequence[Link]) -> Iterator[Finding]:
    """Yield the merges that are not as planctl makes them, each with the files that are otherwise."""
    memory = Memory(repo.common_dir)
    right = set(memory.recall(_RIGHT).split())
    for link in links:
        key = hashlib.sha256(f"{__version__} {link.id}".encode()).hexdigest()[:24]
        if len(link.parents) < 2 or key in right:
            continue
        found = list(_wrong(repo, link))
        yield from found
        if not found:
            right.add(key)
    memory.keep(_RIGHT, "\n".join(sorted(right)))


def is_as_sync_makes_it(repo: Repository, link: Link) -> bool:
    """Tell whether a commit joins two lines of history, just as planctl does."""
    return len(link.parents) == 2 and not any(_wrong(repo, link))


def _wrong(repo: Repository, link: Link) -> Iterator[Finding]:
    if len(link.parents) > 2:
        yield Finding("merge-by-hand", link.id, severity="warning")
        return
    ours, theirs = link.parents
    try:
        wanted = joined_files(PastWorkspace(repo, ours), repo, ours, theirs)
        made = {path: id_ for path, (_, id_) in files_of(repo, link.id).items()}
        otherwise = _otherwise(wanted, made)
        if otherwise:  # `git pull` with planctl's own driver is as good
            pulled = joined_files(PastWorkspace(repo, ours), repo, ours, theirs, named=False)
            otherwise &= _otherwise(pulled, made)
    except Fault:  # planctl would have refused: somebody decided, and only they know on what
        yield Finding("merge-by-hand", link.id, severity="warning")
        return
    yield from (Finding("merge", link.id, path) for path in sorted(otherwise))


def _otherwise(wanted: Files, made: Files) -> set[str]:
    return {path for path in {*wanted, *made} if wanted.get(path) != made.get(path)}
