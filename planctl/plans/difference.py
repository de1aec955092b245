"""What is different between two versions of a plan, part by part and entry by entry (pure).

What happened is compared by content, what lives on by its id, texts by their field. An entry that was corrected is
one difference, not one that went and another that came.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.plans.plan import Entry as Content
from planctl.plans.plan import Plan, canonical

Where = tuple[str, ...]

AREAS = "areas"
_KEYS = {"plan_periods": ("from",), "decisions": ("month", "question")}  # what an entry is known by, whatever it says
_NOT_TOLD = ("planctl", "id")
_HEAD = {"contact_person": "staff", "registered": "date", "closed": "items"}  # what stands at the top, where no text
_ALIKE = 0.5  # the share of equal fields from which two entries are one that was corrected


@dataclass(frozen=True)
class Difference:
    """A part or an entry that came (no `old`), went (no `new`) or is not the same.

    `where` leads to it by names and ids, lists by their name: ("areas", "family"), ("contacts",),
    ("goals", "g-7QX2", "subgoals"); () is the head of the file, of which one key is told at a time.
    `entry` says what it is. Lists inside have differences of their own.
    """

    where: Where
    entry: Entry
    old: Content | None
    new: Content | None
    in_list: bool = False

    @property
    def content(self) -> Content:
        """Return what it says now, or said last."""
        return self.new if self.new is not None else self.old or {}

    @property
    def area(self) -> str | None:
        """Return the area it is about, if it is about one."""
        if self.where[:1] == (AREAS,):
            return self.where[1]
        return self.content.get("area") if isinstance(self.content.get("area"), str) else None

    @property
    def areas(self) -> set[str]:
        """Return every area it is about: a goal may be about several."""
        named = self.content.get("areas")
        return {self.area or ""} | {str(name) for name in (named if isinstance(named, list) else ())}

    @property
    def fields(self) -> list[str]:
        """Return the fields that are not the same, in the order of the file; lists inside are left out."""
        old, new = self.old or {}, self.new or {}
        names = [*self.entry.fields, *(name for name in {**old, **new} if name not in self.entry.fields)]
        return [name for name in names if name not in self.entry.lists and not same_value(old.get(name), new.get(name))]

    @property
    def key(self) -> tuple[Any, ...]:
        """Return what it comes to: two versions that end in the same have it in common."""
        return self.where, str(self.content.get("id", "")), None if self.new is None else canonical(self.new, {})


def differences(before: Plan, after: Plan, *, whole: bool = False) -> Iterator[Difference]:
    """Yield everything that is different, in the order of the file; `whole` adds what is inside what came."""
    layouts = layout_of(before.model), layout_of(after.model)
    yield from _head(before, after)
    for name, entry in {**layouts[0].sections, **layouts[1].sections}.items():
        yield from _part((name,), entry, before.data.get(name), after.data.get(name), whole=whole)
    olds, news = (_mapping(plan.data.get(AREAS)) for plan in (before, after))
    for name in {**olds, **news}:
        yield from _part((AREAS, name), layouts[1].area(name), olds.get(name), news.get(name), whole=whole)
    for name, entry in {**layouts[0].lists, **layouts[1].lists}.items():
        yield from _list((name,), entry, before.data.get(name), after.data.get(name), whole=whole)


def _head(before: Plan, after: Plan) -> Iterator[Difference]:
    """Yield the keys at the top of the file that are neither parts nor lists."""
    layouts = layout_of(before.model), layout_of(after.model)
    parts = {AREAS, *_NOT_TOLD}.union(*(({*layout.sections, *layout.lists}) for layout in layouts))
    for name in {**before.data, **after.data}:
        old, new = before.data.get(name), after.data.get(name)
        if name not in parts and not same_value(old, new):
            entry = Entry({name: _HEAD.get(name, "text")})
            yield Difference((), entry, _keyed(name, old), _keyed(name, new))


def _keyed(name: str, value: Any) -> Content | None:
    return None if value is None else {name: value}


def _part(where: Where, entry: Entry, old: Any, new: Any, *, whole: bool) -> Iterator[Difference]:
    """Yield what is different in a section, an area or an entity: its own fields, then the lists inside."""
    olds, news = _mapping(old), _mapping(new)
    found = Difference(where, entry, _own(olds, entry) if olds else None, _own(news, entry) if news else None)
    if found.fields:
        yield found
    for name, nested in entry.lists.items():
        yield from _list((*where, name), nested, olds.get(name), news.get(name), whole=whole)


def _list(where: Where, entry: Entry, old: Any, new: Any, *, whole: bool) -> Iterator[Difference]:
    olds, news = ([each for each in _sequence(value) if isinstance(each, dict)] for value in (old, new))
    pairs = _by_id(olds, news) if entry.kind == ENTITIES else _by_content(where[-1], olds, news)
    for was, now in pairs:
        found = Difference(where, entry, _own(was, entry), _own(now, entry), in_list=True)
        if found.old is None or found.new is None or found.fields:
            yield found
        if now is not None and (was is not None or whole):
            for name, nested in entry.lists.items():
                inside = (*where, str(now.get("id", "")), name)
                yield from _list(inside, nested, (was or {}).get(name), now.get(name), whole=whole)


def _by_id(olds: list[Content], news: list[Content]) -> Iterator[tuple[Content | None, Content | None]]:
    before, after = ({str(each.get("id")): each for each in entities} for entities in (olds, news))
    yield from ((before.get(name), after.get(name)) for name in {**before, **after})


def _by_content(name: str, olds: list[Content], news: list[Content]) -> Iterator[tuple[Content | None, Content | None]]:
    """Yield the pairs of entries that went and came; those that are alike are one that was corrected."""
    before, after = ({canonical(each, {}): each for each in entries} for entries in (olds, news))
    gone = [each for key, each in before.items() if key not in after]
    for key, each in after.items():
        if key in before:
            continue
        was = max(gone, key=lambda other: _alike(name, other, each), default=None)
        if was is not None and _alike(name, was, each) > _ALIKE:
            gone.remove(was)
            yield was, each
        else:
            yield None, each
    yield from ((each, None) for each in gone)


def _alike(name: str, one: Content, other: Content) -> float:
    """Return how alike two entries of a list are, from 0 to 1."""
    if keys := _KEYS.get(name):
        return float(all(same_value(one.get(key), other.get(key)) for key in keys))
    equal = sum(same_value(value, other.get(field)) for field, value in one.items())
    return equal / max(len(one), len(other), 1)


def _own(content: Content | None, entry: Entry) -> Content | None:
    """Return an entry without the lists inside it."""
    return None if content is None else {name: value for name, value in content.items() if name not in entry.lists}


def same_value(one: Any, other: Any) -> bool:
    """Tell whether two values say the same: typed, texts normalised, nothing the same as no value."""
    return canonical({"": one}, {}) == canonical({"": other}, {})


def _mapping(value: Any) -> Content:
    return value if isinstance(value, dict) else {}


def _sequence(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
