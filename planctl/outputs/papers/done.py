"""What was done in a period: contacts and services by kind and number, interventions, and what was noted (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from planctl.models.earlier import as_of
from planctl.outputs.model_entry import capital
from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.sources import noted, source_of
from planctl.outputs.papers.teller import Teller, intervention_aside, interventions
from planctl.plans.layout import layout_of
from planctl.texts import tr
from planctl.texts.dates import long_day


def contact_blocks(tell: Teller) -> list[Block]:
    """Return the contacts and the services of the period by number; what was only tried is counted apart."""
    model = tell.model
    if not model.contact_kinds:
        return []
    entries = tell.period.of(tell.plan.entries("contacts"))
    held = [entry for entry in entries if not entry.get("attempt")]
    days = len({entry["date"] for entry in held})
    if not entries:
        return [blocks.text(tr("status.no-contacts"))]
    default = model.default("contact_kinds")
    kinds = _counted((entry.get("kind") or default for entry in held), "contact_kinds", tell)
    services = _counted((each for entry in held for each in entry.get("services") or ()), "services", tell)
    found = [blocks.text(tr("status.contacts-days", n=len(held), days=days))]
    if tried := len(entries) - len(held):
        found.append(blocks.text(tr("status.tried", n=tried)))
    number = tr("status.column-number")
    if kinds:
        found.append(blocks.table([tr("status.column-kind"), number], kinds, tr("status.contacts")))
    if services:
        found.append(blocks.table([tr("status.column-service"), number], services, tr("status.services")))
    return found


def _counted(ids: Iterable[str], part: str, tell: Teller) -> list[list[str]]:
    """Return each answer with how often it was given, the most frequent first."""
    number = Counter(ids)
    order = list(tell.model.part(part))
    place = {name: index for index, name in enumerate(order)}
    ranked = sorted(number, key=lambda name: (-number[name], place.get(name, len(order))))
    return [[capital(tell.model.full_label(part, name)), str(number[name])] for name in ranked]


def intervention_blocks(tell: Teller) -> list[Block]:
    """Return the interventions that ran in the period, area by area."""
    layout = layout_of(tell.model)
    rows = [
        [tell.model.full_label("areas", name), words, intervention_aside(each, tell)]
        for name in tell.model.areas
        for words, each in interventions(tell.plan.areas.get(name, {}), layout.area(name), tell)
    ]
    columns = [tr(f"status.column-{name}") for name in ("area", "intervention", "when")]
    return [blocks.table(columns, rows, tr("status.interventions"))] if rows else []


def contact_list(tell: Teller) -> list[Block]:
    """Return every contact of the period, for those who may read everything."""
    entry = layout_of(tell.model).lists["contacts"]
    rows = []
    for each in tell.period.of(tell.plan.entries("contacts")):
        model = as_of(tell.model, each["date"])
        kind = model.label("contact_kinds", each.get("kind") or model.default("contact_kinds"))
        kind = tr("status.attempt", kind=kind) if each.get("attempt") else kind
        told = [tell.words(each, name, entry) for name in ("services", "area", "note")]
        rows.append([long_day(each["date"]), kind, "; ".join(filter(None, told)), tell.name(each.get("by"))])
    columns = [tr(f"status.column-{name}") for name in ("day", "kind", "about", "by")]
    return [blocks.table(columns, rows, tr("status.contacts"))] if rows else []


def journal_blocks(tell: Teller) -> list[Block]:
    """Return the journal of the period, every entry whole."""
    found = []
    for entry in noted(tell, anywhere=True):
        told = source_of(entry, tell)
        area = tell.model.full_label("areas", entry["area"]) if entry.get("area") else ""
        aside = " · ".join(filter(None, [told["source"], area, told["by"]]))
        found.append(blocks.group(told["day"], [{**blocks.text(""), "paragraphs": told["paragraphs"]}], aside))
    return found
