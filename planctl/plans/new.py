"""A new person's plan file (pure)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from planctl.models.model import Model
from planctl.plans.layout import ALPHABET, FORMAT_VERSION, layout_of
from planctl.yamltext.render import entry

ID_LENGTH = 5


def new_id(prefix: str, taken: set[str], draw: Callable[[Sequence[str]], str]) -> str:
    """Draw a pseudonym at random, so that clones made offline do not collide and it tells nothing.

    `draw` picks one of a sequence at random.
    """
    while True:
        person = f"{prefix}-{''.join(draw(ALPHABET) for _ in range(ID_LENGTH))}"
        if person not in taken:
            return person


def new_plan(model: Model, person: dict[str, Any]) -> str:
    """Return the text of a new plan file; `person` has id, registered and what else is known."""
    data = {"planctl": FORMAT_VERSION, "model": model.id, **person}
    lines = [f"# yaml-language-server: $schema=../schema/{model.id}.schema.json"]
    for key in layout_of(model).top:
        if data.get(key) is not None:
            lines += entry(key, data[key], 0)
    return "\n".join(lines) + "\n"
