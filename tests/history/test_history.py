"""`planctl history`: who changed what about a person, and when; through merges, the turn of a year, and moves."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from tests.cli.golden import assert_golden
from tests.conftest import git
from tests.history.story import BEGUN, FILE, ID, OTHER, Story, closed

AT = ("history", ID)


def whats(story: Story, *options: str) -> list[str]:
    """Return what was done, the latest first, as the data says."""
    rows = json.loads(story.run(*AT, *options, "--format", "json").out)
    return [change["what"] for row in rows for change in row["changes"]]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_history_of_a_person(told: Story, lang: str) -> None:
    assert_golden(f"history-{lang}", told.run(*AT, lang=lang).out)
    assert_golden(f"history-words-{lang}", told.run(*AT, "--words", "--commits", lang=lang).out)
    assert_golden(f"history-markdown-{lang}", told.run(*AT, "--format", "md", lang=lang).out)
    assert_golden(f"history-html-{lang}", told.run(*AT, "--words", "--format", "html", lang=lang).out)


def test_it_can_be_narrowed_down(told: Story) -> None:
    assert whats(told, "--since", "2026-10-11") == ["at Reden 20 Oct"]
    assert whats(told, "--since", "2026-10", "--until", "2026-10") == ["phone 9 Oct"]
    backwards = told.run("history", ID, "--since", "2026-10", "--until", "2026-09", check=2).err
    assert f"The earlier one first: planctl history {ID} --since 2026-09 --until 2026-10" in backwards
    assert len(whats(told, "--since", "2026-09", "--until", "2026-09-14", "--by", "Jonas")) == 2
    assert whats(told, "--area", "housing", "--since", "2026-09") == [
        "Housing: step 3 → 5 (staff's score)",
        "Housing – Situation: +2 −1 sentences",
    ]
    assert told.run(*AT, "--since", "2026-11-10").out == f"Nothing of {ID} was saved in that time.\n"
    assert told.run(*AT, "--since", "2026-11-10", "--format", "json").out == "[]\n"
    for wrong in ("2026-13", "2026-02-30", "yesterday", "20261101"):
        refused = told.run(*AT, "--since", wrong, check=2)
        assert f"“{wrong}” is neither a date nor a month." in refused.err
    assert "K-00000" in told.run("history", "K-00000", check=3).err


def test_the_day_is_the_organisations(told: Story) -> None:
    row = json.loads(told.run(*AT, "--since", "2026-10-10", "--until", "2026-10-10", "--format", "json").out)[0]
    assert (row["at"], row["by"], row["name"], row["command"]) == (
        "2026-10-10T00:30:00+02:00", "mette", "Mette Holm", "contact",
    )  # fmt: skip
    assert row["changes"][0]["new"] == {
        "date": "2026-10-09", "kind": "phone", "by": "mette", "note": "Hun har det godt.",
    }  # fmt: skip


def test_nothing_in_a_page_acts(story: Story) -> None:
    hostile = "<script>alert(1)</script> & “ord”"
    story.save("2026-11-10T12:00:00", "mette", "area", {FILE: story.text().replace("Sover på sofaen.", hostile)})
    page = story.run(*AT, "--words", "--format", "html").out
    tags: set[str] = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.add(tag)  # type: ignore[method-assign]  # noqa: ARG005
    parser.feed(page)
    assert tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "ul", "li", "ins", "del"}
    assert "&lt;script&gt;" in page
    assert not re.search("(?:src|href|url|@import)", page)


def test_what_is_not_saved_is_said(story: Story) -> None:
    (story.place / FILE).write_text(story.text() + "x_egen: 1\n", encoding="utf-8")
    told = story.run(*AT)
    assert f"{FILE} has been edited by hand and is not saved" in told.err
    assert whats(story)[0] == "at Reden 20 Oct"


def test_what_was_taken_back_says_so(story: Story) -> None:
    story.run("contact", ID, "--kind", "message", "--date", "2026-11-20")
    story.run("undo")
    taken_back = json.loads(story.run(*AT, "--format", "json").out)
    assert [row["command"] for row in taken_back[:2]] == ["undo", "contact"]
    assert taken_back[1]["undone_by"] == taken_back[0]["commit"]
    assert "message 20 Nov (taken back later)" in story.run(*AT).out


def test_it_goes_on_through_the_turn_of_the_year_and_back(story: Story) -> None:
    before = whats(story)
    closed(story, 2026, "2027-01-04T08:00:00")
    assert whats(story) == ["the file was closed with the year 2026", *before]
    git(story.place, "revert", "--no-edit", "HEAD")
    assert whats(story)[:2] == ["the closed file of 2026 opened again", "the file was closed with the year 2026"]
    again = BEGUN.replace("2026-01-14", "2027-01-05").replace("contact_person: mette\n", "closed: [2026]\n")
    closed(story, 2026, "2027-01-04T09:00:00")
    story.save("2027-01-05T08:00:00", "jonas", "return", {FILE: again})
    assert whats(story)[:3] == ["registered again", "needs to survive", "the file was closed with the year 2026"]


def test_it_follows_a_move_to_another_model(story: Story) -> None:
    came = f"registered: 2026-11-12\ncame_from: {{date: 2026-11-12, from: {ID}}}\n"
    new = f"planctl: 1\nmodel: basic\nid: K-9D2WE\n{came}"
    went = "contact_person: mette\nmoved: {date: 2026-11-12, to: K-9D2WE}"
    moved = story.text().replace("contact_person: mette", went)
    story.save("2026-11-12T09:00:00", "lene", "move", {FILE: moved, "plans/K-9D2WE.yaml": new})
    for person in (ID, "K-9D2WE"):
        rows = json.loads(story.run("history", person, "--format", "json").out)
        assert {row["id"] for row in rows} == {ID, "K-9D2WE"}
        assert {change["what"] for row in rows[:2] for change in row["changes"]} == {
            "the plan goes on as K-9D2WE", f"the plan goes on here from {ID}",
        }  # fmt: skip
        assert len(rows) == 12
    assert "K-9D2WE" in story.run("history", ID).out


def test_each_version_is_told_by_the_model_of_its_time(story: Story) -> None:
    own = "planctl_model: 1\nid: house\nextends: reden\nlabel: {da: Huset, en: The house}\n"
    first = own + "areas: {housing: {label: {da: Hjemmet, en: The home}}}\n"
    text = story.text().replace("model: reden", "model: house")
    story.save("2026-11-10T08:00:00", "lene", "model new", {"models/house.yaml": first})
    story.save("2026-11-10T09:00:00", "lene", "save", {FILE: text})
    text += "journal:\n  - {date: 2026-11-11, type: observation, area: housing, by: lene, text: Ny.}\n"
    story.save("2026-11-11T09:00:00", "lene", "note", {FILE: text})
    story.save("2026-11-12T08:00:00", "lene", "save", {"models/house.yaml": first.replace("The home", "A place")})
    text += "  - {date: 2026-11-13, type: observation, area: housing, by: lene, text: Nyere.}\n"
    story.save("2026-11-13T09:00:00", "lene", "note", {FILE: text})
    assert whats(story, "--since", "2026-11-10") == [
        "observation, A place", "observation, The home", "the plan model: reden → house",
    ]  # fmt: skip


def test_a_version_that_was_no_plan_is_told_as_that(story: Story) -> None:
    text = story.text()
    story.save("2026-11-10T08:00:00", "mette", "save", {FILE: "planctl: [1\n"})
    story.save("2026-11-11T08:00:00", "mette", "save", {FILE: text.replace("groups:", "groups:   # dem")})
    story.save("2026-11-12T08:00:00", "mette", "save", {FILE: text})
    assert whats(story, "--since", "2026-11-10") == [
        "the form of the file",
        "the file could be read as a plan again",
        "the file was changed, and could not be read as a plan",
    ]


def merged(story: Story, theirs: str, ours: str, result: str) -> None:
    """Let two people save at once, and somebody join it."""
    git(story.place, "checkout", "--quiet", "-b", "side")
    story.save("2026-11-10T08:00:00", "jonas", "contact", {FILE: theirs})
    git(story.place, "checkout", "--quiet", "main")
    story.save("2026-11-10T09:00:00", "mette", "contact", {FILE: ours})
    git(story.place, "merge", "--quiet", "--no-commit", "--no-ff", "-s", "ours", "side")
    (story.place / FILE).write_text(result, encoding="utf-8")
    git(story.place, "add", FILE)
    story.commit("2026-11-10T10:00:00", "lene", "sync\n\nPlanctl-Command: sync")


def test_a_merge_is_told_by_what_neither_side_had(story: Story) -> None:
    text = story.text()
    one, two = "  - {date: 2026-11-10, kind: visit, by: jonas}\n", "  - {date: 2026-11-10, kind: message, by: mette}\n"
    merged(story, text + one, text + two, text + one + two)
    assert whats(story, "--since", "2026-11-10") == ["message", "at Reden"]


def test_a_merge_that_brings_something_of_its_own_is_told(story: Story) -> None:
    text = story.text()
    one, two = "  - {date: 2026-11-10, kind: visit, by: jonas}\n", "  - {date: 2026-11-10, kind: message, by: mette}\n"
    own = "  - {date: 2026-11-10, kind: phone, by: lene}\n"
    merged(story, text + one, text + two, text + one + own + two)
    assert whats(story, "--since", "2026-11-10") == ["phone", "message", "at Reden"]
    merges = [row for row in json.loads(story.run(*AT, "--format", "json").out) if row["command"] == "sync"]
    assert [row["by"] for row in merges] == ["lene"]


def test_a_folder_without_history_says_so(story: Story) -> None:
    git(story.place, "checkout", "--quiet", "--orphan", "nothing")
    for command in (AT, ("diff",)):
        assert "Nothing has been saved on the branch nothing" in story.run(*command, check=3).err


def test_who_was_never_here_has_none(story: Story) -> None:
    (story.place / "plans" / "K-9D2WE.yaml").write_text(BEGUN.replace(ID, "K-9D2WE"), encoding="utf-8")
    assert "The history has nothing about K-9D2WE." in story.run("history", "K-9D2WE", check=3).err
    assert OTHER in story.run("history", OTHER, "--format", "json").out
