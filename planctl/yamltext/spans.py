"""Where things stand in the text of a document: ends of values, dashes, comments (pure).

All places are indexes into the text. libyaml's own ends of blocks reach to the next token, over
comments and blank lines; here a value ends with its last sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from planctl.yamltext.loader import Document, Node, typed
from planctl.yamltext.render import Bare

# Problems that say nothing about the form of the text as the loader hands it on.
_HARMLESS = frozenset(("bom", "crlf", "control"))
_COMMENT = re.compile("#[^\n]*")


class CannotEdit(ValueError):
    """The formatting of a file defeats a safe edit. Internal: the caller says it in its own words."""


class Comment(NamedTuple):
    """A comment: its place, its text from the `#`, and whether it has its line to itself."""

    at: int
    text: str
    alone: bool


def require_editable(document: Document) -> Node:
    """Return the root of a document whose text and tree agree; raise CannotEdit for any other."""
    wrong = [problem.code for problem in document.problems if problem.code not in _HARMLESS]
    if document.root is None or wrong:
        raise CannotEdit(f"not a sound document: {', '.join(wrong) or 'no mapping'}")
    return document.root


def line_start(text: str, index: int) -> int:
    """Return the place where the line of `index` begins."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """Return the place where the line of `index` ends, before its newline."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found


def margin(text: str, index: int) -> int:
    """Return the column of the first sign of the line of `index`."""
    line = text[line_start(text, index) : line_end(text, index)]
    return len(line) - len(line.lstrip(" "))


def is_null(node: Node) -> bool:
    """Tell an empty value: nothing, `~` or `null`."""
    return node.kind == "scalar" and not node.style and typed(node.text) is None


def is_block_text(node: Node) -> bool:
    """Tell a text written with `|` or `>`."""
    return node.kind == "scalar" and node.style in ("|", ">")


def end_of(text: str, node: Node) -> int:
    """Return the place right after the last sign of a value."""
    if is_block_text(node):
        return _end_of_block_text(text, node)
    if node.kind == "scalar" or node.flow or not node.children:
        return int(node.end.index)
    return max(end_of(text, node.children[-1]), node.keys[-1].end.index if node.keys else 0)


def _end_of_block_text(text: str, node: Node) -> int:
    """Return the end of the last line of a block text, which libyaml puts after the blank lines that follow."""
    header = line_end(text, node.start.index)
    raw = text[header : node.end.index]
    if "+" in text[node.start.index : header].partition("#")[0]:
        return header + len(raw.removesuffix("\n"))
    if node.style == ">":
        return header + len(raw.rstrip(" \n"))
    end = header
    for _ in range(len(node.text.removesuffix("\n").split("\n")) if node.text else 0):
        end = line_end(text, end + 1)
    return end


def block_end(text: str, index: int, column: int) -> int:
    """Return the end of the line of `index`, or of the last comment below it that stands deeper than `column`.

    Such comments belong to what they stand under.
    """
    end = position = line_end(text, index)
    while position < len(text):
        start, position = position + 1, line_end(text, position + 1)
        line = text[start:position]
        if line.lstrip(" ").startswith("#") and margin(text, start) > column:
            end = position
        elif line.strip():
            break
    return end


def last_blank(text: str, index: int) -> int:
    """Return the end of the last of the blank lines below the line that ends at `index`, or `index`."""
    while index < len(text) and not text[index + 1 : line_end(text, index + 1)].strip(" "):
        index = line_end(text, index + 1)
    return index


def starts(text: str, node: Node) -> list[int]:
    """Return where the entries of a collection begin: keys, dashes or, inside brackets, values."""
    if node.kind == "map":
        return [key.start.index for key in node.keys]
    if node.flow:
        return [child.start.index for child in node.children]
    return list(_dashes(text, node))


def _dashes(text: str, node: Node) -> Iterator[int]:
    column = node.start.column
    for number, child in enumerate(node.children):
        index = node.start.index if not number else _next_dash(text, end_of(text, node.children[number - 1]))
        if index > child.start.index or text[index] != "-" or index - line_start(text, index) != column:
            raise CannotEdit("a dash is not where it should be")
        yield index


def _next_dash(text: str, index: int) -> int:
    """Return the dash that begins a line after `index`; only comments and blank lines stand between."""
    position = line_end(text, index)
    while position < len(text):
        start, position = position + 1, line_end(text, position + 1)
        if text[start:position].lstrip(" ").startswith("-"):
            return start + margin(text, start)
    raise CannotEdit("a dash is missing")


def comments(document: Document) -> list[Comment]:
    """Return all comments: what follows a `#` outside of scalars."""
    text = document.text
    found = []
    position = 0
    for start, end in [*sorted(_scalars(text, document.root)), (len(text), len(text))]:
        found += [_comment(text, match) for match in _COMMENT.finditer(text, position, max(start, position))]
        position = max(position, end)
    return found


def _comment(text: str, match: re.Match[str]) -> Comment:
    alone = not text[line_start(text, match.start()) : match.start()].strip()
    return Comment(match.start(), match[0].rstrip(), alone)


def _scalars(text: str, node: Node | None) -> Iterator[tuple[int, int]]:
    """Yield the spans of scalars; that of a block text begins after its header, which may bear a comment."""
    if node is None:
        return
    if node.kind == "scalar":
        start = line_end(text, node.start.index) if is_block_text(node) else node.start.index
        yield start, node.end.index
    for part in (*node.keys, *node.children):
        yield from _scalars(text, part)


def as_written(node: Node) -> Any:
    """Return the data of a node with its numbers as a person wrote them: 0101 keeps its zero."""
    if node.kind == "list":
        return [as_written(child) for child in node.children]
    if node.kind == "map":
        return {key.text: as_written(child) for key, child in zip(node.keys, node.children, strict=True)}
    value = node.text if node.style else typed(node.text)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return Bare(node.text) if is_number else value
