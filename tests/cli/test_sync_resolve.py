"""`planctl resolve`: both versions are shown, one is chosen, and nobody has to agree about it any more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.desk import Run
from tests.cli.pseudo_terminal import Editor, Terminal
from tests.clones import FILE, ID, OTHER, Clone, meet
from tests.conftest import commits, git, snapshot

TEXTS = {"mette": "Bor hos en veninde.", "jonas": "Har fået en lejlighed."}


@pytest.fixture
def pair(workspace_template: Path, tmp_path: Path) -> list[Clone]:
    """Return two colleagues who have something to agree on, and the same files."""
    clones = meet(workspace_template, tmp_path, "mette", "jonas")
    clones[0].area("Bor på gaden.")
    for clone in (*clones, clones[0]):
        clone.sync()
    for clone in clones:
        clone.area(TEXTS[clone.handle])
    for clone in (*clones, clones[0]):
        clone.sync()
    return clones


def number_of(clone: Clone, text: str) -> int:
    (each,) = clone.data()["conflicts"]
    return 1 + [version["value"] for version in each["versions"]].index(text)


def test_both_versions_are_shown(pair: list[Clone], planctl: Run) -> None:
    mette, _ = pair
    before = snapshot(mette.place)
    told = mette.run("resolve", ID, code=1).out
    assert told.startswith(f"{ID}, 1 of 1: Housing, situation\n   Before:\n      Bor på gaden.\n")
    for name, text in (("Mette Holm, ", TEXTS["mette"]), ("Jonas Beck, ", TEXTS["jonas"])):
        assert name in told
        assert f"      {text}\n" in told
    assert told.count("(stands now)") == 1
    assert f"planctl resolve {ID} --take 1" in told
    danish = planctl("-C", mette.place, "resolve", ID, lang="da", check=1).out
    assert danish.startswith(f"{ID}, 1 af 1: Bolig, situation\n   Før:\n      Bor på gaden.\n")
    assert "(står der nu):" in danish
    assert snapshot(mette.place) == before


@pytest.mark.parametrize("who", ["mette", "jonas", "base"])
def test_one_is_chosen(pair: list[Clone], who: str) -> None:
    mette, jonas = pair
    take = "base" if who == "base" else str(number_of(jonas, TEXTS[who]))
    told = jonas.run("resolve", ID, "--take", take)
    assert told.out.startswith(f"Saved for {ID} (contact person Mette; ")
    assert told.out.endswith("): one place is settled.\n")
    assert "planctl check" not in told.err
    assert "conflicts" not in jonas.data()
    assert jonas.data()["areas"]["housing"]["situation"] == TEXTS.get(who, "Bor på gaden.")
    assert jonas.errors() == []
    message = git(jonas.place, "log", "-1", "--format=%an%n%B").split("\n")
    assert message[:5] == ["Jonas Beck", f"resolve: {ID}", "", "Planctl-Command: resolve", f"Planctl-Id: {ID}"]
    jonas.sync()
    mette.sync()
    assert mette.files() == jonas.files()


def test_settled_by_both_in_two_ways(pair: list[Clone]) -> None:
    for clone in pair:
        clone.run("resolve", ID, "--take", number_of(clone, TEXTS[clone.handle]))
    mette, jonas = pair
    mette.sync()
    assert "agree" in jonas.sync()
    mette.sync()
    assert mette.files() == jonas.files()
    assert {version["value"] for version in mette.data()["conflicts"][0]["versions"]} == set(TEXTS.values())


def test_written_together_in_another_command(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.area("Flytter til byen.")
    mette.sync()
    jonas.sync()
    (each,) = jonas.data()["conflicts"]
    assert len(each["versions"]) == 2, "who writes on has not settled it"
    assert jonas.data()["areas"]["housing"]["situation"] == "Flytter til byen."
    jonas.run("resolve", ID, "--take", "1")
    assert jonas.errors() == []


def test_several_are_settled_one_by_one(pair: list[Clone]) -> None:
    mette, jonas = pair
    for clone in pair:
        clone.area(TEXTS[clone.handle], area="finances")
    mette.sync()
    jonas.sync()
    assert jonas.run("resolve", ID, code=1).out.count(" of 2: ") == 2
    assert "--conflict" in jonas.run("resolve", ID, "--take", "1", code=2).err
    told = jonas.run("resolve", ID, "--conflict", "2", "--take", "1")
    assert told.out.splitlines()[-1] == "One place is left to agree on."
    jonas.run("resolve", ID, "--take", "2")
    assert jonas.errors() == []
    assert commits(jonas.place)[:2] == [f"resolve: {ID}"] * 2


def test_refusals(pair: list[Clone]) -> None:
    mette, _ = pair
    before = snapshot(mette.place)
    for arguments, code in (
        (("resolve", ID, "--take", "3"), 3),
        (("resolve", ID, "--take", "x"), 2),
        (("resolve", ID, "--conflict", "2"), 3),
        (("resolve", OTHER), 3),
        (("resolve", "K-00000"), 3),
    ):
        told = mette.run(*arguments, code=code)
        assert told.out == ""
        assert len(told.err.splitlines()) >= 2
    assert snapshot(mette.place) == before
    (mette.place / FILE).write_text(mette.text() + "# i hånden\n", encoding="utf-8")
    assert FILE in mette.run("resolve", ID, "--take", "1", code=3).err
    mette.run("save")
    mette.run("resolve", ID, "--take", "1")
    assert "# i hånden" in mette.text()


def test_what_waits_to_be_settled_is_told_of_and_does_not_stop_the_work(pair: list[Clone]) -> None:
    mette, _ = pair
    assert mette.errors() == ["conflict"]
    for command in (("review",), ("show", ID), ("person", "list"), ("check",)):
        told = mette.run(*command, code=1)
        assert FILE in told.out + told.err
    mette.contact(1)
    assert len(mette.data()["contacts"]) == 1
    assert mette.data()["conflicts"]


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_at_the_keyboard(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    editor = Editor(tmp_path, {"replace": [("\n\n", " ")]})
    terminal = Terminal("resolve", ID, cwd=mette.place, env=editor.env)
    for answer in ("x", "e"):
        terminal.expect("Which one stands?")
        terminal.type(f"{answer}\n")
    terminal.expect("one place is settled.")
    assert terminal.end() == 0
    written = mette.data()["areas"]["housing"]["situation"].rstrip("\n")
    assert written in {" ".join(TEXTS[name] for name in order) for order in (("mette", "jonas"), ("jonas", "mette"))}
    terminal = Terminal("resolve", ID, cwd=jonas.place)
    terminal.expect("Which one stands?")
    terminal.type("s\n")
    terminal.expect("Nothing is saved.")
    assert terminal.end() == 0
    assert jonas.errors() == ["conflict"]
