"""The facts a model declares: from which day to which each holds, and what a rule makes of it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from planctl.models.model import Model
from planctl.models.resolve import Source, resolve
from planctl.plans.check import check_plan
from planctl.plans.plan import Plan
from planctl.plans.schema import plan_schema
from planctl.review.facts import Person, facts_of
from planctl.review.month import review
from planctl.review.rules import asked_again
from planctl.review.spans import spans_of
from planctl.workspace.models import model_language
from planctl.yamltext.loader import load
from planctl.yamltext.structure import Structure

MODEL = """
planctl_model: 1
id: house
label: &t {da: x, en: x}
words: {person: {da: barnet, en: the child}}
levels: {basic: {label: {da: x, en: x}}, plan: {label: {da: x, en: x}}}
contact_kinds: {here: {label: {da: x, en: x}, counts: presence, default: true}}
end_reasons: {moved: {label: {da: x, en: x}}}
choices:
  findings: {fine: {label: {da: x, en: x}}, stuck: {label: {da: x, en: x}}}
  events: {admission: {label: {da: x, en: x}}, birthday: {label: {da: x, en: x}}}
sections:
  purpose:
    label: {da: x, en: x}
    fields: {given: {type: text, label: {da: x, en: x}}, asked: {type: date, label: {da: x, en: x}}}
  status: {label: {da: x, en: x}, fields: {months: {type: number, label: {da: x, en: x}}}}
lists:
  goals:
    label: {da: x, en: x}
    kind: entities
    prefix: g
    fields:
      text: {type: text, label: {da: x, en: x}}
      opened: {type: date, label: {da: x, en: x}}
      due: {type: date, label: {da: x, en: x}}
      closed: {type: date, label: {da: x, en: x}}
    states:
      idea: {label: {da: x, en: x}, counts: idea, moves: [active]}
      active: {label: {da: x, en: x}, counts: open, moves: [reached, missed]}
      reached: {label: {da: x, en: x}, counts: reached, moves: []}
      missed: {label: {da: x, en: x}, counts: missed, moves: []}
    lists:
      diary: {label: {da: x, en: x}, kind: values, fields: {text: {type: text, label: {da: x, en: x}}}}
      evaluations:
        label: {da: x, en: x}
        kind: values
        fields: {finding: {type: choice, choices: findings, label: {da: x, en: x}}}
  permissions:
    label: {da: x, en: x}
    kind: entities
    prefix: p
    fields:
      reassess: {type: date, label: {da: x, en: x}}
      done: {type: date, label: {da: x, en: x}}
      withdrawn: {type: date, label: {da: x, en: x}}
  statuses: {label: {da: x, en: x}, kind: values, fields: {note: {type: text, label: {da: x, en: x}}}}
  events:
    label: {da: x, en: x}
    kind: values
    fields: {kind: {type: choice, choices: events, label: {da: x, en: x}}}
approval: {label: {da: x, en: x}, covers: [purpose]}
facts:
  overdue: {kind: date, of: goals.due, done: [evaluations.date], label: {da: mål over tid, en: goal past its date}}
  reassess: {kind: date, of: permissions.reassess, ahead: 30, done: [done], ends: [withdrawn], label: {da: x, en: x}}
  silent: {kind: silence, of: goals.diary.date, days: 14, label: {da: x, en: x}}
  status_due: {kind: age, of: statuses.date, months: 6, months_in: status.months, label: {da: x, en: x}}
  unevaluated: {kind: never, of: goals.evaluations.date, months: 3, label: {da: x, en: x}}
  no_purpose: {kind: empty, of: purpose.given, unless: [purpose.asked], label: {da: x, en: x}}
  stuck: {kind: call, of: goals.evaluations, where: {finding: [stuck]}, label: {da: x, en: x}}
  event: {kind: call, of: events, where: {kind: [admission]}, label: {da: x, en: x}}
  too_few: {kind: reached, below: 80, at_least: 5, months: 12, label: {da: x, en: x}}
  waits: {kind: approval, days: 7, label: {da: x, en: x}}
rules:
  adjust:
    question: {da: x, en: x}
    when: {active: true, stuck: true}
    at_once: true
    still: {active: true}
    outcomes: {done: {label: {da: x, en: x}}}
  overdue:
    question: {da: x, en: x}
    when: {active: true, overdue: true}
    still: {active: true}
    outcomes: {done: {label: {da: x, en: x}}}
  follow_up:
    question: {da: x, en: x}
    when: {active: true}
    every: {months: 3, months_in: status.months, since: [statuses.date]}
    still: {active: true}
    outcomes: {done: {label: {da: x, en: x}}}
""".replace("&t ", "")


@pytest.fixture(scope="module")
def model() -> Model:
    resolved = resolve("house", {"house": Source("models/house.yaml", MODEL.encode())}, model_language())
    assert resolved.problems == ()
    assert resolved.model is not None
    return resolved.model


def person(model: Model, **data: Any) -> Plan:
    """Return a plan that is right, registered and active from January."""
    whole = {"planctl": 1, "model": "house", "id": "K-1", "registered": "2026-01-05"}
    whole |= {"plan_periods": [{"from": "2026-01-10"}], **data}
    document = load(yaml.safe_dump(whole, sort_keys=False).replace("'", "").encode())
    plan = check_plan(document, model, Structure(plan_schema(model)))
    assert not [problem for problem in plan.problems if problem.is_error]
    return plan


def spans(plan: Plan, fact: str) -> list[tuple[str, str, str]]:
    return [(span.start, span.end, span.subject) for span in spans_of(plan)[fact]]


def goal(**fields: Any) -> dict[str, Any]:
    return {"id": "g-1", "state": "active", "text": "x", "opened": "2026-02-01", **fields}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"due": "2026-05-01"}, [("2026-05-02", "", "g-1")]),
        ({"due": "2026-05-01", "evaluations": [{"date": "2026-04-30"}]}, [("2026-05-02", "", "g-1")]),
        ({"due": "2026-05-01", "evaluations": [{"date": "2026-05-01"}]}, []),
        ({"due": "2026-05-01", "evaluations": [{"date": "2026-06-10"}]}, [("2026-05-02", "2026-06-10", "g-1")]),
        ({"due": "2026-05-01", "state": "reached", "closed": "2026-04-20"}, []),
        ({"due": "2026-05-01", "state": "missed", "closed": "2026-07-01"}, [("2026-05-02", "2026-07-01", "g-1")]),
        ({"due": "2026-05-01", "state": "reached"}, []),
        ({"due": "2026-05-01", "state": "idea"}, []),
        ({}, []),
    ],
)
def test_a_date_is_past_from_the_day_after_until_it_is_seen_to(model: Model, fields: Any, expected: Any) -> None:
    assert spans(person(model, goals=[goal(**fields)]), "overdue") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [("2026-05-02", "", "p-1")]),
        ({"done": "2026-05-20"}, [("2026-05-02", "2026-05-20", "p-1")]),
        ({"done": "2026-01-01"}, [("2026-05-02", "", "p-1")]),  # that was the time before
        ({"withdrawn": "2026-01-01"}, []),
        ({"withdrawn": "2026-07-01"}, [("2026-05-02", "2026-07-01", "p-1")]),
    ],
)
def test_a_date_is_near_some_days_before(model: Model, fields: Any, expected: Any) -> None:
    plan = person(model, permissions=[{"id": "p-1", "reassess": "2026-06-01", **fields}])
    assert spans(plan, "reassess") == expected


def test_silence_is_counted_from_the_newest_note(model: Model) -> None:
    notes = [{"date": day, "text": "x"} for day in ("2026-02-10", "2026-03-20", "2026-03-25")]
    expected = [("2026-02-24", "2026-03-20", "g-1"), ("2026-04-08", "", "g-1")]
    assert spans(person(model, goals=[goal(diary=notes)]), "silent") == expected
    assert spans(person(model, goals=[goal()]), "silent") == [("2026-02-15", "", "g-1")]
    closed = goal(diary=notes, state="reached", closed="2026-04-01")
    assert spans(person(model, goals=[closed]), "silent") == expected[:1]


def test_age_is_counted_from_the_newest_else_from_the_beginning(model: Model) -> None:
    assert spans(person(model), "status_due") == [("2026-07-10", "", "")]
    sent = [{"date": "2026-06-01"}]
    assert spans(person(model, statuses=sent), "status_due") == [("2026-12-01", "", "")]
    assert spans(person(model, statuses=sent, status={"months": 3}), "status_due") == [
        ("2026-04-10", "2026-06-01", ""),
        ("2026-09-01", "", ""),
    ]


def test_age_is_counted_from_what_was_there_before_the_plan_began(model: Model) -> None:
    before = [{"date": "2025-12-20"}, {"date": "2026-08-03"}]
    assert spans(person(model, statuses=before), "status_due") == [
        ("2026-06-20", "2026-08-03", ""),
        ("2027-02-03", "", ""),
    ]


def test_never_ends_with_the_first(model: Model) -> None:
    assert [s[:2] for s in spans(person(model, goals=[goal()]), "unevaluated")] == [("2026-04-10", "")]
    late = goal(evaluations=[{"date": "2026-06-01"}])
    assert [s[:2] for s in spans(person(model, goals=[late]), "unevaluated")] == [("2026-04-10", "2026-06-01")]
    early = goal(evaluations=[{"date": "2026-02-01"}])
    assert spans(person(model, goals=[early]), "unevaluated") == []


def test_empty_until_it_is_filled_in_or_made_up_for(model: Model) -> None:
    assert [s[0] for s in spans(person(model), "no_purpose")] == ["2026-01-05"]
    assert spans(person(model, purpose={"given": "x"}), "no_purpose") == []
    assert spans(person(model, purpose={"asked": "2026-02-01"}), "no_purpose") == []


def test_what_asks_for_a_decision_after_the_one_of_the_month_asks_again(model: Model) -> None:
    stuck = [{"date": f"2026-03-{day}", "finding": "stuck"} for day in ("05", "20")]
    taken = {"month": "2026-03", "question": "adjust", "outcome": "done", "by": "mette"}
    for day, wanted in (("2026-03-06", True), ("2026-03-20", False), ("2026-04-02", False)):
        plan = person(model, goals=[goal(evaluations=stuck)], decisions=[{**taken, "date": day}])
        judged = Person(facts_of(plan), model)
        rows = [row for row in review([judged], "2026-03").due if row.question == "adjust"]
        assert [[span.day for span in row.about["stuck"]] for row in rows] == ([["2026-03-20"]] if wanted else [])
        assert asked_again(judged, "adjust", "2026-03") is wanted
        later = [row.question for row in review([judged], "2026-04").due]
        assert ("adjust" in later) is wanted


def test_a_decision_that_took_its_question_off_the_list_was_asked_for(model: Model) -> None:
    for found, taken, ended, wanted in (
        ("05", "06", "20", True),
        ("05", "06", "06", True),
        ("05", "05", "05", True),
        ("07", "06", "20", False),
        ("05", "21", "20", False),
    ):
        evaluated = [{"date": f"2026-03-{found}", "finding": "stuck"}]
        ending = goal(state="reached", closed=f"2026-03-{ended}", evaluations=evaluated)
        decided = {"date": f"2026-03-{taken}", "month": "2026-03", "question": "adjust", "outcome": "done"}
        plan = person(model, goals=[ending], decisions=[decided])
        (row,) = review([Person(facts_of(plan), model)], "2026-03").decided
        assert row.listed is wanted, (found, taken, ended)


def test_a_decision_about_a_date_that_was_moved_since_is_believed(model: Model) -> None:
    taken = {"date": "2026-05-04", "month": "2026-05", "question": "overdue", "outcome": "done", "by": "mette"}
    for due, listed_now in (("2026-04-01", ["overdue"]), ("2026-09-01", [])):
        before, after = (
            Person(facts_of(person(model, goals=[goal(due=due)], decisions=decisions)), model)
            for decisions in ([], [taken])
        )
        assert [row.question for row in review([before], "2026-05").due if row.question == "overdue"] == listed_now
        assert [row.listed for row in review([after], "2026-05").decided] == [True]


def closed(number: int, day: str, state: str) -> dict[str, Any]:
    return goal(id=f"g-{number}", state=state, closed=day)


def test_the_share_reached_is_judged_from_five_goals_on(model: Model) -> None:
    days = ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"]
    states = ["reached", "reached", "reached", "missed", "missed"]
    goals = [closed(n, *each) for n, each in enumerate(zip(days, states, strict=True))]
    assert spans(person(model, goals=goals), "too_few") == [("2026-06-01", "2027-02-01", "")]
    assert spans(person(model, goals=goals[:4]), "too_few") == []
    better = [{**each, "state": "reached"} for each in goals[:4]] + goals[4:]
    assert spans(person(model, goals=better), "too_few") == []  # four in five is not below


def test_an_approval_waits_until_it_is_answered(model: Model) -> None:
    submitted = {"date": "2026-03-01", "action": "submit", "by": "mette"}
    assert spans(person(model, approvals=[submitted]), "waits") == [("2026-03-08", "", "")]
    answered = [submitted, {"date": "2026-03-20", "action": "approve", "by": "lene"}]
    assert spans(person(model, approvals=answered), "waits") == [("2026-03-08", "2026-03-20", "")]
    quick = [submitted, {"date": "2026-03-05", "action": "reject", "by": "lene"}]
    assert spans(person(model, approvals=quick), "waits") == []


def due(plan: Plan, month: str) -> list[str]:
    return [row.question for row in review([Person(facts_of(plan), plan.model)], month).due]


def stuck(day: str) -> dict[str, Any]:
    return {"goals": [goal(evaluations=[{"date": day, "finding": "stuck"}])], "status": {"months": 24}}


def decision(day: str, month: str) -> dict[str, Any]:
    return {"date": day, "month": month, "question": "adjust", "outcome": "done"}


def test_what_calls_for_a_decision_is_listed_the_same_month_until_one_is_taken(model: Model) -> None:
    plan = person(model, **stuck("2026-05-12"))
    assert [due(plan, month) for month in ("2026-04", "2026-05", "2026-06")] == [[], ["adjust"], ["adjust"]]
    decided = person(model, **stuck("2026-05-12"), decisions=[decision("2026-05-13", "2026-05")])
    assert [due(decided, month) for month in ("2026-05", "2026-06")] == [[], []]


def test_a_decision_from_before_does_not_answer_it(model: Model) -> None:
    plan = person(model, **stuck("2026-05-12"), decisions=[decision("2026-05-11", "2026-05")])
    assert due(plan, "2026-05") == ["adjust"]  # at once, though something else was decided this month already
    assert due(plan, "2026-06") == ["adjust"]


def test_a_rhythm_counts_from_dates_in_the_plan_and_is_the_persons_own(model: Model) -> None:
    assert [m for m in ("2026-03", "2026-04", "2026-05") if due(person(model), m)] == ["2026-04", "2026-05"]
    sent = person(model, statuses=[{"date": "2026-03-20"}])
    assert [m for m in ("2026-04", "2026-05", "2026-06") if due(sent, m)] == ["2026-06"]
    answered = person(model, statuses=[{"date": "2026-04-10"}])
    assert due(answered, "2026-04") == []
    assert review([Person(facts_of(answered), model)], "2026-05").missed == []
    monthly = person(model, status={"months": 1})
    assert [m for m in ("2026-02", "2026-03") if due(monthly, m)] == ["2026-02", "2026-03"]


def test_the_row_says_what_it_is_about(model: Model) -> None:
    plan = person(model, goals=[goal(due="2026-05-01")], status={"months": 24})
    rows = review([Person(facts_of(plan), plan.model)], "2026-06").due
    assert [(row.question, row.since) for row in rows] == [("overdue", "2026-06")]
    assert {name: [(s.subject, s.day) for s in found] for name, found in rows[0].about.items()} == {
        "overdue": [("g-1", "2026-05-01")]
    }


def test_flags_are_up_until_they_are_taken_down(model: Model) -> None:
    flag = {"id": "f-1", "date": "2026-03-15", "until": "2026-04-01", "text": "x"}
    up = lambda plan, month: [f.id for f in review([Person(facts_of(plan), plan.model)], month).flags]  # noqa: E731
    plan = person(model, flags=[flag])
    assert [up(plan, month) for month in ("2026-02", "2026-03", "2026-09")] == [[], ["f-1"], ["f-1"]]
    down = person(model, flags=[{**flag, "down": "2026-04-10"}])
    assert [up(down, month) for month in ("2026-03", "2026-04")] == [["f-1"], []]


def test_what_was_put_off_is_last_until_its_day_has_come(model: Model) -> None:
    put_off = {"date": "2026-04-03", "month": "2026-04", "question": "follow_up", "until": "2026-04-20"}
    other = person(model, contact_person="zoe", id="K-2")
    plan = person(model, contact_person="anna", postponements=[put_off])
    people = [Person(facts_of(each), model) for each in (plan, other)]
    order = [(row.person.id, row.postponed) for row in review(people, "2026-04", today="2026-04-05").due]
    assert order == [("K-2", ""), ("K-1", "2026-04-20")]
    later = [(row.person.id, row.postponed) for row in review(people, "2026-04", today="2026-04-20").due]
    assert later == [("K-1", ""), ("K-2", "")]
