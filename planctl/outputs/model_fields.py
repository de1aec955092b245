"""What the fields, sections and lists of a plan model hold, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.models.declared import SHARED_LISTS
from planctl.models.model import Model
from planctl.outputs.page import Block, Head, Items, Prose, Term, Title
from planctl.plans.layout import ENTITIES
from planctl.texts import has, pick, tr
from planctl.texts.dates import joined

Spec = dict[str, Any]
_MOST = 6  # answers that are named one by one where there are many


def name_of(spec: Spec, key: str) -> str:
    """Return what a part of a model is called: its label or question, else its id."""
    return pick(spec.get("label") or spec.get("question") or key)


def field_term(model: Model, key: str, spec: Spec) -> Term:
    """Return a field with what it holds and what the model says of it."""
    about: list[Prose | Items] = [Prose(type_words(model, spec), style="dim")]
    about += [Prose(pick(spec["help"]))] if spec.get("help") else []
    about += [Prose(pick(spec["why"]), tr("model.why"), "dim")] if spec.get("why") else []
    if spec.get("prompts"):
        about.append(Items([pick(item) for item in spec["prompts"]], tr("model.prompts")))
    if spec.get("type") == "entries":
        about.append(Items([_inner(model, name, each) for name, each in (spec.get("fields") or {}).items()]))
    return Term(name_of(spec, key), key, about)


def _inner(model: Model, key: str, spec: Spec) -> str:
    """Return a field of the entries in a field, on one line."""
    said = [pick(spec[word]) for word in ("help", "why") if spec.get(word)]
    return " ".join([f"{name_of(spec, key)}: {type_words(model, spec)}", *said])


def field_terms(model: Model, fields: dict[str, Spec]) -> list[Block]:
    """Return fields in order; one that makes up for another knows its name."""
    return [field_term(model, key, {**spec, **_made_up_for(spec, fields)}) for key, spec in fields.items()]


def _made_up_for(spec: Spec, fields: dict[str, Spec]) -> Spec:
    other = spec.get("unless")
    return {"unless": name_of(fields[other], other)} if other in fields else {}


def type_words(model: Model, spec: Spec) -> str:
    """Return what a field holds, and what goes for it: "Date, must be filled in, shown in the week it falls in"."""
    words = [_held(model, spec)]
    if spec.get("required"):
        unless = spec.get("unless")
        words.append(tr("model_field.unless", field=unless) if unless else tr("model_field.required"))
    words += [tr(f"model_field.{mark}") for mark in ("own_words", "week") if spec.get(mark)]
    if spec.get("months"):
        words.append(tr("model.months", n=spec["months"]).rstrip(".").lower())
    return ", ".join(words).rstrip(".") + "."  # "min." has one already


def _held(model: Model, spec: Spec) -> str:
    kind = str(spec.get("type", "text"))
    if kind == "number":
        return _number(spec)
    if kind in ("choice", "choices"):
        return tr(f"model_field.{kind}", answers=_answers(model, str(spec.get("choices"))))
    if kind in ("entity", "actor"):
        of = str(spec.get("of", "actors"))
        return tr("model_field.entity", list=name_of(_list_named(model, of), of))
    if kind == "entries":
        names = [name_of(each, name) for name, each in (spec.get("fields") or {}).items()]
        return tr("model_field.entries", fields=joined(names))
    return tr(f"model_field.{kind}")


def _number(spec: Spec) -> str:
    low, high = spec.get("low"), spec.get("high")
    key = "number-between" if None not in (low, high) else "number-from" if low is not None else "number-to"
    number = tr(f"model_field.{key}", low=low, high=high) if (low, high) != (None, None) else tr("model_field.number")
    return tr("model_field.unit", number=number, unit=pick(spec["unit"])) if spec.get("unit") else number


def _answers(model: Model, part: str) -> str:
    labels = [name_of(entry, key) for key, entry in model.part(part).items()]
    if len(labels) <= _MOST or part in model.choices:
        return ", ".join(labels)
    return tr("model_field.many", answers=", ".join(labels[:_MOST]), n=len(labels), part=part)


def _list_named(model: Model, name: str) -> Spec:
    waiting = list(model.lists.items())
    while waiting:
        key, spec = waiting.pop(0)
        if key == name:
            return spec
        waiting += (spec.get("lists") or {}).items()
    return {}


def section_blocks(model: Model, spec: Spec) -> list[Block]:
    """Return what a section holds."""
    return [*_said(spec), *field_terms(model, spec.get("fields") or {})]


def _said(spec: Spec) -> list[Block]:
    """Return help, why and prompts."""
    blocks: list[Block] = [Prose(pick(spec["help"]))] if spec.get("help") else []
    blocks += [Prose(pick(spec["why"]), tr("model.why"), "dim")] if spec.get("why") else []
    return blocks + ([Items([pick(p) for p in spec["prompts"]], tr("model.prompts"))] if spec.get("prompts") else [])


def list_blocks(model: Model, key: str, spec: Spec, within: str = "") -> list[Block]:
    """Return what a list holds, its states, and the lists inside it; `within` is what it lies in."""
    name = list_name(model, key, spec)
    title = tr("model_field.inside", list=within, inside=name) if within else name
    blocks: list[Block] = [Head(f"{title}  {key}"), *_said(spec)]
    if key in SHARED_LISTS and not within:
        blocks.append(Prose(tr("model_field.added"), style="dim"))
    elif spec.get("kind") == ENTITIES:
        blocks.append(Prose(tr("model_field.entities", prefix=spec.get("prefix")), style="dim"))
    else:
        blocks.append(Prose(tr("model_field.values"), style="dim"))
    blocks += field_terms(model, spec.get("fields") or {})
    blocks += _states(spec.get("states") or {})
    for name_in, nested in (spec.get("lists") or {}).items():
        blocks += list_blocks(model, name_in, nested, title)
    return blocks


def list_name(model: Model, key: str, spec: Spec) -> str:
    """Return what a list is called; one that every model has may be named among its records."""
    known = f"values.list-{key}"
    return name_of(spec if spec.get("label") else model.records.get(key, {}), tr(known) if has(known) else key)


def _states(states: dict[str, Spec]) -> list[Block]:
    if not states:
        return []
    terms: list[Block] = []
    for key, state in states.items():
        moves = [name_of(states[other], other) for other in state.get("moves") or () if other in states]
        words = [tr(f"model_field.counts-{state['counts']}")] if state.get("counts") else []
        words.append(tr("model_field.moves", states=", ".join(moves)) if moves else tr("model_field.no-moves"))
        about: list[Prose | Items] = [Prose("; ".join(words) + ".", style="dim")]
        about += [Prose(pick(state[said])) for said in ("help", "why") if state.get(said)]
        terms.append(Term(name_of(state, key), key, about))
    return [Head(tr("model_field.states")), *terms]


def ref_words(model: Model, ref: str) -> str:
    """Return what section.field, list.list.field or the like is called: "Creditors › Letters"."""
    return " › ".join(_names_on_the_way(model, str(ref).split(".")))


def _names_on_the_way(model: Model, steps: list[str]) -> Iterator[str]:
    first, *rest = steps
    if first in ("areas", "area_fields"):
        yield tr(f"model.part-{first}")
        yield from (model.full_label(first, step) for step in rest)
        return
    spec: Spec = model.sections.get(first) or model.lists.get(first) or {}
    yield list_name(model, first, spec)
    for step in rest:
        nested = (spec.get("lists") or {}).get(step)
        spec = nested or (spec.get("fields") or {}).get(step) or {}
        if step != "date" or first in model.sections:  # the newest entry is meant, not a field of it
            known = f"values.field-{step}"
            yield name_of(spec, tr(known) if has(known) else step)


def fields_page(model: Model, part: str, key: str) -> list[Block]:
    """Return the page of the sections or lists of a model, or of one of them."""
    specs: dict[str, Spec] = getattr(model, part)
    chosen = {key: specs[key]} if key else specs
    blocks: list[Block] = [Title(tr(f"model.part-{part}"), f"{model.id} · {key or part}")]
    for name, spec in chosen.items():
        if part == "lists":
            blocks += list_blocks(model, name, spec)
        else:
            blocks += [Head(f"{name_of(spec, name)}  {name}"), *section_blocks(model, spec)]
    return blocks
