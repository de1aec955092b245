"""How alive plans are: the four signs of a plan that is alive, and the five things the supervision looks for (pure).

Source: document 002 (the four signs), document 003 (the five). Each is a share of something that can be
counted in the plans, with its definition; none of them tells of a single member of staff.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from planctl.figures.duties import IN_TIME, OPEN, outcome_of
from planctl.models.model import Model
from planctl.plans.across import is_day
from planctl.plans.dates import Day, add_months, month_of, months_back
from planctl.plans.filled import is_filled, required
from planctl.plans.goals import DIARY, EVALUATIONS, SUBGOALS, Share, entries_in, goals_of, kind_of, share_of, since_day
from planctl.plans.layout import layout_of
from planctl.plans.plan import Plan
from planctl.plans.smart import smart_findings
from planctl.plans.sound import sound
from planctl.review.facts import Person
from planctl.review.rules import listed
from planctl.review.spans import closed_goals

REVIEWED, AGREED, OWN_WORDS, COMPLETE = "answered", "agreed", "own_words", "complete"
RHYTHM, REVISED, LINKED, SHOWN, OWN_SCORES = "rhythm", "looked_at", "linked", "shown", "own_scores"
# What each sign, and each thing that is looked for, is told by.
SIGNS = {
    "makes_sense": (AGREED, OWN_WORDS),
    "in_mind": (REVIEWED,),
    "daily": (RHYTHM,),
    "leads_on": (REVISED,),
}
SUPERVISION = {
    "purpose": (LINKED,),
    "concrete": (COMPLETE,),
    "used": (REVISED, RHYTHM),
    "results": (SHOWN,),
    "involved": (OWN_WORDS, OWN_SCORES),
}
_DIARY_DAYS = 14  # where the model does not say how long a goal may be silent
_REVISION = ("plan_periods", "decisions", "approvals", "groups")  # lists that tell that a plan was looked at


@dataclass
class Part:
    """How many there are of something, of how many."""

    part: int = 0
    whole: int = 0

    def add(self, found: Iterable[bool]) -> None:
        """Count each of some, and those that are so."""
        for each in found:
            self.part += each
            self.whole += 1


@dataclass
class Quality:
    """What was found in the plans of one model; `oldest` is (id, day) of the plan that was left alone longest."""

    model: Model
    plans: int = 0
    parts: dict[str, Part] = field(default_factory=dict)
    share: Share | None = None
    oldest: tuple[str, Day] | None = None
    diary_days: int = _DIARY_DAYS


@dataclass(frozen=True)
class Look:
    """From which day to which is looked, and the first month the review looks back at."""

    today: datetime.date
    months: int = 3
    earliest: str = "0001-01"

    @property
    def since(self) -> Day:
        """Return the first day."""
        return since_day(self.today, self.months)


def quality_of(plans: Iterable[Plan], people: Iterable[Person], model: Model, look: Look) -> Quality:
    """Return how alive the plans of a model are: of the living with an active plan; the questions are everybody's."""
    found = Quality(model, diary_days=diary_days(model))
    found.parts = {name: Part() for name in _COUNTED if applies(name, model)}
    goals: list[tuple[Day, bool]] = []
    for plan in map(sound, plans):
        goals += closed_goals(plan)
        if plan.data.get("ended") or plan.data.get("moved") or not plan.active_period(look.today.isoformat()):
            continue
        found.plans += 1
        for name, part in found.parts.items():
            part.add(_COUNTED[name](plan, look))
        day = touched(plan, look.today.isoformat())
        found.oldest = min(filter(None, [found.oldest, (plan.id, day)]), key=lambda each: (each[1], each[0]))
    found.parts[REVIEWED] = Part()
    for person in people:
        found.parts[REVIEWED].add(_reviewed(person, look))
    if kind_of(model) is not None:
        found.share = share_of(goals, model, look.today)
    return found


def applies(name: str, model: Model) -> bool:
    """Tell whether there is anything in a model that a figure could be counted from."""
    if name == LINKED:
        sections = layout_of(model).sections.values()
        return any(spec.of_field(name).get("required") for spec in sections for name in spec.fields)
    needed = {
        AGREED: bool(model.data.get("area_one_of")),
        OWN_WORDS: _has_own_words(model),
        OWN_SCORES: len(model.scorers) > 1,
        COMPLETE: bool(model.smart),
        RHYTHM: kind_of(model, SUBGOALS, DIARY) is not None,
    }
    return needed.get(name, True)


def diary_days(model: Model) -> int:
    """Return for how many days a goal may be without a diary note, by the model's own fact."""
    silent = [f for f in model.facts.values() if f["kind"] == "silence" and f".{DIARY}." in f".{f['of']}."]
    return int(silent[0]["days"]) if silent else _DIARY_DAYS


def _reviewed(person: Person, look: Look) -> Iterator[bool]:
    """Yield of every question of the months whether it was answered within its month."""
    today = look.today.isoformat()
    for month in months_back(add_months(month_of(today), 1), look.months):
        if month < look.earliest or not person.judged(month):
            continue
        for question in person.model.rules:
            if listed(person, question, month):
                outcome = outcome_of(person, question, month, today)
                if outcome != OPEN:
                    yield outcome == IN_TIME


def _agreed(plan: Plan, _look: Look) -> Iterator[bool]:
    """Yield of every area with a direction whether it was agreed with the person: the first of what may be written."""
    for group in plan.model.data.get("area_one_of") or ():
        for area in plan.areas.values():
            if any(is_filled(area.get(name)) for name in group):
                yield is_filled(area.get(group[0]))


def _own_words(plan: Plan, _look: Look) -> Iterator[bool]:
    """Tell whether anything in a plan is in the person's own words."""
    yield any(
        entry.of_field(name).get("own_words") and is_filled(content.get(name))
        for _, entry, content in layout_of(plan.model).each(plan.data)
        for name in entry.fields
    )


def _has_own_words(model: Model) -> bool:
    def anywhere(value: object) -> bool:
        if isinstance(value, dict):
            return value.get("own_words") is True or any(map(anywhere, value.values()))
        return False

    return any(anywhere(model.data.get(part)) for part in ("sections", "areas", "area_fields", "lists"))


def _own_scores(plan: Plan, look: Look) -> Iterator[bool]:
    """Tell whether the person has set a step of their own lately."""
    default = plan.model.default("raters")
    own = (e["date"] for e in plan.entries("scores") if (e.get("rater") or default) != default)
    yield any(day >= look.since for day in own)


def _complete(plan: Plan, look: Look) -> Iterator[bool]:
    """Yield of every open goal whether nothing is missing by the letters of the model."""
    for goal in _open_goals(plan):
        yield not smart_findings(goal, plan.model, look.today)


def _rhythm(plan: Plan, look: Look) -> Iterator[bool]:
    """Yield of every open goal with subgoals whether there was a diary note lately."""
    since = (look.today - datetime.timedelta(days=diary_days(plan.model))).isoformat()
    for goal in _open_goals(plan):
        notes = [note for subgoal in entries_in(goal, SUBGOALS) for note in entries_in(subgoal, DIARY)]
        yield any(is_day(note.get("date")) and note["date"] >= since for note in notes)


def _open_goals(plan: Plan) -> Iterator[dict[str, object]]:
    kind = kind_of(plan.model)
    return (goal for goal in goals_of(plan) if kind is not None and kind.counts(goal) == "open")


def _revised(plan: Plan, look: Look) -> Iterator[bool]:
    """Tell whether a plan was looked at or changed lately."""
    yield touched(plan, look.today.isoformat()) >= look.since


def _linked(plan: Plan, _look: Look) -> Iterator[bool]:
    """Tell whether what the model requires of the sections is written: the purpose others have given."""
    yield not required(plan)


def _shown(plan: Plan, look: Look) -> Iterator[bool]:
    """Tell whether results can be seen: a goal evaluated, or an area scored on two days, lately."""
    evaluations = [entry for goal in goals_of(plan) for entry in entries_in(goal, EVALUATIONS)]
    if any(is_day(entry.get("date")) and entry["date"] >= look.since for entry in evaluations):
        yield True
        return
    days: dict[str, set[Day]] = {}
    for entry in plan.entries("scores"):
        days.setdefault(entry["area"], set()).add(entry["date"])
    yield any(len(each) > 1 and max(each) >= look.since for each in days.values())


def touched(plan: Plan, today: Day) -> Day:
    """Return the latest day on which a plan was looked at or changed; contacts and notes do not change it."""
    days = [plan.data["registered"]]
    for path, entry, content in layout_of(plan.model).each(plan.data):
        if path[0] not in ("areas", "goals", *_REVISION):
            continue
        names = [name for name, type_ in entry.fields.items() if type_ == "date" and name not in ("due", "until")]
        days += [content[name] for name in names if is_day(content.get(name))]
    return max((day for day in days if day <= today), default=str(plan.data["registered"]))


_COUNTED: dict[str, Callable[[Plan, Look], Iterator[bool]]] = {
    AGREED: _agreed, OWN_WORDS: _own_words, OWN_SCORES: _own_scores, COMPLETE: _complete, RHYTHM: _rhythm,
    REVISED: _revised, LINKED: _linked, SHOWN: _shown,
}  # fmt: skip
