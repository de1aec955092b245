"""Who holds a lock of ours: asked of the kernel, never by waiting for it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_LOCKS = Path("/proc/locks")


def holder_of(lock: Path) -> str | None:
    """Return the process that holds a lock file, "" when that cannot be told, None when nobody does."""
    from filelock import lock_descriptor

    try:
        descriptor = os.open(lock, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None  # nobody has ever locked it
    try:
        if lock_descriptor(descriptor, blocking=False):
            return None
        return _process(os.fstat(descriptor).st_ino)
    finally:
        os.close(descriptor)


def _process(inode: int) -> str:
    """Return the number of the process that has locked a file, as Linux lists it."""
    with suppress(OSError):
        for line in _LOCKS.read_text(encoding="ascii").splitlines():
            words = line.split()
            if len(words) > 5 and words[1] in {"FLOCK", "OFDLCK", "POSIX"} and words[5].endswith(f":{inode}"):
                return words[4]
    return ""
