"""Bars beside the figures of a report on the screen: as long as the figures, and none where a figure is hidden."""

from __future__ import annotations

from typing import Any

from planctl.outputs.report_table import _split_lines
from planctl.outputs.styled import plain

COUNT = [{"id": "n", "label": "number"}]


def _split(*values: int | None) -> dict[str, Any]:
    cells = [{"value": value, "hidden": value is None, "before": {"value": 9, "hidden": False}} for value in values]
    rows = [{"id": f"r{n}", "label": f"Row {n}", "cells": {"n": cell}} for n, cell in enumerate(cells)]
    return {"by": "kind", "label": "by kind", "rows": rows, "columns": COUNT, "too_few": False}


def _bars(split: dict[str, Any]) -> list[int]:
    return [row.count("█") for row in plain(list(_split_lines(split))).splitlines()]


def test_the_highest_is_the_longest_and_nothing_has_no_bar() -> None:
    assert _bars(_split(20, 10, 0)) == [24, 12, 0]


def test_a_hidden_figure_has_no_bar_and_one_alone_has_nothing_to_be_compared_with() -> None:
    assert _bars(_split(20, None, 5)) == [24, 0, 6]
    assert _bars(_split(20, None)) == [0, 0]
