"""`planctl goal list|show`: the goals of a person or of the house, and one of them with all there is about it."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.goal_fields import GoalId, require_kind
from planctl.cli.options import (
    ContactPerson,
    Format,
    OptionalId,
    PersonId,
    read_entity,
    read_format,
    read_id,
    read_month,
)
from planctl.cli.past import Shown, Source, hand_out
from planctl.cli.saving import not_in_model
from planctl.cli.session import Session, report_left_out, usage
from planctl.cli.show import read_anybody, report_errors
from planctl.cli.terminal import Context, Exit, option
from planctl.errors import Fault, PlanBroken
from planctl.models.declared import GOALS
from planctl.outputs.goal_house import CSV_HEADER, goal_rows, list_lines, list_markdown, person_data, shares, viewed
from planctl.outputs.goal_lines import goal_lines, goal_view, share_sentences
from planctl.outputs.goal_page import goal_page
from planctl.outputs.page import page_lines, page_markdown
from planctl.outputs.styled import line
from planctl.outputs.tables import to_csv, to_json
from planctl.plans.goals import IDEA, OPEN, find_goal, kind_of, since_day
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.workspace.workspace import Listing, Reading
from planctl.workspace.writing import known_handle

View = dict[str, Any]

Since = Annotated[str | None, option("--since", help="help.goal.since", metavar="MONTH")]
Months = Annotated[int | None, option("--months", help="help.goal.months", metavar="NUMBER", min=1, max=1200)]
ShowFormat = Annotated[str, option("--format", help="show.help-format", metavar="table|json|md")]


def list_goals(
    context: Context,
    person: OptionalId = None,
    everything: Annotated[bool, option("--all", help="help.goal.all")] = False,
    since: Since = None,
    months: Months = None,
    contact_person: ContactPerson = None,
    output: Format = "table",
    source: Source = False,
) -> None:
    """List somebody's goals, or the open ones of the house."""
    session: Session = context.obj
    read_format(output)
    if (since is not None and months is not None) or (person is not None and contact_person is not None):
        raise usage("goal-list")
    day = f"{read_month(since, session.today)}-01" if since is not None else None
    day = since_day(session.today, months) if months is not None else day
    if person is not None:
        _list_person(session, read_id(person), day, output, everything=everything, source=source)
    else:
        _list_house(session, day, contact_person, output, everything=everything, source=source)


def _list_person(
    session: Session, person: str, since: str | None, output: str, *, everything: bool, source: bool
) -> None:
    reading, plan = read_anybody(session.workspace, person)
    require_kind(plan.model)
    view = goal_view(plan, session.today, since) or {}
    settings, year = session.workspace.settings, session.today.year
    sentences = share_sentences(view["reached"], plan.model, undated=view["undated"])
    if output == "json":
        shown: Shown = to_json({"id": plan.id, "model": plan.model.id, **view})
    elif output == "csv":
        shown = to_csv(CSV_HEADER, goal_rows([(plan, view)]))
    elif output == "md":
        shown = list_markdown(tr("goals.title", id=plan.id), [(plan, view)], sentences)
    elif not view["goals"]:
        shown = [line(tr("goals.none", id=plan.id))]
    else:
        lines = goal_lines(view, plan, settings, year, everything=everything)
        told = [line((sentence, "dim")) for sentence in sentences]
        shown = [line((tr("goals.title", id=plan.id), "head")), *lines, [], *told]
    hand_out(session, shown, output, source=source)
    raise Exit(1 if report_errors(reading) else 0)


def _list_house(
    session: Session, since: str | None, contact_person: str | None, output: str, *, everything: bool, source: bool
) -> None:
    workspace = session.workspace
    handle = known_handle(workspace.settings, contact_person) if contact_person is not None else None
    listing = workspace.listing()
    models = [workspace.models.get(name) for name in workspace.settings.models]
    if not any(kind_of(model) for model in models):
        raise not_in_model(models[0], GOALS)
    report_left_out(listing)
    plans = list(_living(session, listing, handle, since, everything=everything))
    # What one contact person's people reached is nobody's business to compare: the share is the house's.
    found = shares(listing.people, session.today, since) if handle is None else []
    sentences = [each for model, share in found for each in share_sentences(share, model, apart=len(found) > 1)]
    if output == "json":
        reached = [{"model": model.id, **share} for model, share in found]
        shown: Shown = to_json({"people": [person_data(plan, view) for plan, view in plans], "reached": reached})
    elif output == "csv":
        shown = to_csv(CSV_HEADER, goal_rows(plans))
    elif output == "md":
        shown = list_markdown(tr("goals.title-house"), plans, sentences)
    else:
        told = [line((sentence, "dim")) for sentence in sentences]
        head = line((tr("goals.title-house"), "head"))
        lines = list_lines(plans, workspace.settings, session.today.year, everything=everything)
        shown = [head, *lines, *([[]] if told else []), *told]
    hand_out(session, shown, output, source=source)
    raise Exit(1 if listing.incomplete else 0)


def _living(
    session: Session, listing: Listing, handle: str | None, since: str | None, *, everything: bool
) -> list[tuple[Plan, View]]:
    """Return the plans of those who are here, with their goals: the open ones, with `everything` all of them."""
    found = []
    for person in listing.people:
        here = person.closed_year is None and not (person.ended and person.ended <= session.today.isoformat())
        if not here or kind_of(person.model) is None or (handle is not None and person.contact_person != handle):
            continue
        try:
            plan = session.workspace.read_plan(person.id)
        except (Fault, OSError):  # gone since it was listed
            continue
        each = viewed(plan, session.today, since)
        if each is not None:
            counts = (OPEN, IDEA) if not everything else ()
            goals = [goal for goal in each[1]["goals"] if not counts or goal["counts"] in counts]
            found.append((plan, {**each[1], "goals": goals}))
    return found


def show_goal(
    context: Context, person: PersonId, goal: GoalId, output: ShowFormat = "table", source: Source = False
) -> None:
    """Show one goal with all that was written about it."""
    session: Session = context.obj
    read_format(output, ("table", "json", "md"))
    goal = read_entity(goal)
    reading, plan = read_anybody(session.workspace, read_id(person))
    require_kind(plan.model)
    find_goal(plan, goal)
    found = find_viewed(session, reading, plan, goal)
    if output == "json":
        shown: Shown = to_json(found)
    else:
        blocks = goal_page(found, plan, session.workspace.settings, session.today.year)
        shown = page_markdown(blocks) if output == "md" else page_lines(blocks)
    hand_out(session, shown, output, source=source)
    raise Exit(1 if report_errors(reading) else 0)


def find_viewed(session: Session, reading: Reading, plan: Plan, goal: str) -> View:
    """Return a goal as it is shown; raise PlanBroken for one that is too wrong to be shown."""
    view = goal_view(plan, session.today) or {}
    for found in view.get("goals", ()):
        if found["id"] == goal:
            return dict(found)
    raise PlanBroken(file=reading.file.path, line=reading.errors[0].line)
