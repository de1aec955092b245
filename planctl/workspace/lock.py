"""One writer at a time: a kernel lock on a file under the git directory, free again when its holder dies.

Who wants the lock first takes a place at its door, a second lock that is given back on entering. So
a program that saves again and again stands at the door like everybody else, and nobody starves.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from planctl.errors import LockBusy

# Never deleted: another writer may be about to lock the very same file.
LOCK = "planctl.lock"
DOOR = "planctl.door"
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def workspace_lock(git_dir: Path, seconds: float = 10) -> Iterator[int]:
    """Hold the workspace's lock; raise LockBusy if it is not free within so many seconds.

    Yield the descriptor that is locked: a child that inherits it prolongs the lock until it ends, so
    that nobody takes over while git, started by a process that was killed, still writes.
    """
    from filelock import lock_descriptor

    deadline = time.monotonic() + seconds
    with ExitStack() as inside:
        with ExitStack() as waiting:
            for name, stack, pause in ((DOOR, waiting, 0.02), (LOCK, inside, 0.002)):
                descriptor = os.open(git_dir / name, _OPEN, 0o666)
                # Closing is what frees it: to unlock would free it under a child that still writes.
                stack.callback(os.close, descriptor)
                while not lock_descriptor(descriptor, blocking=False):
                    if time.monotonic() >= deadline:
                        raise LockBusy(seconds=f"{seconds:g}")
                    time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - to meet less often, not to hide
        yield descriptor
