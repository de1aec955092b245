"""What a paper is made of: a handful of blocks as plain data, which every format can show.

Each kind has all of its keys, always: a template never has to ask whether one is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from planctl.outputs.page import paragraphs_of

Block = dict[str, Any]

TEXT, SAID, FACTS, TABLE, ITEMS, GROUP, DRAFT, WRITTEN, NOTE, ROOM = (
    "text", "said", "facts", "table", "items", "group", "draft", "written", "note", "room",
)  # fmt: skip


def paragraphs(words: str) -> list[str]:
    """Return a text in paragraphs: an editor's line breaks are undone, the writer's own are kept."""
    return [row for row in paragraphs_of(words) if row.strip()]


def text(words: str, label: str = "") -> Block:
    """Return prose, with the name of the field it stands in."""
    return {"kind": TEXT, "label": label, "paragraphs": paragraphs(words)}


def said(words: str, label: str = "") -> Block:
    """Return what the person said, which stands apart from what staff write."""
    return {"kind": SAID, "label": label, "paragraphs": paragraphs(words)}


def facts(rows: Iterable[tuple[str, str]]) -> Block:
    """Return short facts, each with its name."""
    return {"kind": FACTS, "rows": [{"label": label, "words": words} for label, words in rows]}


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], caption: str, note: str = "") -> Block:
    """Return a table: the first cell of each row names it; `note` is what has to be said of the figures."""
    cells = [list(row) for row in rows]
    return {"kind": TABLE, "caption": caption, "columns": list(columns), "rows": cells, "note": note}


def items(words: Iterable[str], label: str = "") -> Block:
    """Return a list of short sentences."""
    return {"kind": ITEMS, "label": label, "sentences": list(words)}


def group(title: str, blocks: Iterable[Block], aside: str = "", *, unbroken: bool = False) -> Block:
    """Return blocks that belong together, under a heading of their own; `unbroken`: on one page, if there is room."""
    return {"kind": GROUP, "title": title, "aside": aside, "unbroken": unbroken, "blocks": list(blocks)}


def note(words: str) -> Block:
    """Return something that is said about the paper, not by it."""
    return {"kind": NOTE, "words": words}


def room(label: str, lines: int) -> Block:
    """Return a place to write in by hand."""
    return {"kind": ROOM, "label": label, "lines": lines}


def draft(passage: str, entries: Iterable[dict[str, Any]], prompts: Iterable[str], words: str = "") -> Block:
    """Return a passage that staff must write: what they wrote so far, and what was noted; nobody has confirmed it."""
    found = {"paragraphs": paragraphs(words), "entries": list(entries), "prompts": list(prompts)}
    return {"kind": DRAFT, "passage": passage, **found}


def written(passage: str, words: str) -> Block:
    """Return a passage that staff wrote and confirmed; without words there is nothing to say."""
    return {"kind": WRITTEN, "passage": passage, "paragraphs": paragraphs(words)}


def drafts_in(blocks: Iterable[Block]) -> int:
    """Return how many passages are drafts."""
    return sum(1 if block["kind"] == DRAFT else drafts_in(block.get("blocks", ())) for block in blocks)
