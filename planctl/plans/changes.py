"""Changes to a plan, as text in and text out: each touches its own lines only (pure).

A `Draft` takes a plan and makes one change after the other; what it makes is checked by the caller
with the same parser that reads files.
"""

from __future__ import annotations

from typing import Any

from planctl.errors import PersonEnded, PlanAlreadyActive, PlanNotActive, StopsBeforeStart
from planctl.models.model import Model
from planctl.plans.layout import ENDED, INTERVENTION, LISTS, TOP
from planctl.plans.plan import Entry, Plan, canonical, same_entry, sort_key
from planctl.texts.dates import long_day
from planctl.yamltext.edit import CannotEdit, insert_item, remove_item, remove_key, replace_item, set_value
from planctl.yamltext.loader import load


class Draft:
    """A plan being changed; `text` is the file as it would be."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.model: Model = plan.model
        self.before = plan.document.text

    @property
    def text(self) -> str:
        """Return the file's text with the changes so far."""
        return self.plan.document.text

    @property
    def changed(self) -> bool:
        """Tell whether anything is different."""
        return self.text != self.before

    def _take(self, text: str) -> None:
        document = load(text.encode())
        self.plan = Plan(document, document.data or {}, self.model)

    def add(self, name: str, entry: Entry) -> bool:
        """Add an entry to a list where its date puts it; False if the same entry is already there."""
        entry = ordered(entry, LISTS[name].fields)
        entries = self.plan.entries(name)
        if any(same_entry(self.model, name, entry, other) for other in entries):
            return False
        raw = self._list(self.plan.data.get(name))
        places = [(index, sort_key(other)) for index, other in enumerate(raw) if isinstance(other, dict)]
        later = [index for index, key in places if key > sort_key(entry)]
        earlier = [index for index, key in places if key <= sort_key(entry)]
        index = earlier[-1] + 1 if earlier else (later[0] if later else None)
        self._take(insert_item(self.plan.document, (name,), entry, index, TOP))
        return True

    @staticmethod
    def _list(value: Any) -> list[Any]:
        """Return a list of the file, [] where there is none; raise CannotEdit where something else stands."""
        if value is not None and not isinstance(value, list):
            raise CannotEdit("a value stands where a list should be")
        return value or []

    def set(self, path: tuple[str | int, ...], value: Any, order: tuple[str, ...] = ()) -> None:
        """Set a value, replacing what was there."""
        self._take(set_value(self.plan.document, path, value, order))

    def remove(self, path: tuple[str | int, ...]) -> None:
        """Remove a key, or an entry of a list."""
        remover = remove_item if isinstance(path[-1], int) else remove_key
        self._take(remover(self.plan.document, path))

    def start_plan(self, day: str, by: str, trigger: str | None) -> bool:
        """Open a period; False if just that one is open. Raise PlanAlreadyActive when another is, PersonEnded."""
        self._refuse_ended()
        opened = ordered({"from": day, "started_by": by, "trigger": trigger}, LISTS["plan_periods"].fields)
        open_period = self.plan.open_period()
        if open_period is None:
            return self.add("plan_periods", opened)
        if not same_entry(self.model, "plan_periods", opened, open_period[1]):
            raise PlanAlreadyActive(id=self.plan.id, start=long_day(open_period[1]["from"]))
        return False

    def _refuse_ended(self) -> None:
        """Refuse to activate the plan of somebody who has been ended: a wrong id, or a return to be thought over."""
        ended = self.plan.data.get("ended")
        if ended:
            raise PersonEnded(id=self.plan.id, day=long_day(ended["date"]))

    def stop_plan(self, day: str, by: str, reason: str | None) -> bool:
        """Close the open period; False if the last one was closed just so.

        Raise PlanNotActive without an open one, StopsBeforeStart when it began that day or later.
        """
        end = {"to": day, "stopped_by": by, "reason": reason}
        open_period = self.plan.open_period()
        if open_period is None:
            periods = self.plan.entries("plan_periods")
            if any(same_entry(self.model, "plan_periods", {**period, **end}, period) for period in periods):
                return False
            raise PlanNotActive(id=self.plan.id)
        index, period = open_period
        if day <= period["from"]:
            raise StopsBeforeStart(id=self.plan.id, start=long_day(period["from"]), day=long_day(day))
        self._replace("plan_periods", index, {**period, **end})
        return True

    def reopen_plan(self, index: int) -> None:
        """Take the end of a period back."""
        period = self.plan.entries("plan_periods")[index]
        kept = {key: value for key, value in period.items() if key not in ("to", "stopped_by", "reason")}
        self._replace("plan_periods", index, kept)

    def _replace(self, name: str, index: int, entry: Entry) -> None:
        entry = ordered(entry, LISTS[name].fields)
        self._take(replace_item(self.plan.document, (name, index), entry))

    def set_area(self, area: str, field: str, value: Any) -> None:
        """Set a field of an area, unless it says just that already."""
        order = (*self.model.area_fields, "target", "written")
        if canonical({field: self.plan.areas.get(area, {}).get(field)}, {}) == canonical({field: value}, {}):
            return
        areas = self.plan.data.get("areas")
        if areas is None:
            self._take(set_value(self.plan.document, ("areas",), {area: {field: value}}, TOP))
        elif isinstance(areas, dict) and areas.get(area) is None:
            self._take(set_value(self.plan.document, ("areas", area), {field: value}, tuple(self.model.areas)))
        else:
            self._take(set_value(self.plan.document, ("areas", area, field), value, order))

    def add_intervention(self, area: str, field: str, entry: Entry) -> bool:
        """Add an intervention to an area; False if the same one is already there."""
        entry = ordered(entry, INTERVENTION.fields)
        existing = self._list(self.plan.areas.get(area, {}).get(field))
        if not existing:
            self.set_area(area, field, [entry])
            return True
        known = [(index, other) for index, other in enumerate(existing) if isinstance(other, dict)]
        if any(sort_key(other) == sort_key(entry) for _, other in known):
            return False
        earlier = [index for index, other in known if str(other.get("from")) <= str(entry["from"])]
        self._take(insert_item(self.plan.document, ("areas", area, field), entry, earlier[-1] + 1 if earlier else 0))
        return True

    def end(self, entry: Entry) -> None:
        """Mark the person as ended."""
        self._take(set_value(self.plan.document, ("ended",), ordered(entry, ENDED.fields), TOP))


def ordered(entry: Entry, fields: dict[str, str]) -> Entry:
    """Return an entry with its fields in file order, without those that have no value."""
    known = {key: entry[key] for key in fields if entry.get(key) not in (None, False, [])}
    return {**known, **{key: value for key, value in entry.items() if key not in fields}}
