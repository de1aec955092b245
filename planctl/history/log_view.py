"""The history of one person as it is shown: plain data, lines grouped by day, Markdown, and a page of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import Any

from planctl.history.person import Step
from planctl.history.sentences import CAME, KEPT, WENT, Run, changed
from planctl.history.words import Told
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import escaped, to_markdown
from planctl.texts import language, tr
from planctl.texts.dates import long_day, short_day
from planctl.workspace.settings import Settings
from planctl.yamltext.inert import inert

Row = tuple[Step, list[Told]]

_QUOTES = {CAME: "history.quote-came", WENT: "history.quote-went", KEPT: "history.quote-changed"}
_STYLES = {CAME: "good", WENT: "bad", KEPT: ""}
_MARKED = {CAME: "{{+{}+}}", WENT: "[-{}-]", KEPT: "{}"}  # so that it shows without colours, too
_INDENT = "    "
_NARROW = 30  # columns that words have at least, however narrow the window
_WORD = re.compile(r"\s*\S+\s*$|\s*\S+|\s+$")
_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}h2{margin-bottom:0}"
    "h3{font-weight:normal;margin:.5em 0 0;color:#555}ul{margin:0}ins{background:#dfd}del{background:#fdd}"
)


@dataclass(frozen=True)
class Wish:
    """How a history is shown: with the words of texts, with the number of each save; the columns there are."""

    words: bool = False
    commits: bool = False
    width: int = 110
    marked: bool = True  # words that came and went have marks, where colours may be missing


def log_data(rows: Iterable[Row], settings: Settings) -> list[dict[str, Any]]:
    """Return a history as plain data, the latest first; times are the organisation's."""
    return [_row_data(step, told, settings) for step, told in rows]


def _row_data(step: Step, told: list[Told], settings: Settings) -> dict[str, Any]:
    return {
        "id": step.person,
        "commit": step.commit.id,
        "at": step.when.isoformat(),
        "by": handle_of(settings, step.commit.email),
        "name": step.commit.name,
        "command": step.commit.command or None,
        "undone_by": step.undone_by or None,
        "changes": [told_data(each) for each in told],
    }


def told_data(told: Told) -> dict[str, Any]:
    """Return one change as plain data: what it is about, in words, and what was there before and after."""
    found = told.difference
    if found is None:
        return {"part": None, "area": None, "change": None, "what": told.what}
    change = "added" if found.old is None else "removed" if found.new is None else "changed"
    part = ".".join(found.where) or next(iter(found.content), "")
    return {
        "part": part,
        "area": found.area,
        "change": change,
        "what": told.what,
        "old": found.old,
        "new": found.new,
        "fields": found.fields if change == "changed" else [],
    }


def handle_of(settings: Settings, email: str) -> str | None:
    """Return the handle of the staff member with an e-mail address."""
    found = [person.handle for person in settings.staff.values() if person.email.lower() == email.lower()]
    return found[0] if found else None


# Lines.


def log_lines(rows: list[Row], wish: Wish) -> list[Line]:
    """Return a history as lines: the day and who once, then what was done."""
    several = len({step.person for step, _ in rows}) > 1
    table: list[tuple[list[Segment], Line]] = []
    day = ""
    for step, told in rows:
        heads = _heads(step, day, wish, several=several)
        day = step.day
        for what in _done(step, told, wish):
            table.append((heads, what))
            heads = [("", "")] * len(heads)
    return in_columns(table, wish.width)


def _heads(step: Step, previous: str, wish: Wish, *, several: bool) -> list[Segment]:
    """Return what stands before what was done: day, save, id, who; a day is said once, a year when it is new."""
    heads: list[Segment] = [("" if step.day == previous else _day(step.day, previous), "bold")]
    heads += [(step.commit.short, "dim")] if wish.commits else []
    heads += [(step.person, "id")] if several else []
    return [*heads, (step.commit.name, "")]


def _day(day: str, previous: str) -> str:
    number, _, rest = short_day(day, None if day[:4] == previous[:4] else 0).partition(" ")
    return f"{number:>{3 if language() == 'da' else 2}} {rest}"


def _done(step: Step, told: Iterable[Told], wish: Wish) -> Iterator[Line]:
    """Yield what a save did; of one that was taken back it says so."""
    for number, what in enumerate(whats(told, words=wish.words, marked=wish.marked)):
        yield [*what, (" " + tr("history.taken-back"), "dim")] if step.undone_by and number == 0 else what


def whats(told: Iterable[Told], *, words: bool, marked: bool = True) -> Iterator[Line]:
    """Yield what was done, a line each; with `words` the sentences of its texts below it."""
    for each in told:
        yield [(each.what, "")]
        for text in each.texts if words else ():
            yield from (_sentence(runs, marked=marked) for runs in changed(text.old, text.new))


def _sentence(runs: list[Run], *, marked: bool) -> Line:
    """Return a sentence that came, went or was changed; the words that did are in colour, and marked."""
    mark = runs[0][0] if len(runs) == 1 else KEPT
    before, after = tr(_QUOTES[mark], text="|").split("|")
    words: Line = []
    for kind, text in runs:
        words += [(" ", "")] if words else []
        words.append((_MARKED[kind].format(text) if mark == KEPT and marked else text, _STYLES[kind]))
    return [(f"  {before}", _STYLES[mark]), *words, (after, _STYLES[mark])]


def in_columns(table: list[tuple[list[Segment], Line]], width: int) -> list[Line]:
    """Return rows with what was done beside their heads, which are aligned."""
    heads = columns([[*row, ("", "")] for row, _ in table], gap=3)
    return beside(list(zip(heads, (what for _, what in table), strict=True)), width)


def beside(table: list[tuple[Line, Line]], width: int) -> list[Line]:
    """Return rows with what was done beside heads of one width, broken between words where the window ends."""
    lines: list[Line] = []
    for head, what in table:
        indent = sum(len(text) for text, _ in head)
        for number, part in enumerate(broken(what, max(width - indent, _NARROW))):
            lines.append([*(head if number == 0 else [(" " * indent, "")]), *part])
    return lines


def broken(what: Line, room: int) -> list[Line]:
    """Break a line of styled words into lines that fit; those after the first are indented."""
    lines: list[Line] = [[]]
    used = 0
    for word, style in [(word, style) for text, style in line(*what) for word in _WORD.findall(text)]:
        fits = not used or used + len(word.rstrip()) <= room
        if not fits:
            lines.append([(_INDENT, "")])
            used = len(_INDENT)
        lines[-1].append((word if fits else word.lstrip(), style))
        used += len(lines[-1][-1][0])
    return lines


# Documents.


def log_markdown(rows: list[Row], wish: Wish) -> str:
    """Return a history as a Markdown table."""
    header = [tr(f"history.column-{name}") for name in ("day", "commit", "who", "id", "what")]
    cells = [
        [step.day, step.commit.short, step.commit.name, step.person, "<br>".join(map(escaped, _flat(step, told, wish)))]
        for step, told in rows
    ]
    table = to_markdown(header, [["", "", "", "", ""]]).split("\n")[:2]
    return "\n".join([*table, *("| " + " | ".join([*map(escaped, row[:4]), row[4]]) + " |" for row in cells)])


def _flat(step: Step, told: Iterable[Told], wish: Wish) -> list[str]:
    return ["".join(text for text, _ in what).strip() for what in _done(step, told, wish)]


def log_html(rows: list[Row], person: str, wish: Wish, settings: Settings) -> str:
    """Return a history as one page of HTML that needs nothing else; everything in it is text."""
    wish = replace(wish, marked=False)
    title = escape(tr("history.title", ids=", ".join(dict.fromkeys([*(step.person for step, _ in rows), person]))))
    parts = [
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">',
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f"<h1>{title}</h1>\n<p>{escape(inert(settings.organisation))}</p>",
    ]
    parts += [] if rows else [f"<p>{escape(tr('history.none', id=person))}</p>"]
    day = ""
    for step, told in rows:
        parts += [f"<h2>{escape(long_day(step.day))}</h2>"] if step.day != day else []
        day = step.day
        head = f"{step.when:%H:%M} {inert(step.commit.name)} · {step.person} · {step.commit.short}"
        items = [f"<li>{_html(what)}</li>" for what in _done(step, told, wish)]
        parts.append("\n".join([f"<h3>{escape(head)}</h3>", "<ul>", *items, "</ul>"]))
    return "\n".join([*parts, "</body>\n</html>"])


def _html(what: Line) -> str:
    """Return a line as HTML, what came and went by elements of that meaning."""
    marks = {"good": "ins", "bad": "del"}
    parts: list[str] = []
    for style, run in groupby(line(*what), key=lambda segment: segment[1]):
        text = escape("".join(text for text, _ in run))
        text = text if parts else text.lstrip()
        parts.append(f"<{marks[style]}>{text}</{marks[style]}>" if style in marks else text)
    return "".join(parts).strip()
