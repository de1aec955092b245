"""The person's own editor on a form, in a private folder that is gone afterwards with all the editor left there."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from planctl.errors import NoEditor
from planctl.workspace.disk import disk_trouble

_USUAL = ("notepad",) if sys.platform == "win32" else ("nano", "vim", "vi", "emacs")
_VIM = ("vim", "nvim", "gvim", "mvim")
# Vim writes what is edited to swap, undo, backup and history files elsewhere: before the person's own
# settings for the opening of the file, and after them for its saving.
_NO_TRACES = "silent! set noundofile nobackup nowritebackup noswapfile viminfo="
_QUIET = ("-n", "-i", "NONE", "--cmd", _NO_TRACES, "-c", _NO_TRACES)
# Editors with a window come back at once unless they are told to wait.
_WAIT = {
    "code": "--wait", "code-insiders": "--wait", "codium": "--wait", "zed": "--wait", "subl": "--wait",
    "gedit": "--wait", "gnome-text-editor": "--standalone", "kate": "--block", "mate": "--wait",
    "gvim": "--nofork", "mvim": "--nofork",
}  # fmt: skip
_CLOSED_WINDOW = ("SIGHUP", "SIGTERM")


@contextmanager
def private_file(name: str) -> Iterator[Path]:
    """Give the path of a file to edit, in a folder only its owner can open; both are removed afterwards."""
    with disk_trouble():
        folder = Path(tempfile.mkdtemp(prefix="planctl-", dir=_private_place()))
    try:
        yield folder / f"{name}.txt"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _private_place() -> str | None:
    """Return the session's own folder in memory, if there is one and nobody else can open it."""
    place = os.environ.get("XDG_RUNTIME_DIR")
    if not place or not hasattr(os, "getuid"):
        return None
    try:
        state = Path(place).stat()
    except OSError:
        return None
    is_private = stat.S_ISDIR(state.st_mode) and state.st_uid == os.getuid() and not state.st_mode & 0o077
    return place if is_private and os.access(place, os.W_OK | os.X_OK) else None


def write_form(file: Path, text: str) -> None:
    """Write a form that only its owner can read."""
    with disk_trouble():
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as form:
            form.write(text)


def read_form(file: Path) -> str:
    """Return what an editor left, line ends apart; nothing when the file is gone."""
    try:
        text = file.read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        return ""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def run_editor(file: Path) -> bool:
    """Open the person's editor on a file and wait for it; False when it says that it failed or gave up."""
    command = _command()
    with _signals_at_bay():
        try:
            done = subprocess.run([*command, str(file)], check=False, cwd=file.parent)
        except OSError as error:
            raise NoEditor(command=command[0]) from error
    return done.returncode == 0


def _command() -> list[str]:
    """Return the editor of $VISUAL or $EDITOR with its options, or one that is usual; raise NoEditor."""
    chosen = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    words = _words(chosen) if chosen.strip() else next(([name] for name in _USUAL if shutil.which(name)), [])
    program = shutil.which(words[0]) if words else None
    if program is None:
        raise NoEditor(command=words[0] if words else ", ".join(_USUAL))
    return [os.path.abspath(program), *words[1:], *_options(program, words)]


def _words(chosen: str) -> list[str]:
    """Return a setting as words; a path with blanks in it is one word when there is such a program."""
    if shutil.which(chosen):
        return [chosen]
    try:
        words = shlex.split(chosen, posix=os.name == "posix")
    except ValueError:  # a quote that does not end
        return [chosen]
    return [word.strip('"') for word in words]


def _options(program: str, words: list[str]) -> list[str]:
    """Return what an editor has to be told: to leave no traces, and to wait."""
    name = Path(words[0]).name.removesuffix(".exe").removesuffix(".cmd")
    waiting = [_WAIT[name]] if name in _WAIT and _WAIT[name] not in words else []
    is_vim = name in _VIM or (name == "vi" and "vim" in Path(os.path.realpath(program)).name)
    return [*waiting, *(_QUIET if is_vim else ())]


@contextmanager
def _signals_at_bay() -> Iterator[None]:
    """Leave Ctrl-C to the editor; a window that is closed ends us in good order, so that nothing is lost."""

    def leave(number: int, _: Any) -> None:
        sys.exit(128 + number)

    wanted: dict[int, Any] = {signal.SIGINT: lambda *_: None}
    wanted |= {getattr(signal, name): leave for name in _CLOSED_WINDOW if hasattr(signal, name)}
    before: dict[int, Any] = {}
    try:
        for number, handler in wanted.items():
            with suppress(ValueError):  # not in the main thread
                before[number] = signal.signal(number, handler)
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
