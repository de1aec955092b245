"""`planctl undo`: take back the last thing planctl saved here, with a save of its own."""

from __future__ import annotations

from planctl.cli.options import By
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context
from planctl.errors import StaffLeft
from planctl.outputs.change_words import words_of
from planctl.texts import tr
from planctl.workspace.save import saving
from planctl.workspace.settings import Staff
from planctl.workspace.undo import UNDOES, last_undoable
from planctl.workspace.workspace import PLANS, PlanFile
from planctl.workspace.writing import Writer


def undo(context: Context, by: By = None) -> None:
    """Take back the last save."""
    session: Session = context.obj
    workspace = session.workspace
    with saving(workspace.root) as held:
        found = last_undoable(held.repo)
        author = _author(Writer(workspace, held, session.today), by, found.command)
        subject = f"undo: {', '.join(found.ids[:3]) or found.command}"
        saved = held.save(
            found.changes,
            subject=subject,
            command="undo",
            ids=found.ids,
            author=(author.name, author.email),
            extra_trailers=[(UNDOES, found.commit)],
        )
    words = []
    for change in saved.changes:
        if change.path.startswith(f"{PLANS}/"):
            plan = workspace.read(PlanFile(change.path), change.old).plan if change.old else None
            before = workspace.read(PlanFile(change.path), change.new).plan if change.new else None
            words += words_of(before, plan, workspace.settings, PlanFile(change.path).stem)
    say(tr("saved.undone", what="; ".join(words) or found.subject))


def _author(writer: Writer, by: str | None, command: str) -> Staff:
    """Return who takes a save back; whoever noted by mistake that they have left may do so too."""
    try:
        return writer.author(by)
    except StaffLeft:
        if by is not None or command != "staff leave":
            raise
        return Staff("", *writer.session.repo.user())


COMMANDS = {"undo": undo}
