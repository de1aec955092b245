"""`planctl end`: somebody has moved, died, or no longer comes."""

from __future__ import annotations

from tests.cli.desk import ACTIVE, ID, PLAN, Desk

SUBJECT = f"end: {ID}"


def test_an_end_is_saved_once(desk: Desk) -> None:
    saved = desk.saves("end", ID, "--reason", "moved", "--note", "Til: Aarhus", subject=SUBJECT)
    line = 'ended: {date: 2026-11-22, reason: moved, by: mette, note: "Til: Aarhus"}'
    assert desk.text() == PLAN + line + "\n"
    assert saved.added == [line]
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): ended 22 November: has moved.\n"
    desk.already("end", ID, "--reason", "moved", "--note", "Til: Aarhus")
    told = desk.refuses(3, "end", ID, "--reason", "died", says=f"{ID} was already ended on 22 November 2026.")
    assert f"planctl save {ID}" in told.err


def test_an_end_closes_the_plan(desk: Desk) -> None:
    desk.given(ACTIVE)
    desk.refuses(3, "end", ID, "--reason", "moved", "--date", "2026-08-01", says="began on 1 September 2026")
    saved = desk.saves("end", ID, "--reason", "died", "--date", "2026-11-20", subject=SUBJECT)
    assert saved.removed == ["  - {from: 2026-09-01, started_by: mette, trigger: professional}"]
    period = desk.data()["plan_periods"][1]
    assert (period["to"], period["stopped_by"]) == ("2026-11-20", "mette")
    assert desk.data()["ended"] == {"date": "2026-11-20", "reason": "died", "by": "mette"}
    told = desk.refuses(3, "plan", "start", ID, says=ID)
    assert "20 November 2026" in told.err
    desk.undoes(ACTIVE)


def test_a_plan_that_began_the_same_day_stays_as_it_is(desk: Desk) -> None:
    desk.given(ACTIVE.replace("2026-10-09", "2026-08-09").replace("2026-09-12", "2026-08-12"))
    saved = desk.saves("end", ID, "--reason", "died", "--date", "2026-09-01", subject=SUBJECT)
    assert saved.removed == []
    assert saved.added == ["ended: {date: 2026-09-01, reason: died, by: mette}"]


def test_what_is_wrong_by_itself_is_refused(desk: Desk) -> None:
    desk.refuses(2, "end", ID, says="Missing option '--reason'.")
    desk.refuses(2, "end", ID, "--reason", "mved", says="Did you mean “moved”?")
    desk.given(PLAN + "ended: {date: 2026-11-20, reason: moved, by: mette}\n")
    desk.refuses(2, "end", ID, "--reason", "mved", says="Did you mean “moved”?")
