"""`planctl save`: check what was changed by hand, and save it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from planctl.cli.check import show_checked
from planctl.cli.options import By, Ids, read_names
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context
from planctl.errors import ClosedChanged, DeletedByHand, Fault, HasErrors, PlanFileGone, UnknownPerson
from planctl.plans.conflicts import OPEN
from planctl.texts import tr
from planctl.workspace.checking import Checked, check_file, check_models, files_named
from planctl.workspace.hand_edits import HandEdit, change_of, hand_edits
from planctl.workspace.save import saving
from planctl.workspace.schemas import refresh_schemas
from planctl.workspace.settings import FILE, check_settings
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile, Workspace
from planctl.workspace.writing import Writer


def save(context: Context, names: Ids = None, by: By = None) -> None:
    """Save hand edits."""
    session: Session = context.obj
    workspace = session.workspace
    wanted = dict(_wanted(workspace, names))
    with saving(workspace.root, settle=wanted) as held:
        edits = [edit for edit in hand_edits(held) if not names or edit.path in wanted]
        _refuse_unknown(wanted, edits)
        if not edits:
            say(tr("saved.nothing-to-do"))
            return
        _refuse_wrong(session, edits)
        author = Writer(workspace, held, session.today).author(by)
        if any(edit.path.startswith("models/") for edit in edits):
            fresh = {*refresh_schemas(workspace), *(edit.path for edit in edits)}
            edits = [edit for edit in hand_edits(held) if edit.path in fresh]
        ids = [PlanFile(edit.path).stem for edit in edits if _is_plan(edit)]
        subject = f"save: {', '.join(ids[:3]) or edits[0].path}"
        changes = [change_of(edit) for edit in edits]
        held.save(changes, subject=subject, command="save", ids=ids, author=(author.name, author.email), adopt=True)
    say(tr("saved.hand-edits", n=len(edits), files=", ".join(edit.path for edit in edits)))


def _is_plan(edit: HandEdit) -> bool:
    return edit.path.startswith((f"{PLANS}/", f"{CLOSED}/")) and edit.path.endswith(SUFFIX)


def _wanted(workspace: Workspace, names: list[str] | None) -> Iterator[tuple[str, Fault | None]]:
    """Yield the path of each file named, with why it cannot be found: one that was deleted by hand is not there."""
    for name in read_names(names):
        try:
            yield from ((file.path, None) for file in files_named(workspace, [name]))
        except (UnknownPerson, PlanFileGone) as fault:
            yield (name if "/" in name else f"{PLANS}/{name}{SUFFIX}"), fault


def _refuse_unknown(wanted: dict[str, Fault | None], edits: list[HandEdit]) -> None:
    known = {edit.path for edit in edits}
    for path, fault in wanted.items():
        if fault is not None and path not in known:
            raise fault


def _refuse_wrong(session: Session, edits: list[HandEdit]) -> None:
    """Refuse to save a deletion, or anything with errors; the errors are shown."""
    gone = [edit.path for edit in edits if edit.now is None]
    if gone:
        raise DeletedByHand(files=", ".join(gone), file=gone[0])
    for edit in edits:
        if edit.path.startswith(f"{CLOSED}/") and edit.saved is not None:
            raise ClosedChanged(file=edit.path, path=shlex.quote(edit.path))
    checked = Checked()
    for edit in edits:
        if edit.path == FILE and edit.now is not None:
            checked.add(FILE, edit.now, check_settings(edit.now)[1])
    if not checked.errors and any(edit.path.startswith("models/") for edit in edits):
        check_models(session.workspace, checked)
    for edit in edits if not checked.errors else ():
        if _is_plan(edit):
            year = int(edit.path.split("/")[1]) if edit.path.startswith(f"{CLOSED}/") else None
            check_file(session.workspace, PlanFile(edit.path, year), session.today, checked)
    # What people have to agree on was saved before, and stays to be settled: it keeps no other words from being saved.
    checked.problems = [problem for problem in checked.problems if problem.code != OPEN]
    if checked.errors:
        show_checked(checked, "table")
        raise HasErrors(n=checked.errors)


COMMANDS = {"save": save}
