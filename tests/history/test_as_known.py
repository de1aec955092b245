"""What was known on an earlier day: one person, a plan, the list of a month; and what changed it afterwards."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.golden import assert_golden
from tests.conftest import git, snapshot
from tests.history.story import FILE, ID, OTHER, Story

RULE = "planctl_model: 1\nid: {id}\nextends: reden\nlabel: {{da: Eget, en: Own}}\n"


def listed(story: Story, *options: str) -> list[tuple[str, str]]:
    """Return who is on a list, with what is asked."""
    data = json.loads(story.run("review", *options, "--format", "json").out)
    return [(row["id"], row["question"]) for row in data["due"]]


def compared(story: Story, *options: str) -> Any:
    return json.loads(story.run("review", "--compare", *options, "--format", "json").out)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_person_as_they_were_known(told: Story, lang: str) -> None:
    assert_golden(f"as-of-{lang}", told.run("show", ID, "--as-of", "2026-09-13", lang=lang).out)
    plan = told.run("plan", "show", ID, "--as-of", "2026-09-13", lang=lang).out
    assert "Bor hos en veninde." in plan
    assert "søster" not in plan


def test_it_is_the_end_of_the_day_by_the_organisations_clock(told: Story) -> None:
    days = ("2026-10-09", "2026-10-10")
    seen = [json.loads(told.run("show", ID, "--as-of", day, "--format", "json").out) for day in days]
    assert ['"phone"' in json.dumps(each) for each in seen] == [False, True]
    assert [each["as_known"] for each in seen] == ["2026-10-09", "2026-10-10"]
    assert git(told.place, "cat-file", "-t", seen[0]["commit"]) == "commit\n"


def test_who_was_not_there_yet_and_days_that_are_none(told: Story) -> None:
    assert OTHER in told.run("show", OTHER, "--as-of", "2026-10-30", check=3).err
    assert "The history begins after 1 January 2026." in told.run("show", ID, "--as-of", "2026-01-01", check=3).err
    assert "2026-12-24" in told.run("show", ID, "--as-of", "2026-12-24", check=2).err
    assert "“2026-10”" in told.run("show", ID, "--as-of", "2026-10", check=2).err


def test_the_list_as_it_was_known(told: Story) -> None:
    before = snapshot(told.place)
    assert listed(told, "--as-known", "2026-11-08") == [(OTHER, "needs_plan"), (ID, "keep_plan")]
    assert listed(told) == [(OTHER, "needs_plan"), (ID, "adjust_plan")]
    assert listed(told, "--as-known", "2026-10-05") == [(ID, "adjust_plan")]  # the month it was
    assert listed(told, "--as-known", "2026-10-20", "--month", "2026-11") == [(ID, "keep_plan")]
    assert told.run("review", "--as-known", "2026-10-05").out.startswith("As it was known at the end of 5 October 2026")
    assert snapshot(told.place) == before


def test_by_the_models_and_rules_of_then(story: Story) -> None:
    rules = "rules:\n  keep_plan: {when: {active: true, presence: false, contact: false}}\n"
    own = RULE.format(id="own")
    story.save("2026-09-20T08:00:00", "lene", "model new", {"models/own.yaml": own + rules})
    text = story.text().replace("model: reden", "model: own")
    settings = story.text("planctl.yaml").replace("[reden]", "[reden, own]")
    story.save("2026-09-20T09:00:00", "lene", "save", {FILE: text, "planctl.yaml": settings})
    late = "  - {date: 2026-10-20, kind: visit, by: jonas}\n"
    story.save("2026-11-11T09:00:00", "lene", "save", {FILE: text.replace(late, "")})
    story.save("2026-11-12T09:00:00", "lene", "save", {"models/own.yaml": own})
    assert (ID, "keep_plan") in listed(story)
    assert (ID, "keep_plan") not in listed(story, "--as-known", "2026-11-11")
    came = compared(story)["came"]
    assert [(row["id"], row["question"]) for row in came if row["id"] == ID] == [(ID, "keep_plan")]


def test_what_changed_the_list_afterwards(told: Story) -> None:
    found = compared(told)
    assert (found["month"], found["known_on"], found["same"]) == ("2026-11", "2026-11-01", 1)
    assert [(row["id"], row["question"]) for row in found["came"]] == [(ID, "adjust_plan")]
    (went,) = found["went"]
    assert (went["id"], went["question"], went["because"]["by"]) == (ID, "keep_plan", "jonas")
    assert [change["what"] for change in went["because"]["changes"]] == ["at Reden 20 Oct"]
    assert compared(told, "--month", "2026-10")["went"] == []


@pytest.mark.parametrize("lang", ["da", "en"])
def test_it_is_said_in_words(told: Story, lang: str) -> None:
    assert_golden(f"compare-{lang}", told.run("review", "--compare", lang=lang).out)
    assert_golden(f"compare-markdown-{lang}", told.run("review", "--compare", "--format", "md", lang=lang).out)


def test_of_several_late_entries_it_is_the_one_that_did_it(story: Story) -> None:
    text = story.text()
    for day, kind in ((10, "phone"), (11, "message")):
        text += f"  - {{date: 2026-10-2{day - 9}, kind: {kind}, by: mette}}\n"
        story.save(f"2026-11-{day}T08:00:00", "mette", "contact", {FILE: text})
    (went,) = compared(story)["went"]
    assert [change["what"] for change in went["because"]["changes"]] == ["at Reden 20 Oct"]


def test_what_is_not_saved_may_be_the_cause(story: Story) -> None:
    text = story.text().replace("  - {date: 2026-10-20, kind: visit, by: jonas}\n", "")
    (story.place / FILE).write_text(text, encoding="utf-8")
    assert compared(story)["went"] == []
    seen = (story.place / "plans" / f"{OTHER}.yaml").read_text(encoding="utf-8").replace("2026-10-30", "2026-11-02")
    (story.place / "plans" / f"{OTHER}.yaml").write_text(seen, encoding="utf-8")
    assert [(row["id"], row["because"]) for row in compared(story)["went"]] == [(OTHER, "unsaved")]
    assert "an edit that is not saved" in story.run("review", "--compare").out


def test_a_decision_takes_nobody_off_the_list(story: Story) -> None:
    story.run("decide", OTHER, "needs_plan", "stay_basic")
    assert OTHER not in [row["id"] for row in compared(story)["went"]]


def test_what_cannot_be_compared_is_refused(told: Story) -> None:
    for options in (("--as-known", "2026-11-02"), ("--missed",), ("--quiet",), ("--format", "csv")):
        assert "--compare shows what came and went" in told.run("review", "--compare", *options, check=2).err
    assert "2026-12 has not begun" in told.run("review", "--compare", "--month", "2026-12", check=2).err
    assert "The history begins after" in told.run("review", "--compare", "--month", "2026-01", check=3).err


def test_a_listing_says_which_save_it_was_made_from_when_asked(story: Story) -> None:
    head = git(story.place, "rev-parse", "HEAD").strip()
    assert "commit" not in json.loads(story.run("review", "--format", "json").out)
    for command in (("review",), ("show", ID)):
        data = json.loads(story.run(*command, "--source", "--format", "json").out)
        assert (data["commit"], data["unsaved"]) == (head, [])
        assert f"Made from save {head[:8]}; everything is saved." in story.run(*command, "--source").out
    (story.place / FILE).write_text(story.text() + "# rettet\n", encoding="utf-8")
    assert json.loads(story.run("review", "--source", "--format", "json").out)["unsaved"] == [FILE]
    assert f"1 file that is not saved: {FILE}" in story.run("review", "--source").out


def test_who_got_another_contact_person_came_and_went(story: Story) -> None:
    text = story.text().replace("contact_person: mette", "contact_person: jonas")
    story.save("2026-11-10T08:00:00", "lene", "assign", {FILE: text})
    for handle, turn in (("mette", "went"), ("jonas", "came")):
        row = next(row for row in compared(story, "--contact-person", handle)[turn] if row["id"] == ID)
        what = ["at Reden 20 Oct"] if turn == "went" else ["contact person Jonas Beck"]
        assert [change["what"] for change in row["because"]["changes"]] == what
    (went,) = compared(story, "--month", "2026-10", "--contact-person", "mette")["went"]
    assert [change["what"] for change in went["because"]["changes"]] == ["contact person Jonas Beck"]


def test_a_save_after_the_models_changed_is_not_the_cause(story: Story) -> None:
    rules = "rules:\n  keep_plan: {when: {active: true, presence: false, contact: false}}\n"
    own = RULE.format(id="own")
    story.save("2026-09-20T08:00:00", "lene", "model new", {"models/own.yaml": own + rules})
    text = story.text().replace("model: reden", "model: own")
    text = text.replace("  - {date: 2026-10-20, kind: visit, by: jonas}\n", "")
    settings = story.text("planctl.yaml").replace("[reden]", "[reden, own]")
    story.save("2026-09-20T09:00:00", "lene", "save", {FILE: text, "planctl.yaml": settings})
    story.save("2026-11-12T09:00:00", "lene", "save", {"models/own.yaml": own})
    later = "  - {date: 2026-11-13, kind: visit, by: mette}\n"
    story.save("2026-11-13T09:00:00", "mette", "contact", {FILE: text + later})
    assert [(row["id"], row["because"]) for row in compared(story)["came"]] == [(ID, "rules")]


def test_what_was_done_within_the_month_is_the_entry_that_did_it(story: Story) -> None:
    person = "K-9D2WE"
    text = f"planctl: 1\nmodel: action-plan\nid: {person}\nregistered: 2026-08-01\ncontact_person: lene\n"
    text += "plan_periods:\n  - {from: 2026-08-03, started_by: lene}\n"
    settings = story.text("planctl.yaml").replace("[reden]", "[reden, action-plan]")
    files = {f"plans/{person}.yaml": text, "planctl.yaml": settings}
    story.save("2026-10-30T09:00:00", "lene", "save", files)
    done = "follow_ups:\n  - {date: 2026-11-10, by: lene}\n"
    story.save("2026-11-10T09:00:00", "lene", "add", {f"plans/{person}.yaml": text + done})
    rows = [row for row in compared(story)["went"] if row["question"] == "follow_up"]
    assert [(row["id"], [change["part"] for change in row["because"]["changes"]]) for row in rows] == [
        (person, ["follow_ups"])
    ]


def test_nobody_on_either_list(told: Story) -> None:
    assert "Nobody is on either list." in told.run("review", "--compare", "--contact-person", "lene").out
