"""A workspace with a history, dirty files and all, and what every writing command is held to."""

from __future__ import annotations

import datetime
import gc
import io
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planctl.cli.main import main
from planctl.errors import Problem
from planctl.workspace.checking import check_all
from planctl.workspace.closed import with_sums
from planctl.workspace.workspace import Workspace
from planctl.yamltext.loader import load
from tests.conftest import TODAY, Result, git, head, snapshot

Run = Callable[..., Result]

ID = "K-7F3QM"
OTHER = "K-2XV9A"
CLOSED = "K-C10SD"
FILE = f"plans/{ID}.yaml"
METTE = "Mette Holm <mette@eksempel.dk>"
JONAS = "Jonas Beck <jonas@eksempel.dk>"
LENE = "Lene Friis <lene@eksempel.dk>"
CPR = "010190-1234"

SETTINGS = """\
planctl: 1
organisation: {name: Reden Eksempelby, language: en, timezone: Europe/Copenhagen}
models: [reden]
id_prefix: K
review_since: 2026-01
staff:
  # those who are here
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person, formerly: [mh]}
  jonas:   {name: Jonas Beck,   email: jonas@eksempel.dk,   role: contact_person}
  lene: {name: Lene Friis, email: lene@eksempel.dk, role: leader}
  # and those who were
  ole: {name: Ole Krag, email: ole@eksempel.dk, role: worker, until: 2026-06-30}
"""

# Set out by hand, so that whatever a command does beside its own change shows.
PLAN = f"""\
# yaml-language-server: $schema=../schema/reden.schema.json
planctl: 1
model: reden
id: {ID}
registered: 2026-01-14      # fra gaden
contact_person:   mette

groups:
    - {{date: 2026-01-14, group: stabilise, by: mette}}
plan_periods:
  - {{from: 2026-01-20,to: 2026-05-04, started_by: mette, stopped_by: mette, reason: "Flyttede"}}   # første gang
# dem vi har mødt
contacts:
  - {{date: 2026-09-12, kind: visit,   by: mette}}     # håndskrevet

  - date: 2026-10-09
    kind: phone
    by: mette
"""
ACTIVE = PLAN.replace("# dem vi", "  - {from: 2026-09-01, started_by: mette, trigger: professional}\n# dem vi")

CLOSED_PLAN = f"""\
planctl: 1
model: reden
id: {CLOSED}
registered: 2025-02-03
ended: {{date: 2025-12-31, reason: other, by: mette}}
"""


@dataclass(frozen=True)
class Saved:
    """What a save was: what the program said, the lines it took away and put in, and its commit."""

    out: str
    err: str
    removed: list[str]
    added: list[str]
    commit: str


def build(template: Path, place: Path) -> Path:
    """Give a copy of the shared workspace a history of its own, a closed file, and somebody's unfinished work."""
    shutil.copytree(template, place, symlinks=True)
    (place / "closed" / "2025").mkdir(parents=True)
    (place / "closed" / "2025" / f"{CLOSED}.yaml").write_text(CLOSED_PLAN, encoding="utf-8")
    sums = with_sums(None, {f"{CLOSED}.yaml": CLOSED_PLAN.encode()})
    (place / "closed" / "2025" / "SHA256SUMS").write_bytes(sums)
    (place / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    (place / FILE).write_text(PLAN, encoding="utf-8")
    git(place, "add", "--all")
    git(place, "commit", "--quiet", "-m", "A year")
    (place / "staged.txt").write_text("staged\n", encoding="utf-8")
    git(place, "add", "staged.txt")
    (place / "untracked.txt").write_text("untracked\n", encoding="utf-8")
    with (place / "plans" / f"{OTHER}.yaml").open("a", encoding="utf-8") as file:
        file.write("# ikke gemt endnu\n")
    return place


def within(*args: object) -> Result:
    """Run the program within this process, with streams and today of its own."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for name in ("stdin", "stdout", "stderr")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANCTL_TODAY", TODAY)
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        try:
            code = main([str(argument) for argument in args])
        finally:
            gc.enable()
    written = {}
    for name, stream in streams.items():
        stream.flush()
        written[name] = stream.buffer.getvalue().decode()  # type: ignore[attr-defined]
    assert code != 70, written["stderr"]
    return Result(code, written["stdout"], written["stderr"])


class Desk:
    """A workspace to write to, and the program."""

    def __init__(self, run: Run, place: Path) -> None:
        self.program = run
        self.place = place

    def run(self, *args: object, **options: Any) -> Result:
        """Run the program in the workspace."""
        return self.program("-C", self.place, *args, **options)

    def given(self, text: str, path: str = FILE) -> None:
        """Let somebody save a file with git, as it is."""
        (self.place / path).write_bytes(text.encode())
        git(self.place, "add", path)
        git(self.place, "commit", "--quiet", "-m", "By hand", "--", path)

    def text(self, path: str = FILE) -> str:
        """Return a file's text."""
        return (self.place / path).read_bytes().decode()

    def data(self, path: str = FILE) -> dict[str, Any]:
        """Return what a file says."""
        data = load((self.place / path).read_bytes()).data
        assert data is not None
        return data

    def problems(self) -> list[Problem]:
        """Return everything that `planctl check` would say."""
        return check_all(Workspace.open(self.place), datetime.date.fromisoformat(TODAY)).problems

    def saves(
        self,
        *args: object,
        subject: str,
        command: str | None = None,
        ids: Sequence[str] = (ID,),
        paths: Sequence[str] = (FILE,),
        author: str = METTE,
        problems: Sequence[str] = (),
        extra: Sequence[str] = (),
        **options: Any,
    ) -> Saved:
        """Run a command that saves, and hold it to all that goes for every save."""
        status, before = self._status(paths), head(self.place)
        result = self.run(*args, check=0, **options)
        assert "Note: today is set to 2026-11-22 (PLANCTL_TODAY)." in result.err
        shown = git(self.place, "log", "-1", "--format=%H%n%P%n%an <%ae>%n%cn <%ce>%n%B").split("\n", 4)
        commit, parent, written_by, saved_by, message = shown
        assert parent == before, f"not one commit: {result}"
        assert (written_by, saved_by) == (author, METTE)
        command = command or subject.partition(":")[0]
        trailers = [f"Planctl-Command: {command}", *(f"Planctl-Id: {id_}" for id_ in ids), *extra]
        assert message.rstrip("\n").split("\n") == [subject, "", *trailers], "the message has no text but this"
        assert git(self.place, "diff-tree", "-r", "--name-only", before, commit).split() == sorted(paths)
        assert self._status(()) == status, "other files, dirty or staged, stay as they are"
        assert [problem.code for problem in self.problems()] == list(problems)
        lines = git(self.place, "diff-tree", "-p", "-U0", "--no-prefix", before, commit).split("\n")
        changed = [line for line in lines if line[:1] in {"+", "-"} and line[:4] not in {"+++ ", "--- "}]
        removed, added = ([line[1:] for line in changed if line[0] == sign] for sign in "-+")
        return Saved(result.out, result.err, removed, added, commit)

    def _status(self, without: Sequence[str]) -> list[str]:
        rows = git(self.place, "status", "--porcelain", "-uall").splitlines()
        return [row for row in rows if row[3:] not in without]

    def already(self, *args: object, **options: Any) -> Result:
        """Run a command that finds everything there already; within this process where it can be, as in `refuses`."""
        before = snapshot(self.place)
        result = self.run(*args, check=0, **options) if options else within("-C", self.place, *args)
        assert result.code == 0, result
        assert "lready" in result.out
        assert "Nothing was changed." in result.out
        assert snapshot(self.place) == before
        return result

    def undoes(self, text: str, path: str = FILE) -> Result:
        """Take the last save back, and hold it to all that goes for every undo; the file is as it was."""
        undone = head(self.place)
        ids = git(self.place, "log", "-1", "--format=%(trailers:key=Planctl-Id,valueonly)").split()
        command = git(self.place, "log", "-1", "--format=%(trailers:key=Planctl-Command,valueonly)").strip()
        result = self.run("undo", check=0)
        message = git(self.place, "log", "-1", "--format=%P%n%B").rstrip("\n").split("\n")
        assert message[:3] == [undone, f"undo: {', '.join(ids) or command}", ""]
        trailers = ["Planctl-Command: undo", *(f"Planctl-Id: {id_}" for id_ in ids), f"Planctl-Undoes: {undone}"]
        assert message[3:] == trailers
        assert git(self.place, "diff-tree", "-r", "--name-only", "HEAD~1", "HEAD").split() == [path]
        assert self.text(path) == text
        assert result.out.startswith("Taken back: ")
        assert all(id_ in result.out for id_ in ids)
        return result

    def refuses(self, code: int, *args: object, says: str, secret: str = "", **options: Any) -> Result:
        """Run a command that is refused with an exit code, and hold it to all that goes for every refusal.

        Refusals are many, and starting the program is most of their time: where a test gives nothing
        but arguments, the program runs within the test's own process.
        """
        before = snapshot(self.place)
        result = self.run(*args, check=code, **options) if options else within("-C", self.place, *args)
        assert result.code == code, result
        assert snapshot(self.place) == before, "nothing has changed"
        assert result.out == ""
        lines = [line for line in result.err.splitlines() if not line.startswith("Note: today is set to")]
        assert says in result.err
        assert len(lines) >= 2, f"what is wrong, then what to do: {lines}"
        assert not secret or secret not in result.err
        return result
