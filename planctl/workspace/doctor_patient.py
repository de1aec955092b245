"""The workspace that `doctor` looks at, and what several of its checks need to know."""

from __future__ import annotations

import datetime
import os
import time
from functools import cached_property
from pathlib import Path

from planctl.errors import SettingsBroken
from planctl.workspace.files import open_file
from planctl.workspace.git import Repository
from planctl.workspace.settings import FILE, Settings, check_settings

_PROCESSES = Path("/proc")
OLD = 600  # seconds after which a lock that nobody holds is taken to be left behind


class Patient:
    """A workspace as it is now; its repository once it has been opened."""

    def __init__(self, root: Path, today: datetime.date) -> None:
        self.root = root
        self.today = today
        self.repo: Repository | None = None

    @property
    def history(self) -> Repository:
        """Return the repository; a check that needs it is not made without it."""
        if self.repo is None:
            raise ValueError("there is no repository")
        return self.repo

    @cached_property
    def settings(self) -> Settings:
        """Return the settings; raise SettingsBroken."""
        source = open_file(self.root, FILE)
        document, problems = check_settings(source)
        errors = [problem for problem in problems if problem.is_error]
        if errors:
            raise SettingsBroken(file=FILE, line=min(problem.line for problem in errors), n=len(errors))
        return Settings(document)


def age_of(path: Path) -> float | None:
    """Return how many seconds ago a file was last written, None if it is gone."""
    try:
        return max(0.0, time.time() - path.lstat().st_mtime)
    except OSError:
        return None


def minutes(seconds: float) -> int:
    """Return whole minutes."""
    return int(seconds // 60)


def git_at_work(root: Path) -> bool | None:
    """Tell whether a git program is at work in a folder or below; None where the system does not tell."""
    if not _PROCESSES.is_dir():
        return None
    top = os.path.realpath(root)
    for process in _PROCESSES.iterdir():
        if not process.name.isdigit():
            continue
        try:
            name = (process / "comm").read_text(encoding="utf-8", errors="replace").strip()
            folder = str((process / "cwd").readlink()) if name.startswith("git") else ""
        except OSError:  # it has ended, or is somebody else's
            continue
        if folder == top or folder.startswith(top + os.sep):
            return True
    return False


def abandoned(root: Path, path: Path) -> bool:
    """Tell whether a lock file was left behind: old enough, and no git program is at work here."""
    age = age_of(path)
    return age is not None and age >= OLD and not git_at_work(root)
