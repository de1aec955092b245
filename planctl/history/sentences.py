"""Texts compared by sentence and by word: what came, what went, and what stayed (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

KEPT, CAME, WENT = "", "+", "-"
Run = tuple[str, str]  # KEPT, CAME or WENT, and the words

# A sentence ends at its mark and a blank before what may begin one, at an empty line, and before an item of a list.
_CLOSING = '["”’»)]'
_END = re.compile(
    rf"(?:(?<=[.!?…])|(?<=[.!?…]{_CLOSING})|(?<=[.!?…]{_CLOSING}{_CLOSING}))\s+(?=[\"”“»(–-]*[A-ZÀ-ÖØ-Þ0-9])"
    r"|[ \t]*\n\s*\n\s*|[ \t]*\n\s*(?=[-*•–]\s|[0-9]+[.)]\s)"
)
_SHORTENED = re.compile(r"\b(?:(?i:ca|kl|nr|jf|hr|fr|dr|mr|mrs|tlf)|\w{1,3}\.\w+|[A-ZÆØÅ])\.$")  # ends no sentence
_ALIKE = 0.5


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, blanks made even; "f.eks." ends none."""
    ends = [match.span() for match in _END.finditer(text)]
    starts = [0, *(end for _, end in ends), len(text)]
    found: list[str] = []
    for start, end in pairwise(starts):
        flat = " ".join(text[start:end].split())
        if flat and found and _SHORTENED.search(found[-1]):
            found[-1] = f"{found[-1]} {flat}"
        elif flat:
            found.append(flat)
    return found


def counts(old: str, new: str) -> tuple[int, int]:
    """Return how many sentences came and how many went; one that was changed is both."""
    came = went = 0
    for tag, i1, i2, j1, j2 in _matched(sentences(old), sentences(new)):
        came += j2 - j1 if tag != "equal" else 0
        went += i2 - i1 if tag != "equal" else 0
    return came, went


def changed(old: str, new: str) -> list[list[Run]]:
    """Return the sentences that came, went or were changed, each as runs of words that stayed, came and went."""
    olds, news = sentences(old), sentences(new)
    rows: list[list[Run]] = []
    for tag, i1, i2, j1, j2 in _matched(olds, news):
        if tag != "equal":
            rows += _paired(olds[i1:i2], news[j1:j2])
    return rows


def _paired(olds: list[str], news: list[str]) -> list[list[Run]]:
    """Return a stretch of changed sentences, word by word where one is much like the one it replaces."""
    rows: list[list[Run]] = []
    for new in news:
        like = next((old for old in olds if _alike(old, new)), None)
        if like is not None:
            before = olds.index(like)
            rows += [[(WENT, old)] for old in olds[:before]]
            olds = olds[before + 1 :]
        rows.append([(CAME, new)] if like is None else _words(like, new))
    rows += [[(WENT, old)] for old in olds]
    return rows


def _alike(old: str, new: str) -> bool:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio() > _ALIKE


def _words(old: str, new: str) -> list[Run]:
    olds, news = old.split(), new.split()
    runs: list[Run] = []
    for tag, i1, i2, j1, j2 in _matched(olds, news):
        if tag == "equal":
            runs.append((KEPT, " ".join(olds[i1:i2])))
            continue
        runs += [(WENT, " ".join(olds[i1:i2]))] if i1 < i2 else []
        runs += [(CAME, " ".join(news[j1:j2]))] if j1 < j2 else []
    return runs


def _matched(olds: list[str], news: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, olds, news, autojunk=False).get_opcodes()
