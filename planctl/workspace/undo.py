"""What `undo` may take back: the latest save of this clone that still stands as it was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.errors import ChangedSince, NothingToUndo
from planctl.workspace.git import Repository, head_entry
from planctl.workspace.gitfiles import SHORT
from planctl.workspace.log import UNDOES, commits_touching, undone_by
from planctl.workspace.objects import FILES, parse_commit, trailers
from planctl.workspace.pending import saves
from planctl.workspace.work import Change

_CHUNK = 20  # commits looked at in one git process


@dataclass(frozen=True)
class Undoable:
    """A save that can be taken back: what it was, and the changes that take it back."""

    commit: str
    subject: str
    command: str
    ids: tuple[str, ...]
    author: str  # as in the commit: name, e-mail, seconds since 1970, time zone
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class _Commit:
    id: str
    parent: str
    subject: str
    author: str
    trailers: dict[str, list[str]]


def last_undoable(repo: Repository) -> Undoable:
    """Return the latest save that was not taken back; several undos step back one by one.

    Raise NothingToUndo when there is none, ChangedSince when one of its files is not as it left it.
    """
    undone: set[str] = set()
    for commit in _saves_backwards(repo):
        undoes = commit.trailers.get(UNDOES, [])
        if commit.id in undone or not repo.contains(commit.id):
            continue
        if undoes:
            undone.update(undoes)
            continue
        try:
            return _undoable(repo, commit)
        except ChangedSince:
            if not _was_taken_back(repo, commit):
                raise
    raise NothingToUndo


def _was_taken_back(repo: Repository, commit: _Commit) -> bool:
    """Tell whether a save was taken back since, also by somebody else in another copy."""
    paths = [path for path, _, _ in changed_files(repo, commit.parent, commit.id)]
    return commit.id in undone_by(commits_touching(repo, paths, commit.id))


def _saves_backwards(repo: Repository) -> Iterator[_Commit]:
    """Yield this clone's saves, latest first; not those that history lost, nor those without one parent."""
    ids = list(dict.fromkeys(reversed(saves(repo))))
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        for id_, found in zip(chunk, repo.read_objects(chunk), strict=True):
            if found is None or found[0] != "commit":
                continue
            headers, message = parse_commit(found[1])
            parents = headers.get("parent", [])
            if len(parents) == 1:
                yield _Commit(id_, parents[0], message.partition("\n")[0], headers["author"][0], trailers(message))


def _undoable(repo: Repository, commit: _Commit) -> Undoable:
    rows = list(changed_files(repo, commit.parent, commit.id))
    trees = repo.read_trees(repo.head(), {path.rpartition("/")[0] for path, _, _ in rows})
    ids = tuple(commit.trailers.get("Planctl-Id", []))
    changed = [path for path, _, new in rows if getattr(head_entry(trees, path), "id", None) != new]
    if changed:
        params = {"subject": commit.subject, "files": ", ".join(changed), "n": len(changed)}
        raise ChangedSince(commit=commit.id[:SHORT], **params)
    wanted = sorted({id_ for _, old, new in rows for id_ in (old, new) if id_})
    contents = dict(zip(wanted, repo.read_blobs(wanted), strict=True))
    changes = tuple(
        Change(path, contents[new] if new else None, contents[old] if old else None) for path, old, new in rows
    )
    command = commit.trailers.get("Planctl-Command", [""])[0]
    return Undoable(commit.id, commit.subject, command, ids, commit.author, changes)


def changed_files(repo: Repository, before: str, after: str) -> Iterator[tuple[str, str | None, str | None]]:
    """Yield path and blob ids before and after for every file that is not the same in two commits."""
    listed = repo.run("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", before, after)
    words = listed.decode("utf-8", "surrogateescape").split("\0")
    for meta, path in zip(words[::2], words[1::2], strict=False):
        old_mode, new_mode, old, new, _ = meta.removeprefix(":").split(" ")
        yield path, old if old_mode in FILES else None, new if new_mode in FILES else None
