"""A guided round through the areas of a person, to score them one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.cli.asking import wrapped
from planctl.cli.saving import who
from planctl.cli.session import Session, say, show
from planctl.cli.terminal import ask, confirm
from planctl.models.model import Model
from planctl.outputs.styled import columns, line
from planctl.plans.dates import year_of
from planctl.plans.plan import Entry, Plan, sort_key
from planctl.texts import pick, tr
from planctl.texts.dates import short_day

_EXPLAIN = "?"
_BACK = "-"
_STOP = "q"


def score_round(session: Session, plan: Plan, rater: str | None) -> dict[str, int] | None:
    """Ask for a step in each area of the model; return the steps to save, None if there are none."""
    model = plan.model
    if not model.steps:
        say(tr("rounds.score-none", model=model.id))
        return None
    rated_by = rater or model.default("raters")
    person = who(plan, session.workspace.settings, session.today)
    label = model.full_label("raters", rated_by) if rated_by else tr("saved.scored")
    show([line((tr("rounds.score-title", id=plan.id, who=person, rater=label), "bold"))])
    note = (model.area_scale or {}).get("note")
    say("\n".join([*([wrapped(pick(note))] if note else []), wrapped(tr("rounds.score-how"))]))
    try:
        scores = _ask_all(plan, rated_by, year_of(str(session.today)))
        if not scores:
            say(tr("rounds.score-nothing"))
            return None
        _summary(plan, rated_by, scores)
        if confirm(tr("rounds.save"), default=True):
            return scores
    except EOFError:
        pass
    say(tr("rounds.not-saved"))
    return None


def _ask_all(plan: Plan, rater: str, year: int) -> dict[str, int]:
    """Ask for each area in order; Ctrl-D stops like the letter does."""
    areas = list(plan.model.areas)
    scores: dict[str, int] = {}
    place = 0
    while place < len(areas):
        area = areas[place]
        say()
        _show_area(plan, area, place, rater, year)
        answer = _ask_step(plan.model, rater, scores.get(area))
        if answer == _STOP:
            break
        if isinstance(answer, int):
            scores[area] = answer
        place = max(0, place - 1) if answer == _BACK else place + 1
    return scores


def _show_area(plan: Plan, area: str, place: int, rater: str, year: int) -> None:
    model = plan.model
    dimension = model.dimensions.get(model.areas[area].get("dimension", ""))
    title = tr("rounds.score-area", number=place + 1, count=len(model.areas), area=pick(model.areas[area]["label"]))
    last = [
        tr("rounds.score-item", rater=_rater(model, by), step=score["step"], day=short_day(score["date"], year))
        for by in model.scorers
        if (score := last_score(plan, area, by))
    ]
    facts = tr("rounds.score-last", scores=", ".join(last)) if last else tr("rounds.score-never")
    target = plan.areas.get(area, {}).get("target")
    facts += " " + tr("rounds.score-target", step=target) if target else ""
    show(
        [
            line((title, "head"), (f" · {pick(dimension['label'])}" if dimension else "", "dim")),
            line((facts, "dim")),
            *columns(
                [[(f"{step['step']:3}", "bold"), (_title(step, model, rater), "")] for step in _steps(model)], gap=1
            ),
        ]
    )


def _rater(model: Model, rater: str) -> str:
    return model.label("raters", rater) if rater else tr("saved.scored")


def _ask_step(model: Model, rater: str, chosen: int | None) -> int | str:
    """Ask until the answer is a step, "" (skip), or a letter for something else to do."""
    question = tr("rounds.score-ask", last=model.steps)
    if chosen is not None:  # gone back to
        question = tr("rounds.score-ask-again", last=model.steps, step=chosen)
    while True:
        try:
            answer = ask(question).lower()
        except EOFError:
            return _STOP
        if not answer or answer in (_STOP, _BACK):
            return answer
        step = _step_in(answer.strip(_EXPLAIN), model.steps)
        if step is not None and _EXPLAIN not in answer:
            return step
        if step is not None or answer == _EXPLAIN:
            say("\n".join(_explained(model, rater, step)))
        else:
            say(wrapped(tr("rounds.score-wrong", value=answer, last=model.steps)))


def _step_in(answer: str, last: int) -> int | None:
    is_step = answer.isascii() and answer.isdigit() and len(answer) <= len(str(last)) and 1 <= int(answer) <= last
    return int(answer) if is_step else None


def _summary(plan: Plan, rater: str, scores: dict[str, int]) -> None:
    rows = []
    for area, step in scores.items():
        before = last_score(plan, area, rater)
        words = tr("rounds.score-first", step=step)
        if before:
            words = tr("rounds.score-before", step=step, before=before["step"])
        rows.append([(pick(plan.model.areas[area]["label"]), ""), (words, "")])
    say()
    show([line((tr("rounds.score-summary"), "bold")), *columns(rows, indent=2)])


def last_score(plan: Plan, area: str, rater: str) -> Entry | None:
    """Return the latest score of an area by a rater."""
    usual = plan.model.default("raters")
    scores = [s for s in plan.entries("scores") if s["area"] == area and (s.get("rater") or usual) == rater]
    return max(scores, key=sort_key, default=None)


def _steps(model: Model) -> list[dict[str, Any]]:
    return list((model.area_scale or {})["steps"])


def _wording(model: Model, rater: str) -> str:
    """Return how the steps are worded: who is not the usual rater reads the ladder in the first person."""
    return "" if rater == model.default("raters") else "own_"


def _title(step: dict[str, Any], model: Model, rater: str) -> str:
    return pick(step.get(f"{_wording(model, rater)}title") or step["title"])


def _explained(model: Model, rater: str, only: int | None) -> Iterator[str]:
    for step in _steps(model):
        if only not in (None, step["step"]):
            continue
        description = step.get(f"{_wording(model, rater)}description") or step.get("description")
        yield wrapped(_title(step, model, rater), "    ", f"{step['step']:3} ")
        if description:
            yield wrapped(pick(description), "      ")
