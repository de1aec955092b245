"""Where templates run: plain data in, text out, and nothing else within reach. It imports Jinja: load it when used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from planctl.outputs.papers.escaping import markdown

Load = Callable[[str], tuple[str, str, Callable[[], bool]] | None]

# What makes no HTML of its own, builds no endless text, and reaches no attribute.
_FILTERS = frozenset({
    "abs", "batch", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float", "groupby",
    "int", "items", "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace",
    "reverse", "round", "select", "selectattr", "slice", "sort", "string", "sum", "title", "trim", "truncate",
    "unique", "upper", "wordcount",
})  # fmt: skip
_METHODS: dict[type, frozenset[str]] = {
    str: frozenset({"endswith", "lower", "split", "startswith", "strip", "upper"}),
    dict: frozenset({"get", "items", "keys", "values"}),
    list: frozenset({"count", "index"}),
}
_BIG, _DEEP = 10**6, 50


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for templates that others may have written."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Count with numbers only, and with small ones: 'a' * 10**9 fills the memory."""
        most = _DEEP if operator == "**" else _BIG
        if not all(isinstance(value, int | float) and abs(value) <= most for value in (left, right)):
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Reach only what looks at plain data."""
        for kind, allowed in _METHODS.items():
            if isinstance(obj, kind):
                return attr in allowed
        return bool(super().is_safe_attribute(obj, attr, value))


def sandbox(load: Load, *, is_markdown: bool) -> Sandbox:
    """Return an environment whose every value is escaped for Markdown or for HTML, whatever the template says."""
    make: Callable[[Any], str] = markdown if is_markdown else escape

    def finalize(value: Any) -> Any:
        return value if hasattr(value, "__html__") else Markup(make(value))  # noqa: S704 - it has just been escaped

    environment = Sandbox(
        loader=FunctionLoader(load),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters = {name: each for name, each in environment.filters.items() if name in _FILTERS}
    environment.globals = {"range": environment.globals["range"]}
    return environment
