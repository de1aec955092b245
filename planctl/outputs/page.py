"""A page of prose as plain blocks, and its two forms: lines for a terminal and Markdown for print."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field

from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import escaped, to_markdown

WIDTH = 96
_SHORT = 3  # lines of a term that needs no air around it
_HARD_WRAP = 72  # a line at least as long was broken by an editor, a shorter one by its writer


@dataclass(frozen=True)
class Title:
    """The name of the page, with a word about where it belongs."""

    text: str
    aside: str = ""


@dataclass(frozen=True)
class Head:
    """The name of a section."""

    text: str


@dataclass(frozen=True)
class Prose:
    """A paragraph; `label` is printed before it, as in "Why: ..."."""

    text: str
    label: str = ""
    style: str = ""


@dataclass(frozen=True)
class Items:
    """A list of short sentences, with what they have in common before it."""

    items: list[str]
    label: str = ""


@dataclass(frozen=True)
class Term:
    """Something that is explained: its name, its id, and what is said about it."""

    name: str
    aside: str = ""
    about: list[Prose | Items] = field(default_factory=list)


@dataclass(frozen=True)
class Rows:
    """Short facts in columns."""

    rows: list[list[str]]


Block = Title | Head | Prose | Items | Term | Rows


def page_lines(blocks: list[Block]) -> list[Line]:
    """Return a page as lines, wrapped, with air between its parts."""
    lines: list[Line] = []
    for number, block in enumerate(blocks):
        if number and not _close(blocks, number):
            lines.append([])
        lines += _lines_of(block)
    return lines


def _close(blocks: list[Block], number: int) -> bool:
    """Tell whether a block stands close to the one before it, without a blank line."""
    before, block = blocks[number - 1], blocks[number]
    if isinstance(before, Title | Head):
        return True
    if isinstance(before, Term) and isinstance(block, Term):
        return _short_terms(blocks, number)
    return isinstance(before, Prose) and isinstance(block, Items | Prose) and bool(block.label)


def _short_terms(blocks: list[Block], number: int) -> bool:
    """Tell whether all the terms that stand together here are short."""
    first = last = number
    while first and isinstance(blocks[first - 1], Term):
        first -= 1
    while last < len(blocks) and isinstance(blocks[last], Term):
        last += 1
    return all(_is_short(term) for term in blocks[first:last])


def _is_short(block: Block) -> bool:
    """Tell whether no more than a few lines are said about a term."""
    return isinstance(block, Term) and len(_lines_of(block)) <= _SHORT


def _lines_of(block: Block, indent: int = 0) -> list[Line]:
    match block:
        case Title():
            gap = " " * max(2, WIDTH - len(block.text) - len(block.aside)) if block.aside else ""
            return [line((block.text, "head"), gap, (block.aside, "dim"))]
        case Head():
            return [line((block.text, "bold"))]
        case Prose():
            return _prose_lines(block, indent)
        case Items():
            head = [line(" " * indent, (f"{block.label}:", "dim"))] if block.label else []
            return head + [row for item in block.items for row in _item_lines(item, indent + 2 * bool(block.label))]
        case Term():
            name = line("  ", (block.name, "bold"), *([(f" ({block.aside})", "dim")] if block.aside else []))
            return [name, *(row for part in block.about for row in _lines_of(part, indent + 4))]
        case Rows():
            return _rows_lines(block)


def _prose_lines(block: Prose, indent: int) -> list[Line]:
    label = f"{block.label}: " if block.label else ""
    rows = wrapped(label + block.text, WIDTH - indent)
    start = line(" " * indent, (label, "dim"), (rows[0][len(label) :], block.style))
    return [start, *(line(" " * indent, (row, block.style)) for row in rows[1:])]


def _item_lines(item: str, indent: int) -> list[Line]:
    rows = wrapped(item, WIDTH - indent - 2)
    return [line(" " * indent, "· " if number == 0 else "  ", row) for number, row in enumerate(rows)]


def _rows_lines(block: Rows) -> list[Line]:
    rows: list[list[Segment]] = [[(row[0], "id"), *((cell, "") for cell in row[1:])] for row in block.rows]
    return columns(rows, indent=2)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most a width; a paragraph that was wrapped before flows anew."""
    rows: list[str] = []
    for paragraph in paragraphs_of(text):
        rows += textwrap.wrap(paragraph, max(20, width), break_long_words=False, break_on_hyphens=False) or [""]
    return rows or [""]


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text: an editor's line breaks are undone, the writer's own are kept."""
    paragraphs: list[str] = []
    flowing = False
    for row in text.strip().split("\n"):
        own = not flowing or not row.strip() or re.match(r"\s*([-*·•–]|\d+[.)])\s", row)
        if own:
            paragraphs.append(row.rstrip())
        else:
            paragraphs[-1] += " " + row.strip()
        flowing = len(row) >= _HARD_WRAP
    return paragraphs


def page_markdown(blocks: list[Block]) -> str:
    """Return a page as Markdown."""
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        together = isinstance(before, Term) and isinstance(block, Term)
        parts += [*(() if together or not parts else ("",)), *_markdown_of(block)]
        before = block
    return "\n".join(parts)


def _markdown_of(block: Block) -> list[str]:
    match block:
        case Title():
            return [f"# {escaped(block.text)}", *(["", escaped(block.aside)] if block.aside else [])]
        case Head():
            return [f"## {escaped(block.text)}"]
        case Prose():
            label = f"**{escaped(block.label)}:** " if block.label else ""
            return [label + escaped(block.text)]
        case Items():
            label = f"**{escaped(block.label)}:**" if block.label else ""
            return [*([label, ""] if label else []), *(f"- {escaped(item)}" for item in block.items)]
        case Term():
            return _markdown_term(block)
        case Rows():
            return [to_markdown([""] * len(block.rows[0]), block.rows)]


def _markdown_term(term: Term) -> list[str]:
    aside = f" ({escaped(term.aside)})" if term.aside else ""
    rows = [f"**{escaped(term.name.strip())}**{aside}"]
    lists: list[str] = []
    for part in term.about:
        label = f"*{escaped(part.label)}:*" if part.label else ""
        if isinstance(part, Prose):
            rows.append(f"{label} {escaped(part.text)}".strip())
        else:
            lists += [*(["", f"  {label}", ""] if label else []), *(f"  - {escaped(item)}" for item in part.items)]
    return ["- " + "\\\n  ".join(rows), *lists]
