"""A pseudo-terminal of 80 by 24 that a test types into, and an editor that does as it was told."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.conftest import STARTERS, TODAY
from tests.start import Started, Starter

CTRL_C, CTRL_D = "\x03", "\x04"
PATIENCE = 20.0  # seconds for one answer, on a machine that does other things too
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>()][A-Z0-9]?| \r|\r(?=\n)|\x07")

# Does its n-th step the n-th time it is run: notes what it saw, changes the file, ends as told.
EDITOR = """\
import json, os, pathlib, stat, sys, time
here = pathlib.Path(__file__).parent
steps = json.loads((here / "steps.json").read_text(encoding="utf-8"))
number = len(list(here.glob("seen-*")))
step = steps[number]
form = pathlib.Path(sys.argv[-1])
text = form.read_bytes().decode("utf-8")
(here / f"seen-{number}").write_bytes(json.dumps({
    "text": text, "arguments": sys.argv[1:-1], "file": str(form),
    "modes": [stat.S_IMODE(form.stat().st_mode), stat.S_IMODE(form.parent.stat().st_mode)],
}).encode())
(form.parent / (form.name + "~")).write_bytes(form.read_bytes())
for old, new in step.get("replace", []):
    assert old in text, (old, text)
    text = text.replace(old, new, 1)
form.write_bytes((step.get("before", "") + text).encode("utf-8"))
time.sleep(step.get("sleep", 0))
sys.exit(step.get("exit", 0))
"""


class Editor:
    """An editor for $EDITOR: each step says what to do to the form when it is opened the next time."""

    def __init__(self, folder: Path, *steps: Mapping[str, Any], name: str = "editor") -> None:
        self.folder = folder / "editor"
        self.folder.mkdir()
        script = self.folder / "editor.py"
        script.write_text(EDITOR, encoding="utf-8")
        (self.folder / "steps.json").write_text(json.dumps(steps), encoding="utf-8")
        self.program = self.folder / name
        self.program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8")
        self.program.chmod(0o755)

    @property
    def env(self) -> dict[str, str]:
        """Return the environment that makes it the person's editor."""
        return {"EDITOR": str(self.program)}

    def seen(self, number: int = 0) -> dict[str, Any]:
        """Return what it saw when it was opened for the n-th time, from 0."""
        found: dict[str, Any] = json.loads((self.folder / f"seen-{number}").read_bytes())
        return found

    @property
    def times(self) -> int:
        """Return how often it has been opened."""
        return len(list(self.folder.glob("seen-*")))


RUNNING: list[Terminal] = []


def start(
    starter: Starter, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], slave: int
) -> subprocess.Popen[bytes] | Started:
    """Start the program in a terminal: Ctrl-C needs one that is its own."""
    warm = starter.loaded(arguments, folder, environment)
    if warm is not None:
        return Started(warm, warm.start(arguments, folder, environment, [slave] * 3, terminal=True))
    return subprocess.Popen(
        [starter.program, *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=folder,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - as said above
    )


class Terminal:
    """The installed program in a terminal; everything it has written so far is in `screen`."""

    def __init__(
        self,
        *args: object,
        cwd: Path,
        env: Mapping[str, str] | None = None,
        lang: str | None = None,
        today: str = TODAY,
    ) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        arguments = [*(["--lang", lang] if lang else []), *map(str, args)]
        environment = os.environ | {"PLANCTL_TODAY": today, "TERM": "xterm"} | dict(env or {})
        self.process = start(STARTERS[-1], arguments, cwd, environment, slave)
        os.close(slave)
        RUNNING.append(self)
        self._raw = b""
        self._place = 0

    @property
    def screen(self) -> str:
        """Return what has been written, without what only moves the cursor."""
        return _ESCAPES.sub("", self._raw.decode("utf-8", "replace"))

    def expect(self, *texts: str) -> str:
        """Wait until the texts have come, in that order, after what was expected before; return what was read."""
        start = self._place
        for text in texts:
            while (found := self.screen.find(text, self._place)) < 0:
                assert self._read(), f"waited for {text!r}:\n{self.screen[start:]}\n--- all of it\n{self.screen}"
            self._place = found + len(text)
        return self.screen[start : self._place]

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.master, keys.encode())

    def interrupt(self) -> None:
        """Press Ctrl-C, once the program is surely waiting: the moment a question is written is too early."""
        time.sleep(0.3)
        self.type(CTRL_C)

    def answer(self, question: str, line: str = "") -> str:
        """Wait for a question and answer it with a line; return what was read up to it."""
        read = self.expect(question)
        self.type(f"{line}\r")
        return read

    def end(self) -> int:
        """Wait for the program to end; return its exit code."""
        while self._read():
            pass
        code = self.process.wait(PATIENCE)
        self.close()
        assert "Traceback" not in self.screen, self.screen
        return code

    def close(self) -> None:
        """End the program if it has not ended, as closing the window would."""
        if self in RUNNING:
            RUNNING.remove(self)
            self.process.kill()
            self.process.wait(PATIENCE)
            os.close(self.master)

    def _read(self) -> bool:
        """Read what there is, waiting a while for it; False at the end, or when nothing comes."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if not select.select([self.master], [], [], until - time.monotonic())[0]:
                break
            try:
                piece = os.read(self.master, 65536)
            except OSError:  # the program has closed its end
                return False
            self._raw += piece
            return bool(piece)
        self.process.kill()
        return False


def run(terminal: Terminal, *answers: Sequence[str]) -> int:
    """Answer questions one after the other, then wait for the end; return the exit code."""
    for question, line in answers:
        terminal.answer(question, line)
    return terminal.end()
