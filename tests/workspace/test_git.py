"""The one door to git: what it finds, what it says when it cannot go on, and what it never lets through."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from planctl.errors import (
    BareRepository,
    BelowWorkTree,
    DetachedHead,
    FilterOnPlans,
    ForeignSettings,
    GitMissing,
    GitTrouble,
    NoGitUser,
    NotAWorkTree,
    Unborn,
    UnfinishedGit,
)
from planctl.workspace.audit import accept_settings
from planctl.workspace.git import Repository
from planctl.workspace.objects import Objects, clean_name, format_tree, parse_tree
from planctl.workspace.undo import last_undoable
from tests.conftest import git
from tests.workspace.room import ONE, TWO, append, assert_whole, at_head, copy


def test_open_only_at_the_top_of_a_work_tree(root: Path, tmp_path: Path) -> None:
    assert Repository.open(root).git_dir == (root / ".git").resolve()
    with pytest.raises(BelowWorkTree) as below:
        Repository.open(root / "plans")
    assert below.value.params["top"] == str(root)
    with pytest.raises(NotAWorkTree) as nowhere:
        Repository.open(tmp_path)
    assert type(nowhere.value) is NotAWorkTree
    git(tmp_path, "init", "--quiet", "--bare", "bare.git")
    with pytest.raises(BareRepository):
        Repository.open(tmp_path / "bare.git")


def test_create_makes_a_repository_or_takes_the_one_that_is_there(root: Path, tmp_path: Path) -> None:
    new = Repository.create(tmp_path / "new" / "place")
    assert (new.branch(), new.head()) == ("main", None)
    before = git(root, "rev-parse", "HEAD").strip()
    assert Repository.create(root).head() == before


def test_a_second_work_tree_is_a_place_to_save_too(root: Path, tmp_path: Path) -> None:
    git(root, "worktree", "add", "--quiet", "-b", "second", str(tmp_path / "second"))
    append(tmp_path / "second")
    assert at_head(tmp_path / "second", ONE) == "id: K-7F3QM\nmore: 1\n"
    assert at_head(root, ONE) == "id: K-7F3QM\n"
    assert git(tmp_path / "second", "status", "--porcelain") == ""


def test_head_is_read_as_git_reads_it(root: Path) -> None:
    repo = Repository.open(root)
    assert repo.head() == git(root, "rev-parse", "HEAD").strip()
    git(root, "pack-refs", "--all")
    assert not (root / ".git/refs/heads/main").exists()
    assert (repo.head(), repo.branch()) == (git(root, "rev-parse", "HEAD").strip(), "main")
    git(root, "symbolic-ref", "refs/heads/alias", "refs/heads/main")
    git(root, "symbolic-ref", "HEAD", "refs/heads/alias")
    assert repo.head() == git(root, "rev-parse", "HEAD").strip()
    git(root, "checkout", "--quiet", "--detach", "main")
    assert (repo.head(), repo.branch()) == (git(root, "rev-parse", "HEAD").strip(), None)


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_ids_are_those_of_git(tmp_path: Path, algorithm: str) -> None:
    git(tmp_path, "init", "--quiet", f"--object-format={algorithm}")
    repo = Repository.open(tmp_path)
    assert repo.object_format() == algorithm
    for content in (b"", b"x\n", "Åse\r\n".encode(), bytes(range(256)) * 300):
        done = subprocess.run(
            ["git", "hash-object", "--stdin"], cwd=tmp_path, check=True, input=content, capture_output=True
        )
        assert repo.blob_id(content) == done.stdout.decode().strip()


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_trees_are_written_as_git_writes_them(tmp_path: Path, algorithm: str) -> None:
    git(tmp_path, "init", "--quiet", "-b", "main", f"--object-format={algorithm}")
    for name in ("a.b/x", "a/x", "a0/x", "ab", "å/x", "Z"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "-m", "start")
    repo = Repository.open(tmp_path)
    found = repo.read_objects(["HEAD^{tree}"])[0]
    assert found
    assert format_tree(parse_tree(found[1], algorithm)) == found[1]
    objects = Objects(algorithm)
    trees = repo.read_trees(repo.head(), ["a", "å"])
    same = objects.add_tree(trees, {"a/x": trees["a"]["x"], "å/x": trees["å"]["x"]})
    assert same == git(tmp_path, "rev-parse", "HEAD^{tree}").strip()
    assert objects.add_tree(trees, {"a/x": None}) == objects.add_tree({"": {**trees[""]}}, {"a": None})


def test_a_folder_beside_the_one_written_in_stays_in_the_tree(root: Path) -> None:
    for name in ("closed/2025/x", "closed/2026/y"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "-m", "both years")
    repo, objects = Repository.open(root), Objects()
    trees = repo.read_trees(repo.head(), ["closed/2026"])
    same = objects.add_tree(trees, {"closed/2026/y": trees["closed/2026"]["y"]})
    assert same == git(root, "rev-parse", "HEAD^{tree}").strip()


def test_names_are_cleaned_as_git_cleans_them(root: Path) -> None:
    for name in ("Jens P.", "O'Neill, Bo", "<Bo> Holm", ' "Bo" ', "Åse\tHolm"):
        done = subprocess.run(
            ["git", "commit-tree", "HEAD^{tree}", "-m", "x"],
            cwd=root, check=True, capture_output=True, encoding="utf-8", env=os.environ | {"GIT_AUTHOR_NAME": name},
        )  # fmt: skip
        written = git(root, "show", "-s", "--format=%an", done.stdout.strip()).rstrip("\n")
        assert clean_name(name) == written.replace("\t", "")


def test_entries_of_history_and_index(root: Path) -> None:
    repo = Repository.open(root)
    blob = git(root, "rev-parse", f"HEAD:{ONE}").strip()
    assert repo.entries([ONE]) == {ONE: blob}
    assert set(repo.entries()) == set(git(root, "ls-files").split())
    assert repo.entries(["plans"]) == {}
    assert {path: entry.id for path, entry in repo.index_entries([ONE, "plans/none"]).items()} == {ONE: blob}
    assert repo.index_entries([]) == {}
    assert repo.read_blobs([blob, blob]) == [b"id: K-7F3QM\n"] * 2
    assert set(repo.entries([f"plans/none{n}" for n in range(99)] + [ONE])) == {ONE}


def test_git_that_is_missing_is_a_fault(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.pathsep.join(["plans", str(root)]))
    with pytest.raises(GitMissing):
        Repository.open(root).run("version")


def test_git_in_the_current_folder_is_not_the_git_that_runs(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trap = root / "git"
    trap.write_text("#!/bin/sh\ntouch trapped\n", encoding="utf-8")
    trap.chmod(0o755)
    monkeypatch.chdir(root)
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", os.environ["PATH"]]))
    assert Repository.open(root).run("version").startswith(b"git version")
    assert not (root / "trapped").exists()


def test_git_trouble_tells_the_reason_and_no_path_of_the_machine(root: Path) -> None:
    (root / ".git/index").write_bytes(b"DIRC nonsense")
    with pytest.raises(GitTrouble) as trouble:
        Repository.open(root).index_entries([ONE])
    assert str(root) not in trouble.value.params["what"]
    assert "index" in trouble.value.params["what"]
    with pytest.raises(GitTrouble) as inert:
        Repository.open(root).run("cat-file", "blob", "\x1b[31m")
    assert "\x1b" not in inert.value.params["what"]


def test_git_that_does_not_know_its_user_is_a_fault(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Repository.open(root).user() == ("Mette Holm", "mette@eksempel.dk")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    with pytest.raises(NoGitUser):
        Repository.open(root).user()
    monkeypatch.setenv("GIT_COMMITTER_NAME", "Lene Friis")
    monkeypatch.setenv("GIT_COMMITTER_EMAIL", "lene@eksempel.dk")
    assert Repository.open(root).user() == ("Lene Friis", "lene@eksempel.dk")


def test_nothing_is_saved_without_a_branch(root: Path) -> None:
    git(root, "checkout", "--quiet", "--detach")
    with pytest.raises(DetachedHead):
        append(root)
    assert (root / ONE).read_bytes() == b"id: K-7F3QM\n"


def test_nothing_is_saved_in_the_middle_of_a_merge(root: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "side")
    append(root, line="side: 1")
    git(root, "checkout", "--quiet", "main")
    append(root, line="main: 1")
    before = git(root, "rev-parse", "HEAD")
    with pytest.raises(subprocess.CalledProcessError):
        git(root, "merge", "side")
    with pytest.raises(UnfinishedGit) as fault:
        append(root, TWO)
    assert fault.value.params == {"operation": "merge", "ending": "git merge --abort"}
    assert git(root, "rev-parse", "HEAD") == before
    git(root, "merge", "--abort")
    append(root, TWO)
    assert_whole(root)


@pytest.mark.parametrize(
    ("name", "operation"),
    [
        ("CHERRY_PICK_HEAD", "cherry-pick"),
        ("REVERT_HEAD", "revert"),
        ("rebase-merge/", "rebase"),
        ("BISECT_LOG", "bisect"),
    ],
)
def test_nothing_is_saved_in_the_middle_of_anything(root: Path, name: str, operation: str) -> None:
    mark = root / ".git" / name
    if name.endswith("/"):
        mark.mkdir()
    else:
        mark.touch()
    with pytest.raises(UnfinishedGit) as fault:
        append(root)
    assert fault.value.params["operation"] == operation


def test_the_first_commit_has_to_be_asked_for(tmp_path: Path) -> None:
    Repository.create(tmp_path)
    (tmp_path / "plans").mkdir()
    with pytest.raises(Unborn):
        Repository.open(tmp_path).ensure_ready()
    Repository.open(tmp_path).ensure_ready(unborn=True)


@pytest.mark.parametrize("where", [".gitattributes", ".git/info/attributes"])
@pytest.mark.parametrize("attribute", ["filter=crypt", "ident", "working-tree-encoding=UTF-16"])
def test_plans_that_git_would_change_are_refused(root: Path, where: str, attribute: str) -> None:
    (root / where).parent.mkdir(exist_ok=True)
    (root / where).write_text(f"plans/*.yaml {attribute}\n", encoding="utf-8")
    before = git(root, "rev-parse", "HEAD")
    with pytest.raises(FilterOnPlans) as fault:
        append(root)
    assert fault.value.params["attribute"] == attribute.partition("=")[0]
    assert git(root, "rev-parse", "HEAD") == before
    assert (root / ONE).read_bytes() == b"id: K-7F3QM\n"


HOSTILE = """\
[core]
    fsmonitor = {trap}
    hooksPath = {hooks}
    pager = {trap}
    editor = {trap}
    sshCommand = {trap}
    attributesFile = {attributes}
[diff]
    external = {trap}
[diff "trap"]
    textconv = {trap}
    command = {trap}
[filter "trap"]
    clean = {trap}
    smudge = {trap}
    process = {trap}
[merge "trap"]
    driver = {trap}
[gpg]
    program = {trap}
[commit]
    gpgSign = true
[log]
    showSignature = true
[credential]
    helper = {trap}
[alias]
    ls-files = !{trap}
    update-ref = !{trap}
[extensions]
    partialClone = evil
[remote "evil"]
    url = {root}
    promisor = true
    uploadpack = {trap}
"""
HOOKS = ("reference-transaction", "post-index-change", "pre-commit", "commit-msg", "post-commit", "post-checkout")


def plant(root: Path) -> Path:
    """Make the repository's own configuration and hooks hostile; return the file that shows that something ran."""
    mark, trap, hooks = root / ".git/ran", root / ".git/trap", root / ".git/hooks"
    trap.write_text(f'#!/bin/sh\necho "$0 $@" >> "{mark}"\ncat\n', encoding="utf-8")
    trap.chmod(0o755)
    hooks.mkdir(exist_ok=True)
    for name in HOOKS:
        shutil.copy(trap, hooks / name)
    attributes = root / ".git/evil-attributes"
    attributes.write_text("*.txt filter=trap diff=trap merge=trap\n", encoding="utf-8")
    text = HOSTILE.format(trap=trap, hooks=hooks, root=root, attributes=attributes)
    with (root / ".git/config").open("a", encoding="utf-8") as config:
        config.write(text)
    return mark


def test_nothing_of_a_hostile_repository_runs(root: Path, tmp_path: Path) -> None:
    control = copy(root, tmp_path / "control")
    mark = plant(control)
    (control / "notes/other.txt").write_text("changed\n", encoding="utf-8")
    subprocess.run(["git", "status"], cwd=control, check=False, capture_output=True)
    assert mark.exists(), "the traps do not work, so that this test proves nothing"

    mark = plant(root)
    (root / "notes/other.txt").write_text("changed\n", encoding="utf-8")
    with pytest.raises(ForeignSettings):
        append(root)
    repo = Repository.open(root)
    accept_settings(repo)  # whoever does that is not let down either
    append(root)
    assert repo.user()
    assert repo.entries()
    assert repo.index_entries()
    assert last_undoable(repo).changes
    assert repo.read_objects(["0" * 39 + "1"]) == [None]
    assert not mark.exists(), mark.read_text(encoding="utf-8")


def test_a_hostile_environment_is_left_outside(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = copy(root, tmp_path / "elsewhere")
    before = git(elsewhere, "rev-parse", "HEAD")
    for name, value in {
        "GIT_DIR": str(elsewhere / ".git"),
        "GIT_WORK_TREE": str(elsewhere),
        "GIT_INDEX_FILE": str(tmp_path / "index"),
        "GIT_OBJECT_DIRECTORY": str(elsewhere / ".git/objects"),
        "GIT_EXTERNAL_DIFF": "touch trapped",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.hooksPath",
        "GIT_CONFIG_VALUE_0": str(tmp_path),
        "GIT_COMMITTER_DATE": "2001-01-01T00:00:00Z",
        "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z",
        "GIT_TRACE": str(tmp_path / "trace"),
    }.items():
        monkeypatch.setenv(name, value)
    append(root)
    assert os.environ["GIT_DIR"] == str(elsewhere / ".git")
    for name in list(os.environ):
        if name.startswith("GIT_") and not name.startswith("GIT_CONFIG_G"):
            monkeypatch.delenv(name)
    assert git(elsewhere, "rev-parse", "HEAD") == before
    assert at_head(root, ONE).endswith("more: 1\n")
    assert not git(root, "log", "-1", "--format=%ad %cd", "--date=format:%Y").startswith("2001")
    assert not (tmp_path / "index").exists()
    assert not (tmp_path / "trace").exists()
    assert_whole(root)
