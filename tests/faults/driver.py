"""Save a workspace again and again, each time with something that goes wrong one step later.

Run as `python -m tests.faults.driver MODE TEMPLATE SCRATCH`, from the project's root. MODE is `fail` (the Nth step
finds the disk full), `full` (so do all that follow) or `broken` (the Nth step finds the disk broken). For each N there
is a copy of the template, SCRATCH/N, and at the end SCRATCH/outcomes.json says how each of them went.

A step is a call of the operating system that changes something, or a git process; it goes wrong before it is done.
What is there when the process is killed is written down by `moments` instead.

    python -m tests.faults.driver writers ROOT HOW-MANY TIMES
    python -m tests.faults.driver writer ROOT NAME TIMES

save TIMES lines, several writers in turns, or one.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from itertools import count
from pathlib import Path
from typing import Any

from planctl.errors import DiskTrouble, Fault, GitTrouble
from planctl.workspace.git import Repository
from planctl.workspace.gitrun import Answer
from planctl.workspace.save import Change, saving
from tests.workspace import room

WRAPPED = ("replace", "fsync", "unlink", "mkdir", "write", "open")
ADDED = "closed/2026/K-NEW00.yaml"
OLD = {room.ONE: b"id: K-7F3QM\n", room.TWO: b"id: K-2XV9A\n", ADDED: None}
NEW = {room.ONE: b"id: K-7F3QM\nended: 1\n", room.TWO: None, ADDED: b"id: K-NEW00\n"}
FULL, BROKEN = (errno.ENOSPC, "No space left on device"), (errno.EIO, "Input/output error")
SAVED, REFUSED = "saved", "refused"


class Steps:
    """Count steps, and let the Nth go wrong."""

    def __init__(self, mode: str, wrong: int) -> None:
        self.mode = mode
        self.wrong = wrong
        self.taken = 0
        self.wrongs = BROKEN if mode == "broken" else FULL

    def step(self) -> bool:
        """Take a step; return True when it has to fail."""
        self.taken += 1
        return self.taken == self.wrong or (self.mode == "full" and self.taken > self.wrong)

    def wrap(self, name: str) -> None:
        """Make a function of the module os a step."""
        original = getattr(os, name)

        def wrapped(*args: Any, **words: Any) -> Any:
            reading = name == "open" and not args[1] & (os.O_WRONLY | os.O_RDWR)
            if reading:
                return original(*args, **words)
            if self.step():
                raise OSError(*self.wrongs)
            return original(*args, **words)

        setattr(os, name, wrapped)

    def wrap_git(self) -> None:
        """Make a git process a step."""
        original = Repository.ask

        def ask(repo: Repository, *args: str, stdin: bytes | None = None) -> Answer:
            if self.step():
                return Answer(128, b"", f"error: unable to write file\nfatal: write error: {self.wrongs[1]}\n")
            return original(repo, *args, stdin=stdin)

        Repository.ask = ask  # type: ignore[method-assign]


def changes() -> list[Change]:
    return [Change(path, OLD[path], NEW[path]) for path in OLD]


def attempt(mode: str, root: Path, wrong: int) -> None:
    """Save in a child process that goes wrong at a step; it leaves its outcome beside the root."""
    report_to = os.open(root.with_suffix(".json"), os.O_WRONLY | os.O_CREAT)
    write = os.write
    steps = Steps(mode, wrong)
    for name in WRAPPED:
        steps.wrap(name)
    steps.wrap_git()
    try:
        saved = room.save(root, *changes())
        outcome, name = SAVED, ",".join(saved.warnings)
    except (DiskTrouble, GitTrouble) as fault:
        outcome, name = REFUSED, type(fault).__name__
    write(report_to, json.dumps({"outcome": outcome, "step": name, "reached": steps.taken >= wrong}).encode())


def run(mode: str, template: Path, scratch: Path) -> None:
    """Go wrong at every step, one after the other, until there are no more."""
    room.append(room.copy(template, scratch / "0"))  # loads what a save loads, before the first fork
    outcomes = {}
    for wrong in count(1):
        root = room.copy(template, scratch / str(wrong))
        child = os.fork()
        if child == 0:
            try:
                attempt(mode, root, wrong)
            except BaseException as error:  # noqa: BLE001 - whatever it is, the child ends here
                sys.stderr.write(f"step {wrong}: {error!r} {getattr(error, 'params', '')}\n")
                sys.stderr.flush()
                os._exit(1)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status:
            sys.exit(1)
        outcome = json.loads(root.with_suffix(".json").read_bytes())
        if not outcome["reached"]:
            shutil.rmtree(root)
            break
        outcomes[wrong] = outcome
    (scratch / "outcomes.json").write_text(json.dumps(outcomes), encoding="utf-8")


def write_lines(root: Path, name: str, times: int) -> None:
    """Save so many lines in a plan that others write to as well."""
    for number in range(times):
        with saving(root) as session:
            old = session.read(room.ONE)
            assert old is not None
            change = Change(room.ONE, old, old + f"{name}: {number}\n".encode())
            session.save([change], subject=f"note: {name} {number}", command="note", ids=[], author=room.JONAS)


def write_together(root: Path, writers: int, times: int) -> int:
    """Let so many processes write at once, from the same moment on; return how many of them failed."""
    room.append(room.copy(root, root.with_name("warm")))  # loads what a save loads, before the first fork
    begin, started = os.pipe()
    children = []
    for number in range(writers):
        child = os.fork()
        if child == 0:
            os.close(started)
            os.read(begin, 1)  # until everybody is there
            try:
                write_lines(root, f"w{number}", times)
            except BaseException as error:  # noqa: BLE001 - whatever it is, the child ends here
                sys.stderr.write(f"writer {number}: {error!r} {getattr(error, 'params', '')}\n")
                sys.stderr.flush()
                os._exit(1)
            os._exit(0)
        children.append(child)
    os.close(started)
    return sum(os.waitpid(child, 0)[1] != 0 for child in children)


def main() -> None:
    mode, *args = sys.argv[1:]
    if mode == "writers":
        sys.exit(write_together(Path(args[0]), int(args[1]), int(args[2])))
    if mode == "writer":
        write_lines(Path(args[0]), args[1], int(args[2]))
    else:
        run(mode, Path(args[0]), Path(args[1]))


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(f"{type(fault).__name__}: {fault.params}")
