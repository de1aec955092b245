"""The monthly review as plain data, and in words: why somebody is on the list."""

from __future__ import annotations

from typing import Any

from planctl.models.earlier import as_of
from planctl.models.model import PRESENCE
from planctl.plans.dates import add_months, month_of, year_of
from planctl.review.facts import Person
from planctl.review.month import Flag, Review, Row
from planctl.texts import pick, tr
from planctl.texts.dates import month_name, short_day

_MOST = 2  # how many parts of a plan a row names


def why(row: Row) -> str:
    """Return in a few words why a row is there, facts only: "last at Reden 12 Sep · phone 9 Oct"."""
    model = row.person.model
    year = year_of(row.reference)
    parts = about_words(row, year)
    if row.every > 1:
        parts.append(tr("why.considered", month=month_name(row.considered, year)))
    parts += [] if row.about else _seen(row, model, year)
    if row.since < row.month:
        parts.append(tr("why.since", month=month_name(row.since, year)))
    if row.postponed:
        words = {"day": short_day(row.postponed, year), "reason": " ".join(row.reason.split())}
        parts.insert(0, tr("why.postponed-because" if row.reason else "why.postponed", **words))
    return " · ".join(parts)


def about_words(row: Row, year: int) -> list[str]:
    """Return what a question is about, by fact of the model: "past its date: g-7QX2, 31 Oct"."""
    words = []
    for name, spans in row.about.items():
        label = row.person.model.label("facts", name)
        parts = [", ".join(filter(None, (s.subject, short_day(s.day, year) if s.day else ""))) for s in spans[:_MOST]]
        more = tr("why.more", n=len(spans) - _MOST) if len(spans) > _MOST else ""
        said = "; ".join(part for part in [*parts, more] if part)
        words.append(f"{label}: {said}" if said else label)
    return words


def _seen(row: Row, model: Any, year: int) -> list[str]:
    # A house that does not count its usual contact as presence has no one word for being here.
    counts = model.contact_kinds[model.default("contact_kinds")]["counts"]
    place: str = model.word("at_place") if counts == PRESENCE else tr("why.seen")
    window = add_months(row.month, -1)
    times, last = row.presence_in_window
    if times and row.every > 1:
        return [tr("why.presence-short", n=times, place=place, month=month_name(window))]
    if times:
        words: dict[str, Any] = {
            "place": place,
            "month": month_name(window),
            "last": short_day(last, year),
            "number": int(last[8:]),
        }
        return [tr("why.presence", n=times, **words)]
    contact, presence = row.last_contact, row.last_presence
    seen = (
        tr("why.last-presence", place=place, day=short_day(presence, year))
        if presence
        else tr("why.never-present", place=place)
    )
    if contact is None or contact[0] == presence:
        return [seen]
    other = tr("why.contact", kind=model.label("contact_kinds", contact[1]), day=short_day(contact[0], year))
    return [other, seen] if month_of(contact[0]) == window and presence is None else [seen, other]


def row_data(row: Row) -> dict[str, Any]:
    """Return a row as the contract's plain data."""
    contact = row.last_contact
    data: dict[str, Any] = {
        "id": row.person.id,
        "model": row.person.model.id,
        "question": row.question,
        "month": row.month,
        "since": row.since,
        "contact_person": row.person.contact_person,
        "last_contact": contact[0] if contact else None,
        "last_presence": row.last_presence,
        "why": why(row),
    }
    if row.about:
        parts = [(name, span) for name, spans in row.about.items() for span in spans]
        data["about"] = [{"fact": name, "id": span.subject or None, "date": span.day or None} for name, span in parts]
    return data | ({"postponed_until": row.postponed, "postponed_reason": row.reason} if row.postponed else {})


def flag_data(flag: Flag) -> dict[str, Any]:
    """Return a flag as plain data."""
    return {
        "id": flag.person.id,
        "model": flag.person.model.id,
        "contact_person": flag.person.contact_person,
        "flag": flag.id,
        "date": flag.date,
        "until": flag.until or None,
        "text": flag.text,
    }


def decided_data(row: Row) -> dict[str, Any]:
    """Return a decided row as plain data."""
    decision = {
        "outcome": row.outcome,
        "decided_on": row.decided_on,
        "decided_by": row.decided_by,
        "listed": row.listed,
    }
    return {**row_data(row), **decision}


def review_data(review: Review, *, everybody: bool = False) -> dict[str, Any]:
    """Return the whole review as the contract's plain data; with `everybody` the quiet people by id, too."""
    data = {
        "month": review.month,
        "reference_date": review.reference,
        "window": list(review.window),
        "due": [row_data(row) for row in review.due],
        "decided": [decided_data(row) for row in review.decided],
        "missed": [row_data(row) for row in review.missed],
        "quiet": len(review.quiet),
        "quiet_survive": review.quiet_watched,
        "flags": [flag_data(flag) for flag in review.flags],
        "unreadable": review.unreadable,
    }
    return {**data, "quiet_people": [_quiet_data(person, review) for person in review.quiet]} if everybody else data


def _quiet_data(person: Person, review: Review) -> dict[str, Any]:
    contact = person.last_contact(review.month)
    return {
        "id": person.id,
        "model": person.model.id,
        "contact_person": person.contact_person,
        "group": person.group(review.reference),
        "last_contact": contact[0] if contact else None,
        "last_presence": person.last_presence(review.month),
    }


def question_of(row: Row) -> str:
    """Return the question in the language in use."""
    return pick(row.rule["question"])


def outcome_of(row: Row) -> str:
    """Return the outcome's label in the language in use, as it was worded on the day of the decision."""
    outcomes = as_of(row.person.model, row.decided_on).rules[row.question]["outcomes"]
    return pick(outcomes[row.outcome]["label"]) if row.outcome in outcomes else row.outcome
