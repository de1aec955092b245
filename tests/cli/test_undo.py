"""`planctl undo`: the last save of this clone is taken back, by a save of its own."""

from __future__ import annotations

from pathlib import Path

from tests.cli.desk import FILE, ID, JONAS, PLAN, SETTINGS, Desk
from tests.conftest import git

SETTINGS_FILE = "planctl.yaml"


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
    desk.run("undo", check=0)
    assert not (desk.place / "plans" / "K-9D2WE.yaml").exists()
    desk.run("staff", "add", "hanne", "--name", "Hanne", "--email", "hanne@eksempel.dk", check=0)
    assert "anne" in desk.undoes(SETTINGS, SETTINGS_FILE).out
    # Whoever noted by mistake that they have left themselves can take it back.
    desk.run("staff", "leave", "mette", "--date", "2026-11-01", check=0)
    desk.refuses(3, "contact", ID, says="until 1 November 2026")
    desk.undoes(SETTINGS, SETTINGS_FILE)
    assert git(desk.place, "status", "--porcelain").splitlines()[-2:] == ["A  staged.txt", "?? untracked.txt"]


def test_a_saved_hand_edit_is_taken_back(desk: Desk) -> None:
    (desk.place / FILE).write_text(PLAN + "x_egen: 1\n", encoding="utf-8")
    desk.run("save", ID, check=0)
    desk.undoes(PLAN)


def test_what_was_not_saved_here_or_has_changed_since_stays(desk: Desk) -> None:
    desk.given(PLAN + "x_egen: 1\n")
    desk.run("contact", ID, check=0)
    saved = desk.text()
    desk.given(saved + "x_to: 2\n")
    told = desk.refuses(3, "undo", says=f"“contact: {ID}” cannot simply be taken back: {FILE} has been changed")
    assert f"planctl undo {git(desk.place, 'rev-parse', '--short=8', 'HEAD~1').strip()}" in told.err
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
    assert "planctl history ID --commits" in told.err
    clone.run("contact", ID, "--kind", "phone", check=0)
    clone.run("undo", check=0)
    clone.refuses(3, "undo", says="There is nothing to take back")
