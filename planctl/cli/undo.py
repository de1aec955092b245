"""`planctl undo`: take back the last thing planctl saved here, or any earlier save, with a save of its own."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import By
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context, argument, is_terminal, option
from planctl.errors import ChangedSince, StaffLeft
from planctl.outputs.change_words import settings_words, words_of
from planctl.texts import tr
from planctl.workspace.log import UNDOES
from planctl.workspace.save import Change, saving
from planctl.workspace.settings import FILE, Settings, Staff
from planctl.workspace.undo import last_undoable
from planctl.workspace.undo_any import refuse_breaking
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile
from planctl.workspace.writing import Writer
from planctl.workspace.year_end import YEAR_END
from planctl.yamltext.loader import load


def undo(
    context: Context,
    what: Annotated[str | None, argument(help="help.undo.what", metavar="[NUMBER|ID]")] = None,
    yes: Annotated[bool, option("--yes", help="help.option-yes")] = False,
    by: By = None,
) -> None:
    """Take back a save."""
    session: Session = context.obj
    if what is not None:
        from planctl.cli.undo_any import undo_any

        undo_any(session, what, by, yes=yes)
        return
    try:
        _undo_last(session, by)
    except ChangedSince as fault:
        if not (yes or is_terminal()):
            raise
        from planctl.cli.undo_any import undo_any

        undo_any(session, str(fault.params["commit"]), by, yes=yes)


def _undo_last(session: Session, by: str | None) -> None:
    """Take back the last save made here, at once; raise ChangedSince when somebody went on from it."""
    workspace = session.workspace
    with saving(workspace.root) as held:
        found = last_undoable(held.repo)
        writer = Writer(workspace, held, session.today)
        refuse_breaking(writer, list(found.changes))
        author = taking_back(writer, by, found.command)
        subject = f"undo: {', '.join(found.ids[:3]) or found.command}"
        saved = held.save(
            found.changes,
            subject=subject,
            command="undo",
            ids=found.ids,
            author=(author.name, author.email),
            extra_trailers=[(UNDOES, found.commit)],
        )
    if found.command == YEAR_END:
        words = [tr("change.year-end", year=found.subject.split()[-1])]
    else:
        words = [word for change in saved.changes for word in _words(session, change)]
    say(tr("saved.undone", what="; ".join(words)))


def _words(session: Session, change: Change) -> list[str]:
    """Return what was taken back in a file: its state before the undo against the one after."""
    workspace = session.workspace
    if change.path.startswith((f"{PLANS}/", f"{CLOSED}/")) and change.path.endswith(SUFFIX):
        file = PlanFile(change.path)
        was, now = (workspace.read(file, source).plan if source else None for source in (change.old, change.new))
        return words_of(now, was, workspace.settings, file.stem)
    if change.path == FILE and change.old and change.new:
        return settings_words(Settings(load(change.new)), Settings(load(change.old)))
    return [tr("change.file", file=change.path)]


def taking_back(writer: Writer, by: str | None, command: str) -> Staff:
    """Return who takes a save back; whoever noted by mistake that they have left may do so too."""
    try:
        return writer.author(by)
    except StaffLeft:
        if by is not None or command != "staff leave":
            raise
        return Staff("", *writer.session.repo.user())


COMMANDS = {"undo": undo}
