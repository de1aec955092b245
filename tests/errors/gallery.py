"""The error gallery: one sample file and what planctl says about it, for everything that can be wrong in a file.

`plans/<name>.yaml` is a sample, `<name>.en.txt` and `<name>.da.txt` what `planctl check` says, and
`places.txt` the place, severity, code and path of each problem, from the JSON. PLANCTL_UPDATE_GOLDEN=1 writes what is
expected anew. All samples are checked at one go: each gets an id of its own for the time.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.conftest import PROGRAM, TODAY, Result
from tests.errors.built import CONTENTS, MADE

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "da")
UPDATE = os.environ.get("PLANCTL_UPDATE_GOLDEN") == "1"  # read on import: the tests' surroundings take PLANCTL_* away
ID = "K-7F3QM"
MANY = 30  # problems of one sample that are written down
SETTINGS = """\
planctl: 1
organisation: {name: Reden Eksempelby, language: en, timezone: Europe/Copenhagen}
models: [reden]
staff:
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person}
  jonas: {name: Jonas Beck, email: jonas@eksempel.dk, role: contact_person}
"""

# Ids that a model has renamed, so that a plan file may still say the old ones.
RENAMED = """\
planctl_model: 1
id: renamed
extends: reden
label: {da: Omdøbt, en: Renamed}
renamed:
  - {in: areas, old: home, new: housing}
  - {in: contact_kinds, old: came_by, new: visit}
"""

# Nobody is refused a file who may do anything: that right is given up before the program starts.
WITHOUT_PRIVILEGE = """
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    assert libc.prctl(24, capability, 0, 0, 0) == 0, os.strerror(ctypes.get_errno())  # PR_CAPBSET_DROP
os.execv(sys.argv[1], sys.argv[1:])
"""


def check(folder: Path, *options: str, lang: str = "en") -> Result:
    """Run `planctl check` in a folder, as somebody who may not read everything."""
    assert PROGRAM, "planctl is not installed beside this Python: pip install -e '.[dev]'"
    command = [PROGRAM, "--lang", lang, "check", *options]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and sys.platform == "linux":
        command = [sys.executable, "-c", WITHOUT_PRIVILEGE, *command]
    environment = os.environ | {"PLANCTL_TODAY": TODAY}
    done = subprocess.run(
        command, check=False, cwd=folder, capture_output=True, env=environment, timeout=60, stdin=subprocess.DEVNULL
    )
    result = Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert result.code in (0, 1), f"exit {result.code}\n{result.out[-2000:]}\n{result.err}"
    return result


@dataclass
class Room:
    """One kind of sample (plans, settings, models) checked in one workspace or several."""

    kind: str
    said: dict[str, dict[str, str]] = field(default_factory=dict)  # by language, then by sample
    problems: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    raw: list[str] = field(default_factory=list)  # everything that was printed, in every format

    @cached_property
    def samples(self) -> list[str]:
        """Return the names of the samples, in order."""
        return sorted(self.problems)

    def take(self, result: Result, lang: str, names: dict[str, tuple[str, str, str]]) -> None:
        """Take in what `check` printed as text; `names` are sample, written id and own id by file."""
        self.raw.append(result.out)
        blocks: dict[str, list[str]] = {file: [] for file in names}
        file = ""
        for row in result.out.splitlines()[:-1]:  # the last one counts
            place = re.match(r"(\S[^:]*):\d+:\d+: ", row)
            file = place[1] if place else file
            blocks.setdefault(file, []).append(row)
        for file, rows in blocks.items():
            if file in names:
                sample, written, own = names[file]
                text = "".join(f"{row}\n" for row in _trimmed(rows, f"{file}:")).replace(own, written)
                self.said.setdefault(lang, {})[sample] = text

    def take_json(self, result: Result, names: dict[str, tuple[str, str, str]]) -> None:
        """Take in what `check` printed as JSON."""
        self.raw.append(result.out)
        for sample, _, _ in names.values():
            self.problems.setdefault(sample, [])
        for problem in json.loads(result.out):
            if problem["file"] in names:
                sample, written, own = names[problem["file"]]
                told = json.loads(json.dumps(problem).replace(own, written))
                self.problems[sample].append(told)


def plans(place: Path) -> Room:
    """Check every sample of a plan file, built ones included, in one workspace."""
    folder, elsewhere = place / "workspace", place / "elsewhere"
    for each in (folder / "plans", folder / "models", elsewhere):
        each.mkdir(parents=True)
    (folder / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "models" / "renamed.yaml").write_text(RENAMED, encoding="utf-8")
    contents = {path.stem: path.read_bytes() for path in (HERE / "plans").glob("*.yaml")} | CONTENTS
    names = {}
    for number, sample in enumerate(sorted({*contents, *MADE})):
        own = f"K-G{number:04d}"
        file = folder / "plans" / f"{own}.yaml"
        names[f"plans/{own}.yaml"] = (sample, ID, own)
        if sample in contents:
            file.write_bytes(contents[sample].replace(ID.encode(), own.encode()))
        else:
            MADE[sample](file, elsewhere)
    room = checked(Room("plans"), folder, names)
    room.raw.append(check(folder, "--format", "github").out)
    return room


def goals(place: Path) -> Room:
    """Check every sample of goals that could be put better, as `check --goals` does."""
    (place / "plans").mkdir()
    (place / "planctl.yaml").write_text(SETTINGS.replace("[reden]", "[child]"), encoding="utf-8")
    names = {}
    for number, path in enumerate(sorted((HERE / "goals").glob("*.yaml"))):
        own = f"K-G{number:04d}"
        (place / "plans" / f"{own}.yaml").write_bytes(path.read_bytes().replace(ID.encode(), own.encode()))
        names[f"plans/{own}.yaml"] = (path.stem, ID, own)
    return checked(Room("goals"), place, names, "--goals")


def settings(place: Path) -> Room:
    """Check every sample of planctl.yaml, each in a workspace of its own."""
    room = Room("settings")
    for path in sorted((HERE / "settings").glob("*.yaml")):
        folder = place / path.stem
        (folder / "plans").mkdir(parents=True)
        shutil.copyfile(path, folder / "planctl.yaml")
        checked(room, folder, {"planctl.yaml": (path.stem, "", "\x00")})
    return room


def models(place: Path) -> Room:
    """Check every sample of a model file in one workspace: one may build on another."""
    folder = place / "workspace"
    shutil.copytree(
        HERE / "models", folder / "models", ignore=lambda _, found: [n for n in found if n.endswith(".txt")]
    )
    (folder / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    names = {f"models/{path.name}": (path.stem, "", "\x00") for path in (folder / "models").glob("*.yaml")}
    return checked(Room("models"), folder, names)


def checked(room: Room, folder: Path, names: dict[str, tuple[str, str, str]], *also: str) -> Room:
    """Check a workspace in each language and as JSON; `also` are options of `check`."""
    for lang in LANGUAGES:
        room.take(check(folder, *also, lang=lang), lang, names)
    room.take_json(check(folder, *also, "--format", "json"), names)
    return room


ROOMS: dict[str, Callable[[Path], Room]] = {"plans": plans, "goals": goals, "settings": settings, "models": models}


def _trimmed(rows: list[str], begin: str) -> list[str]:
    """Keep the first and the last problems of a sample that has very many."""
    starts = [number for number, row in enumerate(rows) if row.startswith(begin)]
    if len(starts) <= MANY:
        return rows
    return [*rows[: starts[3]], f"... {len(starts) - 5} more ...", *rows[starts[-2] :]]


def place_of(problem: dict[str, Any]) -> str:
    """Return the part of a problem that no language changes."""
    return "{line}:{column} {severity} {code} {path}".format_map(problem).rstrip()


def pattern_of(sentence: str) -> re.Pattern[str]:
    """Return what a sentence looks like with its placeholders filled."""
    parts = string.Formatter().parse(sentence)
    return re.compile("".join(re.escape(text) + (".*" if name is not None else "") for text, name, _, _ in parts))


def golden_files() -> Iterator[Path]:
    """Yield every file of expected output."""
    for kind in ROOMS:
        yield from sorted((HERE / kind).glob("*.txt"))
