"""The agenda of a monthly meeting: the month's list, how alive the plans are, and the figures, with room to decide.

It is for the inside of the house: the list names ids. In the figures small numbers are hidden.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.house import paper
from planctl.outputs.quality_view import quality_parts
from planctl.outputs.report_paper import figure_blocks
from planctl.outputs.report_table import foot_words, head_words
from planctl.outputs.review_table import decided_words, flag_words, head_of, missed_words, quiet_words
from planctl.outputs.review_view import question_of, review_data, why
from planctl.plans.dates import Month
from planctl.review.month import Review
from planctl.texts import language, tr
from planctl.texts.dates import long_day, long_month
from planctl.workspace.settings import Settings

View = dict[str, Any]

AGENDA = "agenda"
VERSION = 1  # of the shape of the data
_ROOM = 3  # lines to write in under each point
_MORE_ROOM = 8


def agenda_data(review: Review, quality: View, report: View | None, settings: Settings, made: View) -> View:
    """Return everything the meeting looks at; without `report` the month before has not begun."""
    return {
        "view": AGENDA,
        "version": VERSION,
        "language": language(),
        "organisation": settings.organisation,
        "month": review.month,
        "period": {"from": review.window[0], "to": review.reference},
        "review": review_data(review),
        "quality": quality,
        "report": report,
        "unreadable": quality["unreadable"],
        "made": made,
    }


def agenda_paper(data: View, review: Review, settings: Settings, this_month: Month) -> View:
    """Return the agenda with what its templates print."""
    head = [tr("agenda.about")]
    head += [tr("review.preview", month=long_month(review.month))] if review.month > this_month else []
    head += [tr("agenda.unreadable", files=", ".join(data["unreadable"]))] if data["unreadable"] else []
    parts = [
        _part("review", tr("agenda.review"), [*_review_blocks(review, settings), *_decided_here()]),
        _part("quality", tr("quality.title"), [*_quality_blocks(data["quality"]), *_decided_here()]),
        _part("report", tr("agenda.figures"), [*_report_blocks(data["report"]), *_decided_here()]),
        _part("further", tr("agenda.further"), [_decisions(_MORE_ROOM)]),
    ]
    return paper(data, tr("agenda.title", month=long_month(review.month)), head, parts, [tr("agenda.inside")])


def _part(name: str, title: str, found: Iterable[Block]) -> View:
    return {"part": name, "title": title, "help": "", "blocks": list(found)}


def _decided_here() -> Iterator[Block]:
    yield blocks.group(tr("agenda.decided"), [_decisions(_ROOM)])


def _decisions(lines: int) -> Block:
    """Return room for what is decided, by whom, until when."""
    columns = ["", *(tr(f"agenda.column-{name}") for name in ("what", "who", "until"))]
    columns[0] = tr("agenda.column-number")
    return blocks.table(columns, [[str(number), "", "", ""] for number in range(1, lines + 1)], "")


def _review_blocks(review: Review, settings: Settings) -> Iterator[Block]:
    columns = [tr(f"review.column-{name}") for name in ("id", "question", "why")]
    columns += [tr(f"agenda.column-{name}") for name in ("what", "who", "until")]
    if not review.due:
        yield blocks.text(tr("review.none"))
    for head in dict.fromkeys(head_of(row, settings) for row in review.due):
        rows = [row for row in review.due if head_of(row, settings) == head]
        cells = [[row.person.id, question_of(row), why(row), "", "", ""] for row in rows]
        yield blocks.group(head, [blocks.table(columns, cells, "")])
    for key, items in (
        ("review.flags", [flag_words(flag) for flag in review.flags]),
        ("review.decided", [decided_words(row, settings) for row in review.decided]),
        ("review.missed", [missed_words(row) for row in review.missed]),
        ("review.quiet", [quiet_words(review)] if review.quiet else []),
    ):
        if items:
            yield blocks.items(items, tr(key))


def _quality_blocks(quality: View) -> Iterator[Block]:
    many = len(quality["models"]) > 1
    yield blocks.note(tr("quality.about", day=long_day(quality["period"]["from"])))
    for model in quality["models"]:
        for part in quality_parts(model, many):
            yield blocks.group(part["title"], part["blocks"])
    if not quality["models"]:
        yield blocks.text(tr("quality.none"))


def _report_blocks(report: View | None) -> Iterator[Block]:
    if report is None:
        yield blocks.text(tr("agenda.no-figures"))
        return
    yield blocks.text(" ".join([f"{report['period']['name']}.", *head_words(report)]))
    for model in report["models"]:
        for figure in model["figures"]:
            name = f"{figure['label']} ({model['label']})" if len(report["models"]) > 1 else figure["label"]
            yield blocks.group(name, figure_blocks(figure))
    yield from (blocks.note(words) for words in foot_words(report))
