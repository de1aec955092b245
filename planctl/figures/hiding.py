"""Which figures are hidden so that nobody can be found behind them, and none be computed from the others (pure).

A cell with fewer people behind it than the limit is small and hidden. Where sums would give it away, more is
hidden. The test is one that can be trusted: a hidden cell is safe when there is a *move*, another set of
figures that agrees with all that is printed and gives the cell another value. In it small cells stay
small and others stay large, so that it helps nobody to know which of the hidden ones are small. Which further cell
is hidden goes by its place, never by its size: the choice itself then tells nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Key = Hashable
_FAR = 10**9  # no figure is as large
_STEPS = 4000  # of the search for a move; more is hidden where it finds none


@dataclass(frozen=True)
class Cell:
    """A count, and how many people stand behind it: the same where it is people that are counted."""

    value: int
    people: int
    of_people: bool = True


@dataclass(frozen=True)
class Sum:
    """Parts that make up a total; without a total what is printed overlaps, and is held to as if the sum were known."""

    total: Key | None
    parts: tuple[Key, ...]

    @property
    def keys(self) -> tuple[Key, ...]:
        """Return the total and its parts."""
        return self.parts if self.total is None else (self.total, *self.parts)

    @property
    def keys_last_total(self) -> tuple[Key, ...]:
        """Return the parts, then the total."""
        return self.parts if self.total is None else (*self.parts, self.total)

    def sign(self, key: Key) -> int:
        """Return how a cell counts in parts minus total."""
        return self.parts.count(key) - (key == self.total)


@dataclass
class Hidden:
    """The cells that are not printed; of the sums in `withdrawn` not even which parts are none."""

    cells: set[Key] = field(default_factory=set)
    withdrawn: set[Sum] = field(default_factory=set)


def hide(cells: Mapping[Key, Cell], sums: Sequence[Sum], below: int, unknown: Iterable[Key] = ()) -> Hidden:
    """Return what is hidden when no figure may have fewer than `below` people behind it.

    `unknown` are cells that stand in sums and are printed nowhere: nobody has to be kept from computing them.
    """
    number = {key: place for place, key in enumerate(cells)}  # numbers are compared faster than figures
    numbered = {Sum(_of(number, s.total), tuple(number[part] for part in s.parts)): s for s in sums}
    free: set[Key] = {number[key] for key in unknown}
    found = _hide({number[key]: cell for key, cell in cells.items()}, list(numbered), below, free)
    return Hidden(
        {key for key, place in number.items() if place in found.cells}, {numbered[s] for s in found.withdrawn}
    )


def _of(number: Mapping[Key, int], key: Key | None) -> int | None:
    return None if key is None else number[key]


def _hide(cells: Mapping[Key, Cell], sums: Sequence[Sum], below: int, unknown: set[Key]) -> Hidden:
    small = {key for key, cell in cells.items() if 0 < cell.people < below and key not in unknown}
    table = _Table(cells, sums, small, below)
    hidden = Hidden(small | unknown)
    for each in sums:
        if each.total in small:
            _withdraw(hidden, each)
    while any(_make_safe(key, table, hidden) for key in cells if key in hidden.cells and key not in unknown):
        pass  # what was hidden on the way has to be safe as well
    return hidden


def _make_safe(key: Key, table: _Table, hidden: Hidden) -> bool:
    """Hide more until a hidden cell cannot be computed; tell whether anything had to be."""
    has_hidden = False
    while table.cells[key].value and not table.can_move(key, hidden) and _hide_more(key, table, hidden):
        has_hidden = True
    return has_hidden


def _withdraw(hidden: Hidden, each: Sum) -> None:
    hidden.withdrawn.add(each)
    hidden.cells |= set(each.parts)


def _hide_more(key: Key, table: _Table, hidden: Hidden) -> bool:
    """Hide one more cell beside a cell that is not safe, the nearest first; False when there is none left.

    First where a hidden cell stands alone in its sum. A total goes only when there is nothing else: it says most, and
    most else hangs on it.
    """
    for is_alone, of_totals in ((True, False), (False, False), (True, True), (False, True)):
        for each in table.around(key, hidden):
            if is_alone and len(table.hidden_in(each, hidden)) > 1:
                continue
            found = (k for k in each.keys_last_total if k not in hidden.cells and table.cells[k].value)
            seen = next((k for k in found if (k in table.totals) == of_totals), None)
            if seen is not None:
                hidden.cells.add(seen)
                return True
    for each in table.around(key, hidden):
        if each not in hidden.withdrawn:
            _withdraw(hidden, each)
            return True
    return False


class _Table:
    """Cells with the sums they stand in."""

    def __init__(self, cells: Mapping[Key, Cell], sums: Sequence[Sum], small: set[Key], below: int) -> None:
        self.cells = cells
        self.small = small
        self.below = below
        self.totals = {each.total for each in sums}
        self.of: dict[Key, list[Sum]] = {}
        for each in dict.fromkeys(sums):
            for key in dict.fromkeys(each.keys):
                self.of.setdefault(key, []).append(each)

    def hidden_in(self, each: Sum, hidden: Hidden) -> set[Key]:
        """Return the cells of a sum that are hidden, those that are none left out."""
        return {key for key in each.keys if key in hidden.cells and self.cells[key].value}

    def around(self, key: Key, hidden: Hidden) -> Iterator[Sum]:
        """Yield the sums a cell stands in, then those of the hidden cells it stands with, and so on."""
        waiting, seen = [key], {key}
        told: set[Sum] = set()
        while waiting:
            for each in self.of.get(waiting.pop(0), ()):
                if each not in told:
                    told.add(each)
                    yield each
                    more = [k for k in each.keys if k in hidden.cells and k not in seen]
                    seen.update(more)
                    waiting += more

    def can_move(self, key: Key, hidden: Hidden) -> bool:
        """Tell whether a hidden cell could have another value, for all that is printed."""
        return any(_Move(self, hidden).moves(key, change) for change in (1, -1))

    def allows(self, key: Key, change: int, hidden: Hidden) -> bool:
        """Tell whether a hidden cell could be one more or one less and still be hidden for the same reason."""
        if key not in hidden.cells:
            return False
        cell = self.cells[key]
        withdrawn = any(each in hidden.withdrawn and key in each.parts for each in self.of.get(key, ()))
        low, high = (self.below, _FAR) if cell.people >= self.below else (1, _FAR)
        if (key in self.small and cell.of_people) or not cell.value:
            high = self.below - 1
        if withdrawn and cell.people < self.below:
            low = 0
        return low <= cell.value + change <= high


class _Move:
    """The search for a change by one, here and there, after which every sum is as it was."""

    def __init__(self, table: _Table, hidden: Hidden) -> None:
        self.table = table
        self.hidden = hidden
        self.changes: dict[Key, int] = {}
        self.steps = 0

    def moves(self, key: Key, change: int) -> bool:
        """Change a cell, and others until every sum is as it was; False when that cannot be."""
        self.steps += 1
        if self.steps > _STEPS or not self.table.allows(key, change, self.hidden):
            return False
        self.changes[key] = change
        if self._settles():
            return True
        del self.changes[key]
        return False

    def _settles(self) -> bool:
        for each, off in self._off():
            free = [k for k in dict.fromkeys(each.keys) if k not in self.changes and each.sign(k)]
            return any(self.moves(k, -1 if off * each.sign(k) > 0 else 1) for k in free)
        return True

    def _off(self) -> Iterator[tuple[Sum, int]]:
        """Yield the sums that are not as they were, with by how much."""
        for each in dict.fromkeys(s for key in self.changes for s in self.table.of.get(key, ())):
            off = sum(each.sign(key) * self.changes.get(key, 0) for key in set(each.keys))
            if off:
                yield each, off
