"""Passages that staff must write: what each is drafted from, and what somebody wrote and confirmed (pure).

A passage has an id of the part, or the area, that it stands in. It is a draft until somebody has gone through it; what
is noted after that makes it a draft again, with what was written and what is new.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block

Source = dict[str, Any]  # its day, what it is, who wrote it, and its paragraphs

_SHORT = 16


@dataclass(frozen=True)
class Written:
    """What staff wrote in a passage, whether they confirmed it, and the sources they had seen by then."""

    text: str
    confirmed: bool
    seen: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Changed:
    """What of a plan has changed since the last status, as a source; about some areas, or about none."""

    areas: tuple[str, ...]
    source: Source


def fingerprint(source: Source) -> str:
    """Return what a source is known by again; it tells nothing of what the source says."""
    words = "\0".join([source["date"], *source["paragraphs"]])
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_SHORT]


def passage_blocks(
    passage: str, sources: Iterable[Source], prompts: Iterable[str], written: Mapping[str, Written]
) -> list[Block]:
    """Return a passage: what was confirmed, or a draft; nothing where there is nothing to write about."""
    found, asked = sorted(sources, key=lambda source: str(source["date"])), list(prompts)
    known = written.get(passage)
    if known is None:
        return [blocks.draft(passage, found, asked)] if found or asked else []
    new = [source for source in found if fingerprint(source) not in known.seen]
    if known.confirmed and not new:
        return [blocks.written(passage, known.text)]
    return [blocks.draft(passage, new, asked, known.text)]
