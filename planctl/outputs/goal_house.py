"""The goals of the house: who has which open, and how many of those that were closed were reached."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from planctl.models.model import Model
from planctl.outputs.goal_lines import goal_lines, share_sentences
from planctl.outputs.goal_view import by_counts, goal_view, share_data
from planctl.outputs.styled import Line, line
from planctl.outputs.tables import escaped, to_markdown
from planctl.outputs.values import few_words
from planctl.plans.cpr import masked
from planctl.plans.dates import Day, Month, add_months, last_day
from planctl.plans.goals import ENDED, IDEA, OPEN, kind_of, share_of, state_label
from planctl.plans.plan import Plan
from planctl.review.facts import Person
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.settings import Settings

View = dict[str, Any]

CSV_HEADER = [
    "list", "id", "model", "contact_person", "goal", "state", "text", "opened", "due", "overdue", "closed",
    "open_subgoals", "latest_diary", "latest_evaluation", "letters",
]  # fmt: skip


def person_data(plan: Plan, view: View) -> View:
    """Return a person's goals as plain data."""
    return {
        "id": plan.id,
        "model": plan.model.id,
        "contact_person": plan.data.get("contact_person"),
        "goals": view["goals"],
    }


def shares(people: Iterable[Person], until: datetime.date, since: Day | None = None) -> list[tuple[Model, View]]:
    """Return the share of goals reached up to a day for each model that has goals; everybody's count, also who left."""
    by_model: dict[str, tuple[Model, list[tuple[Day, bool]]]] = {}
    for person in people:
        if kind_of(person.model) is not None:
            _, goals = by_model.setdefault(person.model.id, (person.model, []))
            goals += [(day, bool(reached)) for day, reached in person.facts.get("closed_goals") or ()]
    return [(model, share_data(share_of(goals, model, until, since))) for model, goals in by_model.values()]


def house_lines(people: Iterable[Person], month: Month) -> list[Line]:
    """Return the share of goals reached as of the 1st of a month, for each model where it tells something."""
    found = shares(people, last_day(add_months(month, -1)))
    told = [(model, share) for model, share in found if share["verdict"]]
    sentences = [each for model, share in told for each in share_sentences(share, model, apart=len(told) > 1)]
    return [line((sentence, "dim")) for sentence in sentences]


def list_lines(
    plans: list[tuple[Plan, View]], settings: Settings, year: int, *, everything: bool = False
) -> list[Line]:
    """Return everybody's open goals under their contact person, two lines each; with `everything` the others too."""
    lines: list[Line] = []
    previous: str | None = ""
    counts = (OPEN, IDEA, *ENDED) if everything else (OPEN,)
    for plan, view in _in_order(plans, settings, counts):
        handle = plan.data.get("contact_person")
        if handle != previous:
            lines += [[], line((settings.name_of(handle) if handle else tr("goals.nobody"), "bold"))]
            previous = handle
        lines.append(line("  ", (plan.id, "id")))
        shown = {**view, "goals": by_counts(view["goals"], *counts)}
        lines += [[("    ", ""), *row] for row in goal_lines(shown, plan, settings, year, everything=everything)]
    return lines or [[], line((tr("goals.none-house"), "dim"))]


def _in_order(plans: list[tuple[Plan, View]], settings: Settings, counts: tuple[str, ...]) -> list[tuple[Plan, View]]:
    """Return those with such a goal by contact person; those without one last."""

    def place(found: tuple[Plan, View]) -> tuple[bool, str, str]:
        handle = found[0].data.get("contact_person")
        return handle is None, settings.name_of(handle) if handle else "", found[0].id

    return sorted((found for found in plans if by_counts(found[1]["goals"], *counts)), key=place)


def goal_rows(plans: list[tuple[Plan, View]]) -> list[list[Any]]:
    """Return goals as rows under CSV_HEADER."""
    rows = []
    for plan, view in plans:
        for goal in view["goals"]:
            evaluations = goal["evaluations"]
            told = {
                **goal,
                "list": "goals",
                "id": plan.id,
                "goal": goal["id"],
                "model": plan.model.id,
                "contact_person": plan.data.get("contact_person"),
                "text": masked(str(goal["text"])),
                "open_subgoals": len(by_counts(goal["subgoals"], OPEN)),
                "latest_evaluation": evaluations[-1]["date"] if evaluations else None,
                "letters": " ".join(dict.fromkeys(letter for letter, _ in goal["smart"])),
            }
            rows.append([told.get(key) for key in CSV_HEADER])
    return rows


def list_markdown(title: str, plans: list[tuple[Plan, View]], sentences: list[str]) -> str:
    """Return goals as a table in Markdown, with what the share of those reached tells."""
    header = [tr(f"goals.column-{name}") for name in ("id", "goal", "text", "state", "due")]
    rows = [_markdown_row(plan, goal) for plan, view in plans for goal in view["goals"]]
    table = to_markdown(header, rows) if rows else escaped(tr("goals.none-house"))
    return "\n\n".join([f"# {escaped(title)}", table, *([escaped(" ".join(sentences))] if sentences else [])])


def _markdown_row(plan: Plan, goal: View) -> list[str]:
    kind = kind_of(plan.model)
    state = state_label(kind, goal["state"]) if kind else ""
    text = few_words(masked(str(goal["text"])), 10_000)
    return [plan.id, goal["id"], text, state, long_day(goal["due"]) if goal.get("due") else ""]


def viewed(plan: Plan, today: datetime.date, since: Day | None = None) -> tuple[Plan, View] | None:
    """Return a plan with the view of its goals; None where the model has none."""
    view = goal_view(plan, today, since)
    return (plan, view) if view is not None else None
