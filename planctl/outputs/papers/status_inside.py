"""The status for colleagues: everything the plan holds, and all that was entered in the period (pure)."""

from __future__ import annotations

from typing import Any

from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.done import contact_blocks, contact_list, journal_blocks
from planctl.outputs.papers.goals import goal_blocks
from planctl.outputs.papers.parts import AREAS, GOALS, Part, area_block, areas_of, part, whole_list
from planctl.outputs.papers.scores import measure_blocks, score_blocks
from planctl.outputs.papers.teller import Teller, section_blocks
from planctl.outputs.person_cells import due_words
from planctl.outputs.person_parts import own_list_names
from planctl.outputs.values import list_label
from planctl.plans.dates import year_of
from planctl.plans.filled import missing
from planctl.texts import tr

_LISTS = ("plan_periods", "groups", "decisions", "postponements", "approvals", "flags")


def internal_parts(tell: Teller, due: list[dict[str, Any]] | None) -> list[Part]:
    """Return every section, area, goal and list, and the contacts and the journal of the period."""
    model = tell.model
    found = [part("due", tr("status.part-due"), due_blocks(tell, due))]
    found += [part(name, list_label(model, name), section_blocks(name, tell)) for name in model.sections]
    found.append(part("scores", tr("status.part-scores"), score_blocks(tell)))
    found.append(part("measures", tr("status.part-measures"), measure_blocks(tell)))
    areas = [_without_drafts(area_block(name, entry, content, tell)) for name, entry, content in areas_of(tell)]
    found.append(part(AREAS, list_label(model, AREAS), areas))
    found.append(part(GOALS, list_label(model, GOALS), goal_blocks(tell)))
    found += [part(n, list_label(model, n), whole_list(n, tell)) for n in own_list_names(model) if n != GOALS]
    found.append(part("contacts", tr("status.part-contacts"), [*contact_blocks(tell), *contact_list(tell)]))
    found.append(part("journal", tr("status.part-journal"), journal_blocks(tell)))
    found += [part(n, list_label(model, n), whole_list(n, tell)) for n in _LISTS if tell.plan.entries(n)]
    found.append(part("missing", tr("status.part-missing"), _missing(tell)))
    return [each for each in found if each["blocks"]]


def due_blocks(tell: Teller, due: list[dict[str, Any]] | None) -> list[Block]:
    """Return the questions that wait for a decision."""
    return [blocks.items([due_words(row, tell.model, year_of(tell.today.isoformat())) for row in due])] if due else []


def _without_drafts(found: Block) -> Block:
    """Return an area without its drafts: the whole journal stands in the same paper."""
    return {**found, "blocks": [each for each in found["blocks"] if each["kind"] != blocks.DRAFT]}


def _missing(tell: Teller) -> list[Block]:
    words = [_place(path, label, tell) for path, label in missing(tell.plan)]
    return [blocks.items(words)] if words else []


def _place(path: tuple[Any, ...], label: str, tell: Teller) -> str:
    """Return what is missing, with the part that it is missing in."""
    if path[0] == AREAS:
        return f"{tell.model.full_label(AREAS, str(path[1]))}: {label}"
    return f"{list_label(tell.model, str(path[0]))}: {label}" if len(path) > 1 else label
