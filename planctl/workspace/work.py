"""One save while it is made: checks, objects, the branch, the files, the index, in that order."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from planctl.errors import ChangedMeanwhile, Fault, GitLocked, NotARegularFile, StagedEdits, UnsavedEdits
from planctl.workspace.branches import aside_of
from planctl.workspace.disk import disk_trouble
from planctl.workspace.files import (
    discard,
    install_file,
    read_if_present,
    refuse_links_above,
    remove_file,
    stage_file,
    sync_folder,
)
from planctl.workspace.git import Repository, head_entry
from planctl.workspace.gitrun import Answer, trouble
from planctl.workspace.objects import FILE, FILES, Entry, Objects, Tree
from planctl.workspace.pending import Record, about, note, remember_save, update_index
from planctl.workspace.seen import saw
from planctl.workspace.signing import FOLDER, SIGNERS, Sign, read_signers, signer

_ATTEMPTS = 5  # times the branch may move under us, by another git program, before we give up


@dataclass(frozen=True)
class Change:
    """A file's content before (None: there is no such file) and after (None: it is removed); path from the root."""

    path: str
    old: bytes | None
    new: bytes | None


@dataclass(frozen=True)
class Saved:
    """What was saved: the commit and the changes it holds; nothing to change makes no commit.

    `warnings` are keys of sentences about what is left for the next save to finish, `late` the files they are about;
    `aside` the branch it was saved on and the one that the plans are kept on, where they are not the same.
    """

    commit: str
    changes: tuple[Change, ...]
    warnings: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    aside: tuple[str, str] | None = None


@dataclass(frozen=True)
class Joined:
    """The end of another line of history that a save takes in; with `forward` it holds ours, and nothing is made.

    `modes` are the modes of its files by path, where they are not the usual one.
    """

    commit: str
    forward: bool = False
    modes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Base:
    """The commit a save builds on, with the trees on the way to its files."""

    head: str | None
    trees: dict[str, Tree]


@dataclass
class Work:
    """One save while it is made."""

    repo: Repository
    changes: tuple[Change, ...]
    message: str
    author: tuple[str, str]
    adopt: bool
    joined: Joined | None = None
    debts: dict[str, Record] = field(default_factory=dict)
    tidy: bool = False
    parent: str | None = None
    disk: dict[str, bytes | None] = field(default_factory=dict)
    index: dict[str, Entry] = field(default_factory=dict)
    staged: dict[str, Path] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)

    def commit(self) -> str:
        """Bring the save to its point of no return; raise a Fault when nothing has been saved."""
        committer = self.repo.user()
        with disk_trouble():
            base = self._base()
            self._check(base)
            self.repo.refuse_filters(change.path for change in self.changes if change.new is not None)
            try:
                return self._move_branch(base, committer)
            except (Fault, OSError):
                # Whatever git did has ended, and the branch is where it was. (After anything else,
                # such as an interruption, git may still be at work: then the note stays.)
                with suppress(OSError):
                    note(self.repo, self.debts.values(), ended=True)
                raise

    def _base(self) -> Base:
        head = self.repo.head()
        folders = {FOLDER, *(change.path.rpartition("/")[0] for change in self.changes)}
        return Base(head, self.repo.read_trees(head, folders))

    def _check(self, base: Base) -> None:
        """Raise a Fault unless every file is in the state that the changes start from."""
        for change in self.changes:
            refuse_links_above(self.repo.root, change.path)
            self.disk[change.path] = read_if_present(self.repo.root / change.path)
        self.index = self.repo.index_entries(change.path for change in self.changes)
        entries = {change.path: head_entry(base.trees, change.path) for change in self.changes}
        for path, entry in entries.items():
            if entry is not None and entry.mode not in FILES:
                raise NotARegularFile(path=path)
        unsaved = [change.path for change in self.changes if not self._is_as_read(change, entries[change.path])]
        if unsaved:
            raise UnsavedEdits(**about(unsaved))
        staged = [path for path, entry in entries.items() if not self.adopt and not self._is_unstaged(path, entry)]
        if staged:
            raise StagedEdits(**about(staged))

    def _is_as_read(self, change: Change, entry: Entry | None) -> bool:
        disk = self.disk[change.path]
        expected = None if change.old is None else self.repo.blob_id(change.old)
        if expected != (entry.id if entry else None):
            return False
        return disk == change.old or (self.adopt and _same_lines(disk, change.new))

    def _is_unstaged(self, path: str, entry: Entry | None) -> bool:
        found = self.index.get(path)
        debt = self.debts.get(path)
        return found == entry or (debt is not None and debt.index == (found.id if found else None))

    def _move_branch(self, base: Base, committer: tuple[str, str]) -> str:
        for _ in range(_ATTEMPTS):
            objects = Objects(self.repo.object_format())
            commit = self._compose(objects, base, committer)
            own = {record.path for record in self.records}
            note(self.repo, [*self.records, *(debt for path, debt in self.debts.items() if path not in own)])
            self._stage()
            if objects.ids:
                self.repo.run("unpack-objects", "-q", stdin=objects.pack())
            self._sync_objects(objects)
            if self._set_head(commit, base.head):
                self.parent = base.head
                return commit
            base = self._moved(base)
        raise ChangedMeanwhile(**about([change.path for change in self.changes]))

    def _compose(self, objects: Objects, base: Base, committer: tuple[str, str]) -> str:
        edits: dict[str, Entry | None] = {}
        for change in self.changes:
            entry = head_entry(base.trees, change.path)
            mode = self._mode(change.path, entry)
            edits[change.path] = None if change.new is None else Entry(mode, objects.add("blob", change.new))
        if self.joined and self.joined.forward:
            objects.ids.clear()  # all of it is there already
            self.records = [self._record(change, edits[change.path], self.joined.commit) for change in self.changes]
            return self.joined.commit
        moment = datetime.datetime.now(datetime.UTC).astimezone()
        stamp = f"{int(moment.timestamp())} {moment:%z}"
        tree = objects.add_tree(base.trees, edits)
        parents = [*([base.head] if base.head else []), *([self.joined.commit] if self.joined else [])]
        sign = self._signer(base, committer[1])
        commit = objects.add_commit(tree, parents, (*self.author, stamp), (*committer, stamp), self.message, sign)
        self.records = [self._record(change, edits[change.path], commit) for change in self.changes]
        return commit

    def _mode(self, path: str, entry: Entry | None) -> str:
        known = self.joined.modes if self.joined else {}
        return known.get(path) or (entry.mode if entry else FILE)

    def _signer(self, base: Base, email: str) -> Sign | None:
        """Return what signs this save: by the list that lay there before, or the first one that it brings."""
        entry = head_entry(base.trees, SIGNERS)
        brought = next((change.new for change in self.changes if change.path == SIGNERS), None) or b""
        before = self.repo.read_blobs([entry.id])[0] if entry else b""
        return signer(self.repo, before if read_signers(before) else brought, email)

    def _record(self, change: Change, entry: Entry | None, commit: str) -> Record:
        disk = self.disk[change.path]
        found = self.index.get(change.path)
        before = None if disk is None else self.repo.blob_id(disk)
        mode, after = (entry.mode, entry.id) if entry else (FILE, None)
        return Record(change.path, mode, before, after, found.id if found else None, commit, bool(self.joined))

    def _stage(self) -> None:
        """Write the coming files beside the old ones, so that a full disk shows before the point of no return."""
        for change in self.changes:
            if change.new is not None and change.new != self.disk[change.path] and change.path not in self.staged:
                path = self.repo.root / change.path
                self.staged[change.path] = stage_file(path, change.new, root=self.repo.root)

    def discard_staged(self) -> None:
        """Remove the files that were staged and did not get to their places."""
        for temporary in self.staged.values():
            discard(temporary)

    def _sync_objects(self, objects: Objects) -> None:
        """Make the names of new objects durable; git does so for their content only."""
        folder = self.repo.common_dir / "objects"
        for name in sorted({identity[:2] for identity in objects.ids}):
            with suppress(FileNotFoundError):  # an object known before may be in a pack
                sync_folder(folder / name)
        sync_folder(folder)

    def _set_head(self, commit: str, old: str | None) -> bool:
        """Move the branch from the old commit to the new one; return False when it is elsewhere by now."""
        reason = self.message.partition("\n")[0]
        answer = self.repo.ask("update-ref", "-m", reason, "HEAD", commit, old or "0" * len(commit))
        now = commit if answer.status == 0 else self.repo.head()
        if now == commit:  # also when git failed after it had written
            self._sync_branch()
            return True
        if now == old:
            raise _not_moved(self.repo, answer)
        return False

    def _sync_branch(self) -> None:
        with suppress(OSError):
            ref = self.repo.state().ref
            if ref:
                sync_folder((self.repo.common_dir / ref).parent)

    def _moved(self, base: Base) -> Base:
        """Return the base anew after another program's commit; raise ChangedMeanwhile if that touched our files."""
        self.repo.ensure_ready(unborn=base.head is None)
        if self.joined:  # what it was joined to is another line by now
            raise ChangedMeanwhile(**about([change.path for change in self.changes] or ["HEAD"]))
        new = self._base()
        touched = [c.path for c in self.changes if head_entry(base.trees, c.path) != head_entry(new.trees, c.path)]
        if touched:
            raise ChangedMeanwhile(**about(touched))
        return new

    def finish(self, commit: str) -> Saved:
        """Bring files and index to where history is; what does not work now is left to the next save."""
        late = [change.path for change in self.changes if not self._install(change)]
        if late:
            return Saved(commit, self.changes, ("save.files_late",), tuple(late))
        behind = {**self.debts, **{record.path: record for record in self.records}}
        free = False
        with suppress(OSError, Fault):
            free = update_index(self.repo, {path: record.entry for path, record in behind.items()})
        self.debts = {} if free else {path: record.without_file() for path, record in behind.items()}
        with suppress(OSError, Fault):  # then the note stays, and the next save finds everything done
            saw(self.repo, self.parent)
            if not self.joined:
                remember_save(self.repo, commit)
            note(self.repo, self.debts.values(), ended=True)
            self.tidy = True
        waiting = () if free else tuple(sorted(behind))
        return Saved(commit, self.changes, () if free else ("save.index_busy",), waiting, self._aside())

    def _aside(self) -> tuple[str, str] | None:
        with suppress(OSError, Fault):
            branch = self.repo.branch() or ""
            home = aside_of(self.repo.git_dir, self.repo.common_dir, branch)
            return (branch, home) if home else None
        return None

    def _install(self, change: Change) -> bool:
        """Put the new file in its place, unless somebody changed the old one in the last moment."""
        path = self.repo.root / change.path
        if change.new == self.disk[change.path]:
            return True
        try:
            if read_if_present(path) != self.disk[change.path]:
                return False
            if change.new is None:
                remove_file(path, self.repo.root)
            else:
                install_file(self.staged[change.path], path, root=self.repo.root)
        except (OSError, NotARegularFile):
            return False
        return True


def _same_lines(disk: bytes | None, new: bytes | None) -> bool:
    return disk == new or (disk is not None and new is not None and disk.replace(b"\r\n", b"\n") == new)


def _not_moved(repo: Repository, answer: Answer) -> Fault:
    found = re.search(r"'([^']+\.lock)': File exists", answer.err)
    if found:
        path = Path(found[1])
        with suppress(OSError):
            minutes = max(1, int(time.time() - path.lstat().st_mtime) // 60)
            name = path.relative_to(repo.root).as_posix() if path.is_relative_to(repo.root) else path.name
            return GitLocked(file=name, n=minutes)
    return trouble(repo.root, "update-ref", answer.err)
