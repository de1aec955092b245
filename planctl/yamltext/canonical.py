"""The one form of a file: keys and entries in order, short on one line, comments kept (pure).

Blank lines go, every comment stays: beside its line, above its entry or key, or at the end of its
list. Making a canonical text canonical changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from planctl.errors import Path
from planctl.yamltext import render, twin
from planctl.yamltext.loader import Document, load
from planctl.yamltext.parts import Part, parts_of
from planctl.yamltext.spans import CannotEdit, comments
from planctl.yamltext.splice import names_at

# From the name of a key to the order of what is below it; `*` is any name, lists are looked through.
KeyOrder = Mapping[str, Any]
# Given the path of a list, a function from an item to what it is ordered by; None leaves the list as it is.
Sort = Callable[[Path], Callable[[Any], Any] | None]


def canonical(document: Document, order: KeyOrder, sort: Sort | None = None) -> str:
    """Return the canonical text of a document; raise CannotEdit when a comment or a value would be lost."""
    whole = parts_of(document)
    expected = _arrange(whole, document.data, order, sort or _unsorted)
    hoisted, lines = _lines(whole.children, 0, whole.foot)
    text = "\n".join([*whole.above, *hoisted, *lines, ""]) if whole.children else document.text
    new = load(text.encode("utf-8", "surrogatepass"))
    known = {problem.code for problem in document.problems}
    if any(problem.code not in known for problem in new.problems) or not twin.same(new.data, expected):
        raise CannotEdit("the data would change")
    if _texts(new) != _texts(document):
        raise CannotEdit("a comment would be lost")
    return text


def _unsorted(_: Path) -> None:
    return None


def _texts(document: Document) -> Counter[str]:
    return Counter(comment.text for comment in comments(document))


def _arrange(part: Part, data: Any, order: KeyOrder, sort: Sort) -> Any:
    """Put keys and items in order, all the way down; return the data in that order."""
    if isinstance(data, dict) and part.children:
        ranks = {name: rank for rank, name in enumerate(names_at(order, ()))}
        part.children.sort(key=lambda child: ranks.get(child.name, len(ranks)))
        below = [order.get(child.name, order.get("*", {})) for child in part.children]
        values = [_arrange(child, data[child.name], o, sort) for child, o in zip(part.children, below, strict=True)]
        part.data = {child.name: child.data for child in part.children}
        return {child.name: value for child, value in zip(part.children, values, strict=True)}
    if isinstance(data, list) and part.children:
        pairs = list(zip(part.children, data, strict=True))
        if (key := sort(part.path)) is not None:
            pairs.sort(key=lambda pair: key(pair[1]))
        part.children = [child for child, _ in pairs]
        values = [_arrange(child, value, order, sort) for child, value in pairs]
        part.data = [child.data for child in part.children]
        return values
    return data


def _lines(parts: list[Part], column: int, foot: list[str]) -> tuple[list[str], list[str]]:
    """Return the comments above the first of some parts, then the lines of all, the foot at their end."""
    pad = " " * column
    hoisted: list[str] = []
    lines: list[str] = []
    for number, part in enumerate(parts):
        above, own = _shown(part, column)
        if number:
            lines += [pad + comment for comment in above]
        else:
            hoisted = above
        lines += own
    return hoisted, [*lines, *(pad + comment for comment in foot)]


def _shown(part: Part, column: int) -> tuple[list[str], list[str]]:
    """Return the comments that go above an entry or item at a column, and its lines."""
    label = " " * column + ("-" if part.is_item else f"{render.scalar(part.name)}:")
    room = render.MAX_WIDTH - len(label) - 1
    if not part.children or render.on_one_line(part.data, room, part.is_item) is not None:
        above = [*part.above, *part.beside[1:], *_inner_comments(part)]
        first, *rest = render.tail(part.data, column, len(label), part.is_item)
    elif part.is_item:
        # What stands below begins behind the dash: its comments have to go above or beside that line.
        part.children[0].beside += part.beside
        hoisted, (first, *rest) = _lines(part.children, column + 2, part.foot)
        above, first, part.beside = [*part.above, *hoisted], first[column + 1 :], []
    else:
        hoisted, below = _lines(part.children, column + 2, part.foot)
        above, first = [*part.above, *part.beside[1:]], ""
        rest = [*(" " * (column + 2) + comment for comment in hoisted), *below]
    return above, ["  ".join([label + first, *part.beside[:1]]), *rest]


def _inner_comments(part: Part) -> list[str]:
    """Return the comments inside of what goes on one line."""
    inside = [text for inner in part.inside() for text in (*inner.above, *inner.beside, *inner.foot)]
    return [*inside, *part.foot]
