"""Finding Danish civil registration numbers (CPR) in text, so that none is kept or printed (pure).

A number counts when its date can be one: since 1 October 2007 numbers that fail modulus 11 are
issued, so modulus 11 decides nothing. Replacement numbers have 60 added to the day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

# Blanks, visible or not, hyphens and dashes of all sorts, and what else people part numbers with.
_SEPARATOR = r"[ \t\u00a0\u00ad\u2000-\u200b\u202f\u2060._\-/\u2010-\u2015\u2212]"
_S = f"{_SEPARATOR}?"
# Six digits of a date, at most three separators, four digits; a separator may stand between any two. With the
# century, only before a dash. What cannot begin a day or a month ends the attempt at once: plans are full of digits.
_NUMBER = re.compile(
    rf"([0-36-9０-３６-９](?<!\d\d)(?<!\d[-.]\d){_S}\d){_S}([01０１]{_S}\d){_S}"
    rf"(?:\d{_S}\d{_SEPARATOR}{{0,3}}\d{_S}\d{_S}\d{_S}\d|(?:18|19|20)\d\d ?[-\u2010-\u2015\u2212] ?\d{{4}})"
    r"(?!\d)(?![-.:]\d)"
)
# A whole date, and then the hour or another number: 03.11.2026 14, 2026-11-03 14.
_DATE_AND_MORE = re.compile(r"\d\d[./-]\d\d[./-](?:19|20)\d\d\s\d\d|(?:19|20)\d\d-\d\d-\d\d\s\d\d")
_NOT_DIGIT = re.compile(r"\D")
_REPLACEMENT_DAYS = 60
_LEAP_YEAR = 2000  # the century is not needed: any leap year knows 29 February


def find_cpr(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each CPR number in the text."""
    for match in _NUMBER.finditer(text):
        if _is_cpr(match):
            yield match.span()


def has_cpr(text: str) -> bool:
    """Tell whether there is a CPR number in the text."""
    return next(find_cpr(text), None) is not None


def masked(text: str) -> str:
    """Return the text with the digits of each CPR number hidden."""
    return _NUMBER.sub(lambda match: re.sub(r"\d", "•", match[0]) if _is_cpr(match) else match[0], text)


def _is_cpr(match: re.Match[str]) -> bool:
    day, month = (int(_NOT_DIGIT.sub("", match[group])) for group in (1, 2))
    return _is_date(day, month) and not _DATE_AND_MORE.fullmatch(match[0])


def _is_date(day: int, month: int) -> bool:
    if day > _REPLACEMENT_DAYS:
        day -= _REPLACEMENT_DAYS
    try:
        datetime.date(_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True
