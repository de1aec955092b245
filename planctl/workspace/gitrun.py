"""Start git: the one place where the program does, through GitPython, and what its failures mean.

Contract: argument lists, never a shell; git itself is found on the PATH, never in the current
folder; its environment has no inherited GIT_* variables (but for who the user is and which
configuration is theirs); hooks, file-system monitors, pagers, editors, replaced objects and
background upkeep are off, whatever a repository's configuration says; what git writes is on disk
when it returns. Not for several threads at once: the environment is changed for a moment.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import Fault, GitMissing, GitTrouble
from planctl.workspace.disk import trouble_in
from planctl.yamltext.inert import inert

ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "file:ssh:https",
    "GIT_EDITOR": ":",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",  # or a missing object would be fetched, by a program the configuration names
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C.UTF-8",
}
# The user's own: who they are, and where their configuration is.
KEPT = {
    "GIT_COMMITTER_EMAIL",
    "GIT_COMMITTER_NAME",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CONFIG_SYSTEM",
}
SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.fsync=committed,index,reference",
    "core.fsyncMethod=fsync",
    "core.filesRefLockTimeout=1000",
    "gc.auto=0",
    "maintenance.auto=false",
    "safe.bareRepository=explicit",
    "user.useConfigOnly=true",  # nobody is called root@localhost by a guess
)
_GIVEN_UP = 124
OPTIONS = ("--no-pager", *(word for setting in SETTINGS for word in ("-c", setting)))


@dataclass(frozen=True)
class Answer:
    """How a git process ended."""

    status: int
    out: bytes
    err: str


def start(
    cwd: Path,
    options: Sequence[str],
    args: Sequence[str],
    stdin: bytes | None = None,
    inherited: tuple[int, ...] = (),
    seconds: float | None = None,
) -> Answer:
    """Run git with options and arguments; raise GitMissing, or GitTrouble when it could not be started.

    After so many seconds, if any are given, it is ended, and has failed without a word.
    """
    program = find_git()
    with _own_environment():
        from git.cmd import Git
        from git.exc import GitCommandNotFound

        try:
            process = Git(cwd).execute(
                [program, *options, *args],
                istream=None if stdin is None else subprocess.PIPE,
                as_process=True,
                env=ENVIRONMENT,
                **({} if sys.platform == "win32" else {"pass_fds": inherited}),
            )
        except (GitCommandNotFound, PermissionError) as error:
            raise GitMissing from error
        except OSError as error:  # no memory, too many processes
            raise GitTrouble(command=args[0], what=errno.errorcode.get(error.errno or 0, "?")) from error
    try:
        out, err = process.communicate(stdin, timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        return Answer(_GIVEN_UP, b"", "")
    return Answer(process.returncode, out, err.decode("utf-8", "replace"))


def find_git() -> str:
    """Return git's path; raise GitMissing."""
    program = find_program("git")
    if program is None:
        raise GitMissing
    return program


def find_program(name: str) -> str | None:
    """Return a program's path, or None; never one from the current folder, even where the system looks there."""
    file = f"{name}.exe" if sys.platform == "win32" else name
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        path = Path(folder, file)
        # A folder that may not be looked into holds nothing for us; Path.is_file would raise.
        if path.is_absolute() and os.path.isfile(path) and os.access(path, os.X_OK):  # noqa: PTH113
            return str(path)
    return None


@contextmanager
def _own_environment() -> Iterator[None]:
    """Take inherited GIT_* variables away while a process is started: GitPython passes on all there are.

    When GitPython is first imported it runs "git version", twice. We find git ourselves, so it is
    given a program that cannot start, and told to be quiet about it.
    """
    taken = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("GIT_") and name not in KEPT}
    os.environ.update(GIT_PYTHON_REFRESH="quiet", GIT_PYTHON_GIT_EXECUTABLE=os.devnull)
    try:
        yield
    finally:
        del os.environ["GIT_PYTHON_REFRESH"], os.environ["GIT_PYTHON_GIT_EXECUTABLE"]
        os.environ.update(taken)


def trouble(root: Path, command: str, err: str) -> Fault:
    """Return the fault for a git process that failed, with the line that tells most, and no paths of the machine."""
    disk = trouble_in(err)
    if disk:
        return disk
    lines = [line for line in err.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines or ["?"]
    line = telling[-1].replace(f"{root}{os.sep}", "").replace(str(root), ".").replace(str(Path.home()), "~")
    return GitTrouble(command=command, what=inert(line))
