"""`planctl set`: one field of a plan, named by its place; for scripts, and for those who know what it is called."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.ground import ground_of
from planctl.cli.options import AllowCpr, By, PersonId, plan_parts, read_id
from planctl.cli.parts import save_part
from planctl.cli.saving import one_line, stdin_text
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, argument, option
from planctl.errors import NotOneByOne, RefTaken, WholePart
from planctl.plans.layout import ENTITIES
from planctl.plans.places import REF, Place, find_place, require_open
from planctl.plans.plan import Plan
from planctl.plans.typed import Field, is_there, read_value
from planctl.texts import tr
from planctl.workspace.people import taken_refs

_FROM_STDIN = "-"


def set_field(
    context: Context,
    person: PersonId,
    path: Annotated[str, argument(help="help.set.path", metavar="PATH", autocompletion=plan_parts)],
    value: Annotated[str | None, argument(help="help.set.value", metavar="[VALUE|-]")] = None,
    remove: Annotated[bool, option("--remove", help="help.set.remove")] = False,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Write one field, or take it out."""
    session: Session = context.obj
    person = read_id(person)
    if (value is None) is not remove:
        raise usage("set-value")
    plan = session.workspace.read_plan(person)
    place = _field_at(plan, path)
    typed = None
    if remove and not _is_written(plan, place):
        say(tr("edit.nothing-there", id=person, field=place.words))
        return
    if value is not None:
        words = stdin_text() if value == _FROM_STDIN else value
        asked = Field(place.field, place.entry, place.content(plan))
        typed = read_value(words, asked, ground_of(session, plan, allow_cpr=allow_cpr))
        if place.words == REF:
            typed = _free_ref(session, person, one_line(typed, allow_cpr=allow_cpr))
    save_part(
        session, person, place.part, {place.field: typed}, command="set", detail=place.words, by=by, allow_cpr=allow_cpr
    )


def _is_written(plan: Plan, place: Place) -> bool:
    """Tell whether anything stands in a field."""
    holder = place.content(plan) if place.path else plan.data
    return place.field in holder


def _field_at(plan: Plan, words: str) -> Place:
    """Return the place of a field; refuse a whole part, naming the fields there are."""
    place = require_open(find_place(plan, words), plan.id)
    if place.field:
        return place
    if place.is_list and place.entry.kind != ENTITIES:
        raise NotOneByOne(id=plan.id, part=place.words)
    if place.is_list:
        known = [str(each["id"]) for each in plan.at(place.path) or () if isinstance(each, dict) and each.get("id")]
    else:
        known = [name for name in place.entry.fields if is_there(place.entry, name, plan)]
    example = f"{place.words}.{known[0]}" if known else place.words
    if place.is_list and known:
        example += f".{next(name for name in place.entry.fields if name not in ('id', 'state'))}"
    raise WholePart(part=place.words, known=", ".join(known) or "–", example=example)


def _free_ref(session: Session, person: str, ref: str | None) -> str | None:
    """Return a number in the house's own journal; raise RefTaken when it is somebody else's."""
    holder = taken_refs(session.workspace).get(ref or "", person)
    if holder != person:
        raise RefTaken(id=holder, value=ref)
    return ref


COMMANDS = {"set": set_field}
