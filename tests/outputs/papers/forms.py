"""Forms of the shipped examples, and what stands in the files that are made of them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from planctl.outputs.papers.form_fields import Ground
from planctl.outputs.papers.form_names import forms_of
from planctl.outputs.papers.form_view import Wish, form_view
from planctl.plans.sound import sound
from planctl.workspace.workspace import PlanFile, Workspace
from tests.outputs.papers.conftest import MADE, TODAY

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
PEOPLE = {
    "reden": ("reden", "K-F3XV4"),
    "child": ("boernehus", "B-4TQ7M"),
    "action-plan": ("socialpsykiatri", "B-4TQ8M"),
}
AREA = {"reden": "housing", "child": "health", "action-plan": "housing", "basic": "housing"}
GOAL = {"child": "g-9W3D", "action-plan": "g-6Y5F"}

View = dict[str, Any]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def workspace(house: str) -> Workspace:
    """Return the workspace of an example."""
    return Workspace.open(EXAMPLES / house)


def ground_of(model: str, *, blank: bool = False) -> Ground:
    """Return what the forms of a model are made on: somebody of an example, or nobody."""
    house, person = PEOPLE.get(model, PEOPLE["reden"])
    place = workspace(house)
    if blank or model not in PEOPLE:
        return Ground(place.models.get(model), place.settings, TODAY)
    plan = place.read(PlanFile(f"plans/{person}.yaml")).plan
    assert plan
    return Ground(plan.model, place.settings, TODAY, sound(plan))


def form_of(
    model: str,
    form: str,
    *,
    blank: bool = False,
    areas: tuple[str, ...] | None = None,
    raters: tuple[str, ...] | None = None,
    goal: str = "",
) -> View:
    """Return a form of a model."""
    return form_view(ground_of(model, blank=blank), Wish(form, areas, raters, goal), MADE)


def shipped_forms() -> list[tuple[str, str]]:
    """Return every form of every shipped model that there is something for."""
    found = []
    for model in AREA:
        data = ground_of(model, blank=True).model
        has = {"scores": bool(data.steps), "goal": bool(data.data.get("lists", {}).get("goals"))}
        found += [(model, form) for form in forms_of(data) if has.get(form, True)]
    return found


def one_form(model: str, form: str, *, blank: bool = False) -> View:
    """Return a form with its area or goal, as somebody would ask for it."""
    areas = (AREA[model],) if form == "area" else None
    goal = GOAL[model] if form == "goal" and not blank and model in PEOPLE else ""
    return form_of(model, form, blank=blank, areas=areas, goal=goal)


def blocks_in(found: list[View]) -> Iterator[View]:
    """Yield every block, those inside others after them."""
    for block in found:
        yield block
        yield from blocks_in(block.get("blocks", []))


def every_block(view: View) -> list[View]:
    """Return every block of a form."""
    return [block for part in [{"blocks": view["head"]}, *view["parts"]] for block in blocks_in(part["blocks"])]


def opened(content: bytes) -> Any:
    """Return a Word file, opened again."""
    import docx

    return docx.Document(io.BytesIO(content))


def word_text(content: bytes) -> str:
    """Return what a Word file says, a line for each paragraph, with what it is: heading, field, cell."""
    lines = []
    for paragraph in opened(content).element.body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val") if style is not None else ""
        text = "".join(
            "\t" if each.tag == f"{W}tab" else each.text or "" for each in paragraph.iter(f"{W}t", f"{W}tab")
        )
        text = text.replace("\t", "____").replace("\u2003", "_")
        lines.append(f"{name + ': ' if name else ''}{text}".rstrip())
    return "\n".join(lines) + "\n"


def controls(content: bytes) -> list[tuple[str, str]]:
    """Return the fields of a Word file: the name of each and what it is called."""
    found = opened(content).element.body.iter(f"{W}sdtPr")
    return [(each.find(f"{W}tag").get(f"{W}val"), each.find(f"{W}alias").get(f"{W}val")) for each in found]
