"""A resolved plan model: plain data with the questions the rest of the program asks it (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from planctl.texts import general_word, lookup, pick

Labels = dict[str, dict[str, Any]]

PRESENCE = "presence"
CONTACT = "contact"
READERS = ("municipality", "person", "internal", "meeting")  # whom a status can be for, whatever the model
_READERS = "status_readers"


class Model:
    """A plan model, complete and checked; `data` is the resolved YAML with its words filled in."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data

    def __getattr__(self, name: str) -> Labels:
        """Return a part of the model (areas, groups, rules ...) by its name; {} when it has none."""
        if name.startswith("_") or name == "data":
            raise AttributeError(name)
        part: Labels = self.data.get(name) or ({} if name != _READERS else _readers())
        self.__dict__[name] = part  # asked again and again: the next time Python finds it by itself
        return part

    @property
    def id(self) -> str:
        """Return the model's id, the one plan files name."""
        return str(self.data["id"])

    @property
    def area_scale(self) -> dict[str, Any] | None:
        """Return the scale that areas are scored on."""
        name = self.data.get("area_scale")
        return self.scales.get(str(name)) if name else None

    @property
    def steps(self) -> int:
        """Return the number of steps of the areas' scale (0 without a scale)."""
        scale = self.area_scale
        return len(scale["steps"]) if scale else 0

    @property
    def scorers(self) -> tuple[str, ...]:
        """Return who scores areas: the raters; "" where they are not told apart; nobody without a scale."""
        return (tuple(self.raters) or ("",)) if self.steps else ()

    def part(self, name: str) -> Labels:
        """Return a list of answers by its name: one of `choices`, else a part of the model (areas, services ...)."""
        return self.choices.get(name) or getattr(self, name)

    def label(self, part: str, key: str | None) -> str:
        """Return the label of an id in a part of the model, in the language in use; the id if unknown."""
        found = self.part(part).get(key or "")
        return pick(found.get("short") or found["label"]) if found else str(key or "")

    def full_label(self, part: str, key: str) -> str:
        """Return the long label of an id."""
        found = self.part(part).get(key)
        return pick(found["label"]) if found else key

    def word(self, name: str) -> str:
        """Return one of the model's words (person, place ...) in the language in use, else a general one."""
        return pick(self.words.get(name) or general_word(name))

    def default(self, part: str) -> str:
        """Return the id marked `default: true` in a part, or its first; "" when the model has no such part."""
        labels: Labels = getattr(self, part)
        return next((key for key, value in labels.items() if value.get("default")), next(iter(labels), ""))

    def kinds_that_count(self, *counts: str) -> frozenset[str]:
        """Return the contact kinds that count as any of `presence`, `contact`."""
        return frozenset(key for key, kind in self.contact_kinds.items() if kind["counts"] in counts)

    def outcomes_with(self, effect: str) -> Iterator[tuple[str, str]]:
        """Yield (question, outcome) of every outcome that has the effect."""
        for question, rule in self.rules.items():
            for outcome, definition in rule["outcomes"].items():
                if definition.get("effect") == effect:
                    yield question, outcome

    def effect(self, question: str, outcome: str) -> str:
        """Return what an outcome does: none, open_period or close_period."""
        found = self.rules.get(question, {}).get("outcomes", {}).get(outcome, {})
        return str(found.get("effect", "none"))

    def field_for(self, option: str) -> str | None:
        """Return the area field that a command's option (purpose, intention ...) writes; its id will do as well."""
        return next((key for key, field in self.area_fields.items() if option in (field.get("option"), key)), None)


def _readers() -> Labels:
    return {name: {"label": lookup(f"values.reader-{name}")} for name in READERS}


def map_texts(value: Any, change: Callable[[str, str], str]) -> Any:
    """Return a copy of model data with `change(text, language)` applied to every {da, en} text."""
    if isinstance(value, dict):
        if value and set(value) <= {"da", "en"} and all(isinstance(text, str) for text in value.values()):
            return {lang: change(text, lang) for lang, text in value.items()}
        return {key: map_texts(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [map_texts(item, change) for item in value]
    return value
