"""The status for a meeting: one page of where it stands, what has happened, and room for what is agreed (pure)."""

from __future__ import annotations

from typing import Any

from planctl.outputs.goal_lines import finding_words
from planctl.outputs.goal_view import by_counts, goal_view
from planctl.outputs.papers import blocks
from planctl.outputs.papers.ahead import ahead
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.done import contact_blocks
from planctl.outputs.papers.goals import goal_aside
from planctl.outputs.papers.parts import Part, part
from planctl.outputs.papers.score_pictures import latest
from planctl.outputs.papers.scores import scale_note, scores_of
from planctl.outputs.papers.status_inside import due_blocks
from planctl.outputs.papers.teller import Teller, areas_of
from planctl.outputs.pictures.spec import SOLID, STRIPED, figures
from planctl.outputs.values import few_words
from planctl.plans.filled import is_filled
from planctl.plans.goals import EVALUATIONS, OPEN, kind_of
from planctl.plans.layout import Entry
from planctl.texts import tr
from planctl.texts.dates import short_day

_MOST = 5  # rows of a table: it is one page
_COMING = 4
_FEW = 65  # characters of a text
_LINES = 4  # to write on
_NOTHING = "–"


def meeting_parts(tell: Teller, due: list[dict[str, Any]] | None) -> list[Part]:
    """Return what is to be talked about, and room to write in."""
    found = [
        part("due", tr("status.part-due"), due_blocks(tell, due)),
        part("areas", tr("status.part-purposes"), _areas(tell)),
        part("goals", tr("status.goals"), _goals(tell)),
        part("contacts", tr("status.part-since"), contact_blocks(tell)[:1]),
        part("ahead", tr("status.part-ahead"), _ahead(tell)),
    ]
    agreed = part("agreed", tr("status.part-agreed"), [blocks.room("", _LINES)])
    return [*(each for each in found if each["blocks"]), agreed]


def _areas(tell: Teller) -> list[Block]:
    """Return the areas that are worked with: the latest step of each rater, and what is agreed."""
    rows, found = [], list(areas_of(tell))
    scored = []
    for name, entry, content in found[:_MOST]:
        steps = [_latest(name, rater, tell) for rater in tell.model.scorers]
        scored.append((name, steps))
        cells = [" / ".join(str(step or _NOTHING) for step in steps), _agreed(content, entry, tell)]
        rows.append([tell.model.full_label("areas", name), *cells])
    if not rows:
        return []
    raters = " / ".join(tell.model.label("raters", rater) for rater in tell.model.scorers if rater)
    steps_of = tr("status.column-steps-by", raters=raters) if raters else tr("status.column-steps")
    columns = [tr("status.column-area"), steps_of, tr("status.column-written")]
    if tell.model.steps:
        note = scale_note(tell.model)
        if not any(step for _, steps in scored for step in steps):
            return [blocks.table(columns, rows, "", note), *_more(len(found))]
        sides = [
            (tell.model.label("raters", rater), SOLID if rater == tell.model.default("raters") else STRIPED)
            for rater in tell.model.scorers
        ]
        title = tr("picture.latest", steps=tell.model.steps)
        return [latest(scored, sides, title, figures(columns, rows, note), tell.model, small=True), *_more(len(found))]
    return [blocks.table([columns[0], columns[2]], [[row[0], row[2]] for row in rows], ""), *_more(len(found))]


def _more(n: int, most: int = _MOST) -> list[Block]:
    """Return how many there are that the page has no room for."""
    return [blocks.note(tr("status.more", n=n - most))] if n > most else []


def _latest(area: str, rater: str, tell: Teller) -> int:
    found = scores_of(area, rater, tell)
    return int(found[-1]["step"]) if found else 0


def _agreed(content: dict[str, Any], entry: Entry, tell: Teller) -> str:
    """Return what an area is about in a few words: what is agreed or intended, else the last that makes it complete."""
    one_of = [name for group in tell.model.data.get("area_one_of") or () for name in group]
    wanted = [name for group in tell.model.data.get("area_complete") or () for name in reversed(group)]
    aims = [name for name in entry.fields if entry.of_field(name).get("option") == "purpose"]
    own = [name for name in entry.fields if entry.of_field(name).get("own_words")]
    texts = [name for name, kind in entry.fields.items() if kind == "text" and name not in own]
    chosen = next(
        (
            name
            for name in [*aims, *one_of, *(n for n in reversed(wanted) if n in texts), *texts]
            if is_filled(content.get(name))
        ),
        "",
    )
    return few_words(tell.words(content, chosen, entry), _FEW) if chosen else _NOTHING


def _goals(tell: Teller) -> list[Block]:
    kind = kind_of(tell.model)
    view = goal_view(tell.plan, tell.today)
    if kind is None or view is None:
        return []
    rows, goals = [], by_counts(view["goals"], OPEN)
    for goal in goals[:_MOST]:
        last = goal[EVALUATIONS][-1:]
        told = _NOTHING
        if last and EVALUATIONS in kind.lists:
            found = finding_words(last[0], kind.lists[EVALUATIONS], tell.plan, tell.settings)
            told = ": ".join(filter(None, [short_day(last[0]["date"], tell.today.year), found]))
        rows.append([few_words(tell.words(goal, "text", kind), _FEW), goal_aside(goal, kind), told])
    columns = [tr(f"status.column-{name}") for name in ("goal", "standing", "conclusion")]
    return [blocks.table(columns, rows, ""), *_more(len(goals))] if rows else []


def _ahead(tell: Teller) -> list[Block]:
    rows = ahead(tell)
    return (
        [blocks.items(few_words(row, 2 * _FEW) for row in rows[:_COMING]), *_more(len(rows), _COMING)] if rows else []
    )
