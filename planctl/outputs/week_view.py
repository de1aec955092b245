"""The week as plain data: what the plans ask for, by contact person and day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planctl.outputs.values import entity_words, field_label, list_label, nested_label
from planctl.plans.entities import find_entity
from planctl.plans.layout import Entry as Kind
from planctl.plans.layout import layout_of
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.plans.week import DATE, FACT, FLAG, POSTPONED, RUNNING_OUT, SUBGOALS, Asked, asked, is_at_work
from planctl.review.spans import Span, spans_of
from planctl.texts import pick, tr
from planctl.workspace.settings import Settings

Row = dict[str, Any]

WEEK, OVERDUE = "week", "overdue"
KEYS = ("id", "model", "contact_person", "day", "kind", "what", "subject", "text")
_WHOLE = 10**6  # characters: the whole text


def week_data(plans: Iterable[Plan], settings: Settings, first: str, last: str, today: str) -> Row:
    """Return what plans ask for from one day to another, and what was to be seen to before and is still open."""
    rows = [row for plan in plans for row in _rows(plan, settings, first, last, today)]
    handles = list(settings.staff)

    def place(row: Row) -> tuple[Any, ...]:
        handle = row["contact_person"]
        at = handles.index(handle) if handle in handles else len(handles)
        return (handle is None, at, handle or "", row["day"], row["id"])

    rows.sort(key=place)
    week, before = ([row for row in rows if (row["day"] >= first) is wanted] for wanted in (True, False))
    return {"from": first, "to": last, WEEK: week, OVERDUE: before}


def dates_ahead(plan: Plan, settings: Settings, today: str, last: str) -> list[tuple[str, str, str]]:
    """Return the dates of a plan up to a day, each with the name of its field and what it is about."""
    plan = sound(plan)
    found = []
    for each in asked(plan, today, last, today):
        kind = layout_of(plan.model).at(each.path)
        if each.kind == DATE and each.day >= today and kind is not None:
            found.append((each.day, field_label(kind, each.field), _text(plan, each, settings)))
    return found


def _rows(plan: Plan, settings: Settings, first: str, last: str, today: str) -> list[Row]:
    plan = sound(plan)
    known = {"id": plan.id, "model": plan.model.id, "contact_person": plan.data.get("contact_person")}
    rows = [{**known, **_row(plan, each, settings)} for each in asked(plan, first, last, today)]
    if is_at_work(plan, first, today):
        rows += [{**known, **row} for row in _facts(plan, settings, first, last)]
    return rows


def _row(plan: Plan, each: Asked, settings: Settings) -> Row:
    content = plan.at(each.path)
    subject, words = content.get("id"), {"day": each.day, "kind": each.kind}
    if each.kind == FLAG:
        return {**words, "what": tr("week.flag"), "subject": subject, "text": str(content["text"]).strip()}
    if each.kind == POSTPONED:
        rule = plan.model.rules[content["question"]]
        what = tr("week.postponed", question=pick(rule.get("short") or rule["question"]))
        return {**words, "what": what, "subject": content["question"], "text": str(content.get("reason") or "").strip()}
    if each.kind == RUNNING_OUT:
        what = tr("week.intervention", area=plan.model.full_label("areas", str(each.path[1])))
        return {**words, "what": what, "subject": each.path[1], "text": str(content["text"]).strip()}
    return {**words, "what": _what(plan, each), "subject": subject or each.path[0], "text": _text(plan, each, settings)}


def _what(plan: Plan, each: Asked) -> str:
    """Return what a date is: the list or section it stands in, and its field."""
    layout = layout_of(plan.model)
    kind = layout.at(each.path)
    names = [place for place, step in enumerate(each.path) if isinstance(step, str)]
    if each.path[0] == "areas":
        part = plan.model.full_label("areas", str(each.path[1]))
    elif len(names) == 1:
        part = list_label(plan.model, str(each.path[0]))
    else:
        outer = layout.at(each.path[: names[-1]])
        part = nested_label(outer, str(each.path[names[-1]])) if outer else str(each.path[names[-1]])
    return tr("week.what", part=part, field=field_label(kind, each.field) if kind else each.field)


def _text(plan: Plan, each: Asked, settings: Settings) -> str:
    """Return what it is about; what belongs to something else is told with that, but a subgoal by itself."""
    layout = layout_of(plan.model)
    kind = layout.at(each.path)
    if kind is None or not isinstance(each.path[-1], int):
        return ""
    own = entity_words(plan.at(each.path), kind, plan, settings, _WHOLE)
    outer: Kind | None = layout.at(each.path[:-2]) if len(each.path) > 2 and each.path[-2] != SUBGOALS else None
    if outer is None or not isinstance(each.path[-3], int):
        return own
    return f"{entity_words(plan.at(each.path[:-2]), outer, plan, settings, _WHOLE)}: {own}"


def _facts(plan: Plan, settings: Settings, first: str, last: str) -> list[Row]:
    """Return the facts that begin in the week, and of those about age the ones that hold when it begins."""
    rows = []
    for name, spans in spans_of(plan).items():
        spec = plan.model.facts[name]
        is_near = spec["kind"] == "date" and "ahead" in spec
        for span in spans:
            begins = first <= span.start <= last and (is_near or spec["kind"] == "age")
            if begins or (spec["kind"] == "age" and span.start < first and span.holds(first)):
                rows.append(_fact(plan, name, span, settings))
    return rows


def _fact(plan: Plan, name: str, span: Span, settings: Settings) -> Row:
    path = find_entity(plan, span.subject) if span.subject else None
    kind = layout_of(plan.model).at(path) if path else None
    text = entity_words(plan.at(path), kind, plan, settings, _WHOLE) if path and kind else ""
    label = pick(plan.model.facts[name]["label"])
    what = label[:1].upper() + label[1:]
    return {"day": span.start, "kind": FACT, "what": what, "subject": span.subject or name, "text": text}
