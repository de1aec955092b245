"""A report as plain data: figures with their definitions, small numbers hidden, and the period before beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planctl.figures.ground import MONTH
from planctl.figures.period import Period
from planctl.figures.tables import RATES, Figure, Split
from planctl.figures.told import Asked, Told
from planctl.models.model import Model
from planctl.outputs.report_words import column_label, how_words, note_of, period_words, row_label, split_label
from planctl.texts import language, pick
from planctl.workspace.settings import Settings

REPORT = "report"
VERSION = 2  # of the shape of the data

View = dict[str, Any]


@dataclass(frozen=True)
class Counted:
    """The figures of a model: those of the period, and those of the one it is compared with."""

    model: Model
    told: list[list[Told]]


def report_data(counted: Iterable[Counted], settings: Settings, asked: Asked, made: View) -> View:
    """Return the figures of every model that has some; a model that nobody is under is left out."""
    models = [_model(each, asked) for each in counted]
    return {
        "view": REPORT,
        "version": VERSION,
        "language": language(),
        "organisation": settings.organisation,
        "period": _period(asked.period, asked),
        "compared": _period(asked.before, asked) if asked.before else None,
        "by": asked.by or None,
        "hide_below": settings.hide_below,
        "models": [model for model in models if model["figures"]],
        "without_figures": [model["label"] for model in models if not model["figures"]],
        "made": made,
    }


def _period(period: Period, asked: Asked) -> View:
    is_over = period.last < asked.today.isoformat()
    return {"name": period_words(period), "from": period.first, "to": period.last, "is_over": is_over}


def _model(counted: Counted, asked: Asked) -> View:
    model = counted.model
    figures = [_figure(_Pair(model, asked, list(sides))) for sides in zip(*counted.told, strict=True)]
    version = str(model.data.get("version", ""))
    return {"model": model.id, "label": pick(model.data["label"]), "version": version, "figures": figures}


def _cell(cells: Mapping[str, Any] | None, column: str, split: Told | None, *, is_outside: bool = False) -> View:
    """Return a cell; a row that is not there is none, unless even that is not told, or it lies outside the period."""
    if is_outside:
        return {"value": None, "hidden": False}
    if cells is not None and column in cells:
        value, hidden = cells[column]
        return {"value": value, "hidden": hidden}
    tells = split is None or split["tells"].get(column, True)
    return {"value": 0 if tells and column not in RATES else None, "hidden": not tells}


@dataclass(frozen=True)
class _Pair:
    """A figure now, and of the period it is compared with, if there is one."""

    model: Model
    asked: Asked
    sides: list[Told]

    @property
    def figure(self) -> Figure:
        """Return what the figure is, without anything counted."""
        now = self.sides[0]
        return Figure(now["id"], now["what"], self.model, tuple(now["columns"]))

    def splits(self) -> list[Told]:
        """Return the splits that are asked for, of either period."""
        found: dict[tuple[str, str], Told] = {}
        for side in self.sides:
            for split in side["splits"]:
                if self.asked.by in split["under"]:
                    found.setdefault((split["by"], split["rater"]), split)
        return list(found.values())

    def like(self, split: Told) -> list[Told | None]:
        """Return the split by the same thing of each period; None where there was nothing to split."""
        wanted = (split["by"], split["rater"])
        return [next((s for s in side["splits"] if (s["by"], s["rater"]) == wanted), None) for side in self.sides]

    def total(self) -> View | None:
        """Return the cells of the total."""
        if self.sides[0]["total"] is None:
            return None
        return {name: _beside([_cell(side["total"], name, None) for side in self.sides]) for name in self.columns()}

    def rows(self, split: Told) -> Iterator[View]:
        """Yield the rows of a split, those of either period, in the order of the model where it can be told."""
        both = self.like(split)
        by_key = [dict(each["rows"]) if each else {} for each in both]
        for key in _in_order([list(rows) for rows in by_key]):
            outside = [split["by"] == MONTH and key not in period.months() for period in self.asked.periods]
            sides = list(zip(both, by_key, outside, strict=True))
            cells = {
                name: _beside([_cell(rows.get(key), name, each, is_outside=out) for each, rows, out in sides])
                for name in self.columns(split)
            }
            yield {"id": key, "label": row_label(self.figure, split["by"], key), "cells": cells}

    def columns(self, split: Told | None = None) -> tuple[str, ...]:
        """Return the columns of the figure, or of a split, in either period."""
        parts = self.like(split) if split else self.sides
        return tuple(dict.fromkeys(name for part in parts if part for name in part["columns"]))

    def heads(self, split: Told | None = None) -> list[View]:
        """Return the columns with what they are called."""
        return [{"id": name, "label": column_label(self.figure, name)} for name in self.columns(split)]


def _in_order(rows: list[list[str]]) -> list[str]:
    """Return all the rows: those of the second period alone stand after the row they followed there."""
    found = list(rows[0])
    for other in rows[1:]:
        for place, key in enumerate(other):
            if key not in found:
                before = next((k for k in reversed(other[:place]) if k in found), None)
                found.insert(found.index(before) + 1 if before is not None else 0, key)
    return found


def _beside(values: list[View]) -> View:
    return values[0] | ({"before": values[1]} if len(values) > 1 else {})


def _figure(pair: _Pair) -> View:
    figure = pair.figure
    spec = figure.spec
    return {
        "id": figure.id,
        "what": figure.what,
        "label": pick(spec["label"]),
        "definition": pick(spec["help"]) if spec.get("help") else "",
        "how": how_words(figure),
        "why": pick(spec["why"]) if spec.get("why") else "",
        "note": note_of(figure),
        "columns": pair.heads(),
        "total": pair.total(),
        "splits": [_split(pair, split) for split in pair.splits()],
    }


def _split(pair: _Pair, split: Told) -> View:
    too_few = all(each is None or each["too_few"] for each in pair.like(split)[:1])
    return {
        "by": split["by"],
        "rater": split["rater"] or None,
        "label": split_label(pair.figure, Split(split["by"], (), [], split["rater"])),
        "columns": pair.heads(split),
        "too_few": too_few,
        "rows": [] if too_few and len(pair.sides) == 1 else list(pair.rows(split)),
    }
