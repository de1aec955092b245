"""The plan models a workspace can use: the shipped ones and its own, resolved once and kept in the cache."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

from planctl.errors import ModelBroken, UnknownModel
from planctl.models.model import Model
from planctl.models.resolve import Resolved, Source, resolve
from planctl.resources import resource_dir
from planctl.workspace.cache import Cache, digest
from planctl.workspace.files import open_file
from planctl.yamltext.structure import Structure

OWN_FOLDER = "models"
SHIPPED = "schema/models"
STARTER = "basic"  # the shipped model that a new one is copied from
_ORDER = re.compile(rb"^order: ([0-9]+)", re.MULTILINE)
_LAST = 1000


@lru_cache(maxsize=1)
def model_language() -> Structure:
    """Return the structure of model files."""
    return Structure(json.loads((resource_dir("schema") / "model.schema.json").read_text(encoding="utf-8")))


@lru_cache(maxsize=8)  # what reads more than one folder, or one at several times, meets the same files again
def _resolved(model_id: str, sources: tuple[tuple[str, Source], ...]) -> Resolved:
    return resolve(model_id, dict(sources), model_language())


def _place(model: tuple[str, bytes]) -> tuple[int, str]:
    """Return where a shipped model stands: its `order`, read without parsing, for every command comes by here."""
    found = _ORDER.search(model[1])
    return (int(found[1]) if found else _LAST, model[0])


def model_sources(root: Path | None) -> dict[str, Source]:
    """Return every model file by the id its name gives, shipped ones first, in the order they say; own ones win."""
    shipped = [(path.stem, path.read_bytes()) for path in (resource_dir("schema") / "models").glob("*.yaml")]
    sources = {name: Source(f"{SHIPPED}/{name}.yaml", content) for name, content in sorted(shipped, key=_place)}
    for path in sorted((root / OWN_FOLDER).glob("*.yaml")) if root else ():
        file = f"{OWN_FOLDER}/{path.name}"
        sources[path.stem] = Source(file, open_file(path.parent.parent, file))
    return sources


class Models:
    """Resolved models by id, from the cache where their files have not changed."""

    def __init__(self, root: Path | None, cache: Cache, sources: dict[str, Source] | None = None) -> None:
        self.sources = model_sources(root) if sources is None else sources
        self.cache = cache
        self.key = digest(*(source.content for source in self.sources.values()))
        self._models: dict[str, Model] = {}

    def resolve(self, model_id: str) -> Resolved:
        """Resolve a model from its files, with all its problems."""
        return _resolved(model_id, tuple(self.sources.items()))

    def find(self, model_id: str) -> Model | None:
        """Return a model, or None when there is none of that name; raise ModelBroken when it has errors."""
        if model_id in self._models:
            return self._models[model_id]
        if model_id not in self.sources:
            return None
        kept = self.cache.get("models", f"{self.key}:{model_id}")
        if kept is None:
            resolved = self.resolve(model_id)
            if resolved.model is None:
                first = resolved.problems[0]
                raise ModelBroken(model=model_id, file=first.file, line=first.line, n=len(resolved.problems))
            kept = resolved.model.data
            self.cache.put("models", f"{self.key}:{model_id}", kept)
            self.cache.save("models")
        return self._models.setdefault(model_id, Model(kept))

    def get(self, model_id: str) -> Model:
        """Return a model; raise UnknownModel or ModelBroken."""
        model = self.find(model_id)
        if model is None:
            raise UnknownModel(model=model_id, known=", ".join(self.sources))
        return model
