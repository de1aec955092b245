"""The list of a month: due, decided, missed, quiet (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from planctl.plans.dates import Day, Month, add_months, first_day, last_day, month_of, number
from planctl.plans.plan import Plan
from planctl.review.facts import Person
from planctl.review.rules import about, considered, every_of, holds, missed, since, undecided, was_listed
from planctl.review.spans import Span

NO_LIMIT = "0001-01"


@dataclass(frozen=True)
class Row:
    """One question about one person; days are ISO dates, months "2026-11", None where there is none.

    `postponed` is the day it was put off to, "" when it was not; `reason` why (see `with_words`).
    """

    person: Person
    question: str
    month: Month
    since: Month
    reference: str
    outcome: str = ""
    decided_on: str = ""
    decided_by: str | None = None
    listed: bool = True
    postponed: Day = ""
    reason: str = ""

    @property
    def last_contact(self) -> tuple[str, str] | None:
        """Return (day, kind) of the latest contact before the reference day."""
        return self.person.last_contact(month_of(self.reference))

    @property
    def last_presence(self) -> str | None:
        """Return the latest day before the reference day on which the person has been here."""
        return self.person.last_presence(month_of(self.reference))

    @property
    def presence_in_window(self) -> tuple[int, str]:
        """Return how often the person has been here in the window of the row's month, and the last day."""
        return self.person.presence_in(add_months(self.month, -1))

    @property
    def considered(self) -> Month:
        """Return the month in which the question was last considered."""
        return considered(self.person, self.question, self.month)

    @property
    def every(self) -> int:
        """Return how many months apart the question is asked of this person."""
        return every_of(self.person, self.question)

    @property
    def about(self) -> dict[str, list[Span]]:
        """Return what the question is about, by fact of the model."""
        return about(self.person, self.question, self.month)

    @property
    def rule(self) -> dict[str, Any]:
        """Return the rule that listed it."""
        return self.person.model.rules[self.question]


@dataclass(frozen=True)
class Flag:
    """A flag somebody put on a person: a row until it is taken down; `until` "" when it has no day."""

    person: Person
    id: str
    date: Day
    until: Day
    text: str = ""


@dataclass(frozen=True)
class Review:
    """The monthly review; `quiet` are people on basic service without contact in the window."""

    month: Month
    due: list[Row]
    decided: list[Row]
    missed: list[Row]
    quiet: list[Person]
    flags: list[Flag] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    @property
    def reference(self) -> str:
        """Return the 1st of the month, R."""
        return first_day(self.month)

    @property
    def window(self) -> tuple[str, str]:
        """Return [R minus one month, R)."""
        return first_day(add_months(self.month, -1)), self.reference

    @property
    def quiet_watched(self) -> list[str]:
        """Return the ids of the quiet people whose group the model says to watch, sorted."""
        watched = []
        for person in self.quiet:
            group = person.group(self.reference)
            if group and person.model.groups.get(group, {}).get("watch"):
                watched.append(person.id)
        return sorted(watched)

    def of(self, contact_person: str) -> Review:
        """Return the same review for one contact person's people."""
        mine = [
            [row for row in rows if row.person.contact_person == contact_person]
            for rows in (self.due, self.decided, self.missed)
        ]
        quiet = [person for person in self.quiet if person.contact_person == contact_person]
        flags = [flag for flag in self.flags if flag.person.contact_person == contact_person]
        return replace(self, due=mine[0], decided=mine[1], missed=mine[2], quiet=quiet, flags=flags)

    @property
    def wordy(self) -> set[str]:
        """Return the ids of those whose rows say something in free text, which is never kept with the facts."""
        return {flag.person.id for flag in self.flags} | {row.person.id for row in self.due if row.postponed}

    def with_words(self, plans: Mapping[str, Plan]) -> Review:
        """Return the same review with the texts of flags and the reasons of what was put off, from people's plans."""
        due = [replace(row, reason=_reason(row, plans)) if row.postponed else row for row in self.due]
        flags = [replace(flag, text=_text(flag, plans)) for flag in self.flags]
        return replace(self, due=due, flags=flags)


def _reason(row: Row, plans: Mapping[str, Plan]) -> str:
    plan = plans.get(row.person.id)
    found = [
        entry
        for entry in (plan.entries("postponements") if plan else ())
        if entry["question"] == row.question and entry["until"] == row.postponed
    ]
    return str(found[-1].get("reason") or "") if found else ""


def _text(flag: Flag, plans: Mapping[str, Plan]) -> str:
    plan = plans.get(flag.person.id)
    return next((str(f["text"]) for f in (plan.entries("flags") if plan else ()) if f.get("id") == flag.id), "")


def review(
    people: Iterable[Person],
    month: Month,
    earliest: Month = NO_LIMIT,
    models: Sequence[str] = (),
    today: Day = "",
) -> Review:
    """Judge people for a month.

    `earliest` is the first month looked back at; `models` gives the order of models. What was put off
    is no longer once its day has come: by `today`, or on the 1st of the month.
    """
    earliest = min(earliest, month)
    due: list[Row] = []
    decided: list[Row] = []
    late: list[Row] = []
    quiet: list[Person] = []
    flags: list[Flag] = []
    for person in people:
        if not person.judged(month):
            continue
        for question in person.model.rules:
            if undecided(person, question, month):
                row = _row(person, question, month, month, earliest)
                due.append(replace(row, postponed=_postponed(person, question, month, today)))
            elif (when := missed(person, question, month, earliest)) is not None:
                late.append(_row(person, question, when, month, earliest))
        decided += [_decided(person, decision, month) for decision in person.facts["decisions"] if decision[0] == month]
        flags += _flags(person, month)
        if _is_quiet(person, month):
            quiet.append(person)
    key = _order(models)
    return Review(
        month,
        sorted(due, key=lambda row: (bool(row.postponed), *key(row))),
        sorted(decided, key=key),
        sorted(late, key=key),
        sorted(quiet, key=lambda p: p.id),
        sorted(flags, key=_place),
    )


def _place(flag: Flag) -> tuple[Any, ...]:
    """Return where a flag stands: by contact person, nobody last, then by person."""
    handle = flag.person.contact_person
    return (handle is None, handle or "", flag.person.id, flag.id)


def _postponed(person: Person, question: str, month: Month, today: Day) -> Day:
    """Return the day a question was put off to, "" when it was not, was decided since, or that day has come."""
    put_off = person.facts.get("postponements", ())
    found = [
        (day, until)
        for when, asked, until, day in put_off
        if asked == question and when <= month and not _decided_since(person, question, when)
    ]
    until: Day = max(found)[1] if found else ""
    return until if until > max(today, first_day(month)) else ""


def _decided_since(person: Person, question: str, month: Month) -> bool:
    return any(asked == question and when >= month for asked, when in person.decided)


def _flags(person: Person, month: Month) -> list[Flag]:
    """Return the flags that are up: put up by the end of the month, and not taken down by then."""
    end = last_day(month).isoformat()
    flags = person.facts.get("flags", ())
    return [
        Flag(person, name, day, until) for name, day, until, down in flags if day <= end and not (down and down <= end)
    ]


def _row(person: Person, question: str, month: Month, asked: Month, earliest: Month) -> Row:
    return Row(person, question, month, since(person, question, month, earliest), first_day(asked))


def _decided(person: Person, decision: list[Any], month: Month) -> Row:
    _, question, outcome, day, by = decision
    asked = was_listed(person, question, month)
    return Row(person, question, month, month, first_day(month), outcome, day, by, asked)


def _is_quiet(person: Person, month: Month) -> bool:
    rule: dict[str, Any] = person.model.quiet
    if not rule or int(month[5:7]) in rule.get("not_in", ()):
        return False
    return holds(rule["when"], person, month)


def _order(models: Sequence[str]) -> Any:
    places = {model: index for index, model in enumerate(models)}

    def key(row: Row) -> tuple[Any, ...]:
        person = row.person
        questions = list(person.model.rules)
        place = (places.get(person.model.id, len(places)), questions.index(row.question))
        return (person.contact_person is None, person.contact_person or "", place, person.id, number(row.month))

    return key
