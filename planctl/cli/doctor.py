"""`planctl doctor`: is everything in order around the plans, and what to do where it is not."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import read_format
from planctl.cli.session import Session, put, show
from planctl.cli.terminal import Context, Exit, option
from planctl.errors import Fault
from planctl.outputs.doctor_lines import doctor_data, doctor_lines
from planctl.outputs.tables import to_json
from planctl.workspace.clock import today
from planctl.workspace.doctor import examine, repair
from planctl.workspace.findings import FOUND, Diagnosis
from planctl.workspace.settings import DEFAULT_TIMEZONE


def doctor(
    context: Context,
    fix: Annotated[bool, option("--fix", help="help.doctor.fix")] = False,
    output: Annotated[str, option("--format", help="help.option-format", metavar="table|json")] = "table",
) -> None:
    """Look at everything around the plans."""
    session: Session = context.obj
    read_format(output, ("table", "json"))
    root = session.workspace.root
    try:
        day = session.today
    except Fault:  # settings that cannot be read are among what is looked at
        day = today(DEFAULT_TIMEZONE)
    repaired: list[Diagnosis] = []
    if fix:
        repaired, diagnoses = repair(root, day)
    else:
        diagnoses = examine(root, day)
    if output == "json":
        put(to_json(doctor_data(repaired, diagnoses)))
    else:
        show(doctor_lines(repaired, diagnoses))
    raise Exit(1 if any(diagnosis.state == FOUND for diagnosis in diagnoses) else 0)


COMMANDS = {"doctor": doctor}
