"""What every command about a person refuses, in the same way: exit code, a sentence, a remedy, and nothing changed."""

from __future__ import annotations

import pytest

from tests.cli.desk import ACTIVE, CLOSED, FILE, ID, Desk

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


def about(command: str, person: str) -> list[str]:
    return [person if word == ID else word for word in COMMANDS[command]]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_refuses_what_cannot_be(desk: Desk, command: str) -> None:
    desk.given(ACTIVE) if command == "plan stop" else None
    told = desk.refuses(3, *about(command, "k-7f3om"), says="K-7F30M")
    assert f"Did you mean {ID}?" in told.err
    assert "planctl person list" in told.err
    if command != "assign":
        told = desk.refuses(2, *COMMANDS[command], "--date", "2026-11-23", says="2026-11-23 has not come yet")
        assert "2026-11-22" in told.err
    (desk.place / FILE).write_text(desk.text() + "# rettet i hånden\n", encoding="utf-8")
    told = desk.refuses(3, *COMMANDS[command], says=FILE)
    assert f"planctl save {ID}" in told.err


@pytest.mark.parametrize("command", ["contact", "decide"])
def test_who_whom_and_when_is_read_strictly(desk: Desk, command: str) -> None:
    told = desk.refuses(3, *about(command, "k-closd"), says=f"{CLOSED} was discharged")  # O is read as 0, L as 1
    assert f"planctl show {CLOSED}" in told.err
    desk.refuses(2, *about(command, "K_7F3QM"), says="“K_7F3QM” is not an id.")
    for day in ("2026-02-30", "20261101"):
        desk.refuses(2, *COMMANDS[command], "--date", day, says=f"“{day}” is not a date.")
    told = desk.refuses(3, *COMMANDS[command], "--by", "met", says="“met” is not among the staff.")
    assert "mette (Mette Holm), jonas (Jonas Beck), lene (Lene Friis), ole (Ole Krag)" in told.err
    told = desk.refuses(3, *COMMANDS[command], "--by", "ole", says="30 June 2026")
    assert "--by" in told.err
