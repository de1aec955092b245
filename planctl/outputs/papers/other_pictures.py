"""Pictures of self-reports with their bands, of contacts week by week, and of goals by state (pure)."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from typing import Any

from planctl.outputs.goal_view import View
from planctl.outputs.model_entry import capital
from planctl.outputs.papers.teller import Teller
from planctl.outputs.person_cells import signed
from planctl.outputs.pictures import spec
from planctl.outputs.pictures.spec import Picture
from planctl.plans.dates import first_day, month_from, month_of, number
from planctl.plans.goals import state_label
from planctl.plans.layout import Entry as Kind
from planctl.plans.measures import points
from planctl.plans.plan import Entry
from planctl.texts import pick, tr
from planctl.texts.dates import long_day, long_month, short_month

_NOTHING = "–"
_MOST_WEEKS = 110  # columns there is room for
_TICKS = 4


def measure_picture(course: list[Entry], spec_of: dict[str, Any]) -> Picture:
    """Return the points of a self-report over time, with its bands, and what counts as a change from the first."""
    low, high = (points([spec_of[name]] * len(spec_of["items"]), spec_of) for name in ("item_min", "item_max"))
    found = [(entry["date"], points(entry["items"], spec_of)) for entry in course]
    first, last = found[0], found[-1]
    enough = int(spec_of.get("change", 1))
    bands = [(band["from"], pick(band["label"])) for band in spec_of.get("bands") or []]
    edges = [start for start, _ in bands] if bands else [low, (low + high) // 2]
    label = str(last[1])
    if len(found) > 1:
        label = tr("picture.end-points", points=last[1], change=signed(last[1] - first[1]))
    marks = [
        (first[1] + change, tr("picture.from-first", change=signed(change)))
        for change in (enough, -enough)
        if len(found) > 1 and enough > 1 and low <= first[1] + change <= high
    ]
    name = pick(spec_of["label"])
    drawn = spec.picture(
        spec.LINES,
        tr("picture.measure", instrument=name),
        _measure_words(found, spec_of, high),
        _measure_table(found, spec_of),
        scale=spec.axis(low, high, [(at, str(at)) for at in sorted({*edges, low, high})]),
        drawn=[spec.series(label, [value for _, value in found], spec.SOLID, [day for day, _ in found])],
    )
    return spec.marked(drawn, marks, bands)


def _measure_words(found: list[tuple[str, int]], spec_of: dict[str, Any], high: int) -> str:
    (begin, first), (day, last) = found[0], found[-1]
    days = {"begin": long_day(begin), "day": long_day(day)}
    told = [tr("picture.about-measure", most=high)]
    told.append(tr("picture.measured", n=min(len(found), 2), first=first, last=last, **days))
    if len(found) > 1:
        enough = abs(last - first) >= int(spec_of.get("change", 1))
        change = tr(f"status.change-{'real' if enough else 'small'}", change=signed(last - first))
        told.append(f"{capital(change)}.")
    return " ".join(told)


def _measure_table(found: list[tuple[str, int]], spec_of: dict[str, Any]) -> dict[str, Any]:
    bands = spec_of.get("bands") or []
    first = found[0][1]
    rows = []
    for place, (day, value) in enumerate(found):
        band = [pick(one["label"]) for one in bands if one["from"] <= value][-1:]
        rows.append([long_day(day), str(value), signed(value - first) if place else _NOTHING, *band])
    names = ("points", "from-first", *(["band"] if bands else []))
    enough = int(spec_of.get("change", 1))
    note = tr("picture.change-note", n=enough) if enough > 1 else ""
    return spec.figures([tr("status.column-day"), *(tr(f"picture.column-{name}") for name in names)], rows, note)


def contact_picture(tell: Teller) -> Picture | None:
    """Return the contacts of the period week by week, month by month where it is long; None without any."""
    entries = tell.period.of(tell.plan.entries("contacts"))
    if not entries or not tell.model.contact_kinds:
        return None
    weeks = list(_weeks(tell.period.first, tell.period.last))
    is_short = len(weeks) <= _MOST_WEEKS
    time_of = _week if is_short else _month_of
    held = Counter(time_of(entry["date"]) for entry in entries if not entry.get("attempt"))
    tried = Counter(time_of(entry["date"]) for entry in entries if entry.get("attempt"))
    if is_short:
        return _columns("weeks", weeks, held, tried)
    first, last = (number(month_of(day)) for day in (tell.period.first, tell.period.last))
    months = [_month_of(first_day(month_from(running))) for running in range(first, last + 1)]
    return _columns("months", months, held, tried)


def _week(day: str) -> datetime.date:
    """Return the Thursday of a day's week: the month and the year that the week belongs to are its."""
    date = datetime.date.fromisoformat(day)
    return date + datetime.timedelta(days=3 - date.weekday())


def _weeks(first: str, last: str) -> Iterable[datetime.date]:
    week, end = _week(first), _week(last)
    while week <= end:
        yield week
        week += datetime.timedelta(days=7)


def _month(week: datetime.date) -> datetime.date:
    return week.replace(day=1)


def _month_of(day: str) -> datetime.date:
    return _month(datetime.date.fromisoformat(day))


def _columns(
    span: str, times: list[datetime.date], held: Counter[datetime.date], tried: Counter[datetime.date]
) -> Picture:
    """Return columns of the contacts, and of those that were only tried upon them."""
    title = tr(f"picture.{span}")
    several = bool(sum(tried.values()))
    drawn = [spec.series(tr("picture.held") if several else title, [held[time] for time in times])]
    drawn += [spec.series(tr("picture.tried"), [tried[time] for time in times], spec.STRIPED)] if several else []
    highest = max(1, *(held[time] + tried[time] for time in times))
    told = [tr("picture.about-contacts", n=sum(held.values()))]
    if held:
        best = max(times, key=lambda time: (held[time], -time.toordinal()))
        told.append(tr("picture.most", n=held[best], name=_name(span, best, with_year=True)))
    return spec.picture(
        spec.COLUMNS,
        title,
        " ".join(told),
        _contact_table(span, times, held, tried),
        scale=spec.axis(0, highest, [(tick, str(tick)) for tick in round_ticks(highest)]),
        drawn=drawn,
        rows=list(_time_rows(span, times)),
    )


def _name(span: str, time: datetime.date, *, with_year: bool = False) -> str:
    if span == "months":
        return long_month(time.isoformat()[:7])
    year, week, _ = time.isocalendar()
    return tr("picture.week", week=week) + (f" {year}" if with_year else "")


def _time_rows(span: str, times: list[datetime.date]) -> Iterable[dict[str, str]]:
    """Yield the name of each column; the first of a month, of a year in a long picture, is named at the axis too."""
    before: Any = None
    year = 0
    for time in times:
        now = time.year if span == "months" else (time.year, time.month)
        aside = ""
        if now != before:
            month = short_month(time.isoformat()[:7])
            aside = str(time.year) if span == "months" else f"{month} {time.year}" if time.year != year else month
        before, year = now, time.year
        yield spec.row(_name(span, time, with_year=True), aside)


def round_ticks(highest: int) -> list[int]:
    """Return a few round figures from 0 up to the highest."""
    step = next(base * 10**power for power in range(10) for base in (1, 2, 5) if base * 10**power * _TICKS >= highest)
    return list(range(0, highest + 1, step))


def _contact_table(
    span: str, times: list[datetime.date], held: Counter[datetime.date], tried: Counter[datetime.date]
) -> dict[str, Any]:
    """Return the figures month by month, with the weeks of each beside each other."""
    columns = [tr("picture.column-month"), *([tr("picture.column-weeks")] if span == "weeks" else [])]
    columns += [tr("picture.column-all"), *([tr("picture.column-tried")] if tried else [])]
    rows = []
    for month in dict.fromkeys(_month(time) for time in times):
        inside = [time for time in times if _month(time) == month]
        weeks = "; ".join(_count(_name(span, time), held[time], tried[time]) for time in inside)
        sums = [str(sum(found[time] for time in inside)) for found in ((held, tried) if tried else (held,))]
        rows.append([capital(long_month(month.isoformat()[:7])), *([weeks] if span == "weeks" else []), *sums])
    return spec.figures(columns, rows)


def _count(name: str, n: int, tried: int) -> str:
    if tried:
        return tr("picture.count-tried", name=name, n=n, tried=tried)
    return tr("picture.count", name=name, n=n)


def goal_picture(goals: list[View], kind: Kind) -> Picture | None:
    """Return how many goals are in each state, in the model's order; None without goals."""
    counted = Counter(str(goal["state"]) for goal in goals)
    states = [state for state in kind.states if counted[state]]
    if len(goals) < 2:
        return None
    names = [capital(state_label(kind, state)) for state in states]
    numbers = [counted[state] for state in states]
    title = tr("picture.goals")
    told = [tr("picture.count", name=name, n=n) for name, n in zip(names, numbers, strict=True)]
    return spec.picture(
        spec.BARS,
        title,
        f"{tr('picture.about-goals')} {'; '.join(told)}.",
        spec.figures(
            [tr("picture.column-state"), tr("status.column-number")],
            ([name, str(n)] for name, n in zip(names, numbers, strict=True)),
        ),
        scale=spec.axis(0, max(numbers), [(tick, str(tick)) for tick in round_ticks(max(numbers))]),
        drawn=[spec.series(title, numbers)],
        rows=[spec.row(name) for name in names],
    )
