"""What is different between two versions of a plan, in words: one sentence for each thing, in the model's own terms.

A text is told by how many sentences came and went; what it says is in the difference itself, for who asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planctl.history.entry_words import entry_words, said
from planctl.history.sentences import counts
from planctl.history.telling import Telling, label_of
from planctl.models.earlier import as_of
from planctl.outputs.values import field_label, value_words
from planctl.plans.difference import Difference, differences
from planctl.plans.layout import ENTITIES, Entry
from planctl.plans.plan import Entry as Content
from planctl.plans.plan import Plan
from planctl.texts import has, pick, tr
from planctl.texts.dates import long_day


@dataclass(frozen=True)
class Text:
    """A text that is not the same: what it is called, and what it said and says."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Told:
    """One thing that is different, in words; what it is about (None: no part of a plan), and the texts in it."""

    what: str
    difference: Difference | None = None
    texts: tuple[Text, ...] = ()


def told_of(telling: Telling, found: Iterable[Difference] | None = None) -> list[Told]:
    """Return what is different between the versions of a telling, or those of the differences that are given."""
    listed = differences(telling.before, telling.after) if found is None else found
    return [told for difference in listed for told in _told(telling, difference)]


def _told(telling: Telling, found: Difference) -> Iterator[Told]:
    if not found.where:
        yield Told(_head(telling, found), found)
    elif not found.in_list:
        yield from _fields(found, label_of(telling.after, found.where), telling, found.fields)
    elif found.entry.kind == ENTITIES:
        yield from _entity(telling, found)
    else:
        yield from _value(telling, found)


# What happened, and what lives on.


def _value(telling: Telling, found: Difference) -> Iterator[Told]:
    if found.old is None or found.new is None:
        words = entry_words(telling, found.where, found.entry, found.content)
        what = words if found.old is None else tr("history.removal", what=words)
        yield Told(what, found, tuple(_texts(found, found.fields)))
        return
    if found.where == ("plan_periods",) and bool(found.old.get("to")) != bool(found.new.get("to")):
        key = "history.reopened" if found.old.get("to") else ""
        what = tr(key) if key else entry_words(telling, found.where, found.entry, found.new)
        yield Told(what, found, tuple(_texts(found, ["reason"])))
        return
    words = entry_words(telling, found.where, found.entry, found.old)
    for told in _fields(found, words, telling, found.fields):
        yield Told(tr("history.corrected", what=told.what), found, told.texts)


def _entity(telling: Telling, found: Difference) -> Iterator[Told]:
    what = tr("change.entity", what=label_of(telling.after, found.where), id=found.content.get("id", ""))
    if found.old is None or found.new is None:
        words = said(telling, found.entry, found.content, what)
        words = words if found.old is None else tr("history.removal", what=words)
        yield Told(words, found, tuple(_texts(found, found.fields)))
        return
    old, new = (found.entry.state_of(each) for each in (found.old, found.new))
    beside = ("id", "state", "closed") if old != new else ("id", "state")  # the day goes with the state
    if old != new:
        states = [_state(found.entry, state) for state in (old, new)]
        yield Told(tr("change.state", what=what, old=states[0], new=states[1]), found)
    yield from _fields(found, what, telling, [name for name in found.fields if name not in beside])


def _state(entry: Entry, state: str) -> str:
    return pick(entry.states[state]["label"]) if state in entry.states else state


# Fields.


def _fields(found: Difference, label: str, telling: Telling, names: list[str]) -> Iterator[Told]:
    """Yield a sentence for each field: what it says, or for a text how many sentences came and went."""
    for name in names:
        old, new = ((each or {}).get(name) for each in (found.old, found.new))
        field = field_label(found.entry, name)
        if is_text(found.entry, name, old, new):
            texts = (Text(field, str(old or ""), str(new or "")),)
            yield Told(tr("history.field", what=label, field=field, change=sentence_count(*texts)), found, texts)
        else:
            change = _change(telling, found, name, old, new)
            yield Told(tr("history.field", what=label, field=field, change=change), found)


def is_text(entry: Entry, name: str, *values: Any) -> bool:
    """Tell whether a field holds free text."""
    return entry.fields.get(name, "text") == "text" and all(isinstance(value, str | None) for value in values)


def sentence_count(text: Text) -> str:
    """Return how many sentences came and went: "+2 −1 sentences"."""
    came, went = counts(text.old, text.new)
    if not came and not went:
        return tr("history.set-out")
    parts = [f"+{came}" if came else "", f"−{went}" if went else ""]
    return tr("history.sentences", n=max(came, went), count=" ".join(part for part in parts if part))


def _change(telling: Telling, found: Difference, name: str, old: Any, new: Any) -> str:
    olds, news = (_words(telling, found, plan, name, value) for plan, value in telling.both(old, new))
    if old is None:
        return news
    return tr("history.from-to", old=olds, new=news) if new is not None else tr("history.emptied", old=olds)


def _words(telling: Telling, found: Difference, plan: Plan, name: str, value: Any) -> str:
    kind = found.entry.fields.get(name, "text")
    model = as_of(plan.model, found.content.get("date"))
    return value_words(value, kind, found.entry.of_field(name), model, telling.settings, plan) or tr("history.nothing")


def _texts(found: Difference, names: Iterable[str]) -> Iterator[Text]:
    """Yield the texts of an entry that came or went."""
    for name in names:
        old, new = ((each or {}).get(name) for each in (found.old, found.new))
        if is_text(found.entry, name, old, new) and (old or new):
            yield Text(field_label(found.entry, name), str(old or ""), str(new or ""))


# The head of the file.


def _head(telling: Telling, found: Difference) -> str:
    """Return what became of a key at the top of the file."""
    name = next(iter(found.content))
    old, new = ((each or {}).get(name) for each in (found.old, found.new))
    if name == "contact_person":
        person = telling.settings.name_of(new)
        return tr("change.contact-person", name=person) if new else tr("change.no-contact-person")
    if name == "ended":
        return _ending(telling, old, new)
    if name in ("moved", "came_from"):
        other = _mapping(new or old).get("to" if name == "moved" else "from", "")
        return tr(f"history.{name}" if new else f"history.not-{name}", id=other)
    if name == "conflicts":
        return tr("history.conflicts", n=len(new)) if isinstance(new, list) and new else tr("history.agreed")
    if has(f"history.head-{name}"):
        return tr(f"history.head-{name}", change=_change(telling, found, name, old, new))
    return tr("history.head", key=name)


def _ending(telling: Telling, old: Any, new: Any) -> str:
    if old and new:
        return tr("change.ended-details")
    ended: Content = _mapping(new or old)
    reason = telling.after.model.label("end_reasons", str(ended.get("reason", "")))
    return tr("change.ended" if new else "history.unended", day=long_day(str(ended.get("date"))), reason=reason)


def _mapping(value: Any) -> Content:
    return value if isinstance(value, dict) else {}
