"""Entries of an earlier time are shown with the words of that time, by the program."""

from __future__ import annotations

import json

import pytest

from tests.cli.desk import ID, Desk

OWN = """\
planctl_model: 1
id: own
extends: reden
version: 2
label: {da: Egen, en: Own}
earlier:
  - version: 1
    until: 2026-06-30
    groups: {survive: {label: {da: er truet, en: is at risk}}}
    contact_kinds: {visit: {short: {da: på stedet, en: at the house}}}
    rules:
      keep_plan:
        question: {da: "Videre?", en: "Go on?"}
        outcomes: {keep: {label: {da: videre, en: gone on with}}}
"""
PLAN = f"""\
planctl: 1
model: own
id: {ID}
registered: 2026-01-14
groups: [{{date: 2026-01-14, group: survive, by: mette}}]
plan_periods: [{{from: 2026-01-20}}]
contacts: [{{date: 2026-03-03, kind: visit, by: mette}}]
decisions:
  - {{date: 2026-05-04, month: 2026-05, question: keep_plan, outcome: keep, by: mette}}
  - {{date: 2026-07-02, month: 2026-07, question: keep_plan, outcome: keep, by: mette}}
"""


@pytest.fixture
def reworded(desk: Desk) -> Desk:
    """Return a workspace whose model has been reworded in the summer."""
    (desk.place / "models").mkdir()
    desk.given(OWN, "models/own.yaml")
    desk.given(desk.text("planctl.yaml").replace("[reden]", "[own]"), "planctl.yaml")
    desk.given(PLAN)
    return desk


def test_a_person_is_shown_in_the_words_of_each_day(reworded: Desk) -> None:
    shown = reworded.run("show", ID, check=0).out
    assert "is at risk" in shown
    assert "3 Mar at the house" in shown
    assert "July: plan kept (Mette)" in shown
    assert "May: gone on with (Mette)" in shown


def test_the_review_says_what_was_decided_then(reworded: Desk) -> None:
    assert "gone on with" in reworded.run("review", "--month", "2026-05", check=0).out
    assert "plan kept" in reworded.run("review", "--month", "2026-07", check=0).out


def test_a_model_as_it_was(reworded: Desk) -> None:
    then = ("model", "show", "own", "keep_plan", "--as-of", "2026-06-30")
    assert "Go on?  keep_plan" in reworded.run(*then, check=0).out
    assert json.loads(reworded.run(*then, "--format", "json", check=0).out)["question"]["en"] == "Go on?"
    assert "Go on?" not in reworded.run(*then[:-1], "2026-07-01", check=0).out
    assert "“Go on?”, now “Keep the plan" in reworded.run("model", "show", "own", "earlier", check=0).out
    reworded.refuses(2, *then[:-1], "2026-06-31", says="2026-06-31")
