"""Is a plan model right: its structure by the schema of the model language, its references by code (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from planctl.errors import Path, Problem
from planctl.models.declared import check_declared
from planctl.models.earlier import check_earlier
from planctl.texts import general_words
from planctl.yamltext.loader import Document
from planctl.yamltext.structure import Structure

_WORD = re.compile(r"\{([A-Za-z_]+)\}")
_LONGEST_WORD = 100  # characters: a word stands in texts again and again, and texts must stay texts
_REQUIRED = ("levels", "contact_kinds", "end_reasons")


# What an entry of a part must have once all a model builds on is taken together: the program asks for it.
_NEEDED = {
    ("levels",): ("basic", "plan"),
    ("levels", "*"): ("label",),
    ("triggers", "*"): ("label",),
    ("sections", "*"): ("label", "fields"),
    ("sections", "*", "fields", "*"): ("label", "type"),
    ("facts", "*"): ("kind", "label"),
    ("smart", "*"): ("letter", "label"),
    ("status_parts", "*"): ("label",),
    ("figures", "*"): ("label", "what"),
    ("choices", "*", "*"): ("label",),
    ("groups", "*"): ("label",),
    ("dimensions", "*"): ("label",),
    ("areas", "*"): ("label",),
    ("area_fields", "*"): ("label", "type"),
    ("area_written", "*"): ("label",),
    ("intervention_kinds", "*"): ("label",),
    ("raters", "*"): ("label",),
    ("scales", "*"): ("label", "steps"),
    ("instruments", "*"): ("label", "items", "item_min", "item_max"),
    ("contact_kinds", "*"): ("label", "counts"),
    ("services", "*"): ("label",),
    ("journal_types", "*"): ("label",),
    ("discussed", "*"): ("label",),
    ("end_reasons", "*"): ("label",),
    ("rules", "*"): ("question", "when", "still", "outcomes"),
    ("rules", "*", "outcomes", "*"): ("label",),
    ("quiet",): ("label", "when"),
    ("methods", "*"): ("label",),
    ("theory", "activities", "*"): ("label",),
    ("theory", "results", "*"): ("label",),
    ("theory", "effects", "*", "*"): ("label",),
}


def check_structure(document: Document, structure: Structure) -> list[Problem]:
    """Check one model file against the schema of the model language."""
    return structure.problems(document)


def missing_parts(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield a problem when parts are missing that a whole model must have."""
    if missing := [part for part in _REQUIRED if not data.get(part)]:
        yield Problem("model-not-whole", params={"parts": ", ".join(missing)})


def check_references(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield a problem for each reference that leads nowhere, and for each text that lacks a language."""
    yield from _incomplete(data)
    yield from _empty_parts(data)
    yield from _unknown(data, ("areas", "*", "dimension"), "dimensions")
    yield from _unknown(data, ("theory", "effects", "*", "*", "dimension"), "dimensions")
    yield from _unknown(data, ("area_scale",), "scales")
    yield from _fields(data)
    yield from check_declared(data)
    yield from check_earlier(data)
    yield from _defaults(data)
    yield from _steps(data)
    yield from _long_words(data)
    yield from _texts(data, (), {**general_words(), **(data.get("words") or {})})


def _long_words(data: dict[str, Any]) -> Iterator[Problem]:
    for name, texts in (data.get("words") or {}).items():
        if any(len(str(text)) > _LONGEST_WORD for text in texts.values()):
            yield Problem("model-word-long", path=("words", name), params={"most": _LONGEST_WORD})


def _unknown(data: dict[str, Any], where: Path, part: str) -> Iterator[Problem]:
    for path, value in _values(data, where):
        known = data.get(part) or {}
        if value not in known:
            yield Problem("model-reference", path=path, params={"value": str(value), "part": part})


def _values(data: Any, where: Path, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if not where:
        yield path, data
    elif where[0] == "*":
        for key, value in data.items():
            yield from _values(value, where[1:], (*path, key))
    elif isinstance(data, dict) and where[0] in data:
        yield from _values(data[where[0]], where[1:], (*path, where[0]))


def _fields(data: dict[str, Any]) -> Iterator[Problem]:
    known = {*(data.get("area_fields") or {}), "score"}
    for part in ("area_complete", "area_one_of"):
        for index, group in enumerate(data.get(part) or []):
            for place, name in enumerate(group):
                if name not in known:
                    yield Problem(
                        "model-reference", path=(part, index, place), params={"value": name, "part": "area_fields"}
                    )


def _defaults(data: dict[str, Any]) -> Iterator[Problem]:
    for part in ("contact_kinds", "raters"):
        entries = data.get(part) or {}
        marked = [key for key, value in entries.items() if value.get("default")]
        if len(entries) > 1 and len(marked) != 1:
            yield Problem("model-default", path=(part,), params={"part": part, "n": len(marked)})


def _empty_parts(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield the parts of a status that are made from nothing, and that nobody is asked to write."""
    for path, entry in _values(data, ("status_parts", "*")):
        if "from" not in entry and "prompts" not in entry:
            yield Problem("missing-key", path=path, params={"key": "from"})


def _incomplete(data: dict[str, Any]) -> Iterator[Problem]:
    for where, needed in _NEEDED.items():
        for path, entry in _values(data, where):
            for key in needed:
                if key not in entry:
                    yield Problem("missing-key", path=path, params={"key": key})


def _steps(data: dict[str, Any]) -> Iterator[Problem]:
    for path, steps in _values(data, ("scales", "*", "steps")):
        for index, step in enumerate(steps):
            if step["step"] != index + 1:
                yield Problem("model-step", path=(*path, index, "step"), params={"step": index + 1})
                break


_NOT_TEXTS = ("tests", "person")  # made-up people are data


def _texts(value: Any, path: Path, words: dict[str, Any]) -> Iterator[Problem]:
    if path[:1] == _NOT_TEXTS[:1] and path[2:3] == _NOT_TEXTS[1:]:
        return
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), words)
    elif isinstance(value, dict):
        if set(value) & {"da", "en"} and len(value) <= 2:
            yield from _text(value, path, words)
            return
        for key, item in value.items():
            yield from _texts(item, (*path, key), words)


def _text(text: dict[str, Any], path: Path, words: dict[str, Any]) -> Iterator[Problem]:
    for lang in ("da", "en"):
        if not str(text.get(lang) or "").strip():
            yield Problem("model-language", path=path, params={"language": lang})
    for lang, sentence in text.items():
        for word in _WORD.findall(str(sentence)):
            if word[0].lower() + word[1:] not in words:
                yield Problem("model-word", path=(*path, lang), params={"word": word})
