"""A report as a paper: each figure under its own heading, its definition and what has to be said of it beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.house import paper
from planctl.outputs.report_table import (
    about_words,
    cell_words,
    foot_words,
    head_words,
    is_single,
    row_texts,
    told_rows,
    untold,
)
from planctl.texts import tr

View = dict[str, Any]


def report_paper(data: View) -> View:
    """Return a report with what its templates print."""
    title = tr("report.title", period=data["period"]["name"])
    return paper(data, title, head_words(data), list(report_parts(data)), foot_words(data))


def report_parts(data: View) -> Iterator[View]:
    """Yield a part for each figure; of several models, one for each of them with its figures under it."""
    for model in data["models"]:
        if len(data["models"]) > 1:
            found = [blocks.group(each["label"], figure_blocks(each)) for each in model["figures"]]
            yield _part(model["model"], model["label"], found)
        else:
            yield from (_part(each["id"], each["label"], list(figure_blocks(each))) for each in model["figures"])


def _part(name: str, title: str, found: list[Block]) -> View:
    return {"part": name, "title": title, "help": "", "blocks": found}


def figure_blocks(figure: View) -> Iterator[Block]:
    """Yield what stands under a figure's heading: its definition, its tables, and how it is counted."""
    definition, *about = about_words(figure)
    if figure["definition"]:
        yield blocks.text(definition)
    else:
        about = [definition, *about]
    if figure["total"] and is_single(figure):
        name = figure["columns"][0]["id"]
        yield blocks.facts([(tr("report.total"), cell_words(figure["total"][name], name))])
    elif figure["total"]:
        row = {"label": tr("report.total"), "cells": figure["total"]}
        heads = figure["columns"]
        yield blocks.table(
            [tr("report.row"), *(head["label"] for head in heads)], [row_texts(heads, row)], "", figure["note"]
        )
    for split in figure["splits"]:
        yield from _split_blocks(split, figure["note"])
    yield from (blocks.note(words) for words in about if words != figure["note"])


def _split_blocks(split: View, note: str) -> Iterator[Block]:
    told = told_rows(split)
    label = split["label"][:1].upper() + split["label"][1:]
    if told:
        heads = split["columns"]
        rows = [row_texts(heads, row) for row in told]
        yield blocks.table([tr("report.row"), *(head["label"] for head in heads)], rows, label, note)
        if words := untold(split):
            yield blocks.note(words)
    else:
        few = untold(split) if split["rows"] else tr("report.too-few" if split["too_few"] else "report.none")
        yield blocks.facts([(label, few)])
