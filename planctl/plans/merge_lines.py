"""The merge of texts that are no plans (models, templates, notes), line by line (pure)."""

from __future__ import annotations

from difflib import SequenceMatcher

Block = tuple[int, int, int, int]  # lines of the base from and to, lines of a side from and to


def merge_lines(base: str, ours: str, theirs: str) -> str | None:
    """Merge two versions of a text; None where both changed the same lines, or lines next to each other.

    The same, whichever side is called ours.
    """
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    old, mine, other = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    merged: list[str] = []
    at = 0
    changes = sorted(
        [(block, mine) for block in _changes(old, mine)] + [(block, other) for block in _changes(old, other)]
    )
    last = (-1, -1, [""])
    for (start, end, first, until), side in changes:
        if last == (start, end, side[first:until]):
            continue  # both made the same change
        if start < at or (last[0] >= 0 and start == at):
            return None
        merged += [*old[at:start], *side[first:until]]
        at, last = end, (start, end, side[first:until])
    return "".join([*merged, *old[at:]])


def _changes(old: list[str], new: list[str]) -> list[Block]:
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(start, end, first, until) for kind, start, end, first, until in steps if kind != "equal"]
