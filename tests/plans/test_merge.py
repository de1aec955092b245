"""The merge of plans, case by case: what is taken over, what is a conflict, and what stands then."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from planctl.plans.changes import Draft
from planctl.plans.conflicts import CONFLICTS, Stamp, conflicts_of
from planctl.plans.merge import Data, Merged, Side
from planctl.plans.merge_lines import merge_lines
from planctl.plans.merge_sense import merge
from planctl.plans.merge_text import lost_comments, merged_text
from planctl.plans.new import new_plan
from planctl.plans.plan import Plan
from planctl.plans.renamed import read_text
from planctl.plans.settling import settle
from planctl.plans.shapes import MISSING, Keys, holds, place_of, place_text, shape_of
from tests.plans.diverging import Clone, beginning, clone, layout, model

EARLY, LATE = Stamp("mette", "2026-11-03T08:00:00Z"), Stamp("jonas", "2026-11-03T09:00:00Z")
GOAL: Keys = ("goals", "g-0001")


def joined(ours: Data, theirs: Data, base: Data | None = None) -> Merged:
    """Merge two versions, of which theirs is the later one; the other way round gives the same."""
    base = beginning() if base is None else base
    one, other = Side(ours, lambda *_: EARLY), Side(theirs, lambda *_: LATE)
    merged = merge(layout(), base, one, other)
    assert merge(layout(), base, other, one).data == merged.data
    return merged


def two() -> tuple[Data, Data]:
    return beginning(), beginning()


def values(merged: Merged, *keys: str) -> list[Any]:
    return [version.value for version in merged.conflicts[keys].versions]


def test_each_field_of_what_lives_on_is_a_place_of_its_own() -> None:
    ours, theirs = two()
    ours["goals"][0]["text"] = "Egen bolig"
    theirs["goals"][0]["reason"] = "Ro"
    theirs["goals"][1] |= {"state": "reached", "closed": "2026-09-01"}
    merged = joined(ours, theirs)
    assert merged.conflicts == {}
    assert merged.data
    assert merged.data["goals"][0] | {"subgoals": 0} == ours["goals"][0] | {"reason": "Ro", "subgoals": 0}


def test_two_texts_are_a_conflict_and_the_latest_stands() -> None:
    ours, theirs = two()
    ours["areas"]["housing"]["needs"] = "A"
    theirs["areas"]["housing"]["needs"] = "B"
    merged = joined(ours, theirs)
    assert merged.data
    assert merged.data["areas"]["housing"]["needs"] == "B"
    assert merged.data[CONFLICTS] == [
        {
            "path": "areas.housing.needs",
            "base": beginning()["areas"]["housing"]["needs"],
            "versions": [
                {"value": "A", "by": "mette", "at": EARLY.at},
                {"value": "B", "by": "jonas", "at": LATE.at},
            ],
        }
    ]


def test_the_same_text_twice_is_none_whatever_its_last_newline() -> None:
    ours, theirs = two()
    ours["areas"]["housing"]["needs"] = "Et sted at bo."
    theirs["areas"]["housing"]["needs"] = "Et sted at bo.\n"
    assert joined(ours, theirs).conflicts == {}


@pytest.mark.parametrize(("one", "other"), [(1, True), (1, 1.0), (1, "1"), ("", None), (0, False), ([1], ["1"])])
def test_types_count(one: Any, other: Any) -> None:
    ours, theirs = two()
    ours["x_own"], theirs["x_own"] = one, other
    assert len(values(joined(ours, theirs), "x_own")) == 2


def test_taken_away_here_and_changed_there() -> None:
    ours, theirs = two()
    del ours["areas"]["housing"]["needs"]
    theirs["areas"]["housing"]["needs"] = "B"
    del ours["goals"][1]
    theirs["goals"][1]["text"] = "Mad hver dag, sammen"
    merged = joined(ours, theirs)
    assert merged.data
    assert values(merged, "areas", "housing", "needs") == [MISSING, "B"]
    assert values(merged, "goals", "g-0002") == [MISSING, theirs["goals"][1]]
    assert merged.data["goals"] == theirs["goals"]
    assert [set(version) for version in merged.data[CONFLICTS][0]["versions"]] == [{"by", "at"}, {"by", "at", "value"}]


def test_the_same_entry_changed_twice_is_a_conflict_and_two_entries_are_not() -> None:
    ours, theirs = two()
    ours["contacts"][1]["note"] = "Hun ringede"
    theirs["contacts"][1]["note"] = "Hun kom forbi"
    theirs["contacts"].append({"date": "2026-10-01", "kind": "visit", "by": "jonas"})
    merged = joined(ours, theirs)
    (keys,) = merged.conflicts
    assert keys[0] == "contacts"
    assert keys[1].startswith("2026-05-11#")
    assert values(merged, *keys) == [ours["contacts"][1], theirs["contacts"][1]]
    assert merged.data
    assert theirs["contacts"][1] in merged.data["contacts"]
    assert ours["contacts"][1] not in merged.data["contacts"]
    assert len(merged.data["contacts"]) == 4


def test_decisions_are_found_by_month_and_question() -> None:
    ours, theirs = two()
    question = next(iter(model().rules))
    one, other, *_ = model().rules[question]["outcomes"]
    for side, outcome in ((ours, one), (theirs, other)):
        side["decisions"] = [{"date": "2026-11-02", "month": "2026-11", "question": question, "outcome": outcome}]
    merged = joined(ours, theirs)
    assert list(merged.conflicts) == [("decisions", "2026-11", question)]
    assert merged.data
    assert [entry["outcome"] for entry in merged.data["decisions"]] == [other]


# What makes no sense together


def test_two_plans_active_at_once() -> None:
    ours, theirs = two()
    for side, start in ((ours, "2026-10-01"), (theirs, "2026-10-05")):
        side["plan_periods"][1]["to"] = "2026-09-01"
        side["plan_periods"].append({"from": start})
    merged = joined(ours, theirs)
    assert list(merged.conflicts) == [("plan_periods",)]
    assert merged.data
    assert merged.data["plan_periods"] == theirs["plan_periods"]
    assert values(merged, "plan_periods") == [ours["plan_periods"], theirs["plan_periods"]]


@pytest.mark.parametrize("inside", [False, True])
def test_a_goal_closed_by_one_while_another_wrote_in_its_diary(inside: bool) -> None:
    ours, theirs = two()
    subgoal = ours["goals"][0]["subgoals"][0]
    (subgoal if inside else ours["goals"][0]).update({"state": "done" if inside else "reached", "closed": "2026-09-01"})
    note = {"date": "2026-09-02", "text": "Var med til møde"}
    theirs["goals"][0]["subgoals"][0]["diary"].append(note)
    merged = joined(ours, theirs)
    keys = (*GOAL, "subgoals", "s-0001") if inside else GOAL
    assert list(merged.conflicts) == [keys]
    assert merged.data
    assert merged.data["goals"][0] == theirs["goals"][0]


def test_a_goal_closed_by_one_and_reworded_by_another_is_both() -> None:
    ours, theirs = two()
    ours["goals"][0] |= {"state": "reached", "closed": "2026-09-01"}
    theirs["goals"][0]["text"] = "Egen bolig"
    assert joined(ours, theirs).conflicts == {}


def test_somebody_ended_by_one_while_another_wrote_on() -> None:
    ours, theirs = two()
    ours["ended"] = {"date": "2026-10-01", "reason": "moved"}
    theirs["contacts"].append({"date": "2026-09-30", "kind": "visit", "by": "jonas"})
    assert joined(ours, theirs).conflicts == {}, "what was before the ending"
    theirs["contacts"].append({"date": "2026-10-02", "kind": "visit", "by": "jonas"})
    merged = joined(ours, theirs)
    assert values(merged, "ended") == [ours["ended"], MISSING]
    assert merged.data
    assert merged.data["ended"] == ours["ended"]
    assert len(merged.data["contacts"]) == 5


def test_somebody_moved_by_one_while_another_wrote_on() -> None:
    ours, theirs = two()
    ours["moved"] = {"date": "2026-10-01", "to": "K-2XV9A"}
    theirs["contacts"].append({"date": "2026-09-30", "kind": "visit", "by": "jonas"})
    assert list(joined(ours, theirs).conflicts) == [("moved",)], "it is not in the new file"


def test_what_others_refer_to_is_not_taken_away() -> None:
    ours, theirs = two()
    ours["actors"] = ours["actors"][1:]
    theirs["medication"] = [{"id": "m-0001", "state": "active", "text": "Sovemedicin", "actor": "a-0001"}]
    merged = joined(ours, theirs)
    assert values(merged, "actors", "a-0001") == [MISSING, beginning()["actors"][0]]
    assert merged.data
    assert {actor["id"] for actor in merged.data["actors"]} == {"a-0001", "a-0002"}


def test_whoever_refers_is_named_for_what_stays_in_whatever_order_three_meet() -> None:
    base, (refers, removes) = beginning(), two()
    elsewhere = beginning() | {"ref": "2026-7"}
    refers["medication"] = [{"id": "m-0001", "state": "active", "text": "Sovemedicin", "actor": "a-0001"}]
    removes["actors"] = removes["actors"][1:]
    clones = [clone("mette", refers), clone("jonas", removes), clone("lene", elsewhere)]
    for one, other, last in itertools.permutations(clones):
        first = merge(layout(), base, one.side, other.side)
        assert first.data
        hub = Clone(first.data, one.writers | other.writers)
        (kept, gone) = merge(layout(), base, last.side, hub.side).conflicts["actors", "a-0001"].versions
        assert (kept.value, kept.stamp.by) == (base["actors"][0], "mette")
        assert (gone.value, gone.stamp.by) == (MISSING, "jonas")


def test_the_last_who_wrote_on_is_named_in_whatever_order_three_meet() -> None:
    ended, one_more, last = (*two(), beginning())
    ended["ended"] = {"date": "2026-06-01", "reason": "moved"}
    for side, day in ((one_more, "2026-06-02"), (last, "2026-06-03")):
        side["contacts"] = [*side["contacts"], {"date": day, "kind": "visit"}]
    for one, other, third in itertools.permutations(
        [clone("mette", ended), clone("jonas", one_more), clone("lene", last)]
    ):
        first = merge(layout(), beginning(), one.side, other.side)
        assert first.data
        hub = Clone(first.data, one.writers | other.writers)
        merged = merge(layout(), beginning(), third.side, hub.side)
        said = [(version.value, version.stamp.by) for version in merged.conflicts["ended",].versions]
        assert said == [(ended["ended"], "mette"), (MISSING, "lene")]


def test_a_third_version_joins_the_others() -> None:
    ours, theirs = two()
    third = beginning()
    for side, text in ((ours, "A"), (theirs, "B"), (third, "C")):
        side["areas"]["housing"]["needs"] = text
    first = joined(ours, theirs)
    assert first.data
    merged = merge(
        layout(), beginning(), Side(third, lambda *_: Stamp("lene", "2026-11-03T08:30:00Z")), Side(first.data)
    )
    assert values(merged, "areas", "housing", "needs") == ["A", "C", "B"]
    assert merged.new == ()


# As text


BASE = new_plan(model(), beginning())


def test_comments_and_formatting_of_one_side_stay() -> None:
    ours = BASE.replace("contacts:", "# dem vi har mødt\ncontacts:").replace("note: kort", "note:   kort")
    theirs = BASE.replace("ref", "ref") + "ref: '12'\n"
    datas = [read_text(text, model()).data or {} for text in (BASE, ours, theirs)]
    merged = joined(datas[1], datas[2], datas[0])
    assert merged.data
    text = merged_text(merged.data, model(), BASE, ours, theirs)
    assert text == merged_text(merged.data, model(), BASE, theirs, ours)
    assert "# dem vi har mødt\ncontacts:" in text
    assert "note:   kort" in text
    assert read_text(text, model()).data == merged.data
    assert lost_comments(text, ours, theirs) == []
    assert lost_comments(BASE, ours, theirs) == ["# dem vi har mødt"]


@pytest.mark.parametrize("choice", [0, 1, "base"])
@pytest.mark.parametrize("place", ["text", "entry", "entity", "gone", "periods", "ended"])
def test_settling_leaves_what_was_chosen_and_no_conflict(place: str, choice: Any) -> None:
    ours, theirs = two()
    PLACES[place](ours, theirs)
    merged = joined(ours, theirs)
    (keys,) = merged.conflicts
    each = merged.conflicts[keys]
    value = each.base if choice == "base" else each.versions[choice].value
    document = read_text(new_plan(model(), merged.data or {}), model())
    before = document.data or {}
    draft = Draft(Plan(document, before, model()))
    settle(draft, keys, value)
    assert conflicts_of(draft.plan.data) == {}
    changed = {name for name in before if before[name] != draft.plan.data.get(name)}
    assert changed <= {keys[0], CONFLICTS}
    shape = shape_of(layout())
    values = [each.base, *(version.value for version in each.versions)]
    if keys[0] == "contacts":
        there = [other for other in values if other is not MISSING and other in draft.plan.data["contacts"]]
        assert there == ([] if value is MISSING else [other for other in values if other == value])
        assert len(draft.plan.data["contacts"]) == (2 if value is MISSING else 3)
    else:
        assert holds(draft.plan.data, shape, keys, value)


def _text(ours: Data, theirs: Data) -> None:
    ours["areas"]["housing"]["needs"], theirs["areas"]["housing"]["needs"] = "Det ene", "Det andet"


def _moment(ours: Data, theirs: Data) -> None:
    ours["contacts"][1]["note"], theirs["contacts"][1]["note"] = "Det ene", "Det andet"


def _entity(ours: Data, theirs: Data) -> None:
    del ours["goals"][1]
    theirs["goals"][1]["text"] = "Det andet"


def _moment_gone(ours: Data, theirs: Data) -> None:
    del ours["contacts"][1]
    theirs["contacts"][1]["note"] = "Det andet"


def _periods(ours: Data, theirs: Data) -> None:
    for side, start in ((ours, "2026-10-01"), (theirs, "2026-10-05")):
        side["plan_periods"][1]["to"] = "2026-09-01"
        side["plan_periods"].append({"from": start})


def _ended(ours: Data, theirs: Data) -> None:
    ours["ended"] = {"date": "2026-10-01", "reason": "moved"}
    theirs["ended"] = {"date": "2026-10-02", "reason": "moved"}


PLACES = {
    "text": _text, "entry": _moment, "entity": _entity, "gone": _moment_gone, "periods": _periods, "ended": _ended,
}  # fmt: skip


@pytest.mark.parametrize("keys", [("a", "b"), ("x_a.b", "c"), ("a~1", "~"), ("contacts", "2026-11-03#0a1b2c3d")])
def test_a_place_is_read_as_it_is_written(keys: Keys) -> None:
    assert place_of(place_text(keys)) == keys


# Texts that are no plans


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n"),
        ("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n", None),
        ("a\n", "b\n", "c\n", None),
        ("a\nb\n", "a\nx\nb\n", "a\ny\nb\n", None),
        ("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n", "a\nc\nd\n"),
        ("a\nb\nc\n", "A\nb\nC\n", "A\nb\nc\n", "A\nb\nC\n"),
        ("", "a\n", "a\n", "a\n"),
        ("a", "a\nb", "a", "a\nb"),
    ],
)
def test_texts_line_by_line(base: str, ours: str, theirs: str, merged: str | None) -> None:
    assert merge_lines(base, ours, theirs) == merged
    assert merge_lines(base, theirs, ours) == merged
