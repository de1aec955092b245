"""Moving a plan to another model: a new file, linked to the old one, in one commit."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from planctl.errors import (
    ModelNotInUse,
    MovedAway,
    NoLongerHere,
    Path,
    PersonExists,
    Problem,
    SameModel,
    WouldBreak,
)
from planctl.models.model import Model
from planctl.plans.carrying import carried, without
from planctl.plans.changes import Draft
from planctl.plans.new import new_id, new_plan
from planctl.texts.dates import long_day
from planctl.workspace.people import taken_ids
from planctl.workspace.save import Change
from planctl.workspace.schemas import missing_schema
from planctl.workspace.settings import Staff
from planctl.workspace.workspace import PLANS, SUFFIX, PlanFile
from planctl.workspace.writing import Writer, Written

_ROUNDS = 10  # of leaving out what the new model cannot hold; one is the rule


@dataclass(frozen=True)
class Moved:
    """What came of a move: the new id, what went along, and what was written."""

    id: str
    data: dict[str, Any]
    written: Written


def refuse_move(draft: Draft, model: Model, in_use: list[str]) -> None:
    """Refuse a move that leads nowhere: MovedAway, NoLongerHere, SameModel, ModelNotInUse."""
    plan = draft.plan
    moved, ended = plan.data.get("moved"), plan.data.get("ended")
    if moved:
        raise MovedAway(id=plan.id, to=moved["to"], day=long_day(moved["date"]))
    if ended:
        raise NoLongerHere(id=plan.id, day=long_day(ended["date"]))
    if model.id == plan.model.id:
        raise SameModel(id=plan.id, model=model.id)
    if model.id not in in_use:
        raise ModelNotInUse(model=model.id, known=", ".join(in_use))


def move(
    writer: Writer,
    draft: Draft,
    model: Model,
    day: str,
    author: Staff,
    reason: str,
    wanted: str | None = None,
    *,
    allow_cpr: bool = False,
) -> Moved:
    """Move a plan to a model on a day, as one commit; `wanted` is the new id, drawn without one.

    Raise PersonExists, WouldBreak, and what `refuse_move` raises.
    """
    settings = writer.workspace.settings
    refuse_move(draft, model, settings.models)
    taken = taken_ids(writer.workspace)
    if wanted in taken:
        raise PersonExists(id=wanted)
    id_ = wanted or new_id(settings.id_prefix, taken, secrets.choice)
    file = PlanFile(f"{PLANS}/{id_}{SUFFIX}")
    head = _head(writer, draft, id_, day)
    data, text, problems = _fitting(writer, file, model, head, carried(draft.plan, model, day, author.handle))
    for problem in problems:
        if not (allow_cpr and problem.code == "cpr"):
            raise WouldBreak(problem=problem)
    old = draft.plan.id
    active = draft.plan.open_period()
    if active is not None and active[1]["from"] < day:  # a period has no length below a day
        draft.stop_plan(day, author.handle, reason)
    draft.set(("moved",), {"date": day, "to": id_, "by": author.handle})
    new = Change(file.path, None, text)
    also = [new, *missing_schema(writer.workspace, model, [new])]
    written = writer.save_draft(draft, "move", author, id_, allow_cpr=allow_cpr, also=also, ids=[old, id_])
    return Moved(id_, data, written)


def _head(writer: Writer, draft: Draft, id_: str, day: str) -> dict[str, Any]:
    """Return what a new file begins with; a contact person who has left does not go along."""
    handle = draft.plan.data.get("contact_person")
    staff = writer.workspace.settings.handles.get(str(handle))
    return {
        "id": id_,
        "ref": draft.plan.data.get("ref"),
        "registered": day,
        "contact_person": staff.handle if staff and staff.works_on(writer.today) else None,
        "came_from": {"date": day, "from": draft.plan.id},
    }


def _fitting(
    writer: Writer, file: PlanFile, model: Model, head: dict[str, Any], data: dict[str, Any]
) -> tuple[dict[str, Any], bytes, list[Problem]]:
    """Return what of the data the new model can hold, the file made of it, and the errors that are left in that."""
    problems: list[Problem] = []
    for _ in range(_ROUNDS):
        text = new_plan(model, {**head, **data}).encode()
        problems = writer.workspace.read(file, text).errors
        paths: list[Path] = [problem.path for problem in problems if problem.path and problem.path[0] in data]
        if not paths:
            break
        data = without(data, paths)
    return data, text, problems
