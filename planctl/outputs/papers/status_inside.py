"""The status for colleagues: everything the plan holds, and all that was entered in the period (pure)."""

from __future__ import annotations

from typing import Any

from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.done import contact_blocks, contact_list, journal_blocks
from planctl.outputs.papers.goals import goal_blocks, goals_of_period
from planctl.outputs.papers.other_pictures import contact_picture, goal_picture
from planctl.outputs.papers.parts import GOALS, Part, area_block, part, whole_list
from planctl.outputs.papers.scores import course_blocks, measure_blocks, score_blocks
from planctl.outputs.papers.teller import AREAS, Teller, areas_of, section_blocks
from planctl.outputs.person_cells import due_words
from planctl.outputs.person_parts import own_list_names
from planctl.outputs.values import list_label
from planctl.plans.dates import year_of
from planctl.plans.filled import missing
from planctl.plans.goals import kind_of
from planctl.texts import tr

_PASSAGES = (blocks.DRAFT, blocks.WRITTEN)
_LISTS = ("plan_periods", "groups", "decisions", "postponements", "approvals", "statuses", "flags")


def internal_parts(tell: Teller, due: list[dict[str, Any]] | None) -> list[Part]:
    """Return every section, area, goal and list, and the contacts and the journal of the period."""
    model = tell.model
    found = [part("due", tr("status.part-due"), due_blocks(tell, due))]
    found += [part(name, list_label(model, name), section_blocks(name, tell)) for name in model.sections]
    found.append(part("scores", tr("status.part-scores"), [*score_blocks(tell), *course_blocks(tell)]))
    found.append(part("measures", tr("status.part-measures"), measure_blocks(tell)))
    areas = [_without_drafts(area_block(name, entry, content, tell)) for name, entry, content in areas_of(tell)]
    found.append(part(AREAS, list_label(model, AREAS), areas))
    found.append(part(GOALS, list_label(model, GOALS), [*_goal_states(tell), *goal_blocks(tell)]))
    names = [name for name in own_list_names(model) if name != GOALS]
    found += [part(n, list_label(model, n), whole_list(n, tell)) for n in names]
    contacts = [*contact_blocks(tell), *_weeks(tell), *contact_list(tell)]
    found.append(part("contacts", tr("status.part-contacts"), contacts))
    found.append(part("journal", tr("status.part-journal"), journal_blocks(tell)))
    others = [name for name in _LISTS if tell.plan.entries(name) and name not in names]
    found += [part(n, list_label(model, n), whole_list(n, tell)) for n in others]
    found.append(part("missing", tr("status.part-missing"), _missing(tell)))
    return [each for each in found if each["blocks"]]


def _goal_states(tell: Teller) -> list[Block]:
    kind = kind_of(tell.model)
    found = goal_picture(goals_of_period(tell), kind) if kind else None
    return [found] if found else []


def _weeks(tell: Teller) -> list[Block]:
    found = contact_picture(tell)
    return [found] if found else []


def due_blocks(tell: Teller, due: list[dict[str, Any]] | None) -> list[Block]:
    """Return the questions that wait for a decision."""
    return [blocks.items([due_words(row, tell.model, year_of(tell.today.isoformat())) for row in due])] if due else []


def _without_drafts(found: Block) -> Block:
    """Return an area without its drafts: the whole journal stands in the same paper."""
    return {**found, "blocks": [each for each in found["blocks"] if each["kind"] not in _PASSAGES]}


def _missing(tell: Teller) -> list[Block]:
    words = [_place(path, label, tell) for path, label in missing(tell.plan)]
    return [blocks.items(words)] if words else []


def _place(path: tuple[Any, ...], label: str, tell: Teller) -> str:
    """Return what is missing, with the part that it is missing in."""
    if path[0] == AREAS:
        return f"{tell.model.full_label(AREAS, str(path[1]))}: {label}"
    return f"{list_label(tell.model, str(path[0]))}: {label}" if len(path) > 1 else label
