"""What a change to a plan was, in words: entries by list and day, what lives on by its id, texts by their field.

Never what a text says: these words are read by whoever looks over a shoulder. One function for each kind of change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from planctl.models.earlier import as_of
from planctl.models.model import Model
from planctl.outputs.values import field_label, list_label, nested_label, outcome_words, value_words
from planctl.plans.layout import ENTITIES, FRAMES, Layout, layout_of
from planctl.plans.layout import Entry as Kind
from planctl.plans.plan import Entry, Plan, canonical
from planctl.texts import pick, tr
from planctl.texts.dates import joined, long_day, long_month
from planctl.workspace.settings import Settings


@dataclass(frozen=True)
class _Change:
    """A plan before and after, with the names of staff."""

    before: Plan
    after: Plan
    settings: Settings

    @property
    def model(self) -> Model:
        """Return the model whose words are used."""
        return self.after.model

    @property
    def layout(self) -> Layout:
        """Return the layout of the plan."""
        return layout_of(self.after.model)


def words_of(before: Plan | None, after: Plan | None, settings: Settings, person: str) -> list[str]:
    """Return what was added and changed between two versions of a plan; None: there was or is no plan."""
    if before is None or after is None:
        return [tr("change.registered", id=person)]
    change = _Change(before, after, settings)
    told = [*_lists(change), *_sections(change), *_areas(change), *_head(change), *_ending(change)]
    return [tr("change.entry", id=person, what=what) for what in told] or [tr("change.form", id=person)]


def settings_words(before: Settings, after: Settings) -> list[str]:
    """Return what was changed in planctl.yaml: staff by name, anything else by its key; comments as the settings."""
    names = {**before.staff, **after.staff}
    words = []
    for handle, person in names.items():
        old, new = before.staff.get(handle), after.staff.get(handle)
        if old and new and new.until and replace(old, until=new.until) == new != old:
            words.append(tr("change.staff-until", name=person.name, handle=handle, day=long_day(new.until)))
        elif old != new:
            key = "change.staff-added" if old is None else "change.staff-removed" if new is None else "change.staff"
            words.append(tr(key, name=person.name, handle=handle))
    was, now = ({key: value for key, value in each.data.items() if key != "staff"} for each in (before, after))
    return [*words, *_settings(was, now)] or [tr("change.settings")]


def _settings(before: Entry, after: Entry, above: str = "") -> Iterator[str]:
    """Yield each setting that is not the same, as planctl.yaml has it: by its key, with what it was and is."""
    for key in {**before, **after}:
        old, new = before.get(key), after.get(key)
        if isinstance(old, dict) or isinstance(new, dict):
            yield from _settings(_mapping(old), _mapping(new), f"{above}{key}.")
        elif old != new:
            says = [joined([str(one) for one in each]) if isinstance(each, list) else str(each) for each in (old, new)]
            which = "setting-new" if old is None else "setting-gone" if new is None else "setting"
            yield tr(f"change.{which}", key=f"{above}{key}", old=says[0], new=says[1])


# Lists: what happened, and what lives on.


def _lists(change: _Change) -> Iterator[str]:
    for name, kind in change.layout.lists.items():
        old, new = change.before.entries(name), change.after.entries(name)
        if kind.kind == ENTITIES:
            yield from _entities(old, new, kind, list_label(change.model, name))
        else:
            say = _SAYS.get(name, _own) if name in FRAMES else _own
            yield from _values(old, new, lambda entry, say=say, name=name: say(change, name, entry))  # type: ignore[misc]


def _values(old: list[Entry], new: list[Entry], say: Callable[[Entry], str]) -> Iterator[str]:
    """Yield what happened and was not there before; only where nothing came, what went."""
    before, after = ({canonical(entry, {}): entry for entry in entries} for entries in (old, new))
    added = [entry for key, entry in after.items() if key not in before]
    yield from (say(entry) for entry in added)
    if not added:
        yield from (tr("change.removal", what=say(entry)) for key, entry in before.items() if key not in after)


def _entities(old: list[Entry], new: list[Entry], kind: Kind, label: str) -> Iterator[str]:
    """Yield what came, what went, and what became of what was there: its fields, its state, the lists inside it."""
    before, after = ({str(entity.get("id")): entity for entity in entities} for entities in (old, new))
    for name, entity in after.items():
        what = tr("change.entity", what=label, id=name)
        if name not in before:
            yield what
        elif entity != before[name]:
            yield from _entity(before[name], entity, kind, what)
    for name in before:
        if name not in after:
            yield tr("change.removal", what=tr("change.entity", what=label, id=name))


def _entity(old: Entry, new: Entry, kind: Kind, what: str) -> Iterator[str]:
    moved = kind.state_of(old) != kind.state_of(new)
    fields = [name for name in kind.fields if old.get(name) != new.get(name) and name not in ("id", "state")]
    fields = [name for name in fields if not (moved and name == "closed")]  # the day goes with the state
    if fields:
        yield tr("change.fields", what=what, fields=joined([field_label(kind, name) for name in fields]))
    if moved:
        old_state, new_state = (_state(kind, kind.state_of(entity)) for entity in (old, new))
        yield tr("change.state", what=what, old=old_state, new=new_state)
    for name, nested in kind.lists.items():
        inside = tr("change.inside", what=what, part=nested_label(kind, name))
        olds, news = ([each for each in entity.get(name) or () if isinstance(each, dict)] for entity in (old, new))
        if nested.kind == ENTITIES:
            yield from _entities(olds, news, nested, inside)
        else:
            yield from _values(olds, news, lambda entry, inside=inside: _dated(inside, entry))  # type: ignore[misc]


def _state(kind: Kind, state: str) -> str:
    return pick(kind.states[state]["label"]) if state in kind.states else state


# Sections, areas, and what stands at the top of a file.


def _sections(change: _Change) -> Iterator[str]:
    for name, kind in change.layout.sections.items():
        old, new = (_mapping(plan.data.get(name)) for plan in (change.before, change.after))
        yield from _written(old, new, kind, list_label(change.model, name))


def _areas(change: _Change) -> Iterator[str]:
    for name in {**change.before.areas, **change.after.areas}:
        old, new = (plan.areas.get(name, {}) for plan in (change.before, change.after))
        yield from _written(old, new, change.layout.area(name), change.model.label("areas", name))


def _written(old: Entry, new: Entry, kind: Kind, label: str) -> Iterator[str]:
    """Yield a part whose texts are different, with the fields that are."""
    fields = [field for field in {**old, **new} if old.get(field) != new.get(field)]
    known = [field_label(kind, field) for field in fields if field in kind.fields]
    if fields:
        yield tr("change.fields", what=label, fields=joined(known)) if known else label


def _head(change: _Change) -> Iterator[str]:
    old, new = change.before.data, change.after.data
    if old.get("contact_person") != new.get("contact_person"):
        name = change.settings.name_of(new.get("contact_person"))
        yield tr("change.contact-person", name=name) if name else tr("change.no-contact-person")
    yield from (tr(f"change.{key}") for key in ("ref", "first-day") if old.get(_KEYS[key]) != new.get(_KEYS[key]))
    if old.get("moved") != new.get("moved"):
        moved = _mapping(new.get("moved")) or _mapping(old.get("moved"))
        yield tr("change.moved" if new.get("moved") else "change.unmoved", id=moved.get("to"))


_KEYS = {"ref": "ref", "first-day": "registered"}


def _ending(change: _Change) -> Iterator[str]:
    """Yield what became of an ending: made, unmade, or changed in its details."""
    old, new = (_mapping(plan.data.get("ended")) for plan in (change.before, change.after))
    if old == new:
        return
    if old and new:
        yield tr("change.ended-details")
        return
    ended = new or old
    reason = change.model.label("end_reasons", ended["reason"])
    yield tr("change.ended" if new else "change.unended", day=long_day(ended["date"]), reason=reason)


def _mapping(value: Any) -> Entry:
    return value if isinstance(value, dict) else {}


# One entry of a list, by what the list is.


def _own(change: _Change, name: str, entry: Entry) -> str:
    return _dated(list_label(change.model, name), entry)


def _dated(what: str, entry: Entry) -> str:
    day = entry.get("date") or entry.get("from")
    return tr("change.dated", what=what, day=long_day(day)) if day else what


def _period(_: _Change, __: str, entry: Entry) -> str:
    key = "change.plan-stopped" if entry.get("to") else "change.plan-started"
    return tr(key, day=long_day(entry.get("to") or entry["from"]))


def _contact(change: _Change, _: str, entry: Entry) -> str:
    model, day = change.model, long_day(entry["date"])
    kind = model.full_label("contact_kinds", entry.get("kind") or model.default("contact_kinds"))
    when = tr("change.at", day=day, time=entry["time"]) if entry.get("time") else day
    services = joined([model.full_label("services", service) for service in entry.get("services", [])])
    return tr("change.dated", what=", ".join(part for part in (kind, services) if part), day=when)


def _score(change: _Change, _: str, entry: Entry) -> str:
    area = change.model.label("areas", entry["area"])
    return tr("change.score", area=area, step=entry["step"], day=long_day(entry["date"]))


def _decision(change: _Change, _: str, entry: Entry) -> str:
    outcome = outcome_words(as_of(change.model, entry["date"]), entry["question"], entry["outcome"])
    return tr("change.decision", month=long_month(entry["month"]), outcome=outcome)


def _postponement(change: _Change, _: str, entry: Entry) -> str:
    question = value_words(entry["question"], "id:rules", {}, change.model, change.settings)
    return tr("change.postponed", question=question, day=long_day(entry["until"]))


def _approval(change: _Change, _: str, entry: Entry) -> str:
    return _dated(value_words(entry["action"], "action", {}, change.model, change.settings), entry)


def _named(part: str, key: str) -> Callable[[_Change, str, Entry], str]:
    """Return how an entry is said that is known by a word of the model, such as the type of a note."""
    return lambda change, _, entry: _dated(change.model.full_label(part, entry[key]), entry)


_SAYS: dict[str, Callable[[_Change, str, Entry], str]] = {
    "plan_periods": _period,
    "contacts": _contact,
    "scores": _score,
    "decisions": _decision,
    "postponements": _postponement,
    "approvals": _approval,
    "groups": _named("groups", "group"),
    "measures": _named("instruments", "instrument"),
    "journal": _named("journal_types", "type"),
}
