"""What the commands for goals share: options typed by the model, and a word about what a goal lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

from planctl.cli.ground import ground_of
from planctl.cli.options import entity_ids, part_ids
from planctl.cli.saving import not_in_model
from planctl.cli.session import Session, usage, warn
from planctl.cli.terminal import argument, option
from planctl.errors import EmptyText
from planctl.models.declared import GOALS
from planctl.models.model import Model
from planctl.outputs.person_view import due_now
from planctl.outputs.smart_words import advice_lines
from planctl.outputs.styled import plain
from planctl.plans.goals import SUBGOALS, Goal, goals_of, kind_of
from planctl.plans.layout import Entry
from planctl.plans.plan import Plan
from planctl.plans.smart import smart_findings
from planctl.plans.typed import Field, is_there, read_value
from planctl.texts import pick, tr
from planctl.workspace.writing import colleague

FROM_STDIN = "-"

GoalId = Annotated[str, argument(help="help.goal.id", metavar="GOAL", autocompletion=entity_ids(GOALS))]
SubgoalId = Annotated[str, argument(help="help.subgoal.id", metavar="SUBGOAL", autocompletion=entity_ids(SUBGOALS))]
OptionalText = Annotated[str | None, argument(help="help.goal.text", metavar="[TEXT|-]")]
Reason = Annotated[str | None, option("--reason", help="help.goal.reason", metavar="TEXT")]
Why = Annotated[str | None, option("--reason", help="help.goal.why", metavar="TEXT")]
Due = Annotated[str | None, option("--due", help="help.goal.due", metavar="DATE")]
Areas = Annotated[
    list[str] | None, option("--area", help="help.goal.area", metavar="AREA", autocompletion=part_ids("areas"))
]


def require_kind(model: Model, *steps: str) -> Entry:
    """Return what the model says of goals, or of a list inside them; refuse where it has none."""
    kind = kind_of(model, *steps)
    if kind is None:
        raise not_in_model(model, steps[-1] if steps else GOALS)
    return kind


def typed(
    session: Session, plan: Plan, kind: Entry, given: Mapping[str, str | list[str] | None], *, allow_cpr: bool
) -> dict[str, Any]:
    """Return what options say as the file has it, by field; refuse a field that the model does not have."""
    settings = session.workspace.settings
    ground = replace(
        ground_of(session, plan, allow_cpr=allow_cpr),
        staff=lambda word: colleague(settings, word, session.today).handle,
    )
    found = {}
    for name, said in given.items():
        if said is None or said == []:
            continue
        if name not in kind.fields or not is_there(kind, name, plan):
            label = pick(kind.spec.get("label") or name)
            raise usage("goal-field", option=_option(name), list=label, model=plan.model.id)
        words = "\n".join(said) if isinstance(said, list) else said
        if not words.strip():
            raise EmptyText
        found[name] = read_value(words, Field(name, kind), ground)
    return found


def _option(name: str) -> str:
    return f"--{'area' if name == 'areas' else name.replace('_', '-')}"


def advise_on(session: Session, before: Plan, after: Plan) -> None:
    """Say on stderr what is worth a look in goals that are new or were written in; nothing is refused for it."""
    kind = kind_of(after.model)
    known = [_own(goal, kind) for goal in goals_of(before)] if kind else []
    for goal in goals_of(after) if kind else ():
        findings = smart_findings(goal, after.model, session.today) if _own(goal, kind) not in known else []
        if findings:
            warn(plain(advice_lines(str(goal.get("id")), findings, after.model)))


def _own(goal: Goal, kind: Entry | None) -> Goal:
    """Return what is said of a goal itself, without what is in the lists inside it."""
    return {name: value for name, value in goal.items() if kind and name not in kind.lists}


def newly_asked(session: Session, before: Plan, after: Plan) -> list[str]:
    """Return the questions that a change put on the month's list, in words."""
    settings = session.workspace.settings
    known = {row["question"] for row in due_now(before, settings, session.today)}
    asked = dict.fromkeys(row["question"] for row in due_now(after, settings, session.today))
    return [tr("goals.asks", question=pick(after.model.rules[name]["question"])) for name in asked if name not in known]
