"""`planctl verify`: is the history whole, and can it be trusted."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import read_format
from planctl.cli.session import Session, put, show
from planctl.cli.terminal import Context, Exit, option
from planctl.outputs.tables import to_json
from planctl.outputs.verify_lines import verify_data, verify_lines
from planctl.workspace.git import Repository
from planctl.workspace.verify import verify as look


def verify(
    context: Context,
    since: Annotated[str | None, option("--since", help="help.verify.since", metavar="REV")] = None,
    accept: Annotated[bool, option("--accept", help="help.verify.accept")] = False,
    output: Annotated[str, option("--format", help="help.option-format", metavar="table|json")] = "table",
) -> None:
    """Look at the whole history, or at what came after a revision."""
    session: Session = context.obj
    read_format(output, ("table", "json"))
    verified = look(Repository.open(session.workspace.root), since, accept=accept)
    if output == "json":
        put(to_json(verify_data(verified)))
    else:
        show(verify_lines(verified))
    raise Exit(1 if verified.findings else 0)


COMMANDS = {"verify": verify}
