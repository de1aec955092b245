"""A save under way, written down so that the next writing command can finish it; and the list of this clone's saves.

Before a save moves the branch it notes, under the git directory, which files it is about to
change: paths, blob ids, the commit; no content, no names. Killed at any point, either the commit is
not in the history and nothing has happened, or it is, and what the note says is carried out.
"""

from __future__ import annotations

import json
import os
import stat
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from planctl.errors import NotARegularFile, PendingConflict, PendingUnreadable
from planctl.workspace.files import read_if_present, remove_file, remove_leftovers, replace_file, sync_folder
from planctl.workspace.git import Repository, head_entry
from planctl.workspace.objects import Entry

_VERSION = 1
_PAUSES = (0, 0.1, 0.3)  # seconds to give a git program that looks at the index
_FORGOTTEN = 60  # seconds after which a temporary file among our notes is nobody's
_OURS = 10  # seconds within which a lock file, made after the note of a killed save, is taken to be its git's


@dataclass(frozen=True)
class Record:
    """One file of a save: blob ids in the work tree before and after, in the index before, and the commit.

    `joined` tells that the commit takes in what others did: nothing that undo would take back.
    """

    path: str
    mode: str
    before: str | None
    after: str | None
    index: str | None
    commit: str
    joined: bool = False

    @property
    def entry(self) -> Entry | None:
        """Return what the commit has at the path."""
        return Entry(self.mode, self.after) if self.after else None

    def without_file(self) -> Record:
        """Return the same record with its file in place: only the index is behind."""
        return replace(self, before=self.after)


def state_folder(repo: Repository) -> Path:
    """Return where planctl keeps its notes about a clone; make it if need be."""
    folder = repo.git_dir / "planctl"
    with suppress(FileExistsError):
        folder.mkdir()
        sync_folder(repo.git_dir)
    if not stat.S_ISDIR(folder.lstat().st_mode):
        raise NotARegularFile(path=".git/planctl")
    return folder


def note(repo: Repository, records: Iterable[Record], *, ended: bool = False) -> None:
    """Write down what is to be done; nothing removes the note. `ended`: only the index is still behind."""
    rows = [asdict(record) for record in records]
    path = state_folder(repo) / "pending"
    if rows:
        content = {"version": _VERSION, "ended": ended, "files": rows}
        replace_file(path, json.dumps(content, indent=1).encode(), mode=0o600)
    else:
        # Without making it durable: a note that comes back finds everything done.
        path.unlink(missing_ok=True)


def noted(repo: Repository) -> tuple[list[Record], bool]:
    """Return the records of the note and whether its writer came to its end; raise PendingUnreadable."""
    content = read_if_present(state_folder(repo) / "pending")
    if content is None:
        return [], True
    try:
        data = json.loads(content)
        records = [Record(**row) for row in data["files"]]
        if data["version"] != _VERSION or not all(is_inside(record.path) for record in records):
            raise ValueError
        return records, bool(data["ended"])
    except (ValueError, TypeError, KeyError) as error:
        raise PendingUnreadable from error


def is_inside(path: str) -> bool:
    """Tell whether a path (with slashes) stays below the root and out of git's own folder."""
    parts = path.split("/")
    return not any(part in ("", ".", "..") or part.lower() == ".git" or not part.isprintable() for part in parts) and (
        "\\" not in path and ":" not in parts[0]
    )


def about(paths: Sequence[str]) -> dict[str, str | int]:
    """Return what a sentence about files needs: their paths, and how `planctl save` is told of them."""
    names = [path.removeprefix("plans/").removesuffix(".yaml") if path.startswith("plans/") else path for path in paths]
    return {"files": ", ".join(paths), "names": " ".join(names), "paths": " ".join(paths), "n": len(paths)}


def finish_pending(repo: Repository, settle: Collection[str] = ()) -> list[Record]:
    """Finish the save that was interrupted, if there is one; call it under the lock.

    Raise PendingConflict when a file was edited since, unless its path is among `settle`: its
    owner has decided that the file stands as it is. Return the records whose index entry could not
    be brought up to date because another program has git's index locked.
    """
    remove_leftovers(state_folder(repo), older=_FORGOTTEN)
    records, ended = noted(repo)
    if not records:
        return []
    if not ended:
        _remove_locks_of_killed(repo, {record.commit for record in records})
    for folder in {(repo.root / record.path).parent for record in records}:
        remove_leftovers(folder)
    reached = [commit for commit in dict.fromkeys(record.commit for record in records) if repo.contains(commit)]
    for commit in reached if not records[0].joined else ():
        remember_save(repo, commit, once=True)
    records = [record for record in records if record.commit in reached]
    current = _current(repo, records)
    conflicts = [record.path for record in records if not _finish_file(repo, record, current[record.path])]
    unsettled = sorted(set(conflicts) - set(settle))
    if unsettled:
        raise PendingConflict(**about(unsettled), first=unsettled[0], name=about(unsettled[:1])["names"])
    behind = _behind(repo, [record for record in records if record.path not in conflicts], current)
    free = update_index(repo, {record.path: record.entry for record in behind})
    debts = [] if free else [record.without_file() for record in behind]
    note(repo, debts, ended=True)
    return debts


def _current(repo: Repository, records: Sequence[Record]) -> dict[str, Entry | None]:
    trees = repo.read_trees(repo.head(), {record.path.rpartition("/")[0] for record in records}) if records else {}
    return {record.path: head_entry(trees, record.path) for record in records}


def _finish_file(repo: Repository, record: Record, current: Entry | None) -> bool:
    """Give a file the saved content if it still has the old one; tell whether it is settled."""
    if record.before == record.after:
        return True  # it was in place before the save ended: what it is now is somebody's own
    path = repo.root / record.path
    disk = read_if_present(path)
    found = None if disk is None else repo.blob_id(disk)
    if found == (current.id if current else None) or record.entry != current:
        return True  # done already, or history has gone on since: then the file is as git left it
    if found != record.before:
        return False
    if record.after is None:
        remove_file(path, repo.root)
    else:
        replace_file(path, repo.read_blobs([record.after])[0], root=repo.root)
    return True


def _behind(repo: Repository, records: Sequence[Record], current: Mapping[str, Entry | None]) -> list[Record]:
    """Return the records whose index entry is still the one from before the save."""
    index = repo.index_entries([record.path for record in records])
    return [
        record
        for record in records
        if record.entry == current[record.path] != index.get(record.path)
        and record.index == (index[record.path].id if record.path in index else None)
    ]


def update_index(repo: Repository, entries: Mapping[str, Entry | None]) -> bool:
    """Bring entries of the user's index up to date, and no others; tell whether that worked: it may be locked."""
    if not entries:
        return True
    nothing = "0" * (40 if repo.object_format() == "sha1" else 64)
    wanted = {path: entry or Entry("0", nothing) for path, entry in entries.items()}
    rows = "".join(f"{entry.mode} {entry.id} 0\t{path}\0" for path, entry in wanted.items())
    for pause in _PAUSES:
        time.sleep(pause)
        if repo.ask("update-index", "-z", "--index-info", stdin=rows.encode()).status == 0:
            return True
    return False


def remember_save(repo: Repository, commit: str, *, once: bool = False) -> None:
    """Add a commit to the saves of this clone: what undo may take back."""
    if once and commit in saves(repo):
        return
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(state_folder(repo) / "saves", flags, 0o666)
    try:
        os.write(descriptor, f"{commit}\n".encode())
    finally:
        os.close(descriptor)


def saves(repo: Repository) -> list[str]:
    """Return the commits made in this clone by planctl, oldest first."""
    return (read_if_present(state_folder(repo) / "saves") or b"").decode("ascii", "replace").split()


def _remove_locks_of_killed(repo: Repository, commits: Collection[str]) -> None:
    """Remove the lock files of git processes that were killed together with the save they worked for.

    We hold the lock, which those processes would hold too if they were alive. A lock file is theirs
    when it was made just after the note; on a reference it is empty or holds the save's commit.
    """
    noted_at = (state_folder(repo) / "pending").stat().st_mtime
    ref = repo.state().ref or "HEAD"
    for path in (repo.git_dir / "index.lock", repo.git_dir / "HEAD.lock", repo.common_dir / f"{ref}.lock"):
        with suppress(OSError):
            made_at = path.lstat().st_mtime
            ours = path.name == "index.lock" or path.read_text(encoding="ascii").strip() in {"", *commits}
            if ours and 0 <= made_at - noted_at <= _OURS:
                path.unlink()
