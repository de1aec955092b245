"""A merged plan as text: one file brought to what the merge says, by changes that touch their own lines (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from typing import Any

from planctl.errors import Path
from planctl.models.model import Model
from planctl.plans.layout import Layout, layout_of
from planctl.plans.merge import Data
from planctl.plans.renamed import read_text, with_new_ids
from planctl.plans.standard import standard_text
from planctl.yamltext.edit import CannotEdit, insert_item, remove_item, remove_key, set_value
from planctl.yamltext.loader import Document, load
from planctl.yamltext.render import entry
from planctl.yamltext.spans import comments
from planctl.yamltext.splice import Order
from planctl.yamltext.twin import same


@dataclass(frozen=True)
class Form:
    """How a kind of file is read and in which order its keys stand: as a tree, and those at the top."""

    read: Callable[[str], Document]
    order: Order = ()
    top: Sequence[str] = ()


def merged_text(merged: Data, model: Model, base: str, ours: str, theirs: str) -> str:
    """Return the text of a merged plan; the same, whichever side is called ours.

    Two files in standard form give one; else one of the two files keeps its formatting, the one with
    more comments of its own.
    """
    layout = layout_of(model)
    form = Form(partial(read_text, model=model), layout.order, layout.top)
    text = brought_text(merged, form, base, ours, theirs)
    standard = all(_is_standard(form.read(side), layout) for side in (ours, theirs))
    return standard_text(form.read(text), layout) if standard else text


def brought_text(merged: Data, form: Form, base: str, ours: str, theirs: str) -> str:
    """Return the text of any merged file, by changes to one of its two versions."""
    sides = [form.read(text) for text in (ours, theirs)]
    if not all(side.renamed for side in sides):  # one of them says all the new ids: so does what comes of both
        sides = [form.read(with_new_ids(side)) for side in sides]
    first = max(sides, key=lambda side: (_own_comments(side, base), len(side.text), side.text))
    try:
        document = _brought(first, (), merged, form)
    except CannotEdit:
        document = first
    return document.text if same(document.data, merged) else _afresh(merged, form.top, first)


def lost_comments(text: str, *sides: str) -> list[str]:
    """Return the comments of the sides that are not in the text any more."""
    kept = Counter(comment.text for comment in comments(load(text.encode())))
    before: Counter[str] = Counter()
    for side in sides:
        before |= Counter(comment.text for comment in comments(load(side.encode())))
    return sorted((before - kept).elements())


def _own_comments(document: Document, base: str) -> int:
    """Return how many comments a file has that what it came from has not."""
    known = Counter(comment.text for comment in comments(load(base.encode()))) if base else Counter()
    return (Counter(comment.text for comment in comments(document)) - known).total()


def _is_standard(document: Document, layout: Layout) -> bool:
    try:
        return standard_text(document, layout) == document.text
    except CannotEdit:
        return False


def _brought(document: Document, path: Path, new: Any, form: Form) -> Document:
    """Return the document with another value at a path, changed where it is different and nowhere else."""
    old = _at(document, path)
    if same(old, new):
        return document
    if isinstance(old, dict) and isinstance(new, dict):
        return _mapping(document, path, new, form)
    if isinstance(old, list) and isinstance(new, list) and old and new:
        return _list(document, path, new, form)
    return form.read(set_value(document, path, new, form.order))


def _mapping(document: Document, path: Path, new: Data, form: Form) -> Document:
    for key, value in new.items():
        document = _brought(document, (*path, key), value, form)
    for key in [key for key in _at(document, path) if key not in new]:
        document = form.read(remove_key(document, (*path, key)))
    return document


def _list(document: Document, path: Path, new: Sequence[Any], form: Form) -> Document:
    """Bring a list to its new entries, from its end, so that what comes before keeps its number."""
    old = _at(document, path)
    steps = SequenceMatcher(None, [_mark(item) for item in old], [_mark(item) for item in new], autojunk=False)
    for _, start, end, first, last in reversed(steps.get_opcodes()):
        pairs = min(end - start, last - first)
        for index in range(start + pairs, start + pairs + last - first - pairs):
            value = new[first + index - start]
            document = form.read(insert_item(document, path, value, index, form.order))
        for index in reversed(range(start + pairs, end)):
            document = form.read(remove_item(document, (*path, index)))
        for index in reversed(range(start, start + pairs)):
            document = _brought(document, (*path, index), new[first + index - start], form)
    return document


def _mark(item: Any) -> str:
    """Return what an item is found again by: an entity by its id, anything else by all it says."""
    return repr(item["id"]) if isinstance(item, dict) and "id" in item else repr(item)


def _at(document: Document, path: Path) -> Any:
    value: Any = document.data
    for step in path:
        value = value.get(step) if isinstance(value, dict) else value[step] if isinstance(step, int) else None
    return value


def _afresh(merged: Data, top: Sequence[str], document: Document) -> str:
    """Return a merged plan written anew, below the comments at the top of a file."""
    lines = []
    for line in document.lines:
        if line and not line.startswith("#"):
            break
        lines.append(line)
    ranks = {key: rank for rank, key in enumerate(top)}
    for key in sorted(merged, key=lambda key: (ranks.get(key, len(ranks)), key)):
        lines += entry(key, merged[key], 0)
    return "\n".join(lines) + "\n"
