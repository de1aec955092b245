"""The one loader: bytes in, typed data with places and all problems out (pure).

Scalars are typed by the YAML 1.2 core schema, except that dates and months stay text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

from planctl.errors import Path, Problem
from planctl.yamltext.building import Builder
from planctl.yamltext.inert import HOSTILE
from planctl.yamltext.nodes import MAX_PROBLEMS, Node, at_node, construct, listed, typed

__all__ = ["Document", "Node", "load", "typed"]

MAX_BYTES = 1024 * 1024

# What libyaml refuses to read or takes for the end of a line is shown to it as another sign of the same width.
_REFUSED = (*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF)
_STAND_IN = {code: chr(0x10F000 + place) for place, code in enumerate(_REFUSED)}
_STOOD_FOR = {ord(stand_in): chr(code) for code, stand_in in _STAND_IN.items()}

_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)
_OF_THE_FILE = frozenset({"bom", "crlf", "directive", "second-document", "too-many"})  # problems that stand at no value
_OF_A_KEY = frozenset({"duplicate-key", "key-not-text", "merge-key"})  # and at a key that was not taken in


class Document:
    """A file as read: its text, typed data, the places of everything, and the problems of its form.

    `data` is None when the file could not be parsed to a mapping; `problems` then says why.
    """

    def __init__(self, text: str, root: Node | None, problems: list[Problem]) -> None:
        self.text = text
        self.root = root
        self.problems = problems
        self.renamed: list[Any] = []  # ids that the file says and that are read as others
        self.reread: Callable[[Document], Document] = lambda document: document  # how the file is read after a change

    @cached_property
    def data(self) -> dict[str, Any] | None:
        """Return the typed data: mappings, lists, text, numbers, booleans and None."""
        if self.root is None or self.root.kind != "map":
            return None
        result: dict[str, Any] = construct(self.root)
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

        With `key` the last step is a key whose own place is meant (an unknown key). What begins on a line below
        its key, or is not there, has its place at the key: that is where people look for it.
        """
        path = problem.path
        while path and self.find(path) is None:
            path = path[:-1]
        node = self.find(path)
        if node is None or (problem.path and not path):
            return problem.at(1, 1)
        parent = self.find(path[:-1]) if path else None
        name = parent.key(path[-1]) if parent is not None else None
        if name is not None and (key or name.start.line != node.start.line or node.start.index == node.end.index):
            return at_node(problem, name)
        return at_node(problem, node)

    def path_at(self, line: int, column: int) -> Path:
        """Return the path of the scalar or key at a place (counted from 1), () when there is none."""
        path, node, place = self._down_to(line, column)
        if node is None or _start(node) == place:
            return path
        return path if node.kind == "scalar" and _start(node) < place <= _end(node) else ()

    def path_around(self, line: int, column: int) -> Path:
        """Return the path of the innermost mapping or list that a place lies in."""
        path, node, place = self._down_to(line, column)
        while path and (node is None or node.kind == "scalar" or not _start(node) <= place < _end(node)):
            path = path[:-1]
            node = self.find(path)
        return path

    def _down_to(self, line: int, column: int) -> tuple[Path, Node | None, tuple[int, int]]:
        """Follow what begins last before a place; a key itself has no node."""
        place = (line - 1, column - 1)
        path: Path = ()
        node = self.root
        while node is not None and node.children:
            starts = node.keys if node.kind == "map" else node.children
            number = bisect_right(starts, place, key=_start) - 1
            if number < 0:
                break
            path = (*path, node.keys[number].text if node.kind == "map" else number)
            if node.kind == "map" and place < _end(node.keys[number]):
                return path, None, place
            node = node.children[number]
        return path, node, place


def _start(node: Node) -> tuple[int, int]:
    return node.start.line, node.start.column


def _end(node: Node) -> tuple[int, int]:
    return node.end.line, node.end.column


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
    controls = listed(
        _at_index("control", text, match.start(), char=name_of(match[0])) for match in HOSTILE.finditer(text)
    )
    if len(controls) > MAX_PROBLEMS:
        return Document("", None, [*problems, Problem("not-text", 1, 1)])
    problems += controls
    if conflicts := listed(_conflicts(text)):
        return Document(text, None, problems + conflicts)
    return _parsed(text, problems, bool(controls))


def _parsed(text: str, problems: list[Problem], controls: bool) -> Document:
    builder = Builder()
    root = builder.build(text.translate(_STAND_IN) if controls else text)
    document = Document(text, root, problems + listed(builder.problems))
    if root is None:
        return document
    if controls:
        for node in root.all():
            node.text = node.text.translate(_STOOD_FOR)
    if "\\" in text:
        document.problems += listed(_escaped_controls(document, root))
    if document.problems:
        document.problems = [_with_path(document, problem) for problem in document.problems]
    return document


def _conflicts(text: str) -> Iterator[Problem]:
    """Find the marks that git leaves where two versions meet: one problem for each place."""
    for number, match in enumerate(_CONFLICT.finditer(text)):
        if number == 0 or match[0].startswith("<"):
            yield _at_index("conflict-marker", text, match.start(), width=len(match[0]))


def _escaped_controls(document: Document, root: Node) -> Iterator[Problem]:
    r"""Find what acts on a terminal or hides text behind an escape such as "\e"."""
    for node in root.all():
        match = HOSTILE.search(node.text) if node.style == '"' else None
        if match and not HOSTILE.search(document.text, node.start.index, node.end.index):
            yield at_node(Problem("control", params={"char": name_of(match[0])}), node)


def _with_path(document: Document, problem: Problem) -> Problem:
    """Return a problem of the form with the path of the value or key it stands at, if it stands at one."""
    if problem.code in _OF_THE_FILE:
        return problem
    if problem.code in _OF_A_KEY:
        around = document.path_around(problem.line, problem.column)
        return replace(problem, path=(*around, *([problem.params["key"]] if problem.params else [])))
    return replace(problem, path=document.path_at(problem.line, problem.column))


def name_of(char: str) -> str:
    """Return a character as its code point, "U+202E"."""
    return f"U+{ord(char):04X}"


def _at_index(code: str, text: str, index: int, width: int = 1, **params: Any) -> Problem:
    start = text.rfind("\n", 0, index) + 1
    return Problem(code, text.count("\n", 0, index) + 1, index - start + 1, params=params, width=width)
