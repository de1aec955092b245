"""`planctl set`: one field, named by its place."""

from __future__ import annotations

import pytest

from tests.cli.desk import CPR, FILE, ID, JONAS, OTHER, Desk
from tests.cli.house import HOUSE, moved_in
from tests.conftest import git


@pytest.fixture
def house(desk: Desk) -> Desk:
    return moved_in(desk)


def subject(place: str) -> str:
    return f"set: {ID} {place}"


def test_a_field_of_a_section_is_written_once(house: Desk) -> None:
    saved = house.saves("set", ID, "purpose.municipality", "A home.", subject=subject("purpose.municipality"))
    assert saved.added == ["purpose: {municipality: A home.}"]
    told = "Purpose: The municipality's purpose"
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): {told}.\n"
    house.already("set", ID, "purpose.municipality", "A home.")
    saved = house.saves(
        "set", ID, "Formål.varighed", "12", "--by", "jonas", subject=subject("purpose.weeks"), author=JONAS
    )
    assert saved.added == ["purpose: {municipality: A home., weeks: 12}"]
    assert "Purpose, Duration: 12 weeks." in saved.out
    house.already("set", ID, "purpose.weeks", "12,0")
    saved = house.saves("set", ID, "purpose.municipality", "--remove", subject=subject("purpose.municipality"))
    assert (saved.removed, saved.added) == (
        ["purpose: {municipality: A home., weeks: 12}"],
        ["purpose: {weeks: 12}"],
    )
    assert saved.out.endswith("Purpose, The municipality's purpose is taken out.\n")
    house.already("set", ID, "purpose.municipality", "--remove")
    house.undoes(HOUSE.replace("\n\ngroups:", "\npurpose: {municipality: A home., weeks: 12}\n\ngroups:"))


def test_a_text_comes_from_stdin_as_it_is(house: Desk) -> None:
    place = "areas.housing.keys"
    house.saves("set", ID, place, "-", input="One\r\n- two: # three\r\n", subject=subject(place))
    assert house.data()["areas"] == {"housing": {"keys": "One\n- two: # three\n"}}
    house.refuses(2, "set", ID, place, "-", input=" \n", says="There is no text.")


def test_every_type_of_field_can_be_written(house: Desk) -> None:
    for field, words, value in (
        ("asked_on", "3.11.2026", "2026-11-03"),
        ("sources", "own words, seen", ["own", "seen"]),
        ("consent", "yes", True),
        ("responsible", "Jonas Beck", "jonas"),
        ("caseworker", "a-7qx2", "a-7QX2"),
        ("stay", "2026-11-03 – 2027-01-04", {"from": "2026-11-03", "to": "2027-01-04"}),
        ("time", "9:05", "09:05"),
    ):
        house.saves("set", ID, f"purpose.{field}", words, subject=subject(f"purpose.{field}"))
        assert house.data()["purpose"][field] == value
    house.saves("set", ID, "purpose.consent", "no", subject=subject("purpose.consent"))
    assert house.data()["purpose"]["consent"] is False


def test_a_state_goes_along_its_moves_and_takes_its_day_along(house: Desk) -> None:
    place = "permissions.p-1A2B.state"
    saved = house.saves("set", ID, "P-la2b.State", "ended", subject=subject(place))
    line = "  - {id: p-1A2B, state: ended, what: Alarm på døren, from: 2026-09-01, closed: 2026-11-22}   # se brevet"
    assert saved.added == [line]
    assert "Permissions · p-1A2B, State: ended." in saved.out
    house.refuses(3, "set", ID, place, "struck", says="It can go to: in force.")
    house.refuses(2, "set", ID, "p-1A2B.closed", "2026-11-23", says="has not come yet")
    house.saves("set", ID, place, "in force", subject=subject(place))
    assert house.text() == HOUSE


def test_taking_a_state_out_is_no_way_round_its_moves(house: Desk) -> None:
    house.run("add", ID, "ideas", "what=A dog.", "state=taken", check=0)
    idea = house.data()["ideas"][0]["id"]
    house.refuses(3, "set", ID, f"{idea}.state", "--remove", says="cannot go to “idea”")


def test_what_cannot_be_set_is_refused_with_what_can(house: Desk) -> None:
    for code, path, says in (
        (2, "purpse.weeks", "Did you mean “purpose”?"),
        (2, "purpose.wekes", "Did you mean “weeks”?"),
        (3, "permissions.p-1A2C.until", "Did you mean p-1A2B?"),
        (2, "purpose", "purpose.municipality"),
        (2, "permissions", "as in permissions.p-1A2B.what"),
        (2, "incidents", f"planctl correct {ID}"),
        (2, "contact_person", f"planctl assign {ID} STAFF"),
        (2, "decisions", f"planctl decide {ID}"),
        (2, "id", "written by planctl alone"),
        (2, "permissions.p-1A2B.id", "written by planctl alone"),
    ):
        house.refuses(code, "set", ID, path, "1", says=says)
    for path, value, says in (
        ("purpose.weeks", "53", "from 0 to 52"),
        ("purpose.asked_on", "2026-02-30", "is not a date"),
        ("purpose.agreed", "intension", "Did you mean “intention”?"),
        ("areas.housing.target", "11", "from 1 to 10"),
    ):
        house.refuses(2, "set", ID, path, value, says=says)
    house.refuses(3, "set", ID, "purpose.responsible", "ole", says="until 30 June 2026")
    house.refuses(2, "set", ID, "purpose.weeks", says="--remove")
    house.refuses(2, "set", ID, "purpose.dream", f"Call {CPR}", says="--allow-cpr", secret=CPR)
    house.refuses(3, "set", ID, "permissions.p-1A2B.what", "--remove", says="That would leave an error in the plan")


def test_the_number_in_the_houses_own_journal_is_one_persons(house: Desk) -> None:
    saved = house.saves("set", ID, "ref", "2026-118", subject=subject("ref"))
    assert saved.added == ['ref: "2026-118"']
    house.already("set", ID, "ref", "2026-118")
    git(house.place, "checkout", "HEAD", "--", f"plans/{OTHER}.yaml")
    house.refuses(3, "set", OTHER, "ref", "2026-118", says=f"{ID} already has the number 2026-118.")
    house.saves("set", ID, "ref", "--remove", subject=subject("ref"))
    assert house.text(FILE) == HOUSE


def test_it_speaks_danish(house: Desk) -> None:
    told = house.run("set", ID, "purpose.aftalt", "husets hensigt", lang="da", check=0).out
    assert told.endswith("Formål, Aftalt: husets hensigt.\n")
    told = house.run("set", ID, "purpose.agreed", "hensigten", lang="da", check=2).err
    assert "Du kan vælge: with_person (aftalt med hende), intention (husets hensigt)." in told
