"""Click's own words in Danish: put in place before click is imported, which fetches gettext once."""

from __future__ import annotations

import gettext

from planctl.texts import language


def install() -> None:
    """Let click speak the language in use; English needs nothing."""
    if language() != "da":
        return
    from planctl.texts.click import DANISH, DANISH_PLURALS

    def translated(message: str) -> str:
        return DANISH.get(message, message)

    def counted(msgid1: str, msgid2: str, n: int) -> str:
        return DANISH_PLURALS.get(msgid1, (msgid1, msgid2))[0 if n == 1 else 1]

    gettext.gettext = translated
    gettext.ngettext = counted
