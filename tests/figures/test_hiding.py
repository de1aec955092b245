"""No hidden figure can be computed from what is printed: tried against every table that would be printed the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.figures.hiding import Cell, Hidden, Key, Sum, hide

BELOW = 5
SIZES = st.one_of(st.integers(0, BELOW + 4), st.sampled_from([0, 1, 4, 5, 30]))


def people(values: dict[str, int]) -> dict[Key, Cell]:
    return {key: Cell(value, value) for key, value in values.items()}


def one_way(parts: Sequence[int]) -> tuple[dict[Key, Cell], list[Sum]]:
    values = {f"p{place}": value for place, value in enumerate(parts)}
    return people({"total": sum(parts), **values}), [Sum("total", tuple(values))]


def two_ways(one: Sequence[int], other: Sequence[int]) -> tuple[dict[Key, Cell], list[Sum]]:
    """Return a total with two splits that come to the same; the last part of the second makes up for it."""
    other = [*other, max(sum(one) - sum(other), 0)]
    one = [*one, max(sum(other) - sum(one), 0)]
    first = {f"a{place}": value for place, value in enumerate(one)}
    second = {f"b{place}": value for place, value in enumerate(other)}
    return people({"total": sum(one), **first, **second}), [Sum("total", tuple(first)), Sum("total", tuple(second))]


def crossed(grid: Sequence[Sequence[int]]) -> tuple[dict[Key, Cell], list[Sum]]:
    """Return a table of rows and columns with all its margins."""
    width = len(grid[0])
    values = {f"c{r}{c}": row[c] for r, row in enumerate(grid) for c in range(width)}
    rows = {f"r{r}": sum(row) for r, row in enumerate(grid)}
    columns = {f"k{c}": sum(row[c] for row in grid) for c in range(width)}
    sums = [Sum(f"r{r}", tuple(f"c{r}{c}" for c in range(width))) for r in range(len(grid))]
    sums += [Sum(f"k{c}", tuple(f"c{r}{c}" for r in range(len(grid)))) for c in range(width)]
    sums += [Sum("total", tuple(rows)), Sum("total", tuple(columns))]
    return people({"total": sum(rows.values()), **rows, **columns, **values}), sums


def agreeing(cells: dict[Key, Cell], sums: list[Sum], hidden: Hidden) -> Iterator[dict[Key, int]]:
    """Yield tables that would be printed the same: hidden figures are guessed, everything else is as it stands.

    Whoever looks knows that what is hidden is not none, unless the whole split was withdrawn; a guess
    goes one up and one down from the truth, which is enough to tell whether there is another.
    """
    unknown = [key for key in cells if key in hidden.cells]
    may_be_none = {key for each in hidden.withdrawn for key in each.parts}
    ranges = [
        [v for v in range(cells[key].value - 1, cells[key].value + 2) if v >= (0 if key in may_be_none else 1)]
        for key in unknown
    ]
    for guess in product(*ranges):
        table = {key: cell.value for key, cell in cells.items()} | dict(zip(unknown, guess, strict=True))
        if all(each.total is None or sum(table[p] for p in each.parts) == table[each.total] for each in sums):
            yield table


def assert_safe(cells: dict[Key, Cell], sums: list[Sum], below: int = BELOW) -> Hidden:
    hidden = hide(cells, sums, below)
    small = {key for key, cell in cells.items() if 0 < cell.people < below}
    assert small <= hidden.cells
    secret = {key for key in hidden.cells if cells[key].value}
    seen: dict[Key, set[int]] = {key: set() for key in secret}
    for table in agreeing(cells, sums, hidden):
        for key in secret:
            seen[key].add(table[key])
        if all(len(values) > 1 for values in seen.values()):
            break
    assert {key: values for key, values in seen.items() if len(values) < 2} == {}
    return hidden


@given(st.lists(SIZES, min_size=1, max_size=5), st.integers(3, 6))
@settings(deadline=None, derandomize=True)
def test_the_parts_of_a_total(parts: list[int], below: int) -> None:
    assert_safe(*one_way(parts), below)


@given(st.lists(SIZES, min_size=1, max_size=2), st.lists(SIZES, min_size=1, max_size=2))
@settings(deadline=None, derandomize=True)
def test_two_splits_of_one_total(one: list[int], other: list[int]) -> None:
    assert_safe(*two_ways(one, other))


@given(st.lists(st.lists(SIZES, min_size=2, max_size=2), min_size=2, max_size=2))
@settings(deadline=None, derandomize=True)
def test_rows_and_columns_with_their_margins(grid: list[list[int]]) -> None:
    assert_safe(*crossed(grid))


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ([10, 20, 30], ["total", "p0", "p1", "p2"]),
        ([3, 20, 30], ["total", "p2"]),  # one small cell takes another with it
        ([1, 1, 50], ["total"]),  # two ones are given away by their sum, two
        ([4, 4, 4, 30], ["total"]),  # so are three fours
        ([0, 9, 0], ["total", "p0", "p1", "p2"]),  # none is no small number
        ([1, 1, 1], []),  # nothing is told of a total that is small itself
        ([3, 4, 0, 20], ["total", "p2", "p3"]),
    ],
)
def test_what_is_hidden(parts: list[int], shown: list[str]) -> None:
    cells, sums = one_way(parts)
    hidden = assert_safe(cells, sums)
    assert [key for key in cells if key not in hidden.cells] == shown


def test_which_further_cell_is_hidden_tells_nothing_of_its_size() -> None:
    for parts in ([9, 9, 1], [6, 6, 4], [50, 6, 2]):
        hidden = assert_safe(*one_way(parts))
        assert {"p0", "p2"} <= hidden.cells


def test_a_few_people_with_many_entries_are_hidden_too() -> None:
    cells: dict[Key, Cell] = {
        "total": Cell(160, 12, of_people=False),
        "one": Cell(100, 2, of_people=False),
        "two": Cell(30, 8, of_people=False),
        "three": Cell(30, 9, of_people=False),
    }
    hidden = assert_safe(cells, [Sum("total", ("one", "two", "three"))])
    assert hidden.cells == {"one", "two"}


def test_parts_that_overlap_are_held_to_as_if_their_sum_were_known() -> None:
    cells = people({"a": 2, "b": 9, "c": 9})
    hidden = hide(cells, [Sum(None, ("a", "b", "c"))], BELOW)
    assert hidden.cells == {"a", "b"}


def test_the_same_figure_is_hidden_wherever_it_stands() -> None:
    cells = people({"total": 40, "a": 2, "b": 18, "c": 20, "whole": 30, "d": 12})
    sums = [Sum("total", ("a", "b", "c")), Sum("whole", ("b", "d"))]
    hidden = assert_safe(cells, sums)
    assert {"a", "b", "d"} <= hidden.cells, "b would be computed from the whole and d"
