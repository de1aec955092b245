"""Which plan files the history holds: a file deleted by hand must not take its person off the lists unseen."""

from __future__ import annotations

from pathlib import Path

from planctl.errors import Fault


def saved_files(root: Path) -> set[str]:
    """Return the paths of all files of the last save; none where there is no history to ask."""
    if not (root / ".git").exists():
        return set()
    from planctl.workspace.git import Repository

    try:
        return set(Repository.open(root).entries())
    except Fault:  # no git here, or no history yet: a folder can be read without
        return set()


def saved_plans(root: Path) -> set[str]:
    """Return the paths of the living plan files of the last save."""
    return {path for path in saved_files(root) if path.startswith("plans/") and path.endswith(".yaml")}
