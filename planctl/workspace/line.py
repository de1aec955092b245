"""The whole line of commits as it lies in the objects, and what each of them changed; for looking, not for showing.

Commits are read as they are stored, not as git would show them: what is grafted, replaced or cut away is missed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planctl.errors import GitTrouble
from planctl.workspace.git import Repository
from planctl.workspace.objects import Entry, parse_commit, trailers

_CHUNK = 500  # commits read in one git process
_SIGNATURE = re.compile(r"(.*?) ?<([^<>]*)> (\d+) [+-]\d{4}")
_NOTHING = re.compile("0+")


@dataclass(frozen=True)
class Who:
    """Who, by the name and e-mail in a commit, and when, in seconds since 1970."""

    name: str
    email: str
    seconds: int


@dataclass(frozen=True)
class Link:
    """A commit as it is stored: `raw` its bytes, for whom its signature is to be tested."""

    id: str
    parents: tuple[str, ...]
    author: Who
    committer: Who
    trailers: dict[str, list[str]] = field(default_factory=dict)
    raw: bytes = b""

    @property
    def undoes(self) -> list[str]:
        """Return the commits it says it takes back."""
        return self.trailers.get("Planctl-Undoes", [])


@dataclass(frozen=True)
class Touched:
    """What a commit did to a path: the entries before (of its first parent) and after, None where there is none."""

    path: str
    old: Entry | None
    new: Entry | None


def commits_of(repo: Repository, since: str | None = None) -> list[str]:
    """Return every commit of the history, parents first; `since` leaves out that one and those before it."""
    head = repo.head()
    if head is None:
        return []
    return repo.run("rev-list", "--topo-order", "--reverse", head, *([f"^{since}"] if since else [])).decode().split()


def read_links(repo: Repository, ids: Sequence[str]) -> Iterator[Link]:
    """Yield commits as they are stored; raise GitTrouble where one cannot be read."""
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        for id_, found in zip(chunk, repo.read_objects(chunk), strict=True):
            if found is None or found[0] != "commit":
                raise GitTrouble(command="cat-file", what=f"{id_[:10]}: missing commit")
            yield _link(id_, found[1])


def _link(id_: str, raw: bytes) -> Link:
    headers, message = parse_commit(raw)
    author, committer = (_who(headers.get(name, [""])[0]) for name in ("author", "committer"))
    return Link(id_, tuple(headers.get("parent", ())), author, committer, trailers(message), raw)


def _who(text: str) -> Who:
    match = _SIGNATURE.fullmatch(text)
    return Who(match[1], match[2], int(match[3])) if match else Who("", "", 0)


def touched_by(repo: Repository, ids: Sequence[str]) -> dict[str, list[Touched]]:
    """Return what each commit changed; of a merge only what it has from none of its parents."""
    asked = "".join(f"{id_}\n" for id_ in ids).encode()
    options = ("--stdin", "-r", "-m", "--root", "--raw", "-z", "--no-renames", "--no-abbrev")
    words = iter(repo.run("diff-tree", *options, stdin=asked).decode("utf-8", "surrogateescape").split("\0"))
    found: dict[str, list[dict[str, Touched]]] = {}
    commit = ""
    for word in words:
        if word.startswith(":"):
            path = next(words)
            found[commit][-1][path] = _touched(path, word)
        elif word:
            commit = word.strip()
            found.setdefault(commit, []).append({})
    return {commit: _from_nowhere(parts) for commit, parts in found.items()}


def _touched(path: str, meta: str) -> Touched:
    old_mode, new_mode, old, new, _ = meta.removeprefix(":").split(" ")
    return Touched(path, _entry(old_mode, old), _entry(new_mode, new))


def _entry(mode: str, id_: str) -> Entry | None:
    return None if _NOTHING.fullmatch(mode) else Entry(mode, id_)


def _from_nowhere(parts: list[dict[str, Touched]]) -> list[Touched]:
    """Return what differs from every parent: git lists a merge once for each of them."""
    first, *others = parts
    return [touched for path, touched in first.items() if all(path in other for other in others)]
