"""What stands on the form of a plan, of an area and of a goal: the model's fields, in its order (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from planctl.models.declared import GOALS
from planctl.outputs.model_entry import capital
from planctl.outputs.papers import form_blocks as blocks
from planctl.outputs.papers.form_blocks import Block, place
from planctl.outputs.papers.form_fields import (
    Content,
    Ground,
    field_blocks,
    intervention_rows,
    latest,
    new_entry,
    rows_block,
    said,
)
from planctl.outputs.papers.form_scores import area_ladder, last_words
from planctl.outputs.person_parts import own_list_names
from planctl.outputs.values import entity_words, field_label, list_label, nested_label
from planctl.plans.filled import in_plan
from planctl.plans.goals import EVALUATIONS, SUBGOALS, kind_of
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.texts import pick, tr

Part = dict[str, Any]

AREAS, GROUPS, PERIODS = "areas", "groups", "plan_periods"
INTERVENTIONS, ENTRIES = "interventions", "entries"
_GIVEN = ("state", "closed")  # what a new goal does not need to be asked
_IN_TITLE = ("id", "state")
_ROOM, _ROOM_OF_PLAN, _ROOM_OF_SECTION, _ROOM_OF_OWN = 4, 3, 2, 2  # lines
_EMPTY, _EMPTY_IN_PLAN = 3, 2  # rows


def part(
    name: str,
    title: str,
    found: Iterable[Block],
    *,
    help_words: str = "",
    prompts: Iterable[Any] = (),
    fresh: bool = False,
) -> Part:
    """Return a part of a form: its heading, what it is for, and what there is to fill in; `fresh`: on a new page."""
    return {
        "part": name,
        "title": title,
        "help": help_words,
        "prompts": [pick(prompt) for prompt in prompts],
        "fresh": fresh,
        "blocks": list(found),
    }


# Areas.


def areas_in_plan(ground: Ground) -> list[str]:
    """Return the areas that are worked with, in the model's order; all of them for an empty form."""
    if ground.plan is None:
        return list(ground.model.areas)
    layout = layout_of(ground.model)
    return [name for name in ground.model.areas if in_plan(ground.at(AREAS, name), layout.area(name))]


def area_part(ground: Ground, name: str, *, whole: bool, fresh: bool) -> Part:
    """Return an area to write in; `whole`: with all the room there is, what its lists hold, and the ladder."""
    entry, spec = layout_of(ground.model).area(name), ground.model.areas[name]
    content = ground.at(AREAS, name)
    found = list(_area_blocks(ground, name, entry, content, whole=whole))
    label = ground.model.full_label(AREAS, name)
    return part(name, label, found, help_words=said(spec), prompts=spec.get("prompts") or (), fresh=fresh)


def _area_blocks(ground: Ground, name: str, entry: Entry, content: Content, *, whole: bool) -> Iterator[Block]:
    own = ground.model.areas[name].get("fields") or {}
    where = place(AREAS, name)
    for field, kind in entry.fields.items():
        if kind == INTERVENTIONS:
            empty = _EMPTY if whole else _EMPTY_IN_PLAN
            yield intervention_rows(place(where, field), field, entry, content, ground, empty)
        elif kind == ENTRIES:
            yield from latest(content, field, entry, ground)
            if whole:
                yield new_entry(place(where, field), field, entry, ground, lines=2)
        else:
            lines = _ROOM_OF_OWN if field in own else _ROOM if whole else _ROOM_OF_PLAN
            yield from field_blocks(where, [field], entry, content, ground, lines=lines, more=0 if field in own else 1)
    if not ground.model.steps:
        return
    if whole:
        yield area_ladder(ground, name)
    elif words := last_words(ground, name):
        yield blocks.note(tr("form_paper.last-time", words="; ".join(words)))


def any_area(ground: Ground) -> Part:
    """Return an area that is chosen on the paper: what is asked in every area."""
    first = next(iter(ground.model.areas))
    entry = layout_of(ground.model).area(first)
    options = [blocks.option(name, ground.model.full_label(AREAS, name)) for name in ground.model.areas]
    word = capital(ground.model.word("area"))
    found: list[Block] = [blocks.tick(AREAS, tr("form_paper.which"), options)]
    shared = [name for name in entry.fields if name not in (ground.model.areas[first].get("fields") or {})]
    for field in shared:
        if entry.fields[field] == INTERVENTIONS:
            found.append(intervention_rows(place(AREAS, "", field), field, entry, {}, ground, _EMPTY))
        elif entry.fields[field] == ENTRIES:
            found.append(new_entry(place(AREAS, "", field), field, entry, ground, lines=2))
        else:
            found += field_blocks(place(AREAS, ""), [field], entry, {}, ground, lines=_ROOM)
    found += [area_ladder(ground, "")] if ground.model.steps else []
    return part(AREAS, word, found)


# Goals.


def goal_blocks(ground: Ground, content: Content, *, where: str, lines: int, evaluated: bool) -> list[Block]:
    """Return a goal to write, or to go on with: its fields, what makes it a good one, subgoals, an evaluation."""
    kind = kind_of(ground.model)
    assert kind is not None  # noqa: S101 - whoever asks has seen that the model has goals
    names = [name for name in kind.fields if content or name not in _GIVEN]
    found = field_blocks(where, names, kind, content, ground, lines=lines)
    found += _letters(ground)
    if SUBGOALS in kind.lists:
        nested = kind.lists[SUBGOALS]
        there = [
            each for each in content.get(SUBGOALS) or () if isinstance(each, dict) and nested.counts(each) == "open"
        ]
        wanted = ("text", "method", "responsible", "due")
        label = nested_label(kind, SUBGOALS)
        found.append(
            rows_block(
                place(where, SUBGOALS), label, nested, wanted, there, ground, empty=_EMPTY, help_words=said(nested.spec)
            )
        )
    if evaluated and EVALUATIONS in kind.lists:
        found += latest(content, EVALUATIONS, kind, ground)
        found.append(new_entry(place(where, EVALUATIONS), EVALUATIONS, kind, ground, lines=3))
    return found


def _letters(ground: Ground) -> list[Block]:
    """Return what a goal is held against, to tick."""
    letters = ground.model.smart
    options = [
        blocks.option(
            key,
            f"{pick(each['letter'])}: {pick(each['label'])}" if each.get("label") else pick(each["letter"]),
            said(each),
        )
        for key, each in letters.items()
    ]
    return [blocks.tick("smart", tr("form_paper.good-goal"), options, many=True)] if options else []


# The plan as a whole.


def plan_parts(ground: Ground, areas: list[str] | None) -> list[Part]:
    """Return the parts of a plan: facts, sections, areas (those named, or those in the plan), goals, what lives on."""
    found = [*_head(ground), *_sections(ground)]
    named = areas_in_plan(ground) if areas is None else areas
    found += [area_part(ground, name, whole=False, fresh=index == 0) for index, name in enumerate(named)]
    if areas is None:
        found += _other_areas(ground, named)
    found += _goals(ground)
    names = [name for name in own_list_names(ground.model) if name != GOALS]
    lists = layout_of(ground.model).lists
    found += [_entities(ground, name, lists[name]) for name in names if lists[name].kind == ENTITIES]
    return [each for each in found if each["blocks"]]


def _head(ground: Ground) -> list[Part]:
    """Return what sets a plan going and the group, where the model has them."""
    found: list[Block] = []
    lists = layout_of(ground.model).lists
    if GROUPS in lists:
        now = ground.plan.group() if ground.plan else None
        found += field_blocks(GROUPS, ["group"], lists[GROUPS], {"group": now}, ground)
    if PERIODS in lists and ground.model.triggers:
        period = ground.plan.active_period(ground.today.isoformat()) if ground.plan else None
        found += field_blocks(PERIODS, ["from", "trigger"], lists[PERIODS], period or {}, ground)
    return [part("plan", list_label(ground.model, PERIODS), found)]


def _sections(ground: Ground) -> list[Part]:
    found = []
    for name, entry in layout_of(ground.model).sections.items():
        made = field_blocks(name, entry.fields, entry, ground.at(name), ground, lines=_ROOM_OF_SECTION)
        spec = entry.spec
        found.append(
            part(name, list_label(ground.model, name), made, help_words=said(spec), prompts=spec.get("prompts") or ())
        )
    return found


def _other_areas(ground: Ground, named: list[str]) -> list[Part]:
    """Return the areas that are not in the plan, to tick those that are to be taken up."""
    others = [name for name in ground.model.areas if name not in named]
    if not others:
        return []
    options = [blocks.option(name, ground.model.full_label(AREAS, name)) for name in others]
    choice = blocks.tick(AREAS, tr("form_paper.take-up"), options, many=True, help_words=tr("form_paper.take-up-how"))
    return [part("other_areas", list_label(ground.model, AREAS), [choice])]


def _goals(ground: Ground) -> list[Part]:
    """Return the goals that are open, each with room, and room for a new one."""
    kind = kind_of(ground.model)
    if kind is None:
        return []
    open_goals = [each for each in ground.entries(GOALS) if kind.counts(each) in ("open", "idea")]
    found = [_entity(ground, GOALS, kind, each) for each in open_goals]
    where = place(GOALS, "new")
    fresh = goal_blocks(ground, {}, where=where, lines=_ROOM_OF_SECTION, evaluated=False)
    found.append(blocks.group(tr("form_paper.new-goal"), fresh))
    return [part(GOALS, list_label(ground.model, GOALS), found, help_words=said(kind.spec), fresh=True)]


def _entity(ground: Ground, name: str, kind: Entry, content: Content) -> Block:
    """Return something that lives on, printed, with room to write how it goes."""
    told = [(field, ground.words(content, field, kind)) for field in kind.fields if field not in _IN_TITLE]
    rows = [(field_label(kind, field), words) for field, words in told if words]
    state = kind.state_of(content)
    aside = " · ".join(
        filter(None, [pick(kind.states[state]["label"]) if state in kind.states else "", str(content.get("id", ""))])
    )
    title = entity_words(content, kind, ground.plan, ground.settings) if ground.plan else ""
    room = blocks.write(place(name, content.get("id", ""), "note"), tr("form_paper.corrections"), 2)
    return blocks.group(title, [blocks.facts(rows), room], aside=aside)


def _entities(ground: Ground, name: str, kind: Entry) -> Part:
    """Return a list of what lives on: what there is, and room for one more."""
    living = [each for each in ground.entries(name) if kind.counts(each) in ("open", "idea")]
    found = [_entity(ground, name, kind, each) for each in living]
    names = [field for field in kind.fields if field not in _GIVEN]
    fresh = field_blocks(place(name, "new"), names, kind, {}, ground, lines=_ROOM_OF_SECTION)
    found.append(blocks.group(tr("form_paper.new", label=list_label(ground.model, name)), fresh))
    return part(name, list_label(ground.model, name), found, help_words=said(kind.spec))
