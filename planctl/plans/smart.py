"""Is a goal one that can be worked with: what the letters of SMART ask, as advice and never as a refusal (pure).

The model says which letters there are and what is looked for under each (`smart.<id>.checks`). Ideas
and closed goals are left alone: nobody's dreams are held against letters.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from planctl.errors import Problem
from planctl.models.declared import GOALS
from planctl.models.model import Model
from planctl.plans.layout import Entry, layout_of
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import pick, tr
from planctl.texts.goal_words import (
    AVOIDED,
    BULLET,
    COUNTED,
    DOING,
    EXCUSED,
    JOINED,
    LEADING,
    NOT,
    PAIRS,
    PERSON,
    SEEN,
    VAGUE,
    WAY,
)

Goal = dict[str, Any]
Finding = tuple[str, str]  # the letter's id, and what was found under it

SUBGOALS = "subgoals"
METHOD_AFTER = 14  # days in which to find out how, before it is missed
_LONGEST = 2000  # characters of a goal that are looked at


def smart_findings(goal: Goal, model: Model, today: datetime.date | None = None) -> list[Finding]:
    """Return what a goal lacks, letter by letter, in the order of the model; [] for ideas and closed goals."""
    kind = layout_of(model).lists.get(GOALS)
    if kind is None or kind.counts(goal) != "open":
        return []
    found = set(_checks(goal, kind, today))
    return [
        (letter, check) for letter, spec in model.smart.items() for check in spec.get("checks") or () if check in found
    ]


def smart_problems(plan: Plan, today: datetime.date) -> list[Problem]:
    """Return what the open goals of a plan lack as warnings with their places; they are for those who ask."""
    found = []
    for index, goal in enumerate(sound(plan).data.get(GOALS) or ()):
        for letter, check in smart_findings(goal, plan.model, today) if isinstance(goal, dict) else ():
            mark = pick(plan.model.smart[letter]["letter"])
            params = {"letter": mark, "finding": tr(f"smart.{check}"), "advice": example_of(check, plan.model)}
            path = (GOALS, index, "text")
            found.append(Problem(f"smart-{check}", severity="warning", path=path, params=params, text="smart"))
    return [plan.document.locate(problem) for problem in found]


def example_of(check: str, model: Model) -> str:
    """Return an example that helps where something was found; for an area, the first that the model has."""
    areas = [pick(area["label"]) for area in model.areas.values()]
    return tr(f"smart.{check}.do", example=areas[0] if areas else "–")


def _checks(goal: Goal, kind: Entry, today: datetime.date | None) -> Iterator[str]:
    """Yield everything that can be found; of fields, only of those the model has."""
    for check, field in (("due", "due"), ("reason", "reason"), ("area", "areas"), ("area", "area")):
        if field in kind.fields and not goal.get(field):
            yield check
    if _lacks_method(goal, kind, today):
        yield "method"
    text = str(goal.get("text") or "")
    for check, finds in (("avoidance", is_avoidance), ("several", is_several), ("observable", is_vague)):
        if finds(text):
            yield check


def _lacks_method(goal: Goal, kind: Entry, today: datetime.date | None) -> bool:
    """Tell whether no subgoal says how; a goal without subgoals gets some days to have one."""
    nested = kind.lists.get(SUBGOALS)
    if "method" in kind.fields:
        return not goal.get("method")
    if nested is None or "method" not in nested.fields:
        return False
    subgoals = [entry for entry in goal.get(SUBGOALS) or () if isinstance(entry, dict)]
    if subgoals:
        return not any(entry.get("method") for entry in subgoals)
    if today is None or not goal.get("opened"):
        return False
    return str(goal["opened"]) < (today - datetime.timedelta(days=METHOD_AFTER)).isoformat()


def is_avoidance(text: str) -> bool:
    """Tell whether a goal is put as something to get away from."""
    text = _plain(text)
    if AVOIDED.search(text):
        return True
    clauses = re.split(r"[.;:!?()–]|,(?! (?:at|that)\b)", text)
    return any(not EXCUSED.search(clause[: found.start()]) for clause in clauses for found in NOT.finditer(clause))


def is_several(text: str) -> bool:
    """Tell whether more than one goal is put into one: a list, a semicolon, or "and" before another thing to do."""
    if len(BULLET.findall(text[:_LONGEST])) > 1 or re.search(r"\w\s*;\s*\w", text):
        return True
    sentences = re.split(r"[.:!?]", _plain(text))
    return any(_begins_more(sentence, found) for sentence in sentences for found in JOINED.finditer(sentence))


def _begins_more(sentence: str, found: re.Match[str]) -> bool:
    """Tell whether what stands after an "and" is something more to do."""
    verb = found["verb"]
    if verb in PERSON:
        return found["following"] in DOING
    before = re.findall(r"[\w-]+", sentence[: found.start()])
    if verb not in DOING or any(frozenset((word, verb)) in PAIRS for word in before[-3:]):
        return False
    while before and before[-1] in WAY:
        before.pop()
    return bool(found["again"]) or not (before and before[-1] in LEADING)


def is_vague(text: str) -> bool:
    """Tell whether a goal names a state of mind or a change only, and nothing that can be seen or counted."""
    text = _plain(text)
    if not VAGUE.search(text) or COUNTED.search(text):
        return False
    return not SEEN.intersection(re.findall(r"[\w-]+", VAGUE.sub(" ", text)))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text[:_LONGEST]).lower().split())
