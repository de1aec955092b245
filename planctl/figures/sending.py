"""Statuses that were sent, and whether they were sent within the time agreed (pure).

How often is a fact of the model: of the kind `age`, about the list of statuses. It holds from the day a status should
have been sent until one is.
"""

from __future__ import annotations

from collections.abc import Iterator

from planctl.figures.duties import IN_TIME, LATE, MISSED
from planctl.figures.ground import GROUP, MONTH, Ground, Item, Keys, counted
from planctl.figures.people import Someone
from planctl.figures.tables import ALWAYS, PERCENT, Figure, Rank, Row, Split, share
from planctl.models.model import Model

TO_SEND = "to_send"
COLUMNS = (TO_SEND, IN_TIME, LATE, MISSED, PERCENT)
_SENT = "sent"


def statuses_sent(ground: Ground, name: str) -> Figure:
    """Count the statuses of a period: sent in time, sent late, and those still missing at the end."""
    figure = Figure(name, "statuses", ground.model, COLUMNS, accounts=((TO_SEND, COLUMNS[1:-1]),))
    items = [item for who in ground.people for item in _items(ground, who, figure)]
    figure.total = _row("", items)
    for by, under in ground.splits_of(figure).items():
        keys = Keys(ground, "", by)
        if by in (MONTH, GROUP) and keys.is_there:
            rows = [_row(key, those, keys.rank(key)) for key, those in keys.rows(items).items()]
            figure.splits.append(Split(by, COLUMNS, rows, under=tuple(word for word in under if word != ALWAYS)))
    return figure


def rhythm_of(model: Model, place: str) -> str:
    """Return the fact that tells that a status is due; "" when the model has none."""
    return next((n for n, f in model.facts.items() if f["kind"] == "age" and f["of"].startswith(f"{place}.")), "")


def _items(ground: Ground, who: Someone, figure: Figure) -> Iterator[Item]:
    """Yield each status sent in the period, and each that was due and was not sent by its end."""
    place = str(figure.spec.get("of") or "")
    spans = [span for file in who.files for span in file.facts.get("spans", {}).get(rhythm_of(ground.model, place), ())]
    late = {end for _, end, *_ in spans if end}
    where: dict[str, list[str]] = figure.spec.get("where") or {}
    sent = {
        day
        for day, answers in who.entries(place)
        if all(set(wanted).intersection(answers.get(field, ())) for field, wanted in where.items())
    }
    number = 0
    for day in sorted(sent):
        if ground.period.holds(day):
            number += 1
            yield Item(who, number, day, {_SENT: [LATE if day in late else IN_TIME]})
    if who.active_on(ground.period.last):
        for start, end, *_ in spans:
            if start <= ground.period.last and (not end or end > ground.period.last):
                number += 1
                yield Item(who, number, max(start, ground.period.first), {_SENT: [MISSED]})


def _row(key: str, items: list[Item], rank: Rank = (0, "")) -> Row:
    parts = {name: counted(i for i in items if i.answers[_SENT] == [name]) for name in (IN_TIME, LATE, MISSED)}
    whole = counted(items)
    return Row(key, {TO_SEND: whole, **parts, PERCENT: share(parts[IN_TIME], whole, *parts.values())}, rank)
