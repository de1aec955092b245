"""`planctl plan start|stop|show`: activate and deactivate a person's plan, and read it; approval is in `approve`."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.approve import approve_plan, reject_plan, submit_plan
from planctl.cli.options import AllowCpr, By, ClosedYear, Date, PersonId, Trigger, read_day, read_id
from planctl.cli.past import AsOf, Source, hand_out, say_known_when, session_of
from planctl.cli.saving import choice, confirm_saved, day_words, free_text
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.plans.changes import Draft
from planctl.plans.dates import month_of
from planctl.plans.decisions import CLOSE, OPEN
from planctl.review.facts import Person, facts_of
from planctl.review.rules import answers
from planctl.texts import pick, tr
from planctl.workspace.writing import writing


def start(context: Context, person: PersonId, date: Date = None, trigger: Trigger = None, by: By = None) -> None:
    """Activate a person's plan."""
    session: Session = context.obj
    person = read_id(person)
    day = read_day(date, session.today)
    reason = choice(session.model_of(person), "triggers", trigger)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        again = any(period["from"] < day.isoformat() for period in before.entries("plan_periods"))
        started = draft.start_plan(day.isoformat(), author.handle, reason)
        entry = {"date": day.isoformat(), "by": author.handle}
        answered = _answer(draft, session, OPEN, entry) if started else ""
        written = writer.save_draft(draft, "plan start", author)
    key = "saved.plan-restart" if again else "saved.plan-start"
    confirm_saved(session, before, draft, written, tr(key, day=day_words(day.isoformat(), session.today)))
    _say_answered(draft, answered)


def stop(
    context: Context,
    person: PersonId,
    reason: Annotated[str, option("--reason", help="help.plan-stop.reason", metavar="TEXT")],
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Deactivate a person's plan."""
    session: Session = context.obj
    person = read_id(person)
    day = read_day(date, session.today)
    text = free_text(reason, allow_cpr=allow_cpr)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        stopped = draft.stop_plan(day.isoformat(), author.handle, text)
        entry = {"date": day.isoformat(), "by": author.handle, "reason": text}
        answered = _answer(draft, session, CLOSE, entry) if stopped else ""
        written = writer.save_draft(draft, "plan stop", author, allow_cpr=allow_cpr)
    words = {"day": day_words(day.isoformat(), session.today), "level": pick(draft.model.levels["basic"]["label"])}
    confirm_saved(session, before, draft, written, tr("saved.plan-stop", **words))
    _say_answered(draft, answered)


def _answer(draft: Draft, session: Session, effect: str, entry: dict[str, Any]) -> str:
    """Record the decision for the question due this month that the change answers; return the question.

    Judged with the change made: back-dated to before the 1st, it may have taken the person off this month's list.
    """
    month = month_of(session.today)
    person = Person(facts_of(draft.plan), draft.model)
    for question, outcome in answers(person, month, effect):
        draft.add("decisions", {**entry, "month": month, "question": question, "outcome": outcome})
        return question
    return ""


def _say_answered(draft: Draft, question: str) -> None:
    if question:
        say(tr("saved.answered", question=pick(draft.model.rules[question]["question"])))


def show_plan(
    context: Context,
    person: PersonId,
    part: Annotated[str | None, argument(help="help.plan-show.part", metavar="[PART]")] = None,
    diary: Annotated[int | None, option("--diary", help="help.plan-show.diary", metavar="NUMBER", min=1)] = None,
    year: ClosedYear = None,
    as_of: AsOf = None,
    source: Source = False,
) -> None:
    """Show a person's plan, or one part of it whole."""
    from planctl.cli.show import read_anybody, report_errors
    from planctl.outputs.plan_text import LATEST, part_lines, plan_lines
    from planctl.plans.places import find_place

    session = session_of(context.obj, as_of)
    reading, plan = read_anybody(session.workspace, read_id(person), year)
    settings, today = session.workspace.settings, session.today
    if part is None:
        lines = plan_lines(plan, settings, today, diary or LATEST, reading.file.year)
    else:
        lines = part_lines(plan, settings, today, find_place(plan, part), diary, reading.file.year)
    say_known_when(session)
    hand_out(session, lines, "table", source=source)
    raise Exit(1 if report_errors(reading) else 0)


COMMANDS = {
    "plan": {
        "start": start,
        "stop": stop,
        "show": show_plan,
        "submit": submit_plan,
        "approve": approve_plan,
        "reject": reject_plan,
    }
}
