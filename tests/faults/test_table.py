"""docs/faults.md holds: no number is missing, and every test it names exists."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
ROWS = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("| F")]
ALL = 80


@cache
def text_of(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def test_every_fault_has_its_row() -> None:
    numbers = [int(number) for row in ROWS for number in re.findall(r"F(\d\d)", row[0])]
    assert numbers == list(range(1, ALL + 1))


def test_every_test_that_is_named_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PAGE)
    assert len(named) > ALL
    missing = [
        f"{file}::{test}"
        for file, test in named
        if not (ROOT / file).is_file() or (test and f"def {test}(" not in text_of(file))
    ]
    assert missing == []


def test_what_has_no_test_says_why() -> None:
    without = [row for row in ROWS if "`tests/" not in row[-1]]
    assert all("does not apply" in row[2] for row in without)
