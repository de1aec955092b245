"""The save: changes to files become one commit, whole or not at all, and nobody else's work is touched.

The order: under the lock, check that every file is as it was read and as history and index have
it; note what is about to happen; write the objects; move the branch if it is where it was (the
point of no return); replace the files; bring their index entries up to date; remove the note.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from planctl.workspace.audit import refuse_foreign_settings
from planctl.workspace.disk import disk_trouble
from planctl.workspace.files import read_if_present, refuse_links_above
from planctl.workspace.git import Repository
from planctl.workspace.lock import workspace_lock
from planctl.workspace.pending import Record, finish_pending, is_inside
from planctl.workspace.work import Change, Joined, Saved, Work

__all__ = ["Change", "Joined", "Saved", "Session", "compose_message", "saving"]


class Session:
    """A workspace held by this process alone, ready to be saved to."""

    def __init__(self, repo: Repository, debts: Sequence[Record] = ()) -> None:
        self.repo = repo
        self.root = repo.root
        self._debts = list(debts)
        self._tidy = True

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None if there is none; raise NotARegularFile."""
        refuse_links_above(self.root, path)
        return read_if_present(self.root / path)

    def save(
        self,
        changes: Iterable[Change],
        *,
        subject: str,
        command: str,
        ids: Sequence[str],
        author: tuple[str, str],
        extra_trailers: Iterable[tuple[str, str]] = (),
        adopt: bool = False,
    ) -> Saved:
        """Make one commit of the changes, or raise the Fault that says why nothing was saved.

        A file that is not as its change says, or not as history and index have it, raises
        UnsavedEdits or StagedEdits. With `adopt` hand edits are what is saved: the working file must
        be the new content already (line ends apart), and the old content what history has.
        """
        message = compose_message(subject, command, ids, extra_trailers)
        work = Work(self.repo, _effective(changes), message, author, adopt)
        if not work.changes:
            return Saved(self.repo.head() or "", ())
        return self._do(work)

    def join(self, changes: Iterable[Change], message: str, author: tuple[str, str], joined: Joined) -> Saved:
        """Take in another line of history: as a commit with two parents, or by moving on to it.

        The changes are all that is different from the commit that is checked out; there may be none. Raise as `save`.
        """
        return self._do(Work(self.repo, _effective(changes), message, author, adopt=False, joined=joined))

    def _do(self, work: Work) -> Saved:
        if not self._tidy:
            with disk_trouble():
                self._debts = finish_pending(self.repo)
        self._tidy = False
        work.debts = {record.path: record for record in self._debts}
        try:
            saved = work.finish(work.commit())
        finally:
            work.discard_staged()
        self._debts = list(work.debts.values())
        self._tidy = work.tidy
        return saved


@contextmanager
def saving(root: Path, *, first: bool = False, settle: Collection[str] = ()) -> Iterator[Session]:
    """Hold a workspace to write to it: open its repository, lock it, finish what was interrupted.

    `first` allows a repository without a commit. `settle` names files edited by hand since a save was
    interrupted, whose owner wants them as they are. Raise a Fault when nothing can be saved.
    """
    with ExitStack() as held:
        with disk_trouble():
            repo = Repository.open(root)
            refuse_foreign_settings(repo)
            repo.inherited = (held.enter_context(workspace_lock(repo.git_dir)),)
            repo.ensure_ready(unborn=first)
            debts = finish_pending(repo, settle)
        yield Session(repo, debts)


def compose_message(subject: str, command: str, ids: Iterable[str], extra: Iterable[tuple[str, str]] = ()) -> str:
    """Return the commit message: the subject, and the trailers that say which command changed whose plan."""
    trailers = [("Planctl-Command", command), *(("Planctl-Id", id_) for id_ in ids), *extra]
    lines = [subject, *(f"{name}: {value}" for name, value in trailers)]
    if not all(line.isprintable() and line.strip() for line in lines):
        raise ValueError("a commit message has one line for its subject and one for each trailer")
    return "\n".join([lines[0], "", *lines[1:], ""])


def _effective(changes: Iterable[Change]) -> tuple[Change, ...]:
    kept = tuple(change for change in changes if change.old != change.new)
    paths = [change.path for change in kept]
    if len(set(paths)) != len(paths) or not all(is_inside(path) for path in paths):
        raise ValueError("a save changes each file once, and only files below the root")
    return kept
