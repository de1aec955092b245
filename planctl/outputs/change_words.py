"""What a change to a plan was, in words: entries by list and day, texts by area."""

from __future__ import annotations

from typing import Any

from planctl.plans.layout import LISTS
from planctl.plans.plan import Entry, Plan, canonical
from planctl.texts import tr
from planctl.texts.dates import long_day, long_month
from planctl.workspace.settings import Settings


def words_of(before: Plan | None, after: Plan | None, settings: Settings, person: str) -> list[str]:
    """Return what was added and changed between two versions of a plan; None: there was or is no plan."""
    if before is None or after is None:
        return [tr("change.registered", id=person)]
    words = []
    for name in LISTS:
        old, new = _contents(before, name), _contents(after, name)
        words += [
            tr("change.entry", id=person, what=_entry(after, name, entry))
            for key, entry in new.items()
            if key not in old
        ]
        if not set(new) - set(old):
            words += [
                tr("change.removed", id=person, what=_entry(before, name, e))
                for key, e in old.items()
                if key not in new
            ]
    for area in {**before.areas, **after.areas}:
        if before.areas.get(area) != after.areas.get(area):
            words.append(tr("change.area", id=person, area=after.model.label("areas", area)))
    if before.data.get("contact_person") != after.data.get("contact_person"):
        handle = after.data.get("contact_person")
        words.append(
            tr("change.contact-person", id=person, name=settings.name_of(handle) if handle else tr("change.nobody"))
        )
    if before.data.get("ended") != after.data.get("ended"):
        words.append(tr("change.ended", id=person))
    return words or [tr("change.form", id=person)]


def _contents(plan: Plan, name: str) -> dict[Any, Entry]:
    return {canonical(entry, {}): entry for entry in plan.entries(name)}


def _entry(plan: Plan, name: str, entry: Entry) -> str:
    model = plan.model
    day = long_day(entry.get("to") or entry.get("from") or entry["date"])
    if name == "plan_periods":
        return tr("change.plan-stopped" if entry.get("to") else "change.plan-started", day=day)
    if name == "contacts":
        return tr(
            "change.dated",
            what=model.full_label("contact_kinds", entry.get("kind") or model.default("contact_kinds")),
            day=day,
        )
    if name == "scores":
        return tr("change.score", area=model.label("areas", entry["area"]), step=entry["step"], day=day)
    if name == "decisions":
        month = long_month(entry["month"])
        outcome = model.rules[entry["question"]]["outcomes"][entry["outcome"]]["label"]
        from planctl.texts import pick

        return tr("change.decision", month=month, outcome=pick(outcome))
    parts = {
        "groups": ("groups", "group"),
        "measures": ("instruments", "instrument"),
        "journal": ("journal_types", "type"),
    }
    part, key = parts[name]
    return tr("change.dated", what=model.full_label(part, entry[key]), day=day)
