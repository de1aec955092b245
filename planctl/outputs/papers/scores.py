"""Scores and self-reports of a period: what stood before it, the first and the last in it, by whom (pure)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planctl.models.model import Model
from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.dimension_scores import dimension_blocks
from planctl.outputs.papers.other_pictures import measure_picture
from planctl.outputs.papers.score_pictures import Course, course_picture, profile
from planctl.outputs.papers.teller import Teller
from planctl.outputs.person_cells import signed
from planctl.outputs.pictures.spec import figures
from planctl.plans.across import is_day
from planctl.plans.measures import points
from planctl.plans.plan import Entry
from planctl.texts import pick, tr
from planctl.texts.dates import short_day

_NOTHING = "–"


def score_blocks(tell: Teller, areas: Iterable[str] | None = None) -> list[Block]:
    """Return the profile of some areas or of all, its figures, and what the scale means; nothing without scores."""
    model = tell.model
    courses = [course for area in (model.areas if areas is None else areas) for course in courses_of(area, tell)]
    if not courses:
        return []
    columns = [tr(f"status.column-{name}") for name in ("area", "rater", "before", "first", "last", "target")]
    table = figures(columns, [_row(course, tell) for course in courses], scale_note(model))
    return [profile(courses, table, tell), *dimension_blocks(courses, tell)]


def course_blocks(tell: Teller) -> list[Block]:
    """Return the course of each area over time, for those who may read everything."""
    found = [course_picture(area, courses_of(area, tell), tell) for area in tell.model.areas]
    return [each for each in found if each]


def scale_note(model: Model) -> str:
    """Return what has to be said beside every score: that the scale is readiness, not severity."""
    note = (model.area_scale or {}).get("note")
    return pick(note) if note else ""


def courses_of(area: str, tell: Teller) -> list[Course]:
    """Return what each scored in an area up to the end of the period, of those who did."""
    found = [Course(area, rater, *parted(scores_of(area, rater, tell), tell)) for rater in tell.model.scorers]
    return [course for course in found if course.before or course.inside]


def _row(course: Course, tell: Teller) -> list[str]:
    model, inside = tell.model, course.inside
    cells = [_step(course.before[-1:]), _step(inside[:1]), _step(inside[1:][-1:])]
    who = model.full_label("raters", course.rater) if course.rater else _NOTHING
    target = tell.plan.areas.get(course.area, {}).get("target")
    return [model.full_label("areas", course.area), who, *cells, str(target or _NOTHING)]


def scores_of(area: str, rater: str, tell: Teller) -> list[Entry]:
    """Return what somebody scored in an area, in order."""
    default = tell.model.default("raters")
    found = [s for s in tell.plan.entries("scores") if s["area"] == area and (s.get("rater") or default) == rater]
    return sorted(found, key=_when)


def _when(entry: Entry) -> tuple[str, str]:
    return str(entry["date"]), str(entry.get("time") or "")


def parted(entries: list[Entry], tell: Teller) -> tuple[list[Entry], list[Entry]]:
    """Return what came before the period, and what falls in it."""
    period = tell.period
    return [e for e in entries if e["date"] < period.first], [e for e in entries if period.has(e["date"])]


def _step(found: list[Entry]) -> str:
    return tr("status.dated", what=found[0]["step"], day=short_day(found[0]["date"], 0)) if found else _NOTHING


def measure_blocks(tell: Teller) -> list[Block]:
    """Return the course of each self-report: points with their bands, and whether the change is a real one."""
    rows = [row for name, spec in tell.model.instruments.items() if (row := _course(name, spec, tell))]
    columns = [tr(f"status.column-{name}") for name in ("instrument", "before", "first", "last", "change")]
    if not rows:
        return []
    pictures = [found for name, spec in tell.model.instruments.items() if (found := _picture(name, spec, tell))]
    return [*pictures, blocks.table(columns, rows, tr("status.measures"), _bands(tell.model, rows))]


def _picture(name: str, spec: dict[str, Any], tell: Teller) -> Block | None:
    """Return the points over time, from the last before the period on; None where there are none in it."""
    used = [m for m in tell.plan.entries("measures") if m["instrument"] == name and is_day(m["date"])]
    before, inside = parted(sorted((m for m in used if not m.get("declined")), key=_when), tell)
    return measure_picture([*(before if tell.whole else before[-1:]), *inside], spec) if inside else None


def _course(name: str, spec: dict[str, Any], tell: Teller) -> list[str]:
    used = [m for m in tell.plan.entries("measures") if m["instrument"] == name and is_day(m["date"])]
    declined = [m for m in tell.period.of(used) if m.get("declined")]
    before, inside = parted(sorted((m for m in used if not m.get("declined")), key=_when), tell)
    if not before and not inside and not declined:
        return []
    cells = [_points(before[-1:], spec), _points(inside[:1], spec), _points(inside[1:][-1:], spec)]
    told = _change([*before[-1:], *inside], spec) if inside else ""
    if declined:
        days = ", ".join(short_day(m["date"], 0) for m in declined)
        told = "; ".join(filter(None, [told, tr("status.declined", days=days)]))
    return [pick(spec["label"]), *cells, told or _NOTHING]


def _points(found: list[Entry], spec: dict[str, Any]) -> str:
    if not found:
        return _NOTHING
    return tr("status.dated", what=points(found[0]["items"], spec), day=short_day(found[0]["date"], 0))


def _change(course: list[Entry], spec: dict[str, Any]) -> str:
    """Return how far the last lies from the first, and whether that counts as a change."""
    if len(course) < 2:
        return ""
    change = points(course[-1]["items"], spec) - points(course[0]["items"], spec)
    key = "status.change-real" if abs(change) >= int(spec.get("change", 1)) else "status.change-small"
    return tr(key, change=signed(change))


def _bands(model: Model, rows: list[list[str]]) -> str:
    """Return what the figures of the self-reports tell, by their bands."""
    told = []
    for spec in model.instruments.values():
        bands = spec.get("bands") or []
        if bands and any(row[0] == pick(spec["label"]) for row in rows):
            words = "; ".join(tr("status.band", low=band["from"], label=pick(band["label"])) for band in bands)
            told.append(f"{pick(spec['label'])}: {words}.")
    return " ".join(told)
