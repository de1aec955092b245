"""`planctl textconv`: a plan file in words, a line for each thing, for `git log -p` where a clone has registered it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from planctl.cli.session import Session, put
from planctl.cli.terminal import Context, argument
from planctl.errors import Fault
from planctl.history.whole import whole_lines
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.workspace.files import read_file
from planctl.workspace.workspace import PlanFile
from planctl.yamltext.inert import inert


def textconv(context: Context, file: Annotated[Path, argument(help="help.textconv.file", metavar="FILE")]) -> None:
    """Print a version of a plan file in words; as it stands, where it is not sound as a plan."""
    session: Session = context.obj
    source = read_file(file)
    plan = _plan(session, source)
    lines = source.decode("utf-8", "replace").splitlines()
    put("\n".join(map(inert, lines if plan is None else whole_lines(plan, session.workspace.settings))))


def _plan(session: Session, source: bytes) -> Plan | None:
    """Return the plan; None where there is something in the file that would not show as words."""
    try:
        reading = session.workspace.read(PlanFile("plans/textconv.yaml"), source)
    except Fault:
        return None
    return reading.plan if reading.plan and sound(reading.plan) is reading.plan else None


COMMANDS = {"textconv": textconv}
