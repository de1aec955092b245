"""`planctl blame`: who wrote each sentence of a plan, and when."""

from __future__ import annotations

import json

import pytest

from tests.cli.golden import assert_golden
from tests.history.story import FILE, ID, Story


def written(story: Story, *arguments: str) -> dict[str, tuple[str | None, str | None]]:
    """Return who wrote each sentence, and on which day."""
    found = json.loads(story.run("blame", *arguments, "--format", "json").out)
    sentences = [sentence for text in found for sentence in text["sentences"]]
    return {each["text"]: (each["by"], (each["at"] or "")[:10] or None) for each in sentences}


@pytest.mark.parametrize("lang", ["da", "en"])
def test_each_sentence_has_its_writer(told: Story, lang: str) -> None:
    assert_golden(f"blame-{lang}", told.run("blame", ID, "housing", lang=lang).out)


def test_a_sentence_is_whose_it_was_as_long_as_it_stands(story: Story) -> None:
    assert written(story, ID) == {
        "Bor hos sin søster.": ("jonas", "2026-09-14"),
        "Sover på sofaen.": ("mette", "2026-01-20"),
        "Har fået tilbudt en lejlighed fra 1. oktober.": ("jonas", "2026-09-14"),
        "At hun får sit eget.": ("mette", "2026-01-20"),
    }
    without = story.text().replace("Sover på sofaen. ", "")
    again = story.text().replace("Sover på sofaen.", "Sover på\n      sofaen.")
    story.save("2026-11-10T08:00:00", "lene", "area", {FILE: without})
    story.save("2026-11-11T08:00:00", "lene", "area", {FILE: again})
    assert written(story, ID)["Sover på sofaen."] == ("lene", "2026-11-11")
    (story.place / FILE).write_text(again.replace("sit eget.", "sit eget. Snart."), encoding="utf-8")
    assert written(story, ID)["Snart."] == (None, None)
    assert "not saved yet   Snart." in story.run("blame", ID).out


def test_a_part_can_be_asked_for(told: Story) -> None:
    assert list(written(told, ID, "housing.agreed_purpose")) == ["At hun får sit eget."]
    assert len(written(told, ID, "areas.housing")) == 4
    assert told.run("blame", ID, "network").out == "Nothing has been written there.\n"
    assert "Did you mean “network”?" in told.run("blame", ID, "netwrk", check=2).err


def test_what_moved_along_is_whose_it_was(story: Story) -> None:
    came = f"registered: 2026-11-12\ncame_from: {{date: 2026-11-12, from: {ID}}}\n"
    text = story.text()
    kept = text[text.index("areas:") : text.index("scores:")]
    went = "contact_person: mette\nmoved: {date: 2026-11-12, to: K-9D2WE}"
    files = {
        FILE: text.replace("contact_person: mette", went),
        "plans/K-9D2WE.yaml": f"planctl: 1\nmodel: reden\nid: K-9D2WE\n{came}{kept}",
    }
    story.save("2026-11-12T09:00:00", "lene", "move", files)
    assert written(story, "K-9D2WE")["Bor hos sin søster."] == ("jonas", "2026-09-14")


def test_what_happened_is_told_of_where_it_is_asked_for(story: Story) -> None:
    later = "  - {date: 2026-11-10, kind: phone, by: lene, note: Hun har det godt.}\n"
    story.save("2026-11-10T08:00:00", "lene", "contact", {FILE: story.text() + later})
    found = json.loads(story.run("blame", ID, "contacts", "--format", "json").out)
    assert [(each["part"], each["label"]) for each in found] == [
        ("contacts.2026-10-09", "Contacts 9 October 2026 – Remark"),
        ("contacts.2026-11-10", "Contacts 10 November 2026 – Remark"),
    ]
    assert [each["sentences"][0]["by"] for each in found] == ["mette", "lene"]
    assert "Hun har det godt." not in written(story, ID)
