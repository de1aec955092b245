"""A report as plain data: figures with their definitions, small numbers hidden, and the period before beside them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planctl.figures.count import figures_of
from planctl.figures.ground import Ground
from planctl.figures.people import File, people_of
from planctl.figures.period import Period
from planctl.figures.tables import RATES, Figure, Printed, Row, Split
from planctl.models.model import Model
from planctl.outputs.report_words import column_label, how_words, note_of, period_words, row_label, split_label
from planctl.texts import pick
from planctl.workspace.settings import Settings

VERSION = 1  # of the shape of the data

View = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """What a report is to tell: of which period, beside which other, split by what, as seen today."""

    period: Period
    today: datetime.date
    before: Period | None = None
    by: str = ""


def report_data(files: Iterable[File], settings: Settings, asked: Asked) -> View:
    """Return the figures of every model that has some; a model that nobody is under is left out."""
    by_model = people_of(files)
    order = [*settings.models, *sorted(set(by_model) - set(settings.models))]
    models = [_model(asked, by_model[name], settings) for name in order if by_model.get(name)]
    return {
        "report": VERSION,
        "organisation": settings.organisation,
        "made": asked.today.isoformat(),
        "period": _period(asked.period, asked.today),
        "compared": _period(asked.before, asked.today) if asked.before else None,
        "by": asked.by or None,
        "hide_below": settings.hide_below,
        "models": [model for model in models if model["figures"]],
        "without_figures": [model["label"] for model in models if not model["figures"]],
    }


def _period(period: Period, today: datetime.date) -> View:
    is_over = period.last < today.isoformat()
    return {"name": period_words(period), "from": period.first, "to": period.last, "is_over": is_over}


def _model(asked: Asked, people: list[Any], settings: Settings) -> View:
    model: Model = people[0].model
    printed = [
        Printed(figures_of(_ground(asked, people, period, settings)), settings.hide_below)
        for period in (asked.period, asked.before)
        if period
    ]
    pairs = zip(*([_Side(each, figure) for figure in each.figures] for each in printed), strict=True)
    figures = [_figure(_Pair(*sides)) for sides in pairs]
    return {"model": model.id, "label": pick(model.data["label"]), "figures": figures}


def _ground(asked: Asked, people: list[Any], period: Period, settings: Settings) -> Ground:
    today = asked.today.isoformat()
    return Ground(people, people[0].model, period.until(today), today, settings.review_since or "0001-01", asked.by)


@dataclass(frozen=True)
class _Side:
    """A figure of one period, as it may be printed."""

    printed: Printed
    figure: Figure

    def split(self, like: Split) -> Split | None:
        """Return the split by the same thing; None when there was nothing to split."""
        return next((each for each in self.figure.splits if (each.by, each.rater) == (like.by, like.rater)), None)

    def value(self, row: Row | None, column: str, split: Split | None = None) -> View:
        """Return a cell; a row that is not there is none, unless even that is not told."""
        if row is not None and column in row.cells:
            shows = self.printed.shows(row, column)
            return {"value": row.cells[column].value if shows else None, "hidden": not shows}
        tells = split is None or all(self.printed.tells(each, column) for each in split.rows)
        return {"value": 0 if tells and column not in RATES else None, "hidden": not tells}


@dataclass(frozen=True)
class _Pair:
    """A figure now, and of the period it is compared with."""

    now: _Side
    before: _Side | None = None

    @property
    def sides(self) -> list[_Side]:
        """Return both, or the one there is."""
        return [self.now, self.before] if self.before else [self.now]

    def total(self, columns: Iterable[str]) -> View | None:
        """Return the cells of the total."""
        if self.now.figure.total is None:
            return None
        return {name: _beside([side.value(side.figure.total, name) for side in self.sides]) for name in columns}

    def rows(self, split: Split) -> Iterator[View]:
        """Yield the rows of a split, those of either period."""
        both = [(side, side.split(split)) for side in self.sides]
        by_key = [{row.key: row for row in (each.rows if each else ())} for _, each in both]
        for key in dict.fromkeys(key for rows in by_key for key in rows):
            cells = {
                name: _beside(
                    [side.value(rows.get(key), name, each) for (side, each), rows in zip(both, by_key, strict=True)]
                )
                for name in self.columns(split)
            }
            yield {"id": key, "label": row_label(self.now.figure, split.by, key), "cells": cells}

    def columns(self, split: Split | None = None) -> tuple[str, ...]:
        """Return the columns of the figure, or of a split, in either period."""
        parts = [side.split(split) if split else side.figure for side in self.sides]
        return tuple(dict.fromkeys(name for part in parts if part for name in part.columns))

    def too_few(self, split: Split) -> bool:
        """Tell whether there are too few people behind a split to tell anything of its rows."""
        return bool(split.rows) and not any(
            self.now.printed.tells(row, name) for row in split.rows for name in row.cells
        )


def _beside(values: list[View]) -> View:
    return values[0] | ({"before": values[1]} if len(values) > 1 else {})


def _figure(pair: _Pair) -> View:
    figure, spec = pair.now.figure, pair.now.figure.spec
    return {
        "id": figure.id,
        "what": figure.what,
        "label": pick(spec["label"]),
        "definition": pick(spec["help"]) if spec.get("help") else "",
        "how": how_words(figure),
        "why": pick(spec["why"]) if spec.get("why") else "",
        "note": note_of(figure),
        "columns": [{"id": name, "label": column_label(figure, name)} for name in pair.columns()],
        "total": pair.total(pair.columns()),
        "splits": [_split(pair, split) for split in figure.splits],
    }


def _split(pair: _Pair, split: Split) -> View:
    figure = pair.now.figure
    too_few = pair.too_few(split)
    return {
        "by": split.by,
        "rater": split.rater or None,
        "label": split_label(figure, split),
        "columns": [{"id": name, "label": column_label(figure, name)} for name in pair.columns(split)],
        "too_few": too_few,
        "rows": [] if too_few and pair.before is None else list(pair.rows(split)),
    }
