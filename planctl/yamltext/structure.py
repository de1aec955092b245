"""The form of a document against a JSON Schema: every violation as a problem with its place (pure).

The schema's own annotations say what a value is: `x-planctl: area` beside an enum makes an unknown
value the problem `unknown-area`; `x-planctl: step` beside a minimum makes it `score-step`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Any

from planctl.errors import Path, Problem
from planctl.yamltext.loader import Document, Node
from planctl.yamltext.nodes import listed

_PRIORITY = ("type", "format", "pattern", "enum")  # one problem a value: the first of these that is broken
# What a number or a list may at most or at least be: our sentence for the keyword of JSON Schema.
_LIMITS = {"minimum": "low", "maximum": "high", "exclusiveMinimum": "above", "minItems": "few", "uniqueItems": "twice"}
_LONG = 60  # what is longer is no mistyped word, and comparing it takes long
# Texts with a form of their own: what is wrong in them is never that they are numbers.
_FORMS = ("date", "month", "time", "id", "staff", "prefix", "word")


class Structure:
    """A JSON Schema ready to check documents with; compiled once, when first used."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema

    @cached_property
    def _validator(self) -> Any:
        import jsonschema_rs

        return jsonschema_rs.Draft202012Validator(self.schema, validate_formats=True, formats={"date": is_date})

    def problems(self, document: Document) -> list[Problem]:
        """Return all violations of the schema, placed and in the order of the file."""
        if document.data is None:
            return []
        data = strict(document.data)
        if self._validator.is_valid(data):
            return []
        found = listed(self._found(document, data))
        return sorted(found, key=lambda problem: (problem.line, problem.column))

    def _found(self, document: Document, data: Any) -> Iterator[Problem]:
        seen: set[tuple[Any, ...]] = set()
        for error in sorted(self._validator.iter_errors(data), key=_rank):
            part = _subschema(self.schema, list(error.schema_path)[:-1])
            for problem, key in _problems(error, part, document):
                mark = (problem.path, problem.code, problem.params["key"]) if key else (problem.path, "value")
                if mark not in seen:
                    seen.add(mark)
                    yield document.locate(problem, key=key)


def strict(data: Any) -> Any:
    """Return data as JSON Schema shall see it: it takes 3.0 for a whole number, and infinity for nothing."""
    return _without_whole(data) if _has_float(data) else data


def _has_float(data: Any) -> bool:
    stack = [data]
    while stack:
        value = stack.pop()
        if type(value) is dict:
            stack += value.values()
        elif type(value) is list:
            stack += value
        elif type(value) is float:
            return True
    return False


def _without_whole(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_whole(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_without_whole(value) for value in data]
    return data if not isinstance(data, float) or data % 1 else 0.5


@lru_cache(maxsize=4096)  # a plan names the same days again and again
def is_date(text: str) -> bool:
    """Tell whether a text is a real calendar day, 2026-11-03."""
    try:
        return len(text) == len("2026-11-03") and datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def close(word: str, known: Iterable[str]) -> str:
    """Return the known word nearest to a mistyped one, or nothing."""
    matches = get_close_matches(word.lower(), known, n=1, cutoff=0.6) if len(word) < _LONG else ()
    return matches[0] if matches else ""


def _rank(error: Any) -> int:
    name = error.kind.name
    return _PRIORITY.index(name) if name in _PRIORITY else len(_PRIORITY)


def _problems(error: Any, part: dict[str, Any], document: Document) -> Iterator[tuple[Problem, bool]]:
    """Yield the problems of one violation, each with whether its path ends in the key that is meant."""
    path = tuple(error.instance_path)
    kind = error.kind
    if kind.name == "additionalProperties":
        for key in kind.unexpected:
            yield _unknown_key((*path, key), part, document.find(path)), True
    elif kind.name == "required":
        yield Problem("missing-key", path=path, params={"key": kind.property}), True
    elif kind.name == "propertyNames":
        name = str(kind.error.instance)
        yield Problem(f"bad-{part.get('x-planctl', 'text')}", path=(*path, name), params={"value": name, "key": name}), True
    else:
        yield _value_problem(kind, path, part, document.find(path)), False


def _unknown_key(path: Path, part: dict[str, Any], above: Node | None) -> Problem:
    key, known = str(path[-1]), list(part.get("properties", {}))
    params = {"key": key, "value": key, "close": close(key, known), "known": ", ".join(known)}
    if part.get("x-planctl") == "areas":
        return Problem("unknown-area", path=path, params=params)
    name, colon, rest = key.partition(":")
    if colon and name in known:  # kind:visit
        params["close"] = f"{name}: {rest}".rstrip()
    value = above.child(key) if above is not None else None
    # {note: well, better}: the end of a text, after a comma
    alone = above is not None and above.flow and value is not None and not value.text and value.kind == "scalar"
    return Problem("unknown-key", path=path, params=params, text="unknown-key-comma" if alone and not params["close"] else "")


def _value_problem(kind: Any, path: Path, part: dict[str, Any], node: Node | None) -> Problem:
    value, what, name = _shown(node), str(part.get("x-planctl", "")), kind.name
    wanted = next((each for each in kind.types if each != "null"), "") if name == "type" else ""
    if _is_empty(node) or name == "minProperties":
        text = "no-value-entry" if path and isinstance(path[-1], int) else ""
        return Problem("no-value", path=path, params={"key": str(path[-1]) if path else ""}, text=text)
    if node is not None and node.kind != "scalar" and wanted not in ("array", "object"):
        return Problem("wrong-type", path=path, text="wrong-type-one")
    if what == "step":
        return Problem("score-step", path=path, params={"value": value, "last": part.get("maximum", 10)})
    if what in ("items", "item"):
        return Problem("measure-items", path=path, params={"value": value}, text=f"measure-{what}-type")
    if what == "version":
        return Problem("unknown-version", path=path, params={"value": value, "key": str(path[-1])})
    if name == "enum":
        return _unknown_value(what, path, value, [str(option) for option in kind.options])
    if what in _FORMS:
        return Problem(f"bad-{what}", path=path, params={"value": value})
    if name == "type":
        one = "-one" if wanted == "array" and node is not None and node.kind == "scalar" and "enum" in part.get("items", {}) else ""
        return Problem("wrong-type", path=path, params={"value": value, "type": wanted}, text=f"wrong-type-{wanted}{one}")
    if name in _LIMITS:
        limit = getattr(kind, "limit", "")
        return Problem("wrong-value", path=path, params={"value": value, "limit": limit}, text=f"wrong-value-{_LIMITS[name]}")
    return Problem("wrong-value", path=path, params={"value": value})


def _unknown_value(what: str, path: Path, value: str, options: list[str]) -> Problem:
    params = {"value": value, "close": close(value, options), "known": ", ".join(options)}
    return Problem(f"unknown-{what}" if what else "unknown-value", path=path, params=params)


def _is_empty(node: Node | None) -> bool:
    """Tell a value that says nothing: none at all, ~, null, a text without a sign; not an empty list."""
    if node is None or node.kind != "scalar":
        return False
    return not node.text.strip() or (not node.style and node.text.lower() in ("~", "null"))


def _shown(node: Node | None) -> str:
    """Return a value as its file has it, for a sentence: a list or mapping is only hinted at."""
    if node is None:
        return ""
    return node.text if node.kind == "scalar" else "..."


def _subschema(schema: dict[str, Any], path: list[Any]) -> dict[str, Any]:
    """Return the part of the schema at a path; a step `$ref` leads to its definition."""
    part: Any = schema
    for step in path:
        part = schema["$defs"][part["$ref"].rsplit("/", 1)[-1]] if step == "$ref" else part[step]
    return part if isinstance(part, dict) else {}
