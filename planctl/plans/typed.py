"""Words into values by the type of a field, and values into the words that a form shows (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from planctl.errors import (
    DayToCome,
    NoSuchEntity,
    NoSuchMove,
    NotADay,
    NotAMonth,
    NotANumber,
    NotAPeriod,
    NotATime,
    NotSetByHand,
    NotYesOrNo,
    NumberOutside,
    UnknownChoice,
)
from planctl.plans.entities import entities
from planctl.plans.layout import ENTITY_PATTERN, VALUES, Entry
from planctl.plans.plan import Plan
from planctl.texts import LANGUAGES, language, pick, tr
from planctl.yamltext.structure import close, is_date

_DAY = re.compile(r"([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?([0-9]{4})")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_NUMBER = re.compile(r"[-−]?[0-9]{1,12}(?:[.,][0-9]{1,6})?")
_BETWEEN_DAYS = re.compile(r"\s+(?:[-–—]|to|til)(?:\s+|$)|\s*[–—]\s*")
_BETWEEN_ANSWERS = re.compile(r"[\n;]")
_FORGIVEN = str.maketrans("OIL", "011")
_YES, _NO = ("yes", "y", "true", "ja", "j"), ("no", "n", "false", "nej")

CLOSED = "closed"  # the day on which what lives on came to its end

Content = dict[str, Any]


@dataclass(frozen=True)
class Ground:
    """What words are understood by: the plan, today, who is meant by a name, and what a text may hold.

    `staff` returns a handle and `text` a text as it will stand in the file; both raise a Fault.
    """

    plan: Plan
    today: str
    staff: Callable[[str], str]
    text: Callable[[str], str]


@dataclass(frozen=True)
class Field:
    """A field of a part of a plan: its name, what the part is, and what stands in the part."""

    name: str
    entry: Entry
    content: Content = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """Return the type of the field."""
        return self.entry.fields[self.name]

    @property
    def spec(self) -> dict[str, Any]:
        """Return what the model says of the field."""
        return self.entry.of_field(self.name)

    @property
    def of(self) -> str:
        """Return the part of the model, or the list, that the field's value is taken from."""
        return self.kind.partition(":")[2]


def read_value(words: str, asked: Field, ground: Ground) -> Any:
    """Return what words say, as the file has it; raise the Fault that tells why they cannot stand in the field."""
    reader = _READERS.get(asked.kind.partition(":")[0])
    if reader is None:
        raise NotSetByHand(part=asked.name)
    return reader(words.strip() if asked.kind != "text" else words, asked, ground)


def shown(value: Any, asked: Field, plan: Plan) -> str:
    """Return a value as a form shows it: words that `read_value` takes back to the same value."""
    kind = asked.kind.partition(":")[0]
    if value is None:
        return ""
    if kind in ("yes_no", "flag"):
        return tr("values.yes" if value else "values.no")
    if kind == "number" and isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".").replace(".", "," if language() == "da" else ".")
    if kind in ("id", "ids"):
        answers = value if isinstance(value, list) else [value]
        return "\n".join(_answer(plan.model.part(asked.of), str(each)) for each in answers)
    if kind == "state":
        return _answer(asked.entry.states, str(value))
    if kind == "items" and isinstance(value, list):
        return " ".join(str(item) for item in value)
    if kind == "period" and isinstance(value, dict):
        return f"{value.get('from', '')} – {value.get('to', '')}".rstrip()
    return str(value)


def is_there(entry: Entry, name: str, plan: Plan) -> bool:
    """Tell whether a field can be written: choices that the model does not have cannot, nor what is in a list."""
    kind, _, part = entry.fields[name].partition(":")
    if kind not in _READERS or name in entry.lists:
        return False
    return bool(plan.model.part(part)) if kind in ("id", "ids") else True


def meant(word: str, labels: dict[str, dict[str, Any]]) -> str | None:
    """Return the id that a word means: the id, or the one label that fits in either language; None when none does."""
    low = " ".join(word.split()).casefold()
    found = next((key for key in labels if key.casefold() == low), None)
    if found is None:
        fits = [key for key, entry in labels.items() if low in _labels(entry)]
        found = fits[0] if len(fits) == 1 else None
    return found


def unknown(word: str, labels: dict[str, dict[str, Any]]) -> UnknownChoice:
    """Return the refusal of a word that is none of the answers: what is near, and all of them with their labels."""
    words = {label: key for key, entry in labels.items() for label in _labels(entry)}
    near = words.get(found := close(word.casefold(), [*labels, *words]), found)
    known = [f"{key} ({pick(entry['label'])})" if "label" in entry else key for key, entry in labels.items()]
    return UnknownChoice(value=word, close=near, known=", ".join(known), n=len(known))


def entity_id(word: str) -> str | None:
    """Return the id of an entity as files have it: either case will do, O is 0, I and L are 1; None for other words."""
    prefix, dash, rest = word.strip().partition("-")
    found = f"{prefix.lower()}{dash}{rest.upper().translate(_FORGIVEN)}"
    return found if re.match(ENTITY_PATTERN, found) else None


def read_date(words: str) -> str:
    """Return a day as files have it; the way people write it, 3.11.2026, will do as well."""
    match = _DAY.fullmatch(words)
    day = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else words
    if not is_date(day):
        raise NotADay(value=words)
    return day


def range_words(low: float | None, high: float | None) -> str:
    """Return how low and how high a number may be; "" when it may be any."""
    if low is None and high is None:
        return ""
    key = "between" if None not in (low, high) else "least" if high is None else "most"
    return tr(f"edit.number-{key}", low=low, high=high)


def _labels(entry: dict[str, Any]) -> Iterator[str]:
    for key in ("label", "short"):
        said = entry.get(key)
        yield from ((said.get(lang) or "").casefold() for lang in LANGUAGES) if isinstance(said, dict) else ()


def _answer(labels: dict[str, dict[str, Any]], key: str) -> str:
    """Return an answer by its label, by its id where the label would not lead back to it."""
    label = pick(labels.get(key, {}).get("label", key))
    return label if meant(label, labels) == key and not _BETWEEN_ANSWERS.search(label) else key


def _text(words: str, asked: Field, ground: Ground) -> str:  # noqa: ARG001 - all readers are called alike
    return ground.text(words)


def _staff(words: str, asked: Field, ground: Ground) -> str:  # noqa: ARG001
    return ground.staff(words)


def _date(words: str, asked: Field, ground: Ground) -> str:
    day = read_date(words)
    has_been = asked.entry.kind == VALUES if asked.name == "date" else asked.name == CLOSED and bool(asked.entry.states)
    if has_been and day > ground.today:
        raise DayToCome(value=day, today=ground.today)
    return day


def _month(words: str, asked: Field, ground: Ground) -> str:  # noqa: ARG001
    if not _MONTH.fullmatch(words):
        raise NotAMonth(value=words)
    return words


def _time(words: str, asked: Field, ground: Ground) -> str:  # noqa: ARG001
    match = _TIME.fullmatch(words)
    if match is None:
        raise NotATime(value=words)
    return f"{int(match[1]):02}:{match[2]}"


def _number(words: str, asked: Field, ground: Ground) -> float:  # noqa: ARG001
    if not _NUMBER.fullmatch(words):
        raise NotANumber(value=words)
    text = words.replace(",", ".").replace("−", "-")
    number = float(text) if "." in text and float(text) % 1 else int(float(text))
    _within(number, asked.spec.get("low"), asked.spec.get("high"))
    return number


def _within(number: float, low: float | None, high: float | None) -> None:
    if (low is not None and number < low) or (high is not None and number > high):
        raise NumberOutside(value=number, range=range_words(low, high))


def _step(words: str, asked: Field, ground: Ground) -> int:
    steps = ground.plan.model.steps
    number = _number(words, asked, ground)
    if not isinstance(number, int) or not 1 <= number <= steps:
        raise NumberOutside(value=words, range=range_words(1, steps))
    return number


def _items(words: str, asked: Field, ground: Ground) -> list[float]:
    return [_number(word, asked, ground) for word in words.replace(",", " ").split()]


def _yes_no(words: str, asked: Field, ground: Ground) -> bool:  # noqa: ARG001
    if words.casefold() not in (*_YES, *_NO):
        raise NotYesOrNo(value=words)
    return words.casefold() in _YES


def _id(words: str, asked: Field, ground: Ground) -> str:
    labels = ground.plan.model.part(asked.of)
    found = meant(words, labels)
    if found is None:
        raise unknown(words, labels)
    return found


def _ids(words: str, asked: Field, ground: Ground) -> list[str]:
    """Return answers, one a line or with semicolons or commas between; a label may have a comma of its own."""
    labels = ground.plan.model.part(asked.of)
    found: list[str] = []
    for part in filter(str.strip, _BETWEEN_ANSWERS.split(words)):
        whole = meant(part, labels)
        found += [whole] if whole else [_id(word, asked, ground) for word in part.split(",") if word.strip()]
    return list(dict.fromkeys(found))


def _ref(words: str, asked: Field, ground: Ground) -> str:
    known = [str(content.get("id")) for path, _, content in entities(ground.plan) if path[-2] == asked.of]
    found = entity_id(words)
    if found not in known:
        raise NoSuchEntity(id=ground.plan.id, value=words, close=close(found or words, known))
    return str(found)


def _state(words: str, asked: Field, ground: Ground) -> str:  # noqa: ARG001
    """Return a state that the entity can go to, or is in."""
    states = asked.entry.states
    found = meant(words, states)
    if found is None:
        raise unknown(words, states)
    require_move(asked.entry, asked.content, found)
    return found


def require_move(entry: Entry, content: Content, found: str) -> None:
    """Raise NoSuchMove when what lives on cannot go from the state it is in to another."""
    states, now = entry.states, entry.state_of(content)
    moves = [key for key in states.get(now, {}).get("moves", ()) if key in states]
    if content and now in states and found not in (now, *moves):
        known = ", ".join(pick(states[key]["label"]) for key in moves) or "–"
        raise NoSuchMove(state=pick(states[now]["label"]), value=pick(states[found]["label"]), known=known)


def _period(words: str, asked: Field, ground: Ground) -> dict[str, str]:  # noqa: ARG001
    days = [part for part in _BETWEEN_DAYS.split(words) if part]
    try:
        found = [read_date(day) for day in days]
    except NotADay:
        found = []
    if not 1 <= len(found) <= 2 or found != sorted(found):
        raise NotAPeriod(value=words)
    return dict(zip(("from", "to"), found, strict=False))


_READERS: dict[str, Callable[[str, Field, Ground], Any]] = {
    "text": _text, "date": _date, "month": _month, "time": _time, "number": _number, "step": _step, "items": _items,
    "yes_no": _yes_no, "flag": _yes_no, "staff": _staff, "id": _id, "ids": _ids, "ref": _ref, "state": _state,
    "period": _period,
}  # fmt: skip
