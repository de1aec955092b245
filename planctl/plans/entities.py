"""What lives on in a plan and is referred to: goals, permissions, actors ..., each with an id of its own (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from planctl.errors import Path, Problem
from planctl.plans.layout import ALPHABET, ENTITIES, Entry, layout_of
from planctl.plans.plan import Plan

ENTITY_ID_LENGTH = 4


def entities(plan: Plan) -> Iterator[tuple[Path, Entry, dict[str, Any]]]:
    """Yield the path, kind and content of every entity of a plan, those inside others after them."""
    for path, kind, content in layout_of(plan.model).each(plan.data):
        if kind.kind == ENTITIES:
            yield path, kind, content


def find_entity(plan: Plan, entity_id: str) -> Path | None:
    """Return the path of the entity with an id, None when there is none."""
    return next((path for path, _, content in entities(plan) if content.get("id") == entity_id), None)


def new_entity_id(plan: Plan, prefix: str, draw: Callable[[Sequence[str]], str]) -> str:
    """Draw an id that nothing in the file has; `draw` picks one of a sequence at random."""
    taken = {content.get("id") for _, _, content in entities(plan)}
    while True:
        drawn = f"{prefix}-{''.join(draw(ALPHABET) for _ in range(ENTITY_ID_LENGTH))}"
        if drawn not in taken:
            return drawn


def check_entities(plan: Plan) -> Iterator[Problem]:
    """Yield the problem of each id that stands twice, and of each reference to something that is not there."""
    layout = layout_of(plan.model)
    if not layout.has_references and not any(plan.data.get(name) for name in layout.entities):
        return  # a first review reads every file, and most have none
    seen: dict[str, set[str]] = {}
    twice: set[str] = set()
    references: list[tuple[Path, str, str]] = []
    for path, kind, content in layout.each(plan.data):
        if kind.kind == ENTITIES and isinstance(content.get("id"), str):
            known = seen.setdefault(str(path[-2]), set())
            if content["id"] in twice:
                yield Problem("entity-twice", path=(*path, "id"), params={"id": content["id"]})
            twice.add(content["id"])
            known.add(content["id"])
        for name, field in kind.fields.items():
            if field.startswith("ref:") and isinstance(content.get(name), str):
                references.append(((*path, name), field[4:], content[name]))
    for path, of, value in references:
        if value not in seen.get(of, ()):
            params = {"id": value, "list": of, "known": ", ".join(sorted(seen.get(of, ())))}
            yield Problem("entity-unknown", path=path, params=params)
