"""Whatever a file holds, reading it comes to an end: with no error, or with problems that have a place."""

from __future__ import annotations

import datetime
import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.outputs.problems import github_line, problem_data, problem_lines
from planctl.review.facts import Person, facts_of
from planctl.review.month import review
from planctl.texts import LANGUAGES, language, set_language
from planctl.workspace.checking import warnings_of
from planctl.workspace.workspace import PlanFile, Reading, Workspace
from tests.plans.full_plan import FULL, PATH

TODAY = datetime.date(2026, 11, 22)
EXAMPLE = (Path(__file__).parents[2] / "examples" / "reden" / "plans" / "K-7F3QM.yaml").read_text(encoding="utf-8")

modest = settings(
    derandomize=True, deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

# Values that are right somewhere, and values that are right nowhere.
WORDS = [
    "mette", "jonas", "nobody", "housing", "network", "visit", "phone", "conversation", "keep_plan", "keep",
    "stop_plan", "needs_plan", "stay_basic", "stabilise", "survive", "staff", "who5", "observation", "moved",
    "own_wish", "reden", "2026-01-14", "2026-02-30", "2026-10", "2026-13", "0000-01", "9999-12-31", "0001-01-01",
    "9999-12", "14:05", "25:00", "K-7F3QM", "k-1", "010170-1234", "", " ", "\n", "x", "<<", "&a", "*a", "!!x", "a: b",
    "- a", "#", "\u202e", "\x1b[31m", "\u2028", "\ufeff", "\U000e0041", "æøå", "𝒳", "yes", "no", "~", "null", "1e3",
    "0101", "{", "[", "'", '"', "\\",
]  # fmt: skip
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-2, 12),
    st.floats(),
    st.sampled_from(WORDS),
    st.text(max_size=20),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=8), inner, max_size=4)
    ),
)


def paths_in(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(found for step, value in steps for found in paths_in(value, (*path, step)))]


PATHS = [path for path in paths_in(FULL) if path]


def changed(data: Any, path: tuple[Any, ...], how: str, value: Any) -> Any:
    """Return the data with one thing done to it at a path: replaced, deleted, doubled, or a key put in."""
    data = deepcopy(data)
    *steps, last = path
    above = data
    try:
        for step in steps:
            above = above[step]
        _ = above[last]
    except (LookupError, TypeError):
        return data  # taken away by an earlier change
    if how == "delete":
        del above[last]
    elif how == "double" and isinstance(above, list):
        above.insert(last, deepcopy(above[last]))
    elif how == "key" and isinstance(above[last], dict):
        above[last][str(value)] = value
    else:
        above[last] = value
    return data


def written(data: Any) -> bytes:
    """Return data as text: JSON is YAML, but for some of its numbers."""
    text = json.dumps(data, ensure_ascii=False)
    return text.replace("Infinity", ".inf").replace("NaN", ".nan").encode("utf-8", "replace")


changes = st.lists(
    st.tuples(st.sampled_from(PATHS), st.sampled_from(["replace", "replace", "delete", "double", "key"]), values),
    max_size=4,
)


def assert_holds(reader: Workspace, source: bytes) -> Reading:
    """Read, judge and show a file; nothing is raised, and what is wrong has a place."""
    before = language()
    reading = reader.read(PlanFile(PATH), source)
    problems = [*reading.problems, *warnings_of(reading, TODAY)]
    rows = source.decode("utf-8", "replace").count("\n") + source.count(b"\r") + 1
    try:
        for problem in problems:
            assert 1 <= problem.line <= rows + 1, problem
            assert problem.column >= 1, problem
            assert problem.file == PATH
            for lang in LANGUAGES:
                set_language(lang)
                assert problem_lines(problem, {PATH: source.decode("utf-8", "replace")})
                assert all(isinstance(text, str) for text in (problem_data(problem)["hint"], github_line(problem)))
                assert problem_data(problem)["message"]
                assert "010170-1234" not in json.dumps(problem_data(problem)) + github_line(problem)
    finally:
        set_language(before)
    assert reading.plan is not None or reading.errors
    if reading.judgeable:
        assert reading.plan is not None
        person = Person(facts_of(reading.plan), reading.plan.model)
        for month in ("2026-10", "2026-11", "2027-01"):
            review([person], month)
        json.dumps(person.facts)
    return reading


def test_the_full_plan_is_right(reader: Workspace) -> None:
    reading = assert_holds(reader, written(FULL))
    assert [problem for problem in reading.problems if problem.is_error] == []


@modest
@given(source=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes(reader: Workspace, source: bytes) -> None:
    assert_holds(reader, source)


@modest
@given(data=values)
def test_any_data(reader: Workspace, data: Any) -> None:
    assert_holds(reader, written(data))


@modest
@given(what=changes)
def test_a_right_plan_with_anything_done_to_it(reader: Workspace, what: list[tuple[Any, str, Any]]) -> None:
    data: Any = FULL
    for path, how, value in what:
        data = changed(data, path, how, value)
    assert_holds(reader, written(data))


@modest
@given(
    places=st.lists(
        st.tuples(st.integers(0, len(EXAMPLE)), st.integers(0, 12), st.sampled_from(WORDS) | st.text(max_size=6)),
        max_size=3,
    )
)
def test_a_right_text_with_anything_done_to_it(reader: Workspace, places: list[tuple[int, int, str]]) -> None:
    text = EXAMPLE
    for place, length, put in places:
        text = text[:place] + put + text[place + length :]
    assert_holds(reader, text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_each_value_alone_replaced_by_what_cannot_stand_there(reader: Workspace, path: tuple[Any, ...]) -> None:
    for value in (None, True, 12345, -1.5, "?", "", [], {}, [None], {"a": None}, ["?"], [[]]):
        if path[0].startswith("x_"):
            continue
        assert_holds(reader, written(changed(FULL, path, "replace", value)))
    assert_holds(reader, written(changed(FULL, path, "delete", None)))
