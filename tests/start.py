"""How the tests start the installed program: from a process that has it loaded (tests/warm.py), or anew.

Either way a command is a process of its own that runs the installed script. The difference is its first tenths of a
second, which are the same for every command, and were most of the time of the tests.
"""

from __future__ import annotations

import json
import os
import select
import selectors
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from planctl.cli.language import choose, folder_in, take_language
from tests.warm import LENGTH

Ended = tuple[int, bytes, bytes]
Environment = Mapping[str, str]

# What Python and the libraries read in the environment while they are loaded: where one differs, the start is cold.
AT_START = ("PYTHON", "LC_", "LANG", "LD_", "TZ", "TYPER", "TERMINAL_WIDTH", "_TYPER", "_PLANCTL")
ROOM = 1 << 15  # what surely finds room in a pipe that nobody reads yet


class Starter:
    """Starts the program, and keeps a warm one for each language once it is asked for."""

    def __init__(self, program: str, *, cold: bool = False) -> None:
        self.program = program
        self.always_cold = cold or not sys.platform.startswith("linux")
        self.warm: dict[str, Warm] = {}

    def run(
        self,
        arguments: Sequence[str],
        folder: Path,
        environment: Environment,
        given: bytes | None = None,
        *,
        cold: bool = False,
    ) -> Ended:
        """Run a command to its end, with something on its standard input; return its exit code, output and errors."""
        warm = None if cold or len(given or b"") > ROOM else self.loaded(arguments, folder, environment)
        if warm is not None:
            return warm.run(arguments, folder, environment, given)
        stdin: dict[str, Any] = {"stdin": subprocess.DEVNULL} if given is None else {"input": given}
        command = [self.program, *arguments]
        done = subprocess.run(command, check=False, capture_output=True, cwd=folder, env=environment, **stdin)
        return done.returncode, done.stdout, done.stderr

    def loaded(self, arguments: Sequence[str], folder: Path, environment: Environment) -> Warm | None:
        """Return the process for the language that the program will choose; None when it has to be started anew."""
        if self.always_cold or at_start(environment) != at_start(os.environ):
            return None
        asked, rest = take_language([*arguments])
        language = choose(asked, folder / folder_in(rest))
        if language not in self.warm:
            self.warm[language] = Warm(self.program, language)
        return self.warm[language]

    def close(self) -> None:
        """Let the processes end."""
        for warm in self.warm.values():
            warm.close()


class Warm:
    """A process that has the program loaded, in one language."""

    def __init__(self, program: str, language: str) -> None:
        self.asking = Lock()
        self.connection, theirs = socket.socketpair()
        # -P: what lies beside the tests is not for the program to find.
        script = str(Path(__file__).with_name("warm.py"))
        command = [sys.executable, "-P", script, program, language, str(theirs.fileno())]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, pass_fds=(theirs.fileno(),), stdin=pipe, stdout=pipe, stderr=pipe)
        theirs.close()

    def run(self, arguments: Sequence[str], folder: Path, environment: Environment, given: bytes | None) -> Ended:
        """Run a command to its end."""
        out, stdout = os.pipe()
        err, stderr = os.pipe()
        streams = (stdin_with(given), stdout, stderr)
        try:
            process = self.start(arguments, folder, environment, streams)
        finally:
            for stream in streams:
                os.close(stream)
        written = read_to_end(out, err)
        return self.ask(process), written[out], written[err]

    def start(
        self,
        arguments: Sequence[str],
        folder: Path,
        environment: Environment,
        streams: Sequence[int],
        *,
        terminal: bool = False,
    ) -> int:
        """Start a command, leading a session of its own where it gets a terminal; return the id of its process."""
        surroundings = {"folder": str(folder.absolute()), "environment": dict(environment), "terminal": terminal}
        return self.ask({"arguments": [*arguments], "surroundings": surroundings}, streams)

    def ask(self, asked: object, streams: Sequence[int] = ()) -> int:
        """Ask for a command to be started, or, with the id of a process, for its exit code once it has ended."""
        message = json.dumps(asked).encode()
        with self.asking:
            socket.send_fds(self.connection, [len(message).to_bytes(LENGTH)], [*streams])
            self.connection.sendall(message)
            answer = self.connection.recv(LENGTH, socket.MSG_WAITALL)
        assert answer, f"the warm program has ended: {self.close()}"
        return int.from_bytes(answer, signed=True)

    def close(self) -> str:
        """Let the process end; return what it has said."""
        self.connection.close()
        return self.process.communicate()[1].decode()


class Started:
    """A command that a warm program has started: as much of `subprocess.Popen` as a terminal needs."""

    def __init__(self, warm: Warm, pid: int) -> None:
        self.warm = warm
        self.pid = pid
        self.code: int | None = None

    def wait(self, seconds: float) -> int:
        """Wait for the end; return the exit code."""
        if self.code is None:
            ended = os.pidfd_open(self.pid)
            try:
                if not select.select([ended], [], [], seconds)[0]:
                    raise subprocess.TimeoutExpired(str(self.pid), seconds)
            finally:
                os.close(ended)
            self.code = self.warm.ask(self.pid)
        return self.code

    def kill(self) -> None:
        """End it, if it has not ended."""
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)


def at_start(environment: Environment) -> dict[str, str]:
    """Return the part of an environment that has its effect at the start."""
    return {name: value for name, value in environment.items() if name.startswith(AT_START)}


def stdin_with(given: bytes | None) -> int:
    """Return something to read from: what is given, or nothing."""
    if given is None:
        return os.open(os.devnull, os.O_RDONLY)
    stdin, giving = os.pipe()
    os.write(giving, given)
    os.close(giving)
    return stdin


def read_to_end(*pipes: int) -> dict[int, bytes]:
    """Read pipes until nobody can write to them any more, and close them."""
    written = dict.fromkeys(pipes, b"")
    with selectors.DefaultSelector() as waiting:
        for pipe in pipes:
            waiting.register(pipe, selectors.EVENT_READ)
        while waiting.get_map():
            for key, _ in waiting.select():
                more = os.read(key.fd, 1 << 16)
                written[key.fd] += more
                if not more:
                    waiting.unregister(key.fd)
                    os.close(key.fd)
    return written
