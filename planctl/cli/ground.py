"""What words are understood by at the keyboard: staff by handle or name, texts as files have them."""

from __future__ import annotations

from planctl.cli.saving import free_text
from planctl.cli.session import Session
from planctl.plans.plan import Plan
from planctl.plans.typed import Ground
from planctl.workspace.writing import colleague, known_handle


def ground_of(session: Session, plan: Plan, *, former: bool = False, allow_cpr: bool = False) -> Ground:
    """Return what the words of a form or of a command are read by.

    With `former` staff who have left may be named as well: what they did stays as it was.
    """
    settings = session.workspace.settings

    def text(words: str) -> str:
        return free_text(words, allow_cpr=allow_cpr) or ""

    def staff(word: str) -> str:
        return known_handle(settings, word) if former else colleague(settings, word, session.today).handle

    return Ground(plan, session.today.isoformat(), staff, text)
