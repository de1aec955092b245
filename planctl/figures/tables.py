"""What a figure comes to: counts in rows and columns, with the sums between them, and what may be printed (pure)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

from planctl.figures.hiding import Cell, Hidden, Sum, hide
from planctl.models.model import Model

Rank = tuple[int, str]  # where a row stands among others
MARKS = 2**64  # how many marks there are
ALWAYS = ""  # what a split is printed under when the reader asks for no other
N = "n"
PERCENT, MEDIAN, ATTAINED = "percent", "median", "attained"
RATES = (PERCENT, MEDIAN, ATTAINED)  # columns that hold no counts
_PERCENT = 100


@dataclass(frozen=True)
class Count:
    """How many there are of something, and of how many people.

    `mark` is made of the members: two counts of the same members are the same figure wherever they stand. Those of
    very few people often are by chance, which nobody can know: they are told apart by `scope`, where they stand.
    """

    value: int = 0
    people: int = 0
    mark: int = 0
    of_people: bool = False
    scope: str = ""

    @property
    def needs(self) -> tuple[Count, ...]:
        """Return the counts that must be printed before it is: none but itself."""
        return (self,)


def heads_of(numbers: Iterable[int]) -> Count:
    """Return how many people there are; who is named twice is one."""
    found = set(numbers)
    return (
        Count(len(found), len(found), sum(hash((number,)) for number in found) % MARKS, of_people=True)
        if found
        else Count()
    )


@dataclass(frozen=True)
class Rate:
    """A share or a median; printed only when every count it is made from is. A median keeps what it is of."""

    value: float | None
    needs: tuple[Count, ...]
    of: tuple[float, ...] | None = None


Value = Count | Rate


def share(part: Count, whole: Count, *others: Count) -> Rate:
    """Return a share in whole per cent, rounded down: what is below a limit never looks as if it were not."""
    value = part.value * _PERCENT // whole.value if whole.value else None
    return Rate(value, (part, whole, *others))


def middle(values: list[float], *needs: Count) -> Rate:
    """Return the median of some values; None without any."""
    return Rate(median(values) if values else None, needs, tuple(values))


@dataclass
class Row:
    """The cells of a row by column; `key` is an id of the model, a month, or a word of the report's own."""

    key: str
    cells: dict[str, Value]
    rank: Rank = (0, "")


@dataclass
class Split:
    """A figure split into rows: by what, and whose ladder it is where raters are told apart (`rater`).

    `under` are the words of the reader that it is printed for; all splits are counted, and hidden, together.
    """

    by: str
    columns: tuple[str, ...]
    rows: list[Row]
    rater: str = ""
    under: tuple[str, ...] = (ALWAYS,)
    overlaps: bool = False  # what is counted may stand in several rows
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
    """A figure of a model with its total, if one makes sense, and its splits.

    `accounts` are columns that others make up, in every row. The columns in `rare` are left out where the first of
    them has none. `across` and the sums of splits are made when everybody is counted.
    """

    id: str
    what: str
    model: Model
    columns: tuple[str, ...] = (N,)
    total: Row | None = None
    splits: list[Split] = field(default_factory=list)
    accounts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rare: tuple[str, ...] = ()
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
    keys = tuple(part for part in parts if isinstance(part, Count) and part.value)
    return Sum(total if total and total.value else None, keys) if keys else None


def add_sums(figure: Figure) -> None:
    """Add to a figure what its rows and columns come to."""
    for split in figure.splits:
        _sum_rows(figure, split)
    for row in figure.rows():
        for total, parts in figure.accounts:
            whole = row.cells[total]
            found = total_of(whole if isinstance(whole, Count) else None, (row.cells[name] for name in parts))
            figure.across.append(Across(row, total, parts, found))


def _sum_rows(figure: Figure, split: Split) -> None:
    """Add to a split what its columns come to.

    What parts that overlap come to is not printed. It is held to as if it were known where entries are counted; of
    people who stand in several rows nobody knows how many do.
    """
    for column in split.columns:
        whole = figure.total.cells.get(column) if figure.total else None
        total = whole if isinstance(whole, Count) and not split.overlaps else None
        found = total_of(total, (row.cells.get(column, Count()) for row in split.rows))
        of_people = found is not None and any(isinstance(part, Count) and part.of_people for part in found.parts)
        if found and (total is not None or (split.overlaps and not of_people)):
            split.sums[column] = found


def scoped(figures: Iterable[Figure], below: int, within: str = "") -> list[Figure]:
    """Return figures whose small counts are told apart by where they stand; large ones are the same everywhere."""
    return [_scoped(figure, below, f"{within}/{figure.id}") for figure in figures]


def _scoped(figure: Figure, below: int, scope: str) -> Figure:
    made = replace(figure, splits=[], across=[])
    rows: dict[int, Row] = {}

    def moved(count: Count, place: str) -> Count:
        return replace(count, scope=place) if 0 < count.people < below else count

    def row_of(row: Row, place: str) -> Row:
        found: dict[str, Value] = {}
        for name, cell in row.cells.items():
            of_rate = (
                replace(cell, needs=tuple(moved(n, place) for n in cell.needs)) if isinstance(cell, Rate) else cell
            )
            found[name] = moved(of_rate, place) if isinstance(of_rate, Count) else of_rate
        rows[id(row)] = Row(row.key, found)
        return rows[id(row)]

    def sum_of(each: Sum, inside: str, around: str) -> Sum:
        total = moved(each.total, around) if isinstance(each.total, Count) else None
        return Sum(total, tuple(moved(part, inside) for part in each.parts if isinstance(part, Count)))

    made.total = row_of(figure.total, scope) if figure.total else None
    places = {id(figure.total): scope}
    for split in figure.splits:
        place = f"{scope}/{split.by}/{split.rater}"
        places |= {id(row): place for row in split.rows}
        sums = {name: sum_of(each, place, scope) for name, each in split.sums.items()}
        made.splits.append(replace(split, rows=[row_of(row, place) for row in split.rows], sums=sums))
    for across in figure.across:
        place = places[id(across.row)]
        found = sum_of(across.sum, place, place) if across.sum else None
        made.across.append(replace(across, row=rows[id(across.row)], sum=found))
    return made


@dataclass(frozen=True)
class Known:
    """What is known of figures beside what is printed: sums, and the cells that stand only in them."""

    cells: dict[Hashable, Cell] = field(default_factory=dict)
    sums: tuple[Sum, ...] = ()


def hidden_in(figures: Iterable[Figure], below: int, known: Known | None = None) -> Hidden:
    """Return what is hidden of all the figures that are printed together."""
    figures, known = list(figures), known or Known()
    values = (cell for figure in figures for row in figure.rows() for cell in row.cells.values())
    counts = dict.fromkeys(need for value in values for need in value.needs)
    cells: dict[Hashable, Cell] = {count: Cell(count.value, count.people, count.of_people) for count in counts}
    sums = [each for figure in figures for split in figure.splits for each in split.sums.values()]
    sums += [each.sum for figure in figures for each in figure.across if each.sum]
    return hide(cells | known.cells, [*sums, *known.sums], below, known.cells)


class Printed:
    """Figures with what of them may be printed; `hidden` of more than these, where others are printed beside them."""

    def __init__(self, figures: Iterable[Figure], below: int, hidden: Hidden | None = None) -> None:
        self.figures = list(figures) if hidden else scoped(figures, below)
        self.hidden = hidden or hidden_in(self.figures, below)
        self._none: set[tuple[int, str]] = set()  # cells that may be none, and it is not told
        for figure in self.figures:
            for split in figure.splits:
                gone = [name for name, each in split.sums.items() if each in self.hidden.withdrawn]
                self._none |= {(id(row), name) for row in split.rows for name in gone}
            for across in figure.across:  # what is made of columns comes first
                if across.sum in self.hidden.withdrawn or not self.tells(across.row, across.total):
                    self._none |= {(id(across.row), name) for name in across.parts}
            self._none -= set(self._clear(figure))

    def _clear(self, figure: Figure) -> Iterator[tuple[int, str]]:
        """Yield the cells that have none where what is printed leaves nothing over for them: then it is printed."""
        sums: list[tuple[Row | None, str, list[tuple[Row, str]]]] = [
            (figure.total, name, [(row, name) for row in split.rows])
            for split in figure.splits
            for name in split.columns
            if name in split.sums or (figure.total and figure.total.cells.get(name) == Count())
        ]
        sums += [(across.row, across.total, [(across.row, name) for name in across.parts]) for across in figure.across]
        for row, column, parts in sums:
            total = row.cells.get(column) if row else None
            if row is None or not isinstance(total, Count) or total in self.hidden.cells or not self.tells(row, column):
                continue
            some = [(each, name) for each, name in parts if each.cells.get(name, Count()) != Count()]
            if not any(each.cells[name] in self.hidden.cells for each, name in some):
                yield from ((id(each), name) for each, name in parts)

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
