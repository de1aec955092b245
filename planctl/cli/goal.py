"""`planctl goal add|show|list|evaluate|start|close|reopen`: what is to be reached, and how it goes."""

from __future__ import annotations

import datetime
import secrets
from typing import Annotated, Any

from planctl.cli.goal_fields import (
    FROM_STDIN,
    Areas,
    Due,
    GoalId,
    OptionalText,
    Reason,
    Why,
    advise_on,
    newly_asked,
    require_kind,
    typed,
)
from planctl.cli.goal_list import list_goals, show_goal
from planctl.cli.goal_moves import Move, move
from planctl.cli.options import AllowCpr, By, Date, PersonId, read_day, read_entity, read_id, states_of
from planctl.cli.saving import confirm_saved, day_words, not_in_model, require_terminal, stdin_text
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, argument, option
from planctl.models.declared import GOALS
from planctl.models.model import Model
from planctl.plans.goals import EVALUATIONS, IDEA, OPEN, SUBGOALS, add_entity, entry_of, find_goal, state_that
from planctl.plans.layout import Entry
from planctl.plans.places import Place
from planctl.texts import tr
from planctl.workspace.writing import writing

State = Annotated[str, argument(help="help.goal.state", metavar="STATE", autocompletion=states_of())]


def add(
    context: Context,
    person: PersonId,
    text: OptionalText = None,
    reason: Reason = None,
    area: Areas = None,
    kind: Annotated[str | None, option("--type", help="help.goal.type", metavar="TYPE")] = None,
    agreed: Annotated[str | None, option("--agreed", help="help.goal.agreed", metavar="HOW")] = None,
    due: Due = None,
    opened: Annotated[str | None, option("--opened", help="help.goal.opened", metavar="DATE")] = None,
    own_words: Annotated[str | None, option("--own-words", help="help.goal.own-words", metavar="TEXT")] = None,
    idea: Annotated[bool, option("--idea", help="help.goal.idea")] = False,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Add a goal, or an idea for one."""
    session: Session = context.obj
    person = read_id(person)
    given: dict[str, Any] = {"reason": reason, "areas": area, "type": kind, "agreed": agreed, "due": due}
    given |= {"own_words": own_words}
    if text is None:
        if opened is not None or any(value not in (None, []) for value in given.values()):
            raise usage("goal-text")
        _in_editor(session, person, by, idea=idea, allow_cpr=allow_cpr)
        return
    day = read_day(opened, session.today)
    given["text"] = stdin_text() if text == FROM_STDIN else text
    _save_new(session, person, given, day, by, idea=idea, allow_cpr=allow_cpr)


def _save_new(
    session: Session,
    person: str,
    given: dict[str, Any],
    day: datetime.date,
    by: str | None,
    *,
    idea: bool,
    allow_cpr: bool,
) -> None:
    plan = session.workspace.read_plan(person)
    kind = require_kind(plan.model)
    entry = typed(session, plan, kind, given, allow_cpr=allow_cpr)
    refuse_early(entry, day.isoformat())
    begun = {**_first_state(plan.model, kind, idea=idea), "opened": day.isoformat()}
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        named = {"by": author.handle} if kind.fields.get("by") == "staff" else {}
        goal, added = add_entity(draft, (GOALS,), {**begun, **named, **entry}, secrets.choice)
        written = writer.save_draft(draft, "goal add", author, goal, allow_cpr=allow_cpr)
    key = "goals.idea" if idea else "goals.goal-due" if entry.get("due") else "goals.goal"
    due = day_words(entry["due"], session.today) if entry.get("due") else ""
    confirm_saved(session, before, draft, written, tr(key, goal=goal, day=due))
    if added and idea:
        say(tr("goals.next-start", id=person, goal=goal))
    elif added:
        if SUBGOALS in kind.lists:
            method = ' --method "..."' if "method" in kind.lists[SUBGOALS].fields else ""
            say(tr("goals.next-subgoal", id=person, goal=goal, method=method))
        advise_on(session, before, draft.plan)


def _first_state(model: Model, kind: Entry, *, idea: bool) -> dict[str, str]:
    """Return the state a goal begins in, or an idea; {} in a model without states."""
    state = state_that(kind, IDEA if idea else OPEN)
    if idea and not state:
        raise not_in_model(model, "ideas")
    return {"state": state} if state else {}


def refuse_early(entry: dict[str, Any], day: str) -> None:
    """Refuse an end date that comes before the first day."""
    if entry.get("due") and entry["due"] < day:
        raise usage("goal-due", value=entry["due"], day=day)


def _in_editor(session: Session, person: str, by: str | None, *, idea: bool, allow_cpr: bool) -> None:
    """Let somebody write a goal, or an idea for one, in the editor."""
    plan = session.workspace.read_plan(person)
    kind = require_kind(plan.model)
    begun = _first_state(plan.model, kind, idea=idea)
    require_terminal()
    from planctl.cli.edit import edit_place

    place = Place((GOALS,), kind, GOALS, is_list=True)
    edit_place(session, plan, place, command="goal add", by=by, begun=begun, allow_cpr=allow_cpr)


def evaluate(
    context: Context,
    person: PersonId,
    goal: GoalId,
    text: OptionalText = None,
    effect: Annotated[str | None, option("--effect", help="help.goal.effect", metavar="TEXT")] = None,
    method: Annotated[str | None, option("--method", help="help.goal.method", metavar="TEXT")] = None,
    changes: Annotated[str | None, option("--changes", help="help.goal.changes", metavar="TEXT")] = None,
    finding: Annotated[str | None, option("--finding", help="help.goal.finding", metavar="FINDING")] = None,
    attainment: Annotated[str | None, option("--attainment", help="help.goal.attainment", metavar="NUMBER")] = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Write how it goes with a goal."""
    session: Session = context.obj
    person, goal = read_id(person), read_entity(goal)
    day = read_day(date, session.today)
    given: dict[str, Any] = {"effect": effect, "method": method, "changes": changes, "finding": finding}
    given |= {"attainment": attainment.removeprefix("+") if attainment is not None else None}
    plan = session.workspace.read_plan(person)
    kind = require_kind(plan.model, EVALUATIONS)
    if text is None:
        if date is not None or any(value is not None for value in given.values()):
            raise usage("goal-text")
        require_terminal()
        from planctl.cli.edit import edit_place

        place = Place((*find_goal(plan, goal), EVALUATIONS), kind, f"{GOALS}.{goal}.{EVALUATIONS}", is_list=True)
        edit_place(session, plan, place, command="goal evaluate", by=by, allow_cpr=allow_cpr)
        return
    given["text"] = stdin_text() if text == FROM_STDIN else text
    entry = typed(session, plan, kind, given, allow_cpr=allow_cpr)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        draft.add_to(
            (*find_goal(draft.plan, goal), EVALUATIONS), entry_of(kind, day.isoformat(), author.handle) | entry
        )
        written = writer.save_draft(draft, "goal evaluate", author, goal, allow_cpr=allow_cpr)
    what = tr("goals.evaluation", goal=goal, day=day_words(day.isoformat(), session.today))
    confirm_saved(session, before, draft, written, what)
    for sentence in newly_asked(session, before, draft.plan) if written.saved else ():
        say(sentence)


def close_goal(
    context: Context,
    person: PersonId,
    goal: GoalId,
    state: State,
    reason: Why = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Close a goal, as reached or otherwise."""
    asked = Move("goal close", read_entity(goal), state, (), reason, None, date, by, allow_cpr)
    move(context.obj, read_id(person), asked)


def start(
    context: Context,
    person: PersonId,
    goal: GoalId,
    due: Due = None,
    date: Date = None,
    by: By = None,
) -> None:
    """Take up an idea."""
    move(context.obj, read_id(person), Move("goal start", read_entity(goal), due=due, date=date, by=by))


def reopen(
    context: Context,
    person: PersonId,
    goal: GoalId,
    reason: Why = None,
    due: Due = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Open a goal again that was closed."""
    asked = Move("goal reopen", read_entity(goal), None, (), reason, due, date, by, allow_cpr)
    move(context.obj, read_id(person), asked)


COMMANDS = {
    "goal": {
        "add": add, "list": list_goals, "show": show_goal, "evaluate": evaluate, "start": start, "close": close_goal,
        "reopen": reopen,
    }
}  # fmt: skip
