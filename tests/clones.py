"""Colleagues with a clone each and a shared copy between them, for the tests of working together."""

from __future__ import annotations

import datetime
import gc
import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.cli.main import main
from planctl.workspace.checking import check_all
from planctl.workspace.workspace import Workspace
from planctl.yamltext.loader import load
from tests.conftest import TODAY, Result, git

ID, OTHER = "K-7F3QM", "K-2XV9A"
FILE, OTHER_FILE = f"plans/{ID}.yaml", f"plans/{OTHER}.yaml"
PEOPLE = {"mette": "Mette Holm", "jonas": "Jonas Beck", "lene": "Lene Friis"}


class Clone:
    """One colleague's clone, and the program run in it."""

    def __init__(self, place: Path, handle: str) -> None:
        self.place = place
        self.handle = handle

    def run(self, *args: object, code: int | None = 0, today: str = TODAY) -> Result:
        """Run the program within this process; starting it anew would be most of the time."""
        streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for name in ("stdin", "stdout", "stderr")}
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PLANCTL_TODAY", today)
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            try:
                found = main(["-C", str(self.place), *map(str, args)])
            finally:
                gc.enable()
        written = {}
        for name, stream in streams.items():
            stream.flush()
            written[name] = stream.buffer.getvalue().decode()  # type: ignore[attr-defined]
        result = Result(found, written["stdout"], written["stderr"])
        assert found != 70, result
        assert code is None or found == code, result
        return result

    def sync(self, *args: object, **options: Any) -> str:
        """Exchange changes; return what the program said."""
        return self.run("sync", *args, **options).out

    def area(self, text: str, person: str = ID, area: str = "housing") -> None:
        self.run("area", person, area, "--situation", text)

    def contact(self, day: int, person: str = ID, kind: str = "visit") -> None:
        self.run("contact", person, "--date", f"2026-10-{day:02d}", "--kind", kind)

    def data(self, path: str = FILE) -> dict[str, Any]:
        data = load((self.place / path).read_bytes()).data
        assert data is not None
        return data

    def errors(self) -> list[str]:
        """Return the codes of the errors that `planctl check` finds."""
        found = check_all(Workspace.open(self.place), datetime.date.fromisoformat(TODAY)).problems
        return [problem.code for problem in found if problem.is_error]

    def write(self, text: str, path: str = FILE) -> None:
        """Save a file with git, as it is."""
        (self.place / path).parent.mkdir(parents=True, exist_ok=True)
        (self.place / path).write_bytes(text.encode())
        git(self.place, "add", path)
        git(self.place, "commit", "--quiet", "-m", "By hand", "--", path)

    def text(self, path: str = FILE) -> str:
        return (self.place / path).read_bytes().decode()

    def files(self) -> dict[str, bytes]:
        """Return everything that is checked out."""
        found = (path for path in sorted(self.place.rglob("*")) if path.is_file())
        inside = ((path.relative_to(self.place), path) for path in found)
        return {name.as_posix(): path.read_bytes() for name, path in inside if ".git" not in name.parts}

    def assert_whole(self) -> None:
        """Hold that the repository is sound, and that nothing lies about that is not saved."""
        git(self.place, "fsck", "--strict", "--no-dangling")
        assert git(self.place, "status", "--porcelain") == ""
        assert not (self.place / ".git/planctl/pending").exists()


def hub_of(place: Path) -> Path:
    return place / "hub.git"


def meet(template: Path, place: Path, *handles: str) -> list[Clone]:
    """Give each colleague a clone of one workspace, with a shared copy between them."""
    first = place / handles[0]
    shutil.copytree(template, first, symlinks=True)
    git(place, "clone", "--quiet", "--bare", str(first), str(hub_of(place)))
    clones = []
    for handle in handles:
        folder = place / handle
        if handle == handles[0]:
            git(folder, "remote", "add", "origin", str(hub_of(place)))
            git(folder, "fetch", "--quiet", "origin")
        else:
            git(place, "clone", "--quiet", str(hub_of(place)), str(folder))
        git(folder, "config", "user.name", PEOPLE[handle])
        git(folder, "config", "user.email", f"{handle}@eksempel.dk")
        clones.append(Clone(folder, handle))
    return clones


Meeting = Callable[..., list[Clone]]
