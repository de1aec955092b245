"""What somebody probably meant who wrote something else: the near word, the date in its right form (pure)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

_LONG = 60  # what is longer is no mistyped word, and comparing it takes long
# Keys that mean nearly the same, each in its own kind of entry.
_COUSINS = {"text": "note", "note": "text", "until": "to", "to": "until", "type": "kind", "kind": "type"}
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\s*[./-]\s*((?:19|20)[0-9]{2})")
_YEAR_FIRST = re.compile(r"((?:19|20)[0-9]{2})(?:[./-]([0-9]{1,2})[./-]([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?:[T ].*)?")
_MONTH = re.compile(r"((?:19|20)[0-9]{2})[./-]([0-9]{1,2})|([0-9]{1,2})[./-]((?:19|20)[0-9]{2})")
_TIME = re.compile(r"([0-9]{1,2})[.:]?([0-9]{2})")
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


@lru_cache(maxsize=4096)  # a plan names the same days again and again
def is_date(text: str) -> bool:
    """Tell whether a text is a real calendar day, 2026-11-03."""
    try:
        return len(text) == len("2026-11-03") and datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def close(word: str, known: Iterable[str], likeness: float = 0.65) -> str:
    """Return the known word nearest to a mistyped one, or nothing."""
    matches = get_close_matches(word.lower(), known, n=1, cutoff=likeness) if len(word) < _LONG else ()
    return matches[0] if matches else ""


def meant_key(key: str, known: list[str]) -> str:
    """Return the key that was meant: the nearest one, its cousin, or kind: visit for kind:visit."""
    name, colon, rest = key.partition(":")
    if colon and name in known:
        return f"{name}: {rest}".rstrip()
    cousin = _COUSINS.get(key, "")
    return cousin if cousin in known else close(key, known)


def meant_choice(word: str, labels: Mapping[str, str]) -> str:
    """Return the id that was meant among those with a label: the nearest one, or the one whose label was written."""
    found = close(word, labels)
    if found or not any(labels.values()):
        return found
    named = close(word, [label.lower() for label in labels.values()], likeness=0.8)
    return next((key for key, label in labels.items() if named and label.lower() == named), "")


def meant_form(what: str, text: str) -> str:
    """Return a date, month, time or id in the form it must have, "" when it cannot be told."""
    read = _FORMS.get(what)
    return read(text.strip()) if read and len(text) < _LONG else ""


def _day(text: str) -> str:
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (part for part in match.groups() if part)
    else:
        return ""
    found = f"{year}-{int(month):02d}-{int(day):02d}"
    return found if is_date(found) else ""


def _month(text: str) -> str:
    match = _MONTH.fullmatch(text)
    if not match:
        return ""
    found = f"{match[1] or match[4]}-{int(match[2] or match[3]):02d}"
    return found if is_date(f"{found}-01") else ""


def _time(text: str) -> str:
    match = _TIME.fullmatch(text)
    fits = match and int(match[1]) < 24 and int(match[2]) < 60
    return f"{int(match[1]):02d}:{match[2]}" if match and fits else ""


def _id(text: str) -> str:
    prefix, dash, rest = text.upper().partition("-")
    return prefix + dash + rest.translate(_MISREAD)


def _entity(text: str) -> str:
    prefix, dash, rest = text.partition("-")
    return prefix.lower() + dash + rest.upper().translate(_MISREAD)


_FORMS: dict[str, Callable[[str], str]] = {"date": _day, "month": _month, "time": _time, "id": _id, "entity": _entity}
