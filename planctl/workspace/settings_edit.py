"""Changing planctl.yaml: its own lines only, checked before it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from planctl.errors import NobodyWrites, SettingsBroken, WouldBreak
from planctl.workspace.save import Change
from planctl.workspace.settings import FILE, Settings, Staff, check_settings
from planctl.workspace.writing import Writer
from planctl.yamltext.edit import set_value

_STAFF_ORDER = ("name", "email", "role", "until", "formerly")
_TOP_ORDER = ("planctl", "organisation", "models", "id_prefix", "review_since", "approval", "report", "staff")


@dataclass(frozen=True)
class SettingsNow:
    """The settings as they are while nobody else writes: their bytes, and what they say."""

    source: bytes
    settings: Settings


def settings_now(writer: Writer) -> SettingsNow:
    """Read the settings anew under the lock, so that what a colleague saved meanwhile stays."""
    source = writer.session.read(FILE) or b""
    document, problems = check_settings(source)
    errors = [problem for problem in problems if problem.is_error]
    if errors:
        raise SettingsBroken(file=FILE, line=errors[0].line, n=len(errors))
    return SettingsNow(source, Settings(document))


def save_staff(writer: Writer, now: SettingsNow, handle: str, entry: dict[str, Any], command: str) -> bool:
    """Set fields of a member of staff, new or known, as one commit; False if they stand there already."""
    document = now.settings.document
    if handle not in now.settings.staff:
        text = set_value(document, ("staff", handle), entry, _TOP_ORDER)
    else:
        ((key, value),) = entry.items()
        text = set_value(document, ("staff", handle, key), value, _STAFF_ORDER)
    errors = [problem for problem in check_settings(text.encode())[1] if problem.is_error]
    if errors:
        raise WouldBreak(problem=errors[0])
    change = Change(FILE, now.source, text.encode())
    return bool(writer.save([change], f"{command}: {handle}", command, [], _author(writer)).changes)


def use_model(writer: Writer, model: str) -> Change:
    """Return the change that adds a model to those the workspace uses."""
    now = settings_now(writer)
    text = set_value(now.settings.document, ("models",), [*now.settings.models, model], _TOP_ORDER)
    return Change(FILE, now.source, text.encode())


def _author(writer: Writer) -> Staff:
    """Return who writes; somebody not yet among the staff may add themselves, so git's user will do."""
    try:
        return writer.author(None)
    except NobodyWrites:
        return Staff("", *writer.session.repo.user())
