"""A workspace: the nearest folder upwards with a planctl.yaml, its settings, models and plan files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from planctl.errors import (
    ClosedPerson,
    Fault,
    FileTooBig,
    NotClosedThen,
    NoWorkspace,
    PlanBroken,
    PlanFileGone,
    Problem,
    SettingsBroken,
    SettingsGone,
    UnknownPerson,
)
from planctl.models.model import Model
from planctl.plans.check import check_name, check_plan, check_staff, in_order, is_newer, unread_problems
from planctl.plans.conflicts import OPEN
from planctl.plans.cpr import has_cpr, masked
from planctl.plans.plan import Plan, is_unjudgeable
from planctl.plans.schema import plan_schema
from planctl.review.facts import Facts, Person, facts_of
from planctl.workspace.cache import Cache, digest
from planctl.workspace.closed import FOLDER, Closed
from planctl.workspace.files import names_in, open_file, read_file
from planctl.workspace.models import Models
from planctl.workspace.saved_plans import saved_files, saved_plans
from planctl.workspace.settings import FILE, Settings, check_settings
from planctl.yamltext.loader import MAX_BYTES, Document, load
from planctl.yamltext.structure import Structure, close

PLANS = "plans"
CLOSED = FOLDER
SUFFIX = ".yaml"


@dataclass(frozen=True)
class PlanFile:
    """A plan file: its path relative to the root, and the year of closing if it lies in closed/."""

    path: str
    year: int | None = None

    @property
    def stem(self) -> str:
        """Return the file's name without its ending: the id it must hold."""
        return self.path.rsplit("/", 1)[-1].removesuffix(SUFFIX)


@dataclass(frozen=True)
class Reading:
    """What came of reading a plan file: a plan unless it did not parse, and every problem."""

    file: PlanFile
    plan: Plan | None
    problems: list[Problem]

    @property
    def errors(self) -> list[Problem]:
        """Return the problems that are errors."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def is_disputed(self) -> bool:
        """Tell whether nothing is wrong but that people have to agree on something."""
        return bool(self.errors) and all(problem.code == OPEN for problem in self.errors)

    @property
    def judgeable(self) -> bool:
        """Tell whether the review can judge the person."""
        return self.plan is not None and not any(is_unjudgeable(problem) for problem in self.problems)


@dataclass(frozen=True)
class Listing:
    """Everybody whose file can be judged; paths of files left out, listed in spite of errors, and gone."""

    people: list[Person]
    unreadable: list[str]
    faulty: list[str]
    gone: list[str]
    parsed: int
    disputed: frozenset[str] = frozenset()  # of the faulty, those with nothing worse than what is to be agreed on

    @property
    def incomplete(self) -> bool:
        """Tell whether a file was left out or has errors."""
        return bool(self.unreadable or self.faulty or self.gone)


Seen = Callable[["PlanFile", Person, str, "Reading | None"], None]


def find_root(start: Path) -> Path:
    """Return the nearest folder upwards that holds planctl.yaml; raise NoWorkspace, or SettingsGone if it did once."""
    try:
        start = start.resolve()
    except FileNotFoundError:  # the folder that one is in has been deleted
        raise NoWorkspace(folder=str(start)) from None
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return folder
    for folder in (start, *start.parents):
        if (folder / ".git").exists() and FILE in saved_files(folder):
            raise SettingsGone(folder=str(folder))
    raise NoWorkspace(folder=str(start))


def git_dir_of(root: Path) -> Path | None:
    """Return the git directory of a root without asking git, or None."""
    entry = root / ".git"
    if entry.is_dir():
        return entry
    if entry.is_file():
        text = entry.read_text(encoding="utf-8", errors="replace").strip()
        return (root / text.removeprefix("gitdir:").strip()).resolve()
    return None


class Workspace:
    """An open workspace; reading only. Nothing is read before it is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        git_dir = git_dir_of(root)
        self.cache = Cache(git_dir / "planctl" / "cache" if git_dir else None)
        self._structures: dict[str, Structure] = {}
        self.parsed = 0

    @classmethod
    def open(cls, start: Path) -> Workspace:
        """Open the workspace that a folder lies in; raise NoWorkspace."""
        return cls(find_root(start))

    @cached_property
    def settings(self) -> Settings:
        """Return the settings; raise SettingsBroken when planctl.yaml has errors."""
        source = self.required(FILE)
        key = digest(source)
        if self.cache.get("settings", key):
            return Settings(load(source))
        document, problems = check_settings(source)
        if errors := [problem for problem in problems if problem.is_error]:
            raise SettingsBroken(file=FILE, line=min(problem.line for problem in errors), n=len(errors))
        self.cache.put("settings", key, value=True)
        self.cache.save("settings", whole=True)
        return Settings(document)

    @cached_property
    def models(self) -> Models:
        """Return the models this workspace can use."""
        return Models(self.root, self.cache)

    @cached_property
    def closed(self) -> Closed:
        """Return what is known of the closed files: the hashes that were kept of them."""
        return Closed(self.root)

    # The doors to the files: a workspace as it was once has others (`past`).

    def content(self, path: str) -> bytes:
        """Return the bytes of a file; raise NotARegularFile, FileNotFoundError."""
        return read_file(self.root / path)

    def required(self, path: str) -> bytes:
        """Return the bytes of a file that nothing works without; raise NotARegularFile, CannotRead."""
        return open_file(self.root, path)

    def names(self, folder: str) -> list[str]:
        """Return the names in a folder, sorted; none when there is no such folder."""
        return names_in(self.root / folder)

    def has(self, path: str) -> bool:
        """Tell whether anything lies at a path."""
        return os.path.lexists(self.root / path)

    def files(self, closed: bool = True) -> Iterator[PlanFile]:
        """Yield every plan file, living ones first, in order of path."""
        yield from (PlanFile(f"{PLANS}/{name}") for name in self._plans_in(PLANS))
        for year in self._years() if closed else ():
            yield from (PlanFile(f"{CLOSED}/{year}/{name}", year) for name in self._plans_in(f"{CLOSED}/{year}"))

    def _plans_in(self, folder: str) -> list[str]:
        return [name for name in self.names(folder) if name.endswith(SUFFIX) and not name.startswith(".")]

    def _years(self) -> list[int]:
        return [int(name) for name in self.names(CLOSED) if re.fullmatch("[0-9]{4}", name)]

    def find(self, person: str) -> PlanFile:
        """Return the living plan file of an id; raise UnknownPerson, ClosedPerson or PlanFileGone."""
        path = f"{PLANS}/{person}{SUFFIX}"
        if self.has(path):
            return PlanFile(path)
        self.refuse_gone(person)
        if closed := self.closed_files(person):
            raise ClosedPerson(id=person, year=closed[-1].year, file=closed[-1].path)
        known = [file.stem for file in self.files(closed=False)]
        raise UnknownPerson(id=person, close=close(person.lower(), [name.lower() for name in known]).upper())

    def closed_files(self, person: str) -> list[PlanFile]:
        """Return somebody's closed files, the earliest year first."""
        paths = [PlanFile(f"{CLOSED}/{year}/{person}{SUFFIX}", year) for year in self._years()]
        return [file for file in paths if self.has(file.path)]

    def find_anybody(self, person: str, year: int | None = None) -> PlanFile:
        """Return somebody's living file, else the latest closed one; that of a year, if one is named.

        Raise UnknownPerson, PlanFileGone; NotClosedThen when nothing was closed with that year.
        """
        closed = self.closed_files(person)
        if year is None:
            try:
                return self.find(person)
            except ClosedPerson:
                return closed[-1]
        if not closed:
            self.find(person)
        for file in closed:
            if file.year == year:
                return file
        raise NotClosedThen(id=person, year=year, years=", ".join(str(file.year) for file in closed) or "–")

    def refuse_gone(self, person: str) -> None:
        """Raise PlanFileGone when a person's file was saved and is not there any more."""
        path = f"{PLANS}/{person}{SUFFIX}"
        if not self.has(path) and path in saved_plans(self.root):
            raise PlanFileGone(file=path, path=path)

    def read(self, file: PlanFile, source: bytes | None = None) -> Reading:
        """Read and check a plan file (or the bytes that would become it), its name and staff included."""
        try:
            content = self.content(file.path) if source is None else source
        except FileTooBig:
            params = {"limit": MAX_BYTES // 1024}
            return Reading(file, None, [Problem("too-big", 1, 1, params=params, file=file.path)])
        except Fault:
            return Reading(file, None, [Problem("not-a-file", 1, 1, file=file.path)])
        except OSError:
            return Reading(file, None, [Problem("cannot-open", 1, 1, file=file.path)])
        self.parsed += 1
        document = load(content)
        plan = self._checked(document)
        problems = unread_problems(document, list(self.models.sources)) if plan is None else plan.problems
        around = list(self._around(file, plan))
        strangers = {problem.path for problem in around if problem.code == "unknown-staff"}
        problems = [p for p in problems if p.code != "bad-staff" or p.path not in strangers]
        problems = in_order(replace(problem, file=file.path) for problem in (*problems, *around))
        if plan is not None:
            plan.problems = problems
        return Reading(file, plan, problems)

    def _checked(self, document: Document) -> Plan | None:
        """Check a parsed file by its model; None when it has none, or is of another format."""
        data = document.data or {}
        model = self.models.find(data["model"]) if isinstance(data.get("model"), str) else None
        return check_plan(document, model, self.structure(model)) if model and not is_newer(data) else None

    def _around(self, file: PlanFile, plan: Plan | None) -> Iterator[Problem]:
        """Yield what is wrong between a plan and what lies around it: its name, the staff."""
        if has_cpr(file.stem):
            yield Problem("cpr", 1, 1, text="cpr-in-name")
        if plan is not None:
            yield from check_name(plan, file.stem)
            yield from check_staff(plan, self.settings.names)

    def structure(self, model: Model) -> Structure:
        """Return the structure of a model's plan files."""
        if model.id not in self._structures:
            self._structures[model.id] = Structure(plan_schema(model))
        return self._structures[model.id]

    def read_plan(self, person: str) -> Plan:
        """Read a living person's plan; raise UnknownPerson, ClosedPerson or PlanBroken."""
        reading = self.read(self.find(person))
        if reading.plan is None:
            raise self.broken(reading.file.path, reading.problems[0].line)
        return reading.plan

    def broken(self, file: str, line: int) -> Fault:
        """Return the fault of a plan file that cannot be read."""
        return PlanBroken(file=file, line=line)

    def listing(self, closed: bool = True, seen: Seen | None = None) -> Listing:
        """Read everybody's facts, from the cache where a file has not changed; raise UnknownModel, ModelBroken.

        `seen` is told of every file that can be judged: its person, the key of its content, and what was read of it
        if it had to be parsed.
        """
        self.require_models()
        people: list[Person] = []
        unreadable: list[str] = []
        faulty: list[str] = []
        disputed: set[str] = set()
        handles = set(self.settings.handles)
        files = list(self.files(closed))
        for file in files:
            facts, reading, key = self._facts(file, handles)
            if reading is not None and reading.errors:
                (faulty if reading.judgeable else unreadable).append(masked(file.path))
                disputed |= {masked(file.path)} if reading.is_disputed else set()
            if facts is not None:
                people.append(Person(facts, self.models.get(facts["model"]), file.year))
                if seen is not None:
                    seen(file, people[-1], key, reading)
        self.cache.save("facts", whole=closed)
        return Listing(people, unreadable, faulty, self._gone(files), self.parsed, frozenset(disputed))

    def require_models(self) -> None:
        """See that every model the settings name is there and right; raise UnknownModel, ModelBroken."""
        for name in self.settings.models:
            self.models.get(name)

    def _gone(self, files: list[PlanFile]) -> list[str]:
        """Return the plan files that were saved and are not there; git is asked only when one is missed."""
        here = {file.path for file in files if file.year is None}
        seen = self.cache.get("files", PLANS)
        if self.cache.folder is None or (seen is not None and here.issuperset(seen)):
            gone: set[str] = set()
        else:
            gone = saved_plans(self.root) - here
        self.cache.put("files", PLANS, sorted(here | gone))
        self.cache.save("files", whole=True)
        return sorted(gone)

    def _facts(self, file: PlanFile, handles: set[str]) -> tuple[Facts | None, Reading | None, str]:
        """Return a file's facts (None when it cannot be judged), its reading when it was parsed, and its key."""
        try:
            source = self.content(file.path)
        except (Fault, OSError):
            return None, self.read(file), ""
        key = digest(source, self.models.key.encode())
        facts = self.cache.get("facts", key)
        if facts is not None and facts["id"] == file.stem and handles.issuperset(facts["staff"]):
            return facts, None, key
        reading = self.read(file, source)
        if reading.plan is None or not reading.judgeable:
            return None, reading, key
        facts = facts_of(reading.plan)
        if not reading.errors:
            self.cache.put("facts", key, facts)
        return facts, reading, key
