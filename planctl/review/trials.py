"""A model's own examples, tried: made-up people, and whether they are asked about as expected (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from planctl.errors import Problem
from planctl.models.model import Model
from planctl.plans.check import check_plan
from planctl.plans.dates import Month
from planctl.plans.layout import FORMAT_VERSION
from planctl.plans.plan import Plan, is_unjudgeable
from planctl.review.facts import Person, facts_of
from planctl.review.month import review
from planctl.yamltext.loader import load
from planctl.yamltext.render import entry
from planctl.yamltext.structure import Structure

MADE_UP = "T-1"  # the id of everybody who is made up


@dataclass(frozen=True)
class Trial:
    """One month of one example: the questions expected and asked; `problems` are what is wrong with the person."""

    test: str
    month: Month
    expected: tuple[str, ...]
    asked: tuple[str, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def passed(self) -> bool:
        """Tell whether just the expected questions were asked, of a person whose plan is right."""
        return not self.problems and set(self.expected) == set(self.asked)


def trials(model: Model, structure: Structure) -> Iterator[Trial]:
    """Try every example of a model; `structure` is that of its plan files."""
    for name, test in model.tests.items():
        plan = made_up(model, test["person"], structure)
        errors = tuple(problem for problem in plan.problems if problem.is_error)
        judged = None if any(map(is_unjudgeable, errors)) else Person(facts_of(plan), model)
        for month, expected in test["expect"].items():
            asked = asked_in(judged, month) if judged else ()
            yield Trial(name, month, tuple(expected), asked, errors)


def made_up(model: Model, person: dict[str, Any], structure: Structure) -> Plan:
    """Return the plan of a made-up person, checked as any other plan file."""
    data = {"planctl": FORMAT_VERSION, "model": model.id, "id": MADE_UP, **person}
    lines = [line for key, value in data.items() for line in entry(key, value, 0)]
    return check_plan(load("\n".join([*lines, ""]).encode()), model, structure)


def asked_in(person: Person, month: Month) -> tuple[str, ...]:
    """Return the questions that are due in a month, in the order of the model."""
    due = {row.question for row in review([person], month).due}
    return tuple(question for question in person.model.rules if question in due)
