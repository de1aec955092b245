"""Who wrote what stands at a place of a plan, and when: asked of the history, only where people disagree."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import Any

from planctl.plans.conflicts import Stamp
from planctl.plans.shapes import Keys, Shape, find, holds, identity
from planctl.workspace.git import Repository
from planctl.workspace.log import Commit, contents_at, read_commits

Read = Callable[[bytes], Any]  # a file's data


class Authors:
    """The commits of one line of history that changed a person's files, and what each made of them."""

    def __init__(
        self,
        repo: Repository,
        tip: str,
        bases: Collection[str],
        paths: Sequence[str],
        read: Read,
        handles: dict[str, str],
    ) -> None:
        self.repo = repo
        self.tip = tip
        self.bases = bases
        self.paths = paths
        self.read = read
        self.handles = handles  # by e-mail, in lower case
        self.shape: Shape | None = None

    def __call__(self, keys: Keys, value: Any) -> Stamp:
        """Return who last gave a place the value it has, by the latest commit that did."""
        shape = self.shape or Shape("map")
        for commit, after, before in self._versions:
            if holds(after, shape, keys, value) and not any(holds(data, shape, keys, value) for data in before):
                return self._stamp(commit)
        return self._stamp(self._commits[0]) if self._commits else Stamp()

    def became(self, keys: Keys, old: Any, new: Any) -> bool:
        """Tell whether one entry of a list was made out of another: whether one save took the place of the other."""
        shape = self.shape or Shape("map")
        for _, after, before in self._versions:
            was = [_has(data, shape, keys, old) and not _has(data, shape, keys, new) for data in before]
            if all(was) and was and _has(after, shape, keys, new) and not _has(after, shape, keys, old):
                return True
        return False

    def _stamp(self, commit: Commit) -> Stamp:
        moment = datetime.datetime.fromtimestamp(commit.written, datetime.UTC)
        return Stamp(self.handles.get(commit.email.lower(), commit.name), f"{moment:%Y-%m-%dT%H:%M:%SZ}")

    @cached_property
    def _commits(self) -> list[Commit]:
        without = [f"^{base}" for base in self.bases]
        listed = self.repo.run("rev-list", "--full-history", "--date-order", self.tip, *without, "--", *self.paths)
        return read_commits(self.repo, listed.decode().split())

    @cached_property
    def _versions(self) -> list[tuple[Commit, Any, list[Any]]]:
        """Return each commit with what the person's file said after it and before it, the latest first."""
        wanted = [(id_, path) for c in self._commits for id_ in (c.id, *c.parents) for path in self.paths]
        found = contents_at(self.repo, wanted)
        known: dict[str, Any] = {}
        for id_ in dict.fromkeys(id_ for id_, _ in wanted):
            content = next((found[id_, path] for path in self.paths if found[id_, path] is not None), None)
            known[id_] = None if content is None else self.read(content)
        return [(commit, known[commit.id], [known[parent] for parent in commit.parents]) for commit in self._commits]


def _has(data: Any, shape: Shape, keys: Keys, entry: Any) -> bool:
    value = find(data, shape, keys).value
    return any(identity(other) == identity(entry) for other in (value if isinstance(value, list) else ()))
