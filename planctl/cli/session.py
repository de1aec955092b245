"""What a running command needs: the workspace, today, and ways to say something."""

from __future__ import annotations

import datetime
import shlex
import shutil
import sys
import textwrap
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from planctl.errors import Fault, Problem, ReaderGone, UnknownPerson, UsageFault
from planctl.texts import has, tr
from planctl.yamltext.inert import inert

if TYPE_CHECKING:
    from planctl.models.model import Model
    from planctl.outputs.styled import Line
    from planctl.workspace.workspace import Listing, Workspace

_WHOLE_WORDS: Any = {"break_long_words": False, "break_on_hyphens": False, "replace_whitespace": False}


class Session:
    """One run of the program; the workspace is opened when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def workspace(self) -> Workspace:
        """Return the workspace; raise NoWorkspace."""
        from planctl.workspace.workspace import Workspace

        if not self.folder.is_dir():
            raise usage("folder", value=str(self.folder))
        return Workspace.open(self.folder)

    @cached_property
    def today(self) -> datetime.date:
        """Return today in the organisation's timezone; say so on stderr when it is replaced."""
        return today_in(self.workspace.settings.timezone)

    def model_of(self, person: str) -> Model:
        """Return the model of a person's plan, the workspace's first where that cannot be read.

        What a command was given is tested with it before anything else: what is wrong by itself is
        said first, whatever state the workspace is in.
        """
        try:
            plan = self.workspace.read(self.workspace.find_anybody(person)).plan
        except UnknownPerson:
            plan = None
        return plan.model if plan else self.workspace.models.get(self.workspace.settings.models[0])


def today_in(timezone: str) -> datetime.date:
    """Return today in a timezone; say so on stderr when it is replaced."""
    from planctl.workspace.clock import replaced_today, today

    day = today(timezone)
    if replaced_today():
        warn(tr("common.today-replaced", day=day.isoformat()))
    return day


def say(text: str = "") -> None:
    """Print sentences to standard output; what acts on a terminal is made inert."""
    _write(sys.stdout, _sentences(text, sys.stdout))


def put(text: str) -> None:
    """Print a whole output (JSON, CSV, Markdown) as it is; whoever made it has made it inert."""
    _write(sys.stdout, text)


def show(lines: list[Line]) -> None:
    """Print styled lines: in colour on a terminal, plain elsewhere."""
    from planctl.outputs.styled import plain, rich_text

    if not sys.stdout.isatty():
        _write(sys.stdout, plain(lines))
        return
    from rich.console import Console

    Console(highlight=False).print(rich_text(lines), soft_wrap=True)


def warn(text: str) -> None:
    """Print to standard error."""
    _write(sys.stderr, _sentences(text, sys.stderr))


def _sentences(text: str, stream: TextIO) -> str:
    """Make sentences inert, and break them between words where a terminal would break them anywhere."""
    lines = [inert(line) for line in text.split("\n")]
    if stream.isatty():
        width = shutil.get_terminal_size().columns
        lines = [part for line in lines for part in textwrap.wrap(line, width, **_WHOLE_WORDS) or [""]]
    return "\n".join(lines)


def _write(stream: TextIO, text: str) -> None:
    """Write a text and a newline; raise ReaderGone, which no library takes for a fault of its own."""
    try:
        stream.write(f"{text}\n")
    except BrokenPipeError as error:
        raise ReaderGone from error


def fault_text(fault: Fault) -> str:
    """Return a fault's sentence and what to do about it."""
    from planctl.plans.cpr import masked

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


def report_left_out(listing: Listing, *, past: bool = False) -> None:
    """Name on stderr each file that was left out of a listing, is gone, or has errors; of the past without a remedy."""
    keys = ("review.left-out", "review.gone", "review.faulty")
    keys = ("history.listed-without", "history.listed-without", "history.listed-with") if past else keys
    for key, files in zip(keys, (listing.unreadable, listing.gone, listing.faulty), strict=True):
        for file in files:
            if file in listing.disputed and not past:
                warn(tr("review.disputed", file=file, id=Path(file).stem))
            else:
                warn(tr(key, file=file, path=shlex.quote(file)))


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
    from planctl.outputs.problems import hint_of, message_of

    return message_of(problem), hint_of(problem)
