"""Saving what was written in a part of a plan: changed fields, new entries, interventions; one commit each."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from planctl.cli.goal_fields import advise_on
from planctl.cli.options import read_day
from planctl.cli.part_forms import ENTRIES, INTERVENTIONS, place_label
from planctl.cli.saving import confirm_saved, day_words
from planctl.cli.session import Session
from planctl.outputs.values import field_label, field_words, nested_label
from planctl.plans.changes import Draft
from planctl.plans.dates import day_in_months
from planctl.plans.filling import add_entry, fill, usual, with_closing
from planctl.plans.layout import VALUES, Entry
from planctl.plans.places import Place, find_place
from planctl.plans.typed import Content
from planctl.texts import tr
from planctl.texts.dates import joined
from planctl.workspace.settings import Staff
from planctl.workspace.writing import writing

# Changes a draft at a place; returns what was changed, in words, and how the history names it.
Change = Callable[[Draft, Place, Staff], tuple[str, str]]


def save_part(
    session: Session,
    person: str,
    place: Place,
    values: dict[str, Any],
    before: Content | None = None,
    *,
    command: str = "edit",
    detail: str | None = None,
    date: str | None = None,
    by: str | None = None,
    allow_cpr: bool = False,
) -> None:
    """Save changed fields of a part by name (None: taken out), and confirm it; what is new in a list is added.

    `before` is what stood there when somebody began to write.
    """
    day = read_day(date, session.today)

    def change(draft: Draft, place: Place, author: Staff) -> tuple[str, str]:
        entry = place.entry
        plain = {name: value for name, value in values.items() if name in entry.fields and name not in entry.lists}
        fill(draft, place, plain, session.today.isoformat(), before)
        for name, kind in entry.fields.items():
            if kind == INTERVENTIONS and values.get(name):
                until = day_in_months(day, int(entry.of_field(name).get("months", 3))).isoformat()
                new = {"from": day.isoformat(), "until": until, "by": author.handle, "text": values[name]}
                draft.add_intervention(str(place.path[1]), name, new)
            inside = _inside(name, values)
            if kind == ENTRIES and inside:
                new = {"date": day.isoformat(), **_author(entry.lists[name], author), **inside}
                draft.add_to((*place.path, name), new)
        return _words(session, draft, place, values), place.words if detail is None else detail

    _save(session, person, place.words, change, command, date, by, allow_cpr=allow_cpr)


def save_entry(
    session: Session,
    person: str,
    place: Place,
    values: dict[str, Any],
    *,
    command: str = "add",
    by: str | None = None,
    allow_cpr: bool = False,
) -> None:
    """Save a new entry in a list, and confirm it with the id it got."""

    def change(draft: Draft, place: Place, author: Staff) -> tuple[str, str]:
        begun = usual(place, draft.plan, session.today, author.handle)
        entry = {**begun, **{name: value for name, value in values.items() if value is not None}}
        entry = with_closing(place.entry, {}, entry, session.today.isoformat())
        drawn = add_entry(draft, place, entry, secrets.choice)
        label, day = place_label(draft.plan, place), entry.get("date") or entry.get("from")
        if place.entry.kind == VALUES and day:
            return tr("edit.added", list=label, id=day_words(str(day), session.today)), place.words
        return (tr("edit.added", list=label, id=drawn) if drawn else label), drawn or place.words

    _save(session, person, place.words, change, command, None, by, allow_cpr=allow_cpr)


def _save(
    session: Session,
    person: str,
    words: str,
    change: Change,
    command: str,
    date: str | None,
    by: str | None,
    *,
    allow_cpr: bool,
) -> None:
    """Read the plan as it is now, change it at the place that words name, save it and confirm it."""
    day = read_day(date, session.today)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        what, detail = change(draft, find_place(draft.plan, words), author)
        written = writer.save_draft(draft, command, author, detail, allow_cpr=allow_cpr)
    confirm_saved(session, before, draft, written, what)
    advise_on(session, before, draft.plan)


def _words(session: Session, draft: Draft, place: Place, values: dict[str, Any]) -> str:
    """Return what was written, in words: the fields, and the value of a single one that is no text."""
    part, labels = place_label(draft.plan, place), _labels(place.entry, values)
    name, value = next(iter(values.items()))
    if len(values) == 1 and value is None:
        return tr("edit.taken-out", part=part, field=labels[0])
    if len(values) > 1 or "." in name or place.entry.fields.get(name) in ("text", INTERVENTIONS):
        return tr("saved.area", area=part, fields=joined(labels)) if part else joined(labels)
    said = field_words(place.content(draft.plan), name, place.entry, draft.plan, session.workspace.settings)
    return tr("edit.set", part=part, field=labels[0], value=said)


def _inside(name: str, values: dict[str, Any]) -> Content:
    """Return the values of a new entry in a list of an area, by field."""
    found = {key.partition(".")[2]: value for key, value in values.items() if key.startswith(f"{name}.")}
    return {key: value for key, value in found.items() if value is not None}


def _author(entry: Entry, author: Staff) -> Content:
    return {"by": author.handle} if entry.fields.get("by") == "staff" else {}


def _labels(entry: Entry, values: dict[str, Any]) -> list[str]:
    """Return what the fields are called in which something was written."""
    names = dict.fromkeys(key.partition(".")[0] for key in values)
    return [nested_label(entry, name) if name in entry.lists else field_label(entry, name) for name in names]
