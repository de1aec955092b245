"""Everything that is wrong in a workspace: settings, models in use, every plan file, and what lies beside them."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from planctl.errors import Fault, Problem, UnknownPerson
from planctl.plans.check import check_today, check_twice, cpr_problems, in_order
from planctl.plans.layout import ID_PATTERN
from planctl.plans.plan import Plan
from planctl.plans.smart import smart_problems
from planctl.review.facts import Person, facts_of
from planctl.review.rules import was_listed
from planctl.texts import pick
from planctl.texts.dates import long_month
from planctl.workspace.beside import misplaced
from planctl.workspace.closed import SUMS
from planctl.workspace.files import names_in, open_file, read_file
from planctl.workspace.models import OWN_FOLDER
from planctl.workspace.saved_plans import saved_plans
from planctl.workspace.settings import FILE, check_settings
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile, Reading, Workspace
from planctl.yamltext.structure import close

_ID = re.compile(ID_PATTERN)
_YEAR = re.compile("[0-9]{4}")
_LEFT_BY_EDITOR = re.compile(r"\..+\.sw[a-p]|\.#.+")


@dataclass
class Checked:
    """What was found: problems in the order of files, how many files were looked at, and their text.

    `goals` asks for advice on the wording of goals as well.
    """

    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    sources: dict[str, str] = field(default_factory=dict)
    goals: bool = False

    @property
    def errors(self) -> int:
        """Return how many of the problems are errors."""
        return sum(problem.is_error for problem in self.problems)

    def add(self, file: str, content: bytes, problems: Iterable[Problem]) -> None:
        """Take in what one file gave."""
        self.files += 1
        self.problems += [problem if problem.file else replace(problem, file=file) for problem in in_order(problems)]
        text = content.decode("utf-8", "replace").removeprefix("\ufeff")
        self.sources[file] = text.replace("\r\n", "\n").replace("\r", "\n")


def check_all(workspace: Workspace, today: datetime.date, *, goals: bool = False) -> Checked:
    """Check the whole workspace; with `goals` the wording of open goals, too."""
    checked = Checked(goals=goals)
    source = open_file(workspace.root, FILE)
    checked.add(FILE, source, check_settings(source)[1])
    if checked.errors:
        return checked  # without settings nothing else can be judged
    check_models(workspace, checked)
    if checked.errors:
        return checked
    for file in workspace.files():
        check_file(workspace, file, today, checked)
    checked.problems += workspace.closed.problems(file.path for file in workspace.files() if file.year)
    gone = saved_plans(workspace.root) - {file.path for file in workspace.files(closed=False)}
    checked.problems += [Problem("missing-file", 1, 1, params={"path": path}, file=path) for path in sorted(gone)]
    checked.problems += [Problem("stray-file", 1, 1, "warning", file=path) for path in _strays(workspace.root)]
    checked.problems += misplaced(workspace.root)
    return checked


def check_models(workspace: Workspace, checked: Checked) -> None:
    """Check the workspace's own models, and that every model in use can be found."""
    sources = workspace.models.sources
    for place, model in enumerate(workspace.settings.models):
        if model not in sources:
            params = {"model": model, "close": close(model, sources), "known": ", ".join(sources)}
            problem = Problem("unknown-model", path=("models", place), params=params, file=FILE)
            checked.problems.append(workspace.settings.document.locate(problem))
    own = {model: source for model, source in sources.items() if source.file.startswith(f"{OWN_FOLDER}/")}
    # What is wrong in a model may show in one that builds on it, and only there.
    found = {repr(problem): problem for model in own for problem in workspace.models.resolve(model).problems}
    for source in own.values():
        numbers = cpr_problems(source.content.decode("utf-8", "replace"))
        checked.add(source.file, source.content, [*(p for p in found.values() if p.file == source.file), *numbers])


def check_file(workspace: Workspace, file: PlanFile, today: datetime.date, checked: Checked) -> None:
    """Check one plan file, warnings included."""
    try:
        content = read_file(workspace.root / file.path)
    except (Fault, OSError):
        checked.add(file.path, b"", workspace.read(file).problems)
        return
    reading = workspace.read(file, content)
    kept = workspace.closed.problems_of(file.path, file.year, content) if file.year else ()
    advice = smart_problems(reading.plan, today) if checked.goals and reading.plan and not file.year else ()
    checked.add(file.path, content, [*reading.problems, *warnings_of(reading, today), *kept, *advice])


def warnings_of(reading: Reading, today: datetime.date) -> list[Problem]:
    """Return the warnings that need more than the file: today, and whether a decision's question was listed."""
    plan = reading.plan
    if plan is None:
        return []
    found = [*check_today(plan, today), *check_twice(plan), *(_not_listed(reading, plan) if reading.judgeable else ())]
    return [replace(problem, file=reading.file.path) for problem in found]


def _not_listed(reading: Reading, plan: Plan) -> Iterator[Problem]:
    """Warn of decisions on questions that were not asked."""
    person = Person(facts_of(plan), plan.model, reading.file.year)
    for index, decision in enumerate(plan.entries("decisions")):
        if not was_listed(person, decision["question"], decision["month"]):
            question = pick(plan.model.rules[decision["question"]]["question"])
            params = {"question": question, "month": long_month(decision["month"])}
            problem = Problem("not-listed", severity="warning", path=("decisions", index), params=params)
            yield plan.document.locate(problem)


def files_named(workspace: Workspace, names: Iterable[str]) -> Iterator[PlanFile]:
    """Yield the plan files that ids or paths name; raise UnknownPerson for a name that leads nowhere."""
    for name in names:
        if _ID.fullmatch(name):
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
    """Yield what lies among the plans and is not read; of what begins with a dot, only copies left by editors."""
    years = names_in(root / CLOSED)
    yield from (f"{CLOSED}/{name}" for name in years if not _YEAR.fullmatch(name) and not name.startswith("."))
    for folder in (PLANS, *(f"{CLOSED}/{year}" for year in years if _YEAR.fullmatch(year))):
        for name in names_in(root / folder):
            hidden = name.startswith(".") and not _LEFT_BY_EDITOR.fullmatch(name)
            if not hidden and (name.startswith(".") or not name.endswith(SUFFIX)) and (folder == PLANS or name != SUMS):
                yield f"{folder}/{name}"
