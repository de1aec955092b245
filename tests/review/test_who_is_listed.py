"""The rule sentence by sentence: the month, contact and presence, the three questions. Worked out by hand.

Every case is put to the oracle and to the program.
"""

from __future__ import annotations

from tests.review.cases import ADJUST, KEEP, NEEDS, Month, case, person

# R = the 1st of M; window W = [R minus one calendar month, R).


@case()
def test_the_answer_says_the_month_its_first_and_its_window(month: Month) -> None:
    for asked, window in (
        ("2026-11", ["2026-10-01", "2026-11-01"]),
        ("2026-01", ["2025-12-01", "2026-01-01"]),
        ("2026-02", ["2026-01-01", "2026-02-01"]),
    ):
        answer = month(asked).answer
        assert (answer["month"], answer["reference_date"], answer["window"]) == (asked, window[1], window)


@case(
    before=person("2026-09-30"),
    first=person("2026-10-01"),
    last=person("2026-10-31"),
    after=person("2026-11-01"),
)
def test_the_window_is_the_calendar_month_before_the_first(month: Month) -> None:
    assert set(month("2026-11").due) == {"first", "last"}


# Everything is judged as at the end of the day before R.


@case(
    started=person("2026-10-05", plan=("2026-11-01",)),
    started_the_day_before=person("2026-10-05 phone", plan=("2026-10-31",)),
    stopped=person("2026-10-05 phone", plan=("2026-02-01 2026-11-01",)),
    stopped_the_day_before=person("2026-10-05", plan=("2026-02-01 2026-10-31",)),
    began_again=person("2026-10-05", plan=("2026-02-01 2026-11-01", "2026-11-01")),
)
def test_what_is_done_on_the_first_itself_moves_nobody_on_the_list(month: Month) -> None:
    found = month("2026-11")
    assert {name: set(questions) for name, questions in found.due.items()} == {
        "started": {NEEDS},
        "started_the_day_before": {KEEP},
        "stopped": {KEEP},
        "stopped_the_day_before": {NEEDS},
        "began_again": {ADJUST},
    }


# Contact and presence.

ANYWHERE = ("visit", "home_visit", "outreach", "accompaniment", "phone", "message", "other")


@case(
    **{kind: person(f"2026-10-05 {kind}") for kind in ANYWHERE},
    default=person("2026-10-05"),
    third_party=person("2026-10-05 third_party"),
    attempt=person("2026-10-05 phone attempt"),
    attempted_visit=person("2026-10-05 visit attempt"),
    nothing=person(),
)
def test_contact_is_an_entry_of_a_kind_that_counts_and_neither_attempt_nor_third_party(month: Month) -> None:
    assert set(month("2026-11").due) == {*ANYWHERE, "default"}


@case(
    **{kind: person(f"2026-10-05 {kind}", plan=("2026-02-01",)) for kind in ANYWHERE},
    default=person("2026-10-05", plan=("2026-02-01",)),
    third_party=person("2026-10-05 third_party", plan=("2026-02-01",)),
    attempted_visit=person("2026-10-05 visit attempt", plan=("2026-02-01",)),
)
def test_presence_is_a_visit_and_nothing_else(month: Month) -> None:
    here = {name for name, questions in month("2026-11").due.items() if ADJUST in questions}
    away = {name for name, questions in month("2026-11").due.items() if KEEP in questions}
    assert here == {"visit", "default"}
    assert away == {*ANYWHERE, "third_party", "attempted_visit"} - {"visit"}


# The three questions.


@case(december=person("2025-12-05"), january=person("2026-01-05"), planned=person(plan=("2025-12-05",)))
def test_nobody_needs_a_plan_in_january(month: Month) -> None:
    assert month("2026-01").due == {"planned": {KEEP: "2026-01"}}
    assert month("2026-02").due["january"] == {NEEDS: "2026-02"}


@case(contact=person("2026-10-05", "2026-09-05", decided=("needs_plan 2026-10",)))
def test_needs_plan_is_asked_every_month(month: Month) -> None:
    assert month("2026-10").decided == {"contact": {NEEDS: True}}
    assert month("2026-11").due == {"contact": {NEEDS: "2026-11"}}


@case(away=person(plan=("2026-06-05",), decided=("keep_plan 2026-10",)))
def test_keep_plan_is_asked_every_month(month: Month) -> None:
    assert month("2026-10").decided == {"away": {KEEP: True}}
    assert month("2026-11").due == {"away": {KEEP: "2026-11"}}


@case(
    three_months=person("2026-10-05", plan=("2026-08-31",)),
    two_months=person("2026-10-05", plan=("2026-09-01",)),
    again=person("2026-10-05", plan=("2026-01-01 2026-09-15", "2026-09-15")),
)
def test_adjust_plan_is_asked_three_months_after_the_month_of_the_active_period(month: Month) -> None:
    assert month("2026-11").due == {"three_months": {ADJUST: "2026-11"}}


@case(
    three_months=person("2026-10-05", plan=("2026-01-01",), decided=("adjust_plan 2026-08",)),
    two_months=person("2026-10-05", plan=("2026-01-01",), decided=("adjust_plan 2026-04", "adjust_plan 2026-09")),
    late=person("2026-10-05", plan=("2026-01-01",), decided=("adjust_plan 2026-08 2026-11-20",)),
    two_months_late=person("2026-10-05", plan=("2026-01-01",), decided=("adjust_plan 2026-09 2026-11-20",)),
)
def test_adjust_plan_is_asked_three_months_after_it_was_decided_last(month: Month) -> None:
    assert month("2026-11").due == {"three_months": {ADJUST: "2026-11"}, "late": {ADJUST: "2026-11"}}


@case(
    earlier_plan=person(
        "2026-10-05", plan=("2026-01-01 2026-07-01", "2026-08-15"), decided=("adjust_plan 2026-07 2026-07-02",)
    ),
    fresh_plan=person("2026-10-05", plan=("2026-01-01 2026-06-01", "2026-09-15"), decided=("adjust_plan 2026-05",)),
    later_decision=person("2026-10-05", plan=("2026-01-01",), decided=("adjust_plan 2026-12 2026-11-20",)),
)
def test_a_decision_before_the_active_period_or_after_the_month_is_not_when_it_was_considered_last(
    month: Month,
) -> None:
    assert {name: set(questions) for name, questions in month("2026-11").due.items()} == {
        "earlier_plan": {ADJUST},
        "later_decision": {ADJUST},
    }


@case(kept=person("2026-10-05", plan=("2026-08-01",), decided=("keep_plan 2026-10", "needs_plan 2026-10")))
def test_a_keep_plan_decision_does_not_answer_whether_the_plan_should_be_adjusted(month: Month) -> None:
    assert month("2026-11").due == {"kept": {ADJUST: "2026-11"}}
