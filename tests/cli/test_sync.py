"""`planctl sync` as colleagues use it: what comes, what goes, what waits, and what they have to agree on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.desk import Run
from tests.clones import FILE, ID, OTHER, Clone, hub_of, meet
from tests.conftest import PROGRAM, commits, git, head, snapshot

Done = subprocess.CompletedProcess[bytes]


@pytest.fixture
def pair(workspace_template: Path, tmp_path: Path) -> list[Clone]:
    return meet(workspace_template, tmp_path, "mette", "jonas")


def test_what_comes_and_what_goes(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.contact(1)
    mette.contact(2, OTHER)
    assert mette.sync() == "Sent: 2 changes.\n"
    jonas.contact(3)
    assert jonas.sync() == f"Received: 2 changes by Mette Holm ({OTHER}, {ID}).\nSent: 1 change.\n"
    assert jonas.sync() == "Everything has been exchanged already.\n"
    assert mette.sync() == f"Received: 1 change by Jonas Beck ({ID}).\n"
    assert mette.files() == jonas.files()
    assert [entry["date"] for entry in mette.data()["contacts"]] == ["2026-10-01", "2026-10-03"]
    for clone in pair:
        clone.assert_whole()


def test_in_danish(planctl: Run, pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.contact(1)
    mette.area("Bor hos en veninde.")
    told = planctl("-C", mette.place, "sync", lang="da", check=0)
    assert told.out == "Sendt: 2 ændringer.\n"
    jonas.area("Har fået en lejlighed.")
    told = planctl("-C", jonas.place, "sync", lang="da", check=0)
    both = told.out.replace("Jonas og Mette", "Mette og Jonas")  # who wrote within the same second stands by name
    assert both.splitlines() == [
        f"Hentet: 2 ændringer fra Mette Holm ({ID}).",
        "Sendt: 1 ændring.",
        "Ét sted skal I blive enige:",
        f"  {ID}, Bolig, situation. Mette og Jonas har skrevet hver sit; det hele er gemt.",
        f"  Bliv enige: planctl resolve {ID}",
    ]
    shutil.move(hub_of(mette.place.parent), mette.place.parent / "away")
    mette.contact(2)
    told = planctl("-C", mette.place, "sync", lang="da", check=0)
    assert told.out.startswith("Der er ikke forbindelse til den fælles kopi lige nu (")
    assert told.out.endswith(f"Endnu ikke delt: 1 ændring ({ID}).\n")


def test_who_receives_a_disagreement_is_told_and_reminded(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.area("Bor hos en veninde.")
    jonas.area("Har fået en lejlighed.")
    mette.sync()
    jonas.sync()
    told = mette.sync()
    assert f"{ID}, Housing, situation." in told
    assert f"Settle it: planctl resolve {ID}" in told
    assert mette.sync() == (
        f"Everything has been exchanged already.\nStill to agree on, since before: {ID}. See it: planctl resolve\n"
    )
    mette.run("resolve", ID, "--take", "1")
    assert mette.sync() == "Sent: 1 change.\n"


def test_a_person_registered_on_both_sides_is_told_of(pair: list[Clone]) -> None:
    mette, jonas = pair
    for clone in pair:
        clone.run("person", "add", "--id", "K-00001", "--contact-person", "mette", "--group", "stabilise")
    jonas.contact(3, "K-00001")
    mette.sync()
    told = jonas.sync()
    assert "K-00001 was registered on both sides, and is taken for one person." in told
    assert "agree" not in told, "they wrote the same"
    assert "registered on both" not in mette.sync()


def test_without_a_connection_everything_waits(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    shutil.move(hub_of(tmp_path), tmp_path / "away")
    assert mette.sync().endswith("Nothing of yours waits to be sent.\n")
    mette.contact(1)
    mette.contact(2, OTHER)
    before = head(mette.place)
    told = mette.sync()
    assert str(hub_of(tmp_path)) in told
    assert told.endswith(f"Not shared yet: 2 changes ({OTHER}, {ID}).\n")
    assert head(mette.place) == before
    shutil.move(tmp_path / "away", hub_of(tmp_path))
    assert mette.sync() == "Sent: 2 changes.\n"
    assert jonas.sync() == f"Received: 2 changes by Mette Holm ({OTHER}, {ID}).\n"


def test_a_shared_copy_is_made_where_it_is_wanted(planctl: Run, workspace: Path, tmp_path: Path) -> None:
    mette = Clone(workspace, "mette")
    told = mette.run("sync", code=3)
    assert "planctl sync --remote" in told.err
    planctl("-C", workspace, "sync", "--remote", "stick/plans.git", cwd=tmp_path, check=3)
    (tmp_path / "stick").mkdir()
    told = planctl("-C", workspace, "sync", "--remote", "stick/plans.git", cwd=tmp_path, check=0)
    place = tmp_path / "stick" / "plans.git"
    assert told.out.splitlines()[0] == f"The shared copy of this workspace is {place}."
    assert git(place, "rev-parse", "main").strip() == head(workspace)
    assert git(place, "config", "receive.denyNonFastForwards").strip() == "true"
    git(tmp_path, "clone", "--quiet", str(place), "jonas")
    assert Clone(tmp_path / "jonas", "jonas").sync() == "Everything has been exchanged already.\n"
    for wrong in ("ext::sh -c true", "-oProxyCommand=true", "ssh://-oProxyCommand=true/x", "gopher://x", " "):
        assert mette.run("sync", "--remote", wrong, code=2).err
    assert mette.run("sync", "--remote", workspace / "plans", code=3).err.count("no shared copy") == 1
    assert git(workspace, "config", "remote.origin.url").strip() == str(place)


def test_an_address_that_does_not_answer_is_away(pair: list[Clone]) -> None:
    mette, _ = pair
    git(mette.place, "remote", "set-url", "origin", "https://planctl.invalid/plans.git")
    assert "https://planctl.invalid/plans.git" in mette.sync()
    git(mette.place, "remote", "set-url", "origin", "https://mette:hemmelig@planctl.invalid/plans.git")
    told = mette.run("sync")
    assert "hemmelig" not in told.out + told.err


def test_what_is_not_saved_is_somebodys_words(pair: list[Clone]) -> None:
    mette, jonas = pair
    jonas.contact(1)
    jonas.sync()
    (mette.place / FILE).write_text(mette.text() + "# ikke gemt\n", encoding="utf-8")
    before = snapshot(mette.place)
    told = mette.run("sync", code=3)
    assert FILE in told.err
    assert f"planctl save {ID}" in told.err
    assert snapshot(mette.place) == before
    mette.run("save")
    mette.sync()
    assert "# ikke gemt" in mette.text()
    mette.assert_whole()


def test_files_of_ones_own_stay_as_they_are(pair: list[Clone]) -> None:
    mette, jonas = pair
    jonas.contact(1)
    jonas.write("noter\n", "notes.txt")
    jonas.sync()
    (mette.place / "own.txt").write_text("mit\n", encoding="utf-8")
    git(mette.place, "add", "own.txt")
    mette.contact(2)
    mette.sync()
    assert git(mette.place, "status", "--porcelain") == "A  own.txt\n"
    assert (mette.place / "notes.txt").read_text(encoding="utf-8") == "noter\n"
    (jonas.place / "notes.txt").write_text("andre\n", encoding="utf-8")
    git(jonas.place, "commit", "--quiet", "-am", "By hand")
    jonas.sync()
    (mette.place / "notes.txt").write_text("mine\n", encoding="utf-8")
    told = mette.run("sync", code=3)
    assert "notes.txt" in told.err
    assert (mette.place / "notes.txt").read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize("state", ["detached", "merging", "shallow"])
def test_states_in_which_nothing_is_exchanged(pair: list[Clone], state: str, tmp_path: Path) -> None:
    mette, jonas = pair
    jonas.contact(1)
    jonas.sync()
    if state == "detached":
        git(mette.place, "checkout", "--quiet", "--detach")
    elif state == "merging":
        (mette.place / ".git/MERGE_HEAD").write_text(head(mette.place), encoding="ascii")
    else:
        git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{hub_of(tmp_path)}", "part")
        mette = Clone(tmp_path / "part", "mette")
        git(mette.place, "remote", "set-url", "origin", str(hub_of(tmp_path)))
    before = snapshot(mette.place)
    told = mette.run("sync", code=3)
    assert len(told.err.splitlines()) >= 2
    assert told.out == ""
    assert snapshot(mette.place) == before


def test_another_branch_and_another_workspace(pair: list[Clone], tmp_path: Path, workspace: Path) -> None:
    mette, jonas = pair
    git(mette.place, "checkout", "--quiet", "-b", "draft")
    assert "draft" in mette.run("sync", code=3).err
    git(jonas.place, "remote", "set-url", "origin", str(tmp_path / "strange.git"))
    git(workspace, "commit", "--quiet", "--amend", "-m", "another")
    git(workspace, "checkout", "--quiet", "--orphan", "new")
    git(workspace, "commit", "--quiet", "-m", "begun elsewhere")
    git(workspace, "branch", "--quiet", "-M", "new", "main")
    git(tmp_path, "clone", "--quiet", "--bare", "--single-branch", str(workspace), "strange.git")
    before = snapshot(jonas.place)
    git(jonas.place, "update-ref", "-d", "refs/remotes/origin/main")
    assert "another workspace" in jonas.run("sync", code=3).err
    assert snapshot(jonas.place) == before


def test_a_shared_copy_that_lost_something(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    jonas.contact(1)
    jonas.sync()
    mette.sync()
    git(hub_of(tmp_path), "update-ref", "refs/heads/main", "main~1")
    mette.contact(2)
    before = snapshot(mette.place)
    told = mette.run("sync", code=3)
    assert "lost 1 change" in told.err
    assert snapshot(mette.place) == before
    assert mette.sync("--restore") == "Sent: 2 changes.\n"
    assert jonas.sync() == f"Received: 1 change by Mette Holm ({ID}).\n"
    git(hub_of(tmp_path), "update-ref", "-d", "refs/heads/main")
    assert "lost" in mette.run("sync", code=3).err


def test_programs_of_the_shared_copy_do_not_run(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    hub, mark = hub_of(tmp_path), tmp_path / "ran"
    for name in ("pre-receive", "update", "post-receive", "post-update", "reference-transaction", "proc-receive"):
        hook = hub / "hooks" / name
        hook.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="ascii")
        hook.chmod(0o755)
    mette.contact(1)
    mette.sync()
    jonas.sync()
    assert commits(jonas.place)[0] == f"contact: {ID}"
    assert not mark.exists()


def test_settings_of_a_clone_from_elsewhere_do_not_lead_to_programs(pair: list[Clone], tmp_path: Path) -> None:
    mette, _ = pair
    mark = tmp_path / "ran"
    for name in ("remote.origin.uploadpack", "remote.origin.receivepack", "core.sshCommand"):
        git(mette.place, "config", name, f"touch {mark};")
        mette.run("sync", code=3)
        git(mette.place, "config", "--unset", name)
    assert not mark.exists()
    assert mette.sync() == "Everything has been exchanged already.\n"


def test_links_that_others_bring_are_not_taken_in(pair: list[Clone]) -> None:
    mette, jonas = pair
    (jonas.place / "plans" / "K-9.yaml").symlink_to("/etc/passwd")
    git(jonas.place, "add", "plans")
    git(jonas.place, "commit", "--quiet", "-m", "a link")
    git(jonas.place, "push", "--quiet", "origin", "main")
    before = snapshot(mette.place)
    told = mette.run("sync", code=3)
    assert "plans/K-9.yaml" in told.err
    assert snapshot(mette.place) == before


def test_git_pull_merges_plans_too(pair: list[Clone]) -> None:
    mette, jonas = pair
    mette.sync()
    jonas.sync()  # registers the driver
    mette.contact(1)
    mette.area("Bor hos en veninde.")
    mette.sync()
    jonas.contact(2)
    jonas.area("Har fået en lejlighed.")
    pull(jonas)
    assert [entry["date"] for entry in jonas.data()["contacts"]] == ["2026-10-01", "2026-10-02"]
    assert [each["path"] for each in jonas.data()["conflicts"]] == ["areas.housing.situation"]
    assert jonas.errors() == ["conflict"]
    jonas.assert_whole()
    jonas.run("verify")
    (jonas.place / FILE).write_text(jonas.text().replace("Bor hos en veninde.", "Bor alene."), encoding="utf-8")
    git(jonas.place, "commit", "--quiet", "--amend", "--no-edit", "--all")
    found = json.loads(jonas.run("verify", "--format", "json", code=1).out)
    assert ("merge", FILE) in {(row["code"], row["path"]) for row in found}


@pytest.mark.parametrize("how", ["plain clone", "program away"])
def test_without_the_driver_git_never_blends_plans(pair: list[Clone], tmp_path: Path, how: str) -> None:
    mette, jonas = pair
    if how == "plain clone":
        git(tmp_path, "clone", "--quiet", str(hub_of(tmp_path)), "lene")
        jonas = Clone(tmp_path / "lene", "jonas")
        git(jonas.place, "config", "user.email", "jonas@eksempel.dk")
        assert not (jonas.place / ".git/info/attributes").exists()
    mette.contact(1)
    mette.write(mette.text() + "ref: '12'\n")
    mette.sync()
    mine = jonas.text().replace("registered:", "x_note: 1\nregistered:")  # far from what the other changed
    jonas.write(mine)
    done = pull(jonas, check=False, program=False)
    assert done.returncode == 1
    assert jonas.text() == mine, "no marks, and nothing of both"
    assert FILE in git(jonas.place, "ls-files", "--unmerged")
    assert "merge" in jonas.run("sync", code=3).err
    git(jonas.place, "merge", "--abort")
    jonas.sync()
    assert (jonas.data()["ref"], jonas.data()["x_note"], len(jonas.data()["contacts"])) == ("12", 1, 1)
    jonas.assert_whole()


def test_git_rebase_gives_what_a_merge_gives(pair: list[Clone], tmp_path: Path) -> None:
    mette, jonas = pair
    mette.sync()
    jonas.sync()
    mette.contact(1)
    mette.sync()
    jonas.contact(2)
    shutil.copytree(jonas.place, tmp_path / "again", symlinks=True)
    again = Clone(tmp_path / "again", "jonas")
    pull(jonas, "--rebase")
    again.sync()
    assert jonas.files() == again.files()
    assert len(jonas.data()["contacts"]) == 2


@pytest.mark.parametrize("kind", ["worktree", "submodule"])
def test_other_kinds_of_clones(pair: list[Clone], tmp_path: Path, kind: str) -> None:
    """A second folder of one repository is refused where it has another branch; a clone inside another is a clone."""
    mette, jonas = pair
    jonas.contact(1)
    jonas.sync()
    if kind == "worktree":
        git(mette.place, "worktree", "add", "--quiet", "-b", "draft", str(tmp_path / "draft"))
        other = Clone(tmp_path / "draft", "mette")
        before = snapshot(other.place)
        assert "draft" in other.run("sync", code=3).err
        assert snapshot(other.place) == before
        return
    git(tmp_path, "init", "--quiet", "outer")
    add = ("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "-b", "main")
    git(tmp_path / "outer", *add, str(hub_of(tmp_path)), "plans")
    inner = Clone(tmp_path / "outer" / "plans", "lene")
    git(inner.place, "config", "user.email", "lene@eksempel.dk")
    assert "core.worktree" in inner.run("sync", code=3).err
    inner.run("trust", "settings")
    inner.contact(2)
    assert inner.sync() == "Sent: 1 change.\n"
    assert mette.sync().startswith("Received: 1 change by Jonas Beck")


def pull(clone: Clone, how: str = "--no-rebase", *, check: bool = True, program: bool = True) -> Done:
    """Pull as git does, with the program of this environment on the path, or without it."""
    folders = [folder for folder in os.environ["PATH"].split(os.pathsep) if not (Path(folder) / "planctl").exists()]
    path = os.pathsep.join([*([str(Path(str(PROGRAM)).parent)] if program else []), *folders])
    command = ["git", "pull", "--quiet", how, *(["--no-edit"] if how == "--no-rebase" else [])]
    environment = os.environ | {"PATH": path}
    return subprocess.run(command, check=check, cwd=clone.place, env=environment, capture_output=True)
