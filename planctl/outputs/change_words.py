"""What a change to a plan was, in words: entries by list and day, texts by area."""

from __future__ import annotations

from typing import Any

from planctl.plans.layout import LISTS
from planctl.plans.plan import Entry, Plan, canonical
from planctl.texts import pick, tr
from planctl.texts.dates import joined, long_day, long_month
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
            words.append(tr("change.area", id=person, what=_area(before, after, area)))
    if before.data.get("contact_person") != after.data.get("contact_person"):
        handle = after.data.get("contact_person")
        name = settings.name_of(handle)
        words.append(tr("change.contact-person" if handle else "change.no-contact-person", id=person, name=name))
    if before.data.get("ended") != after.data.get("ended"):
        words.append(_ended(before, after, person))
    return words or [tr("change.form", id=person)]


def _area(before: Plan, after: Plan, area: str) -> str:
    """Return an area with the fields of it that are different."""
    old, new = before.areas.get(area, {}), after.areas.get(area, {})
    fields = [field for field in {**old, **new} if old.get(field) != new.get(field)]
    known = [after.model.full_label("area_fields", field) for field in fields if field in after.model.area_fields]
    label = after.model.label("areas", area)
    return f"{label} – {joined(known)}" if known else label


def _ended(before: Plan, after: Plan, person: str) -> str:
    """Return what became of an ending: made, unmade, or changed in its details."""
    if before.data.get("ended") and after.data.get("ended"):
        return tr("change.ended-details", id=person)
    ended = after.data.get("ended") or before.data["ended"]
    reason = after.model.label("end_reasons", ended["reason"])
    key = "change.ended" if after.data.get("ended") else "change.unended"
    return tr(key, id=person, day=long_day(ended["date"]), reason=reason)


def settings_words(before: Settings, after: Settings) -> list[str]:
    """Return what was changed in planctl.yaml: staff by name, anything else as the settings."""
    names = {**before.staff, **after.staff}
    words = []
    for handle, person in names.items():
        old, new = before.staff.get(handle), after.staff.get(handle)
        if old != new:
            key = "change.staff-added" if old is None else "change.staff-removed" if new is None else "change.staff"
            words.append(tr(key, name=person.name, handle=handle))
    return words or [tr("change.settings")]


def _contents(plan: Plan, name: str) -> dict[Any, Entry]:
    return {canonical(entry, {}): entry for entry in plan.entries(name)}


def _entry(plan: Plan, name: str, entry: Entry) -> str:
    model = plan.model
    day = long_day(entry.get("to") or entry.get("from") or entry["date"])
    if name == "plan_periods":
        return tr("change.plan-stopped" if entry.get("to") else "change.plan-started", day=day)
    if name == "contacts":
        kind = model.full_label("contact_kinds", entry.get("kind") or model.default("contact_kinds"))
        when = tr("change.at", day=day, time=entry["time"]) if entry.get("time") else day
        services = joined([model.full_label("services", service) for service in entry.get("services", [])])
        return tr("change.dated", what=", ".join(part for part in (kind, services) if part), day=when)
    if name == "scores":
        return tr("change.score", area=model.label("areas", entry["area"]), step=entry["step"], day=day)
    if name == "decisions":
        month = long_month(entry["month"])
        outcome = model.rules[entry["question"]]["outcomes"][entry["outcome"]]["label"]
        return tr("change.decision", month=month, outcome=pick(outcome))
    parts = {
        "groups": ("groups", "group"),
        "measures": ("instruments", "instrument"),
        "journal": ("journal_types", "type"),
    }
    part, key = parts[name]
    return tr("change.dated", what=model.full_label(part, entry[key]), day=day)
