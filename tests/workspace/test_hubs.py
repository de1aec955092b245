"""Shared copies of every kind, and in every state they can be found in: what is exchanged, and what is said."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clones import ID, Clone, hub_of, meet
from tests.conftest import git, head, snapshot

SSH = """#!/bin/sh
# Stands for ssh: takes options and a host, and runs here what is to run there; or says what a real one says.
while [ "$1" != "${1#-}" ]; do [ "$1" = -o ] && shift; shift; done
case "$1" in
  *nokey*) echo "git@nokey: Permission denied (publickey)." >&2; exit 255;;
  *nohost*) echo "ssh: Could not resolve hostname nohost: Name or service not known" >&2; exit 255;;
  *nonet*) echo "ssh: connect to host nonet port 22: Network is unreachable" >&2; exit 255;;
  *stranger*) echo "Host key verification failed." >&2; exit 255;;
esac
shift; exec sh -c "$*"
"""


@pytest.fixture
def pair(workspace_template: Path, tmp_path: Path) -> list[Clone]:
    return meet(workspace_template, tmp_path, "mette", "jonas")


def point(clone: Clone, address: object) -> None:
    """Let a clone share another copy, as if it had never seen one."""
    git(clone.place, "remote", "set-url", "origin", str(address))
    git(clone.place, "update-ref", "-d", "refs/remotes/origin/main")


def refused(clone: Clone, says: str) -> str:
    """Hold that a sync is refused in words that tell of nothing technical but what git said, and changes nothing."""
    before = snapshot(clone.place)
    told = clone.run("sync", code=3)
    assert says in told.err
    assert len(told.err.splitlines()) >= 2
    assert "Traceback" not in told.err
    assert snapshot(clone.place) == before
    return told.out


def test_by_a_path_and_by_an_address_of_a_file(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    mette.contact(1)
    point(mette, f"file://{hub_of(tmp_path)}")
    assert mette.sync() == "Sent: 1 change.\n"
    point(jonas, "../hub.git")
    assert jonas.sync() == f"Received: 1 change by Mette Holm ({ID}).\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a script of Unix")
def test_by_ssh(pair: list[Clone], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, surroundings: Path) -> None:
    mette, jonas = pair
    ssh = tmp_path / "bin" / "ssh"
    ssh.parent.mkdir()
    ssh.write_text(SSH, encoding="ascii")
    ssh.chmod(0o755)
    monkeypatch.setenv("PATH", f"{ssh.parent}:{shutil.os.environ['PATH']}")  # type: ignore[attr-defined]
    mette.contact(1)
    for address in (f"ssh://git@house{hub_of(tmp_path)}", f"git@house:{hub_of(tmp_path)}"):
        point(mette, address)
        mette.sync()
    point(jonas, f"ssh://git@house{hub_of(tmp_path)}")
    assert jonas.sync() == f"Received: 1 change by Mette Holm ({ID}).\n"
    jonas.contact(2)
    for host in ("nohost", "nonet"):
        point(jonas, f"ssh://git@{host}/plans.git")
        assert "cannot be reached" in jonas.sync()
    for host in ("nokey", "stranger"):
        point(jonas, f"git@{host}:plans.git")
        refused(jonas, "does not let you in")
    point(jonas, f"git@house:{tmp_path}/nowhere.git")
    refused(jonas, "no shared copy for you")
    assert surroundings.exists()


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[int]:
    """Run a git server on this machine, over the protocol that anybody can listen to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = ["git", "daemon", f"--port={port}", "--listen=127.0.0.1", "--export-all", "--enable=receive-pack"]
    process = subprocess.Popen(
        [*command, f"--base-path={tmp_path}", "--reuseaddr"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    for _ in range(100):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield port
    process.terminate()
    process.wait(10)


def test_what_anybody_can_listen_to_is_refused(pair: list[Clone], daemon: int) -> None:
    mette, _ = pair
    mette.contact(1)
    assert git(mette.place, "ls-remote", f"git://127.0.0.1:{daemon}/hub.git"), "the server is there"
    for address in (f"git://127.0.0.1:{daemon}/hub.git", f"http://127.0.0.1:{daemon}/hub.git"):
        point(mette, address)
        refused(mette, "others can listen in on")
        assert mette.run("sync", "--remote", address, code=2).err


def test_an_empty_copy_is_filled(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    git(tmp_path, "init", "--quiet", "--bare", "empty.git")
    point(mette, tmp_path / "empty.git")
    assert mette.sync().startswith("Sent: ")
    point(jonas, tmp_path / "empty.git")
    assert jonas.sync() == "Everything has been exchanged already.\n"


def test_a_copy_of_another_workspace_and_another_kind_of_folder(pair: list[Clone], tmp_path: Path) -> None:
    mette, _ = pair
    mette.run("init", tmp_path / "strange", "--model", "reden", "--org", "X")
    point(mette, tmp_path / "strange")
    refused(mette, "another workspace")
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("x", encoding="utf-8")
    point(mette, tmp_path / "letters")
    refused(mette, "no shared copy")
    point(mette, tmp_path / "letters" / "a.txt")
    refused(mette, "no changes that can be read")


def test_a_folder_that_somebody_works_in_gives_and_does_not_take(pair: list[Clone]) -> None:
    mette, jonas = pair
    jonas.contact(1)
    mette.contact(2)
    point(mette, jonas.place)
    told = mette.run("sync", code=3)
    assert told.out == f"Received: 1 change by Jonas Beck ({ID}).\nNot shared yet: 1 change ({ID}).\n"
    assert "somebody works in" in told.err
    assert git(jonas.place, "status", "--porcelain") == ""
    assert len(jonas.data()["contacts"]) == 1
    assert len(mette.data()["contacts"]) == 2


def test_a_copy_whose_line_has_another_name(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    git(hub_of(tmp_path), "branch", "-m", "main", "master")
    point(mette, hub_of(tmp_path))
    assert "master" in mette.run("sync", code=3).err
    git(mette.place, "config", "branch.main.remote", "origin")
    git(mette.place, "config", "branch.main.merge", "refs/heads/master")  # as git does for whoever says so
    mette.contact(1)
    assert mette.sync() == "Sent: 1 change.\n"
    assert git(hub_of(tmp_path), "rev-parse", "master").strip() == head(mette.place)
    assert jonas.place.exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of its own, with very little room."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(place)], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("only root can make a disk")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="disks of Unix")
def test_a_copy_whose_disk_takes_nothing(pair: list[Clone], small_disk: Path, tmp_path: Path) -> None:
    mette, jonas = pair
    hub = small_disk / "hub.git"
    shutil.rmtree(hub_of(tmp_path) / "hooks")
    shutil.copytree(hub_of(tmp_path), hub)
    for clone in pair:
        point(clone, hub)
        clone.sync()
    jonas.contact(1)
    jonas.sync()
    with (small_disk / "film.mp4").open("wb", buffering=0) as film:
        for size in (65536, 4096, 512):
            while _takes(film, size):
                pass
    mette.contact(2)
    told = mette.run("sync", code=3)
    assert told.out == f"Received: 1 change by Jonas Beck ({ID}).\nNot shared yet: 1 change ({ID}).\n"
    assert "the disk is full" in told.err
    (small_disk / "film.mp4").unlink()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    told = mette.run("sync", code=3)
    assert "the disk can only be read" in told.err
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert mette.sync().startswith("Sent: 1 change")
    jonas.sync()
    assert jonas.files() == mette.files()


def _takes(file, size: int) -> bool:  # type: ignore[no-untyped-def]
    try:
        return bool(file.write(b"x" * size) == size)
    except OSError:
        return False


def test_a_copy_that_is_damaged(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    jonas.contact(1)
    jonas.sync()
    tip = git(hub_of(tmp_path), "rev-parse", "main:plans").strip()
    lost = hub_of(tmp_path) / "objects" / tip[:2] / tip[2:]
    lost.chmod(0o644)
    lost.write_bytes(lost.read_bytes()[:-3])
    refused(mette, "damaged")


def test_a_copy_that_is_changed_for_another_is_not_missed_in_it(pair: list[Clone], tmp_path: Path) -> None:
    mette, _ = pair
    mette.contact(1)
    mette.sync()
    assert "Sent: " in mette.sync("--remote", tmp_path / "new.git")
    assert head(mette.place) == git(tmp_path / "new.git", "rev-parse", "main").strip()
    told = mette.run("sync", "--remote", tmp_path / "no-stick" / "new.git", code=3)
    assert str(tmp_path / "no-stick") in told.err
