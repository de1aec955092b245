"""What figures are counted of: the people of one model, a period, and what the figures are split by (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from planctl.figures.people import Someone
from planctl.figures.period import Period
from planctl.figures.records import CONTACTS, entry_at
from planctl.figures.tables import ALWAYS, Count, Figure, N, Row, Split, add_split, count_of, heads_of
from planctl.models.model import CONTACT, PRESENCE, Model
from planctl.plans.dates import Day, month_of

AREA, DIMENSION, GROUP, SERVICE, MONTH = "area", "dimension", "group", "service", "month"
BY = (AREA, DIMENSION, GROUP, SERVICE, MONTH)  # what a reader can ask for
PARTS = {AREA: "areas", DIMENSION: "dimensions", GROUP: "groups", SERVICE: "services"}
_WORDS = {part: word for word, part in PARTS.items()}  # models name the part


@dataclass(frozen=True)
class Item:
    """Something that is counted: whose it is, which of theirs, when it was, and its answers by field."""

    who: Someone
    place: int
    day: Day
    answers: dict[str, list[str]]

    @property
    def member(self) -> tuple[int, int]:
        """Return what tells it apart from all others in its figure."""
        return (self.who.number, self.place)


@dataclass(frozen=True)
class Ground:
    """The people of a model, the days that are looked at, today, and the first month the review looks back at."""

    people: list[Someone]
    model: Model
    period: Period
    today: Day
    earliest: str = "0001-01"
    _items: dict[str, list[Item]] = field(default_factory=dict, compare=False)
    _groups: dict[int, str] = field(default_factory=dict, compare=False)

    def here(self) -> Iterator[Someone]:
        """Yield those who were registered on any day of the period."""
        return (who for who in self.people if any(stay.touches(self.period) for stay in who.stays))

    def splits_of(self, figure: Figure, usual: str = "") -> dict[str, tuple[str, ...]]:
        """Return what a figure is split by, with the words of a reader under which each is printed.

        Under no word at all it is what the model says, or else what is `usual`. All of them are counted whatever is
        asked for: what is hidden then does not go by it, and two reports of a period do not give each other away.
        """
        by_model = self.usual_of(figure) or [usual] * bool(usual)
        found: dict[str, tuple[str, ...]] = dict.fromkeys(by_model, (ALWAYS,))
        for by in BY:
            found[by] = (*found.get(by, ()), by)
        return found

    def usual_of(self, figure: Figure) -> list[str]:
        """Return what the model says a figure is split by."""
        return [_WORDS.get(name, name) for name in figure.spec.get("by") or ()]

    def items(self, place: str) -> list[Item]:
        """Return the entries of a list in the period; looked up once, since several figures ask."""
        if place not in self._items:
            self._items[place] = [
                Item(who, number, day, answers)
                for who in self.people
                for number, (day, answers) in enumerate(who.entries(place))
                if self.period.holds(day)
            ]
        return self._items[place]

    def group_of(self, who: Someone) -> str:
        """Return the group somebody was in at the end; looked up once."""
        if who.number not in self._groups:
            self._groups[who.number] = who.group(self.period.last)
        return self._groups[who.number]

    @cached_property
    def contacts(self) -> list[Item]:
        """Return the contacts of the period that are with the person."""
        counted = self.model.kinds_that_count(PRESENCE, CONTACT)
        return [item for item in self.items(CONTACTS) if not counted.isdisjoint(item.answers.get("kind", ()))]


@dataclass(frozen=True)
class Keys:
    """How items of a list are divided: by a field of theirs, their month, or their person's group."""

    ground: Ground
    of: str
    by: str

    @cached_property
    def column(self) -> str:
        """Return the field that is looked at: the one named, or the first with answers of that part; "" for none."""
        kind = entry_at(self.ground.model, self.of)
        fields = kind.fields if kind else {}
        if self.by in fields and self.by not in PARTS:
            return self.by
        part = PARTS.get(AREA if self.by == DIMENSION else self.by, self.by)
        return next((name for name, type_ in fields.items() if type_ in (f"id:{part}", f"ids:{part}")), "")

    @property
    def is_there(self) -> bool:
        """Tell whether the items can be divided so at all."""
        if self.by == DIMENSION and not self.ground.model.dimensions:
            return False
        return self.by == MONTH or (self.by == GROUP and bool(self.ground.model.groups)) or bool(self.column)

    @property
    def overlaps(self) -> bool:
        """Tell whether an item may stand in several rows."""
        kind = entry_at(self.ground.model, self.of)
        return bool(kind and self.by not in (MONTH, GROUP) and kind.fields.get(self.column, "").startswith("ids:"))

    def of_item(self, item: Item) -> list[str]:
        """Return the rows an item stands in; [""] when it does not say."""
        if self.by == MONTH:
            return [month_of(item.day)]
        if self.by == GROUP:
            return [self.ground.group_of(item.who)]
        found = item.answers.get(self.column) or [""]
        return list(dict.fromkeys(map(self._dimension, found))) if self.by == DIMENSION else found

    def _dimension(self, area: str) -> str:
        """Return the dimension an area belongs to."""
        return str(self.ground.model.areas.get(area, {}).get("dimension") or "")

    def ordered(self, found: Iterable[str]) -> list[str]:
        """Return the rows there are, in the order of the model; what is not said comes last."""
        there = set(found)
        first = [key for key in self.known() if key in there]
        return [*first, *sorted(key for key in there if key and key not in first), *([""] if "" in there else [])]

    def known(self) -> list[str]:
        """Return the answers the model has, in order."""
        if self.by == MONTH:
            return list(self.ground.period.months())
        if self.by in PARTS:
            return list(self.ground.model.part(PARTS[self.by]))
        kind = entry_at(self.ground.model, self.of)
        type_ = kind.fields.get(self.column, "") if kind else ""
        if kind and type_ == "state":
            return list(kind.states)
        if type_ in ("yes_no", "flag"):
            return ["true", "false"]
        return list(self.ground.model.part(type_.partition(":")[2]))


def counted(items: Iterable[Item]) -> Count:
    """Return how many items there are."""
    return count_of(item.member for item in items)


def heads(items: Iterable[Item]) -> Count:
    """Return how many people they are of."""
    return heads_of(item.who.number for item in items)


def people(found: Iterable[Someone]) -> Count:
    """Return how many people there are."""
    return heads_of(who.number for who in found)


def split_items(
    figure: Figure, items: list[Item], keys: Keys, under: tuple[str, ...], *, by_head: bool = False
) -> None:
    """Split a figure of items into rows; of people, each is counted once a row and may stand in several."""
    rows: dict[str, list[Item]] = {}
    for item in items:
        for key in keys.of_item(item):
            rows.setdefault(key, []).append(item)
    count = heads if by_head else counted
    made = [Row(key, {N: count(rows[key])}) for key in keys.ordered(rows)]
    overlaps = keys.overlaps or (by_head and keys.by != GROUP)
    add_split(figure, Split(keys.by, (N,), made, under=under), overlaps=overlaps)
