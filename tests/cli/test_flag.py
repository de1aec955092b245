"""`planctl flag`: what must be seen to by a day, up until somebody takes it down."""

from __future__ import annotations

import csv
import io
import json
import re

from tests.cli.desk import CLOSED, CPR, FILE, ID, JONAS, PLAN, Desk
from tests.conftest import git

UP = ("flag", ID, "--until", "2026-12-01", "Ask about the dentist")


def flag_id(desk: Desk) -> str:
    (flag,) = desk.data()["flags"]
    return str(flag["id"])


def put_up(desk: Desk, until: str, text: str) -> str:
    said = desk.run("flag", ID, "--until", until, text, check=0).out
    found = re.search(r"f-[0-9A-Z]{4}", said)
    assert found
    return found[0]


def test_a_flag_is_put_up_and_taken_down(desk: Desk) -> None:
    result = desk.run(*UP, check=0)
    name = flag_id(desk)
    assert re.fullmatch(r"f-[0-9A-HJKMNP-TV-Z]{4}", name)
    assert result.out.splitlines() == [
        f"Saved for {ID} (contact person Mette; last contact 9 Oct): flag {name}, to be seen to by 1 December.",
        f'It stays on the list until it is taken down: planctl flag {ID} --down {name} --reason "..."',
    ]
    line = f"  - {{id: {name}, date: 2026-11-22, until: 2026-12-01, by: mette, text: Ask about the dentist}}\n"
    assert desk.text() == f"{PLAN}flags:\n{line}"
    assert git(desk.place, "log", "-1", "--format=%s").strip() == f"flag: {ID} {name}"
    desk.already(*UP)
    down = ("flag", ID, "--down", name, "--reason", "The appointment is made")
    saved = desk.saves(*down, "--by", "jonas", subject=f"flag: {ID} {name}", author=JONAS)
    assert saved.out.endswith(f": flag {name} taken down 22 November.\n")
    (flag,) = desk.data()["flags"]
    assert (flag["down"], flag["down_by"], flag["reason"]) == ("2026-11-22", "jonas", "The appointment is made")
    assert flag["text"] == "Ask about the dentist"
    desk.already(*down, "--by", "jonas")
    says = f"{name} on {ID} was already taken down on 22 November 2026."
    told = desk.refuses(3, *down[:-1], "Another reason", says=says)
    assert "--all" in told.err
    # The same flag can be put up again: this one is about the next time.
    desk.run(*UP, check=0)
    assert len(desk.data()["flags"]) == 2


def test_the_words_of_a_flag_come_from_standard_input_too(desk: Desk) -> None:
    desk.run("flag", ID, "--until", "2026-12-01", "-", input="Two lines,\nboth of them\n", check=0)
    assert desk.data()["flags"][0]["text"] == "Two lines,\nboth of them\n"
    assert desk.run("flag", ID, check=0).out.count("Two lines, both of them") == 1


def test_flags_are_listed_the_most_pressing_first(desk: Desk) -> None:
    assert desk.run("flag", ID, check=0).out == f"There is no flag up for {ID}.\n"
    late, soon = put_up(desk, "2026-12-09", "Later"), put_up(desk, "2026-11-25", "Soon")
    done = put_up(desk, "2026-11-23", "Done")
    desk.run("flag", ID, "--down", done.lower(), "--reason", "Was seen to", check=0)
    shown = desk.run("flag", "k-7f3qm", check=0).out.splitlines()
    assert shown[:2] == [f"{soon}   by 25 Nov   Soon    Mette, 22 Nov", f"{late}   by 9 Dec    Later   Mette, 22 Nov"]
    assert shown[3] == f'Take one down: planctl flag {ID} --down {soon} --reason "..."'
    rows = json.loads(desk.run("flag", ID, "--all", "--format", "json", check=0).out)
    assert [(row["id"], row["down"]) for row in rows] == [(soon, None), (late, None), (done, "2026-11-22")]
    assert "taken down 22 Nov by Mette: Was seen to" in desk.run("flag", ID, "--all", check=0).out
    text = desk.run("flag", ID, "--format", "csv", check=0).out.removeprefix("\ufeff")
    assert [(row["list"], row["person"], row["id"]) for row in csv.DictReader(io.StringIO(text), delimiter=";")] == [
        ("flags", ID, soon), ("flags", ID, late)
    ]  # fmt: skip
    assert f"| {soon} | 25 Nov | Soon |" in desk.run("flag", ID, "--format", "md", check=0).out
    danish = desk.run("flag", ID, lang="da", check=0).out
    assert f"{soon}   senest 25. nov." in danish
    assert "Tag et ned: planctl flag" in danish


def test_a_flag_stands_on_the_review_until_it_is_taken_down(desk: Desk) -> None:
    name = put_up(desk, "2026-12-01", "Ask about the dentist")
    assert "Ask about the dentist" in desk.run("review", check=0).out
    desk.run("flag", ID, "--down", name, "--reason", "Done", check=0)
    assert "dentist" not in desk.run("review", check=0).out


def test_what_is_wrong_by_itself_is_refused(desk: Desk) -> None:
    desk.refuses(2, "flag", ID, "Only words", says="A flag needs its words and a last day.")
    desk.refuses(2, "flag", ID, "--until", "2026-12-01", says="A flag needs its words and a last day.")
    desk.refuses(2, "flag", ID, "--until", "2026-11-21", "x", says="2026-11-21 comes before 2026-11-22")
    desk.refuses(2, "flag", ID, "--until", "1 December", "x", says="“1 December” is not a date.")
    desk.refuses(2, "flag", ID, "--until", "2026-12-01", "--date", "2026-11-23", "x", says="has not come yet")
    desk.refuses(2, "flag", ID, "--down", "f-7QX2", says='--down f-7QX2 --reason "..."')
    desk.refuses(2, "flag", ID, "--down", "7QX2", "--reason", "x", says="“7QX2” is not an id of something in a plan.")
    desk.refuses(2, "flag", ID, "--reason", "x", says="--down f-7QX2")
    desk.refuses(2, "flag", ID, "--until", "2026-12-01", f"Nummer {CPR}", says="CPR", secret=CPR)
    desk.refuses(2, "flag", ID, "--until", "2026-12-01", " ", says="text")
    desk.refuses(2, "flag", ID, "--format", "xml", says="table, json, csv, md")


def test_what_the_state_forbids_is_refused(desk: Desk) -> None:
    told = desk.refuses(3, "flag", ID, "--down", "f-7QX2", "--reason", "x", says=f"{ID} has no flag f-7QX2.")
    assert f"planctl flag {ID}" in told.err
    desk.refuses(3, "flag", "K-00000", "--until", "2026-12-01", "x", says="K-00000")
    desk.refuses(3, "flag", CLOSED, "--until", "2026-12-01", "x", says=CLOSED)
    desk.given(PLAN + "ended: {date: 2026-11-20, reason: moved, by: mette}\n")
    desk.refuses(3, *UP, says=f"{ID} left the lists on 20 November 2026, so nobody would see it.")
    desk.given(PLAN + "moved: {date: 2026-11-20, to: K-2XV9A, by: mette}\n")
    desk.refuses(3, *UP, says=f"The plan of {ID} moved to K-2XV9A on 20 November 2026.")


def test_a_flag_is_undone(desk: Desk) -> None:
    desk.run(*UP, check=0)
    assert desk.undoes(PLAN).out
    assert desk.text(FILE) == PLAN
