"""Problems as people and programs read them: place, sentence, the line with a caret, the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.errors import Problem
from planctl.outputs.styled import Line, line
from planctl.plans.cpr import masked
from planctl.texts import has, tr

_EXCERPT = 100  # columns of a line that are shown


def message_of(problem: Problem) -> str:
    """Return what is wrong, in the language in use; CPR numbers are never shown."""
    return masked(tr(f"problem.{problem.sentence}", **problem.params))


def hint_of(problem: Problem) -> str:
    """Return what to do about it: a near word, the problem's own remedy, or the choices."""
    params = problem.params
    if params.get("close"):
        return masked(tr("problem.close.do", **params))
    key = f"problem.{problem.sentence}.do"
    if has(key):
        return masked(tr(key, **params))
    return tr("problem.choose.do", **params) if params.get("known") else ""


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem as the contract's plain data."""
    path = ".".join(str(step) for step in problem.path)
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "path": masked(path),
        "code": problem.code,
        "severity": problem.severity,
        "message": message_of(problem),
        "hint": hint_of(problem),
    }


def problem_lines(problem: Problem, sources: Mapping[str, str]) -> list[Line]:
    """Return a problem as lines: `file:line:column: what [code]`, the excerpt with a caret, the remedy."""
    style = "bad" if problem.is_error else "warn"
    place = f"{problem.file}:{problem.line}:{problem.column}: "
    lines = [line((place, "bold"), (message_of(problem), style), ("  [" + problem.code + "]", "dim"))]
    lines += _excerpt(problem, sources.get(problem.file, ""))
    hint = hint_of(problem)
    return [*lines, line("   ", hint)] if hint else lines


def _excerpt(problem: Problem, source: str) -> list[Line]:
    rows = source.split("\n")
    if not 0 < problem.line <= len(rows) or not rows[problem.line - 1].strip():
        return []
    text = masked(rows[problem.line - 1].rstrip("\r")).replace("\t", " ")
    start = max(0, problem.column - _EXCERPT + 20)  # far out on a long line: show the part around the place
    shown = text[start : start + _EXCERPT]
    width = max(1, min(problem.width, len(shown) - (problem.column - 1 - start)))
    number = f"{problem.line:>5} | "
    marks = " " * (problem.column - 1 - start) + "^" * width
    return [line((number, "dim"), shown), line((" " * 5 + " | ", "dim"), (marks, "bad"))]


def github_line(problem: Problem) -> str:
    """Return a problem as an annotation that forges show beside the line."""
    text = message_of(problem).replace("%", "%25").replace("\n", "%0A")
    place = f"file={problem.file},line={problem.line},col={problem.column}"
    return f"::{problem.severity} {place},title={problem.code}::{text}"


def summary(errors: int, warnings: int, files_with: int, files: int) -> str:
    """Return how much was found, "2 errors in 1 of 118 files."."""
    if not errors and not warnings:
        return tr("check.clean", n=files)
    parts = [tr("check.errors", n=errors)] if errors else []
    parts += [tr("check.warnings", n=warnings)] if warnings else []
    return tr("check.summary", found=" · ".join(parts), with_problems=files_with, n=files)
