"""Figures of several groups of people put together, and as plain data in between, so that each can be kept (pure).

No two groups have anybody in common: counts add up, shares are taken anew, and medians keep the values they are of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from planctl.figures.tables import MARKS, Count, Figure, Rate, Row, Split, Value, add_sums, middle, share
from planctl.models.model import Model

PARTIAL_VERSION = 1
Plain = list[Any]


def together(groups: Sequence[list[Figure]]) -> list[Figure]:
    """Return the figures of everybody from those of groups, with what they come to."""
    found = [_figure(parts) for parts in zip(*groups, strict=True)]
    for figure in found:
        add_sums(figure)
    return found


def _figure(parts: Sequence[Figure]) -> Figure:
    first = parts[0]
    made = Figure(first.id, first.what, first.model, first.columns, accounts=first.accounts)
    totals = [part.total for part in parts if part.total]
    made.total = _row(totals) if totals else None
    made.splits = [_split(splits) for splits in _alike(parts)]
    if first.rare and not any(row.cells[first.rare[0]].value for row in made.rows()):
        _leave_out(made, first.rare)
    return made


def _alike(parts: Sequence[Figure]) -> list[list[Split]]:
    """Return the splits by the same thing, of the same rater; in the order of the model."""
    found: dict[tuple[str, str], list[Split]] = {}
    for part in parts:
        for split in part.splits:
            found.setdefault((split.by, split.rater), []).append(split)
    order = list(dict.fromkeys(by for by, _ in found))
    raters = ["", *parts[0].model.scorers]
    return [found[key] for key in sorted(found, key=lambda key: (order.index(key[0]), raters.index(key[1])))]


def _split(parts: Sequence[Split]) -> Split:
    first = parts[0]
    rows: dict[str, list[Row]] = {}
    for part in parts:
        for row in part.rows:
            rows.setdefault(row.key, []).append(row)
    made = sorted(map(_row, rows.values()), key=lambda row: row.rank)
    return Split(first.by, first.columns, made, first.rater, first.under, first.overlaps)


def _row(parts: Sequence[Row]) -> Row:
    first = parts[0]
    if len(parts) == 1:
        return Row(first.key, dict(first.cells), first.rank)
    return Row(first.key, {name: _value([part.cells[name] for part in parts]) for name in first.cells}, first.rank)


def _value(parts: Sequence[Value]) -> Value:
    counts = [part for part in parts if isinstance(part, Count)]
    if counts:
        return _count(counts)
    rates = [part for part in parts if isinstance(part, Rate)]
    needs = [_count(each) for each in zip(*(rate.needs for rate in rates), strict=True)]
    if rates[0].of is None:
        return share(*needs)
    return middle([value for rate in rates for value in rate.of or ()], *needs)


def _count(parts: Iterable[Count]) -> Count:
    some = [part for part in parts if part.value]
    if not some:
        return Count()
    mark = sum(part.mark for part in some) % MARKS
    return Count(sum(part.value for part in some), sum(part.people for part in some), mark, some[0].of_people)


def _leave_out(figure: Figure, names: tuple[str, ...]) -> None:
    def without(columns: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in columns if name not in names)

    figure.columns = without(figure.columns)
    for split in figure.splits:
        split.columns = without(split.columns)
    for row in figure.rows():
        row.cells = {name: cell for name, cell in row.cells.items() if name not in names}


def plain(figures: Iterable[Figure]) -> Plain:
    """Return figures as they were counted as plain data (JSON)."""
    return [
        [
            figure.id,
            figure.what,
            figure.columns,
            figure.accounts,
            figure.rare,
            _plain_row(figure.total) if figure.total else None,
            [[s.by, s.columns, list(map(_plain_row, s.rows)), s.rater, s.under, s.overlaps] for s in figure.splits],
        ]
        for figure in figures
    ]


def _plain_row(row: Row) -> Plain:
    return [row.key, {name: _plain_value(cell) for name, cell in row.cells.items()}, row.rank]


def _plain_value(value: Value) -> Plain:
    if isinstance(value, Count):
        return [value.value, value.people, value.mark, int(value.of_people)] if value.value else []
    return [[_plain_value(need) for need in value.needs], value.of]


def figures_from(data: Plain, model: Model) -> list[Figure]:
    """Return figures of a model from plain data."""
    return [
        Figure(
            name, what, model, tuple(columns), _row_from(total) if total else None, list(map(_split_from, splits)),
            tuple((total, tuple(parts)) for total, parts in accounts), tuple(rare),
        )
        for name, what, columns, accounts, rare, total, splits in data
    ]  # fmt: skip


def _split_from(data: Plain) -> Split:
    by, columns, rows, rater, under, overlaps = data
    return Split(by, tuple(columns), list(map(_row_from, rows)), rater, tuple(under), overlaps)


def _row_from(data: Plain) -> Row:
    key, cells, (place, word) = data
    return Row(key, {name: _value_from(cell) for name, cell in cells.items()}, (place, word))


def _value_from(data: Plain) -> Value:
    if not data or isinstance(data[0], int):
        return _count_from(data)
    needs = tuple(map(_count_from, data[0]))
    return share(*needs) if data[1] is None else middle(data[1], *needs)


def _count_from(data: Plain) -> Count:
    return Count(data[0], data[1], data[2], bool(data[3])) if data else Count()
