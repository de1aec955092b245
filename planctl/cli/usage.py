"""What click finds wrong with a command line, in our words: what, and where to read more."""

from __future__ import annotations

from typing import Any

from planctl.texts import tr


def usage_text(error: Any) -> str:
    """Return click's message and the way to the command's help."""
    from planctl.plans.cpr import masked

    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "planctl"
    return f"{masked(error.format_message())}\n{tr('usage.see-help', command=f'{path} --help')}"
