"""Four hundred people over fifteen months: the program's lists against those of the oracle, row by row."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from planctl.yamltext.loader import load
from tests.review import oracle, people

REVIEW_SINCE = "2025-09"
# Two before review_since, both Decembers, January, and a preview (today is 22 November 2026).
MONTHS = [
    *("2025-07", "2025-08", "2025-09", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"),
    *("2026-05", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"),
]
COUNT = 400
SEED = 20261122
HEAD = "planctl: 1\nmodel: reden\nid: {}\nregistered: 2025-06-01\ncontact_person: mette\n"
UNREADABLE = {  # the person cannot be judged
    "K-BAD01": "contacts: [\n",
    "K-BAD02": "plan_periods:\n  - {from: 2026-01-01, to: 2026-06-01}\n  - {from: 2026-05-31}\n",
    "K-BAD03": "contacts:\n  - {date: 2026-10-05, kind: vist, by: mette}\n",
    "K-BAD04": "contacts:\n  - {date: 2026-10-05, atempt: true, by: mette}\n",
    "K-BAD05": "decisions:\n"
    "  - {date: 2026-11-02, month: 2026-11, question: keep_plan, outcome: stay_basic, by: mette}\n",
    "K-BAD06": "ended: {date: 2026-02-30, reason: moved, by: mette}\n",
    "K-BAD07": "plan_periods:\n  - {from: 2026-05-01, to: 2026-05-01}\n",
    "K-BAD08": "decisions:\n"
    "  - {date: 2026-11-02, month: 2026-11, question: keep_plan, outcome: keep, by: mette}\n"
    "  - {date: 2026-11-03, month: 2026-11, question: keep_plan, outcome: keep, by: mette}\n",
}
FAULTY = {  # something else is wrong, and the person is listed as usual
    "K-AXE01": "scores:\n  - {date: 2026-01-20, area: housing, step: 11, rater: staff, by: mette}\n",
    "K-AXE02": "colour: green\n",
}
VISITED = "contacts:\n  - {date: 2026-10-05, by: mette}\n"


@pytest.fixture(scope="module")
def files() -> people.Files:
    return people.people(SEED, COUNT)


@pytest.fixture(scope="module")
def answers(files: people.Files) -> dict[str, dict[str, Any]]:
    return {month: oracle.review(files, month, REVIEW_SINCE) for month in MONTHS}


@pytest.fixture(scope="module")
def house(files: people.Files, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("review") / "house"
    people.write(root, files, REVIEW_SINCE)
    return root


def compared(rows: list[dict[str, Any]], like: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows without what the oracle does not say: why a row is there, since when of a decided one."""
    keys = like[0].keys() if like else ("id", "question", "month")
    return [{key: row.get(key, "absent") for key in keys} for row in rows]


@pytest.mark.parametrize("month", MONTHS)
def test_the_program_lists_what_the_rule_lists(planctl: Any, house: Path, answers: Any, month: str) -> None:
    run = planctl("-C", house, "review", "--month", month, "--format", "json")
    assert run.code == 0, run.err
    got, wanted = json.loads(run.out), answers[month]
    for part in ("due", "decided", "missed"):
        assert compared(got[part], wanted[part]) == wanted[part], part
    for part in ("month", "reference_date", "window", "quiet"):
        assert got[part] == wanted[part], part
    assert sorted(got["quiet_survive"]) == wanted["quiet_survive"]
    assert got["unreadable"] == []


def test_every_invented_file_reads_back_as_it_was_meant(files: people.Files) -> None:
    assert len({person["id"] for _, person in files}) == COUNT
    for _, person in files:
        document = load(people.text(person).encode())
        assert document.problems == []
        assert document.data == person


def test_the_invented_people_try_every_part_of_the_rule(answers: Any) -> None:
    seen: Counter[str] = Counter()
    for answer in answers.values():
        for part in ("due", "decided", "missed"):
            for row in answer[part]:
                kinds = [part, row["question"]]
                if part != "decided":
                    kinds.append("old" if row["since"] < row["month"] else "new")
                else:
                    kinds.append("listed" if row["listed"] else "not listed")
                seen[" ".join(kinds)] += 1
                seen["nobody's"] += row["contact_person"] is None
        seen["quiet"] += answer["quiet"]
        seen["survive"] += len(answer["quiet_survive"])
    rows = {f"{part} {q} {age}" for part in ("due", "missed") for q in oracle.QUESTIONS for age in ("old", "new")}
    rows |= {f"decided {q} {how}" for q in oracle.QUESTIONS for how in ("listed", "not listed")}
    assert [kind for kind in sorted(rows | {"nobody's", "quiet", "survive"}) if seen[kind] < 20] == []


def test_files_that_cannot_be_judged_are_named_and_the_others_listed(planctl: Any, tmp_path: Path) -> None:
    people.write(tmp_path / "house", [])
    folder = tmp_path / "house" / "plans"
    for id_, wrong in (UNREADABLE | FAULTY).items():
        visited = "" if wrong.startswith("contacts:") else VISITED
        (folder / f"{id_}.yaml").write_text(HEAD.format(id_) + visited + wrong, encoding="utf-8")
    (folder / "K-BAD09.yaml").write_text(HEAD.format("K-BAD90") + VISITED, encoding="utf-8")
    (folder / "K-G00D1.yaml").write_text(HEAD.format("K-G00D1") + VISITED, encoding="utf-8")
    run = planctl("-C", tmp_path / "house", "review", "--month", "2026-11", "--format", "json")
    got = json.loads(run.out)
    bad = [f"plans/{id_}.yaml" for id_ in (*UNREADABLE, "K-BAD09")]
    assert sorted(got["unreadable"]) == bad
    assert [row["id"] for row in got["due"]] == [*FAULTY, "K-G00D1"]
    assert run.code == 1
    assert [path for path in (*bad, *(f"plans/{id_}.yaml" for id_ in FAULTY)) if path not in run.err] == []
    assert "K-G00D1" not in run.err
