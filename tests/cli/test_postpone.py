"""`planctl decide --postpone`: a question stays on the list, last, with the reason and the day."""

from __future__ import annotations

import json

from tests.cli.desk import ACTIVE, CPR, ID, JONAS, OTHER, PLAN, Desk

PUT_OFF = ("decide", ID, "keep_plan", "--postpone", "2026-12-03", "--reason", "Waits for the municipality")
SUBJECT = f"decide: {ID} keep_plan"


def due(desk: Desk, month: str = "2026-11") -> list[str]:
    data = json.loads(desk.run("review", "--month", month, "--format", "json", check=0).out)
    return [row["id"] for row in data["due"]]


def test_a_question_is_put_off_and_stays_on_the_list(desk: Desk) -> None:
    desk.given(ACTIVE)
    saved = desk.saves(*PUT_OFF, subject=SUBJECT)
    assert desk.data()["postponements"] == [
        {"date": "2026-11-22", "month": "2026-11", "question": "keep_plan", "until": "2026-12-03", "by": "mette"}
        | {"reason": "Waits for the municipality"}
    ]
    assert saved.removed == []
    who = "contact person Mette; last contact 9 Oct"
    assert saved.out == f"Saved for {ID} ({who}): November: postponed to 3 December.\n"
    desk.already(*PUT_OFF)
    assert due(desk) == [ID]
    assert "put off to 3 Dec: Waits for the municipality" in desk.run("review", check=0).out


def test_what_is_put_off_comes_after_what_is_not(desk: Desk) -> None:
    desk.given(ACTIVE)
    desk.run("contact", OTHER, "--date", "2026-10-05", check=3)  # its file has edits that are not saved
    desk.run("save", OTHER, check=0)
    desk.run("contact", OTHER, "--date", "2026-10-05", check=0)
    first, last = due(desk)
    desk.run("decide", first, "needs_plan" if first == OTHER else "keep_plan", *PUT_OFF[3:], check=0)
    assert due(desk) == [last, first]


def test_a_later_postponement_counts_and_one_of_the_same_day_is_replaced(desk: Desk) -> None:
    desk.given(ACTIVE)
    first = ("decide", ID, "keep_plan", "--postpone", "2026-11-25", "--reason", "Is ill", "--date", "2026-11-20")
    desk.saves(*first, subject=SUBJECT)
    desk.saves(*PUT_OFF, subject=SUBJECT)
    desk.saves(*PUT_OFF[:4], "2026-12-10", "--reason", "Moved again", "--by", "jonas", subject=SUBJECT, author=JONAS)
    assert [(entry["date"], entry["until"]) for entry in desk.data()["postponements"]] == [
        ("2026-11-20", "2026-11-25"),
        ("2026-11-22", "2026-12-10"),
    ]
    assert "put off to 10 Dec: Moved again" in desk.run("review", check=0).out


def test_as_csv_it_has_its_day_and_its_reason(desk: Desk) -> None:
    desk.given(ACTIVE)
    desk.run(*PUT_OFF, check=0)
    header, row, *_ = desk.run("review", "--format", "csv", check=0).out.splitlines()
    told = dict(zip(header.split(";"), row.split(";"), strict=True))
    assert (told["postponed_until"], told["postponed_reason"]) == ("2026-12-03", "Waits for the municipality")


def test_a_decision_ends_it(desk: Desk) -> None:
    desk.given(ACTIVE)
    desk.saves(*PUT_OFF, subject=SUBJECT)
    desk.saves("decide", ID, "keep_plan", "keep", subject=SUBJECT)
    assert due(desk) == []
    question = "“Keep the plan, or back to basic service?”"
    desk.refuses(3, *PUT_OFF, says=f"{ID} is not waiting for {question} for November 2026")
    # In December it is asked anew, and nothing has put that off.
    shown = desk.run("review", "--month", "2026-12", "--format", "json", today="2026-12-01", check=0).out
    assert [row.get("postponed_until") for row in json.loads(shown)["due"] if row["id"] == ID] == [None]


def test_in_danish(desk: Desk) -> None:
    desk.given(ACTIVE)
    said = desk.run(*PUT_OFF, lang="da", check=0).out
    assert said == f"Gemt for {ID} (kontaktperson Mette; sidst i kontakt 9. okt.): udsat til 3. december (november).\n"


def test_what_is_not_due_is_not_put_off(desk: Desk) -> None:
    told = desk.refuses(3, *PUT_OFF, says="so there is nothing to postpone")
    assert f"planctl decide {ID}" in told.err
    assert desk.text() == PLAN
    desk.given(ACTIVE)
    desk.refuses(3, *PUT_OFF, "--month", "2026-03", says="for March 2026")


def test_what_is_wrong_by_itself_is_refused(desk: Desk) -> None:
    desk.given(ACTIVE)
    desk.refuses(2, *PUT_OFF[:5], says='--reason "..."')
    desk.refuses(2, *PUT_OFF[:3], "keep", *PUT_OFF[3:], says="and no answer")
    desk.refuses(2, "decide", ID, *PUT_OFF[3:], says="takes a person, a question and a reason")
    desk.refuses(2, "decide", "--all", *PUT_OFF[3:], says="takes a person, a question and a reason")
    desk.refuses(2, *PUT_OFF, "--replace", says="and no answer")
    today = [word.replace("2026-12-03", "2026-11-22") for word in PUT_OFF]
    desk.refuses(2, *today, says="2026-11-22 is no day to postpone to: the first one is 2026-11-23.")
    desk.refuses(2, *[word.replace("2026-12-03", "3/12") for word in PUT_OFF], says="“3/12” is not a date.")
    desk.refuses(2, *PUT_OFF, "--month", "2026-12", says="The month 2026-12 has not begun.")
    desk.refuses(2, *PUT_OFF[:2], "kep_plan", *PUT_OFF[3:], says="Did you mean “keep_plan”?")
    desk.refuses(2, *PUT_OFF[:-1], f"Se {CPR}", says="CPR", secret=CPR)


def test_it_is_undone(desk: Desk) -> None:
    desk.given(ACTIVE)
    desk.saves(*PUT_OFF, subject=SUBJECT)
    desk.undoes(ACTIVE)


def test_of_earlier_months_only_what_is_still_shown_is_put_off(desk: Desk) -> None:
    desk.given(ACTIVE.replace("from: 2026-09-01", "from: 2026-08-01").replace("kind: phone", "kind: visit"))
    shown = json.loads(desk.run("review", "--format", "json", check=0).out)
    assert [(row["question"], row["month"]) for row in shown["missed"]] == [("keep_plan", "2026-09")]
    desk.refuses(3, *PUT_OFF, "--month", "2026-03", says="for March 2026")
    saved = desk.saves(*PUT_OFF, "--month", "2026-09", subject=SUBJECT)
    assert saved.out.endswith("September: postponed to 3 December.\n")
