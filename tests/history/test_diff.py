"""`planctl diff`: what is different between two times, person by person, and in what all share."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.golden import assert_golden
from tests.conftest import git
from tests.history.story import FILE, ID, LENE, OTHER, SETTINGS, Story


def data(story: Story, *arguments: str) -> Any:
    return json.loads(story.run("diff", *arguments, "--format", "json").out)


def whats(story: Story, *arguments: str) -> dict[str, list[str]]:
    """Return what is different, by person."""
    found = data(story, *arguments)["people"]
    return {person["id"]: [change["what"] for change in person["changes"]] for person in found}


@pytest.mark.parametrize("lang", ["da", "en"])
def test_what_is_different_between_two_times(told: Story, lang: str) -> None:
    assert_golden(f"diff-{lang}", told.run("diff", "2026-09", "2026-11", lang=lang).out)
    assert_golden(f"diff-words-{lang}", told.run("diff", "2026-09", "--words", "--format", "md", lang=lang).out)


def test_a_time_is_a_date_a_month_or_a_save(told: Story) -> None:
    september = ["Housing – Situation: +2 −1 sentences", "Housing: step 3 → 5 (staff's score) 14 Sep"]
    visit = "at Reden, shared meal and conversation 12 Sep"
    assert whats(told, "2026-09", "2026-09") == {ID: [visit, *september]}
    assert whats(told, "2026-09-13", "2026-09-30", ID) == {ID: september}
    first, last = git(told.place, "log", "--format=%h", "--reverse", "--", FILE).split()[5:7]
    assert whats(told, first, last, ID.lower()) == {ID: september[:1]}
    assert whats(told, "2026-10-10", "2026-10-31", ID) == {ID: ["phone 9 Oct"]}  # saved after midnight
    assert whats(told, "2026-11-10") == {}
    assert told.run("diff", "2026-11-10").out.endswith("\nNothing is different.\n")


def test_before_there_was_anything_everything_is_new(told: Story) -> None:
    found = data(told, "2025-01", "2026-01")
    assert [person["id"] for person in found["people"]] == [ID]
    assert found["people"][0]["changes"][0]["what"] == "registered 14 Jan"
    assert found["from"] == {"what": "the beginning of 1 January 2025", "commit": None}
    assert "The history begins after 31 December 2025." in told.run("diff", "2025-11", "2025-12", check=3).err


def test_many_entries_of_a_list_are_one_line_unless_all_are_asked_for(story: Story) -> None:
    days = [f"  - {{date: 2026-11-{day:02}, kind: visit, by: jonas}}\n" for day in range(10, 15)]
    story.save("2026-11-15T08:00:00", "jonas", "save", {FILE: story.text() + "".join(days)})
    assert whats(story, "2026-11-10") == {ID: ["Contacts: 5 new, 10 Nov – 14 Nov"]}
    assert whats(story, "2026-11-10", "--all") == {ID: [f"at Reden {day} Nov" for day in range(10, 15)]}


def test_without_a_time_it_is_what_is_not_saved(story: Story) -> None:
    assert whats(story) == {}
    (story.place / FILE).write_text(story.text().replace("by: jonas}\n", "by: lene}\n"), encoding="utf-8")
    (story.place / "plans" / f"{OTHER}.yaml").unlink()
    settings = (story.place / "planctl.yaml").read_text(encoding="utf-8")
    (story.place / "planctl.yaml").write_text(settings.replace("Lene Friis", "Lene Friis Lund"), encoding="utf-8")
    (story.place / "models").mkdir()
    (story.place / "models" / "own.yaml").write_text("planctl_model: 1\nid: own\nextends: reden\n", encoding="utf-8")
    found = data(story)
    assert {person["id"] for person in found["people"]} == {ID, OTHER}
    assert whats(story)[OTHER] == ["the file was deleted"]
    assert all("Lene Friis Lund" in what for what in whats(story)[ID])
    assert (found["settings"], found["files"]) == (
        ["what is noted about Lene Friis Lund (lene)"], ["models/own.yaml"],
    )  # fmt: skip
    shown = story.run("diff").out
    assert "For everybody" in shown
    assert "the file models/own.yaml" in shown


def test_what_is_no_time_is_refused(told: Story) -> None:
    for arguments, says in (
        (("2026-13",), "“2026-13” is neither a date nor a month."),
        (("2026-02-30", ID), "“2026-02-30” is neither"),
        (("2026-01", "2026-02", "2026-03"), "“2026-03” is one time too many"),
        ((ID, OTHER), f"“{OTHER}” is no date"),
        (("yesterday", ID), "“yesterday” is no date"),
        (("1.9.2026",), "“1.9.2026” is no date, no month, no number of a save, not `status`, and nobody's id."),
        (("2026-10", "2026-09"), "2026-10 comes after 2026-09, so nothing lies between them."),
        (("2026-10-02", "2026-10-01", ID), "planctl diff 2026-10-01 2026-10-02"),
        (("2026-12",), "2026-12 has not come yet; today is"),
    ):
        assert says in told.run("diff", *arguments, check=2).err, arguments
    assert "no save with the number abcdef12" in told.run("diff", "abcdef12", check=3).err
    assert "nothing about K-00000" in told.run("diff", "2026-01", "K-00000", check=3).err


def test_settings_are_told_by_what_they_were_and_are(story: Story) -> None:
    changed = SETTINGS.replace("[reden]", "[reden, child]").replace("review_since: 2026-01", "review_since: 2026-02")
    left = LENE.replace("leader", "leader, until: 2026-10-31")
    story.save("2026-11-10T08:00:00", "mette", "save", {"planctl.yaml": changed.replace("id_prefix: K\n", "") + left})
    assert data(story, "2026-11-10")["settings"] == [
        "Lene Friis (lene) as staff until 31 October 2026", "planctl.yaml – models: reden → reden and child",
        "planctl.yaml – id_prefix: K → nothing", "planctl.yaml – review_since: 2026-01 → 2026-02",
    ]  # fmt: skip
    story.save("2026-11-11T08:00:00", "mette", "save", {"planctl.yaml": "# vores\n" + story.text("planctl.yaml")})
    assert data(story, "2026-11-11")["settings"] == ["the settings in planctl.yaml"]
