"""`planctl edit`: a part of a plan as a form in the editor, with the model's help beside each field."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.asking import ask_number, wrapped
from planctl.cli.options import AllowCpr, By, PersonId, plan_parts, read_id
from planctl.cli.saving import require_terminal
from planctl.cli.session import Session, say
from planctl.cli.terminal import Context, argument
from planctl.errors import Fault, Path
from planctl.outputs.values import entity_words, list_label
from planctl.plans.entities import entities
from planctl.plans.filled import missing
from planctl.plans.layout import layout_of
from planctl.plans.places import AREAS, Place, entity_place, find_place, open_lists, require_open
from planctl.plans.plan import Plan
from planctl.plans.typed import Content
from planctl.texts import tr

_OVER = ("reached", "missed", "closed")


def edit(
    context: Context,
    person: PersonId,
    part: Annotated[str | None, argument(help="help.edit.part", metavar="[PART]", autocompletion=plan_parts)] = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Write in a part of a plan; without one, choose from a list until there is no more to write."""
    session: Session = context.obj
    person = read_id(person)
    plan = session.workspace.read_plan(person)
    if part is not None:
        place = require_open(find_place(plan, part).part, person)
        require_terminal()
        edit_place(session, plan, place, by=by, allow_cpr=allow_cpr)
        return
    require_terminal()
    while (chosen := _choose(session, plan)) is not None:
        try:
            edit_place(session, plan, chosen, by=by, allow_cpr=allow_cpr)
        except Fault as fault:
            _told(fault)
        plan = session.workspace.read_plan(person)


def edit_place(
    session: Session,
    plan: Plan,
    place: Place,
    *,
    command: str = "edit",
    detail: str | None = None,
    date: str | None = None,
    by: str | None = None,
    begun: Content | None = None,
    allow_cpr: bool = False,
) -> None:
    """Let somebody write in a part, or a new entry in a list; what cannot be saved is kept as a draft.

    `begun` is what a new entry says without being asked.
    """
    from planctl.cli.drafts import rescued
    from planctl.cli.forms import fill_in
    from planctl.cli.part_forms import entry_form, part_form
    from planctl.cli.parts import save_entry, save_part

    name = command.replace(" ", "-")
    if place.is_list:
        form = entry_form(session, plan, place, name, begun, allow_cpr=allow_cpr)
    else:
        form = part_form(session, plan, place, name, allow_cpr=allow_cpr)
    filled = fill_in(session, form, same=command in ("edit", "add"))  # the others have the same headings for everybody
    if filled is None:
        return
    with rescued(session, form.command, form.target, filled.body):
        if place.is_list:
            values = {**(begun or {}), **filled.values}
            save_entry(session, plan.id, place, values, command=command, by=by, allow_cpr=allow_cpr)
        else:
            save_part(
                session, plan.id, place, filled.values, place.content(plan),
                command=command, detail=detail, date=date, by=by, allow_cpr=allow_cpr,
            )  # fmt: skip


def _told(fault: Fault) -> None:
    from planctl.cli.asking import told
    from planctl.cli.session import warn

    warn(told(fault))


def _choose(session: Session, plan: Plan) -> Place | None:
    """Ask for one of the parts by number, with what is missing in each; None when there is no more to write."""
    places: list[Place] = []
    say(wrapped(tr("edit.menu", id=plan.id)))
    for heading, found in _groups(session, plan):
        if found:
            say(f"\n{heading}")
        for place, words in found:
            places.append(place)
            say(wrapped(words, "    ", f"{len(places):3} "))
    say()
    number = ask_number(tr("edit.menu-choose"), len(places))
    return places[number - 1] if number else None


def _groups(session: Session, plan: Plan) -> list[tuple[str, list[tuple[Place, str]]]]:
    """Return the parts of a plan under their headings, each with its words."""
    layout, model = layout_of(plan.model), plan.model
    lacks = _missing(plan)
    sections = [Place((name,), entry, name) for name, entry in layout.sections.items()]
    areas = [Place((AREAS, name), layout.area(name), f"{AREAS}.{name}") for name in model.areas]
    groups = [
        (tr("edit.menu-sections"), [(p, _marked(plan, p, list_label(model, p.words), lacks)) for p in sections]),
        (
            list_label(model, AREAS),
            [(p, _marked(plan, p, model.full_label(AREAS, str(p.path[1])), lacks)) for p in areas],
        ),
    ]
    alive = [
        (entity_place(plan, path), f"{content['id']}  {entity_words(content, entry, plan, session.workspace.settings)}")
        for path, entry, content in entities(plan)
        if path[0] in open_lists(plan) and entry.counts(content) not in _OVER and content.get("id")
    ]
    new = [
        (Place((name,), entry, name, is_list=True), list_label(model, name))
        for name, entry in open_lists(plan).items()
        if name in model.lists
    ]
    return [*groups, (tr("edit.menu-alive"), alive), (tr("edit.menu-new"), new)]


def _marked(plan: Plan, place: Place, label: str, lacks: dict[Path, list[str]]) -> str:
    """Return what a part is called, with what is missing in it, or that nothing is written."""
    if lacks.get(place.path):
        return tr("edit.menu-missing", part=label, fields=", ".join(lacks[place.path]))
    return label if place.content(plan) else tr("edit.menu-empty", part=label)


def _missing(plan: Plan) -> dict[Path, list[str]]:
    """Return what is missing in each section and area, by its path."""
    found: dict[Path, list[str]] = {}
    for path, label in missing(plan):
        part = path[:2] if path[0] == AREAS else path[:1]
        if path != part:
            found.setdefault(part, []).append(label)
    return found


COMMANDS = {"edit": edit}
