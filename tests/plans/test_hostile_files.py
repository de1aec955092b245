"""A file may be as hostile as it likes: checking it takes time by its size, and what is said can be borne."""

from __future__ import annotations

import datetime
import time

import pytest

from planctl.outputs.problems import problem_data, problem_lines
from planctl.workspace.checking import Checked, warnings_of
from planctl.workspace.workspace import PlanFile, Workspace
from planctl.yamltext.loader import MAX_BYTES
from tests.plans.full_plan import PATH

HEAD = b"planctl: 1\nmodel: reden\nid: K-7F3QM\nregistered: 2026-01-14\n"
SIZE = MAX_BYTES // 8
MANY = 210  # problems of one file: some sorts of them, a hundred of each at most
SECONDS = 5  # of processor time; a quarter is usual, and very many where time grows with the square


def times(unit: bytes, before: bytes = b"", after: bytes = b"\n") -> bytes:
    return HEAD + before + unit * ((SIZE - len(HEAD + before + after)) // len(unit)) + after


FILES = {
    "invisible signs": times("a\u202e".encode(), b"ref: "),
    "escapes": times(b'x: "\\e"\n'),
    "keys twice": times(b"a: 1\n"),
    "numbers": times(b"  010170-1234\n", b"x_a: |\n"),
    "numbers on one line": times(b"010170-1234 ", b"ref: "),
    "unknown keys": HEAD + b"".join(b"k%d: 1\n" % number for number in range(12_000)),
    "unknown areas": HEAD + b"areas:\n" + b"".join(b"  a%d: {}\n" % number for number in range(10_000)),
    "aliases": times(b"*a,", b"x_a: [", b"]\n"),
    "anchors": times(b"&a 1,", b"x_a: [", b"]\n"),
    "merge keys": times(b"<<: *a,", b"x_a: {", b"}\n"),
    "conflicts": times(b"<<<<<<< HEAD\n"),
    "empty entries": times(b"  - {}\n", b"contacts:\n"),
    "nobody": times(b"  - {date: 2026-11-03}\n", b"contacts:\n"),
    "strangers": times(b"  - {date: 2026-11-03, by: xyz}\n", b"contacts:\n"),
    "open periods": times(b"  - {from: 2026-11-03}\n", b"plan_periods:\n"),
    "a long word": times(b"v", b"contacts:\n  - {date: 2026-11-03, kind: ", b"}\n"),
    "a long key": times(b"k", b'"', b'": 1\n'),
    "dashes": times(b"- "),
    "brackets": times(b"[", b"x: "),
    "digits": times(b"1-", b"ref: "),
    "colons": times(b"b: "),
}


@pytest.mark.parametrize("name", FILES)
def test_hostile_files_are_told_about_soon_and_briefly(reader: Workspace, name: str) -> None:
    source = FILES[name]
    begun = time.process_time()
    reading = reader.read(PlanFile(PATH), source)
    checked = Checked()
    checked.add(PATH, source, [*reading.problems, *warnings_of(reading, datetime.date(2026, 11, 22))])
    shown = [row for problem in checked.problems for row in problem_lines(problem, checked.sources)]
    told = [problem_data(problem) for problem in checked.problems]
    assert time.process_time() - begun < SECONDS
    assert (len(told) > 0) is (name != "digits")
    assert len(told) <= MANY
    assert sum(len(text) for row in shown for text, _ in row) < MANY * 1500
