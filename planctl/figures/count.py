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
from planctl.figures.tables import ALWAYS, Count, Figure, N, Row, Split, Value, add_split, count_of
from planctl.figures.worked import areas_worked

CAME, CONTACT, END, MOVES = "came", "contact", "end", "moves"  # splits of the report's own
IN_CONTACT, NOT_IN_CONTACT = "in_contact", "not_in_contact"
STARTED, STOPPED = "started", "stopped"
_SERVICES = "service"


def figures_of(ground: Ground) -> list[Figure]:
    """Return the figures of a model, in its order."""
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
    add_split(figure, Split(name, (N,), [Row(key, {N: people(those)}) for key, those in found.items()]))


def _by_month(figure: Figure, here: list[Someone], ground: Ground, under: tuple[str, ...]) -> None:
    """Split those who were here by month: somebody who was here in three stands in three."""
    rows = []
    for month in ground.period.months():
        days = ground.period.within(month)
        rows.append(Row(month, {N: people(who for who in here if any(stay.touches(days) for stay in who.stays))}))
    add_split(figure, Split(MONTH, (N,), rows, under=under), overlaps=True)


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
        (Item(item.who, item.place, item.day, {**item.answers, "services": [service]}), service)
        for item in items
        for service in item.answers.get("services", ())
    ]
    figure.total = Row("", {N: _given(given)})
    for by, under in ground.splits_of(figure, _SERVICES).items():
        keys = Keys(ground, CONTACTS, by)
        if keys.is_there:
            rows: dict[str, list[tuple[Item, str]]] = {}
            for item, service in given:
                for key in keys.of_item(item):
                    rows.setdefault(key, []).append((item, service))
            made = [Row(key, {N: _given(rows[key])}) for key in keys.ordered(rows)]
            add_split(figure, Split(by, (N,), made, under=under), overlaps=keys.overlaps and by != _SERVICES)
    return figure


def _given(found: Iterable[tuple[Item, str]]) -> Count:
    """Return how many services were given: two of one contact are two."""
    return count_of((*item.member, service) for item, service in found)


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
            names = keys.ordered(key for item in (*started, *stopped) for key in keys.of_item(item))
            rows = [Row(key, _both(started, stopped, keys, key)) for key in names]
            add_split(figure, Split(by, (STARTED, STOPPED), rows, under=under))
    return figure


def _both(started: list[Item], stopped: list[Item], keys: Keys, key: str) -> dict[str, Value]:
    """Return the two counts of a row."""
    both = ((STARTED, started), (STOPPED, stopped))
    return {column: counted(item for item in items if key in keys.of_item(item)) for column, items in both}


def _group_moves(ground: Ground, name: str) -> Figure:
    """Count moves from one group to another; the first group somebody is put in is no move."""
    figure = Figure(name, "group_moves", ground.model)
    found: dict[str, list[Item]] = {}
    for who in ground.people:
        for place, ((_, before), (day, after)) in enumerate(pairwise(who.groups)):
            if before != after and ground.period.holds(day):
                found.setdefault(f"{before}>{after}", []).append(Item(who, place, day, {}))
    figure.total = Row("", {N: counted(item for items in found.values() for item in items)})
    order = list(ground.model.groups)
    place_of = {group: place for place, group in enumerate(order)}
    names = sorted(found, key=lambda key: [place_of.get(group, len(order)) for group in key.split(">")])
    add_split(figure, Split(MOVES, (N,), [Row(key, {N: counted(found[key])}) for key in names], under=(ALWAYS, *BY)))
    return figure


_KINDS: dict[str, Callable[[Ground, str], Figure]] = {
    "people": _people, "entries": _entries, "services": _services, "score_change": score_change,
    "instrument_change": instrument_change, "moves": _moves, "group_moves": _group_moves,
    "goals_reached": goals_reached, "followed_up": followed_up, "areas": areas_worked, "statuses": statuses_sent,
}  # fmt: skip
