"""Plans read as they were: each version by the models and the settings of its own commit."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.errors import Fault
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.workspace.git import Repository
from planctl.workspace.models import OWN_FOLDER
from planctl.workspace.past import PastWorkspace
from planctl.workspace.settings import FILE, Settings
from planctl.workspace.workspace import PlanFile, Workspace

_Era = tuple[bytes, bytes]  # the folder of own models, and the settings


class Eras:
    """The workspace at many commits: those with the same models and settings are one."""

    def __init__(self, repo: Repository, now: Workspace) -> None:
        self.repo = repo
        self.now = now
        self._eras: dict[str, _Era] = {}
        self._workspaces: dict[_Era, PastWorkspace] = {}
        self._plans: dict[tuple[int, str, bytes], Plan | None] = {}

    def learn(self, commits: Iterable[str]) -> None:
        """Find out which era each commit belongs to, in one git process."""
        new = [commit for commit in dict.fromkeys(commits) if commit not in self._eras]
        found = self.repo.read_objects(f"{commit}:{path}" for commit in new for path in (OWN_FOLDER, FILE))
        contents = [answer[1] if answer else b"" for answer in found]
        self._eras |= dict(zip(new, zip(contents[::2], contents[1::2], strict=True), strict=True))

    def workspace(self, commit: str) -> PastWorkspace:
        """Return the workspace as it was; where its settings cannot be read, it has those of now."""
        self.learn([commit])
        era = self._eras[commit]
        if era not in self._workspaces:
            found = self._workspaces[era] = PastWorkspace(self.repo, commit)
            try:
                _ = found.settings
            except Fault:
                found.__dict__["settings"] = self.now.settings
        return self._workspaces[era]

    def settings(self, commit: str) -> Settings:
        """Return the settings of a commit."""
        return self.workspace(commit).settings

    def plan(self, commit: str, path: str, source: bytes | None) -> Plan | None:
        """Return what is sound of a plan file as a commit had it; None when it could not be read as a plan."""
        if source is None:
            return None
        workspace = self.workspace(commit)
        key = (id(workspace), path, source)
        if key not in self._plans:
            self._plans[key] = _read(workspace, path, source)
        return self._plans[key]


def _read(workspace: Workspace, path: str, source: bytes) -> Plan | None:
    try:
        plan = workspace.read(PlanFile(path), source).plan
    except Fault:  # a model that was wrong then
        return None
    return sound(plan) if plan else None
