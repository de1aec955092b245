"""The figures a model declares, counted: each kind of figure in one way, the same for everybody (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from planctl.figures.change import instrument_change, score_change
from planctl.figures.duties import followed_up
from planctl.figures.goals import goals_reached
from planctl.figures.ground import BY, GROUP, MONTH, Ground, Item, Keys, counted, heads, people, split_items
from planctl.figures.people import BASIC, BEFORE, GONE, MOVED_HERE, NEW, RETURNED, WITH_PLAN, Someone
from planctl.figures.records import CONTACTS
from planctl.figures.sending import statuses_sent
from planctl.figures.tables import ALWAYS, Figure, N, Row, Split, Value
from planctl.figures.worked import areas_worked

CAME, CONTACT, END, MOVES = "came", "contact", "end", "moves"  # splits of the report's own
IN_CONTACT, NOT_IN_CONTACT = "in_contact", "not_in_contact"
STARTED, STOPPED = "started", "stopped"
_SERVICES = "service"


def figures_of(ground: Ground) -> list[Figure]:
    """Return the figures of a model, in its order, as they were counted: `together` makes them whole."""
    return [_KINDS[spec["what"]](ground, name) for name, spec in ground.model.figures.items()]


def _people(ground: Ground, name: str) -> Figure:
    """Count those who were registered, or those with an entry in a list: each once."""
    figure = Figure(name, "people", ground.model)
    of = str(figure.spec.get("of") or "")
    here = list(ground.here())
    if of:
        items = _wanted(ground.contacts if of == CONTACTS else ground.items(of), figure)
        figure.total = Row("", {N: heads(items)})
    else:
        items = ground.contacts
        figure.total = Row("", {N: people(here)})
        _fates(figure, here, ground)
    for by, under in ground.splits_of(figure).items():
        keys = Keys(ground, of or CONTACTS, by)
        if not of and by == GROUP and keys.is_there:
            split_items(figure, [Item(who, 0, ground.period.last, {}) for who in here], keys, under, by_head=True)
        elif not of and by == MONTH:
            _by_month(figure, here, ground, under)
        elif of and keys.is_there:
            split_items(figure, items, keys, under, by_head=True)
    return figure


def _fates(figure: Figure, here: list[Someone], ground: Ground) -> None:
    """Split those who were here by how they came, whether there was contact, and where they were at the end."""
    period = ground.period
    _by(figure, CAME, (BEFORE, NEW, RETURNED, MOVED_HERE), here, lambda who: who.came(period))
    met = {item.who.number for item in ground.contacts}
    contact = lambda who: IN_CONTACT if who.number in met else NOT_IN_CONTACT  # noqa: E731
    _by(figure, CONTACT, (IN_CONTACT, NOT_IN_CONTACT), here, contact)
    _by(figure, END, (WITH_PLAN, BASIC, GONE), here, lambda who: who.at_end(period))


def _by(
    figure: Figure, name: str, keys: tuple[str, ...], here: Iterable[Someone], key_of: Callable[[Someone], str]
) -> None:
    found: dict[str, list[Someone]] = {key: [] for key in keys}
    for who in here:
        found[key_of(who)].append(who)
    if not found.get(MOVED_HERE):
        found.pop(MOVED_HERE, None)  # rare: told only where there is any
    rows = [Row(key, {N: people(those)}, (keys.index(key), "")) for key, those in found.items()]
    figure.splits.append(Split(name, (N,), rows))


def _by_month(figure: Figure, here: list[Someone], ground: Ground, under: tuple[str, ...]) -> None:
    """Split those who were here by month: somebody who was here in three stands in three."""
    rows = []
    for place, month in enumerate(ground.period.months()):
        days = ground.period.within(month)
        those = people(who for who in here if any(stay.touches(days) for stay in who.stays))
        rows.append(Row(month, {N: those}, (place, "")))
    figure.splits.append(Split(MONTH, (N,), rows, under=under, overlaps=True))


def _wanted(items: list[Item], figure: Figure) -> list[Item]:
    """Return the entries that have one of the answers a figure wants."""
    where: dict[str, list[str]] = figure.spec.get("where") or {}
    if not where:
        return items
    return [
        i for i in items if all(set(answers).intersection(i.answers.get(name, ())) for name, answers in where.items())
    ]


def _entries(ground: Ground, name: str) -> Figure:
    figure = Figure(name, "entries", ground.model)
    of = str(figure.spec.get("of") or CONTACTS)
    items = _wanted(ground.items(of), figure)
    figure.total = Row("", {N: counted(items)})
    for by, under in ground.splits_of(figure).items():
        keys = Keys(ground, of, by)
        if keys.is_there:
            split_items(figure, items, keys, under)
    return figure


def _services(ground: Ground, name: str) -> Figure:
    """Count the services given: each of those of a contact, and by itself a split by service."""
    figure = Figure(name, "services", ground.model)
    items = _wanted(ground.items(CONTACTS), figure)
    given = [
        Item(item.who, hash((item.mark, number)), item.day, {**item.answers, "services": [service]})
        for item in items
        for number, service in enumerate(item.answers.get("services", ()))
    ]
    figure.total = Row("", {N: counted(given)})
    for by, under in ground.splits_of(figure, _SERVICES).items():
        keys = Keys(ground, CONTACTS, by)
        if keys.is_there:
            split_items(figure, given, keys, under)
            figure.splits[-1].overlaps &= by != _SERVICES  # two of one contact are two
    return figure


def _moves(ground: Ground, name: str) -> Figure:
    """Count plans that were activated, and those that were deactivated while the person stayed."""
    figure = Figure(name, "moves", ground.model, (STARTED, STOPPED))
    started, stopped = [], []
    for who in ground.people:
        for place, (start, end) in enumerate(who.of_facts("periods")):
            if ground.period.holds(start):
                started.append(Item(who, place, start, {}))
            if end and ground.period.holds(end) and not who.left_by(end):
                stopped.append(Item(who, -1 - place, end, {}))
    figure.total = Row("", {STARTED: counted(started), STOPPED: counted(stopped)})
    for by, under in ground.splits_of(figure).items():
        keys = Keys(ground, "", by)
        if by in (MONTH, GROUP) and keys.is_there:
            one, other = keys.rows(started), keys.rows(stopped)
            both = {
                key: {STARTED: counted(one.get(key, ())), STOPPED: counted(other.get(key, ()))} for key in one | other
            }
            rows = [Row(key, dict[str, Value](both[key]), keys.rank(key)) for key in sorted(both, key=keys.rank)]
            figure.splits.append(Split(by, (STARTED, STOPPED), rows, under=under))
    return figure


def _group_moves(ground: Ground, name: str) -> Figure:
    """Count moves from one group to another; the first group somebody is put in is no move."""
    figure = Figure(name, "group_moves", ground.model)
    found: dict[str, list[Item]] = {}
    for who in ground.people:
        for place, ((_, before), (day, after)) in enumerate(pairwise(who.groups)):
            if before != after and ground.period.holds(day):
                found.setdefault(f"{before}>{after}", []).append(Item(who, place, day, {}))
    figure.total = Row("", {N: counted(item for items in found.values() for item in items)})
    place_of = {group: place for place, group in enumerate(ground.model.groups)}
    ranks = {key: _place_of(key, place_of) for key in found}
    rows = [
        Row(key, {N: counted(found[key])}, (ranks[key], key))
        for key in sorted(found, key=lambda key: (ranks[key], key))
    ]
    figure.splits.append(Split(MOVES, (N,), rows, under=(ALWAYS, *BY)))
    return figure


def _place_of(move: str, place_of: dict[str, int]) -> int:
    one, other = (place_of.get(group, len(place_of)) for group in move.split(">"))
    return one * (len(place_of) + 1) + other


_KINDS: dict[str, Callable[[Ground, str], Figure]] = {
    "people": _people, "entries": _entries, "services": _services, "score_change": score_change,
    "instrument_change": instrument_change, "moves": _moves, "group_moves": _group_moves,
    "goals_reached": goals_reached, "followed_up": followed_up, "areas": areas_worked, "statuses": statuses_sent,
}  # fmt: skip
