"""What holds for every command: exit codes, languages, folders, streams, and where nothing can be saved."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.desk import ACTIVE, FILE, ID, OTHER, PLAN, SETTINGS, Desk, Run
from tests.conftest import PROGRAM, TODAY, git, head, snapshot

NOTE = f"Note: today is set to {TODAY} (PLANCTL_TODAY).\n"
HEAVY = ("rich", "ruamel", "jinja2", "git", "jsonschema", "jsonschema_rs", "filelock")


def child(code: str, *arguments: object) -> str:
    """Run Python of the test's own in a process of its own; return what it prints."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


# Exit codes


def test_findings_are_exit_code_1(desk: Desk) -> None:
    assert desk.run("review", check=0).out
    assert desk.run("review", "--exit-code", check=1).out
    desk.given(PLAN.replace("kind: phone", "kind: phon"))
    result = desk.run("review", check=1)
    assert f"{FILE} " in result.err
    assert OTHER in desk.run("person", "list", check=1).out
    assert f"{FILE}:" in desk.run("check", check=1).out
    assert f"{FILE}:" in desk.run("check", "k-7f3qm", check=1).out
    assert desk.run("check", OTHER, check=0).out == "1 file, nothing wrong.\n"


def test_a_command_line_that_is_wrong_says_where_to_read_more(planctl: Run, tmp_path: Path) -> None:
    for arguments, says, more in (
        (("contcat",), "contcat", "planctl --help"),
        (("staff", "lst"), "Did you mean 'list'?", "planctl staff --help"),
        (("contact",), "Missing argument 'ID'.", "planctl contact --help"),
        (("contact", ID, "--kid", "x"), "Did you mean '--kind'?", "planctl contact --help"),
        (("contact", ID, "ekstra"), "ekstra", "planctl contact --help"),
        (("contact", ID, "--note"), "--note", "planctl --help"),
    ):
        result = planctl(*arguments, cwd=tmp_path, check=2)
        assert result.out == ""
        assert says in result.err
        assert result.err.count(says) == 1
        assert f"Read more: {more}\n" in result.err
    assert "Kommandoen 'contcat' findes ikke." in planctl("contcat", lang="da", cwd=tmp_path, check=2).err


# Language, folder, today


def test_the_language_is_asked_for_anywhere_or_the_workspaces(desk: Desk, planctl: Run) -> None:
    danish = "Der er ingen planfil for K-00000."
    for arguments in (
        ("--lang", "da", "-C", desk.place, "show", "K-00000"),
        ("-C", desk.place, "show", "K-00000", "--lang", "da"),
    ):
        assert danish in planctl(*arguments, check=3).err
    desk.given(SETTINGS.replace("language: en", "language: da"), "planctl.yaml")
    assert danish in desk.run("show", "K-00000", check=3).err
    assert danish in planctl("show", "K-00000", cwd=desk.place / "plans", check=3).err
    assert "There is no plan file" in desk.run("show", "K-00000", lang="en", check=3).err
    told = desk.run("show", ID, lang="sv", check=2).err
    assert "--lang da" in told
    assert "sv" in told
    assert planctl("--help", env={"LANG": "da_DK.UTF-8"}, check=0).out.startswith("Brug: planctl")
    assert planctl("--help", env={"LANG": "sv_SE.UTF-8"}, check=0).out.startswith("Usage: planctl")


def test_the_workspace_is_the_nearest_one_upwards(desk: Desk, planctl: Run, tmp_path: Path) -> None:
    assert planctl("-C", desk.place / "plans", "person", "list", check=0).out == desk.run("person", "list").out
    planctl("contact", ID, cwd=desk.place / "closed" / "2025", check=0)
    told = planctl("review", cwd=tmp_path, check=3)
    assert told.err.startswith("There are no plans here")
    assert "planctl init" in told.err
    told = planctl("-C", tmp_path / "findes-ikke", "review", check=2)
    assert "findes-ikke" in told.err
    assert planctl("-C", desk.place / FILE, "review", check=2).out == ""


def test_today_can_be_replaced_and_that_is_said(desk: Desk) -> None:
    assert desk.run("review", check=0).err == NOTE
    assert desk.run("contact", ID, today="2026-10-31", check=0).err == NOTE.replace(TODAY, "2026-10-31")
    assert "date: 2026-10-31" in desk.text()
    stamp = int(git(desk.place, "log", "-1", "--format=%ct"))
    assert abs(stamp - time.time()) < 600, "the time of a commit is real"
    told = desk.run("review", today="2026-02-30", check=2)
    assert told.err.startswith("PLANCTL_TODAY is “2026-02-30”")
    assert "unset PLANCTL_TODAY" in told.err
    assert desk.run("review", today=None, check=0).err == ""


# Formats and streams


def test_lists_come_in_every_format(desk: Desk) -> None:
    desk.given(ACTIVE)
    data = json.loads(desk.run("review", "--format", "json", check=0).out)
    assert (data["month"], data["window"]) == ("2026-11", ["2026-10-01", "2026-11-01"])
    assert [(row["id"], row["question"]) for row in data["due"]] == [(ID, "keep_plan")]
    people = json.loads(desk.run("person", "list", "--format", "json", check=0).out)
    assert {row["id"] for row in people} == {OTHER, ID}
    for command in (("review",), ("person", "list")):
        text = desk.run(*command, "--format", "csv", check=0).out
        assert text.startswith("\ufefflist;")
        rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
        assert ID in [row["id"] for row in rows]
        assert f"{ID}" in desk.run(*command, "--format", "md", check=0).out
        told = desk.run(*command, "--format", "xml", check=2).err
        assert "table, json, csv, md" in told
    desk.given(ACTIVE.replace("kind: phone", "kind: phon"))
    (problem,) = json.loads(desk.run("check", "--format", "json", check=1).out)
    assert (problem["file"], problem["line"], problem["column"], problem["severity"]) == (FILE, 18, 11, "error")
    assert set(problem) == {"file", "line", "column", "path", "code", "severity", "message", "hint"}


def piped(place: Path, *arguments: str, out: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program with standard output going where nobody reads, or where it is told to."""
    assert PROGRAM
    reader, writer = os.pipe()
    os.close(reader)
    try:
        command = [PROGRAM, "-C", str(place), *arguments]
        target = writer if out is None else out
        return subprocess.run(command, check=False, stdout=target, stderr=subprocess.PIPE, encoding="utf-8")
    finally:
        os.close(writer)


def test_a_reader_that_has_gone_is_no_error(desk: Desk) -> None:
    desk.given(PLAN.replace("kind: phone", "kind: phon"))
    for arguments in (("review",), ("check", "--format", "json"), ("person", "list", "--format", "csv"), ("--help",)):
        done = piped(desk.place, *arguments)
        assert done.returncode == 0
        assert "rror" not in done.stderr
    before = head(desk.place)
    assert piped(desk.place, "contact", OTHER).returncode == 3, "it has hand edits"
    git(desk.place, "checkout", "HEAD", "--", "plans")
    assert piped(desk.place, "contact", OTHER).returncode == 0
    assert head(desk.place) != before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full, as Linux has one")
@pytest.mark.parametrize("shown", ["--help", "review", "person list --format json"])
def test_output_that_a_full_disk_does_not_take_is_said(desk: Desk, shown: str) -> None:
    command = ["sh", "-c", f'exec "$0" -C "$1" {shown} >/dev/full', str(PROGRAM), str(desk.place)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        1,
        "What was to be shown here could not all be written: the disk is full",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
def test_closed_streams_are_no_error(desk: Desk) -> None:
    for shell, code in (("review >&-", 0), ("review 2>&-", 0), ("contact K-00000 2>&-", 3), ("review <&- >&- 2>&-", 0)):
        command = ["sh", "-c", f'exec "$0" -C "$1" {shell}', str(PROGRAM), str(desk.place)]
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
        assert (done.returncode, "Traceback" in done.stderr) == (code, False), shell
    command = ["sh", "-c", f'exec "$0" -C "$1" note {ID} --type observation - <&-', str(PROGRAM), str(desk.place)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 2
    assert "There is no text." in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_an_interruption_is_exit_code_130(desk: Desk) -> None:
    assert PROGRAM
    before = snapshot(desk.place)
    command = [PROGRAM, "-C", str(desk.place), "note", ID, "--type", "observation", "-"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, encoding="utf-8", env=os.environ | {"PLANCTL_TODAY": TODAY}, **pipes) as process:
        assert process.stderr
        assert process.stderr.readline() == NOTE  # from here on it waits for a text
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, "", "Stopped.\n")
    assert snapshot(desk.place) == before


# Where nothing can be saved


def test_a_folder_without_git_is_read_and_not_written(desk: Desk, tmp_path: Path) -> None:
    (desk.place / ".git").rename(tmp_path / "put-away")
    assert ID in desk.run("review", check=0).out
    assert desk.run("check", check=0).out
    before = desk.text()
    for command in (("contact", ID), ("save",), ("undo",), ("person", "add")):
        told = desk.run(*command, check=3)
        assert f"git -C {desk.place} init" in told.err
    desk.run("contact", ID, "--kind", "visti", check=2)
    assert desk.text() == before
    git(tmp_path, "init", "--quiet")
    told = desk.run("contact", ID, check=3)
    assert f"git -C {desk.place} init" in told.err
    assert str(tmp_path) in told.err
    assert desk.text() == before


def test_git_has_to_know_who_saves(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "gitconfig").write_text("[user]\n    useConfigOnly = true\n", encoding="utf-8")
    nobody = {"GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig")}
    for by in ((), ("--by", "mette")):
        desk.refuses(3, "contact", ID, *by, env=nobody, says="git config --global user.email")
    desk.refuses(3, "contact", ID, env={"PATH": str(tmp_path)}, says="https://git-scm.com")


def test_settings_that_are_wrong_stop_everything_but_a_look_at_them(desk: Desk) -> None:
    (desk.place / "planctl.yaml").write_text(SETTINGS + "foo: 1\n", encoding="utf-8")
    for command in (("review",), ("contact", ID), ("staff", "list")):
        told = desk.refuses(3, *command, says="line 13")
        assert "planctl check" in told.err
    for command in (("check",), ("check", ID), ("check", "planctl.yaml")):
        assert "planctl.yaml:13:1: unknown key “foo”" in desk.run(*command, check=1).out
    (desk.place / "planctl.yaml").write_text("- [", encoding="utf-8")
    assert desk.run("check", check=1).out.startswith("planctl.yaml:")
    (desk.place / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    assert desk.run("check", "planctl.yaml", check=0).out == "1 file, nothing wrong.\n"


# Quick to start, and a cache that can be thrown away


def test_a_start_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from planctl.cli.main import main\n"
        "try:\n    main(sys.argv[2:])\n"
        "except SystemExit:\n    pass\n"
        "heavy = set(sys.argv[1].split(',')) & {name.partition('.')[0] for name in sys.modules}\n"
        "print('\\nheavy:', *sorted(heavy))\n"
    )
    for arguments in (("--version",), ("--help",), ("contact", "--help"), ("--lang", "da", "person", "add", "--help")):
        assert child(code, ",".join(HEAVY), *arguments).endswith("\nheavy:\n"), arguments
    words = {"_PLANCTL_COMPLETE": "complete_bash", "COMP_WORDS": "planctl con", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code, ",".join(HEAVY)],
        check=True, capture_output=True, encoding="utf-8", env=os.environ | words,
    )  # fmt: skip
    assert "contact" in done.stdout.split()
    assert done.stdout.endswith("\nheavy:\n")


PARSED = (
    "import sys\n"
    "from pathlib import Path\n"
    "from planctl.workspace.workspace import Workspace\n"
    "listing = Workspace.open(Path(sys.argv[1])).listing()\n"
    "print(listing.parsed, len(listing.people))\n"
)


def test_what_has_not_changed_is_not_parsed_again(desk: Desk) -> None:
    cold = desk.run("review", check=0).out
    assert child(PARSED, desk.place) == "0 3\n"
    desk.run("contact", ID, "--kind", "message", check=0)
    assert child(PARSED, desk.place) == "1 3\n"
    assert child(PARSED, desk.place) == "0 3\n"
    kept = list((desk.place / ".git" / "planctl").rglob("*.json"))
    assert kept
    for damaged in (b"", b"{", b'{"version": 0}', None):
        for path in kept:
            path.write_bytes(damaged) if damaged is not None else path.unlink()
        assert desk.run("review", check=0).out == cold


def test_the_cache_holds_neither_names_nor_texts(desk: Desk) -> None:
    secrets = ("Anonymsen", "hemmelig", "kælderen", "2026-118", "Holm", "mette@eksempel.dk", "Eksempelby", "Flyttede")
    desk.given(PLAN + "journal:\n  - {date: 2026-11-01, type: observation, text: Fru Anonymsen er hemmelig}\n")
    desk.run("contact", ID, "--note", "i kælderen", check=0)
    desk.run("area", ID, "housing", "--intention", "hemmelig", check=0)
    desk.run("person", "add", "--ref", "2026-118", check=0)
    desk.run("review", check=0)
    desk.run("person", "list", "--all", check=0)
    files = [path for path in (desk.place / ".git" / "planctl").rglob("*") if path.is_file()]
    texts = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in files}
    assert any(ID in text for text in texts.values()), "the facts are there"
    found = [(name, secret) for name, text in texts.items() for secret in secrets if secret in text]
    assert found == []


def test_a_picture_is_never_written_over_a_plan(planctl: Run, workspace: Path, tmp_path: Path) -> None:
    plan = workspace / "plans/K-7F3QM.yaml"
    before = plan.read_bytes()
    for name in (plan, ".", ""):
        planctl("-C", workspace, "review", "--svg", name, check=2)
    planctl("-C", workspace, "review", "--svg", plan / "x.svg", check=3)
    planctl("-C", workspace, "review", "--svg", tmp_path / "x.svg", check=0)
    assert plan.read_bytes() == before
    assert (tmp_path / "x.svg").read_text(encoding="utf-8").startswith("<svg")
