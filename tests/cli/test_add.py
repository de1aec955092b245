"""`planctl add`: an entry in a list of the plan, field by field."""

from __future__ import annotations

import re

import pytest

from tests.cli.desk import CPR, ID, JONAS, Desk
from tests.cli.house import HOUSE, moved_in


@pytest.fixture
def house(desk: Desk) -> Desk:
    return moved_in(desk)


def drawn(text: str) -> str:
    """Return the id that was given to something new."""
    found = re.search(r"[a-z]-[0-9A-HJKMNP-TV-Z]{4}", text)
    assert found
    return found[0]


def test_what_happened_is_put_in_by_its_date_once(house: Desk) -> None:
    given = ("add", ID, "incidents", "text=She came home.", "date=2026-10-10", "Sources=egne ord,told")
    saved = house.saves(*given, "--by", "jonas", subject=f"add: {ID} incidents", author=JONAS)
    line = "  - {date: 2026-10-10, by: jonas, text: She came home., sources: [own, told]}"
    assert (saved.removed, saved.added) == ([], [line])
    assert house.text() == HOUSE.replace("  - {date: 2026-10-20", f"{line}\n  - {{date: 2026-10-20")
    assert saved.out.endswith("Incidents 10 October.\n")
    house.already(*given, "--by", "jonas")
    saved = house.saves("add", ID, "incidents", "text=Today.", subject=f"add: {ID} incidents")
    assert saved.added == ["  - {date: 2026-11-22, by: mette, text: Today.}"]


def test_what_lives_on_gets_an_id_and_its_first_state(house: Desk) -> None:
    given = ("add", ID, "permissions", "what=A lock", "until=2027-02-01")
    result = house.run(*given, check=0)
    entry = house.data()["permissions"][1]
    assert entry == {"id": drawn(result.out), "state": "active", "what": "A lock", "until": "2027-02-01"}
    assert result.out.endswith(f"Permissions {entry['id']}.\n")
    assert entry["id"].startswith("p-")
    house.already(*given)
    house.run("add", ID, "permissions", "what=A key", "state=ended", check=0)
    assert house.data()["permissions"][2]["closed"] == "2026-11-22"
    nested = f"permissions.{entry['id']}.reviews"
    saved = house.saves("add", ID, nested, "text=Still needed.", subject=f"add: {ID} {nested}")
    reviews = house.data()["permissions"][1]["reviews"]
    assert reviews == [{"date": "2026-11-22", "by": "mette", "text": "Still needed."}]
    assert f"Permissions · {entry['id']} · Reviews 22 November." in saved.out


def test_an_entry_in_an_area_and_in_lists_of_all_models(house: Desk) -> None:
    saved = house.saves("add", ID, "areas.housing.visits", "what=Tea.", subject=f"add: {ID} areas.housing.visits")
    assert house.data()["areas"]["housing"]["visits"] == [{"date": "2026-11-22", "what": "Tea.", "by": "mette"}]
    assert "Housing · Visit 22 November." in saved.out
    house.saves("add", ID, "contacts", "kind=phone", "services=conversation", subject=f"add: {ID} contacts")
    house.saves("add", ID, "journal", "type=observation", "text=-", input="A\nB\n", subject=f"add: {ID} journal")
    house.saves("add", ID, "measures", "instrument=who5", "items=1 2 3 4 5", subject=f"add: {ID} measures")
    assert house.data()["contacts"][-1] == {
        "date": "2026-11-22", "kind": "phone", "by": "mette", "services": ["conversation"]
    }  # fmt: skip
    assert house.data()["journal"][0]["text"] == "A\nB\n"
    assert house.data()["measures"][0]["items"] == [1, 2, 3, 4, 5]


def test_what_is_wrong_by_itself_is_refused(house: Desk) -> None:
    for pairs, says in (
        (["text"], "“text” is not a field and its value."),
        (["txt=a"], "Did you mean “text”?"),
        (["text=a", "Hvad skete der=b"], "There are"),
        (["text=a", "TEXT=b"], "text is given twice."),
        (["text=a", "date=2026-11-23"], "has not come yet"),
        (["text=a", "sources=nobody"], "own (own words)"),
        (["text=a", "id=i-0000"], "There are"),
        ([f"text=Call {CPR}"], "--allow-cpr"),
        ([], f"planctl add {ID} incidents text=..."),
    ):
        house.refuses(2, "add", ID, "incidents", *pairs, says=says, secret=CPR)
    house.refuses(2, "add", ID, "purpose", "text=a", says=f"planctl set {ID} purpose")
    house.refuses(2, "add", ID, "plan_periods", "from=2026-11-01", says="planctl plan --help")
    house.refuses(2, "add", ID, "flags", "text=a", says=f"planctl flag {ID}")
    house.refuses(2, "add", ID, "incident.x", "text=a", says="Did you mean “incidents”?")
    house.refuses(3, "add", ID, "measures", "instrument=who5", "items=1 2", says="That would leave an error")


def test_it_speaks_danish(house: Desk) -> None:
    told = house.run("add", ID, "Hændelser", "Hvad skete der=Hun kom.", lang="da", check=0).out
    assert told.endswith("Hændelser 22. november.\n")
    told = house.run("add", ID, "incidents", lang="da", check=2).err
    assert "Der mangler et felt: text (Hvad skete der)." in told
