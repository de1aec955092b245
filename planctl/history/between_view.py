"""What is different between two points in time as it is shown: plain data, lines by person, Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.history.between import Between
from planctl.history.log_view import beside, in_columns, told_data, whats
from planctl.history.points import Point
from planctl.outputs.styled import Line, Segment, line
from planctl.outputs.tables import escaped
from planctl.texts import tr


def between_data(found: Between) -> dict[str, Any]:
    """Return what is different as plain data."""
    data = {
        "from": _point_data(found.start),
        "to": _point_data(found.end),
        "people": [
            {"id": person, **_start_data(found, person), "changes": [told_data(each) for each in told]}
            for person, told in found.people
        ],
        "settings": found.settings,
        "files": found.files,
    }
    return {**data, "without": found.without} if found.without or found.starts else data


def _start_data(found: Between, person: str) -> dict[str, Any]:
    return {"from": _point_data(found.starts[person])} if person in found.starts else {}


def _point_data(point: Point) -> dict[str, Any]:
    return {"what": point.words, "commit": point.commit or None}


def between_lines(found: Between, organisation: str, width: int, *, words: bool) -> list[Line]:
    """Return what is different as lines: the id, and in_columns it one thing after the other."""
    title = tr("history.between", start=found.start.words, end=found.end.words)
    head = line((title, "head"), " " * max(2, width - len(title) - len(organisation)), (organisation, "dim"))
    table: list[tuple[list[Segment], Line]] = []
    for person, told in found.people:
        for number, what in enumerate(whats(told, words=words)):
            start = found.starts.get(person)
            since: list[Segment] = [(start.words if number == 0 else "", "dim")] if start else []
            table.append(([(person if number == 0 else "", "id"), *since], what))
    for number, shared in enumerate(_shared(found)):
        table.append(([(tr("history.shared") if number == 0 else "", "bold")], [(shared, "")]))
    rows = in_columns(table, width) or [line((tr("history.same"), "good"))]
    apart: list[tuple[Line, Line]] = [([], [(words, "dim")]) for words in _without(found)]
    return [head, [], *rows, *([[]] if apart else []), *beside(apart, width)]


def between_markdown(found: Between, *, words: bool) -> str:
    """Return what is different as Markdown: a heading for each person, an item for each thing."""
    parts = [f"# {escaped(tr('history.between', start=found.start.words, end=found.end.words))}"]
    for person, told in found.people:
        start = found.starts.get(person)
        parts += [
            f"## {escaped(f'{person}, {start.words}' if start else person)}",
            _items("".join(text for text, _ in what) for what in whats(told, words=words)),
        ]
    shared = list(_shared(found))
    parts += [f"## {escaped(tr('history.shared'))}", _items(iter(shared))] if shared else []
    parts = parts if len(parts) > 1 else [*parts, escaped(tr("history.same"))]
    return "\n\n".join([*parts, *map(escaped, _without(found))])


def _items(texts: Iterator[str]) -> str:
    return "\n".join(f"{'  ' if text.startswith(' ') else ''}- {escaped(text.strip())}" for text in texts)


def _without(found: Between) -> Iterator[str]:
    """Yield who has no point to begin at, if anybody has not."""
    if found.without:
        yield tr("history.without-status", n=len(found.without), ids=", ".join(found.without))


def _shared(found: Between) -> Iterator[str]:
    yield from found.settings
    yield from (tr("history.file", file=file) for file in found.files)
