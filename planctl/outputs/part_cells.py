"""What a model adds to a person's page, in words: lists of its own, what is filled in and what is not, reminders."""

from __future__ import annotations

from typing import Any

from planctl.models.declared import GOALS
from planctl.models.model import Model
from planctl.outputs.goal_lines import goal_lines, share_sentences
from planctl.outputs.goal_view import by_counts
from planctl.outputs.model_entry import inside
from planctl.outputs.page import WIDTH, wrapped
from planctl.outputs.person_parts import OPEN, own_lists
from planctl.outputs.person_view import ENDED, PLAN
from planctl.outputs.styled import Line, line
from planctl.outputs.values import entity_words, few_words, field_label, list_label
from planctl.plans.cpr import masked
from planctl.plans.filled import missing
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.plans.plan import Plan
from planctl.texts import pick, tr
from planctl.texts.dates import joined, long_day, short_day
from planctl.workspace.settings import Settings

View = dict[str, Any]
Piece = tuple[str, str]  # text and style
Row = tuple[str, list[Piece]]  # what it is about, and what there is to say

_MOST = 3  # of what lives on in one list, and of what is still empty
_MOST_GOALS = 5
_WORDS_OF_ONE = 40  # characters of an entity where several stand together


def list_rows(view: View, plan: Plan, settings: Settings, year: int) -> list[Row]:
    """Return a row for each list of the model's own that has something in it."""
    rows = []
    for found in own_lists(view):
        entry = layout_of(plan.model).lists[found["list"]]
        pieces = _living(found, entry, plan, settings, year) if found["kind"] == ENTITIES else _happened(found, year)
        rows.append((list_label(plan.model, found["list"]), pieces))
    return [row for row in rows if row[1]]


def _living(found: View, entry: Entry, plan: Plan, settings: Settings, year: int) -> list[Piece]:
    """Return what lives on, with its state and next date; what is over is only counted."""
    contents = {content.get("id"): content for content in found["entries"]}
    pieces = []
    for living in found["open"][:_MOST]:
        what = entity_words(contents[living["id"]], entry, plan, settings, _WORDS_OF_ONE)
        aside = [_state(entry, living["state"])] if living["state"] else []
        aside += [_next(entry, living["next"], plan.model, year)] if living["next"] else []
        pieces.append((tr("show.entity", what=what, aside=", ".join(aside)) if aside else what, ""))
    if len(found["open"]) > _MOST:
        pieces.append((tr("show.and-more", n=len(found["open"]) - _MOST), ""))
    over = {state: n for state, n in found["states"].items() if entry.states[state].get("counts") != "open"}
    return pieces + [(tr("show.counted", n=n, what=_state(entry, state)), "dim") for state, n in over.items()]


def _state(entry: Entry, state: str) -> str:
    return pick(entry.states[state]["label"]) if state in entry.states else state


def _next(entry: Entry, found: View, model: Model, year: int) -> str:
    label = inside(field_label(entry, found["field"]), model)
    return tr("show.dated", what=label, day=short_day(found["date"], year))


def _happened(found: View, year: int) -> list[Piece]:
    if not found["entries"]:
        return []
    if not found.get("latest"):
        return [(str(len(found["entries"])), "")]
    return [(tr("show.count-latest", n=len(found["entries"]), day=short_day(found["latest"], year)), "")]


def goal_rows(view: View, plan: Plan, settings: Settings, year: int) -> list[Line]:
    """Return the open goals and the share that was reached; of many goals the first, with how many more there are."""
    if not view["goals"] and (view["state"] != PLAN or GOALS not in layout_of(plan.model).lists):
        return []
    living = by_counts(view["goals"], OPEN)
    more = living[_MOST_GOALS:]
    shown = {**view, "goals": [goal for goal in view["goals"] if goal not in more]}
    lines = [[], line((list_label(plan.model, GOALS), "bold")), *goal_lines(shown, plan, settings, year)]
    if more:
        lines.insert(2 + 2 * _MOST_GOALS, line((tr("show.more-goals", n=len(more), id=view["id"]), "dim")))
    share = view["reached"]
    if share and share["verdict"]:
        sentences = " ".join(share_sentences(share, plan.model, undated=view["undated"]))
        style = "warn" if share["verdict"] == "below" else "dim"
        lines += [line((row, style)) for row in wrapped(sentences, WIDTH)]
    return lines


def approval_piece(view: View, settings: Settings, year: int) -> list[Piece]:
    """Return where the approval of the plan stands, and what was said when it was sent back."""
    found = view["approval"]
    if not found or view["state"] == ENDED:
        return []
    day = short_day(found["date"], year) if found["date"] else ""
    words = tr(f"approval.state-{found['state']}", day=day, by=settings.first_name(found["by"]))
    pieces = [(words, "" if found["state"] == "approved" else "warn")]
    if found["state"] == "rejected" and found["comment"]:
        pieces.append((few_words(masked(found["comment"]), 2 * _WORDS_OF_ONE), ""))
    return pieces


def section_pieces(view: View, model: Model) -> list[Piece]:
    """Return the sections that have something in them, with how much where it is not all."""
    layout = layout_of(model)
    pieces = []
    for section in view["sections"]:
        fields = layout.sections[section["section"]].fields
        n = sum(name in section["fields"] for name in fields)
        key = "show.part-whole" if n == len(fields) else "show.part-some"
        pieces += [(tr(key, part=list_label(model, section["section"]), n=n, of=len(fields)), "")] if n else []
    return pieces


def missing_pieces(view: View, plan: Plan) -> list[Piece]:
    """Return what the sections lack, what must be there first, with how it is filled in; areas say it themselves."""
    wanted = [(path, label) for path, label in missing(plan) if ".".join(map(str, path)) in view["missing"]]
    fields: dict[str, list[str]] = {}
    for path, label in wanted:
        if path[0] in plan.model.sections:
            fields.setdefault(str(path[0]), []).extend([inside(label, plan.model)] if len(path) > 1 else [])
    ordered = sorted(fields, key=lambda name: not fields[name])
    pieces = [_lacking(list_label(plan.model, name), fields[name]) for name in ordered[:_MOST]]
    if len(ordered) > _MOST:
        pieces.append((tr("show.and-more", n=len(ordered) - _MOST), "dim"))
    return [*pieces, (f"planctl edit {view['id']} {ordered[0]}", "dim")] if ordered else []


def _lacking(part: str, fields: list[str]) -> Piece:
    return (tr("show.missing-fields", part=part, fields=joined(fields)), "warn") if fields else (part, "dim")


def reminder_pieces(view: View, year: int) -> list[Piece]:
    """Return the reminders that are up, with the day by which something is to be done."""
    pieces = []
    for flag in view["flags"]:
        text = few_words(masked(flag["text"]), 2 * _WORDS_OF_ONE)
        key = "show.flag-until" if flag.get("until") else "show.flag"
        day = short_day(flag["until"], year) if flag.get("until") else ""
        pieces.append((tr(key, text=text, day=day, id=flag["id"]), "warn"))
    return pieces


def link_sentences(view: View) -> list[str]:
    """Return where the rest of somebody's story lies: before or after a move, and in files of earlier years."""
    sentences = []
    if view["moved"]:
        sentences.append(tr("show.moved", id=view["moved"]["to"], day=long_day(view["moved"]["date"])))
    if view["came_from"]:
        sentences.append(tr("show.came-from", id=view["came_from"]["from"], day=long_day(view["came_from"]["date"])))
    if view["earlier_years"]:
        years = joined([str(year) for year in view["earlier_years"]])
        sentences.append(tr("show.earlier-years", years=years, id=view["id"], year=view["earlier_years"][-1]))
    return sentences
