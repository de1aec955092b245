"""Taking the monthly decision: the record, its effect on the plan, and taking both back (pure)."""

from __future__ import annotations

from planctl.errors import CannotTakeBack, DecisionDiffers
from planctl.plans.changes import Draft
from planctl.plans.plan import Entry, same_entry
from planctl.texts import pick
from planctl.texts.dates import long_day, long_month

OPEN = "open_period"
CLOSE = "close_period"


def decide(draft: Draft, entry: Entry, trigger: str | None = None, *, replace: bool = False) -> bool:
    """Record a decision and do what its outcome does; False if it already stands there.

    If the plan already has the state the outcome leads to, only the decision is recorded. With
    `replace` an earlier decision for the month is taken back first, its effect included.
    Raise DecisionDiffers, CannotTakeBack, StopsBeforeStart.
    """
    index = find(draft, entry)
    if index is not None:
        old = draft.plan.entries("decisions")[index]
        if same_entry(draft.model, "decisions", old, entry) or (not replace and _says_the_same(old, entry)):
            return False
        if not replace:
            label = pick(draft.model.rules[old["question"]]["outcomes"][old["outcome"]]["label"])
            when = {"month": long_month(entry["month"]), "day": long_day(old["date"])}
            raise DecisionDiffers(id=draft.plan.id, outcome=label, **when)
        take_back(draft, index)
    draft.add("decisions", entry)
    apply_effect(draft, entry, trigger)
    return True


def find(draft: Draft, entry: Entry) -> int | None:
    """Return the index of the decision for the same month and question."""
    key = (entry["month"], entry["question"])
    for index, old in enumerate(draft.plan.entries("decisions")):
        if (old["month"], old["question"]) == key:
            return index
    return None


def _says_the_same(old: Entry, new: Entry) -> bool:
    """Tell whether a decision entered again adds nothing: same outcome, and no other reason given."""
    return old["outcome"] == new["outcome"] and new.get("reason") in (None, old.get("reason"))


def apply_effect(draft: Draft, entry: Entry, trigger: str | None) -> None:
    """Open or close the plan's period on the day of the decision, unless it already is so."""
    effect = draft.model.effect(entry["question"], entry["outcome"])
    is_open = draft.plan.open_period() is not None
    if effect == OPEN and not is_open and draft.plan.active_period(entry["date"]) is None:
        draft.start_plan(entry["date"], entry["by"], trigger)
    elif effect == CLOSE and is_open:
        draft.stop_plan(entry["date"], entry["by"], entry.get("reason"))


def take_back(draft: Draft, index: int) -> None:
    """Remove a decision with its effect; raise CannotTakeBack when later entries depend on it."""
    old = draft.plan.entries("decisions")[index]
    effect = draft.model.effect(old["question"], old["outcome"])
    if effect == OPEN:
        _close_again(draft, old)
    elif effect == CLOSE:
        _open_again(draft, old)
    draft.remove(("decisions", index))


def _close_again(draft: Draft, old: Entry) -> None:
    """Remove the period the decision opened, unless what came later builds on it."""
    for index, period in enumerate(draft.plan.entries("plan_periods")):
        if period["from"] == old["date"] and period.get("started_by") == old.get("by"):
            if period.get("to") is not None or _built_on(draft, old):
                raise CannotTakeBack(id=draft.plan.id, month=long_month(old["month"]))
            draft.remove(("plan_periods", index))
            return


def _open_again(draft: Draft, old: Entry) -> None:
    """Take the end of the period back that the decision closed, unless what came later builds on it."""
    periods = draft.plan.entries("plan_periods")
    for index, period in enumerate(periods):
        if period.get("to") == old["date"] and period.get("stopped_by") == old.get("by"):
            if any(other["from"] >= old["date"] for other in periods) or _built_on(draft, old):
                raise CannotTakeBack(id=draft.plan.id, month=long_month(old["month"]))
            draft.reopen_plan(index)
            return


def _built_on(draft: Draft, old: Entry) -> bool:
    """Tell whether a later month was decided on since, or the person ended: both took the plan as it was left."""
    later = [d for d in draft.plan.entries("decisions") if d["date"] >= old["date"] and d["month"] > old["month"]]
    return bool(later or draft.plan.data.get("ended"))
