"""Nobody falls out unseen: files that are gone, people who have been ended, and words that say what was done."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import commits, git

Run = Callable[..., Any]
ID = "K-7F3QM"
FILE = f"plans/{ID}.yaml"


def test_a_deleted_file_is_missed_by_every_listing(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "review", check=0)
    (workspace / FILE).unlink()
    for _ in range(2):  # the second time from what the first one kept
        for command in (("review",), ("person", "list")):
            told = planctl("-C", workspace, *command, check=1)
            assert f"{FILE} is gone, so the person in it is NOT on the list." in told.err
    assert json.loads(planctl("-C", workspace, "review", "--format", "json", check=1).out)["unreadable"] == [FILE]
    found = json.loads(planctl("-C", workspace, "check", "--format", "json", check=1).out)
    assert [(problem["file"], problem["code"]) for problem in found] == [(FILE, "missing-file")]
    for command in (("show", ID), ("contact", ID), ("person", "add", "--id", ID)):
        assert f"git checkout HEAD -- {FILE}" in planctl("-C", workspace, *command, check=3).err
    git(workspace, "checkout", "-q", "HEAD", "--", FILE)
    assert not planctl("-C", workspace, "review", check=0).err.count("gone")


def test_a_deleted_file_is_missed_by_the_first_listing_too(planctl: Run, workspace: Path) -> None:
    (workspace / FILE).unlink()
    assert f"{FILE} is gone" in planctl("-C", workspace, "review", check=1).err


def test_a_file_that_undo_took_away_is_not_missed(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "person", "add", "--id", "K-NEW01", check=0)
    planctl("-C", workspace, "review", check=0)
    planctl("-C", workspace, "undo", check=0)
    assert "gone" not in planctl("-C", workspace, "review", check=0).err


def test_settings_that_are_gone_are_brought_back(planctl: Run, workspace: Path) -> None:
    (workspace / "planctl.yaml").unlink()
    assert "git checkout HEAD -- planctl.yaml" in planctl("-C", workspace, "review", check=3).err
    assert "git checkout HEAD -- planctl.yaml" in planctl("init", workspace, "--model", "reden", check=3).err


def test_who_has_been_ended_is_not_written_to_unnoticed(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "end", ID, "--reason", "died", "--date", "2026-11-10", check=0)
    for command in (("contact", ID), ("note", ID, "--type", "observation", "Wrong id")):
        told = planctl("-C", workspace, *command, check=0)
        assert "ENDED 10 Nov" in told.out
        assert "Note: 2026-11-22 is after the person was ended (2026-11-10)." in told.err
    before = commits(workspace)
    for command in (("plan", "start", ID), ("decide", ID, "needs_plan", "start_plan")):
        assert "was ended on 10 November 2026" in planctl("-C", workspace, *command, check=3).err
    assert commits(workspace) == before


def test_somebody_can_be_ended_on_the_day_their_plan_began(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "plan", "start", ID, check=0)
    planctl("-C", workspace, "end", ID, "--reason", "died", check=0)
    assert planctl("-C", workspace, "check", check=0).out.startswith("3 files")


def test_a_closed_file_is_never_changed(planctl: Run, workspace: Path) -> None:
    closed = workspace / "closed/2025" / f"{ID}.yaml"
    closed.parent.mkdir(parents=True)
    closed.write_bytes((workspace / FILE).read_bytes())
    planctl("-C", workspace, "save", check=0)
    closed.write_bytes(closed.read_bytes() + b"# more\n")
    before = commits(workspace)
    assert "never changed again" in planctl("-C", workspace, "save", check=3).err
    assert commits(workspace) == before


def undone(planctl: Run, workspace: Path, *command: str) -> str:
    """Return what undo says it took back after a command."""
    planctl("-C", workspace, *command, check=0)
    said: str = planctl("-C", workspace, "undo", check=0).out
    return said.strip()


def test_undo_says_exactly_what_it_took_back(planctl: Run, workspace: Path) -> None:
    said = undone(planctl, workspace, "contact", ID, "--time", "11:00", "--service", "food")
    assert said.endswith(f"{ID}: at Reden, other food 22 November 2026 at 11:00.")
    said = undone(planctl, workspace, "area", ID, "housing", "--situation", "Here")
    assert said.endswith(f"{ID}: Housing – Situation.")
    said = undone(planctl, workspace, "end", ID, "--reason", "moved")
    assert said.endswith(f"{ID}: ending 22 November 2026 (has moved).")
    assert undone(planctl, workspace, "assign", ID, "--none").endswith(f"{ID}: no contact person.")
    said = undone(planctl, workspace, "staff", "add", "bo", "--name", "Bo Eng", "--email", "bo@eksempel.dk")
    assert said.endswith("Bo Eng (bo) as staff.")


def test_a_correction_of_an_ending_is_not_told_as_the_ending(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "end", ID, "--reason", "died", check=0)
    text = (workspace / FILE).read_text(encoding="utf-8")
    (workspace / FILE).write_text(text.replace("reason: died", "reason: moved"), encoding="utf-8")
    planctl("-C", workspace, "save", check=0)
    assert "still ended" in planctl("-C", workspace, "undo", check=0).out
    assert f"{ID}: ending 22 November 2026" in planctl("-C", workspace, "undo", check=0).out


def test_people_and_roles_are_known_by_the_words_that_lists_show(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "assign", ID, "Jonas Beck", check=0)
    assert "contact_person: jonas" in (workspace / FILE).read_text(encoding="utf-8")
    assert (
        planctl("-C", workspace, "person", "list", "--contact-person", "JONAS", check=0).out.count("needs to be") == 2
    )
    add = ("staff", "add", "bo", "--name", "Bo Eng", "--email", "bo@eksempel.dk", "--role", "frivillig")
    planctl("-C", workspace, *add, lang="da", check=0)
    assert "role: volunteer" in (workspace / "planctl.yaml").read_text(encoding="utf-8")
    again = ("staff", "add", "per", "--name", "Per Ask", "--email", "Bo@eksempel.dk")
    assert "already has the e-mail" in planctl("-C", workspace, *again, check=3).err


def test_a_model_that_is_nowhere_stops_reading_and_writing(planctl: Run, workspace: Path) -> None:
    settings = workspace / "planctl.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("[reden]", "[nosuch]"), encoding="utf-8")
    for command in (("review",), ("person", "list"), ("contact", ID)):
        assert "nosuch" in planctl("-C", workspace, *command, check=3).err


def test_missed_and_quiet_hold_in_every_format(planctl: Run, workspace: Path) -> None:
    quiet = planctl("-C", workspace, "review", "--quiet", "--format", "csv", check=0).out
    assert [line.split(";")[:2] for line in quiet.splitlines()[1:]] == [["quiet", "K-2XV9A"], ["quiet", ID]]
    assert ID in planctl("-C", workspace, "review", "--quiet", "--format", "md", check=0).out
    planctl("-C", workspace, "contact", ID, "--date", "2026-10-05", check=0)
    due = json.loads(planctl("-C", workspace, "review", "--format", "json", check=0).out)
    missed = json.loads(planctl("-C", workspace, "review", "--missed", "--format", "json", check=0).out)
    assert [row["id"] for row in due["due"]] == [ID]
    assert missed["due"] == []


def test_a_number_in_the_house_journal_is_one_persons(planctl: Run, workspace: Path) -> None:
    planctl("-C", workspace, "person", "add", "--id", "K-NEW01", "--ref", "2026-118", check=0)
    told = planctl("-C", workspace, "person", "add", "--ref", "2026-118", check=3)
    assert "K-NEW01 already has the number 2026-118." in told.err
    rows = workspace.parent / "new.csv"
    rows.write_text("id;ref\nK-NEW02;7\nK-NEW03;7\n", encoding="utf-8")
    assert "K-NEW02 already has the number 7." in planctl("-C", workspace, "person", "add", "--from", rows, check=3).err
    assert not (workspace / "plans/K-NEW02.yaml").exists()
