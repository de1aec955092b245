"""Coming back: a new file for who was discharged, the same one within the year, and a contact that does both."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.yamltext.loader import load
from tests.cli.test_year_end import HEAD, given, path
from tests.conftest import Result, commits, git, head, snapshot

Run = Callable[..., Result]
ID, OTHER = "K-BACK0", "K-2XV9A"
PLAN = (
    f'{HEAD}ref: "2026-118"\nregistered: 2026-02-01\ncontact_person: mette\n'
    "plan_periods:\n  - {from: 2026-03-01, to: 2026-06-01, started_by: mette, stopped_by: mette, reason: Aftalt}\n"
    "areas:\n  housing: {situation: Bor ude, agreed_purpose: Et hjem}\n"
)
NEW = f"""\
{HEAD}id: {ID}
ref: "2026-118"
registered: 2027-01-10
contact_person: mette
closed: [2026]
"""


@pytest.fixture
def late(planctl: Run, workspace: Path) -> Callable[..., Result]:
    """Return the program in January, in a workspace whose year is closed."""

    def run(*args: object, **options: Any) -> Result:
        return planctl("-C", workspace, *args, **({"today": "2027-01-10"} | options))

    given(workspace, {ID: PLAN})
    run("year-end", "2026", "--yes", check=0)
    return run


def data(place: Path, person: str = ID) -> dict[str, Any]:
    return load((place / path(person)).read_bytes()).data or {}


def test_a_return_begins_a_new_file(late: Run, workspace: Path) -> None:
    was = head(workspace)
    said = late("return", ID, check=0).out
    assert (workspace / path(ID)).read_text(encoding="utf-8") == NEW
    assert git(workspace, "log", "-1", "--format=%P%n%B").split("\n")[:5] == [
        was, f"return: {ID}", "", "Planctl-Command: return", f"Planctl-Id: {ID}"
    ]  # fmt: skip
    assert said.split("\n")[:3] == [
        f"{ID} is registered again from 10 January 2027, contact person Mette Holm.",
        "There was no active plan on 31 December 2026. If a plan is needed now, it is a new one.",
        f"The plan before was about Housing. Read it: planctl plan show {ID} --year 2026",
    ]
    assert late("check", check=0).out.count("nothing wrong")
    assert "is registered and has not been ended" in late("return", ID, check=3).err
    assert f"{ID}: indskrivning" in late("undo", lang="da", check=0).out
    assert not (workspace / path(ID)).exists()


def test_a_return_has_its_day_and_contact_person(late: Run, workspace: Path) -> None:
    said = late("return", ID.lower(), "--date", "2027-01-04", "--contact-person", "Jonas", lang="da", check=0).out
    assert said.startswith(f"{ID} er indskrevet igen fra 4. januar 2027, kontaktperson Jonas Beck.")
    assert (data(workspace)["registered"], data(workspace)["contact_person"]) == ("2027-01-04", "jonas")


def test_a_contact_person_who_has_left_is_not_kept(late: Run, workspace: Path) -> None:
    late("staff", "leave", "jonas", "--date", "2027-01-01", check=0)
    assert "without contact person" in late("return", OTHER, check=0).out
    assert "contact_person" not in data(workspace, OTHER)


def test_who_leaves_is_not_asked_about_people_who_are_discharged(late: Run) -> None:
    assert OTHER not in late("staff", "leave", "jonas", check=0).out


def test_nobody_returns_before_they_left(late: Run, workspace: Path) -> None:
    before = snapshot(workspace)
    told = late("return", ID, "--date", "2026-12-31", check=3).err
    assert f"{ID} cannot return on 31 December 2026" in told
    assert "K-AAAAA" in late("return", "K-AAAAA", check=3).err
    assert snapshot(workspace) == before


def test_a_return_names_every_year_and_each_can_be_read(late: Run, workspace: Path) -> None:
    late("return", ID, check=0)
    late("contact", ID, "--date", "2027-01-10", check=0)
    late("year-end", "2027", "--yes", today="2028-01-03", check=0)
    assert ID in late("show", ID, today="2028-01-03", check=0).out
    late("return", ID, today="2028-02-01", check=0)
    assert data(workspace)["closed"] == [2026, 2027]
    told = late("show", ID, today="2028-02-01", check=0).out
    assert f"Earlier plans, from 2026 and 2027: planctl show {ID} --year 2027" in told
    view = json.loads(late("show", ID, "--format", "json", today="2028-02-01", check=0).out)
    assert (view["file"], view["earlier_years"], view["closed_year"]) == (path(ID), [2026, 2027], None)
    view = json.loads(late("show", ID, "--year", "2027", "--format", "json", check=0).out)
    assert (view["file"], view["earlier_years"], view["closed_year"]) == (path(ID, 2027), [2026], 2027)
    assert "Et hjem" in late("plan", "show", ID, "--year", "2026", check=0).out
    assert "Et hjem" not in late("plan", "show", ID, check=0).out
    assert "2026, 2027" in late("show", ID, "--year", "2025", check=3).err
    due = json.loads(late("review", "--month", "2026-05", "--format", "json", check=0).out)["due"]
    assert [row["id"] for row in due].count(ID) == 1  # by the file closed with 2026, and no other


def test_whether_the_plan_was_active_is_told(late: Run, workspace: Path) -> None:
    plan = PLAN.replace("to: 2026-06-01, ", "").replace(", stopped_by: mette, reason: Aftalt", "")
    text = plan.replace("registered", "id: K-HAND0\nregistered", 1)
    (workspace / "closed/2026/K-HAND0.yaml").write_text(text.replace("2026-118", "2026-119"), encoding="utf-8")
    late("save", check=0)
    assert "The plan was active on 31 December 2026" in late("return", "K-HAND0", check=0).out


def test_within_the_year_the_same_file_goes_on(planctl: Run, workspace: Path) -> None:
    given(workspace, {ID: PLAN.replace("to: 2026-06-01, ", "").replace(", stopped_by: mette, reason: Aftalt", "")})
    planctl("-C", workspace, "end", ID, "--reason", "moved", "--date", "2026-11-03", check=0)
    before = (workspace / path(ID)).read_text(encoding="utf-8")
    told = planctl("-C", workspace, "return", ID, "--date", "2026-11-02", check=3).err
    assert "the person left on 3 November 2026" in told
    said = planctl("-C", workspace, "return", ID, check=0).out
    assert "The ending is taken out: 3 Nov (has moved)." in said
    assert f"planctl plan start {ID}" in said
    gone = [line for line in before.splitlines() if line.startswith("ended")]
    now = (workspace / path(ID)).read_text(encoding="utf-8")
    assert now.splitlines() == [line for line in before.splitlines() if line not in gone]
    planctl("-C", workspace, "plan", "start", ID, check=0)
    assert [period.get("to") for period in data(workspace)["plan_periods"]] == ["2026-11-03", None]


def test_a_year_that_is_not_closed_comes_first(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "end", OTHER, "--reason", "moved", "--date", "2026-11-03", check=0)
    before = snapshot(workspace)
    told = planctl("-C", workspace, "return", OTHER, today="2027-01-10", check=3).err
    assert f"planctl year-end 2026, planctl return {OTHER}" in told
    assert snapshot(workspace) == before


def test_a_contact_is_refused_without_a_word_about_the_return(late: Run, workspace: Path) -> None:
    before = snapshot(workspace)
    told = late("contact", ID, check=3).err
    assert f"{ID} was discharged on 31 December 2026" in told
    assert f"planctl return {ID}" in told
    assert snapshot(workspace) == before


def test_a_contact_with_return_is_one_save(late: Run, workspace: Path) -> None:
    was = commits(workspace)
    said = late("contact", ID, "--return", "--date", "2027-01-06", check=0).out
    assert commits(workspace) == [f"contact: {ID}", *was]
    assert data(workspace)["registered"] == "2027-01-06"
    assert data(workspace)["contacts"] == [{"date": "2027-01-06", "kind": "visit", "by": "mette"}]
    assert f"{ID} is registered again from 6 January 2027" in said
    late("contact", ID, "--yes", check=0)  # who is here is simply here
    assert len(data(workspace)["contacts"]) == 2
    assert late("check", check=0).out.count("nothing wrong")


def test_what_is_wrong_in_a_contact_is_said_before_anything_is_asked(late: Run, workspace: Path) -> None:
    assert "vist" in late("contact", ID, "--return", "--kind", "vist", check=2).err
    assert "cannot return on 30 December" in late("contact", ID, "--return", "--date", "2026-12-30", check=3).err
    assert not (workspace / path(ID)).exists()


def test_a_file_that_was_deleted_by_hand_is_no_discharge(late: Run, workspace: Path) -> None:
    late("return", ID, check=0)
    (workspace / path(ID)).unlink()
    assert f"git checkout HEAD -- {path(ID)}" in late("contact", ID, "--return", check=3).err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
@pytest.mark.usefixtures("late")
def test_at_a_terminal_a_contact_asks_first(workspace: Path) -> None:
    from tests.cli.pseudo_terminal import Terminal

    was = head(workspace)
    question = f"{ID} was discharged 31 December 2026. Register again from 10 January? "
    for answer, code in (("n", 3), ("y", 0)):
        terminal = Terminal("contact", ID, cwd=workspace, today="2027-01-10")
        terminal.answer(question, answer)
        assert terminal.end() == code
        assert (head(workspace) == was) is (answer == "n")
    assert len(data(workspace)["contacts"]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_at_a_terminal_a_year_end_asks_first(workspace: Path) -> None:
    from tests.cli.pseudo_terminal import Terminal

    was = head(workspace)
    for answer in ("", "y"):
        terminal = Terminal("year-end", "2026", cwd=workspace, today="2027-01-10")
        terminal.answer("Discharge 2 people and close 2026?", answer)
        assert terminal.end() == 0
        assert (head(workspace) == was) is (answer == "")
    assert commits(workspace)[0] == "year-end: 2026"
