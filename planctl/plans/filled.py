"""What a plan has, and what the model wants of it that is not there yet (pure).

Nothing here is an error: a plan is written bit by bit, and whoever reads it is told what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.errors import Path
from planctl.models.model import Model
from planctl.plans.layout import Entry, layout_of
from planctl.plans.plan import Plan
from planctl.texts import pick, tr

Content = dict[str, Any]
SCORE = "score"  # stands for a score of the area where a model says what makes one complete


def is_filled(value: Any) -> bool:
    """Tell whether something has been written: not nothing, and not blanks."""
    return bool(value.strip()) if isinstance(value, str) else value not in (None, [], {})


def missing(plan: Plan) -> list[tuple[Path, str]]:
    """Return the path and label of what the model wants and the plan does not have.

    A field that is required, in a section or an area that is worked with; what makes an area complete
    (alternatives under the path of the first); a section in which nothing is written at all.
    """
    return [*_in_sections(plan), *_in_areas(plan)]


def required(plan: Plan) -> list[tuple[Path, str]]:
    """Return the path and label of the fields of sections that the model requires and nobody has filled in."""
    return [(path, label) for path, label in _in_sections(plan) if len(path) > 1]


def lacking(content: Content, entry: Entry) -> list[str]:
    """Return the required fields that are empty, unless a field that makes up for one is written."""
    empty = [name for name in entry.fields if entry.of_field(name).get("required") and not is_filled(content.get(name))]
    return [name for name in empty if not is_filled(content.get(entry.of_field(name).get("unless", "")))]


def lacking_in_area(content: Content, scored: bool, entry: Entry, model: Model) -> list[list[str]]:
    """Return what an area lacks by the model: each a list of fields of which one is enough."""
    have = {name for name in entry.fields if is_filled(content.get(name))} | ({SCORE} if scored else set())
    groups: list[list[str]] = model.data.get("area_complete") or []
    groups = [*groups, *([name] for name in lacking(content, entry) if [name] not in groups)]
    return [group for group in groups if not have.intersection(group)]


def in_plan(content: Content, entry: Entry) -> bool:
    """Tell whether an area is worked with: something is written in one of the model's fields."""
    return any(is_filled(content.get(name)) for name in entry.spec["fields"])


def _in_sections(plan: Plan) -> Iterator[tuple[Path, str]]:
    for name, entry in layout_of(plan.model).sections.items():
        content = plan.data.get(name)
        content = content if isinstance(content, dict) else {}
        empty = lacking(content, entry)
        if not empty and not any(is_filled(value) for value in content.values()):
            yield (name,), pick(entry.spec["label"])
        for field in empty:
            yield (name, field), pick(entry.of_field(field)["label"])


def _in_areas(plan: Plan) -> Iterator[tuple[Path, str]]:
    layout = layout_of(plan.model)
    scored = {entry.get("area") for entry in plan.entries("scores")}
    for name, content in plan.areas.items():
        entry = layout.area(name)
        if not in_plan(content, entry):
            continue
        for group in lacking_in_area(content, name in scored, entry, plan.model):
            words = f" {tr('show.or')} ".join(_label(entry, field) for field in group)
            yield ("areas", name, group[0]), words


def _label(entry: Entry, field: str) -> str:
    label = entry.of_field(field).get("label")
    return pick(label) if label else tr("show.score")
