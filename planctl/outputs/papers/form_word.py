"""A form as a Word document (DOCX): real headings and tables, and fields to fill in, on the screen or by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.outputs.papers import form_blocks as blocks
from planctl.outputs.papers.escaping import made_inert
from planctl.outputs.papers.form_document import (
    LINE,
    TINIEST,
    TINY,
    USUAL,
    WIDTH,
    Paper,
    centred,
    middle,
    shade,
    sized,
    together,
    turn,
)

View = dict[str, Any]

_TURNED = 3  # more columns than that have their names turned
_TICKED, _TURNED_TICKED, _NUMBER = 28, 8, 10  # millimetres
_DATES = ("date",)
_ABOUT, _ASKED = ("id", "ref", "standing", "contact_person", "identity"), ("id", "identity")


def form_word(view: View) -> bytes:
    """Return a form as a Word document; raise NoWord."""
    view = made_inert(view)
    paper = Paper(view)
    if view["logo"]:
        paper.logo(view["logo"])
    paper.paragraph(view["organisation"], small=True)
    paper.heading(view["title"], 0)
    _person(paper, view)
    paper.paragraph(" ".join(view["about"]), small=True)
    for part in view["parts"]:
        paper.heading(part["title"], 1)
        if part["fresh"]:
            paper.file.paragraphs[-1].paragraph_format.page_break_before = True
        paper.help(part["help"], part["prompts"])
        _blocks(paper, part["blocks"], 2)
    paper.reference()
    return paper.content()


def _person(paper: Paper, view: View) -> None:
    """Write whom it is about; what is not known is a field, and so is the name."""
    person, words = view["person"], view["words"]
    line = paper.paragraph()
    for index, name in enumerate(name for name in _ABOUT if person[name] or name in _ASKED):
        paper.run(line, f"{' · ' if index else ''}{words[name]}: ", bold=True)
        if person[name]:
            paper.run(line, person[name])
        else:
            paper.controls.line(line, name, words[name], width=10 if name == "id" else 18)
    line = paper.paragraph()
    for index, block in enumerate(view["head"]):
        paper.run(line, " · " if index else "")
        _answer(paper, line, block)


def _blocks(paper: Paper, found: list[View], level: int) -> None:
    for block in found:
        _KINDS[block["kind"]](paper, block, level)


def _write(paper: Paper, block: View, level: int) -> None:
    paper.heading(block["label"], level)
    paper.help(block["help"], block["prompts"])
    there = []
    for words in block["there"]:
        found = paper.paragraph(follows=True)
        paper.run(found, words, italic=block["own"])
        there.append(found)
    made = [*there, *paper.ruled(block["lines"])]
    paper.controls.text(made[0], made, block["name"], block["label"])


def _short(paper: Paper, block: View, _: int) -> None:
    line = paper.paragraph()
    _answer(paper, line, block)
    if block["help"]:
        line.paragraph_format.keep_with_next = True
        paper.paragraph(block["help"], small=True)


def _answer(paper: Paper, line: Any, block: View) -> None:
    """Write what is asked for on a line, and the field for it."""
    paper.run(line, block["label"], bold=True)
    paper.run(line, f" ({block['hint']})" if block["hint"] else "", small=True)
    paper.run(line, ": ")
    if block["options"]:
        paper.controls.choose(line, block["name"], block["label"], block["options"], block["there"], 16)
    elif block["type"] in _DATES:
        paper.controls.date(line, block["name"], block["label"], block["there"])
    else:
        paper.controls.line(line, block["name"], block["label"], block["there"], 16)


def _tick(paper: Paper, block: View, _: int) -> None:
    paper.paragraph(block["label"], bold=True, follows=True)
    if block["help"]:
        paper.paragraph(block["help"], small=True, follows=True)
    for index, option in enumerate(block["options"]):
        line = paper.paragraph(follows=index < len(block["options"]) - 1)
        name = blocks.place(block["name"], option["value"])
        paper.controls.tick(line, name, f"{block['label']}: {option['label']}", ticked=option["ticked"])
        paper.run(line, f" {option['label']}")
        paper.run(line, f"  {option['help']}" if option["help"] else "", small=True)


def _ladder(paper: Paper, block: View, level: int) -> None:
    words = paper.view["words"]
    if block["label"]:
        paper.heading(block["label"], level)
    paper.help(block["help"])
    columns = block["columns"]
    turned = len(columns) > _TURNED
    each = float(_TURNED_TICKED if turned else _TICKED)
    widths = [float(_NUMBER), WIDTH - _NUMBER - each * len(columns), *[each] * len(columns)]
    table = paper.grid(widths, block["label"] or words["step"])
    head = table.rows[0]
    for cell, name in zip(head.cells, [words["step"], words["meaning"], *(c["label"] for c in columns)], strict=True):
        paper.run(cell.paragraphs[0], name, bold=True)
        sized(cell, TINY)
    if turned:
        turn(head)
    for step in block["steps"]:
        _step(paper, paper.row(table, widths), step, columns)
    for name, wanted in (("last", block["lasts"]), ("target", block["targets"])):
        if wanted:
            cells = paper.row(table, widths)
            paper.run(cells[1].paragraphs[0], words[name], bold=True)
            for cell, column in zip(cells[2:], columns, strict=True):
                paper.run(cell.paragraphs[0], "–" if column[name] is None else str(column[name]))
                centred(cell)
    together(table)
    paper.paragraph(block["note"], small=True)


def _step(paper: Paper, cells: Any, step: View, columns: list[View]) -> None:
    """Fill in a step of a ladder: its number, its words, and a box for each that it is asked for."""
    paper.run(cells[0].paragraphs[0], str(step["step"]), bold=True)
    centred(cells[0])
    for index, text in enumerate(step["texts"]):
        line = cells[1].paragraphs[0] if not index else cells[1].add_paragraph()
        line.paragraph_format.space_after = 0
        aside = bool(index and text["own"])
        paper.run(line, text["title"], bold=not aside, italic=aside)
        paper.run(line, f" {text['description']}" if text["description"] else "")
    sized(cells[1], USUAL if step["texts"][0]["own"] else TINY)
    for cell, column in zip(cells[2:], columns, strict=True):
        line = cell.paragraphs[0]
        name = blocks.place(column["name"], step["step"])
        paper.controls.tick(line, name, f"{column['label']}: {step['step']}")
        centred(cell)
        if column["last"] == step["step"]:
            paper.run(cell.add_paragraph(), paper.view["words"]["last"])
            sized(cell, TINIEST)
            centred(cell)
            shade(cell)


def _grid(paper: Paper, block: View, level: int) -> None:
    words = paper.view["words"]
    if block["label"]:
        paper.heading(block["label"], level)
    paper.help(block["help"])
    answers, lasts = block["answers"], [words["last"]] if block["lasts"] else []
    each = 12.0
    widths = [WIDTH - each * len(answers) - 18 * len(lasts), *[each] * len(answers), *[18.0] * len(lasts)]
    table = paper.grid(widths, words["question"])
    for cell, name in zip(table.rows[0].cells, [words["question"], *map(str, answers), *lasts], strict=True):
        paper.run(cell.paragraphs[0], name, bold=True)
    for row in block["rows"]:
        cells = paper.row(table, widths, LINE)
        paper.run(cells[0].paragraphs[0], row["label"])
        middle(cells[0])
        for cell, answer in zip(cells[1:], answers, strict=False):
            name = blocks.place(row["name"], answer)
            paper.controls.tick(cell.paragraphs[0], name, f"{row['label']}: {answer}")
            centred(cell)
        if lasts:
            paper.run(cells[-1].paragraphs[0], "–" if row["last"] is None else str(row["last"]))
            centred(cells[-1])
    together(table)
    paper.paragraph()


def _rows(paper: Paper, block: View, level: int) -> None:
    paper.heading(block["label"], level)
    paper.help(block["help"])
    columns = block["columns"]
    wide = [3.0 if column["type"] == "text" else 1.2 for column in columns]
    widths = [WIDTH * share / sum(wide) for share in wide]
    table = paper.grid(widths, block["label"])
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        paper.run(cell.paragraphs[0], column["label"], bold=True)
    for row in block["there"]:
        for cell, words in zip(paper.row(table, widths), row, strict=True):
            paper.run(cell.paragraphs[0], words)
            shade(cell)
    for number in range(1, block["empty"] + 1):
        for cell, column in zip(paper.row(table, widths, 12), columns, strict=True):
            _cell(paper, cell.paragraphs[0], column, f"{block['name']}/{number}/{column['name']}")
    paper.paragraph()


def _cell(paper: Paper, line: Any, column: View, name: str) -> None:
    """Put the field of an empty row in its cell."""
    if column["options"]:
        paper.controls.choose(line, name, column["label"], column["options"], width=0)
    elif column["type"] in _DATES:
        paper.controls.date(line, name, column["label"], width=0)
    else:
        paper.controls.line(line, name, column["label"], width=0)


def _facts(paper: Paper, block: View, _: int) -> None:
    for row in block["rows"]:
        paper.pair(row["label"], row["words"])


def _note(paper: Paper, block: View, _: int) -> None:
    paper.paragraph(block["words"], small=True)


def _group(paper: Paper, block: View, level: int) -> None:
    paper.heading(block["title"], level, block["aside"])
    paper.help(block["help"])
    _blocks(paper, block["blocks"], level + 1)


_KINDS: dict[str, Callable[[Paper, View, int], None]] = {
    blocks.WRITE: _write,
    blocks.SHORT: _short,
    blocks.TICK: _tick,
    blocks.LADDER: _ladder,
    blocks.GRID: _grid,
    blocks.ROWS: _rows,
    blocks.GROUP: _group,
    "facts": _facts,
    "note": _note,
}
