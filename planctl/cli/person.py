"""`planctl person add|list|show|assign|group`: who is here, and who is responsible for them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from planctl.cli.options import (
    AllowCpr,
    By,
    ContactPerson,
    Date,
    Format,
    Group,
    PersonId,
    part_ids,
    read_day,
    read_format,
    read_id,
    staff_handles,
)
from planctl.cli.past import Source, hand_out
from planctl.cli.saving import choice, confirm_saved, day_words, model_named, one_line
from planctl.cli.session import Session, fault_text, report_left_out, say, usage, warn
from planctl.cli.show import show as show_person
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.errors import Fault, ImportBroken
from planctl.models.model import Model
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.people import COLUMNS, add_people, read_rows, taken_ids
from planctl.workspace.writing import colleague, known_handle, writing

New = tuple[Model, dict[str, Any]]  # somebody new: the model of their plan, and what it holds


def add(
    context: Context,
    person: Annotated[str | None, option("--id", help="help.person-add.id", metavar="ID")] = None,
    model: Annotated[str | None, option("--model", help="help.person-add.model", metavar="MODEL")] = None,
    contact_person: ContactPerson = None,
    registered: Annotated[str | None, option("--registered", help="help.person-add.registered", metavar="DATE")] = None,
    group: Group = None,
    ref: Annotated[str | None, option("--ref", help="help.person-add.ref", metavar="TEXT")] = None,
    by: By = None,
    file: Annotated[Path | None, option("--from", help="help.person-add.from", metavar="FILE.csv")] = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Register somebody, or everybody in a file."""
    session: Session = context.obj
    given = {
        "id": person,
        "model": model,
        "contact_person": contact_person,
        "registered": registered,
        "group": group,
        "ref": ref,
    }
    if file is not None and any(given.values()):
        raise usage("person-from", known=", ".join(COLUMNS))
    new = partial(_person, session, allow_cpr=allow_cpr)
    rows = _from_file(session, file, new) if file is not None else [new(given)]
    with writing(session.workspace, session.today) as writer:
        author = writer.author(by)
        for _, known in rows:
            for entry in known["groups"] or ():
                entry["by"] = author.handle
        ids = add_people(writer, rows, author, "person add", allow_cpr=allow_cpr)
    if len(ids) == 1:
        known = rows[0][1]
        extra = (
            tr("saved.with-contact-person", name=session.workspace.settings.name_of(known["contact_person"]))
            if known.get("contact_person")
            else ""
        )
        say(tr("saved.person", id=ids[0], day=long_day(known["registered"]), extra=extra))
        say(tr("saved.person-next", id=ids[0]))
    else:
        say(tr("saved.people", n=len(ids), ids=", ".join(ids)))


def _person(session: Session, given: dict[str, Any], *, allow_cpr: bool) -> New:
    """Test what is known of somebody new; return it as the plan file has it."""
    workspace = session.workspace
    model = model_named(workspace.models, given.get("model") or workspace.settings.models[0])
    handle = given.get("contact_person")
    registered = read_day(given.get("registered") or None, session.today).isoformat()
    group = choice(model, "groups", given.get("group") or None)
    person: dict[str, Any] = {
        "id": read_id(given["id"]) if given.get("id") else None,
        "ref": one_line(given.get("ref") or None, allow_cpr=allow_cpr),
        "registered": registered,
        "contact_person": colleague(workspace.settings, handle, session.today).handle if handle else None,
        "groups": [{"date": registered, "group": group}] if group else None,
    }
    return model, person


def _from_file(session: Session, file: Path, new: Callable[[dict[str, Any]], New]) -> list[New]:
    """Read people from a CSV file; every wrong row is named, and then none is taken in."""
    try:
        columns, rows = read_rows(file.read_bytes())
    except (OSError, UnicodeDecodeError, csv.Error):
        raise usage("person-file", file=str(file)) from None
    unknown = [name for name in columns if name not in COLUMNS or columns.count(name) > 1]
    if unknown:
        raise usage("person-columns", columns=", ".join(dict.fromkeys(unknown)) or "-", known=", ".join(COLUMNS))
    if not rows:
        raise usage("person-empty", file=str(file), known=", ".join(COLUMNS))
    people: list[New] = []
    taken = taken_ids(session.workspace)
    for row in rows:
        try:
            if row.surplus:
                raise usage("person-surplus", n=row.surplus)
            model, person = new(row.cells)
            if person["id"] in taken:
                raise usage("person-twice", id=person["id"])
        except Fault as fault:
            warn(tr("saved.row", file=file.name, line=row.line, sentence=fault_text(fault).split("\n")[0]))
            continue
        people.append((model, person))
        taken |= {person["id"]} - {None}
    wrong = len(rows) - len(people)
    if wrong:
        raise ImportBroken(n=wrong, file=file.name)
    return people


def assign(
    context: Context,
    person: PersonId,
    staff: Annotated[
        str | None, argument(help="help.assign.staff", metavar="STAFF", autocompletion=staff_handles)
    ] = None,
    none: Annotated[bool, option("--none", help="help.assign.none")] = False,
    by: By = None,
) -> None:
    """Give somebody a contact person, or none."""
    session: Session = context.obj
    person = read_id(person)
    if (staff is None) is not none:
        raise usage("assign")
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by)
        new = colleague(session.workspace.settings, staff, session.today) if staff is not None else None
        if new is None and "contact_person" in before.data:
            draft.remove(("contact_person",))
        elif new is not None and before.data.get("contact_person") != new.handle:
            draft.set(("contact_person",), new.handle)
        written = writer.save_draft(draft, "assign", author)
    what = tr("saved.assign", name=new.name) if new else tr("saved.unassign")
    confirm_saved(session, before, draft, written, what)


def group_of(
    context: Context,
    person: PersonId,
    group: Annotated[str, argument(help="help.group.group", metavar="GROUP", autocompletion=part_ids("groups"))],
    date: Date = None,
    by: By = None,
) -> None:
    """Note the group somebody is in from a day on."""
    session: Session = context.obj
    person = read_id(person)
    day = read_day(date, session.today)
    model = session.model_of(person)
    name = str(choice(model, "groups", group))
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        draft.add("groups", {"date": day.isoformat(), "group": name, "by": author.handle})
        written = writer.save_draft(draft, "group", author)
    what = tr("saved.group", group=model.label("groups", name), day=day_words(day.isoformat(), session.today))
    confirm_saved(session, before, draft, written, what)


def list_people(
    context: Context,
    contact_person: ContactPerson = None,
    group: Group = None,
    state: Annotated[str | None, option("--state", help="help.person-list.state", metavar="plan|basic|ended")] = None,
    everybody: Annotated[bool, option("--all", help="help.person-list.all")] = False,
    output: Format = "table",
    source: Source = False,
) -> None:
    """List people."""
    from planctl.outputs.person_table import list_text, person_rows

    session: Session = context.obj
    read_format(output)
    if state not in (None, "plan", "basic", "ended"):
        raise usage("bad-state", value=state, known="plan, basic, ended")
    settings = session.workspace.settings
    contact_person = known_handle(settings, contact_person) if contact_person is not None else None
    listing = session.workspace.listing(closed=everybody or state == "ended")
    report_left_out(listing)
    rows = person_rows(listing.people, settings, session.today)
    wanted = {"contact_person": contact_person, "group": group, "state": state}
    rows = [row for row in rows if all(value is None or row[key] == value for key, value in wanted.items())]
    if not everybody and state is None:
        rows = [row for row in rows if row["state"] != "ended"]
    shown = list_text(rows, settings, session.today, output)
    hand_out(session, shown, output, source=source)
    raise Exit(1 if listing.incomplete else 0)


COMMANDS: dict[str, Any] = {
    "person": {"add": add, "list": list_people, "show": show_person, "assign": assign, "group": group_of},
    "assign": assign,
    "group": group_of,
}
