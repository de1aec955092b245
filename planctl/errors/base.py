"""What can go wrong: problems (values, found in data) and faults (exceptions, one class per condition).

A problem is something wrong in a file; all of them are collected and shown with their place.
A fault ends a command: its class says which sentence is shown and which exit code is used.
The sentences are in `planctl.texts`: `fault.<ClassName>` says what is wrong and where,
`fault.<ClassName>.do` what to do about it; `problem.<text>` and `problem.<text>.do` likewise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file, with its place; lines and columns count from 1 (0: no place known).

    `path` is the place in the data, ("contacts", 3, "kind"); `text` names the sentence when one
    code has several; `params` fill its placeholders; `width` is the number of columns to mark.
    """

    code: str
    line: int = 0
    column: int = 0
    severity: str = "error"
    path: Path = ()
    params: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    width: int = 1
    file: str = ""

    @property
    def sentence(self) -> str:
        """Return the name of the sentence in the texts."""
        return self.text or self.code

    @property
    def is_error(self) -> bool:
        """Tell an error from a warning."""
        return self.severity == "error"

    def at(self, line: int, column: int, width: int = 1) -> Problem:
        """Return the same problem with its place in the file."""
        return replace(self, line=line, column=column, width=width)


class Fault(Exception):
    """A command cannot go on. Subclasses name the condition; `params` fill their sentence."""

    exit_code = 3

    def __init__(self, **params: Any) -> None:
        super().__init__(type(self).__name__)
        self.params = params

    @property
    def key(self) -> str:
        """Return the name of the sentence in the texts."""
        return f"fault.{type(self).__name__}"


class UsageFault(Fault):
    """Wrong by itself, whatever the workspace holds."""

    exit_code = 2


class Refused(Fault):
    """The state of the workspace forbids it; nothing has changed."""

    exit_code = 3


class ReaderGone(Exception):
    """Whoever read what the program writes has gone: nothing is wrong, and nothing more to say."""
