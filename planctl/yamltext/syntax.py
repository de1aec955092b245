"""What libyaml could not read, in words for whoever wrote it: the place to look at and the usual cause (pure)."""

from __future__ import annotations

import re
from typing import Any

import yaml

from planctl.errors import Problem

# A line that says something, and then a colon: `note: she said: yes`.
_COLON_IN_TEXT = re.compile(r"\s*(?:-\s+)*[^\s#\"'\[{][^#]*?:\s+\S")


def syntax_problem(error: yaml.YAMLError, text: str) -> Problem:
    """Turn libyaml's complaint into a problem; what everybody meets sooner or later has a sentence of its own."""
    mark = getattr(error, "problem_mark", None)
    begun = getattr(error, "context_mark", None) or mark
    if mark is None:
        return Problem("syntax", 1, 1)
    line = _line(text, mark)
    words = f"{getattr(error, 'context', '')}|{getattr(error, 'problem', '')}"
    char = line[mark.column : mark.column + 1]
    if "tab character" in words or char == "\t":
        return Problem("tab", mark.line + 1, max(0, line.find("\t")) + 1)
    for said, code in _CODES.items():
        if said in words:
            return _at(code, begun)
    if "anchor" in words or "alias" in words:
        return _at("anchor" if "anchor" in words else "alias", begun)
    for said, name, there in _SENTENCES:
        if said in words:
            return _named(name, begun if there else mark, char)
    return _by_its_line(words, line, mark, begun, char)


# Words of libyaml for what has a code of its own.
_CODES = {
    "tag": "tag",
    "directive": "directive",
    "incompatible YAML document": "directive",
    "<document start>": "second-document",
}
# Words of libyaml, our sentence, and whether it is about where the thing began (else where it went wrong).
_SENTENCES = (
    ("escape character", "escape", False),
    ("hexdecimal number", "escape", False),
    ("escape code", "escape", False),
    ("while scanning a quoted scalar", "quote", True),
    ("could not find expected ':'", "key", True),
    ("while scanning a block scalar", "block", True),
    ("cannot start any token", "sign", False),
    ("expected node content", "sign", False),
    ("mapping keys are not allowed", "sign", False),
    ("block sequence entries are not allowed", "dash", False),
)


def _by_its_line(words: str, line: str, mark: Any, begun: Any, char: str) -> Problem:
    """Tell apart what libyaml says the same about: by the line it stumbled over."""
    before = line[: mark.column]
    if "while parsing a flow" in words:
        is_colon = char == ":" and mark.line == begun.line
        return _named("colon", mark, char) if is_colon else _named("bracket", begun, char)
    if "mapping values are not allowed" in words and _COLON_IN_TEXT.match(before):
        return _named("colon", mark, char)
    if char == ":" and not before.strip(" -"):
        return _named("sign", mark, char)
    if before.rstrip().endswith(('"', "'")):
        return _named("after-quote", mark, char)
    if before.rstrip().endswith(("]", "}")) or char in ("]", "}"):
        return _named("after-bracket", mark, char)
    if line.strip():
        column = len(line) - len(line.lstrip())
        return Problem("syntax", mark.line + 1, column + 1, text="syntax-indent")
    return _at("syntax", mark)


def _named(name: str, mark: Any, char: str) -> Problem:
    return Problem("syntax", mark.line + 1, mark.column + 1, text=f"syntax-{name}", params={"char": char})


def _at(code: str, mark: Any) -> Problem:
    return Problem(code, mark.line + 1, mark.column + 1)


def _line(text: str, mark: Any) -> str:
    lines = text.split("\n")
    return lines[mark.line] if mark.line < len(lines) else ""
