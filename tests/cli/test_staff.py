"""`planctl staff`: who works here."""

from __future__ import annotations

import json

import pytest

from tests.cli.desk import CPR, ID, JONAS, SETTINGS, Desk
from tests.conftest import git

SETTINGS_FILE = "planctl.yaml"
HANNE = ("staff", "add", "hanne", "--name", 'Hanne Ørsted: "Hanne"', "--email", "hanne@eksempel.dk")


def test_somebody_is_added_and_leaves(desk: Desk) -> None:
    saved = desk.saves(*HANNE, "--role", "coordinator", subject="staff add: hanne", ids=[], paths=[SETTINGS_FILE])
    line = '  hanne: {name: "Hanne Ørsted: \\"Hanne\\"", email: hanne@eksempel.dk, role: coordinator}'
    assert (saved.removed, saved.added) == ([], [line])
    assert desk.text(SETTINGS_FILE) == SETTINGS + line + "\n"
    assert saved.out == 'Hanne Ørsted: "Hanne" (hanne) is added to the staff.\n'
    desk.already(*HANNE, "--role", "coordinator")
    desk.refuses(3, *HANNE, "--role", "leader", says="There is already somebody called “hanne” among the staff.")
    desk.refuses(3, "staff", "add", "mh", "--name", "M", "--email", "a@b", says="already somebody called “mh”")
    left = ("staff", "leave", "jonas", "--date", "2026-11-20")
    saved = desk.saves(*left, subject="staff leave: jonas", ids=[], paths=[SETTINGS_FILE])
    assert saved.removed == ["  jonas:   {name: Jonas Beck,   email: jonas@eksempel.dk,   role: contact_person}"]
    assert "until: 2026-11-20" in saved.added[0]
    assert "Jonas Beck (jonas) is not on the staff after 20 November 2026" in saved.out
    assert "1 person still has Jonas as contact person: K-2XV9A" in saved.out
    desk.already(*left)
    desk.refuses(3, "contact", ID, "--by", "jonas", says="jonas was only among the staff until 20 November 2026.")
    desk.saves("contact", ID, "--by", "jonas", "--date", "2026-11-20", subject=f"contact: {ID}", author=JONAS)


@pytest.mark.parametrize(
    ("code", "arguments", "says"),
    [
        (2, ("add", "Hanne", "--name", "H", "--email", "a@b"), "“Hanne” cannot be a handle."),
        (2, ("add", "hanne", "--name", "H", "--email", "a.b"), "“a.b” is not an e-mail address."),
        (2, ("add", "hanne", "--name", "H", "--email", "a\x01@b"), "is not an e-mail address."),
        (2, ("add", "hanne", "--name", "H", "--email", "a@b", "--role", "boss"), "There is no role “boss”."),
        (2, ("add", "hanne", "--name", "H\nB", "--email", "a@b"), "has to stand on one line"),
        (2, ("add", "hanne", "--name", f"H {CPR}", "--email", "a@b"), "CPR number"),
        (2, ("leave", "jonas", "--date", "2026-11-31"), "“2026-11-31” is not a date."),
        (3, ("leave", "hanne"), "“hanne” is not among the staff."),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, code: int, arguments: tuple[str, ...], says: str) -> None:
    desk.refuses(code, "staff", *arguments, says=says, secret=CPR)


def test_hand_edits_of_the_settings_are_not_swept_in(desk: Desk) -> None:
    (desk.place / SETTINGS_FILE).write_text(SETTINGS + "x_note: mine\n", encoding="utf-8")
    told = desk.refuses(3, *HANNE, says="planctl.yaml has been edited by hand and is not saved.")
    assert "planctl save planctl.yaml" in told.err
    desk.saves("save", "planctl.yaml", subject="save: planctl.yaml", ids=[], paths=[SETTINGS_FILE])
    desk.saves(*HANNE, subject="staff add: hanne", ids=[], paths=[SETTINGS_FILE])


def test_whoever_is_not_on_the_staff_may_add_themselves(desk: Desk) -> None:
    env = {"GIT_COMMITTER_NAME": "Hanne Ørsted", "GIT_COMMITTER_EMAIL": "hanne@eksempel.dk"}
    told = desk.refuses(3, "contact", ID, env=env, says="hanne@eksempel.dk")
    assert "--by" in told.err
    assert "planctl staff add" in told.err
    desk.run(*HANNE, env=env, check=0)
    assert git(desk.place, "log", "-1", "--format=%an <%ae>").strip() == "Hanne Ørsted <hanne@eksempel.dk>"
    desk.run("contact", ID, env=env, check=0)
    assert desk.data()["contacts"][-1] == {"date": "2026-11-22", "kind": "visit", "by": "hanne"}


def test_the_staff_is_listed(desk: Desk) -> None:
    table = desk.run("staff", "list", check=0).out
    assert "Jonas Beck" in table
    rows = json.loads(desk.run("staff", "list", "--format", "json", check=0).out)
    assert [row["handle"] for row in rows] == ["mette", "jonas", "lene", "ole"]
    assert rows[3]["until"] == "2026-06-30"
    csv = desk.run("staff", "list", "--format", "csv", check=0).out
    assert csv.startswith("\ufefflist;handle;name;email;role;until\n")
    assert desk.run("staff", "list", "--format", "md", check=0).out.startswith("| ")
