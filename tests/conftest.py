"""What the tests share: the installed program, a workspace to work in, and looks at git.

`from tests.conftest import commits, git, snapshot` gives the plain functions.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planctl.texts import set_language
from tests.start import Starter

TODAY = "2026-11-22"
STARTERS: list[Starter] = []  # the session's one, for what is no fixture
PROGRAM = shutil.which("planctl", path=str(Path(sys.executable).parent))
GITCONFIG = """\
[user]
    name = Mette Holm
    email = mette@eksempel.dk
[init]
    defaultBranch = main
[gc]
    auto = 0
[maintenance]
    auto = false
"""


@dataclass(frozen=True)
class Result:
    """What a run of the program gave: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the session a home and a git of its own, whoever runs the tests; return the home."""
    home = tmp_path_factory.mktemp("home")
    (home / "gitconfig").write_text(GITCONFIG, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name.startswith(("GIT_", "PLANCTL_", "LC_", "XDG_")):
                patch.delenv(name)
        for name in ("LANGUAGE", "EDITOR", "VISUAL", "PAGER", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TZ"):
            patch.delenv(name, raising=False)
        for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
            patch.delenv(name, raising=False)  # users do not compile the program at every start
        for name, value in {
            "HOME": str(home),
            "USERPROFILE": str(home),
            "GIT_CONFIG_GLOBAL": str(home / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "LANG": "C.UTF-8",
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
        }.items():
            patch.setenv(name, value)
        yield home


@pytest.fixture(autouse=True)
def spoken() -> None:
    """Begin each test in English, whatever a program spoke that ran within this process before."""
    set_language("en")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the whole suite start the program anew for every command, as it is for users."""
    parser.addoption("--cold", action="store_true", help="start planctl anew for every command")


@pytest.fixture(scope="session")
def starter(request: pytest.FixtureRequest) -> Iterator[Starter]:
    """Return what starts the program: from a process that has it loaded, where the system can fork one."""
    assert PROGRAM, "planctl is not installed beside this Python: pip install -e '.[dev]'"
    starter = Starter(PROGRAM, cold=request.config.getoption("--cold"))
    STARTERS.append(starter)
    yield starter
    starter.close()


@pytest.fixture(scope="session")
def planctl(surroundings: Path, starter: Starter) -> Callable[..., Result]:
    """Return a function that runs the installed program as a user would; with `cold`, from the very start."""

    def run(
        *args: object,
        cwd: Path | None = None,
        today: str | None = TODAY,
        lang: str | None = None,
        input: str | None = None,  # noqa: A002 - as subprocess calls it
        env: Mapping[str, str] | None = None,
        check: int | None = None,
        cold: bool = False,
    ) -> Result:
        arguments = [*(["--lang", lang] if lang else []), *map(str, args)]
        environment = os.environ | ({"PLANCTL_TODAY": today} if today else {}) | dict(env or {})
        given = None if input is None else input.replace("\n", os.linesep).encode()
        code, *said = starter.run(arguments, cwd or surroundings, environment, given, cold=cold)
        result = Result(code, *(part.decode().replace("\r\n", "\n").replace("\r", "\n") for part in said))
        shown = f"planctl {' '.join(arguments)}\nexit {result.code}\n--- out\n{result.out}\n--- err\n{result.err}"
        shown += crash_report(result.err)
        assert "Traceback" not in result.out + result.err, shown
        assert result.code != 70 or check == 70, shown
        assert check is None or result.code == check, f"expected exit {check}: {shown}"
        return result

    return run


def crash_report(said: str) -> str:
    """Return the report that the program wrote about an error of its own, if it names one."""
    named = re.search(r"\S*planctl-report-\S+\.txt", said)
    report = Path(named[0]) if named else None
    return f"--- {report}\n{report.read_text(encoding='utf-8')}" if report and report.is_file() else ""


@pytest.fixture(scope="session")
def workspace_template(planctl: Callable[..., Result], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a workspace once: model reden, three staff, two people. Copy it, never change it."""
    place = tmp_path_factory.mktemp("template") / "workspace"
    planctl("init", place, "--model", "reden", "--org", "Reden Eksempelby", "--lang", "en", check=0)
    for handle, name, role in (("jonas", "Jonas Beck", "contact_person"), ("lene", "Lene Friis", "leader")):
        mail = f"{handle}@eksempel.dk"
        planctl("-C", place, "staff", "add", handle, "--name", name, "--email", mail, "--role", role, check=0)
    for id_, staff, registered in (("K-7F3QM", "mette", "2026-01-14"), ("K-2XV9A", "jonas", "2026-03-02")):
        options = ("--contact-person", staff, "--registered", registered, "--group", "stabilise")
        planctl("-C", place, "person", "add", "--id", id_, *options, check=0)
    return place


@pytest.fixture
def workspace(workspace_template: Path, tmp_path: Path) -> Path:
    """Return a fresh copy of the workspace."""
    place = tmp_path / "workspace"
    shutil.copytree(workspace_template, place, symlinks=True)
    return place


def git(folder: Path, *args: str) -> str:
    """Run git in a folder; return what it says. Raise CalledProcessError when it refuses."""
    done = subprocess.run(["git", *args], check=True, cwd=folder, capture_output=True, encoding="utf-8")
    return done.stdout


def commits(folder: Path) -> list[str]:
    """Return the subjects of all commits, the newest first; none when there is no commit."""
    return git(folder, "log", "--format=%s").splitlines() if head(folder) else []


def head(folder: Path) -> str:
    """Return the commit that is checked out; an empty text before the first one."""
    command = ["git", "rev-parse", "--quiet", "--verify", "HEAD"]
    done = subprocess.run(command, check=False, cwd=folder, capture_output=True, encoding="utf-8")
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.strip()


def snapshot(folder: Path) -> dict[str, Any]:
    """Return the state of a workspace, to compare: its files' bytes, the index and the commit that is checked out."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }
    return {"files": files, "index": git(folder, "ls-files", "-s"), "head": head(folder)}
