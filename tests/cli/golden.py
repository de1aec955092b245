"""Compare what the program says with a file in tests/golden; PLANCTL_UPDATE_GOLDEN=1 writes the files anew."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "golden"
UPDATE = os.environ.get("PLANCTL_UPDATE_GOLDEN") == "1"  # read on import: the tests' surroundings take PLANCTL_* away


def assert_golden(name: str, text: str) -> None:
    """Hold a text against the golden file of that name."""
    file = FOLDER / f"{name}.txt"
    if UPDATE:
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8"), f"differs from {file.name}; PLANCTL_UPDATE_GOLDEN=1 takes it over"
