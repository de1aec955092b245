"""Every sentence a person sees, in English and Danish, side by side.

A key is `<topic>.<name>`; the topic is a module of this package with a dict `TEXTS`:
    "save.saved": {"en": "Saved.", "da": "Gemt."}
A sentence that counts has a pair (one, other), chosen by the parameter `n`:
    "person.count": {"en": ("{n} person", "{n} people"), "da": ("{n} person", "{n} personer")}
Placeholders are named. Topics are loaded when first used, so a command pays for its own words only.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

LANGUAGES = ("da", "en")
_current = "en"


def set_language(language: str) -> None:
    """Choose the language of every sentence from here on; unknown languages give English."""
    global _current
    _current = language if language in LANGUAGES else "en"


def language() -> str:
    """Return the language in use."""
    return _current


def tr(key: str, /, lang: str | None = None, **params: Any) -> str:
    """Return the sentence `key` with its placeholders filled."""
    sentence = lookup(key)[lang or _current]
    if isinstance(sentence, tuple):
        sentence = sentence[0] if params.get("n") == 1 else sentence[1]
    return str(sentence.format(**params) if params else sentence)


def has(key: str) -> bool:
    """Tell whether there is a sentence of that name."""
    try:
        lookup(key)
    except (KeyError, ModuleNotFoundError):
        return False
    return True


def lookup(key: str) -> dict[str, Any]:
    """Return both languages of a sentence; raise KeyError if there is none."""
    topic = key.partition(".")[0]
    texts: dict[str, dict[str, Any]] = import_module(f"planctl.texts.{topic}").TEXTS
    return texts[key]


def general_word(name: str) -> Any:
    """Return a word for the person or the place that fits everywhere: for models that have none of their own."""
    key = f"word.{name}"
    return lookup(key) if has(key) else name


def general_words() -> dict[str, dict[str, str]]:
    """Return all the general words for the person and the place."""
    texts: dict[str, dict[str, str]] = import_module("planctl.texts.word").TEXTS
    return {key.partition(".")[2]: text for key, text in texts.items()}


def pick(label: Any) -> str:
    """Return the text of a model's label ({da, en}) in the language in use."""
    if isinstance(label, dict):
        return str(label.get(_current) or label.get("en") or label.get("da") or "")
    return str(label)
