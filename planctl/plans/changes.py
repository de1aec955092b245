"""Changes to a plan, as text in and text out: each touches its own lines only (pure).

A `Draft` takes a plan and makes one change after the other; what it makes is checked by the caller
with the same parser that reads files.
"""

from __future__ import annotations

from typing import Any

from planctl.errors import MovedAway, Path, PersonEnded, PlanAlreadyActive, PlanNotActive, StopsBeforeStart
from planctl.models.model import Model
from planctl.plans.approval import refuse_unapproved
from planctl.plans.layout import ENDED, ENTITIES, INTERVENTION, default_of, layout_of
from planctl.plans.plan import Entry, Plan, canonical, same_entry, sort_key
from planctl.plans.renamed import read_text
from planctl.texts.dates import long_day
from planctl.yamltext.edit import CannotEdit, insert_item, remove_item, remove_key, replace_item, set_value


class Draft:
    """A plan being changed; `text` is the file as it would be."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.model: Model = plan.model
        self.layout = layout_of(plan.model)
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
        document = read_text(text, self.model)
        self.plan = Plan(document, document.data or {}, self.model)

    def add(self, name: str, entry: Entry) -> bool:
        """Add an entry to a list where its date puts it; False if the same entry is already there."""
        return self.add_to((name,), entry)

    def add_to(self, path: Path, entry: Entry) -> bool:
        """Add an entry to the list at a path, as ("goals", 0, "evaluations"); False if the same entry is there.

        What happened goes where its date puts it, what lives on to the end.
        """
        kind = self.layout.at((*path, 0))
        if kind is None:
            raise CannotEdit("no such list")
        entry = ordered(entry, kind.fields)
        raw = self._list(self.plan.at(path))
        defaults = default_of(self.model, str(path[-1]) if len(path) == 1 else "")
        known = [(index, other) for index, other in enumerate(raw) if isinstance(other, dict)]
        if any(canonical(other, defaults) == canonical(entry, defaults) for _, other in known):
            return False
        index = None if kind.kind == ENTITIES else _place(known, entry)
        self._take(insert_item(self.plan.document, path, entry, index, self.layout.order))
        return True

    @staticmethod
    def _list(value: Any) -> list[Any]:
        """Return a list of the file, [] where there is none; raise CannotEdit where something else stands."""
        if value is not None and not isinstance(value, list):
            raise CannotEdit("a value stands where a list should be")
        return value or []

    def set(self, path: Path, value: Any) -> None:
        """Set a value, replacing what was there; what is missing on the way to it comes with it."""
        self._take(set_value(self.plan.document, path, value, self.layout.order))

    def remove(self, path: Path) -> None:
        """Remove a key, or an entry of a list."""
        remover = remove_item if isinstance(path[-1], int) else remove_key
        self._take(remover(self.plan.document, path))

    def start_plan(self, day: str, by: str, trigger: str | None) -> bool:
        """Open a period; False if just that one is open.

        Raise PlanAlreadyActive when another is, PersonEnded, MovedAway, NotApproved, AwaitsApproval.
        """
        self._refuse_ended()
        opened = ordered({"from": day, "started_by": by, "trigger": trigger}, self.layout.lists["plan_periods"].fields)
        open_period = self.plan.open_period()
        if open_period is None:
            refuse_unapproved(self.plan)
            return self.add("plan_periods", opened)
        if not same_entry(self.model, "plan_periods", opened, open_period[1]):
            raise PlanAlreadyActive(id=self.plan.id, start=long_day(open_period[1]["from"]))
        return False

    def _refuse_ended(self) -> None:
        """Refuse to activate the plan of somebody who has been ended: a wrong id, or a return to be thought over."""
        ended, moved = self.plan.data.get("ended"), self.plan.data.get("moved")
        if moved:
            raise MovedAway(id=self.plan.id, to=moved["to"], day=long_day(moved["date"]))
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
        self.replace(("plan_periods", index), {**period, **end})
        return True

    def reopen_plan(self, index: int) -> None:
        """Take the end of a period back."""
        period = self.plan.entries("plan_periods")[index]
        kept = {key: value for key, value in period.items() if key not in ("to", "stopped_by", "reason")}
        self.replace(("plan_periods", index), kept)

    def replace(self, path: Path, entry: Entry) -> None:
        """Replace the entry at a path of a list by another."""
        kind = self.layout.at(path)
        if kind is None:
            raise CannotEdit("no such list")
        self._take(replace_item(self.plan.document, path, ordered(entry, kind.fields)))

    def set_area(self, area: str, field: str, value: Any) -> None:
        """Set a field of an area, unless it says just that already."""
        if canonical({field: self.plan.areas.get(area, {}).get(field)}, {}) == canonical({field: value}, {}):
            return
        self._take(set_value(self.plan.document, ("areas", area, field), value, self.layout.order))

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
        self._take(set_value(self.plan.document, ("ended",), ordered(entry, ENDED.fields), self.layout.order))


def _place(known: list[tuple[int, Entry]], entry: Entry) -> int | None:
    """Return the index at which an entry is put among others by its date; None for the end."""
    places = [(index, sort_key(other)) for index, other in known]
    later = [index for index, key in places if key > sort_key(entry)]
    earlier = [index for index, key in places if key <= sort_key(entry)]
    return earlier[-1] + 1 if earlier else (later[0] if later else None)


def ordered(entry: Entry, fields: dict[str, str]) -> Entry:
    """Return an entry with its fields in file order, without those that have no value."""
    known = {
        key: entry[key] for key in fields if entry.get(key) not in (None, []) and not _unset(entry[key], fields[key])
    }
    return {**known, **{key: value for key, value in entry.items() if key not in fields}}


def _unset(value: Any, kind: str) -> bool:
    """Tell a flag that is not set: it is not written. (A yes or no that was asked for is.)"""
    return value is False and kind == "flag"
