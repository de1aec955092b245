"""A save that was interrupted after its point of no return: finished by the next one, or asked about."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import PendingConflict, PendingUnreadable, UnsavedEdits
from planctl.workspace.save import Change
from tests.conftest import git, snapshot
from tests.workspace.room import ONE, TWO, append, assert_whole, at_head, count, save

SAVED = b"id: K-7F3QM\nmore: 1\n"


@pytest.fixture
def interrupted(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace where a save was interrupted between history and file."""
    replace = os.replace

    def interrupt(source: Any, target: Any, **held: Any) -> None:
        if str(target).endswith("K-7F3QM.yaml"):
            raise KeyboardInterrupt
        replace(source, target, **held)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", interrupt)
        with pytest.raises(KeyboardInterrupt):
            append(root)
    assert at_head(root, ONE).encode() == SAVED
    assert (root / ONE).read_bytes() == b"id: K-7F3QM\n"
    return root


def test_the_note_holds_no_content_and_no_names(interrupted: Path) -> None:
    note = json.loads((interrupted / ".git/planctl/pending").read_bytes())
    assert set(note) == {"version", "ended", "files"}
    (record,) = note["files"]
    assert set(record) == {"path", "mode", "before", "after", "index", "commit", "joined"}
    assert (interrupted / ".git/planctl/pending").stat().st_mode & 0o777 == 0o600


def test_the_next_save_finishes_it(interrupted: Path) -> None:
    append(interrupted, TWO)
    assert (interrupted / ONE).read_bytes() == SAVED
    assert_whole(interrupted)


def test_the_same_file_can_be_saved_next(interrupted: Path) -> None:
    save(interrupted, Change(ONE, SAVED, SAVED + b"again: 1\n"))
    assert count(interrupted) == 3
    assert_whole(interrupted)


def test_a_file_edited_since_is_asked_about(interrupted: Path) -> None:
    (interrupted / ONE).write_bytes(b"id: K-7F3QM\nby: hand\n")
    before = snapshot(interrupted)
    for path in (ONE, TWO):
        with pytest.raises(PendingConflict) as fault:
            append(interrupted, path)
        assert fault.value.params["first"] == ONE
        assert fault.value.params["name"] == "K-7F3QM"
    assert snapshot(interrupted) == before


def test_the_first_way_out_takes_what_was_saved(interrupted: Path) -> None:
    (interrupted / ONE).write_bytes(b"id: K-7F3QM\nby: hand\n")
    git(interrupted, "checkout", "--quiet", "HEAD", "--", ONE)
    append(interrupted, TWO)
    assert (interrupted / ONE).read_bytes() == SAVED
    assert_whole(interrupted)


def test_the_second_way_out_saves_the_file_as_it_is(interrupted: Path) -> None:
    (interrupted / ONE).write_bytes(b"id: K-7F3QM\nby: hand\n")
    save(interrupted, Change(ONE, SAVED, b"id: K-7F3QM\nby: hand\n"), adopt=True, settle=[ONE])
    assert at_head(interrupted, ONE) == "id: K-7F3QM\nby: hand\n"
    assert_whole(interrupted)


def test_a_file_that_stands_is_still_not_overwritten(interrupted: Path) -> None:
    (interrupted / ONE).write_bytes(b"id: K-7F3QM\nby: hand\n")
    with pytest.raises(UnsavedEdits):
        append(interrupted, settle=[ONE])
    append(interrupted, TWO)
    assert (interrupted / ONE).read_bytes() == b"id: K-7F3QM\nby: hand\n"


def test_history_that_went_on_is_left_alone(interrupted: Path) -> None:
    git(interrupted, "commit", "--quiet", "-m", "the file as it was, by git", ONE)
    append(interrupted, TWO)
    assert (interrupted / ONE).read_bytes() == b"id: K-7F3QM\n"
    assert_whole(interrupted)


def test_a_save_that_history_lost_is_dropped(interrupted: Path) -> None:
    git(interrupted, "reset", "--quiet", "--soft", "HEAD~1")
    append(interrupted, TWO)
    assert (interrupted / ONE).read_bytes() == b"id: K-7F3QM\n"
    assert_whole(interrupted)


def test_a_lock_that_is_older_than_the_save_is_not_ours(interrupted: Path) -> None:
    lock = interrupted / ".git/index.lock"
    lock.touch()
    os.utime(lock, (1, 1))
    assert append(interrupted, TWO).warnings == ("save.index_busy",)
    assert lock.exists()
    assert (interrupted / ONE).read_bytes() == SAVED
    lock.unlink()
    append(interrupted, TWO)
    assert_whole(interrupted)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 2, "ended": false, "files": []}'])
def test_a_damaged_note_is_said(root: Path, content: bytes) -> None:
    append(root)
    (root / ".git/planctl/pending").write_bytes(content)
    with pytest.raises(PendingUnreadable):
        append(root)


def test_a_note_does_not_lead_outside(interrupted: Path) -> None:
    note = interrupted / ".git/planctl/pending"
    note.write_text(note.read_text(encoding="utf-8").replace(ONE, "../outside"), encoding="utf-8")
    with pytest.raises(PendingUnreadable):
        append(interrupted, TWO)
    assert not (interrupted.parent / "outside").exists()
