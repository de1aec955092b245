"""`planctl area`: write in an area of the plan by options."""

from __future__ import annotations

import unicodedata

import pytest

from tests.cli.desk import ID, JONAS, PLAN, Desk

SUBJECT = f"area: {ID} housing"
AREA = ("area", ID, "housing")
TEXT = "Bor hos en veninde: #midlertidigt\n\n- har nøglen\n"


def test_texts_are_written_and_replaced(desk: Desk) -> None:
    saved = desk.saves(*AREA, "--situation", TEXT, "--purpose", "Egen lejlighed", subject=SUBJECT)
    lines = ["areas:", "  housing:", "    situation: |", "      Bor hos en veninde: #midlertidigt", ""]
    lines += ["      - har nøglen", "    agreed_purpose: Egen lejlighed"]
    assert (saved.removed, saved.added) == ([], lines)
    assert desk.text() == PLAN.replace("# dem vi", "\n".join([*lines, "# dem vi"]))
    told = "Housing: Situation and Agreed purpose"
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): {told}.\n"
    desk.already(*AREA, "--situation", unicodedata.normalize("NFD", TEXT), "--purpose", "Egen lejlighed")
    saved = desk.saves(*AREA, "--purpose", "Et værelse", subject=SUBJECT)
    assert saved.removed == ["    agreed_purpose: Egen lejlighed"]
    assert saved.added == ["    agreed_purpose: Et værelse"]
    desk.undoes(desk.text().replace("Et værelse", "Egen lejlighed"))


def test_interventions_are_added_for_three_months(desk: Desk) -> None:
    first = ("--intervention", "Følge til boligsøgning", "--kind", "own_service", "--date", "2026-08-31")
    saved = desk.saves(*AREA, *first, "--intention", "Ro", subject=SUBJECT)
    assert saved.added[:2] == ["areas:", "  housing:"]
    expected = {"from": "2026-08-31", "until": "2026-11-30", "kind": "own_service", "by": "mette"}
    assert desk.data()["areas"]["housing"]["interventions"] == [expected | {"text": "Følge til boligsøgning"}]
    desk.already(*AREA, *first, "--intention", "Ro")
    second = ("--intervention", "Ring", "--until", "2026-12-01", "--responsible", "mh", "--by", "jonas")
    saved = desk.saves(*AREA, *second, subject=SUBJECT, author=JONAS)
    line = "      - {from: 2026-11-22, until: 2026-12-01, responsible: mette, by: jonas, text: Ring}"
    assert (saved.removed, saved.added) == ([], [line])


def test_target_and_how_it_was_written_are_noted(desk: Desk) -> None:
    options = ("--target", "6", "--written", "with_person", "--intention", "Ro")
    saved = desk.saves(*AREA, *options, subject=SUBJECT)
    assert saved.added == ["areas:", "  housing: {intention: Ro, target: 6, written: with_person}"]
    assert "target step 6" in saved.out
    desk.already(*AREA, *options)
    saved = desk.saves(*AREA, "--target", "7", subject=SUBJECT)
    assert saved.added == ["  housing: {intention: Ro, target: 7, written: with_person}"]


def test_purpose_and_intention_are_one_too_many(desk: Desk) -> None:
    desk.saves(*AREA, "--purpose", "Egen lejlighed", subject=SUBJECT)
    saved = desk.saves(*AREA, "--intention", "Ro", subject=SUBJECT, problems=["area-one-of"])
    assert "Note: Housing has both" in saved.err


def test_what_was_written_in_the_wrong_place_is_not_overwritten(desk: Desk) -> None:
    for wrong in ("mangler", "{housing: Bor hos en ven}", "{housing: {interventions: Ring}}"):
        desk.given(PLAN + f"areas: {wrong}\n")
        told = desk.refuses(3, *AREA, "--situation", "Ny", "--intervention", "Ny", says="planctl check")
        assert "planctl fmt" in told.err
    desk.given(PLAN + "areas:\n  housing:\n")
    assert desk.saves(*AREA, "--intention", "Ro", subject=SUBJECT).added == ["  housing: {intention: Ro}"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--purpose", "a", "--intention", "b"), "not both"),
        (("--situation", "a", "--until", "2027-01-01"), "--intervention"),
        (("--intervention", "a", "--kind", "own_servce"), "Did you mean “own_service”?"),
        (("--intervention", "a", "--until", "2027-02-29"), "“2027-02-29” is not a date."),
        (("--intervention", "a", "--until", "2026-11-21"), "2026-11-21"),
        (("--target", "11"), "11 is not a step. The scale goes from 1 to 10."),
        (("--written", "alone1"), "Did you mean “alone”?"),
        ((), "there is nobody here to answer"),
    ],
)
def test_what_is_wrong_by_itself_is_refused(desk: Desk, options: tuple[str, ...], says: str) -> None:
    desk.refuses(2, *AREA, *options, says=says)


def test_who_is_responsible_has_to_work_here(desk: Desk) -> None:
    desk.refuses(2, "area", ID, "hosing", "--situation", "a", says="Did you mean “housing”?")
    desk.refuses(3, *AREA, "--intervention", "a", "--responsible", "anna", says="“anna” is not among the staff.")
    desk.refuses(3, *AREA, "--intervention", "a", "--responsible", "ole", says="until 30 June 2026")
