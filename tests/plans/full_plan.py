"""A right plan that has something of everything, as data."""

from __future__ import annotations

from typing import Any

ID = "K-7F3QM"
PATH = f"plans/{ID}.yaml"

FULL: dict[str, Any] = {
    "planctl": 1,
    "model": "reden",
    "id": ID,
    "ref": "2026-118",
    "registered": "2026-01-14",
    "contact_person": "mette",
    "background": {"substance_use": "current", "prostitution": "past"},
    "groups": [{"date": "2026-01-14", "group": "stabilise", "by": "mette", "note": "Bor ude"}],
    "plan_periods": [
        {
            "from": "2026-01-20", "to": "2026-05-04", "started_by": "mette", "trigger": "own_wish",
            "stopped_by": "jonas_beck", "reason": "Flyttet",
        },
        {"from": "2026-09-01", "started_by": "mette"},
    ],
    "areas": {
        "housing": {
            "situation": "Bor hos en veninde.\nHar en nøgle.\n",
            "agreed_purpose": "Sit eget sted at bo.",
            "interventions": [
                {
                    "from": "2026-09-01", "until": "2026-12-01", "kind": "own_service", "responsible": "mette",
                    "by": "mette", "text": "Samtale hver uge",
                }
            ],
            "target": 7,
            "written": "with_person",
        }
    },
    "scores": [
        {
            "date": "2026-01-20", "time": "14:05", "area": "housing", "step": 3, "rater": "staff", "by": "mette",
            "note": "Ro",
        }
    ],
    "measures": [
        {"date": "2026-02-01", "instrument": "who5", "items": [2, 3, 1, 2, 4], "by": "mette"},
        {"date": "2026-03-01", "instrument": "who5", "declined": True, "by": "mette"},
    ],
    "contacts": [
        {"date": "2026-10-03", "kind": "visit", "by": "mette", "services": ["conversation"], "area": "housing"},
        {"date": "2026-10-09", "kind": "phone", "by": "mette", "attempt": True, "acute": False, "note": "Ringet"},
    ],
    "journal": [{"date": "2026-10-03", "type": "observation", "area": "housing", "by": "mette", "text": "Kom ind"}],
    "decisions": [
        {
            "date": "2026-10-02", "month": "2026-10", "question": "keep_plan", "outcome": "keep", "by": "mette",
            "discussed": "staff_meeting", "reason": "Aftalt",
        }
    ],
    "ended": {"date": "2026-11-20", "reason": "moved", "by": "mette", "note": "Til byen"},
    "x_school": {"done": [True, 1.5, None]},
}  # fmt: skip
