"""What parts of a plan say, as blocks of a paper: fields, dated entries, and what lives on (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_entry import capital
from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.passages import Changed, Written
from planctl.outputs.papers.period import Period
from planctl.outputs.values import field_label, field_words, filled_fields, nested_label, title_field
from planctl.plans.filled import in_plan, is_filled
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import pick, tr
from planctl.texts.dates import long_day
from planctl.workspace.settings import Settings

Content = dict[str, Any]

AREAS = "areas"
_SHORT = 72  # characters that stand beside the name of their field
_DOT = " · "
_IN_TITLE = ("date", "time", "by", "state")
_LIVES = ("open", "idea")


@dataclass(frozen=True)
class Teller:
    """A plan with what is needed to tell of it: names, today, and the period that is looked back on.

    `whole`: everything is told, whenever it was, with its ids. `written` is what staff wrote by passage, `changes`
    what the plan says that it did not say before the period. `radar`: the profile of areas is drawn as one.
    """

    plan: Plan
    settings: Settings
    today: datetime.date
    period: Period
    whole: bool = False
    written: Mapping[str, Written] = field(default_factory=dict)
    changes: Sequence[Changed] = ()
    radar: bool = False

    @property
    def model(self) -> Model:
        """Return the model of the plan."""
        return self.plan.model

    def words(self, content: Content, name: str, entry: Entry) -> str:
        """Return what a field holds, in words."""
        return field_words(content, name, entry, self.plan, self.settings)

    def name(self, handle: Any) -> str:
        """Return a member of staff by name."""
        return self.settings.name_of(str(handle)) if handle else ""


def teller(plan: Plan, settings: Settings, today: datetime.date, period: Period, *, whole: bool = False) -> Teller:
    """Return what tells of a plan: what is sound of it."""
    return Teller(sound(plan), settings, today, period, whole)


def field_blocks(content: Content, names: Iterable[str], entry: Entry, tell: Teller) -> list[Block]:
    """Return fields in their order: short ones gathered as facts, texts apart, own words marked as such."""
    found: list[Block] = []
    short: list[tuple[str, str]] = []
    for name in names:
        words, label = tell.words(content, name, entry), field_label(entry, name)
        if not words:
            continue
        own = entry.of_field(name).get("own_words")
        if not own and len(words) <= _SHORT and "\n" not in words:
            short.append((label, words))
            continue
        found += [blocks.facts(short)] if short else []
        short = []
        found.append((blocks.said if own else blocks.text)(words, label))
    return [*found, *([blocks.facts(short)] if short else [])]


def content_blocks(content: Content, entry: Entry, tell: Teller, *, but: Iterable[str] = ()) -> list[Block]:
    """Return all fields of an entry, a section or an area, then the lists inside it."""
    left_out = set(but)
    found = field_blocks(content, (n for n in filled_fields(entry, content) if n not in left_out), entry, tell)
    for name, nested in entry.lists.items():
        if name not in left_out and entry.fields.get(name) != "interventions":
            found += nested_blocks(content, name, nested, nested_label(entry, name), tell)
    return found


def nested_blocks(content: Content, name: str, entry: Entry, label: str, tell: Teller) -> list[Block]:
    """Return a list inside something, under its name; nothing when nothing of it falls in the period."""
    value = content.get(name)
    found = list_blocks(value if isinstance(value, list) else [], entry, tell)
    return [blocks.group(label, found)] if found else []


def list_blocks(entries: list[Any], entry: Entry, tell: Teller) -> list[Block]:
    """Return the entries of a list that belong to the period: what happened in it, and what lived in it."""
    found = [each for each in entries if isinstance(each, dict)]
    if entry.kind == ENTITIES:
        return [_entity(each, entry, tell) for each in found if tell.whole or lived(each, entry, tell.period)]
    if "date" in entry.fields:
        return [dated(each, entry, tell) for each in tell.period.of(found)]
    running = [each for each in found if tell.whole or tell.period.touches(each.get("from"), each.get("to"))]
    return [block for each in running for block in content_blocks(each, entry, tell)]


def lived(entity: Content, entry: Entry, period: Period) -> bool:
    """Tell whether something lives still, or was over only in the period: a date of it falls there."""
    if entry.counts(entity) in _LIVES:
        return True
    days = [entity.get(name) for name, kind in entry.fields.items() if kind == "date"]
    return any(period.has(day) for day in days)


def dated(content: Content, entry: Entry, tell: Teller) -> Block:
    """Return something that happened, with its day and who wrote it as its title."""
    title = long_day(content["date"]) + (f" {content['time']}" if content.get("time") else "")
    return blocks.group(title, content_blocks(content, entry, tell, but=_IN_TITLE), tell.name(content.get("by")))


def _entity(content: Content, entry: Entry, tell: Teller) -> Block:
    """Return something that lives on, with what it is about as its title and its state beside it."""
    first = title_field(content, entry)
    title = tell.words(content, first, entry) if first else str(content.get("id", ""))
    asides = [pick(entry.states[state]["label"])] if (state := entry.state_of(content)) in entry.states else []
    asides += [str(content.get("id", ""))] if tell.whole else []
    return blocks.group(
        capital(" ".join(title.split())), content_blocks(content, entry, tell, but=("state", first)), _DOT.join(asides)
    )


def interventions(content: Content, area: Entry, tell: Teller) -> Iterator[tuple[str, Content]]:
    """Yield the interventions of an area that ran in the period, in order, each with its words."""
    for name, kind in area.fields.items():
        if kind != "interventions":
            continue
        found = [each for each in content.get(name) or () if isinstance(each, dict) and is_filled(each.get("text"))]
        for each in sorted(found, key=lambda one: str(one.get("from"))):
            if tell.whole or tell.period.touches(each.get("from"), each.get("until")):
                yield tell.words(each, "text", area.lists[name]), each


def intervention_aside(content: Content, tell: Teller) -> str:
    """Return when an intervention runs, of which kind it is, and who sees to it."""
    start, end = content.get("from"), content.get("until")
    words = []
    if start:
        key = "values.span" if end else "values.span-open"
        words.append(tr(key, start=long_day(start), **({"end": long_day(end)} if end else {})))
    words += [tell.model.label("intervention_kinds", content["kind"])] if content.get("kind") else []
    words += [tell.name(content["responsible"])] if content.get("responsible") else []
    return _DOT.join(words)


def section_blocks(name: str, tell: Teller, fields: Iterable[str] | None = None) -> list[Block]:
    """Return what is written in a section, or in some of its fields."""
    entry = layout_of(tell.model).sections[name]
    content = tell.plan.data.get(name)
    if not isinstance(content, dict):
        return []
    return field_blocks(content, filled_fields(entry, content) if fields is None else fields, entry, tell)


def areas_of(tell: Teller) -> Iterator[tuple[str, Entry, Content]]:
    """Yield the areas that are worked with, in the model's order."""
    layout = layout_of(tell.model)
    for name in tell.model.areas:
        content = tell.plan.areas.get(name, {})
        if in_plan(content, layout.area(name)):
            yield name, layout.area(name), content
