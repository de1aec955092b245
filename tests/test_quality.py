"""The linters have nothing to say. Exceptions stand in pyproject.toml, each with its reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("tool", [("ruff", "check", "--output-format=concise"), ("mypy",)], ids=["ruff", "mypy"])
def test_linter_is_content(tool: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", *tool]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
