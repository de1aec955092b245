"""One writer at a time: a kernel lock on a file under the git directory, free again when its holder dies."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planctl.errors import LockBusy

NAME = "planctl.lock"  # never deleted: another writer may be about to lock the very same file
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def workspace_lock(git_dir: Path, seconds: float = 10) -> Iterator[int]:
    """Hold the workspace's lock; raise LockBusy if it is not free within so many seconds.

    Yield the descriptor that is locked: a child that inherits it prolongs the lock until it ends, so
    that nobody takes over while git, started by a process that was killed, still writes.
    """
    from filelock import lock_descriptor

    descriptor = os.open(git_dir / NAME, _OPEN, 0o666)
    try:
        deadline = time.monotonic() + seconds
        while not lock_descriptor(descriptor, blocking=False):
            if time.monotonic() >= deadline:
                raise LockBusy(seconds=f"{seconds:g}")
            time.sleep(random.uniform(0.005, 0.03))  # noqa: S311 - to take turns, not to keep a secret
        yield descriptor
    finally:
        # Closing is what frees it: to unlock would free it under a child that still writes.
        os.close(descriptor)
