"""Which models the commands about models look at: the workspace's, or outside one those that are shipped."""

from __future__ import annotations

from planctl.cli.session import Session
from planctl.errors import NoWorkspace
from planctl.workspace.cache import Cache
from planctl.workspace.models import OWN_FOLDER, Models


def models_of(session: Session) -> Models:
    """Return the workspace's models; outside a workspace those that are shipped."""
    try:
        return session.workspace.models
    except NoWorkspace:
        return Models(None, Cache(None))


def used_models(session: Session) -> list[str]:
    """Return the models the workspace uses, the default first; none outside a workspace."""
    try:
        return session.workspace.settings.models
    except NoWorkspace:
        return []


def own_models(models: Models) -> list[str]:
    """Return the ids of the workspace's own models."""
    return [name for name, source in models.sources.items() if source.file.startswith(f"{OWN_FOLDER}/")]
