"""A history with versions that cannot be read, files that were away or renamed: all of it is said, nothing stops."""

from __future__ import annotations

import json

import pytest

from tests.conftest import git
from tests.history.story import FILE, ID, Story

AT = ("history", ID)
RENAMED = "K-9ZZZZ"


def told(story: Story, *arguments: str) -> list[tuple[str, str]]:
    """Return what was done from November on, the latest first, by whose file."""
    rows = json.loads(story.run(*(arguments or AT), "--since", "2026-11-10", "--format", "json").out)
    return [(row["id"], change["what"]) for row in rows for change in row["changes"]]


def whats(story: Story) -> list[str]:
    return [what for _, what in told(story)]


def test_what_was_changed_while_a_file_could_not_be_read_is_told(story: Story) -> None:
    text = story.text()
    story.save("2026-11-10T08:00:00", "jonas", "save", {FILE: "planctl: [1\n"})
    story.save("2026-11-11T08:00:00", "jonas", "save", {FILE: b"\xff\xfe\x00"})
    story.save(
        "2026-11-12T08:00:00", "jonas", "save", {FILE: text + "  - {date: 2026-11-11, kind: phone, by: jonas}\n"}
    )
    unreadable = "the file was changed, and could not be read as a plan"
    assert whats(story) == ["the file could be read as a plan again", "phone 11 Nov", unreadable, unreadable]
    origins = json.loads(story.run("blame", ID, "housing", "--format", "json").out)[0]["sentences"]
    assert [each["at"][:10] for each in origins] == ["2026-09-14", "2026-01-20", "2026-09-14"]


def test_a_place_that_cannot_be_read_is_not_said_to_be_gone(story: Story) -> None:
    text = story.text()
    story.save("2026-11-10T08:00:00", "jonas", "save", {FILE: text.replace("kind: phone", "kind: dreams")})
    story.save("2026-11-11T08:00:00", "jonas", "save", {FILE: text})
    assert whats(story) == [
        "all of the file could be read again",
        "phone 9 Oct",
        "1 place in the file could not be read",
    ]
    story.save("2026-11-12T08:00:00", "jonas", "save", {FILE: text.replace("areas:", "areas: 17\nx_areas:")})
    story.save("2026-11-13T08:00:00", "jonas", "save", {FILE: text})
    origins = json.loads(story.run("blame", ID, "housing", "--format", "json").out)[0]["sentences"]
    assert [each["at"][:10] for each in origins] == ["2026-09-14", "2026-01-20", "2026-09-14"]


def test_what_somebody_has_to_settle_can_be_read(story: Story) -> None:
    text = story.text()
    versions = "      - {value: 2026-01-13, by: jonas, at: '2026-11-09T08:00:00Z'}\n"
    versions += "      - {value: 2026-01-14, by: lene, at: '2026-11-09T09:00:00Z'}\n"
    conflict = f"conflicts:\n  - path: registered\n    versions:\n{versions}"
    story.save("2026-11-10T08:00:00", "jonas", "save", {FILE: text + conflict})
    story.save("2026-11-11T08:00:00", "jonas", "save", {FILE: text})
    assert whats(story) == ["agreed on one version", "two versions of one thing: to be agreed on"]


def test_a_file_that_was_away_is_back_and_not_registered_again(story: Story) -> None:
    text = story.text()
    story.save("2026-11-10T08:00:00", "jonas", "save", {FILE: None})
    story.save("2026-11-11T08:00:00", "lene", "save", {FILE: text.replace("own_wish", "professional")})
    wanted = ["the file is back", "plan activated 20 Jan (own wish) – Occasion: own wish → professionally appropriate"]
    found = whats(story)
    assert found[0] == wanted[0]
    assert len(found) == 3
    assert "Occasion" in found[1]
    assert found[2] == "the file was deleted"


def test_a_file_that_was_renamed_by_hand_keeps_its_history(story: Story) -> None:
    text = story.text().replace(f"id: {ID}", f"id: {RENAMED}")
    story.save("2026-11-10T08:00:00", "jonas", "save", {FILE: None, f"plans/{RENAMED}.yaml": text})
    wanted = [(RENAMED, f"the file renamed from {ID}"), (ID, f"the file renamed to {RENAMED}")]
    assert sorted(told(story, "history", RENAMED)) == sorted(told(story)) == sorted(wanted)
    rows = json.loads(story.run("history", RENAMED, "--format", "json").out)
    assert rows[-1]["changes"][0]["what"] == "registered"
    origins = json.loads(story.run("blame", RENAMED, "housing", "--format", "json").out)[0]["sentences"]
    assert [each["by"] for each in origins] == ["jonas", "mette", "jonas"]


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_what_was_no_file_once_is_said(story: Story, kind: str) -> None:
    text = story.text()
    (story.place / FILE).unlink()
    if kind == "link":
        (story.place / FILE).symlink_to("../planctl.yaml")
        git(story.place, "add", "--all")
    else:
        (story.place / FILE).mkdir()
        (story.place / FILE / "x").write_text("x", encoding="utf-8")
        git(story.place, "add", "--all")
    story.commit("2026-11-10T08:00:00", "jonas", "By hand")
    if kind == "folder":
        (story.place / FILE / "x").unlink()
        (story.place / FILE).rmdir()
    else:
        (story.place / FILE).unlink()
    story.save("2026-11-11T08:00:00", "jonas", "save", {FILE: text})
    found = whats(story)
    assert found[-1] == (
        "the file was deleted" if kind == "folder" else "the file was changed, and could not be read as a plan"
    )
    assert len(found) == 2


def test_what_could_not_be_read_on_a_day_is_said_of_that_day(story: Story) -> None:
    text = story.text()
    story.save("2026-11-10T08:00:00", "jonas", "save", {FILE: "planctl: [1\n"})
    story.save("2026-11-11T08:00:00", "jonas", "save", {FILE: None})
    story.save("2026-11-12T08:00:00", "jonas", "save", {FILE: text, "planctl.yaml": ": no ["})
    story.save(
        "2026-11-13T08:00:00", "jonas", "save", {"planctl.yaml": git(story.place, "show", "HEAD~1:planctl.yaml")}
    )
    refused = story.run("show", ID, "--as-of", "2026-11-10", lang="en", check=3).err
    assert f"{FILE} could not be read as it stood at the end of 10 November 2026." in refused
    listed = story.run("review", "--as-known", "2026-11-10", lang="en", check=1).err
    assert f"{FILE} could not be read as it stood then, so the person in it is NOT on the list." in listed
    assert "planctl check" not in refused + listed
    refused = story.run("show", ID, "--as-of", "2026-11-11", lang="en", check=3).err
    assert f"There was no plan file for {ID} at the end of 11 November 2026." in refused
    assert f"planctl history {ID}" in refused
    refused = story.run("review", "--as-known", "2026-11-12", lang="en", check=3).err
    assert "planctl.yaml could not be read as it stood at the end of 12 November 2026." in refused
