"""The top-level command: options that hold for every command, and the commands, each loaded when it is run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from planctl import __version__
from planctl.cli.session import Session, say
from planctl.cli.terminal import (
    PLAIN,
    Command,
    Context,
    Exit,
    LazyGroup,
    Typer,
    get_command,
    option,
    with_completion_help,
)
from planctl.texts import tr

# Each command with its module in planctl.cli, in the order help shows them.
COMMANDS = {
    "init": "init", "demo": "demo", "staff": "staff", "person": "person", "assign": "person", "group": "person",
    "show": "show", "contact": "contact", "note": "note", "score": "score", "measure": "measure",
    "plan": "plan", "area": "area", "goal": "goal", "subgoal": "subgoal", "diary": "diary",
    "edit": "edit", "set": "set", "add": "add", "correct": "correct",
    "review": "review", "decide": "decide", "flag": "flag", "week": "week",
    "end": "end", "return": "returning", "move": "move", "year-end": "year_end",
    "status": "status", "sent": "sent", "form": "form", "templates": "templates",
    "report": "report", "quality": "quality", "collect": "collect", "agenda": "agenda",
    "check": "check", "save": "save", "fmt": "fmt", "undo": "undo",
    "history": "history", "diff": "diff", "blame": "blame",
    "sync": "sync", "resolve": "resolve", "doctor": "doctor", "verify": "verify", "trust": "trust",
    "model": "model",
}  # fmt: skip

# What other programs run: git, where it is told to.
HIDDEN = {"merge-driver": "merge_driver", "textconv": "textconv"}


def program() -> Command:
    """Build the program; its texts are in the language in use."""
    LazyGroup.commands_by_name = {**COMMANDS, **HIDDEN}
    LazyGroup.hidden_commands = frozenset(HIDDEN)
    app = Typer(cls=LazyGroup, add_completion=True, **PLAIN)
    app.callback(invoke_without_command=True, help=tr("help.planctl"), epilog=tr("help.planctl.epilog"))(planctl)
    return with_completion_help(get_command(app))


def planctl(
    context: Context,
    folder: Annotated[Path, option("-C", help="help.option-folder", metavar="DIR")] = Path(),
    lang: Annotated[str, option("--lang", help="help.option-lang", metavar="da|en")] = "",  # noqa: ARG001 - taken before click
    version: Annotated[bool, option("--version", help="help.option-version", is_eager=True)] = False,
) -> None:
    """Prepare a session for the command; without a command, begin with the menu."""
    if version:
        say(f"planctl {__version__}")
        raise Exit
    context.obj = Session(folder)
    if context.invoked_subcommand is None:
        from planctl.cli.menu import begin

        begin(context)
