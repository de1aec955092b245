"""What is on a disk when the power fails: the events of a program written down, and played back up to any of them.

Two disks that keep as little as they may: `late` has done everything to the names of files, and of their contents
only what was made durable; `early` has done to the names in a folder only what was made durable with the folder.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SHIM = Path(__file__).with_name("power.c")
ACKNOWLEDGED = "acknowledged"
DISKS = ("late", "early")

Names = dict[str, int]  # path -> number of what lies there


def build_shim(place: Path, compiler: str) -> Path:
    """Compile the list-keeper; return the library."""
    library = place / "power.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(SHIM), "-ldl"], check=True, capture_output=True
    )
    return library


def environment(library: Path, log: Path) -> dict[str, str]:
    """Return the environment in which everything is written down."""
    return {**os.environ, "LD_PRELOAD": str(library), "PLANCTL_TEST_POWER": str(log)}


@dataclass
class Disk:
    """A folder on a disk: what its names are now and what they are for certain, and contents that are for certain."""

    root: str
    now: Names = field(default_factory=dict)
    certain: dict[str, Names] = field(default_factory=dict)  # folder -> the names in it
    contents: dict[int, bytes | None] = field(default_factory=dict)  # None: a folder
    begun: float = field(default_factory=time.time)  # files are as old as their numbers tell

    @classmethod
    def of(cls, root: Path) -> Disk:
        """Return a folder as it is: everything in it was written long ago."""
        disk = cls(str(root))
        disk.certain[str(root)] = {}
        for folder, folders, files in os.walk(root):
            for name in (*folders, *files):
                path = os.path.join(folder, name)  # noqa: PTH118 - paths are keys here
                disk._new(path, None if name in folders else Path(path).read_bytes())
                disk.certain[folder][path] = disk.now[path]
                if name in folders:
                    disk.certain[path] = {}
        return disk

    def _new(self, path: str, content: bytes | None) -> None:
        self.now[path] = len(self.contents)
        self.contents[len(self.contents)] = content

    def take(self, event: list[str]) -> None:
        """Let an event happen."""
        kind, path, *more = event
        if not path.startswith(f"{self.root}/") and path != self.root:
            return
        if kind == "create":
            self._new(path, b"")
        elif kind == "mkdir":
            self._new(path, None)
            self.certain[path] = {}
        elif kind == "unlink":
            self.now.pop(path, None)
        elif kind in {"rename", "link"}:
            self.now[more[0]] = self.now[path]
            if kind == "rename":
                del self.now[path]
        elif kind == "file" and path in self.now:
            self.contents[self.now[path]] = Path(more[0]).read_bytes()
        elif kind == "folder":
            self.certain[path] = {name: what for name, what in self.now.items() if os.path.dirname(name) == path}  # noqa: PTH120

    def names(self, kind: str) -> Names:
        """Return what lies where after the power has failed."""
        if kind == "late":
            return self.now
        found: Names = {}
        waiting = [self.root]
        while waiting:
            for path, what in self.certain[waiting.pop()].items():
                found[path] = what
                if self.contents[what] is None:
                    waiting.append(path)
        return found

    def write(self, kind: str, target: Path) -> None:
        """Write what is left to a folder."""
        for path, what in sorted(self.names(kind).items()):
            content, place = self.contents[what], target / os.path.relpath(path, self.root)
            if content is None:
                place.mkdir(parents=True, exist_ok=True)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
                os.utime(place, (self.begun + what / 1000, self.begun + what / 1000))

    def mark(self, kind: str) -> str:
        """Return what tells two states of the disk apart."""
        state = hashlib.sha256()
        for path, what in sorted(self.names(kind).items()):
            state.update(f"{path}\0{hashlib.sha256(self.contents[what] or b'').hexdigest()}\0".encode())
        return state.hexdigest()


def states(template: Path, root: Path, log: Path) -> Iterator[tuple[str, Disk, str, bool]]:
    """Yield every different state: after which event, the disk, of which kind it is, whether all was acknowledged."""
    disk = Disk.of(template)
    disk = _moved(disk, str(root))
    seen: set[tuple[str, bool]] = set()
    acknowledged = False
    for number, line in enumerate((log / "events").read_text(encoding="utf-8").splitlines()):
        event = line.split("\t")
        acknowledged = acknowledged or event[0] == ACKNOWLEDGED
        if event[0] != ACKNOWLEDGED:
            disk.take(event)
        for kind in DISKS:
            mark = disk.mark(kind), acknowledged
            if mark not in seen:
                seen.add(mark)
                yield f"{number}: {line.replace(str(root), '')}", disk, kind, acknowledged


def _moved(disk: Disk, root: str) -> Disk:
    """Return the same disk under another name."""
    moved = lambda path: root + path.removeprefix(disk.root)  # noqa: E731
    names = {moved(path): what for path, what in disk.now.items()}
    certain = {moved(f): {moved(path): what for path, what in inside.items()} for f, inside in disk.certain.items()}
    return Disk(root, names, certain, disk.contents)
