"""`planctl add`: an entry in a list of the plan, field by field; for scripts, and lists without their own command."""

from __future__ import annotations

import re
from typing import Annotated, Any

from planctl.cli.ground import ground_of
from planctl.cli.options import AllowCpr, By, PersonId, plan_parts, read_id
from planctl.cli.parts import save_entry
from planctl.cli.saving import stdin_text
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, argument, is_terminal
from planctl.errors import FieldsMissing, NotAList
from planctl.outputs.values import field_label
from planctl.plans.filling import lacking_in, usual
from planctl.plans.places import Place, find_place, require_open
from planctl.plans.plan import Plan
from planctl.plans.typed import Content, Field, Ground, is_there, meant, read_value, unknown

_PAIR = re.compile(r"([^=]+)=(.*)", re.DOTALL)
_FROM_STDIN = "-"


def add(
    context: Context,
    person: PersonId,
    name: Annotated[str, argument(help="help.add.list", metavar="LIST", autocompletion=plan_parts)],
    pairs: Annotated[list[str] | None, argument(help="help.add.pairs", metavar="[FIELD=VALUE]...")] = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Add an entry to a list; without fields the form opens."""
    session: Session = context.obj
    person = read_id(person)
    plan = session.workspace.read_plan(person)
    place = require_open(find_place(plan, name), person)
    if not place.is_list:
        raise NotAList(id=person, part=place.words)
    if not pairs and is_terminal():
        from planctl.cli.edit import edit_place

        edit_place(session, plan, place, command="add", by=by, allow_cpr=allow_cpr)
        return
    values = read_pairs(pairs or [], Field("", place.entry), ground_of(session, plan, former=True, allow_cpr=allow_cpr))
    _require_whole(session, plan, place, values)
    save_entry(session, person, place, values, by=by, allow_cpr=allow_cpr)


def read_pairs(pairs: list[str], asked: Field, ground: Ground) -> dict[str, Any]:
    """Return typed values of FIELD=VALUE, None where there is nothing after =; a field may be named by its label."""
    entry = asked.entry
    labels = {
        name: {"label": _in_all(field_label(entry, name))}
        for name in entry.fields
        if is_there(entry, name, ground.plan)
    }
    values: dict[str, Any] = {}
    for pair in pairs:
        match = _PAIR.fullmatch(pair)
        if match is None:
            raise usage("pair", value=pair)
        name = meant(match[1], labels)
        if name is None:
            raise unknown(match[1], labels)
        if name in values:
            raise usage("pair-twice", value=name)
        words = stdin_text() if match[2] == _FROM_STDIN else match[2]
        values[name] = read_value(words, Field(name, entry, asked.content), ground) if words.strip() else None
    return values


def _require_whole(session: Session, plan: Plan, place: Place, values: Content) -> None:
    """Refuse an entry without what it cannot do without."""
    lacking = lacking_in(place.entry, {**usual(place, plan, session.today, ""), **values})
    if lacking:
        known = [f"{name} ({field_label(place.entry, name)})" for name in lacking]
        example = f"planctl add {plan.id} {place.words} {lacking[0]}=..."
        raise FieldsMissing(fields=", ".join(known), example=example, n=len(lacking))


def _in_all(label: str) -> dict[str, str]:
    return {"da": label, "en": label}


COMMANDS = {"add": add}
