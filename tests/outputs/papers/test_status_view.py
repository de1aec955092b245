"""What a status tells, and to whom: the period, what was done in it, goals, drafts, and where it was made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planctl.outputs.papers.blocks import DRAFT
from planctl.outputs.papers.period import Period, since_last
from planctl.outputs.papers.status_view import READERS, Made
from planctl.plans.plan import Plan
from tests.outputs.house import ID, PLAN
from tests.outputs.papers.conftest import TODAY, Show, part_of, texts_in

Reads = Callable[[str], Plan]


def said(view: dict[str, Any]) -> str:
    return "\n".join(texts_in(view["parts"]))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.usefixtures("lang")
def test_every_reader_is_told_where_it_comes_from(show: Show, plan: Plan, reader: str) -> None:
    view = show(plan, reader)
    assert (view["view"], view["version"], view["reader"]) == ("status", 1, reader)
    assert view["organisation"] == "Huset Eksempel"
    assert view["period"]["from"] == "2026-03-01"
    made = view["made"]
    assert (made["commit"], made["unsaved"], made["by"], made["date"]) == (
        "1a2b3c4d5e6f7a8b",
        False,
        "Mette Holm",
        "2026-11-22",
    )
    assert (made["model"]["id"], made["model"]["version"]) == ("house", "1")
    assert "1a2b3c4d5e" in " ".join(made["words"])
    assert view["parts"]


def test_what_is_not_saved_is_said(show: Show, plan: Plan) -> None:
    words = show(plan, "municipality", made=Made("1a2b3c4d5e6f", unsaved=True))["made"]["words"]
    assert words[1] == "From save 1a2b3c4d5e and changes to the plan that are not saved."
    assert words[0] == "Made on 22 November 2026."
    assert show(plan, "municipality", made=Made())["made"]["words"][1] == "The plan has never been saved."


def test_the_period_begins_where_the_last_status_ended(plan: Plan) -> None:
    assert since_last(plan, TODAY) == Period("2026-01-05", "2026-11-22"), "without one, when the plan did"
    sent = [
        {"date": "2026-05-04", "period": {"from": "2026-01-05", "to": "2026-04-30"}},
        {"date": "2026-08-03"},
        {"date": "2027-01-01"},
    ]
    plan.data["statuses"] = sent[:1]
    assert since_last(plan, TODAY).first == "2026-05-01", "not from the day it was sent"
    plan.data["statuses"] = sent
    assert since_last(plan, TODAY).first == "2026-08-04", "what is dated later has not been sent"


def test_only_what_falls_in_the_period_is_told(show: Show, plan: Plan) -> None:
    whole = said(show(plan, "municipality"))
    assert "Samværet er faldet til ro." in whole
    assert "Hun ringer selv hjem." in whole
    autumn = said(show(plan, "municipality", Period("2026-09-01", "2026-11-22")))
    assert "Samværet er faldet til ro." not in autumn
    assert "Hun ringer selv hjem." in autumn
    assert "Det går fremad." not in autumn, "an evaluation of June"
    edges = said(show(plan, "municipality", Period("2026-05-02", "2026-10-02")))
    assert "Samværet er faldet til ro." in edges
    assert "Hun ringer selv hjem." in edges


def test_goals_come_with_evaluations_and_attainment(show: Show, plan: Plan) -> None:
    goals = part_of(show(plan, "municipality"), "goals")
    assert "Kommer selv op om morgenen" in goals
    assert "on track, −1 · Mette Holm" in goals
    assert "Spiser morgenmad" in goals
    assert "Vil til Island" not in goals, "an idea is no promise"
    assert any("4 diary entries" in text for text in goals)
    late = part_of(show(plan, "municipality", Period("2026-09-01", "2026-11-22")), "goals")
    assert "Spiser morgenmad" not in late, "closed before the period"


def test_goals_are_those_that_were_open_in_the_period(show: Show, plan: Plan) -> None:
    spring = part_of(show(plan, "municipality", Period("2026-03-01", "2026-03-31")), "goals")
    assert "Spiser morgenmad" in spring, "it was worked on then, and reached on 1 April"
    assert "reached 1 April 2026" in spring
    assert not any("Goals reached" in text for text in spring)
    to_april = part_of(show(plan, "municipality", Period("2026-03-01", "2026-04-01")), "goals")
    assert any(text.startswith("Goals reached from 1 March 2026 to 1 April 2026: 1 of 1") for text in to_april)
    january = part_of(show(plan, "municipality", Period("2026-01-01", "2026-01-31")), "goals")
    assert "Spiser morgenmad" in january
    assert "Kommer selv op om morgenen" not in january, "opened in February"


def test_what_comes_is_told_to_the_person_in_plain_words(show: Show, plan: Plan) -> None:
    ahead = part_of(show(plan, "person"), "ahead")
    assert "1 December 2026: Kommer selv op om morgenen (end date)" in ahead
    assert not any("Goals" in text for text in ahead), "not which list of the plan it stands in"


def test_use_of_force_is_counted_in_the_period(show: Show, plan: Plan) -> None:
    assert "2 times in the period." in part_of(show(plan, "municipality"), "incidents")
    late = part_of(show(plan, "municipality", Period("2026-09-01", "2026-11-22")), "incidents")
    assert "Not once in the period." in late
    permissions = part_of(show(plan, "municipality"), "permissions")
    assert "Fastholdelse på gåtur langs vejen" in permissions
    assert "Låst yderdør om natten" not in permissions, "ended, and nothing of it falls in the period"


def test_what_was_noted_is_a_draft_until_somebody_has_gone_through_it(show: Show, plan: Plan) -> None:
    view = show(plan, "municipality")
    assert view["drafts"] == 1
    assert view["notice"].startswith("Draft. 1 passage is still to be written")
    (family,) = [
        b for part in view["parts"] if part["part"] == "areas" for b in part["blocks"] if b["title"] == "Family"
    ]
    (draft,) = [block for block in family["blocks"] if block["kind"] == DRAFT]
    evaluation, entry = draft["entries"]
    assert (evaluation["date"], evaluation["source"]) == ("2026-06-01", "evaluation")
    assert evaluation["paragraphs"][0].startswith("Kommer selv op om morgenen: ")
    assert (entry["date"], entry["source"], entry["by"]) == ("2026-11-19", "resident's diary", "Mette Holm")
    assert entry["paragraphs"] == ["En hemmelig aften."]


@pytest.mark.parametrize("reader", ["person", "meeting"])
def test_the_journal_goes_to_nobody_who_did_not_ask_for_it(show: Show, plan: Plan, reader: str) -> None:
    assert "En hemmelig aften." not in said(show(plan, reader))
    assert "En hemmelig aften." in said(show(plan, "internal"))


def test_the_person_is_spoken_to_without_codes(show: Show, plan: Plan) -> None:
    view = show(plan, "person")
    words = said(view)
    for code in ("g-7QX2", "s-1AAA", "p-1ABC", "f-1ABC", ID, "Spørg kommunen om betalingen igen"):
        assert code not in words
    assert "Jeg vil gerne hjem i weekenden og have min egen nøgle." in words
    assert "Kommer selv op om morgenen (by 1 December 2026)" in words
    assert "Your contact person is Mette Holm." in words
    assert "Spiser morgenmad" in part_of(view, "going")


def test_colleagues_are_told_everything(show: Show, plan: Plan) -> None:
    words = said(show(plan, "internal", Period("2026-01-01", "2026-11-22")))
    for text in ("Kom op af sig selv.", "Låst yderdør om natten", "p-2ABC", "Hvem betaler?", "Vil til Island", "350.5"):
        assert text in words
    view = show(plan, "internal")
    assert view["drafts"] == 0, "the journal stands there whole, as what it is"
    assert "Money: Paying town" in part_of(view, "missing")


def test_a_meeting_has_what_is_open_and_room_to_write(show: Show, plan: Plan) -> None:
    view = show(plan, "meeting")
    assert [part["part"] for part in view["parts"]] == ["areas", "goals", "contacts", "ahead", "agreed"]
    assert view["parts"][-1]["blocks"][0]["kind"] == "room"
    assert "1 Jun: on track, −1" in part_of(view, "goals")
    assert any(text.startswith("1 December 2026: ") for text in part_of(view, "ahead"))


def test_what_is_wrong_in_a_file_is_left_out_and_the_rest_is_told(house: Any, show: Show) -> None:
    from planctl.workspace.workspace import PlanFile

    text = PLAN.replace("amount: 350.5", "amount: mange").replace(
        "date: 2026-11-20, by: mette", "date: i går, by: mette"
    )
    plan = house.read(PlanFile(f"plans/{ID}.yaml"), text.encode()).plan
    assert plan.problems
    for reader in READERS:
        assert "mange" not in said(show(plan, reader))


def test_somebody_of_whom_nothing_is_known_gets_a_paper_as_well(reads: Reads, show: Show) -> None:
    plan = reads(f"planctl: 1\nmodel: house\nid: {ID}\nregistered: 2026-11-22\n")
    assert since_last(plan, TODAY) == Period("2026-11-22", "2026-11-22")
    for reader in READERS:
        view = show(plan, reader, since_last(plan, TODAY))
        assert view["drafts"] == 0
        assert view["person"]["contact_person"] == ""
