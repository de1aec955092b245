"""Invented plan files in bulk, and the measuring that the benchmarks share."""

from __future__ import annotations

import datetime
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

TODAY = datetime.date(2026, 11, 22)
MONTH = "2026-11"
STAFF = ("mette", "jonas", "lene")
AREAS = ("housing", "finances", "physical_health", "substance_use", "network")
SERVICES = ("conversation", "shared_meal", "coordination", "clothing", "health_check", "activity")
KINDS = ("visit", "visit", "visit", "visit", "phone", "home_visit", "message")
GROUPS = ("survive", "stabilise", "reintegrate")
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PROGRAM = Path(sys.executable).with_name("planctl")
EMPTY = "import typer\napp = typer.Typer()\n@app.command()\ndef main() -> None: ...\napp()\n"
SETTINGS = """\
planctl: 1
organisation: {name: Reden Eksempelby, language: da, timezone: Europe/Copenhagen}
models: [reden]
id_prefix: K
review_since: 2026-01
staff:
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person}
  jonas: {name: Jonas Beck, email: jonas@eksempel.dk, role: contact_person}
  lene: {name: Lene Friis, email: lene@eksempel.dk, role: leader}
"""
AREA = """\
  {area}:
    situation: |
      Har talt om det i efteråret. Vil helst selv ringe.
    agreed_purpose: |
      At hun får det, som hun selv ønsker det."""


def id_of(number: int) -> str:
    """Return the id of the person with a number below 32 ** 4."""
    return "K-B" + "".join(DIGITS[number // 32**place % 32] for place in (3, 2, 1, 0))


def plan(number: int, contacts: int) -> str:
    """Return one person's plan: 5 areas, 30 scores, the contacts; the same each time for the same number."""
    rng = Random(number)
    staff = rng.choice(STAFF)
    start = TODAY - datetime.timedelta(days=rng.randrange(200, 320))
    active = rng.random() < 0.6
    return "\n".join(
        [
            "# yaml-language-server: $schema=../schema/reden.schema.json",
            "planctl: 1\nmodel: reden",
            f"id: {id_of(number)}\nregistered: {start}\ncontact_person: {staff}",
            f"groups:\n  - {{date: {start}, group: {rng.choice(GROUPS)}, by: {staff}}}",
            *([f"plan_periods:\n  - {{from: {start}, started_by: {staff}, trigger: own_wish}}"] if active else []),
            "areas:",
            *(AREA.format(area=area) for area in AREAS),
            "scores:",
            *score_lines(rng, start, staff),
            "contacts:",
            *contact_lines(rng, start, contacts),
            *(decision_lines(rng, staff) if active else []),
            "",
        ]
    )


def score_lines(rng: Random, start: datetime.date, staff: str) -> list[str]:
    """Return three rounds of scores, in which staff and person each score every area."""
    return [
        f"  - {{date: {start + datetime.timedelta(days=60 * turn)}, area: {area}, step: {rng.randint(1, 10)}, "
        f"rater: {rater}, by: {staff}}}"
        for turn in range(3)
        for area in AREAS
        for rater in ("person", "staff")
    ]


def contact_lines(rng: Random, start: datetime.date, count: int) -> list[str]:
    """Return contacts from a day on, in order; a third of the people have not been seen for a while."""
    end = TODAY - datetime.timedelta(days=rng.choice((1, 10, 70)))
    days = [start + datetime.timedelta(days=rng.randrange((end - start).days)) for _ in range(count)]
    found = set()
    for day in days:
        kind, by, service = rng.choice(KINDS), rng.choice(STAFF), rng.choice(SERVICES)
        found.add(f"  - {{date: {day}, kind: {kind}, by: {by}, services: [{service}]}}")
    return sorted(found)


def decision_lines(rng: Random, staff: str) -> list[str]:
    """Return what was decided in summer, and for some people in November already."""
    found = ["decisions:"]
    for month in (rng.choice(("2026-06", "2026-09")), *([MONTH] if rng.random() < 0.3 else [])):
        for question, outcome in (("adjust_plan", "unchanged"), ("keep_plan", "keep")):
            found.append(
                f"  - {{date: {month}-02, month: {month}, question: {question}, outcome: {outcome}, by: {staff}}}"
            )
    return found


def workspace(place: Path, sizes: Sequence[int]) -> None:
    """Make a workspace with one plan for each number of contacts, all committed."""
    plans = place / "plans"
    plans.mkdir(parents=True)
    (place / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    (place / ".gitattributes").write_text("plans/*.yaml text eol=lf -merge diff=planctl\n", encoding="utf-8")
    for number, contacts in enumerate(sizes):
        (plans / f"{id_of(number)}.yaml").write_text(plan(number, contacts), encoding="utf-8")
    prepare = (("init", "-q"), ("config", "gc.auto", "0"), ("add", "-A"), ("commit", "-q", "-m", "start"), ("gc", "-q"))
    for command in prepare:
        subprocess.run(["git", *command], check=True, cwd=place, env=environment())


def environment() -> dict[str, str]:
    """Return surroundings that are the same on every machine."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PLANCTL_", "PYTHON"))}
    person = {"NAME": "Mette Holm", "EMAIL": "mette@eksempel.dk"}
    identity = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in person.items()}
    settings = {"GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "user.name", "GIT_CONFIG_VALUE_0": person["NAME"]}
    settings |= {"GIT_CONFIG_KEY_1": "user.email", "GIT_CONFIG_VALUE_1": person["EMAIL"]}
    return kept | identity | settings | {"PLANCTL_TODAY": str(TODAY), "NO_COLOR": "1", "PYTHONUTF8": "1"}


def seconds(command: Sequence[object], cwd: Path, allowed: Sequence[int] = (0,)) -> float:
    """Run a command to its end and return the time it took; stop everything when it fails."""
    words = [str(word) for word in command]
    begin = time.perf_counter()
    done = subprocess.run(words, check=False, cwd=cwd, env=environment(), capture_output=True, encoding="utf-8")
    taken = time.perf_counter() - begin
    if done.returncode not in allowed:
        sys.exit(f"{' '.join(words)}: exit {done.returncode}\n{done.stderr}")
    return taken


def median(times: Sequence[float]) -> float:
    """Return the median, in seconds."""
    return statistics.median(times)


def line(what: str, taken: float, remark: str = "") -> None:
    """Print one measurement."""
    print(f"  {what:<52}{taken:9.3f} s   {remark}".rstrip(), flush=True)


def needed() -> None:
    """Stop when a program that is measured is not there."""
    for program in (str(PROGRAM), "git", "cat"):
        if not shutil.which(program):
            sys.exit(f"{program} was not found. `python3 dev.py test` makes .venv; run this with .venv/bin/python.")
