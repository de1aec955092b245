"""Two houses that share nothing but a stick: a file goes back and forth, and both have everything."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.clones import FILE, ID, OTHER, PEOPLE, Clone
from tests.conftest import PROGRAM, git, head, snapshot


@pytest.fixture
def house(workspace_template: Path, tmp_path: Path) -> Clone:
    """Return the first house's workspace."""
    shutil.copytree(workspace_template, tmp_path / "mette", symlinks=True)
    return Clone(tmp_path / "mette", "mette")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return the file on the stick; nobody has written it yet."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "plans.bundle"


def other_house(place: Path, stick: Path) -> Clone:
    """Begin the other house with what is on the stick."""
    clone = Clone(place, "jonas")
    clone.run("sync", "--bundle", stick)
    git(place, "config", "user.name", PEOPLE["jonas"])
    git(place, "config", "user.email", "jonas@eksempel.dk")
    return clone


def test_back_and_forth(house: Clone, stick: Path, tmp_path: Path) -> None:
    mette = house
    mette.contact(1)
    told = mette.sync("--bundle", stick)
    assert told.startswith(f"Written to {stick}: the whole history, ")
    jonas = other_house(tmp_path / "jonas", stick)
    assert jonas.files() == mette.files()
    for day in (3, 5):
        jonas.contact(day)
        mette.contact(day + 1, OTHER)
        assert f"Written to {stick}: 1 change of yours.\n" in jonas.sync("--bundle", stick)
        told = mette.sync("--bundle", stick)
        assert told == f"Received: 1 change by Jonas Beck ({ID}).\nWritten to {stick}: 1 change of yours.\n"
        assert jonas.sync("--bundle", stick) == f"Received: 1 change by Mette Holm ({OTHER}).\n"
        for clone in (jonas, mette):
            assert clone.sync("--bundle", stick) == "Everything has been exchanged already.\n"
            clone.assert_whole()
        assert jonas.files() == mette.files()
    assert [entry["date"][-2:] for entry in mette.data()["contacts"]] == ["01", "03", "05"]
    assert [path.name for path in stick.parent.iterdir()] == [stick.name]


def test_what_they_disagree_on_goes_with_the_file(house: Clone, stick: Path, tmp_path: Path) -> None:
    house.sync("--bundle", stick)
    jonas = other_house(tmp_path / "jonas", stick)
    house.area("Bor hos en veninde.")
    jonas.area("Har fået en lejlighed.")
    house.sync("--bundle", stick)
    assert "Settle it: planctl resolve" in jonas.sync("--bundle", stick)
    assert "Settle it: planctl resolve" in house.sync("--bundle", stick), "who receives it is told as well"
    house.run("resolve", ID, "--take", "1")
    house.sync("--bundle", stick)
    jonas.sync("--bundle", stick)
    assert jonas.files() == house.files()
    assert "conflicts" not in jonas.data()


def test_a_clone_of_the_file_exchanges_with_it(house: Clone, stick: Path, tmp_path: Path) -> None:
    house.sync("--bundle", stick)
    git(tmp_path, "clone", "--quiet", str(stick), "jonas")
    jonas = Clone(tmp_path / "jonas", "jonas")
    jonas.contact(1)
    assert jonas.sync() == "Sent: 1 change.\n"
    shutil.move(stick, tmp_path / "taken.out")
    jonas.contact(2)
    assert "Not shared yet: 1 change" in jonas.sync()
    shutil.move(tmp_path / "taken.out", stick)
    jonas.sync()
    house.sync("--bundle", stick)
    assert len(house.data()["contacts"]) == 2


def test_a_file_that_is_no_good_changes_nothing(house: Clone, stick: Path, tmp_path: Path) -> None:
    house.contact(1)
    house.sync("--bundle", stick)
    jonas = other_house(tmp_path / "jonas", stick)
    jonas.contact(2)
    git(jonas.place, "bundle", "create", "--quiet", "../part.bundle", "main~1..main")
    jonas.contact(3)
    git(jonas.place, "bundle", "create", "--quiet", "../last.bundle", "main~1..main")
    jonas.sync("--bundle", stick)
    whole = stick.read_bytes()
    flipped = whole[:-200] + bytes([whole[-200] ^ 1]) + whole[-199:]
    strange = tmp_path / "strange"
    house.run("init", strange, "--model", "reden", "--org", "X")
    Clone(strange, "mette").sync("--bundle", tmp_path / "strange.bundle")
    (tmp_path / "folder.bundle").mkdir()
    for _ in range(2):
        house.sync("--bundle", tmp_path / "own.bundle")
    known = (tmp_path / "own.bundle").read_bytes()[:-300]  # git does not read what it has already
    files = {
        "known": known,
        "cut": whole[:-300],
        "flipped": flipped,
        "nonsense": b"nonsense",
        "empty": b"",
        "name": b"# v2 git bundle\n",
    }
    for name, content in files.items():
        (tmp_path / f"{name}.bundle").write_bytes(content)
    before = snapshot(house.place)
    for name in (*files, "strange", "folder", "last"):
        file = tmp_path / f"{name}.bundle"
        content = file.read_bytes() if file.is_file() else b""
        told = house.run("sync", "--bundle", file, code=3)
        assert file.name in told.err
        assert told.out == ""
        assert snapshot(house.place) == before, name
        assert (file.read_bytes() if file.is_file() else b"") == content
    told = house.run("sync", "--bundle", tmp_path / "gone" / "plans.bundle", code=3)
    assert str(tmp_path / "gone") in told.err
    assert house.run("sync", "--bundle", tmp_path / "part.bundle").out.startswith("Received: 1 change by Jonas Beck")
    assert house.run("sync", "--bundle", stick, "--remote", tmp_path / "hub.git", code=2).err


def test_another_branch_is_refused(house: Clone, stick: Path) -> None:
    house.sync("--bundle", stick)
    git(house.place, "checkout", "--quiet", "-b", "draft")
    assert "draft" in house.run("sync", "--bundle", stick, code=3).err


def test_a_file_begins_a_workspace_in_an_empty_folder_only(house: Clone, stick: Path, tmp_path: Path) -> None:
    house.sync("--bundle", stick)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("min\n", encoding="utf-8")
    full = Clone(tmp_path / "full", "jonas")
    full.run("sync", "--bundle", stick, code=3)
    assert [path.name for path in full.place.iterdir()] == ["letter.txt"]
    (tmp_path / "unborn").mkdir()
    git(tmp_path / "unborn", "init", "--quiet", "-b", "elsewhere")
    unborn = Clone(tmp_path / "unborn", "jonas")
    unborn.sync("--bundle", stick)
    assert head(unborn.place) == head(house.place)
    unborn.assert_whole()
    assert unborn.data(FILE)["id"] == ID
    (tmp_path / "none").mkdir()
    none = Clone(tmp_path / "none", "jonas")
    stick.write_bytes(b"nonsense")
    none.run("sync", "--bundle", stick, code=3)
    assert list(none.place.iterdir()) == []


def test_a_stick_that_takes_nothing(house: Clone, stick: Path, tmp_path: Path) -> None:
    house.sync("--bundle", stick)
    jonas = other_house(tmp_path / "jonas", stick)
    jonas.contact(1)
    jonas.sync("--bundle", stick)
    house.contact(2)
    content = stick.read_bytes()
    size = len(content) // 1024  # no file as large as that on the stick has to be
    limit = ["bash", "-c", f'ulimit -f {size}; trap "" XFSZ; exec "$@"', "-"]
    command = [*limit, str(PROGRAM), "-C", str(house.place), "sync", "--bundle", str(stick)]
    told = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert told.returncode == 3, told
    assert told.stdout == f"Received: 1 change by Jonas Beck ({ID}).\nNot shared yet: 1 change ({ID}).\n"
    assert "full" in told.stderr
    assert stick.read_bytes() == content
    assert [path.name for path in stick.parent.iterdir()] == [stick.name]
    house.assert_whole()
    house.sync("--bundle", stick)
    jonas.sync("--bundle", stick)
    assert jonas.files() == house.files()
