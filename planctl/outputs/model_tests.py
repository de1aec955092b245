"""A model's examples: explained in sentences a leader can read, and as the table of a trial."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_fields import name_of
from planctl.outputs.page import Block, Head, Items, Prose, Rows, Title
from planctl.outputs.problems import message_of
from planctl.outputs.styled import Line, Segment, columns, line
from planctl.outputs.values import field_label, field_words, list_label, nested_label
from planctl.plans.layout import Entry, layout_of
from planctl.plans.plan import Plan
from planctl.review.trials import MADE_UP, Trial
from planctl.texts import pick, tr
from planctl.texts.dates import long_day, long_month
from planctl.workspace.settings import Settings
from planctl.yamltext.loader import load

_NOBODY = b"organisation: {name: '-'}\nmodels: []\n"  # made-up people have no house
# Types of fields that speak for themselves.
_UNNAMED = ("date", "month", "id", "state", "outcome", "action", "flag", "ids", "ref")


def tests_page(model: Model, key: str) -> list[Block]:
    """Return what a model's examples show, or one of them: who it is, and what is asked in which month."""
    tests: dict[str, dict[str, Any]] = {key: model.tests[key]} if key else model.tests
    blocks: list[Block] = [Title(tr("model.part-tests"), f"{model.id} · {key or 'tests'}")]
    blocks.append(Prose(tr("model_test.about", model=model.id), style="dim"))
    for name, test in tests.items():
        blocks.append(Head(f"{pick(test['about'])}  {name}" if test.get("about") else name))
        blocks.append(Items(list(_known(model, test["person"]))))
        rows = [[long_month(month), _questions(model, asked)] for month, asked in test["expect"].items()]
        blocks.append(Rows(rows))
    return blocks


def _questions(model: Model, questions: list[str]) -> str:
    known = [name_of(model.rules.get(question, {}), question) for question in questions]
    return " · ".join(known) or tr("model_test.nothing")


def _known(model: Model, person: dict[str, Any]) -> Iterator[str]:
    """Yield what is known of a made-up person, a sentence each, in the order of a plan file."""
    plan, layout = Plan(load(b""), {"id": MADE_UP, **person}, model), layout_of(model)
    if person.get("registered"):
        yield tr("model_test.registered", day=long_day(str(person["registered"])))
    for key in layout.top:
        content = person.get(key)
        if key == "areas":
            areas = content if isinstance(content, dict) else {}
            for area, written in areas.items():
                entries = _content(plan, layout.area(area), written).rstrip(".")
                yield tr("model_test.known", what=model.full_label("areas", area), entries=entries)
        elif isinstance(content, dict) and (entry := layout.at((key,))):
            yield tr(
                "model_test.known", what=list_label(model, key), entries=_content(plan, entry, content).rstrip(".")
            )
        elif isinstance(content, list) and key in layout.lists:
            told = "; ".join(_content(plan, layout.lists[key], each) for each in content)
            yield tr("model_test.known", what=list_label(model, key), entries=told.rstrip("."))


def _content(plan: Plan, entry: Entry, content: Any) -> str:
    """Return what an entry says: what speaks for itself alone, the rest after its label, lists inside it last."""
    if not isinstance(content, dict):
        return str(content)
    settings = Settings(load(_NOBODY))
    parts = []
    for name, kind in entry.fields.items():
        value = field_words(content, name, entry, plan, settings) if name in content and name not in entry.lists else ""
        if value and kind not in ("staff", "entity_id"):
            alone = kind.partition(":")[0] in _UNNAMED and not (kind == "date" and name != "date")
            value = tr("model.quoted", text=value) if kind == "text" else value
            label = field_label(entry, name).lower()
            parts.append(value if alone else tr("model_test.labelled", label=label, value=value))
    for name, nested in entry.lists.items():
        inside = [_content(plan, nested, each) for each in content.get(name) or ()]
        if inside:
            label = nested_label(entry, name).lower()
            parts.append(tr("model_test.inside", list=label, entries="; ".join(inside)))
    return ", ".join(parts)


def trial_data(model: Model, trial: Trial) -> dict[str, Any]:
    """Return a trial as plain data."""
    problems = [f"{'.'.join(map(str, problem.path))}: {message_of(problem)}" for problem in trial.problems]
    return {
        "model": model.id,
        "test": trial.test,
        "month": trial.month,
        "expected": list(trial.expected),
        "asked": list(trial.asked),
        "passed": trial.passed,
        "problems": problems,
    }


def trial_lines(model: Model, trials: list[Trial]) -> list[Line]:
    """Return the trials of a model as a table, and how many were as expected."""
    if not trials:
        return [line((tr("model_test.none", model=model.id), "warn"))]
    names = ("test", "month", "expected", "asked")
    header: list[Segment] = [*((tr(f"model_test.column-{name}"), "dim") for name in names), ("", "")]
    rows = columns([header, *(_row(trial) for trial in trials)], gap=3, indent=2)
    failed = sum(not trial.passed for trial in trials)
    told = tr("model_test.all-passed", n=len(trials))
    if failed:
        told = tr("model_test.some-failed", n=failed, count=len(trials))
    hint = [line((tr("model_test.explain", model=model.id), "dim"))] if failed else []
    title = line((tr("model_test.title", model=model.id), "head"))
    return [title, *rows, *_problem_lines(trials), line((told, "bad" if failed else "good")), *hint]


def _row(trial: Trial) -> list[Segment]:
    verdict = ("passed", "good") if trial.passed else ("no-plan" if trial.problems else "failed", "bad")
    expected, asked = (", ".join(names) or "–" for names in (trial.expected, trial.asked))
    told: Segment = (tr(f"model_test.{verdict[0]}"), verdict[1])
    return [(trial.test, "id"), (trial.month, ""), (expected, ""), (asked, ""), told]


def _problem_lines(trials: list[Trial]) -> list[Line]:
    """Return what is wrong with the made-up people, each once."""
    told: dict[str, None] = {}
    for trial in trials:
        for problem in trial.problems:
            path = ".".join(map(str, problem.path)) or "–"
            told[tr("model_test.problem", test=trial.test, path=path, message=message_of(problem))] = None
    return [line("  ", (text, "bad")) for text in told]
