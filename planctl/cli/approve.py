"""`planctl plan submit|approve|reject`: somebody else reads a plan before it counts."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.options import AllowCpr, By, Date, PersonId, read_day, read_id
from planctl.cli.saving import confirm_saved, day_words, free_text, require_part
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, option
from planctl.errors import OwnPlan, RoleCannotApprove
from planctl.models.model import Model
from planctl.outputs.values import list_label
from planctl.plans.approval import APPROVE, REJECT, SUBMIT, answer, history, submit, submitters
from planctl.plans.changes import Draft
from planctl.plans.filled import required
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.texts.dates import joined
from planctl.workspace.clock import time_of_day
from planctl.workspace.settings import Settings, Staff
from planctl.workspace.writers import writers_since_approval
from planctl.workspace.writing import Writer, writing

Comment = Annotated[str | None, option("--comment", help="help.approval.comment", metavar="TEXT")]
Why = Annotated[str | None, option("--comment", help="help.approval.comment-reject", metavar="TEXT")]


def submit_plan(
    context: Context,
    person: PersonId,
    comment: Comment = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Submit a plan for approval."""
    _save(context.obj, read_id(person), SUBMIT, comment, date, by, allow_cpr=allow_cpr)


def approve_plan(
    context: Context,
    person: PersonId,
    comment: Comment = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Approve a plan that was submitted."""
    _save(context.obj, read_id(person), APPROVE, comment, date, by, allow_cpr=allow_cpr)


def reject_plan(
    context: Context,
    person: PersonId,
    comment: Why = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Send a plan that was submitted back."""
    if comment is None:
        raise usage("reject-comment")
    _save(context.obj, read_id(person), REJECT, comment, date, by, allow_cpr=allow_cpr)


def _save(
    session: Session,
    person: str,
    action: str,
    comment: str | None,
    date: str | None,
    by: str | None,
    *,
    allow_cpr: bool,
) -> None:
    """Save one step of the approval as one commit, confirm it, and say what comes next."""
    day = read_day(date, session.today)
    text = free_text(comment, allow_cpr=allow_cpr)
    require_part(session.model_of(person), "approval")
    settings = session.workspace.settings
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        entry: dict[str, Any] = {"date": day.isoformat(), "by": author.handle, "comment": text}
        clock = time_of_day(settings.timezone)
        if action == SUBMIT:
            submit(draft, entry, clock)
        elif answer(draft, action, entry, clock):
            _refuse_role(settings, draft.model, author, session.today)
            if action == APPROVE and not settings.author_approves:
                _refuse_own(writer, before, author)
        written = writer.save_draft(draft, f"plan {action}", author, allow_cpr=allow_cpr)
    last = history(draft.plan)[-1]  # what was saved, or what made it needless
    words = tr(f"approval.saved-{last['action']}", day=day_words(last["date"], session.today))
    confirm_saved(session, before, draft, written, words)
    if written.saved and (what := _next(draft, action)):
        say(what)
    if written.saved and action == SUBMIT and (empty := required(draft.plan)):
        parts = dict.fromkeys(list_label(draft.model, str(path[0])) for path, _ in empty)
        say(tr("approval.still-empty", parts=joined(list(parts)), id=draft.plan.id))


def _refuse_role(settings: Settings, model: Model, author: Staff, today: Any) -> None:
    """Refuse who has none of the roles that the model says approve plans."""
    roles = model.data["approval"].get("roles")
    if roles and author.role not in roles:
        known = [f"{s.name} ({s.handle})" for s in settings.staff.values() if s.role in roles and s.works_on(today)]
        words = {"roles": _role_words(roles), "known": ", ".join(known) or "–"}
        raise RoleCannotApprove(name=author.name, model=model.id, **words)


def _refuse_own(writer: Writer, before: Plan, author: Staff) -> None:
    """Refuse who submitted the plan, activated it or wrote in it since it was last approved."""
    path = writer.workspace.find(before.id).path
    wrote = author.handle in submitters(before)
    if wrote or author.email.lower() in writers_since_approval(writer.session.repo, path, before.model):
        raise OwnPlan(id=before.id, name=author.name)


def _role_words(roles: list[str]) -> str:
    return f" {tr('show.or')} ".join(tr(f"staff.role-{role}") for role in roles)


def _next(draft: Draft, action: str) -> str:
    """Return what comes after a step, "" when nothing does."""
    roles = draft.model.data["approval"].get("roles")
    if action == SUBMIT and roles:
        return tr("approval.next-submit-roles", id=draft.plan.id, roles=_role_words(roles))
    if action == APPROVE and draft.plan.open_period() is not None:
        return ""
    return tr(f"approval.next-{action}", id=draft.plan.id)
