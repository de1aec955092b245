"""Changes to YAML text that touch their own lines only (pure).

Every change goes from a document to new text, and is checked before it is handed out: the new text
has no new problems, and its data is the old data with that change and no other. Where the formatting
defeats that, CannotEdit is raised. Comments, quotes, blank lines and indentation of everything else
stay as they are; comments inside what is replaced move above it.

`order` says where a new key goes: after the last existing key that precedes it there; keys that it
does not name come last. It is a sequence of names for every level on the way, or a tree of names
(`{"areas": {"*": {"situation": {}}}}`, `*` for any name, lists looked through).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.errors import Path
from planctl.yamltext import splice, twin
from planctl.yamltext.loader import Document, Node, load
from planctl.yamltext.render import MAX_WIDTH, has_newline, on_one_line
from planctl.yamltext.spans import CannotEdit, as_written, is_block_text, is_null, line_start, require_editable
from planctl.yamltext.splice import Order

__all__ = ["CannotEdit", "Order", "insert_item", "remove_item", "remove_key", "replace_item", "set_value"]


def insert_item(document: Document, path: Path, item: Any, index: int | None = None, order: Order = ()) -> str:
    """Insert an item in the list at a path, before `index` or at its end; make the list where there is none."""

    def change(source: Document) -> str:
        node = source.find(path)
        if node is None or not node.children:
            return _put(source, path, [item], order)
        place = len(node.children) if index is None else index
        if (around := splice.flow_around(source, path)) is None:
            return splice.insert_in_block(source, path, item, place)
        return _unfold(source, around, splice.insert_in_flow(source, path, item, place), item)

    def apply(data: Any) -> Any:
        return twin.with_item(data, path, item, index)

    return _edit(document, change, apply)


def replace_item(document: Document, path: Path, item: Any) -> str:
    """Replace the item at a path by another."""
    return _set(document, path, item, (), must_exist=True)


def set_value(document: Document, path: Path, value: Any, order: Order = ()) -> str:
    """Set the value of a key, whether it exists or not; make the mappings on the way to it."""
    return _set(document, path, value, order, must_exist=False)


def remove_item(document: Document, path: Path) -> str:
    """Remove the item at a path; a list or mapping that this leaves empty goes with its key."""
    return _remove(document, path, int)


def remove_key(document: Document, path: Path) -> str:
    """Remove the key at a path; a mapping that this leaves empty goes with its key."""
    return _remove(document, path, str)


def _set(document: Document, path: Path, value: Any, order: Order, must_exist: bool) -> str:
    def change(source: Document) -> str:
        return _put(source, path, value, order)

    def apply(data: Any) -> Any:
        if must_exist:
            twin.value_at(data, path)
        return twin.with_value(data, path, value)

    return _edit(document, change, apply)


def _remove(document: Document, path: Path, kind: type) -> str:
    def change(source: Document) -> str:
        return _take(source, path)

    def apply(data: Any) -> Any:
        return twin.without(data, path)

    if not path or not isinstance(path[-1], kind):
        raise CannotEdit("not a path of that kind")
    return _edit(document, change, apply)


def _edit(document: Document, change: Callable[[Document], str], apply: Callable[[Any], Any]) -> str:
    """Return the changed text after checking it against the same change of the data."""
    require_editable(document)
    data = document.data
    try:
        expected = apply(data)
    except (LookupError, TypeError) as error:
        raise CannotEdit("no such place") from error
    if twin.same(expected, data):
        return document.text
    for source in (document, _closed(document)):
        text = change(source)
        if _holds(document, text, expected):
            return text
    raise CannotEdit("the change would change more than it should")


def _holds(document: Document, text: str, expected: Any) -> bool:
    new = document.reread(load(text.encode("utf-8", "surrogatepass")))
    known = {problem.code for problem in document.problems}
    return all(problem.code in known for problem in new.problems) and twin.same(new.data, expected)


def _closed(document: Document) -> Document:
    """Return the document with a newline at its end, and the same data: a text at the end may need `|-`."""
    text, last = document.text, document.root
    while last is not None and last.children:
        last = last.children[-1]
    if text.endswith("\n") or last is None or not is_block_text(last):
        return document
    mark = last.start.index + 1
    stripped = document.reread(load(f"{text[:mark]}-{text[mark:]}\n".encode()))
    return stripped if twin.same(stripped.data, document.data) else document


def _put(document: Document, path: Path, value: Any, order: Order) -> str:
    """Set a value, by replacing one or adding a key; a mapping that is missing comes with it."""
    if not path:
        raise CannotEdit("the document itself")
    above = path[:-1]
    parent = document.find(above)
    if above and (parent is None or is_null(parent) or (parent.kind == "map" and not parent.children)):
        return _put(document, above, {path[-1]: value}, order)
    if parent is None or parent.kind == "scalar":
        raise CannotEdit("a value stands where a mapping should be")
    around = splice.flow_around(document, above)
    if parent.child(path[-1]) is not None:
        if around is None:
            return splice.replace_in_block(document, path, value)
        text = splice.replace_in_flow(document, path, value)
    elif parent.kind == "list":
        raise CannotEdit("no such item")
    elif around is None:
        return splice.add_in_block(document, path, value, order)
    else:
        text = splice.add_in_flow(document, path, value, order)
    return _unfold(document, around, text, value)


def _unfold(document: Document, path: Path, text: str, new: Any) -> str:
    """Write braces or brackets of one line as a block, when a change makes them too much for it."""
    node = splice.node_at(document, path)
    changed = document.reread(load(text.encode("utf-8", "surrogatepass"))).find(path)
    if not path or changed is None or "\n" in document.text[node.start.index : node.end.index]:
        return text
    room = MAX_WIDTH - (node.start.index - line_start(text, node.start.index))
    if has_newline(new) or _outgrows(node, changed, room, isinstance(path[-1], int)):
        return splice.replace_in_block(document, path, as_written(changed))
    return text


def _outgrows(node: Node, changed: Node, room: int, in_list: bool) -> bool:
    """Tell whether a value was right on one line and no longer is: too long for it, or too deep."""
    if changed.end.index - changed.start.index > room >= node.end.index - node.start.index:
        return True
    before, after = (on_one_line(as_written(value), room, in_list) for value in (node, changed))
    return before is not None and after is None


def _take(document: Document, path: Path, spare: tuple[int, int] | None = None) -> str:
    """Remove an entry or item; with it the keys of what it leaves empty, up to the next list."""
    above = path[:-1]
    parent: Node = splice.node_at(document, above)
    if len(parent.children) > 1:
        remove = splice.remove_in_block if splice.flow_around(document, above) is None else splice.remove_in_flow
        return remove(document, path, spare)
    if not above:
        raise CannotEdit("nothing would be left")
    if isinstance(above[-1], str):
        return _take(document, above, spare or splice.element(document, path))
    empty: Any = {} if parent.kind == "map" else []
    return _put(document, above, empty, ())
