"""Where one person stands, on one calm page: lines for the terminal, and Markdown for print."""

from __future__ import annotations

import textwrap
from itertools import zip_longest
from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_entry import capital
from planctl.outputs.page import wrapped
from planctl.outputs.part_cells import (
    approval_piece,
    goal_rows,
    link_sentences,
    list_rows,
    missing_pieces,
    reminder_pieces,
    section_pieces,
)
from planctl.outputs.person_cells import (
    TALK_ABOUT,
    acute_words,
    bars,
    contact_person_words,
    course_words,
    decision_words,
    due_words,
    group_words,
    instrument_words,
    journal_words,
    last_words,
    month_words,
    next_commands,
    own_words,
    periods_words,
    plan_pieces,
    registered_words,
    state_words,
    writer_words,
)
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import escaped, to_markdown
from planctl.outputs.values import list_label
from planctl.plans.cpr import masked
from planctl.plans.plan import Plan
from planctl.texts import pick, tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings

View = dict[str, Any]
Row = tuple[str, list[Segment]]  # what it is about, and what there is to say

_WIDTH = 100
_NARROWEST = 30  # of the column that tells of the plan
_GAP = 2
_LABEL = 22  # columns of a label; longer ones are broken
_DOT = " · "


def person_lines(view: View, plan: Plan, settings: Settings, year: int) -> list[Line]:
    """Return the page of a person; `year` is the present one, which dates need not name."""
    model = plan.model
    rows = _rows(view, plan, settings, year)
    reports = _reports(view, model, year)
    areas = [model.full_label("areas", area["area"]) for area in view["areas"]]
    areas += [capital(model.word("area"))] if areas else []
    labels = [label for label, _ in (*rows, *reports)]
    width = max([*map(len, areas), *(min(len(label), _LABEL) for label in labels)], default=_LABEL)
    lines = _head_lines(view, model, settings, year)
    lines += _area_lines(view, model, year, width)
    lines += [text for label, pieces in reports for text in _row_lines(label, pieces, width + _GAP)]
    lines += [line((tr("show.steps-apart"), "warn"))] if _apart(view) else []
    lines += goal_rows(view, plan, settings, year)
    lines += [[], *(text for label, pieces in rows for text in _row_lines(label, pieces, width + _GAP))]
    return [*lines, *_journal_lines(view, model, settings), *_foot_lines(view, model)]


def _reports(view: View, model: Model, year: int) -> list[Row]:
    """Return the self-reports, a row each."""
    found = [(report, model.full_label("instruments", report["instrument"])) for report in view["instruments"]]
    return [(label, instrument_words(report, model, year)) for report, label in found]


def _head_lines(view: View, model: Model, settings: Settings, year: int) -> list[Line]:
    """Return who it is, and what nobody must overlook."""
    now, before = group_words(view, model)
    contact_person = contact_person_words(view, settings)
    first: list[Segment] = [(view["id"], "head"), (state_words(view, model), "bold"), (now, ""), (contact_person, "")]
    second = [("", ""), (periods_words(view, model), "dim"), (before, "dim"), (registered_words(view), "dim")]
    lines = columns([first, second], gap=3)
    if view.get("closed_year"):
        lines.append(line((tr("show.closed", file=view["file"]), "warn")))
    lines += [line((row, "dim")) for sentence in link_sentences(view) for row in wrapped(sentence, _WIDTH)]
    reminders = reminder_pieces(view, year)
    return [*lines, *([[]] if reminders else []), *(line((text, style)) for text, style in reminders)]


def _area_lines(view: View, model: Model, year: int, width: int) -> list[Line]:
    if not view["areas"]:
        return [[], line((tr("show.nothing"), "dim"))] if model.areas else []
    header, rows = area_cells(view, model, year)
    widths = [max(len(row[place]) for row in [header, *rows]) for place in range(len(header))]
    widths[0] = width
    room = max(_NARROWEST, _WIDTH - sum(widths) - _GAP * len(widths))
    lines = [[], _area_line(header, widths, plan_name(model), "dim")]
    for area, cells in zip(view["areas"], rows, strict=True):
        first = True
        for piece, style in plan_pieces(area, model, view["state"], year):
            for text in wrapped(piece, room):
                lines.append(_area_line(cells if first else [""] * len(cells), widths, text, style))
                first = False
    return lines


def plan_name(model: Model) -> str:
    """Return the name of the column that tells of the plan."""
    return capital(pick(model.levels["plan"]["label"]))


def _area_line(cells: list[str], widths: list[int], text: str, style: str) -> Line:
    header = style == "dim"
    padded = [(cell.ljust(width + _GAP), "dim" if header else "") for cell, width in zip(cells, widths, strict=True)]
    return line(*padded, (text, style))


def area_cells(view: View, model: Model, year: int) -> tuple[list[str], list[list[str]]]:
    """Return header and rows of the areas' table without what is written: name, scores, others' scores, target."""
    usual = model.default("raters")
    others = [rater for rater in model.raters if rater != usual]
    with_target = any(area["target"] for area in view["areas"])
    first = model.full_label("raters", usual) if usual else tr("show.score")
    raters = [first, *(model.label("raters", rater) for rater in others)] if model.steps else []
    header = [capital(model.word("area")), *map(capital, raters), *([tr("show.column-target")] if with_target else [])]
    courses = _courses([area["scores"].get(usual, []) for area in view["areas"]], model.steps, year)
    rows = []
    for area, course in zip(view["areas"], courses, strict=True):
        scored = [course, *(own_words(area, r, usual, year) for r in others)] if model.steps else []
        cells = [model.full_label("areas", area["area"]), *scored]
        rows.append(cells + ([str(area["target"] or "–")] if with_target else []))
    return header, rows


def _courses(scored: list[list[View]], steps: int, year: int) -> list[str]:
    """Return the course, bars and latest month of each list of scores as one cell, each below the one above."""
    parts = [(course_words(scores), bars(scores, steps)) for scores in scored]
    months = [month_words(scores[-1]["date"], year) if scores else "" for scores in scored]
    widths = [max(len(part[place]) for part in parts) for place in range(2)]
    padded = [f"{course.ljust(widths[0])}  {drawn.ljust(widths[1])}" for course, drawn in parts]
    return [f"{text}  {month}" if month else "–" for text, month in zip(padded, months, strict=True)]


def _apart(view: View) -> bool:
    return any(abs(steps) >= TALK_ABOUT for area in view["areas"] for steps in area["differences"].values())


def _rows(view: View, plan: Plan, settings: Settings, year: int) -> list[Row]:
    """Return what has happened, what is due and what there is besides, a row each: first what asks for somebody."""
    model = plan.model
    due: dict[str, list[str]] = {"due": [], "missed": []}
    for row in view["due"] or ():
        due[row["list"]].append(due_words(row, model, year))
    decided = [decision_words(entry, model, settings, year) for entry in view["decisions"]]
    notes = [journal_words(e, model, settings, short_day(e["date"], year)) for e in view["journal"] if "text" not in e]
    first = [
        ("latest", last_words(view, model, year), ""),
        ("acute", acute_words(view, year), ""),
        ("due", due["due"] if view["due"] is not None else [tr("show.due-unknown")], "bold"),
        ("missed", due["missed"], ""),
    ]
    told_of = [(list_label(model, "journal"), [(note, "") for note in notes])]
    not_yet = [tr("show.not-yet", n=view["not_yet"])] if view["not_yet"] else []
    to_write = [writer_words(view, settings)] if view["writes_on"] else []
    rows = [*_told(first), (list_label(model, "approvals"), approval_piece(view, settings, year))]
    rows += [*list_rows(view, plan, settings, year), *_told([("to-write", to_write, "warn")])]
    rows += [(tr("show.empty"), missing_pieces(view, plan)), *_told([("decisions", decided, "")]), *told_of]
    rows += [(tr("show.sections"), section_pieces(view, model)), *_told([("note", not_yet, "warn")])]
    return [row for row in rows if row[1]]


def _told(rows: list[tuple[str, list[str], str]]) -> list[Row]:
    return [(tr(f"show.{key}"), [(text, style) for text in texts]) for key, texts, style in rows]


def _row_lines(label: str, pieces: list[Segment], width: int) -> list[Line]:
    """Return a row's pieces beside its label, with dots between them, as many a line as there is room for."""
    rows: list[list[Segment]] = [[]]
    for text, style in (part for piece in pieces for part in _fitting(piece, _WIDTH - width)):
        if rows[-1] and width + sum(len(part) for part, _ in rows[-1]) + len(text) + len(_DOT) > _WIDTH:
            rows.append([])
        rows[-1] += [(_DOT, "dim"), (text, style)] if rows[-1] else [(text, style)]
    labels = textwrap.wrap(label, width - _GAP, break_on_hyphens=False)
    return [line(name.ljust(width), *row) for name, row in zip_longest(labels, rows, fillvalue="")]


def _fitting(piece: Segment, room: int) -> list[Segment]:
    return [piece] if len(piece[0]) <= room else [(row, piece[1]) for row in wrapped(piece[0], room)]


def _journal_lines(view: View, model: Model, settings: Settings) -> list[Line]:
    """Return the journal entries that are shown with their text."""
    lines: list[Line] = []
    for entry in (entry for entry in view["journal"] if "text" in entry):
        lines += [[], line((journal_words(entry, model, settings, long_day(entry["date"])), "bold"))]
        lines += [line("  ", row) for row in wrapped(masked(entry["text"]), _WIDTH - 2)]
    return lines


def _foot_lines(view: View, model: Model) -> list[Line]:
    """Return what the figures mean, and what can be done next."""
    note = _note(view, model)
    commands = next_commands(view, model)
    lines = [[], *(line((row, "dim")) for row in wrapped(note, _WIDTH))] if note else [[]]
    return [*lines, line((tr("show.more", commands=" · ".join(commands)), "dim"))] if commands else lines


def _note(view: View, model: Model) -> str:
    scale = model.area_scale
    scored = any(scores for area in view["areas"] for scores in area["scores"].values())
    return pick(scale["note"]) if scale and scale.get("note") and scored else ""


def person_markdown(view: View, plan: Plan, settings: Settings, year: int) -> str:
    """Return the page of a person as Markdown."""
    model = plan.model
    now, before = group_words(view, model)
    facts = [state_words(view, model), periods_words(view, model), now, before]
    facts += [contact_person_words(view, settings), registered_words(view)]
    parts = [f"# {view['id']}", escaped(" · ".join(fact for fact in facts if fact))]
    parts += [escaped(tr("show.closed", file=view["file"]))] if view.get("closed_year") else []
    parts += [escaped(sentence) for sentence in link_sentences(view)]
    parts += (
        ["\n".join(f"- **{escaped(text)}**" for text, _ in reminders)]
        if (reminders := reminder_pieces(view, year))
        else []
    )
    parts += [_markdown_areas(view, model, year)] if model.areas else []
    parts += _markdown_goals(goal_rows(view, plan, settings, year))
    rows = [*_reports(view, model, year), *_rows(view, plan, settings, year)]
    told = [f"- **{escaped(label)}:** {escaped(_DOT.join(text for text, _ in pieces))}" for label, pieces in rows]
    parts.append("\n".join(told))
    for entry in (entry for entry in view["journal"] if "text" in entry):
        parts += [f"## {escaped(journal_words(entry, model, settings, long_day(entry['date'])))}"]
        parts += [escaped(row) for row in wrapped(masked(entry["text"]), 10_000) if row]
    note = _note(view, model)
    return "\n\n".join([*parts, f"*{escaped(note)}*"] if note else parts)


def _markdown_goals(lines: list[Line]) -> list[str]:
    """Return the goals as items; what is said below one belongs to it."""
    if not lines:
        return []
    _, head, *rows = ["".join(text for text, _ in row) for row in lines]
    items: list[str] = []
    for row in rows:
        if row.startswith(" ") and items:
            items[-1] += f"{_DOT}{' '.join(row.split())}"
        else:
            items.append(" ".join(row.split()))
    return [f"## {escaped(head)}", "\n".join(f"- {escaped(item)}" for item in items)]


def _markdown_areas(view: View, model: Model, year: int) -> str:
    if not view["areas"]:
        return escaped(tr("show.nothing"))
    header, rows = area_cells(view, model, year)
    plans = ["; ".join(text for text, _ in plan_pieces(area, model, view["state"], year)) for area in view["areas"]]
    cells = [[" ".join(cell.split()) for cell in (*row, plan)] for row, plan in zip(rows, plans, strict=True)]
    table = to_markdown([*header, plan_name(model)], cells)
    return f"{table}\n\n{escaped(tr('show.steps-apart'))}" if _apart(view) else table
