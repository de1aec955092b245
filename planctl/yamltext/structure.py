"""The form of a document against a JSON Schema: every violation as a problem with its place (pure).

The schema's own annotations say what a value is: `x-planctl: area` beside an enum makes an unknown
value the problem `unknown-area`; `x-planctl: step` beside a minimum makes it `score-step`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from planctl.errors import Path, Problem
from planctl.yamltext.loader import Document, Node
from planctl.yamltext.meant import close, is_date, meant_choice, meant_form, meant_key
from planctl.yamltext.nodes import listed, typed

__all__ = ["Structure", "close", "is_date"]

_PRIORITY = ("type", "format", "pattern", "enum")  # one problem a value: the first of these that is broken
# What a number or a list may at most or at least be: our sentence for the keyword of JSON Schema.
_LIMITS = {"minimum": "low", "maximum": "high", "exclusiveMinimum": "above", "minItems": "few", "uniqueItems": "twice"}
# Texts with a form of their own: what is wrong in them is never that they are numbers.
_FORMS = ("date", "month", "time", "id", "entity", "staff", "prefix", "word", "place", "option", "letter", "every")


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
        found = _without_mistyped(listed(self._found(document, data)))
        return sorted(found, key=lambda problem: (problem.line, problem.column))

    def _found(self, document: Document, data: Any) -> Iterator[Problem]:
        seen: set[tuple[Any, ...]] = set()
        errors = [each for error in self._validator.iter_errors(data) for each in _of_the_form_meant(error)]
        for error in sorted(errors, key=_rank):
            part = _subschema(self.schema, list(error.schema_path)[:-1])
            for problem, key in _problems(error, part, document):
                mark = (problem.path, problem.code, problem.params["key"]) if key else (problem.path, "value")
                if mark not in seen:
                    seen.add(mark)
                    yield document.locate(problem, key=key)


def _without_mistyped(problems: list[Problem]) -> list[Problem]:
    """Leave out that a key is missing where it is only mistyped: the mistyped one is the problem."""
    mistyped = {(problem.path[:-1], problem.params["close"]) for problem in problems if problem.code == "unknown-key"}
    return [p for p in problems if p.code != "missing-key" or (p.path, p.params["key"]) not in mistyped]


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
    return data if not isinstance(data, float) or 0 < data % 1 < 1 else 0.5


def _of_the_form_meant(error: Any) -> list[Any]:
    """Return a violation; where a value may have one of several forms, those of the form that was tried."""
    if error.kind.name != "anyOf":
        return [error]
    forms = [
        form
        for form in error.kind.context
        if not any(each.kind.name == "type" and each.instance_path == error.instance_path for each in form)
    ]
    return list(forms[0]) if len(forms) == 1 else [error]


def _rank(error: Any) -> int:
    name = error.kind.name
    return _PRIORITY.index(name) if name in _PRIORITY else len(_PRIORITY)


def _problems(error: Any, part: Mapping[str, Any], document: Document) -> Iterator[tuple[Problem, bool]]:
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
        params = {"value": name, "key": name}
        code = f"bad-{part['x-planctl']}" if "x-planctl" in part else "wrong-value"
        yield Problem(code, path=(*path, name), params=params), True
    else:
        yield _value_problem(kind, path, part, document.find(path)), False


def _unknown_key(path: Path, part: Mapping[str, Any], above: Node | None) -> Problem:
    key, known = str(path[-1]), part.get("properties", {})
    params = {"key": key, "value": key, "known": ", ".join(known)}
    if part.get("x-planctl") == "areas":
        labels = {name: _label(area.get("description", "")) for name, area in known.items()}
        return Problem("unknown-area", path=path, params={**params, "close": meant_choice(key, labels)})
    meant = meant_key(key, list(known))
    text = "" if meant or above is None else _unknown_text(key, above)
    return Problem("unknown-key", path=path, params={**params, "close": meant}, text=text)


def _unknown_text(key: str, above: Node) -> str:
    """Name the sentence for an unknown key that is none: part of a text with a comma, or with a colon."""
    value = above.child(key)
    if above.flow and value is not None and value.kind == "scalar" and not value.text:
        return "unknown-key-comma"
    return "unknown-key-text" if not above.flow and key.count(" ") > 1 else ""


def _value_problem(kind: Any, path: Path, part: Mapping[str, Any], node: Node | None) -> Problem:
    name = kind.name
    wanted = next((each for each in kind.types if each != "null"), "") if name == "type" else ""
    if _is_empty(node) or name == "minProperties":
        text = "no-value-entry" if path and isinstance(path[-1], int) else ""
        return Problem("no-value", path=path, params={"key": str(path[-1]) if path else ""}, text=text)
    if node is not None and node.kind != "scalar" and wanted not in ("array", "object") and name not in _LIMITS:
        return Problem("wrong-type", path=path, text="wrong-type-one")
    return _scalar_problem(kind, path, part, wanted, node)


def _scalar_problem(kind: Any, path: Path, part: Mapping[str, Any], wanted: str, node: Node | None) -> Problem:
    what, name = str(part.get("x-planctl", "")), kind.name
    params = {"value": node.text if node is not None and node.kind == "scalar" else "..."}
    if what == "step":
        params["last"] = part.get("maximum", 10)
        return Problem("score-step", path=path, params=params, text=_quoted(node))
    if what in ("items", "item"):
        return Problem("measure-items", path=path, params=params, text=_quoted(node) or f"measure-{what}-type")
    if what == "version":
        return Problem("unknown-version", path=path, params={**params, "key": str(path[-1])}, text=_quoted(node))
    if name == "enum":
        helps = part.get("enumDescriptions") or [""] * len(kind.options)
        labels = {str(option): _label(text) for option, text in zip(kind.options, helps, strict=False)}
        params |= {"close": meant_choice(params["value"], labels), "known": ", ".join(labels)}
        return Problem(f"unknown-{what}" if what else "unknown-value", path=path, params=params)
    if what in _FORMS:
        meant = meant_form(what, params["value"])
        fits = re.fullmatch(part.get("pattern", ".*"), meant)
        return Problem(f"bad-{what}", path=path, params={**params, "close": meant if fits else ""})
    if name == "type":
        text = _quoted(node) if wanted in ("integer", "number", "boolean") else ""
        return Problem("wrong-type", path=path, params=params, text=text or _wrong_type(wanted, part, node))
    if name in _LIMITS:
        params["limit"] = getattr(kind, "limit", "")
        return Problem("wrong-value", path=path, params=params, text=f"wrong-value-{_LIMITS[name]}")
    return Problem("wrong-value", path=path, params=params)


def _wrong_type(wanted: str, part: Mapping[str, Any], node: Node | None) -> str:
    """Name the sentence for a value of the wrong type."""
    if node is not None and node.kind == "scalar":
        items = part.get("items", {})
        if wanted == "array" and ("enum" in items or items.get("type") == "string"):
            return "wrong-type-array-one"
        if wanted == "string" and isinstance(typed(node.text), bool):
            return "wrong-type-string-flag"
    return f"wrong-type-{wanted}"


def _quoted(node: Node | None) -> str:
    """Name the sentence for a number, true or false that is a text only because it stands in quotes."""
    if node is None or node.style not in ("'", '"'):
        return ""
    return "" if isinstance(typed(node.text), str) else "quoted"


def _is_empty(node: Node | None) -> bool:
    """Tell a value that says nothing: none at all, ~, null, a text without a sign; not an empty list."""
    if node is None or node.kind != "scalar":
        return False
    return not node.text.strip() or (not node.style and typed(node.text) is None)


def _label(text: str) -> str:
    """Return the label of an entry that is described as "label: help"."""
    return text.partition(": ")[0]


def _subschema(schema: dict[str, Any], path: list[Any]) -> dict[str, Any]:
    """Return the part of the schema at a path; a step `$ref` leads to what it points to."""
    part: Any = schema
    for step in path:
        part = _subschema(schema, part["$ref"].split("/")[1:]) if step == "$ref" else part[step]
    return part if isinstance(part, dict) else {}
