"""What is rendered reads back as it was, with our loader and with those that other programs use."""

from __future__ import annotations

import datetime
from random import Random
from time import perf_counter
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from planctl.yamltext import render
from planctl.yamltext.inert import HOSTILE
from planctl.yamltext.loader import load
from planctl.yamltext.twin import same
from tests.yamltext import messy

STEADY = settings(derandomize=True, deadline=None, database=None, max_examples=100)

SIGNS = st.text(alphabet="yesno01239-+_:.,#[]{}&*!|>'\"%@`?=~<eExX \t\r\nTZæØ/\\", max_size=8)
NUMBERS = st.from_regex(r"[-+]?[0-9.][0-9_.:eExXo+-]{0,8}", fullmatch=True)
ANY = st.text(max_size=12).filter(lambda text: not HOSTILE.search(text))
TEXTS = st.one_of(SIGNS, NUMBERS, ANY, st.sampled_from(messy.LINES + messy.TEXTS))
BLOCKS = st.lists(st.one_of(SIGNS, st.sampled_from(["", "  ", " x", "# y", "- z", "...", "---"])), max_size=5).map(
    "\n".join
)


def text_of(lines: list[str]) -> bytes:
    return "\n".join([*lines, ""]).encode()


def without_dates(value: Any) -> Any:
    """Give dates back as the text they are to us."""
    if isinstance(value, dict):
        return {str(without_dates(key)): without_dates(child) for key, child in value.items()}
    if isinstance(value, list):
        return [without_dates(child) for child in value]
    return value.isoformat() if type(value) is datetime.date else value


def assert_reads_as(lines: list[str], value: Any) -> None:
    source = text_of(lines)
    document = load(source)
    assert [problem.code for problem in document.problems] == []
    assert same(document.data, value), source
    assert same(without_dates(YAML(typ="safe", pure=True).load(source)), value), source
    assert same(without_dates(yaml.load(source, yaml.CSafeLoader)), value), source


@STEADY
@given(TEXTS | BLOCKS)
@example("0:?")
@example("? x")
@example(":0")
@example("a\n\n\n")
def test_any_text_reads_back_the_same_everywhere(text: str) -> None:
    value = {"k": text, "list": [text, {"inner": text}], "braces": {"x": [[text]]}}
    assert_reads_as([line for key, child in value.items() for line in render.entry(key, child, 0)], value)
    assert_reads_as([f"k: {render.inline(value)}"], {"k": value})


@STEADY
@given(TEXTS)
def test_any_text_can_be_a_key(text: str) -> None:
    assert_reads_as(render.entry(text, {text: 1}, 0), {text: {text: 1}})


@STEADY
@given(st.integers(0, 10**9))
def test_any_data_reads_back_the_same_everywhere(seed: int) -> None:
    data = messy.plan(Random(seed))
    assert_reads_as([line for key, child in data.items() for line in render.entry(key, child, 0)], data)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "0101",
            "0101701234",
            "1_000",
            "1e3",
            "1E-3",
            "0x1F",
            "0o17",
            "0b1",
            "017",
            "12:30",
            "14:05",
            "14:05:30",
            "1:2.5",
        ),
        *("-1", "+1", ".5", "1.", ".inf", "-.INF", ".NaN", "1,5", "2026-118", "+45 12 34 56 78", "2026", "12-03"),
        *(
            "null",
            "Null",
            "NULL",
            "nUll",
            "~",
            "",
            "yes",
            "YES",
            "no",
            "No",
            "on",
            "OFF",
            "y",
            "N",
            "true",
            "FALSE",
            "tRue",
        ),
        *("=", "<<", "2026-02-30", "2026-13", "0000-01-01", "2026-1-2", "2026-11-03T10:00:00Z", "2026-11-03 10:00"),
    ],
)
def test_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    assert render.scalar(text) == f'"{text}"'
    assert render.entry(text, {"k": text}, 0) == [f'"{text}": {{k: "{text}"}}']


@pytest.mark.parametrize(
    "text",
    ["2026-11-03", "2026-11", "mette", "Bor på Ærø", "K-7F3QM", "nej", "5 dage", "a#b", "it's", "mette@eksempel.dk"],
)
def test_text_that_is_nothing_else_is_bare(text: str) -> None:
    assert render.scalar(text) == text
    assert render.inline([text]) == f"[{text}]"


@pytest.mark.parametrize("text", ["a, b", "a [b", "a] b", "a {b", "a} b"])
def test_signs_of_brackets_need_quotes_inside_of_them_only(text: str) -> None:
    assert render.scalar(text) == text
    assert render.inline({"k": text}) == f'{{k: "{text}"}}'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (-7, "-7"),
        (1.5, "1.5"),
        (1e22, "1.0e+22"),
        (float("-inf"), "-.inf"),
        (render.Bare("0101"), "0101"),
        ({}, "{}"),
        ([], "[]"),
    ],
)
def test_values_that_are_no_text(value: Any, written: str) -> None:
    assert render.inline(value) == written
    assert render.entry("k", value, 2) == [f"  k: {written}"]


@pytest.mark.parametrize("value", [datetime.date(2026, 11, 3), b"x", (1, 2), {"a": {1}}])
def test_what_a_file_cannot_hold_is_a_mistake_of_the_program(value: Any) -> None:
    with pytest.raises(TypeError):
        render.inline(value)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("En linje.\n", ["k: |", "  En linje."]),
        ("To\nlinjer", ["k: |-", "  To", "  linjer"]),
        ("Luft\n\nog slut\n\n", ["k: |+", "  Luft", "", "  og slut", ""]),
        ("  indrykket\nså ikke\n", ["k: |2", "    indrykket", "  så ikke"]),
        ("\ttabulator\n", ['k: "\\ttabulator\\n"']),
        ("\n", ['k: "\\n"']),
        ("retur\r\n", ['k: "retur\\r\\n"']),
    ],
)
def test_texts_of_several_lines_are_blocks_where_a_block_gives_them_back(text: str, lines: list[str]) -> None:
    assert render.entry("k", text, 0) == lines


def test_where_blank_lines_follow_no_text_ends_in_blank_lines_of_its_own() -> None:
    assert render.entry("k", ["x\n\n"], 0, keep=False) == ["k:", '  - "x\\n\\n"']


def test_a_mapping_in_a_list_is_on_one_line_up_to_a_hundred_signs() -> None:
    fits = {"date": "2026-11-03", "note": "n" * (100 - len("  - {date: 2026-11-03, note: }"))}
    assert [len(line) for line in render.item(fits, 2)] == [100]
    longer = fits | {"note": fits["note"] + "n"}
    assert render.item(longer, 2) == ["  - date: 2026-11-03", f"    note: {longer['note']}"]


def test_a_mapping_with_a_text_of_several_lines_is_a_block() -> None:
    value = {"date": "2026-11-03", "services": ["food", "therapy"], "deep": [{"text": "a\n"}]}
    assert render.item(value, 0) == [
        "- date: 2026-11-03",
        "  services: [food, therapy]",
        "  deep:",
        "    - text: |",
        "        a",
    ]


def test_under_a_key_collections_of_scalars_are_on_one_line() -> None:
    assert render.entry("ended", {"date": "2026-12-03", "reason": "moved"}, 0) == [
        "ended: {date: 2026-12-03, reason: moved}"
    ]
    assert render.entry("groups", [{"by": "mette"}], 0) == ["groups:", "  - {by: mette}"]
    assert render.entry("areas", {"housing": {"a": "b"}}, 0) == ["areas:", "  housing: {a: b}"]
    assert render.entry("x", ["n" * 50, "m" * 50], 0) == ["x:", "  - " + "n" * 50, "  - " + "m" * 50]


def test_a_long_text_of_one_line_stays_on_it() -> None:
    assert render.entry("note", "ord " * 99 + "slut", 0) == ["note: " + "ord " * 99 + "slut"]
    assert render.entry("note", "ord: " * 99, 0) == ['note: "' + "ord: " * 99 + '"']
    assert render.entry("note", "ord: " * 99 + "\n", 0) == ["note: |", "  " + "ord: " * 99]


def test_rendering_an_entry_is_quick() -> None:
    value = {"date": "2026-11-03", "text": "a: b\n" * 20, "note": "x, 'y'", "services": ["a", "b"], "time": "14:05"}
    render.item(value, 2)
    start = perf_counter()
    for _ in range(20):
        render.item(value, 2)
    assert (perf_counter() - start) / 20 < 0.05  # seconds; a tenth of that on the machine it was written on
