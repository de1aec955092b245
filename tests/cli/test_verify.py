"""`verify`: what was done to a history outside of planctl is found; of one that is as it should be nothing is said."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import CLOSED, FILE, ID, OTHER, Desk
from tests.conftest import Result, git, head

Run = Callable[..., Result]
CLOSED_FILE = f"closed/2025/{CLOSED}.yaml"


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a memory of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture(scope="module")
def settled(planctl: Run, desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a workspace whose history is as it should be, once. Copy it, never change it."""
    place = tmp_path_factory.mktemp("settled") / "workspace"
    shutil.copytree(desk_template, place, symlinks=True)
    git(place, "commit", "--quiet", "-a", "-m", "Finished")
    planctl("-C", place, "contact", ID, "--date", "2026-11-02", check=0)
    return place


@pytest.fixture
def house(planctl: Run, settled: Path, tmp_path: Path, state: Path) -> Desk:
    """Return a copy of it, which this computer has seen."""
    assert state
    shutil.copytree(settled, tmp_path / "workspace", symlinks=True)
    desk = Desk(planctl, tmp_path / "workspace")
    desk.run("verify", check=0)
    return desk


def found(desk: Desk, *options: str, check: int = 1) -> list[tuple[str, str | None]]:
    """Return code and path of everything that is found."""
    return [(row["code"], row["path"]) for row in rows(desk, *options, check=check)]


def rows(desk: Desk, *options: str, check: int = 1) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(desk.run("verify", "--format", "json", *options, check=check).out)
    return listed


def commit(desk: Desk, message: str = "By hand", **environment: str) -> str:
    """Commit what is staged, as somebody with git does."""
    command = ["git", "commit", "--quiet", "--allow-empty", "-m", message]
    subprocess.run(command, cwd=desk.place, check=True, env=os.environ | environment, capture_output=True)
    return head(desk.place)


def put(desk: Desk, path: str, text: str) -> str:
    """Commit a file, past everything planctl tests."""
    (desk.place / path).parent.mkdir(parents=True, exist_ok=True)
    (desk.place / path).write_text(text, encoding="utf-8")
    git(desk.place, "add", "--force", path)
    return commit(desk)


def cacheinfo(desk: Desk, mode: str, path: str) -> str:
    """Commit an entry that no file of this disk could give."""
    blob = head(desk.place) if mode == "160000" else git(desk.place, "rev-parse", f"HEAD:{FILE}").strip()
    git(desk.place, "-c", "core.protectNTFS=false", "update-index", "--add", "--cacheinfo", f"{mode},{blob},{path}")
    return commit(desk)


def test_a_history_as_it_should_be_is_one_sentence(house: Desk) -> None:
    said = house.run("verify", check=0)
    assert said.out.startswith("The history is whole: ")
    assert len(said.out.splitlines()) == 1
    assert house.run("verify", lang="da", check=0).out.startswith("Historikken er hel: ")
    assert rows(house, check=0) == []


def test_what_planctl_does_is_as_it_should_be(planctl: Run, state: Path, tmp_path: Path) -> None:
    assert state
    planctl("demo", tmp_path / "demo", check=0)
    planctl("-C", tmp_path / "demo", "year-end", "2025", "--yes", check=0, today="2026-01-05")
    planctl("-C", tmp_path / "demo", "verify", check=0)
    planctl("-C", tmp_path / "demo", "undo", check=0)
    planctl("-C", tmp_path / "demo", "verify", check=0)


def test_findings_say_where_what_and_what_to_do(house: Desk) -> None:
    bad = put(house, FILE, house.text().replace("contact_person:   mette", "contact_person: 7"))
    out = house.run("verify", check=1).out
    assert f"{bad[:10]} {FILE}: A version with 1 error: " in out
    assert "[plan]" in out
    assert "planctl check" in out
    assert out.endswith("1 finding.\n")
    row = rows(house)[0]
    assert (row["code"], row["severity"], row["commit"], row["path"]) == ("plan", "error", bad, FILE)


def test_every_version_is_read_not_only_the_last(house: Desk) -> None:
    text = house.text()
    put(house, FILE, "id: [\n")
    put(house, FILE, text)
    put(house, "planctl.yaml", house.text("planctl.yaml") + "stuff: 1\n")
    put(house, "planctl.yaml", house.text("planctl.yaml").replace("stuff: 1\n", ""))
    assert found(house) == [("plan", FILE), ("workspace-settings", "planctl.yaml")]
    since = git(house.place, "rev-parse", "HEAD~1").strip()
    assert found(house, "--since", since, check=0) == []
    assert [code for code, _ in found(house, "--since", "HEAD~3")] == ["workspace-settings"]


def test_versions_are_judged_by_the_models_there_were(house: Desk) -> None:
    model = "planctl_model: 1\nid: small\nextends: basic\nversion: 1\nlabel: {da: Lille, en: Small}\n"
    put(house, "models/small.yaml", model)
    plan = "planctl: 1\nmodel: small\nid: K-SMA11\nregistered: 2026-01-14\n"
    put(house, "plans/K-SMA11.yaml", plan)
    git(house.place, "rm", "--quiet", "models/small.yaml")
    commit(house)
    assert found(house, check=0) == []
    put(house, "plans/K-SMA11.yaml", plan + "# igen\n")
    assert found(house) == [("plan", "plans/K-SMA11.yaml")]


def test_what_was_found_right_is_not_read_again_and_that_is_remembered_outside(house: Desk, state: Path) -> None:
    known = next(state.rglob("versions-found-right"))
    assert house.place not in known.parents
    assert FILE.encode() not in known.read_bytes()
    known.write_text("", encoding="ascii")
    house.run("verify", check=0)
    assert len(known.read_text(encoding="ascii").split()) > 3


@pytest.mark.parametrize(
    ("mode", "path", "code"),
    [
        ("120000", "plans/K-9.yaml", "link"),
        ("120000", "docs/link", "link"),
        ("160000", "docs/inner", "embedded"),
        ("100644", ".gitmodules", "embedded"),
        ("100644", "docs/.gitattributes", "git-name"),
        ("100644", "docs/.Git /config", "git-name"),
        ("100644", "docs/.git::$INDEX_ALLOCATION/config", "git-name"),
        ("100755", FILE, "odd-mode"),
        ("100644", "docs/CON.yaml", "odd-name"),
        ("100644", "docs/a:b", "odd-name"),
        ("100644", "docs/p1.", "odd-name"),
        ("100644", "docs/-rf", "odd-name"),
        ("100644", "docs/a\nb", "odd-name"),
        ("100644", "docs/a\u202eb", "odd-name"),
        ("100644", "docs/a\u0301", "odd-name"),
        ("100644", "plans/notes.txt", "stray-path"),
        ("100644", "plans/inner/HEAD", "stray-path"),
        ("100644", "trust/more", "stray-path"),
    ],
)
def test_what_must_not_lie_in_a_history_is_found_even_when_it_is_gone(
    house: Desk, mode: str, path: str, code: str
) -> None:
    cacheinfo(house, mode, path)
    git(house.place, "reset", "--quiet", "--hard", "HEAD~1")
    git(house.place, "merge", "--quiet", "-s", "ours", "-m", "Gone again", "HEAD@{1}", "--allow-unrelated-histories")
    also = {"merge", "merge-by-hand", "damaged"}  # how it went again, and what git itself finds
    listed = [(row["code"], row["path"]) for row in rows(house) if row["code"] not in also]
    assert [found_code for found_code, _ in listed] == [code], listed


def test_names_that_are_one_on_many_disks(house: Desk) -> None:
    cacheinfo(house, "100644", "docs/Plan.md")
    cacheinfo(house, "100644", "docs/plan.md")
    assert ("same-name", "docs/plan.md") in found(house)


def test_a_repository_hidden_in_a_folder(house: Desk) -> None:
    for name in ("HEAD", "config", "objects/x", "refs/x"):
        cacheinfo(house, "100644", f"docs/inner/{name}")
    assert found(house) == [("embedded", "docs/inner")]


@pytest.mark.parametrize("name", ["info/grafts", "shallow", "objects/info/alternates"])
def test_what_hides_or_replaces_history(house: Desk, tmp_path: Path, name: str) -> None:
    content = {"info/grafts": head(house.place), "shallow": head(house.place), "objects/info/alternates": str(tmp_path)}
    path = house.place / ".git" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{content[name]}\n", encoding="utf-8")
    codes = [code for code, _ in found(house)]
    assert codes[0] == {"info/grafts": "graft", "shallow": "shallow", "objects/info/alternates": "alternates"}[name]
    if name != "objects/info/alternates":
        assert "cut" in codes, "what is hidden is missed, whoever hides it"


def test_a_replaced_commit_is_named(house: Desk) -> None:
    git(house.place, "replace", "HEAD", "HEAD~2")
    assert found(house)[0] == ("replaced", ".git/refs/replace")


def test_dates_that_cannot_be(house: Desk) -> None:
    back = commit(house, GIT_COMMITTER_DATE="2019-01-01T12:00:00Z", GIT_AUTHOR_DATE="2019-01-01T12:00:00Z")
    after = commit(house)
    when = f"{int(time.time()) + 90_000} +0000"
    ahead = commit(house, GIT_COMMITTER_DATE=when, GIT_AUTHOR_DATE=when)
    message = "contact: K-7F3QM\n\nPlanctl-Command: contact\nPlanctl-Id: K-7F3QM"
    listed = [(row["code"], row["commit"]) for row in rows(house)]
    assert listed == [("date-back", back), ("date-ahead", ahead)]
    assert after not in str(listed)
    git(house.place, "reset", "--quiet", "--hard", after)
    apart = commit(house, message, GIT_AUTHOR_DATE="2026-01-01T12:00:00Z")
    assert ("date-apart", apart) in [(row["code"], row["commit"]) for row in rows(house)]


def test_clocks_may_differ_a_little(house: Desk) -> None:
    when = f"{int(time.time()) - 1800} +0000"
    commit(house, GIT_COMMITTER_DATE=when, GIT_AUTHOR_DATE=when)
    assert found(house, check=0) == []


def test_closed_files_are_left_alone(house: Desk) -> None:
    put(house, CLOSED_FILE, house.text(CLOSED_FILE) + "# rettet\n")
    assert found(house) == [("closed", CLOSED_FILE), ("sums", CLOSED_FILE)]
    git(house.place, "revert", "--quiet", "--no-edit", "HEAD")
    assert [code for code, _ in found(house)] == ["closed", "closed"], "each of them changed it"
    git(house.place, "rm", "--quiet", CLOSED_FILE)
    gone = commit(house)
    assert {row["code"] for row in rows(house) if row["commit"] in {gone, None}} == {"closed", "sums"}


def test_hashes_may_be_added_to_and_nothing_else(house: Desk) -> None:
    sums = "closed/2025/SHA256SUMS"
    content = house.text(sums)
    put(house, sums, content.replace(content[:8], "00000000"))
    assert found(house) == [("closed", sums), ("sums", CLOSED_FILE)]


def test_taking_a_closing_back_by_hand_is_not_undo(house: Desk) -> None:
    git(house.place, "rm", "--quiet", "-r", "closed")
    commit(house, f"undo\n\nPlanctl-Command: undo\nPlanctl-Undoes: {git(house.place, 'rev-parse', 'HEAD').strip()}")
    assert {code for code, _ in found(house)} == {"closed"}


def test_a_file_that_is_not_as_it_was_saved(house: Desk) -> None:
    path = house.place / f"plans/{OTHER}.yaml"
    path.write_bytes(path.read_bytes().replace(b"jonas", b"jomas"))
    assert found(house) == [("unsaved", f"plans/{OTHER}.yaml")]


@pytest.fixture
def forked(house: Desk) -> Desk:
    """Return a workspace where two wrote in one plan: one on main, the other on the branch side."""
    git(house.place, "branch", "side")
    house.run("contact", ID, "--date", "2026-11-06", check=0)
    git(house.place, "checkout", "--quiet", "side")
    house.run("contact", ID, "--date", "2026-11-07", "--by", "jonas", check=0)
    git(house.place, "checkout", "--quiet", "main")
    return house


def test_what_planctl_joins_is_as_it_should_be(forked: Desk, tmp_path: Path) -> None:
    hub = tmp_path / "hub.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(forked.place), str(hub))
    git(hub, "update-ref", "refs/heads/main", "refs/heads/side")
    forked.run("sync", "--remote", hub, check=0)
    assert len(git(forked.place, "log", "-1", "--format=%P").split()) == 2
    assert found(forked, check=0) == []
    assert found(forked, check=0) == []


@pytest.mark.parametrize("strategy", [("-s", "ours"), ("-X", "theirs"), ("-X", "ours")])
def test_what_others_join_otherwise_is_found(forked: Desk, strategy: tuple[str, str]) -> None:
    """A forge's button, or git told which side wins: the contact of one of the two is gone."""
    (forked.place / ".git/info/attributes").write_text("plans/*.yaml merge\n", encoding="utf-8")
    git(forked.place, "merge", "--quiet", *strategy, "-m", "Joined", "side")
    assert [(row["code"], row["path"], row["commit"]) for row in rows(forked)] == [("merge", FILE, head(forked.place))]


def test_a_merge_that_planctl_would_not_have_made_is_somebodys_own(forked: Desk) -> None:
    git(forked.place, "branch", "third", "HEAD~1")
    git(forked.place, "checkout", "--quiet", "third")
    put(forked, "docs/third.md", "x")
    git(forked.place, "checkout", "--quiet", "main")
    tree = git(forked.place, "rev-parse", "HEAD^{tree}").strip()
    parents = [word for branch in ("main", "side", "third") for word in ("-p", branch)]
    made = git(forked.place, "commit-tree", tree, *parents, "-m", "Three").strip()
    git(forked.place, "reset", "--quiet", "--hard", made)
    assert found(forked) == [("merge-by-hand", None)]


def test_a_history_that_was_turned_back_is_missed(house: Desk) -> None:
    seen = head(house.place)
    git(house.place, "reset", "--quiet", "--hard", "HEAD~1")
    assert [(row["code"], row["commit"]) for row in rows(house)] == [("rewound", seen)]
    house.run("contact", ID, "--date", "2026-11-03", check=0)
    assert [(row["code"], row["commit"]) for row in rows(house)] == [("rewound", seen)], "saving does not hide it"
    git(house.place, "reflog", "expire", "--expire=now", "--all")
    git(house.place, "gc", "--quiet", "--prune=now")
    assert [row["code"] for row in rows(house)] == ["rewound-gone"]
    assert found(house, "--accept", check=0) == []
    assert found(house, check=0) == []


def test_a_restored_backup_is_an_old_history(house: Desk, tmp_path: Path) -> None:
    shutil.copytree(house.place, tmp_path / "backup", symlinks=True)
    house.run("contact", ID, "--date", "2026-11-04", check=0)
    seen = head(house.place)
    shutil.rmtree(house.place)
    (tmp_path / "backup").rename(house.place)
    assert [(row["code"], row["commit"]) for row in rows(house)] == [("rewound-gone", seen)]


def test_a_workspace_begun_anew_in_the_same_place_has_no_past(planctl: Run, state: Path, tmp_path: Path) -> None:
    assert state
    for _ in range(2):
        planctl("init", tmp_path / "new", "--model", "reden", check=0)
        planctl("-C", tmp_path / "new", "verify", check=0)
        shutil.rmtree(tmp_path / "new")


def test_foreign_settings_are_findings(house: Desk, tmp_path: Path) -> None:
    git(house.place, "config", "core.sshCommand", f"touch {tmp_path}/ran")
    assert found(house) == [("settings", ".git/config")]
    assert not (tmp_path / "ran").exists()
    house.refuses(3, "contact", ID, says="core.sshcommand")
    house.run("trust", "settings", check=0)
    assert found(house, check=0) == []


def test_a_bit_that_flips_anywhere_in_the_store_is_found(house: Desk, tmp_path: Path) -> None:
    git(house.place, "gc", "--quiet")
    house.run("contact", ID, "--date", "2026-11-05", check=0)
    # Nothing is read from these; and what packed-refs says of the branch is old.
    quiet = {"COMMIT_EDITMSG", "ORIG_HEAD", "description", "FETCH_HEAD", "packed-refs"}
    files = [
        path
        for path in sorted((house.place / ".git").rglob("*"))
        if path.is_file() and path.stat().st_size and path.name not in quiet
        and not {"hooks", "logs", "planctl", "info"} & set(path.relative_to(house.place / ".git").parts[:1])
        and path.suffix not in {".lock", ".door", ".rev", ".bitmap"}
        and path.parent.name != "info"  # lists that git can make anew at any time
    ]  # fmt: skip
    chance = random.Random(7)
    kinds = {path.suffix or path.name for path in files}
    assert {".pack", ".idx", "HEAD", "config", "index"} <= kinds
    loose = [path for path in files if len(path.name) == 38]
    chosen = [path for path in files if path not in loose] + chance.sample(loose, 3)
    for path in chosen:
        place = tmp_path / "flipped"
        shutil.copytree(house.place, place, symlinks=True)
        target = place / path.relative_to(house.place)
        target.chmod(0o644)
        content = bytearray(target.read_bytes())
        position = chance.randrange(len(content))
        content[position] ^= 1 << chance.randrange(7)
        if path.name == "config":
            content = bytearray(target.read_bytes().replace(b"[core]", b"[cosd]"))
        target.write_bytes(content)
        result = house.program("-C", place, "verify")
        assert result.code in {1, 3}, f"{path.relative_to(house.place)} at {position}: {result}"
        shutil.rmtree(place)


def test_an_emptied_branch_is_named(house: Desk) -> None:
    (house.place / ".git/refs/heads/main").write_bytes(b"")
    assert [code for code, _ in found(house)] == ["branch-lost"]


@pytest.mark.parametrize("revision", ["--exec=touch", "nothing", "HEAD:plans", "", "-n1", "@{upstream}\n"])
def test_a_revision_that_is_none_is_refused(house: Desk, revision: str) -> None:
    house.refuses(3, "verify", f"--since={revision}", says="The history has nothing that is called")


def test_without_a_history_there_is_nothing_to_look_at(planctl: Run, house: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shutil.copy(house.place / "planctl.yaml", tmp_path / "empty")
    planctl("-C", tmp_path / "empty", "verify", check=3)
    git(tmp_path / "empty", "init", "--quiet")
    planctl("-C", tmp_path / "empty", "verify", check=3)
