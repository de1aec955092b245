"""The rule sentence by sentence: due, decided, missed, quiet, who is judged, and the rows. Worked out by hand.

Every case is put to the oracle and to the program.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.review import people
from tests.review.cases import ADJUST, KEEP, NEEDS, Month, case, person

# Due, and since when.


@case(
    this_month=person("2026-10-05", decided=("needs_plan 2026-11",)),
    other_months=person("2026-10-05", decided=("needs_plan 2026-10", "needs_plan 2026-12 2026-11-20")),
    other_question=person("2026-10-05", decided=("keep_plan 2026-11",)),
    written_early=person("2026-10-05", decided=("needs_plan 2026-11 2026-10-28",)),
)
def test_due_is_listed_without_a_decision_on_that_question_for_that_month(month: Month) -> None:
    assert set(month("2026-11").due) == {"other_months", "other_question"}


@case(
    waiting=person(plan=("2024-08-20",)),
    decided_between=person(plan=("2024-08-20",), decided=("keep_plan 2026-08",)),
    here_between=person("2026-08-20", plan=("2026-07-20",)),
    adjusted=person("2026-08-05", "2026-09-05", "2026-10-05", plan=("2026-01-05",), decided=("adjust_plan 2026-05",)),
)
def test_since_goes_back_month_by_month_while_listed_and_undecided(month: Month) -> None:
    assert month("2026-11").due == {
        "waiting": {KEEP: "2024-09"},
        "decided_between": {KEEP: "2026-09"},
        "here_between": {KEEP: "2026-10"},
        "adjusted": {ADJUST: "2026-09"},
    }


@case(every_month=person("2025-11-05", "2025-12-05", "2026-01-05"))
def test_since_does_not_reach_across_a_month_in_which_the_question_was_not_listed(month: Month) -> None:
    assert month("2026-02").due == {"every_month": {NEEDS: "2026-02"}}


@case("2026-06", waiting=person(plan=("2025-08-20",)))
def test_since_does_not_go_back_before_review_since(month: Month) -> None:
    assert month("2026-11").due == {"waiting": {KEEP: "2026-06"}}
    assert month("2026-06").due == {"waiting": {KEEP: "2026-06"}}
    assert month("2026-04").due == {"waiting": {KEEP: "2026-04"}}


# Decided.


@case(
    listed=person("2026-10-05", decided=("needs_plan 2026-11",)),
    not_listed=person(decided=("needs_plan 2026-11",)),
    two=person("2026-10-05", decided=("keep_plan 2026-11", "needs_plan 2026-11")),
    adjusted=person("2026-10-05", plan=("2026-01-01",), decided=("adjust_plan 2026-11",)),
    adjusted_too_soon=person(
        "2026-10-05", plan=("2026-01-01",), decided=("adjust_plan 2026-10", "adjust_plan 2026-11")
    ),
    another_month=person("2026-10-05", decided=("needs_plan 2026-10 2026-11-05",)),
)
def test_decided_is_every_decision_for_the_month_listed_or_not(month: Month) -> None:
    assert month("2026-11").decided == {
        "listed": {NEEDS: True},
        "not_listed": {NEEDS: False},
        "two": {NEEDS: True, KEEP: False},
        "adjusted": {ADJUST: True},
        "adjusted_too_soon": {ADJUST: False},
    }


@case(late=person("2026-09-05", plan=("2026-10-01",), decided=("needs_plan 2026-10 2026-11-20",)))
def test_a_decision_may_be_entered_in_a_later_month(month: Month) -> None:
    (row,) = month("2026-10").rows("decided")
    assert {key: row[key] for key in ("outcome", "decided_on", "decided_by", "listed", "month")} == {
        "outcome": "stay_basic",
        "decided_on": "2026-11-20",
        "decided_by": "lene",
        "listed": True,
        "month": "2026-10",
    }


# Missed.


@case(twice=person("2026-04-05", "2026-05-05", "2026-07-05", "2026-08-05"))
def test_missed_is_the_latest_month_listed_and_undecided_with_its_own_since(month: Month) -> None:
    (row,) = month("2026-11").rows("missed")
    assert (row["question"], row["month"], row["since"]) == (NEEDS, "2026-09", "2026-08")


@case(twelve=person("2025-10-05"), thirteen=person("2025-09-05"))
def test_missed_looks_back_twelve_months(month: Month) -> None:
    assert month("2026-11").missed == {"twelve": {NEEDS: "2025-11"}}


@case("2026-06", before=person("2026-04-05"), at=person("2026-05-05"), across=person("2026-04-05", "2026-05-05"))
def test_missed_does_not_look_back_before_review_since(month: Month) -> None:
    assert month("2026-11").missed == {"at": {NEEDS: "2026-06"}, "across": {NEEDS: "2026-06"}}
    assert [row["since"] for row in month("2026-11").rows("missed")] == ["2026-06", "2026-06"]
    assert month("2026-06").missed == {}
    assert month("2026-04").missed == {}


@case(
    again=person("2026-07-05", "2026-10-05"),
    again_decided=person("2026-07-05", "2026-10-05", decided=("needs_plan 2026-11",)),
)
def test_missed_is_not_shown_when_the_question_is_listed_again(month: Month) -> None:
    assert month("2026-11").missed == {}
    assert month("2026-10").missed == {"again": {NEEDS: "2026-08"}, "again_decided": {NEEDS: "2026-08"}}


@case(
    itself=person("2026-07-05", decided=("needs_plan 2026-08 2026-11-10",)),
    between=person("2026-07-05", decided=("needs_plan 2026-09",)),
    this_month=person("2026-07-05", decided=("needs_plan 2026-11",)),
    next_month=person("2026-07-05", decided=("needs_plan 2026-12 2026-11-20",)),
    before=person("2026-07-05", decided=("needs_plan 2026-07",)),
    other_question=person("2026-07-05", decided=("keep_plan 2026-10",)),
    older=person("2026-04-05", "2026-07-05", decided=("needs_plan 2026-08",)),
    decided_between_two=person("2026-04-05", "2026-07-05", decided=("needs_plan 2026-06",)),
)
def test_missed_is_not_shown_when_decided_for_a_later_month_up_to_this_one(month: Month) -> None:
    shown = {"next_month", "before", "other_question", "decided_between_two"}
    assert month("2026-11").missed == {name: {NEEDS: "2026-08"} for name in shown}


@case(
    has_one_now=person("2026-07-05", plan=("2026-10-31",), decided=("keep_plan 2026-11",)),
    has_one_too_late=person("2026-07-05", plan=("2026-11-01",)),
    stopped=person("2026-08-05", plan=("2026-08-01 2026-10-31",)),
    stopped_too_late=person("2026-10-05", plan=("2026-08-15 2026-11-01",)),
    not_here_now=person("2026-07-05", "2026-08-05", plan=("2026-01-01",), decided=("keep_plan 2026-11",)),
)
def test_missed_is_not_shown_when_it_no_longer_makes_sense(month: Month) -> None:
    assert month("2026-11").missed == {
        "has_one_too_late": {NEEDS: "2026-08"},
        "stopped_too_late": {KEEP: "2026-10"},
        "not_here_now": {ADJUST: "2026-09"},
    }


@case(december=person("2025-11-05", "2025-12-05"))
def test_a_question_of_december_is_shown_as_missed_in_january(month: Month) -> None:
    assert month("2026-01").missed == {"december": {NEEDS: "2025-12"}}


# Quiet.

ENDANGERED = ("2026-01-05 survive",)


@case(
    "2026-01",
    quiet=person(groups=ENDANGERED),
    ungrouped=person(),
    stabilised=person(groups=("2026-01-05 survive", "2026-10-31 stabilise")),
    stabilised_too_late=person(groups=("2026-01-05 survive", "2026-11-01 stabilise")),
    endangered=person(groups=("2026-01-05 stabilise", "2026-10-31 survive")),
    endangered_too_late=person(groups=("2026-11-01 survive",)),
    called=person("2026-10-05 phone", groups=ENDANGERED),
    called_in_vain=person("2026-10-05 phone attempt", "2026-10-06 third_party", groups=ENDANGERED),
    called_before_and_after=person("2026-09-30 phone", "2026-11-01 phone", groups=ENDANGERED),
    planned=person(plan=("2026-10-31",), groups=ENDANGERED),
    planned_too_late=person(plan=("2026-11-01",), groups=ENDANGERED),
    ended=person(ended="2026-10-31", groups=ENDANGERED),
    ended_too_late=person(ended="2026-11-01", groups=ENDANGERED),
)
def test_quiet_are_those_neither_active_nor_ended_nor_in_contact_and_those_to_survive_by_id(month: Month) -> None:
    quiet = {"quiet", "stabilised_too_late", "endangered", "called_in_vain", "called_before_and_after"}
    assert month("2026-11").survive == quiet | {"planned_too_late", "ended_too_late"}
    assert month("2026-11").answer["quiet"] == 7 + 3  # and ungrouped, stabilised, endangered_too_late


@case("2026-01")
def test_nobody_is_quiet_in_january(month: Month) -> None:
    assert (month("2026-01").answer["quiet"], month("2026-01").answer["quiet_survive"]) == (0, [])


@case(later=person(registered="2026-11-05", groups=ENDANGERED))
def test_the_day_of_registration_is_no_part_of_the_rule(month: Month) -> None:
    assert month("2026-11").survive == {"later"}


# Who is judged.


@case(
    before=person("2026-10-05", ended="2026-10-31", decided=("needs_plan 2026-11", "keep_plan 2026-11")),
    on_the_first=person("2026-10-05", ended="2026-11-01"),
    waiting=person(plan=("2026-07-05 2026-10-31",), ended="2026-10-31"),
)
def test_nobody_is_judged_who_ended_before_the_first(month: Month) -> None:
    found = month("2026-11")
    assert (found.due, found.decided, found.missed) == ({"on_the_first": {NEEDS: "2026-11"}}, {}, {})
    assert set(month("2026-10").due) == {"waiting"}


@case(
    closed=person("2025-11-05", "2025-12-05", folder="closed/2025", ended="2026-01-02"),
    closed_later=person("2025-11-05", "2025-12-05", folder="closed/2026", ended="2026-12-31"),
    living=person("2025-11-05", "2025-12-05"),
)
def test_a_closed_file_is_judged_up_to_december_of_its_year(month: Month) -> None:
    everybody = {"closed", "closed_later", "living"}
    assert month("2025-12").due == {name: {NEEDS: "2025-12"} for name in everybody}
    assert set(month("2026-01").missed) == everybody - {"closed"}


# The rows.


@case(
    both=person("2026-09-12", "2026-10-12 phone", "2026-11-01", plan=("2026-01-01",)),
    never_here=person("2026-10-12 phone", "2026-10-20 third_party", "2026-10-21 visit attempt", plan=("2026-01-01",)),
    never=person("2026-11-01", plan=("2026-01-01",)),
)
def test_last_contact_and_last_presence_are_the_latest_before_the_first_or_null(month: Month) -> None:
    rows = month("2026-11").rows("due")
    assert {row["name"]: (row["last_contact"], row["last_presence"]) for row in rows} == {
        "both": ("2026-10-12", "2026-09-12"),
        "never_here": ("2026-10-12", None),
        "never": (None, None),
    }


@case(
    nobodys=person("2026-10-05", of=None),
    mettes=person("2026-10-05"),
    mettes_plan_again=person("2026-10-05", plan=("2026-01-01",)),
    mettes_plan=person(plan=("2026-01-01",)),
    mettes_other=person("2026-10-05"),
    anes=person(plan=("2026-01-01",), of="ane"),
)
def test_rows_stand_by_contact_person_nobody_last_then_question_then_id(month: Month) -> None:
    assert [row["name"] for row in month("2026-11").rows("due")] == [
        "anes",
        "mettes",
        "mettes_other",
        "mettes_plan",
        "mettes_plan_again",
        "nobodys",
    ]


# The command.


def test_without_a_month_it_is_the_current_one_whatever_the_day(planctl: Any, tmp_path: Path) -> None:
    people.write(tmp_path / "house", [])
    run = planctl("-C", tmp_path / "house", "review", "--format", "json", today="2026-11-30")
    assert (run.code, json.loads(run.out)["month"]) == (0, "2026-11")


def test_exit_code_tells_of_something_due_or_missed(planctl: Any, tmp_path: Path) -> None:
    folder, visitor = person("2026-09-05")
    people.write(tmp_path / "house", [(folder, {**visitor, "id": "K-1"})])
    at = ("-C", tmp_path / "house", "review", "--exit-code", "--month")
    nothing, due, missed = (planctl(*at, month).code for month in ("2026-09", "2026-10", "2026-11"))
    assert (nothing, due, missed) == (0, 1, 1)
