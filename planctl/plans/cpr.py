"""Finding Danish civil registration numbers (CPR) in text, so that none is kept or printed (pure).

A number counts when its date can be one: since 1 October 2007 numbers that fail modulus 11 are
issued, so modulus 11 decides nothing. Replacement numbers have 60 added to the day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

_SEPARATOR = r"[ \u00a0.\-/\u2010-\u2015]"
_S = f"{_SEPARATOR}?"
# Six digits of a date, at most three separators, four digits; a separator may stand between any two.
# What cannot begin a day or a month ends the attempt at once: plans are full of other digits.
_NUMBER = re.compile(
    rf"(?<!\d)(?<!\d[-.])([0-36-9０-３６-９]{_S}\d){_S}([01０１]{_S}\d){_S}\d{_S}\d"
    rf"{_SEPARATOR}{{0,3}}\d{_S}\d{_S}\d{_S}\d(?!\d)(?![-.]\d)"
)
_NOT_DIGIT = re.compile(r"\D")
_REPLACEMENT_DAYS = 60
_LEAP_YEAR = 2000  # the century is not needed: any leap year knows 29 February


def find_cpr(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each CPR number in the text."""
    for match in _NUMBER.finditer(text):
        day, month = (int(_NOT_DIGIT.sub("", match[group])) for group in (1, 2))
        if _is_date(day, month):
            yield match.span()


def has_cpr(text: str) -> bool:
    """Tell whether there is a CPR number in the text."""
    return next(find_cpr(text), None) is not None


def masked(text: str) -> str:
    """Return the text with the digits of each CPR number hidden."""
    for start, end in find_cpr(text):
        text = text[:start] + re.sub(r"\d", "•", text[start:end]) + text[end:]
    return text


def _is_date(day: int, month: int) -> bool:
    if day > _REPLACEMENT_DAYS:
        day -= _REPLACEMENT_DAYS
    try:
        datetime.date(_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True
