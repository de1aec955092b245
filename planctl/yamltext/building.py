"""From text to nodes, within limits: one pass over libyaml's events, so that nothing is built before it may be (pure).

No recursion over input, no anchors, aliases, tags, merge keys, directives or second documents.
"""

from __future__ import annotations

from collections.abc import Iterator
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

from planctl.errors import Problem
from planctl.yamltext.nodes import Branch, Node, at_node, typed
from planctl.yamltext.syntax import syntax_problem

MAX_DEPTH = 32
MAX_NODES = 200_000

# What a key that may not stand looks like: a list or mapping has no text, nor has nothing at all.
_SUSPECT = frozenset(("", "<<"))


class Builder:
    """Builds nodes from events, keeping the problems on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.documents = 0

    def build(self, text: str) -> Node | None:
        """Return the root mapping, or None with a problem that says why."""
        try:
            root = self._read(text)
        except yaml.YAMLError as error:
            self.problems.append(syntax_problem(error, text))
            return None
        if root is None:
            if not any(problem.code in ("too-deep", "too-big") for problem in self.problems):
                self.problems.append(Problem("empty", 1, 1))
        elif root.kind == "scalar" and typed(root.text) is None:
            if self.documents == 1:  # otherwise what stands in the second one is the problem
                self.problems.append(Problem("empty", 1, 1))
        elif root.kind != "map":
            self.problems.append(at_node(Problem("not-a-mapping"), root))
        return root if root is not None and root.kind == "map" else None

    def _read(self, text: str) -> Node | None:  # noqa: C901 - one branch for each kind of event
        top: list[Node] = []
        stack: list[Branch] = []
        siblings = top  # the children of the innermost open node
        for count, event in enumerate(_events(text)):
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor or event.tag:
                    self._refuse(event)
                siblings.append(Node(event.start_mark, event.end_mark, event.value, event.style or ""))
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(stack) >= MAX_DEPTH:
                    self.problems.append(_mark("too-deep", event, limit=MAX_DEPTH))
                    return None
                self._refuse(event)
                name = "map" if kind is MappingStartEvent else "list"
                branch = Branch(name, event.start_mark, bool(event.flow_style))
                siblings.append(branch)
                stack.append(branch)
                siblings = branch.children
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                branch = stack.pop()
                siblings = stack[-1].children if stack else top
                branch.end = event.end_mark
                if branch.kind == "map":
                    self._settle(branch)
            elif kind is AliasEvent:
                if not _is_merged(stack, siblings):
                    self.problems.append(_mark("alias", event))
                siblings.append(Node(event.start_mark, event.end_mark, "null"))
            elif kind is DocumentStartEvent:
                self._document(event)
            if count > MAX_NODES:
                self.problems.append(_mark("too-big", event, text="too-many-values", limit=MAX_NODES))
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

    def _settle(self, node: Branch) -> None:
        """Part a mapping's flat children into keys and values; report keys that cannot stand."""
        flat = node.children
        keys, values = flat[::2], flat[1::2]
        names = {key.text for key in keys}
        if len(names) == len(keys) and not names & _SUSPECT:
            node.keys, node.children = keys, values
            return
        node.children = []
        seen: set[str] = set()
        for key, value in zip(keys, values, strict=True):
            if key.kind != "scalar" or (not key.text and not key.style):
                self.problems.append(at_node(Problem("key-not-text"), key))
            elif _is_merge_key(key):
                self.problems.append(at_node(Problem("merge-key"), key))
            elif key.text in seen:
                self.problems.append(at_node(Problem("duplicate-key", params={"key": key.text}), key))
            else:
                seen.add(key.text)
                node.keys.append(key)
                node.children.append(value)


def _is_merge_key(key: Node) -> bool:
    return key.text == "<<" and not key.style


def _is_merged(stack: list[Branch], siblings: list[Node]) -> bool:
    """Tell whether what comes next is what a merge key would bring: the key is the problem, not the value."""
    return bool(stack) and stack[-1].kind == "map" and len(siblings) % 2 == 1 and _is_merge_key(siblings[-1])


def _events(text: str) -> Iterator[Any]:
    return iter(CParser(text).get_event, None)


def _mark(code: str, event: Any, text: str = "", **params: Any) -> Problem:
    return Problem(code, event.start_mark.line + 1, event.start_mark.column + 1, params=params, text=text)
