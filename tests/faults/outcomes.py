"""Run the driver, and read what became of each attempt."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
Outcomes = dict[str, dict[str, str]]


def run(mode: str, template: Path, tmp_path: Path) -> Outcomes:
    """Let every step of a save go wrong, each in a copy of the template: tmp_path/scratch/<number of the step>."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    command = [sys.executable, "-m", "tests.faults.driver", mode, str(template), str(scratch)]
    done = subprocess.run(command, cwd=PROJECT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: Outcomes = json.loads((scratch / "outcomes.json").read_bytes())
    assert found
    return found
