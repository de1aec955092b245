"""What a form for pen and paper is made of: a handful of blocks as plain data, which every format can show.

Each kind has all of its keys, always. `name` says where in a plan the answer belongs, with / between the
steps (areas/housing/situation): it is what the fields of a filled-in file are called.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from planctl.outputs.papers.blocks import Block, facts, note, text

WRITE, SHORT, TICK, LADDER, GRID, ROWS, GROUP = "write", "short", "tick", "ladder", "grid", "rows", "group"

__all__ = [
    "GRID", "GROUP", "LADDER", "ROWS", "SHORT", "TICK", "WRITE", "Block", "facts", "grid", "group", "ladder", "note",
    "place", "rows", "short", "text", "tick", "write",
]  # fmt: skip


def place(*steps: Any) -> str:
    """Return the name of a field, by the steps that lead to it in a plan."""
    return "/".join(str(step) for step in steps)


def write(
    name: str,
    label: str,
    lines: int,
    *,
    help_words: str = "",
    prompts: Iterable[str] = (),
    there: Iterable[str] = (),
    own: bool = False,
) -> Block:
    """Return room for a text: `there` is what stands in the plan, `own` says that it is the person's own words."""
    return {
        "kind": WRITE,
        "name": name,
        "label": label,
        "help": help_words,
        "prompts": list(prompts),
        "own": own,
        "there": list(there),
        "lines": lines,
    }


def short(
    name: str,
    label: str,
    what: str = "text",
    *,
    help_words: str = "",
    there: str = "",
    hint: str = "",
    options: Iterable[str] = (),
) -> Block:
    """Return room for a few words on one line: a date, a number, a name; `options` are the answers there may be."""
    return {
        "kind": SHORT,
        "name": name,
        "label": label,
        "type": what,
        "help": help_words,
        "hint": hint,
        "there": there,
        "options": list(options),
    }


def option(value: str, label: str, help_words: str = "", *, ticked: bool = False) -> dict[str, Any]:
    """Return an answer to tick."""
    return {"value": value, "label": label, "help": help_words, "ticked": ticked}


def tick(
    name: str, label: str, options: Iterable[dict[str, Any]], *, many: bool = False, help_words: str = ""
) -> Block:
    """Return answers to tick: one of them, or as many as fit."""
    return {"kind": TICK, "name": name, "label": label, "help": help_words, "many": many, "options": list(options)}


def asked(name: str, label: str, last: int | None = None, target: int | None = None) -> dict[str, Any]:
    """Return what a step is asked for: an area or a rater; with the last answer and the target, where there is one."""
    return {"name": name, "label": label, "last": last, "target": target}


def ladder(
    label: str,
    columns: Iterable[dict[str, Any]],
    steps: Iterable[dict[str, Any]],
    *,
    help_words: str = "",
    remark: str = "",
) -> Block:
    """Return a ladder to tick, the highest step first, with a column for each that a step is asked for.

    `remark` is what has to be said of the scale.
    """
    found = list(columns)
    return {
        "kind": LADDER,
        "label": label,
        "help": help_words,
        "note": remark,
        "columns": found,
        "steps": list(steps),
        "lasts": any(each["last"] is not None for each in found),
        "targets": any(each["target"] is not None for each in found),
    }


def grid(label: str, answers: Sequence[int], found: Iterable[dict[str, Any]], *, help_words: str = "") -> Block:
    """Return questions with the same answers to each, to tick one of."""
    asked_for = list(found)
    lasts = any(each["last"] is not None for each in asked_for)
    return {
        "kind": GRID,
        "label": label,
        "help": help_words,
        "answers": list(answers),
        "rows": asked_for,
        "lasts": lasts,
    }


def rows(
    name: str,
    label: str,
    columns: Iterable[dict[str, Any]],
    there: Iterable[Sequence[str]] = (),
    *,
    empty: int,
    help_words: str = "",
) -> Block:
    """Return a table to write in: what is there, and so many empty rows."""
    return {
        "kind": ROWS,
        "name": name,
        "label": label,
        "help": help_words,
        "columns": list(columns),
        "there": [list(row) for row in there],
        "empty": empty,
    }


def group(title: str, blocks: Iterable[Block], *, aside: str = "", help_words: str = "") -> Block:
    """Return blocks that belong together, under a heading of their own."""
    return {"kind": GROUP, "title": title, "aside": aside, "help": help_words, "blocks": list(blocks)}
