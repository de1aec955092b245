"""`planctl check`: every problem of every file."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import Ids, read_format, read_names
from planctl.cli.session import Session, put, show
from planctl.cli.terminal import Context, Exit, option
from planctl.outputs.problems import github_line, problem_data, problem_lines, summary
from planctl.outputs.styled import line
from planctl.outputs.tables import to_json
from planctl.workspace.checking import Checked, check_all, check_file, check_models, files_named
from planctl.workspace.files import open_file
from planctl.workspace.models import OWN_FOLDER
from planctl.workspace.settings import FILE, check_settings

_FORMATS = ("table", "json", "github")


def check(
    context: Context,
    names: Ids = None,
    goals: Annotated[bool, option("--goals", help="help.check.goals")] = False,
    output: Annotated[str, option("--format", help="help.check.format", metavar="table|json|github")] = "table",
) -> None:
    """Check the whole workspace, or the people and files named."""
    session: Session = context.obj
    read_format(output, _FORMATS)
    checked = _checked(session, read_names(names), goals=goals)
    show_checked(checked, output)
    raise Exit(1 if checked.errors else 0)


def _checked(session: Session, names: list[str], *, goals: bool) -> Checked:
    """Check what is named, everything without a name; without right settings nothing else can be judged."""
    workspace = session.workspace
    checked = Checked(goals=goals)
    source = open_file(workspace.root, FILE)
    checked.add(FILE, source, check_settings(source)[1])
    if checked.errors:
        return checked
    if not names:
        return check_all(workspace, session.today, goals=goals)
    files = list(files_named(workspace, names))
    if FILE not in {file.path for file in files}:
        checked = Checked(goals=goals)
    if any(file.path.startswith(f"{OWN_FOLDER}/") for file in files):
        check_models(workspace, checked)
    for file in files:
        if file.path != FILE and not file.path.startswith(f"{OWN_FOLDER}/"):
            check_file(workspace, file, session.today, checked)
    return checked


def show_checked(checked: Checked, output: str) -> None:
    """Print what was found in a format."""
    if output == "json":
        put(to_json([problem_data(problem) for problem in checked.problems]))
        return
    if output == "github":
        for problem in checked.problems:
            put(github_line(problem))
        return
    lines = [row for problem in checked.problems for row in problem_lines(problem, checked.sources)]
    warnings = len(checked.problems) - checked.errors
    files = len({problem.file for problem in checked.problems})
    show([*lines, line((summary(checked.errors, warnings, files, checked.files), "bad" if checked.errors else "good"))])


COMMANDS = {"check": check}
