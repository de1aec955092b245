"""Plan files that say an old id, read as if they said the new one; the text itself stays as it is (pure).

A model lists the ids that have changed (`renamed`). They may stand as keys (areas, fields, sections, lists)
or as values (answers, kinds, states). The nodes of a document take the new id, so that everything that looks
at its data finds that, while a change still touches what really stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from typing import Any

from planctl.errors import Path, Problem
from planctl.models.model import Model
from planctl.plans.layout import CAME_FROM, ENDED, MOVED, Entry, layout_of
from planctl.yamltext.loader import Document, Node, load

Names = dict[str, dict[str, str]]  # by the part of the model: the new id of each old one


@dataclass(frozen=True)
class Renamed:
    """An old id in a file: where it stands, by the new ids, and what it is called now; a key or a value."""

    path: Path
    node: Node
    old: str
    new: str
    is_key: bool


def names_of(model: Model) -> Names:
    """Return the ids that a model has renamed, by the part they stand in."""
    names: Names = {}
    for each in model.data.get("renamed") or ():
        names.setdefault(each["in"], {})[each["old"]] = each["new"]
    return names


def as_named_now(document: Document, model: Model) -> Document:
    """Return a document that says the new ids; what it really says is kept in `renamed`, and read so after a change."""
    names = names_of(model)
    if names and document.root is not None and document.root.kind == "map":
        document.renamed = [*document.renamed, *_Reader(model, names).of_file(document.root)]
        document.reread = partial(as_named_now, model=model)
        document.__dict__.pop("data", None)
    return document


def read_text(text: str, model: Model) -> Document:
    """Return a plan file's text as a document, by the ids its model has now."""
    return as_named_now(load(text.encode()), model)


def check_renamed(document: Document) -> Iterator[Problem]:
    """Yield a warning for each old id that a file says, where it first stands."""
    first: dict[tuple[str, str], Renamed] = {}
    for each in sorted(document.renamed, key=lambda each: each.node.start.index):
        first.setdefault((each.old, each.new), each)
    for each in first.values():
        params = {"old": each.old, "new": each.new, "key": each.new}
        problem = Problem("renamed-id", severity="warning", path=each.path, params=params)
        yield document.locate(problem, key=each.is_key)


def with_new_ids(document: Document) -> str:
    """Return a file's text with the new ids written in."""
    text = document.text
    for each in sorted(document.renamed, key=lambda each: each.node.start.index, reverse=True):
        text = text[: each.node.start.index] + each.new + text[each.node.end.index :]
    return text


def with_old_ids(model: Model) -> Model:
    """Return a model that knows the old ids beside the new ones: for editors, which look at files as they are."""
    data = deepcopy(model.data)
    for part, names in names_of(model).items():
        place = _at(data, part)
        for old, new in names.items():
            if place is not None and new in place:
                place.setdefault(old, place[new])
    return Model(data)


def _at(data: Any, part: str) -> dict[str, Any] | None:
    for step in part.split("."):
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else None


class _Reader:
    """Goes through the nodes of one file and gives them their new ids."""

    def __init__(self, model: Model, names: Names) -> None:
        self.model = model
        self.names = names
        self.layout = layout_of(model)

    def of_file(self, root: Node) -> Iterator[Renamed]:
        """Yield what was renamed in a whole file."""
        top = {**self.names.get("sections", {}), **self.names.get("lists", {})}
        yield from self._keys(root, top, ())
        others = {"ended": ENDED, "moved": MOVED, "came_from": CAME_FROM}
        for key, value in zip(root.keys, root.children, strict=True):
            name = key.text
            if name == "areas" and value.kind == "map":
                yield from self._areas(value)
            elif name in self.layout.sections:
                yield from self._entry(value, self.layout.sections[name], (f"sections.{name}",), (name,))
            elif name in self.layout.lists:
                yield from self._list(value, self.layout.lists[name], f"lists.{name}", (name,))
            elif name in others:
                yield from self._entry(value, others[name], (), (name,))

    def _areas(self, node: Node) -> Iterator[Renamed]:
        yield from self._keys(node, self.names.get("areas", {}), ("areas",))
        for key, value in zip(node.keys, node.children, strict=True):
            if key.text in self.model.areas:
                fields = ("area_fields", f"areas.{key.text}.fields")
                yield from self._fields(value, fields, ("areas", key.text))
                yield from self._values(value, self.layout.area(key.text), "area_fields", ("areas", key.text))

    def _list(self, node: Node, entry: Entry, where: str, path: Path) -> Iterator[Renamed]:
        for index, item in enumerate(node.children if node.kind == "list" else ()):
            yield from self._entry(item, entry, (where,), (*path, index))

    def _entry(self, node: Node, entry: Entry, wheres: tuple[str, ...], path: Path) -> Iterator[Renamed]:
        parts = tuple(f"{where}.{part}" for where in wheres for part in ("fields", "lists"))
        yield from self._fields(node, parts, path)
        yield from self._values(node, entry, wheres[0] if wheres else "", path)

    def _fields(self, node: Node, parts: tuple[str, ...], path: Path) -> Iterator[Renamed]:
        names = {old: new for part in parts for old, new in self.names.get(part, {}).items()}
        if node.kind == "map":
            yield from self._keys(node, names, path)

    def _keys(self, node: Node, names: dict[str, str], path: Path) -> Iterator[Renamed]:
        """Yield the keys that have a new name; where both stand, the old one is left: one of them would be lost."""
        there = {key.text for key in node.keys}
        for key in node.keys:
            new = names.get(key.text)
            if new is not None and new not in there:
                old, key.text = key.text, new
                yield Renamed((*path, new), key, old, new, is_key=True)

    def _values(self, node: Node, entry: Entry, where: str, path: Path) -> Iterator[Renamed]:
        for key, value in zip(node.keys, node.children, strict=False):
            name = key.text
            if name in entry.lists:
                nested = f"{where}.{name}" if where == "area_fields" else f"{where}.lists.{name}"
                yield from self._list(value, entry.lists[name], nested, (*path, name))
            elif name in entry.fields:
                names = self._answers(entry.fields[name], where, node)
                for place, scalar in _scalars(value, (*path, name)):
                    yield from self._value(scalar, names, place)

    def _answers(self, kind: str, where: str, node: Node) -> dict[str, str]:
        """Return the old answers of a type of field, each with the new one."""
        if kind == "state":
            return self.names.get(f"{where}.states", {})
        if kind == "outcome":
            question = node.child("question")
            return self.names.get(f"rules.{question.text if question else ''}.outcomes", {})
        word, _, part = kind.partition(":")
        if word not in ("id", "ids"):
            return {}
        return self.names.get(f"choices.{part}") or self.names.get(part, {})

    @staticmethod
    def _value(scalar: Node, names: dict[str, str], path: Path) -> Iterator[Renamed]:
        new = names.get(scalar.text)
        if new is not None:
            old, scalar.text = scalar.text, new
            yield Renamed(path, scalar, old, new, is_key=False)


def _scalars(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    if node.kind == "scalar":
        yield path, node
    elif node.kind == "list":
        yield from (((*path, index), item) for index, item in enumerate(node.children) if item.kind == "scalar")
