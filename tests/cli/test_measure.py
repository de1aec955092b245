"""`planctl measure`: the answers to a questionnaire, or that the person would not be asked."""

from __future__ import annotations

import pytest

from tests.cli.desk import ID, PLAN, Desk

SUBJECT = f"measure: {ID}"


def test_answers_are_saved_with_their_points(desk: Desk) -> None:
    saved = desk.saves("measure", ID, "who5", "2", "3", "1", "2", "4", "--date", "2026-11-01", subject=SUBJECT)
    line = "  - {date: 2026-11-01, instrument: who5, items: [2, 3, 1, 2, 4], by: mette}"
    assert (saved.removed, saved.added) == ([], ["measures:", line])
    assert "1 November: 48 of 100 points." in saved.out
    desk.already("measure", ID, "who5", "2", "3", "1", "2", "4", "--date", "2026-11-01")
    saved = desk.saves("measure", ID, "who5", "4", "3", "1", "2", "2", "--date", "2026-11-01", subject=SUBJECT)
    assert saved.added == ["  - {date: 2026-11-01, instrument: who5, items: [4, 3, 1, 2, 2], by: mette}"]


def test_that_the_person_declined_is_saved(desk: Desk) -> None:
    saved = desk.saves("measure", ID, "who5", "--declined", "--note", "Ikke i dag.", subject=SUBJECT)
    line = "  - {date: 2026-11-22, instrument: who5, declined: true, by: mette, note: Ikke i dag.}"
    assert saved.added == ["measures:", line]
    assert "did not want to be asked" in saved.out
    desk.already("measure", ID, "who5", "--declined", "--note", "Ikke i dag.")
    desk.undoes(PLAN)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("who5", "2", "3", "1", "2"), "5 questions"),
        (("who5", "2", "3", "1", "2", "4", "5"), "6 answers"),
        (("who5", "2", "3", "1", "2", "6"), "“6” is not an answer on this form."),
        (("who5", "2", "3", "1", "2", "--", "-1"), "“-1” is not an answer on this form."),
        (("who5", "2", "3", "1", "2", "4", "--declined"), "--declined"),
        (("who6", "2", "3", "1", "2", "4"), "Did you mean “who5”?"),
        ((), "Missing argument 'INSTRUMENT'."),
    ],
)
def test_what_is_wrong_by_itself_is_refused(desk: Desk, arguments: tuple[str, ...], says: str) -> None:
    desk.refuses(2, "measure", ID, *arguments, says=says)
