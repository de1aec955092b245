"""`planctl area`: write in an area of the plan, by options or in the editor."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

from planctl.cli.options import AllowCpr, Area, By, Date, PersonId, read_day, read_id
from planctl.cli.saving import choice, confirm_saved, free_text, not_in_model, require_part, require_terminal
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, option
from planctl.models.model import Model
from planctl.plans.changes import Draft
from planctl.plans.dates import day_in_months
from planctl.plans.plan import Entry
from planctl.texts import pick, tr
from planctl.texts.dates import joined
from planctl.workspace.writing import colleague, writing
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
    extra |= {"target": target, "written": written_as}
    if not texts and target is None and written_as is None:
        _in_editor(session, person, area, date, by, allow_cpr=allow_cpr)
    else:
        save_area(session, person, area, texts, date, by, extra, allow_cpr=allow_cpr)


def save_area(
    session: Session,
    person: str,
    area: str,
    texts: dict[str, str | None],
    date: str | None,
    by: str | None,
    extra: dict[str, Any] | None = None,
    *,
    allow_cpr: bool = False,
) -> None:
    """Save what was written in an area, by option (None: removed), and confirm it.

    A text replaces, an intervention is added. `extra` has kind, until and responsible of an
    intervention, and the area's target and how it was written.
    """
    extra = extra or {}
    day = read_day(date, session.today)
    model = session.model_of(person)
    name = str(choice(model, "areas", area))
    fields = _fields(model, texts, extra, day)
    marks = _marks(model, name, extra.get("target"), extra.get("written"))
    who = extra.get("responsible")
    responsible = colleague(session.workspace.settings, who, session.today).handle if who else None
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        _write(draft, name, fields, {"responsible": responsible, "by": author.handle})
        for key, (value, _) in marks.items():
            draft.set_area(name, key, value)
        written = writer.save_draft(draft, "area", author, name, allow_cpr=allow_cpr)
    labels = [pick(model.area_fields[field]["label"]) for field in fields] + [label for _, label in marks.values()]
    what = tr("saved.area", area=model.label("areas", name), fields=joined(labels))
    confirm_saved(session, before, draft, written, what)


def _fields(
    model: Model, texts: dict[str, str | None], extra: dict[str, Any], day: datetime.date
) -> dict[str, Entry | str | None]:
    """Return what is to be written by field: a text, None to remove it, or an intervention."""
    fields: dict[str, Entry | str | None] = {}
    for opt, text in texts.items():
        field = model.field_for(opt)
        if field is None:
            raise usage("area-option", value=f"--{opt}", model=model.id)
        definition = model.area_fields[field]
        if definition["type"] != _INTERVENTIONS:
            fields[field] = text
        elif text:
            fields[field] = _intervention(model, text, extra, day, int(definition.get("months", 3)))
    return fields


def _intervention(model: Model, text: str, extra: dict[str, Any], day: datetime.date, months: int) -> Entry:
    """Return a new intervention; it runs for the model's number of months unless it says until when."""
    until = extra.get("until") or day_in_months(day, months).isoformat()
    if not is_date(until):
        raise usage("bad-date", value=until)
    if until < day.isoformat():
        raise usage("area-until", value=until, start=day.isoformat())
    kind = choice(model, "intervention_kinds", extra.get("kind"))
    return {"from": day.isoformat(), "until": until, "kind": kind, "text": text}


def _marks(model: Model, area: str, target: int | None, how: str | None) -> dict[str, tuple[Any, str]]:
    """Return value and label of what else is noted about an area."""
    marks: dict[str, tuple[Any, str]] = {}
    if target is not None and not model.steps:
        raise not_in_model(model, "area_scale")
    if target is not None:
        if not 1 <= target <= model.steps:
            words = {"last": model.steps, "model": model.id, "scale": model.data.get("area_scale")}
            raise usage("score-step", area=model.label("areas", area), value=target, **words)
        marks["target"] = (target, tr("area.target", step=target))
    how = choice(model, "area_written", how)
    if how is not None:
        marks["written"] = (how, model.label("area_written", how))
    return marks


def _write(draft: Draft, area: str, fields: dict[str, Entry | str | None], people: dict[str, str | None]) -> None:
    for field, value in fields.items():
        if isinstance(value, dict):
            draft.add_intervention(area, field, {**value, **people})
        elif value is not None:
            draft.set_area(area, field, value)
        elif field in draft.plan.areas.get(area, {}):
            draft.remove(("areas", area, field))


def _in_editor(session: Session, person: str, area: str, date: str | None, by: str | None, *, allow_cpr: bool) -> None:
    """Save what is written in the editor, if anything is; what cannot be saved is kept as a draft."""
    require_terminal()
    from planctl.cli.edit import edit_place
    from planctl.plans.places import AREAS, find_place

    plan = session.workspace.read_plan(person)
    require_part(plan.model, "area_fields")
    name = str(choice(plan.model, "areas", area))
    place = find_place(plan, f"{AREAS}.{name}")
    edit_place(session, plan, place, command="area", detail=name, date=date, by=by, allow_cpr=allow_cpr)


COMMANDS = {"area": area}
