"""The comments of a document, each with the entry or item it speaks about (pure)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from planctl.errors import Path
from planctl.yamltext.loader import Document, Node
from planctl.yamltext.spans import Comment, as_written, comments, end_of, line_start, require_editable, starts

# Lines that speak to editors have to stay at the top of the file.
_FOR_EDITORS = re.compile(r"#\s*(?:yaml-language-server:|vim?:|-\*-)")
_BREAK = re.compile(r"^(?: *\n|---)", re.MULTILINE)


class Part:
    """An entry or item, or the whole: its place, its data, and the comments above, beside and at its end."""

    __slots__ = ("above", "beside", "children", "column", "data", "end", "foot", "key", "node", "path", "start")

    def __init__(self, node: Node, path: Path, start: int, end: int, column: int, key: Node | None = None) -> None:
        self.node = node
        self.path = path
        self.start = start
        self.end = end
        self.column = column
        self.key = key
        self.data: Any = as_written(node)  # in its new order, once there is one
        self.children: list[Part] = []
        self.above: list[str] = []
        self.beside: list[str] = []
        self.foot: list[str] = []

    @property
    def name(self) -> str:
        """Return the name of an entry's key."""
        return self.key.text if self.key else ""

    @property
    def is_item(self) -> bool:
        """Tell an item of a list from an entry of a mapping."""
        return self.key is None

    @property
    def is_block(self) -> bool:
        """Tell a part that has its own parts on lines below it."""
        return bool(self.children) and not self.node.flow

    def inside(self) -> Iterator[Part]:
        """Yield all parts of this part, in their order."""
        for child in self.children:
            yield child
            yield from child.inside()


def parts_of(document: Document) -> Part:
    """Return the tree of a document with every comment at one of its parts."""
    text = document.text
    whole = Part(require_editable(document), (), -1, len(text) + 1, -1)
    _divide(text, whole)
    lines = _by_line(text, whole)
    top = whole.children[0].start if whole.children else 0
    head = _end_of_head(text[:top])
    for comment in comments(document):
        if not comment.alone:
            start = line_start(text, comment.at)
            owner = _beside(lines.get(start, []), start, comment.at) or _innermost(whole, comment.at)
            (owner.beside if owner is not whole else whole.above).append(comment.text)
        elif comment.at < head or (comment.at < top and _is_for_editors(comment.text)):
            whole.above.append(comment.text)
        else:
            _attach(text, whole, comment)
    whole.above.sort(key=_is_for_editors, reverse=True)
    return whole


def _divide(text: str, part: Part) -> None:
    node = part.node
    for number, (child, start) in enumerate(zip(node.children, starts(text, node), strict=True)):
        key = node.keys[number] if node.kind == "map" else None
        end = max(end_of(text, child), key.end.index if key else start + 1)
        step: str | int = key.text if key else number
        part.children.append(Part(child, (*part.path, step), start, end, start - line_start(text, start), key))
        _divide(text, part.children[-1])


def _by_line(text: str, whole: Part) -> dict[int, list[Part]]:
    """Return the parts that begin on a line, and those without lines of their own that end on it, by its place."""
    lines: dict[int, list[Part]] = {}
    for part in whole.inside():
        first, last = line_start(text, part.start), line_start(text, part.end)
        lines.setdefault(first, []).append(part)
        if last != first and not part.is_block:
            lines.setdefault(last, []).append(part)
    return lines


def _end_of_head(text: str) -> int:
    """Return where the comments about the file end: with the last blank line, or `---`, above the first key."""
    return max((match.start() for match in _BREAK.finditer(text)), default=0)


def _is_for_editors(comment: str) -> bool:
    return _FOR_EDITORS.match(comment) is not None


def _beside(parts: list[Part], start: int, at: int) -> Part | None:
    """Return whose comment stands at the end of a line: the largest part that ends on it, else the last begun."""
    held = [part for part in parts if start <= part.end <= at]
    if held:
        return max(held, key=lambda part: (part.end, -part.start))
    begun = [part for part in parts if start <= part.start < at]
    return begun[-1] if begun else None


def _attach(text: str, whole: Part, comment: Comment) -> None:
    """Give a comment of its own line to what it stands above, or to the end of what it stands deeper in."""
    around = _innermost(whole, comment.at)
    number = _number_before(around, comment.at)
    before = around.children[number] if number >= 0 else None
    column = comment.at - line_start(text, comment.at)
    if not around.children:
        around.above.append(comment.text)
    elif before and not around.node.flow and column > before.column:
        _attach_deeper(before, comment.text, column)
    elif number + 1 == len(around.children):
        around.foot.append(comment.text)
    else:
        around.children[number + 1].above.append(comment.text)


def _number_before(part: Part, index: int) -> int:
    """Return the number of the last child that begins before a place, -1 when none does."""
    return bisect_left(part.children, index, key=lambda child: child.start) - 1


def _innermost(part: Part, index: int) -> Part:
    while (number := _number_before(part, index)) >= 0 and index < part.children[number].end:
        part = part.children[number]
    return part


def _attach_deeper(part: Part, text: str, column: int) -> None:
    while part.is_block and part.children[-1].is_block and column > part.children[-1].column:
        part = part.children[-1]
    (part.foot if part.is_block else part.above).append(text)
