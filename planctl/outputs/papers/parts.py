"""The parts of a status: headings from the model, each made from the places of the plan that the model names (pure)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.done import contact_blocks, intervention_blocks, journal_blocks
from planctl.outputs.papers.goals import goal_blocks
from planctl.outputs.papers.passages import Source, passage_blocks
from planctl.outputs.papers.scores import measure_blocks, score_blocks
from planctl.outputs.papers.sources import other_sources, sources_about
from planctl.outputs.papers.teller import (
    AREAS,
    Teller,
    areas_of,
    content_blocks,
    field_blocks,
    intervention_aside,
    interventions,
    list_blocks,
    nested_blocks,
    section_blocks,
)
from planctl.outputs.person_parts import own_list_names
from planctl.outputs.values import field_label, list_label, nested_label
from planctl.plans.filled import is_filled
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.texts import pick, tr
from planctl.texts.dates import long_day

Part = dict[str, Any]

AREA_FIELDS, GOALS, NOTED = "area_fields", "goals", "noted"
_SENT = ("statuses", "status_sent")
# What looks back whatever the model names, unless one of its parts does already.
_DONE = {"contacts": contact_blocks, "scores": score_blocks, "measures": measure_blocks, GOALS: goal_blocks}
_SHARED: dict[str, Callable[[Teller], list[Block]]] = {**_DONE, "journal": journal_blocks}
_WORK = (AREAS, AREA_FIELDS, GOALS)  # what a status tells of after what was done


def part(name: str, title: str, found: Iterable[Block], help_words: str = "") -> Part:
    """Return a part of a paper: its heading, what it is for, and what stands in it."""
    return {"part": name, "title": title, "help": help_words, "blocks": list(found)}


def status_parts(tell: Teller) -> list[Part]:
    """Return the parts of the status that is handed over: as the model says; without its word, area by area."""
    specs = tell.model.status_parts
    if not specs:
        return _usual(tell)
    covered = {place.split(".")[0] for spec in specs.values() for place in spec.get("from") or ()}
    asking = [name for name, spec in specs.items() if spec.get("prompts")]
    found: list[Part] = []
    added = False
    for name, spec in specs.items():
        places = spec.get("from") or []
        if not added and any(place.split(".")[0] in _WORK for place in places):
            found += _looking_back(tell, covered)
            added = True
        sources = other_sources(_told(tell, covered), tell) if [name] == asking[-1:] else []
        found.append(_declared(name, spec, sources, tell))
    rest = [] if asking else _unplaced(tell, covered)
    return [*found, *([] if added else _looking_back(tell, covered)), *rest]


def _told(tell: Teller, covered: Collection[str]) -> list[str]:
    """Return the areas that are told one by one."""
    return [name for name, _, _ in areas_of(tell)] if AREAS in covered else []


def _declared(name: str, spec: dict[str, Any], sources: list[Source], tell: Teller) -> Part:
    """Return a part as the model declares it, with what staff must write themselves."""
    places = spec.get("from") or []
    several = len({place.split(".")[0] for place in places}) > 1
    found = [block for run in _runs(places) for block in _run_blocks(run, tell, name, titled=several)]
    prompts = [pick(prompt) for prompt in spec.get("prompts") or ()]
    found += passage_blocks(name, sources, prompts, tell.written)
    return part(name, pick(spec["label"]), found or [blocks.text(tr("status.nothing"))], _help(spec))


def _runs(places: list[str]) -> Iterator[list[str]]:
    """Yield places that stand one after the other in the same section or list."""
    for _, run in itertools.groupby(places, key=lambda place: place.split(".")[0]):
        yield list(run)


def _run_blocks(run: list[str], tell: Teller, name: str, *, titled: bool) -> list[Block]:
    """Return what stands at such places; fields of a section under its name, unless the part has the same."""
    first, _, rest = run[0].partition(".")
    is_section = bool(rest) and first in layout_of(tell.model).sections
    found = [block for place in run for block in place_blocks(place, tell, titled=titled)]
    return _titled(list_label(tell.model, first), found, titled=titled and is_section and first != name)


def _help(spec: dict[str, Any]) -> str:
    return pick(spec["help"]) if spec.get("help") else ""


def _looking_back(tell: Teller, covered: set[str]) -> list[Part]:
    """Return what was done in the period, as far as no other part tells of it."""
    found = []
    for name, make in _DONE.items():
        if name in covered:
            continue
        told = make(tell)
        if name == "contacts" and AREA_FIELDS not in covered and AREAS not in covered:
            told += intervention_blocks(tell)
        if told:
            title = tr(f"status.part-{name}") if name != GOALS else list_label(tell.model, GOALS)
            found.append(part(name, title, told))
    return found


def _unplaced(tell: Teller, covered: Collection[str]) -> list[Part]:
    """Return what there is about none of the areas told, as a draft of what is to be told beside them."""
    found = passage_blocks(NOTED, other_sources(_told(tell, covered), tell), [], tell.written)
    return [part(NOTED, tr("status.part-noted"), found)] if found else []


def _usual(tell: Teller) -> list[Part]:
    """Return the parts of a status of which the model says nothing: sections, what was done, area by area, lists."""
    model = tell.model
    found = [part(name, list_label(model, name), section_blocks(name, tell)) for name in model.sections]
    found += _looking_back(tell, {GOALS})
    found.append(part(AREAS, list_label(model, AREAS), area_blocks(tell)))
    found.append(part(GOALS, list_label(model, GOALS), goal_blocks(tell)))
    for name in own_list_names(model):
        if name not in (GOALS, *_SENT):
            found.append(part(name, list_label(model, name), whole_list(name, tell)))
    return [*(each for each in found if each["blocks"]), *_unplaced(tell, [AREAS])]


# The places of a plan.


def place_blocks(place: str, tell: Teller, *, titled: bool = False) -> list[Block]:
    """Return what stands at a place the model names: a section, a field of one, areas, a field of all areas, a list.

    `titled`: under its own name, where several stand together.
    """
    first, _, rest = place.partition(".")
    layout = layout_of(tell.model)
    if first == AREAS:
        return area_blocks(tell)
    if first == AREA_FIELDS:
        return list(_in_areas(rest, tell))
    if first in layout.sections:
        found = section_blocks(first, tell, rest.split(".")[:1] if rest else None)
        return _titled(list_label(tell.model, first), found, titled=titled and not rest)
    if first in _SHARED and not rest:
        return _SHARED[first](tell)
    if first in layout.lists:
        found = _of_list(first, rest, tell) if rest else whole_list(first, tell, also_none=True)
        return _titled(list_label(tell.model, first), found, titled=titled)
    return []


def _titled(title: str, found: list[Block], *, titled: bool) -> list[Block]:
    return [blocks.group(title, found)] if found and titled else found


def whole_list(name: str, tell: Teller, *, also_none: bool = False) -> list[Block]:
    """Return what belongs to the period of a list; of what happened, first how often (`also_none`: even never)."""
    entry = layout_of(tell.model).lists[name]
    entries = tell.plan.entries(name)
    found = list_blocks(entries, entry, tell)
    if entry.kind != ENTITIES and "date" in entry.fields:
        n = len(tell.period.of(entries))
        happened = tr("status.happened", n=n) if n else tr("status.happened-none")
        return [blocks.text(happened), *found] if entries or also_none else []
    return found


def _of_list(name: str, rest: str, tell: Teller) -> list[Block]:
    """Return one field of the entries of a list, each with its day; or a list inside what lives on."""
    entry = layout_of(tell.model).lists[name]
    step = rest.split(".", maxsplit=1)[0]
    entries = [each for each in tell.plan.entries(name) if isinstance(each, dict)]
    if step in entry.lists:
        inner = entry.lists[step]
        return [
            block for each in entries for block in nested_blocks(each, step, inner, nested_label(entry, step), tell)
        ]
    if entry.kind == ENTITIES:
        return [block for each in entries for block in field_blocks(each, [step], entry, tell)]
    return [block for each in tell.period.of(entries) for block in _dated_field(each, step, entry, tell)]


def _dated_field(content: dict[str, Any], name: str, entry: Entry, tell: Teller) -> list[Block]:
    found = field_blocks(content, [name], entry, tell)
    return [blocks.group(long_day(content["date"]), found)] if found else []


def _in_areas(name: str, tell: Teller) -> Iterator[Block]:
    """Yield a field of the areas, each under the area's name."""
    field = name.split(".", maxsplit=1)[0]
    if tell.model.area_fields.get(field, {}).get("type") == "interventions":
        yield from intervention_blocks(tell)
        return
    for area, entry, content in areas_of(tell):
        if field in entry.lists:
            value = content.get(field)
            found = list_blocks(value if isinstance(value, list) else [], entry.lists[field], tell)
        else:
            found = field_blocks(content, [field], entry, tell)
        if found:
            yield blocks.group(tell.model.full_label(AREAS, area), found)


def area_blocks(tell: Teller) -> list[Block]:
    """Return area by area what is written in it, what was done, and a draft from what was noted in the period."""
    return [area_block(name, entry, content, tell) for name, entry, content in areas_of(tell)]


def area_block(name: str, entry: Entry, content: dict[str, Any], tell: Teller) -> Block:
    """Return one area."""
    found = content_blocks(content, entry, tell, but=("target", "written"))
    running = [
        f"{words} ({aside})" if (aside := intervention_aside(each, tell)) else words
        for words, each in interventions(content, entry, tell)
    ]
    if running:
        field = next(key for key, kind in entry.fields.items() if kind == "interventions")
        found.append(blocks.items(running, field_label(entry, field)))
    found += passage_blocks(f"{AREAS}.{name}", sources_about(name, tell), [], tell.written)
    aside = tell.words(content, "written", entry) if is_filled(content.get("written")) else ""
    return blocks.group(tell.model.full_label(AREAS, name), found, aside)
