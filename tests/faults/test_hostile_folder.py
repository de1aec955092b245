"""A folder from elsewhere whose settings and hooks would start programs: no command of planctl starts one of them."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from planctl.cli.program import COMMANDS, HIDDEN
from planctl.workspace.audit import accept_settings
from planctl.workspace.git import Repository
from tests.clones import FILE, ID, OTHER, Clone
from tests.conftest import git

HOOKS = (
    "applypatch-msg", "commit-msg", "fsmonitor-watchman", "post-applypatch", "post-checkout", "post-commit",
    "post-index-change", "post-merge", "post-receive", "post-rewrite", "post-update", "pre-applypatch", "pre-auto-gc",
    "pre-commit", "pre-merge-commit", "pre-push", "pre-rebase", "pre-receive", "prepare-commit-msg", "proc-receive",
    "push-to-checkout", "reference-transaction", "sendemail-validate", "update",
)  # fmt: skip
STARTS = (
    "alias.cat-file", "alias.ls-files", "browser.x.cmd", "core.alternateRefsCommand", "core.askPass", "core.editor",
    "core.fsmonitor", "core.gitProxy", "core.pager", "core.sshCommand", "credential.helper", "diff.external",
    "diff.planctl.command", "diff.planctl.textconv", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean",
    "filter.trap.process", "filter.trap.smudge", "gpg.program", "gpg.ssh.defaultKeyCommand", "gpg.ssh.program",
    "interactive.diffFilter", "merge.planctl.driver", "merge.trap.driver", "mergetool.trap.cmd", "pager.log",
    "remote.origin.receivepack", "remote.origin.uploadpack", "sequence.editor", "tar.x.command", "trailer.x.cmd",
    "trailer.x.command", "uploadpack.packObjectsHook",
)  # fmt: skip
OTHERWISE = {
    "core.attributesFile": "{git}/evil-attributes",
    "core.hooksPath": "{git}/hooks",
    "extensions.partialClone": "evil",
    "include.path": "{git}/more",
    "log.showSignature": "true",
    "protocol.ext.allow": "always",
    "remote.evil.promisor": "true",
    "remote.evil.url": "ext::{trap}",
    "remote.origin.url": "{git}/../../hub.git",
    "submodule.x.update": "!{trap}",
    "url.ext::{trap} .insteadOf": "nas:",
}

# Every command, with words that let it come as far as it can without asking anybody.
TRIED = """
show ID | show ID --as-of 2026-10-01 | contact ID | note ID Hej --type observation | score ID housing=3
measure ID who5 3 3 3 3 3 | plan start ID --trigger professional | plan stop ID --reason Hej | plan show ID
plan approve ID | area ID housing --situation Hej | goal list ID | goal add ID housing | subgoal list ID
diary ID x Hej | edit ID housing | set ID ref 2026-7 | add ID scores date=2026-11-02 area=housing step=3 by=mette
correct ID | review | review --as-known 2026-10-01 | decide ID needs_plan stay_basic | flag ID | week
end ID --reason moved | return ID | move ID --model basic | year-end 2025 --yes | year-end 2025 --dry-run
status ID | status ID --for person --format html | form ID scores | templates list | templates copy paper.css
templates check | report | quality | collect goals | check | save | fmt | undo | history ID | history ID --words
history ID --format html | diff | diff 2026-10 2026-11 | blame ID | sync | sync --remote evil | sync --bundle bundle
resolve ID | doctor | doctor --fix | verify | verify --since main | trust list | trust add mette trust.pub
trust remove mette | model list | model show reden | model check | model test | staff list
staff add ole --name Ole --email ole@eksempel.dk --role worker | staff leave lene --date 2026-11-01 | person list
person show ID | person add --registered 2026-11-01 | assign ID jonas | group ID survive | init other --model reden
demo other | textconv FILE | merge-driver FILE FILE FILE FILE | sent | agenda
"""


def plant(root: Path) -> Path:
    """Make a folder's own settings, hooks and attributes hostile; return the file that shows that something ran."""
    inside, mark = root / ".git", root.parent / "ran"
    trap = root.parent / "trap"
    trap.write_text(f'#!/bin/sh\necho "$0 $@" >> "{mark}"\ncat\n', encoding="utf-8")
    trap.chmod(0o755)
    (inside / "hooks").mkdir(exist_ok=True)
    for name in HOOKS:
        shutil.copy(trap, inside / "hooks" / name)
    for file in ("evil-attributes", "info/attributes"):
        (inside / file).parent.mkdir(exist_ok=True)
        (inside / file).write_text("* filter=trap diff=trap merge=trap\n", encoding="utf-8")
    settings = dict.fromkeys(STARTS, str(trap))
    settings |= {name: value.format(git=inside, trap=trap) for name, value in OTHERWISE.items()}
    for file in ("config", "config.worktree", "more"):
        with (inside / file).open("a", encoding="utf-8") as config:
            config.writelines(_lines(name.format(trap=trap), value) for name, value in settings.items())
        settings.pop("include.path", None)  # it would include itself
    return mark


def _lines(name: str, value: str) -> str:
    section, _, rest = name.partition(".")
    middle, _, key = rest.rpartition(".")
    return f'[{section} "{middle}"]\n\t{key} = {value}\n' if middle else f"[{section}]\n\t{key} = {value}\n"


def tries() -> list[list[str]]:
    """Return the words of each command."""
    rows = [row.split() for line in TRIED.strip().splitlines() for row in line.split(" | ")]
    named = {"ID": ID, "FILE": FILE}
    return [[named.get(word, word) for word in row] for row in rows]


def test_every_command_is_tried() -> None:
    assert {row[0] for row in tries()} == {*COMMANDS, *HIDDEN}


@pytest.mark.parametrize("accepted", [False, True], ids=["as it came", "accepted"])
def test_nothing_that_came_with_a_folder_is_started(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accepted: bool
) -> None:
    clone = Clone(workspace, "mette")
    clone.contact(2, OTHER)
    git(workspace.parent, "clone", "--quiet", "--bare", str(workspace), "hub.git")
    (workspace / "trust.pub").write_text("ssh-ed25519 AAAA\n", encoding="utf-8")
    mark = plant(workspace)
    subprocess.run(["git", "status"], cwd=workspace, check=False, capture_output=True)
    assert mark.exists(), "the traps do not work, so that this test proves nothing"
    mark.unlink()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(workspace)
    if accepted:  # by mistake: what a folder brings is still not started, but for what its owner's remotes are set to
        for file in ("info/attributes", "evil-attributes"):
            (workspace / ".git" / file).write_text("", encoding="utf-8")
        accept_settings(Repository.open(workspace))
    codes = set()
    for words in tries():
        if accepted and words[0] in {"sync", "doctor"}:
            continue
        with suppress(AssertionError):  # an error of the program's own is for other tests to find
            codes.add(clone.run(*words, code=None).code)
        assert not mark.exists(), (words, mark.read_text(encoding="utf-8"))
    assert {0, 3} <= codes
