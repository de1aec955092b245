"""The installed program, loaded and ready to be run, in one language. Run by tests/start.py.

A process of its own loads what the program loads, and runs nothing of it. For every command it is given it forks: the
child takes the streams, the folder, the environment and the arguments of the command, and runs the installed script
to its end. The streams are those that Python made, and it ends as Python or the program ends it: what was loaded
before is all that differs.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import runpy
import socket
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

LENGTH = 8  # bytes of a number between the two processes

# Libraries that the program imports where it needs them.
LAZY = (
    "filelock", "git.cmd", "git.exc", "jinja2.sandbox", "jsonschema_rs", "logging", "rich.console", "rich.text",
    "ruamel.yaml", "ruamel.yaml.comments", "ruamel.yaml.emitter", "ruamel.yaml.scalarstring",
)  # fmt: skip


def load(program: str, language: str) -> None:
    """Import what the program imports, as when the program itself is run."""
    sys.path.insert(0, str(Path(program).parent))
    import planctl
    from planctl.cli import translations
    from planctl.texts import set_language

    set_language(language)  # help is in the language there is when a command is loaded
    translations.install()
    # As the program does when it first needs git: GitPython would start it to see whether it is there.
    looks = {"GIT_PYTHON_REFRESH": "quiet", "GIT_PYTHON_GIT_EXECUTABLE": os.devnull}
    os.environ.update(looks)
    for name in (*LAZY, *(module.name for module in pkgutil.walk_packages(planctl.__path__, "planctl."))):
        if not name.endswith(".__main__"):
            with suppress(Exception):  # the command that needs it says what is wrong with it
                import_module(name)
    for name in looks:
        del os.environ[name]


def serve(connection: socket.socket) -> list[str] | None:
    """Fork for every command that is asked for, and tell how it ended; return its arguments in the child."""
    gc.collect()
    gc.freeze()  # so that a child does not copy what is loaded by looking through it
    while True:
        length, streams, _, _ = socket.recv_fds(connection, LENGTH, 3, socket.MSG_WAITALL)
        if not length:
            return None  # nobody is there to ask any more
        asked = json.loads(connection.recv(int.from_bytes(length), socket.MSG_WAITALL))
        if isinstance(asked, int):
            answer = os.waitstatus_to_exitcode(os.waitpid(asked, 0)[1])
        else:
            answer = os.fork()
            if not answer:
                connection.close()
                become(streams, **asked["surroundings"])
                return [*asked["arguments"]]
        for stream in streams:
            os.close(stream)
        connection.sendall(answer.to_bytes(LENGTH, signed=True))


def become(streams: list[int], folder: str, environment: dict[str, str], terminal: bool) -> None:
    """Make this process the one that was asked for; the objects that Python made for its streams go on as they are."""
    for place, stream in enumerate(streams):
        os.dup2(stream, place)
        os.close(stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    if terminal:
        import fcntl
        import termios

        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        if not sys.stdout.write_through:  # but for PYTHONUNBUFFERED, what Python does at a terminal
            for stream in (sys.stdin, sys.stdout):
                stream.reconfigure(line_buffering=True)  # type: ignore[union-attr]


if __name__ == "__main__":
    program, language, descriptor = sys.argv[1:]
    load(program, language)
    asked = serve(socket.socket(fileno=int(descriptor)))
    if asked is not None:
        sys.argv = [program, *asked]
        runpy.run_path(program, run_name="__main__")  # ends the process as the program does
