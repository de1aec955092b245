"""The standard form of a plan file: keys and entries in their order (pure)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.errors import Path
from planctl.plans.layout import ENTITIES, INTERVENTION, Layout
from planctl.plans.plan import sort_key
from planctl.yamltext.canonical import canonical
from planctl.yamltext.loader import Document


def standard_text(document: Document, layout: Layout) -> str:
    """Return the text of a plan file in its standard form; raise CannotEdit when something would be lost."""
    return canonical(document, layout.order, sorting(layout))


def sorting(layout: Layout) -> Callable[[Path], Callable[[Any], Any] | None]:
    """Return what each list is sorted by: what happened by date, time and content; what lives on stays as it is."""

    def of(path: Path) -> Callable[[Any], Any] | None:
        kind = layout.at((*path, 0))
        if kind is None or kind.kind == ENTITIES:
            return None
        if kind is INTERVENTION:
            return lambda entry: str(entry.get("from")) if isinstance(entry, dict) else ""
        return lambda entry: sort_key(entry) if isinstance(entry, dict) else sort_key({})

    return of
