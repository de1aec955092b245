"""A report as people read it: lines for the terminal, a page in Markdown, rows for spreadsheets."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from planctl.outputs.report_words import days_words
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import escaped, to_csv, to_json, to_markdown
from planctl.outputs.values import number_words
from planctl.texts import tr
from planctl.texts.dates import long_day

View = dict[str, Any]

HIDDEN = "•"
_NOTHING = "–"
_WIDTH = 100
CSV_HEADER = [
    "model", "figure", "label", "split", "rater", "row", "row_label", "column", "from", "to", "value", "hidden",
]  # fmt: skip
_UNITS = {"percent": "%"}


def report_text(data: View, output: str) -> str | list[Line]:
    """Return a report in a format: text for json, csv and md, lines for the table."""
    if output == "json":
        return to_json(data)
    if output == "csv":
        return to_csv(CSV_HEADER, list(_csv_rows(data)))
    return _markdown(data) if output == "md" else _lines(data)


def cell_words(cell: View, column: str) -> str:
    """Return a cell in words, what it was before in brackets."""
    now = _value(cell, column)
    return f"{now} ({_value(cell['before'], column)})" if "before" in cell else now


def _value(cell: View, column: str) -> str:
    if cell["hidden"]:
        return HIDDEN
    return _NOTHING if cell["value"] is None else number_words(cell["value"], _UNITS.get(column))


def _head(data: View) -> list[str]:
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
        head.append(tr("report.not-over", day=long_day(data["made"])))
    return head


def _foot(data: View) -> list[str]:
    """Return what has to be said of all the figures."""
    lacking = [tr("report.no-figures", model=label) for label in data["without_figures"]]
    if not data["models"]:
        return lacking or [tr("report.nobody")]
    return [tr("report.hidden", below=data["hide_below"]), tr("report.staff"), *lacking]


def _about(figure: View) -> list[str]:
    """Return the definition of a figure, how it is counted, why, and what the scale does not tell."""
    how = tr("report.how", how=figure["how"])
    why = [tr("report.why", why=figure["why"])] if figure["why"] else []
    return [*filter(None, [figure["definition"], figure["note"]]), how, *why]


def _is_single(part: View) -> bool:
    return len(part["columns"]) == 1


# The terminal


def _lines(data: View) -> list[Line]:
    title = tr("report.title", period=data["period"]["name"])
    lines = [line((title, "head"), "   ", (data["organisation"], "dim")), line((" ".join(_head(data)), "dim"))]
    for model in data["models"]:
        lines += [[], line((model["label"], "head"))] if len(data["models"]) > 1 else []
        for figure in model["figures"]:
            lines += [[], *_figure_lines(figure)]
    return [*lines, [], *(line((row, "dim")) for row in _foot(data))]


def _figure_lines(figure: View) -> Iterator[Line]:
    name = figure["columns"][0]["id"]
    total: list[Segment] = []
    if figure["total"] and _is_single(figure):
        total = [("  ", ""), (cell_words(figure["total"][name], name), "bold")]
    yield line((figure["label"], "bold"), *total)
    for text in _about(figure):
        yield from (line("  ", (row, "dim")) for row in textwrap.wrap(text, _WIDTH))
    if figure["total"] and not _is_single(figure):
        yield from _grid(figure["columns"], [{"label": tr("report.total"), "cells": figure["total"]}])
    for split in figure["splits"]:
        yield line("  ", (split["label"], ""))
        yield from _split_lines(split)


def _split_lines(split: View) -> Iterator[Line]:
    if split["too_few"] and not split["rows"]:
        yield line("    ", (tr("report.too-few"), "dim"))
    elif not split["rows"]:
        yield line("    ", (tr("report.none"), "dim"))
    told = _told(split)
    if told and _is_single(split):
        yield from columns([[(text, "") for text in _texts(split["columns"], row)] for row in told], indent=4)
    elif told:
        yield from _grid(split["columns"], told)
    if untold := _untold(split):
        yield from (line("    ", (row, "dim")) for row in textwrap.wrap(untold, _WIDTH))


def _grid(heads: list[View], rows: list[View]) -> list[Line]:
    """Return rows under the names of their columns."""
    top: list[Segment] = [("", ""), *((head["label"], "dim") for head in heads)]
    body: list[list[Segment]] = [[(text, "") for text in _texts(heads, row)] for row in rows]
    return columns([top, *body], indent=4)


def _texts(heads: list[View], row: View) -> list[str]:
    return [row["label"], *(cell_words(row["cells"][head["id"]], head["id"]) for head in heads)]


def _told(split: View) -> list[View]:
    """Return the rows of a split in which anything is told."""
    return [row for row in split["rows"] if not all(_is_hidden(cell) for cell in row["cells"].values())]


def _is_hidden(cell: View) -> bool:
    return bool(cell["hidden"] and cell.get("before", cell)["hidden"])


def _untold(split: View) -> str:
    """Return the names of the rows in which nothing is told; "" without any."""
    told = _told(split)
    names = [row["label"] for row in split["rows"] if row not in told]
    return tr("report.too-few-in", rows=", ".join(names)) if names else ""


# Markdown


def _markdown(data: View) -> str:
    parts = [f"# {tr('report.title', period=data['period']['name'])}", escaped(data["organisation"])]
    parts.append(escaped(" ".join(_head(data))))
    for model in data["models"]:
        level = "##"
        if len(data["models"]) > 1:
            parts.append(f"## {escaped(model['label'])}")
            level = "###"
        for figure in model["figures"]:
            parts += _figure_markdown(figure, level)
    made = tr("report.made", day=long_day(data["made"]))
    return "\n\n".join([*parts, *(escaped(row) for row in _foot(data)), escaped(made)])


def _figure_markdown(figure: View, level: str) -> Iterator[str]:
    yield f"{level} {escaped(figure['label'])}"
    yield from (escaped(text) for text in _about(figure))
    if figure["total"]:
        total = [{"label": tr("report.total"), "cells": figure["total"]}]
        yield _table(figure["columns"], "", total)
    for split in figure["splits"]:
        if told := _told(split):
            yield _table(split["columns"], split["label"], told)
            yield from filter(None, [escaped(_untold(split))])
        elif split["rows"]:
            yield escaped(f"{split['label']}: {_untold(split)}")
        else:
            yield f"{escaped(split['label'])}: {tr('report.too-few' if split['too_few'] else 'report.none')}"


def _table(heads: list[View], label: str, rows: list[View]) -> str:
    header = [escaped(label), *(escaped(head["label"]) for head in heads)]
    return to_markdown(header, [_texts(heads, row) for row in rows])


# Spreadsheets


def _csv_rows(data: View) -> Iterator[list[Any]]:
    """Yield a row for each figure there is in the report, and of each period."""
    for model in data["models"]:
        for figure in model["figures"]:
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
