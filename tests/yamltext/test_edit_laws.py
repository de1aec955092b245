"""Laws of every change, over files as messy as hands make them: the data asked for, and no other line touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.errors import Path
from planctl.yamltext import edit
from planctl.yamltext.loader import Document, Node, load
from planctl.yamltext.twin import same
from tests.yamltext import messy

STEADY = settings(derandomize=True, deadline=None, database=None, max_examples=250)
ORDER = messy.NAMES


@dataclass
class Case:
    """A messy file and what is drawn from to change it."""

    rng: Random
    file: messy.Messy
    document: Document

    def paths(self, of: type = object, ends_in: type = object) -> list[Path]:
        found = list(walk(self.file.data, ()))
        return [path for path, value in found if isinstance(value, of) and path and isinstance(path[-1], ends_in)]


@st.composite
def cases(draw: Callable[[st.SearchStrategy[int]], int]) -> Case:
    rng = Random(draw(st.integers(0, 10**9)))
    file = messy.write(rng, messy.plan(rng))
    return Case(rng, file, load(file.text.encode()))


def walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    yield path, value
    if isinstance(value, dict):
        for key, child in value.items():
            yield from walk(child, (*path, key))
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from walk(child, (*path, number))


def at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


# A second way to say what lines a place takes, from where things begin alone


def nodes(node: Node, path: Path = ()) -> Iterator[tuple[Path, int]]:
    """Yield the path and first line of all entries and items."""
    for number, child in enumerate(node.children):
        inner = (*path, node.keys[number].text if node.keys else number)
        yield inner, (node.keys[number] if node.keys else child).start.line
        yield from nodes(child, inner)


def region(case: Case, path: Path) -> tuple[int, int]:
    """Return the lines from the beginning of an entry or item to the beginning of the next thing outside of it.

    Of what stands inside brackets, it is the lines of the outermost brackets.
    """
    assert case.document.root is not None
    lines = case.document.lines
    path = next((path[:n] for n in range(1, len(path)) if is_flow(case, path[:n])), path)
    if not path or case.document.root.flow:
        return 0, len(lines)
    places = list(nodes(case.document.root))
    number = next(number for number, (other, _) in enumerate(places) if other == path)
    start = places[number][1]
    if isinstance(path[-1], int):
        start = dash_line(lines, start)
    outside = (
        dash_line(lines, line) if isinstance(other[-1], int) else line
        for other, line in places[number:]
        if other[: len(path)] != path
    )
    return start, max(start + 1, next(outside, len(lines)))


def dash_line(lines: list[str], line: int) -> int:
    """Return the line of the dash of an item that begins on a line: that one, or one above it."""
    while not lines[line].lstrip().startswith("-"):
        line -= 1
    return line


def is_flow(case: Case, path: Path) -> bool:
    node = case.document.find(path)
    return node is not None and node.flow


def lines_of(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")


def check(case: Case, after: str, expected: Any, path: Path, more: int = 0) -> None:
    """Check the data of a change at a path, and that all lines but its own (and `more` below) are what they were."""
    document = load(after.encode())
    assert document.problems == []
    assert same(document.data, expected)
    old, new = lines_of(case.document.text), lines_of(after)
    first, last = region(case, path)
    below = max(len(old) - last - more, 0)
    assert new[:first] == old[:first], after
    assert below == 0 or new[-below:] == old[-below:], after


def only_adds(case: Case, after: str) -> bool:
    """Tell whether all lines from before are still there, with new ones in one place among them."""
    old, new = lines_of(case.document.text), lines_of(after)
    same_ahead = next((n for n, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), len(old))
    below = len(old) - same_ahead
    return below == 0 or new[-below:] == old[-below:]


def comments_of(case: Case) -> set[str]:
    return {comment.strip() for comment in case.file.comments}


def lost(case: Case, after: str) -> set[str]:
    return {comment for comment in comments_of(case) if comment not in after}


@STEADY
@given(cases())
def test_a_messy_file_says_what_it_was_written_from(case: Case) -> None:
    assert case.document.problems == []
    assert same(case.document.data, case.file.data)


@STEADY
@given(cases())
def test_inserting_an_item(case: Case) -> None:
    path = case.rng.choice([*case.paths(list), ("ny",), ("areas", "housing", "interventions")])
    expected: Any = deepcopy(case.file.data)
    parent = expected
    for step in path[:-1]:
        parent = parent.setdefault(step, {}) if isinstance(step, str) else parent[step]
    if isinstance(path[-1], str) and parent.get(path[-1]) is None:
        parent[path[-1]] = []
    items = parent[path[-1]]
    index = case.rng.choice([None, *range(len(items) + 1)])
    item = messy.value(case.rng)
    fresh = not items
    items.insert(len(items) if index is None else index, item)
    after = edit.insert_item(case.document, path, item, index, ORDER)
    check(case, after, expected, existing(case, path))
    assert not lost(case, after)
    node = case.document.find(path)
    if not fresh and node is not None and in_blocks(case, path) and begins_its_line(case, node):
        assert only_adds(case, after), after


@STEADY
@given(cases())
def test_adding_a_key(case: Case) -> None:
    above = case.rng.choice([(), *case.paths(dict)])
    free = [name for name in messy.NAMES if name not in at(case.file.data, above)]
    path = (*above, case.rng.choice(free))
    value = messy.value(case.rng)
    expected = deepcopy(case.file.data)
    at(expected, above)[path[-1]] = value
    after = edit.set_value(case.document, path, value, ORDER)
    check(case, after, expected, above)
    assert not lost(case, after)
    assert in_order(list(at(case.file.data, above)), list(at(load(after.encode()).data, above)), path[-1])
    node = case.document.find(above)
    if node is not None and node.children and in_blocks(case, above) and begins_its_line(case, node):
        assert only_adds(case, after), after


@STEADY
@given(cases())
def test_setting_a_value(case: Case) -> None:
    path = case.rng.choice(case.paths())
    value = messy.value(case.rng)
    expected = deepcopy(case.file.data)
    at(expected, path[:-1])[path[-1]] = value
    replaces = isinstance(path[-1], int) and case.rng.random() < 0.5
    after = (edit.replace_item if replaces else edit.set_value)(case.document, path, value)
    check(case, after, expected, path)
    assert not lost(case, after)
    if same(expected, case.file.data):
        assert after == case.document.text


@STEADY
@given(cases())
def test_removing(case: Case) -> None:
    path = case.rng.choice(case.paths())
    expected = deepcopy(case.file.data)
    gone = path
    while True:
        del at(expected, gone[:-1])[gone[-1]]
        if at(expected, gone[:-1]) or len(gone) < 2 or isinstance(gone[-2], int):
            break
        gone = gone[:-1]
    if not expected:
        return
    change = edit.remove_item if isinstance(path[-1], int) else edit.remove_key
    after = change(case.document, path)
    # What came behind a dash leaves its place there to the next line.
    parent = case.document.find(gone[:-1])
    more = 0 if parent is None or begins_its_line(case, parent) else 1
    check(case, after, expected, gone if at(expected, gone[:-1]) else gone[:-1], more)
    first, last = region(case, path)
    inside = "\n".join(case.document.lines[first:last])
    assert all(comment in inside for comment in lost(case, after)), after


@STEADY
@given(cases())
def test_what_was_inserted_can_be_removed_again(case: Case) -> None:
    path = case.rng.choice([path for path in case.paths(list) if at(case.file.data, path)] or [("ny",)])
    after = edit.insert_item(case.document, path, {"date": "2026-11-09"}, None)
    number = len(at(load(after.encode()).data, path)) - 1
    again = edit.remove_item(load(after.encode()), (*path, number))
    assert same(load(again.encode()).data, case.file.data)
    if in_blocks(case, path):
        assert again.rstrip("\n") == case.document.text.rstrip("\n")


def existing(case: Case, path: Path) -> Path:
    """Return the nearest place on a path that is there."""
    while case.document.find(path) is None:
        path = path[:-1]
    return path


def in_blocks(case: Case, path: Path) -> bool:
    return not any(is_flow(case, path[:n]) for n in range(len(path) + 1))


def begins_its_line(case: Case, node: Node) -> bool:
    """Tell a collection that does not begin behind the dash of another."""
    return not case.document.lines[node.start.line][: node.start.column].strip()


def in_order(before: list[str], after: list[str], name: str | int) -> bool:
    """Tell whether a new name stands right after the last of those that come before it, else first."""
    assert [other for other in after if other != name] == before
    if name not in ORDER:
        return after[-1] == name
    ahead = [other for other in before if other in ORDER and ORDER.index(other) < ORDER.index(str(name))]
    place = after.index(str(name))
    return after[place - 1] == ahead[-1] if ahead else place == 0
