"""What the plan asks for in the time to come, in words: dates of goals, agreements and meetings (pure)."""

from __future__ import annotations

import datetime

from planctl.outputs.model_entry import capital, inside
from planctl.outputs.papers.teller import Teller
from planctl.outputs.values import few_words
from planctl.outputs.week_view import dates_ahead, week_data
from planctl.plans.week import FACT
from planctl.texts import tr
from planctl.texts.dates import long_day

DAYS = 120  # so far ahead
_FEW = 70


def ahead(tell: Teller) -> list[str]:
    """Return what falls in the coming months, the first first.

    What merely becomes due for a question is left out: in words it would say today what is only so then.
    """
    today, last = _span(tell)
    data = week_data([tell.plan], tell.settings, today, last, today)
    rows = [row for row in data["week"] if row["kind"] != FACT]
    return [_words(row) for row in sorted(rows, key=lambda row: str(row["day"]))]


def ahead_plainly(tell: Teller) -> list[str]:
    """Return the same as one says it to the person, without what only staff see to: what it is, and what happens."""
    return [_plainly(tell, *each) for each in dates_ahead(tell.plan, tell.settings, *_span(tell))]


def _span(tell: Teller) -> tuple[str, str]:
    return tell.today.isoformat(), (tell.today + datetime.timedelta(days=DAYS)).isoformat()


def _words(row: dict[str, str]) -> str:
    text = few_words(row["text"], _FEW) if row["text"] else ""
    what = ": ".join(filter(None, [capital(row["what"]), text]))
    return tr("status.ahead", day=long_day(row["day"]), what=what)


def _plainly(tell: Teller, day: str, field: str, words: str) -> str:
    if not words:
        return tr("status.ahead", day=long_day(day), what=field)
    happens = inside(field, tell.model)
    return tr("status.ahead-you", day=long_day(day), what=capital(few_words(words, _FEW)), happens=happens)
