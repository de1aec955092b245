"""The loader: nothing that is put in makes it fall over, and what it says is what others read."""

from __future__ import annotations

import datetime
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from planctl.errors import Problem
from planctl.yamltext.building import MAX_DEPTH
from planctl.yamltext.loader import MAX_BYTES, Document, load, typed
from planctl.yamltext.twin import same
from tests.yamltext import messy

STEADY = settings(derandomize=True, deadline=None, database=None, max_examples=300)
# fmt: off
SIGNS = [
    "a", "b: ", ": ", "- ", "? ", "[", "]", "{", "}", ", ", "\n", "\n  ", "# c\n", "|\n ", ">-\n", "'", '"',
    "&x ", "*x", "!t ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "1", "~", "\t", "\\", "2026-11-03",
    "<<<<<<< x\n", "=======\n", "æ", "\x00", "\x85",
]
# fmt: on
YAMLISH = st.lists(st.sampled_from(SIGNS), max_size=14).map("".join)


def problems(source: str | bytes) -> list[tuple[str, int, int]]:
    found = load(source if isinstance(source, bytes) else source.encode()).problems
    return [(problem.code, problem.line, problem.column) for problem in found]


def data(source: str) -> Any:
    return load(source.encode()).data


def assert_sound(document: Document) -> None:
    """Check that a document is either read or says why not, and that every place lies in it."""
    assert document.data is None or document.root is not None
    assert document.data is not None or document.problems
    for problem in document.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.line <= len(document.lines) + 1 or not document.text


@STEADY
@given(st.binary(max_size=60))
@example(b"\xff")
@example(b"\xef\xbb\xbf")
def test_no_bytes_make_it_fall_over(source: bytes) -> None:
    assert_sound(load(source))


@STEADY
@given(st.text(max_size=40) | YAMLISH)
def test_no_text_makes_it_fall_over(text: str) -> None:
    assert_sound(load(text.encode("utf-8", "surrogatepass")))


@settings(STEADY, max_examples=60)
@given(st.integers(0, 10**9))
def test_what_is_read_is_what_another_library_reads(seed: int) -> None:
    rng = Random(seed)
    file = messy.write(rng, messy.plan(rng))
    other = YAML(typ="safe", pure=True).load(file.text)
    assert same(data(file.text), without_dates(other)), file.text


def without_dates(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_dates(child) for key, child in value.items()}
    if isinstance(value, list):
        return [without_dates(child) for child in value]
    return value.isoformat() if type(value) is datetime.date else value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((null, None) for null in ("", "~", "null", "Null", "NULL")),
        *((true, True) for true in ("true", "True", "TRUE")),
        *((false, False) for false in ("false", "False", "FALSE")),
        *(
            ("1", 1),
            ("-7", -7),
            ("+3", 3),
            ("007", 7),
            ("0x1F", 31),
            ("0o17", 15),
            ("1.5", 1.5),
            (".5", 0.5),
            ("1e3", 1000.0),
        ),
        *(("9" * 18, int("9" * 18)), (".inf", float("inf")), ("-.INF", float("-inf")), (".NaN", float("nan"))),
        *(
            (text, text)
            for text in ("yes", "No", "on", "y", "12:30", "1_000", "0b1", "2026-11-03", "2026-11", "nUll", "tRUE")
        ),
        *((text, text) for text in ("-", "+", ".", "1-2", "0x", "0xg", "1e", "e1", "æ", "-.nan", "2026-02-30")),
    ],
)
def test_types_are_those_of_the_core_schema_and_dates_stay_text(text: str, value: Any) -> None:
    assert same(typed(text), value)
    if text:
        assert same(data(f"k: {text}\nl: '{text}'\n"), {"k": value, "l": text} if text != "-" else None)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("", [("empty", 1, 1)]),
        ("# kun en kommentar\n", [("empty", 1, 1)]),
        ("~\n", [("empty", 1, 1)]),
        ("- a\n", [("not-a-mapping", 1, 1)]),
        ("tekst\n", [("not-a-mapping", 1, 1)]),
        (b"\xef\xbb\xbfa: 1\n", [("bom", 1, 1)]),
        ("a: 1\nb: 2\r\n", [("crlf", 2, 5)]),
        (b"a: 1\n\xc3\xa6: \xff\n", [("not-utf8", 2, 4)]),
        ("a: b\u202ec\n", [("control", 1, 5)]),
        ("a: 1\nb: &x 2\n", [("anchor", 2, 4)]),
        ("a: *x\n", [("alias", 1, 4)]),
        ("a: !!str 1\n", [("tag", 1, 4)]),
        ("a: ! 1\n", [("tag", 1, 4)]),
        ("%YAML 1.1\n---\na: 1\n", [("directive", 1, 1)]),
        ("a: 1\n---\nb: 1\n", [("second-document", 2, 1)]),
        ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1)]),
        ("b:\n  - {a: 1, a: 2}\n", [("duplicate-key", 2, 12)]),
        ("<<: {a: 1}\n", [("merge-key", 1, 1)]),
        ("[a]: 1\n", [("key-not-text", 1, 1)]),
        ("a: 1\n\tb: 2\n", [("tab", 2, 1)]),
        ('a: "\\e"\n', [("control", 1, 4)]),
        ("a: [1\nb: 2\n", [("syntax", 1, 4)]),
        ("a: 'x\n", [("syntax", 1, 4)]),
        ("a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n", [("conflict-marker", 2, 1)]),
    ],
)
def test_every_problem_of_form_has_its_place(source: str | bytes, found: list[tuple[str, int, int]]) -> None:
    assert problems(source) == found


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x85", "\u2028", "\u202e", "\ufeff"])
def test_signs_that_act_are_reported_and_kept(sign: str) -> None:
    document = load(f"a: b{sign}c\nd: e\n".encode())
    assert [(problem.code, problem.line, problem.column) for problem in document.problems] == [("control", 1, 5)]
    assert document.data == {"a": f"b{sign}c", "d": "e"}


def test_a_quoted_merge_key_is_a_key() -> None:
    assert data('"<<": 1\n') == {"<<": 1}


def test_one_line_of_signs_is_no_conflict() -> None:
    assert data("a: |\n  x\n  =======\n") == {"a": "x\n=======\n"}
    assert data('=======: 1\n"b": 2\n') == {"=======": 1, "b": 2}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"a: " + b"x" * MAX_BYTES, "too-big"),
        (b"a: [" + b"1," * 250_000 + b"]\n", "too-big"),
        (b"a: " + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"\n", "too-deep"),
        (b"a: " + b"[" * 300_000, "too-deep"),
        (b"? " * 300_000, "too-deep"),
    ],
)
def test_limits_hold_before_anything_is_built(source: bytes, code: str) -> None:
    document = load(source)
    assert document.data is None
    assert [problem.code for problem in document.problems] == [code]


def test_depth_up_to_the_limit_is_fine() -> None:
    depth = MAX_DEPTH - 1
    assert load(b"a: " + b"[" * depth + b"]" * depth).problems == []


SAMPLE = "a: 1\nb:\n  - {c: 2}\n  - d: |\n      tekst\n"


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        (("a",), False, (1, 4, 1)),
        (("a",), True, (1, 1, 1)),
        (("b", 0, "c"), False, (3, 9, 1)),
        (("b", 0, "c"), True, (3, 6, 1)),
        (("b", 1), False, (4, 5, 1)),
        (("b", 0, "nej"), False, (3, 5, 6)),
        (("b", 7, "nej"), False, (2, 1, 1)),
        (("nej",), False, (1, 1, 1)),
        ((), False, (1, 1, 1)),
    ],
)
def test_a_problem_gets_the_place_of_its_path_or_of_its_nearest_parent(
    path: Any, key: bool, place: tuple[int, ...]
) -> None:
    found = load(SAMPLE.encode()).locate(Problem("x", path=path), key=key)
    assert (found.line, found.column, found.width) == place


def test_places_are_found_by_path() -> None:
    document = load(SAMPLE.encode())
    assert document.lines[2] == "  - {c: 2}"
    assert (node := document.find(("b", 1, "d"))) is not None
    assert node.text == "tekst\n"
    assert document.find(("b", 2)) is None
    assert document.find(("a", "x")) is None
    assert document.find(()) is document.root
