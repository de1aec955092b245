"""The promise: a model that is only YAML, unlike those that ship, works in every command, or is refused in words."""

from __future__ import annotations

import importlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planctl.cli.program import COMMANDS
from planctl.resources import resource_dir
from planctl.texts import tr
from tests.cli.desk import within
from tests.cli.pseudo_terminal import Terminal
from tests.conftest import Result, git

ID = "K-7F3QM"
# As little as a model can be: no areas, no questions, no lists.
BARE = """\
planctl_model: 1
id: bare
label: {da: Det bare liv, en: Hardly anything}
levels: {basic: {label: {da: tilbud, en: offer}}, plan: {label: {da: aftale, en: agreement}}}
contact_kinds: {talk: {label: {da: snak, en: talk}, counts: presence}}
end_reasons: {done: {label: {da: færdig, en: done}}}
"""
# Areas on a scale that only one kind of person scores, and no other list of answers than the contact kinds.
SCALED = (
    BARE.replace("id: bare", "id: scaled")
    + """\
areas: {home: {label: {da: Hjem, en: Home}}}
area_fields: {now: {type: text, label: {da: Nu, en: Now}}}
area_scale: ladder
scales:
  ladder:
    label: {da: Stige, en: Ladder}
    steps:
      - {step: 1, title: {da: Ned, en: Down}, description: {da: Ned, en: Down}}
      - {step: 2, title: {da: Op, en: Up}, description: {da: Op, en: Up}}
"""
)
PLAN = f"""\
planctl: 1
model: debt-advice
id: {ID}
registered: 2026-03-02
budget: {{made: 2026-03-05, income: 14000, hope: At sove igen}}
plan_periods: [{{from: 2026-03-05}}]
areas:
  spending:
    now: Pengene slipper op midt på måneden.
    steps: [{{date: 2026-03-05, text: Skriver alt ned, done: true}}]
  home: {{now: To måneder bagud., notice: 2026-12-01}}
creditors:
  - id: c-1AAA
    state: agreed
    kind: bank
    owed: 25000
    answer_by: 2026-10-15
    letters: [{{date: 2026-09-01, text: Rykker nummer to}}]
payments: [{{date: 2026-10-01, creditor: c-1AAA, amount: 500}}]
contacts: [{{date: 2026-10-03}}, {{date: 2026-10-09, kind: phone, attempt: true}}]
decisions: [{{date: 2026-10-03, month: 2026-10, question: answer, outcome: waits, by: mette}}]
"""
# What is tried of each command, beside --help: everything it does without a terminal. {id} is the person's.
TRIED: dict[str, list[str]] = {
    "staff list": [""],
    "person add": ["--group survive", "--registered 2026-03-02"],
    "person list": [f"--format {form}" for form in ("table", "json", "csv", "md")],
    "show": ["{id}", "{id} --format json", "{id} --format md", "{id} --journal 3"],
    "contact": ["{id}", "{id} --kind phone --attempt", "{id} --service meal", "{id} --area spending --acute"],
    "note": ["{id}", "{id} --type observation hej"],
    "score": ["{id}", "{id} home=2", "{id} spending=2", "{id} home=2 --rater staff"],
    "measure": ["{id} who5 1 2 3 4 5"],
    "group": ["{id} survive"],
    "area": [
        "{id} home", "{id} home --situation x", "{id} home --intervention x", "{id} home --target 2",
        "{id} home --written alone",
    ],
    "edit": ["{id}", "{id} budget"],
    "set": ["{id} budget.income 15000", "{id} areas.home.now Bedre", "{id} creditors.c-1AAA.owed 9", "{id} x.y z"],
    "add": ["{id} creditors kind=public owed=3", "{id} creditors.c-1AAA.letters text=Hej", "{id} goals text=x"],
    "correct": ["{id}", "{id} 1 --remove --yes"],
    "goal add": ["{id} tekst"],
    "goal list": ["", "{id}"],
    "plan start": ["{id} --trigger x", "{id} --date 2026-05-01"],
    "plan show": ["{id}", "{id} creditors"],
    "plan stop": ["{id} --reason x"],
    "plan submit": ["{id}"],
    "review": [f"--month {month} --format {form}" for month in ("2026-11", "2027-01") for form in ("table", "json")],
    "decide": [
        "{id}", "{id} needs_plan start_plan", "{id} go_on goes_on", "{id} answer answered",
        "{id} go_on ends --reason x --month 2026-10",
    ],
    "flag": ["{id} --until 2026-12-01 Ring", "{id}"],
    "week": ["", "--format json"],
    "assign": ["{id} mette"],
    "check": ["", "--format json", "{id}"],
    "model show": ["", "{model}", "{model} rules", "{model} lists", "{model} tests", "{model} --format json"],
    "model test": [""],
    "model schema": [""],
    "model new": ["own --extends {model}"],
    "year-end": ["2025 --dry-run"],
    "fmt": [""],
    "end": ["{id} --reason moved", "{id} --reason done"],
    "return": ["{id}"],
}  # fmt: skip
MAKES_PLACES = ("init", "demo")  # these begin with a shipped model


def houses() -> dict[str, str]:
    text = (resource_dir("examples") / "models" / "debt-advice.yaml").read_text(encoding="utf-8")
    return {"debt-advice": text, "bare": BARE, "scaled": SCALED}


@pytest.fixture(params=["debt-advice", "bare", "scaled"])
def house(request: pytest.FixtureRequest, workspace: Path) -> Path:
    """Return a workspace whose only model is one of its own, with one person in it."""
    model = str(request.param)
    for old in (workspace / "plans").glob("*.yaml"):
        old.unlink()
    shutil.rmtree(workspace / "schema")
    (workspace / "models").mkdir()
    (workspace / "models" / f"{model}.yaml").write_text(houses()[model], encoding="utf-8")
    plan = PLAN if model == "debt-advice" else PLAN.split("budget:", maxsplit=1)[0].replace("debt-advice", model)
    plan += "" if model != "scaled" else "scores: [{date: 2026-10-03, area: home, step: 1, by: mette}]\n"
    (workspace / "plans" / f"{ID}.yaml").write_text(plan, encoding="utf-8")
    settings = (workspace / "planctl.yaml").read_text(encoding="utf-8")
    (workspace / "planctl.yaml").write_text(settings.replace("[reden]", f"[{model}]"), encoding="utf-8")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--quiet", "-m", "Another house")
    return workspace


def commands() -> Iterator[str]:
    """Yield every command there is, those of a group by both words."""
    for name, module in COMMANDS.items():
        entry: Any = importlib.import_module(f"planctl.cli.{module}").COMMANDS[name]
        yield from (f"{name} {sub}" for sub in entry) if isinstance(entry, dict) else (name,)


def ran(house: Path, lang: str, *words: str) -> Result:
    """Run a command; it does what it should, or says what it cannot do and what to do instead."""
    result = within("--lang", lang, "-C", house, *words)  # holds that it is no error of the program's own
    lines = [line for line in result.err.splitlines() if "PLANCTL_TODAY" not in line]
    assert result.code in {0, 1} or (result.code in {2, 3} and len(lines) >= 2 and not result.out), (words, result)
    if "json" in words:
        json.loads(result.out)
    return result


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_command_works_or_says_why_not(house: Path, lang: str) -> None:
    model = next((house / "models").glob("*.yaml")).stem
    for command in commands():
        if command not in MAKES_PLACES:
            for arguments in ["--help", *TRIED.get(command, ["{id}"])]:
                ran(house, lang, *command.split(), *arguments.format(id=ID, model=model).split())
    found = json.loads(ran(house, lang, "check", "--format", "json").out)
    assert not [problem for problem in found if problem["severity"] == "error"]


def test_what_is_tried_are_commands() -> None:
    assert set(TRIED) <= set(commands())


def test_what_a_model_has_none_of_is_said(house: Path) -> None:
    model = next((house / "models").glob("*.yaml")).stem
    asked = {
        "person add --group survive": ("no groups", "ingen målgrupper"),
        "contact {id} --service meal": ("no services", "ingen ydelser"),
        "note {id} --type observation hej": ("no journal", "ingen journal"),
        "note {id} hej": ("no journal", "ingen journal"),
        "measure {id} who5 1": ("no questionnaires", "ingen spørgeskemaer"),
    }
    if model != "scaled":
        area = ("no areas", "ingen områder") if model == "bare" else ("no scale to", "ingen skala at")
        asked |= {"score {id} home=2": area, "score {id}": area, "area {id} home --target 2": area}
    if model != "debt-advice":
        asked["decide {id} go_on goes_on"] = ("no questions of the month", "ingen spørgsmål at tage stilling til")
    for command, (english, danish) in asked.items():
        words = command.format(id=ID).split()
        for lang, says in (("en", english), ("da", danish)):
            result = ran(house, lang, *words)
            assert result.code == 2, (command, result)
            assert f"{model} " in result.err
            assert says in result.err, (command, result.err)


def test_the_menu_offers_what_the_model_has(house: Path) -> None:
    model = next((house / "models").glob("*.yaml")).stem
    terminal = Terminal(cwd=house, lang="en")
    shown = terminal.answer("Choose:", "q")
    assert terminal.end() == 0
    offered = {
        name for name in ("contact", "note", "score", "show", "review", "decide") if tr(f"menu.{name}", "en") in shown
    }
    more = {"debt-advice": {"decide"}, "scaled": {"score"}, "bare": set()}
    assert offered == {"contact", "show", "review", *more[model]}


@pytest.mark.parametrize("house", ["scaled"], indirect=True)
def test_scores_are_taken_where_nobody_tells_raters_apart(house: Path) -> None:
    assert "score 22 November: Home step 2" in ran(house, "en", "score", ID, "home=2").out
    shown = ran(house, "en", "show", ID).out
    assert "1 → 2" in shown
    assert "rater" not in (house / "plans" / f"{ID}.yaml").read_text(encoding="utf-8")
