"""`planctl fmt`: the standard form of plan files, in a commit of its own."""

from __future__ import annotations

from tests.cli.desk import ACTIVE, CLOSED, FILE, ID, JONAS, PLAN, Desk
from tests.conftest import git, snapshot

SUBJECT = f"fmt: {ID}"


def test_a_file_gets_its_standard_form_once(desk: Desk) -> None:
    before = desk.data()
    saved = desk.saves("fmt", "k-7f3qm", "--by", "jonas", subject=SUBJECT, author=JONAS)
    assert saved.out == f"{ID} has its standard form now.\n"
    assert desk.data() == before
    for comment in ("# fra gaden", "# første gang", "# dem vi har mødt", "# håndskrevet"):
        assert comment in desk.text()
    assert "  - {date: 2026-10-09, kind: phone, by: mette}\n" in desk.text()
    state = snapshot(desk.place)
    for names in ((), (ID,), (FILE,)):
        assert desk.run("fmt", *names, check=0).out == "Everything has its standard form.\n"
    assert snapshot(desk.place) == state
    desk.undoes(PLAN)


def test_entries_are_put_in_order(desk: Desk) -> None:
    lines = ["  - {by: mette, kind: visit, date: 2026-10-11}", '  - {date: 2026-10-09, time: "08:00", by: mette}']
    desk.given(PLAN + "\n".join(lines) + "\n")
    desk.saves("fmt", subject=SUBJECT)
    assert desk.text().endswith(
        "  - {date: 2026-10-09, kind: phone, by: mette}\n"
        '  - {date: 2026-10-09, time: "08:00", by: mette}\n'
        "  - {date: 2026-10-11, kind: visit, by: mette}\n"
    )


def test_what_other_commands_write_has_the_standard_form(desk: Desk) -> None:
    desk.given(ACTIVE)
    desk.run("fmt", ID, check=0)
    for command in (
        ("area", ID, "network", "--intention", "Ro"),
        ("area", ID, "housing", "--situation", "Bor hos en ven\n\n- nu", "--intervention", "Ring", "--target", "3"),
        ("score", ID, "housing=3", "network=2", "--note", "lang " * 30),
        ("note", ID, "--type", "observation", "Første: #æøå\n\nanden"),
        ("decide", ID, "keep_plan", "stop_plan", "--reason", "Flyttet til Aarhus med sin søster i sommer"),
        ("end", ID, "--reason", "moved", "--note", "to\nlinjer"),
    ):
        desk.run(*command, check=0)
    assert desk.run("fmt", check=0).out == "Everything has its standard form.\n"


def test_files_that_cannot_be_are_left_as_they_are(desk: Desk) -> None:
    desk.given("id: [\n")
    before = snapshot(desk.place)
    result = desk.run("fmt", check=1)
    assert f"{FILE} cannot be read" in result.err
    assert f"planctl check {FILE}" in result.err
    assert snapshot(desk.place) == before
    desk.given(PLAN + "scores: [5, {step: 3}]\n")
    desk.saves("fmt", ID, subject=SUBJECT, problems=["wrong-type", "missing-key", "missing-key", "missing-by"])
    assert desk.data()["scores"] == [5, {"step": 3}]


def test_hand_edits_and_closed_files_are_left_alone(desk: Desk) -> None:
    (desk.place / FILE).write_text(PLAN + "# rettet\n", encoding="utf-8")
    desk.refuses(3, "fmt", says=f"{FILE} has been edited by hand and is not saved.")
    git(desk.place, "checkout", "HEAD", "--", FILE)
    desk.refuses(3, "fmt", CLOSED, says=f"{CLOSED} was discharged")
    desk.refuses(3, "fmt", f"closed/2025/{CLOSED}.yaml", says=f"{CLOSED} was discharged")
    desk.refuses(3, "fmt", "K-00000", says="There is no plan file for K-00000.")
    desk.refuses(3, "fmt", "--by", "anna", says="“anna” is not among the staff.")
