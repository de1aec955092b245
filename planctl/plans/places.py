"""Places in a plan, named in words: purpose.municipality, areas.family.need, goals.g-7QX2.evaluations (pure)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from planctl.errors import NoSuchEntity, NotOneByOne, NotSetByHand, OneField, Path, UnknownPlace, WrittenElsewhere
from planctl.plans.entities import entities, find_entity
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.plans.plan import Plan
from planctl.plans.typed import Content, entity_id, meant
from planctl.yamltext.structure import close

AREAS, REF = "areas", "ref"
# What more follows from has a command of its own.
ELSEWHERE = {
    "contact_person": "assign {id} STAFF", "groups": "group {id} GROUP", "plan_periods": "plan --help",
    "decisions": "decide {id} QUESTION OUTCOME --replace", "postponements": "decide {id} QUESTION --postpone DATE",
    "approvals": "plan submit {id}", "flags": "flag {id}", "ended": "end {id} --reason REASON",
    "moved": "move {id} --model MODEL", "model": "move {id} --model MODEL",
}  # fmt: skip
_HEAD = ("planctl", "id", "registered", "closed", "came_from", "conflicts")  # what planctl alone writes


@dataclass(frozen=True)
class Place:
    """A place in a plan: a part with fields, a list (`is_list`), or one field of a part (`field`).

    `path` leads to the part or the list, `entry` says what the part is or what stands in the list, and
    `words` is how commands and the history name it.
    """

    path: Path
    entry: Entry
    words: str
    is_list: bool = False
    field: str = ""

    @property
    def part(self) -> Place:
        """Return the whole part that a field stands in."""
        return replace(self, field="", words=self.words.rpartition(".")[0] or self.words) if self.field else self

    def content(self, plan: Plan) -> Content:
        """Return what stands in the part; {} when nothing does."""
        found = plan.at(self.path)
        return found if isinstance(found, dict) else {}


def find_place(plan: Plan, words: str) -> Place:
    """Return the place that words name, by ids or labels; raise UnknownPlace, NoSuchEntity, NotOneByOne, OneField."""
    first, *rest = [step.strip() for step in words.split(".")]
    if first.casefold() == AREAS and rest:
        first, rest = rest[0], rest[1:]
        place = _area(plan, first)
    else:
        place = _first(plan, first)
    for step in rest:
        place = _next(plan, place, step)
    return place


def require_open(place: Place, person: str) -> Place:
    """Return the place; raise WrittenElsewhere when it has a command of its own, NotSetByHand when it is planctl's."""
    top = str(place.path[0]) if place.path else place.field
    if top in _HEAD:
        raise NotSetByHand(part=place.words)
    if top in ELSEWHERE:
        raise WrittenElsewhere(part=place.words, command=ELSEWHERE[top].format(id=person))
    return place


def entity_place(plan: Plan, path: Path) -> Place:
    """Return the place of an entity, or of another entry, by its path."""
    return Place(path, layout_of(plan.model).at(path) or Entry({}), words_of(plan, path))


def words_of(plan: Plan, path: Path) -> str:
    """Return how a path is named in words: entities by their id, other entries not at all."""
    words = []
    for depth, step in enumerate(path):
        found = plan.at(path[: depth + 1]) if isinstance(step, int) else None
        words.append(str(found.get("id", "")) if isinstance(found, dict) else "" if found is not None else str(step))
    return ".".join(word for word in words if word)


def open_lists(plan: Plan) -> dict[str, Entry]:
    """Return the lists that entries can be added to without more following from it, in the model's order."""
    return {name: entry for name, entry in layout_of(plan.model).lists.items() if name not in ELSEWHERE}


def _first(plan: Plan, word: str) -> Place:
    layout = layout_of(plan.model)
    named = entity_id(word)
    path = find_entity(plan, named) if named else None
    if path is not None:
        return entity_place(plan, path)
    if word in (REF, *_HEAD, *ELSEWHERE) and word not in layout.lists:
        return Place((), Entry({word: "text"}), word, field=word)
    name = meant(word, _labelled(plan, {**layout.sections, **layout.lists}))
    if name is not None:
        entry = layout.sections.get(name) or layout.lists[name]
        return Place((name,), entry, name, is_list=name in layout.lists)
    if named:
        raise _no_entity(plan, word, named)
    if meant(word, plan.model.areas):
        return _area(plan, word)
    known = [*layout.sections, *open_lists(plan), *plan.model.areas]
    raise UnknownPlace(value=word, part=plan.id, close=close(word, known), known=", ".join(known))


def _area(plan: Plan, word: str) -> Place:
    name = meant(word, plan.model.areas)
    if name is None:
        known = list(plan.model.areas)
        raise UnknownPlace(value=word, part=AREAS, close=close(word, known), known=", ".join(known))
    return Place((AREAS, name), layout_of(plan.model).area(name), f"{AREAS}.{name}")


def _next(plan: Plan, place: Place, word: str) -> Place:
    if place.field:
        raise OneField(id=plan.id, part=place.words)
    if place.is_list:
        return _in_list(plan, place, word)
    specs = {name: place.entry.of_field(name) for name in place.entry.fields}
    specs |= {name: {**entry.spec, **place.entry.of_field(name)} for name, entry in place.entry.lists.items()}
    name = meant(word, specs)
    if name is None:
        params = {"close": close(word, list(specs)), "known": ", ".join(specs)}
        raise UnknownPlace(value=word, part=place.words, **params)
    words = f"{place.words}.{name}"
    if name in place.entry.lists:
        return Place((*place.path, name), place.entry.lists[name], words, is_list=True)
    return replace(place, words=words, field=name)


def _in_list(plan: Plan, place: Place, word: str) -> Place:
    if place.entry.kind != ENTITIES:
        raise NotOneByOne(id=plan.id, part=place.words)
    named = entity_id(word)
    for index, entity in enumerate(plan.at(place.path) or ()):
        if named and isinstance(entity, dict) and entity.get("id") == named:
            return Place((*place.path, index), place.entry, f"{place.words}.{named}")
    raise _no_entity(plan, word, named)


def _no_entity(plan: Plan, word: str, named: str | None) -> NoSuchEntity:
    known = [str(content.get("id")) for _, _, content in entities(plan)]
    return NoSuchEntity(id=plan.id, value=named or word, close=close(named or word, known))


def _labelled(plan: Plan, entries: dict[str, Entry]) -> dict[str, dict[str, Any]]:
    """Return what the model says of sections and lists by name, with the labels of those that every model shares."""
    records = plan.model.records
    return {name: {**records.get(name, {}), **entry.spec} for name, entry in entries.items()}
