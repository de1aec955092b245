"""`planctl move`: a person's plan goes on under another model, in a new file linked to the old one."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.options import AllowCpr, By, Date, PersonId, read_day, read_id
from planctl.cli.saving import day_words, free_text, model_named, show_warnings, who
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context, option
from planctl.models.model import Model
from planctl.outputs.values import list_label
from planctl.plans.layout import layout_of
from planctl.plans.plan import Plan
from planctl.texts import pick, tr
from planctl.texts.dates import joined
from planctl.workspace.moving import move as move_plan
from planctl.workspace.writing import writing

_NAMED_OTHERWISE = ("areas", "plan_periods")


def move(
    context: Context,
    person: PersonId,
    model: Annotated[str, option("--model", help="help.move.model", metavar="MODEL")],
    new: Annotated[str | None, option("--id", help="help.move.id", metavar="ID")] = None,
    reason: Annotated[str | None, option("--reason", help="help.move.reason", metavar="TEXT")] = None,
    date: Date = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Move a person's plan to another model."""
    session: Session = context.obj
    person = read_id(person)
    wanted = read_id(new) if new is not None else None
    day = read_day(date, session.today)
    target = model_named(session.workspace.models, model)
    label = pick(target.data["label"])
    why = free_text(reason, allow_cpr=allow_cpr) or tr("move.reason", model=label)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        moved = move_plan(writer, draft, target, day.isoformat(), author, why, wanted, allow_cpr=allow_cpr)
    words = {"new": moved.id, "model": label, "day": day_words(day.isoformat(), session.today)}
    whose = who(before, session.workspace.settings, session.today)
    say(tr("saved.saved", id=person, who=whose, what=tr("move.saved", **words)))
    show_warnings(moved.written)
    _tell(before, target, moved.data, moved.id)


def _tell(before: Plan, target: Model, data: dict[str, Any], new: str) -> None:
    """Say what went along, what stays in the old file, and what comes next."""
    went = _named(target, data)
    say(tr("move.went", id=new, parts=joined(went)) if went else tr("move.went-nothing", id=new))
    layout = layout_of(before.model)
    left = {key: before.data[key] for key in (*layout.sections, "areas", *layout.lists) if before.data.get(key)}
    stays = _named(before.model, {key: value for key, value in left.items() if value != data.get(key)})
    if stays:
        say(tr("move.stays", id=before.id, parts=joined(stays)))
    key = "move.next-start" if before.open_period() is not None else "move.next"
    say(tr(key, id=new))


def _named(model: Model, data: dict[str, Any]) -> list[str]:
    """Return the parts of a plan by their labels: areas one by one, what lives on with how many there are."""
    names: list[str] = []
    for key, value in data.items():
        if key == "areas":
            names += [model.full_label("areas", area) for area in value]
        elif isinstance(value, list) and key not in _NAMED_OTHERWISE:
            names.append(tr("move.counted", part=list_label(model, key), count=len(value)))
        else:
            names.append(list_label(model, key))
    return names


COMMANDS = {"move": move}
