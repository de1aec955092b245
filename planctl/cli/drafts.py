"""What somebody wrote and could not save: kept in the git directory, offered when the next form of its kind is opened.

A draft's file is called after when and by which command; whom it is about stands in its first
line. Only its owner can read it, and it is in no commit.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from planctl.cli.asking import ask_letter
from planctl.cli.session import Session, say, warn
from planctl.errors import ReaderGone
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.files import make_folder, remove_file, replace_file
from planctl.workspace.gitfiles import find_git_dir

_TIME = "%Y%m%d-%H%M%S"


@dataclass(frozen=True)
class Draft:
    """A text that was not saved: where it is kept, what it was written for, and when (local time)."""

    file: Path
    target: str
    body: str
    when: datetime.datetime

    def remove(self) -> None:
        """Remove the draft: what it held is saved, or in another draft, or not wanted."""
        remove_file(self.file)


def keep(session: Session, command: str, target: str, body: str) -> Path:
    """Keep a text that could not be saved; return its file."""
    folder = _folder(session)
    make_folder(folder)
    folder.chmod(0o700)
    moment = datetime.datetime.now().astimezone()  # the clock on the person's wall
    while (file := folder / f"{moment.strftime(_TIME)}-{command}.txt").exists():
        moment += datetime.timedelta(seconds=1)
    replace_file(file, f"{target}\n{body}".encode("utf-8", "surrogateescape"), mode=0o600)
    return file


def keep_and_say(session: Session, command: str, target: str, body: str) -> None:
    """Keep a text and say where; where nothing can be kept, show it, so that it can be copied."""
    try:
        text = tr("forms.kept", file=keep(session, command, target, body))
    except OSError:
        text = f"{tr('forms.not-kept')}\n{body}"
    with suppress(OSError, ReaderGone):  # the window may be gone
        warn(text)


@contextmanager
def rescued(session: Session, command: str, target: str, body: str | None) -> Iterator[None]:
    """Keep a text when saving it comes to nothing."""
    try:
        yield
    except BaseException:
        if body:
            keep_and_say(session, command, target, body)
        raise


def offered(session: Session, command: str, target: str, *, same: bool = False) -> Draft | None:
    """Offer the latest draft of a command, one for the same target first; return it if the person wants it.

    With `same` only one for the same target: other forms of the command have other headings.
    """
    found = [draft for draft in _drafts(session, command) if draft.target == target or not same]
    drafts = sorted(found, key=lambda draft: (draft.target == target, draft.file.name))
    if not drafts:
        return None
    draft = drafts[-1]
    is_same = draft.target == target
    clock = tr("forms.clock", hour=draft.when.hour, minute=f"{draft.when.minute:02}")
    say(tr("forms.draft", target=draft.target, day=long_day(draft.when.date()), clock=clock))
    if not is_same:
        say(tr("forms.draft-other", target=target))
    take, leave, remove = (tr(f"forms.draft-{what}") for what in ("take", "leave", "remove"))
    answer = ask_letter(tr("forms.draft-choices"), (take, leave, remove, *([""] if is_same else []))) or take
    if answer == remove:
        draft.remove()
        say(tr("forms.draft-removed"))
    return draft if answer == take else None


def _folder(session: Session) -> Path:
    """Return where drafts are kept; raise NotAWorkTree where nothing can be saved at all."""
    return find_git_dir(session.workspace.root) / "planctl" / "drafts"


def _drafts(session: Session, command: str) -> Iterator[Draft]:
    folder = _folder(session)
    for file in folder.glob(f"*-{command}.txt") if folder.is_dir() else ():
        with suppress(OSError, ValueError):  # a file of another kind
            when = datetime.datetime.strptime(file.stem.removesuffix(f"-{command}"), _TIME).astimezone()
            target, _, body = file.read_bytes().decode("utf-8", "surrogateescape").partition("\n")
            yield Draft(file, target, body, when)
