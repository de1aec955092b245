"""`doctor`: what is wrong around the plans is found, said with a remedy, and repaired where that is safe."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from planctl.workspace.doctor_machine import writing
from planctl.workspace.doctor_patient import Patient
from planctl.workspace.findings import FINE, FOUND
from planctl.workspace.gitrun import find_program
from tests.cli.desk import FILE, ID, Desk
from tests.conftest import commits, git, head

LONG_AGO = 3600


@pytest.fixture
def tidy(desk: Desk) -> Desk:
    """Return a workspace where nothing is wrong: somebody's unfinished work is finished."""
    git(desk.place, "commit", "--quiet", "-a", "-m", "Finished")
    return desk


def doctor(desk: Desk, *options: str, check: int = 1, **settings: Any) -> dict[tuple[str, str], dict[str, Any]]:
    """Return what was found by check and code; `fine` and notes are left out."""
    found = json.loads(desk.run("doctor", "--format", "json", *options, check=check, **settings).out)
    return {(row["check"], row["code"]): row for row in found if row["state"] in {"found", "repaired"}}


def old(path: Path, content: str = "", age: float = LONG_AGO) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def test_a_tidy_workspace_has_one_line_a_check(tidy: Desk) -> None:
    result = tidy.run("doctor", check=0)
    rows = result.out.splitlines()
    assert rows[-1] == "Nothing to do."
    assert all(row[0] in "✓·" for row in rows[:-1]), result.out
    assert len(rows) == 17
    assert "Mette Holm (mette)" in result.out
    danish = tidy.run("doctor", lang="da", check=0).out
    assert "hvem gemmer" in danish
    assert danish.endswith("Der er ikke noget at gøre.\n")


def test_looking_changes_nothing(desk: Desk) -> None:
    old(desk.place / ".git/index.lock")
    before = states(desk.place)
    desk.run("doctor", check=1)
    assert states(desk.place) == before


def states(place: Path) -> dict[Path, int]:
    """Return when each file was last written; what planctl has computed and keeps is no state."""
    files = [path for path in sorted(place.rglob("*")) if path.is_file() and "cache" not in path.parts]
    return {path: path.stat().st_mtime_ns for path in files}


def test_unsaved_files_are_named(desk: Desk) -> None:
    found = doctor(desk)
    assert list(found) == [("unsaved", "unsaved")]
    assert "plans/K-2XV9A.yaml" in found["unsaved", "unsaved"]["message"]
    assert found["unsaved", "unsaved"]["remedy"] == "Save them: planctl save"


@pytest.mark.parametrize("name", ["index.lock", "refs/heads/main.lock", "HEAD.lock", "packed-refs.lock"])
def test_a_lock_left_behind_is_repaired_once_it_is_old(tidy: Desk, name: str) -> None:
    lock = old(tidy.place / ".git" / name, age=120)
    assert list(doctor(tidy, "--fix")) == [("locks", "lock-young")]
    assert lock.exists(), "it may still be somebody's"
    old(lock)
    found = doctor(tidy)
    assert f".git/{name}" in found["locks", "lock-left"]["message"]
    assert "60 minutes ago" in found["locks", "lock-left"]["message"]
    repaired = doctor(tidy, "--fix", check=0)
    assert [row["state"] for row in repaired.values()] == ["repaired"]
    assert not lock.exists()
    tidy.run("note", ID, "--type", "observation", "Igen", check=0)


@pytest.mark.skipif(not Path("/proc/self/comm").exists(), reason="only Linux tells which programs are at work where")
def test_a_lock_of_a_git_at_work_is_left_to_it(tidy: Desk) -> None:
    lock = old(tidy.place / ".git/index.lock")
    at_work = subprocess.Popen(["git", "cat-file", "--batch"], cwd=tidy.place, stdin=subprocess.PIPE)
    try:
        assert list(doctor(tidy, "--fix")) == [("locks", "lock-git")]
        assert lock.exists()
    finally:
        at_work.communicate()
    assert list(doctor(tidy, "--fix", check=0)) == [("locks", "lock-left")]
    assert not lock.exists()


def test_whoever_holds_planctls_lock_is_named(tidy: Desk) -> None:
    from planctl.workspace.lock import workspace_lock

    with workspace_lock(tidy.place / ".git"):
        found = doctor(tidy)
    assert list(found) == [("locks", "lock-held")]
    if Path("/proc/locks").exists():
        assert f"process {os.getpid()}" in found["locks", "lock-held"]["message"]


def test_an_interrupted_save_is_finished(tidy: Desk) -> None:
    before, disk = head(tidy.place), (tidy.place / FILE).read_bytes()
    tidy.run("contact", ID, "--date", "2026-11-02", check=0)
    blobs = [git(tidy.place, "rev-parse", f"{commit}:{FILE}").strip() for commit in (before, "HEAD")]
    (tidy.place / FILE).write_bytes(disk)
    record = {"path": FILE, "mode": "100644", "before": blobs[0], "after": blobs[1], "index": blobs[1]}
    record["commit"] = head(tidy.place)
    note = {"version": 1, "ended": False, "files": [record]}
    old(tidy.place / ".git/planctl/pending", json.dumps(note))
    assert ("pending", "pending") in doctor(tidy)
    repaired = doctor(tidy, "--fix", check=0)
    assert ("pending", "pending") in repaired
    assert "2026-11-02" in tidy.text()
    assert git(tidy.place, "status", "--porcelain") == "?? untracked.txt\n"


def test_a_branch_that_a_power_cut_emptied_is_put_back(tidy: Desk) -> None:
    was = head(tidy.place)
    branch = tidy.place / ".git/refs/heads/main"
    for content in (b"", b"\0" * 41):
        branch.write_bytes(content)
        refused = tidy.run("contact", ID, check=3)
        assert "planctl doctor --fix" in refused.err
        assert "git commit" not in refused.err, "a new beginning would be the end of the history"
        assert ("position", "BranchLost") in doctor(tidy)
        doctor(tidy, "--fix", check=0)
        assert head(tidy.place) == was
    tidy.run("contact", ID, check=0)
    assert len(commits(tidy.place)) > 3


def test_gits_own_merging_is_set_up_when_asked_for(tidy: Desk) -> None:
    git(tidy.place, "config", "--remove-section", "merge.planctl")
    (tidy.place / ".git/info/attributes").unlink(missing_ok=True)
    assert "planctl doctor --fix sets git up" in tidy.run("doctor", check=0).out
    assert "repaired" in tidy.run("doctor", "--fix", check=0).out
    assert git(tidy.place, "check-attr", "merge", FILE).strip().endswith("merge: planctl")
    assert "git pull merges plans" in tidy.run("doctor", check=0).out


def test_a_list_of_what_is_staged_that_a_power_cut_emptied_is_made_anew(tidy: Desk) -> None:
    (tidy.place / FILE).write_text(tidy.text() + "# i hånden\n", encoding="utf-8")
    for content in (b"", b"DIRC nonsense"):
        (tidy.place / ".git/index").write_bytes(content)
        assert ("index", "index-broken") in doctor(tidy)
        assert ("index", "index-broken") in doctor(tidy, "--fix")
        assert git(tidy.place, "status", "--porcelain") == f" M {FILE}\n?? untracked.txt\n"


def test_leftovers_are_told_apart(tidy: Desk) -> None:
    ours = old(tidy.place / "plans/.planctl-0123456789abcdef", "text of a plan")
    young = tidy.place / "plans/.planctl-fedcba9876543210"
    young.write_text("a save at work", encoding="utf-8")
    swap = old(tidy.place / f"plans/.{ID}.yaml.swp", "text of a plan")
    gits = old(tidy.place / ".git/objects/pack/tmp_pack_x", "", age=200_000)
    assert [code for _, code in doctor(tidy)] == ["left-ours", "left-editor", "left-git"]
    found = doctor(tidy, "--fix")
    assert {code: row["state"] for (_, code), row in found.items()} == {
        "left-ours": "repaired",
        "left-editor": "found",
        "left-git": "repaired",
    }
    assert (ours.exists(), young.exists(), swap.exists(), gits.exists()) == (False, True, True, False)


def test_git_that_would_blend_plans_is_named(tidy: Desk) -> None:
    git(tidy.place, "config", "--remove-section", "merge.planctl")
    for line in ("plans/*.yaml merge=union", "plans/*.yaml merge=planctl"):
        old(tidy.place / ".git/info/attributes", f"{line}\n")
        found = doctor(tidy)
        assert list(found) == [("attributes", "merge-lines")], line
        assert "plans/" in found["attributes", "merge-lines"]["message"]


@pytest.mark.parametrize("state", ["detached", "merge", "shallow"])
def test_where_nothing_can_be_saved_is_said_in_the_words_of_the_refusal(tidy: Desk, tmp_path: Path, state: str) -> None:
    place = tidy.place
    if state == "shallow":
        place = tmp_path / "shallow"
        git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tidy.place}", str(place))
    elif state == "detached":
        git(place, "checkout", "--quiet", "--detach")
    else:
        (place / ".git/MERGE_HEAD").write_text(head(place), encoding="utf-8")
    desk = Desk(tidy.program, place)
    found = doctor(desk)
    assert [check for check, _ in found] == ["position"]
    row = next(iter(found.values()))
    if state == "shallow":
        assert "git fetch --unshallow" in row["remedy"]
    else:
        assert row["message"] in desk.run("contact", ID, check=3).err


def test_a_submodule_is_found_and_a_second_folder_is_fine(tidy: Desk, tmp_path: Path) -> None:
    git(tidy.place, "worktree", "add", "--quiet", "-b", "second", str(tmp_path / "second"))
    assert doctor(Desk(tidy.program, tmp_path / "second"), check=0) == {}
    git(tidy.place, "worktree", "remove", "--force", str(tmp_path / "second"))
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "--quiet")
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(tidy.place), "inner")
    assert ("position", "submodule") in doctor(Desk(tidy.program, outer / "inner"))


def test_who_saves_has_to_be_known(tidy: Desk) -> None:
    stranger = {"GIT_COMMITTER_NAME": "Ida Lund", "GIT_COMMITTER_EMAIL": "ida@eksempel.dk"}
    assert list(doctor(tidy, env=stranger)) == [("user", "NobodyWrites")]
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull}
    assert list(doctor(tidy, env=nobody)) == [("user", "NoGitUser")]
    gone = {"GIT_COMMITTER_NAME": "Ole Krag", "GIT_COMMITTER_EMAIL": "ole@eksempel.dk"}
    assert list(doctor(tidy, env=gone)) == [("user", "StaffLeft")]


def test_a_last_save_in_the_future_is_a_clock_that_is_wrong(tidy: Desk) -> None:
    when = f"{int(time.time()) + 5 * 86_400} +0000"
    environment = os.environ | {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when}
    subprocess.run(["git", "commit", "-q", "--allow-empty", "-m", "x"], cwd=tidy.place, check=True, env=environment)
    found = doctor(tidy)
    assert list(found) == [("clock", "clock-days")]
    assert found["clock", "clock-days"]["message"].startswith("The last save is dated 4 days ahead") or (
        found["clock", "clock-days"]["message"].startswith("The last save is dated 5 days ahead")
    )


def test_the_shared_copy_answers_or_not_and_its_locks_are_seen(tidy: Desk, tmp_path: Path) -> None:
    hub = tmp_path / "hub.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(tidy.place), str(hub))
    git(tidy.place, "remote", "add", "house", str(hub))
    result = tidy.run("doctor", check=0)
    assert "house answers" in result.out
    lock = old(hub / "refs/heads/main.lock")
    assert list(doctor(tidy)) == [("hubs", "hub-locked")]
    assert list(doctor(tidy, "--fix", check=0)) == [("hubs", "hub-locked")]
    assert not lock.exists()
    shutil.rmtree(hub)
    found = doctor(tidy)
    assert list(found) == [("hubs", "hub-silent")]
    assert "house does not answer" in found["hubs", "hub-silent"]["message"]


def test_settings_that_start_programs_are_named_and_no_shared_copy_is_asked(tidy: Desk, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    git(tidy.place, "config", "core.sshCommand", f"touch {mark}")
    git(tidy.place, "remote", "add", "house", "ssh://localhost/hub.git")
    found = doctor(tidy)
    assert list(found) == [("config", "ForeignSettings")]
    assert "core.sshcommand" in found["config", "ForeignSettings"]["message"]
    assert not mark.exists()


def test_without_git_and_without_a_history(tidy: Desk, tmp_path: Path) -> None:
    assert list(doctor(tidy, env={"PATH": str(tmp_path)})) == [("git", "GitMissing")]
    shutil.rmtree(tidy.place / ".git")
    assert list(doctor(tidy)) == [("history", "NotAWorkTree")]


def test_a_git_that_is_too_old_is_named(tidy: Desk, tmp_path: Path) -> None:
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    real = shutil.which("git")
    fake.write_text(
        f'#!/bin/sh\ncase " $* " in *" version "*) echo "git version 2.30.2";; *) exec {real} "$@";; esac\n',
        encoding="utf-8",
    )
    fake.chmod(0o755)
    found = doctor(tidy, env={"PATH": f"{fake.parent}{os.pathsep}{os.environ['PATH']}"})
    assert list(found) == [("git", "git-old")]
    assert "2.30.2" in found["git", "git-old"]["message"]


def test_settings_that_cannot_be_read_are_one_finding(tidy: Desk) -> None:
    tidy.given("planctl: 1\nstaff: [\n", "planctl.yaml")
    assert list(doctor(tidy)) == [("user", "SettingsBroken")]


def test_other_formats_are_refused(tidy: Desk, planctl: Callable[..., Any], tmp_path: Path) -> None:
    tidy.refuses(2, "doctor", "--format", "csv", says="csv")
    planctl("-C", tmp_path, "doctor", check=3)


@pytest.mark.parametrize("content", [None, b"", b"ref:", b"\0\0\0\0"])
def test_what_says_where_the_folder_stands_is_put_back(tidy: Desk, content: bytes | None) -> None:
    file, before = tidy.place / ".git/HEAD", head(tidy.place)
    git(tidy.place, "branch", "aside")
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    for command in (("contact", ID), ("history", ID), ("verify",)):
        assert "planctl doctor --fix" in tidy.run(*command, check=3).err
    tidy.run("review", check=0)
    assert list(doctor(tidy)) == [("position", "HeadLost")]
    assert ("position", "HeadLost") in doctor(tidy, "--fix", check=0)
    assert file.read_bytes() == b"ref: refs/heads/main\n"
    assert head(tidy.place) == before
    tidy.run("contact", ID, check=0)


def test_a_history_whose_objects_are_gone_is_one_finding(tidy: Desk) -> None:
    shutil.rmtree(tidy.place / ".git/objects")
    (tidy.place / ".git/objects").mkdir()
    found = doctor(tidy)
    assert list(found) == [("position", "head-missing")]
    assert "git clone" in found["position", "head-missing"]["remedy"]
    assert "planctl doctor" in tidy.run("contact", ID, check=3).err


def test_a_new_branch_is_no_empty_history(tidy: Desk) -> None:
    git(tidy.place, "checkout", "--quiet", "--orphan", "new")
    for command in (("contact", ID), ("history", ID), ("diff",), ("verify",), ("sync",)):
        said = tidy.run(*command, check=3).err
        assert "git switch main" in said
        assert "git add" not in said
    assert ("position", "EmptyBranch") in doctor(tidy)


def test_a_branch_beside_the_plans_is_said_at_every_save(tidy: Desk) -> None:
    assert "aside" not in tidy.run("contact", ID, check=0).err
    git(tidy.place, "checkout", "--quiet", "-b", "side")
    said = tidy.run("contact", ID, "--date", "2026-11-20", check=0)
    assert "Saved on the branch side, aside from main" in said.err
    assert "·  position        on the branch side, aside from main" in tidy.run("doctor", check=0).out
    git(tidy.place, "config", "branch.side.remote", "origin")  # it is shared: then it is somebody's own choice
    assert "aside" not in tidy.run("contact", ID, "--date", "2026-11-19", check=0).err


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_folder_of_another_user_is_found(tidy: Desk) -> None:
    patient = Patient(tidy.place, datetime.date(2026, 11, 22))
    (tidy.place / "plans").chmod(0o555)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "access", lambda path, _: bool(Path(path).stat().st_mode & 0o200))  # root may do anything
            (found,) = writing(patient)
    finally:
        (tidy.place / "plans").chmod(0o755)
    assert (found.state, found.name, found.params["folder"]) == (FOUND, "doctor.closed", f"{tidy.place.name}/plans")
    assert [each.state for each in writing(patient)] == [FINE]


def test_a_disk_that_is_nearly_full_is_found(tidy: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=30 << 20))
    (found,) = writing(Patient(tidy.place, datetime.date(2026, 11, 22)))
    assert (found.name, found.params) == ("doctor.little-room", {"n": 30})


def test_a_folder_on_the_path_that_is_closed_to_us_holds_no_git(tmp_path: Path) -> None:
    closed = tmp_path / "closed" / "bin"
    closed.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(closed), prepend=os.pathsep)
        patch.setattr(Path, "is_file", _may_not)
        assert find_program("git")


def _may_not(path: Path) -> bool:
    raise PermissionError(path)
