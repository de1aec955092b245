"""The save: one commit of its own changes, and nobody else's work touched."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import (
    ChangedMeanwhile,
    GitLocked,
    NotARegularFile,
    StagedEdits,
    Unborn,
    UnsavedEdits,
)
from planctl.workspace.git import Repository
from planctl.workspace.gitrun import Answer
from planctl.workspace.pending import saves
from planctl.workspace.save import Change, compose_message, saving
from tests.conftest import git, head, snapshot
from tests.workspace.room import JONAS, ONE, OTHER, TWO, append, assert_whole, at_head, count, save


def test_a_save_is_one_commit_with_its_trailers(root: Path) -> None:
    saved = append(root, line="more: Åse")
    assert (head(root), count(root), saved.warnings) == (saved.commit, 2, ())
    assert at_head(root, ONE) == "id: K-7F3QM\nmore: Åse\n" == (root / ONE).read_text(encoding="utf-8")
    assert git(root, "show", "--format=", "--name-only", "HEAD").split() == [ONE]
    people = git(root, "show", "-s", "--format=%an <%ae> / %cn <%ce>").strip()
    assert people == "Jonas Beck <jonas@eksempel.dk> / Mette Holm <mette@eksempel.dk>"
    message = git(root, "show", "-s", "--format=%B")
    assert message == "contact: K-7F3QM\n\nPlanctl-Command: contact\nPlanctl-Id: K-7F3QM\n\n"
    assert git(root, "show", "-s", "--format=%(trailers:key=Planctl-Id,valueonly)").strip() == "K-7F3QM"
    assert git(root, "show", "-s", "--format=%at %cd", "--date=raw").split()[0] in git(
        root, "show", "-s", "--format=%ct"
    )
    assert git(root, "reflog", "-1", "--format=%gs").strip() == "contact: K-7F3QM"
    assert saves(Repository.open(root)) == [saved.commit]
    assert_whole(root)


def test_files_are_changed_added_and_removed_together(root: Path) -> None:
    changes = (
        Change(ONE, b"id: K-7F3QM\n", b"id: K-7F3QM\nended: 1\n"),
        Change("closed/2026/K-2XV9A.yaml", None, b"id: K-2XV9A\n"),
        Change(TWO, b"id: K-2XV9A\n", None),
        Change("models/own.yaml", None, b"model: own\n"),
    )
    save(root, *changes)
    assert count(root) == 2
    assert set(git(root, "ls-tree", "-r", "--name-only", "HEAD").split()) == {
        "planctl.yaml", ONE, OTHER, "closed/2026/K-2XV9A.yaml", "models/own.yaml",
    }  # fmt: skip
    assert not (root / TWO).exists()
    assert_whole(root)
    save(root, Change("closed/2026/K-2XV9A.yaml", b"id: K-2XV9A\n", None))
    assert "closed" not in git(root, "ls-tree", "--name-only", "HEAD").split()
    assert_whole(root)


def test_the_first_commit(tmp_path: Path) -> None:
    Repository.create(tmp_path)
    with pytest.raises(Unborn):
        save(tmp_path, Change(ONE, None, b"x\n"))
    save(tmp_path, Change("planctl.yaml", None, b"planctl: 1\n"), Change(ONE, None, b"x\n"), first=True)
    assert count(tmp_path) == 1
    assert_whole(tmp_path)


@pytest.mark.parametrize("algorithm", ["sha256"])
def test_another_hash_algorithm(tmp_path: Path, algorithm: str) -> None:
    git(tmp_path, "init", "--quiet", "-b", "main", f"--object-format={algorithm}")
    save(tmp_path, Change(ONE, None, b"x\n"), first=True)
    append(tmp_path)
    assert at_head(tmp_path, ONE) == "x\nmore: 1\n"
    assert_whole(tmp_path)


def test_several_saves_in_one_session_and_few_processes(root: Path) -> None:
    with saving(root) as session:
        for number in range(3):
            old = session.read(ONE)
            assert old is not None
            change = Change(ONE, old, old + b"x\n")
            session.save([change], subject=f"note: {number}", command="note", ids=[], author=JONAS)
            assert session.repo.processes <= 8 + 6 * number
    assert count(root) == 4
    assert_whole(root)


def test_nothing_to_change_is_no_commit(root: Path) -> None:
    before = snapshot(root)
    saved = save(root, Change(ONE, b"id: K-7F3QM\n", b"id: K-7F3QM\n"))
    assert (saved.commit, saved.changes) == (before["head"], ())
    assert snapshot(root) == before


def test_what_others_do_stays_as_it_is(root: Path) -> None:
    (root / OTHER).write_bytes(b"staged\n")
    git(root, "add", OTHER)
    (root / OTHER).write_bytes(b"staged, then edited\r\n")
    (root / "planctl.yaml").write_bytes(b"planctl: 1\n# edited\n")
    (root / TWO).write_bytes(b"id: K-2XV9A\nby: hand\n")
    (root / "new.txt").write_bytes(b"untracked\n")
    (root / "added.txt").write_bytes(b"added\n")
    git(root, "add", "added.txt")
    git(root, "rm", "--quiet", "--cached", "--force", "notes/other.txt")
    before = snapshot(root)
    append(root)
    after = snapshot(root)
    assert after["files"].pop(ONE) == before["files"].pop(ONE) + b"more: 1\n"
    assert after["files"] == before["files"]
    rows = [set(state["index"].splitlines()) for state in (before, after)]
    assert {row.rpartition("\t")[2] for row in rows[0] ^ rows[1]} == {ONE}
    assert git(root, "show", "--format=", "--name-only", "HEAD").split() == [ONE]
    assert git(root, "diff", "--name-only", "--cached").split() == ["added.txt", OTHER]


def edit(root: Path) -> None:
    (root / ONE).write_bytes(b"id: K-7F3QM\nby: hand\n")


def stage(root: Path) -> None:
    edit(root)
    git(root, "add", ONE)


def remove(root: Path) -> None:
    (root / ONE).unlink()


@pytest.mark.parametrize("by_hand", [edit, stage, remove])
def test_a_hand_edit_is_neither_overwritten_nor_swept_in(root: Path, by_hand: Any) -> None:
    by_hand(root)
    before = snapshot(root)
    disk = (root / ONE).read_bytes() if (root / ONE).exists() else None
    for old in {disk, b"id: K-7F3QM\n"}:  # as a command reads it, or read before the edit
        with pytest.raises(UnsavedEdits) as fault:
            save(root, Change(ONE, old, b"id: K-7F3QM\nmine: 1\n"), Change(TWO, b"id: K-2XV9A\n", b"x\n"))
        assert fault.value.params["files"] == ONE
        assert fault.value.params["names"] == "K-7F3QM"
        assert snapshot(root) == before
    assert not (root / ".git/planctl/pending").exists()


def test_what_is_staged_and_not_in_the_file_is_named(root: Path) -> None:
    stage(root)
    (root / ONE).write_bytes(b"id: K-7F3QM\n")
    before = snapshot(root)
    with pytest.raises(StagedEdits):
        append(root)
    assert snapshot(root) == before


def test_a_new_file_must_be_new_everywhere(root: Path) -> None:
    (root / "plans/K-1.yaml").write_bytes(b"mine\n")
    with pytest.raises(UnsavedEdits):
        save(root, Change("plans/K-1.yaml", None, b"id: K-1\n"))
    assert (root / "plans/K-1.yaml").read_bytes() == b"mine\n"
    with pytest.raises(UnsavedEdits):
        save(root, Change(ONE, None, b"id: K-1\n"))
    git(root, "add", "plans/K-1.yaml")
    (root / "plans/K-1.yaml").unlink()
    with pytest.raises(StagedEdits):
        save(root, Change("plans/K-1.yaml", None, b"id: K-1\n"))


@pytest.mark.parametrize("by_hand", [edit, stage, remove])
def test_hand_edits_are_saved_when_asked_for(root: Path, by_hand: Any) -> None:
    by_hand(root)
    disk = (root / ONE).read_bytes() if (root / ONE).exists() else None
    save(root, Change(ONE, b"id: K-7F3QM\n", disk), adopt=True, command="save")
    assert count(root) == 2
    assert_whole(root)


def test_a_new_file_made_by_hand_is_saved_when_asked_for(root: Path) -> None:
    (root / "plans/K-1.yaml").write_bytes(b"id: K-1\r\n")
    with pytest.raises(UnsavedEdits):
        save(root, Change("plans/K-1.yaml", None, b"something else\n"), adopt=True)
    save(root, Change("plans/K-1.yaml", None, b"id: K-1\n"), adopt=True)
    assert (root / "plans/K-1.yaml").read_bytes() == b"id: K-1\n"
    assert_whole(root)


def test_the_mode_of_a_file_is_kept(root: Path) -> None:
    (root / ONE).chmod(0o750)
    git(root, "commit", "--quiet", "--all", "-m", "mode")
    append(root)
    assert (root / ONE).stat().st_mode & 0o777 == 0o750
    assert git(root, "ls-tree", "HEAD", ONE).startswith("100755")
    assert_whole(root)


@pytest.mark.parametrize("way", ["file", "folder", "history"])
def test_links_are_refused(root: Path, tmp_path: Path, way: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "K-7F3QM.yaml").write_bytes(b"id: K-7F3QM\n")
    if way == "folder":
        shutil.rmtree(root / "plans")
        (root / "plans").symlink_to(outside)
    else:
        (root / ONE).unlink()
        (root / ONE).symlink_to(outside / "K-7F3QM.yaml")
    if way == "history":
        git(root, "commit", "--quiet", "--all", "-m", "link")
        (root / ONE).unlink()
        (root / ONE).write_bytes(b"id: K-7F3QM\n")
    before = head(root)
    with saving(root) as session:
        if way != "history":
            with pytest.raises(NotARegularFile):
                session.read(ONE)
        with pytest.raises(NotARegularFile):
            session.save([Change(ONE, b"id: K-7F3QM\n", b"x\n")], subject="x", command="x", ids=[], author=JONAS)
    assert (outside / "K-7F3QM.yaml").read_bytes() == b"id: K-7F3QM\n"
    assert head(root) == before


@pytest.mark.parametrize("path", ["../x", "/x", "plans/../x", ".git/config", "a/.GIT/x", "", "a\\b", "C:/x", "a\nb"])
def test_paths_stay_below_the_root(root: Path, path: str) -> None:
    with pytest.raises(ValueError, match="below the root"):
        save(root, Change(path, None, b"x\n"))


def test_a_message_is_one_line_each() -> None:
    assert compose_message("contact: K-1", "contact", ["K-1", "K-2"], [("Planctl-Undoes", "abc")]).splitlines()[2:] == [
        "Planctl-Command: contact", "Planctl-Id: K-1", "Planctl-Id: K-2", "Planctl-Undoes: abc",
    ]  # fmt: skip
    for subject in ("", "two\nlines", "esc \x1b"):
        with pytest.raises(ValueError, match="one line"):
            compose_message(subject, "contact", [])


def meddle(monkeypatch: pytest.MonkeyPatch, command: str) -> list[Any]:
    """Have what is put into the returned list done once, just before planctl runs a git command."""
    ask = Repository.ask
    todo: list[Any] = []

    def meddling(self: Repository, *args: str, stdin: bytes | None = None) -> Answer:
        if args[0] == command and todo:
            todo.pop()()
        return ask(self, *args, stdin=stdin)

    monkeypatch.setattr(Repository, "ask", meddling)
    return todo


def test_another_programs_commit_in_between_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    todo = meddle(monkeypatch, "update-ref")

    def commit_other() -> None:
        (root / OTHER).write_bytes(b"by another program\n")
        git(root, "commit", "--quiet", "-m", "other", OTHER)

    todo.append(commit_other)
    append(root)
    assert not todo
    assert git(root, "log", "--format=%s").split("\n")[:3] == ["contact: K-7F3QM", "other", "start"]
    assert at_head(root, OTHER) == "by another program\n"
    assert_whole(root)


def test_another_programs_commit_of_the_same_file_is_not_overwritten(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    todo = meddle(monkeypatch, "update-ref")

    def commit_same() -> None:
        (root / ONE).write_bytes(b"by another program\n")
        git(root, "commit", "--quiet", "-m", "same", ONE)

    todo.append(commit_same)
    with pytest.raises(ChangedMeanwhile):
        append(root)
    assert at_head(root, ONE) == "by another program\n"
    assert_whole(root)


def test_an_edit_in_the_last_moment_is_not_overwritten(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    todo = meddle(monkeypatch, "update-ref")
    todo.append(lambda: edit(root))
    saved = append(root)
    assert saved.warnings == ("save.files_late",)
    assert saved.late == (ONE,)
    assert (root / ONE).read_bytes() == b"id: K-7F3QM\nby: hand\n"
    assert at_head(root, ONE) == "id: K-7F3QM\nmore: 1\n"


def test_a_stale_lock_on_the_index_does_not_lose_the_save(root: Path) -> None:
    lock = root / ".git/index.lock"
    lock.touch()
    first = append(root)
    assert (first.warnings, first.late) == (("save.index_busy",), (ONE,))
    second, third = append(root, line="again: 1"), append(root, TWO)
    assert set(third.late) == {ONE, TWO}
    assert [second.warnings, third.warnings] == [("save.index_busy",)] * 2
    assert count(root) == 4
    assert (root / ONE).read_bytes() == b"id: K-7F3QM\nmore: 1\nagain: 1\n"
    assert lock.exists(), "it may belong to a program that is running"
    lock.unlink()
    append(root, TWO, line="last: 1")
    assert_whole(root)


def test_what_was_staged_while_the_index_waited_is_left(root: Path) -> None:
    (root / ".git/index.lock").touch()
    append(root)
    (root / ".git/index.lock").unlink()
    edit(root)
    git(root, "add", ONE)
    append(root, TWO)
    assert git(root, "show", f":{ONE}") == "id: K-7F3QM\nby: hand\n"
    assert git(root, "status", "--porcelain") == f"M  {ONE}\n"


def test_a_stale_lock_on_the_branch_is_named(root: Path) -> None:
    lock = root / ".git/refs/heads/main.lock"
    lock.touch()
    before = snapshot(root)
    with pytest.raises(GitLocked) as fault:
        append(root)
    assert fault.value.params == {"file": ".git/refs/heads/main.lock", "n": 1}
    assert snapshot(root) == before
    lock.unlink()
    append(root)
    assert_whole(root)


def test_packed_history_is_no_obstacle(root: Path) -> None:
    git(root, "gc", "--quiet", "--prune=now")
    append(root)
    git(root, "update-index", "--split-index")
    append(root, TWO)
    git(root, "update-index", "--no-split-index", "--index-version", "4")
    append(root)
    assert_whole(root)


def test_saving_needs_no_configuration_of_the_repository(root: Path) -> None:
    for name, value in (("commit.gpgSign", "true"), ("core.autocrlf", "true"), ("i18n.commitEncoding", "latin1")):
        git(root, "config", name, value)
    append(root)
    raw = subprocess.run(["git", "cat-file", "commit", "HEAD"], cwd=root, check=True, capture_output=True).stdout
    assert b"gpgsig" not in raw
    assert b"encoding" not in raw
    assert (root / ONE).read_bytes() == b"id: K-7F3QM\nmore: 1\n"
