"""Every moment of a command at which it could be killed: what was on the disk then, written down in one run.

A moment is just before a call of the operating system that changes something, or a git process; what is there then is
what a kill would leave, since nothing is repaired on the way out. A git process that is killed while it moves the
branch or writes the index leaves its lock files: that is a moment of its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from planctl.workspace.git import Repository
from planctl.workspace.gitrun import Answer

WRAPPED = ("replace", "fsync", "unlink", "mkdir", "write", "open")


@dataclass
class Moments:
    """The moments of one command: the step that was about to be taken, and a copy of the folder as it was."""

    root: Path
    scratch: Path
    found: dict[Path, str] = field(default_factory=dict)
    recording: bool = True

    def before(self, step: str, locks: dict[str, str] | None = None, git_dir: Path | None = None) -> None:
        """Write down a moment; `locks` are what a git process would leave in its folder."""
        if not self.recording:
            return
        self.recording = False  # our own calls are none of the command's
        place = self.scratch / f"{len(self.found):03d}"
        shutil.copytree(self.root, place, symlinks=True, copy_function=_copied)
        for name, content in (locks or {}).items():
            assert git_dir
            (place / git_dir.relative_to(self.root) / name).write_text(content, encoding="ascii")
        self.found[place] = step
        self.recording = True

    def every(self, stride: int, telling: set[str]) -> Iterator[tuple[Path, str]]:
        """Yield every so many moments, and those of the steps that tell most."""
        for number, (place, step) in enumerate(self.found.items()):
            if number % stride == 0 or step in telling:
                yield place, step


def _copied(source: str, target: str) -> None:
    """Copy a file; what git takes away in that moment is not there after a kill either."""
    with suppress(FileNotFoundError):
        shutil.copy2(source, target, follow_symlinks=False)


@contextmanager
def recorded(root: Path, scratch: Path) -> Iterator[Moments]:
    """Write down every moment of what is done to a folder inside."""
    scratch.mkdir()
    moments = Moments(root, scratch)
    with pytest.MonkeyPatch.context() as patch:
        for name in WRAPPED:
            patch.setattr(os, name, _wrapped(moments, name, getattr(os, name)))
        patch.setattr(Repository, "ask", _asking(moments, Repository.ask))
        yield moments


def _wrapped(moments: Moments, name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*args: Any, **words: Any) -> Any:
        reading = name == "open" and not args[1] & (os.O_WRONLY | os.O_RDWR)
        if not reading:
            moments.before(name)
        return original(*args, **words)

    return wrapped


# Git processes that change nothing: what is there before them is there after them.
_LOOKING = {
    "cat-file",
    "ls-tree",
    "ls-files",
    "rev-parse",
    "rev-list",
    "merge-base",
    "check-attr",
    "var",
    "for-each-ref",
}


def _asking(moments: Moments, original: Callable[..., Answer]) -> Callable[..., Answer]:
    def ask(repo: Repository, *args: str, **words: Any) -> Answer:
        plain = [
            arg for before, arg in zip(("", *args), args, strict=False) if before != "-c" and not arg.startswith("-")
        ]
        name = plain[0]
        if name not in _LOOKING:
            moments.before(f"git {name}")
        locks = {
            "update-ref": {"HEAD.lock": "", "refs/heads/main.lock": f"{args[-2]}\n"}
            if args[-3:-2] == ("HEAD",)
            else {},
            "update-index": {"index.lock": "DIRC half written"},
        }.get(args[0], {})
        if locks:
            moments.before(f"in git {args[0]}", locks, repo.git_dir)
        return original(repo, *args, **words)

    return ask
