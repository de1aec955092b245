"""A plan to be read from end to end: sections, areas, goals and lists in the model's order; or one part of it whole."""

from __future__ import annotations

import datetime
from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_entry import capital, inside
from planctl.outputs.page import WIDTH, wrapped
from planctl.outputs.part_cells import approval_piece
from planctl.outputs.person_cells import contact_person_words, missing_words, month_words, state_words
from planctl.outputs.person_parts import own_list_names
from planctl.outputs.person_view import PLAN, person_view
from planctl.outputs.plan_parts import (
    GAP,
    INDENT,
    Reader,
    entity_lines,
    field_lines,
    field_rows,
    label_width,
    labelled,
    list_lines,
    section_lines,
)
from planctl.outputs.styled import Line, Segment, line
from planctl.outputs.values import field_label, list_label, nested_label
from planctl.plans.cpr import masked
from planctl.plans.filled import is_filled
from planctl.plans.layout import CAME_FROM, ENDED, MOVED, Entry, layout_of
from planctl.plans.places import Place
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import tr
from planctl.texts.dates import short_day
from planctl.workspace.settings import Settings

View = dict[str, Any]

LATEST = 3  # dated entries of one list that are shown when nothing else is asked
WHOLES = {"ended": ENDED, "moved": MOVED, "came_from": CAME_FROM}
_DASH = "– "
_HEAD = 104  # columns of the first line; what does not fit goes below


def plan_lines(
    plan: Plan, settings: Settings, today: datetime.date, latest: int = LATEST, closed_year: int | None = None
) -> list[Line]:
    """Return a person's plan as lines: what is written in it, then the names of the areas that are not part of it.

    `latest`: so many of the dated entries of each list are shown. `closed_year`: with which the file was closed.
    """
    view = person_view(plan, settings, today, [], closed_year=closed_year)
    reader = Reader(sound(plan), settings, today, latest)
    blocks = [*_sections(view, reader), *_areas(view, reader), *_lists(reader)]
    lines = _head_lines(view, plan.model, settings, today.year)
    if not blocks:
        return [*lines, [], line((tr("show.plan-empty"), "dim"))]
    for block in blocks:
        lines += [[], *block]
    return [*lines, *_rest_lines(view, plan.model)]


def part_lines(
    plan: Plan,
    settings: Settings,
    today: datetime.date,
    place: Place,
    latest: int | None = None,
    closed_year: int | None = None,
) -> list[Line]:
    """Return one part of a person's plan whole: a section, an area, a list, something with an id, or one field."""
    reader = Reader(sound(plan), settings, today, latest)
    view = person_view(plan, settings, today, [], closed_year=closed_year)
    found = _field(place, reader) if place.field else _part(place, reader, view)
    return [
        *_head_lines(view, plan.model, settings, today.year),
        [],
        *(found or [line((tr("show.plan-nothing"), "dim"))]),
    ]


def _field(place: Place, reader: Reader) -> list[Line]:
    """Return one field; what planctl notes about a plan as a whole is read like a section."""
    content = reader.plan.at(place.path)
    value = content.get(place.field) if isinstance(content, dict) else None
    if isinstance(value, dict) and place.field in WHOLES:
        return section_lines(value, WHOLES[place.field], list_label(reader.plan.model, place.field), reader)
    return field_lines(content, place.entry, [place.field], reader, 0) if is_filled(value) else []


def _part(place: Place, reader: Reader, view: View) -> list[Line]:
    first = str(place.path[0])
    content = reader.plan.at(place.path)
    if place.is_list:
        entries = content if isinstance(content, list) else []
        return list_lines(entries, place.entry, _title(place, reader.plan.model), reader)
    if first == "areas":
        area = next((area for area in view["areas"] if area["area"] == place.path[1]), None)
        return _area_lines(area, view, reader) if area else []
    if isinstance(place.path[-1], int):
        return entity_lines(content, place.entry, reader) if isinstance(content, dict) else []
    return _section_lines(first, view, reader)


def _title(place: Place, model: Model) -> str:
    """Return the name of a list, wherever it stands."""
    *above, name = place.path
    owner = layout_of(model).at(tuple(above)) if above else None
    return nested_label(owner, str(name)) if owner else list_label(model, str(name))


def _sections(view: View, reader: Reader) -> list[list[Line]]:
    return [_section_lines(found["section"], view, reader) for found in view["sections"] if found["fields"]]


def _section_lines(name: str, view: View, reader: Reader) -> list[Line]:
    """Return a section with what is missing in it, while the plan is active."""
    model = reader.plan.model
    entry = layout_of(model).sections[name]
    found = next(section for section in view["sections"] if section["section"] == name)
    lines = section_lines(found["fields"], entry, list_label(model, name), reader)
    missing = ", ".join(inside(field_label(entry, field), model) for field in found["missing"])
    return [*lines, *_missing_lines(missing, view)]


def _areas(view: View, reader: Reader) -> list[list[Line]]:
    return [_area_lines(area, view, reader) for area in view["areas"] if area["in_plan"]]


def _missing_lines(fields: str, view: View) -> list[Line]:
    if not fields or view["state"] != PLAN:
        return []
    rows = wrapped(tr("show.plan-missing", fields=fields), WIDTH - INDENT)
    return [line(" " * INDENT, (row, "warn")) for row in rows]


def _lists(reader: Reader) -> list[list[Line]]:
    model = reader.plan.model
    blocks = []
    for name in own_list_names(model):
        entry = layout_of(model).lists[name]
        blocks.append(list_lines(reader.plan.entries(name), entry, list_label(model, name), reader))
    return [block for block in blocks if block]


def _rest_lines(view: View, model: Model) -> list[Line]:
    """Return the names of the areas that nothing is written in."""
    chosen = {area["area"] for area in view["areas"] if area["in_plan"]}
    others = [model.full_label("areas", name) for name in model.areas if name not in chosen]
    rest = wrapped(tr("show.plan-not-in", areas=", ".join(others)), WIDTH) if others else []
    return [*([[]] if rest else []), *(line((row, "dim")) for row in rest)]


def _head_lines(view: View, model: Model, settings: Settings, year: int) -> list[Line]:
    state = state_words(view, model)
    trigger = (view["period"] or {}).get("trigger")
    if trigger:
        state = tr("show.plan-trigger", state=state, trigger=model.label("triggers", trigger))
    title = (tr("show.plan-title", id=view["id"]), "head")
    person = contact_person_words(view, settings)
    head = line(title, "   ", (state, "bold"))
    narrow = sum(len(text) for text, _ in head) + len(person) <= _HEAD
    heads = [[*head, *line("   ", person)]] if narrow else [head, line(person)]
    stopped = view["state"] != PLAN and view["earlier_periods"]
    lines = [*heads, line((tr("show.plan-stopped"), "warn"))] if stopped else heads
    pieces = approval_piece(view, settings, year)
    return [*lines, line((list_label(model, "approvals"), "dim"), " " * GAP, *_apart(pieces))] if pieces else lines


def _apart(pieces: list[Segment]) -> list[Segment]:
    """Return pieces with dots between them."""
    return [part for number, piece in enumerate(pieces) for part in ([(" · ", "dim"), piece] if number else [piece])]


def _area_lines(area: View, view: View, reader: Reader) -> list[Line]:
    """Return an area: its name with the latest scores beside it, and its fields with the entries in them."""
    model = reader.plan.model
    entry = layout_of(model).area(area["area"])
    name, asides = model.full_label("areas", area["area"]), " · ".join(_asides(area, model, reader.today.year))
    first, *others = wrapped(asides, _HEAD - len(name) - 3)
    lines = [line((name, "bold"), *([(f"   {first}", "dim")] if first else []))]
    lines += [line(" " * (len(name) + 3), (row, "dim")) for row in others]
    width = label_width([field_label(entry, name) for name in entry.spec["fields"]], INDENT)
    for name in area["fields"]:
        label = field_label(entry, name)
        if entry.fields[name] == "interventions":
            lines += _interventions(label, area["interventions"], reader, width)
        elif entry.fields[name] == "entries":
            lines += _entries(label, area["content"][name], entry.lists[name], reader, width)
        else:
            lines += labelled(label, field_rows(area["content"], name, entry, reader, WIDTH - width), width)
    return [*lines, *_missing_lines(missing_words(area["missing"], entry, model), view)]


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


def _entries(label: str, entries: list[View], entry: Entry, reader: Reader, width: int) -> list[Line]:
    """Return the dated entries of an area's field beside its label."""
    lines = list_lines(entries, entry, label, reader, width - INDENT)[1:]
    if not lines:
        return []
    first, *others = lines
    head = line(((" " * INDENT + label).ljust(width), "dim"))
    return [[*head, *first[1:]], *others]


def _interventions(label: str, entries: list[View], reader: Reader, width: int) -> list[Line]:
    """Return interventions, those that still run first; what has run out is dimmed, unless nothing else is left."""
    lines: list[Line] = []
    model, settings = reader.plan.model, reader.settings
    all_ran_out = all(entry["ran_out"] for entry in entries)
    for entry in sorted(entries, key=lambda found: found["ran_out"]):
        texts = wrapped(masked(entry["text"]), WIDTH - width - len(_DASH))
        style = "dim" if entry["ran_out"] and not all_ran_out else ""
        rows = [(_DASH + texts[0], style), *((" " * len(_DASH) + text, style) for text in texts[1:])]
        lines += labelled("" if lines else label, rows, width)
        facts = [_end(entry, reader.today.year)]
        facts += [model.label("intervention_kinds", entry["kind"])] if entry.get("kind") else []
        facts += [settings.name_of(entry["responsible"])] if entry.get("responsible") else []
        lines.append(line(" " * (width + len(_DASH)), (" · ".join(facts), "dim")))
    return lines


def _end(entry: View, year: int) -> str:
    """Return until when an intervention is to run, or when it ran out."""
    if not entry.get("until"):
        return tr("show.without-end")
    return tr("show.ran-out-day" if entry["ran_out"] else "show.until-day", day=short_day(entry["until"], year))
