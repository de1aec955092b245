"""Scores gathered by dimension: the average step of its areas, first and last in the period, of each rater (pure)."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import mean
from typing import TYPE_CHECKING

from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.values import number_words
from planctl.texts import tr

if TYPE_CHECKING:
    from planctl.outputs.papers.score_pictures import Course
    from planctl.outputs.papers.teller import Teller


def dimension_blocks(courses: Iterable[Course], tell: Teller) -> list[Block]:
    """Return a row for each dimension and rater with areas scored twice in the period; nothing where there are none."""
    model = tell.model
    twice = [course for course in courses if len(course.inside) > 1]
    rows = []
    for dimension in model.dimensions:
        areas = [name for name, area in model.areas.items() if area.get("dimension") == dimension]
        for rater in model.scorers:
            found = [course for course in twice if course.area in areas and course.rater == rater]
            if found:
                who = model.full_label("raters", rater) if rater else "–"
                ends = [_average(course.inside[place]["step"] for course in found) for place in (0, -1)]
                rows.append([model.full_label("dimensions", dimension), who, *ends, str(len(found))])
    columns = [tr(f"status.column-{name}") for name in ("dimension", "rater", "first", "last", "areas-scored")]
    return [blocks.table(columns, rows, tr("status.by-dimension"), tr("status.by-dimension-note"))] if rows else []


def _average(steps: Iterable[int]) -> str:
    return number_words(round(mean(steps), 1))
