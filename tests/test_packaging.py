"""What users install: a wheel that needs no checkout, and `dev.py`, which needs nothing but a checkout."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import dev
import planctl

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("schema", "templates", "examples")
RUN_ENTRY_POINT = """\
import importlib.metadata, sys
program, = importlib.metadata.distribution("planctl").entry_points.select(name="planctl")
sys.argv[0] = "planctl"
sys.exit(program.load()())
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = place.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Unpack the wheel into an environment of its own, which borrows the libraries of this one but not the checkout.

    A path in a .pth file is searched for packages, but .pth files found there are not followed: so the editable
    installation of the checkout stays out of reach.
    """
    place = tmp_path_factory.mktemp("environment")
    venv.EnvBuilder(symlinks=os.name != "nt").create(place)
    paths = sysconfig.get_paths("venv", {"base": str(place), "platbase": str(place)})
    site = Path(paths["purelib"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    ours = sysconfig.get_paths()
    (site / "borrowed.pth").write_text(f"{ours['purelib']}\n{ours['platlib']}\n", encoding="utf-8")
    python = Path(paths["scripts"]) / ("python.exe" if os.name == "nt" else "python")
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    def run(*args: object, code: str = RUN_ENTRY_POINT) -> subprocess.CompletedProcess[str]:
        command = [python, "-c", code, *map(str, args)]
        env = os.environ | {"PLANCTL_TODAY": "2026-11-22"}
        return subprocess.run(command, check=False, cwd=elsewhere, env=env, capture_output=True, encoding="utf-8")

    return run


def files_below(folder: Path) -> set[str]:
    return {
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_program_and_what_it_ships_and_nothing_else(wheel: Path) -> None:
    shipped = {f"planctl/{name}" for folder in SHIPPED for name in files_below(ROOT / folder)}
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert found == shipped | files_below(ROOT / "planctl")


def test_the_wheel_carries_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("/LICENSE")]
        assert archive.read(name) == (ROOT / "LICENSE").read_bytes()


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_shipped_is_found_in_the_wheel(installed: Run, name: str) -> None:
    code = "import sys, planctl.resources as r, pathlib; print(r.resource_dir(sys.argv[1]), r.__file__, sep='\\n')"
    done = installed(name, code=code)
    found, module = map(Path, done.stdout.splitlines())
    assert found == module.parent / name
    assert not found.is_relative_to(ROOT)


def test_what_is_not_shipped_is_not_found(installed: Run) -> None:
    done = installed(code="from planctl.resources import resource_dir; resource_dir('nothing')")
    assert "FileNotFoundError: nothing" in done.stderr


def test_the_wheel_tells_its_version(installed: Run) -> None:
    done = installed("--version")
    assert done.returncode == 0, done.stderr
    assert planctl.__version__ in done.stdout


def test_the_wheel_lists_the_shipped_models(installed: Run) -> None:
    done = installed("model", "list")
    assert done.returncode == 0, done.stderr
    models = {file.stem for file in (ROOT / "schema" / "models").glob("*.yaml")}
    assert models
    assert not {model for model in models if model not in done.stdout}


def test_the_wheel_builds_the_demo_and_reviews_it(installed: Run, tmp_path: Path) -> None:
    demo = installed("demo", tmp_path / "demo")
    assert demo.returncode == 0, demo.stderr
    review = installed("-C", tmp_path / "demo", "review")
    assert review.returncode == 0, review.stderr
    assert "planctl decide" in review.stdout


def test_dev_py_can_be_read_by_a_python_that_is_too_old_to_run_it() -> None:
    """Otherwise it could not say so."""
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["nonsense"], 2), (["--help"], 0)])
def test_dev_py_tells_how_it_is_used(arguments: list[str], code: int) -> None:
    done = subprocess.run([sys.executable, ROOT / "dev.py", *arguments], check=False, capture_output=True, text=True)
    assert done.returncode == code
    assert "dev.py demo" in done.stdout + done.stderr


@pytest.mark.skipif(not dev.installed(""), reason="not installed by dev.py: the demo would begin by installing")
def test_dev_py_shows_the_demo_and_a_command_that_works(tmp_path: Path) -> None:
    env = os.environ | {"TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "PLANCTL_TODAY": "2026-11-22"}
    demo = subprocess.run(
        [sys.executable, ROOT / "dev.py", "demo"], check=False, env=env, cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert demo.returncode == 0, demo.stderr
    assert "planctl decide" in demo.stdout
    command = demo.stdout.splitlines()[-1].split()
    after = subprocess.run(command, check=False, env=env, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert after.returncode == 0, after.stderr
    assert after.stdout.strip()
