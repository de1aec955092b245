"""A report as a workbook: the figures, what each means, and what it was made from; the same bytes every time."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable
from typing import Any

from planctl.errors import NoXlsx
from planctl.outputs.report_table import HIDDEN, about_words, definition_words, foot_words, head_words, rows_of
from planctl.texts import tr
from planctl.yamltext.inert import inert

View = dict[str, Any]

_COLUMNS = ("model", "figure", "split", "row", "column", "from", "to", "value", "definition", "note")
_WIDTHS = (22, 30, 28, 30, 22, 12, 12, 10, 60, 60)
_LINE = 15  # points
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what a workbook cannot hold
_MOST = 32_767  # characters of a cell


def report_xlsx(data: View) -> bytes:
    """Return a report as XLSX; raise NoXlsx."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise NoXlsx from error
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = datetime.datetime.fromisoformat(data["made"]["date"])
    title = tr("report.title", period=data["period"]["name"])
    book.set_properties({"title": title, "company": _text(data["organisation"]), "author": "", "created": made})
    style = {"head": book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})}
    style |= {"wrap": book.add_format({"text_wrap": True, "valign": "top"}), "title": book.add_format({"bold": True})}
    style |= {"right": book.add_format({"align": "right"}), "whole": book.add_format({"num_format": "#,##0"})}
    style |= {"part": book.add_format({"num_format": "0.0#"}), "percent": book.add_format({"num_format": '0" %"'})}
    _figures(book.add_worksheet(tr("report.sheet-figures")), data, style)
    _definitions(book.add_worksheet(tr("report.sheet-definitions")), data, style)
    _about(book.add_worksheet(tr("report.sheet-about")), data, style, title)
    book.close()
    return out.getvalue()


def _text(value: Any) -> str:
    """Return a text as text: what acts or hides shows as what it is."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", inert(str(value)))[:_MOST]


def _page(sheet: Any, widths: Iterable[float], *, landscape: bool) -> None:
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    if landscape:
        sheet.set_landscape()
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)


def _figures(sheet: Any, data: View, style: View) -> None:
    """Write a row for each figure: numbers as numbers, what is hidden as a mark."""
    _page(sheet, _WIDTHS, landscape=True)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(_COLUMNS):
        sheet.write_string(0, place, tr(f"report.xlsx-{name}"), style["head"])
    number = 0
    for model, figure, row in rows_of(data):
        number += 1
        said = _labels(figure)
        _, _, label, split, rater, _, row_label, column, first, last, value, hidden = row
        words = [
            model["label"],
            label,
            said.get(f"by:{split}:{rater}", ""),
            row_label,
            said[f"column:{column}"],
            first,
            last,
        ]
        for place, text in enumerate(words):
            sheet.write_string(number, place, _text(text))
        _value(sheet, (number, len(words)), column, HIDDEN if hidden else value, style)
        for place, said_of_it in enumerate((definition_words(figure), figure["note"]), len(words) + 1):
            sheet.write_string(number, place, _text(said_of_it), style["wrap"])
        sheet.set_row(number, _LINE)  # a long definition is cut here; the next sheet has it whole
    sheet.autofilter(0, 0, max(number, 1), len(_COLUMNS) - 1)
    sheet.print_area(0, 0, max(number, 1), _COLUMNS.index("value"))


def _value(sheet: Any, place: tuple[int, int], column: str, value: Any, style: View) -> None:
    """Write a number as a number, the mark of what is hidden as text, and nothing where there is nothing to tell."""
    if value == HIDDEN:
        sheet.write_string(*place, HIDDEN, style["right"])
    elif value is not None:
        form = "percent" if column == "percent" else "whole" if float(value).is_integer() else "part"
        sheet.write_number(*place, value, style[form])


def _labels(figure: View) -> dict[str, str]:
    """Return what the splits and columns of a figure are called."""
    said = {f"column:{c['id']}": c["label"] for c in figure["columns"]}
    for split in figure["splits"]:
        said[f"by:{split['by']}:{split['rater'] or ''}"] = split["label"]
        said |= {f"column:{c['id']}": c["label"] for c in split["columns"]}
    return said


def _definitions(sheet: Any, data: View, style: View) -> None:
    """Write what each figure means, and how it is counted."""
    _page(sheet, (22, 34, 100), landscape=True)
    sheet.repeat_rows(0)
    for place, name in enumerate(("model", "figure", "definition")):
        sheet.write_string(0, place, tr(f"report.xlsx-{name}"), style["head"])
    number = 0
    for model in data["models"]:
        for figure in model["figures"]:
            for words in about_words(figure):
                number += 1
                for place, text in enumerate((model["label"], figure["label"], words)):
                    sheet.write_string(number, place, _text(text), style["wrap"])


def _about(sheet: Any, data: View, style: View, title: str) -> None:
    """Write whose figures they are, of which days, what is hidden, and from which save they were made."""
    _page(sheet, (100,), landscape=False)
    sheet.write_string(0, 0, _text(title), style["title"])
    rows = [data["organisation"], *head_words(data), *foot_words(data), *data["made"]["words"]]
    for number, words in enumerate(rows, 1):
        sheet.write_string(number, 0, _text(words), style["wrap"])
