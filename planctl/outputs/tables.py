"""Lists as JSON, CSV for spreadsheets, and Markdown; nothing in a cell acts on the program that reads it."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

from planctl.yamltext.inert import HOSTILE, inert

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BOM = "\ufeff"  # spreadsheets read UTF-8 by it
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#!|~])")


def to_json(data: Any) -> str:
    """Return data as JSON, readable; what acts on a terminal stands there as an escape."""
    return HOSTILE.sub(_json_escape, json.dumps(data, ensure_ascii=False, indent=2))


def _json_escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def to_csv(header: list[str], rows: list[list[Any]]) -> str:
    """Return rows as CSV: semicolons, a byte-order mark, formulas disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return _BOM + out.getvalue().removesuffix("\n")


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value  # -2 is a number, and no formula
    text = inert(str(value))
    return "'" + text if text.startswith(_FORMULA) else text


def to_markdown(header: list[str], rows: list[list[Any]]) -> str:
    """Return rows as a Markdown table; what is in a cell stays text."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    lines += ["| " + " | ".join(escaped(value) for value in row) + " |" for row in rows]
    return "\n".join(lines)


def escaped(value: Any) -> str:
    """Return a text so that Markdown shows it as it is."""
    return _MARKDOWN.sub(r"\\\1", inert(str(value if value is not None else ""))).replace("\n", " ")
