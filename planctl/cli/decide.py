"""`planctl decide`: take the decision of the month, in one line or in a round."""

from __future__ import annotations

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
    read_day,
    read_id,
    read_month,
)
from planctl.cli.saving import choice, confirm_saved, free_text, require_terminal, unknown_choice
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.models.model import Model
from planctl.plans.decisions import OPEN
from planctl.plans.decisions import decide as record
from planctl.texts import pick, tr
from planctl.texts.dates import month_name
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
    everybody: Annotated[bool, option("--all", help="help.decide.all")] = False,
    contact_person: ContactPerson = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Take a decision, or go through those that are due."""
    session: Session = context.obj
    if (person is None) is not everybody or (contact_person and not everybody):
        raise usage("decide")
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
    if month > session.today.isoformat()[:7]:
        raise usage("future-month", value=month)
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
        record(draft, {**entry, "by": author.handle, **kept}, trigger, replace=replace)
        written = writer.save_draft(draft, "decide", author, question, allow_cpr=allow_cpr)
    label = pick(model.rules[question]["outcomes"][outcome]["label"])
    what = tr("saved.decided", month=month_name(month, session.today.year), outcome=label)
    confirm_saved(session, before, draft, written, what)


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
