"""What lies in a workspace's folders and does not belong there: repositories of their own, and links that lead away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from planctl.errors import Problem

_HOLDS_PLANS = ("plans", "closed")  # links among the plans are found where plans are read
_OURS = (*_HOLDS_PLANS, "models", "templates", "schema", "sent", "identities", "trust")
_GIT = ".git"
_REPOSITORY = {"HEAD", "objects", "refs"}


def misplaced(root: Path) -> Iterator[Problem]:
    """Yield the repositories inside a workspace, with settings and programs of their own, and the links."""
    for folder in _OURS:
        if not (root / folder).is_symlink():
            yield from _within(root, folder)
    if (root / ".gitmodules").exists():
        yield Problem("embedded-repository", 1, 1, params={"path": ".gitmodules"}, file=".gitmodules")


def _within(root: Path, folder: str) -> Iterator[Problem]:
    """Look through a folder; what lies inside of a repository is that one's own."""
    for place, folders, files in os.walk(root / folder):
        path = Path(place).relative_to(root).as_posix()
        if _GIT in {*folders, *files} or {*folders, *files} >= _REPOSITORY:
            yield Problem("embedded-repository", 1, 1, params={"path": path}, file=path)
            folders.clear()
        elif folder not in _HOLDS_PLANS:
            links = sorted(name for name in (*folders, *files) if (Path(place) / name).is_symlink())
            yield from (Problem("link", 1, 1, file=f"{path}/{name}") for name in links)
        folders.sort()
