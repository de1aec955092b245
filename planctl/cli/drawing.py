"""A status while it is made: what is asked for, what staff write in it, and the view in a form."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.cli.session import Session
from planctl.cli.terminal import is_terminal
from planctl.errors import NoGitUser
from planctl.models.model import READERS
from planctl.outputs.papers.period import Period, since_last

if TYPE_CHECKING:
    from planctl.cli.passages import Texts
    from planctl.history.since import Since
    from planctl.outputs.papers.passages import Changed
    from planctl.outputs.papers.status_view import Made
    from planctl.outputs.papers.templates import Templates
    from planctl.plans.plan import Plan
    from planctl.workspace.workspace import Reading, Workspace

View = dict[str, Any]


@dataclass(frozen=True)
class Order:
    """What is asked for: for whom, about which time (None: since the last), in which form, and whether one writes."""

    reader: str
    period: Period | None
    form: str
    out: Path | None
    by: str | None
    edit: bool | None = None  # None: when there is something to write; False: never
    allow_cpr: bool = False
    radar: bool = False

    def period_of(self, plan: Plan, today: datetime.date) -> Period:
        """Return the time the paper looks back on."""
        return self.period or since_last(plan, today, self.reader)


class Drawing:
    """A status that is being made: the plan, the time, and what has changed in it; drawn again after the editor."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        plan: Plan,
        order: Order,
        period: Period,
        made: Made,
        since: Since | None = None,
    ) -> None:
        self.session = session
        self.reading = reading
        self.plan = plan
        self.order = order
        self.period = period
        self.made = made
        self.due = _due(session, reading)
        wanted = order.reader == READERS[0]  # the others have no drafts
        self.changes = changes_since(session, reading, plan, period, since) if wanted else []

    def view(self, written: Texts) -> View:
        """Return the view with what staff wrote."""
        from planctl.outputs.papers.status_view import Wish, status_view

        order, year = self.order, self.reading.file.year
        today = self.session.today
        wish = Wish(order.reader, self.period, today, self.due, year, written, self.changes, order.radar)
        return status_view(self.plan, self.session.workspace.settings, wish, self.made)


def written_for(drawn: Drawing) -> Texts:
    """Return what staff wrote: what is kept, and what they write now in the editor, where there is one to ask."""
    from planctl.cli.passages import gone_through, keep_texts, kept_texts

    session, order, plan = drawn.session, drawn.order, drawn.plan
    written = kept_texts(session, plan.id, order.reader, drawn.period)
    if order.edit is False or not is_terminal():
        if order.edit:
            from planctl.cli.saving import require_terminal

            require_terminal()
        return written
    view = drawn.view(written)
    if not (view["drafts"] or (order.edit and has_passages(view["parts"]))):
        return written
    found = gone_through(session, plan, view, written, allow_cpr=order.allow_cpr)
    if found != written:
        keep_texts(session, plan.id, order.reader, drawn.period, found)
    return found


def has_passages(blocks: list[View]) -> bool:
    """Tell whether there is anything that staff write themselves."""
    return any("passage" in block or has_passages(block.get("blocks", [])) for block in blocks)


def _due(session: Session, reading: Reading) -> list[View] | None:
    from planctl.outputs.person_view import due_now

    if reading.plan is None or not reading.judgeable:
        return None
    return due_now(reading.plan, session.workspace.settings, session.today, reading.file.year)


def changes_since(
    session: Session, reading: Reading, plan: Plan, period: Period, since: Since | None = None
) -> list[Changed]:
    """Return what the plan says that it did not say before the period, as far as it was said in it."""
    from planctl.history.since import Since

    if reading.file.year is not None:
        return []
    found = (since or Since(session.workspace)).changes(
        plan, reading.file.path, period.first, session.today.isoformat()
    )
    return [each for each in found if each.source["date"] <= period.last]


def made_by(session: Session, reading: Reading, by: str | None) -> Made:
    """Return from which save a paper is made, whether the plan has changed since, and who makes it."""
    return git_made(session, by)(reading.file.path)


def git_made(session: Session, by: str | None) -> Callable[[str], Made]:
    """Return what tells of each plan file which save it is made from; git is asked once, however many there are."""
    from planctl.outputs.papers.status_view import Made
    from planctl.workspace.git import Repository
    from planctl.workspace.workspace import git_dir_of
    from planctl.workspace.writing import known_handle

    workspace = session.workspace
    name = workspace.settings.name_of(known_handle(workspace.settings, by)) if by is not None else ""
    if git_dir_of(workspace.root) is None:
        return lambda _: Made(by=name)
    repo = Repository.open(workspace.root)
    commit, saved = repo.head() or "", repo.entries()
    maker = name or _git_user(workspace, repo)
    return lambda path: Made(commit, saved.get(path) != repo.blob_id(workspace.content(path)), maker)


def _git_user(workspace: Workspace, repo: Any) -> str:
    """Return who git says is at work: the member of staff with that e-mail, else the name; "" when it knows nobody."""
    with suppress(NoGitUser):
        name, email = repo.user()
        staff = workspace.settings.staff.values()
        return next((each.name for each in staff if each.email.lower() == email.lower()), str(name))
    return ""


def made_as(session: Session, view: View, form: str, templates: Templates | None = None) -> bytes:
    """Return a view in a form."""
    from planctl.outputs.papers.rendering import render
    from planctl.outputs.papers.templates import Templates

    if form == "json":
        from planctl.outputs.tables import to_json

        return to_json(view).encode()
    if form != "md":
        from planctl.outputs.papers.logo import logo_of

        view = {**view, "logo": logo_of(session.workspace.root)}
    if form == "docx":
        from planctl.outputs.papers.word import word

        return word(view)
    templates = templates or Templates(session.workspace.root)
    if form == "pdf":
        from planctl.outputs.papers.pdf import pdf

        return pdf(render(view, "html", templates))
    return render(view, form, templates).encode()
