"""Signatures: whether every commit since signing began is signed by its committer with a key that was trusted then."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from planctl.workspace.findings import Finding
from planctl.workspace.git import Repository
from planctl.workspace.line import Link
from planctl.workspace.remembered import Memory
from planctl.workspace.signing import SIGNERS, Key, can_test, is_signed_by, read_signers, split_signature

_RIGHT = "signatures-found-right"


def signatures(repo: Repository, links: Sequence[Link]) -> Iterator[Finding]:
    """Yield the commits whose signature is not what it should be.

    A commit is judged by the lists of all its parents that have one, the first list by itself. What was
    found right once is not tested again.
    """
    lists = lists_of(repo, {link.id for link in links} | {parent for link in links for parent in link.parents})
    if not lists:
        return
    if not can_test():
        yield Finding("cannot-tell")
        return
    memory = Memory(repo.common_dir)
    right = set(memory.recall(_RIGHT).split())
    for link in links:
        before = [lists[parent] for parent in link.parents if parent in lists]
        judges = before or ([lists[link.id]] if link.id in lists else [])
        if before and link.id not in lists:
            yield Finding("signers-gone", link.id)
        key = _key(link, judges)
        finding = None if key in right else _judged(link, judges)
        if finding is not None:
            yield finding
        elif judges:
            right.add(key)
    memory.keep(_RIGHT, "\n".join(sorted(right)))


def _judged(link: Link, judges: Iterable[Sequence[Key]]) -> Finding | None:
    who = link.committer
    for keys in judges:
        if not split_signature(link.raw)[1]:
            return Finding("unsigned", link.id, params={"email": who.email})
        if not is_signed_by(link.raw, who.email, who.seconds, keys):
            return Finding("not-trusted", link.id, params={"email": who.email})
    return None


def _key(link: Link, judges: Iterable[Sequence[Key]]) -> str:
    """Return what a commit is remembered by: its id holds its signature."""
    return hashlib.sha256(f"{link.id} {list(judges)!r}".encode()).hexdigest()[:24]


def lists_of(repo: Repository, commits: Iterable[str]) -> dict[str, list[Key]]:
    """Return the keys that each commit's list has, without the commits that have none."""
    asked = sorted(commits)
    rows = repo.run("cat-file", "--batch-check", stdin="".join(f"{id_}:{SIGNERS}\n" for id_ in asked).encode())
    found = {commit: row.split(" ") for commit, row in zip(asked, rows.decode().splitlines(), strict=True)}
    blobs = sorted({words[0] for words in found.values() if words[1:2] == ["blob"]})
    keys = {blob: read_signers(content) for blob, content in zip(blobs, repo.read_blobs(blobs), strict=True)}
    return {commit: keys[words[0]] for commit, words in found.items() if keys.get(words[0])}
