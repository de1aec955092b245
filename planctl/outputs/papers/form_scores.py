"""Ladders to tick and questionnaires to answer, with what was answered last (pure)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

from planctl.outputs.model_entry import capital
from planctl.outputs.papers import form_blocks as blocks
from planctl.outputs.papers.form_blocks import Block, place
from planctl.outputs.papers.form_fields import Ground, said
from planctl.outputs.values import field_label
from planctl.plans.across import is_day
from planctl.plans.layout import layout_of
from planctl.plans.measures import points
from planctl.plans.plan import Entry
from planctl.texts import pick, tr
from planctl.texts.dates import long_day

Spec = dict[str, Any]

SCORES, MEASURES = "scores", "measures"
WIDE = 10  # areas beside each other on one sheet


def usual_rater(ground: Ground, rater: str) -> bool:
    """Tell whether a rater is the one who scores by the words for staff; the others have a ladder of their own."""
    return rater in ("", ground.model.default("raters"))


def rater_label(ground: Ground, rater: str) -> str:
    """Return what a rater's scores are called."""
    return capital(ground.model.full_label("raters", rater)) if rater else tr("values.list-scores")


def score_blocks(ground: Ground, rater: str, areas: Sequence[str]) -> list[Block]:
    """Return one rater's ladder to tick for areas, some beside each other, and room for a remark."""
    size = ceil(len(areas) / ceil(len(areas) / WIDE)) if areas else WIDE  # twelve are six and six
    parts = [areas[start : start + size] for start in range(0, len(areas), size)]
    usual = usual_rater(ground, rater)
    spec = ground.model.raters.get(rater) or {}
    help_words = said(ground.model.area_scale or {}) if usual else tr("form_paper.own-ladder")
    found: list[Block] = [blocks.note(said(spec))] if usual and said(spec) else []
    for part in parts:
        columns = [
            blocks.asked(
                place(SCORES, area, rater) if rater else place(SCORES, area),
                ground.model.full_label("areas", area),
                _last(ground, area, rater),
                _target(ground, area) if usual else None,
            )
            for area in part
        ]
        found.append(
            blocks.ladder("", columns, _steps(ground, own=not usual), help_words=help_words, remark=scale_note(ground))
        )
    found += [blocks.note(words) for words in _when(ground, rater, areas)]
    remark = place(SCORES, rater, "note") if rater else place(SCORES, "note")
    return [*found, blocks.write(remark, tr("form_paper.remarks"), 2)]


def area_ladder(ground: Ground, area: str) -> Block:
    """Return the ladder of one area, with a column for each rater."""
    columns = [
        blocks.asked(
            place(SCORES, area, rater) if rater else place(SCORES, area),
            rater_label(ground, rater),
            _last(ground, area, rater),
            _target(ground, area) if usual_rater(ground, rater) else None,
        )
        for rater in ground.model.scorers
    ]
    own = any(not usual_rater(ground, rater) for rater in ground.model.scorers)
    steps = _steps(ground, own=False, both=own)
    scale = ground.model.area_scale or {}
    return blocks.ladder(pick(scale["label"]), columns, steps, help_words=said(scale), remark=scale_note(ground))


def last_words(ground: Ground, area: str) -> list[str]:
    """Return when an area was scored last, by each rater."""
    found = []
    for rater in ground.model.scorers:
        if last := _latest(ground, area, rater):
            words = {"rater": rater_label(ground, rater), "step": last["step"], "day": long_day(last["date"])}
            found.append(tr("form_paper.last-step", **words))
    return found


def scale_note(ground: Ground) -> str:
    """Return what has to be said of every score: that the scale is readiness, not severity."""
    note = (ground.model.area_scale or {}).get("note")
    return pick(note) if note else ""


def _steps(ground: Ground, *, own: bool, both: bool = False) -> list[dict[str, Any]]:
    """Return the steps, the highest first: in the words for staff, the person's own, or both."""
    scale = ground.model.area_scale or {"steps": []}
    found = []
    for step in sorted(scale["steps"], key=lambda each: int(each["step"]), reverse=True):
        texts = [_step_text(step, own=own)]
        if both and step.get("own_title"):
            texts.append(_step_text(step, own=True))
        texts = [{**text, "description": ""} for text in texts] if len(texts) > 1 else texts
        found.append({"step": int(step["step"]), "texts": texts})
    return found


def _step_text(step: Spec, *, own: bool) -> dict[str, Any]:
    """Return how a step is worded; a model without words of the person's own has those of staff for both."""
    worded = own and bool(step.get("own_title"))
    title, about = ("own_title", "own_description") if worded else ("title", "description")
    return {
        "title": pick(step.get(title) or step.get("title") or ""),
        "description": pick(step[about]) if step.get(about) else "",
        "own": worded,
    }


def _latest(ground: Ground, area: str, rater: str) -> Entry | None:
    """Return the latest score of an area by a rater, up to today."""
    default = ground.model.default("raters")
    found = [
        each
        for each in ground.entries(SCORES)
        if each.get("area") == area
        and (each.get("rater") or default) == rater
        and is_day(each.get("date"))
        and each["date"] <= ground.today.isoformat()
    ]
    return max(found, key=lambda each: (each["date"], str(each.get("time") or ""))) if found else None


def _last(ground: Ground, area: str, rater: str) -> int | None:
    found = _latest(ground, area, rater)
    return int(found["step"]) if found else None


def _target(ground: Ground, area: str) -> int | None:
    target = ground.at("areas", area).get("target")
    return target if isinstance(target, int) else None


def _when(ground: Ground, rater: str, areas: Iterable[str]) -> list[str]:
    """Return on which days the last scores were set, the latest first."""
    days: dict[str, list[str]] = defaultdict(list)
    for area in areas:
        if last := _latest(ground, area, rater):
            days[last["date"]].append(ground.model.full_label("areas", area))
    told = [
        tr("form_paper.scored-on", day=long_day(day), areas=", ".join(days[day])) for day in sorted(days, reverse=True)
    ]
    return [tr("form_paper.last-time", words="; ".join(told))] if told else []


# Questionnaires.


def sheet_blocks(ground: Ground, name: str) -> list[Block]:
    """Return a questionnaire to answer by its figures, with the last answers, and room to say no."""
    spec = ground.model.instruments[name]
    last = _latest_answers(ground, name)
    answers = list(range(int(spec["item_min"]), int(spec["item_max"]) + 1))
    given = last["items"] if last else []
    items = [
        blocks.asked(
            place(MEASURES, name, item["id"]),
            capital(pick(item["label"])),
            given[index] if index < len(given) else None,
        )
        for index, item in enumerate(spec["items"])
    ]
    found: list[Block] = (
        [blocks.note(tr("form_paper.wording", source=pick(spec["source_form"])))] if spec.get("source_form") else []
    )
    found.append(blocks.grid("", answers, items, help_words=tr("form_paper.answers", low=answers[0], high=answers[-1])))
    if last:
        found.append(blocks.note(tr("form_paper.last-points", points=points(given, spec), day=long_day(last["date"]))))
    entry = layout_of(ground.model).lists[MEASURES]
    declined = blocks.option("yes", field_label(entry, "declined"))
    found.append(blocks.tick(place(MEASURES, name, "declined"), tr("form_paper.declined"), [declined], many=True))
    return [*found, blocks.write(place(MEASURES, name, "note"), field_label(entry, "note"), 2)]


def sheet_counting(ground: Ground, name: str) -> list[Block]:
    """Return how the answers of a questionnaire are counted, for staff."""
    spec = ground.model.instruments[name]
    answers, factor = spec["items"], int(spec.get("factor", 1))
    most = points([int(spec["item_max"])] * len(answers), spec)
    key = "form_paper.counting" if factor != 1 else "form_paper.counting-sum"
    found: list[Block] = [blocks.note(tr(key, factor=factor, most=most))]
    bands = spec.get("bands") or []
    if bands:
        found.append(
            blocks.facts([(tr("form_paper.from-points", low=each["from"]), pick(each["label"])) for each in bands])
        )
    if spec.get("change"):
        found.append(blocks.note(tr("form_paper.real-change", change=spec["change"])))
    sum_place = place(MEASURES, name, "sum")
    return [blocks.short(sum_place, tr("form_paper.points"), "number", hint=f"0–{most}"), *found]


def _latest_answers(ground: Ground, name: str) -> Entry | None:
    found = [
        each
        for each in ground.entries(MEASURES)
        if each.get("instrument") == name
        and each.get("items")
        and is_day(each.get("date"))
        and each["date"] <= ground.today.isoformat()
    ]
    return max(found, key=lambda each: (each["date"], str(each.get("time") or ""))) if found else None
