"""Questions to a person at the keyboard: a letter, some numbers, a text; a wrong answer is asked again."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Collection, Sequence

from planctl.cli.saving import free_text
from planctl.cli.session import fault_text, say
from planctl.cli.terminal import ask
from planctl.errors import EmptyText, Fault, UsageFault
from planctl.texts import tr

MAX_WIDTH = 80
LONG_LIST = 10


def width() -> int:
    """Return the columns to write in: the window's, at most 80."""
    return min(shutil.get_terminal_size().columns, MAX_WIDTH)


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Break a text into lines of the window's width; the first line may begin differently."""
    start = indent if first is None else first
    return textwrap.fill(
        text,
        width() - 1,
        initial_indent=start,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


def told(fault: Fault) -> str:
    """Return what is wrong and what to do about it, in lines of the window's width."""
    return "\n".join(wrapped(line) for line in fault_text(fault).split("\n"))


def numbered(items: Sequence[str], *, columns: bool = True) -> str:
    """Return a numbered list, in two columns when it is long and they fit."""
    rows = [f"{number:3} {item}" for number, item in enumerate(items, 1)]
    half = (len(rows) + 1) // 2
    left, right = rows[:half], [*rows[half:], ""]
    column = max(map(len, left), default=0) + 2
    if not columns or len(rows) < LONG_LIST or column + max(map(len, right)) >= width():
        return "\n".join(rows)
    return "\n".join(f"{one:{column}}{other}".rstrip() for one, other in zip(left, right, strict=False))


def ask_letter(question: str, letters: Collection[str]) -> str:
    """Ask for one of some letters; "" among them lets Enter through."""
    while True:
        answer = ask(question).lower()
        if answer in letters:
            return answer
        say(tr("rounds.one-of", letters=", ".join(letter for letter in letters if letter)))


def ask_number(question: str, count: int) -> int | None:
    """Ask for a number from 1 to `count`; None for Enter."""
    while True:
        answer = ask(question)
        if not answer:
            return None
        if _is_number(answer, count):
            return int(answer)
        say(tr("rounds.not-a-number", value=answer, last=count))


def ask_numbers(question: str, count: int) -> list[int]:
    """Ask for some numbers from 1 to `count`, with blanks or commas between; none for Enter."""
    while True:
        answers = ask(question).replace(",", " ").split()
        wrong = [answer for answer in answers if not _is_number(answer, count)]
        if not wrong:
            return list(dict.fromkeys(int(answer) for answer in answers))
        say(tr("rounds.not-a-number", value=wrong[0], last=count))


def ask_text(question: str) -> str | None:
    """Ask for a line of free text, again if it cannot be kept; None for Enter."""
    while True:
        try:
            return free_text(ask(question))
        except EmptyText:
            return None
        except UsageFault as fault:
            say(told(fault))


def _is_number(answer: str, count: int) -> bool:
    return answer.isascii() and answer.isdigit() and len(answer) <= len(str(count)) and 1 <= int(answer) <= count
