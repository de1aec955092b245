"""`planctl resolve`: both versions are shown, one is chosen, and nobody has to agree about it any more."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from planctl.workspace.closed import with_sums
from tests.cli.desk import Run
from tests.cli.pseudo_terminal import Editor, Terminal
from tests.clones import FILE, ID, OTHER, OTHER_FILE, Clone, hub_of, meet
from tests.conftest import commits, git, snapshot

TEXTS = {"mette": "Bor hos en veninde.", "jonas": "Har fået en lejlighed."}


@pytest.fixture(scope="module")
def parted(workspace_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let two colleagues disagree, once. Copy their clones, never change them."""
    place = tmp_path_factory.mktemp("parted")
    clones = meet(workspace_template, place, "mette", "jonas")
    clones[0].area("Bor på gaden.")
    for clone in (*clones, clones[0]):
        clone.sync()
    for clone in clones:
        clone.area(TEXTS[clone.handle])
    for clone in (*clones, clones[0]):
        clone.sync()
    return place


@pytest.fixture
def pair(parted: Path, tmp_path: Path) -> list[Clone]:
    """Return two colleagues who have something to agree on, and the same files."""
    shutil.copytree(parted, tmp_path, symlinks=True, dirs_exist_ok=True)
    clones = [Clone(tmp_path / handle, handle) for handle in ("mette", "jonas")]
    for clone in clones:
        git(clone.place, "remote", "set-url", "origin", str(hub_of(tmp_path)))
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
        (("resolve", ID, "--take", "1", "--text", "Ny"), 2),
        (("resolve", ID, "--take", "1", "--format", "json"), 2),
        (("resolve", "--take", "1"), 2),
        (("resolve", ID, "--text", " "), 2),
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


def test_all_of_them_are_kept(pair: list[Clone]) -> None:
    mette, jonas = pair
    assert "Keep all of them: --take both" in jonas.run("resolve", ID, code=1).out
    jonas.run("resolve", ID, "--take", "both")
    text = jonas.data()["areas"]["housing"]["situation"]
    assert sorted(text.removesuffix("\n").split("\n\n")) == sorted(TEXTS.values())
    jonas.sync()
    mette.sync()
    assert mette.files() == jonas.files()
    assert mette.errors() == []


def test_a_text_of_their_own(pair: list[Clone], planctl: Run) -> None:
    mette, jonas = pair
    jonas.run("resolve", ID, "--text", "Bor hos en veninde, til lejligheden er klar.")
    assert jonas.data()["areas"]["housing"]["situation"] == "Bor hos en veninde, til lejligheden er klar."
    planctl("-C", mette.place, "resolve", ID, "--text", "-", input="To linjer.\nDen anden.\n", check=0)
    assert mette.data()["areas"]["housing"]["situation"] == "To linjer.\nDen anden.\n"
    jonas.sync()
    assert "agree" in mette.sync(), "settled by both in two ways"


def test_a_list_of_everything(pair: list[Clone], planctl: Run) -> None:
    mette, jonas = pair
    listed = jonas.run("resolve", code=1).out.splitlines()
    assert listed[0].startswith(f"{ID}  1  Housing, situation  ")
    assert listed[-1] == "See what each wrote, and settle it: planctl resolve ID"
    danish = planctl("-C", jonas.place, "resolve", lang="da", check=1).out
    assert "Bolig, situation" in danish
    for args in (("resolve",), ("resolve", ID)):
        (row,) = json.loads(jonas.run(*args, "--format", "json", code=1).out)
        assert (row["id"], row["file"], row["number"], row["path"]) == (ID, FILE, 1, "areas.housing.situation")
        assert row["base"] == "Bor på gaden."
        assert row["text"] is row["both"] is True
        assert {each["by"]: each["value"] for each in row["versions"]} == TEXTS
        assert {each["name"] for each in row["versions"]} == {"Mette Holm", "Jonas Beck"}
        assert [each["stands"] for each in row["versions"]] == [False, True]
        assert all(each["at"].endswith("Z") for each in row["versions"])
    jonas.run("resolve", ID, "--take", "1")
    assert jonas.run("resolve").out == "There is nothing to agree on.\n"
    assert jonas.run("resolve", "--format", "json").out.strip() == "[]"
    assert mette.place.exists()


def test_entries_of_what_happened_stand_side_by_side(pair: list[Clone]) -> None:
    mette, jonas = pair
    jonas.run("resolve", ID, "--take", "1")
    jonas.contact(1)
    for clone in (jonas, mette):
        clone.sync()
    mette.contact(5)
    jonas.write(jonas.text().replace("by: jonas}", "by: jonas, note: Kort}"))
    mette.write(mette.text().replace("by: jonas}", "by: jonas, note: Lang}"))
    mette.sync()
    assert "Contacts, 1 Oct" in jonas.sync()
    jonas.run("resolve", ID, "--take", "both")
    assert [entry["date"][-2:] for entry in jonas.data()["contacts"]] == ["01", "01", "05"]
    assert jonas.errors() == []


def test_what_says_one_thing_is_shown_by_its_fields(pair: list[Clone]) -> None:
    mette, _ = pair
    versions = "versions: [{by: jonas}, {value: {date: 2026-10-05, to: K-81KXB, by: mette}, by: mette}]"
    own = "versions: [{value: {a: 1, b: to}}, {value: {a: 2}}]"
    mette.write(
        mette.text(OTHER_FILE) + f"conflicts:\n  - path: moved\n    {versions}\n  - path: x_own\n    {own}\n",
        OTHER_FILE,
    )
    said = mette.run("resolve", OTHER, code=1).out
    assert "      Date: 5 October 2026\n      To: K-81KXB\n      By: Mette Holm\n" in said
    assert "      a: 1\n      b: to\n" in said
    assert "{" not in said


def test_versions_that_exclude_each_other(pair: list[Clone]) -> None:
    mette, jonas = pair
    jonas.run("resolve", ID, "--take", "1")
    for clone in (jonas, mette):
        clone.sync()
    mette.run("end", ID, "--date", "2026-11-01", "--reason", "other")
    jonas.run("contact", ID, "--date", "2026-11-10", "--kind", "visit")
    mette.sync()
    assert f"{ID}, the ending. Mette wrote it while Jonas wrote on; it stands for now." in jonas.sync()
    told = jonas.run("resolve", ID, code=1).out
    assert "both" not in told
    assert "Wrote on without it." in told
    for option in (("--take", "both"), ("--text", "Ny")):
        assert "Nothing was saved" in jonas.run("resolve", ID, *option, code=3).err


def test_in_a_closed_file(pair: list[Clone]) -> None:
    """Whoever writes in a closed file is found out; what they disagree on is settled all the same, hashes and all."""
    mette, jonas = pair
    jonas.run("resolve", ID, "--take", "1")
    jonas.sync()
    mette.sync()
    mette.run("year-end", "2026", "--yes", today="2027-01-04")
    mette.sync()
    jonas.sync()
    closed = f"closed/2026/{ID}.yaml"
    for clone in pair:
        path = clone.place / closed
        path.write_text(path.read_text(encoding="utf-8") + f"ref: '{clone.handle}'\n", encoding="utf-8")
        sums = clone.place / "closed/2026/SHA256SUMS"
        sums.write_bytes(with_sums(sums.read_bytes(), {path.name: path.read_bytes()}))
        git(clone.place, "commit", "--quiet", "-am", "By hand")
    mette.sync()
    assert f"{ID}, the number in the house's own journal" in jonas.sync()
    assert "(closed with 2026)" in jonas.run("resolve", ID, code=1).out
    jonas.run("resolve", ID, "--take", "2")
    assert jonas.errors() == []
    found = jonas.run("verify", "--format", "json", code=1).out
    blamed = {row["commit"] for row in json.loads(found) if row["code"] == "closed"}
    assert git(jonas.place, "rev-parse", "HEAD").strip() not in blamed
    assert {git(jonas.place, "log", "-1", "--format=%s", commit).strip() for commit in blamed} == {"By hand"}


def test_what_waits_to_be_settled_is_told_of_and_does_not_stop_the_work(pair: list[Clone]) -> None:
    mette, _ = pair
    assert mette.errors() == ["conflict"]
    for command in (("review",), ("show", ID), ("person", "list"), ("check",)):
        told = mette.run(*command, code=1)
        assert FILE in told.out + told.err
        assert f"planctl resolve {ID}" in told.out + told.err
        assert "has errors" not in told.err
    told = mette.run("contact", ID, "--date", "2026-10-01", "--kind", "visit")
    assert "In this file there is one place to agree on. See it: planctl resolve\n" in told.err
    assert "had an error" not in told.err
    assert len(mette.data()["contacts"]) == 1
    assert mette.data()["conflicts"]


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_at_the_keyboard(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    editor = Editor(tmp_path, {"replace": [("\n\n", " ")]})
    terminal = Terminal("resolve", ID, cwd=mette.place, env=editor.env)
    for answer in ("x", "7", "e"):
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
