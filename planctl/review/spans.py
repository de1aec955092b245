"""From when to when each fact that a model declares holds for a plan (pure).

A fact of any kind comes down to spans of days, half-open, that do not depend on the month asked
about: they are found once, kept with the other facts, and a rule only looks whether a day lies in one.
The kinds are a closed set; what they are about, and after how long, the model says.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from planctl.models.model import Model
from planctl.plans.across import is_day
from planctl.plans.dates import Day, day_in_months
from planctl.plans.layout import Entry, default_of, layout_of
from planctl.plans.plan import Plan
from planctl.plans.sound import sound

Data = dict[str, Any]
Spec = dict[str, Any]
_PERCENT = 100


@dataclass(frozen=True)
class Span:
    """A time in which a fact holds: first day, the day it ends ("" while it goes on), whom or what, and which date."""

    start: Day
    end: Day
    subject: str = ""
    day: Day = ""

    def holds(self, day: Day) -> bool:
        """Tell whether it holds on a day."""
        return self.start <= day and (not self.end or day < self.end)


@dataclass(frozen=True)
class Place:
    """Something in a plan, with what it stands in: a section, or an entry of a list, outermost first."""

    chain: tuple[tuple[Entry, Data], ...]

    @property
    def content(self) -> Data:
        """Return the thing itself."""
        return self.chain[-1][1]

    @property
    def subject(self) -> str:
        """Return the id of the nearest entity, "" where there is none."""
        return next((str(content["id"]) for _, content in reversed(self.chain) if content.get("id")), "")

    @property
    def is_idea(self) -> bool:
        """Tell whether it, or what it stands in, has not begun."""
        return any(kind.counts(content) == "idea" for kind, content in self.chain)

    @property
    def closed(self) -> Day | None:
        """Return the day it came to an end, or what it stands in did; "" if nobody knows when; None while it lives."""
        ends = [str(c.get("closed") or "") for kind, c in self.chain if kind.counts(c) not in ("idea", "open")]
        return min(ends) if ends else None


def spans_of(plan: Plan) -> dict[str, list[Span]]:
    """Return the spans of each fact the model declares, by its id; of what is right in the plan."""
    plan = sound(plan)
    return {name: _KINDS[spec["kind"]](plan, spec) for name, spec in plan.model.facts.items()}


def places(plan: Plan, steps: list[str]) -> Iterator[Place]:
    """Yield what stands in a section, or in a list, by its name; of a list inside others, all of them."""
    layout = layout_of(plan.model)
    if steps[0] in layout.sections:
        content = plan.data.get(steps[0])
        yield Place(((layout.sections[steps[0]], content if isinstance(content, dict) else {}),))
    elif steps[0] in layout.lists:
        yield from _inside((), layout.lists[steps[0]], plan.data, steps)


def _inside(chain: tuple[tuple[Entry, Data], ...], kind: Entry, data: Data, steps: list[str]) -> Iterator[Place]:
    items = data.get(steps[0])
    for item in items if isinstance(items, list) else ():
        if not isinstance(item, dict):
            continue
        longer = (*chain, (kind, item))
        if len(steps) == 1:
            yield Place(longer)
        elif steps[1] in kind.lists:
            yield from _inside(longer, kind.lists[steps[1]], item, steps[1:])


def began(plan: Plan) -> Day:
    """Return when the plan began: its first period, or when the person was registered."""
    return min((period["from"] for period in plan.entries("plan_periods")), default=str(plan.data["registered"]))


def months_for(plan: Plan, spec: Spec) -> int:
    """Return the months a fact or rhythm takes for this person: the number in the plan, or the model's."""
    section, _, name = str(spec.get("months_in", "")).partition(".")
    own = (plan.data.get(section) or {}).get(name) if section else None
    return int(own) if isinstance(own, int | float) and own >= 1 else int(spec.get("months", 1))


def dates_at(plan: Plan, ref: str, where: dict[str, list[str]] | None = None) -> list[Day]:
    """Return every date at section.field or list.field, in order; of a list those whose answers are `where`."""
    *steps, name = ref.split(".")
    usual = default_of(plan.model, ".".join(steps)) if where else {}
    found = [place.content for place in places(plan, steps)]
    wanted = [each for each in found if not where or _answers_so({**usual, **each}, where)]
    return sorted(value for each in wanted if is_day(value := each.get(name)))


def _answers_so(content: Data, where: dict[str, list[str]]) -> bool:
    return all(_is_one(content.get(name), wanted) for name, wanted in where.items())


def _later(day: Day, days: int) -> Day:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


def _months_later(day: Day, months: int) -> Day:
    return day_in_months(datetime.date.fromisoformat(day), months).isoformat()


def _span(place: Place, start: Day, ends: list[Day], day: Day) -> Iterator[Span]:
    """Yield the span from a day to the first of its ends, unless it never comes to that."""
    closed = place.closed
    if place.is_idea or closed == "":
        return
    end = min([*ends, *([closed] if closed else [])], default="")
    if not end or start < end:
        yield Span(start, end, place.subject, day)


def _date(plan: Plan, spec: Spec) -> list[Span]:
    """Find when a date is past, or near (`ahead`), and neither done since nor brought to an end before."""
    *steps, name = spec["of"].split(".")
    found: list[Span] = []
    for place in places(plan, steps):
        day = place.content.get(name)
        if not is_day(day):
            continue
        since = _later(day, -spec["ahead"]) if "ahead" in spec else day
        start = since if "ahead" in spec else _later(day, 1)
        done = [when for ref in spec.get("done", ()) for when in _dates_in(place, ref) if when >= since]
        ends = [when for ref in spec.get("ends", ()) for when in _dates_in(place, ref)]
        found += _span(place, start, [*done, *ends], day)
    return found


def _dates_in(place: Place, ref: str) -> list[Day]:
    """Return the dates of a field of an entity, or of a list of its own (evaluations.date)."""
    items: list[Any] = [place.content]
    *steps, name = ref.split(".")
    for step in steps:
        items = [nested for item in items if isinstance(item, dict) for nested in item.get(step) or ()]
    return [item[name] for item in items if isinstance(item, dict) and is_day(item.get(name))]


def _silence(plan: Plan, spec: Spec) -> list[Span]:
    """Find when there was nothing new for so many days: counted from the newest, or from when it was opened."""
    first, *rest = spec["of"].split(".")
    found: list[Span] = []
    for place in places(plan, [first]):
        opened = place.content.get("opened")
        start: Day = opened if is_day(opened) else plan.data["registered"]
        closed = place.closed
        news = [start, *sorted(day for day in _dates_in(place, ".".join(rest)) if day >= start)]
        for day, following in pairwise([*news, ""]):
            ends = [following] if following else []
            silent = _later(day, spec["days"])
            if not closed or silent < closed:
                found += _span(place, silent, ends, day)
    return found


def _age(plan: Plan, spec: Spec) -> list[Span]:
    """Find when the newest is older than so many months, also one from before the plan began; without any, the plan.

    The field of a section holds the newest date only: what it said before cannot be known, and is not held against it.
    """
    months = months_for(plan, spec)
    dated = dates_at(plan, spec["of"], spec.get("where"))
    is_newest_only = spec["of"].split(".")[0] in layout_of(plan.model).sections
    news = dated if dated and (is_newest_only or dated[0] <= began(plan)) else [began(plan), *dated]
    spans = [Span(_months_later(day, months), end, "", day) for day, end in pairwise([*news, ""])]
    return [span for span in spans if not span.end or span.start < span.end]


def _never(plan: Plan, spec: Spec) -> list[Span]:
    """Find since when there is none at all, so many months after the plan began."""
    first = next(iter(dates_at(plan, spec["of"], spec.get("where"))), "")
    start = _months_later(began(plan), months_for(plan, spec))
    return [Span(start, first)] if not first or start < first else []


def _empty(plan: Plan, spec: Spec) -> list[Span]:
    """Tell that a field is not filled in, nor one that makes up for it."""
    for ref in (spec["of"], *spec.get("unless", ())):
        *steps, name = ref.split(".")
        if any(place.content.get(name) not in (None, "", []) for place in places(plan, steps)):
            return []
    return [Span(str(plan.data["registered"]), "")]


def _call(plan: Plan, spec: Spec) -> list[Span]:
    """Find the entries that ask for a decision; the rule that asks ends it, when one is taken on that day or later.

    What came to its end on the same day holds on no day, but is kept: a decision may have been taken on it.
    """
    found: list[Span] = []
    for place in places(plan, spec["of"].split(".")):
        content, day = place.content, place.content.get("date")
        if is_day(day) and _answers_so(content, spec.get("where", {})):
            ended = place.closed == day and not place.is_idea
            found += [Span(day, day, place.subject, day)] if ended else _span(place, day, [], day)
    return found


def _is_one(value: Any, wanted: list[str]) -> bool:
    return any(each in wanted for each in (value if isinstance(value, list) else [value]))


def closed_goals(plan: Plan) -> list[tuple[Day, bool]]:
    """Return (day, reached) of each closed goal that counts, in order; a goal without its day is left out."""
    layout = layout_of(plan.model)
    found = []
    for place in places(plan, ["goals"]) if "goals" in layout.lists else ():
        counts, day = layout.lists["goals"].counts(place.content), place.content.get("closed")
        if counts in ("reached", "missed") and is_day(day):
            found.append((str(day), counts == "reached"))
    return sorted(found)


def _reached(plan: Plan, spec: Spec) -> list[Span]:
    """Find when the share of goals reached lies below so many per cent: from each day that changes it to the next."""
    goals, months = closed_goals(plan), int(spec.get("months", 12))
    days = sorted({*(day for day, _ in goals), *(_months_later(day, months) for day, _ in goals)})
    found: list[Span] = []
    for day, following in pairwise([*days, ""]):
        counted = [reached for closed, reached in goals if closed <= day < _months_later(closed, months)]
        if len(counted) >= spec.get("at_least", 5) and sum(counted) * _PERCENT < spec["below"] * len(counted):
            found.append(Span(day, following))
    return found


def _approval(plan: Plan, spec: Spec) -> list[Span]:
    """Find what was submitted and not answered for so many days."""
    entries = sorted(plan.entries("approvals"), key=lambda entry: (entry["date"], str(entry.get("time") or "")))
    found: list[Span] = []
    for index, entry in enumerate(entries):
        if entry["action"] != "submit":
            continue
        start, end = _later(entry["date"], spec["days"]), next((e["date"] for e in entries[index + 1 :]), "")
        if not end or start < end:
            found.append(Span(start, end, "", entry["date"]))
    return found


_KINDS: dict[str, Callable[[Plan, Spec], list[Span]]] = {
    "date": _date, "silence": _silence, "age": _age, "never": _never, "empty": _empty, "call": _call,
    "reached": _reached, "approval": _approval,
}  # fmt: skip


def is_overwritten(model: Model, fact: str) -> bool:
    """Tell whether a fact hangs on what a plan says once, so that nobody can see later how it was before."""
    spec = model.facts.get(fact, {})
    in_section = str(spec.get("of", "")).split(".")[0] in layout_of(model).sections
    return spec.get("kind") in ("date", "empty") or (spec.get("kind") == "age" and in_section)


def calls(model: Model, fact: str) -> bool:
    """Tell whether a fact asks for a decision, and is answered by one."""
    return bool(model.facts.get(fact, {}).get("kind") == "call")
