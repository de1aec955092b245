"""Closed files: whether anybody touched them since the turn of their year, and whether their hashes still hold."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence

from planctl.plans.conflicts import conflicts_of
from planctl.workspace.closed import SUMS, read_sums
from planctl.workspace.findings import Finding
from planctl.workspace.git import Repository
from planctl.workspace.line import Link, Touched
from planctl.workspace.objects import Entry
from planctl.workspace.verify_files import History
from planctl.workspace.verify_merges import is_as_sync_makes_it
from planctl.yamltext.loader import load

_CLOSED = re.compile(r"closed/([0-9]{4})/([^/]+)")
_ID = re.compile("[0-9a-f]{40}([0-9a-f]{24})?")
_GONE = [b"missing"]

Hashes = Mapping[str, Mapping[str, str]]  # what each file of hashes says, by its blob


def closed_left_alone(repo: Repository, history: History) -> Iterator[Finding]:
    """Yield commits that changed or took away a closed file.

    Taking the closing itself back is no such thing, nor is joining what two people closed apart from each other,
    nor settling what they disagree on.
    """
    hashes = _hashes(repo, history)
    for link, touched in history:
        changed = [change.path for change in touched if _is_changed(change, hashes)]
        if changed and not _is_meant(repo, link, touched, set(changed)):
            yield from (Finding("closed", link.id, path) for path in changed)


def _is_meant(repo: Repository, link: Link, touched: Sequence[Touched], changed: set[str]) -> bool:
    if _takes_closing_back(repo, link) or is_as_sync_makes_it(repo, link):
        return True
    return _settles(repo, link, [change for change in touched if change.path in changed])


def _settles(repo: Repository, link: Link, changed: Sequence[Touched]) -> bool:
    """Tell whether a commit settles what people disagreed on in closed files, and changes no others."""
    files = [change for change in changed if not change.path.endswith(f"/{SUMS}")]
    if link.trailers.get("Planctl-Command") != ["resolve"] or not all(change.old and change.new for change in files):
        return False
    before = repo.read_blobs([change.old.id for change in files if change.old])
    after = repo.read_blobs([change.new.id for change in files if change.new])
    counts = [[len(conflicts_of(load(content).data)) for content in side] for side in (before, after)]
    return bool(files) and all(one > other for one, other in zip(*counts, strict=True))


def _is_changed(change: Touched, hashes: Hashes) -> bool:
    """Tell whether a closed file is not what it was; to the hashes more may be added."""
    if not _CLOSED.fullmatch(change.path) or change.old is None or change.new == change.old:
        return False
    if not change.path.endswith(f"/{SUMS}") or change.new is None:
        return True
    return not hashes[change.old.id].items() <= hashes[change.new.id].items()


def _hashes(repo: Repository, history: History) -> Hashes:
    entries: list[Entry | None] = []
    for _, touched in history:
        for change in touched:
            if _CLOSED.fullmatch(change.path) and change.path.endswith(f"/{SUMS}"):
                entries += [change.old, change.new]
    ids = sorted({entry.id for entry in entries if entry is not None})
    contents = repo.read_blobs(ids)
    return {id_: read_sums(content).by_name for id_, content in zip(ids, contents, strict=True)}


def _takes_closing_back(repo: Repository, link: Link) -> bool:
    """Tell whether a commit undoes another one, and leaves the closed files exactly as they were before that."""
    undone = link.undoes[0] if len(link.undoes) == 1 else ""
    if not _ID.fullmatch(undone) or not repo.contains(undone):
        return False
    asked = f"{link.id}:closed\n{undone}^:closed\n".encode()
    here, before = repo.run("cat-file", "--batch-check", stdin=asked).split(b"\n")[:2]
    return here == before or here.split(b" ")[1:] == before.split(b" ")[1:] == _GONE


def sums_hold(repo: Repository) -> Iterator[Finding]:
    """Yield where the closed files of the last save are not those that their hashes were kept of."""
    entries = {path: blob for path, blob in repo.entries().items() if _CLOSED.fullmatch(path)}
    contents = dict(zip(entries, repo.read_blobs(entries.values()), strict=True))
    for year in sorted({path.split("/")[1] for path in entries}):
        folder = f"closed/{year}/"
        sums = read_sums(contents.get(f"{folder}{SUMS}", b""))
        here = {path.removeprefix(folder) for path in entries if path.startswith(folder)} - {SUMS}
        wrong = {name for name in here if sums.by_name.get(name) != _hash(contents[folder + name])}
        yield from (Finding("sums", path=folder + name) for name in sorted(wrong | (sums.by_name.keys() - here)))
        yield from (Finding("sums", path=f"{folder}{SUMS}") for _ in sums.unclear[:1])


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
