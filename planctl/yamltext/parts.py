"""The comments of a document, each with the entry or item it speaks about (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from planctl.errors import Path
from planctl.yamltext.loader import Document, Node
from planctl.yamltext.spans import Comment, as_written, comments, end_of, line_start, require_editable, starts

# Lines that speak to editors have to stay at the top of the file.
_FOR_EDITORS = re.compile(r"#\s*(?:yaml-language-server:|vim?:|-\*-)")


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
    whole = Part(require_editable(document), (), -1, len(document.text) + 1, -1)
    _divide(document.text, whole)
    for comment in comments(document):
        if comment.alone:
            _attach(document.text, whole, comment)
        else:
            _attach_beside(document.text, whole, comment)
    whole.above.sort(key=lambda text: _FOR_EDITORS.match(text) is None)
    return whole


def _divide(text: str, part: Part) -> None:
    node = part.node
    for number, (child, start) in enumerate(zip(node.children, starts(text, node), strict=True)):
        key = node.keys[number] if node.kind == "map" else None
        end = max(end_of(text, child), key.end.index if key else start + 1)
        step: str | int = key.text if key else number
        part.children.append(Part(child, (*part.path, step), start, end, start - line_start(text, start), key))
        _divide(text, part.children[-1])


def _attach(text: str, whole: Part, comment: Comment) -> None:
    """Give a comment of its own line to what it stands above, or to the end of what it stands deeper in."""
    around = _innermost(whole, comment.at)
    before = next((part for part in reversed(around.children) if part.end <= comment.at), None)
    after = next((part for part in around.children if part.start > comment.at), None)
    column = comment.at - line_start(text, comment.at)
    if not around.children:
        around.above.append(comment.text)
    elif before and not around.node.flow and column > before.column:
        _attach_deeper(before, comment.text, column)
    elif after is None:
        around.foot.append(comment.text)
    elif around is whole and before is None and _is_head(text[comment.at : after.start]):
        whole.above.append(comment.text)
    else:
        after.above.append(comment.text)


def _innermost(part: Part, index: int) -> Part:
    inner = next((child for child in part.children if child.start < index < child.end), None)
    return part if inner is None else _innermost(inner, index)


def _attach_deeper(part: Part, text: str, column: int) -> None:
    while part.is_block and part.children[-1].is_block and column > part.children[-1].column:
        part = part.children[-1]
    (part.foot if part.is_block else part.above).append(text)


def _is_head(below: str) -> bool:
    """Tell a comment about the file from one about its first key: by its words, or by a blank line below it."""
    return bool(_FOR_EDITORS.match(below) or re.search(r"\n *\n|\n---", below))


def _attach_beside(text: str, whole: Part, comment: Comment) -> None:
    """Give a comment at the end of a line to the largest part that this line holds, or else begins."""
    start = line_start(text, comment.at)
    before = [part for part in whole.inside() if part.start < comment.at]
    held = [part for part in before if start <= part.end <= comment.at and (part.start >= start or not part.is_block)]
    begun = [part for part in before if part.start >= start]
    if held:
        owner = max(held, key=lambda part: (part.end, -part.start))
    else:
        owner = begun[-1] if begun else _innermost(whole, comment.at)
    (owner.beside if owner is not whole else whole.above).append(comment.text)
