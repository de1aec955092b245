"""`planctl fmt`: give plan files their standard form, in a commit of its own."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import By, read_names
from planctl.cli.session import Session, say, warn
from planctl.cli.terminal import Context, Exit, argument
from planctl.errors import ClosedPerson
from planctl.plans.layout import layout_of
from planctl.plans.renamed import with_new_ids
from planctl.plans.standard import standard_text
from planctl.texts import tr
from planctl.workspace.checking import files_named
from planctl.workspace.save import Change
from planctl.workspace.workspace import PlanFile
from planctl.workspace.writing import Writer, writing
from planctl.yamltext.edit import CannotEdit
from planctl.yamltext.loader import load


def fmt(
    context: Context,
    ids: Annotated[list[str] | None, argument(help="help.argument-ids", metavar="[ID]...")] = None,
    by: By = None,
) -> None:
    """Give plan files their standard form."""
    session: Session = context.obj
    workspace = session.workspace
    left = 0
    renamed: dict[tuple[str, str], None] = {}  # ids brought up to date, each once
    with writing(workspace, session.today) as writer:
        files = list(files_named(workspace, read_names(ids))) if ids else list(workspace.files(closed=False))
        changes = []
        for file in files:
            if file.year is not None:
                raise ClosedPerson(id=file.stem, year=file.year, file=file.path)
            change = _change(writer, file, renamed)
            left += change is None
            changes += [change] if change is not None and change.old != change.new else []
        names = [PlanFile(change.path).stem for change in changes]
        if changes:
            subject = f"fmt: {', '.join(names[:3])}" if len(names) <= 3 else f"fmt: {len(names)}"
            writer.save(changes, subject, "fmt", names, writer.author(by))
    if changes or not left:
        say(tr("fmt.done", n=len(changes), files=", ".join(names)) if changes else tr("fmt.nothing"))
    if renamed:
        say(tr("fmt.renamed", n=len(renamed), ids=", ".join(f"{old} → {new}" for old, new in renamed)))
    raise Exit(1 if left else 0)


def _change(writer: Writer, file: PlanFile, renamed: dict[tuple[str, str], None]) -> Change | None:
    """Return the change that gives a file its standard form; None, with a line on stderr, when it cannot be had.

    Ids that the model has renamed are brought up to date, and noted in `renamed`.
    """
    source = writer.session.read(file.path) or b""
    reading = writer.workspace.read(file, source)
    if reading.plan is None:
        warn(tr("fmt.unreadable", file=file.path))
        return None
    layout = layout_of(reading.plan.model)
    try:
        text = standard_text(load(with_new_ids(reading.plan.document).encode()), layout)
    except CannotEdit:
        warn(tr("fmt.cannot", file=file.path))
        return None
    renamed.update({(each.old, each.new): None for each in reading.plan.document.renamed})
    return Change(file.path, source, text.encode())


COMMANDS = {"fmt": fmt}
