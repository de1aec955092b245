"""The fields that a model declares as places to write in: what stands in the plan is printed, or ticked (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planctl.models.model import Model
from planctl.outputs.papers import form_blocks as blocks
from planctl.outputs.papers.blocks import paragraphs
from planctl.outputs.papers.form_blocks import Block, place
from planctl.outputs.values import entity_words, field_label, field_words, nested_label
from planctl.plans.entities import entities
from planctl.plans.layout import Entry
from planctl.plans.plan import Plan
from planctl.plans.typed import range_words
from planctl.texts import pick, tr
from planctl.workspace.settings import Settings

Content = dict[str, Any]
Spec = dict[str, Any]

MANY = 24  # answers: more than that are not printed to be ticked
_SHORT_TYPES = ("date", "month", "time", "number", "period")
_HINTED = ("date", "month", "time", "period")
_OWN_SIGNS = ("entity_id", "action", "outcome", "items", "interventions", "entries")


@dataclass(frozen=True)
class Ground:
    """What a form is made on: the model, today, who works here, and the plan; None for an empty form."""

    model: Model
    settings: Settings
    today: datetime.date
    plan: Plan | None = None

    def words(self, content: Content, name: str, entry: Entry) -> str:
        """Return what a field holds, in words."""
        return field_words(content, name, entry, self.plan, self.settings) if self.plan else ""

    def at(self, *path: str) -> Content:
        """Return what stands at a place of the plan, {} where nothing does."""
        found = self.plan.at(path) if self.plan else None
        return found if isinstance(found, dict) else {}

    def entries(self, name: str) -> list[Content]:
        """Return the entries of a list of the plan."""
        return self.plan.entries(name) if self.plan else []

    def staff(self) -> list[str]:
        """Return the names of who works here today."""
        return [person.name for person in self.settings.staff.values() if person.works_on(self.today)]

    def name(self, handle: Any) -> str:
        """Return a member of staff by name."""
        return self.settings.name_of(str(handle)) if handle else ""


@dataclass(frozen=True)
class Asked:
    """A field that is asked for: its name in a form, what it is part of, what stands there, and how much room it gets.

    `lines`: of a text; those with questions to think about get as many more as `more` says.
    """

    place: str
    field: str
    entry: Entry
    content: Content
    ground: Ground
    lines: int = 3
    more: int = 1

    @property
    def spec(self) -> Spec:
        """Return what the model says of the field."""
        return self.entry.of_field(self.field)

    @property
    def kind(self) -> str:
        """Return the type of the field, without what it is taken from."""
        return self.entry.fields[self.field].partition(":")[0]

    @property
    def of(self) -> str:
        """Return the part of the model, or the list, that answers are taken from."""
        return self.entry.fields[self.field].partition(":")[2]

    @property
    def label(self) -> str:
        """Return what the field is called."""
        return field_label(self.entry, self.field)

    @property
    def words(self) -> str:
        """Return what stands in the field, in words."""
        return self.ground.words(self.content, self.field, self.entry)


def field_blocks(
    where: str,
    names: Iterable[str],
    entry: Entry,
    content: Content,
    ground: Ground,
    *,
    lines: int = 3,
    more: int = 1,
) -> list[Block]:
    """Return a place to write in for each field, in order; what can only come from the program is left out."""
    made = (_block(Asked(place(where, name), name, entry, content, ground, lines, more)) for name in names)
    return [block for block in made if block is not None]


def _block(asked: Asked) -> Block | None:
    if asked.kind in _OWN_SIGNS:
        return None
    if asked.kind == "text":
        return _text(asked)
    return _MAKERS.get(asked.kind, _short)(asked)


def _text(asked: Asked) -> Block:
    prompts = [pick(prompt) for prompt in asked.spec.get("prompts") or ()]
    room = asked.lines + (asked.more if prompts else 0)
    own = bool(asked.spec.get("own_words"))
    there = paragraphs(asked.words)
    return blocks.write(
        asked.place,
        asked.label,
        max(2, room - len(there)) if there else room,
        help_words=said(asked.spec),
        prompts=prompts,
        there=there,
        own=own,
    )


def _short(asked: Asked) -> Block:
    what = asked.kind if asked.kind in _SHORT_TYPES else "text"
    return blocks.short(
        asked.place, asked.label, what, help_words=said(asked.spec), there=asked.words, hint=_hint(asked)
    )


def _hint(asked: Asked) -> str:
    """Return how a short answer is written: the order of a date, what a number counts, how high a step goes."""
    if asked.kind == "step":
        return range_words(1, asked.ground.model.steps)
    if asked.kind == "number":
        unit = pick(asked.spec["unit"]) if asked.spec.get("unit") else ""
        return " ".join(filter(None, [range_words(asked.spec.get("low"), asked.spec.get("high")), unit]))
    return tr(f"form_paper.hint-{asked.kind}") if asked.kind in _HINTED else ""


def _name(asked: Asked) -> Block:
    options = asked.ground.staff()
    return blocks.short(
        asked.place, asked.label, "name", help_words=said(asked.spec), there=asked.words, options=options
    )


def _choice(asked: Asked) -> Block | None:
    """Return answers of the model to tick; a line to write on where they are too many, nothing where it has none."""
    part = asked.ground.model.part(asked.of)
    if not part:
        return None
    if len(part) > MANY:
        return _short(asked)
    value = asked.content.get(asked.field)
    chosen = value if isinstance(value, list) else [value]
    options = [blocks.option(key, _label(each), said(each), ticked=key in chosen) for key, each in part.items()]
    return blocks.tick(asked.place, asked.label, options, many=asked.kind == "ids", help_words=said(asked.spec))


def _label(each: Spec) -> str:
    return pick(each.get("label") or each.get("question") or "")


def _state(asked: Asked) -> Block:
    now = asked.entry.state_of(asked.content) if asked.content else ""
    options = [
        blocks.option(key, pick(each["label"]), said(each), ticked=key == now)
        for key, each in asked.entry.states.items()
    ]
    return blocks.tick(asked.place, asked.label, options)


def _yes_no(asked: Asked) -> Block:
    value = asked.content.get(asked.field)
    options = [blocks.option("yes", tr("values.yes"), ticked=value is True)]
    options += [blocks.option("no", tr("values.no"), ticked=value is False)] if asked.kind == "yes_no" else []
    return blocks.tick(asked.place, asked.label, options, help_words=said(asked.spec))


def _reference(asked: Asked) -> Block:
    """Return what the plan has in a list, to tick one; a line to write on where it has nothing."""
    plan, settings = asked.ground.plan, asked.ground.settings
    found = [(kind, each) for path, kind, each in entities(plan) if path[-2] == asked.of] if plan else []
    living = [(kind, each) for kind, each in found if kind.counts(each) in ("open", "idea")]
    if not living or plan is None:
        return _short(asked)
    options = [
        blocks.option(
            str(each.get("id")),
            entity_words(each, kind, plan, settings),
            ticked=asked.content.get(asked.field) == each.get("id"),
        )
        for kind, each in living
    ]
    return blocks.tick(asked.place, asked.label, options, help_words=said(asked.spec))


_MAKERS: dict[str, Callable[[Asked], Block | None]] = {
    "staff": _name,
    "id": _choice,
    "ids": _choice,
    "state": _state,
    "yes_no": _yes_no,
    "flag": _yes_no,
    "ref": _reference,
}


def said(spec: Spec) -> str:
    """Return what the model says to whoever fills in a field; "" where it says nothing."""
    return pick(spec["help"]) if spec.get("help") else ""


# Tables to write in, and entries that are new.


def rows_block(
    where: str,
    label: str,
    entry: Entry,
    names: Iterable[str],
    there: Iterable[Content],
    ground: Ground,
    *,
    empty: int,
    help_words: str = "",
) -> Block:
    """Return a table with a column for each field: what there is, and empty rows."""
    chosen = [name for name in names if name in entry.fields]
    columns = [_column(name, entry, ground) for name in chosen]
    found = [[ground.words(each, name, entry) for name in chosen] for each in there]
    return blocks.rows(where, label, columns, found, empty=empty, help_words=help_words)


def _column(name: str, entry: Entry, ground: Ground) -> dict[str, Any]:
    kind, _, part = entry.fields[name].partition(":")
    options = [_label(each) for each in ground.model.part(part).values()] if kind in ("id", "ids") else []
    options = ground.staff() if kind == "staff" else options
    what = "name" if kind == "staff" else kind if kind in ("text", *_SHORT_TYPES) else "choice"
    return {"name": name, "label": field_label(entry, name), "type": what, "options": options}


def intervention_rows(where: str, name: str, area: Entry, content: Content, ground: Ground, empty: int) -> Block:
    """Return the interventions of an area that are running, else the last one, and room for new ones."""
    entry = area.lists[name]
    day = ground.today.isoformat()
    found = [each for each in content.get(name) or () if isinstance(each, dict)]
    running = [each for each in found if str(each.get("until") or day) >= day]
    running = running or sorted(found, key=lambda each: str(each.get("from")))[-1:]
    names = [
        n for n in ("text", "kind", "responsible", "from", "until") if n != "kind" or ground.model.part(_part(n, entry))
    ]
    return rows_block(
        where,
        field_label(area, name),
        entry,
        names,
        running,
        ground,
        empty=empty,
        help_words=said(area.of_field(name)),
    )


def _part(name: str, entry: Entry) -> str:
    return entry.fields[name].partition(":")[2]


def new_entry(where: str, name: str, holder: Entry, ground: Ground, *, lines: int) -> Block:
    """Return room for a new entry in a list inside something: an evaluation."""
    entry = holder.lists[name]
    label = tr("form_paper.new", label=nested_label(holder, name))
    return blocks.group(
        label, field_blocks(where, entry.fields, entry, {}, ground, lines=lines), help_words=said(entry.spec)
    )


def latest(content: Content, name: str, holder: Entry, ground: Ground) -> Iterator[Block]:
    """Yield the latest entry of a list inside something, printed."""
    found = [each for each in content.get(name) or () if isinstance(each, dict) and each.get("date")]
    if not found or ground.plan is None:
        return
    entry = holder.lists[name]
    last = max(found, key=lambda each: str(each["date"]))
    told = [(field, ground.words(last, field, entry)) for field in entry.fields]
    rows = [(field_label(entry, field), words) for field, words in told if words]
    yield blocks.group(tr("form_paper.latest", label=nested_label(holder, name)), [blocks.facts(rows)])
