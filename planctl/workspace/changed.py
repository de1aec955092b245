"""The workspace as some changes would leave it, to see what they would break in files they do not touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from planctl.errors import CannotRead, Fault
from planctl.models.resolve import Source
from planctl.workspace.models import OWN_FOLDER, Models, model_sources
from planctl.workspace.settings import FILE
from planctl.workspace.work import Change
from planctl.workspace.workspace import SUFFIX, PlanFile, Workspace


class ChangedWorkspace(Workspace):
    """A workspace with some files changed, and nothing written; reading only."""

    def __init__(self, now: Workspace, changes: Iterable[Change]) -> None:
        super().__init__(now.root)
        self._new = {change.path: change.new for change in changes}

    @cached_property
    def models(self) -> Models:
        """Return the models that could be used then."""
        sources = model_sources(self.root)
        shipped = model_sources(None)
        for path, content in self._new.items():
            name = path.rpartition("/")[2].removesuffix(SUFFIX)
            if path.startswith(f"{OWN_FOLDER}/") and path.endswith(SUFFIX):
                sources.pop(name, None)
                sources |= {name: Source(path, content)} if content is not None else {}
                sources |= {name: shipped[name]} if content is None and name in shipped else {}
        return Models(None, self.cache, sources)

    def content(self, path: str) -> bytes:
        """Return the bytes a file would have; raise FileNotFoundError."""
        if path not in self._new:
            return super().content(path)
        content = self._new[path]
        if content is None:
            raise FileNotFoundError(path)
        return content

    def required(self, path: str) -> bytes:
        """Return the bytes of a file that nothing works without; raise CannotRead."""
        if path not in self._new:
            return super().required(path)
        try:
            return self.content(path)
        except FileNotFoundError as error:
            raise CannotRead(path=path) from error


def broken_by(now: Workspace, changes: list[Change]) -> Iterator[str]:
    """Yield the plan files that would have errors they do not have now, where settings or models are changed."""
    if not any(change.path == FILE or change.path.startswith(f"{OWN_FOLDER}/") for change in changes):
        return
    then = ChangedWorkspace(now, changes)
    for file in now.files(closed=False):
        if not any(change.path == file.path for change in changes) and _errors(then, file) - _errors(now, file):
            yield file.path


def _errors(workspace: Workspace, file: PlanFile) -> set[tuple[str, tuple[str | int, ...]]]:
    """Return what is wrong in a file, by code and place."""
    try:
        reading = workspace.read(file)
    except Fault as fault:  # its model could not be used
        return {(type(fault).__name__, ())}
    return {(problem.code, problem.path) for problem in reading.errors}
