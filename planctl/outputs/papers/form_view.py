"""The view of a form as plain data: what is asked, what stands in the plan already, and what it is known by (pure).

The shape is versioned: templates and other programs hold on to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from planctl import __version__
from planctl.models.declared import GOALS
from planctl.outputs.model_entry import capital
from planctl.outputs.papers import form_blocks as blocks
from planctl.outputs.papers.form_blocks import Block, place
from planctl.outputs.papers.form_fields import Content, Ground, said
from planctl.outputs.papers.form_names import AREA, GOAL, PLAN, SCORES, SHEET, is_sheet, questionnaire
from planctl.outputs.papers.form_parts import Part, any_area, area_part, areas_in_plan, goal_blocks, part, plan_parts
from planctl.outputs.papers.form_scores import rater_label, score_blocks, sheet_blocks, sheet_counting, usual_rater
from planctl.outputs.papers.status_view import Made, made_from
from planctl.outputs.person_cells import contact_person_words, group_words, state_words
from planctl.outputs.person_view import person_view
from planctl.outputs.values import few_words, list_label
from planctl.plans.goals import find_goal, kind_of
from planctl.texts import language, pick, tr
from planctl.texts.dates import long_day

View = dict[str, Any]

FORM, VERSION = "form", 1
WORDS = (
    "id", "ref", "identity", "contact_person", "standing", "last", "target", "step", "meaning", "question", "page",
    "typed", "screen",
)  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """Which form is wanted: of which areas (None: as the form has it), by which raters, about which goal."""

    form: str
    areas: tuple[str, ...] | None = None
    raters: tuple[str, ...] | None = None
    goal: str = ""


def form_view(ground: Ground, wish: Wish, made: Made) -> View:
    """Return a form as plain data, in the language in use; raise UnknownGoal."""
    kind = SHEET if is_sheet(wish.form) else wish.form
    parts = _PARTS[kind](ground, wish)
    reference = _reference(ground, wish)
    return {
        "view": FORM,
        "version": VERSION,
        "form": wish.form,
        "template": kind,
        "language": language(),
        "title": _title(ground, wish),
        "organisation": ground.settings.organisation,
        "logo": "",
        "blank": ground.plan is None,
        "person": _person(ground),
        "head": _filled_in(wish, ground),
        "about": [tr("form_paper.about"), *([tr("form_paper.about-there")] if ground.plan else [])],
        "parts": parts,
        "reference": reference,
        "made": _made(ground, made),
        "words": {name: tr(f"form_paper.word-{name}") for name in WORDS},
    }


def _title(ground: Ground, wish: Wish) -> str:
    model = ground.model
    if is_sheet(wish.form):
        return pick(model.instruments[questionnaire(wish.form)]["label"])
    if wish.form == SCORES:
        return list_label(model, SCORES)
    if wish.form == AREA:
        return capital(model.word("area"))
    return list_label(model, GOALS) if wish.form == GOAL else pick(model.data["label"])


def _person(ground: Ground) -> View:
    """Return whom it is about. `identity` is the one place where a name is filled in; plans have none."""
    found = {"id": "", "ref": "", "identity": None, "contact_person": "", "standing": "", "group": ""}
    if ground.plan is None:
        return found
    view = person_view(ground.plan, ground.settings, ground.today, None)
    return {
        **found,
        "id": ground.plan.id,
        "ref": str(ground.plan.data.get("ref") or ""),
        "contact_person": ground.name(view["contact_person"]) or contact_person_words(view, ground.settings),
        "standing": state_words(view, ground.model),
        "group": group_words(view, ground.model)[0],
    }


def _filled_in(wish: Wish, ground: Ground) -> list[Block]:
    """Return what is filled in on every form: when, and by whom."""
    by = blocks.short(place(wish.form, "by"), tr("form_paper.by"), "name", options=ground.staff())
    return [_day(place(wish.form, "date")), by]


def _day(name: str) -> Block:
    return blocks.short(name, tr("form_paper.date"), "date", hint=tr("form_paper.hint-date"))


def _reference(ground: Ground, wish: Wish) -> View:
    """Return what a program reads on a form that comes back; no name is in it."""
    person = ground.plan.id if ground.plan else ""
    version = str(ground.model.data.get("version", ""))
    found = [f"form={wish.form}", f"id={person}", f"model={ground.model.id}@{version}", f"v={VERSION}"]
    if wish.areas:
        found.insert(2, f"area={','.join(wish.areas)}")
    if wish.goal:
        found.insert(2, f"goal={wish.goal}")
    return {
        "text": "planctl:" + ";".join(found),
        "form": wish.form,
        "id": person,
        "areas": list(wish.areas or ()),
        "goal": wish.goal,
        "model": ground.model.id,
        "model_version": version,
        "version": VERSION,
        "command": _command(wish, person or "ID"),
    }


def _command(wish: Wish, person: str) -> str:
    """Return the command that types the form in afterwards."""
    area = wish.areas[0] if wish.areas and len(wish.areas) == 1 else "AREA"
    if is_sheet(wish.form):
        return f"planctl measure {person} {questionnaire(wish.form)}"
    if wish.form == GOAL:
        return f"planctl goal evaluate {person} {wish.goal}" if wish.goal else f"planctl goal add {person}"
    return {
        SCORES: f"planctl score {person}", AREA: f"planctl area {person} {area}", PLAN: f"planctl edit {person}",
    }[wish.form]  # fmt: skip


def _made(ground: Ground, made: Made) -> View:
    """Return what every paper says at its foot; an empty form comes from no save."""
    if ground.plan is not None:
        return made_from(ground.plan, ground.today, made)
    model = ground.model
    label, version = pick(model.data["label"]), str(model.data.get("version", ""))
    day = long_day(ground.today)
    told = {"label": label, "id": model.id, "version": version, "program": __version__}
    words = [tr("status.made", day=day, by=made.by) if made.by else tr("status.made-nobody", day=day)]
    return {
        "date": ground.today.isoformat(),
        "day": day,
        "by": made.by,
        "commit": "",
        "unsaved": False,
        "model": {"id": model.id, "label": label, "version": version},
        "program": __version__,
        "words": [*words, tr("status.by-model", **told)],
    }


# The parts, by form.


def _score_parts(ground: Ground, wish: Wish) -> list[Part]:
    """Return a sheet for each rater, each on a page of its own, so that they can be filled in apart."""
    areas = list(wish.areas or ground.model.areas)
    raters = ground.model.scorers if wish.raters is None else wish.raters
    return [
        part(
            rater or SCORES,
            rater_label(ground, rater) if usual_rater(ground, rater) else tr("form_paper.own-title"),
            [*([_day(place(SCORES, rater, "date"))] if index else []), *score_blocks(ground, rater, areas)],
            fresh=index > 0,
        )
        for index, rater in enumerate(raters)
    ]


def _plan_parts(ground: Ground, wish: Wish) -> list[Part]:
    return plan_parts(ground, list(wish.areas) if wish.areas else None)


def _area_parts(ground: Ground, wish: Wish) -> list[Part]:
    """Return the areas that are named, else those in the plan, each on a page of its own; else one to choose."""
    named = list(wish.areas or (areas_in_plan(ground) if ground.plan else ()))
    found = [area_part(ground, name, whole=True, fresh=index > 0) for index, name in enumerate(named)]
    return found or [any_area(ground)]


def _goal_parts(ground: Ground, wish: Wish) -> list[Part]:
    content: Content = {}
    if wish.goal and ground.plan:
        content = ground.plan.at(find_goal(ground.plan, wish.goal))
    evaluated = bool(content) or ground.plan is None
    where = place(GOALS, wish.goal or "new")
    found = goal_blocks(ground, content, where=where, lines=3, evaluated=evaluated)
    kind = kind_of(ground.model)
    said = few_words(ground.words(content, "text", kind)) if content and kind else ""
    return [part(GOALS, said or tr("form_paper.new-goal"), found)]


def _sheet_parts(ground: Ground, wish: Wish) -> list[Part]:
    name = questionnaire(wish.form)
    spec = ground.model.instruments[name]
    return [
        part(name, tr("form_paper.answers-title"), sheet_blocks(ground, name), help_words=said(spec)),
        part("counting", tr("form_paper.counting-title"), sheet_counting(ground, name)),
    ]


_PARTS: dict[str, Callable[[Ground, Wish], list[Part]]] = {
    SCORES: _score_parts,
    PLAN: _plan_parts,
    AREA: _area_parts,
    GOAL: _goal_parts,
    SHEET: _sheet_parts,
}
