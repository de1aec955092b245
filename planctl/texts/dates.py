"""Days, months and numbers as people write them, in Danish and English."""

from __future__ import annotations

import datetime

from planctl.texts import language

_MONTHS = {
    "da": ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}  # fmt: skip
_SHORT = {
    "da": ("jan.", "feb.", "marts", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}  # fmt: skip


def short_day(day: str, year: int | None = None) -> str:
    """Return "12. sep." or "12 Sep"; with its year unless it is the given one (None: never)."""
    date = datetime.date.fromisoformat(day)
    name = _SHORT[language()][date.month - 1]
    text = f"{date.day}. {name}" if language() == "da" else f"{date.day} {name}"
    return f"{text} {date.year}" if year is not None and date.year != year else text


def long_day(day: str | datetime.date) -> str:
    """Return "3. november 2026" or "3 November 2026"."""
    date = datetime.date.fromisoformat(str(day))
    return f"{plain_day(str(day))} {date.year}"


def plain_day(day: str) -> str:
    """Return "3. november" or "3 November"."""
    date = datetime.date.fromisoformat(day)
    name = _MONTHS[language()][date.month - 1]
    return f"{date.day}. {name}" if language() == "da" else f"{date.day} {name}"


def month_name(month: str, year: int | None = None) -> str:
    """Return "november"; with its year unless it is the given one (None: never)."""
    name = _MONTHS[language()][int(month[5:7]) - 1]
    return f"{name} {month[:4]}" if year is not None and int(month[:4]) != year else name


def short_month(month: str) -> str:
    """Return "sep." or "Sep"."""
    return _SHORT[language()][int(month[5:7]) - 1]


def long_month(month: str) -> str:
    """Return "november 2026"."""
    return f"{month_name(month)} {month[:4]}"


def whole_month(month: str, days: int) -> str:
    """Return "1.–31. oktober" or "1–31 October"."""
    name = _MONTHS[language()][int(month[5:7]) - 1]
    return f"1.–{days}. {name}" if language() == "da" else f"1–{days} {name}"


def joined(items: list[str]) -> str:
    """Return "a, b og c"."""
    word = " og " if language() == "da" else " and "
    return word.join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def genitive(name: str) -> str:
    """Return a name's genitive: Mettes, Jonas'; Mette's, Jonas's."""
    if language() == "da":
        return f"{name}'" if name[-1:].lower() in "sxz" else f"{name}s"
    return f"{name}'s"
