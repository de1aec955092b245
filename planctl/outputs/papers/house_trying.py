"""Trying the templates of papers about many people: one with everything they can hold, and one with nothing (pure)."""

from __future__ import annotations

from typing import Any

from planctl import __version__
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.house import paper
from planctl.texts import language, tr

View = dict[str, Any]

VIEWS = ("report", "quality", "agenda")
_DAY, _WORDS = "2026-11-03", "3. november 2026"


def house_examples(found: list[Block]) -> list[View]:
    """Return an example of each view with some blocks, and one of each without any."""
    return [each for name in VIEWS for each in (_example(name, found), _example(name, []))]


def _example(name: str, found: list[Block]) -> View:
    model = {"id": "basic", "label": "En enkel plan", "version": "1"}
    made = {"date": _DAY, "day": _WORDS, "by": "", "commit": "", "unsaved": False, "models": [model]}
    view = {
        "view": name,
        "version": 1,
        "language": language(),
        "organisation": "Huset Eksempel",
        "period": {"from": "2026-07-01", "to": "2026-09-30", "name": "3. kvartal 2026", "is_over": True},
        "models": [],
        "made": {**made, "program": __version__, "words": [_WORDS]},
    }
    parts = [{"part": "figure", "title": "Kontakter", "help": "", "blocks": found}] if found else []
    head = ["I parentes: 2. kvartal 2026."] if found else []
    return paper(view, tr("quality.title"), head, parts, ["En bemærkning."] if found else [])
