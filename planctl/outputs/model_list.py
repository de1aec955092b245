"""The plan models there are: where each comes from, and which are used here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from planctl.models.resolve import Resolved, Source
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.texts import pick, tr

_OWN = "models/"


def list_rows(
    sources: Mapping[str, Source], resolved: Mapping[str, Resolved], used: Sequence[str]
) -> list[dict[str, Any]]:
    """Return the models as plain data, those in use first."""
    order = [*(name for name in used if name in sources), *(name for name in sources if name not in used)]
    return [_row(name, sources[name], resolved[name], used) for name in order]


def _row(name: str, source: Source, resolved: Resolved, used: Sequence[str]) -> dict[str, Any]:
    model = resolved.model
    return {
        "id": name,
        "label": pick(model.data["label"]) if model else None,
        "origin": "own" if source.file.startswith(_OWN) else "shipped",
        "file": source.file,
        "extends": model.data.get("extends") if model else None,
        "version": model.data.get("version") if model else None,
        "in_use": name in used,
        "default": bool(used) and name == used[0],
        "errors": sum(problem.is_error for problem in resolved.problems),
    }


def list_lines(rows: list[dict[str, Any]]) -> list[Line]:
    """Return the models as lines, with the way to read about one."""
    with_use = any(row["in_use"] for row in rows)
    names = ["model", "name", "origin", *(["use"] if with_use else [])]
    header: list[Segment] = [(tr(f"model.column-{name}"), "dim") for name in names]
    lines = columns([header, *(_cells(row, with_use) for row in rows)], gap=3)
    broken = [row["id"] for row in rows if row["errors"]]
    hints = [line((tr("model.broken-hint", model=name), "warn")) for name in broken]
    return [*lines, [], *hints, line((tr("model.list-hint", model=rows[0]["id"]), "dim"))]


def _cells(row: dict[str, Any], with_use: bool) -> list[Segment]:
    label: Segment = (tr("model.broken", n=row["errors"]), "bad") if row["errors"] else (str(row["label"]), "")
    key = "default" if row["default"] else "in-use"
    use: list[Segment] = [(tr(f"model.{key}") if row["in_use"] else "–", "")] if with_use else []
    return [(row["id"], "id"), label, (_origin(row), "dim"), *use]


def _origin(row: dict[str, Any]) -> str:
    if row["origin"] == "shipped":
        return tr("model.shipped")
    if row["extends"]:
        return tr("model.own-extends", file=row["file"], base=row["extends"])
    return tr("model.own", file=row["file"])
