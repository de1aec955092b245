"""`planctl contact`: somebody was here, or was in touch."""

from __future__ import annotations

import unicodedata

import pytest

from tests.cli.desk import CPR, FILE, ID, JONAS, METTE, PLAN, Desk
from tests.conftest import TODAY

SUBJECT = f"contact: {ID}"


def test_a_visit_is_saved_where_its_day_puts_it(desk: Desk) -> None:
    options = ("--service", "shared_meal", "--service", "conversation", "--service", "shared_meal")
    saved = desk.saves("contact", "k-7f3qm", "--date", "2026-10-02", *options, "--area", "housing", subject=SUBJECT)
    line = "  - {date: 2026-10-02, kind: visit, by: mette, services: [shared_meal, conversation], area: housing}"
    assert desk.text() == PLAN.replace("     # håndskrevet\n", f"     # håndskrevet\n{line}\n")
    assert (saved.removed, saved.added) == ([], [line])
    told = "at Reden 2 October, shared meal and conversation"
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): {told}.\n"
    assert saved.err == f"Note: today is set to {TODAY} (PLANCTL_TODAY).\n"
    other_way = (*options[2:], "--area", "housing", "--kind", "visit", "--date", "2026-10-02")
    desk.already("contact", ID, *other_way)
    line = '  - {date: 2026-10-02, time: "14:05", kind: visit, by: mette, services: [conversation]}'
    real = ("--date", "2026-10-02", "--time", "14:05", "--service", "conversation")
    assert desk.saves("contact", ID, *real, subject=SUBJECT).added == [line]
    desk.already("contact", ID, *real)
    desk.undoes(desk.text().replace(f"{line}\n", ""))


def test_an_attempt_is_no_contact(desk: Desk) -> None:
    saved = desk.saves("contact", ID, "--kind", "Phone", "--attempt", subject=SUBJECT)
    assert saved.added == ["  - {date: 2026-11-22, kind: phone, by: mette, attempt: true}"]
    assert saved.out.endswith("phone 22 November, tried, not reached.\n")
    saved = desk.saves("contact", ID, "--kind", "third_party", "--date", "2026-11-21", "--acute", subject=SUBJECT)
    assert "last contact 9 Oct" in saved.out
    assert saved.added == ["  - {date: 2026-11-21, kind: third_party, by: mette, acute: true}"]


def test_who_writes_is_the_author_and_who_saves_the_committer(desk: Desk) -> None:
    saved = desk.saves("contact", ID, "--by", "jonas", subject=SUBJECT, author=JONAS)
    assert saved.added == ["  - {date: 2026-11-22, kind: visit, by: jonas}"]
    saved = desk.saves("contact", ID, "--by", "mh", subject=SUBJECT, author=METTE)
    assert saved.added == ["  - {date: 2026-11-22, kind: visit, by: mette}"], "a former handle leads to the present one"
    late = ("contact", ID, "--by", "ole", "--date", "2026-06-12")
    saved = desk.saves(*late, subject=SUBJECT, author="Ole Krag <ole@eksempel.dk>")
    assert saved.added == ["  - {date: 2026-06-12, kind: visit, by: ole}"], "on that day he worked here"
    told = desk.refuses(3, "contact", ID, "--by", "ole", "--date", "2026-07-01", says="only among the staff until")
    assert "30 June 2026" in told.err


TEXTS = (
    "hun sagde: #nej, \"måske\" - 'ja' {x} [y] & *z !a |b >c %d @e `f`",
    "- streg: først\n# ikke en kommentar\n---\n...\n\n  indrykket\n",
    "no",
    "12:30",
    "🙂 æøå ÆØÅ é ü 漢字 ﷽",
    "tab\tog   mellemrum, " * 1500 + "slut",
)


def test_every_text_comes_back_as_it_was_written(desk: Desk) -> None:
    for text in TEXTS:
        saved = desk.saves("contact", ID, "--note", text, subject=SUBJECT)
        assert saved.removed == []
        assert text in [contact.get("note") for contact in desk.data()["contacts"]]
        assert not set(text.split()) & set(saved.out.split()), "a text is kept, not repeated"
    desk.already("contact", ID, "--note", TEXTS[1] + "\n")
    assert desk.run("fmt", ID, check=0).out == f"{ID} has its standard form now.\n"
    assert [contact["note"] for contact in desk.data()["contacts"] if "note" in contact] == sorted(TEXTS)


def test_composed_and_decomposed_letters_are_the_same(desk: Desk) -> None:
    text = "på café"
    desk.saves("contact", ID, "--note", unicodedata.normalize("NFD", text), subject=SUBJECT)
    desk.already("contact", ID, "--note", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--time", "24:00"), "“24:00” is not a time."),
        (("--kind", "visti"), "Did you mean “visit”?"),
        (("--service", "conversatoin"), "Did you mean “conversation”?"),
        (("--service", "food", "--service", ""), "“” is not one of the choices here."),
        (("--note", " \n "), "There is no text."),
        (("--note", "\x1b[31mrød"), "(U+001B)"),
        (("--note", "\udcff"), "not in UTF-8"),
        (("--dato", "2026-11-01"), "No such option '--dato'."),
    ],
)
def test_what_is_wrong_by_itself_is_refused(desk: Desk, options: tuple[str, ...], says: str) -> None:
    desk.refuses(2, "contact", ID, *options, says=says)


def test_what_is_wrong_by_itself_comes_before_the_state(desk: Desk) -> None:
    (desk.place / FILE).write_text("id: [", encoding="utf-8")
    desk.refuses(3, "contact", ID, says="cannot be read")
    desk.refuses(2, "contact", ID, "--kind", "visti", says="visti")
    desk.refuses(2, "contact", "K-00000", "--area", "hosing", says="hosing")


def test_a_contact_after_the_end_is_saved_with_a_word(desk: Desk) -> None:
    desk.given(PLAN + "ended: {date: 2026-10-20, reason: moved, by: mette}\n")
    saved = desk.saves("contact", ID, "--kind", "phone", subject=SUBJECT, problems=["after-ended"])
    assert "Note: 2026-11-22 is after the person was ended (2026-10-20)." in saved.err


def test_errors_that_were_there_before_stay_and_are_told(desk: Desk) -> None:
    desk.given(PLAN + "scores:\n  - {date: 2026-01-20, area: housing, step: 11, by: mette}\n")
    saved = desk.saves("contact", ID, subject=SUBJECT, problems=["score-step"])
    assert "The file had an error before this." in saved.err
    desk.given(PLAN + "ended: yesterday\n")
    told = desk.refuses(3, "contact", ID, says=f"{FILE} cannot be read; the first error is in line 19.")
    assert f"planctl check {FILE}" in told.err


def test_a_cpr_number_needs_a_yes(desk: Desk) -> None:
    saved = desk.saves("contact", ID, "--note", CPR, "--allow-cpr", subject=SUBJECT, problems=["cpr"])
    assert CPR not in saved.out + saved.err
    assert CPR in desk.text()
    assert CPR not in desk.run("check", check=1).out
