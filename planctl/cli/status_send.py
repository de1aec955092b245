"""`planctl status --send`: the very file that is handed over is kept beside the plans, and noted in the plan."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from planctl.cli.drawing import Drawing, Order, made_as, written_for
from planctl.cli.passages import forget_texts
from planctl.cli.saving import a_name, confirm_saved
from planctl.cli.session import Session, usage
from planctl.cli.show import read_anybody
from planctl.cli.status import refuse_kept, write_out
from planctl.errors import DraftsLeft, NeedsApproval, OwnStatus, RoleCannotApproveStatus
from planctl.outputs.papers.period import Period
from planctl.outputs.papers.status_view import Made
from planctl.texts import pick, tr
from planctl.workspace.sent import attributes_change, new_path
from planctl.workspace.work import Change
from planctl.workspace.writing import colleague, writing

if TYPE_CHECKING:
    from planctl.models.model import Model
    from planctl.workspace.settings import Settings, Staff


def send_status(
    session: Session, person: str, order: Order, period: Period | None, to: str | None, approved_by: str | None
) -> None:
    """Keep a status as it is sent, and note it in the plan, in one commit; refuse drafts."""
    recipient = a_name(to)
    if recipient is None:
        raise usage("status-to")
    refuse_kept(session.workspace.root, order.out)
    reading, plan = read_anybody(session.workspace, person)
    settings, today = session.workspace.settings, session.today
    approver = colleague(settings, approved_by, today) if approved_by is not None else None
    _refuse_unapproved(settings, plan.model, order.reader, approver, session)
    period = period or order.period_of(plan, today)
    texts = written_for(Drawing(session, reading, plan, order, period, Made()))
    with writing(session.workspace, today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(order.by, today)
        _refuse_own(settings, plan.model, order.reader, author, approver)
        made = Made(writer.session.repo.head() or "", unsaved=False, by=author.name)
        view = Drawing(session, reading, before, order, period, made).view(texts)
        if view["drafts"]:
            raise DraftsLeft(id=person, n=view["drafts"], reader=order.reader)
        content = made_as(session, view, order.form)
        file = new_path(writer.session.repo, before, today, order.reader, order.form)
        draft.add("statuses", _entry(order, period, recipient, author, approver, file, content, today.isoformat()))
        also = [Change(file, None, content), *attributes_change(writer.session)]
        written = writer.save_draft(draft, "status", author, order.reader, allow_cpr=order.allow_cpr, also=also)
    forget_texts(session, person, order.reader, period)
    reader = pick(before.model.part("status_readers")[order.reader]["label"])
    confirm_saved(session, before, draft, written, tr("status.sent", reader=reader, to=recipient, file=file))
    if order.out is not None:
        write_out(order.out, content)


def _entry(
    order: Order,
    period: Period,
    recipient: str,
    author: Staff,
    approver: Staff | None,
    file: str,
    content: bytes,
    day: str,
) -> dict[str, Any]:
    """Return what the plan says of a status that was sent."""
    return {
        "date": day,
        "for": order.reader,
        "by": author.handle,
        "to": recipient,
        "period": {"from": period.first, "to": period.last},
        "approved_by": approver.handle if approver else None,
        "file": file,
        "hash": hashlib.sha256(content).hexdigest(),
    }


def _wants_approval(model: Model, reader: str) -> dict[str, Any] | None:
    """Return what the model says of the approval of a status to a reader; None where it asks for none."""
    spec = model.status_approval
    return spec if spec and reader in spec.get("for", ["municipality"]) else None


def _refuse_unapproved(settings: Settings, model: Model, reader: str, approver: Staff | None, session: Session) -> None:
    """Refuse a status that somebody has to approve, and who may not approve it."""
    spec = _wants_approval(model, reader)
    if spec is None:
        return
    roles = spec.get("roles") or ()
    able = [s for s in settings.staff.values() if s.works_on(session.today) and (not roles or s.role in roles)]
    known = [f"{staff.name} ({staff.handle})" for staff in able]
    words = {"model": model.id, "known": ", ".join(known) or "–"}
    if approver is None:
        raise NeedsApproval(**words)
    if roles and approver.role not in roles:
        said = f" {tr('show.or')} ".join(tr(f"staff.role-{role}") for role in roles)
        raise RoleCannotApproveStatus(name=approver.name, roles=said, **words)


def _refuse_own(settings: Settings, model: Model, reader: str, author: Staff, approver: Staff | None) -> None:
    """Refuse who approves what they send themselves, where the model wants another's look."""
    if _wants_approval(model, reader) is None or settings.author_approves or approver is None:
        return
    if approver.handle == author.handle:
        raise OwnStatus(name=author.name)
