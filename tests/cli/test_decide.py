"""`planctl decide`: the decision of the month in one line, with its effect on the plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml

from tests.cli.desk import ACTIVE, ID, JONAS, PLAN, Desk
from tests.conftest import Result

Run = Callable[..., Result]
PERIOD = "  - {from: 2026-09-01, started_by: mette, trigger: professional}"
# Here in October, and a plan since June: time to consider whether it should be adjusted.
LONG_ACTIVE = ACTIVE.replace("from: 2026-09-01", "from: 2026-06-01").replace("kind: phone", "kind: visit")


def subject(question: str) -> str:
    return f"decide: {ID} {question}"


def decision(question: str, outcome: str, *more: str, day: str = "2026-11-22", month: str = "2026-11") -> str:
    fields = [f"date: {day}", f"month: {month}", f"question: {question}", f"outcome: {outcome}", "by: mette", *more]
    return f"  - {{{', '.join(fields)}}}"


# Each outcome with its effect


def test_a_plan_is_started_and_that_is_replaced(desk: Desk) -> None:
    started = ("decide", ID, "needs_plan", "start_plan", "--date", "2026-11-02", "--trigger", "agreements")
    saved = desk.saves(*started, subject=subject("needs_plan"))
    period = "  - {from: 2026-11-02, started_by: mette, trigger: agreements}"
    line = decision("needs_plan", "start_plan", day="2026-11-02")
    assert (saved.removed, saved.added) == ([], [period, "decisions:", line])
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): November: plan activated.\n"
    desk.already(*started)
    desk.already("decide", ID, "needs_plan", "start_plan")
    stay = ("decide", ID, "needs_plan", "stay_basic")
    told = desk.refuses(3, *stay, says="2 November 2026: plan activated")
    assert "--replace" in told.err
    saved = desk.saves(*stay, "--replace", subject=subject("needs_plan"))
    assert (saved.removed, saved.added) == ([period, line], [decision("needs_plan", "stay_basic")])
    desk.already(*stay, "--replace")
    desk.undoes(PLAN.replace("# dem vi", f"{period}\n# dem vi") + f"decisions:\n{line}\n")


def test_staying_on_basic_service_changes_nothing_else(desk: Desk) -> None:
    options = ("--by", "jonas", "--discussed", "handover", "--reason", "Ikke nu: senere")
    saved = desk.saves("decide", ID, "needs_plan", "stay_basic", *options, subject=subject("needs_plan"), author=JONAS)
    assert saved.removed == []
    assert desk.text() == PLAN + "\n".join(saved.added) + "\n"
    assert desk.data()["decisions"] == [
        {"date": "2026-11-22", "month": "2026-11", "question": "needs_plan", "outcome": "stay_basic", "by": "jonas"}
        | {"discussed": "handover", "reason": "Ikke nu: senere"}
    ]


def test_a_plan_is_kept_or_stopped(desk: Desk) -> None:
    desk.given(ACTIVE)
    saved = desk.saves("decide", ID, "keep_plan", "keep", subject=subject("keep_plan"))
    assert saved.added == ["decisions:", decision("keep_plan", "keep")]
    stop = ("decide", ID, "keep_plan", "stop_plan", "--replace")
    told = desk.refuses(2, *stop, says="“plan deactivated” needs a reason.")
    assert "--reason" in told.err
    saved = desk.saves(*stop, "--reason", "Flyttet", subject=subject("keep_plan"))
    assert saved.removed == [PERIOD, decision("keep_plan", "keep")]
    assert [(d["outcome"], d["reason"]) for d in desk.data()["decisions"]] == [("stop_plan", "Flyttet")]
    assert desk.data()["plan_periods"][1] == {
        "from": "2026-09-01", "to": "2026-11-22", "started_by": "mette", "trigger": "professional",
        "stopped_by": "mette", "reason": "Flyttet",
    }  # fmt: skip
    desk.already(*stop, "--reason", "Flyttet")
    desk.saves("decide", ID, "keep_plan", "keep", "--replace", subject=subject("keep_plan"))
    assert desk.data()["plan_periods"][1] == {"from": "2026-09-01", "started_by": "mette", "trigger": "professional"}


def test_a_plan_is_adjusted_left_or_stopped(desk: Desk) -> None:
    desk.given(LONG_ACTIVE)
    for outcome in ("adjusted", "unchanged"):
        saved = desk.saves("decide", ID, "adjust_plan", outcome, "--replace", subject=subject("adjust_plan"))
        assert saved.added[-1] == decision("adjust_plan", outcome)
    reason = ("--reason", "Vil selv", "--date", "2026-11-03", "--replace")
    desk.saves("decide", ID, "adjust_plan", "stop_plan", *reason, subject=subject("adjust_plan"))
    assert desk.data()["plan_periods"][1]["to"] == "2026-11-03"


# The state is already so


def test_where_the_plan_is_already_so_only_the_decision_is_recorded(desk: Desk) -> None:
    desk.given(ACTIVE)
    told = "“Should she have a plan?” was not on the list for November 2026"
    start = ("decide", ID, "needs_plan", "start_plan")
    saved = desk.saves(*start, subject=subject("needs_plan"), problems=["not-listed"])
    assert saved.added == ["decisions:", decision("needs_plan", "start_plan")]
    assert f"Note: {told}.\n" in saved.err
    # Taken back again, the plan is as it was: the decision had no effect.
    stay = ("decide", ID, "needs_plan", "stay_basic", "--replace")
    saved = desk.saves(*stay, subject=subject("needs_plan"), problems=["not-listed"])
    assert saved.removed == [decision("needs_plan", "start_plan")]


def test_a_plan_that_is_not_active_is_not_stopped_again(desk: Desk) -> None:
    stop = ("decide", ID, "keep_plan", "stop_plan", "--reason", "Kom ikke")
    saved = desk.saves(*stop, subject=subject("keep_plan"), problems=["not-listed"])
    assert saved.removed == []
    assert desk.text() == PLAN + "\n".join(saved.added) + "\n"
    assert [(d["outcome"], d["reason"]) for d in desk.data()["decisions"]] == [("stop_plan", "Kom ikke")]


def test_a_late_decision_about_a_time_when_the_plan_was_active(desk: Desk) -> None:
    late = ("decide", ID, "needs_plan", "start_plan", "--month", "2026-03", "--date", "2026-03-02")
    saved = desk.saves(*late, subject=subject("needs_plan"), problems=["not-listed"])
    assert saved.added == ["decisions:", decision("needs_plan", "start_plan", day="2026-03-02", month="2026-03")]


# Other months


def test_an_earlier_month_can_be_decided_and_a_coming_one_not(desk: Desk) -> None:
    desk.given(ACTIVE.replace("from: 2026-09-01", "from: 2026-08-01"))
    past = ("decide", ID, "keep_plan", "keep", "--month", "2026-09")
    saved = desk.saves(*past, subject=subject("keep_plan"))
    assert saved.added == ["decisions:", decision("keep_plan", "keep", month="2026-09")]
    assert saved.out.endswith("September: plan kept.\n")
    told = desk.refuses(2, *past[:4], "--month", "2026-12", says="The month 2026-12 has not begun.")
    assert "planctl review --month 2026-12" in told.err
    desk.refuses(2, *past[:4], "--month", "2026-13", says="“2026-13” is not a month.")


def test_what_later_entries_build_on_is_not_taken_back(desk: Desk) -> None:
    october = ("--month", "2026-10", "--date", "2026-10-02")
    desk.saves("decide", ID, "needs_plan", "start_plan", *october, subject=subject("needs_plan"))
    desk.saves("decide", ID, "keep_plan", "keep", subject=subject("keep_plan"))
    stay = ("decide", ID, "needs_plan", "stay_basic", "--month", "2026-10", "--replace")
    told = desk.refuses(3, *stay, says="October 2026")
    assert f"planctl show {ID}" in told.err
    other = desk.text().replace("question: keep_plan, outcome: keep,", "question: adjust_plan, outcome: unchanged,")
    desk.given(other)
    desk.refuses(3, *stay, says="October 2026")


def test_a_stop_that_was_followed_is_not_taken_back(desk: Desk) -> None:
    desk.given(ACTIVE)
    stop = ("decide", ID, "keep_plan", "stop_plan", "--reason", "Flyttet", "--date", "2026-11-05")
    desk.saves(*stop, subject=subject("keep_plan"))
    keep = ("decide", ID, "keep_plan", "keep", "--replace")
    stopped = desk.text()
    desk.saves("plan", "start", ID, subject=f"plan start: {ID}")
    desk.refuses(3, *keep, says="later entries build on it")
    desk.given(stopped + "ended: {date: 2026-11-20, reason: moved, by: mette}\n")
    desk.refuses(3, *keep, says="later entries build on it")


def test_a_stop_on_the_day_of_the_start_is_refused(desk: Desk) -> None:
    desk.given(ACTIVE)
    options = ("--reason", "x", "--date", "2026-09-01")
    desk.refuses(3, "decide", ID, "keep_plan", "stop_plan", *options, says="began on 1 September 2026")


def test_a_start_in_an_earlier_period_is_refused(desk: Desk) -> None:
    early = ("decide", ID, "needs_plan", "start_plan", "--month", "2026-01", "--date", "2026-01-15")
    desk.refuses(3, *early, says="would leave an error in the plan")


def test_what_is_wrong_by_itself_is_refused(desk: Desk) -> None:
    keep = ("decide", ID, "keep_plan")
    desk.refuses(2, "decide", ID, "kep_plan", "keep", says="Did you mean “keep_plan”?")
    desk.refuses(2, "decide", ID, "", "keep", says="“” is not one of the choices here.")
    desk.refuses(2, *keep, "adjusted", says="There are: keep (plan kept), stop_plan (plan deactivated).")
    desk.refuses(2, *keep, says="keep_plan keep")
    desk.refuses(2, *keep, "keep", "--trigger", "own_wish", says="--trigger")
    desk.refuses(2, "decide", says="--all")
    desk.refuses(2, *keep, "keep", "--contact-person", "mette", says="--contact-person")
    for guided in (("decide", ID), ("decide", "--all", "--contact-person", "mette")):
        desk.refuses(2, *guided, says="there is nobody here to answer")


def test_what_comes_after_the_decision_of_the_month_asks_again(planctl: Run, tmp_path: Path) -> None:
    """An admission, and a discharge later in the same month: each is on the list, and each is answered."""
    house = tmp_path / "house"

    def run(*args: object) -> Result:
        return planctl("-C", house, *args, check=0)

    planctl("init", house, "--model", "action-plan", check=0)
    run("person", "add", "--id", "K-1", "--registered", "2026-11-01")
    answers = (("2026-11-04", "coordinated", "The sister knows"), ("2026-11-20", "no_need", "Saw to it alone"))
    for day, outcome, reason in answers:
        run("add", "K-1", "events", "kind=admission", f"date={day}")
        assert "Have you coordinated" in run("review").out
        said = run("decide", "K-1", "coordinate", outcome, "--date", day, "--reason", reason).out
        assert "Have you coordinated" not in run("review").out
    assert "takes the place of the answer given earlier this month" in said
    (entry,) = yaml.safe_load((house / "plans/K-1.yaml").read_text(encoding="utf-8"))["decisions"]
    assert (str(entry["date"]), entry["outcome"]) == ("2026-11-20", "no_need")
    assert entry["reason"] == "The sister knows\nSaw to it alone"
