"""A person's goals in a few lines each: where they stand, what was written last, and the share that is reached."""

from __future__ import annotations

from typing import Any

from planctl.models.model import Model
from planctl.outputs.goal_view import by_counts, goal_view
from planctl.outputs.person_cells import signed
from planctl.outputs.styled import Line, Segment, line
from planctl.outputs.values import few_words, field_words
from planctl.plans.cpr import masked
from planctl.plans.goals import ENDED, EVALUATIONS, IDEA, OPEN, SUBGOALS, kind_of, state_label
from planctl.plans.layout import Entry
from planctl.plans.plan import Plan
from planctl.texts import pick, tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings

__all__ = ["goal_lines", "goal_view", "share_sentences"]

View = dict[str, Any]

_WORDS = 66  # characters of a goal on its line
_GAP = "  "
_DOT = " · "


def goal_lines(view: View, plan: Plan, settings: Settings, year: int, *, everything: bool = False) -> list[Line]:
    """Return a person's open goals, two lines each; with `everything` ideas and closed ones too, else their number."""
    living, ideas, ended = (by_counts(view["goals"], *counts) for counts in ((OPEN,), (IDEA,), ENDED))
    lines = [row for goal in living for row in open_lines(goal, plan, settings, year)]
    lines += [] if living else [line((tr("goals.nothing-open"), "dim"))]
    if not everything:
        counted = [tr("goals.ideas", n=len(ideas))] if ideas else []
        counted += [tr("goals.closed", n=len(ended))] if ended else []
        what = _DOT.join(counted)
        return [*lines, line((tr("goals.all-of-them", what=what, id=plan.id), "dim"))] if counted else lines
    for name, goals in (("idea", ideas), ("closed", ended)):
        lines += [[], line((tr(f"goals.group-{name}"), "bold"))] if goals else []
        lines += [_short_line(goal, plan.model, year) for goal in goals]
    return lines


def open_lines(goal: View, plan: Plan, settings: Settings, year: int) -> list[Line]:
    """Return an open goal in two lines: what it is and by when; what has happened and what it lacks, if anything."""
    head = line((goal["id"], "id"), _GAP, _words(goal), *_due(goal, year))
    indent = " " * (len(goal["id"]) + len(_GAP))
    words = happened(goal, plan, settings, year)
    return [head, line(indent, (_DOT.join(words), "dim"))] if words else [head]


def _words(goal: View) -> str:
    return few_words(masked(str(goal["text"])), _WORDS)


def _due(goal: View, year: int) -> list[Segment]:
    if not goal.get("due"):
        return []
    key = "goals.overdue" if goal["overdue"] else "goals.due"
    return [(_GAP, ""), (tr(key, day=short_day(goal["due"], year)), "warn" if goal["overdue"] else "")]


def _short_line(goal: View, model: Model, year: int) -> Line:
    """Return a goal that is not open in one line, a closed one with how and when it was closed."""
    aside = ""
    if goal["counts"] in ENDED:
        kind = kind_of(model)
        aside = state_label(kind, goal["state"]) if kind else ""
        if goal.get("closed"):
            aside = tr("goals.state-day", state=aside, day=short_day(goal["closed"], year))
    return line((goal["id"], "id"), _GAP, _words(goal), _GAP, (aside, "dim"))


def happened(goal: View, plan: Plan, settings: Settings, year: int) -> list[str]:
    """Return what there is of a goal's subgoals, diaries and evaluations, and the letters it lacks, in words."""
    kind = kind_of(plan.model)
    words = []
    if kind and SUBGOALS in kind.lists:
        living = by_counts(goal[SUBGOALS], OPEN)
        words.append(tr("goals.subgoals", n=len(living)) if living else tr("goals.no-subgoals"))
        if goal[SUBGOALS] and "diary" in kind.lists[SUBGOALS].lists:
            latest = goal["latest_diary"]
            words.append(tr("goals.diary", day=short_day(latest, year)) if latest else tr("goals.no-diary"))
    if kind and EVALUATIONS in kind.lists:
        words.append(_evaluated(goal[EVALUATIONS], kind.lists[EVALUATIONS], plan, settings, year))
    return words + ([tr("goals.letters", letters=letters_of(goal, plan.model))] if goal["smart"] else [])


def _evaluated(entries: list[View], kind: Entry, plan: Plan, settings: Settings, year: int) -> str:
    if not entries:
        return tr("goals.not-evaluated")
    day, finding = short_day(entries[-1]["date"], year), finding_words(entries[-1], kind, plan, settings)
    return tr("goals.evaluated-as", day=day, finding=finding) if finding else tr("goals.evaluated", day=day)


def finding_words(entry: View, kind: Entry, plan: Plan, settings: Settings) -> str:
    """Return how a goal was found to go, with its attainment: "on the way, +1"."""
    words = [field_words(entry, "finding", kind, plan, settings)] if entry.get("finding") else []
    attainment = entry.get("attainment")
    words += [signed(attainment)] if isinstance(attainment, int) else []
    return ", ".join(words)


def letters_of(goal: View, model: Model) -> str:
    """Return the letters of what a goal lacks, each once."""
    return ", ".join(dict.fromkeys(pick(model.smart[letter]["letter"]) for letter, _ in goal["smart"]))


def share_sentences(
    share: View, model: Model, *, undated: int = 0, apart: bool = False, ended: bool = False
) -> list[str]:
    """Return the share of goals reached in sentences: the figures, and what they tell where they tell something.

    `apart` names the model, where there are several. `ended`: it was counted up to a day that is over.
    """
    spec = model.data.get("reached") or {}
    label = pick(spec["label"]) if spec.get("label") else tr("goals.share-label")
    label = tr("goals.share-of", label=label, model=pick(model.data["label"])) if apart else label
    words: View = {"label": label, "day": long_day(share["since"])}
    left_out = [tr("goals.undated", n=undated)] if undated else []
    if not share["n"]:
        return [tr("goals.share-none", **words), *left_out]
    key = "goals.share-until" if ended else "goals.share"
    words |= {"until": long_day(share["until"])} if ended else {}
    sentences = [tr(key, **words, **{name: share[name] for name in ("reached", "n", "percent")})]
    if spec and not share["verdict"]:
        sentences.append(tr("goals.share-few", at_least=spec.get("at_least", 1)))
    if share["verdict"] in ("below", "all"):
        sentences.append(tr(f"goals.verdict-{share['verdict']}", below=spec.get("below", 0)))
    return [*sentences, *left_out]
