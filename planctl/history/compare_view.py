"""Who came onto a month's list or went from it after the 1st, as it is shown: plain data, lines, Markdown."""

from __future__ import annotations

from typing import Any

from planctl.history.compare import UNSAVED, Compared, Turn
from planctl.history.log_view import handle_of, in_columns, told_data
from planctl.outputs.review_view import question_of, row_data
from planctl.outputs.styled import Line, Segment, line
from planctl.outputs.tables import escaped
from planctl.plans.dates import year_of
from planctl.texts import tr
from planctl.texts.dates import long_month, plain_day, short_day
from planctl.workspace.settings import Settings


def compared_data(found: Compared, settings: Settings, commit: str) -> dict[str, Any]:
    """Return a comparison as plain data; `commit` is where the earlier list was read from."""
    return {
        "month": found.now.month,
        "known_on": found.now.reference,
        "commit": commit,
        "came": [_turn_data(turn, settings) for turn in found.came],
        "went": [_turn_data(turn, settings) for turn in found.went],
        "same": found.same,
    }


def _turn_data(turn: Turn, settings: Settings) -> dict[str, Any]:
    because: Any = turn.otherwise
    if turn.step is not None:
        because = {
            "commit": turn.step.commit.id,
            "at": turn.step.when.isoformat(),
            "by": handle_of(settings, turn.step.commit.email),
            "name": turn.step.commit.name,
            "changes": [told_data(told) for told in turn.told],
        }
    return {**row_data(turn.row), "because": because}


def compared_lines(found: Compared, organisation: str, width: int) -> list[Line]:
    """Return a comparison as lines."""
    title = _title(found)
    lines = [line((title, "head"), " " * max(2, width - len(title) - len(organisation)), (organisation, "dim")), []]
    for key, turns in (("history.came", found.came), ("history.went", found.went)):
        if turns:
            lines += [line((tr(key), "bold")), *in_columns([row for turn in turns for row in _rows(turn)], width), []]
    return [*lines, line((_rest(found), "dim"))]


def _rest(found: Compared) -> str:
    """Return how many are on both lists."""
    if found.came or found.went:
        return tr("history.list-rest", n=found.same)
    return tr("history.list-same" if found.same else "history.list-none", n=found.same)


def _title(found: Compared) -> str:
    return tr("history.compared", month=long_month(found.now.month), day=plain_day(found.now.reference))


def _rows(turn: Turn) -> list[tuple[list[Segment], Line]]:
    """Return who it is and what was asked, with what did it in_columns."""
    heads: list[Segment] = [("  " + turn.row.person.id, "id"), (question_of(turn.row), "")]
    return [(heads if number == 0 else [("", ""), ("", "")], [(text, "")]) for number, text in enumerate(_why(turn))]


def _why(turn: Turn) -> list[str]:
    if turn.step is None:
        return [tr("history.by-unsaved" if turn.otherwise == UNSAVED else "history.by-rules")]
    day = short_day(turn.step.day, year_of(turn.row.reference))
    who = tr("history.by", day=day, name=turn.step.commit.name)
    return [tr("history.by-entry", who=who, what=told.what) for told in turn.told] or [who]


def compared_markdown(found: Compared) -> str:
    """Return a comparison as Markdown."""
    parts = [f"# {escaped(_title(found))}"]
    for key, turns in (("history.came", found.came), ("history.went", found.went)):
        items = [
            f"- **{turn.row.person.id}** {escaped(question_of(turn.row))} – {escaped('; '.join(_why(turn)))}"
            for turn in turns
        ]
        parts += [f"## {escaped(tr(key))}", "\n".join(items)] if items else []
    return "\n\n".join([*parts, escaped(_rest(found))])
