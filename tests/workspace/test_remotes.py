"""The shared copy: where it is, and what it means that git could not talk to it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from planctl.errors import (
    DiskTrouble,
    HubAway,
    HubCloses,
    HubDamaged,
    HubInUse,
    HubNotThere,
    HubOfAnother,
    HubTakesNothing,
    HubTrouble,
    NotAHub,
    UnsafeAddress,
)
from planctl.workspace.git import Repository
from planctl.workspace.remote_words import fault_of, refusal_of
from planctl.workspace.remotes import Hub, _hub, fetch, hub_of, push
from tests.conftest import git, head

SERVER = Hub("origin", "ssh://git@eksempel.dk/planer.git", None)


@pytest.mark.parametrize(
    ("address", "folder"),
    [
        ("/media/stick/plans.git", "/media/stick/plans.git"),
        ("file:///media/stick/plans.git", "/media/stick/plans.git"),
        ("../plans.git", "/house/plans.git"),
        ("git@eksempel.dk:planer.git", None),
        ("https://eksempel.dk/planer.git", None),
        ("ssh://eksempel.dk/planer.git", None),
    ],
)
def test_where_a_shared_copy_is(address: str, folder: str | None) -> None:
    found = _hub(Path("/house/workspace"), "origin", address).folder
    assert (found.as_posix() if found else None) == folder


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("git@eksempel.dk: Permission denied (publickey).\nfatal: Could not read from remote repository.", HubCloses),
        ("fatal: Authentication failed for 'https://eksempel.dk/'", HubCloses),
        ("fatal: could not read Username for 'https://eksempel.dk': terminal prompts disabled", HubCloses),
        ("Host key verification failed.\nfatal: Could not read from remote repository.", HubCloses),
        ("remote: Repository not found.\nfatal: repository 'https://eksempel.dk/x/' not found", HubNotThere),
        ("fatal: '/srv/x' does not appear to be a git repository\nfatal: Could not read from remote", HubNotThere),
        ("fatal: unable to access 'https://eksempel.dk/': SSL certificate problem: self-signed", HubCloses),
        ("@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nfatal: Could not read from remote", HubCloses),
        ("fatal: unable to access 'https://eksempel.dk/': The requested URL returned error: 503", HubAway),
        ("ssh: connect to host eksempel.dk port 22: Network is unreachable\nfatal: Could not read from", HubAway),
        ("fatal: transport 'http' not allowed", UnsafeAddress),
        ("error: object 123: badTree\nfatal: fsck error in packed object\nfatal: index-pack failed", HubDamaged),
        ("fatal: write error: No space left on device\nfatal: index-pack failed", DiskTrouble),
        ("fatal: something nobody has heard of", HubTrouble),
        ("ssh: Could not resolve hostname eksempel.dk: Name or service not known", HubAway),
        ("ssh: connect to host eksempel.dk port 22: Connection timed out", HubAway),
        ("fatal: unable to access 'https://eksempel.dk/': Failed to connect to eksempel.dk port 443", HubAway),
        ("fatal: the remote end hung up unexpectedly", HubAway),
        ("fatal: detected dubious ownership in repository at '/media/stick/plans.git'\nTo add", HubOfAnother),
    ],
)
def test_what_git_says_has_a_meaning(said: str, fault: type[Exception]) -> None:
    assert type(fault_of(SERVER, said)) is fault


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("! [rejected] main -> main (fetch first)", None),
        ("! [remote rejected] main -> main (failed to update ref)", None),
        ("! [remote rejected] main -> main (incorrect old value provided)", None),
        ("remote: error: cannot lock ref 'refs/heads/main'", None),
        ("! [remote rejected] main -> main (pre-receive hook declined)", HubCloses),
        ("! [remote rejected] main -> main (shallow update not allowed)", HubCloses),
        ("! [remote rejected] main -> main (branch is currently checked out)", HubInUse),
        ("error: unable to write file: No space left on device\n! [remote rejected] main (unpacker", HubTakesNothing),
        ("remote: fatal: Unable to create temporary file: Read-only file system\n! [remote rejected]", HubTakesNothing),
        ("remote: error: insufficient permission for adding an object to repository", HubTakesNothing),
        ("error: remote unpack failed: index-pack abnormal exit\n! [remote rejected] main (unpacker error)", HubCloses),
    ],
)
def test_what_a_shared_copy_answers_to_what_is_sent(said: str, fault: type[Exception] | None) -> None:
    refusal = refusal_of(SERVER, said)
    assert (type(refusal) if refusal else None) is fault


def test_a_password_in_an_address_is_not_shown() -> None:
    assert Hub("origin", "https://mette:hemmelig@eksempel.dk/x", None).shown == "https://mette@eksempel.dk/x"


def test_which_of_several_copies_is_meant(root: Path) -> None:
    repo = Repository.open(root)
    assert hub_of(repo, "main") is None
    git(root, "remote", "add", "stick", "/media/stick/plans.git")
    found = hub_of(repo, "main")
    assert found
    assert found.name == "stick"
    git(root, "remote", "add", "origin", "https://eksempel.dk/x")
    found = hub_of(repo, "main")
    assert found
    assert found.name == "origin"
    git(root, "config", "branch.main.remote", "stick")
    found = hub_of(repo, "main")
    assert found
    assert found.name == "stick"


def test_a_folder_that_is_no_copy(root: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    git(root, "remote", "add", "origin", str(tmp_path / "empty"))
    repo = Repository.open(root)
    hub = hub_of(repo, "main")
    assert hub
    with pytest.raises(NotAHub):
        fetch(repo, hub)
    shutil.rmtree(tmp_path / "empty")
    with pytest.raises(HubAway):
        fetch(repo, hub)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_another_user(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(root), "hub.git")
    for path in [tmp_path / "hub.git", *(tmp_path / "hub.git").rglob("*")]:
        os.chown(path, 12345, 12345)
    git(root, "remote", "add", "origin", str(tmp_path / "hub.git"))
    repo = Repository.open(root)
    hub = hub_of(repo, "main")
    assert hub
    with pytest.raises(HubOfAnother) as caught:
        fetch(repo, hub)
    assert caught.value.params["folder"] == str(tmp_path / "hub.git")


def test_nothing_is_sent_over_what_others_sent(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(root), "hub.git")
    git(tmp_path, "clone", "--quiet", "hub.git", "other")
    git(tmp_path / "other", "commit", "--quiet", "--allow-empty", "-m", "theirs")
    git(tmp_path / "other", "push", "--quiet")
    git(root, "remote", "add", "origin", str(tmp_path / "hub.git"))
    git(root, "commit", "--quiet", "--allow-empty", "-m", "ours")
    repo = Repository.open(root)
    hub = hub_of(repo, "main")
    assert hub
    assert push(repo, hub, head(root)) is False
    assert git(tmp_path / "hub.git", "log", "-1", "--format=%s", "main") == "theirs\n"
    assert fetch(repo, hub) == head(tmp_path / "other")


def test_what_a_server_declines_is_not_tried_again(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(root), "hub.git")
    git(tmp_path / "hub.git", "config", "core.bare", "false")  # somebody's working folder: its branch is checked out
    git(tmp_path / "hub.git", "config", "receive.denyCurrentBranch", "refuse")
    git(root, "remote", "add", "origin", str(tmp_path / "hub.git"))
    git(root, "commit", "--quiet", "--allow-empty", "-m", "ours")
    repo = Repository.open(root)
    hub = hub_of(repo, "main")
    assert hub
    with pytest.raises(HubInUse):
        push(repo, hub, head(root))
