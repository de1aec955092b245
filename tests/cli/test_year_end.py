"""`planctl year-end`: active plans go on, everybody else is discharged, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.yamltext.loader import load
from tests.conftest import Result, commits, git, head, snapshot

Run = Callable[..., Result]
ACTIVE, BASIC, LATE, NEW, ENDED = "K-ACT1V", "K-BAS1C", "K-1ATE0", "K-NEW01", "K-END01"
TEMPLATE = ("K-2XV9A", "K-7F3QM")  # two who have nothing but a registration
HEAD = "# yaml-language-server: $schema=../schema/reden.schema.json\nplanctl: 1\nmodel: reden\n"
PLANS = {
    ACTIVE: "registered: 2026-02-01\ncontact_person: mette\nplan_periods:\n"
    "  - {from: 2026-03-01, started_by: mette}\n"
    "contacts:\n  - {date: 2026-12-20, by: mette}\n  - {date: 2027-01-03, by: mette}\n",
    BASIC: "registered: 2026-02-01   # fra gaden\nplan_periods:\n"
    "  - {from: 2026-03-01, to: 2026-12-31, started_by: mette, stopped_by: mette, reason: Aftalt}\n"
    "contacts:\n  - {date: 2026-12-31,   by: mette}\n",
    LATE: 'ref: "2026-7"\nregistered: 2026-02-01\ncontact_person: jonas\n'
    "areas:\n  housing: {situation: Bor ude, agreed_purpose: Et hjem}\n"
    "contacts:\n  - {date: 2026-11-20, by: jonas}\n  # det nye år\n  - {date: 2027-01-04, by: jonas}\n"
    "decisions:\n"
    "  - {date: 2027-01-02, month: 2026-12, question: needs_plan, outcome: stay_basic, by: jonas}\n",
    NEW: "registered: 2027-01-05\ncontact_person: mette\ncontacts:\n  - {date: 2027-01-05, by: mette}\n",
    ENDED: "registered: 2026-02-01\ncontact_person: mette\nended: {date: 2026-06-01, reason: moved, by: mette}\n",
}


def path(person: str, year: int = 0) -> str:
    return f"closed/{year}/{person}.yaml" if year else f"plans/{person}.yaml"


def given(place: Path, plans: dict[str, str]) -> None:
    """Let somebody save plans with git."""
    for person, text in plans.items():
        (place / path(person)).write_text(text.replace("registered", f"id: {person}\nregistered", 1), encoding="utf-8")
    git(place, "add", "--all")
    git(place, "commit", "--quiet", "-m", "By hand")


@pytest.fixture
def house(workspace: Path) -> Path:
    """Return a workspace with somebody of each kind."""
    given(workspace, {person: HEAD + text for person, text in PLANS.items()})
    return workspace


@pytest.fixture
def late(planctl: Run, house: Path) -> Callable[..., Result]:
    """Return the program in the house, in January."""

    def run(*args: object, **options: Any) -> Result:
        return planctl("-C", house, *args, **({"today": "2027-01-10"} | options))

    return run


def test_one_commit_moves_everybody_whose_plan_is_not_active(late: Run, house: Path) -> None:
    before = {file.stem: file.read_bytes() for file in (house / "plans").glob("*.yaml")}
    was = head(house)
    late("year-end", "2026", "--yes", check=0)
    closed = sorted([BASIC, LATE, ENDED, *TEMPLATE])
    assert sorted(file.stem for file in (house / "closed/2026").glob("*.yaml")) == closed
    assert sorted(file.stem for file in (house / "plans").glob("*.yaml")) == sorted([ACTIVE, LATE, NEW])
    message = git(house, "log", "-1", "--format=%P%n%an%n%B").rstrip("\n").split("\n")
    assert message[:5] == [was, "Mette Holm", "year-end: 2026", "", "Planctl-Command: year-end"]
    assert sorted(message[5:]) == [f"Planctl-Id: {person}" for person in closed]
    for person in (ACTIVE, NEW):
        assert (house / path(person)).read_bytes() == before[person]
    for person in (BASIC, ENDED):
        moved = before[person].replace(b"=../schema", b"=../../schema")
        assert (house / path(person, 2026)).read_bytes() == moved
    assert git(house, "status", "--porcelain") == ""
    assert late("check", check=0).out.startswith("9 files, nothing wrong")
    assert "gone" not in late("review", check=0).err


def test_what_is_dated_later_begins_a_new_file(late: Run, house: Path) -> None:
    late("year-end", "2026", "--yes", check=0)
    assert (house / path(LATE)).read_text(encoding="utf-8") == (
        f"{HEAD}id: {LATE}\n"
        'ref: "2026-7"\nregistered: 2027-01-04\ncontact_person: jonas\nclosed: [2026]\n'
        "contacts:\n  # det nye år\n  - {date: 2027-01-04, by: jonas}\n"
    )
    old = load((house / path(LATE, 2026)).read_bytes()).data or {}
    assert [entry["date"] for entry in old["contacts"]] == ["2026-11-20"]
    assert [entry["month"] for entry in old["decisions"]] == ["2026-12"]  # for a month of the year, whenever entered
    assert old["areas"]["housing"]["agreed_purpose"] == "Et hjem"


def test_an_ending_goes_where_its_day_is(late: Run, house: Path) -> None:
    given(house, {"K-M0VED": f"{HEAD}registered: 2026-02-01\nended: {{date: 2027-01-08, reason: moved, by: mette}}\n"})
    late("year-end", "2026", "--yes", check=0)
    assert "ended" not in (load((house / path("K-M0VED", 2026)).read_bytes()).data or {})
    new = load((house / path("K-M0VED")).read_bytes()).data or {}
    assert (new["registered"], new["ended"]["date"]) == ("2027-01-08", "2027-01-08")


def test_a_dry_run_says_the_same_and_saves_nothing(late: Run, house: Path) -> None:
    before = snapshot(house)
    for output in ("table", "json", "csv", "md"):
        said = late("year-end", "2026", "--dry-run", "--format", output, check=0)
        assert "Nothing has been saved." in said.err
    assert snapshot(house) == before
    dry = late("year-end", "2026", "--dry-run", check=0).out
    assert late("year-end", "2026", "--yes", check=0).out.startswith(dry)


def test_it_prints_who_was_in_contact_in_december(late: Run) -> None:
    data = json.loads(late("year-end", "2026", "--yes", "--format", "json", check=0).out)
    assert data["december"] == [
        {"id": ACTIVE, "contact_person": "mette", "last_contact": "2026-12-20", "active": True},
        {"id": BASIC, "contact_person": None, "last_contact": "2026-12-31", "active": False},
    ]
    assert [row["id"] for row in data["going_on"]] == [ACTIVE]
    assert {row["id"]: row["registered_again"] for row in data["discharged"]} == {
        LATE: "2027-01-04",
        **dict.fromkeys((BASIC, ENDED, *TEMPLATE)),
    }
    again = json.loads(late("year-end", "2026", "--yes", "--format", "json", check=0).out)
    assert again["december"] == data["december"]  # for the first weeks of January, as often as it is needed


def test_it_is_told_by_contact_person_in_both_languages(late: Run) -> None:
    english = late("year-end", "2026", "--dry-run", check=0).out
    assert "1 goes on · 5 are discharged · 2 in contact in December" in english
    assert "was the plan active on 31 December? Then work goes on in it." in english
    danish = late("year-end", "2026", "--dry-run", lang="da", check=0).out
    assert "1 fortsætter · 5 bliver udskrevet · 2 i kontakt i december" in danish
    order = ["Jonas Beck", "I kontakt i december", "Mette Holm", ACTIVE, "Uden kontaktperson", BASIC]
    places = [danish.rindex(words) for words in order]
    assert places == sorted(places)
    assert f"{LATE} fra 4. januar 2027; det, der står under indsatsområderne, bliver i den lukkede fil" in danish


def test_twice_is_once(late: Run, house: Path) -> None:
    late("year-end", "2026", "--yes", check=0)
    before = snapshot(house)
    assert "2026 has already been closed." in late("year-end", "2026", "--yes", check=0).out
    assert snapshot(house) == before


def test_a_plan_that_turns_out_to_have_been_stopped_is_closed_later(late: Run, house: Path) -> None:
    late("year-end", "2026", "--yes", check=0)
    sums = (house / "closed/2026/SHA256SUMS").read_text(encoding="utf-8")
    late("plan", "stop", ACTIVE, "--reason", "Aftalt", "--date", "2026-12-28", check=0)
    late("year-end", "2026", "--yes", check=0)
    assert (load((house / path(ACTIVE)).read_bytes()).data or {})["registered"] == "2027-01-03"
    now = (house / "closed/2026/SHA256SUMS").read_text(encoding="utf-8")
    assert set(sums.splitlines()) < set(now.splitlines())
    assert late("check", check=0).out.count("nothing wrong")


def test_one_undo_takes_it_all_back(late: Run, house: Path) -> None:
    before = snapshot(house)["files"]
    late("year-end", "2026", "--yes", check=0)
    assert late("undo", check=0).out == "Taken back: the closing of 2026.\n"
    assert snapshot(house)["files"] == before


def test_old_months_give_the_same_lists(late: Run) -> None:
    months = ("2026-03", "2026-10", "2026-11", "2026-12")
    before = [late("review", "--quiet", "--month", month, "--format", "json", check=0).out for month in months]
    late("year-end", "2026", "--yes", check=0)
    after = [late("review", "--quiet", "--month", month, "--format", "json", check=0).out for month in months]
    assert after == before
    assert LATE in before[-1]


def test_nobody_is_listed_twice(late: Run) -> None:
    late("year-end", "2026", "--yes", check=0)
    rows = json.loads(late("person", "list", "--all", "--format", "json", check=0).out)
    assert len(rows) == len({row["id"] for row in rows}) == 7
    assert [row["closed_year"] for row in rows if row["id"] == LATE] == [None]
    ended = json.loads(late("person", "list", "--state", "ended", "--format", "json", check=0).out)
    assert LATE not in {row["id"] for row in ended}


def test_hand_edits_and_deleted_files_stop_it(late: Run, house: Path) -> None:
    with (house / path(ACTIVE)).open("a", encoding="utf-8") as file:
        file.write("# ikke gemt\n")
    (house / path("K-NEW02")).write_text(f"{HEAD}id: K-NEW02\nregistered: 2026-01-02\n", encoding="utf-8")
    before = snapshot(house)
    for options in (("--yes",), ("--dry-run",)):
        told = late("year-end", "2026", *options, check=3)
        assert path(ACTIVE) in told.err
        assert path("K-NEW02") in told.err
    assert snapshot(house) == before
    late("save", check=0)
    (house / path(BASIC)).unlink()
    assert f"git checkout HEAD -- {path(BASIC)}" in late("year-end", "2026", "--yes", check=3).err


def test_unreadable_files_stop_it_and_others_with_errors_are_named(late: Run, house: Path) -> None:
    given(house, {"K-BAD01": f"{HEAD}registered: 2026-01-02\ncontacts: [\n"})
    before = snapshot(house)
    assert path("K-BAD01") in late("year-end", "2026", "--yes", check=3).err
    assert snapshot(house) == before
    given(house, {"K-BAD01": f"{HEAD}registered: 2026-01-02\ncolour: green\n"})
    assert f"{path('K-BAD01')} has errors." in late("year-end", "2026", "--yes", check=0).err


def test_a_closed_file_is_never_written_over(late: Run, house: Path) -> None:
    (house / "closed/2026").mkdir(parents=True)
    (house / path(BASIC, 2026)).write_bytes((house / path(BASIC)).read_bytes())
    late("save", check=0)
    before = snapshot(house)
    assert path(BASIC, 2026) in late("year-end", "2026", "--yes", check=3).err
    assert snapshot(house) == before


def test_what_is_wrong_by_itself_is_refused(late: Run, house: Path) -> None:
    before = snapshot(house)
    assert "--yes" in late("year-end", "2026", check=2).err
    assert "“26” is not a year" in late("year-end", "26", "--yes", check=2).err
    assert "2027 is not over yet" in late("year-end", "2027", "--dry-run", check=2).err
    assert "31. december 2026" in late("year-end", "2026", "--yes", today="2026-12-30", lang="da", check=2).err
    assert snapshot(house) == before
    late("year-end", "2026", "--yes", today="2026-12-31", check=0)


def test_other_work_under_way_is_left_alone(late: Run, house: Path) -> None:
    (house / "staged.txt").write_text("staged\n", encoding="utf-8")
    git(house, "add", "staged.txt")
    (house / "loose.txt").write_text("loose\n", encoding="utf-8")
    late("year-end", "2026", "--yes", check=0)
    assert git(house, "status", "--porcelain") == "A  staged.txt\n?? loose.txt\n"
    assert commits(house)[0] == "year-end: 2026"


def test_a_year_without_anybody_to_discharge_is_no_commit(planctl: Run, workspace: Path) -> None:
    before = head(workspace)
    said = planctl("-C", workspace, "year-end", "2025", "--yes", check=0).out
    assert "Nobody is to be discharged." in said
    assert head(workspace) == before


def test_the_years_closed_before_are_left_alone(late: Run, house: Path) -> None:
    late("year-end", "2026", "--yes", check=0)
    before = git(house, "ls-tree", "-r", "HEAD", "closed/2026")
    late("plan", "stop", ACTIVE, "--reason", "Aftalt", check=0)
    late("year-end", "2027", "--yes", today="2028-01-08", check=0)
    assert ACTIVE in git(house, "ls-tree", "-r", "HEAD", "closed/2027")
    assert git(house, "ls-tree", "-r", "HEAD", "closed/2026") == before
    assert git(house, "status", "--porcelain") == ""
