"""The view of a status as plain data: what it says, part by part, and where it was made from (pure).

The shape is versioned: templates and other programs hold on to it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from planctl import __version__
from planctl.outputs.papers.blocks import drafts_in
from planctl.outputs.papers.parts import Part, status_parts
from planctl.outputs.papers.passages import Changed, Written
from planctl.outputs.papers.period import Period
from planctl.outputs.papers.status_inside import internal_parts
from planctl.outputs.papers.status_meeting import meeting_parts
from planctl.outputs.papers.status_person import person_parts
from planctl.outputs.papers.teller import Teller, teller
from planctl.outputs.person_cells import contact_person_words, group_words, state_words
from planctl.outputs.person_view import person_view
from planctl.plans.plan import Plan
from planctl.texts import language, pick, tr
from planctl.texts.dates import long_day
from planctl.workspace.settings import Settings

View = dict[str, Any]

STATUS, VERSION = "status", 1
MUNICIPALITY, PERSON, INTERNAL, MEETING = "municipality", "person", "internal", "meeting"
READERS = (MUNICIPALITY, PERSON, INTERNAL, MEETING)
WORDS = ("draft", "write", "own", "id", "ref", "contact_person", "identity", "name", "period", "standing")
_SHORT = 10


@dataclass(frozen=True)
class Made:
    """Where a paper is made from: the save ("" before the first), whether the plan has changed since, and by whom."""

    commit: str = ""
    unsaved: bool = False
    by: str = ""


@dataclass(frozen=True)
class Wish:
    """Which status is wanted: for whom, about which time, and what waits for a decision (None: cannot be judged).

    `written` is what staff wrote by passage, `changes` what the plan says that it did not say before the period.
    `radar`: the profile of areas is drawn as one.
    """

    reader: str
    period: Period
    today: datetime.date
    due: list[View] | None = None
    closed_year: int | None = None
    written: Mapping[str, Written] = field(default_factory=dict)
    changes: Sequence[Changed] = ()
    radar: bool = False


def status_view(plan: Plan, settings: Settings, wish: Wish, made: Made) -> View:
    """Return a status as plain data, in the language in use."""
    tell = teller(plan, settings, wish.today, wish.period, whole=wish.reader == INTERNAL)
    tell = replace(tell, written=wish.written, changes=wish.changes, radar=wish.radar)
    parts = _parts(tell, wish)
    drafts = sum(drafts_in(each["blocks"]) for each in parts)
    return {
        "view": STATUS,
        "version": VERSION,
        "reader": wish.reader,
        "language": language(),
        "title": tr(f"status.title-{wish.reader}"),
        "organisation": settings.organisation,
        "logo": "",
        "period": {"from": wish.period.first, "to": wish.period.last, "words": wish.period.words},
        "person": _person(tell, wish),
        "parts": parts,
        "drafts": drafts,
        "notice": tr("status.drafts", n=drafts) if drafts else "",
        "made": made_from(plan, wish.today, made),
        "words": {name: tr(f"status.word-{name}") for name in WORDS},
    }


def _parts(tell: Teller, wish: Wish) -> list[Part]:
    if wish.reader == PERSON:
        return person_parts(tell)
    if wish.reader == MEETING:
        return meeting_parts(tell, wish.due)
    return internal_parts(tell, wish.due) if wish.reader == INTERNAL else status_parts(tell)


def _person(tell: Teller, wish: Wish) -> View:
    """Return whom it is about. `identity` is the one place where a name is filled in; plans have none."""
    plan, model = tell.plan, tell.model
    view = person_view(plan, tell.settings, wish.today, wish.due, closed_year=wish.closed_year)
    return {
        "id": plan.id,
        "ref": str(plan.data.get("ref") or ""),
        "identity": None,
        "contact_person": tell.name(view["contact_person"]),
        "contact_person_words": contact_person_words(view, tell.settings),
        "standing": state_words(view, model),
        "group": group_words(view, model)[0],
    }


def made_from(plan: Plan, today: datetime.date, made: Made) -> View:
    """Return what every paper says at its foot: when, by whom, from which save, by which model."""
    label, version = pick(plan.model.data["label"]), str(plan.model.data.get("version", ""))
    day = long_day(today)
    model = {"id": plan.model.id, "label": label, "version": version}
    words = [tr("status.made", day=day, by=made.by) if made.by else tr("status.made-nobody", day=day)]
    if not made.commit:
        words.append(tr("status.never-saved"))
    else:
        words.append(tr("status.from-unsaved" if made.unsaved else "status.from-save", commit=made.commit[:_SHORT]))
    words.append(tr("status.by-model", label=label, id=plan.model.id, version=version, program=__version__))
    return {
        "date": today.isoformat(),
        "day": day,
        "by": made.by,
        "commit": made.commit,
        "unsaved": made.unsaved,
        "model": model,
        "program": __version__,
        "words": words,
    }
