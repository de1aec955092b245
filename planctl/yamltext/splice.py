"""Places in the text of a document and what is put there: one change, text in, text out (pure).

Nothing here looks at the whole: `edit` decides what is done where, and checks what came out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from planctl.errors import Path
from planctl.yamltext import render
from planctl.yamltext.loader import Document, Node
from planctl.yamltext.spans import (
    CannotEdit,
    block_end,
    comments,
    end_of,
    is_block_text,
    last_blank,
    line_end,
    line_start,
    margin,
    starts,
)

# Names in their order, for every level alike; or a tree of them, `*` for any name.
Order = Sequence[str] | Mapping[str, Any]


def node_at(document: Document, path: Path) -> Node:
    """Return the node at a path; raise CannotEdit when there is none."""
    node = document.find(path)
    if node is None:
        raise CannotEdit("no such place")
    return node


def flow_around(document: Document, path: Path) -> Path | None:
    """Return the path of the outermost braces or brackets on the way to a collection, itself included."""
    found = (path[:length] for length in range(len(path) + 1))
    return next((prefix for prefix in found if node_at(document, prefix).flow), None)


# Blocks


def insert_in_block(document: Document, path: Path, item: Any, index: int) -> str:
    """Insert an item in a list of lines with dashes, right after the last line of the one before it."""
    text, node = document.text, node_at(document, path)
    column: int = node.start.column
    dashes = starts(text, node)
    if index:
        return _insert_lines(text, block_end(text, end_of(text, node.children[index - 1]), column), item, column)
    first = line_start(text, dashes[0])
    if text[first : dashes[0]].strip():
        lines = render.item(item, column)
        return text[: dashes[0]] + "\n".join(lines)[column:] + "\n" + " " * column + text[dashes[0] :]
    if not isinstance(path[-1], str):
        raise CannotEdit("a list that begins below its dash")
    key = _key(document, path)
    return _insert_lines(text, block_end(text, _after_colon(text, key), column), item, column)


def _insert_lines(text: str, at: int, item: Any, column: int) -> str:
    return _put_lines(text, at, render.item(item, column, _may_keep(text, at)))


def add_in_block(document: Document, path: Path, value: Any, order: Order) -> str:
    """Add a key to a mapping of lines, after the last key that comes before it in the order."""
    text, node = document.text, node_at(document, path[:-1])
    name, column = str(path[-1]), int(node.start.column)
    place = place_in_order(name, [key.text for key in node.keys], names_at(order, path[:-1]))
    if place:
        before = node.children[place - 1]
        at = block_end(text, max(end_of(text, before), _after_colon(text, node.keys[place - 1])), column)
        return _put_lines(text, at, render.entry(name, value, column, _may_keep(text, at)))
    at = int(node.keys[0].start.index)
    lines = "\n".join(render.entry(name, value, column))[column:]
    return text[:at] + lines + "\n" + " " * column + text[at:]


def replace_in_block(document: Document, path: Path, value: Any) -> str:
    """Replace the value of a key, or an item, on lines of its own; the comment of its first line stays there."""
    text, old = document.text, node_at(document, path)
    parent = node_at(document, path[:-1])
    if in_list := parent.kind == "list":
        column = parent.start.column
        after = starts(text, parent)[int(path[-1])] + 1
    else:
        key = _key(document, path)
        column, after = parent.start.column, _after_colon(text, key)
    used = after - line_start(text, after)
    new = render.tail(value, column, used, in_list)
    end = end_of(text, old)
    if len(new) == 1 and _is_on_line(text, old, after):
        return f"{text[: old.start.index]}{new[0].lstrip(' ')}{text[end:]}"
    end = line_end(text, max(end, after))
    if len(new) > 1:
        # A block would swallow the comments that stand deeper than its own lines.
        end = block_end(text, end, column if isinstance(value, str) else column + 2)
    return _replace_lines(document, after, end, render.tail(value, column, used, in_list, _may_keep(text, end)))


def _is_on_line(text: str, node: Node, after: int) -> bool:
    """Tell whether a value stands on one line, right behind its key or dash."""
    return (
        not is_block_text(node)
        and node.end.index > node.start.index
        and not text[after : node.start.index].strip(" ")
        and "\n" not in text[node.start.index : end_of(text, node)]
    )


def _replace_lines(document: Document, start: int, end: int, lines: list[str]) -> str:
    """Replace what stands between two places; comments there stay, beside the first line or above it."""
    text = document.text
    inside = [comment for comment in comments(document) if start <= comment.at < end]
    beside = [comment for comment in inside if comment.at < line_end(text, start)]
    above = [comment.text for comment in inside if comment not in beside]
    first, *rest = lines
    if beside:
        first = f"{first}  {beside[0].text}"
    return _with_comments(text, start, above, "\n".join([first, *rest]) + (text[end:] or "\n"))


def _with_comments(text: str, index: int, above: list[str], rest: str) -> str:
    """Return the text up to `index` with comments put above the line of `index`, then the rest."""
    top = line_start(text, index)
    indent = " " * margin(text, index)
    return text[:top] + "".join(f"{indent}{comment}\n" for comment in above) + text[top:index] + rest


def remove_in_block(document: Document, path: Path, spare: tuple[int, int] | None) -> str:
    """Remove an entry or item with its lines; of the comments there, those outside of `spare` stay."""
    text, parent = document.text, node_at(document, path[:-1])
    begins = starts(text, parent)
    number = number_in(parent, path[-1])
    start, end = element(document, path)
    spare = spare or (start, end)
    if text[line_start(text, start) : start].strip():
        if number or len(begins) == 1:
            raise CannotEdit("an entry begins in the middle of a line")
        return _with_comments(text, start, _outside(document, start, begins[1], spare), text[begins[1] :])
    indent = text[line_start(text, start) : start]
    kept = "".join(f"{indent}{comment}\n" for comment in _outside(document, start, end, spare))
    if not kept and _ends_in_block_text(document.root, line_start(text, start), start):
        # The text above would take the blank lines below for its own.
        end = last_blank(text, end)
    return text[: line_start(text, start)] + kept + text[end + 1 :]


def _ends_in_block_text(node: Node | None, start: int, end: int) -> bool:
    """Tell whether a block text reaches to a place between two others."""
    if node is None or node.kind != "scalar":
        return node is not None and any(_ends_in_block_text(child, start, end) for child in node.children)
    return is_block_text(node) and start <= node.end.index <= end


def element(document: Document, path: Path) -> tuple[int, int]:
    """Return the span of an entry or item, from its key or dash to the end of its lines or of its value."""
    text, parent = document.text, node_at(document, path[:-1])
    number = number_in(parent, path[-1])
    start, end = starts(text, parent)[number], end_of(text, parent.children[number])
    if parent.flow:
        return start, end
    behind = _after_colon(text, parent.keys[number]) if parent.kind == "map" else start + 1
    return start, block_end(text, max(end, behind), parent.start.column)


def _outside(document: Document, start: int, end: int, spare: tuple[int, int]) -> list[str]:
    inside = [comment for comment in comments(document) if start <= comment.at < end]
    return [comment.text for comment in inside if not spare[0] <= comment.at < spare[1]]


# Braces and brackets


def insert_in_flow(document: Document, path: Path, item: Any, index: int) -> str:
    """Insert an item inside brackets."""
    node = node_at(document, path)
    return _insert_inside(document, node, index, render.inline(item))


def add_in_flow(document: Document, path: Path, value: Any, order: Order) -> str:
    """Add a key inside braces, after the last key that comes before it in the order."""
    node = node_at(document, path[:-1])
    name = str(path[-1])
    place = place_in_order(name, [key.text for key in node.keys], names_at(order, path[:-1]))
    return _insert_inside(document, node, place, render.inline({name: value})[1:-1])


def _insert_inside(document: Document, node: Node, place: int, new: str) -> str:
    text = document.text
    if place:
        at = end_of(text, node.children[place - 1])
        return f"{text[:at]}, {new}{text[at:]}"
    if not node.children:
        return text[: node.start.index + 1] + new + text[node.end.index - 1 :]
    at = starts(text, node)[0]
    return f"{text[:at]}{new}, {text[at:]}"


def replace_in_flow(document: Document, path: Path, value: Any) -> str:
    """Replace a value inside braces or brackets; comments in it go above."""
    text, parent = document.text, node_at(document, path[:-1])
    node = parent.children[number_in(parent, path[-1])]
    start, end = node.start.index, node.end.index
    new = render.inline(value)
    if start == end and parent.kind == "map":
        # Nothing stands there: libyaml puts it where the next sign is.
        key_end = int(_key(document, path).end.index)
        behind = text[key_end:start]
        if ":" not in behind:
            return _replace_inside(document, key_end, key_end, f": {new}", (start, start))
        start = key_end + behind.index(":") + 1
        end, new = start if text[start:end].strip(" ") else end, f" {new}"
    return _replace_inside(document, start, end, new, (start, start))


def remove_in_flow(document: Document, path: Path, spare: tuple[int, int] | None) -> str:
    """Remove a key or item inside braces or brackets, with its comma; comments around it go above."""
    text, parent = document.text, node_at(document, path[:-1])
    begins = starts(text, parent)
    number = number_in(parent, path[-1])
    start, end = begins[number], end_of(text, parent.children[number])
    spare = spare or (start, end)
    if number + 1 < len(begins):
        return _replace_inside(document, start, begins[number + 1], "", spare)
    if not number:
        raise CannotEdit("nothing else is left inside")
    return _replace_inside(document, end_of(text, parent.children[number - 1]), end, "", spare)


def _replace_inside(document: Document, start: int, end: int, new: str, spare: tuple[int, int]) -> str:
    return _with_comments(document.text, start, _outside(document, start, end, spare), new + document.text[end:])


# Both


def number_in(parent: Node, step: str | int) -> int:
    """Return the number of a key or index in its collection; raise CannotEdit when it is not there."""
    names: list[Any] = [key.text for key in parent.keys] if parent.kind == "map" else [*range(len(parent.children))]
    if step not in names:
        raise CannotEdit("no such place")
    return names.index(step)


def place_in_order(name: str, names: list[str], order: Sequence[str]) -> int:
    """Return how many of the names come before a new one: those up to the last that precedes it in the order."""
    if name not in order:
        return len(names)
    before = set(order[: order.index(name)])
    return max((number + 1 for number, other in enumerate(names) if other in before), default=0)


def names_at(order: Order, path: Path) -> Sequence[str]:
    """Return the names in their order that hold for the mapping at a path."""
    for step in path:
        if isinstance(order, Mapping) and isinstance(step, str):
            order = order.get(step, order.get("*", {}))
    return [name for name in order if name != "*"]


def _key(document: Document, path: Path) -> Node:
    key = node_at(document, path[:-1]).key(path[-1])
    if key is None:
        raise CannotEdit("no such key")
    return key


def _after_colon(text: str, key: Node) -> int:
    found = text.find(":", key.end.index)
    if found < 0 or text[key.end.index : found].strip(" \t"):
        raise CannotEdit("a key without its colon")
    return found + 1


def _put_lines(text: str, at: int, lines: list[str]) -> str:
    """Put lines after the end of a line; at the end of the file they get a newline of their own."""
    return text[:at] + "\n" + "\n".join(lines) + (text[at:] or "\n")


def _may_keep(text: str, at: int) -> bool:
    """Tell whether a text may end in blank lines here: not when others follow, they would count as its own."""
    return at + 1 >= len(text) or bool(text[at + 1 : line_end(text, at + 1)].strip(" "))
