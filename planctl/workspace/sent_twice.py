"""Two statuses sent on one day from two clones have one name: joined, each is kept, and one of them gets another.

Which of them keeps the name their content decides, so that it does not matter who joins them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planctl.plans.layout import STATUSES
from planctl.plans.plan import Plan
from planctl.workspace.sent import SENT
from planctl.workspace.workspace import PLANS, SUFFIX
from planctl.yamltext.edit import set_value

if TYPE_CHECKING:
    from planctl.workspace.joining import Joining


@dataclass(frozen=True)
class Moved:
    """A file that was sent and has another name from here on: whose, the hash of its content, and both names."""

    person: str
    hash: str
    old: str
    new: str


def take_sent(joining: Joining) -> list[Moved]:
    """Keep what both sides sent under one name as two files; return those that got another."""
    moved: list[Moved] = []
    taken = {*joining.base.files, *joining.ours.files, *joining.theirs.files}
    for path in joining.both_changed():
        base, ours, theirs = joining.three(path)
        if not path.startswith(f"{SENT}/") or base is not None or ours is None or theirs is None:
            continue
        stays, goes = sorted((ours, theirs), key=_hash)
        name = _free(path, taken)
        taken.add(name)
        joining.result[path], joining.result[name] = stays, goes
        moved.append(Moved(path.split("/")[1], _hash(goes), path, name))
    return moved


def note_moved(joining: Joining, moved: list[Moved]) -> None:
    """Write the new names in the plans, which are joined by now."""
    for each in moved:
        path = f"{PLANS}/{each.person}{SUFFIX}"
        source = joining.result.get(path) or joining.content(joining.ours, path)
        if source is None:
            continue
        model = joining.model_named(path, source)
        document = joining.document(path, source, model)
        plan = Plan(document, document.data or {}, model)
        entries = plan.data.get(STATUSES)
        for place, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict) and (entry.get("file"), entry.get("hash")) == (each.old, each.hash):
                joining.result[path] = set_value(document, (STATUSES, place, "file"), each.new).encode()
                break


def _free(path: str, taken: set[str]) -> str:
    stem, dot, ending = path.rpartition(".")
    number = 2
    while f"{stem}-{number}{dot}{ending}" in taken:
        number += 1
    return f"{stem}-{number}{dot}{ending}"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
