"""`planctl merge-driver`: the merge of plans for `git pull` and the like, where a clone has registered it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from planctl.cli.session import Session
from planctl.cli.terminal import Context, Exit, argument
from planctl.errors import Fault
from planctl.plans.layout import layout_of
from planctl.plans.merge import Side
from planctl.plans.merge_sense import merge
from planctl.plans.merge_text import merged_text
from planctl.plans.renamed import as_named_now
from planctl.workspace.files import read_file, replace_file
from planctl.workspace.models import Models
from planctl.workspace.workspace import Workspace
from planctl.yamltext.loader import load


def merge_driver(
    context: Context,
    base: Annotated[Path, argument(help="help.merge-driver.base", metavar="BASE")],
    ours: Annotated[Path, argument(help="help.merge-driver.ours", metavar="OURS")],
    theirs: Annotated[Path, argument(help="help.merge-driver.theirs", metavar="THEIRS")],
    path: Annotated[str, argument(help="help.merge-driver.path", metavar="[PATH]")] = "",  # noqa: ARG001 - git says it
) -> None:
    """Merge two versions of a plan file; leave the file alone, with exit code 1, where that cannot be done."""
    session: Session = context.obj
    try:
        text = _merged(session.workspace, *(read_file(file) for file in (base, ours, theirs)))
    except (Fault, OSError):
        text = None
    if text is None:
        raise Exit(1)
    replace_file(ours, text.encode())


def _merged(workspace: Workspace, base: bytes, ours: bytes, theirs: bytes) -> str | None:
    """Return the merged text; None where a side cannot be read for certain."""
    if base in (ours, theirs):
        return (theirs if base == ours else ours).decode()
    models: Models = workspace.models
    names = [str((load(source).data or {}).get("model")) for source in (ours, theirs)]
    model = models.find(names[0])
    documents = [as_named_now(load(source), model) for source in (base, ours, theirs)] if model else []
    if model is None or names[0] != names[1] or any(document.problems for document in documents[1:]):
        return None
    merged = merge(layout_of(model), documents[0].data, Side(documents[1].data), Side(documents[2].data))
    if merged.data is None:
        return None
    return merged_text(merged.data, model, *(source.decode() for source in (base, ours, theirs)))


COMMANDS = {"merge-driver": merge_driver}
