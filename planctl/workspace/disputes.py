"""What people have to agree on in a whole workspace: found by the key in the files, without reading all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.errors import Fault
from planctl.plans.conflicts import CONFLICTS, Conflict, conflicts_of
from planctl.workspace.workspace import Workspace

_KEY = re.compile(rf"""^(?:["']?){CONFLICTS}(?:["']?)\s*:""".encode(), re.MULTILINE)


def open_conflicts(workspace: Workspace) -> Iterator[tuple[str, list[Conflict]]]:
    """Yield each plan file with conflicts, closed ones last; files that cannot be read are `check`'s business."""
    for file in workspace.files():
        try:
            source = workspace.content(file.path)
        except (Fault, OSError):
            continue
        if _KEY.search(source) and (plan := workspace.read(file, source).plan) is not None:
            found = list(conflicts_of(plan.data).values())
            if found:
                yield file.path, found
