"""What the plan asks for in the time to come, in words: dates of goals, agreements and meetings (pure)."""

from __future__ import annotations

import datetime

from planctl.outputs.model_entry import capital
from planctl.outputs.papers.teller import Teller
from planctl.outputs.values import few_words
from planctl.outputs.week_view import week_data
from planctl.plans.week import DATE, FACT
from planctl.texts import tr
from planctl.texts.dates import long_day

DAYS = 120  # so far ahead
_FEW = 70


def ahead(tell: Teller, *, staff: bool = True) -> list[str]:
    """Return what falls in the coming months, the first first; without what only staff see to, if so wanted.

    What merely becomes due for a question is left out: in words it would say today what is only so then.
    """
    last = (tell.today + datetime.timedelta(days=DAYS)).isoformat()
    today = tell.today.isoformat()
    data = week_data([tell.plan], tell.settings, today, last, today)
    rows = [row for row in data["week"] if (row["kind"] == DATE or staff) and row["kind"] != FACT]
    return [_words(row) for row in sorted(rows, key=lambda row: str(row["day"]))]


def _words(row: dict[str, str]) -> str:
    text = few_words(row["text"], _FEW) if row["text"] else ""
    what = ": ".join(filter(None, [capital(row["what"]), text]))
    return tr("status.ahead", day=long_day(row["day"]), what=what)
