"""A plan to be read from end to end: area by area, with its texts in full and its interventions."""

from __future__ import annotations

import datetime
from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_entry import capital
from planctl.outputs.page import WIDTH, wrapped
from planctl.outputs.person_cells import contact_person_words, missing_words, month_words, state_words
from planctl.outputs.person_view import PLAN, person_view
from planctl.outputs.styled import Line, line
from planctl.plans.cpr import masked
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import pick, tr
from planctl.texts.dates import short_day
from planctl.workspace.settings import Settings

View = dict[str, Any]

_INDENT = 2
_GAP = 2
_DASH = "– "


def plan_lines(plan: Plan, settings: Settings, today: datetime.date) -> list[Line]:
    """Return a person's plan as lines: the areas that have something written, then the names of the others."""
    view = person_view(plan, settings, today, [])
    plan, model = sound(plan), plan.model
    planned = [area for area in view["areas"] if area["in_plan"]]
    lines = _head_lines(view, model, settings)
    if not planned:
        return [*lines, [], line((tr("show.plan-empty"), "dim"))]
    width = max(len(model.full_label("area_fields", name)) for name in model.area_fields) + _INDENT + _GAP
    for area in planned:
        lines += [[], *_area_lines(area, plan, settings, today, width)]
        if area["missing"] and view["state"] == PLAN:
            missing = tr("show.plan-missing", fields=missing_words(area["missing"], model))
            lines.append(line(" " * _INDENT, (missing, "warn")))
    chosen = {area["area"] for area in planned}
    others = [model.full_label("areas", name) for name in model.areas if name not in chosen]
    rest = wrapped(tr("show.plan-not-in", areas=", ".join(others)), WIDTH) if others else []
    return [*lines, *([[]] if rest else []), *(line((row, "dim")) for row in rest)]


def _head_lines(view: View, model: Model, settings: Settings) -> list[Line]:
    state = state_words(view, model)
    trigger = (view["period"] or {}).get("trigger")
    if trigger:
        state = tr("show.plan-trigger", state=state, trigger=model.label("triggers", trigger))
    title = (tr("show.plan-title", id=view["id"]), "head")
    head = line(title, "   ", (state, "bold"), "   ", contact_person_words(view, settings))
    stopped = view["state"] != PLAN and view["earlier_periods"]
    return [head, line((tr("show.plan-stopped"), "warn"))] if stopped else [head]


def _area_lines(area: View, plan: Plan, settings: Settings, today: datetime.date, width: int) -> list[Line]:
    model = plan.model
    name = area["area"]
    aside = " · ".join(_asides(area, model, today.year))
    lines = [line((model.full_label("areas", name), "bold"), *([("   " + aside, "dim")] if aside else []))]
    for field in area["fields"]:
        label = pick(model.area_fields[field]["label"])
        if model.area_fields[field]["type"] == "text":
            lines += _labelled(label, wrapped(masked(plan.areas[name][field]), WIDTH - width), width)
        else:
            lines += _interventions(label, area["interventions"], model, settings, today.year, width)
    return lines


def _asides(area: View, model: Model, year: int) -> list[str]:
    """Return what stands beside an area's name: latest steps, target, and how it was written."""
    asides = []
    for rater, scores in area["scores"].items():
        if scores:
            month = month_words(scores[-1]["date"], year)
            key = "show.step" if rater == model.default("raters") else "show.step-by"
            asides.append(tr(key, rater=model.label("raters", rater), step=scores[-1]["step"], month=month))
    if area["target"]:
        asides.append(tr("show.target", step=area["target"]))
    if area["written"]:
        asides.append(model.label("area_written", area["written"]))
    return [capital(asides[0]), *asides[1:]] if asides else []


def _labelled(label: str, rows: list[str], width: int, style: str = "") -> list[Line]:
    """Return a text after its label, each line below the one above."""
    first = (" " * _INDENT + label).ljust(width)
    return [line((first if number == 0 else " " * width, "dim"), (row, style)) for number, row in enumerate(rows)]


def _interventions(
    label: str, entries: list[View], model: Model, settings: Settings, year: int, width: int
) -> list[Line]:
    """Return interventions, those that still run first; what has run out is dimmed, unless nothing else is left."""
    lines: list[Line] = []
    all_ran_out = all(entry["ran_out"] for entry in entries)
    for entry in sorted(entries, key=lambda found: found["ran_out"]):
        texts = wrapped(masked(entry["text"]), WIDTH - width - len(_DASH))
        rows = [_DASH + texts[0], *(" " * len(_DASH) + text for text in texts[1:])]
        lines += _labelled("" if lines else label, rows, width, "dim" if entry["ran_out"] and not all_ran_out else "")
        facts = [_end(entry, year)]
        facts += [model.label("intervention_kinds", entry["kind"])] if entry.get("kind") else []
        facts += [settings.name_of(entry["responsible"])] if entry.get("responsible") else []
        lines.append(line(" " * (width + len(_DASH)), (" · ".join(facts), "dim")))
    return lines


def _end(entry: View, year: int) -> str:
    """Return until when an intervention is to run, or when it ran out."""
    if not entry.get("until"):
        return tr("show.without-end")
    return tr("show.ran-out-day" if entry["ran_out"] else "show.until-day", day=short_day(entry["until"], year))
