"""Problems as people and programs read them: place, sentence, the line with a caret, the remedy."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from planctl.errors import Problem
from planctl.outputs.styled import Line, line
from planctl.plans.cpr import masked
from planctl.texts import has, tr
from planctl.yamltext.inert import inert

_EXCERPT = 100  # columns of a line that are shown
_VALUE = 40  # characters of a value that are shown in a sentence
_FROM_FILE = ("value", "key", "id", "name", "model")  # what a sentence repeats of what somebody wrote


def message_of(problem: Problem) -> str:
    """Return what is wrong, in the language in use; CPR numbers are never shown."""
    return masked(tr(f"problem.{problem.sentence}", **_shown(problem)))


def hint_of(problem: Problem) -> str:
    """Return what to do about it: a near word, the problem's own remedy, or the choices."""
    params = _shown(problem)
    if params.get("close"):
        return masked(tr("problem.close.do", **params))
    key = f"problem.{problem.sentence}.do"
    if has(key):
        return masked(tr(key, **params))
    return masked(tr("problem.choose.do", **params)) if params.get("known") else ""


def _shown(problem: Problem) -> dict[str, Any]:
    """Return what fills a problem's sentence; what comes from the file is short, and its invisible signs are seen."""
    shown: dict[str, Any] = {"code": problem.code}
    for name, value in problem.params.items():
        shown[name] = _brief(value) if isinstance(value, str) and name in _FROM_FILE else value
    return shown


def _brief(text: str) -> str:
    """Return a text fit for a sentence; a CPR number is hidden before the rest is cut, not half cut away."""
    first, *more = masked(text).split("\n")
    seen = "".join(f"<U+{ord(char):04X}>" if unicodedata.category(char) == "Cf" else char for char in first)
    return seen if len(seen) <= _VALUE and not any(more) else f"{seen[: _VALUE // 2]} ..."


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem as the contract's plain data."""
    path = ".".join(masked(str(step)) for step in problem.path)
    return {
        "file": masked(problem.file),
        "line": problem.line,
        "column": problem.column,
        "path": path,
        "code": problem.code,
        "severity": problem.severity,
        "message": message_of(problem),
        "hint": hint_of(problem),
    }


def problem_lines(problem: Problem, sources: Mapping[str, str]) -> list[Line]:
    """Return a problem as lines: `file:line:column: what [code]`, the excerpt with a caret, the remedy."""
    style = "bad" if problem.is_error else "warn"
    place = f"{masked(problem.file)}:{problem.line}:{problem.column}: "
    lines = [line((place, "bold"), (message_of(problem), style), ("  [" + problem.code + "]", "dim"))]
    lines += _excerpt(problem, sources.get(problem.file, ""))
    hint = hint_of(problem)
    return [*lines, line("   ", hint)] if hint else lines


def _excerpt(problem: Problem, source: str) -> list[Line]:
    rows = _rows(source)
    if not 0 < problem.line <= len(rows) or not rows[problem.line - 1].strip():
        return []
    cut = max(0, problem.column - 10 * _EXCERPT)  # a line may be as long as a file
    text = masked(rows[problem.line - 1][cut : cut + 20 * _EXCERPT].rstrip("\r")).replace("\t", " ")
    start = max(0, problem.column - cut - _EXCERPT + 20)  # far out on a long line: show the part around the place
    shown = text[start : start + _EXCERPT]
    before = problem.column - cut - 1 - start
    # What is made visible is longer than it was: the caret moves along.
    width = len(inert(shown[before : before + problem.width])) or 1
    number = f"{problem.line:>5} | "
    marks = " " * len(inert(shown[:before])) + "^" * width
    return [line((number, "dim"), shown), line((" " * 5 + " | ", "dim"), (marks, "bad"))]


@lru_cache(maxsize=2)  # a file may have many problems, and they come file by file
def _rows(source: str) -> list[str]:
    return source.split("\n")


def github_line(problem: Problem) -> str:
    """Return a problem as an annotation that forges show beside the line."""
    text = inert(" – ".join(part for part in (message_of(problem), hint_of(problem)) if part))
    place = f"file={_escaped(inert(masked(problem.file)), ':,')},line={problem.line},col={problem.column}"
    return f"::{problem.severity} {place},title={problem.code}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    """Escape what ends a value in an annotation."""
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{more}" else char for char in text)


def summary(errors: int, warnings: int, files_with: int, files: int) -> str:
    """Return how much was found, "2 errors in 1 of 118 files."."""
    if not errors and not warnings:
        return tr("check.clean", n=files)
    parts = [tr("check.errors", n=errors)] if errors else []
    parts += [tr("check.warnings", n=warnings)] if warnings else []
    return tr("check.summary", found=" · ".join(parts), with_problems=files_with, n=files)
