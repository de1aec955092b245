"""What becomes of every kind of file that two colleagues changed apart, and of a sync that is cut short."""

from __future__ import annotations

import hashlib
import os
import subprocess
import threading
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import HubBusy
from planctl.workspace import work
from planctl.workspace.joining import Joining
from planctl.workspace.sync import TRIES, exchange
from planctl.workspace.workspace import Workspace
from tests.clones import FILE, ID, OTHER, OTHER_FILE, Clone, hub_of, meet
from tests.conftest import PROGRAM, TODAY, commits, git, head, snapshot

JANUARY = "2027-01-04"
CLOSED = f"closed/2026/{ID}.yaml"


@pytest.fixture
def pair(workspace_template: Path, tmp_path: Path) -> list[Clone]:
    return meet(workspace_template, tmp_path, "mette", "jonas")


def conflicts(clone: Clone, path: str = FILE) -> list[str]:
    return [each["path"] for each in clone.data(path).get("conflicts", [])]


def in_step(*clones: Clone) -> None:
    """Let everybody exchange until all have the same, and hold that they do."""
    for clone in (*clones, *clones):
        clone.sync()
    assert all(clone.files() == clones[0].files() for clone in clones)
    for clone in clones:
        clone.assert_whole()


# Plans


def test_two_texts_at_one_place_are_both_kept(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.area("Bor hos en veninde.")
    in_step(mette, jonas)
    mette.area("Har fået en lejlighed.")
    jonas.area("Bor hos sin søster.")
    in_step(mette, jonas)
    (each,) = mette.data()["conflicts"]
    assert each["path"] == "areas.housing.situation"
    assert each["base"] == "Bor hos en veninde."
    assert {version["value"] for version in each["versions"]} == {"Har fået en lejlighed.", "Bor hos sin søster."}
    assert {version["by"] for version in each["versions"]} == {"mette", "jonas"}
    assert each["versions"] == sorted(each["versions"], key=lambda version: (version["at"], version["by"]))
    assert mette.data()["areas"]["housing"]["situation"] == each["versions"][-1]["value"]
    assert mette.errors() == ["conflict"]
    mette.run("verify")
    told = mette.run("review", code=1)
    assert FILE in told.err
    assert FILE in mette.run("show", ID, code=1).err


def test_formatting_of_who_alone_changed_a_file_is_left_alone(pair: list[Clone]) -> None:
    mette, jonas = pair
    text = mette.text().replace("registered:", "# ved døren\nregistered:   ")
    mette.write(text)
    jonas.contact(1, OTHER)
    in_step(mette, jonas)
    assert jonas.text() == text
    jonas.contact(1)
    mette.contact(2)
    in_step(mette, jonas)
    assert "# ved døren\nregistered:    " in jonas.text()


def test_comments_that_have_to_give_way_are_named(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.write(mette.text() + "# en\n# to\n# tre\n")
    jonas.write(jonas.text().replace("registered", "# Jonas' note\nregistered") + "ref: '12'\n")
    mette.sync()
    told = jonas.run("sync")
    assert "# Jonas' note" in told.err
    assert "# tre" in jonas.text()
    assert jonas.data()["ref"] == "12"


def test_a_file_taken_away_by_one_and_changed_by_the_other(pair: list[Clone]) -> None:
    mette, jonas = pair
    git(mette.place, "rm", "--quiet", FILE)
    git(mette.place, "commit", "--quiet", "-m", "By hand")
    jonas.contact(1)
    in_step(mette, jonas)
    assert conflicts(mette) == ["id"]
    assert mette.data()["contacts"]
    told = mette.run("resolve", ID, code=1).out
    assert "the whole file" in told
    taken = next(n for n, each in enumerate(mette.data()["conflicts"][0]["versions"], 1) if "value" not in each)
    mette.run("resolve", ID, "--take", taken)
    in_step(mette, jonas)
    assert not (jonas.place / FILE).exists()


def test_a_file_taken_away_by_one_alone_is_gone(pair: list[Clone]) -> None:
    mette, jonas = pair
    git(mette.place, "rm", "--quiet", FILE)
    git(mette.place, "commit", "--quiet", "-m", "By hand")
    jonas.contact(1, OTHER)
    in_step(mette, jonas)
    assert not (jonas.place / FILE).exists()


def test_the_same_person_registered_twice(pair: list[Clone]) -> None:
    mette, jonas = pair
    for clone, staff, day in ((mette, "mette", "2026-11-02"), (jonas, "jonas", "2026-11-03")):
        clone.run(
            "person", "add", "--id", "K-00001", "--registered", day, "--contact-person", staff, "--group", "survive"
        )
        clone.contact(20 + int(day[-1]), "K-00001")
    in_step(mette, jonas)
    path = "plans/K-00001.yaml"
    assert conflicts(mette, path) == ["contact_person", "registered"]
    assert len(mette.data(path)["contacts"]) == 2


def test_a_plan_that_cannot_be_read_stops_everything(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.write(mette.text() + "id: K-7F3QM\n")  # a key twice
    mette.sync()
    jonas.contact(1)
    before = snapshot(jonas.place)
    told = jonas.run("sync", code=3)
    assert FILE in told.err
    assert "Mette Holm" in told.err
    assert "there" in told.err
    assert snapshot(jonas.place) == before
    jonas.run("undo")
    jonas.contact(1, OTHER)
    assert FILE in jonas.run("sync").err, "where only one side changed it, it is taken over, and named"


# What is no plan


def test_settings_are_joined_by_their_keys(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.run("staff", "add", "ida", "--name", "Ida Dam", "--email", "ida@eksempel.dk")
    jonas.run("staff", "add", "bo", "--name", "Bo Lind", "--email", "bo@eksempel.dk")
    in_step(mette, jonas)
    assert {"ida", "bo"} <= set(mette.data("planctl.yaml")["staff"])
    assert mette.errors() == []


@pytest.mark.parametrize("path", ["planctl.yaml", "templates/brev.txt"])
def test_a_real_disagreement_stops_everything(pair: list[Clone], path: str) -> None:
    mette, jonas = pair
    text = mette.text("planctl.yaml") if path == "planctl.yaml" else "Kære\nReden Eksempelby\n"
    mette.write(text, path) if path != "planctl.yaml" else None
    in_step(mette, jonas)
    mette.write(text.replace("Reden Eksempelby", "Reden Vest"), path)
    jonas.write(text.replace("Reden Eksempelby", "Reden Øst"), path)
    jonas.contact(1)
    mette.sync()
    before = snapshot(jonas.place)
    told = jonas.run("sync", code=3)
    assert f"git show {head(mette.place)[:10]}:{path}" in told.err
    assert f"git show {head(jonas.place)[:10]}:{path}" in told.err
    assert "Mette Holm" in told.err
    assert snapshot(jonas.place) == before
    jonas.write(mette.text(path), path)
    in_step(mette, jonas)


def test_texts_are_joined_by_their_lines(pair: list[Clone]) -> None:
    mette, jonas = pair
    lines = [f"{number}\n" for number in range(9)]
    mette.write("".join(lines), "templates/brev.txt")
    in_step(mette, jonas)
    mette.write("".join(["first\n", *lines[1:]]), "templates/brev.txt")
    jonas.write("".join([*lines[:8], "last\n"]), "templates/brev.txt")
    mette.write("a\n", ".gitignore")
    jonas.write("b\n", ".gitignore")
    in_step(mette, jonas)
    assert mette.text("templates/brev.txt") == "".join(["first\n", *lines[1:8], "last\n"])
    assert mette.text(".gitignore") == "a\nb\n"


# The turn of the year


def close(clone: Clone, code: int = 0) -> None:
    clone.run("year-end", "2026", "--yes", today=JANUARY, code=code)


def sums_hold(clone: Clone) -> None:
    rows = clone.text("closed/2026/SHA256SUMS").splitlines()
    names = [row.split()[1] for row in rows]
    assert sorted(names) == sorted(path.name for path in (clone.place / "closed/2026").glob("*.yaml"))
    clone.run("verify")
    for row in rows:
        digest, name = row.split()
        assert hashlib.sha256((clone.place / "closed/2026" / name).read_bytes()).hexdigest() == digest


def test_a_year_closed_here_while_somebody_wrote_there(pair: list[Clone]) -> None:
    mette, jonas = pair
    close(mette)
    jonas.contact(30)
    in_step(mette, jonas)
    assert not (mette.place / FILE).exists()
    assert mette.data(CLOSED)["contacts"] == [{"date": "2026-10-30", "kind": "visit", "by": "jonas"}]
    assert "$schema=../../schema/" in mette.text(CLOSED)
    sums_hold(mette)
    assert mette.errors() == []


def test_a_year_closed_here_while_somebody_wrote_of_the_next_year_there(pair: list[Clone]) -> None:
    mette, jonas = pair
    close(mette)
    jonas.contact(30)
    jonas.run("contact", ID, "--date", "2027-01-02", today=JANUARY)
    in_step(mette, jonas)
    assert [entry["date"] for entry in mette.data(CLOSED)["contacts"]] == ["2026-10-30"]
    assert [entry["date"] for entry in mette.data()["contacts"]] == ["2027-01-02"]
    assert mette.data()["closed"] == [2026]
    sums_hold(mette)
    assert mette.errors() == []


def test_a_year_closed_here_for_somebody_whose_plan_was_activated_there(pair: list[Clone]) -> None:
    mette, jonas = pair
    close(mette)
    jonas.run("plan", "start", ID, "--date", "2026-11-20")
    in_step(mette, jonas)
    assert not (mette.place / CLOSED).exists()
    assert mette.data()["plan_periods"]
    assert (mette.place / f"closed/2026/{OTHER}.yaml").exists()
    sums_hold(mette)
    assert mette.errors() == []


def test_a_year_closed_here_while_two_disagree_leaves_the_file_open(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.area("Bor hos en veninde.")
    close(mette)
    jonas.area("Har fået en lejlighed.")
    in_step(mette, jonas)
    assert conflicts(mette) == ["areas.housing.situation"]
    assert not (mette.place / CLOSED).exists()
    sums_hold(mette)
    mette.run("resolve", ID, "--take", "1")
    close(mette)
    assert (mette.place / CLOSED).exists()
    sums_hold(mette)


def test_a_year_closed_on_both_sides(pair: list[Clone]) -> None:
    mette, jonas = pair
    close(mette)
    close(jonas)
    in_step(mette, jonas)
    assert not list((mette.place / "plans").glob("*.yaml"))
    sums_hold(mette)
    assert mette.errors() == []


def test_a_year_closed_on_both_sides_with_different_words(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.contact(1)
    jonas.contact(2)
    jonas.contact(3, OTHER)
    close(mette)
    close(jonas)
    in_step(mette, jonas)
    assert [entry["date"] for entry in mette.data(CLOSED)["contacts"]] == ["2026-10-01", "2026-10-02"]
    assert not list((mette.place / "plans").glob("*.yaml"))
    sums_hold(mette)
    assert mette.errors() == []


@pytest.mark.parametrize("wrote", [False, True])
def test_a_year_closed_on_both_sides_and_begun_anew_differently(pair: list[Clone], wrote: bool) -> None:
    mette, jonas = pair
    if wrote:
        jonas.contact(30)
    for clone, day in ((mette, "2027-01-02"), (jonas, "2027-01-03")):
        clone.run("contact", ID, "--date", day, today=JANUARY)
        close(clone)
    jonas.run("contact", ID, "--date", "2027-01-04", today=JANUARY)
    in_step(mette, jonas)
    assert [entry["date"] for entry in mette.data()["contacts"]] == ["2027-01-02", "2027-01-03", "2027-01-04"]
    assert conflicts(mette) == ([] if wrote else ["registered"])
    sums_hold(mette)


def test_a_new_file_taken_away_while_others_wrote_of_the_next_year_stops(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.run("contact", ID, "--date", "2027-01-02", today=JANUARY)
    close(mette)
    git(mette.place, "rm", "--quiet", FILE)
    git(mette.place, "commit", "--quiet", "-m", "By hand")
    mette.sync()
    jonas.run("contact", ID, "--date", "2027-01-03", today=JANUARY)
    before = snapshot(jonas.place)
    told = jonas.run("sync", code=3)
    assert ID in told.err
    assert "Mette Holm" in told.err
    assert snapshot(jonas.place) == before


# Many, at once, and cut short


def test_three_clones_and_thirty_changes_each(workspace_template: Path, tmp_path: Path) -> None:
    clones = meet(workspace_template, tmp_path, "mette", "jonas", "lene")
    for number in range(30):
        for clone, kind in zip(clones, ("visit", "phone", "message"), strict=True):
            clone.contact(1 + number % 28, ID if number % 3 else OTHER, kind)
            if number % 6 == 5:
                clone.sync()
    in_step(*clones)
    data = clones[0].data()["contacts"], clones[0].data(OTHER_FILE)["contacts"]
    assert sum(map(len, data)) == len({(n % 28, n % 3 == 0, k) for n in range(30) for k in range(3)})
    assert sum(subject.startswith("contact: ") for subject in commits(clones[0].place)) == sum(map(len, data))
    assert clones[0].errors() == []


def test_colleagues_who_send_at_the_same_moment(workspace_template: Path, tmp_path: Path) -> None:
    clones = meet(workspace_template, tmp_path, "mette", "jonas", "lene")
    assert PROGRAM
    for clone, kind in zip(clones, ("visit", "phone", "message"), strict=True):
        for day in range(1, 5):
            clone.contact(day, kind=kind)
    environment = os.environ | {"PLANCTL_TODAY": TODAY}
    for _ in range(2):
        running = [
            subprocess.Popen(
                [PROGRAM, "-C", str(clone.place), "sync"],
                env=environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            for clone in (*clones, clones[0])
        ]
        for process in running:
            said = process.communicate(timeout=60)[1]
            assert process.returncode == 0, said.decode()
    in_step(*clones)
    assert len(clones[0].data()["contacts"]) == 12


def test_others_who_are_always_quicker(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.contact(1)
    jonas.contact(2)
    pauses = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)

    hook = hub_of(mette.place.parent) / "refs/heads/main.lock"
    hook.write_bytes(b"")
    report = exchange(Workspace.open(mette.place), pause=pause)
    assert isinstance(report.refused, HubBusy)
    assert len(report.waiting) == 1
    assert len(pauses) == TRIES
    assert pauses[-1] > 5 * pauses[0]
    hook.unlink()
    in_step(mette, jonas)
    assert len(mette.data()["contacts"]) == 2


class Cut(BaseException):
    """The power goes."""


@pytest.mark.parametrize("place", ["_stage", "_set_head", "finish", "_install"])
def test_a_sync_that_is_cut_short_goes_on_the_next_time(
    pair: list[Clone], place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, jonas = pair
    mette.contact(1)
    mette.sync()
    jonas.contact(2)
    with monkeypatch.context() as patch:
        patch.setattr(work.Work, place, cut)
        with pytest.raises(Cut):
            jonas.sync()
    in_step(mette, jonas)
    assert len(mette.data()["contacts"]) == 2
    assert len(commits(mette.place)) == len(set(git(mette.place, "rev-list", "HEAD").split()))


def cut(*_: Any) -> None:
    raise Cut


def test_moving_on_that_is_cut_short_is_nothing_to_undo(pair: list[Clone], monkeypatch: pytest.MonkeyPatch) -> None:
    mette, jonas = pair
    jonas.contact(2, OTHER)
    jonas.sync()
    mette.contact(1)
    mette.sync()
    with monkeypatch.context() as patch:
        patch.setattr(work.Work, "finish", cut)
        with pytest.raises(Cut):
            jonas.sync()
    in_step(mette, jonas)
    assert OTHER in jonas.run("undo").out


def test_while_a_sync_talks_to_the_shared_copy_others_can_save(pair: list[Clone]) -> None:
    mette, jonas = pair
    jonas.contact(1)
    jonas.sync()
    started, done = threading.Event(), threading.Event()

    def pause(_: float) -> None:
        started.set()
        done.wait(20)

    lock = hub_of(mette.place.parent) / "refs/heads/main.lock"
    lock.write_bytes(b"")
    mette.contact(2)
    thread = threading.Thread(target=lambda: exchange(Workspace.open(mette.place), pause=pause))
    thread.start()
    assert started.wait(20)
    assert PROGRAM
    environment = os.environ | {"PLANCTL_TODAY": TODAY}
    command = [PROGRAM, "-C", str(mette.place), "contact", OTHER, "--date", "2026-10-05"]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    lock.unlink()
    done.set()
    thread.join(30)
    assert not thread.is_alive()
    in_step(mette, jonas)
    assert len(mette.data(OTHER_FILE)["contacts"]) == 1


def test_only_what_both_changed_is_read(pair: list[Clone], monkeypatch: pytest.MonkeyPatch) -> None:
    mette, jonas = pair
    ids = [f"K-{number:05d}" for number in range(100, 160)]
    for id_ in ids:
        text = mette.text(OTHER_FILE).replace(OTHER, id_)
        (mette.place / f"plans/{id_}.yaml").write_bytes(text.encode())
    git(mette.place, "add", "plans")
    git(mette.place, "commit", "--quiet", "-m", "By hand")
    in_step(mette, jonas)
    mette.contact(1, ids[0])
    mette.contact(1)
    jonas.contact(2)
    mette.sync()
    read: list[str] = []
    plain = Joining.document

    def counting(self: Joining, path: str, *rest: Any) -> Any:
        read.append(path)
        return plain(self, path, *rest)

    monkeypatch.setattr(Joining, "document", counting)
    jonas.sync()
    assert set(read) == {FILE}


def test_crossed_lines_of_history(workspace_template: Path, tmp_path: Path) -> None:
    mette, jonas = meet(workspace_template, tmp_path, "mette", "jonas")
    mette.area("Bor hos en veninde.")
    jonas.area("Har fået en lejlighed.")
    for clone in (mette, jonas):
        clone.sync("--bundle", tmp_path / f"{clone.handle}.bundle")
    mette.sync("--bundle", tmp_path / "jonas.bundle")
    jonas.sync("--bundle", tmp_path / "mette.bundle")
    assert mette.files() == jonas.files()
    mette.contact(1)
    jonas.run("resolve", ID, "--take", "1")
    in_step(mette, jonas)
    assert conflicts(mette) == []
    assert len(mette.data()["contacts"]) == 1
