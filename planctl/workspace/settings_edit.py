"""Changing planctl.yaml: its own lines only, checked before it is saved."""

from __future__ import annotations

from planctl.errors import NobodyWrites, WouldBreak
from planctl.workspace.files import read_file
from planctl.workspace.save import Change
from planctl.workspace.settings import FILE, Staff, check_settings
from planctl.workspace.writing import Writer


def save_settings(writer: Writer, text: str, subject: str, command: str) -> None:
    """Save new settings as one commit; raise WouldBreak when they would have an error."""
    old = read_file(writer.workspace.root / FILE)
    errors = [problem for problem in check_settings(text.encode())[1] if problem.is_error]
    if errors:
        raise WouldBreak(problem=errors[0])
    writer.save([Change(FILE, old, text.encode())], subject, command, [], _author(writer))


def _author(writer: Writer) -> Staff:
    """Return who writes; somebody not yet among the staff may add themselves, so git's user will do."""
    try:
        return writer.author(None)
    except NobodyWrites:
        return Staff("", *writer.session.repo.user())
