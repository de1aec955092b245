"""Where changes are signed, nothing is taken in that nobody signed whose key was trusted then."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.clones import ID, OTHER, Clone, hub_of, meet
from tests.conftest import git, head, snapshot

if not shutil.which("ssh-keygen"):
    pytest.skip("without OpenSSH nothing is signed", allow_module_level=True)

SIGNERS = "trust/allowed_signers"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make a pair of keys for each; return the public ones."""
    place = tmp_path_factory.mktemp("keys")
    for name in ("mette", "jonas", "stranger", "ida"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(place / name)]
        subprocess.run(command, check=True)
    return {path.stem: path for path in place.glob("*.pub")}


@pytest.fixture
def pair(workspace_template: Path, tmp_path: Path, keys: dict[str, Path]) -> list[Clone]:
    """Return two colleagues who sign."""
    clones = meet(workspace_template, tmp_path, "mette", "jonas")
    for clone in clones:
        git(clone.place, "config", "user.signingKey", str(keys[clone.handle]))
    return clones


def begin_signing(mette: Clone, keys: dict[str, Path]) -> None:
    for name in ("mette", "jonas"):
        mette.run("trust", "add", name, keys[name])


def commit(clone: Clone, *options: str, path: str = "note.txt", text: str = "x\n") -> str:
    """Save a file with git, as somebody without planctl would, and send it; return the commit."""
    (clone.place / path).write_text(text, encoding="utf-8")
    git(clone.place, "add", path)
    git(clone.place, *options, "commit", "--quiet", "-m", "By hand")
    git(clone.place, "push", "--quiet", "origin", "HEAD:main")
    return head(clone.place)


def test_what_is_signed_is_exchanged_and_so_is_what_joins_it(pair: list[Clone], keys: dict[str, Path]) -> None:
    mette, jonas = pair
    begin_signing(mette, keys)
    for clone in (mette, jonas):
        clone.sync()
    mette.contact(1)
    jonas.contact(2)
    for clone in (mette, jonas, mette):
        assert "signature" not in clone.sync()
    assert mette.files() == jonas.files()
    assert len(git(mette.place, "rev-list", "--merges", "HEAD").split()) == 1
    mette.run("verify")


def test_what_nobody_signed_is_not_taken_in(pair: list[Clone], keys: dict[str, Path], tmp_path: Path) -> None:
    mette, jonas = pair
    begin_signing(mette, keys)
    mette.sync()
    jonas.sync()
    good = head(jonas.place)
    commit(jonas)
    bad = commit(jonas, text="y\n")
    mette.contact(1)
    before, seen = snapshot(mette.place), git(mette.place, "rev-parse", "origin/main")
    told = mette.run("sync", code=3)
    assert told.out == ""
    assert "2 changes without a signature you trust" in told.err
    assert "Jonas Beck" in told.err
    assert bad[:10] in told.err
    assert snapshot(mette.place) == before
    assert git(mette.place, "rev-parse", "origin/main") == seen
    git(hub_of(tmp_path), "bundle", "create", "--quiet", "../plans.bundle", "main")
    assert bad[:10] in mette.run("sync", "--bundle", tmp_path / "plans.bundle", code=3).err
    for wrong in ("0000000", good[:10], "main", bad[:5]):
        assert wrong in mette.run("sync", "--accept", wrong, code=3).err
    assert snapshot(mette.place) == before
    git(hub_of(tmp_path), "update-ref", "refs/heads/main", good)  # whoever looks after it takes them out again
    assert mette.sync() == "Sent: 1 change.\n"


def test_what_is_genuine_all_the_same_is_named_to_be_taken_in(pair: list[Clone], keys: dict[str, Path]) -> None:
    mette, jonas = pair
    begin_signing(mette, keys)
    mette.sync()
    jonas.sync()
    bad = commit(jonas)
    mette.contact(1)
    assert mette.run("sync", "--accept", bad[:10]).out.startswith("Received: 1 change by Jonas Beck")
    assert (mette.place / "note.txt").exists()
    assert bad[:10] in mette.run("verify", code=1).out
    mette.contact(2, OTHER)
    assert mette.sync() == "Sent: 1 change.\n"


@pytest.mark.parametrize("how", ["forged", "own key", "list gone", "old key"])
def test_what_is_signed_by_the_wrong_hand_is_not_taken_in(pair: list[Clone], keys: dict[str, Path], how: str) -> None:
    mette, jonas = pair
    begin_signing(mette, keys)
    mette.sync()
    jonas.sync()
    key = keys["jonas"] if how in {"forged", "old key", "list gone"} else keys["stranger"]
    sign = ("-c", "gpg.format=ssh", "-c", f"user.signingKey={key}", "-c", "commit.gpgSign=true")
    if how == "forged":  # in the name of somebody else
        commit(jonas, *sign, "-c", "user.email=mette@eksempel.dk")
    elif how == "own key":  # with the very key that it brings in
        line = f"jonas@eksempel.dk {keys['stranger'].read_text(encoding='ascii')}"
        commit(jonas, *sign, path=SIGNERS, text=mette.text(SIGNERS) + line)
    elif how == "list gone":
        commit(jonas, *sign, path=SIGNERS, text="")
    else:
        mette.run("trust", "remove", "jonas")
        mette.sync()
        git(jonas.place, "pull", "--quiet", "--ff-only")
        commit(jonas, *sign)
    before = snapshot(mette.place)
    assert head(jonas.place)[:10] in mette.run("sync", code=3).err
    assert snapshot(mette.place) == before


def test_what_was_begun_before_is_told_of(pair: list[Clone], keys: dict[str, Path]) -> None:
    mette, jonas = pair
    jonas.contact(1)
    begin_signing(mette, keys)
    mette.sync()
    jonas.sync()  # signed, since the list comes with it
    told = mette.run("sync")
    assert told.out == f"Received: 1 change by Jonas Beck ({ID}).\n"
    assert "1 change came without a signature" in told.err
    mette.run("verify")


def test_whoever_is_not_on_the_list_is_told_so_before_anything_is_joined(
    pair: list[Clone], keys: dict[str, Path]
) -> None:
    mette, jonas = pair
    mette.run("trust", "add", "mette", keys["mette"])
    mette.sync()
    jonas.contact(1)
    before = snapshot(jonas.place)
    assert "jonas@eksempel.dk" in jonas.run("sync", code=3).err
    assert snapshot(jonas.place) == before


def test_two_who_bring_in_a_key_each_do_not_disagree(pair: list[Clone], keys: dict[str, Path]) -> None:
    mette, jonas = pair
    begin_signing(mette, keys)
    mette.run("staff", "add", "ida", "--name", "Ida Dam", "--email", "ida@eksempel.dk")
    for clone in (mette, jonas):
        clone.sync()
    mette.run("trust", "add", "ida", keys["ida"])
    jonas.run("trust", "add", "lene", keys["stranger"])
    for clone in (mette, jonas, mette):
        clone.sync()
    assert mette.files() == jonas.files()
    assert [row.split("@")[0] for row in mette.text(SIGNERS).splitlines()] == ["mette", "jonas", "ida", "lene"]
    mette.run("trust", "remove", "ida")
    jonas.run("trust", "remove", "lene")
    for clone in (mette, jonas, mette):
        clone.sync()
    assert [row.split("@")[0] for row in mette.text(SIGNERS).splitlines()] == ["mette", "jonas"]
    mette.run("verify")
