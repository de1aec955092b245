"""`planctl plan start` and `stop`: a person's plan is activated and deactivated."""

from __future__ import annotations

from tests.cli.desk import ACTIVE, ID, JONAS, PLAN, Desk

START, STOP = f"plan start: {ID}", f"plan stop: {ID}"
ASKED = "Should she have a plan?"
KEPT = "Keep the plan, or back to basic service?"
# In October she was neither here nor heard of.
QUIET = PLAN.replace("2026-10-09", "2026-08-09")
QUIET_ACTIVE = ACTIVE.replace("2026-09-12", "2026-08-12")


def test_a_start_opens_a_period_and_answers_the_question_of_the_month(desk: Desk) -> None:
    options = ("--date", "2026-11-02", "--trigger", "own_wish", "--by", "jonas")
    saved = desk.saves("plan", "start", ID, *options, subject=START, author=JONAS)
    period = "  - {from: 2026-11-02, started_by: jonas, trigger: own_wish}"
    decision = "  - {date: 2026-11-02, month: 2026-11, question: needs_plan, outcome: start_plan, by: jonas}"
    assert (saved.removed, saved.added) == ([], [period, "decisions:", decision])
    first = f"Saved for {ID} (contact person Mette; last contact 9 Oct): plan reactivated 2 November.\n"
    assert saved.out == first + f"This also answers the month's question: {ASKED}\n"
    desk.already("plan", "start", ID, *options)
    told = desk.refuses(3, "plan", "start", ID, says=f"{ID} already has an active plan, since 2 November 2026.")
    assert f"planctl plan show {ID}" in told.err
    desk.refuses(3, "plan", "start", ID, *options, "--trigger", "agreements", says="already has an active plan")
    desk.undoes(PLAN)


def test_a_start_answers_nothing_when_nothing_was_asked(desk: Desk) -> None:
    desk.given(QUIET)
    saved = desk.saves("plan", "start", ID, subject=START)
    assert saved.added == ["  - {from: 2026-11-22, started_by: mette}"]
    assert ASKED not in saved.out


def test_a_start_before_the_first_takes_the_person_off_the_list(desk: Desk) -> None:
    saved = desk.saves("plan", "start", ID, "--date", "2026-10-31", subject=START)
    assert saved.added == ["  - {from: 2026-10-31, started_by: mette}"]


def test_periods_do_not_overlap(desk: Desk) -> None:
    told = desk.refuses(3, "plan", "start", ID, "--date", "2026-05-03", says="would leave an error in the plan")
    assert "2026-01-20" in told.err
    desk.refuses(3, "plan", "start", ID, "--date", "2026-01-20", says="would leave an error in the plan")
    desk.refuses(3, "plan", "start", ID, "--date", "2026-01-15", says="would leave an error in the plan")
    desk.saves("plan", "start", ID, "--date", "2026-05-04", subject=START)


def test_a_stop_closes_the_period_and_answers_the_question_of_the_month(desk: Desk) -> None:
    desk.given(QUIET_ACTIVE)
    text = "Flyttet til: en søster # i byen"
    saved = desk.saves("plan", "stop", ID, "--reason", text, "--date", "2026-11-20", subject=STOP)
    assert saved.removed == ["  - {from: 2026-09-01, started_by: mette, trigger: professional}"]
    period = desk.data()["plan_periods"][1]
    assert period == {
        "from": "2026-09-01", "to": "2026-11-20", "started_by": "mette", "trigger": "professional",
        "stopped_by": "mette", "reason": text,
    }  # fmt: skip
    assert desk.data()["decisions"] == [
        {"date": "2026-11-20", "month": "2026-11", "question": "keep_plan", "outcome": "stop_plan", "by": "mette"}
        | {"reason": text}
    ]
    assert saved.out.endswith(f"This also answers the month's question: {KEPT}\n")
    assert "plan deactivated 20 November, back on basic service." in saved.out
    assert text not in saved.out
    desk.already("plan", "stop", ID, "--reason", text, "--date", "2026-11-20")
    told = desk.refuses(3, "plan", "stop", ID, "--reason", "andet", says=f"{ID} has no active plan.")
    assert f"planctl show {ID}" in told.err
    desk.undoes(QUIET_ACTIVE)


def test_a_stop_before_the_first_answers_nothing(desk: Desk) -> None:
    desk.given(QUIET_ACTIVE)
    desk.saves("plan", "stop", ID, "--reason", "x", "--date", "2026-10-31", subject=STOP)
    assert "decisions" not in desk.data()


def test_a_stop_comes_after_the_start(desk: Desk) -> None:
    desk.given(ACTIVE)
    for day in ("2026-09-01", "2026-08-31"):
        told = desk.refuses(3, "plan", "stop", ID, "--reason", "x", "--date", day, says="began on 1 September 2026")
        assert "planctl undo" in told.err
    desk.saves("plan", "stop", ID, "--reason", "x", "--date", "2026-09-02", subject=STOP)


def test_what_is_wrong_by_itself_is_refused(desk: Desk) -> None:
    desk.refuses(2, "plan", "start", ID, "--trigger", "own_wsh", says="Did you mean “own_wish”?")
    desk.refuses(2, "plan", "stop", ID, says="Missing option '--reason'.")
    desk.refuses(2, "plan", "stp", ID, "--reason", "x", says="Did you mean 'stop'?")
