"""What a field holds, in words: answers by their label, days in long, staff by name, references by what they refer to.

Everything that shows a plan to a person asks here (`value_words`), so that a value reads the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from planctl.models.earlier import as_of
from planctl.models.model import Model
from planctl.plans.cpr import masked
from planctl.plans.entities import entities
from planctl.plans.layout import Entry, layout_of
from planctl.plans.plan import Plan
from planctl.texts import has, language, pick, tr
from planctl.texts.dates import long_day, long_month, short_day
from planctl.workspace.settings import Settings

Content = dict[str, Any]
Spec = dict[str, Any]

FEW = 60  # characters of a text that stands for the whole
_NAMELESS = ("date", "time", "month", "entity_id", "state", "staff", "flag", "interventions", "entries")


@dataclass(frozen=True)
class _Asked:
    """A value with what is needed to say it."""

    value: Any
    kind: str
    spec: Spec
    model: Model
    settings: Settings
    plan: Plan | None

    @property
    def of(self) -> str:
        """Return the part of the model, or the list, that the value is taken from."""
        return self.kind.partition(":")[2]


def value_words(value: Any, kind: str, spec: Spec, model: Model, settings: Settings, plan: Plan | None = None) -> str:
    """Return a value in words; "" for none.

    `kind` is a type of the layout ("date", "id:areas", "ref:actors" ...), `spec` what the model says of the
    field (of the whole list, for a state), `plan` the file in which references are looked up.
    """
    if value is None or value == []:
        return ""
    words = _WORDS.get(kind.partition(":")[0], _plain)
    try:
        return words(_Asked(value, kind, spec, model, settings, plan))
    except (KeyError, TypeError, ValueError, AttributeError):  # not of its type: `check` says so, we show what stands
        return _plain(_Asked(value, kind, spec, model, settings, plan))


def field_words(content: Content, name: str, entry: Entry, plan: Plan, settings: Settings) -> str:
    """Return what a field of an entry, a section or an area holds, in the words of its day; "" when it is empty."""
    model = as_of(plan.model, content.get("date"))
    kind = entry.fields.get(name, "text")
    spec = entry.spec if kind == "state" else entry.of_field(name)
    value = entry.state_of(content) or None if kind == "state" else content.get(name)
    if kind == "outcome":
        return outcome_words(model, str(content.get("question")), str(value))
    return value_words(value, kind, spec, model, settings, plan)


def filled_fields(entry: Entry, content: Content) -> Iterator[str]:
    """Yield the names of the fields that have something in them, in order; lists inside are left out."""
    for name, kind in entry.fields.items():
        if name not in entry.lists and kind != "entity_id" and content.get(name) not in (None, [], "", {}):
            yield name


def title_field(content: Content, entry: Entry) -> str:
    """Return the field that tells what an entity or an entry is about: the first that must be there, else the first."""
    names = [name for name in filled_fields(entry, content) if entry.fields[name] not in _NAMELESS]
    return next((name for name in names if name in entry.required), names[0] if names else "")


def entity_words(content: Content, entry: Entry, plan: Plan, settings: Settings, width: int = FEW) -> str:
    """Return what an entity or an entry is about, in few words; its id where nothing is said."""
    first = title_field(content, entry)
    return few_words(field_words(content, first, entry, plan, settings), width) if first else str(content.get("id", ""))


def few_words(text: str, width: int = FEW) -> str:
    """Return a text on one line, cut between two words when it is long."""
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    cut = flat[:width].rpartition(" ")[0] or flat[: width - 1]
    return cut.rstrip(" ,;:.–-") + " …"


def field_label(entry: Entry, name: str) -> str:
    """Return what a field is called: by the model, or what all models call it."""
    return _label(entry.of_field(name), f"values.field-{name}", name)


def list_label(model: Model, name: str) -> str:
    """Return what a list or a section is called: by the model, or what all models call it."""
    layout = layout_of(model)
    entry = layout.sections.get(name) or layout.lists.get(name)
    said = (entry.spec if entry and entry.spec.get("label") else None) or model.records.get(name) or {}
    return _label(said, f"values.list-{name}", name)


def nested_label(entry: Entry, name: str) -> str:
    """Return what a list inside an entity or an area is called."""
    nested = entry.lists.get(name)
    return _label((nested.spec if nested else {}) or entry.of_field(name), f"values.list-{name}", name)


def _label(said: Spec, key: str, name: str) -> str:
    if said.get("label"):
        return pick(said["label"])
    return tr(key) if has(key) else name


def outcome_words(model: Model, question: str, outcome: str) -> str:
    """Return the answer to a question of the month, by its label."""
    found = (model.rules.get(question) or {}).get("outcomes", {}).get(outcome)
    return pick(found["label"]) if found else outcome


def number_words(number: float, unit: Any = None) -> str:
    """Return a number as it is written in the language, with what it counts."""
    text = f"{number:g}" if isinstance(number, float) else str(number)
    text = text.replace("-", "−").replace(".", "," if language() == "da" else ".")
    return f"{text} {pick(unit)}" if unit else text


def span_words(period: Content, year: int = 0) -> str:
    """Return a period in short: "3. nov. 2026 – 4. jan. 2027"; days of the given year do without theirs."""
    start = short_day(str(period["from"]), year)
    if not period.get("to"):
        return tr("values.span-open", start=start)
    return tr("values.span", start=start, end=short_day(str(period["to"]), year))


def _plain(asked: _Asked) -> str:
    return masked(str(asked.value).strip())


def _yes_no(asked: _Asked) -> str:
    return tr("values.yes" if asked.value else "values.no")


def _choices(asked: _Asked) -> str:
    return ", ".join(asked.model.full_label(asked.of, str(each)) for each in asked.value)  # labels may hold an "and"


def _reference(asked: _Asked) -> str:
    """Return an entity by what it is about; its id when it is not in the plan."""
    known = entities(asked.plan) if asked.plan else ()
    for _, entry, content in known:
        if asked.plan and content.get("id") == asked.value:
            return entity_words(_without_references(content, entry), entry, asked.plan, asked.settings)
    return str(asked.value)


def _without_references(content: Content, entry: Entry) -> Content:
    """Return an entity without what points to others: two that point to each other would never end."""
    return {key: value for key, value in content.items() if not entry.fields.get(key, "").startswith("ref:")}


def _state(asked: _Asked) -> str:
    return pick(asked.spec["states"][asked.value]["label"])


def _question(asked: _Asked) -> str:
    rule = asked.model.rules[asked.value]
    return pick(rule.get("short") or rule["question"])


def _choice(asked: _Asked) -> str:
    return _question(asked) if asked.of == "rules" else asked.model.full_label(asked.of, str(asked.value))


_WORDS: dict[str, Callable[[_Asked], str]] = {
    "date": lambda asked: long_day(asked.value),
    "month": lambda asked: long_month(asked.value),
    "number": lambda asked: number_words(asked.value, asked.spec.get("unit")),
    "staff": lambda asked: asked.settings.name_of(asked.value),
    "yes_no": _yes_no,
    "flag": _yes_no,
    "id": _choice,
    "ids": _choices,
    "ref": _reference,
    "period": lambda asked: span_words(asked.value),
    "state": _state,
    "step": lambda asked: tr("values.step", step=asked.value),
    "items": lambda asked: ", ".join(str(item) for item in asked.value),
    "action": lambda asked: tr(f"values.action-{asked.value}"),
    "interventions": lambda asked: tr("values.entries", n=len(asked.value)),
    "entries": lambda asked: tr("values.entries", n=len(asked.value)),
}
