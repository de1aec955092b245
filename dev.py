#!/usr/bin/env python3
"""Try planctl, or test it, from a checkout: `python3 dev.py demo`, `python3 dev.py test`.

Needs nothing but Python and git: it makes an environment of its own in `.venv` and installs planctl there.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
    sys.exit("planctl needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info))

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "planctl-installed.json"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
PROGRAM = VENV / ("Scripts/planctl.exe" if WINDOWS else "bin/planctl")
USAGE = """\
python3 dev.py demo [options of planctl demo]   build an invented organisation and show its review of the month
python3 dev.py test [options of pytest]         run the tests"""
NO_GIT = "planctl keeps plans in git, and no git was found. Install git, then run this again."
NO_VENV = "Python could not make an environment in .venv; its words are above."
NO_PIP = """\
There is no pip for this Python, so planctl cannot be installed.
On Debian and Ubuntu: sudo apt install python3-venv. Elsewhere: python3 -m ensurepip. Then run this again."""
NO_INSTALL = "planctl could not be installed; pip's words are above. It needs to reach a package index the first time."


def main(arguments: list[str]) -> int:
    """Carry out one of the two commands; return its exit code."""
    command, rest = arguments[:1], arguments[1:]
    if command == ["demo"]:
        return demo(rest)
    if command == ["test"]:
        return test(rest)
    if command in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    print(USAGE, file=sys.stderr)
    return 2


def demo(options: list[str]) -> int:
    """Build the demo workspace in a temporary folder, show the month's review, and say where it lies."""
    if not shutil.which("git"):
        sys.exit(NO_GIT)
    install("")
    place = Path(tempfile.mkdtemp(prefix="planctl-demo-")) / "workspace"
    code = run([PROGRAM, "demo", place, *options])
    if code:
        return code
    code = run([PROGRAM, "-C", place, "review", *spoken(options)])
    program = os.path.relpath(PROGRAM) if PROGRAM.is_relative_to(Path.cwd()) else PROGRAM
    print(f"\nThe demo lies in {place}. Go on with, for example:\n  {program} -C {place} person list", flush=True)
    return code


def spoken(options: list[str]) -> list[str]:
    """Return the choice of language among the options, for the review too."""
    asked = [place for place, option in enumerate(options) if option == "--lang"]
    return options[asked[0] : asked[0] + 2] if asked else [option for option in options if option.startswith("--lang=")]


def test(options: list[str]) -> int:
    """Run the tests with pytest."""
    if not shutil.which("git"):
        sys.exit(NO_GIT)
    install("dev")
    # Neighbours share what was built for them, so each worker begins with a half of its own.
    workers = ["-n", "auto", "--maxprocesses", "2", "--dist", "worksteal"]
    return run([PYTHON, "-m", "pytest", "-q", *workers, *options], cwd=ROOT)


def install(extra: str) -> None:
    """See to it that `.venv` holds this checkout of planctl, with the extra; do nothing when it does already."""
    if installed(extra):
        return
    print("Preparing .venv; the first time takes about a minute ...", file=sys.stderr, flush=True)
    # The programs in an environment know its place by heart: after a move it is made anew.
    if not works() or read_stamp().get("checkout", str(ROOT)) != str(ROOT):
        make_environment()
    project = f"{ROOT}[{extra}]" if extra else str(ROOT)
    if run([*pip(), "install", "-qq", "--editable", project]):
        sys.exit(NO_INSTALL)
    STAMP.write_text(json.dumps(wanted(extra)), encoding="utf-8")


def installed(extra: str) -> bool:
    """Tell whether `.venv` holds what this checkout asks for; with more than the extra is fine."""
    return read_stamp() in (wanted(extra), wanted("dev")) and works()


def wanted(extra: str) -> dict[str, str]:
    """Return what is written down about an installation."""
    content = (ROOT / "pyproject.toml").read_bytes()
    return {"checkout": str(ROOT), "pyproject": hashlib.sha256(content).hexdigest(), "extra": extra}


def read_stamp() -> dict[str, str]:
    """Return what was installed last time; nothing when it is not known."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp


def works() -> bool:
    """Tell whether the environment has a Python that runs and is new enough."""
    try:
        return quietly([PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"])
    except OSError:
        return False


def make_environment() -> None:
    """Make `.venv` anew; without pip where Python came without ensurepip (Debian)."""
    make = [sys.executable, "-m", "venv", "--clear"]
    if quietly([*make, VENV]):
        return
    if run([*make, "--without-pip", VENV]):
        sys.exit(NO_VENV)


def pip() -> list[str | Path]:
    """Return the command that installs into the environment: its own pip, else this Python's, else uv."""
    own: list[str | Path] = [PYTHON, "-m", "pip"]
    if quietly([*own, "--version"]):
        return own
    ours: list[str | Path] = [sys.executable, "-m", "pip", "--python", PYTHON]
    if quietly([*ours, "--version"]):
        return ours
    uv = shutil.which("uv")
    if uv:
        os.environ["VIRTUAL_ENV"] = str(VENV)
        return [uv, "pip"]
    sys.exit(NO_PIP)


def quietly(command: list[str | Path]) -> bool:
    """Run a program for its exit code only; tell whether it went well."""
    return subprocess.run(command, check=False, capture_output=True, env=environment()).returncode == 0


def run(command: list[str | Path], cwd: Path | None = None) -> int:
    """Run a program on this terminal; return its exit code."""
    return subprocess.run(command, check=False, cwd=cwd, env=environment()).returncode


def environment() -> dict[str, str]:
    """Return the surroundings for programs, without what would lead pip or Python elsewhere, or slow every start."""
    astray = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "PYTHONHOME", "PYTHONPATH"}
    astray |= {"PYTHONDONTWRITEBYTECODE"}
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return kept | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PYTHONUTF8": "1"}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
