"""The flags of one person as people and programs read them."""

from __future__ import annotations

from typing import Any

from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import to_csv, to_json, to_markdown
from planctl.plans.flags import FLAGS, standing
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import tr
from planctl.texts.dates import short_day
from planctl.workspace.settings import Settings

Row = dict[str, Any]

KEYS = ("id", "date", "until", "by", "text", "down", "down_by", "reason")


def flag_rows(plan: Plan, *, everything: bool = False) -> list[Row]:
    """Return the flags that are up, the most pressing first; with `everything` those taken down after them."""
    plan = sound(plan)
    down = [flag for flag in plan.entries(FLAGS) if flag.get("down")]
    flags = [*standing(plan), *(sorted(down, key=lambda flag: str(flag["down"])) if everything else ())]
    return [{key: flag.get(key) for key in KEYS} for flag in flags]


def flag_text(rows: list[Row], person: str, settings: Settings, today: str, output: str) -> str | list[Line]:
    """Return the flags in a format: text for json, csv and md, lines for the table."""
    if output == "json":
        return to_json(rows)
    if output == "csv":
        return to_csv(["list", "person", *KEYS], [["flags", person, *(row[key] for key in KEYS)] for row in rows])
    if not rows:
        none = tr("flag.none", id=person)
        return none if output == "md" else [line((none, "dim"))]
    if output == "md":
        header = [tr(f"flag.column-{name}") for name in ("id", "until", "text", "more")]
        return to_markdown(header, [_cells(row, settings, today) for row in rows])
    cells: list[list[Segment]] = []
    for row in rows:
        name, until, text, more = _cells(row, settings, today)
        until = tr("flag.until", day=until) if until else ""
        cells.append([(name, "id"), (until, _style(row, today)), (" ".join(text.split()), ""), (more, "dim")])
    up = next((row["id"] for row in rows if not row["down"]), None)
    hint = [[], line((tr("flag.hint", id=person, flag=up), "dim"))] if up else []
    return [*columns(cells, gap=3), *hint]


def _cells(row: Row, settings: Settings, today: str) -> list[str]:
    year = int(today[:4])
    until = short_day(row["until"], year) if row["until"] else ""
    more = tr("flag.put-up", day=short_day(row["date"], year), by=settings.first_name(row["by"]))
    if row["down"]:
        words = {"day": short_day(row["down"], year), "by": settings.first_name(row["down_by"])}
        more = tr("flag.taken-down", **words, reason=" ".join(str(row["reason"] or "–").split()))
    return [str(row["id"]), until, str(row["text"]), more]


def _style(row: Row, today: str) -> str:
    """Return how the last day is shown: one that has passed, and nothing was done, stands out."""
    return "bad" if row["until"] and row["until"] < today and not row["down"] else ""
