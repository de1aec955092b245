"""The example organisation, and the demo built from it: a year of history that ends today."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from planctl.errors import TargetNotEmpty
from planctl.plans.dates import add_months
from planctl.plans.layout import FRAMES
from planctl.resources import resource_dir
from planctl.review.month import review
from planctl.workspace.checking import check_all
from planctl.workspace.demo import DemoResult, build_demo
from planctl.workspace.git import Repository
from planctl.workspace.replay import shifted
from planctl.workspace.workspace import Workspace
from planctl.yamltext.loader import load
from tests.conftest import git

SOURCE = resource_dir("examples") / "reden"
PLANS = sorted(path.name for path in (SOURCE / "plans").glob("*.yaml"))
EXTRA = {".gitattributes": b"plans/*.yaml text eol=lf -merge diff=planctl\n", "schema/reden.schema.json": b"{}\n"}
TODAYS = ("2026-11-22", "2026-12-01", "2027-01-01", "2027-03-31", "2028-02-29")
MONTHS = dict(zip(TODAYS, (0, 1, 2, 4, 15), strict=True))
Built = tuple[Path, DemoResult]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """Return a function that builds the demo for a day, once."""
    built: dict[str, Built] = {}

    def build(today: str) -> Built:
        if today not in built:
            target = tmp_path_factory.mktemp("demo") / "new"
            built[today] = target, build_demo(SOURCE, target, datetime.date.fromisoformat(today), EXTRA)
        return built[today]

    return build


def data_of(content: bytes) -> dict[str, Any]:
    document = load(content)
    assert not document.problems
    return document.data or {}


def dated(data: dict[str, Any]) -> Iterator[str]:
    """Yield every day on which something happened; `until` and months may well lie ahead."""
    yield data["registered"]
    for name in FRAMES:
        for entry in data.get(name) or ():
            yield from (entry[key] for key in ("date", "from", "to") if key in entry)
    for area in (data.get("areas") or {}).values():
        yield from (item["from"] for item in area.get("interventions") or ())
    if "ended" in data:
        yield data["ended"]["date"]


def history(folder: Path) -> list[dict[str, Any]]:
    """Return every commit, the oldest first, with the files it changed (path -> content)."""
    form = "%x01%an%x02%ae%x02%aI%x02%cn%x02%cI%x02%s%x02%(trailers:key=Planctl-Command,valueonly,separator=%x2C)"
    text = git(folder, "log", "--reverse", "--root", "--raw", "--no-abbrev", f"--format={form}")
    names = ("name", "email", "at", "committer", "committed", "subject", "command")
    found = []
    for block in text.split("\x01")[1:]:
        head, *rows = block.strip().splitlines()
        files = {row.split("\t")[1]: row.split()[3] for row in rows if row.startswith(":")}
        found.append({**dict(zip(names, head.split("\x02"), strict=True)), "files": files})
    repository = Repository.open(folder)
    contents = iter(repository.read_blobs(blob for commit in found for blob in commit["files"].values()))
    for commit in found:
        commit["files"] = {path: next(contents) for path in commit["files"]}
    return found


@pytest.mark.parametrize("today", TODAYS)
def test_the_repository_is_sound_and_clean(demo: Callable[[str], Built], today: str) -> None:
    folder, result = demo(today)
    git(folder, "fsck", "--full", "--strict")
    assert git(folder, "status", "--porcelain", "--ignored") == ""
    assert git(folder, "branch", "--show-current").strip() == "main"
    assert int(git(folder, "rev-list", "--count", "HEAD")) == result.commits
    assert result.people == len(list((folder / "plans").iterdir())) == len(PLANS)


@pytest.mark.parametrize(("today", "months"), [("2026-11-22", 0), ("2027-11-25", 12)])
def test_the_files_end_as_the_example_moved_by_months(demo: Callable[[str], Built], today: str, months: int) -> None:
    folder, _ = demo(today)
    for path in ("planctl.yaml", *(f"plans/{name}" for name in PLANS)):
        source = (SOURCE / path).read_bytes()
        assert (folder / path).read_bytes() == shifted(source, months)
        assert months or shifted(source, 0) == source
    for path, content in EXTRA.items():
        assert (folder / path).read_bytes() == content


@pytest.mark.parametrize("today", TODAYS)
def test_only_what_lies_after_today_is_left_out(demo: Callable[[str], Built], today: str) -> None:
    folder, _ = demo(today)
    for name in PLANS:
        whole = data_of(shifted((SOURCE / "plans" / name).read_bytes(), MONTHS[today]))
        now = data_of((folder / "plans" / name).read_bytes())
        for part in set(FRAMES) - {"plan_periods"}:
            kept = [entry for entry in whole.get(part) or () if entry["date"] <= today and happens(entry)]
            assert (now.get(part) or []) == kept


def happens(entry: dict[str, Any]) -> bool:
    """Tell whether an entry can have been made: nobody is asked in January whether she needs a plan."""
    return (entry.get("question"), entry.get("month", "")[5:]) != ("needs_plan", "01")


@pytest.mark.parametrize("today", TODAYS)
def test_nothing_is_dated_after_today(demo: Callable[[str], Built], today: str) -> None:
    folder, _ = demo(today)
    days = [day for name in PLANS for day in dated(data_of((folder / "plans" / name).read_bytes()))]
    assert max(days) <= today < add_months(today[:7], 1)
    assert max(days) >= f"{add_months(today[:7], -1)}-25"


@pytest.mark.parametrize("today", ["2026-11-22", "2027-01-01", "2028-02-29"])
def test_every_commit_is_whole_and_of_its_day(demo: Callable[[str], Built], today: str) -> None:
    folder, _ = demo(today)
    commits = history(folder)
    assert commits[0]["subject"] == "init"
    assert set(commits[0]["files"]) == {"planctl.yaml", *EXTRA}
    for commit in commits[1:]:
        assert len(commit["files"]) == 1
        for path, content in commit["files"].items():
            if path != "planctl.yaml":
                assert max(dated(data_of(content))) <= commit["at"][:10] <= today
    stamps = [datetime.datetime.fromisoformat(commit["at"]) for commit in commits]
    assert stamps == sorted(stamps)
    assert all(at.utcoffset() == at.astimezone(ZoneInfo("Europe/Copenhagen")).utcoffset() for at in stamps)
    assert all(commit["at"] == commit["committed"] and commit["name"] == commit["committer"] for commit in commits)


@pytest.mark.parametrize("today", TODAYS)
def test_the_check_finds_what_the_readme_names_and_nothing_else(demo: Callable[[str], Built], today: str) -> None:
    folder, _ = demo(today)
    checked = check_all(Workspace.open(folder), datetime.date.fromisoformat(today))
    wanted = {("plans/K-7F3QM.yaml", "area-one-of")}
    if today[8:] >= "06" and today[5:7] != "01":  # the day she came, in a month in which the question is asked
        wanted.add(("plans/K-QVGVJ.yaml", "not-listed"))
    assert {(problem.file, problem.code) for problem in checked.problems} == wanted
    assert checked.errors == 0


def test_every_state_stands_the_check(demo: Callable[[str], Built]) -> None:
    folder, _ = demo("2026-11-22")
    workspace = Workspace.open(folder)
    files = {file.path: file for file in workspace.files()}
    for commit in history(folder):
        for path, content in commit["files"].items():
            reading = workspace.read(files[path], content) if path in files else None
            assert reading is None or not reading.errors


def test_commits_say_who_did_what_and_nothing_else(demo: Callable[[str], Built]) -> None:
    folder, _ = demo("2026-11-22")
    commits = history(folder)
    wanted = re.compile(r"init|staff leave: ole|(?P<command>[a-z ]+): K-[0-9A-Z]{5}( [a-z_]+)?")
    for commit in commits:
        match = wanted.fullmatch(commit["subject"])
        assert match
        assert commit["command"].strip() == (match["command"] or commit["subject"].partition(":")[0])
    people = [data_of((folder / "plans" / name).read_bytes()) for name in PLANS]
    staff = data_of((folder / "planctl.yaml").read_bytes())["staff"]
    contacts = Counter(staff[entry["by"]]["email"] for person in people for entry in person["contacts"])
    assert Counter(commit["email"] for commit in commits if commit["subject"].startswith("contact:")) == contacts
    decisions = Counter(f"decide: {p['id']} {d['question']}" for p in people for d in p.get("decisions") or ())
    assert Counter(commit["subject"] for commit in commits if commit["subject"].startswith("decide:")) == decisions


def test_a_person_grows_as_the_commands_would_have_let_her(demo: Callable[[str], Built]) -> None:
    folder, _ = demo("2026-11-22")
    subjects = [c["subject"] for c in history(folder) if c["at"].startswith("2026-09-01") and "K-7F3QM" in c["subject"]]
    assert subjects == ["decide: K-7F3QM needs_plan", "area: K-7F3QM housing", "note: K-7F3QM"]


def test_an_end_after_today_has_not_come_yet(demo: Callable[[str], Built]) -> None:
    folder, _ = demo("2026-11-05")
    person = data_of((folder / "plans" / "K-Z7B2A.yaml").read_bytes())
    assert person["plan_periods"] == [{"from": "2026-02-10", "started_by": "mette", "trigger": "own_wish"}]
    other = data_of((folder / "plans" / "K-QVGVJ.yaml").read_bytes())
    assert "plan_periods" not in other
    assert "areas" not in other


def test_a_plan_started_in_january_answers_no_question(demo: Callable[[str], Built]) -> None:
    folder, _ = demo("2027-01-15")
    person = data_of((folder / "plans" / "K-M4P7S.yaml").read_bytes())
    assert person["plan_periods"] == [{"from": "2027-01-02", "started_by": "mette", "trigger": "own_wish"}]
    assert "2027-01" not in {decision["month"] for decision in person["decisions"]}
    assert "plan start: K-M4P7S" in {commit["subject"] for commit in history(folder)}


def test_who_leaves_later_is_still_here(tmp_path: Path) -> None:
    build_demo(SOURCE, tmp_path / "demo", datetime.date(2026, 11, 22))
    commits = history(tmp_path / "demo")
    first = data_of(commits[0]["files"]["planctl.yaml"])
    left = next(commit for commit in commits if commit["subject"] == "staff leave: ole")
    assert "until" not in first["staff"]["ole"]
    assert data_of(left["files"]["planctl.yaml"])["staff"]["ole"]["until"] == left["at"][:10] == "2026-06-28"


def test_commands_work_at_once_without_an_identity(demo: Callable[[str], Built]) -> None:
    folder, _ = demo("2026-11-22")
    assert git(folder, "config", "--local", "user.name").strip() == "Mette Holm"
    assert git(folder, "config", "--local", "user.email").strip() == "mette@eksempel.dk"


def test_no_commit_is_later_than_now(tmp_path: Path) -> None:
    now = datetime.datetime(2026, 11, 20, 9, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))
    build_demo(SOURCE, tmp_path / "demo", now.date(), now=now)
    assert history(tmp_path / "demo")[-1]["at"] == now.isoformat()


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("mine", encoding="utf-8")
    for target in (tmp_path, tmp_path / ".hidden"):
        with pytest.raises(TargetNotEmpty):
            build_demo(SOURCE, target, datetime.date(2026, 11, 22))
    assert [path.name for path in tmp_path.iterdir()] == [".hidden"]


def test_dates_move_and_texts_stay() -> None:
    source = 'ref: "2026-11"\na: {from: 2026-11-28, month: 2026-12}\ntext: |\n  2026-11-28\nnote: Siden 2026-11-28\n'
    moved = 'ref: "2026-11"\na: {from: 2027-02-28, month: 2027-03}\ntext: |\n  2026-11-28\nnote: Siden 2026-11-28\n'
    assert shifted(source.encode(), 3).decode() == moved


def test_every_day_of_the_example_exists_in_every_month() -> None:
    days = re.findall(r"\d{4}-\d\d-(\d\d)", "".join((SOURCE / "plans" / name).read_text("utf-8") for name in PLANS))
    assert days
    assert max(map(int, days)) <= 28


def test_the_review_is_the_one_in_the_readme() -> None:
    workspace = Workspace.open(SOURCE)
    listing = workspace.listing()
    assert not listing.incomplete
    found = review(listing.people, "2026-11", workspace.settings.review_since or "")
    rows = [("due", row.person.id, row.question, f"since {row.since}") for row in found.due]
    outcomes = {row.person.id: f"{row.outcome}, {int(row.decided_on[8:])} November" for row in found.decided}
    rows += [("decided", row.person.id, row.question, outcomes[row.person.id]) for row in found.decided]
    rows += [("missed", row.person.id, row.question, row.month) for row in found.missed]
    readme = (SOURCE / "README.md").read_text("utf-8")
    table = [line.split("|")[1:5] for line in readme.splitlines() if line.startswith("| ")]
    assert rows == [tuple(cell.strip() for cell in cells) for cells in table[1:]]
    assert [row.person.id for row in found.decided if not row.listed] == ["K-QVGVJ"]
    quiet = ", ".join(person.id for person in found.quiet)
    assert f"{len(found.quiet)} on basic service ({quiet})" in readme
    assert f"of whom {' and '.join(found.quiet_watched)} are" in readme
