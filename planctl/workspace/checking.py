"""Everything that is wrong in a workspace: settings, models in use, every plan file, and what lies beside them."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from planctl.errors import Fault, Problem, UnknownPerson
from planctl.plans.check import check_today, check_twice
from planctl.plans.layout import ID_PATTERN
from planctl.review.facts import Person, facts_of
from planctl.review.rules import listed
from planctl.texts import pick
from planctl.texts.dates import long_month
from planctl.workspace.files import read_file
from planctl.workspace.settings import FILE, check_settings
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile, Reading, Workspace

_ID = re.compile(ID_PATTERN)


@dataclass
class Checked:
    """What was found: problems in the order of files, how many files were looked at, and their text."""

    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    sources: dict[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> int:
        """Return how many of the problems are errors."""
        return sum(problem.is_error for problem in self.problems)

    def add(self, file: str, content: bytes, problems: Iterable[Problem]) -> None:
        """Take in what one file gave."""
        self.files += 1
        found = sorted(problems, key=lambda problem: (problem.line, problem.column))
        self.problems += [problem if problem.file else replace(problem, file=file) for problem in found]
        self.sources[file] = content.decode("utf-8", "replace").removeprefix("\ufeff")


def check_all(workspace: Workspace, today: datetime.date) -> Checked:
    """Check the whole workspace."""
    checked = Checked()
    source = read_file(workspace.root / FILE)
    checked.add(FILE, source, check_settings(source)[1])
    if checked.errors:
        return checked  # without settings nothing else can be judged
    check_models(workspace, checked)
    if checked.errors:
        return checked
    for file in workspace.files():
        check_file(workspace, file, today, checked)
    checked.problems += [Problem("stray-file", 1, 1, "warning", file=path) for path in _strays(workspace.root)]
    return checked


def check_models(workspace: Workspace, checked: Checked) -> None:
    """Check the workspace's own models, and that every model in use can be found."""
    own = [model for model, source in workspace.models.sources.items() if source.file.startswith("models/")]
    for model in own:
        source = workspace.models.sources[model]
        problems = [p for p in workspace.models.resolve(model).problems if p.file == source.file]
        checked.add(source.file, source.content, problems)
    for place, model in enumerate(workspace.settings.models):
        if model not in workspace.models.sources:
            params = {"model": model, "known": ", ".join(workspace.models.sources)}
            problem = Problem("unknown-model", path=("models", place), params=params, file=FILE)
            checked.problems.append(workspace.settings.document.locate(problem))


def check_file(workspace: Workspace, file: PlanFile, today: datetime.date, checked: Checked) -> None:
    """Check one plan file, warnings included."""
    reading = workspace.read(file)
    try:
        content = read_file(workspace.root / file.path)
    except (Fault, OSError):
        content = b""
    checked.add(file.path, content, [*reading.problems, *warnings_of(reading, today)])


def warnings_of(reading: Reading, today: datetime.date) -> list[Problem]:
    """Return the warnings that need more than the file: today, and whether a decision's question was listed."""
    plan = reading.plan
    if plan is None or not reading.judgeable:
        return []
    person = Person(facts_of(plan), plan.model, reading.file.year)
    found = [*check_today(plan, today), *check_twice(plan)]
    for index, decision in enumerate(plan.entries("decisions")):
        if not listed(person, decision["question"], decision["month"]):
            question = pick(plan.model.rules[decision["question"]]["question"])
            params = {"question": question, "month": long_month(decision["month"])}
            problem = Problem("not-listed", severity="warning", path=("decisions", index), params=params)
            found.append(plan.document.locate(problem))
    return [replace(problem, file=reading.file.path) for problem in found]


def files_named(workspace: Workspace, names: Iterable[str]) -> Iterator[PlanFile]:
    """Yield the plan files that ids or paths name; raise UnknownPerson for a name that leads nowhere."""
    for name in names:
        if _ID.match(name):
            yield workspace.find(name)
            continue
        path = Path(os.path.abspath(name if os.path.lexists(name) else workspace.root / name))
        relative = os.path.relpath(path, workspace.root).replace(os.sep, "/")
        parts = relative.split("/")
        if not os.path.lexists(path) or relative.startswith(".."):
            raise UnknownPerson(id=name, close="")
        year = int(parts[1]) if parts[0] == CLOSED and len(parts) > 1 and parts[1].isdigit() else None
        yield PlanFile(relative, year)


def _strays(root: Path) -> Iterator[str]:
    folder = root / PLANS
    for name in sorted(os.listdir(folder)) if folder.is_dir() else ():
        if not name.endswith(SUFFIX) and not name.startswith("."):
            yield f"{PLANS}/{name}"
