"""The settings that came with a repository: what starts a program is found whatever it is called, and nothing runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planctl.errors import ForeignSettings
from planctl.workspace.audit import _ask_git, _read_plain, accept_settings, foreign_settings, refuse_foreign_settings
from planctl.workspace.drivers import TEXTCONV
from planctl.workspace.git import Repository
from tests.conftest import git
from tests.workspace.room import append, assert_whole
from tests.workspace.test_git import plant

# Everything git would start a program for, or read something else from, by a setting of the repository.
STARTS = [
    "core.fsmonitor",
    "core.hookspath",
    "core.pager",
    "core.editor",
    "core.sshcommand",
    "core.gitproxy",
    "core.askpass",
    "core.attributesfile",
    "core.excludesfile",
    "core.worktree",
    "core.alternaterefscommand",
    "core.notesref",
    "diff.external",
    "diff.trap.textconv",
    "diff.trap.command",
    "filter.trap.clean",
    "filter.trap.smudge",
    "filter.trap.process",
    "merge.trap.driver",
    "merge.tool",
    "mergetool.trap.cmd",
    "difftool.trap.cmd",
    "gpg.program",
    "gpg.ssh.program",
    "gpg.ssh.defaultkeycommand",
    "gpg.x509.program",
    "log.showsignature",
    "credential.helper",
    "credential.https://example.org.helper",
    "alias.status",
    "include.path",
    "includeif.gitdir:/.path",
    "url.ext::sh.insteadof",
    "extensions.partialclone",
    "remote.origin.uploadpack",
    "remote.origin.receivepack",
    "remote.origin.proxy",
    "remote.origin.promisor",
    "remote.origin.vcs",
    "http.proxy",
    "http.sslverify",
    "protocol.ext.allow",
    "protocol.allow",
    "uploadpack.packobjectshook",
    "submodule.inner.update",
    "submodule.inner.url",
    "sequence.editor",
    "pager.log",
    "web.browser",
    "browser.trap.cmd",
    "man.trap.cmd",
    "sendemail.smtpserver",
    "trailer.trap.cmd",
    "trailer.trap.command",
    "guitool.trap.cmd",
    "interactive.difffilter",
    "safe.directory",
    "tar.zip.command",
    "init.templatedir",
    "instaweb.httpd",
    "transfer.hiderefs",
    "receive.procreceiverefs",
]
HARMLESS = """\
[core]
	repositoryformatversion = 0
	filemode = true
	bare = false
	logallrefupdates = true
	ignorecase = true
	precomposeunicode = true
	autocrlf = input
[user]
	name = Åse "Bo" Holm
	email = aase@eksempel.dk
	signingkey = ~/.ssh/id_ed25519.pub
[remote "origin"]
	url = git@example.org:house/plans.git
	fetch = +refs/heads/*:refs/remotes/origin/*
[remote "stick"]
	url = /media/stick/plans.git
[remote "nas"]
	url = //nas/house/plans.git
	url = file:///mnt/nas/plans.git
	pushurl = ssh://git@example.org:2222/plans.git
[remote "windows"]
	url = C:\\\\Users\\\\mette\\\\plans.git
[branch "main"]
	remote = origin
	merge = refs/heads/main
[pull]
	rebase = false
[merge "planctl"]
	name = planctl
	driver = planctl merge-driver %O %A %B
[diff "planctl"]
	textconv = planctl textconv
"""


@pytest.fixture
def repo(root: Path) -> Repository:
    return Repository.open(root)


def write(repo: Repository, text: str) -> None:
    (repo.git_dir / "config").write_text(text, encoding="utf-8")


def names(repo: Repository) -> list[str]:
    return [name for name, _ in foreign_settings(repo)]


def test_a_new_repository_and_a_clone_are_harmless(repo: Repository, tmp_path: Path) -> None:
    assert names(repo) == []
    git(tmp_path, "clone", "--quiet", str(repo.root), "clone")
    assert names(Repository.open(tmp_path / "clone")) == []


def test_what_people_set_is_harmless(repo: Repository) -> None:
    write(repo, HARMLESS)
    assert names(repo) == []
    append(repo.root)
    assert_whole(repo.root)


def test_whatever_starts_a_program_is_found(repo: Repository, tmp_path: Path) -> None:
    for name in STARTS:
        git(tmp_path, "config", "--file", str(repo.git_dir / "config"), name, "true")
    assert set(names(repo)) == set(STARTS)
    with pytest.raises(ForeignSettings) as fault:
        append(repo.root)
    assert fault.value.params["n"] == len(STARTS)


@pytest.mark.parametrize(
    "url",
    [
        "ext::sh -c touch% ran",
        "fd::17",
        "transport::address",
        "--upload-pack=touch ran",
        "-oProxyCommand=touch ran:x",
        "ssh://-oProxyCommand=touch/x",
        "ssh://git@-oProxyCommand=touch/x",
        "git@-oProxyCommand=touch:x",
    ],
)
def test_an_address_that_is_more_than_one_is_found(repo: Repository, url: str) -> None:
    git(repo.root, "config", "remote.origin.url", url)
    assert names(repo) == ["remote.origin.url"]


@pytest.mark.parametrize(
    "driver",
    [
        "planctl merge-driver %O %A %B; touch ran",
        "planctl merge-driver $(touch ran)",
        "./planctl merge-driver %O %A %B",
        "/elsewhere/planctl merge-driver %O %A %B",
        "sh planctl merge-driver",
        "planctl 'merge-driver",
    ],
)
def test_a_driver_that_is_not_this_program_is_found(repo: Repository, driver: str) -> None:
    git(repo.root, "config", "merge.planctl.driver", driver)
    assert names(repo) == ["merge.planctl.driver"]


@pytest.mark.parametrize(
    "program",
    [
        TEXTCONV + "; touch ran",
        TEXTCONV.replace("cat", "./cat"),
        TEXTCONV.replace("planctl", "./planctl"),
        "sh -c 'touch ran'",
        "sh -c 'planctl textconv \"$0\"; touch ran'",
        "planctl merge-driver",
        "planctl textconv | tee ran",
    ],
)
def test_showing_plans_in_words_is_nothing_but_what_was_set_up(repo: Repository, program: str) -> None:
    git(repo.root, "config", "diff.planctl.textconv", TEXTCONV)
    assert names(repo) == []
    git(repo.root, "config", "diff.planctl.textconv", program)
    assert names(repo) == ["diff.planctl.textconv"]
    git(repo.root, "config", "--unset", "diff.planctl.textconv")
    for name in ("merge.planctl.driver", "diff.other.textconv", "diff.planctl.command"):
        git(repo.root, "config", name, TEXTCONV)
        assert names(repo) == [name]
        git(repo.root, "config", "--unset", name)


@pytest.mark.parametrize(
    "text",
    [
        '[core]\n\tbare = false\n[Filter "x"]\n\tclean = touch ran\n',
        "[core] fsmonitor = touch ran\n",
        "[core]\n\tfsmonitor=touch ran\n",
        "[core]\n\tbare = fal\\\nse\n\tfsmonitor = touch\n",
        '[core]\n\tfilemode = "true\n"\n\tfsmonitor = x\n'.replace('\n"', '"'),
        "[core]\r\n\tfsmonitor = touch ran\r\n",
        "\ufeff[core]\n\tfsmonitor = touch ran\n",
        "[filter.x]\n\tclean = touch ran\n",
        "[core]\n\t# = [\n\tfsmonitor\n",
        "[include]\n\tpath = elsewhere\n",
    ],
)  # fmt: skip
def test_however_it_is_written(repo: Repository, text: str) -> None:
    write(repo, text)
    assert len(names(repo)) == 1


def test_what_is_read_without_git_is_what_git_reads(repo: Repository) -> None:
    for text in (HARMLESS, (repo.git_dir / "config").read_text(encoding="utf-8"), '[a "B"]\n\tCamelCase = x y\n'):
        write(repo, text.replace('Åse "Bo" Holm', "Åse Holm").replace("\\\\", "/"))
        content = (repo.git_dir / "config").read_bytes()
        plain = _read_plain(content)
        assert plain
        assert plain == list(_ask_git(repo.git_dir / "config"))


def test_settings_of_a_second_folder_and_links_count_too(repo: Repository, tmp_path: Path) -> None:
    (repo.git_dir / "config.worktree").write_text("[core]\n\tsshCommand = touch ran\n", encoding="utf-8")
    assert names(repo) == ["core.sshcommand"]
    (repo.git_dir / "config.worktree").unlink()
    shutil.move(repo.git_dir / "config", tmp_path / "config")
    (repo.git_dir / "config").symlink_to(tmp_path / "config")
    with pytest.raises(ForeignSettings):
        refuse_foreign_settings(repo)


def test_a_file_git_cannot_read_stops_everything(repo: Repository) -> None:
    write(repo, "[core\n")
    with pytest.raises(Exception, match="GitTrouble"):
        refuse_foreign_settings(repo)


def test_settings_are_accepted_as_they_are_and_on_this_computer_only(
    repo: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    git(repo.root, "config", "credential.helper", "store")
    assert accept_settings(repo) == [("credential.helper", "store")]
    append(repo.root)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "state").rglob("*") if path.is_file())
    assert b"store" not in kept
    git(repo.root, "config", "credential.helper", "!touch ran")
    with pytest.raises(ForeignSettings):
        append(repo.root)
    git(repo.root, "config", "credential.helper", "store")
    append(repo.root)
    shutil.copytree(repo.root, tmp_path / "copy")
    with pytest.raises(ForeignSettings):
        append(tmp_path / "copy")


def test_looking_at_hostile_settings_starts_nothing(root: Path) -> None:
    mark = plant(root)
    found = names(Repository.open(root))
    assert {"filter.trap.clean", "core.fsmonitor", "alias.ls-files", "remote.evil.uploadpack"} <= set(found)
    assert not mark.exists()
