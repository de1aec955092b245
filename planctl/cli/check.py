"""`planctl check`: every problem of every file."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import Ids, read_format
from planctl.cli.session import Session, say, show
from planctl.cli.terminal import Context, Exit, option
from planctl.outputs.problems import github_line, problem_data, problem_lines, summary
from planctl.outputs.styled import line
from planctl.outputs.tables import to_json
from planctl.workspace.checking import Checked, check_all, check_file, files_named

_FORMATS = ("table", "json", "github")


def check(
    context: Context,
    names: Ids = None,
    output: Annotated[str, option("--format", help="help.check.format", metavar="table|json|github")] = "table",
) -> None:
    """Check the whole workspace, or the people and files named."""
    session: Session = context.obj
    read_format(output, _FORMATS)
    checked = Checked()
    if names:
        for file in files_named(session.workspace, names):
            check_file(session.workspace, file, session.today, checked)
    else:
        checked = check_all(session.workspace, session.today)
    show_checked(checked, output)
    raise Exit(1 if checked.errors else 0)


def show_checked(checked: Checked, output: str) -> None:
    """Print what was found in a format."""
    if output == "json":
        say(to_json([problem_data(problem) for problem in checked.problems]))
        return
    if output == "github":
        for problem in checked.problems:
            say(github_line(problem))
        return
    lines = [row for problem in checked.problems for row in problem_lines(problem, checked.sources)]
    warnings = len(checked.problems) - checked.errors
    files = len({problem.file for problem in checked.problems})
    show([*lines, line((summary(checked.errors, warnings, files, checked.files), "bad" if checked.errors else "good"))])


COMMANDS = {"check": check}
