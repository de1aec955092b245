"""Read and write single files safely: never through a link, never half written."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

from planctl.errors import CannotRead, FileTooBig, NotARegularFile
from planctl.workspace.held_folder import Held, holding

MOST = 32 << 20  # bytes: more than anything of ours; what is larger is not even read
TEMPORARY = ".planctl-"  # how the name of every temporary file of ours begins
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _NO_LINKS | _BINARY | getattr(os, "O_NONBLOCK", 0)  # a pipe without writer must not hang us
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINKS | _BINARY


def read_file(path: Path, most: int = MOST) -> bytes:
    """Return the bytes of a regular file; raise NotARegularFile for links, folders, pipes and devices, FileTooBig."""
    if not _NO_LINKS and path.is_symlink():
        raise NotARegularFile(path=path.name)
    try:
        descriptor = os.open(path, _READ)
    except NotADirectoryError as error:
        raise FileNotFoundError(error.errno, error.strerror, str(path)) from error
    except OSError as error:
        if error.errno == errno.ELOOP or path.is_symlink() or path.is_dir():  # a link may be gone again by now
            raise NotARegularFile(path=path.name) from error
        raise
    try:
        return _read_all(descriptor, path.name, most)
    finally:
        os.close(descriptor)


def _read_all(descriptor: int, name: str, most: int) -> bytes:
    state = os.fstat(descriptor)
    if not stat.S_ISREG(state.st_mode):
        raise NotARegularFile(path=name)
    if state.st_size > most:
        raise FileTooBig(path=name, limit=most >> 10)
    pieces = [os.read(descriptor, state.st_size + 1)]
    if len(pieces[0]) <= state.st_size:
        return pieces[0]  # less than was asked for is the end: no second read for every file of a listing
    while pieces[-1]:
        pieces.append(os.read(descriptor, 1 << 20))
        if sum(map(len, pieces)) > most:  # it grows while we read
            raise FileTooBig(path=name, limit=most >> 10)
    return b"".join(pieces)


def open_file(root: Path, path: str) -> bytes:
    """Return the bytes of a file below root that nothing works without; raise NotARegularFile, CannotRead."""
    try:
        return read_file(root / path)
    except OSError as error:
        raise CannotRead(path=path) from error


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder, sorted; none when there is no such folder. Raise NotARegularFile, CannotRead."""
    if folder.is_symlink():
        raise NotARegularFile(path=folder.name)
    try:
        return sorted(os.listdir(folder))
    except FileNotFoundError:
        return []
    except NotADirectoryError as error:
        raise NotARegularFile(path=folder.name) from error
    except OSError as error:
        raise CannotRead(path=folder.name) from error


def read_if_present(path: Path) -> bytes | None:
    """Return the bytes of a regular file, or None if there is none of that name."""
    try:
        return read_file(path)
    except FileNotFoundError:
        return None


def replace_file(
    path: Path, data: bytes, mode: int | None = None, *, durable: bool = True, root: Path | None = None
) -> None:
    """Give a file new content in one step; keep the old file's mode. Durable on return, unless told otherwise.

    Below `root`, if one is given, no link is followed, not even one that comes in the last moment.
    """
    temporary = stage_file(path, data, mode, durable=durable, root=root)
    try:
        install_file(temporary, path, durable=durable, root=root)
    except BaseException:
        discard(temporary)
        raise


def stage_file(
    path: Path, data: bytes, mode: int | None = None, *, durable: bool = True, root: Path | None = None
) -> Path:
    """Write the coming content of a file beside it, and return where; missing folders are made."""
    mode = _mode_of(path) if mode is None else mode
    make_folder(path.parent)
    temporary = path.with_name(f"{TEMPORARY}{os.urandom(8).hex()}")
    with holding(path.parent, root) as folder:
        # A new file gets what the user's umask allows; one that replaces another is closed until it has its mode.
        descriptor = folder.open(temporary.name, _CREATE, 0o666 if mode is None else 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                if mode is not None and sys.platform != "win32":
                    os.fchmod(descriptor, mode)
                if durable:
                    os.fsync(descriptor)
        except BaseException:
            with suppress(OSError):
                folder.unlink(temporary.name)
            raise
    return temporary


def install_file(temporary: Path, path: Path, *, durable: bool = True, root: Path | None = None) -> None:
    """Put a staged file in its place."""
    with holding(path.parent, root) as folder:
        _rename(folder, temporary.name, path.name)
        if durable:
            folder.sync()


def _rename(folder: Held, old: str, new: str) -> None:
    for pause in (0.05, 0.1, 0.2, 0.4, 0.8) if sys.platform == "win32" else ():
        try:
            folder.replace(old, new)
            return
        except PermissionError:  # a virus scanner or an editor holds the file for a moment
            time.sleep(pause)
    folder.replace(old, new)


def discard(temporary: Path) -> None:
    """Remove a staged file that is not wanted after all."""
    with suppress(OSError):
        temporary.unlink()


def remove_file(path: Path, root: Path | None = None) -> None:
    """Remove a file if it is there, durably; its folder stays. Below `root`, if given, no link is followed."""
    with suppress(FileNotFoundError), holding(path.parent, root) as folder:
        folder.unlink(path.name)
        folder.sync()


def remove_leftovers(folder: Path, older: float = 0) -> None:
    """Remove the temporary files of a save that was interrupted, if they are older than so many seconds.

    Only under the lock, or they may be in use.
    """
    with suppress(FileNotFoundError, NotADirectoryError):
        for entry in list(folder.iterdir()):
            if entry.name.startswith(TEMPORARY) and (not older or time.time() - entry.lstat().st_mtime > older):
                remove_file(entry)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, durably."""
    if not folder.is_dir():
        make_folder(folder.parent)
        with suppress(FileExistsError):
            folder.mkdir()
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows cannot open folders, and does it by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refuse_links_above(root: Path, path: str) -> None:
    """Raise NotARegularFile when a path below root leads through a link, or through what is no folder."""
    parts = path.split("/")[:-1]
    for depth in range(1, len(parts) + 1):
        folder = "/".join(parts[:depth])
        with suppress(FileNotFoundError):
            if not stat.S_ISDIR((root / folder).lstat().st_mode):
                raise NotARegularFile(path=folder)


def _mode_of(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.lstat().st_mode)
    except FileNotFoundError:
        return None
