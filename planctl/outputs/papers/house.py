"""Papers about many people: reports, how alive the plans are, a meeting's agenda; plain data for their templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planctl.texts import tr

View = dict[str, Any]
WORDS = ("draft", "write", "own")


def paper(view: View, title: str, head: Iterable[str], parts: list[View], foot: Iterable[str]) -> View:
    """Return a view with what its templates print: sentences at the head, parts of blocks, and sentences below."""
    return {
        **view,
        "reader": view["view"],
        "title": title,
        "head": [words for words in head if words],
        "parts": parts,
        "foot": [words for words in foot if words],
        "words": {name: tr(f"status.word-{name}") for name in WORDS},
    }
