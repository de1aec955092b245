"""What a goal lacks by the letters of SMART, in sentences with a reason and an example."""

from __future__ import annotations

from planctl.models.model import Model
from planctl.outputs.styled import Line, line
from planctl.plans.smart import Finding, example_of
from planctl.texts import pick, tr


def advice_lines(goal: str, findings: list[Finding], model: Model) -> list[Line]:
    """Return what is worth a look in a goal, each finding with its letter and an example; [] without findings."""
    if not findings:
        return []
    lines = [line((tr("smart.title", goal=goal, letters=word_of(model)), "warn"))]
    for letter, check in findings:
        mark = pick(model.smart[letter]["letter"])
        lines.append(line("  ", (mark, "bold"), "  ", f"{tr(f'smart.{check}')}."))
        lines.append(line(" " * (len(mark) + 4), (example_of(check, model), "dim")))
    return lines


def word_of(model: Model) -> str:
    """Return the word that the letters make: SMART, or SMORT."""
    return "".join(pick(spec["letter"]) for spec in model.smart.values())


def heading(model: Model) -> str:
    """Return the heading of what a goal lacks."""
    return f"{tr('smart.heading')} ({word_of(model)})"


def finding_sentence(check: str, model: Model, letter: str) -> str:
    """Return a finding in one sentence after its letter, with an example."""
    mark = pick(model.smart[letter]["letter"])
    return f"{tr('smart.row', letter=mark, finding=tr(f'smart.{check}'))} {example_of(check, model)}"
