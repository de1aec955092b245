"""What may be taken back: the latest save of this clone that still stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.errors import ChangedSince, NothingToUndo
from planctl.workspace.git import Repository
from planctl.workspace.save import Change
from planctl.workspace.undo import UNDOES, Undoable, last_undoable
from tests.conftest import git
from tests.workspace.room import ONE, TWO, append, assert_whole, save


def undo(root: Path) -> Undoable:
    """Take the latest save back, as the command does."""
    undoable = last_undoable(Repository.open(root))
    save(root, *undoable.changes, command="undo", extra_trailers=[(UNDOES, undoable.commit)])
    return undoable


def test_undo_takes_the_latest_save_back(root: Path) -> None:
    saved = append(root)
    undoable = undo(root)
    assert (undoable.commit, undoable.subject, undoable.command) == (saved.commit, "contact: K-7F3QM", "contact")
    assert undoable.ids == ("K-7F3QM",)
    assert undoable.author.startswith("Jonas Beck <jonas@eksempel.dk> ")
    assert undoable.changes == (Change(ONE, b"id: K-7F3QM\nmore: 1\n", b"id: K-7F3QM\n"),)
    assert git(root, "show", "-s", f"--format=%(trailers:key={UNDOES},valueonly)").strip() == saved.commit
    assert (root / ONE).read_bytes() == b"id: K-7F3QM\n"
    assert_whole(root)


def test_several_undos_step_back(root: Path) -> None:
    append(root, line="a: 1")
    append(root, TWO, line="b: 1")
    append(root, line="c: 1")
    assert [undo(root).changes[0].path for _ in range(2)] == [ONE, TWO]
    append(root, TWO, line="d: 1")
    assert [undo(root).changes[0].new for _ in range(2)] == [b"id: K-2XV9A\n", b"id: K-7F3QM\n"]
    with pytest.raises(NothingToUndo):
        undo(root)
    assert_whole(root)


def test_new_and_removed_files_are_taken_back(root: Path) -> None:
    save(root, Change("plans/K-1.yaml", None, b"id: K-1\n"), Change(TWO, b"id: K-2XV9A\n", None))
    undo(root)
    assert not (root / "plans/K-1.yaml").exists()
    assert (root / TWO).read_bytes() == b"id: K-2XV9A\n"
    assert_whole(root)


def test_what_was_changed_since_is_not_taken_back(root: Path) -> None:
    append(root)
    (root / ONE).write_bytes(b"id: K-7F3QM\nmore: 1\nby: git\n")
    git(root, "commit", "--quiet", "--all", "-m", "by git")
    saved = git(root, "rev-parse", "--short=8", "HEAD~1").strip()
    with pytest.raises(ChangedSince) as fault:
        undo(root)
    assert fault.value.params == {"subject": "contact: K-7F3QM", "files": ONE, "n": 1, "commit": saved}
    git(root, "rm", "--quiet", ONE)
    git(root, "commit", "--quiet", "-m", "gone")
    with pytest.raises(ChangedSince):
        undo(root)


def test_only_saves_of_this_clone_that_history_has(root: Path, tmp_path: Path) -> None:
    append(root)
    git(tmp_path, "clone", "--quiet", str(root), "clone")
    with pytest.raises(NothingToUndo):
        undo(tmp_path / "clone")
    append(root, line="lost: 1")
    git(root, "reset", "--quiet", "--hard", "HEAD~1")
    git(root, "reflog", "expire", "--expire=now", "--all")
    git(root, "gc", "--quiet", "--prune=now")
    assert undo(root).changes[0].new == b"id: K-7F3QM\n"


def test_the_first_commit_is_not_taken_back(tmp_path: Path) -> None:
    Repository.create(tmp_path)
    save(tmp_path, Change(ONE, None, b"x\n"), first=True)
    with pytest.raises(NothingToUndo):
        undo(tmp_path)
