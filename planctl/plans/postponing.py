"""Postponing a question of the month: it stays on the list, last, with the reason and the day (pure)."""

from __future__ import annotations

from planctl.plans.changes import Draft
from planctl.plans.plan import Entry, Plan, same_entry

POSTPONEMENTS = "postponements"


def postpone(draft: Draft, entry: Entry) -> bool:
    """Note that a question is put off; False if just that stands there already.

    The latest counts. One made earlier the same day is replaced: nothing would tell which came first.
    """
    known = draft.plan.at((POSTPONEMENTS,)) or []
    for index, old in enumerate(known):
        if not isinstance(old, dict) or _of(old) != _of(entry):
            continue
        if same_entry(draft.model, POSTPONEMENTS, old, entry) or _says_the_same(old, entry):
            return False
        draft.remove((POSTPONEMENTS, index))
        break
    return draft.add(POSTPONEMENTS, entry)


def pending(plan: Plan) -> list[Entry]:
    """Return the postponements that still count: the latest of each question and month, none decided since."""
    decided = [(entry["question"], entry["month"]) for entry in plan.entries("decisions")]
    latest: dict[tuple[str, str], Entry] = {}
    for entry in sorted(plan.entries(POSTPONEMENTS), key=lambda entry: (entry["date"], entry["until"])):
        latest[(entry["question"], entry["month"])] = entry
    return [
        entry
        for (question, month), entry in latest.items()
        if not any(asked == question and when >= month for asked, when in decided)
    ]


def _of(entry: Entry) -> tuple[str, ...]:
    return tuple(str(entry.get(key)) for key in ("date", "month", "question"))


def _says_the_same(old: Entry, new: Entry) -> bool:
    return all(old.get(key) == new.get(key) for key in ("until", "reason"))
