"""What comes from a plan stays text: in Markdown, in HTML and in Word nothing of it acts (pure)."""

from __future__ import annotations

import re
from typing import Any

from planctl.outputs.tables import escaped
from planctl.yamltext.inert import inert

_BEGINS_A_LIST = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))|^(?=[-+=])")  # 1. and - are text like any other
# A date, "20. januar", that does not stand where a list could begin: first in a line, a quote or an item.
_IN_A_LINE = re.compile(r"^((?:[ \t>]|[-*+] )*\d*\\\.)|(?<=\d)\\\.", re.MULTILINE)
_LINK = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=\bwww)(\.)")  # what a viewer would make a link of by itself
_PARENTHESIS = re.compile(r"(?<!\])\\([()])")  # it does nothing where no bracket stands before it
_ENTITY = re.compile(r"&(?=[#\w])")


def markdown(value: Any) -> str:
    """Return a text so that every reader of Markdown shows it as it is, on one line."""
    text = _PARENTHESIS.sub(r"\1", escaped(" ".join(str(value).splitlines())))
    text = _LINK.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text))
    return _BEGINS_A_LIST.sub(lambda found: f"{found[1] or ''}\\", text.strip())


def with_plain_dates(text: str) -> str:
    """Return a whole paper in Markdown in which days are escaped only where they would begin a list."""
    return _IN_A_LINE.sub(lambda found: found[1] or ".", text)


def made_inert(data: Any) -> Any:
    """Return plain data with every text made inert: what acts on a terminal or hides shows as what it is."""
    if isinstance(data, str):
        return inert(data)
    if isinstance(data, dict):
        return {key: made_inert(value) for key, value in data.items()}
    return [made_inert(value) for value in data] if isinstance(data, list) else data
