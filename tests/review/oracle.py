"""The monthly review told a second time, from the words of the rule alone, to hold the program to them.

Nothing of planctl is used. A person is the plain dict that a plan file holds; months and days stay text ("2026-11",
"2026-11-03"), which sorts as time does. Clear before quick: every answer is worked out from the file anew.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

Person = dict[str, Any]
Row = dict[str, Any]

QUESTIONS = ("needs_plan", "keep_plan", "adjust_plan")  # in the order of the model
CONTACT = {"visit", "home_visit", "outreach", "accompaniment", "phone", "message", "other"}
PRESENCE = {"visit"}
JANUARY = "01"
LOOK_BACK = 12  # months


def first_of(month: str) -> str:
    """Return the 1st of a month."""
    return f"{month}-01"


def day_before(day: str) -> str:
    """Return the day before."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def moved(month: str, months: int) -> str:
    """Return the month that lies so many months later, or earlier when negative."""
    year, index = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 + months, 12)
    return f"{year:04d}-{index + 1:02d}"


def apart(later: str, earlier: str) -> int:
    """Return the number of months from one month to another."""
    return (int(later[:4]) - int(earlier[:4])) * 12 + int(later[5:]) - int(earlier[5:])


# Facts as at the end of the day before the 1st.


def counting(person: Person, kinds: set[str]) -> list[str]:
    """Return the days of the contacts that are of some kinds; attempts are none."""
    contacts = person.get("contacts", [])
    return [c["date"] for c in contacts if c.get("kind", "visit") in kinds and not c.get("attempt", False)]


def met(person: Person, month: str, kinds: set[str]) -> bool:
    """Tell whether an entry of some kinds lies in the calendar month before the 1st of the month."""
    start, end = first_of(moved(month, -1)), first_of(month)
    return any(start <= day < end for day in counting(person, kinds))


def latest(person: Person, month: str, kinds: set[str]) -> str | None:
    """Return the latest day before the 1st with an entry of some kinds."""
    return max((day for day in counting(person, kinds) if day < first_of(month)), default=None)


def active_period(person: Person, month: str) -> dict[str, Any] | None:
    """Return the period of the plan that holds on the day before the 1st."""
    day = day_before(first_of(month))
    for period in person.get("plan_periods", []):
        if period["from"] <= day and ("to" not in period or day < period["to"]):
            return dict(period)
    return None


def group(person: Person, month: str) -> str | None:
    """Return the group the person was in at the end of the day before the 1st."""
    known = [(g["date"], g["group"]) for g in person.get("groups", []) if g["date"] < first_of(month)]
    return max(known)[1] if known else None


# The three questions.


def listed(person: Person, question: str, month: str) -> bool:
    """Tell whether the question is to be asked about the person in that month."""
    period = active_period(person, month)
    if question == "needs_plan":
        return period is None and not month.endswith(JANUARY) and met(person, month, CONTACT)
    if period is None:
        return False
    if question == "keep_plan":
        return not met(person, month, PRESENCE)
    return met(person, month, PRESENCE) and apart(month, last_considered(person, period, month)) >= 3


def last_considered(person: Person, period: dict[str, Any], month: str) -> str:
    """Return the month the plan was last thought through: when it began, or adjusted since then."""
    began: str = period["from"][:7]
    earlier = [d["month"] for d in person.get("decisions", []) if d["question"] == "adjust_plan" and d["month"] < month]
    considered: list[str] = [began, *(m for m in earlier if m >= began)]
    return max(considered)


def decision(person: Person, question: str, month: str) -> dict[str, Any] | None:
    """Return the decision on a question for a month, whenever it was written down."""
    for entry in person.get("decisions", []):
        if (entry["question"], entry["month"]) == (question, month):
            return dict(entry)
    return None


def undecided(person: Person, question: str, month: str) -> bool:
    """Tell whether the question was to be asked in that month and has no answer for it."""
    return listed(person, question, month) and decision(person, question, month) is None


def since(person: Person, question: str, month: str, review_since: str | None) -> str:
    """Return the first month of the unbroken row of months in which the question waits, ending in this one."""
    before = moved(month, -1)
    while looked_back_at(before, review_since) and undecided(person, question, before):
        month, before = before, moved(before, -1)
    return month


def missed(person: Person, question: str, month: str, review_since: str | None) -> str | None:
    """Return the earlier month whose question was never answered, if it still has to be."""
    active = active_period(person, month) is not None
    makes_sense = not active if question == "needs_plan" else active
    if listed(person, question, month) or not makes_sense:
        return None
    months = [moved(month, -n) for n in range(1, LOOK_BACK + 1)]
    waiting = [m for m in months if looked_back_at(m, review_since) and undecided(person, question, m)]
    answered = [d["month"] for d in person.get("decisions", []) if d["question"] == question]
    if not waiting or any(max(waiting) < answer <= month for answer in answered):
        return None
    return max(waiting)


def looked_back_at(month: str, review_since: str | None) -> bool:
    """Tell whether an earlier month is looked back at at all."""
    return review_since is None or month >= review_since


def quiet(person: Person, month: str) -> bool:
    """Tell whether the person, on basic service, was not in contact at all."""
    return not month.endswith(JANUARY) and active_period(person, month) is None and not met(person, month, CONTACT)


# The month.


def judged(folder: str, person: Person, month: str) -> bool:
    """Tell whether a file's person is judged for a month: not when ended before, nor when closed in an earlier year."""
    if folder.startswith("closed/") and month > f"{folder.removeprefix('closed/')}-12":
        return False
    return "ended" not in person or person["ended"]["date"] >= first_of(month)


def review(files: list[tuple[str, Person]], month: str, review_since: str | None = None) -> dict[str, Any]:
    """Return the review of a month over files given as (folder, person)."""
    people = [person for folder, person in files if judged(folder, person, month)]
    due, decided, late = [], [], []
    for person in people:
        for question in QUESTIONS:
            row = {"id": person["id"], "model": "reden", "question": question, "month": month}
            row["contact_person"] = person["contact_person"]
            row["last_contact"] = latest(person, month, CONTACT)
            row["last_presence"] = latest(person, month, PRESENCE)
            if undecided(person, question, month):
                due.append({**row, "since": since(person, question, month, review_since)})
            if entry := decision(person, question, month):
                answer = {"outcome": entry["outcome"], "decided_on": entry["date"], "decided_by": entry["by"]}
                decided.append({**row, **answer, "listed": listed(person, question, month)})
            if old := missed(person, question, month, review_since):
                late.append({**row, "month": old, "since": since(person, question, old, review_since)})
    without = [person for person in people if quiet(person, month)]
    return {
        "month": month,
        "reference_date": first_of(month),
        "window": [first_of(moved(month, -1)), first_of(month)],
        "due": sorted(due, key=place),
        "decided": sorted(decided, key=place),
        "missed": sorted(late, key=place),
        "quiet": len(without),
        "quiet_survive": sorted(person["id"] for person in without if group(person, month) == "survive"),
    }


def place(row: Row) -> tuple[bool, str, int, str]:
    """Return where a row stands: by contact person with nobody last, question, id."""
    handle = row["contact_person"]
    return handle is None, handle or "", QUESTIONS.index(row["question"]), row["id"]
