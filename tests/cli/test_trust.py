"""Signed saves: who is on the list can save, everybody else is found out, and the list is judged by what was before."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import FILE, ID, Desk
from tests.conftest import Result, git, head

if not shutil.which("ssh-keygen"):
    pytest.skip("without OpenSSH nothing is signed", allow_module_level=True)

Run = Callable[..., Result]
SIGNERS = "trust/allowed_signers"


def make_key(path: Path, kind: str = "ed25519") -> Path:
    """Make a pair of keys; return the public one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "", "-f", str(path)], check=True)
    return path.with_name(f"{path.name}.pub")


@dataclass
class Person:
    """Somebody with a computer of their own: a home with a key in it, and what git knows of them."""

    home: Path
    key: Path
    environment: dict[str, str]


def somebody(place: Path, name: str, email: str) -> Person:
    home = place / name.partition(" ")[0].lower()
    environment = {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "GIT_COMMITTER_NAME": name,
        "GIT_COMMITTER_EMAIL": email,
    }
    return Person(home, make_key(home / ".ssh" / "id_ed25519"), environment)


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Person]:
    place = tmp_path_factory.mktemp("people")
    known = [
        ("Mette Holm", "mette@eksempel.dk"),
        ("Jonas Beck", "jonas@eksempel.dk"),
        ("Lene Friis", "lene@eksempel.dk"),
    ]
    return {name.partition(" ")[0].lower(): somebody(place, name, email) for name, email in known}


@pytest.fixture
def house(desk: Desk, people: dict[str, Person]) -> Desk:
    """Return a workspace where Mette and Jonas sign."""
    git(desk.place, "commit", "--quiet", "-a", "-m", "Finished")
    for name in ("mette", "jonas"):
        desk.run("trust", "add", name, people[name].key, env=people["mette"].environment, check=0)
    return desk


def found(desk: Desk, person: Person, check: int = 1) -> list[tuple[str, str | None]]:
    said = desk.run("verify", "--format", "json", env=person.environment, check=check).out
    return [(row["code"], row["commit"]) for row in json.loads(said)]


def forge(desk: Desk, person: Person, email: str, **more: str) -> str:
    """Commit with git, signed by a person's key, in the name of anybody."""
    settings = ["-c", "gpg.format=ssh", "-c", f"user.signingKey={person.key}"]
    environment = os.environ | {"GIT_COMMITTER_EMAIL": email, "GIT_AUTHOR_EMAIL": email} | more
    command = ["git", *settings, "commit", "--quiet", "--allow-empty", "-S", "-m", "Forged"]
    subprocess.run(command, cwd=desk.place, check=True, env=environment, capture_output=True)
    return head(desk.place)


def test_saves_are_signed_as_git_signs(house: Desk, people: dict[str, Person]) -> None:
    house.run("contact", ID, "--date", "2026-11-02", "--by", "lene", env=people["jonas"].environment, check=0)
    for commit in ("HEAD", "HEAD~1"):
        git(house.place, "-c", f"gpg.ssh.allowedSignersFile={house.place / SIGNERS}", "verify-commit", commit)
    assert git(house.place, "log", "-1", "--format=%an %ce").strip() == "Lene Friis jonas@eksempel.dk"
    git(house.place, "fsck", "--strict")
    assert found(house, people["mette"], check=0) == []
    listed = json.loads(house.run("trust", "list", "--format", "json", check=0).out)
    assert [row["handle"] for row in listed] == ["mette", "jonas"]
    shown = subprocess.run(
        ["ssh-keygen", "-lf", people["jonas"].key], check=True, capture_output=True, encoding="utf-8"
    )
    assert listed[1]["fingerprint"] in shown.stdout


def test_undo_and_hand_edits_are_signed_too(house: Desk, people: dict[str, Person]) -> None:
    mette = people["mette"]
    house.run("contact", ID, "--date", "2026-11-02", env=mette.environment, check=0)
    house.run("undo", env=mette.environment, check=0)
    (house.place / FILE).write_text(house.text() + "# i hånden\n", encoding="utf-8")
    house.run("save", ID, env=mette.environment, check=0)
    assert found(house, mette, check=0) == []


def test_who_is_not_on_the_list_cannot_save(house: Desk, people: dict[str, Person]) -> None:
    house.refuses(3, "contact", ID, says="lene@eksempel.dk", env=people["lene"].environment)
    borrowed = people["lene"].environment | {"HOME": str(people["mette"].home)}
    house.refuses(3, "contact", ID, says="lene@eksempel.dk", env=borrowed)
    keyless = people["mette"].environment | {"HOME": str(people["lene"].home)}
    house.refuses(3, "contact", ID, says="planctl trust add", env=keyless)


def test_a_private_key_that_is_gone_is_said(house: Desk, people: dict[str, Person], tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(people["mette"].home, home)
    (home / ".ssh/id_ed25519").unlink()
    environment = people["mette"].environment | {"HOME": str(home), "SSH_AUTH_SOCK": ""}
    house.refuses(3, "contact", ID, says="could not be signed", env=environment)


def test_the_key_that_git_names_is_used(house: Desk, people: dict[str, Person], tmp_path: Path) -> None:
    mette = people["mette"]
    second = make_key(tmp_path / "keys" / "work", "ecdsa")
    house.run("trust", "add", "mette", second, env=mette.environment, check=0)
    git(house.place, "config", "user.signingKey", str(second.with_suffix("")))
    house.run("contact", ID, env=mette.environment | {"HOME": str(tmp_path)}, check=0)
    assert found(house, mette, check=0) == []


def test_commits_that_nobody_vouches_for_are_found(house: Desk, people: dict[str, Person]) -> None:
    mette, jonas, lene = people["mette"], people["jonas"], people["lene"]
    git(house.place, "commit", "--quiet", "--allow-empty", "-m", "Unsigned")
    unsigned = head(house.place)
    as_mette = forge(house, jonas, "mette@eksempel.dk")
    stranger = forge(house, lene, "lene@eksempel.dk")
    forge(house, jonas, "jonas@eksempel.dk")
    assert found(house, mette) == [("unsigned", unsigned), ("not-trusted", as_mette), ("not-trusted", stranger)]
    assert found(house, mette) == [("unsigned", unsigned), ("not-trusted", as_mette), ("not-trusted", stranger)]


def test_a_commit_changed_after_it_was_signed_is_found(house: Desk, people: dict[str, Person]) -> None:
    house.run("contact", ID, env=people["mette"].environment, check=0)
    raw = git(house.place, "cat-file", "commit", "HEAD").replace("Planctl-Command: contact", "Planctl-Command: group")
    done = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--stdin"],
        cwd=house.place, input=raw, check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    git(house.place, "update-ref", "HEAD", done.stdout.strip())
    assert ("not-trusted", done.stdout.strip()) in found(house, people["jonas"])


def test_nobody_brings_a_key_in_with_the_commit_that_needs_it(house: Desk, people: dict[str, Person]) -> None:
    lene = people["lene"]
    line = f"lene@eksempel.dk {lene.key.read_text(encoding='utf-8')}"
    (house.place / SIGNERS).write_text(house.text(SIGNERS) + line, encoding="utf-8")
    git(house.place, "add", SIGNERS)
    bad = forge(house, lene, "lene@eksempel.dk")
    assert found(house, people["mette"]) == [("not-trusted", bad)]


def test_who_is_taken_off_signs_no_more_and_has_signed_before(house: Desk, people: dict[str, Person]) -> None:
    mette, jonas = people["mette"], people["jonas"]
    house.run("contact", ID, "--date", "2026-11-02", env=jonas.environment, check=0)
    house.run("trust", "remove", "jonas", env=mette.environment, check=0)
    assert found(house, mette, check=0) == []
    house.refuses(3, "contact", ID, says="jonas@eksempel.dk", env=jonas.environment)
    late = forge(house, jonas, "jonas@eksempel.dk")
    assert found(house, mette) == [("not-trusted", late)]
    house.refuses(2, "trust", "remove", "mette", says="only one", env=mette.environment)
    house.refuses(3, "trust", "remove", "lene", says="Lene Friis has no key", env=mette.environment)


def test_a_list_that_is_emptied_is_found(house: Desk, people: dict[str, Person]) -> None:
    git(house.place, "rm", "--quiet", SIGNERS)
    gone = forge(house, people["jonas"], "jonas@eksempel.dk")
    git(house.place, "commit", "--quiet", "--allow-empty", "-m", "Unsigned")
    assert ("signers-gone", gone) in found(house, people["mette"])


@pytest.mark.parametrize(
    ("options", "trusted"),
    [
        ('namespaces="git",valid-before="20200101"', False),
        ('namespaces="git",valid-after="20200101"', True),
        ('namespaces="file"', False),
        ("cert-authority", False),
    ],
)
def test_the_conditions_of_a_key_hold(house: Desk, people: dict[str, Person], options: str, trusted: bool) -> None:
    mette, lene = people["mette"], people["lene"]
    house.run("trust", "add", "lene", lene.key, env=mette.environment, check=0)
    lines = house.text(SIGNERS).splitlines()
    (house.place / SIGNERS).write_text(
        "\n".join([*lines[:2], lines[2].replace('namespaces="git"', options)]) + "\n", encoding="utf-8"
    )
    house.run("save", SIGNERS, env=mette.environment, check=0)
    commit = forge(house, lene, "lene@eksempel.dk")
    assert found(house, mette, check=not trusted) == ([] if trusted else [("not-trusted", commit)])


def test_a_pattern_trusts_nobody(house: Desk, people: dict[str, Person]) -> None:
    lene = people["lene"]
    (house.place / SIGNERS).write_text(
        house.text(SIGNERS) + f"* {lene.key.read_text(encoding='utf-8')}", encoding="utf-8"
    )
    house.run("save", SIGNERS, env=people["mette"].environment, check=0)
    bad = forge(house, lene, "lene@eksempel.dk")
    assert found(house, people["mette"]) == [("not-trusted", bad)]


def test_both_sides_of_a_merge_judge_it(house: Desk, people: dict[str, Person]) -> None:
    mette, jonas = people["mette"], people["jonas"]
    git(house.place, "branch", "side")
    house.run("trust", "remove", "jonas", env=mette.environment, check=0)
    git(house.place, "checkout", "--quiet", "side")
    forge(house, jonas, "jonas@eksempel.dk")
    git(house.place, "merge", "--quiet", "--no-commit", "--no-ff", "main")
    merge = forge(house, jonas, "jonas@eksempel.dk")
    assert ("not-trusted", merge) in found(house, mette)


def test_keys_are_read_strictly(house: Desk, people: dict[str, Person], tmp_path: Path) -> None:
    mette = people["mette"].environment
    content = people["lene"].key.read_text(encoding="utf-8")
    wrong = {"two": content * 2, "dss": "ssh-dss AAAA\n", "empty": ""}
    wrong["other"] = content.replace("ssh-ed25519", "ssh-rsa")
    for name, text in wrong.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        house.refuses(3, "trust", "add", "lene", tmp_path / name, says="no public SSH key", env=mette)
    house.refuses(3, "trust", "add", "lene", people["jonas"].key, says="jonas@eksempel.dk", env=mette)
    house.refuses(3, "trust", "add", "nobody", people["lene"].key, says="nobody", env=mette)
    again = house.run("trust", "add", "jonas", people["jonas"].key, env=mette, check=0)
    assert "Nothing was changed" in again.out


def test_signing_begins_with_ones_own_key(desk: Desk, people: dict[str, Person]) -> None:
    mette = people["mette"].environment
    desk.refuses(3, "trust", "add", "jonas", people["jonas"].key, says="Jonas Beck", env=mette)
    desk.saves(
        "trust", "add", "mette", people["mette"].key, env=mette,
        subject="trust add: mette", ids=(), paths=(SIGNERS,),
    )  # fmt: skip


def test_a_workspace_can_be_signed_from_the_first_save_on(
    planctl: Run, people: dict[str, Person], tmp_path: Path
) -> None:
    mette = people["mette"].environment
    begun = planctl("init", tmp_path / "house", "--model", "reden", "--sign", env=mette, check=0)
    assert "SHA256:" in begun.out
    planctl("-C", tmp_path / "house", "person", "add", env=mette, check=0)
    planctl("-C", tmp_path / "house", "verify", env=mette, check=0)
    danish = planctl("-C", tmp_path / "house", "trust", "list", env=mette, lang="da", check=0)
    assert "mette@eksempel.dk" in danish.out
    nobody = mette | {"HOME": str(tmp_path)}
    refused = planctl("init", tmp_path / "other", "--model", "reden", "--sign", env=nobody, check=3)
    assert "ssh-keygen -t ed25519" in refused.err
    assert not (tmp_path / "other").exists()


def test_without_ssh_signatures_cannot_be_told(house: Desk, people: dict[str, Person], tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").symlink_to(str(shutil.which("git")))
    environment = people["mette"].environment | {"PATH": str(tmp_path / "bin")}
    person = Person(tmp_path, people["mette"].key, environment)
    assert found(house, person) == [("cannot-tell", None)]
    house.refuses(3, "contact", ID, says="ssh-keygen", env=environment)


def test_nothing_is_signed_until_somebody_says_so(desk: Desk, people: dict[str, Person]) -> None:
    desk.run("contact", ID, env=people["mette"].environment, check=0)
    assert "gpgsig" not in git(desk.place, "cat-file", "commit", "HEAD")
    assert "Nothing is signed here" in desk.run("trust", "list", check=0).out
    said: Any = json.loads(desk.run("trust", "list", "--format", "json", check=0).out)
    assert said == []


@pytest.mark.parametrize("kind", ["openssh", "pem"])
def test_a_private_key_is_refused_and_not_shown(house: Desk, tmp_path: Path, kind: str) -> None:
    public = make_key(tmp_path / "mine")
    private = tmp_path / "mine"
    if kind == "pem":
        private.write_text("-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----\n", encoding="ascii")
    before = head(house.place)
    said = house.run("trust", "add", "jonas", private, check=3).err
    assert "private key" in said
    assert str(public) in said
    secret = private.read_text(encoding="ascii").splitlines()[1]
    assert secret not in said
    assert head(house.place) == before
    assert not [path for path in house.place.rglob("*") if path.is_file() and secret.encode() in path.read_bytes()]


def test_a_key_file_that_is_not_there_is_said(house: Desk, tmp_path: Path) -> None:
    assert "There is no file" in house.run("trust", "add", "jonas", tmp_path / "none.pub", check=3).err


def test_without_ssh_nothing_is_saved_where_saves_are_signed(
    house: Desk, people: dict[str, Person], tmp_path: Path
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "git").symlink_to(shutil.which("git") or "")
    before = head(house.place)
    environment = people["mette"].environment | {"PATH": str(tmp_path / "bin")}
    said = house.run("contact", ID, "--date", "2026-11-20", check=3, env=environment).err
    assert "ssh-keygen" in said
    assert "Install OpenSSH" in said
    assert head(house.place) == before


def test_a_key_that_asks_for_a_password_nobody_can_enter_saves_nothing(
    house: Desk, people: dict[str, Person], tmp_path: Path
) -> None:
    key = tmp_path / "locked"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "secret", "-f", str(key)], check=True)
    house.run("trust", "add", "mette", f"{key}.pub", check=0, env=people["mette"].environment)
    git(house.place, "config", "user.signingKey", f"{key}.pub")
    before = head(house.place)
    environment = people["mette"].environment | {"SSH_ASKPASS_REQUIRE": "never"}
    alone = {"SSH_AUTH_SOCK": str(tmp_path / "no agent")}
    said = house.run("contact", ID, "--date", "2026-11-20", check=3, env=environment | alone).err
    assert "could not be signed" in said
    assert head(house.place) == before
