"""The monthly review as people read it: lines for the terminal, rows for CSV, an agenda in Markdown."""

from __future__ import annotations

import datetime
from typing import Any

from planctl.outputs.review_view import outcome_of, question_of, why
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.tables import escaped, to_markdown
from planctl.plans.dates import add_months, last_day, year_of
from planctl.review.month import Flag, Review, Row
from planctl.texts import pick, tr
from planctl.texts.dates import genitive, long_month, month_name, plain_day, short_day, whole_month
from planctl.workspace.settings import Settings

MINIMUM_WIDTH = 72
_SUMMARY_WIDTH = 90


def review_lines(review: Review, settings: Settings, preview: bool, everything: bool = False) -> list[Line]:
    """Return the review as lines; `everything` lists all quiet people by id."""
    body = _due_lines(review, settings)
    summary = _summary_lines(review, settings, everything)
    width = max(MINIMUM_WIDTH, *(sum(len(text) for text, _ in row) for row in (*body, *summary, [])))
    head = _head_lines(review, settings, min(width, 110), preview)
    return [*head, [], *body, *summary, *_hint_lines(review, settings)]


def _head_lines(review: Review, settings: Settings, width: int, preview: bool) -> list[Line]:
    title = tr("review.title", month=long_month(review.month))
    name = settings.organisation
    window = whole_month(add_months(review.month, -1), last_day(add_months(review.month, -1)).day)
    facts = tr("review.window", day=plain_day(review.reference), window=window)
    counts = tr("review.counts", due=len(review.due), decided=len(review.decided))
    lines = [
        line((title, "head"), " " * max(2, width - len(title) - len(name)), (name, "dim")),
        line(facts, " " * max(2, width - len(facts) - len(counts)), (counts, "bold")),
    ]
    return [*lines, line((tr("review.preview", month=long_month(review.month)), "warn"))] if preview else lines


def _due_lines(review: Review, settings: Settings) -> list[Line]:
    if not review.due:
        return [line((tr("review.none"), "good")), []]
    cells: list[list[Segment]] = [[(r.person.id, "id"), (question_of(r), ""), (why(r), "dim")] for r in review.due]
    lines: list[Line] = []
    previous = ""
    for row, shown in zip(review.due, columns(cells, gap=3, indent=2), strict=True):
        if (head := head_of(row, settings)) != previous:
            previous = head
            lines.append(line((head, "bold")))
        lines.append(shown)
    return [*lines, []]


def head_of(row: Row, settings: Settings) -> str:
    """Return what a row stands under: its contact person, or that it was put off."""
    if row.postponed:
        return tr("review.postponed")
    handle = row.person.contact_person
    return settings.name_of(handle) if handle else tr("review.nobody")


def _summary_lines(review: Review, settings: Settings, everything: bool) -> list[Line]:
    rows: list[list[Segment]] = []
    if review.flags:
        rows += _listed("review.flags", [flag_words(flag) for flag in review.flags], separate=True)
    if review.decided:
        rows += _listed("review.decided", [decided_words(row, settings) for row in review.decided])
    if review.missed:
        rows += _listed("review.missed", [missed_words(row) for row in review.missed])
    if review.quiet:
        rows += _listed("review.quiet", [quiet_words(review, everything)])
    return [*columns(rows), []] if rows else []


def _listed(key: str, items: list[str], *, separate: bool = False) -> list[list[Segment]]:
    """Return items in lines of readable width, or each in its own, the name of the list before the first."""
    lines = [items[0]]
    for item in items[1:]:
        if separate or len(lines[-1]) + len(item) > _SUMMARY_WIDTH:
            lines.append(item)
        else:
            lines[-1] += f" · {item}"
    return [[(tr(key) if number == 0 else "", "bold"), (text, "")] for number, text in enumerate(lines)]


def flag_words(flag: Flag) -> str:
    """Return a flag in a line: whom it is about, by when, and what it says."""
    year = year_of(flag.date)
    text = " ".join(flag.text.split())
    if flag.until:
        return tr("review.flag-until", id=flag.person.id, flag=flag.id, day=short_day(flag.until, year), text=text)
    return tr("review.flag", id=flag.person.id, flag=flag.id, text=text)


def decided_words(row: Row, settings: Settings) -> str:
    """Return a decided row in a few words."""
    key = "review.decided-item" if row.listed else "review.decided-unlisted"
    day = short_day(row.decided_on, year_of(row.month))
    return tr(key, id=row.person.id, outcome=outcome_of(row), day=day, by=settings.first_name(row.decided_by))


def missed_words(row: Row) -> str:
    """Return a missed row in a few words."""
    month = month_name(row.month, year_of(row.reference))
    return tr("review.missed-item", id=row.person.id, question=question_of(row), month=month)


def quiet_words(review: Review, everything: bool = False) -> str:
    """Return how many nobody has heard from, and those of them to watch."""
    level = pick(review.quiet[0].model.levels["basic"]["label"])
    text = tr("review.quiet-count", count=len(review.quiet), level=level)
    if everything:
        return f"{text}: {', '.join(person.id for person in review.quiet)}"
    watched = review.quiet_watched
    groups = {person.id: person.group(review.reference) for person in review.quiet}
    labels = {pick(review.quiet[0].model.groups[groups[key] or ""]["label"]) for key in watched}
    return (
        f"{text}; {tr('review.quiet-watched', group=', '.join(sorted(labels)), ids=', '.join(watched))}"
        if watched
        else text
    )


def _hint_lines(review: Review, settings: Settings) -> list[Line]:
    if not review.due:
        return []
    first = review.due[0]
    hints = [tr("review.decide-hint", command=f"planctl decide {first.person.id}")]
    if first.person.contact_person:
        command = f"planctl decide --all --contact-person {first.person.contact_person}"
        hints.append(
            tr("review.round-hint", names=genitive(settings.first_name(first.person.contact_person)), command=command)
        )
    return [line(("     ".join(hints), "dim"))]


CSV_HEADER = [
    "list", "id", "model", "question", "month", "since", "contact_person", "last_contact", "last_presence", "outcome",
    "decided_on", "decided_by", "listed", "why", "flag", "until", "text", "postponed_until", "postponed_reason",
]  # fmt: skip


def review_rows(data: dict[str, Any]) -> list[list[Any]]:
    """Return the review's plain data as rows under CSV_HEADER."""
    lists = [(name, data[name]) for name in ("due", "decided", "missed")]
    lists += [("quiet", data.get("quiet_people", [])), ("flag", data["flags"])]
    return [[name, *(row.get(key) for key in CSV_HEADER[1:])] for name, rows in lists for row in rows]


def review_markdown(review: Review, settings: Settings, today: datetime.date, *, everything: bool = False) -> str:
    """Return the review as a meeting's agenda, with room for what was decided."""
    header = [tr(f"review.column-{name}") for name in ("id", "question", "why", "outcome", "by")]
    parts = [f"# {tr('review.title', month=long_month(review.month))}", escaped(settings.organisation)]
    if review.month > today.isoformat()[:7]:
        parts.append(tr("review.preview", month=long_month(review.month)))
    parts.append(f"## {tr('review.agenda-due')}")
    people = list(dict.fromkeys(head_of(row, settings) for row in review.due))
    for head in people:
        rows = [row for row in review.due if head_of(row, settings) == head]
        parts.append(f"### {escaped(head)}")
        parts.append(to_markdown(header, [[row.person.id, question_of(row), why(row), "", ""] for row in rows]))
    parts += [] if people else [tr("review.none")]
    for key, items in (
        ("review.flags", [flag_words(flag) for flag in review.flags]),
        ("review.decided", [decided_words(row, settings) for row in review.decided]),
        ("review.missed", [missed_words(row) for row in review.missed]),
        ("review.quiet", [quiet_words(review, everything)] if review.quiet else []),
    ):
        parts += [f"## {tr(key)}", "\n".join(f"- {escaped(item)}" for item in items)] if items else []
    return "\n\n".join(parts)
