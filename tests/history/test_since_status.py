"""`planctl diff status`: from the last status that was sent, for one person and for everybody."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.history.story import FILE, ID, OTHER, Story

SENT = "statuses:\n  - {{date: {day}, for: municipality, by: mette}}\n"
LATER = "  - {date: 2026-11-14, kind: phone, by: jonas}\n"


def data(story: Story, *arguments: str) -> Any:
    return json.loads(story.run("diff", *arguments, "--format", "json").out)


def whats(story: Story, *arguments: str) -> dict[str, list[str]]:
    found = data(story, *arguments)["people"]
    return {person["id"]: [change["what"] for change in person["changes"]] for person in found}


@pytest.fixture
def sent(story: Story) -> Story:
    """Return the story with a status that was sent on the 12th, a contact later that day, and one after it."""
    text = story.text()
    head, contacts = text.split("contacts:\n")
    status = SENT.format(day="2026-11-12")
    story.save("2026-11-12T09:00:00", "mette", "status", {FILE: f"{head}{status}contacts:\n{contacts}"})
    same = contacts + "  - {date: 2026-11-12, kind: visit, by: jonas}\n"
    story.save("2026-11-12T15:00:00", "jonas", "contact", {FILE: f"{head}{status}contacts:\n{same}"})
    story.save("2026-11-14T09:00:00", "jonas", "contact", {FILE: f"{head}{status}contacts:\n{same}{LATER}"})
    return story


def test_from_the_save_that_recorded_it(sent: Story) -> None:
    assert whats(sent, "status", ID) == whats(sent, ID, "last-status") == {ID: ["at Reden 12 Nov", "phone 14 Nov"]}
    assert whats(sent, "seneste-status", "2026-11-13", ID) == {ID: ["at Reden 12 Nov"]}
    assert "From the status of 12 November 2026 to now" in sent.run("diff", "status", ID).out
    assert "Fra statussen af 12. november 2026 til nu" in sent.run("diff", "status", ID, lang="da").out


def test_up_to_it(sent: Story) -> None:
    assert whats(sent, "2026-11-10", "status", ID) == {ID: ["status sent 12 Nov (the municipality)"]}
    assert "needs the id of a person" in sent.run("diff", "2026-11-10", "status", check=2).err


def test_everybody_from_their_own_and_who_has_none(sent: Story) -> None:
    found = data(sent, "status")
    assert [(each["id"], each["from"]["what"]) for each in found["people"]] == [(ID, "the status of 12 November 2026")]
    assert found["without"] == [OTHER]
    shown = sent.run("diff", "status").out
    assert shown.startswith("From the last status of each to now")
    assert f"No status sent yet: {OTHER}" in shown
    assert f"Ingen status sendt endnu: {OTHER}" in sent.run("diff", "status", "--format", "md", lang="da").out


def test_without_one_it_is_said(story: Story) -> None:
    refused = story.run("diff", "status", ID, check=3).err
    assert f"No status about {ID} has been recorded" in refused
    assert f"planctl diff 2026-09 {ID}" in refused
    shown = story.run("diff", "status").out
    assert f"No status sent yet (2): {OTHER}, {ID}" in shown
    assert "K-00000" in story.run("diff", "status", "K-00000", check=3).err


def test_one_that_was_written_down_later_counts_from_its_own_day(story: Story) -> None:
    text = story.text().replace("contacts:\n", SENT.format(day="2026-10-10") + "contacts:\n")
    story.save("2026-11-12T09:00:00", "mette", "save", {FILE: text})
    assert whats(story, "status", ID) == {ID: ["at Reden 20 Oct", "status sent 10 Oct (the municipality)"]}
    before = text.replace("2026-10-10, for", "2025-12-01, for")
    story.save("2026-11-13T09:00:00", "mette", "save", {FILE: before})  # before there was any history
    assert "No status about" in story.run("diff", "status", ID, check=3).err
