"""Forms for the parts of a plan: a section, an area, what lives on, a new entry, one that is corrected.

Each field the model declares is a heading with its help, the answers there are, and what stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planctl.cli.form_text import Form, Section
from planctl.cli.forms import help_of, title
from planctl.cli.ground import ground_of
from planctl.cli.saving import free_text
from planctl.cli.session import Session
from planctl.outputs.values import few_words, field_label, list_label, nested_label
from planctl.plans.across import is_day
from planctl.plans.dates import year_of
from planctl.plans.entities import entities
from planctl.plans.filling import usual
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.plans.places import AREAS, Place
from planctl.plans.plan import Plan
from planctl.plans.typed import CLOSED, Content, Field, Ground, is_there, range_words, read_value, shown
from planctl.texts import pick, tr
from planctl.texts.dates import short_day

INTERVENTIONS, ENTRIES = "interventions", "entries"
_MANY = 12  # answers that stand one to a line; more than that stand together


def part_form(session: Session, plan: Plan, place: Place, command: str, *, allow_cpr: bool = False) -> Form:
    """Return the form of a part of a plan, with what stands there."""
    target = target_of(plan, place)
    intro = [title(session, plan, target), "", *_about(plan, place), ""]
    intro += [tr("forms.area-how"), *_lists_inside(plan, place), tr("forms.comments")]
    ground = ground_of(session, plan, former=command == "correct", allow_cpr=allow_cpr)
    sections = list(_sections(session, place, ground, allow_cpr=allow_cpr))
    return Form(command, target, intro, _told_apart(sections))


def entry_form(
    session: Session, plan: Plan, place: Place, command: str, known: Content | None = None, *, allow_cpr: bool = False
) -> Form:
    """Return the form of a new entry in a list; what is known of it is not asked."""
    target = tr("edit.target-new", target=target_of(plan, place))
    intro = [title(session, plan, target), "", *help_of(place.entry.spec), ""]
    intro += [tr("forms.new-how"), tr("forms.comments")]
    ground = ground_of(session, plan, allow_cpr=allow_cpr)
    begun = usual(place, plan, session.today, "")
    sections = [_section(Field(name, place.entry, begun), ground) for name in _fields(place.entry, plan)]
    is_idea = place.entry.counts({}) == "idea"  # or it lives from the beginning, and there is nothing to ask
    unasked = {CLOSED, *(() if is_idea else ("state",))} if place.entry.states else set()
    kept = [section for section in sections if section.key not in {*unasked, *(known or {})}]
    return Form(command, target, intro, _told_apart(kept), new=True)


def target_of(plan: Plan, place: Place) -> str:
    """Return whom and what a form is about, as a person reads it."""
    return f"{plan.id}, {place_label(plan, place)}"


def place_label(plan: Plan, place: Place) -> str:
    """Return what a part of a plan is called, down from its list or area; entities by their id."""
    words: list[str] = []
    for depth, step in enumerate(place.path):
        if isinstance(step, int):
            found = plan.at(place.path[: depth + 1])
            words += [str(found["id"])] if isinstance(found, dict) and found.get("id") else []
        elif depth == 1 and place.path[0] == AREAS:
            words.append(plan.model.full_label(AREAS, step))
        elif depth == 0 and step != AREAS:
            words.append(list_label(plan.model, step))
        elif depth:
            holder = layout_of(plan.model).at(place.path[:depth])
            words.append(nested_label(holder, step) if holder else step)
    return " · ".join(words) or tr("edit.head")


def _about(plan: Plan, place: Place) -> list[str]:
    """Return what the model says of a part as paragraphs."""
    if place.path[0] == AREAS:
        return help_of(plan.model.areas[str(place.path[1])])
    return help_of(place.entry.spec)


def _lists_inside(plan: Plan, place: Place) -> list[str]:
    """Tell how to write in the lists that something has of its own: they are not in its form."""
    names = [name for name in place.entry.lists if place.path[0] != AREAS]
    return [
        tr(
            "edit.list-inside",
            list=nested_label(place.entry, name),
            command=f"planctl edit {plan.id} {place.words}.{name}",
        )
        for name in names
    ]


def _fields(entry: Entry, plan: Plan) -> Iterator[str]:
    """Yield the fields that can be filled in, in order."""
    yield from (name for name in entry.fields if is_there(entry, name, plan))


def _sections(session: Session, place: Place, ground: Ground, *, allow_cpr: bool) -> Iterator[Section]:
    content = place.content(ground.plan)
    for name, kind in place.entry.fields.items():
        if kind == INTERVENTIONS:
            yield _intervention(session, place.entry, name, content, allow_cpr=allow_cpr)
        elif kind == ENTRIES:
            yield from _new_inside(place.entry, name, ground)
        elif is_there(place.entry, name, ground.plan):
            yield _section(Field(name, place.entry, content), ground)


def _section(asked: Field, ground: Ground) -> Section:
    """Return a field as a heading with its help, the answers there are, and what stands there."""
    value = asked.content.get(asked.name)
    if asked.kind == "state" and value is None:
        value = asked.entry.state_of(asked.content)
    return Section(
        asked.name,
        field_label(asked.entry, asked.name),
        [*help_of(asked.spec), *_wanted(asked), *_answers(asked, ground)],
        shown(value, asked, ground.plan).rstrip("\n"),
        partial(read_value, asked=asked, ground=ground),
        asked.name in asked.entry.required or asked.kind == "state",
    )


def _wanted(asked: Field) -> list[str]:
    """Tell what an entry, or a plan that is complete, cannot do without and does not have."""
    if asked.content.get(asked.name):
        return []
    if asked.name in asked.entry.required:
        return [tr("edit.required")]
    return [tr("edit.wanted")] if asked.spec.get("required") else []


def _intervention(session: Session, entry: Entry, name: str, content: Content, *, allow_cpr: bool) -> Section:
    """Return a heading for a new intervention, with those that are running as help."""
    spec, today = entry.of_field(name), session.today.isoformat()
    there = [each for each in content.get(name) or () if isinstance(each, dict) and is_day(each.get("from"))]
    running = [_running(each, year_of(today)) for each in there if str(each.get("until") or today) >= today]
    heading = tr("forms.new", label=field_label(entry, name))
    return Section(name, heading, [*help_of(spec), *running], read=partial(free_text, allow_cpr=allow_cpr))


def _running(entry: Content, year: int) -> str:
    """Return an intervention that is running, in a line."""
    start, text = short_day(entry["from"], year), " ".join(str(entry.get("text", "")).split())
    if not is_day(entry.get("until")):
        return tr("forms.running", start=start, text=text)
    return tr("forms.running-until", start=start, until=short_day(entry["until"], year), text=text)


def _new_inside(entry: Entry, name: str, ground: Ground) -> Iterator[Section]:
    """Yield the headings of a new entry in a list of an area; its day is today, and who writes it is known."""
    nested = entry.lists[name]
    for field in _fields(nested, ground.plan):
        if field not in ("date", "by"):
            section = _section(Field(field, nested), ground)
            label = tr("forms.new-field", label=nested_label(entry, name), field=section.heading)
            help_lines = [tr("edit.required-new") if line == tr("edit.required") else line for line in section.help]
            yield replace(section, key=f"{name}.{field}", heading=label, help=help_lines)


def _told_apart(sections: list[Section]) -> list[Section]:
    """Return sections of which no two have the same heading."""
    headings = [section.heading.casefold() for section in sections]
    return [
        replace(each, heading=f"{each.heading} ({each.key})") if headings.count(each.heading.casefold()) > 1 else each
        for each in sections
    ]


def _answers(asked: Field, ground: Ground) -> list[str]:
    """Return what can be answered, as paragraphs of help."""
    kind = asked.kind.partition(":")[0]
    if kind == "text":
        return [tr("edit.own-words", person=ground.plan.model.word("person"))] if asked.spec.get("own_words") else []
    hint = [tr(f"edit.hint-{kind}")] if kind not in ("id", "state", "step", "number", "ref") else []
    return [*hint, *_to_choose(asked, ground), *_numbers(asked, ground)]


def _to_choose(asked: Field, ground: Ground) -> list[str]:
    """Return the answers there are to choose from: one a line, or together when they are many."""
    answers = list(_choices(asked, ground))
    if not answers and asked.kind.startswith("ref:"):
        return [tr("edit.no-refs", id=ground.plan.id, list=asked.of)]
    if len(answers) <= _MANY:
        return [f"- {answer}" for answer in answers]
    return ["; ".join(answers)]


def _choices(asked: Field, ground: Ground) -> Iterator[str]:
    kind, plan = asked.kind.partition(":")[0], ground.plan
    if kind in ("id", "ids"):
        for key, entry in plan.model.part(asked.of).items():
            yield f"{key} – {pick(entry.get('label') or entry.get('question') or key)}"
    elif kind == "state":
        now = asked.entry.state_of(asked.content)
        states = asked.entry.states
        moves = (now, *states.get(now, {}).get("moves", ())) if now in states else states
        yield from (f"{key} – {pick(states[key]['label'])}" for key in moves if key in states)
    elif kind == "ref":
        for path, kind_of, content in entities(plan):
            if path[-2] == asked.of and kind_of.kind == ENTITIES:
                yield f"{content.get('id')} – {few_words(_name_of(content, kind_of, plan))}"


def _name_of(content: Content, entry: Entry, plan: Plan) -> str:
    """Return what something that lives on is called: by its first two answers or texts."""
    said = []
    for name, kind in entry.fields.items():
        if content.get(name) and kind == "text":
            said.append(str(content[name]))
        elif content.get(name) and kind.startswith("id:"):
            said.append(plan.model.label(kind[3:], str(content[name])))
    return ", ".join(said[:2])


def _numbers(asked: Field, ground: Ground) -> Iterator[str]:
    """Yield how high and low a number may be, and what it counts."""
    if asked.kind == "step":
        yield tr("edit.hint-number", range=range_words(1, ground.plan.model.steps))
    elif asked.kind == "number":
        unit = f" ({pick(asked.spec['unit'])})" if "unit" in asked.spec else ""
        yield tr("edit.hint-number", range=range_words(asked.spec.get("low"), asked.spec.get("high"))).strip() + unit
