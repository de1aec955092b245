"""What is written in the parts of a plan: only what was meant, where it belongs, and nothing of anybody else's."""

from __future__ import annotations

import datetime
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl import errors
from planctl.plans.changes import Draft
from planctl.plans.filling import add_entry, correct, dated, fill, lacking_in, usual, with_closing
from planctl.plans.places import entity_place, find_place
from tests.cli.house import HOUSE
from tests.plans.test_typed import PLAN, TODAY

days = st.dates(datetime.date(2026, 1, 15), datetime.date(2026, 11, 22)).map(str)


@given(
    st.dictionaries(st.sampled_from(["weeks", "consent", "dream", "asked_on"]), st.none() | st.just("new"), min_size=1)
)
def test_fields_are_written_and_taken_out_by_name(kinds: dict[str, str | None]) -> None:
    values = {"weeks": 3, "consent": False, "dream": "A dog.\nTwo.\n", "asked_on": "2026-11-03"}
    changes = {name: None if kind is None else values[name] for name, kind in kinds.items()}
    draft = Draft(PLAN)
    place = find_place(PLAN, "purpose")
    fill(draft, place, values, TODAY)
    assert draft.plan.data["purpose"] == values
    fill(draft, place, changes, TODAY)
    kept = {name: value for name, value in {**values, **changes}.items() if value is not None}
    assert draft.plan.data.get("purpose", {}) == kept
    fill(draft, place, dict.fromkeys(values), TODAY)
    assert draft.text == HOUSE


def test_what_says_the_same_already_is_not_written() -> None:
    draft = Draft(PLAN)
    fill(draft, find_place(PLAN, "p-1A2B"), {"state": "active", "from": "2026-09-01", "until": None}, TODAY)
    assert not draft.changed


def test_what_somebody_else_wrote_is_not_overwritten() -> None:
    place = find_place(PLAN, "p-1A2B")
    seen = place.content(PLAN)
    draft = Draft(PLAN)
    draft.set((*place.path, "what"), "A lock")
    fill(draft, place, {"until": "2027-01-01"}, TODAY, seen)
    fill(draft, place, {"what": "A lock"}, TODAY, seen)
    with pytest.raises(errors.WrittenMeanwhile):
        fill(draft, place, {"what": "A key"}, TODAY, seen)


def test_an_end_has_its_day() -> None:
    entry = find_place(PLAN, "permissions").entry
    now = {"state": "active"}
    assert with_closing(entry, now, {"state": "ended"}, TODAY) == {"state": "ended", "closed": TODAY}
    assert with_closing(entry, {"state": "ended"}, {"state": "active"}, TODAY) == {"state": "active", "closed": None}
    assert with_closing(entry, {"state": "ended"}, {"state": "struck"}, TODAY) == {"state": "struck"}
    given_day = {"state": "ended", "closed": "2026-10-01"}
    assert with_closing(entry, now, given_day, TODAY) == given_day


@given(st.integers(0, 1), days, st.text("abc", min_size=1))
def test_a_corrected_entry_stands_where_its_day_puts_it(index: int, day: str, text: str) -> None:
    draft = Draft(PLAN)
    place = entity_place(PLAN, ("incidents", index))
    other = PLAN.data["incidents"][1 - index]
    path = correct(draft, place, {"date": day, "text": text})
    incidents = draft.plan.data["incidents"]
    assert draft.plan.at(path) == {**PLAN.data["incidents"][index], "date": day, "text": text}
    assert len(incidents) == 2
    assert other in incidents
    assert [entry["date"] for entry in incidents] == sorted(entry["date"] for entry in incidents)


def test_a_correction_makes_no_twin() -> None:
    first, second = PLAN.data["incidents"]
    with pytest.raises(errors.EntryTwin):
        correct(Draft(PLAN), entity_place(PLAN, ("incidents", 0)), second)
    assert first != second


def test_the_newest_comes_first_and_what_has_effects_not_at_all() -> None:
    found = dated(PLAN)
    days = [str(content["date"]) for _, _, content in found]
    assert days == sorted(days, reverse=True)
    assert {path[0] for path, _, _ in found} == {"groups", "contacts", "incidents"}


def test_an_id_is_drawn_that_nothing_else_has() -> None:
    draft = Draft(PLAN)
    place = find_place(PLAN, "actors")
    taken = iter("7QX27QX3")
    assert add_entry(draft, place, {"name": "GP"}, lambda _: next(taken)) == "a-7QX3"
    assert add_entry(draft, place, {"name": "GP"}, random.Random(1).choice) is None
    assert draft.plan.data["actors"][1] == {"id": "a-7QX3", "name": "GP"}


def test_a_new_entry_begins_with_what_goes_without_saying() -> None:
    today = datetime.date.fromisoformat(TODAY)
    assert usual(find_place(PLAN, "incidents"), PLAN, today, "mette") == {"date": TODAY, "by": "mette"}
    assert usual(find_place(PLAN, "permissions"), PLAN, today, "mette") == {}
    interventions = usual(find_place(PLAN, "housing.interventions"), PLAN, today, "mette")
    assert interventions == {"from": TODAY, "until": "2027-02-22", "by": "mette"}
    assert lacking_in(find_place(PLAN, "incidents").entry, {"date": TODAY}) == ["text"]
