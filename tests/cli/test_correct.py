"""`planctl correct`: an entry that was written wrong is put right, or taken out."""

from __future__ import annotations

import pytest

from tests.cli.desk import ACTIVE, CPR, FILE, ID, JONAS, PLAN, Desk
from tests.cli.house import HOUSE, moved_in


def subject(words: str) -> dict[str, object]:
    return {"subject": f"correct: {ID} {words}", "extra": [f"Planctl-Corrects: {words}"]}


@pytest.fixture
def house(desk: Desk) -> Desk:
    return moved_in(desk)


def test_the_last_entries_are_listed_by_number(desk: Desk) -> None:
    desk.given(ACTIVE)
    told = desk.run("correct", ID, check=0).out.splitlines()
    assert told[:3] == [
        "  1 9 Oct   Contacts: phone",
        "  2 12 Sep  Contacts: at Reden",
        "  3 14 Jan  Group: needs to be stabilised",
    ]
    assert f"planctl correct {ID} NUMBER" in told[3]
    assert len(told) == 4, "neither periods nor decisions"
    assert desk.run("correct", ID, "groups", check=0).out.startswith("  1 14 Jan  Group")
    listed = desk.run("correct", ID, "contacts", check=0).out
    assert f"planctl correct {ID} NUMBER contacts --remove" in listed, "the numbers are those of this list"
    assert desk.run("correct", ID, "journal", check=0).out == f"{ID} has no entries to correct here.\n"


def test_what_lives_on_is_changed_and_not_corrected(house: Desk) -> None:
    assert house.run("correct", ID, "permissions", check=0).out.endswith(f"planctl edit {ID}\n")


def test_a_field_is_put_right_in_its_own_line(desk: Desk) -> None:
    saved = desk.saves("correct", ID, "2", "kind=outreach", **subject("contacts"))
    assert saved.removed == ["  - {date: 2026-09-12, kind: visit,   by: mette}     # håndskrevet"]
    assert saved.added == ["  - {date: 2026-09-12, kind: outreach,   by: mette}     # håndskrevet"]
    assert "corrected: Contacts 12 September." in saved.out
    desk.undoes(PLAN)
    desk.already("correct", ID, "1", "contacts", "kind=Phone")
    desk.saves("correct", ID, "1", "note=Rang forgæves", "--by", "jonas", author=JONAS, **subject("contacts"))
    desk.saves("correct", ID, "1", "note=", **subject("contacts"))
    assert desk.text() == PLAN


def test_an_entry_whose_date_was_wrong_moves(desk: Desk) -> None:
    saved = desk.saves("correct", ID, "1", "date=2026-09-01", **subject("contacts"))
    assert [entry["date"] for entry in desk.data()["contacts"]] == ["2026-09-01", "2026-09-12"]
    assert "corrected: Contacts 9 October." in saved.out
    desk.saves("correct", ID, "2", "contacts", "date=2026-10-09", **subject("contacts"))
    assert [entry["date"] for entry in desk.data()["contacts"]] == ["2026-09-12", "2026-10-09"]


def test_an_entry_inside_something_else_is_put_right(house: Desk) -> None:
    for text, date in (("One.", "2026-11-01"), ("Two.", "2026-11-03")):
        house.run("add", ID, "p-1A2B.reviews", f"text={text}", f"date={date}", check=0)
    house.run("area", ID, "housing", "--intervention", "Read letters.", check=0)
    rows = house.run("correct", ID, check=0).out.splitlines()
    assert rows[0] == "  1 22 Nov  Housing · Concrete intervention: 22 February 2027, Read letters."
    assert rows[1] == "  2 3 Nov   Permissions · p-1A2B · Reviews: Two."
    house.saves("correct", ID, "2", "reviews", "text=First.", **subject("permissions.p-1A2B.reviews"))
    house.saves("correct", ID, "1", "text=Read all letters.", **subject("areas.housing.interventions"))
    assert house.data()["permissions"][0]["reviews"][0]["text"] == "First."
    house.saves("correct", ID, "1", "Reviews", "date=2026-10-01", **subject("permissions.p-1A2B.reviews"))
    assert [entry["text"] for entry in house.data()["permissions"][0]["reviews"]] == ["Two.", "First."]


def test_a_wrong_entry_is_taken_out_after_a_yes(desk: Desk) -> None:
    desk.refuses(2, "correct", ID, "1", "--remove", says="there is nobody here to answer")
    saved = desk.saves("correct", ID, "1", "--remove", "--yes", **subject("contacts"))
    assert (saved.removed, saved.added) == (["  - date: 2026-10-09", "    kind: phone", "    by: mette"], [])
    assert "taken out: Contacts 9 October." in saved.out
    desk.undoes(PLAN)


def test_what_cannot_be_corrected_is_refused(desk: Desk) -> None:
    desk.refuses(3, "correct", ID, "9", "kind=phone", says=f"planctl correct {ID}")
    desk.refuses(3, "correct", ID, "0", "kind=phone", says="There is no number 0")
    desk.refuses(2, "correct", ID, "kind=phone", says="by its number")
    desk.refuses(2, "correct", ID, "1", "2", says="one number")
    desk.refuses(2, "correct", ID, "1", "plan_periods", says="planctl plan --help")
    desk.refuses(2, "correct", ID, "1", "decisions", "outcome=keep", says=f"planctl decide {ID}")
    desk.refuses(2, "correct", ID, "1", "contcts", says="Did you mean “contacts”?")
    desk.refuses(2, "correct", ID, "1", "knd=phone", says="Did you mean “kind”?")
    desk.refuses(2, "correct", ID, "1", "date=", says="A field is missing: date.")
    desk.refuses(2, "correct", ID, "1", "date=2026-11-23", says="has not come yet")
    desk.refuses(2, "correct", ID, "1", f"note={CPR}", says="--allow-cpr", secret=CPR)
    desk.refuses(3, "correct", ID, "1", "date=2026-09-12", "kind=visit", says="the same as another entry")
    desk.refuses(2, "correct", ID, "1", says="there is nobody here to answer")


def test_a_long_list_names_the_way_to_the_rest(desk: Desk) -> None:
    lines = "".join(f"  - {{date: 2026-10-{day:02}, kind: phone, by: mette}}\n" for day in range(10, 30))
    desk.given(PLAN + lines)
    told = desk.run("correct", ID, check=0).out.splitlines()
    assert told[14].startswith(" 15 ")
    assert told[15] == f"Older entries: name their list as well, as in planctl correct {ID} contacts"
    assert len(desk.run("correct", ID, "contacts", check=0).out.splitlines()) == 23


def test_it_speaks_danish(house: Desk) -> None:
    told = house.run("correct", ID, "hændelser", lang="da", check=0).out.splitlines()
    assert told[0] == "  1 20. okt.  Hændelser: Hun ringede."
    told = house.run("correct", ID, "1", "hændelser", "kilder=set, ikke sagt", lang="da", check=0).out.splitlines()
    assert told[0].endswith("rettet: Hændelser 20. oktober.")
    assert house.text(FILE) == HOUSE.replace("text: Hun ringede.", "text: Hun ringede., sources: [seen]")


def test_an_entry_with_errors_is_put_right_too(desk: Desk) -> None:
    desk.given(PLAN + "journal:\n  - {date: i går, type: observation, by: mette, text: Hun kom.}\n  - kun tekst\n")
    rows = desk.run("correct", ID, "journal", check=0).out.splitlines()
    assert rows[0] == "  1 i går  Journal: observation, Hun kom."
    desk.run("correct", ID, "1", "journal", "date=2026-11-21", check=0)
    assert desk.data()["journal"][0]["date"] == "2026-11-21"
