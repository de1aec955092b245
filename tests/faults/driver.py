"""Save a workspace again and again, each time with something that goes wrong one step later.

Run as `python -m tests.faults.driver MODE TEMPLATE SCRATCH`, from the project's root. MODE is `kill` (the process ends
at the Nth step), `fail` (the Nth step finds the disk full), `full` (so do all that follow) or `broken` (the Nth step
finds the disk broken). For each N there is a copy of the template, SCRATCH/N, and at the end SCRATCH/outcomes.json says
how each of them went.

A step is a call of the operating system that changes something, or a git process; it goes wrong before it is done.
When the process is killed while git moves the branch or writes the index, git is taken to be killed with it: its lock
files stay.

    python -m tests.faults.driver writer ROOT NAME TIMES

saves TIMES lines, in turns with other writers.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable
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
KILLED, SAVED, REFUSED = "killed", "saved", "refused"


class Steps:
    """Count steps, and let the Nth go wrong."""

    def __init__(self, mode: str, wrong: int, report: Callable[..., None]) -> None:
        self.mode = mode
        self.wrong = wrong
        self.taken = 0
        self.report = report
        self.wrongs = BROKEN if mode == "broken" else FULL

    def step(self, name: str) -> bool:
        """Take a step; return True when it has to fail; do not return when it has to kill."""
        self.taken += 1
        if self.mode == "kill" and self.taken == self.wrong:
            self.die(name)
        return self.mode != "kill" and (self.taken == self.wrong or (self.mode == "full" and self.taken > self.wrong))

    def die(self, name: str) -> None:
        self.report(KILLED, name)
        os._exit(9)

    def wrap(self, name: str) -> None:
        """Make a function of the module os a step."""
        original = getattr(os, name)

        def wrapped(*args: Any, **words: Any) -> Any:
            reading = name == "open" and not args[1] & (os.O_WRONLY | os.O_RDWR)
            if reading:
                return original(*args, **words)
            if self.step(name):
                raise OSError(*self.wrongs)
            return original(*args, **words)

        setattr(os, name, wrapped)

    def wrap_git(self) -> None:
        """Make a git process a step."""
        original = Repository.ask

        def ask(repo: Repository, *args: str, stdin: bytes | None = None) -> Answer:
            if self.step(f"git {args[0]}"):
                return Answer(128, b"", f"error: unable to write file\nfatal: write error: {self.wrongs[1]}\n")
            if self.mode == "kill":
                self.kill_git(repo, args)
            return original(repo, *args, stdin=stdin)

        Repository.ask = ask  # type: ignore[method-assign]

    def kill_git(self, repo: Repository, args: tuple[str, ...]) -> None:
        """Leave the lock files of a git process that is killed while it writes."""
        locks = {
            "update-ref": {"HEAD.lock": "", "refs/heads/main.lock": f"{args[-2]}\n"},
            "update-index": {"index.lock": "DIRC half written"},
        }.get(args[0], {})
        if locks and self.taken + 1 == self.wrong:
            for name, content in locks.items():
                (repo.git_dir / name).write_text(content, encoding="ascii")
        if locks:
            self.step(f"in git {args[0]}")


def changes() -> list[Change]:
    return [Change(path, OLD[path], NEW[path]) for path in OLD]


def attempt(mode: str, root: Path, wrong: int) -> None:
    """Save in a child process that goes wrong at a step; it leaves its outcome beside the root."""
    report_to = os.open(root.with_suffix(".json"), os.O_WRONLY | os.O_CREAT)
    write = os.write

    def report(outcome: str, name: str, *, reached: bool = True) -> None:
        write(report_to, json.dumps({"outcome": outcome, "step": name, "reached": reached}).encode())

    steps = Steps(mode, wrong, report)
    for name in WRAPPED:
        steps.wrap(name)
    steps.wrap_git()
    try:
        saved = room.save(root, *changes())
        outcome, name = SAVED, ",".join(saved.warnings)
    except (DiskTrouble, GitTrouble) as fault:
        outcome, name = REFUSED, type(fault).__name__
    report(outcome, name, reached=steps.taken >= wrong)


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
        if status not in (0, 9):
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


def main() -> None:
    mode, *args = sys.argv[1:]
    if mode == "writer":
        write_lines(Path(args[0]), args[1], int(args[2]))
    else:
        run(mode, Path(args[0]), Path(args[1]))


if __name__ == "__main__":
    try:
        main()
    except Fault as fault:
        sys.exit(f"{type(fault).__name__}: {fault.params}")
