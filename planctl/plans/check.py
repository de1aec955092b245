"""Is a plan file right: the form of the file, its structure by its model's schema, what holds across fields (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from planctl.errors import Path, Problem
from planctl.models.model import Model
from planctl.plans.across import across, dates_in, is_day, numbered
from planctl.plans.conflicts import check_conflicts
from planctl.plans.cpr import find_cpr, has_cpr
from planctl.plans.entities import check_entities
from planctl.plans.layout import FORMAT_VERSION, REQUIRED, VALUES, default_of, layout_of
from planctl.plans.plan import Plan, canonical
from planctl.plans.renamed import as_named_now, check_renamed
from planctl.yamltext.loader import Document
from planctl.yamltext.nodes import listed
from planctl.yamltext.structure import Structure, close

# Problems of the form after which a value is not what was meant: nothing more is said about it.
_NOT_MEANT = frozenset({"alias", "anchor", "control", "tag"})


def check_plan(document: Document, model: Model, structure: Structure) -> Plan:
    """Check a parsed plan file by itself: form, structure and what holds across its fields.

    Its file name and its staff are tested apart (`check_name`, `check_staff`): they lie outside the file.
    One mistake is one problem: what only follows from another problem is left out.
    """
    document = as_named_now(document, model)
    plan = Plan(document, document.data or {}, model)
    problems = _with_across(plan, [*document.problems, *_meant(structure.problems(document), document)])
    problems = [*_with_cpr(problems, cpr_problems(document.text)), *listed(check_renamed(document))]
    plan.problems = in_order(problems)
    return plan


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems in the order of the file."""
    return sorted(problems, key=lambda problem: (problem.line, problem.column))


def _meant(problems: list[Problem], document: Document) -> Iterator[Problem]:
    """Yield the problems of the structure that do not merely follow from what is wrong in the form."""
    values = {problem.path for problem in document.problems if problem.code in _NOT_MEANT and problem.path}
    merged = {problem.path for problem in document.problems if problem.code == "merge-key"}
    for problem in problems:
        if problem.path not in (merged if problem.code == "missing-key" else values):
            yield problem


def _with_cpr(problems: list[Problem], numbers: list[Problem]) -> list[Problem]:
    """Add the CPR numbers that were found; where one stands instead of a value, it is the problem of that value."""
    if not numbers:
        return problems
    instead = [problem for problem in problems if has_cpr(str(problem.params.get("value", "")))]
    kept = [problem for problem in problems if problem not in instead]
    return kept + [replace(number, path=_path_over(number, instead)) for number in numbers]


def _path_over(number: Problem, problems: list[Problem]) -> Path:
    """Return the path of the problem in whose place a number stands, () when there is none."""
    for problem in problems:
        if problem.line == number.line and problem.column <= number.column < problem.column + problem.width:
            return problem.path
    return ()


def is_newer(data: dict[str, Any]) -> bool:
    """Tell whether a file is of a format this program does not know: then nothing else in it can be judged."""
    version = data.get("planctl", FORMAT_VERSION)
    return type(version) is int and version != FORMAT_VERSION


def unread_problems(document: Document, models: list[str]) -> list[Problem]:
    """Return the problems of a file that cannot be checked by a model: it has none, or is of another format."""
    found = [*document.problems, *cpr_problems(document.text)]
    if document.data is None:
        return found
    model = document.data.get("model")
    if is_newer(document.data):
        params = {"value": document.data["planctl"], "key": "planctl"}
        found.append(document.locate(Problem("unknown-version", path=("planctl",), params=params)))
    elif "model" not in document.data:
        found.append(_no_model(document, document.data))
    elif model is None or model == "":
        found.append(document.locate(Problem("no-value", path=("model",), params={"key": "model"})))
    else:
        params = {"model": str(model), "close": close(str(model), models), "known": ", ".join(models)}
        found.append(document.locate(Problem("unknown-model", path=("model",), params=params)))
    return found


def _with_across(plan: Plan, problems: list[Problem]) -> list[Problem]:
    """Add what does not hold across fields, where the fields themselves are right."""
    broken = {problem.path for problem in problems if problem.code != "missing-key"}  # whose path is the whole
    found = []
    misnamed = {problem.path[:2] for problem in problems if problem.code == "unknown-key"}
    for problem in (*across(plan), *check_entities(plan), *check_conflicts(plan.data, str(plan.data.get("id")))):
        if problem.code == "area-one-of" and problem.path in misnamed:
            continue  # the field that is missing may be the one that is mistyped
        if problem.code == "unknown-outcome":  # it knows the question, and so the choices there are
            problems = [other for other in problems if other.path != problem.path or other.code != problem.code]
        elif problem.path in broken:
            continue
        found.append(plan.document.locate(problem, key=problem.code == "area-one-of"))
    errors, warnings = ([p for p in found if p.is_error is wanted] for wanted in (True, False))
    return problems + listed(errors) + listed(warnings)


def _no_model(document: Document, data: dict[str, Any]) -> Problem:
    """Say that there is no model, or that its key is mistyped."""
    for key in data:
        if close(key, REQUIRED) == "model":
            params = {"key": key, "value": key, "close": "model"}
            return document.locate(Problem("unknown-key", path=(key,), params=params), key=True)
    return document.locate(Problem("missing-key", params={"key": "model"}))


def check_today(plan: Plan, today: datetime.date) -> list[Problem]:
    """Warn of what is dated after today."""
    dates = list(dates_in(plan))
    if is_day(plan.data.get("registered")):
        dates.insert(0, (("registered",), plan.data["registered"]))
    found = [
        Problem("future-date", severity="warning", path=path, params={"day": day})
        for path, day in dates
        if day > today.isoformat()
    ]
    return listed(plan.document.locate(problem) for problem in found)


def check_twice(plan: Plan) -> list[Problem]:
    """Warn of entries that stand in a list twice: equal content is one entry."""
    found = []
    for name, kind in layout_of(plan.model).lists.items():
        if name in ("plan_periods", "decisions") or kind.kind != VALUES:
            continue  # twice there is an error of its own
        seen: set[Any] = set()
        defaults = default_of(plan.model, name)
        for index, entry in numbered(plan, name, "date"):
            content = canonical(entry, defaults)
            if content in seen:
                found.append(Problem("entry-twice", severity="warning", path=(name, index)))
            seen.add(content)
    return listed(plan.document.locate(problem) for problem in found)


def check_name(plan: Plan, stem: str) -> list[Problem]:
    """Check that the person's id is the file's name."""
    if plan.data.get("id") in (None, stem) or any(problem.path == ("id",) for problem in plan.problems):
        return []
    params = {"id": str(plan.data["id"]), "name": stem}
    return [plan.document.locate(Problem("id-file-name", path=("id",), params=params))]


def check_staff(plan: Plan, names: Mapping[str, str]) -> list[Problem]:
    """Check that each staff handle in the file is somebody of the workspace; `names` are full names by handle."""
    problems = []
    for path, handle in plan.handles:
        if handle not in names and not has_cpr(handle):
            params = {"value": handle, "close": _meant_handle(handle, names), "known": ", ".join(names)}
            problems.append(plan.document.locate(Problem("unknown-staff", path=path, params=params)))
    return listed(problems)


def _meant_handle(written: str, names: Mapping[str, str]) -> str:
    """Return the handle that was meant: of somebody with that name, or the nearest one."""
    word = written.casefold().strip()
    named = [handle for handle, name in names.items() if word in (name.casefold(), name.casefold().split(" ")[0])]
    return named[0] if len(named) == 1 else close(written, names, likeness=0.75)


def cpr_problems(text: str) -> list[Problem]:
    """Find CPR numbers anywhere in a file, comments included."""
    return listed(_cpr_at(text, start, end) for start, end in find_cpr(text))


def _cpr_at(text: str, start: int, end: int) -> Problem:
    line_start = text.rfind("\n", 0, start) + 1
    return Problem("cpr", text.count("\n", 0, start) + 1, start - line_start + 1, width=end - start)
