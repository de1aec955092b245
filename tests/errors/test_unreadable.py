"""Who cannot be judged is left out and named; who can, in spite of errors elsewhere, is listed as usual."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Result
from tests.errors.built import MADE
from tests.errors.gallery import SETTINGS

Run = Callable[..., Result]

TOP = {"planctl": "planctl: 1", "model": "model: reden", "id": "id: ID", "registered": "registered: 2026-01-14"}
CONTACT = "contacts:\n  - {date: 2026-10-03, by: mette}\n"


def plan(body: str = CONTACT, **top: str) -> str:
    """Return a plan of somebody who is due in November 2026, with lines put in place of right ones."""
    lines = [line for line in (TOP | top).values() if line]
    return "\n".join([*lines, body])


# What keeps somebody from being judged: the file does not parse, or an error in what the rules are about.
UNREADABLE = {
    "empty": "",
    "syntax": plan("contacts: [\n"),
    "text": "Hun kom ind\n",
    "duplicate key": plan(f"{CONTACT}{CONTACT}"),
    "duplicate key elsewhere": plan(f"{CONTACT}ref: A\nref: B\n"),
    "alias": plan(f"{CONTACT}x_a: &a 1\n"),
    "tag": plan(f"{CONTACT}x_a: !a 1\n"),
    "second document": plan(f"{CONTACT}---\na: 1\n"),
    "conflict": plan(f"<<<<<<< HEAD\n{CONTACT}=======\n>>>>>>> jonas\n"),
    "newer format": plan(planctl="planctl: 2"),
    "id missing": plan(id=""),
    "id bad": plan(id="id: k-1"),
    "id of another": plan(id="id: K-9D2WE"),
    "model missing": plan(model=""),
    "model unknown": plan(model="model: redne"),
    "model mistyped": plan(model="modle: reden"),
    "registered missing": plan(registered=""),
    "registered bad": plan(registered="registered: 14-01-2026"),
    "registered mistyped": plan(registered="registred: 2026-01-14"),
    "periods wrong type": plan(f"{CONTACT}plan_periods: 2026-01-20\n"),
    "period without from": plan(f"{CONTACT}plan_periods:\n  - {{to: 2026-02-01}}\n"),
    "period backwards": plan(f"{CONTACT}plan_periods:\n  - {{from: 2026-02-01, to: 2026-01-20}}\n"),
    "period empty": plan(f"{CONTACT}plan_periods:\n  - {{from: 2026-02-01, to: 2026-02-01}}\n"),
    "periods overlap": plan(
        f"{CONTACT}plan_periods:\n  - {{from: 2026-02-01}}\n  - {{from: 2026-03-01, to: 2026-04-01}}\n"
    ),
    "periods both open": plan(f"{CONTACT}plan_periods:\n  - {{from: 2026-02-01}}\n  - {{from: 2026-03-01}}\n"),
    "period trigger": plan(f"{CONTACT}plan_periods:\n  - {{from: 2026-02-01, trigger: why}}\n"),
    "period null": plan(f"{CONTACT}plan_periods:\n  -\n"),
    "contact without date": plan("contacts:\n  - {by: mette}\n"),
    "contact date": plan("contacts:\n  - {date: 2026-02-30, by: mette}\n"),
    "contact kind": plan("contacts:\n  - {date: 2026-10-03, kind: visti, by: mette}\n"),
    "contact service": plan("contacts:\n  - {date: 2026-10-03, services: [x], by: mette}\n"),
    "contact by": plan("contacts:\n  - {date: 2026-10-03, by: nobody}\n"),
    "contact key": plan("contacts:\n  - {date: 2026-10-03, knid: visit, by: mette}\n"),
    "contact attempt": plan("contacts:\n  - {date: 2026-10-03, attempt: yes, by: mette}\n"),
    "contacts mistyped": plan(CONTACT.replace("contacts", "contcats")),
    "contacts hidden": plan(CONTACT.replace("contacts", "con\u200etacts")),
    "contact is a number": plan("contacts:\n  - {date: 010170-1234, by: mette}\n"),
    "decision month": plan(
        f"{CONTACT}decisions:\n  - {{date: 2026-11-02, month: 11, question: needs_plan, outcome: stay_basic}}\n"
    ),
    "decision question": plan(
        f"{CONTACT}decisions:\n  - {{date: 2026-11-02, month: 2026-11, question: why, outcome: keep}}\n"
    ),
    "decision outcome": plan(
        f"{CONTACT}decisions:\n  - {{date: 2026-11-02, month: 2026-11, question: needs_plan, outcome: keep}}\n"
    ),
    "decision twice": plan(
        f"{CONTACT}decisions:\n"
        "  - {date: 2026-11-02, month: 2026-11, question: needs_plan, outcome: stay_basic, by: mette}\n"
        "  - {date: 2026-11-03, month: 2026-11, question: needs_plan, outcome: start_plan, by: mette}\n"
    ),
    "ended without date": plan(f"{CONTACT}ended: {{reason: moved}}\n"),
    "ended reason": plan(f"{CONTACT}ended: {{date: 2026-11-20, reason: gone}}\n"),
    "ended empty": plan(f"{CONTACT}ended:\n"),
    "moved": plan(f"{CONTACT}moved: {{date: 2026-11-20}}\n"),
    "moved type": plan(f"{CONTACT}moved: K-2XV9A\n"),
    "too many errors": plan(CONTACT + "".join(f"key_{number}: 1\n" for number in range(150))),
}
# Errors all the same, but what the review needs is right.
FAULTY = {
    "planctl missing": plan(planctl=""),
    "ref": plan(f"{CONTACT}ref: 118\n"),
    "contact person": plan(f"{CONTACT}contact_person: nobody\n"),
    "contact person's type": plan(f"{CONTACT}contact_person: [mette]\n"),
    "background": plan(f"{CONTACT}background: {{substance_use: now}}\n"),
    "group without date": plan(f"{CONTACT}groups:\n  - {{group: survive, by: mette}}\n"),
    "group unknown": plan(f"{CONTACT}groups:\n  - {{date: 2026-01-14, group: x, by: mette}}\n"),
    "groups null": plan(f"{CONTACT}groups: [null, 7]\n"),
    "area unknown": plan(f"{CONTACT}areas: {{hosing: {{situation: Bor ude}}}}\n"),
    "areas wrong type": plan(f"{CONTACT}areas: []\n"),
    "step": plan(f"{CONTACT}scores:\n  - {{date: 2026-01-20, area: housing, step: 11, by: mette}}\n"),
    "score by": plan(f"{CONTACT}scores:\n  - {{date: 2026-01-20, area: housing, step: 1, by: nobody}}\n"),
    "measure": plan(f"{CONTACT}measures:\n  - {{date: 2026-01-20, instrument: who5, items: [1, 2], by: mette}}\n"),
    "journal": plan(f"{CONTACT}journal:\n  - {{date: 2026-01-20, type: x, by: mette, text: Kom ind}}\n"),
    "unknown key": plan(f"{CONTACT}colour: blue\n"),
    "number in a note": plan("contacts:\n  - {date: 2026-10-03, by: mette, note: 010170-1234}\n"),
    "number in a comment": plan(f"{CONTACT}# 010170-1234\n"),
    "invisible sign": plan(f"{CONTACT}ref: A\u202eB\n"),
    "line ends": plan().replace("\n", "\r\n"),
    "invisible mark": f"\ufeff{plan()}",
}
# Nothing is wrong here.
RIGHT = {"right": plan(), "comment": f"# Husk torsdag\n{plan()}", "own keys": plan(f"{CONTACT}x_a: {{b: 1}}\n")}
NOT_FILES = [name for name in MADE if name != "cannot-open"]


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    """Return an id for each sample."""
    return {name: f"K-G{number:03d}" for number, name in enumerate([*UNREADABLE, *FAULTY, *RIGHT, *NOT_FILES])}


@pytest.fixture(scope="module")
def folder(names: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place, elsewhere = tmp_path_factory.mktemp("unreadable"), tmp_path_factory.mktemp("elsewhere")
    (place / "plans").mkdir()
    (place / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    for name, text in (UNREADABLE | FAULTY | RIGHT).items():
        content = text.replace("id: ID", f"id: {names[name]}").encode()
        (place / "plans" / f"{names[name]}.yaml").write_bytes(content)
    for name in NOT_FILES:
        MADE[name](place / "plans" / f"{names[name]}.yaml", elsewhere)
    return place


def paths(names: dict[str, str], *samples: object) -> list[str]:
    return sorted(f"plans/{names[str(name)]}.yaml" for group in samples for name in group)  # type: ignore[attr-defined]


def test_the_review_leaves_out_and_names_who_cannot_be_judged(
    planctl: Run, folder: Path, names: dict[str, str]
) -> None:
    result = planctl("review", "--format", "json", cwd=folder, check=1)
    data = json.loads(result.out)
    due = {row["id"] for row in data["due"]}
    by_id = {id_: name for name, id_ in names.items()}
    assert data["unreadable"] == paths(names, UNREADABLE, NOT_FILES)
    assert {by_id[id_] for id_ in due} == {*FAULTY, *RIGHT}
    assert "010170" not in result.out + result.err


@pytest.mark.parametrize("command", [("review",), ("person", "list"), ("person", "list", "--format", "json")])
def test_every_listing_names_both_kinds_on_stderr(
    planctl: Run, folder: Path, names: dict[str, str], command: tuple[str, ...]
) -> None:
    result = planctl(*command, cwd=folder, check=1)
    lines = result.err.splitlines()
    left_out = sorted(line.split(" ")[0] for line in lines if "NOT on the list" in line)
    faulty = sorted(line.split(" ")[0] for line in lines if "listed as usual" in line)
    assert left_out == paths(names, UNREADABLE, NOT_FILES)
    assert faulty == paths(names, FAULTY)
    assert all(names[name] in result.out for name in (*FAULTY, *RIGHT))
    assert not [name for name in UNREADABLE if names[name] in result.out]


def test_check_finds_an_error_in_each_of_them_and_in_no_other(
    planctl: Run, folder: Path, names: dict[str, str]
) -> None:
    problems = json.loads(planctl("check", "--format", "json", cwd=folder, check=1).out)
    wrong = sorted({problem["file"] for problem in problems if problem["severity"] == "error"})
    assert wrong == paths(names, UNREADABLE, FAULTY, NOT_FILES)


def test_a_right_workspace_leaves_nobody_out(planctl: Run, workspace: Path) -> None:
    result = planctl("review", "--format", "json", cwd=workspace, check=0)
    assert json.loads(result.out)["unreadable"] == []
