"""A workspace as it was at a commit: its files, its models and its settings, read from the history; nothing is written.

The shipped models are those of the program that is installed: a workspace does not hold them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import cached_property

from planctl.errors import BrokenThen, CannotRead, Fault, UnknownPerson, UnknownThen
from planctl.models.resolve import Source
from planctl.texts.dates import long_day
from planctl.workspace.cache import Cache
from planctl.workspace.git import Repository
from planctl.workspace.log import commit_at, files_in
from planctl.workspace.models import OWN_FOLDER, Models, model_sources
from planctl.workspace.settings import FILE
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, Listing, PlanFile, Seen, Workspace

_READ = (FILE, PLANS, CLOSED, OWN_FOLDER)


class _Kept(Cache):
    """The cache of the workspace as it is now: what is known helps to read the past, and stays as it is."""

    def save(self, kind: str, *, whole: bool = False, most: int = 0) -> None:
        """Keep nothing."""


class PastWorkspace(Workspace):
    """A workspace at a commit; reading only."""

    def __init__(self, repo: Repository, commit: str) -> None:
        super().__init__(repo.root)
        self.repo = repo
        self.commit = commit
        self.known_on: datetime.date | None = None
        self.cache = _Kept(self.cache.folder)
        self._blobs = files_in(repo, commit, *_READ)
        self._contents: dict[str, bytes] = {}
        self.fetch(path for path in self._blobs if path == FILE or path.startswith(f"{OWN_FOLDER}/"))

    @classmethod
    def at(cls, now: Workspace, day: datetime.date) -> PastWorkspace:
        """Return the workspace as it was known at the end of a day; raise NothingThen, NoHistory."""
        repo = Repository.open(now.root)
        past = cls(repo, commit_at(repo, day, now.settings.timezone))
        past.known_on = day
        past.refuse_broken()
        return past

    def refuse_broken(self) -> None:
        """Raise BrokenThen when the settings, or a model that people were to use, could not be read then."""
        try:
            for model in self.settings.models:
                self.models.get(model)
        except Fault as fault:
            raise BrokenThen(file=str(fault.params.get("file") or FILE), **self._day()) from fault

    def find(self, person: str) -> PlanFile:
        """Return somebody's living plan file; raise UnknownThen, ClosedPerson."""
        try:
            return super().find(person)
        except UnknownPerson as fault:
            raise UnknownThen(**fault.params, **self._day()) if self.known_on else fault from None

    def broken(self, file: str, line: int) -> Fault:
        """Return the fault of a plan that could not be read: nothing can be done about it any more."""
        return BrokenThen(file=file, **self._day()) if self.known_on else super().broken(file, line)

    def _day(self) -> dict[str, str]:
        return {"day": long_day(self.known_on) if self.known_on else ""}

    @cached_property
    def models(self) -> Models:
        """Return the models that could be used then: the shipped ones, and the workspace's own as they were."""
        own = {path.rpartition("/")[2].removesuffix(SUFFIX): path for path in self._blobs if _is_model(path)}
        sources = model_sources(None) | {name: Source(path, self.content(path)) for name, path in sorted(own.items())}
        return Models(None, self.cache, sources)

    def content(self, path: str) -> bytes:
        """Return the bytes that a file had."""
        if path not in self._blobs:
            raise FileNotFoundError(path)
        if path not in self._contents:
            self.fetch([path])
        return self._contents[path]

    def required(self, path: str) -> bytes:
        """Return the bytes of a file that nothing works without; raise CannotRead."""
        try:
            return self.content(path)
        except FileNotFoundError as error:
            raise CannotRead(path=path) from error

    def names(self, folder: str) -> list[str]:
        """Return the names that a folder had."""
        inside = (path.removeprefix(f"{folder}/") for path in self._blobs if path.startswith(f"{folder}/"))
        return sorted({name.partition("/")[0] for name in inside})

    def has(self, path: str) -> bool:
        """Tell whether a file lay at a path."""
        return path in self._blobs

    def refuse_gone(self, person: str) -> None:
        """Refuse nothing: what was not there at the commit was not there."""

    def listing(self, closed: bool = True, seen: Seen | None = None) -> Listing:
        """Read everybody's facts, the files in one go."""
        self.fetch(file.path for file in self.files(closed))
        return super().listing(closed, seen)

    def _gone(self, files: list[PlanFile]) -> list[str]:  # noqa: ARG002 - what a commit has is all there was
        return []

    def fetch(self, paths: Iterable[str]) -> None:
        """Read files that will be asked for, in one git process."""
        wanted = [path for path in paths if path not in self._contents]
        self._contents.update(zip(wanted, self.repo.read_blobs(self._blobs[path] for path in wanted), strict=True))


def _is_model(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return folder == OWN_FOLDER and name.endswith(SUFFIX)
