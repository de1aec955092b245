"""A report as people read it: lines for the terminal, and rows for spreadsheets; `report_paper` has the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from planctl.outputs.made import CSV_HEADER as MADE_HEADER
from planctl.outputs.made import csv_cells
from planctl.outputs.pictures.terminal import bar
from planctl.outputs.report_words import days_words
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import to_csv
from planctl.outputs.values import number_words
from planctl.texts import tr
from planctl.texts.dates import long_day

View = dict[str, Any]

HIDDEN = "•"
_NOTHING = "–"
_WIDTH, _BAR = 100, 24
CSV_HEADER = [
    "model", "figure", "label", "split", "rater", "row", "row_label", "column", "from", "to", "value", "hidden",
    "definition", "note", *MADE_HEADER,
]  # fmt: skip
_UNITS = {"percent": "%"}


def report_csv(data: View) -> str:
    """Return a report as CSV."""
    return to_csv(
        CSV_HEADER,
        [
            [*row, definition_words(fig), fig["note"], *csv_cells(data, model["version"])]
            for model, fig, row in rows_of(data)
        ],
    )


def cell_words(cell: View, column: str) -> str:
    """Return a cell in words, what it was before in brackets."""
    now = _value(cell, column)
    return f"{now} ({_value(cell['before'], column)})" if "before" in cell else now


def _value(cell: View, column: str) -> str:
    if cell["hidden"]:
        return HIDDEN
    return _NOTHING if cell["value"] is None else number_words(cell["value"], _UNITS.get(column))


def head_words(data: View) -> list[str]:
    """Return what stands above the figures: the days, what is in brackets, and whether the period is over."""
    period, compared = data["period"], data["compared"]
    days = days_words(period["from"], period["to"])
    head = [f"{days}."] if days != period["name"] else []
    if compared:
        days = days_words(compared["from"], compared["to"])
        name = compared["name"] if compared["name"] == days else f"{compared['name']}, {days}"
        head.append(tr("report.compared", period=name))
    if data["by"]:
        head.append(tr("report.split-by", by=tr(f"report.name-{data['by']}")))
    if not period["is_over"]:
        head.append(tr("report.not-over", day=long_day(data["made"]["date"])))
    return head


def foot_words(data: View) -> list[str]:
    """Return what has to be said of all the figures."""
    lacking = [tr("report.no-figures", model=label) for label in data["without_figures"]]
    if not data["models"]:
        return lacking or [tr("report.nobody")]
    return [tr("report.hidden", below=data["hide_below"]), tr("report.staff"), *lacking]


def definition_words(figure: View) -> str:
    """Return what a figure means and how it is counted, for a single cell."""
    return " ".join(filter(None, [figure["definition"], tr("report.how", how=figure["how"])]))


def about_words(figure: View) -> list[str]:
    """Return the definition of a figure, how it is counted, why, and what the scale does not tell."""
    how = tr("report.how", how=figure["how"])
    why = [tr("report.why", why=figure["why"])] if figure["why"] else []
    return [*filter(None, [figure["definition"], figure["note"]]), how, *why]


def is_single(part: View) -> bool:
    """Tell whether there is one column of figures."""
    return len(part["columns"]) == 1


# The terminal


def report_lines(data: View) -> list[Line]:
    """Return a report as lines for the terminal."""
    title = tr("report.title", period=data["period"]["name"])
    lines = [line((title, "head"), "   ", (data["organisation"], "dim")), line((" ".join(head_words(data)), "dim"))]
    for model in data["models"]:
        lines += [[], line((model["label"], "head"))] if len(data["models"]) > 1 else []
        for figure in model["figures"]:
            lines += [[], *_figure_lines(figure)]
    lines += [[], *(line((row, "dim")) for row in foot_words(data))]
    return [*lines, *(line((row, "dim")) for row in textwrap.wrap(" ".join(data["made"]["words"]), _WIDTH))]


def _figure_lines(figure: View) -> Iterator[Line]:
    name = figure["columns"][0]["id"]
    total: list[Segment] = []
    if figure["total"] and is_single(figure):
        total = [("  ", ""), (cell_words(figure["total"][name], name), "bold")]
    yield line((figure["label"], "bold"), *total)
    for text in about_words(figure):
        yield from (line("  ", (row, "dim")) for row in textwrap.wrap(text, _WIDTH))
    if figure["total"] and not is_single(figure):
        yield from _grid(figure["columns"], [{"label": tr("report.total"), "cells": figure["total"]}])
    for split in figure["splits"]:
        yield line("  ", (split["label"], ""))
        yield from _split_lines(split)


def _split_lines(split: View) -> Iterator[Line]:
    if split["too_few"] and not split["rows"]:
        yield line("    ", (tr("report.too-few"), "dim"))
    elif not split["rows"]:
        yield line("    ", (tr("report.none"), "dim"))
    told = told_rows(split)
    if told and is_single(split):
        yield from columns(list(_barred(split["columns"], told)), indent=4)
    elif told:
        yield from _grid(split["columns"], told)
    if words := untold(split):
        yield from (line("    ", (row, "dim")) for row in textwrap.wrap(words, _WIDTH))


def _barred(heads: list[View], rows: list[View]) -> Iterator[list[Segment]]:
    """Yield the rows of a single column of figures, each with a bar, where there are several to compare."""
    name = heads[0]["id"]
    cells = [row["cells"][name] for row in rows]
    told = [cell["value"] for cell in cells if not cell["hidden"] and cell["value"] is not None]
    highest = 100 if _UNITS.get(name) else max(told, default=0)
    for row, cell in zip(rows, cells, strict=True):
        drawn = len(told) > 1 and not cell["hidden"] and cell["value"] is not None
        yield [
            *((text, "") for text in row_texts(heads, row)),
            *([(bar(cell["value"], highest, longest=_BAR), "dim")] if drawn else []),
        ]


def _grid(heads: list[View], rows: list[View]) -> list[Line]:
    """Return rows under the names of their columns."""
    top: list[Segment] = [("", ""), *((head["label"], "dim") for head in heads)]
    body: list[list[Segment]] = [[(text, "") for text in row_texts(heads, row)] for row in rows]
    return columns([top, *body], indent=4)


def row_texts(heads: list[View], row: View) -> list[str]:
    """Return the name of a row, and its cells in words."""
    return [row["label"], *(cell_words(row["cells"][head["id"]], head["id"]) for head in heads)]


def told_rows(split: View) -> list[View]:
    """Return the rows of a split in which anything is told."""
    return [row for row in split["rows"] if not all(_is_hidden(cell) for cell in row["cells"].values())]


def _is_hidden(cell: View) -> bool:
    return bool(cell["hidden"] and cell.get("before", cell)["hidden"])


def untold(split: View) -> str:
    """Return the names of the rows in which nothing is told; "" without any."""
    told = told_rows(split)
    names = [row["label"] for row in split["rows"] if row not in told]
    return tr("report.too-few-in", rows=", ".join(names)) if names else ""


# Spreadsheets


def rows_of(data: View) -> Iterator[tuple[View, View, list[Any]]]:
    """Yield a row for each figure there is in the report, and of each period, with its model and its figure."""
    for model in data["models"]:
        for figure in model["figures"]:
            yield from ((model, figure, row) for row in _figure_rows(data, model, figure))


def _figure_rows(data: View, model: View, figure: View) -> Iterator[list[Any]]:
    named = [model["model"], figure["id"], figure["label"]]
    for name, cell in (figure["total"] or {}).items():
        yield from _csv_cell(data, [*named, "", "", "", "", name], cell)
    for split in figure["splits"]:
        for row in split["rows"]:
            place = [*named, split["by"], split["rater"] or "", row["id"], row["label"]]
            for name, cell in row["cells"].items():
                yield from _csv_cell(data, [*place, name], cell)


def _csv_cell(data: View, place: list[Any], cell: View) -> Iterator[list[Any]]:
    for period, value in ((data["period"], cell), (data["compared"], cell.get("before"))):
        if period and value:
            yield [*place, period["from"], period["to"], value["value"], int(value["hidden"])]
