"""What every command about a person refuses, in the same way: exit code, a sentence, a remedy, and nothing changed."""

from __future__ import annotations

import pytest

from tests.cli.desk import ACTIVE, CLOSED, FILE, ID, Desk
from tests.conftest import head

# Each command about a person, as it would be accepted.
COMMANDS = {
    "contact": ("contact", ID),
    "note": ("note", ID, "--type", "observation", "Hun smilede."),
    "score": ("score", ID, "housing=3"),
    "measure": ("measure", ID, "who5", "2", "3", "1", "2", "4"),
    "group": ("group", ID, "survive"),
    "area": ("area", ID, "housing", "--situation", "Bor hos en veninde."),
    "plan start": ("plan", "start", ID),
    "plan stop": ("plan", "stop", ID, "--reason", "Flyttet"),
    "decide": ("decide", ID, "needs_plan", "stay_basic"),
    "end": ("end", ID, "--reason", "moved"),
    "assign": ("assign", ID, "jonas"),
}
WITH_DATE = [command for command in COMMANDS if "assign" not in command]
pytestmark = pytest.mark.parametrize("command", COMMANDS)


def about(command: str, person: str) -> list[str]:
    return [person if word == ID else word for word in COMMANDS[command]]


def test_the_person_is_not_one_to_write_about(desk: Desk, command: str) -> None:
    told = desk.refuses(3, *about(command, "k-7f3om"), says="There is no plan file for K-7F30M.")
    assert f"Did you mean {ID}?" in told.err
    assert "planctl person list" in told.err
    told = desk.refuses(3, *about(command, CLOSED), says=f"{CLOSED} was ended")
    assert f"planctl show {CLOSED}" in told.err
    desk.refuses(2, *about(command, "K_7F3QM"), says="“K_7F3QM” is not an id.")


def test_nobody_there_can_have_written_it(desk: Desk, command: str) -> None:
    told = desk.refuses(3, *COMMANDS[command], "--by", "met", says="“met” is not among the staff.")
    assert "mette, jonas, lene, ole" in told.err
    told = desk.refuses(3, *COMMANDS[command], "--by", "ole", says="ole was only among the staff until 30 June 2026.")
    assert "--by" in told.err


def test_the_day_is_none_or_has_not_come(desk: Desk, command: str) -> None:
    if command not in WITH_DATE:
        desk.refuses(2, *COMMANDS[command], "--date", "2026-11-01", says="No such option")
        return
    desk.refuses(2, *COMMANDS[command], "--date", "2026-02-30", says="“2026-02-30” is not a date.")
    told = desk.refuses(2, *COMMANDS[command], "--date", "2026-11-23", says="2026-11-23 has not come yet")
    assert "2026-11-22" in told.err


def test_hand_edits_of_the_file_are_not_swept_in(desk: Desk, command: str) -> None:
    desk.given(ACTIVE) if command == "plan stop" else None
    text = desk.text()
    (desk.place / FILE).write_text(text + "# rettet i hånden\n", encoding="utf-8")
    told = desk.refuses(3, *COMMANDS[command], says=f"{FILE} has been edited by hand and is not saved.")
    assert f"planctl save {ID}" in told.err
    (desk.place / FILE).write_text(text, encoding="utf-8")
    before = head(desk.place)
    assert desk.run(*COMMANDS[command], check=0).out.startswith(f"Saved for {ID} (contact person Mette; last contact")
    assert head(desk.place) != before
