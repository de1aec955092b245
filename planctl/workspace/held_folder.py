"""A folder held while files in it are written: whatever becomes of its name, what is written goes into this folder.

Between a look at a path and a write to it, somebody may put a link in the place of a folder. So the folders below the
root are opened one by one, no link is followed, and files are named within what was opened. Windows cannot do that.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import NotARegularFile

_CAN = {os.open, os.unlink, os.rename} <= os.supports_dir_fd and hasattr(os, "O_DIRECTORY")
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True)
class Held:
    """An open folder; without a descriptor, where the system cannot hold one, its path."""

    path: Path
    descriptor: int | None

    def name(self, name: str) -> str:
        """Return what a file in it is called when the system is told of it."""
        return name if self.descriptor is not None else str(self.path / name)

    def open(self, name: str, flags: int, mode: int) -> int:
        """Open a file in it."""
        return os.open(self.name(name), flags, mode, dir_fd=self.descriptor)

    def replace(self, old: str, new: str) -> None:
        """Give a file in it another one's name."""
        held = {"src_dir_fd": self.descriptor, "dst_dir_fd": self.descriptor} if self.descriptor is not None else {}
        os.replace(self.name(old), self.name(new), **held)  # noqa: PTH105 - a Path names no open folder

    def unlink(self, name: str) -> None:
        """Remove a file in it."""
        os.unlink(self.name(name), dir_fd=self.descriptor)

    def sync(self) -> None:
        """Make the names in it durable; Windows cannot open folders, and does it by itself."""
        if self.descriptor is not None:
            os.fsync(self.descriptor)


@contextmanager
def holding(folder: Path, root: Path | None) -> Iterator[Held]:
    """Hold a folder; below `root`, if one is given, no link is followed: raise NotARegularFile."""
    if not _CAN:
        yield Held(folder, None)
        return
    parts = folder.relative_to(root).parts if root else ()
    descriptor = os.open(root or folder, _FOLDER)
    try:
        for number, part in enumerate(parts):
            try:
                below = os.open(part, _FOLDER | _NO_LINKS, dir_fd=descriptor)
            except OSError as error:
                place = Path(*folder.parts[: len(folder.parts) - len(parts) + number + 1])
                if place.is_symlink() or (place.exists() and not place.is_dir()):
                    raise NotARegularFile(path="/".join(parts[: number + 1])) from error
                raise
            os.close(descriptor)
            descriptor = below
        yield Held(folder, descriptor)
    finally:
        os.close(descriptor)
