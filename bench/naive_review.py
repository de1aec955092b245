"""The month's review as a user might script it: ruamel.yaml and the rule, written down. What planctl is compared with.

python naive_review.py FOLDER MONTH [FILES]     prints id and question of all that is due
"""

import sys
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


def months(day: Any) -> int:
    """Return the number of a date's month."""
    return int(str(day)[:4]) * 12 + int(str(day)[5:7])


def due(plan: Any, month: str) -> str | None:
    """Return the question that somebody has to consider this month."""
    first = date.fromisoformat(f"{month}-01")
    periods = [p for p in plan.get("plan_periods", []) if p["from"] < first and ("to" not in p or p["to"] >= first)]
    talked = [c for c in plan.get("contacts", []) if months(c["date"]) == months(first) - 1 and not c.get("attempt")]
    contact = any(c["kind"] != "third_party" for c in talked)
    presence = any(c["kind"] == "visit" for c in talked)
    decisions = plan.get("decisions", [])
    question = None
    if not periods and contact and first.month != 1:
        question = "needs_plan"
    if periods and not presence:
        question = "keep_plan"
    if periods and presence:
        adjusted = [months(d["month"]) for d in decisions if d["question"] == "adjust_plan" and d["month"] < month]
        if months(first) - max([months(periods[-1]["from"]), *adjusted]) >= 3:
            question = "adjust_plan"
    decided = any(d["month"] == month and d["question"] == question for d in decisions)
    return None if decided else question


if __name__ == "__main__":
    folder, asked, *limit = sys.argv[1:]
    files = sorted(Path(folder).glob("*.yaml"))
    for file in islice(files, int(limit[0]) if limit else None):
        found = YAML().load(file)
        if found.get("ended", {}).get("date", date.max) >= date.fromisoformat(f"{asked}-01") and due(found, asked):
            print(found["id"], due(found, asked))
