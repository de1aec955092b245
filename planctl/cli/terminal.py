"""The one module that knows typer and click, so that their versions can change without touching a command."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import Any, ClassVar, get_type_hints

import click
import typer
from typer.core import TyperGroup
from typer.main import get_command

from planctl.texts import has, tr
from planctl.yamltext.inert import inert

YES = ("j", "ja", "y", "yes")  # both languages are understood, whichever is spoken
NO = ("n", "nej", "no")

Context = typer.Context
Exit = typer.Exit
Typer = typer.Typer
Command = click.Command
ClickException = click.ClickException
Abort = click.exceptions.Abort
BadUsage = click.UsageError

PLAIN: Any = {"rich_markup_mode": None, "pretty_exceptions_enable": False, "suggest_commands": False}

__all__ = [
    "PLAIN",
    "Abort",
    "BadUsage",
    "ClickException",
    "Command",
    "Context",
    "Exit",
    "LazyGroup",
    "Typer",
    "argument",
    "command_of",
    "get_command",
    "group_of",
    "option",
]


def option(*names: str, help: str, **settings: Any) -> Any:  # noqa: A002 - click's own word
    """Declare an option; `help` is a key of the texts."""
    return typer.Option(*names, help=tr(help), show_default=False, **settings)


def argument(*, help: str, metavar: str, **settings: Any) -> Any:  # noqa: A002 - click's own word
    """Declare an argument; `help` is a key of the texts."""
    return typer.Argument(help=tr(help), metavar=metavar, show_default=False, **settings)


def command_of(name: str, function: Callable[..., Any]) -> click.Command:
    """Make a click command of a function; its help and examples are texts under its name."""
    app = typer.Typer(add_completion=False, **PLAIN)
    app.command(name, **help_of(name))(function)
    command: click.Command = _with_argument_help(get_command(app), function)
    return command


def group_of(name: str, functions: dict[str, Callable[..., Any]]) -> click.Command:
    """Make a click group of functions by name ("person" with "add", "list" ...)."""
    settings: Any = help_of(name)
    app = typer.Typer(add_completion=False, **PLAIN, **settings)
    for sub, function in functions.items():
        app.command(sub, **help_of(f"{name} {sub}"))(function)
    app.callback()(lambda: None)
    command: Any = get_command(app)
    command.help = settings["help"]
    for sub, function in functions.items():
        _with_argument_help(command.commands[sub], function)
    group: click.Command = command
    return group


def _with_argument_help(command: Any, function: Callable[..., Any]) -> Any:
    """Give a command's arguments their help back: click 8.5 drops what typer passes on, and lists them again."""
    hints = get_type_hints(function, include_extras=True)
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            parameter.help = hints[str(parameter.name)].__metadata__[0].help
    command.format_arguments = lambda _context, _formatter: None
    return command


def help_of(name: str) -> dict[str, Any]:
    """Return a command's help text, its one-line summary and its examples, from the texts."""
    key = f"help.{name.replace(' ', '-')}"
    text = tr(key)
    examples = tr(f"{key}.examples") if has(f"{key}.examples") else ""
    epilog = (
        f"\b\n{tr('help.examples')}\n" + "\n".join(f"  {row}" for row in examples.splitlines()) if examples else None
    )
    return {"help": text, "short_help": text.split("\n")[0].rstrip("."), "epilog": epilog}


def with_completion_help(program: click.Command) -> click.Command:
    """Say in our words what typer's two options for completion do."""
    helps = {"install_completion": "help.option-install", "show_completion": "help.option-show"}
    for parameter in program.params:
        if isinstance(parameter, click.Option) and parameter.name in helps:
            parameter.help = tr(helps[parameter.name])
    return program


class LazyGroup(TyperGroup):
    """The top-level group: a command's module is imported when the command is run, not before.

    `commands_by_name` maps a command to its module in `planctl.cli`; listing needs only the texts.
    """

    commands_by_name: ClassVar[dict[str, str]] = {}
    hidden_commands: ClassVar[frozenset[str]] = frozenset()  # what other programs run, and no person

    def __init__(self, **settings: Any) -> None:
        """Know the names of all commands, for a near word when one is mistyped."""
        super().__init__(**settings)
        self.commands = {name: click.Command(name) for name in self.commands_by_name}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Return the commands in the order they are shown."""
        return [name for name in self.commands_by_name if name not in self.hidden_commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a stand-in that knows its name and summary; `resolve_command` loads the real one."""
        if cmd_name not in self.commands_by_name:
            return None
        summary = help_of(cmd_name)
        if ctx.resilient_parsing or _is_completing():
            return self.load(cmd_name)
        return click.Command(cmd_name, help=summary["help"], short_help=summary["short_help"])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command to run and load its module."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, self.load(name) if name and command is not None else command, rest

    def load(self, name: str) -> click.Command:
        """Import a command's module and return its command."""
        module = import_module(f"planctl.cli.{self.commands_by_name[name]}")
        entry = module.COMMANDS[name]
        return group_of(name, entry) if isinstance(entry, dict) else command_of(name, entry)


def _is_completing() -> bool:
    import os

    return "_PLANCTL_COMPLETE" in os.environ


def is_terminal() -> bool:
    """Tell whether a person is there to answer."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout.isatty())


def ask(question: str) -> str:
    """Ask for a line of text; raise EOFError when the person is done (Ctrl-D)."""
    with suppress(ImportError):  # Windows lets people edit a line by itself
        import readline

        readline.set_auto_history(False)  # nothing that was typed can be leafed back to
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")  # what is not text is refused with a sentence
    try:
        return input(inert(question) + " ").strip()
    except (EOFError, KeyboardInterrupt):
        sys.stdout.write("\n")  # the line that was asked on is done
        raise


def confirm(question: str, *, default: bool = False) -> bool:
    """Ask for a yes or a no; Enter is the default."""
    choices = tr("rounds.yes-default" if default else "rounds.no-default")
    while True:
        answer = ask(f"{question} {choices}").lower()
        if not answer:
            return default
        if answer in YES or answer in NO:
            return answer in YES
        sys.stdout.write(tr("rounds.yes-or-no") + "\n")
