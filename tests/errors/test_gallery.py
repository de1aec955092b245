"""Each sample says what it is expected to say, in both languages and as data."""

from __future__ import annotations

import re
import unicodedata

import pytest

from planctl.texts.problem import TEXTS
from planctl.texts.smart import TEXTS as ADVICE
from planctl.yamltext.inert import HOSTILE
from tests.errors.gallery import HERE, LANGUAGES, MANY, ROOMS, UPDATE, Room, golden_files, pattern_of, place_of

PLACES = HERE / "places.txt"
KEYS = ["file", "line", "column", "path", "code", "severity", "message", "hint"]
SHOWN_ELSEWHERE = {
    "problem.missing-file": "needs a history: tests/errors/test_beside.py",
    "problem.embedded-repository": "no plan file: tests/errors/test_beside.py",
    "problem.link": "no plan file: tests/errors/test_beside.py",
    "problem.stray-file": "no plan file: tests/errors/test_beside.py",
    "problem.closed-changed": "needs hashes: tests/workspace/test_closed.py",
    "problem.closed-gone": "needs hashes: tests/workspace/test_closed.py",
    "problem.closed-unlisted": "needs hashes: tests/workspace/test_closed.py",
    "problem.closed-no-sums": "needs hashes: tests/workspace/test_closed.py",
    "problem.closed-sums": "needs hashes: tests/workspace/test_closed.py",
    "problem.cpr-in-name": "the samples get their names from us: tests/errors/test_beside.py",
    "problem.wrong-value": "for a rule of a schema that has no sentence of its own; all have one now",
    "problem.syntax": "for a parser that does not say where; this one always has",
}


def expected(kind: str) -> dict[str, str]:
    """Return what is expected of a room, by the name of its file."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((HERE / kind).glob("*.txt"))}


@pytest.mark.parametrize("kind", ROOMS)
def test_samples_say_what_is_expected(kind: str, gallery: dict[str, Room]) -> None:
    said = {f"{sample}.{lang}.txt": text for lang in LANGUAGES for sample, text in gallery[kind].said[lang].items()}
    if UPDATE:
        for path in (HERE / kind).glob("*.txt"):
            path.unlink()
        for name, text in said.items():
            (HERE / kind / name).write_text(text, encoding="utf-8", newline="\n")
    assert said == expected(kind)


def test_problems_have_their_place_severity_code_and_path(gallery: dict[str, Room]) -> None:
    rows = []
    for kind, room in gallery.items():
        for sample in room.samples:
            problems = room.problems[sample]
            rows += [f"{kind}/{sample}", *(f"    {place_of(problem)}" for problem in problems[-MANY:])]
    found = "\n".join([*rows, ""])
    if UPDATE:
        PLACES.write_text(found, encoding="utf-8", newline="\n")
    assert found == PLACES.read_text(encoding="utf-8")


def test_what_must_be_right_is_right(gallery: dict[str, Room]) -> None:
    right = {
        "plans": ["deep-enough", "period-touching", "x-keys-are-free"],
        "goals": ["right"],
        "settings": [],
        "models": ["right"],
    }
    assert {
        kind: [name for name, found in room.problems.items() if not found] for kind, room in gallery.items()
    } == right


def test_text_and_data_say_the_same(gallery: dict[str, Room]) -> None:
    for kind, room in gallery.items():
        for sample, problems in room.problems.items():
            text = room.said["en"][sample]
            for problem in problems[:3]:
                place = f"{problem['file']}:{problem['line']}:{problem['column']}: "
                assert f"{place}{problem['message']}  [{problem['code']}]\n" in text, (kind, sample)
                assert f"\n   {problem['hint']}\n" in text, (kind, sample)
            assert list(problems) == sorted(problems, key=lambda problem: (problem["line"], problem["column"]))
            assert all(list(problem) == KEYS for problem in problems)


def test_no_problem_is_told_twice(gallery: dict[str, Room]) -> None:
    told = [
        f"{kind}/{sample} {place_of(one)}"
        for kind, room in gallery.items()
        for sample, problems in room.problems.items()
        for number, one in enumerate(problems)
        if any(place_of(other) == place_of(one) and other["message"] == one["message"] for other in problems[:number])
    ]
    assert told == []


def test_a_number_is_never_repeated(gallery: dict[str, Room]) -> None:
    """A CPR number stands in many samples, and in nothing that was printed, in whatever format."""
    printed = [text for room in gallery.values() for text in room.raw]
    assert len(printed) > len(ROOMS) * 2
    assert "••••••-••••" in printed[0]
    digits = [re.sub(r"[^0-9\n]", "", unicodedata.normalize("NFKC", text)) for text in printed]
    for number in ("0101701234", "6101701234", "0101659999"):
        assert not [text for text in digits if number in text]
    assert not [text for text in printed if "010170" in text or "701234" in text]


def test_nothing_acts_on_the_terminal(gallery: dict[str, Room]) -> None:
    printed = [text for room in gallery.values() for text in room.raw]
    assert not [text for text in printed if HOSTILE.search(text) or "\r" in text]


def test_every_advice_on_goals_has_a_sample(gallery: dict[str, Room]) -> None:
    given = {problem["code"] for problems in gallery["goals"].problems.values() for problem in problems}
    assert given == {f"smart-{key.split('.')[1]}" for key in ADVICE if key.endswith(".do")}


def test_every_sentence_has_a_sample() -> None:
    said = "\n".join(path.read_text(encoding="utf-8") for path in golden_files() if path.name.endswith(".en.txt"))
    lines = re.findall(r":[0-9]+:[0-9]+: (.*)  \[[a-z0-9-]+\]$", said, re.MULTILINE) + re.findall(
        r"^   (\S.*)$", said, re.MULTILINE
    )
    unseen = [
        key for key, sentence in TEXTS.items() if not any(pattern_of(sentence["en"]).fullmatch(line) for line in lines)
    ]
    assert sorted(unseen) == sorted(f"{key}{what}" for key in SHOWN_ELSEWHERE for what in ("", ".do"))
