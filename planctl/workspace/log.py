"""Commits read from the history by plumbing: who saved what when, and the files as each of them left them.

A moment is the time of the commit, on the line of first parents: what this clone itself had at that time. What was
brought in by a merge counts from the merge on.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from planctl.errors import NoHistory, NothingThen, UnknownSave
from planctl.texts.dates import long_day
from planctl.workspace.git import Repository
from planctl.workspace.gitfiles import SHORT
from planctl.workspace.objects import FILES, parse_commit, parse_tree, trailers

_SIGNATURE = re.compile(r"(.*?) ?<([^>]*)> (\d+) ([+-]\d{4})")
_COMMIT = re.compile("[0-9a-f]{4,64}")
UNDOES = "Planctl-Undoes"  # the trailer of a commit that takes another back


@dataclass(frozen=True)
class Commit:
    """A commit: its parents, who wrote it and when (seconds since 1970, UTC), and what its message says."""

    id: str
    parents: tuple[str, ...]
    name: str
    email: str
    written: int
    subject: str
    trailers: dict[str, list[str]]

    @property
    def command(self) -> str:
        """Return the command that made it; "" when it was not planctl."""
        return self.trailers.get("Planctl-Command", [""])[0]

    @property
    def ids(self) -> list[str]:
        """Return whom it says it is about."""
        return self.trailers.get("Planctl-Id", [])

    @property
    def short(self) -> str:
        """Return the beginning of its id, enough to name it by."""
        return self.id[:SHORT]

    def at(self, timezone: str) -> datetime.datetime:
        """Return when it was written, in a timezone."""
        return datetime.datetime.fromtimestamp(self.written, ZoneInfo(timezone))


def require_head(repo: Repository) -> str:
    """Return the commit that is checked out; raise NoHistory before the first one."""
    head = repo.head()
    if head is None:
        repo.refuse_lost()
        raise NoHistory(folder=str(repo.root))
    return head


def commits_touching(repo: Repository, paths: Sequence[str], after: str | None = None) -> list[Commit]:
    """Return the commits that changed one of the files, the latest first; a merge only if it differs from all it joins.

    `after` leaves out that commit and everything before it.
    """
    since = [f"^{after}"] if after else []
    listed = repo.run("rev-list", "--full-history", "--date-order", require_head(repo), *since, "--", *paths)
    return read_commits(repo, listed.decode().split())


def read_commits(repo: Repository, ids: Iterable[str]) -> list[Commit]:
    """Return commits by their ids, in one git process; what is none is left out."""
    wanted = list(ids)
    found = zip(wanted, repo.read_objects(wanted), strict=True)
    return [_commit(id_, answer[1]) for id_, answer in found if answer is not None and answer[0] == "commit"]


def _commit(id_: str, data: bytes) -> Commit:
    headers, message = parse_commit(data)
    match = _SIGNATURE.fullmatch(headers.get("author", [""])[0])
    name, email, seconds, _ = match.groups() if match else ("", "", "0", "")
    subject = message.partition("\n")[0]
    return Commit(id_, tuple(headers.get("parent", ())), name, email, int(seconds), subject, trailers(message))


def undone_by(commits: Iterable[Commit]) -> dict[str, str]:
    """Return the commits that were taken back with those that did, the latest first; an undo may be undone itself."""
    undone: dict[str, str] = {}
    for commit in commits:
        if commit.id not in undone:
            undone |= dict.fromkeys(commit.trailers.get(UNDOES, ()), commit.id)
    return undone


def find_commit(repo: Repository, words: str) -> str:
    """Return the commit of this history that the beginning of an id means; raise UnknownSave."""
    answer = repo.ask("rev-parse", "--quiet", "--verify", f"{words}^{{commit}}") if is_commit(words) else None
    commit = answer.out.decode().strip() if answer and answer.status == 0 else ""
    if not commit or not repo.contains(commit):
        raise UnknownSave(value=words)
    return commit


def is_commit(words: str) -> bool:
    """Tell whether words look like the id of a commit."""
    return bool(_COMMIT.fullmatch(words))


def commit_at(repo: Repository, day: datetime.date, timezone: str) -> str:
    """Return the last commit of a day or before it, by the clock of the organisation; raise NothingThen."""
    moment = midnight_after(day, timezone)
    found = repo.run("rev-list", "-1", "--first-parent", f"--min-age={moment - 1}", require_head(repo)).decode().strip()
    if not found:
        raise NothingThen(day=long_day(day))
    return found


def midnight_after(day: datetime.date, timezone: str) -> int:
    """Return the first second after a day, since 1970."""
    following = day + datetime.timedelta(days=1)
    return int(datetime.datetime.combine(following, datetime.time(), ZoneInfo(timezone)).timestamp())


def files_in(repo: Repository, commit: str, *folders: str) -> dict[str, str]:
    """Return path -> blob id of the files below folders as a commit has them; links are no files."""
    listed = repo.run("ls-tree", "-r", "-z", "--full-tree", commit, "--", *folders)
    files = {}
    for row in listed.split(b"\0")[:-1]:
        words, _, name = row.partition(b"\t")
        mode, _, blob = words.decode().split()[:3]
        if mode in FILES:
            files[name.decode("utf-8", "surrogateescape")] = blob
    return files


def contents_at(repo: Repository, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], bytes | None]:
    """Return the content of each (commit, path), None where there is no such file, in one git process."""
    wanted = list(dict.fromkeys(places))
    found = repo.read_objects(f"{commit}:{path}" for commit, path in wanted)
    return {
        place: answer[1] if answer is not None and answer[0] == "blob" else None
        for place, answer in zip(wanted, found, strict=True)
    }


def renamed_plans(repo: Repository, commit: Commit) -> list[tuple[str, str]]:
    """Return the plan files that a commit of one parent gave another name, each with its path before and after."""
    options = ("-r", "-z", "-M", "--diff-filter=R", "--name-status")
    listed = repo.run("diff-tree", *options, commit.parents[0], commit.id, "--", "plans")
    words = listed.decode("utf-8", "surrogateescape").split("\0")
    return list(zip(words[1::3], words[2::3], strict=False))


def closed_years(repo: Repository) -> list[int]:
    """Return every year that ever had a folder of closed files, also one that was taken back."""
    listed = repo.run("rev-list", "--full-history", require_head(repo), "--", "closed").decode().split()
    trees = [answer for answer in repo.read_objects(f"{commit}:closed" for commit in listed) if answer is not None]
    names = {name for kind, data in trees if kind == "tree" for name in parse_tree(data, repo.object_format())}
    return sorted(int(name) for name in names if re.fullmatch("[0-9]{4}", name))
