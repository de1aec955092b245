"""`planctl score`: where somebody stands in an area, as staff or the person sees it."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from planctl.cli.options import AllowCpr, By, Date, PersonId, part_ids, read_day, read_id
from planctl.cli.saving import (
    choice,
    confirm_saved,
    day_words,
    free_text,
    not_in_model,
    require_part,
    require_terminal,
)
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, argument, option
from planctl.models.model import Model
from planctl.texts import tr
from planctl.workspace.writing import writing

_PAIR = re.compile(r"([^=]+)=(.*)", re.DOTALL)


def score(
    context: Context,
    person: PersonId,
    pairs: Annotated[
        list[str] | None,
        argument(help="help.score.pairs", metavar="[AREA=STEP]...", autocompletion=part_ids("areas", "=")),
    ] = None,
    date: Date = None,
    rater: Annotated[
        str | None, option("--rater", help="help.score.rater", metavar="RATER", autocompletion=part_ids("raters"))
    ] = None,
    note: Annotated[str | None, option("--note", help="help.score.note", metavar="TEXT")] = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Score areas."""
    session: Session = context.obj
    person = read_id(person)
    day = read_day(date, session.today)
    text = free_text(note, allow_cpr=allow_cpr)
    if pairs:
        scores = read_pairs(session.model_of(person), pairs)
    else:
        require_scale(session.model_of(person))
        require_terminal()
        from planctl.cli.rounds import score_round

        plan = session.workspace.read_plan(person)
        scores = score_round(session, plan, choice(plan.model, "raters", rater)) or {}
        if not scores:
            return
    save_scores(session, person, day.isoformat(), scores, rater, text, by, allow_cpr=allow_cpr)


def read_pairs(model: Model, pairs: list[str]) -> dict[str, int]:
    """Return area and step of each AREA=STEP; refuse what the model does not have and what is no step."""
    require_scale(model)
    scores: dict[str, int] = {}
    for pair in pairs:
        match = _PAIR.fullmatch(pair)
        if not match:
            raise usage("score-pair", value=pair)
        area = str(choice(model, "areas", match[1]))
        scale = str(model.data.get("area_scale"))
        label = model.label("areas", area)
        if not re.fullmatch(r"[0-9]{1,3}", match[2]) or not 1 <= int(match[2]) <= model.steps:
            raise usage("score-step", area=label, value=match[2], last=model.steps, model=model.id, scale=scale)
        if area in scores and scores[area] != int(match[2]):
            raise usage("score-twice", area=label)
        scores[area] = int(match[2])
    return scores


def require_scale(model: Model) -> None:
    """Refuse to score where the model has no areas, or no scale to score them on."""
    require_part(model, "areas")
    if not model.steps:
        raise not_in_model(model, "area_scale")


def save_scores(
    session: Session,
    person: str,
    day: str,
    scores: dict[str, int],
    rater: str | None,
    note: str | None,
    by: str | None,
    *,
    allow_cpr: bool = False,
) -> None:
    """Save scores as one commit and confirm them."""
    model = session.model_of(person)
    rated_by = choice(model, "raters", rater) or model.default("raters") or None
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, datetime.date.fromisoformat(day))
        for area, step in scores.items():
            entry = {"date": day, "area": area, "step": step, "rater": rated_by, "by": author.handle, "note": note}
            draft.add("scores", entry)
        written = writer.save_draft(draft, "score", author, allow_cpr=allow_cpr)
    parts = [tr("saved.score", area=model.label("areas", area), step=step) for area, step in scores.items()]
    label = model.full_label("raters", rated_by) if rated_by else tr("saved.scored")
    words = {"scores": ", ".join(parts), "day": day_words(day, session.today)}
    confirm_saved(session, before, draft, written, tr("saved.scores", rater=label, **words))


COMMANDS = {"score": score}
