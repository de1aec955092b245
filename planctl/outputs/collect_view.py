"""What was collected across people, as data and as people read it, area by area."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from planctl.figures.collect import Collected, Text
from planctl.models.model import Model
from planctl.outputs.styled import Line, line
from planctl.outputs.tables import escaped, to_json
from planctl.texts import language, pick, tr
from planctl.workspace.settings import Settings

View = dict[str, Any]

VERSION = 2  # of the shape of the data
_WIDTH = 100


def collect_data(
    found: Iterable[tuple[Model, Collected]], what: str, area: str, settings: Settings, made: View
) -> View:
    """Return the texts, model by model; `few` tells that so few people are behind them that it can be guessed whose."""
    models = [
        {
            "model": model.id,
            "label": pick(model.data["label"]),
            "few": 0 < each.people < settings.hide_below,
            "texts": [_text(text, model) for text in each.texts],
        }
        for model, each in found
    ]
    return {
        "view": "collect",
        "version": VERSION,
        "language": language(),
        "organisation": settings.organisation,
        "what": what,
        "area": area or None,
        "hide_below": settings.hide_below,
        "models": models,
        "made": made,
    }


def _text(text: Text, model: Model) -> View:
    return {
        "areas": list(text.areas),
        "area_labels": [model.full_label("areas", area) for area in text.areas],
        "marks": list(text.marks),
        "text": text.text,
        "more": [{"label": label, "text": words} for label, words in text.more],
    }


def collect_text(data: View, output: str) -> str | list[Line]:
    """Return the texts in a format: text for json and md, lines for the table."""
    if output == "json":
        return to_json(data)
    return _markdown(data) if output == "md" else _lines(data)


def _by_areas(texts: list[View]) -> list[tuple[str, list[View]]]:
    """Return the texts by what they are about; without an area last."""
    found = groupby(texts, key=lambda text: ", ".join(text["area_labels"]))
    return [(label or tr("collect.no-area"), list(those)) for label, those in found]


def _about(data: View) -> list[str]:
    few = any(model["few"] for model in data["models"])
    told = [tr(f"collect.about-{data['what']}"), tr("collect.read-first")]
    told += [tr("collect.few", below=data["hide_below"])] if few else []
    return [*told, *([tr("collect.not-read", n=data["not_read"])] if data.get("not_read") else [])]


def _is_empty(data: View) -> bool:
    return not any(model["texts"] for model in data["models"])


def _lines(data: View) -> list[Line]:
    lines = [line((tr(f"collect.title-{data['what']}"), "head"), "   ", (data["organisation"], "dim"))]
    lines += [line((row, "dim")) for text in _about(data) for row in textwrap.wrap(text, _WIDTH)]
    for model in data["models"]:
        lines += [[], line((model["label"], "head"))] if len(data["models"]) > 1 and model["texts"] else []
        for label, texts in _by_areas(model["texts"]):
            lines += [[], line((label, "bold"))]
            for text in texts:
                lines += _text_lines(text)
    lines += [[], line(tr("collect.none"))] if _is_empty(data) else []
    made = textwrap.wrap(" ".join(data["made"]["words"]), _WIDTH)
    return [*lines, [], *(line((row, "dim")) for row in made)]


def _text_lines(text: View) -> list[Line]:
    marks = f" ({', '.join(text['marks'])})" if text["marks"] else ""
    rows = textwrap.wrap(text["text"] + marks, _WIDTH, initial_indent="  – ", subsequent_indent="    ")
    found = [line(row) for row in rows]
    for more in text["more"]:
        words = f"{more['label']}: {more['text']}"
        found += [line("    ", (row, "dim")) for row in textwrap.wrap(words, _WIDTH)]
    return found


def _markdown(data: View) -> str:
    parts = [f"# {tr('collect.title-' + data['what'])}", escaped(data["organisation"]), *map(escaped, _about(data))]
    for model in data["models"]:
        if not model["texts"]:
            continue
        level = "##"
        if len(data["models"]) > 1:
            parts.append(f"## {escaped(model['label'])}")
            level = "###"
        for label, texts in _by_areas(model["texts"]):
            parts += [f"{level} {escaped(label)}", "\n".join(row for text in texts for row in _items(text))]
    parts += [tr("collect.none")] if _is_empty(data) else []
    return "\n\n".join([*parts, "---", escaped(" ".join(data["made"]["words"]))])


def _items(text: View) -> list[str]:
    marks = f" ({', '.join(text['marks'])})" if text["marks"] else ""
    further = [f"  - {escaped(more['label'])}: {escaped(more['text'])}" for more in text["more"]]
    return [f"- {escaped(text['text'] + marks)}", *further]
