"""One goal, or one subgoal, with all that was written about it, as blocks of a page."""

from __future__ import annotations

from typing import Any

from planctl.outputs.goal_lines import finding_words
from planctl.outputs.model_entry import capital
from planctl.outputs.page import Block, Head, Items, Prose, Term, Title
from planctl.outputs.smart_words import finding_sentence, heading
from planctl.outputs.values import few_words, field_label, field_words, filled_fields, nested_label
from planctl.plans.cpr import masked
from planctl.plans.goals import DIARY, EVALUATIONS, SUBGOALS, kind_of, state_label
from planctl.plans.layout import Entry
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings

View = dict[str, Any]

DIARY_SHOWN = 5  # entries of a diary on the page of the goal; the page of the subgoal has all of them
_DOT = " · "
_WORDS = 80  # characters of a goal above its subgoals
_TITLE = ("text", "state", "due", "closed", "date", "time", "by", "finding", "attainment")  # told in a title


def goal_page(goal: View, plan: Plan, settings: Settings, year: int) -> list[Block]:
    """Return a goal with its subgoals, the latest of their diaries, its evaluations, and what it lacks."""
    kind = kind_of(plan.model)
    assert kind is not None  # noqa: S101 - there is a goal
    blocks: list[Block] = [Title(goal["id"], _DOT.join([plan.id, *_aside(goal, kind, year)]))]
    blocks += [
        Prose(field_words(goal, "text", kind, plan, settings), style="bold"),
        *_fields(goal, kind, plan, settings),
    ]
    if goal[SUBGOALS]:
        blocks.append(Head(nested_label(kind, SUBGOALS)))
        blocks += [_subgoal(each, kind.lists[SUBGOALS], plan, settings, year) for each in goal[SUBGOALS]]
    if goal[EVALUATIONS]:
        blocks.append(Head(nested_label(kind, EVALUATIONS)))
        nested = kind.lists[EVALUATIONS]
        for entry in reversed(goal[EVALUATIONS]):
            blocks.append(_entry(entry, nested, plan, settings, finding_words(entry, nested, plan, settings)))
    if goal["smart"]:
        found = [finding_sentence(check, plan.model, letter) for letter, check in goal["smart"]]
        blocks += [Head(heading(plan.model)), Items(found)]
    return blocks


def subgoal_page(subgoal: View, goal: View, plan: Plan, settings: Settings, year: int) -> list[Block]:
    """Return a subgoal with its whole diary, the latest entry first."""
    kind = kind_of(plan.model, SUBGOALS)
    assert kind is not None  # noqa: S101 - there is a subgoal
    aside = [plan.id, goal["id"], *_aside(subgoal, kind, year)]
    blocks: list[Block] = [Title(subgoal["id"], _DOT.join(aside))]
    blocks += [Prose(field_words(subgoal, "text", kind, plan, settings), style="bold")]
    blocks += _fields(subgoal, kind, plan, settings)
    if subgoal[DIARY]:
        blocks.append(Head(nested_label(kind, DIARY)))
        blocks += [_entry(entry, kind.lists[DIARY], plan, settings) for entry in reversed(subgoal[DIARY])]
    return blocks


def _aside(entity: View, kind: Entry, year: int) -> list[str]:
    """Return where a goal or a subgoal stands: its state with its day, and by when it is to be reached."""
    state = state_label(kind, entity["state"])
    if entity.get("closed"):
        return [tr("goals.state-day", state=state, day=short_day(entity["closed"], year))]
    words = [state] if state else []
    if entity.get("due"):
        key = "goals.overdue" if entity["overdue"] else "goals.due"
        words.append(tr(key, day=short_day(entity["due"], year)))
    return words


def _fields(content: View, kind: Entry, plan: Plan, settings: Settings) -> list[Prose]:
    names = [name for name in filled_fields(kind, content) if name not in _TITLE]
    return [Prose(field_words(content, name, kind, plan, settings), field_label(kind, name)) for name in names]


def _subgoal(subgoal: View, kind: Entry, plan: Plan, settings: Settings, year: int) -> Term:
    about: list[Prose | Items] = [Prose(field_words(subgoal, "text", kind, plan, settings))]
    about += _fields(subgoal, kind, plan, settings)
    entries = list(reversed(subgoal[DIARY]))
    if entries:
        label = nested_label(kind, DIARY)
        if len(entries) > DIARY_SHOWN:
            label = tr("goals.latest-of", label=label, shown=DIARY_SHOWN, n=len(entries))
        nested = kind.lists[DIARY]
        about.append(Items([_in_short(entry, nested, plan, settings, year) for entry in entries[:DIARY_SHOWN]], label))
    return Term(subgoal["id"], _DOT.join(_aside(subgoal, kind, year)), about)


def _in_short(entry: View, kind: Entry, plan: Plan, settings: Settings, year: int) -> str:
    """Return an entry of a diary on a line: day, who, and what was done."""
    by = f" ({settings.first_name(entry['by'])})" if entry.get("by") else ""
    return f"{short_day(entry['date'], year)}{by}: {field_words(entry, 'text', kind, plan, settings)}"


def _entry(entry: View, kind: Entry, plan: Plan, settings: Settings, aside: str = "") -> Term:
    """Return an entry of a list with all its fields, its day and who wrote it as its name."""
    name = long_day(entry["date"]) + (f" {entry['time']}" if entry.get("time") else "")
    name += f", {settings.name_of(entry['by'])}" if entry.get("by") else ""
    about: list[Prose | Items] = [Prose(field_words(entry, "text", kind, plan, settings))] if entry.get("text") else []
    return Term(name, aside, [*about, *_fields(entry, kind, plan, settings)])


def subgoal_terms(goals: list[View], plan: Plan, settings: Settings, year: int, *, everything: bool) -> list[Block]:
    """Return the subgoals goal by goal, open ones only unless everything is asked for; [] without any."""
    kind = kind_of(plan.model, SUBGOALS)
    blocks: list[Block] = []
    for goal in goals if kind else ():
        found = [
            each for each in goal[SUBGOALS] if everything or (each["counts"] == "open" and goal["counts"] == "open")
        ]
        if found and kind:
            text = few_words(masked(str(goal["text"])), _WORDS)
            blocks.append(Head(f"{goal['id']} {text}"))
            blocks += [_brief(each, kind, plan, settings, year) for each in found]
    return blocks


def _brief(subgoal: View, kind: Entry, plan: Plan, settings: Settings, year: int) -> Term:
    """Return a subgoal with who is responsible and the day of its latest diary entry."""
    aside = _aside(subgoal, kind, year)
    if DIARY in kind.lists:
        latest = subgoal["latest_diary"]
        aside.append(tr("goals.diary", day=short_day(latest, year)) if latest else tr("goals.no-diary"))
    aside += [settings.first_name(subgoal["responsible"])] if subgoal.get("responsible") else []
    return Term(subgoal["id"], _DOT.join(aside), [Prose(capital(field_words(subgoal, "text", kind, plan, settings)))])
