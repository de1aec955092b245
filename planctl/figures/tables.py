"""What a figure comes to: counts in rows and columns, with the sums between them, and what may be printed (pure)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median
from typing import Any

from planctl.figures.hiding import Cell, Hidden, Sum, hide
from planctl.models.model import Model

Member = tuple[Any, ...]  # the number of the person, then what tells one of their entries from another
N = "n"
PERCENT, MEDIAN, ATTAINED = "percent", "median", "attained"
RATES = (PERCENT, MEDIAN, ATTAINED)  # columns that hold no counts
_PERCENT = 100


@dataclass(frozen=True)
class Count:
    """How many there are of something; two counts of the same members are the same figure wherever they stand."""

    members: frozenset[Member] = frozenset()
    of_people: bool = False

    @property
    def value(self) -> int:
        """Return how many there are."""
        return len(self.members)

    @cached_property
    def people(self) -> int:
        """Return how many people stand behind it."""
        return len({member[0] for member in self.members})

    @property
    def needs(self) -> tuple[Count, ...]:
        """Return the counts that must be printed before it is: none but itself."""
        return (self,)


@dataclass(frozen=True)
class Rate:
    """A share or a median; printed only when every count it is made from is."""

    value: float | None
    needs: tuple[Count, ...]


Value = Count | Rate


def share(part: Count, whole: Count, *others: Count) -> Rate:
    """Return a share in whole per cent, rounded down: what is below a limit never looks as if it were not."""
    value = part.value * _PERCENT // whole.value if whole.value else None
    return Rate(value, (part, whole, *others))


def middle(values: list[float], *needs: Count) -> Rate:
    """Return the median of some values; None without any."""
    return Rate(median(values) if values else None, needs)


@dataclass
class Row:
    """The cells of a row by column; `key` is an id of the model, a month, or a word of the report's own."""

    key: str
    cells: dict[str, Value]


@dataclass
class Split:
    """A figure split into rows: by what, and whose ladder it is where raters are told apart (`rater`)."""

    by: str
    columns: tuple[str, ...]
    rows: list[Row]
    rater: str = ""
    sums: dict[str, Sum] = field(default_factory=dict)  # by column


@dataclass(frozen=True)
class Across:
    """Columns of a row that make up another; `sum` is None where there is nothing to add up."""

    row: Row
    total: str
    parts: tuple[str, ...]
    sum: Sum | None


@dataclass
class Figure:
    """A figure of a model with its total, if one makes sense, and its splits."""

    id: str
    what: str
    model: Model
    columns: tuple[str, ...] = (N,)
    total: Row | None = None
    splits: list[Split] = field(default_factory=list)
    across: list[Across] = field(default_factory=list)

    @property
    def spec(self) -> dict[str, Any]:
        """Return what the model says of the figure."""
        return self.model.figures[self.id]

    def rows(self) -> Iterator[Row]:
        """Yield every row, the total first."""
        yield from [self.total] if self.total else []
        for split in self.splits:
            yield from split.rows


def total_of(total: Count | None, parts: Iterable[Value]) -> Sum | None:
    """Return the sum of counts, those that are none left out: they are printed as they are."""
    keys = tuple(part for part in parts if isinstance(part, Count) and part.members)
    return Sum(total if total and total.members else None, keys) if keys else None


def add_split(figure: Figure, split: Split, *, overlaps: bool = False) -> None:
    """Add a split to a figure, and what its columns come to; parts that overlap come to nothing that is printed."""
    for column in split.columns:
        whole = figure.total.cells.get(column) if figure.total else None
        total = whole if isinstance(whole, Count) and not overlaps else None
        found = total_of(total, (row.cells.get(column, Count()) for row in split.rows))
        if found and (total is not None or overlaps):
            split.sums[column] = found
    figure.splits.append(split)


def add_sum(figure: Figure, row: Row, total: str, *parts: str) -> None:
    """Add to a figure that in a row some columns make up another."""
    whole = row.cells[total]
    found = total_of(whole if isinstance(whole, Count) else None, (row.cells[name] for name in parts))
    figure.across.append(Across(row, total, parts, found))


def hidden_in(figures: Iterable[Figure], below: int) -> Hidden:
    """Return what is hidden of all the figures that are printed together."""
    figures = list(figures)
    values = (cell for figure in figures for row in figure.rows() for cell in row.cells.values())
    counts = dict.fromkeys(need for value in values for need in value.needs)
    cells: dict[Hashable, Cell] = {count: Cell(count.value, count.people, count.of_people) for count in counts}
    sums = [each for figure in figures for split in figure.splits for each in split.sums.values()]
    sums += [each.sum for figure in figures for each in figure.across if each.sum]
    return hide(cells, sums, below)


class Printed:
    """Figures with what of them may be printed."""

    def __init__(self, figures: Iterable[Figure], below: int) -> None:
        self.figures = list(figures)
        self.hidden = hidden_in(self.figures, below)
        self._none: set[tuple[int, str]] = set()  # cells that may be none, and it is not told
        for figure in self.figures:
            for split in figure.splits:
                gone = [name for name, each in split.sums.items() if each in self.hidden.withdrawn]
                self._none |= {(id(row), name) for row in split.rows for name in gone}
            for across in figure.across:  # what is made of columns comes first
                if across.sum in self.hidden.withdrawn or not self.tells(across.row, across.total):
                    self._none |= {(id(across.row), name) for name in across.parts}

    def tells(self, row: Row, column: str) -> bool:
        """Tell whether it is told at least that a cell is not none, or that it is."""
        return (id(row), column) not in self._none

    def shows(self, row: Row, column: str) -> bool:
        """Tell whether a cell may be printed."""
        value = row.cells[column]
        made_of = [name for name, cell in row.cells.items() if isinstance(value, Rate) and cell in value.needs]
        if not all(self.shows(row, name) for name in made_of):
            return False
        return self.tells(row, column) and not any(need in self.hidden.cells for need in value.needs)
