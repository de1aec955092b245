"""What the system says when a disk does not take what is written, in the user's words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from planctl.errors import DiskTrouble
from planctl.texts import tr

_REASONS = {
    errno.ENOSPC: "save.disk_full",
    errno.EDQUOT: "save.disk_full",
    errno.EFBIG: "save.disk_full",
    errno.EROFS: "save.disk_read_only",
    errno.EACCES: "save.disk_closed",
    errno.EPERM: "save.disk_closed",
    errno.EIO: "save.disk_broken",
}
# As git passes the system's words on.
_WORDS = {
    "No space left on device": "save.disk_full",
    "Disk quota exceeded": "save.disk_full",
    "File too large": "save.disk_full",
    "Read-only file system": "save.disk_read_only",
    "Input/output error": "save.disk_broken",
}


@contextmanager
def disk_trouble() -> Iterator[None]:
    """Turn an error of the disk into a DiskTrouble: only where nothing has been saved yet."""
    try:
        yield
    except OSError as error:
        raise DiskTrouble(reason=reason_of(error)) from error


def reason_of(error: OSError) -> str:
    """Return what an error of the disk means, in the user's words."""
    key = _REASONS.get(error.errno or 0)
    return tr(key) if key else tr("save.disk_other", code=errno.errorcode.get(error.errno or 0, "?"))


def trouble_in(words: str) -> DiskTrouble | None:
    """Return the fault when a program's words tell of trouble with the disk."""
    key = next((key for word, key in _WORDS.items() if word in words), None)
    return DiskTrouble(reason=tr(key)) if key else None
