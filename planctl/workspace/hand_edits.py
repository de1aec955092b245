"""Hand edits: files changed outside planctl, found and saved as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from planctl.workspace.files import read_if_present
from planctl.workspace.git import Repository
from planctl.workspace.save import Change, Session

# The files a workspace is made of; others are the organisation's own business.
_OURS = re.compile(
    r"planctl\.yaml|plans/[^/.][^/]*\.yaml|closed/[0-9]{4}/(?:[^/.][^/]*\.yaml|SHA256SUMS)"
    r"|(models|templates|schema)/[^.].*|trust/allowed_signers"
)
_FOLDERS = ("plans", "closed", "models", "templates", "schema", "trust")


@dataclass(frozen=True)
class HandEdit:
    """A file whose content is not what history has: before and after (None: no such file)."""

    path: str
    saved: bytes | None
    now: bytes | None


def hand_edits(session: Session) -> list[HandEdit]:
    """Return every file of the workspace that differs from what was saved last, in order of path."""
    repo = session.repo
    known = {path: blob for path, blob in repo.entries().items() if _OURS.fullmatch(path)}
    edits = []
    for path in sorted({*known, *_present(session)}):
        content = read_if_present(session.root / path)
        if content is not None and known.get(path) == repo.blob_id(content):
            continue
        edits.append((path, content))
    blobs = _blobs(repo, [known[path] for path, _ in edits if path in known])
    return [HandEdit(path, blobs.get(known.get(path, "")), content) for path, content in edits]


def _present(session: Session) -> Iterable[str]:
    names = ["planctl.yaml"]
    for folder in _FOLDERS:
        names += [
            path.relative_to(session.root).as_posix() for path in (session.root / folder).rglob("*") if path.is_file()
        ]
    return [name for name in names if _OURS.fullmatch(name)]


def _blobs(repo: Repository, ids: list[str]) -> dict[str, bytes]:
    return dict(zip(ids, repo.read_blobs(ids), strict=True)) if ids else {}


def change_of(edit: HandEdit) -> Change:
    """Return the hand edit as a change to save."""
    return Change(edit.path, edit.saved, edit.now)
