"""A plan in words, a line for each thing it holds: for git, so that whatever is changed shows as a changed line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.history.sentences import sentences
from planctl.history.telling import Telling, label_of, without_content
from planctl.history.words import Told, told_of
from planctl.outputs.values import field_label, field_words
from planctl.plans.difference import Difference, differences
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings

_ALWAYS_TOLD = ("step", "attempt", "declined")  # in words of their own


def whole_lines(plan: Plan, settings: Settings) -> Iterator[str]:
    """Yield everything a plan says: what it is, below it what that leaves out, then its texts by sentence."""
    telling = Telling(without_content(plan), plan, settings)
    yield tr("history.whole", id=plan.id, model=plan.model.id, day=long_day(plan.data["registered"]))
    for told in told_of(telling, differences(telling.before, plan, whole=True)):
        yield _head(plan, told)
        rest = " · ".join(_rest(telling, told))
        yield from [f"  {rest}"] if rest else []
        yield from (f"  {sentence}" for text in told.texts for sentence in sentences(text.new))


def _head(plan: Plan, told: Told) -> str:
    """Return what a thing is; of a text only which it is, since all of it follows."""
    found = told.difference
    if found is not None and found.where and not found.in_list and told.texts:
        return tr("history.text-of", what=label_of(plan, found.where), field=told.texts[0].label)
    return told.what


def _rest(telling: Telling, told: Told) -> Iterator[str]:
    """Yield the fields of an entry, and of what stands at the top, that its sentence does not tell."""
    found = told.difference
    if found is None or (found.where and not found.in_list):
        return
    texts = {text.label for text in told.texts}
    for name, value in _values(found):
        label = field_label(found.entry, name)
        words = " ".join(
            field_words({**found.content, name: value}, name, found.entry, telling.after, telling.settings).split()
        )
        if words and name not in _ALWAYS_TOLD and label not in texts and not _is_told(told.what, words, value):
            yield tr("history.said", what=label, said=words)


def _values(found: Difference) -> Iterator[tuple[str, Any]]:
    """Yield each field with its value; what is an entry itself at the top (an ending, conflicts) by its own fields."""
    for name, value in found.content.items():
        values = [] if found.where else value if isinstance(value, list) else [value]
        inside = [each for each in values if isinstance(each, dict)]
        yield from (pair for each in inside for pair in each.items())
        if not inside:
            yield name, value


def _is_told(what: str, words: str, value: Any) -> bool:
    """Tell whether a sentence has a value in it: each of several, a day in its short form too."""
    said = what.casefold()
    parts = words.split(", ") if isinstance(value, list) else [words]
    return all(part.casefold() in said for part in parts) or _is_short_day(said, value)


def _is_short_day(said: str, value: Any) -> bool:
    try:
        return isinstance(value, str) and short_day(value, 0).casefold() in said
    except ValueError:
        return False
