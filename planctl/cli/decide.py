"""`planctl decide`: take the decision of the month, in one line or in a round."""

from __future__ import annotations

import datetime
from typing import Annotated

from planctl.cli.options import (
    AllowCpr,
    By,
    ContactPerson,
    Date,
    Month,
    OptionalId,
    Trigger,
    outcomes,
    part_ids,
    read_coming,
    read_day,
    read_id,
    read_month,
)
from planctl.cli.saving import choice, confirm_saved, day_words, free_text, require_terminal, unknown_choice
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.errors import QuestionNotDue
from planctl.models.model import Model
from planctl.plans.dates import month_of
from planctl.plans.decisions import OPEN
from planctl.plans.decisions import decide as record
from planctl.plans.plan import Plan
from planctl.plans.postponing import postpone
from planctl.review.facts import Person, facts_of
from planctl.review.month import NO_LIMIT
from planctl.review.rules import asked_again, missed, undecided
from planctl.texts import pick, tr
from planctl.texts.dates import long_month, month_name
from planctl.workspace.writing import writing


def decide(
    context: Context,
    person: OptionalId = None,
    question: Annotated[
        str | None, argument(help="help.decide.question", metavar="[QUESTION]", autocompletion=part_ids("rules"))
    ] = None,
    outcome: Annotated[
        str | None, argument(help="help.decide.outcome", metavar="[OUTCOME]", autocompletion=outcomes)
    ] = None,
    month: Month = None,
    date: Date = None,
    trigger: Trigger = None,
    by: By = None,
    reason: Annotated[str | None, option("--reason", help="help.decide.reason", metavar="TEXT")] = None,
    discussed: Annotated[str | None, option("--discussed", help="help.decide.discussed", metavar="WHERE")] = None,
    replace: Annotated[bool, option("--replace", help="help.decide.replace")] = False,
    until: Annotated[str | None, option("--postpone", help="help.decide.postpone", metavar="DATE")] = None,
    everybody: Annotated[bool, option("--all", help="help.decide.all")] = False,
    contact_person: ContactPerson = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Take a decision, or go through those that are due."""
    session: Session = context.obj
    if (person is None) is not everybody or (contact_person and not everybody):
        raise usage("decide")
    if until is not None:
        if person is None or question is None or reason is None or outcome or trigger or discussed or replace:
            raise usage("postpone", value=until)
        when = read_month(month, session.today)
        save_postponement(session, read_id(person), when, question, until, reason, date, by, allow_cpr=allow_cpr)
        return
    if person is None or question is None:
        require_terminal()
        from planctl.cli.decide_round import decide_all, decide_one

        raise Exit(decide_all(session, contact_person) if person is None else decide_one(session, read_id(person)))
    if outcome is None:
        raise usage("decide-outcome")
    save_decision(
        session, read_id(person), read_month(month, session.today), question, outcome,
        day=date, by=by, reason=reason, trigger=trigger, discussed=discussed, replace=replace, allow_cpr=allow_cpr,
    )  # fmt: skip


def save_decision(
    session: Session,
    person: str,
    month: str,
    question: str,
    outcome: str,
    *,
    day: str | None = None,
    by: str | None = None,
    reason: str | None = None,
    trigger: str | None = None,
    discussed: str | None = None,
    replace: bool = False,
    allow_cpr: bool = False,
) -> None:
    """Save a decision with its effect as one commit, and confirm it."""
    date = read_day(day, session.today)
    _refuse_future(session, month)
    text = free_text(reason, allow_cpr=allow_cpr)
    model = session.model_of(person)
    question = str(choice(model, "rules", question))
    trigger = choice(model, "triggers", trigger)
    _test_outcome(model, question, outcome, text, trigger)
    entry = {"date": date.isoformat(), "month": month, "question": question, "outcome": outcome}
    more = {"discussed": choice(model, "discussed", discussed), "reason": text}
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, date)
        kept = {key: value for key, value in more.items() if value is not None}
        again = asked_again(Person(facts_of(before), before.model), question, month)
        if again and not replace:  # about something else: what was said then still holds
            kept |= _with_reasons(before, entry, text)
        record(draft, {**entry, "by": author.handle, **kept}, trigger, replace=replace or again)
        written = writer.save_draft(draft, "decide", author, question, allow_cpr=allow_cpr)
    label = pick(model.rules[question]["outcomes"][outcome]["label"])
    what = tr("saved.decided", month=month_name(month, session.today.year), outcome=label)
    confirm_saved(session, before, draft, written, what)
    if again and written.saved:
        say(tr("saved.decided-again"))


def _with_reasons(plan: Plan, entry: dict[str, str], reason: str | None) -> dict[str, str]:
    """Return the reason of the decision that is replaced, followed by the new one; {} when neither has any."""
    key = (entry["month"], entry["question"])
    old = [found.get("reason") for found in plan.entries("decisions") if (found["month"], found["question"]) == key]
    reasons = [str(each).strip() for each in (*old, reason) if each]
    return {"reason": "\n".join(reasons)} if reasons else {}


def save_postponement(
    session: Session,
    person: str,
    month: str,
    question: str,
    until: str,
    reason: str,
    day: str | None = None,
    by: str | None = None,
    *,
    allow_cpr: bool = False,
) -> None:
    """Put a question that waits for an answer off to a day to come, as one commit, and confirm it."""
    date = read_day(day, session.today)
    _refuse_future(session, month)
    last = read_coming(until, session.today + datetime.timedelta(days=1), "postpone-past")
    text = free_text(reason, allow_cpr=allow_cpr)
    model = session.model_of(person)
    question = str(choice(model, "rules", question))
    entry = {"date": date.isoformat(), "month": month, "question": question, "until": last.isoformat()}
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, date)
        if not _is_on_the_list(session, Person(facts_of(before), before.model), question, month):
            words = {"question": pick(model.rules[question]["question"]), "month": long_month(month)}
            raise QuestionNotDue(id=person, **words)
        postpone(draft, {**entry, "by": author.handle, "reason": text})
        written = writer.save_draft(draft, "decide", author, question, allow_cpr=allow_cpr)
    words = {"month": month_name(month, session.today.year), "day": day_words(last.isoformat(), session.today)}
    confirm_saved(session, before, draft, written, tr("saved.postponed", **words))


def _is_on_the_list(session: Session, person: Person, question: str, month: str) -> bool:
    """Tell whether a question waits for an answer on this month's list, or was missed in an earlier month."""
    now = month_of(session.today)
    if month == now:
        return undecided(person, question, month)
    return missed(person, question, now, session.workspace.settings.review_since or NO_LIMIT) == month


def _refuse_future(session: Session, month: str) -> None:
    if month > session.today.isoformat()[:7]:
        raise usage("future-month", value=month)


def _test_outcome(model: Model, question: str, outcome: str, reason: str | None, trigger: str | None) -> None:
    """Refuse an outcome that does not answer the question, lacks its reason, or has a trigger and starts nothing."""
    outcomes = model.rules[question]["outcomes"]
    if outcome not in outcomes:
        raise unknown_choice(outcome, outcomes)
    if outcomes[outcome].get("reason") == "required" and reason is None:
        raise usage("decide-reason", outcome=pick(outcomes[outcome]["label"]))
    if trigger is not None and model.effect(question, outcome) != OPEN:
        raise usage("decide-trigger", outcome=pick(outcomes[outcome]["label"]))


COMMANDS = {"decide": decide}
