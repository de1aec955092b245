"""How a plan file is laid out: its keys in order, and for each part the fields of what stands in it (pure).

Lists every model shares are framed here (`FRAMES`); sections, areas and further lists come from the
model, and both end up as the same thing, an `Entry`. The type of a field is one of: date, month, time,
text, number, staff, yes_no, flag (yes, or not written), `id:<part>` (an id of a part of the
model), `ids:<part>` (a list of them), `ref:<list>` (the id of an entity in this file), period, state,
entity_id, interventions, entries, and the few special ones named in `plans.schema`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from planctl.models.model import READERS, Model

FORMAT_VERSION = 1
ID_PATTERN = r"^[A-Z][A-Z0-9]{0,3}-[0-9A-HJKMNP-TV-Z]{1,8}$"
ENTITY_PATTERN = r"^[a-z]-[0-9A-HJKMNP-TV-Z]{1,8}$"
HANDLE_PATTERN = r"^[a-zæøå][a-z0-9æøå_]*$"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32

REQUIRED = ("planctl", "model", "id", "registered")
STATUSES = "statuses"  # those that were sent, of every model
VALUES, ENTITIES = "values", "entities"  # what happened, and what lives on with an id

# An error in one of these and the person cannot be judged by the review.
JUDGED_BY = frozenset({"id", "model", "registered", "plan_periods", "contacts", "decisions", "ended", "moved"})


@dataclass(frozen=True)
class Entry:
    """What stands in a list, a section or an area: its fields with their types in file order, and which must be there.

    `spec` is what the model says of it (label, help, states ...), `lists` are the lists each entity has
    of its own.
    """

    fields: dict[str, str]
    required: tuple[str, ...] = ()
    part: str = ""  # the part of the model without which the list makes no sense
    kind: str = VALUES
    prefix: str = ""
    spec: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, Entry] = field(default_factory=dict)

    @cached_property
    def staff(self) -> tuple[str, ...]:
        """Return the fields that hold a staff handle."""
        return tuple(name for name, kind in self.fields.items() if kind == "staff")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Return every key there can be, in file order."""
        return tuple(dict.fromkeys((*self.fields, *self.lists)))

    @property
    def states(self) -> dict[str, dict[str, Any]]:
        """Return the states an entity can be in, in order; {} without any."""
        found: dict[str, dict[str, Any]] = self.spec.get("states") or {}
        return found

    def of_field(self, name: str) -> dict[str, Any]:
        """Return what the model says of a field; {} where it says nothing."""
        found: dict[str, Any] = self.spec.get("fields", {}).get(name) or {}
        return found

    def state_of(self, entity: dict[str, Any]) -> str:
        """Return the state of an entity: the first there is when it says none; "" without states."""
        return str(entity.get("state") or next(iter(self.states), ""))

    def counts(self, entity: dict[str, Any]) -> str:
        """Return what an entity's state counts as: idea, open, reached, missed or closed."""
        return str(self.states.get(self.state_of(entity), {}).get("counts", "open"))


FRAMES: dict[str, Entry] = {
    "groups": Entry({"date": "date", "group": "id:groups", "by": "staff", "note": "text"}, ("date", "group"), "groups"),
    "plan_periods": Entry(
        {
            "from": "date", "to": "date", "started_by": "staff", "trigger": "id:triggers", "stopped_by": "staff",
            "reason": "text",
        },
        ("from",),
    ),
    "scores": Entry(
        {
            "date": "date", "time": "time", "area": "id:areas", "step": "step", "rater": "id:raters", "by": "staff",
            "note": "text",
        },
        ("date", "area", "step"),
        "area_scale",
    ),
    "measures": Entry(
        {
            "date": "date", "time": "time", "instrument": "id:instruments", "items": "items", "declined": "flag",
            "by": "staff", "note": "text",
        },
        ("date", "instrument"),
        "instruments",
    ),
    "contacts": Entry(
        {
            "date": "date", "time": "time", "kind": "id:contact_kinds", "by": "staff", "services": "ids:services",
            "area": "id:areas", "attempt": "flag", "acute": "flag", "note": "text",
        },
        ("date",),
    ),
    "journal": Entry(
        {
            "date": "date", "time": "time", "type": "id:journal_types", "area": "id:areas", "by": "staff",
            "acute": "flag", "text": "text",
        },
        ("date", "type", "text"),
        "journal_types",
    ),
    "approvals": Entry(
        {"date": "date", "time": "time", "action": "action", "by": "staff", "comment": "text", "content": "text"},
        ("date", "action", "by"),
        "approval",
    ),
    "decisions": Entry(
        {
            "date": "date", "month": "month", "question": "id:rules", "outcome": "outcome", "by": "staff",
            "discussed": "id:discussed", "reason": "text",
        },
        ("date", "month", "question", "outcome"),
        "rules",
    ),
    "postponements": Entry(
        {"date": "date", "month": "month", "question": "id:rules", "until": "date", "by": "staff", "reason": "text"},
        ("date", "month", "question", "until"),
        "rules",
    ),
    "statuses": Entry(
        {
            "date": "date", "time": "time", "for": "id:status_readers", "by": "staff", "to": "text",
            "period": "period", "approved_by": "staff", "file": "text", "hash": "text",
        },
        ("date",),
    ),
    "flags": Entry(
        {
            "id": "entity_id", "date": "date", "until": "date", "by": "staff", "text": "text", "down": "date",
            "down_by": "staff", "reason": "text",
        },
        ("id", "date", "text"),
        kind=ENTITIES,
        prefix="f",
    ),
}  # fmt: skip
ENDED = Entry({"date": "date", "reason": "id:end_reasons", "by": "staff", "note": "text"}, ("date", "reason"))
MOVED = Entry({"date": "date", "to": "person_id", "by": "staff"}, ("date", "to"))
CAME_FROM = Entry({"date": "date", "from": "person_id"}, ("date", "from"))
INTERVENTION = Entry(
    {
        "from": "date", "until": "date", "kind": "id:intervention_kinds", "responsible": "staff", "by": "staff",
        "text": "text",
    },
    ("from", "text"),
)  # fmt: skip

ACTIONS = ("submit", "approve", "reject")  # what can be done about a plan's approval, in order
_HEAD = ("planctl", "model", "id", "ref", "registered", "contact_person", "closed", "came_from", "moved")
_FIRST = ("groups", "plan_periods")  # what comes before the areas
_TAIL = ("ended", "conflicts")
_WORDS = {"choice": "id", "choices": "ids", "yes_no": "yes_no", "actor": "ref:actors"}


class Layout:
    """What a model's plan files consist of; made once for a model (`layout_of`)."""

    def __init__(self, model: Model) -> None:
        self.model = model
        # What is required of a section is shown as missing until it is written; it is no error in a file.
        self.sections = {name: replace(_entry_of(spec), required=()) for name, spec in model.sections.items()}
        self.lists = self._lists()

    def _lists(self) -> dict[str, Entry]:
        specs = self.model.lists
        framed = {
            name: _with_fields(entry, specs.get(name, {}))
            for name, entry in FRAMES.items()
            if not entry.part or self.model.data.get(entry.part)
        }
        own = {name: list_of(spec) for name, spec in specs.items() if name not in FRAMES}
        first = {name: entry for name, entry in framed.items() if name in _FIRST}
        return first | own | {name: entry for name, entry in framed.items() if name not in _FIRST}

    @cached_property
    def top(self) -> tuple[str, ...]:
        """Return the keys of a plan file, in order."""
        first = [name for name in _FIRST if name in self.lists]
        rest = [name for name in self.lists if name not in _FIRST]
        return (*_HEAD, *self.sections, *first, "areas", *rest, *_TAIL)

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """Return the lists of what lives on."""
        return tuple(name for name, entry in self.lists.items() if entry.kind == ENTITIES)

    @cached_property
    def has_references(self) -> bool:
        """Tell whether a field anywhere holds the id of an entity."""
        areas = [self.area(name) for name in self.model.areas]
        return any(_refers(entry) for entry in (*self.sections.values(), *self.lists.values(), *areas))

    def area(self, name: str) -> Entry:
        """Return what stands in an area: the fields of every area, its own, and how it was written."""
        specs = {**self.model.area_fields, **(self.model.areas.get(name, {}).get("fields") or {})}
        fields = {key: type_of(spec) for key, spec in specs.items()}
        nested = {key: INTERVENTION for key, kind in fields.items() if kind == "interventions"}
        nested |= {key: list_of(specs[key]) for key, kind in fields.items() if kind == "entries"}
        fields |= {"target": "step"} if self.model.steps else {}
        fields |= {"written": "id:area_written"} if self.model.area_written else {}
        return Entry(fields, spec={"fields": specs}, lists=nested)

    @cached_property
    def order(self) -> dict[str, Any]:
        """Return the order of the keys of a plan file, all the way down; lists are looked through."""
        order: dict[str, Any] = {key: {} for key in self.top}
        order |= {name: _order(entry) for name, entry in {**self.sections, **self.lists}.items()}
        order["areas"] = {name: _order(self.area(name)) for name in self.model.areas}
        return order | {"ended": _order(ENDED), "moved": _order(MOVED), "came_from": _order(CAME_FROM)}

    def at(self, path: tuple[str | int, ...]) -> Entry | None:
        """Return what the mapping at a path is: ("goals", 2, "subgoals", 0), ("areas", "x"), ("purpose",); or None."""
        if not path:
            return None
        first, *rest = path
        if first == "areas":
            return self._within(self.area(str(rest[0])), rest[1:]) if rest else None
        if first in self.sections:
            return self.sections[str(first)] if not rest else None
        if first == "ended":
            return ENDED if not rest else None
        found = self.lists.get(str(first))
        return self._within(found, rest[1:]) if found is not None else None

    @staticmethod
    def _within(entry: Entry | None, steps: list[str | int]) -> Entry | None:
        for step in steps:
            if entry is not None and isinstance(step, str):
                entry = entry.lists.get(step)
        return entry

    def each(self, data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], Entry, dict[str, Any]]]:
        """Yield the path, kind and content of every section, area and entry, those inside others after them."""
        for name, entry in self.sections.items():
            if isinstance(data.get(name), dict):
                yield (name,), entry, data[name]
        areas = data.get("areas")
        for name, content in areas.items() if isinstance(areas, dict) else ():
            if isinstance(content, dict) and name in self.model.areas:
                yield from _each(("areas", name), self.area(name), content)
        for name, entry in self.lists.items():
            yield from _each_in((name,), entry, data.get(name))
        if isinstance(data.get("ended"), dict):
            yield ("ended",), ENDED, data["ended"]


def _each(path: tuple[str | int, ...], entry: Entry, content: dict[str, Any]) -> Iterator[Any]:
    yield path, entry, content
    for name, nested in entry.lists.items():
        yield from _each_in((*path, name), nested, content.get(name))


def _each_in(path: tuple[str | int, ...], entry: Entry, items: Any) -> Iterator[Any]:
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            if entry.lists:
                yield from _each((*path, index), entry, item)
            else:
                yield (*path, index), entry, item


def _refers(entry: Entry) -> bool:
    return any(kind.startswith("ref:") for kind in entry.fields.values()) or any(map(_refers, entry.lists.values()))


def _order(entry: Entry) -> dict[str, Any]:
    return {key: _order(entry.lists[key]) if key in entry.lists else {} for key in entry.keys}


def layout_of(model: Model) -> Layout:
    """Return the layout of a model's plan files."""
    found: Layout | None = model.__dict__.get("_layout")
    if found is None:
        found = model.__dict__["_layout"] = Layout(model)
    return found


def type_of(spec: dict[str, Any]) -> str:
    """Return the type of a field as a model declares it."""
    kind = str(spec.get("type", "text"))
    if kind in ("choice", "choices"):
        return f"{_WORDS[kind]}:{spec.get('choices', '')}"
    return f"ref:{spec.get('of', '')}" if kind == "entity" else _WORDS.get(kind, kind)


def list_of(spec: dict[str, Any]) -> Entry:
    """Return a list as a model declares it, with the lists inside it."""
    entry = _entry_of(spec)
    if spec.get("kind") == ENTITIES:
        state = {"state": "state"} if spec.get("states") else {}
        fields = {"id": "entity_id", **state, **entry.fields}
        required = ("id", *entry.required)
        entry = replace(entry, fields=fields, required=required, kind=ENTITIES, prefix=spec.get("prefix", ""))
    else:
        fields = entry.fields if "date" in entry.fields else {"date": "date", **entry.fields}
        entry = replace(entry, fields=fields, required=tuple(dict.fromkeys(("date", *entry.required))))
    return replace(entry, lists={name: list_of(nested) for name, nested in (spec.get("lists") or {}).items()})


def _entry_of(spec: dict[str, Any]) -> Entry:
    fields = spec.get("fields") or {}
    required = tuple(name for name, each in fields.items() if each.get("required"))
    return Entry({name: type_of(each) for name, each in fields.items()}, required, spec=spec)


def _with_fields(frame: Entry, spec: dict[str, Any]) -> Entry:
    """Return a list that every model shares with the fields a model adds, and its words for those there are."""
    added = {name: type_of(each) for name, each in (spec.get("fields") or {}).items() if name not in frame.fields}
    return replace(frame, fields={**frame.fields, **added}, spec=spec) if spec else frame


def default_of(model: Model, list_name: str) -> dict[str, Any]:
    """Return the values a list's fields have when they are not written, by the model."""
    if list_name == "contacts":
        return {"kind": model.default("contact_kinds"), "attempt": False, "acute": False, "services": []}
    if list_name == "scores":
        return {"rater": model.default("raters")}
    if list_name == "measures":
        return {"declined": False}
    if list_name == STATUSES:
        return {"for": READERS[0]}
    return {"acute": False} if list_name == "journal" else {}
