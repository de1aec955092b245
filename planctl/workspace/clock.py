"""Today, as dates in files mean it: in the organisation's timezone, or as PLANCTL_TODAY says."""

from __future__ import annotations

import datetime
import os
from zoneinfo import ZoneInfo

from planctl.errors import BadToday

VARIABLE = "PLANCTL_TODAY"


def replaced_today() -> str | None:
    """Return what PLANCTL_TODAY says, if it is set."""
    return os.environ.get(VARIABLE) or None


def time_of_day(timezone: str) -> str:
    """Return the time it is now, as files have it: 14:05. It is the real one, whatever day today is said to be."""
    return datetime.datetime.now(ZoneInfo(timezone)).strftime("%H:%M")


def today(timezone: str) -> datetime.date:
    """Return today's date; raise BadToday when PLANCTL_TODAY is no date."""
    replaced = replaced_today()
    if replaced is None:
        return datetime.datetime.now(ZoneInfo(timezone)).date()
    try:
        return datetime.date.fromisoformat(replaced)
    except ValueError:
        raise BadToday(value=replaced) from None
