"""Invented people: valid plan files of the model `reden`, drawn at random from a seed and written as a workspace.

Eighteen months of visits, calls, silence, plans started and stopped, decisions made in time, late or not at all. Days
crowd on the first and the last of months, where a rule about months is most easily wrong.
"""

from __future__ import annotations

import json
import re
from calendar import monthrange
from pathlib import Path
from random import Random
from typing import Any

Person = dict[str, Any]
Files = list[tuple[str, Person]]  # (folder, person)

MONTHS = [f"{2025 + n // 12}-{n % 12 + 1:02d}" for n in range(5, 23)]  # 2025-06 to 2026-11
OPEN = "9999-12-31"
STAFF = ("ane", "jonas", "lene", "mette", "øjvind")
OUTCOMES = {
    "needs_plan": ("start_plan", "stay_basic"),
    "keep_plan": ("keep", "stop_plan"),
    "adjust_plan": ("adjusted", "unchanged", "stop_plan"),
}
HABITS: dict[str, tuple[tuple[str, ...], tuple[int, int]]] = {  # what a month looks like: kinds, and how many
    "here": (("visit", "visit", "visit", "phone", "home_visit"), (1, 6)),
    "once": (("visit",), (1, 1)),
    "elsewhere": (("home_visit", "outreach", "accompaniment", "phone", "message", "other"), (1, 3)),
    "in vain": (("attempt", "third_party"), (1, 3)),
    "away": ((), (0, 0)),
}
SETTINGS = """\
planctl: 1
organisation: {name: Reden Eksempelby, language: da, timezone: Europe/Copenhagen}
models: [reden]
id_prefix: K
"""


def people(seed: int, count: int) -> Files:
    """Draw files in plans/, closed/2025 and closed/2026."""
    rng = Random(seed)
    ids: dict[str, None] = {}
    while len(ids) < count:
        ids["K-" + "".join(rng.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=5))] = None
    folders = ("plans", "closed/2025", "closed/2026")
    return [_file(rng, id_, rng.choices(folders, (82, 10, 8))[0]) for id_ in ids]


def _file(rng: Random, id_: str, folder: str) -> tuple[str, Person]:
    person: Person = {"planctl": 1, "model": "reden", "id": id_}
    ended = _end(rng, folder)
    if rng.random() < 0.3:
        person["ref"] = f"2026-{rng.randrange(900)}"
    person["registered"] = _day(rng, MONTHS[0]) if rng.random() < 0.9 else _day(rng, rng.choice(MONTHS[:6]))
    person["contact_person"] = rng.choice((*STAFF, None))
    person["groups"] = _groups(rng)
    person["plan_periods"] = _periods(rng, ended)
    person["contacts"] = _contacts(rng, ended)
    person["decisions"] = _decisions(rng, person["plan_periods"])
    if ended != OPEN:
        person["ended"] = {"date": ended, "reason": rng.choice(("moved", "died", "other")), "by": rng.choice(STAFF)}
    return folder, {key: value for key, value in person.items() if value != []}


def _end(rng: Random, folder: str) -> str:
    if folder == "plans":
        return _day(rng, rng.choice(MONTHS[4:])) if rng.random() < 0.15 else OPEN
    year = folder[-4:]
    if rng.random() < 0.6:
        return f"{year}-12-31"
    return _day(rng, rng.choice([month for month in MONTHS if month.startswith(year)]))


def _day(rng: Random, month: str) -> str:
    last = monthrange(int(month[:4]), int(month[5:]))[1]
    number = rng.choices((1, last, rng.randint(1, last)), (2, 2, 5))[0]
    return f"{month}-{number:02d}"


def _groups(rng: Random) -> list[dict[str, Any]]:
    days = sorted({_day(rng, rng.choice(MONTHS)) for _ in range(rng.choice((0, 1, 1, 2, 3)))})
    names = ("survive", "survive", "stabilise", "reintegrate")
    return [{"date": d, "group": rng.choice(names), "by": rng.choice(STAFF)} for d in days]


def _periods(rng: Random, ended: str) -> list[dict[str, Any]]:
    """Draw half-open periods; now and then one begins on the very day another stops, or the plan is still open."""
    days = sorted({_day(rng, rng.choice(MONTHS)) for _ in range(rng.choice((0, 1, 1, 2, 3, 4, 5, 6)))})
    periods: list[dict[str, Any]] = []
    while days and days[0] < ended:
        start = days.pop(0)
        period: dict[str, Any] = {"from": start}
        stop = min(days[0] if days else OPEN, ended)
        if stop != OPEN:
            period["to"] = stop
            if rng.random() < 0.8:
                days = days[1:]  # otherwise the next plan begins at once
        period["started_by"] = rng.choice(STAFF)
        if rng.random() < 0.5:
            period["trigger"] = rng.choice(("agreements", "professional", "own_wish"))
        if stop != OPEN:
            period |= {"stopped_by": rng.choice(STAFF), "reason": "Aftalt med kvinden"}
        periods.append(period)
    return periods


def _contacts(rng: Random, ended: str) -> list[dict[str, Any]]:
    """Draw contacts by a habit that changes now and then; some lists are out of order, as typed by hand."""
    found: dict[str, dict[str, Any]] = {}
    habit = rng.choice(list(HABITS))
    for month in MONTHS:
        if rng.random() < 0.35:
            habit = rng.choice(list(HABITS))
        kinds, (fewest, most) = HABITS[habit]
        for _ in range(rng.randint(fewest, most)):
            entry = _contact(rng, _day(rng, month), rng.choice(kinds))
            found[json.dumps(entry, sort_keys=True)] = entry  # equal entries are one
    kept = [c for c in found.values() if c["date"] <= ended or rng.random() < 0.1]
    kept.sort(key=lambda c: (c["date"], c.get("time", "")))
    if rng.random() < 0.05:
        rng.shuffle(kept)
    return kept


def _contact(rng: Random, day: str, kind: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"date": day}
    if rng.random() < 0.2:
        entry["time"] = f"{rng.randint(8, 21):02d}:{rng.choice((0, 5, 30)):02d}"
    attempt = kind == "attempt"
    if attempt:
        kind = rng.choice(("visit", "home_visit", "outreach", "phone", "message"))
    if kind != "visit" or rng.random() < 0.5:
        entry["kind"] = kind
    entry["by"] = rng.choice(STAFF)
    if kind == "visit" and not attempt:
        entry["services"] = sorted(rng.sample(("conversation", "shared_meal", "clothing"), rng.randint(1, 2)))
    if rng.random() < 0.2:
        entry["area"] = rng.choice(("housing", "network", "violence"))
    if attempt or rng.random() < 0.05:
        entry["attempt"] = attempt
    return entry


def _decisions(rng: Random, periods: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Draw decisions, mostly on the question of the day, some on another; some early, some months late."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    zeal = rng.choice((0, 0.1, 0.3, 0.6, 0.9))
    for month in MONTHS:
        if rng.random() >= zeal:
            continue
        planned = any(p["from"] < f"{month}-01" <= p.get("to", OPEN) for p in periods)
        likely = ("keep_plan", "adjust_plan") if planned else ("needs_plan",)
        questions = set(likely) if rng.random() < 0.7 else {rng.choice(list(OUTCOMES))}
        for question in sorted(questions):
            outcome = rng.choice(OUTCOMES[question])
            later = rng.choices((-1, 0, 1, 2, 3), (5, 75, 10, 5, 5))[0]
            written = MONTHS[max(0, min(MONTHS.index(month) + later, len(MONTHS) - 1))]
            entry = {"date": _day(rng, written), "month": month, "question": question, "outcome": outcome}
            entry |= {"by": rng.choice(STAFF)} | ({"reason": "Efter en samtale"} if outcome == "stop_plan" else {})
            found[month, question] = entry
    return sorted(found.values(), key=lambda d: (d["date"], d["month"], d["question"]))


# Writing them down.


def write(root: Path, files: Files, review_since: str | None = None) -> None:
    """Write a workspace that can be read: the settings, and a file for each person."""
    since = f"review_since: {review_since}\n" if review_since else ""
    staff = "".join(
        f"  {handle}: {{name: {handle.title()} Eksempel, email: nr{n}@eksempel.dk, role: contact_person}}\n"
        for n, handle in enumerate(STAFF)
    )
    root.mkdir(exist_ok=True)
    (root / "planctl.yaml").write_text(f"{SETTINGS}{since}staff:\n{staff}", encoding="utf-8")
    (root / "plans").mkdir()
    for folder, person in files:
        path = root / folder / f"{person['id']}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(person), encoding="utf-8", newline="\n")


def text(person: Person) -> str:
    """Return a plan file, every entry on a line."""
    return "".join(
        f"{key}:\n" + "".join(f"  - {_flow(entry)}\n" for entry in value)
        if isinstance(value, list)
        else f"{key}: {_flow(value)}\n"
        for key, value in person.items()
    )


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str) and re.fullmatch(r"[a-zæøåA-Z][\wæøå -]*|\d{4}-\d\d(-\d\d)?", value):
        return value
    return json.dumps(value, ensure_ascii=False)
