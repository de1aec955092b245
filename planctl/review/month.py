"""The list of a month: due, decided, missed, quiet (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from planctl.plans.dates import Month, add_months, first_day, month_of, number
from planctl.review.facts import Person
from planctl.review.rules import considered, holds, listed, missed, since, undecided

NO_LIMIT = "0001-01"


@dataclass(frozen=True)
class Row:
    """One question about one person; days are ISO dates, months "2026-11", None where there is none."""

    person: Person
    question: str
    month: Month
    since: Month
    reference: str
    outcome: str = ""
    decided_on: str = ""
    decided_by: str | None = None
    listed: bool = True

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
    def rule(self) -> dict[str, Any]:
        """Return the rule that listed it."""
        return self.person.model.rules[self.question]


@dataclass(frozen=True)
class Review:
    """The monthly review; `quiet` are people on basic service without contact in the window."""

    month: Month
    due: list[Row]
    decided: list[Row]
    missed: list[Row]
    quiet: list[Person]
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
        return replace(self, due=mine[0], decided=mine[1], missed=mine[2], quiet=quiet)


def review(people: Iterable[Person], month: Month, earliest: Month = NO_LIMIT, models: Sequence[str] = ()) -> Review:
    """Judge people for a month. `earliest` is the first month looked back at; `models` gives the order of models."""
    earliest = min(earliest, month)
    due: list[Row] = []
    decided: list[Row] = []
    late: list[Row] = []
    quiet: list[Person] = []
    for person in people:
        if not person.judged(month):
            continue
        for question in person.model.rules:
            if undecided(person, question, month):
                due.append(_row(person, question, month, month, earliest))
            elif (when := missed(person, question, month, earliest)) is not None:
                late.append(_row(person, question, when, month, earliest))
        decided += [_decided(person, decision, month) for decision in person.facts["decisions"] if decision[0] == month]
        if _is_quiet(person, month):
            quiet.append(person)
    key = _order(models)
    return Review(
        month, sorted(due, key=key), sorted(decided, key=key), sorted(late, key=key), sorted(quiet, key=lambda p: p.id)
    )


def _row(person: Person, question: str, month: Month, asked: Month, earliest: Month) -> Row:
    return Row(person, question, month, since(person, question, month, earliest), first_day(asked))


def _decided(person: Person, decision: list[Any], month: Month) -> Row:
    _, question, outcome, day, by = decision
    was_listed = listed(person, question, month)
    return Row(person, question, month, month, first_day(month), outcome, day, by, was_listed)


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
