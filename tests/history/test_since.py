"""What a plan says that it did not say before a day: each change once, with the day it was saved and by whom."""

from __future__ import annotations

import shutil

from planctl.history.since import Since
from planctl.plans.plan import Plan
from planctl.workspace.workspace import Workspace
from tests.history.story import FILE, ID, Story


def told(story: Story, day: str) -> list[tuple[str, str, str]]:
    workspace = Workspace.open(story.place)
    plan: Plan = workspace.read_plan(ID)
    found = Since(workspace).changes(plan, FILE, day, "2026-11-22")
    return [(each.source["date"], each.source["by"], " ".join(each.source["paragraphs"])) for each in found]


SITUATION = "Situation: Bor hos sin søster. Har fået tilbudt en lejlighed fra 1. oktober."


def test_a_text_is_told_by_the_sentences_that_came_with_their_day_and_writer(story: Story) -> None:
    assert told(story, "2026-02-01") == [("2026-09-14", "Jonas Beck", SITUATION)]
    assert told(story, "2026-09-14") == [("2026-09-14", "Jonas Beck", SITUATION)]
    assert told(story, "2026-09-15") == [], "it was there by then"


def test_what_is_not_saved_is_of_today_and_nobody_is_said_to_have_written_it(story: Story) -> None:
    file = story.place / FILE
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("At hun får sit eget.", "At hun får sin egen bolig."), encoding="utf-8")
    assert told(story, "2026-10-01") == [("2026-11-22", "", "Agreed purpose: At hun får sin egen bolig.")]


def test_before_there_was_anything_there_is_nothing_to_compare_with(story: Story) -> None:
    assert told(story, "2020-01-01") == []


def test_without_a_history_there_are_no_changes(story: Story) -> None:
    shutil.rmtree(story.place / ".git")
    assert told(story, "2026-02-01") == []
