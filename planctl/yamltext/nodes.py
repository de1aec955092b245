"""The tree of a parsed file: every value and key with its place, and how plain values are typed (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from planctl.errors import Problem

# The core schema's numbers, dates and times being none of them.
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_CONSTANTS: dict[str, Any] = {"": None, "~": None} | dict.fromkeys(("null", "Null", "NULL"))
_CONSTANTS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
MAX_PROBLEMS = 100  # of one sort in one file

_MAX_DIGITS = 18  # a whole number of more digits does not fit in 64 bits


class Node:
    """A value with its place: start and end are libyaml marks (line, column, index from 0).

    This is a scalar, as most nodes are: it has a text and a style and nothing below it.
    """

    __slots__ = ("end", "start", "style", "text")

    kind: str = "scalar"
    flow: bool = False
    keys: list[Node] = []  # noqa: RUF012 - of a scalar both stay empty, and lists of its own would cost time
    children: list[Node] = []  # noqa: RUF012

    def __init__(self, start: Any, end: Any, text: str = "", style: str = "") -> None:
        self.start = start
        self.end = end
        self.text: str = text
        self.style: str = style

    def child(self, step: str | int) -> Node | None:
        """Return the value under a key or index, or None."""
        if self.kind == "list" and isinstance(step, int):
            return self.children[step] if step < len(self.children) else None
        for key, value in zip(self.keys, self.children, strict=False):
            if key.text == step:
                return value
        return None

    def key(self, name: str | int) -> Node | None:
        """Return the node of a key itself, or None."""
        return next((key for key in self.keys if key.text == name), None)

    def all(self) -> Iterator[Node]:
        """Yield the node and everything below it, keys included, in no particular order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack += node.keys
            stack += node.children


class Branch(Node):
    """A list or a mapping: `children` are its values, `keys` a mapping's keys, one for each child."""

    __slots__ = ("children", "flow", "keys", "kind")

    def __init__(self, kind: str, start: Any, flow: bool) -> None:
        super().__init__(start, start)
        self.kind = kind  # "list" or "map"
        self.flow = flow
        self.keys = []
        self.children = []


def at_node(problem: Problem, node: Node) -> Problem:
    """Return a problem with the place of a node."""
    same_line = node.end.line == node.start.line
    width = max(1, node.end.column - node.start.column) if same_line else 1
    return problem.at(node.start.line + 1, node.start.column + 1, width)


def listed(problems: Iterable[Problem]) -> list[Problem]:
    """Return so many problems as a person can take in; that there are more is a problem of its own.

    A hostile file may hold as many mistakes as it has bytes.
    """
    found = list(islice(problems, MAX_PROBLEMS + 1))
    if len(found) > MAX_PROBLEMS:
        last = found[MAX_PROBLEMS]
        limit = {"limit": MAX_PROBLEMS}
        found[MAX_PROBLEMS] = Problem("too-many", last.line, last.column, last.severity, params=limit)
    return found


def construct(node: Node) -> Any:
    """Return the data of a node: mappings, lists, text, numbers, booleans and None."""
    if node.kind == "scalar":
        return typed(node.text) if not node.style else node.text
    if node.kind == "list":
        return [construct(child) for child in node.children]
    return {key.text: construct(child) for key, child in zip(node.keys, node.children, strict=True)}


def typed(text: str) -> Any:
    """Type a plain scalar by the YAML 1.2 core schema; what is no constant or number is text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INT.fullmatch(text) and len(text) <= _MAX_DIGITS:
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text
