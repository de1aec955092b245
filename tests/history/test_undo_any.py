"""`planctl undo NUMBER|ID`: any earlier save is taken back by one of its own, unless something builds on it."""

from __future__ import annotations

import json
import sys

import pytest

from tests.conftest import Result, git, snapshot
from tests.history.story import FILE, ID, OTHER, SETTINGS, Story, closed


def saved(story: Story, command: str, person: str = ID, last: int = 0) -> str:
    """Return the number of a save, by its command; the latest, or one before it."""
    rows = json.loads(story.run("history", person, "--format", "json").out)
    return [str(row["commit"]) for row in rows if row["command"] == command][last][:8]


def refused(story: Story, code: int, *arguments: str, says: str) -> Result:
    """Hold a refusal to what goes for every one."""
    before = snapshot(story.place)
    told = story.run("undo", *arguments, check=code)
    assert says in told.err
    assert told.out == ""
    assert snapshot(story.place) == before
    return told


@pytest.mark.parametrize("lang", ["da", "en"])
def test_an_entry_is_taken_out_and_what_came_later_stays(story: Story, lang: str) -> None:
    text, number = story.text(), saved(story, "contact", last=1)
    told = story.run("undo", number, "--yes", lang=lang).out.splitlines()
    assert story.text() == text.replace("  - {date: 2026-10-09, kind: phone, by: mette, note: Hun har det godt.}\n", "")
    assert (
        told
        == {
            "da": [
                f"At fortryde gemning {number} (10. oktober 2026, Mette Holm) betyder:",
                f"- {ID} – fjernet: telefon 9. okt.",
                "Fortrudt. Historikken husker begge dele.",
            ],
            "en": [
                f"To take back save {number} (10 October 2026, Mette Holm) means:",
                f"- {ID} – removed: phone 9 Oct",
                "Taken back. The history keeps both.",
            ],
        }[lang]
    )
    message = git(story.place, "log", "-1", "--format=%B").split("\n")
    full = git(story.place, "rev-parse", number).strip()
    assert message[0] == f"undo: {ID}"
    assert f"Planctl-Undoes: {full}" in message
    assert git(story.place, "diff-tree", "-r", "--name-only", "HEAD~1", "HEAD").split() == [FILE]
    refused(story, 3, number, "--yes", says=f"Save {number} has been taken back already.")


def test_a_text_gets_the_words_it_had(story: Story) -> None:
    story.run("undo", saved(story, "area"), "--yes")
    assert "Bor hos en veninde. Sover på sofaen.\n" in story.text()
    assert "lejlighed" not in story.text()
    assert story.text().count("date:") == 7


def test_the_latest_about_a_person_then_the_one_before(story: Story) -> None:
    assert "removed: at Reden 20 Oct" in story.run("undo", ID, "--yes").out
    assert "removed: phone 9 Oct" in story.run("undo", ID.lower(), "--yes", "--by", "jonas").out
    assert git(story.place, "log", "-1", "--format=%an").strip() == "Jonas Beck"
    assert "Housing: step" in story.run("undo", ID, "--yes").out
    assert "registered" not in story.run("undo", OTHER, "--yes").out
    assert not (story.place / "plans" / f"{OTHER}.yaml").exists()


def test_an_undo_can_be_undone(story: Story) -> None:
    text = story.text()
    story.run("undo", saved(story, "contact", last=1), "--yes")
    story.run("undo", saved(story, "undo"), "--yes")
    assert story.text() == text


def test_what_somebody_built_on_stays(story: Story) -> None:
    refused(story, 3, saved(story, "person add"), "--yes", says=f"{FILE} has been changed since.")
    refused(story, 3, saved(story, "area", last=1), "--yes", says="something else builds on it: Housing, situation")
    number = saved(story, "plan start")
    story.run("plan", "stop", ID, "--reason", "Flytter", "--date", "2026-11-20")
    refused(story, 3, number, "--yes", says="something else builds on it: Periods of the plan")


def test_a_plan_that_was_decided_on_is_not_stopped_from_behind(story: Story) -> None:
    number = saved(story, "plan start")
    story.run("decide", ID, "adjust_plan", "unchanged")
    refused(story, 3, number, "--yes", says="something else builds on it: Periods of the plan")
    story.run("undo", ID, "--yes")
    assert "removed: plan activated" in story.run("undo", number, "--yes").out


def test_a_year_that_was_closed_is_opened_again(story: Story) -> None:
    before = snapshot(story.place)["files"]
    number = closed(story, 2025, "2026-11-12T08:00:00")[:8]
    told = story.run("undo", number, "--yes").out
    assert f"{ID} – the closed file of 2025 opened again" in told
    assert snapshot(story.place)["files"] == before


def test_settings_are_taken_back_only_as_a_whole(story: Story) -> None:
    number = git(story.place, "log", "--format=%h", "-1", "--abbrev=8", "--", "planctl.yaml").strip()
    assert "removal of Lene Friis (lene)" in story.run("undo", number, "--yes").out
    assert story.text("planctl.yaml") == SETTINGS
    first = git(story.place, "log", "--format=%h", "--abbrev=8", "--reverse").split()[0]
    refused(story, 3, first, "--yes", says=f"Save {first} is the first there is")


def test_what_plans_go_by_stays(story: Story) -> None:
    number = git(story.place, "log", "--format=%h", "-1", "--abbrev=8", "--", "planctl.yaml").strip()
    story.run("contact", OTHER, "--by", "lene")
    refused(story, 3, number, "--yes", says=f"It cannot be taken back: plans/{OTHER}.yaml goes by it.")
    own = "planctl_model: 1\nid: house\nextends: reden\nlabel: {da: Huset, en: The house}\n"
    commit = story.save("2026-11-10T08:00:00", "lene", "model new", {"models/house.yaml": own})
    story.save("2026-11-10T09:00:00", "lene", "save", {FILE: story.text().replace("model: reden", "model: house")})
    refused(story, 3, commit[:8], "--yes", says=f"It cannot be taken back: {FILE} goes by it.")


def test_what_nothing_goes_by_is_taken_back(story: Story) -> None:
    own = "planctl_model: 1\nid: house\nextends: reden\nlabel: {da: Huset, en: The house}\n"
    commit = story.save("2026-11-10T08:00:00", "lene", "model new", {"models/house.yaml": own})
    assert "models/house.yaml" in story.run("undo", commit[:8], "--yes").out
    assert not (story.place / "models/house.yaml").exists()


def test_the_last_save_goes_with_plain_undo_too_when_somebody_went_on(story: Story) -> None:
    git(story.place, "config", "user.name", "Jonas Beck")
    git(story.place, "config", "user.email", "jonas@eksempel.dk")
    story.run("contact", ID, "--kind", "phone", "--date", "2026-11-21")
    story.save("2026-11-22T09:00:00", "mette", "save", {FILE: story.text() + "  - {date: 2026-11-22, by: mette}\n"})
    number = saved(story, "contact")
    refused_plainly = story.run("undo", check=3).err
    assert f"planctl undo {number}" in refused_plainly
    told = story.run("undo", "--yes").out
    assert f"To take back save {number}" in told
    assert f"- {ID} – removed: phone 21 Nov" in told
    assert "2026-11-21" not in story.text()
    assert "2026-11-22" in story.text()


def test_it_is_asked_about_and_nothing_unsaved_is_touched(story: Story) -> None:
    number = saved(story, "contact", last=1)
    assert f"planctl undo {number} --yes" in refused(story, 2, number, says="Nobody is here to ask").err
    (story.place / FILE).write_text(story.text() + "# rettet\n", encoding="utf-8")
    refused(story, 3, number, "--yes", says="has been edited by hand and is not saved")


def test_what_is_no_save_is_refused(story: Story) -> None:
    refused(story, 3, "abcdef12", "--yes", says="no save with the number abcdef12")
    refused(story, 2, "planer", "--yes", says="planer")
    refused(story, 3, "K-00000", "--yes", says="nothing to take back")
    git(story.place, "checkout", "--quiet", "-b", "side", "HEAD~1")
    story.save("2026-11-10T08:00:00", "jonas", "save", {"plans/K-9D2WE.yaml": "planctl: 1\n"})
    git(story.place, "checkout", "--quiet", "main")
    elsewhere = git(story.place, "rev-parse", "--short=8", "side").strip()
    refused(story, 3, elsewhere, "--yes", says=f"no save with the number {elsewhere}")
    git(story.place, "merge", "--quiet", "--no-edit", "side")
    joined = git(story.place, "rev-parse", "--short=8", "HEAD").strip()
    refused(story, 3, joined, "--yes", says=f"Save {joined} only brought together")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_at_a_terminal_it_asks_first(story: Story) -> None:
    from tests.cli.pseudo_terminal import Terminal

    before = story.text()
    for answer, says in (("", "Nothing was changed."), ("y", "Taken back.")):
        terminal = Terminal("undo", ID, cwd=story.place)
        terminal.expect(f"- {ID} – removed: at Reden 20 Oct")
        terminal.answer("Take it back?", answer)
        terminal.expect(says)
        assert terminal.end() == 0
        assert (story.text() == before) is (answer == "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_what_was_edited_while_it_was_asked_about_is_not_touched(story: Story) -> None:
    from tests.cli.pseudo_terminal import Terminal

    edited = story.text() + "# rettet\n"
    terminal = Terminal("undo", ID, cwd=story.place)
    terminal.expect("Take it back?")
    (story.place / FILE).write_text(edited, encoding="utf-8")
    terminal.type("y\r")
    terminal.expect("has been edited by hand")
    assert terminal.end() == 3
    assert story.text() == edited


def test_a_plan_that_was_handed_over_is_not_stopped_from_behind(story: Story) -> None:
    number = saved(story, "plan start")
    text = story.text() + "statuses:\n  - {date: 2026-11-10, for: municipality, by: mette}\n"
    story.save("2026-11-10T08:00:00", "mette", "status", {FILE: text})
    refused(story, 3, number, "--yes", says="something else builds on it: Periods of the plan")


def test_what_a_colleague_took_back_is_not_taken_back_again(story: Story) -> None:
    git(story.place, "config", "user.name", "Jonas Beck")
    git(story.place, "config", "user.email", "jonas@eksempel.dk")
    before = story.text()
    for day in ("2026-11-20", "2026-11-21"):
        story.run("contact", ID, "--kind", "phone", "--date", day)
    text, number = story.text(), git(story.place, "rev-parse", "HEAD").strip()
    gone = text.replace("  - {date: 2026-11-21, kind: phone, by: jonas}\n", "")
    assert gone != text
    (story.place / FILE).write_text(gone, encoding="utf-8")
    message = f"undo: {ID}\n\nPlanctl-Command: undo\nPlanctl-Id: {ID}\nPlanctl-Undoes: {number}"
    story.commit("2026-11-22T07:00:00", "mette", message, "--all")
    assert "phone 20 November 2026" in story.run("undo").out
    assert story.text() == before


def test_a_plan_that_was_put_right_is_not_broken_again(story: Story) -> None:
    text = story.text()
    story.save("2026-11-10T08:00:00", "mette", "save", {FILE: "planctl: 1\n<<<<<<< HEAD\n"})
    number = story.save("2026-11-11T08:00:00", "mette", "save", {FILE: text})[:8]
    refused(story, 3, number, "--yes", says="That would leave an error in the plan")
