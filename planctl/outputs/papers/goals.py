"""The goals of a period with their evaluations and attainment, and the share that was reached (pure)."""

from __future__ import annotations

import datetime
from typing import Any

from planctl.outputs.goal_lines import finding_words, share_sentences
from planctl.outputs.goal_view import by_counts, goal_view
from planctl.outputs.model_entry import capital
from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.teller import Teller, content_blocks, dated, field_blocks
from planctl.outputs.values import few_words, field_label, filled_fields, nested_label
from planctl.plans.across import is_day
from planctl.plans.cpr import masked
from planctl.plans.filled import is_filled
from planctl.plans.goals import DIARY, ENDED, EVALUATIONS, IDEA, OPEN, SUBGOALS, kind_of, state_label
from planctl.plans.layout import Entry
from planctl.texts import pick, tr
from planctl.texts.dates import long_day

View = dict[str, Any]

_DOT = " · "
_EARLIEST = "0001-01-01"
_TOLD = ("text", "state", "due", "closed")  # in the title and beside it
_OF_EVALUATION = ("date", "time", "by", "finding", "attainment")


def goals_of_period(tell: Teller) -> list[View]:
    """Return the goals that were open in the period, for some of it at least; with `whole` all of them."""
    view = goal_view(tell.plan, tell.today) or {"goals": []}
    if tell.whole:
        return list(view["goals"])
    ended = [goal for goal in by_counts(view["goals"], *ENDED) if is_day(goal.get("closed"))]
    found = [*by_counts(view["goals"], OPEN), *ended]
    return [goal for goal in found if tell.period.touches(_opened(goal), goal.get("closed"))]


def _opened(goal: View) -> str:
    """Return when a goal was opened; of one that does not say, the first day there is."""
    day = goal.get("opened")
    return day if is_day(day) else _EARLIEST


def goal_blocks(tell: Teller) -> list[Block]:
    """Return each goal of the period with its evaluations and subgoals, then how many were reached."""
    kind = kind_of(tell.model)
    if kind is None:
        return []
    goals = goals_of_period(tell)
    found = [_goal(goal, kind, tell) for goal in goals]
    found += [blocks.note(words) for words in _scale(goals, kind, tell)]
    return [*found, *[blocks.text(sentence) for sentence in _shares(tell)]] if found else []


def _scale(goals: list[View], kind: Entry, tell: Teller) -> list[str]:
    """Return what the figures of attainment mean, by the model's own words, where any is told."""
    nested = kind.lists.get(EVALUATIONS)
    help_words = nested.of_field("attainment").get("help") if nested and "attainment" in nested.fields else None
    told = [entry for goal in goals for entry in _evaluations_told(goal, tell) if is_filled(entry.get("attainment"))]
    if nested is None or not help_words or not told:
        return []
    return [tr("status.attainment", label=field_label(nested, "attainment"), help=pick(help_words))]


def _evaluations_told(goal: View, tell: Teller) -> list[View]:
    return list(goal[EVALUATIONS] if tell.whole else tell.period.of(goal[EVALUATIONS]))


def _shares(tell: Teller) -> list[str]:
    """Return how many of the goals closed in the period were reached; nothing where none was."""
    view = goal_view(tell.plan, datetime.date.fromisoformat(tell.period.last), tell.period.first)
    if not view or not view["reached"]["n"]:
        return []
    ended = tell.period.last < tell.today.isoformat()
    return share_sentences(view["reached"], tell.model, undated=view["undated"], ended=ended)


def ideas(tell: Teller) -> list[str]:
    """Return ideas for goals to come."""
    view = goal_view(tell.plan, tell.today) or {"goals": []}
    return [" ".join(masked(str(goal["text"])).split()) for goal in by_counts(view["goals"], IDEA)]


def goal_aside(goal: View, kind: Entry) -> str:
    """Return where a goal stands, and by when it is to be reached."""
    state = state_label(kind, goal["state"])
    if goal.get("closed"):
        return tr("goals.state-day", state=state, day=long_day(goal["closed"]))
    due = [f"{field_label(kind, 'due')}: {long_day(goal['due'])}"] if goal.get("due") else []
    return _DOT.join(filter(None, [state, *due]))


def _goal(goal: View, kind: Entry, tell: Teller) -> Block:
    names = [name for name in filled_fields(kind, goal) if name not in _TOLD]
    found = field_blocks(goal, names, kind, tell)
    if goal[EVALUATIONS]:
        found += _evaluations(goal, kind, tell)
    if goal[SUBGOALS]:
        found.append(_subgoals(goal, kind, tell))
    aside = goal_aside(goal, kind) + (f"{_DOT}{goal['id']}" if tell.whole else "")
    return blocks.group(" ".join(tell.words(goal, "text", kind).split()), found, aside, unbroken=True)


def _evaluations(goal: View, kind: Entry, tell: Teller) -> list[Block]:
    """Return the evaluations of the period, each with what was found and the attainment."""
    nested = kind.lists[EVALUATIONS]
    found = []
    for entry in _evaluations_told(goal, tell):
        title = tr("status.evaluation", label=nested_label(kind, EVALUATIONS), day=long_day(entry["date"]))
        aside = _DOT.join(
            filter(None, [finding_words(entry, nested, tell.plan, tell.settings), tell.name(entry.get("by"))])
        )
        found.append(blocks.group(title, content_blocks(entry, nested, tell, but=_OF_EVALUATION), aside))
    return found


def _subgoals(goal: View, kind: Entry, tell: Teller) -> Block:
    """Return the subgoals as a list, with how much was written in their diaries; with `whole` every word of it."""
    nested, label = kind.lists[SUBGOALS], nested_label(kind, SUBGOALS)
    if tell.whole:
        return blocks.group(label, [_subgoal(each, nested, tell) for each in goal[SUBGOALS]])
    rows = []
    for each in goal[SUBGOALS]:
        days = len(tell.period.of(each[DIARY]))
        told = [goal_aside(each, nested), tr("status.diary", n=days) if days else ""]
        rows.append(f"{few_words(tell.words(each, 'text', nested), 240)} ({'; '.join(filter(None, told))})")
    return blocks.items(rows, label)


def _subgoal(subgoal: View, kind: Entry, tell: Teller) -> Block:
    names = [name for name in filled_fields(kind, subgoal) if name not in _TOLD]
    found = field_blocks(subgoal, names, kind, tell)
    if subgoal[DIARY]:
        diary = [dated(entry, kind.lists[DIARY], tell) for entry in tell.period.of(subgoal[DIARY])]
        found += [blocks.group(nested_label(kind, DIARY), diary)] if diary else []
    aside = _DOT.join([goal_aside(subgoal, kind), str(subgoal["id"])])
    return blocks.group(capital(" ".join(tell.words(subgoal, "text", kind).split())), found, aside)
