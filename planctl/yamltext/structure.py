"""The form of a document against a JSON Schema: every violation as a problem with its place (pure).

The schema's own annotations say what a value is: `x-planctl: area` beside an enum makes an unknown
value the problem `unknown-area`; `x-planctl: step` beside a minimum makes it `score-step`.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Any

from planctl.errors import Problem
from planctl.yamltext.loader import Document

_PRIORITY = ("type", "format", "pattern", "enum")  # one problem a value: the first of these that is broken


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
        data = document.data
        if data is None or self._validator.is_valid(data):
            return []
        found: dict[tuple[Any, ...], Problem] = {}
        for error in sorted(self._validator.iter_errors(data), key=_rank):
            for problem, key in _problems(error, self.schema, data):
                found.setdefault((problem.path, problem.code if key else "value"), document.locate(problem, key=key))
        return sorted(found.values(), key=lambda problem: (problem.line, problem.column))


@lru_cache(maxsize=4096)  # a plan names the same days again and again
def is_date(text: str) -> bool:
    """Tell whether a text is a real calendar day, 2026-11-03."""
    try:
        return len(text) == len("2026-11-03") and datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _rank(error: Any) -> int:
    name = error.kind.name
    return _PRIORITY.index(name) if name in _PRIORITY else len(_PRIORITY)


def _problems(error: Any, schema: dict[str, Any], data: Any) -> Iterator[tuple[Problem, bool]]:
    """Yield the problems of one violation, each with whether its path ends in the key that is meant."""
    path = tuple(error.instance_path)
    kind = error.kind
    part = _subschema(schema, list(error.schema_path)[:-1])
    what = str(part.get("x-planctl", ""))
    if kind.name == "additionalProperties":
        known = list(part.get("properties", {}))
        for key in kind.unexpected:
            yield Problem("unknown-key", path=(*path, key), params={"key": key, "close": close(key, known)}), True
    elif kind.name == "required":
        yield Problem("missing-key", path=path, params={"key": kind.property}), True
    elif kind.name == "propertyNames":
        return
    else:
        yield _value_problem(kind, path, part, what, _value(data, path)), False


def _value_problem(kind: Any, path: tuple[Any, ...], part: dict[str, Any], what: str, value: Any) -> Problem:
    shown = _shown(value)
    if what == "step":
        return Problem("score-step", path=path, params={"value": shown, "last": part.get("maximum", 10)})
    if what in ("items", "item"):
        return Problem("measure-items", path=path, params={"value": shown}, text=f"measure-{what}-type")
    if what == "version":
        return Problem("unknown-version", path=path, params={"value": shown})
    if kind.name == "enum":
        code = f"unknown-{what}" if what else "unknown-value"
        options = [str(option) for option in kind.options]
        params = {"value": shown, "close": close(str(value), options), "known": ", ".join(options)}
        return Problem(code, path=path, params=params, text="" if what else "unknown-value")
    if kind.name in ("format", "pattern") or (kind.name == "type" and part.get("format") == "date"):
        what = what or part.get("format", "")
        return Problem(f"bad-{what}" if what else "bad-text", path=path, params={"value": shown})
    if kind.name == "type":
        return Problem("wrong-type", path=path, params={"value": shown, "type": kind.types[0]}, text=f"wrong-type-{kind.types[0]}")
    return Problem("wrong-value", path=path, params={"value": shown})


def close(word: str, known: list[str]) -> str:
    """Return the known word nearest to a mistyped one, or nothing."""
    matches = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return matches[0] if matches else ""


def _shown(value: Any) -> str:
    """Return a value as it may be shown in a sentence: short, and never a free text in full."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 and "\n" not in text else text[:20].split("\n")[0] + " …"


def _subschema(schema: dict[str, Any], path: list[Any]) -> dict[str, Any]:
    """Return the part of the schema at a path; a step `$ref` leads to its definition."""
    part: Any = schema
    for step in path:
        part = schema["$defs"][part["$ref"].rsplit("/", 1)[-1]] if step == "$ref" else part[step]
    return part if isinstance(part, dict) else {}


def _value(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data
