"""`planctl area`: write in an area of the plan, by options or in the editor."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from planctl.cli.options import AllowCpr, Area, By, Date, PersonId, read_day, read_id
from planctl.cli.saving import choice, confirm_saved, free_text, require_terminal
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, option
from planctl.plans.changes import Draft
from planctl.plans.dates import day_in_months
from planctl.texts import pick, tr
from planctl.texts.dates import joined
from planctl.workspace.writing import writing
from planctl.yamltext.structure import is_date

_INTERVENTIONS = "interventions"


def area(
    context: Context,
    person: PersonId,
    area: Area,
    situation: Annotated[str | None, option("--situation", help="help.area.situation", metavar="TEXT")] = None,
    purpose: Annotated[str | None, option("--purpose", help="help.area.purpose", metavar="TEXT")] = None,
    intention: Annotated[str | None, option("--intention", help="help.area.intention", metavar="TEXT")] = None,
    intervention: Annotated[str | None, option("--intervention", help="help.area.intervention", metavar="TEXT")] = None,
    kind: Annotated[str | None, option("--kind", help="help.area.kind", metavar="KIND")] = None,
    until: Annotated[str | None, option("--until", help="help.area.until", metavar="DATE")] = None,
    responsible: Annotated[str | None, option("--responsible", help="help.area.responsible", metavar="STAFF")] = None,
    target: Annotated[int | None, option("--target", help="help.area.target", metavar="STEP")] = None,
    written_as: Annotated[str | None, option("--written", help="help.area.written", metavar="HOW")] = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Write in an area."""
    session: Session = context.obj
    person = read_id(person)
    given = {"situation": situation, "purpose": purpose, "intention": intention, "intervention": intervention}
    texts = {key: free_text(text, allow_cpr=allow_cpr) for key, text in given.items() if text is not None}
    if purpose is not None and intention is not None:
        raise usage("area-both")
    extra: dict[str, Any] = {"kind": kind, "until": until, "responsible": responsible}
    if any(extra.values()) and intervention is None:
        raise usage("area-intervention")
    if not texts and target is None and written_as is None:
        texts = _in_editor(session, person, area)
        if not texts:
            return
    day = read_day(date, session.today)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before, model = draft.plan, draft.model
        name = str(choice(model, "areas", area))
        author = writer.author(by, day)
        if target is not None and not 1 <= target <= model.steps:
            raise usage(
                "score-step",
                area=model.label("areas", name),
                value=target,
                last=model.steps,
                model=model.id,
                scale=model.data.get("area_scale"),
            )
        fields = _write(draft, name, texts, {**extra, "by": author.handle}, day)
        fields += _marks(draft, name, target, written_as)
        written = writer.save_draft(draft, "area", author, name, allow_cpr=allow_cpr)
    confirm_saved(
        session, before, draft, written, tr("saved.area", area=model.label("areas", name), fields=joined(fields))
    )


def _write(draft: Draft, area: str, texts: dict[str, Any], extra: dict[str, Any], day: datetime.date) -> list[str]:
    """Write the texts of an area into the draft; return the fields' labels. A text replaces, an intervention is added."""
    model = draft.model
    labels = []
    for opt, text in texts.items():
        field = model.field_for(opt)
        if field is None:
            raise usage("area-option", value=f"--{opt}", model=model.id)
        definition = model.area_fields[field]
        if definition["type"] == _INTERVENTIONS:
            draft.add_intervention(
                area, field, _intervention(draft, text, extra, day, int(definition.get("months", 3)))
            )
        elif str(draft.plan.areas.get(area, {}).get(field) or "").rstrip("\n") != text.rstrip("\n"):
            draft.set_area(area, field, text)
        labels.append(pick(definition["label"]))
    return labels


def _intervention(draft: Draft, text: str, extra: dict[str, Any], day: datetime.date, months: int) -> dict[str, Any]:
    """Return a new intervention; it runs for the model's number of months unless it says until when."""
    until = extra["until"] or day_in_months(day, months).isoformat()
    if not is_date(until):
        raise usage("bad-date", value=until)
    kind = choice(draft.model, "intervention_kinds", extra["kind"])
    entry = {"from": day.isoformat(), "until": until, "kind": kind, "responsible": extra["responsible"]}
    return {**entry, "by": extra["by"], "text": text}


def _marks(draft: Draft, area: str, target: int | None, written_as: str | None) -> list[str]:
    labels = []
    if target is not None:
        draft.set_area(area, "target", target)
        labels.append(tr("area.target", step=target))
    how = choice(draft.model, "area_written", written_as)
    if how is not None:
        draft.set_area(area, "written", how)
        labels.append(draft.model.label("area_written", how))
    return labels


def _in_editor(session: Session, person: str, area: str) -> dict[str, Any]:
    """Return what was written in the editor, by option; {} when nothing was."""
    require_terminal()
    from planctl.cli.forms import area_form

    plan = session.workspace.read_plan(person)
    texts = area_form(session, plan, str(choice(plan.model, "areas", area)))
    if not texts:
        say(tr("saved.nothing-to-do"))
    return {key: text for key, text in (texts or {}).items() if text}


COMMANDS = {"area": area}
