"""How a plan file is laid out: its keys, the lists of what happened, and their fields in order (pure).

What may stand in a field is the model's business; this is the frame every model shares. A field's
type is one of: date, month, time, text, staff, flag, `id:<part>` (an id of a part
of the model), `ids:<part>` (a list of them), and the few special ones named in `plans.schema`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

FORMAT_VERSION = 1
ID_PATTERN = r"^[A-Z][A-Z0-9]{0,3}-[0-9A-HJKMNP-TV-Z]{1,8}$"
HANDLE_PATTERN = r"^[a-zæøå][a-z0-9æøå_]*$"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32

TOP = (
    "planctl", "model", "id", "ref", "registered", "contact_person", "background", "groups", "plan_periods", "areas",
    "scores", "measures", "contacts", "journal", "decisions", "ended", "conflicts",
)  # fmt: skip
REQUIRED = ("planctl", "model", "id", "registered")

# An error in one of these and the person cannot be judged by the review.
JUDGED_BY = frozenset({"id", "model", "registered", "plan_periods", "contacts", "decisions", "ended"})


@dataclass(frozen=True)
class Entry:
    """A kind of entry in a list: its fields with their types in file order, and which must be there."""

    fields: dict[str, str]
    required: tuple[str, ...]
    part: str = ""  # the part of the model without which the list makes no sense

    @cached_property
    def staff(self) -> tuple[str, ...]:
        """Return the fields that hold a staff handle."""
        return tuple(name for name, kind in self.fields.items() if kind == "staff")


LISTS: dict[str, Entry] = {
    "groups": Entry({"date": "date", "group": "id:groups", "by": "staff", "note": "text"}, ("date", "group"), "groups"),
    "plan_periods": Entry(
        {
            "from": "date", "to": "date", "started_by": "staff", "trigger": "id:triggers", "stopped_by": "staff",
            "reason": "text",
        },
        ("from",),
    ),
    "scores": Entry(
        {
            "date": "date", "time": "time", "area": "id:areas", "step": "step", "rater": "id:raters", "by": "staff",
            "note": "text",
        },
        ("date", "area", "step"),
        "areas",
    ),
    "measures": Entry(
        {
            "date": "date", "time": "time", "instrument": "id:instruments", "items": "items", "declined": "flag",
            "by": "staff", "note": "text",
        },
        ("date", "instrument"),
        "instruments",
    ),
    "contacts": Entry(
        {
            "date": "date", "time": "time", "kind": "id:contact_kinds", "by": "staff", "services": "ids:services",
            "area": "id:areas", "attempt": "flag", "acute": "flag", "note": "text",
        },
        ("date",),
    ),
    "journal": Entry(
        {
            "date": "date", "time": "time", "type": "id:journal_types", "area": "id:areas", "by": "staff",
            "acute": "flag", "text": "text",
        },
        ("date", "type", "text"),
        "journal_types",
    ),
    "decisions": Entry(
        {
            "date": "date", "month": "month", "question": "id:rules", "outcome": "outcome", "by": "staff",
            "discussed": "id:discussed", "reason": "text",
        },
        ("date", "month", "question", "outcome"),
    ),
}  # fmt: skip
ENDED = Entry({"date": "date", "reason": "id:end_reasons", "by": "staff", "note": "text"}, ("date", "reason"))
INTERVENTION = Entry(
    {
        "from": "date", "until": "date", "kind": "id:intervention_kinds", "responsible": "staff", "by": "staff",
        "text": "text",
    },
    ("from", "text"),
)  # fmt: skip


def default_of(model: Any, list_name: str) -> dict[str, Any]:
    """Return the values a list's fields have when they are not written, by the model."""
    if list_name == "contacts":
        return {"kind": model.default("contact_kinds"), "attempt": False, "acute": False, "services": []}
    if list_name == "scores":
        return {"rater": model.default("raters")}
    if list_name == "measures":
        return {"declined": False}
    return {"acute": False} if list_name == "journal" else {}
