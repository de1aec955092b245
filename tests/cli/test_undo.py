"""`planctl undo`: the last save of this clone is taken back, by a save of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import ACTIVE, FILE, ID, JONAS, PLAN, SETTINGS, Desk
from tests.conftest import commits, git, head

SETTINGS_FILE = "planctl.yaml"
COMMANDS = {
    "contact": ("contact", ID),
    "note": ("note", ID, "--type", "observation", "Hun smilede."),
    "score": ("score", ID, "housing=3", "network=4"),
    "measure": ("measure", ID, "who5", "--declined"),
    "group": ("group", ID, "survive"),
    "area": ("area", ID, "housing", "--intention", "Ro"),
    "plan stop": ("plan", "stop", ID, "--reason", "Flyttet"),
    "decide": ("decide", ID, "keep_plan", "stop_plan", "--reason", "Flyttet"),
    "end": ("end", ID, "--reason", "moved"),
    "assign": ("assign", ID, "--none"),
    "fmt": ("fmt", ID),
}


def undo(desk: Desk, of: str, ids: tuple[str, ...] = (ID,), path: str = FILE, **options: str) -> str:
    """Take a save back; return what was said."""
    undone = head(desk.place)
    before = len(commits(desk.place))
    result = desk.run("undo", *(word for key, value in options.items() for word in (f"--{key}", value)), check=0)
    assert len(commits(desk.place)) == before + 1
    lines = git(desk.place, "log", "-1", "--format=%B").rstrip("\n").split("\n")
    assert lines[0] == f"undo: {', '.join(ids) or of}"
    trailers = ["Planctl-Command: undo", *(f"Planctl-Id: {id_}" for id_ in ids), f"Planctl-Undoes: {undone}"]
    assert lines[2:] == trailers
    assert git(desk.place, "diff-tree", "-r", "--name-only", "HEAD~1", "HEAD").split() == [path]
    assert result.out.startswith("Taken back: ")
    return result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_command_saved_is_taken_back(desk: Desk, command: str) -> None:
    desk.given(ACTIVE)
    desk.run(*COMMANDS[command], check=0)
    assert desk.text() != ACTIVE
    told = undo(desk, command)
    assert desk.text() == ACTIVE
    assert ID in told
    assert "Hun smilede." not in told


def test_twice_is_one_step_further_back(desk: Desk) -> None:
    for kind in ("visit", "phone", "message"):
        desk.run("contact", ID, "--kind", kind, check=0)
    assert "message" in desk.run("undo", check=0).out
    assert "phone" in desk.run("undo", "--by", "jonas", check=0).out
    assert git(desk.place, "log", "-1", "--format=%an <%ae>").strip() == JONAS
    assert [contact.get("kind") for contact in desk.data()["contacts"]] == ["visit", "phone", "visit"]
    desk.run("contact", ID, "--kind", "outreach", check=0)
    assert "outreach" in desk.run("undo", check=0).out
    desk.run("undo", check=0)
    assert desk.text() == PLAN


def test_people_and_staff_are_taken_back_too(desk: Desk) -> None:
    desk.run("person", "add", "--id", "K-9D2WE", check=0)
    undo(desk, "person add", ("K-9D2WE",), "plans/K-9D2WE.yaml")
    assert not (desk.place / "plans" / "K-9D2WE.yaml").exists()
    desk.run("staff", "add", "hanne", "--name", "Hanne", "--email", "hanne@eksempel.dk", check=0)
    assert "staff add: hanne" in undo(desk, "staff add", (), SETTINGS_FILE)
    assert desk.text(SETTINGS_FILE) == SETTINGS
    # Whoever noted by mistake that they have left themselves can take it back.
    desk.run("staff", "leave", "mette", "--date", "2026-11-01", check=0)
    desk.refuses(3, "contact", ID, says="until 1 November 2026")
    undo(desk, "staff leave", (), SETTINGS_FILE)
    assert desk.text(SETTINGS_FILE) == SETTINGS
    assert git(desk.place, "status", "--porcelain").splitlines()[-2:] == ["A  staged.txt", "?? untracked.txt"]


def test_a_saved_hand_edit_is_taken_back(desk: Desk) -> None:
    (desk.place / FILE).write_text(PLAN + "x_egen: 1\n", encoding="utf-8")
    desk.run("save", ID, check=0)
    undo(desk, "save")
    assert desk.text() == PLAN


def test_what_was_not_saved_here_or_has_changed_since_stays(desk: Desk) -> None:
    desk.given(PLAN + "x_egen: 1\n")
    desk.run("contact", ID, check=0)
    saved = desk.text()
    desk.given(saved + "x_to: 2\n")
    told = desk.refuses(3, "undo", says=f"“contact: {ID}” cannot be taken back: {FILE} has been changed since.")
    assert "planctl save" in told.err
    desk.given(saved)
    (desk.place / FILE).write_text(saved + "# rettet\n", encoding="utf-8")
    desk.refuses(3, "undo", says=f"{FILE} has been edited by hand and is not saved.")
    (desk.place / FILE).write_text(saved, encoding="utf-8")
    desk.run("undo", check=0)
    assert desk.text() == PLAN + "x_egen: 1\n"
    git(desk.place, "reset", "--quiet", "--soft", "HEAD~4")
    git(desk.place, "commit", "--quiet", "--amend", "--no-edit")


def test_another_clone_has_nothing_to_take_back(desk: Desk, tmp_path: Path) -> None:
    desk.run("contact", ID, check=0)
    place = tmp_path / "clone"
    git(desk.place, "clone", "--quiet", str(desk.place), str(place))
    clone = Desk(desk.program, place)
    told = clone.refuses(3, "undo", says="There is nothing to take back")
    assert "git log" in told.err
    clone.run("contact", ID, "--kind", "phone", check=0)
    clone.run("undo", check=0)
    clone.refuses(3, "undo", says="There is nothing to take back")
