"""What figures are counted of: the people of one model, a period, and what the figures are split by (pure)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from planctl.figures.people import Someone
from planctl.figures.period import Period
from planctl.figures.records import CONTACTS, entry_at, is_answer
from planctl.figures.tables import ALWAYS, MARKS, Count, Figure, N, Rank, Row, Split, heads_of
from planctl.models.model import CONTACT, PRESENCE, Model
from planctl.plans.dates import Day, month_of

AREA, DIMENSION, GROUP, SERVICE, MONTH = "area", "dimension", "group", "service", "month"
BY = (AREA, DIMENSION, GROUP, SERVICE, MONTH)  # what a reader can ask for
PARTS = {AREA: "areas", DIMENSION: "dimensions", GROUP: "groups", SERVICE: "services"}
_NOT_SAID = ("",)
_WORDS = {part: word for word, part in PARTS.items()}  # models name the part


class Item:
    """Something that is counted: whose it is, which of theirs, when it was, and its answers by field.

    `mark` tells it apart from all others in its figure. A plain class: there are very many.
    """

    __slots__ = ("answers", "day", "mark", "who")

    def __init__(self, who: Someone, place: int, day: Day, answers: dict[str, list[str]]) -> None:
        self.who = who
        self.day = day
        self.answers = answers
        self.mark = (
            hash((who.number, place)) ** 2 % MARKS
        )  # squared: sums of hashes of small numbers are often the same


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
        if is_answer(fields.get(self.by, "")) and self.by not in PARTS:
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

    def rows(self, items: Iterable[Item]) -> dict[str, list[Item]]:
        """Return items by the rows they stand in, in order; under "" those that do not say."""
        rows: dict[str, list[Item]] = defaultdict(list)
        if self.by == MONTH:
            for item in items:
                rows[month_of(item.day)].append(item)
        elif self.by == GROUP:
            for item in items:
                rows[self.ground.group_of(item.who)].append(item)
        elif self.by == DIMENSION:
            for item in items:
                for key in {self.dimensions.get(area, "") for area in item.answers.get(self.column) or _NOT_SAID}:
                    rows[key].append(item)
        else:
            for item in items:
                for key in item.answers.get(self.column) or _NOT_SAID:
                    rows[key].append(item)
        return {key: rows[key] for key in sorted(rows, key=self.rank)}

    @cached_property
    def dimensions(self) -> dict[str, str]:
        """Return the dimension of each area."""
        return {area: str(spec.get("dimension") or "") for area, spec in self.ground.model.areas.items()}

    def rank(self, key: str) -> Rank:
        """Return where a row stands: in the order of the model; what is not said comes last."""
        place = self._places.get(key)
        return (place, "") if place is not None else (len(self._places) + (not key), key)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self._known()) if key}

    def _known(self) -> list[str]:
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
    """Return how many items there are, each of them once."""
    found = list(items)
    return Count(len(found), len({item.who for item in found}), sum([item.mark for item in found]) % MARKS)


def heads(items: Iterable[Item]) -> Count:
    """Return how many people they are of."""
    return people({item.who for item in items})


def people(found: Iterable[Someone]) -> Count:
    """Return how many people there are."""
    return heads_of(who.number for who in found)


def split_items(
    figure: Figure, items: list[Item], keys: Keys, under: tuple[str, ...], *, by_head: bool = False
) -> None:
    """Split a figure of items into rows; of people, each is counted once a row and may stand in several."""
    count = heads if by_head else counted
    rows = [Row(key, {N: count(those)}, keys.rank(key)) for key, those in keys.rows(items).items()]
    overlaps = keys.overlaps or (by_head and keys.by != GROUP)
    figure.splits.append(Split(keys.by, (N,), rows, under=under, overlaps=overlaps))
