"""What a running command needs: the workspace, today, and ways to say something."""

from __future__ import annotations

import datetime
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.errors import Fault, Problem, UsageFault
from planctl.texts import has, tr
from planctl.yamltext.inert import inert

if TYPE_CHECKING:
    from planctl.outputs.styled import Line
    from planctl.workspace.workspace import Listing, Workspace


class Session:
    """One run of the program; the workspace is opened when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def workspace(self) -> Workspace:
        """Return the workspace; raise NoWorkspace."""
        from planctl.workspace.workspace import Workspace  # noqa: PLC0415 - not for --help

        return Workspace.open(self.folder)

    @cached_property
    def today(self) -> datetime.date:
        """Return today in the organisation's timezone; say so on stderr when it is replaced."""
        from planctl.workspace.clock import replaced_today, today  # noqa: PLC0415 - not for --help

        day = today(self.workspace.settings.timezone)
        if replaced_today():
            warn(tr("common.today-replaced", day=day.isoformat()))
        return day


def say(text: str = "") -> None:
    """Print to standard output; what acts on a terminal is made inert."""
    sys.stdout.write("\n".join(inert(line) for line in text.split("\n")) + "\n")


def show(lines: list[Line]) -> None:
    """Print styled lines: in colour on a terminal, plain elsewhere."""
    from planctl.outputs.styled import plain, rich_text  # noqa: PLC0415 - only for commands that list

    if not sys.stdout.isatty():
        sys.stdout.write(plain(lines) + "\n")
        return
    from rich.console import Console  # noqa: PLC0415 - heavy, only for terminals

    Console(highlight=False).print(rich_text(lines), soft_wrap=True)


def warn(text: str) -> None:
    """Print to standard error."""
    sys.stderr.write("\n".join(inert(line) for line in text.split("\n")) + "\n")


def fault_text(fault: Fault) -> str:
    """Return a fault's sentence and what to do about it."""
    from planctl.plans.cpr import masked  # noqa: PLC0415 - only when something is wrong

    problem = fault.params.get("problem")
    if isinstance(problem, Problem):
        return "\n".join([tr(fault.key, message=problem_sentence(problem)[0]), problem_sentence(problem)[1]])
    params: dict[str, Any] = {key: inert(str(v)) if isinstance(v, str) else v for key, v in fault.params.items()}
    parts = [tr(fault.key, **params)]
    if params.get("close") and has(f"{fault.key}.close"):
        parts.append(tr(f"{fault.key}.close", **params))
    if has(f"{fault.key}.do"):
        parts.append(tr(f"{fault.key}.do", **params))
    return masked("\n".join(part for part in parts if part))


def report_left_out(listing: Listing) -> None:
    """Name on stderr each file that was left out of a listing, and each that has errors."""
    for file in listing.unreadable:
        warn(tr("review.left-out", file=file))
    for file in listing.faulty:
        warn(tr("review.faulty", file=file))


def usage(key: str, **params: Any) -> UsageFault:
    """Return a usage fault with its own sentence."""
    return NamedUsage(key, **params)


class NamedUsage(UsageFault):
    """A usage fault whose sentence is named by the caller."""

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(**params)
        self.name = key

    @property
    def key(self) -> str:
        """Return the name of the sentence."""
        return f"usage.{self.name}"


def problem_sentence(problem: Problem) -> tuple[str, str]:
    """Return a problem's sentence and its remedy, CPR numbers hidden."""
    from planctl.outputs.problems import hint_of, message_of  # noqa: PLC0415 - only when something is wrong

    return message_of(problem), hint_of(problem)
