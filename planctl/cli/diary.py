"""`planctl diary`: what was done about a subgoal, what was seen, and what came of it."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.goal_fields import FROM_STDIN, SubgoalId, require_kind, typed
from planctl.cli.options import AllowCpr, By, Date, PersonId, Time, read_day, read_entity, read_id
from planctl.cli.saving import confirm_saved, day_words, require_terminal, stdin_text
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, argument, option
from planctl.models.declared import GOALS
from planctl.plans.goals import DIARY, SUBGOALS, entry_of, find_subgoal
from planctl.plans.places import Place
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.workspace.writing import writing


def diary(
    context: Context,
    person: PersonId,
    subgoal: SubgoalId,
    text: Annotated[str | None, argument(help="help.diary.text", metavar="[TEXT|-]")] = None,
    observations: Annotated[
        str | None, option("--observations", help="help.diary.observations", metavar="TEXT")
    ] = None,
    effect: Annotated[str | None, option("--effect", help="help.diary.effect", metavar="TEXT")] = None,
    experience: Annotated[str | None, option("--experience", help="help.diary.experience", metavar="TEXT")] = None,
    date: Date = None,
    time: Time = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Write in the diary of a subgoal."""
    session: Session = context.obj
    person, subgoal = read_id(person), read_entity(subgoal)
    day = read_day(date, session.today).isoformat()
    given: dict[str, Any] = {"time": time, "observations": observations, "effect": effect, "experience": experience}
    plan = session.workspace.read_plan(person)
    kind = require_kind(plan.model, SUBGOALS, DIARY)
    if text is None:
        if date is not None or any(value is not None for value in given.values()):
            raise usage("goal-text")
        _in_editor(session, plan, subgoal, by, allow_cpr=allow_cpr)
        return
    given["text"] = stdin_text() if text == FROM_STDIN else text
    entry = typed(session, plan, kind, given, allow_cpr=allow_cpr)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, read_day(date, session.today))
        draft.add_to((*find_subgoal(before, subgoal), DIARY), entry_of(kind, day, author.handle) | entry)
        written = writer.save_draft(draft, "diary", author, subgoal, allow_cpr=allow_cpr)
    what = tr("goals.diary-entry", subgoal=subgoal, day=day_words(day, session.today))
    confirm_saved(session, before, draft, written, what)


def _in_editor(session: Session, plan: Plan, subgoal: str, by: str | None, *, allow_cpr: bool) -> None:
    """Let somebody write in the diary in the editor."""
    kind = require_kind(plan.model, SUBGOALS, DIARY)
    path = find_subgoal(plan, subgoal)
    require_terminal()
    from planctl.cli.edit import edit_place

    goal = plan.at(path[:2])["id"]
    place = Place((*path, DIARY), kind, f"{GOALS}.{goal}.{SUBGOALS}.{subgoal}.{DIARY}", is_list=True)
    edit_place(session, plan, place, command="diary", by=by, allow_cpr=allow_cpr)


COMMANDS = {"diary": diary}
