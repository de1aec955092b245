"""Single files: read without following links, replaced in one step."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from planctl.errors import NotARegularFile
from planctl.workspace.files import make_folder, read_file, read_if_present, remove_leftovers, replace_file


def test_read_what_is_there(tmp_path: Path) -> None:
    content = bytes(range(256)) * 5000
    (tmp_path / "file").write_bytes(content)
    assert read_file(tmp_path / "file") == content
    assert read_if_present(tmp_path / "none") is None
    assert read_if_present(tmp_path / "file" / "below") is None
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "none")


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "dangling").symlink_to("none")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "dangling", "folder", "pipe"):
        with pytest.raises(NotARegularFile) as fault:
            read_file(tmp_path / name)
        assert fault.value.params == {"path": name}


def test_replacing_keeps_the_mode_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "file"
    replace_file(path, b"one")
    assert path.read_bytes() == b"one"
    path.chmod(0o640)
    replace_file(path, b"two", durable=False)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"two", 0o640)
    replace_file(path, b"three", mode=0o600)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["file"]


def test_replacing_a_link_leaves_what_it_points_to(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to("target")
    replace_file(tmp_path / "link", b"ours", mode=0o600)
    assert (tmp_path / "target").read_bytes() == b"theirs"
    assert not (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("name", ["fsync", "replace", "fchmod"])
def test_a_disk_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "file").write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(os, name, fail)
    with pytest.raises(OSError, match=r"Errno 5"):
        replace_file(tmp_path / "file", b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b"old"


def test_leftovers_are_removed_and_nothing_else(tmp_path: Path) -> None:
    make_folder(tmp_path / "plans")
    for name in (".planctl-1", "K-1.yaml", ".other"):
        (tmp_path / "plans" / name).touch()
    remove_leftovers(tmp_path / "plans", older=60)
    assert (tmp_path / "plans/.planctl-1").exists()
    remove_leftovers(tmp_path / "plans")
    remove_leftovers(tmp_path / "none")
    assert sorted(path.name for path in (tmp_path / "plans").iterdir()) == [".other", "K-1.yaml"]
