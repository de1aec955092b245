"""The JSON Schema files that lie in a workspace for editors: generated from the models, never edited by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable

from planctl.models.model import Model
from planctl.plans.renamed import with_old_ids
from planctl.plans.schema import plan_schema
from planctl.workspace.files import read_if_present, replace_file
from planctl.workspace.save import Change
from planctl.workspace.workspace import Workspace


def schema_path(model: Model) -> str:
    """Return where a model's schema lies in a workspace; new plan files point to it."""
    return f"schema/{model.id}.schema.json"


def schema_file(model: Model) -> bytes:
    """Return a model's schema as a file, explained in the language in use; editors look at files as they are."""
    return (json.dumps(plan_schema(with_old_ids(model)), ensure_ascii=False, indent=2) + "\n").encode()


def schema_change(workspace: Workspace, model: Model) -> Change:
    """Return the change that brings a model's schema file up to date."""
    path = schema_path(model)
    return Change(path, read_if_present(workspace.root / path), schema_file(model))


def missing_schema(workspace: Workspace, model: Model, changes: Iterable[Change]) -> list[Change]:
    """Return the change that adds a model's schema file if there is none, neither there nor among the changes."""
    change = schema_change(workspace, model)
    known = change.old is not None or any(other.path == change.path for other in changes)
    return [] if known else [change]


def refresh_schemas(workspace: Workspace) -> list[str]:
    """Bring the schema files that are there up to date with their models; return the paths of those that were not."""
    stale: list[str] = []
    for name in workspace.models.sources:
        path = workspace.root / f"schema/{name}.schema.json"
        model = workspace.models.find(name) if path.is_file() else None
        change = schema_change(workspace, model) if model else None
        if change and change.new is not None and change.old != change.new:
            replace_file(path, change.new)
            stale.append(change.path)
    return stale
