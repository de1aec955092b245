"""Commits, one after the other: whether anything is missing between them, and whether their dates can be."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence

from planctl.workspace.findings import Finding
from planctl.workspace.line import Link

TOLERANCE = 3600  # seconds that the clocks of two computers may differ


def unbroken(links: Sequence[Link], before: Mapping[str, int]) -> Iterator[Finding]:
    """Yield commits whose parents the history does not show; `before` is what lies before the part looked at."""
    known = {link.id for link in links} | set(before)
    for link in links:
        if any(parent not in known for parent in link.parents):
            yield Finding("cut", link.id)


def dates(links: Sequence[Link], before: Mapping[str, int], now: float | None = None) -> Iterator[Finding]:
    """Yield commits dated before their parents, after now, or written at another time than they were saved."""
    latest = (time.time() if now is None else now) + TOLERANCE
    when = {**before, **{link.id: link.committer.seconds for link in links}}
    for link in links:
        saved, written = link.committer.seconds, link.author.seconds
        if max(saved, written) > latest:
            yield Finding("date-ahead", link.id, severity="warning")
        elif any(saved < when.get(parent, 0) - TOLERANCE for parent in link.parents):
            yield Finding("date-back", link.id, severity="warning")
        elif abs(saved - written) > TOLERANCE and "Planctl-Command" in link.trailers:
            yield Finding("date-apart", link.id, severity="warning")
