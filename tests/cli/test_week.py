"""`planctl week`: what the plans ask for in the coming seven days, and what was to be seen to before."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from tests.cli.desk import ID, OTHER, Desk
from tests.cli.duties import SHARED_PLAN, use_shared, with_period, written

# Today is Sunday 22 November 2026: the week is 23-29 November.
ASKING = """\
agreements: {meeting: 2026-11-24}
"""
LISTS = """\
goals:
  - id: g-1AAA
    text: Bo selv i egen lejlighed med have og hund og alt det, hun har drømt om siden
    opened: 2026-09-01
    due: 2026-11-26
    state: active
    subgoals:
      - {id: s-1AAA, text: Skrive sig op, due: 2026-11-20}
      - {id: s-2AAA, text: Se på have, due: 2026-11-25, state: done}
  - {id: g-2AAA, text: Nået, opened: 2026-09-01, due: 2026-11-25, closed: 2026-11-01, state: reached}
  - {id: g-3AAA, text: En idé, opened: 2026-09-01, due: 2026-11-25, state: idea}
permissions:
  - {id: p-1AAA, what: Aflåst dør, reassess: 2026-11-30, state: active}
  - {id: p-2AAA, what: Sele, reassess: 2026-11-27, reassessed: 2026-11-21, state: active}
  - id: p-3AAA
    what: Køkken
    state: active
    consents:
      - {date: 2026-10-01, what: Billeder, until: 2026-11-29}
      - {date: 2026-09-01, what: Navne, until: 2026-10-01}
status_sent:
  - {date: 2026-05-25, note: Sendt}
areas:
  housing:
    situation: Bor hos en veninde
    agreed_purpose: Egen bolig
    interventions:
      - {from: 2026-08-24, until: 2026-11-24, kind: agreement, text: Hun ringer hver uge}
  network:
    situation: Ser sin bror
    agreed_purpose: Se ham oftere
    interventions:
      - {from: 2026-05-01, until: 2026-08-01, kind: agreement, text: Længst forbi}
      - {from: 2026-08-01, until: 2026-11-01, kind: agreement, text: Kaffe om lørdagen}
  finances:
    situation: Gæld
    agreed_purpose: Overblik
    interventions:
      - {from: 2026-05-01, until: 2026-08-01, kind: agreement, text: Forbi}
      - {from: 2026-08-01, until: 2027-01-01, kind: agreement, text: Går endnu}
"""
LAST = """\
postponements:
  - {date: 2026-11-20, month: 2026-11, question: adjust_plan, until: 2026-11-25, by: mette, reason: Er syg}
flags:
  - {id: f-1AAA, date: 2026-11-20, until: 2026-11-23, by: mette, text: Spørg til tandlægen}
  - {id: f-2AAA, date: 2026-11-10, until: 2026-11-15, by: mette, text: Nøglen}
  - {id: f-3AAA, date: 2026-11-10, until: 2026-11-24, text: Væk, down: 2026-11-20, down_by: mette, reason: Ok}
"""
PLAN = with_period(written(SHARED_PLAN, ASKING), "2026-08-01").replace("# dem vi", LISTS + "# dem vi") + LAST


@pytest.fixture
def asking(desk: Desk) -> Desk:
    """Return a workspace whose first person's plan asks for something of every kind."""
    use_shared(desk, PLAN)
    assert [problem.code for problem in desk.problems()] == []
    return desk


def week(desk: Desk, *options: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(desk.run("week", "--format", "json", *options, check=0).out)
    return found


def rows(data: dict[str, Any], name: str = "week") -> list[tuple[str, str, str]]:
    return [(row["day"][5:], row["kind"], row["subject"]) for row in data[name]]


def test_everything_a_plan_asks_for_is_there_by_day(asking: Desk) -> None:
    data = week(asking)
    assert (data["from"], data["to"], data["unreadable"]) == ("2026-11-23", "2026-11-29", [])
    assert rows(data) == [
        ("11-23", "flag", "f-1AAA"),
        ("11-23", "fact", "p-1AAA"),
        ("11-24", "date", "agreements"),
        ("11-24", "intervention", "housing"),
        ("11-25", "postponement", "adjust_plan"),
        ("11-25", "fact", "status_old"),
        ("11-26", "date", "g-1AAA"),
        ("11-29", "date", "permissions"),
    ]
    assert rows(data, "overdue") == [
        ("11-01", "intervention", "network"),
        ("11-15", "flag", "f-2AAA"),
        ("11-20", "date", "s-1AAA"),
    ]
    texts = {row["subject"]: row["text"] for row in data["week"]}
    assert texts["g-1AAA"].endswith("drømt om siden"), "programs get the whole text"
    assert {row["subject"]: row["text"] for row in data["overdue"]}["s-1AAA"] == "Skrive sig op"
    assert texts["permissions"] == "Køkken: Billeder"
    assert texts["adjust_plan"] == "Er syg"


def test_people_read_a_few_words_by_contact_person(asking: Desk) -> None:
    shown = asking.run("week", check=0).out
    lines = shown.splitlines()
    assert lines[0] == "The week 23–29 November 2026   Reden Eksempelby"
    assert lines[2] == "Mette Holm"
    assert any(line.split("  ")[1:3] == ["Mon 23 Nov", ID] and line.endswith("Spørg til tandlægen") for line in lines)
    (goal,) = (line for line in lines if "Goals – due" in line)
    assert goal.endswith("…")
    assert "Before that, still open" in lines
    assert lines[-1] == f"See one person: planctl show {ID}"
    danish = asking.run("week", lang="da", check=0).out.splitlines()
    assert danish[0] == "Ugen 23.–29. november 2026   Reden Eksempelby"
    assert any("man. 23. nov." in line and "Flag: ses på senest" in line for line in danish)
    assert any("Bolig: indsatsen udløber" in line for line in danish)
    assert "Fra før, stadig åbent" in danish


def test_the_other_formats(asking: Desk) -> None:
    text = asking.run("week", "--format", "csv", check=0).out.removeprefix("\ufeff")
    table = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["list"] for row in table] == ["week"] * 8 + ["overdue"] * 3
    assert {row["id"] for row in table} == {ID}
    agenda = asking.run("week", "--format", "md", check=0).out
    assert "# The week 23–29 November 2026" in agenda
    assert "### Mette Holm" in agenda
    assert "| Day | Id | What | About | Who does what |" in agenda
    asking.refuses(2, "week", "--format", "xml", says="table, json, csv, md")


def test_the_week_is_the_coming_one_or_the_one_that_begins_today(asking: Desk) -> None:
    for day, first in (("2026-11-22", "2026-11-23"), ("2026-11-23", "2026-11-23"), ("2026-11-24", "2026-11-30")):
        assert week(asking, "--date", day)["from"] == first
    later = week(asking, "--date", "2026-11-28")
    assert rows(later) == [("11-30", "date", "p-1AAA")]
    assert "f-1AAA" in [row["subject"] for row in later["overdue"]]
    assert "30 November – 6 December 2026" in asking.run("week", "--date", "2026-11-28", check=0).out
    asking.refuses(2, "week", "--date", "næste uge", says="is not a date")


def test_one_contact_persons_people(asking: Desk) -> None:
    assert len(week(asking, "--contact-person", "mette")["week"]) == 8
    assert week(asking, "--contact-person", "Jonas")["week"] == []
    shown = asking.run("week", "--contact-person", "jonas", check=0).out
    assert "The plans ask for nothing in these days." in shown
    asking.refuses(3, "week", "--contact-person", "hanne", says="hanne")


def test_without_an_active_plan_only_flags_and_what_was_put_off(asking: Desk) -> None:
    asking.given(PLAN.replace("from: 2026-08-01, started", "from: 2026-08-01, to: 2026-11-01, started"))
    data = week(asking)
    assert {row["kind"] for row in data["week"] + data["overdue"]} == {"flag", "postponement"}
    moved = f"moved: {{date: 2026-11-20, to: {OTHER}, by: mette}}"
    for left in ("ended: {date: 2026-11-20, reason: moved, by: mette}", moved):
        asking.given(f"{PLAN}{left}\n")
        assert week(asking)["week"] == week(asking)["overdue"] == []


def test_a_decision_ends_a_postponement_here_too(asking: Desk) -> None:
    decision = "{date: 2026-11-21, month: 2026-11, question: adjust_plan, outcome: unchanged, by: mette}"
    asking.given(PLAN.replace("postponements:", f"decisions:\n  - {decision}\npostponements:"))
    assert "postponement" not in {row["kind"] for row in week(asking)["week"]}


def test_a_file_that_cannot_be_read_is_named(asking: Desk) -> None:
    asking.given("planctl: 1\nmodel: shared\nid: K-0BAD1\ncontacts: x\n", "plans/K-0BAD1.yaml")
    result = asking.run("week", "--format", "json", check=1)
    assert "plans/K-0BAD1.yaml" in result.err
    assert json.loads(result.out)["unreadable"] == ["plans/K-0BAD1.yaml"]
    assert len(json.loads(result.out)["week"]) == 8
