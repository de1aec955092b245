"""The pictures of one person on the screen: the last year's scores, self-reports, contacts and goals (pure)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from planctl.outputs.papers.goals import goals_of_period
from planctl.outputs.papers.other_pictures import contact_picture, goal_picture
from planctl.outputs.papers.period import Period
from planctl.outputs.papers.scores import course_blocks, measure_blocks, score_blocks
from planctl.outputs.papers.teller import Teller, teller
from planctl.outputs.pictures.spec import PICTURE, Picture
from planctl.outputs.pictures.terminal import picture_lines
from planctl.outputs.styled import Line, line
from planctl.plans.goals import kind_of
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.settings import Settings

_DAYS = 364  # with today a year of whole weeks


def person_pictures(plan: Plan, settings: Settings, today: datetime.date, year: int | None) -> list[Picture]:
    """Return the pictures of the last year, or of the last one a closed file tells of."""
    tell = teller(plan, settings, today, _period(today, year), whole=True)
    return [found for found in _drawn(tell) if found["kind"] == PICTURE]


def pictures_lines(pictures: list[Picture], today: datetime.date, year: int | None) -> list[Line]:
    """Return the pictures as lines for the terminal, under the days they are of."""
    if not pictures:
        return [line((tr("picture.none"), "dim"))]
    period = _period(today, year)
    lines = [line((tr("picture.of", begin=long_day(period.first), end=long_day(period.last)), "head"))]
    for picture in pictures:
        lines += [[], *picture_lines(picture)]
    return lines


def _period(today: datetime.date, year: int | None) -> Period:
    last = today if year is None else datetime.date(year, 12, 31)
    return Period((last - datetime.timedelta(days=_DAYS)).isoformat(), last.isoformat())


def _drawn(tell: Teller) -> Iterator[Picture]:
    yield from score_blocks(tell)
    yield from course_blocks(tell)
    yield from measure_blocks(tell)
    if found := contact_picture(tell):
        yield found
    kind = kind_of(tell.model)
    if kind and (goals := goal_picture(goals_of_period(tell), kind)):
        yield goals
