"""The one loader: bytes in, typed data with places and all problems out (pure).

One pass over libyaml's events, so that limits hold before anything is built: no recursion over
input, no anchors, aliases, tags, merge keys, directives or second documents. Scalars are typed by
the YAML 1.2 core schema, except that dates and months stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from planctl.errors import Path, Problem
from planctl.yamltext.inert import HOSTILE

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 32
MAX_NODES = 200_000

_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_CONSTANTS: dict[str, Any] = {"": None, "~": None} | dict.fromkeys(("null", "Null", "NULL"))
_CONSTANTS |= dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(("false", "False", "FALSE"), False)
_MAX_DIGITS = 18


_NONE: list[Any] = []


class Node:
    """A value with its place: start and end are libyaml marks (line, column, index from 0)."""

    __slots__ = ("children", "end", "flow", "keys", "kind", "start", "style", "text")

    def __init__(self, kind: str, start: Any, end: Any, text: str = "", style: str = "", flow: bool = False) -> None:
        self.kind = kind  # "scalar", "list" or "map"
        self.start = start
        self.end = end
        self.text = text
        self.style = style
        self.flow = flow
        # Of a scalar both are the same empty list, never changed: most nodes are scalars, and lists cost time.
        self.keys: list[Node] = _NONE if kind == "scalar" else []  # of a map, one for each child
        self.children: list[Node] = _NONE if kind == "scalar" else []

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


class Document:
    """A file as read: its text, typed data, the places of everything, and the problems of its form.

    `data` is None when the file could not be parsed to a mapping; `problems` then says why.
    """

    def __init__(self, text: str, root: Node | None, problems: list[Problem]) -> None:
        self.text = text
        self.root = root
        self.problems = problems

    @cached_property
    def data(self) -> dict[str, Any] | None:
        """Return the typed data: mappings, lists, text, numbers, booleans and None."""
        if self.root is None or self.root.kind != "map":
            return None
        result: dict[str, Any] = _construct(self.root)
        return result

    @cached_property
    def lines(self) -> list[str]:
        """Return the lines of the text, without their ends."""
        return self.text.split("\n")

    def find(self, path: Path) -> Node | None:
        """Return the node at a path, or None."""
        node = self.root
        for step in path:
            node = node.child(step) if node is not None else None
        return node

    def locate(self, problem: Problem, key: bool = False) -> Problem:
        """Return the problem with the place of its path, or of its nearest existing parent.

        With `key` the last step is a key whose own place is meant (an unknown key).
        """
        path = problem.path
        if key and path:
            parent = self.find(path[:-1])
            node = parent.key(path[-1]) if parent is not None else None
            if node is not None:
                return _at(problem, node)
        while path and self.find(path) is None:
            path = path[:-1]
        found = self.find(path)
        if found is not None and (path == problem.path or path):
            return _at(problem, found)
        return problem.at(1, 1)


def load(source: bytes) -> Document:
    """Read bytes as one YAML mapping; never raises for bad input, every problem is in the document."""
    if len(source) > MAX_BYTES:
        return Document("", None, [Problem("too-big", 1, 1, params={"limit": MAX_BYTES // 1024})])
    problems: list[Problem] = []
    if source.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem("bom", 1, 1))
        source = source[3:]
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        column = len(source[source.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8")) + 1
        return Document("", None, [*problems, Problem("not-utf8", line, column)])
    if "\r" in text:
        problems.append(_at_index("crlf", text, text.index("\r")))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems += [_at_index("control", text, match.start(), char=name_of(match[0])) for match in HOSTILE.finditer(text)]
    markers = [_at_index("conflict-marker", text, m.start(), width=len(m[0])) for m in _CONFLICT.finditer(text)]
    if len(markers) > 1:
        return Document(text, None, problems + markers)
    builder = _Builder()
    root = builder.build(text)
    return Document(text, root, problems + builder.problems)


def name_of(char: str) -> str:
    """Return a character as its code point, "U+202E"."""
    return f"U+{ord(char):04X}"


class _Builder:
    """Builds nodes from events, keeping the problems on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.documents = 0

    def build(self, text: str) -> Node | None:
        """Return the root mapping, or None with a problem that says why."""
        try:
            root = self._read(text)
        except yaml.YAMLError as error:
            self.problems.append(_syntax(error, text))
            return None
        if root is None:
            if not any(problem.code in ("too-deep", "too-big") for problem in self.problems):
                self.problems.append(Problem("empty", 1, 1))
        elif root.kind == "scalar" and root.text in ("", "~", "null"):
            self.problems.append(Problem("empty", 1, 1))
        elif root.kind != "map":
            self.problems.append(_at(Problem("not-a-mapping"), root))
        return root if root is not None and root.kind == "map" else None

    def _read(self, text: str) -> Node | None:  # noqa: C901 - one branch for each kind of event
        top: list[Node] = []
        stack: list[Node] = []
        siblings = top  # the children of the innermost open node
        for count, event in enumerate(_events(text)):
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor or event.tag:
                    self._refuse(event)
                siblings.append(Node("scalar", event.start_mark, event.end_mark, event.value, event.style or ""))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(stack) >= MAX_DEPTH:
                    self.problems.append(_mark("too-deep", event, limit=MAX_DEPTH))
                    return None
                self._refuse(event)
                name = "map" if kind is MappingStartEvent else "list"
                node = Node(name, event.start_mark, event.end_mark, flow=bool(event.flow_style))
                siblings.append(node)
                stack.append(node)
                siblings = node.children
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                node = stack.pop()
                siblings = stack[-1].children if stack else top
                node.end = event.end_mark
                if node.kind == "map":
                    self._settle(node)
            elif kind is AliasEvent:
                self.problems.append(_mark("alias", event))
                siblings.append(Node("scalar", event.start_mark, event.end_mark, "null"))
            elif kind is DocumentStartEvent:
                self._document(event)
            if count > MAX_NODES:
                self.problems.append(_mark("too-big", event, limit=MAX_BYTES // 1024))
                return None
        return top[0] if top else None

    def _refuse(self, event: Any) -> None:
        if event.anchor:
            self.problems.append(_mark("anchor", event))
        if event.tag:
            self.problems.append(_mark("tag", event))

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.problems.append(_mark("second-document", event))
        if event.version or event.tags:
            self.problems.append(_mark("directive", event))

    def _settle(self, node: Node) -> None:
        """Part a mapping's flat children into keys and values; report keys that cannot stand."""
        flat, node.children = node.children, []
        seen: set[str] = set()
        for key, value in zip(flat[::2], flat[1::2], strict=True):
            if key.kind != "scalar":
                self.problems.append(_at(Problem("key-not-text"), key))
            elif key.text == "<<" and not key.style.strip("|>"):
                self.problems.append(_at(Problem("merge-key"), key))
            elif key.text in seen:
                self.problems.append(_at(Problem("duplicate-key", params={"key": key.text}), key))
            else:
                seen.add(key.text)
                node.keys.append(key)
                node.children.append(value)


def _events(text: str) -> Iterator[Any]:
    return iter(CParser(text).get_event, None)


def _construct(node: Node) -> Any:
    if node.kind == "scalar":
        return typed(node.text) if not node.style else node.text
    if node.kind == "list":
        return [_construct(child) for child in node.children]
    return {key.text: _construct(child) for key, child in zip(node.keys, node.children, strict=True)}


def typed(text: str) -> Any:
    """Type a plain scalar by the YAML 1.2 core schema; what is no constant or number is text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INT.fullmatch(text) and len(text) <= _MAX_DIGITS:
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.fullmatch(text):
        return float(text.replace(".inf", "inf").replace(".Inf", "inf").replace(".INF", "inf").replace(".nan", "nan").replace(".NaN", "nan").replace(".NAN", "nan"))
    return text


def _at(problem: Problem, node: Node) -> Problem:
    same_line = node.end.line == node.start.line
    return problem.at(node.start.line + 1, node.start.column + 1, max(1, node.end.column - node.start.column) if same_line else 1)


def _mark(code: str, event: Any, **params: Any) -> Problem:
    return Problem(code, event.start_mark.line + 1, event.start_mark.column + 1, params=params)


def _at_index(code: str, text: str, index: int, width: int = 1, **params: Any) -> Problem:
    start = text.rfind("\n", 0, index) + 1
    return Problem(code, text.count("\n", 0, index) + 1, index - start + 1, params=params, width=width)


def _syntax(error: yaml.YAMLError, text: str) -> Problem:
    """Turn libyaml's complaint into a problem; a tab gets its own, everybody meets it sooner or later."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Problem("syntax", 1, 1)
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    before = line[: mark.column + 1]
    if "\t" in before and not before.strip():
        return Problem("tab", mark.line + 1, before.index("\t") + 1)
    if not line.strip() and mark.line:
        return Problem("syntax-end", mark.line + 1, 1, text="syntax-end")
    return Problem("syntax", mark.line + 1, mark.column + 1)
