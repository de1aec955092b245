"""`planctl subgoal add|list|show|close|reopen`: the steps a goal is made of."""

from __future__ import annotations

import secrets
from typing import Annotated

from planctl.cli.goal_fields import (
    FROM_STDIN,
    Due,
    GoalId,
    OptionalText,
    Reason,
    SubgoalId,
    require_kind,
    typed,
)
from planctl.cli.goal_list import ShowFormat, find_viewed
from planctl.cli.goal_moves import Move, move
from planctl.cli.options import (
    AllowCpr,
    By,
    Date,
    PersonId,
    read_entity,
    read_format,
    read_id,
    staff_handles,
    states_of,
)
from planctl.cli.past import Shown, Source, hand_out
from planctl.cli.saving import confirm_saved, require_terminal, stdin_text
from planctl.cli.session import Session, say, usage
from planctl.cli.show import read_anybody, report_errors
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.models.declared import GOALS
from planctl.outputs.goal_page import subgoal_page, subgoal_terms
from planctl.outputs.goal_view import goal_view
from planctl.outputs.page import Title, page_lines, page_markdown
from planctl.outputs.styled import line
from planctl.outputs.tables import to_json
from planctl.plans.goals import DIARY, OPEN, SUBGOALS, add_entity, find_goal, find_subgoal, state_that
from planctl.plans.places import Place
from planctl.texts import tr
from planctl.workspace.writing import writing

State = Annotated[str, argument(help="help.subgoal.state", metavar="STATE", autocompletion=states_of(SUBGOALS))]


def add(
    context: Context,
    person: PersonId,
    goal: GoalId,
    text: OptionalText = None,
    reason: Reason = None,
    method: Annotated[str | None, option("--method", help="help.subgoal.method", metavar="TEXT")] = None,
    due: Due = None,
    responsible: Annotated[
        str | None,
        option("--responsible", help="help.subgoal.responsible", metavar="STAFF", autocompletion=staff_handles),
    ] = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Add a subgoal to a goal."""
    session: Session = context.obj
    person, goal = read_id(person), read_entity(goal)
    given = {"reason": reason, "method": method, "due": due, "responsible": responsible}
    plan = session.workspace.read_plan(person)
    kind = require_kind(plan.model, SUBGOALS)
    if text is None:
        if any(value is not None for value in given.values()):
            raise usage("goal-text")
        path = find_goal(plan, goal)
        require_terminal()
        from planctl.cli.edit import edit_place

        place = Place((*path, SUBGOALS), kind, f"{GOALS}.{goal}.{SUBGOALS}", is_list=True)
        edit_place(session, plan, place, command="subgoal add", by=by, allow_cpr=allow_cpr)
        return
    given["text"] = stdin_text() if text == FROM_STDIN else text
    entry = typed(session, plan, kind, given, allow_cpr=allow_cpr)
    state = state_that(kind, OPEN)
    begun = {"state": state} if state else {}
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by)
        path = (*find_goal(before, goal), SUBGOALS)
        subgoal, added = add_entity(draft, path, {**begun, **entry}, secrets.choice)
        written = writer.save_draft(draft, "subgoal add", author, subgoal, allow_cpr=allow_cpr)
    confirm_saved(session, before, draft, written, tr("goals.subgoal", subgoal=subgoal, goal=goal))
    if added and DIARY in kind.lists:
        say(tr("goals.next-diary", id=person, subgoal=subgoal))


def list_subgoals(
    context: Context,
    person: PersonId,
    everything: Annotated[bool, option("--all", help="help.subgoal.all")] = False,
    output: ShowFormat = "table",
    source: Source = False,
) -> None:
    """List somebody's subgoals by goal."""
    session: Session = context.obj
    read_format(output, ("table", "json", "md"))
    reading, plan = read_anybody(session.workspace, read_id(person))
    require_kind(plan.model, SUBGOALS)
    goals = (goal_view(plan, session.today) or {})["goals"]
    settings, year = session.workspace.settings, session.today.year
    blocks = subgoal_terms(goals, plan, settings, year, everything=everything)
    title = Title(tr("goals.title-subgoals", id=plan.id))
    if output == "json":
        shown: Shown = to_json([{**each, "goal": goal["id"]} for goal in goals for each in goal[SUBGOALS]])
    elif output == "md":
        shown = page_markdown([title, *blocks])
    else:
        shown = page_lines([title, *blocks]) if blocks else [line(tr("goals.none-subgoals", id=plan.id))]
    hand_out(session, shown, output, source=source)
    raise Exit(1 if report_errors(reading) else 0)


def show_subgoal(
    context: Context, person: PersonId, subgoal: SubgoalId, output: ShowFormat = "table", source: Source = False
) -> None:
    """Show one subgoal with its whole diary."""
    session: Session = context.obj
    read_format(output, ("table", "json", "md"))
    subgoal = read_entity(subgoal)
    reading, plan = read_anybody(session.workspace, read_id(person))
    require_kind(plan.model, SUBGOALS)
    goal = find_viewed(session, reading, plan, str(plan.at(find_subgoal(plan, subgoal)[:2])["id"]))
    found = next(each for each in goal[SUBGOALS] if each["id"] == subgoal)
    if output == "json":
        shown: Shown = to_json({**found, "goal": goal["id"]})
    else:
        blocks = subgoal_page(found, goal, plan, session.workspace.settings, session.today.year)
        shown = page_markdown(blocks) if output == "md" else page_lines(blocks)
    hand_out(session, shown, output, source=source)
    raise Exit(1 if report_errors(reading) else 0)


def close_subgoal(
    context: Context, person: PersonId, subgoal: SubgoalId, state: State, date: Date = None, by: By = None
) -> None:
    """Close a subgoal."""
    asked = Move("subgoal close", read_entity(subgoal), state, (SUBGOALS,), date=date, by=by)
    move(context.obj, read_id(person), asked)


def reopen(
    context: Context, person: PersonId, subgoal: SubgoalId, due: Due = None, date: Date = None, by: By = None
) -> None:
    """Open a subgoal again that was closed."""
    asked = Move("subgoal reopen", read_entity(subgoal), None, (SUBGOALS,), due=due, date=date, by=by)
    move(context.obj, read_id(person), asked)


COMMANDS = {
    "subgoal": {
        "add": add, "list": list_subgoals, "show": show_subgoal, "close": close_subgoal, "reopen": reopen,
    }
}  # fmt: skip
