"""What a listing was made from, put into it: in data as fields, in CSV as columns, in text as a sentence below."""

from __future__ import annotations

import csv
import io
import json
from html import escape
from typing import Any

from planctl.outputs.tables import escaped, to_json

_END = "</body>"


def with_source(text: str, form: str, source: dict[str, Any], words: str) -> str:
    """Return an output with the save it was made from; data that is a list becomes `rows` of an object."""
    if form == "json":
        data = json.loads(text)
        data = data if isinstance(data, dict) else {"rows": data}
        apart = data.get("commit") not in (None, source["commit"])  # it speaks of an earlier save already
        return to_json({**data, "now": source} if apart else {**data, **source})
    if form == "csv":
        return _with_columns(text, source)
    if not words:
        return text
    if form == "md":
        return f"{text}\n\n{escaped(words)}"
    if form == "html":
        start, end, rest = text.rpartition(_END)
        return f"{start}<p>{escape(words)}</p>\n{end}{rest}"
    return f"{text}\n# {words}" if form == "yaml" else f"{text}\n\n{words}"


def _with_columns(text: str, source: dict[str, Any]) -> str:
    """Return CSV with a column for each thing there is to say, the same in each row; its cells stay as they are."""
    header, *rows = csv.reader(io.StringIO(text), delimiter=";")
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow([*header, *source])
    cells = [", ".join(value) if isinstance(value, list) else value or "" for value in source.values()]
    writer.writerows([*row, *cells] for row in rows)
    return out.getvalue().removesuffix("\n")
