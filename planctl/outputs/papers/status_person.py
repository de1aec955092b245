"""The status for the person: plain words, no codes; what we agreed, how it goes, both scores, what comes (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.outputs.goal_view import by_counts, goal_view
from planctl.outputs.model_entry import capital
from planctl.outputs.papers import blocks
from planctl.outputs.papers.ahead import ahead_plainly
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.goals import goals_of_period
from planctl.outputs.papers.parts import Part, part
from planctl.outputs.papers.score_pictures import latest
from planctl.outputs.papers.scores import scores_of
from planctl.outputs.papers.teller import Teller, areas_of, interventions
from planctl.outputs.pictures.spec import SOLID, STRIPED, figures
from planctl.outputs.values import few_words, filled_fields
from planctl.plans.goals import ENDED, EVALUATIONS, OPEN, REACHED, kind_of
from planctl.plans.layout import Entry, layout_of
from planctl.plans.week import has_left
from planctl.texts import pick, tr
from planctl.texts.dates import long_day

_FEW = 400  # characters of one text: it is to be a page or two
_MOST = 5
_COMING = 3


def person_parts(tell: Teller) -> list[Part]:
    """Return what somebody is told about their own plan."""
    coming = ahead_plainly(tell)
    found = [
        part("said", tr("status.you-said"), _said(tell)),
        part("agreed", tr("status.you-agreed"), _agreed(tell)),
        part("going", tr("status.you-going"), _going(tell)),
        part("scores", tr("status.you-scores"), _scores(tell)),
        part("ahead", tr("status.you-ahead"), _ahead(coming)),
        part("contact_person", tr("status.you-contact"), [blocks.text(_contact_person(tell))]),
    ]
    return [each for each in found if each["blocks"]]


def _ahead(coming: list[str]) -> list[Block]:
    return [blocks.items(coming[:_COMING]), *_more(len(coming), _COMING)] if coming else []


def _contact_person(tell: Teller) -> str:
    handle = tell.plan.data.get("contact_person")
    return tr("status.you-contact-is", name=tell.name(handle)) if handle else tr("status.you-contact-none")


def _said(tell: Teller) -> list[Block]:
    """Return the person's own words as the sections hold them."""
    found = []
    for name, entry in layout_of(tell.model).sections.items():
        content = tell.plan.data.get(name)
        found += list(_own_words(content if isinstance(content, dict) else {}, entry, tell))
    words = [words for block in found[:_MOST] for words in block["paragraphs"]]
    return [{**blocks.said("", tr("status.you-view")), "paragraphs": words}, *_more(len(found), _MOST)] if words else []


def _more(n: int, most: int) -> list[Block]:
    """Return that there is more in the plan than the paper has room for."""
    return [blocks.note(tr("status.you-more"))] if n > most else []


def _own_words(content: dict[str, Any], entry: Entry, tell: Teller) -> Iterator[Block]:
    for name in filled_fields(entry, content):
        if entry.of_field(name).get("own_words"):
            yield blocks.said(tell.words(content, name, entry), tr("status.you-view"))  # often seen or told by others


def _agreed(tell: Teller) -> list[Block]:
    """Return area by area what is agreed and what is done now, then the goals."""
    found = []
    for name, entry, content in areas_of(tell):
        aims = [key for key in filled_fields(entry, content) if entry.of_field(key).get("option") == "purpose"]
        inner = [blocks.text(few_words(tell.words(content, key, entry), _FEW)) for key in aims]
        inner += list(_own_words(content, entry, tell))
        running = [words for words, each in interventions(content, entry, tell) if _runs(each, tell)]
        inner += [blocks.items(running, tr("status.you-do"))] if running else []
        if inner:
            found.append(blocks.group(tell.model.full_label("areas", name), inner))
    goals = [_goal(goal, tell) for goal in _goals(tell, OPEN)]
    return [*found, *([blocks.items(goals, tr("status.you-goals"))] if goals else [])]


def _runs(intervention: dict[str, Any], tell: Teller) -> bool:
    return not has_left(tell.plan) and str(intervention.get("until") or "9999") >= tell.today.isoformat()


def _goals(tell: Teller, *counts: str) -> list[dict[str, Any]]:
    view = goal_view(tell.plan, tell.today) or {"goals": []}
    return by_counts(view["goals"], *counts)


def _goal(goal: dict[str, Any], tell: Teller) -> str:
    kind = kind_of(tell.model)
    words = few_words(tell.words(goal, "text", kind), _FEW) if kind else ""
    return tr("status.you-until", what=words, day=long_day(goal["due"])) if goal.get("due") else words


def _going(tell: Teller) -> list[Block]:
    """Return what was reached in the period, and what was said last of each goal that goes on."""
    kind = kind_of(tell.model)
    if kind is None:
        return []
    goals = goals_of_period(tell)
    reached = [few_words(tell.words(goal, "text", kind), _FEW) for goal in by_counts(goals, REACHED)]
    others = [few_words(tell.words(g, "text", kind), _FEW) for g in by_counts(goals, *ENDED) if g["counts"] != REACHED]
    found = [blocks.items(reached, tr("status.you-reached"))] if reached else []
    found += [blocks.items(others, tr("status.you-closed"))] if others else []
    for goal in by_counts(goals, OPEN):
        told = tell.period.of(goal[EVALUATIONS])
        if told and EVALUATIONS in kind.lists:
            words = few_words(tell.words(told[-1], "text", kind.lists[EVALUATIONS]), _FEW)
            title = few_words(tell.words(goal, "text", kind), _FEW)
            found.append(blocks.group(title, [blocks.text(words)] if words else [], long_day(told[-1]["date"])))
    return found


def _scores(tell: Teller) -> list[Block]:
    """Return the latest step of each side in words: the person's own by their own ladder."""
    model, scale = tell.model, tell.model.area_scale
    if scale is None:
        return []
    usual = model.default("raters")
    other = next((rater for rater in model.raters if rater != usual), "")
    titles = {step["step"]: step for step in scale["steps"]}
    rows, steps = [], []
    for name in model.areas:
        own, ours = (_latest(name, rater, tell) for rater in (other, usual))
        if own or ours:
            steps.append((name, [own, ours]))
            cells = [_step(own, titles, "own_title"), _step(ours, titles, "own_title")]
            rows.append([model.full_label("areas", name), *cells])
    columns = [tr(f"status.column-{name}") for name in ("area", "you", "we")]
    if not rows:
        return []
    table = figures(columns, rows, tr("status.you-scale", steps=model.steps))
    sides = [(columns[1], SOLID), (columns[2], STRIPED)]
    return [latest(steps, sides, tr("picture.you", steps=model.steps), table, model)]


def _latest(area: str, rater: str, tell: Teller) -> int:
    found = scores_of(area, rater, tell)
    return int(found[-1]["step"]) if found else 0


def _step(step: int, titles: dict[int, dict[str, Any]], name: str) -> str:
    """Return a step in words, with its number after it."""
    if not step:
        return "–"
    said = titles[step].get(name) or titles[step].get("title")
    return tr("status.you-step", words=capital(pick(said)), step=step) if said else str(step)
