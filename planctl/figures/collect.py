"""Texts across people, without whose they are: what is promised, what is offered, what came of it (pure).

For a learning meeting. Ids, days and staff are left out, and nothing tells which texts are the same person's: the
order is that of the areas and the alphabet. What a text says by itself nobody but a reader can judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planctl.figures.kept import Passage
from planctl.models.declared import GOALS
from planctl.models.model import Model
from planctl.plans.cpr import masked
from planctl.plans.filled import is_filled
from planctl.plans.goals import EVALUATIONS, entries_in, goals_of, kind_of
from planctl.plans.layout import ALPHABET, STATUSES, Entry, layout_of
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import pick

INTERVENTIONS = "interventions"
WHAT = (GOALS, INTERVENTIONS, STATUSES, EVALUATIONS)
MASK = "•"
# Whatever looks like an id of a person or of something in a plan, and has a digit.
_ID = rf"\b(?=\S*\d)[A-Za-z][A-Z0-9]{{0,3}}-[{ALPHABET}]{{1,8}}\b"
_SHORTEST = 3  # signs of a name that is looked for
_REACHED_BY = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+45 ?)?\b[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2}\b"  # e-mail, telephone
_NO_PROSE = ("to", "file", "hash")  # of a status: where it went, and where it lies


@dataclass(frozen=True, order=True)
class Text:
    """A text with the areas it is about (their places in the model, and ids), what it is marked as, and more of it."""

    places: tuple[int, ...]
    areas: tuple[str, ...]
    marks: tuple[str, ...]
    text: str
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Collected:
    """The texts of a model, and of how many people they are."""

    texts: list[Text]
    people: int


def collected(
    plans: Iterable[Plan],
    what: str,
    model: Model,
    area: str = "",
    names: Iterable[str] = (),
    kept: Mapping[str, Iterable[Passage]] | None = None,
) -> Collected:
    """Return the texts of a kind in the plans of a model; of one area, if one is named.

    `names` are hidden where they stand as words: of staff, who are named in texts. `kept` are the passages of statuses
    that were sent, by id.
    """
    plans = [sound(plan) for plan in plans]
    mask = _masker(names, {plan.id for plan in plans})
    found: set[tuple[str, Text]] = set()
    for plan in plans:
        texts = [*_READERS[what](plan, model), *_kept((kept or {}).get(plan.id, ()), model)]
        # The same words in an earlier file of somebody are the same promise; of two people they are two.
        found |= {(plan.id, _masked(text, mask)) for text in texts if not area or area in text.areas}
    texts = sorted((text for _, text in found), key=lambda text: (text.places, text.text.casefold(), text))
    return Collected(texts, len({person for person, _ in found}))


def _kept(passages: Iterable[Passage], model: Model) -> Iterator[Text]:
    """Yield what stood in statuses, with the part it stood in; a part that is an area is that area."""
    areas = {label: area for area, spec in model.areas.items() for label in dict(spec["label"]).values()}
    for part, words in passages:
        area = areas.get(part, "")
        yield _text(model, [area] if area else [], [] if area else [part], words)


def _statuses(plan: Plan, model: Model) -> Iterator[Text]:
    """Yield what the model's own fields say of the statuses that were sent."""
    kind = layout_of(model).lists[STATUSES]
    names = [name for name, type_ in kind.fields.items() if type_ == "text" and name not in _NO_PROSE]
    for entry in plan.entries(STATUSES):
        for label, words in _more(entry, kind, names):
            yield _text(model, (), [label], words)


def _masker(names: Iterable[str], ids: Iterable[str]) -> re.Pattern[str]:
    """Return what finds names as whole words, first names too, and ids, however they are written."""
    words = {word for name in names for word in (name, name.split(" ")[0]) if len(word) >= _SHORTEST}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    known = "|".join(map(re.escape, [*longest_first, "•"]))
    return re.compile(
        rf"\b(?:{known})(?=s?\b)|\b(?i:{'|'.join(map(re.escape, sorted(ids))) or MASK})\b|{_ID}|{_REACHED_BY}"
    )


def _masked(text: Text, mask: re.Pattern[str]) -> Text:
    def clean(words: str) -> str:
        return mask.sub(MASK, masked(words))

    more = tuple((label, clean(words)) for label, words in text.more)
    return Text(text.places, text.areas, text.marks, clean(text.text), more)


def _text(
    model: Model, areas: Iterable[str], marks: Iterable[str], text: str, more: Iterable[tuple[str, str]] = ()
) -> Text:
    order = list(model.areas)
    known = tuple(sorted((area for area in areas if area in order), key=order.index))
    places = tuple(order.index(area) for area in known) or (len(order),)
    return Text(places, known, tuple(filter(None, marks)), text.strip(), tuple(more))


def _goals(plan: Plan, model: Model) -> Iterator[Text]:
    """Yield the goals: their text, their areas, what they are marked as and where they stand, and the reason."""
    kind = kind_of(model)
    for goal in goals_of(plan) if kind else ():
        if kind and is_filled(goal.get("text")):
            marks = [*_marks(goal, kind, model), _state(goal, kind)]
            yield _text(model, _areas(goal, kind), marks, str(goal["text"]), _more(goal, kind, ("reason",)))


def _evaluations(plan: Plan, model: Model) -> Iterator[Text]:
    """Yield the evaluations of goals: what was said, what it was found to be, and what stands beside it."""
    goal_kind, kind = kind_of(model), kind_of(model, EVALUATIONS)
    for goal in goals_of(plan) if goal_kind and kind else ():
        for entry in entries_in(goal, EVALUATIONS):
            if goal_kind and kind and is_filled(entry.get("text")):
                others = [name for name, type_ in kind.fields.items() if type_ == "text" and name != "text"]
                areas, marks = _areas(goal, goal_kind), _marks(entry, kind, model)
                yield _text(model, areas, marks, str(entry["text"]), _more(entry, kind, others))


def _interventions(plan: Plan, model: Model) -> Iterator[Text]:
    """Yield the interventions of areas, with what kind they are; of plans with subgoals, those and their method."""
    layout = layout_of(model)
    for path, kind, content in layout.each(plan.data):
        if path[0] == "areas" and len(path) > 2 and "text" in kind.fields and is_filled(content.get("text")):
            if layout.area(str(path[1])).fields.get(str(path[2])) == INTERVENTIONS:
                yield _text(model, [str(path[1])], _marks(content, kind, model), str(content["text"]))
        elif path[0] == GOALS and "method" in kind.fields and is_filled(content.get("method")):
            goal, goal_kind = plan.at(path[:2]), kind_of(model)
            if goal_kind and len(path) > 2 and path[-2] != EVALUATIONS:
                more = _more(content, kind, ("text",))
                yield _text(model, _areas(goal, goal_kind), (), str(content["method"]), more)


def _areas(goal: dict[str, object], kind: Entry) -> list[str]:
    for name, type_ in kind.fields.items():
        if type_ in ("id:areas", "ids:areas") and goal.get(name):
            value = goal[name]
            return [str(each) for each in value] if isinstance(value, list) else [str(value)]
    return []


def _marks(content: dict[str, object], kind: Entry, model: Model) -> list[str]:
    """Return the labels of the answers an entry has, areas left out."""
    fields = [
        (name, type_[3:]) for name, type_ in kind.fields.items() if type_.startswith("id:") and type_ != "id:areas"
    ]
    return [model.full_label(part, str(content[name])) for name, part in fields if content.get(name)]


def _state(goal: dict[str, object], kind: Entry) -> str:
    state = kind.states.get(kind.state_of(goal))
    return pick(state["label"]) if state else ""


def _more(content: dict[str, object], kind: Entry, names: Iterable[str]) -> list[tuple[str, str]]:
    """Return further texts of an entry with their labels."""
    wanted = [name for name in names if name in kind.fields and is_filled(content.get(name))]
    return [(pick(kind.of_field(name).get("label") or name), str(content[name]).strip()) for name in wanted]


_READERS = {GOALS: _goals, INTERVENTIONS: _interventions, STATUSES: _statuses, EVALUATIONS: _evaluations}
