"""Values as YAML text: short on one line, long in blocks, ambiguous in quotes (pure).

What a value looks like depends on its data alone, so equal data always looks the same. ruamel.yaml
writes every scalar that needs thought (quotes, escapes, block texts); it is loaded for those only.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

from planctl.yamltext.loader import load

MAX_WIDTH = 100

# Words that YAML 1.1 or 1.2 readers take for something else than text, whatever their case.
_WORDS = frozenset(("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"))
# All that looks like a number, an amount, a time or a number of a case: wider than any reader of YAML.
_NUMBER_LIKE = re.compile(
    r"[-+]*\.*[0-9][0-9_.,:/+\-\s]*(?:e[-+]?[0-9_]*)?|[-+]?0[xob][0-9a-f_]*|[-+]?\.(?:inf|nan)|"
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:t|\s)[0-9:.+\-z\s]*",
    re.IGNORECASE | re.ASCII,
)
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
# Words and single spaces without any sign that means something in YAML.
_HARMLESS = re.compile(r"[A-Za-z0-9ÆØÅæøå][\w.@/+-]*(?: [\w.@/+-]+)*")


class Bare(str):
    """A scalar to be written exactly as it stands: a number in a person's own spelling."""

    __slots__ = ()


def entry(key: str, value: Any, column: int, keep: bool = True) -> list[str]:
    """Return the lines of `key: value` at a column; without `keep` no text ends in blank lines of its own."""
    label = " " * column + scalar(key) + ":"
    first, *rest = tail(value, column, len(label), in_list=False, keep=keep)
    return [label + first, *rest]


def item(value: Any, column: int, keep: bool = True) -> list[str]:
    """Return the lines of `- value`, the dash at a column; `keep` as for an entry."""
    label = " " * column + "-"
    first, *rest = tail(value, column, len(label), in_list=True, keep=keep)
    return [label + first, *rest]


def tail(value: Any, column: int, used: int, in_list: bool, keep: bool = True) -> list[str]:
    """Return what follows `key:` or `-`: the rest of that line, then the lines below it.

    `column` is the place of the key or dash, `used` the width of its line so far.
    """
    line = on_one_line(value, MAX_WIDTH - used - 1, in_list)
    if line is not None:
        return [f" {line}"]
    if isinstance(value, str):
        return _text(value, column, keep)
    if isinstance(value, dict):
        below = [line for key, child in value.items() for line in entry(key, child, column + 2, keep)]
    else:
        below = [line for child in value for line in item(child, column + 2, keep)]
    return [below[0][column + 1 :], *below[1:]] if in_list else ["", *below]


def on_one_line(value: Any, room: int, in_list: bool) -> str | None:
    """Return the value on one line, or None when it belongs in a block.

    A mapping in a list goes on one line when it fits and holds no text of several lines; so does a
    collection of scalars under a key. A text of one line is never broken.
    """
    if not isinstance(value, dict | list):
        return None if has_newline(value) else scalar(value)
    if has_newline(value) or not (in_list or _is_flat(value)):
        return None
    line = inline(value)
    return line if len(line) <= room or not value else None


def inline(value: Any) -> str:
    """Return any value on one line, in a form that may stand inside braces and brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, True)}: {inline(child)}" for key, child in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    return scalar(value, in_flow=True)


def scalar(value: Any, in_flow: bool = False) -> str:
    """Return a scalar on one line; inside braces and brackets more texts need quotes than outside."""
    if isinstance(value, Bare):
        return str(value)
    if isinstance(value, str):
        ambiguous = is_ambiguous(value)
        if not ambiguous and _HARMLESS.fullmatch(value):
            return value
        # ruamel.yaml leaves `? x`, `x:?` and `:x` bare inside brackets, where libyaml reads a mapping.
        must_quote = ambiguous or "\n" in value or (in_flow and ("?" in value or value[0] == ":"))
        return _dump(value, "quoted" if must_quote else "", in_flow)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float(value)
    raise TypeError(type(value).__name__)


def is_ambiguous(text: str) -> bool:
    """Tell whether a reader of YAML may take the bare text for something else; dates and months may be bare."""
    return text.lower() in _WORDS or (_NUMBER_LIKE.fullmatch(text) is not None and not _is_date(text))


def has_newline(value: Any) -> bool:
    """Tell whether there is a text of several lines anywhere in the value."""
    if isinstance(value, dict):
        return any(map(has_newline, value.values()))
    if isinstance(value, list):
        return any(map(has_newline, value))
    return isinstance(value, str) and "\n" in value


def _is_flat(value: dict[str, Any] | list[Any]) -> bool:
    children = value.values() if isinstance(value, dict) else value
    return not any(isinstance(child, dict | list) for child in children)


def _is_date(text: str) -> bool:
    """Tell a date or month that exists: one that does not stops other readers, so it is quoted."""
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    try:
        date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return False
    return True


def _float(value: float) -> str:
    text = repr(value)
    if text.lstrip("-") in ("inf", "nan"):
        return text.replace("inf", ".inf").replace("nan", ".nan")
    mantissa, _, exponent = text.partition("e")
    # Without its point a number such as 1e+16 is text to readers of YAML 1.1.
    return f"{mantissa}.0e{exponent}" if exponent and "." not in mantissa else text


def _text(text: str, column: int, keep: bool) -> list[str]:
    """Return a text of several lines as a block, or in quotes where a block would not give it back."""
    header, *lines = _dump(text, "block").split("\n")
    if not text.strip() or ("+" in header and not keep):
        return [f" {scalar(text)}"]
    document = load("\n".join([f"text: {header}", *lines, ""]).encode("utf-8", "surrogatepass"))
    if document.problems or document.data != {"text": text}:
        return [f" {scalar(text)}"]
    # ruamel indents by two from a key in the first column.
    return [f" {header}", *(" " * column + line if line else "" for line in lines)]


class _Sink:
    """What ruamel.yaml writes to."""

    encoding = None  # its presence asks for text instead of bytes

    def __init__(self) -> None:
        self.parts: list[str] = []

    def write(self, text: str) -> None:
        """Take a part of the output."""
        self.parts.append(text)


def _dump(text: str, style: str = "", in_flow: bool = False) -> str:
    """Return a text as ruamel.yaml writes it: style "quoted", "block" or, by default, as needed."""
    from ruamel.yaml.comments import CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    shown = {"quoted": DoubleQuotedScalarString, "block": LiteralScalarString}.get(style, str)(text)
    sink = _Sink()
    if not in_flow:
        # Something has to follow: a block at the end of a document may get an end mark of its own.
        _yaml().dump({"k": shown, "z": 0}, sink)
        return "".join(sink.parts).removeprefix("k: ").removesuffix("\nz: 0\n")
    sequence = CommentedSeq([shown])
    sequence.fa.set_flow_style()
    _yaml().dump(sequence, sink)
    return "".join(sink.parts).removesuffix("\n")[1:-1]


@cache
def _yaml() -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.emitter import RoundTripEmitter

    class Emitter(RoundTripEmitter):
        """One kind of quotes for all."""

        def choose_scalar_style(self) -> Any:
            style = super().choose_scalar_style()
            return '"' if style == "'" else style

    yaml = YAML()
    yaml.Emitter = Emitter
    yaml.width = 10**9
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
