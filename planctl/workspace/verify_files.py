"""Files, version after version: whether each can be read, and is right by the model there was."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planctl import __version__
from planctl.errors import Fault
from planctl.models.resolve import Source
from planctl.plans.check import check_name, check_plan, is_newer
from planctl.plans.conflicts import OPEN
from planctl.plans.schema import plan_schema
from planctl.workspace.cache import Cache
from planctl.workspace.findings import Finding
from planctl.workspace.git import Repository
from planctl.workspace.line import Link, Touched
from planctl.workspace.models import OWN_FOLDER, Models, model_sources
from planctl.workspace.objects import FILES, parse_tree
from planctl.workspace.remembered import Memory
from planctl.workspace.settings import FILE, check_settings
from planctl.yamltext.loader import MAX_BYTES, load
from planctl.yamltext.structure import Structure

_PLAN = re.compile(r"(?:plans|closed/[0-9]{4})/([^/.][^/]*)\.yaml")
_CHUNK = 200  # versions held in memory at a time
_RIGHT = "versions-found-right"

History = Sequence[tuple[Link, Sequence[Touched]]]


@dataclass(frozen=True)
class Version:
    """A content that a file had, from which commit on, and the tree of the workspace's own models at that commit."""

    path: str
    blob: str
    commit: str
    models: str


def versions_of(repo: Repository, history: History) -> list[Version]:
    """Return every content that a plan, the settings or a model ever had, once each."""
    trees = _model_trees(repo, [link.id for link, _ in history])
    found: dict[tuple[str, str, str], Version] = {}
    for link, touched in history:
        models = trees[link.id]
        for change in touched:
            wanted = change.path == FILE or _PLAN.fullmatch(change.path)
            if wanted and change.new is not None and change.new.mode in FILES:
                version = Version(change.path, change.new.id, link.id, models)
                found.setdefault((version.path, version.blob, models), version)
        if any(change.path.startswith(f"{OWN_FOLDER}/") for change in touched) and models:
            found.setdefault((OWN_FOLDER, models, models), Version(OWN_FOLDER, models, link.id, models))
    return list(found.values())


def _model_trees(repo: Repository, commits: Sequence[str]) -> dict[str, str]:
    """Return the id of the tree of own models at each commit, "" where there is none."""
    asked = "".join(f"{commit}:{OWN_FOLDER}\n" for commit in commits).encode()
    rows = repo.run("cat-file", "--batch-check", stdin=asked).decode("utf-8", "replace").splitlines()
    return {
        commit: row.split(" ")[0] if row.split(" ")[1:2] == ["tree"] else ""
        for commit, row in zip(commits, rows, strict=True)
    }


class Reader:
    """Read versions as the workspace would have read them then; what was found right once is not read again."""

    def __init__(self, repo: Repository) -> None:
        self.repo = repo
        self._models: dict[str, Models] = {}
        self._structures: dict[tuple[str, str], Structure] = {}
        self._memory = Memory(repo.common_dir)
        self._right = set(self._memory.recall(_RIGHT).split())

    def findings(self, versions: Sequence[Version]) -> Iterator[Finding]:
        """Yield what is wrong with them, in their order."""
        fresh = [version for version in versions if self._key(version) not in self._right]
        for start in range(0, len(fresh), _CHUNK):
            chunk = fresh[start : start + _CHUNK]
            plain = [version for version in chunk if version.path != OWN_FOLDER]
            contents = dict(
                zip(plain, self.repo.read_small_blobs((version.blob for version in plain), MAX_BYTES), strict=True)
            )
            for version in chunk:
                finding = self._finding(version, contents.get(version, b""))
                if finding is None:
                    self._right.add(self._key(version))
                else:
                    yield finding
        self._memory.keep(_RIGHT, "\n".join(sorted(self._right)))

    def _key(self, version: Version) -> str:
        """Return what a version is remembered by: everything that its being right depends on."""
        parts = (__version__, self._models_of(version.models).key, version.blob, version.path)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:24]

    def _finding(self, version: Version, content: bytes) -> Finding | None:
        if version.path == OWN_FOLDER:
            codes = self._wrong_models(version.models)
        elif version.path == FILE:
            codes = [problem.code for problem in check_settings(content)[1] if problem.is_error]
        else:
            codes = self._wrong_plan(version, content)
        code = {OWN_FOLDER: "model", FILE: "workspace-settings"}.get(version.path, "plan")
        if not codes:
            return None
        return Finding(code, version.commit, version.path, {"n": len(codes), "codes": ", ".join(dict.fromkeys(codes))})

    def _wrong_plan(self, version: Version, content: bytes) -> list[str]:
        document = load(content)
        data = document.data or {}
        models = self._models_of(version.models)
        name = data.get("model")
        if document.data is None or is_newer(data) or not isinstance(name, str):
            return [problem.code for problem in document.problems if problem.is_error] or ["unreadable"]
        try:
            model = models.find(name)
        except Fault:
            return ["model-broken"]
        if model is None:
            return ["unknown-model"]
        key = (models.key, name)
        if key not in self._structures:
            self._structures[key] = Structure(plan_schema(model))
        plan = check_plan(document, model, self._structures[key])
        stem = version.path.rpartition("/")[2].removesuffix(".yaml")
        wrong = [problem.code for problem in (*plan.problems, *check_name(plan, stem)) if problem.is_error]
        return [code for code in wrong if code != OPEN]  # two versions that wait to be settled are whole and right

    def _wrong_models(self, tree: str) -> list[str]:
        models = self._models_of(tree)
        own = [name for name, source in models.sources.items() if source.file.startswith(f"{OWN_FOLDER}/")]
        return [problem.code for name in own for problem in models.resolve(name).problems if problem.is_error]

    def _models_of(self, tree: str) -> Models:
        """Return the models that could be used when the workspace's own ones were these."""
        if tree not in self._models:
            sources = model_sources(None)
            read = self.repo.read_objects([tree])[0] if tree else None
            entries = parse_tree(read[1], self.repo.object_format()) if read is not None else {}
            own = {n: entry.id for n, entry in entries.items() if n.endswith(".yaml") and entry.mode in FILES}
            contents = self.repo.read_small_blobs(own.values(), MAX_BYTES)
            for name, content in zip(own, contents, strict=True):
                sources[name.removesuffix(".yaml")] = Source(f"{OWN_FOLDER}/{name}", content)
            self._models[tree] = Models(None, Cache(None), sources)
        return self._models[tree]
