"""The computer as `doctor` looks at it: its clock, and the disk that the workspace lies on."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planctl.workspace.doctor_patient import Patient
from planctl.workspace.findings import Diagnosis, fine, found, worth_knowing
from planctl.workspace.objects import parse_commit

_MOUNTS = Path("/proc/self/mountinfo")
_DEVICES = Path("/sys/dev/block")
_SKEW = 600  # seconds two clocks may differ
_DAY = 86_400
_LITTLE = 100 << 20  # bytes that should be free
_FOLDERS = ("plans", "closed")
_ON_THE_NET = re.compile(r"nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|davfs|fuse\.(sshfs|davfs2|rclone|s3fs|gvfsd-fuse)")
_IN_MEMORY = {"tmpfs", "ramfs"}
_SYNCED = re.compile(r"(dropbox|onedrive|google ?drive|icloud|nextcloud|owncloud|box sync)\b.*", re.IGNORECASE)


@dataclass(frozen=True)
class Mount:
    """What a folder lies on: kind of file system, device number (major:minor) and where that comes from."""

    kind: str
    device: str
    source: str


def clock(patient: Patient) -> Iterator[Diagnosis]:
    """Look whether the last save lies ahead of this computer's clock."""
    head = patient.history.head()
    read = patient.history.read_objects([head])[0] if head else None
    if read is None:
        return
    signature = parse_commit(read[1])[0].get("committer", ["> 0 +0000"])[0]
    seconds = int(signature.rsplit("> ", 1)[-1].split(" ")[0])
    ahead = seconds - time.time()
    if ahead <= _SKEW:
        yield fine("clock")
    else:
        hours, days = int(ahead // 3600), int(ahead // _DAY)
        yield found("clock", "clock-days", n=days) if days else found("clock", "clock-hours", n=max(1, hours))


def place(patient: Patient) -> Iterator[Diagnosis]:
    """Look whether the folder lies where locks hold, and where no other program copies it about."""
    root = Path(os.path.realpath(patient.root))
    mount = mount_of(root, _mounts())
    synced = next((part for part in root.parts if _SYNCED.fullmatch(part)), "")
    if mount is not None and _ON_THE_NET.fullmatch(mount.kind):
        yield found("place", "on-the-net", kind=mount.kind)
    elif synced:
        yield found("place", "synced", folder=synced)
    else:
        yield fine("place")


def writing(patient: Patient) -> Iterator[Diagnosis]:
    """Look whether the folder can be written to, by whom, and whether there is room on the disk."""
    closed = next((path for path in _written(patient) if not os.access(path, os.W_OK)), None)
    if closed is not None:
        inside = closed.is_relative_to(patient.root)
        name = closed.relative_to(patient.root.parent).as_posix() if inside else closed.name
        yield found("writing", "closed", folder=name, owner=_owner(closed))
    elif shutil.disk_usage(patient.root).free < _LITTLE:
        yield found("writing", "little-room", n=shutil.disk_usage(patient.root).free >> 20)
    else:
        yield fine("writing")


def _written(patient: Patient) -> Iterator[Path]:
    """Yield what a save writes to."""
    names = [patient.root, *(patient.root / name for name in _FOLDERS)]
    git = [patient.repo.git_dir, patient.repo.common_dir / "objects"] if patient.repo else []
    yield from (path for path in [*names, *git] if path.is_dir())


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except (KeyError, OSError, NotImplementedError):  # a user of another computer; Windows does not say
        return "?"


def encryption(patient: Patient) -> Iterator[Diagnosis]:
    """Look whether the disk is encrypted, as far as the system tells."""
    mount = mount_of(Path(os.path.realpath(patient.root)), _mounts())
    if mount is not None and mount.kind in _IN_MEMORY:
        yield worth_knowing("encryption", "disk-memory")
        return
    answer = is_encrypted(mount, _DEVICES) if mount else None
    if answer:
        yield fine("encryption")
    else:
        yield worth_knowing("encryption", "disk-unknown" if answer is None else "disk-open")


def _mounts() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def mount_of(folder: Path, mounts: str) -> Mount | None:
    """Return what a folder lies on, by the system's list of mounts."""
    best: tuple[int, Mount] | None = None
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        words, rest = before.split(" "), after.split(" ")
        if len(words) < 5 or len(rest) < 2:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), words[4]))
        if folder.is_relative_to(point) and (best is None or len(point.parts) >= best[0]):
            best = (len(point.parts), Mount(rest[0], words[2], rest[1]))
    return best[1] if best else None


def is_encrypted(mount: Mount, devices: Path) -> bool | None:
    """Tell whether a disk, or one that it is made of, is encrypted by the system; None where that is not known."""
    number = mount.device
    if number.startswith("0:"):  # a file system that is not a device itself: what does it lie on?
        try:
            device = Path(mount.source).stat().st_rdev if mount.source.startswith("/dev/") else 0
        except OSError:
            device = 0
        number = f"{os.major(device)}:{os.minor(device)}" if device else ""
    folder = devices / number
    return _encrypted(folder) if number and folder.is_dir() else None


def _encrypted(folder: Path) -> bool:
    identity = folder / "dm" / "uuid"
    if identity.is_file() and identity.read_text(encoding="utf-8", errors="replace").startswith("CRYPT-"):
        return True
    below = folder / "slaves"
    return below.is_dir() and any(_encrypted(inner) for inner in below.iterdir())
