"""The branches of a clone, as git's own files say: which there are, and which of them the plans are kept on."""

from __future__ import annotations

import re
from pathlib import Path

from planctl.workspace.gitfiles import Unclear, line_of

_MOVED = re.compile(r"\tcheckout: moving from \S+ to (\S+)$", re.MULTILINE)
_USUAL = ("main", "master")


def branches(common_dir: Path) -> list[str]:
    """Return the branches that have saves, in order."""
    folder = common_dir / "refs" / "heads"
    loose = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    rows = _text(common_dir / "packed-refs").splitlines()
    packed = [row.partition(" refs/heads/")[2] for row in rows if " refs/heads/" in row]
    return sorted({name for name in (*loose, *packed) if not name.endswith(".lock")})


def aside_of(git_dir: Path, common_dir: Path, branch: str) -> str:
    """Return the branch that the plans are kept on, "" when it is this one, or nobody can tell.

    It is the shared copy's own one, else the one of the usual name; a branch that is shared itself is nobody's aside.
    """
    if f'[branch "{branch}"]' in _text(common_dir / "config") or git_dir != common_dir:
        return ""
    try:
        shared = (line_of(common_dir / "refs/remotes/origin/HEAD") or "").removeprefix("ref: refs/remotes/origin/")
    except Unclear:
        shared = ""
    there = branches(common_dir)
    home = next((name for name in (shared, *_USUAL) if name in there), "")
    return home if home != branch else ""


def checked_out_last(git_dir: Path, common_dir: Path) -> str:
    """Return the branch that was checked out last as git noted it, else the only or the usual one; "" without any."""
    there = branches(common_dir)
    moved = _MOVED.findall(_text(git_dir / "logs" / "HEAD"))
    known = [moved[-1:], there if len(there) == 1 else [], _USUAL]
    return next((name for names in known for name in names if name in there), "")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
