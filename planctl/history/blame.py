"""Who wrote each sentence of a plan, and when: the save that brought it, for as long as it stands as it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planctl.history.log_view import beside, handle_of
from planctl.history.person import Step
from planctl.history.sentences import sentences
from planctl.history.telling import label_of
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.values import field_label
from planctl.plans.difference import AREAS, Where
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.plans.plan import Plan
from planctl.plans.sound import left_out
from planctl.texts import tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings

Key = tuple[Where, str]  # the part or entry a text stands in, and its field


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text, and the save that brought it; None: it is not saved yet."""

    text: str
    step: Step | None


@dataclass(frozen=True)
class Writing:
    """A text of a plan: where it stands, by which label, and its sentences."""

    where: Where
    field: str
    label: str
    sentences: tuple[Sentence, ...]


def blamed(plan: Plan, steps: list[Step], wanted: Where = ()) -> list[Writing]:
    """Return the texts of a plan, or of a part of it, with the save that brought each sentence.

    What happened is told of only where its list is asked for: it has a `by` of its own.
    `steps` are the saves of the person's files, the latest first.
    """
    origins = _origins(steps)
    found: dict[Key, Writing] = {}
    for key, entry, text in (*_texts(plan), *(_happened(plan) if wanted else ())):
        where, field = key
        if (*where, field)[: len(wanted)] == wanted and (said := sentences(text)):
            label = tr("history.text-of", what=_label(plan, where), field=field_label(entry, field))
            earlier = found[key].sentences if key in found else ()  # entries of one list have their texts together
            each = (Sentence(sentence, origins.get((key, sentence))) for sentence in said)
            found[key] = Writing(where, field, label, (*earlier, *each))
    return list(found.values())


def _label(plan: Plan, where: Where) -> str:
    """Return what the part is called that a text stands in; of what happened, its list and the day."""
    kind = layout_of(plan.model).lists.get(where[0])
    if kind is None or kind.kind == ENTITIES:
        return label_of(plan, where)
    return tr("change.dated", what=label_of(plan, where[:1]), day=long_day(where[1]))


def _origins(steps: list[Step]) -> dict[tuple[Key, str], Step]:
    """Return the latest save that brought each sentence to its place: one that none of its parents had there.

    What came along when a plan moved to another file was brought before, and what could not be read for a while.
    """
    origins: dict[tuple[Key, str], Step] = {}
    unread: set[tuple[Key, str]] = set()
    for step in reversed(steps):
        states = [*step.before, *([step.known] if step.known else [])]
        before = set().union(*(_said(state.plan(path) for path in state.contents) for state in states))
        after = [plan for path in step.after.contents if (plan := step.after.plan(path))]
        carried = any(plan.data.get("came_from") for plan in after) and not before
        now = _said(after)
        for said in now - before:
            if said not in origins or not (carried or said in unread):
                origins[said] = step
        unread = (unread - now) | (before - now if any(left_out(plan) for plan in after) else set())
    return origins


def _said(plans: Iterable[Plan | None]) -> set[tuple[Key, str]]:
    texts = (text for plan in plans if plan for text in (*_texts(plan), *_happened(plan)))
    return {(key, each) for key, _, text in texts for each in sentences(text)}


def _texts(plan: Plan) -> Iterator[tuple[Key, Entry, str]]:
    """Yield every text of a plan's sections, areas and what lives on."""
    layout = layout_of(plan.model)
    for name, entry in layout.sections.items():
        yield from _within((name,), entry, plan.data.get(name))
    for name in plan.model.areas:
        yield from _within((AREAS, name), layout.area(name), plan.areas.get(name))
    for name, entry in layout.lists.items():
        if entry.kind == ENTITIES:
            yield from _each((name,), entry, plan.data.get(name))


def _happened(plan: Plan) -> Iterator[tuple[Key, Entry, str]]:
    """Yield every text of what happened, by its list and its day."""
    for name, entry in layout_of(plan.model).lists.items():
        for each in plan.entries(name) if entry.kind != ENTITIES else ():
            day = str(each.get("date") or each.get("to") or each.get("from") or "")
            if day:
                yield from _within((name, day), entry, each)


def _within(where: Where, entry: Entry, content: Any) -> Iterator[tuple[Key, Entry, str]]:
    for name, value in content.items() if isinstance(content, dict) else ():
        if isinstance(value, str) and entry.fields.get(name) == "text":
            yield (where, name), entry, value
        elif name in entry.lists:
            yield from _each((*where, name), entry.lists[name], value)


def _each(where: Where, entry: Entry, items: Any) -> Iterator[tuple[Key, Entry, str]]:
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            inside = (*where, str(item.get("id"))) if entry.kind == ENTITIES else where
            yield from _within(inside, entry, item)


# How it is shown.


def blame_data(found: list[Writing], settings: Settings) -> list[dict[str, Any]]:
    """Return the texts as plain data."""
    return [
        {
            "part": ".".join(writing.where),
            "field": writing.field,
            "label": writing.label,
            "sentences": [_sentence_data(each, settings) for each in writing.sentences],
        }
        for writing in found
    ]


def _sentence_data(sentence: Sentence, settings: Settings) -> dict[str, Any]:
    step = sentence.step
    return {
        "text": sentence.text,
        "commit": step.commit.id if step else None,
        "at": step.when.isoformat() if step else None,
        "by": handle_of(settings, step.commit.email) if step else None,
        "name": step.commit.name if step else None,
    }


def blame_lines(found: list[Writing], width: int, year: int) -> list[Line]:
    """Return the texts as lines: below its label each sentence, beside who wrote it, and when."""
    if not found:
        return [line(tr("history.no-texts"))]
    heads = columns([[*_heads(each, year), ("", "")] for writing in found for each in writing.sentences], gap=3)
    aligned = iter(heads)
    lines: list[Line] = []
    for writing in found:
        rows = [(next(aligned), [(each.text, "")]) for each in writing.sentences]
        lines += [line((writing.label, "bold")), *beside(rows, width), []]
    return lines[:-1]


def _heads(sentence: Sentence, year: int) -> list[Segment]:
    if sentence.step is None:
        return [("", ""), (tr("history.nobody-yet"), "warn")]
    return [(short_day(sentence.step.day, year), "dim"), (sentence.step.commit.name, "")]
