"""`planctl staff add|list|leave`: who works here."""

from __future__ import annotations

import re
from typing import Annotated

from planctl.cli.options import Date, read_format, staff_handles
from planctl.cli.past import Shown, Source, hand_out
from planctl.cli.saving import a_name
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, argument, option
from planctl.errors import EmailTaken, StaffExists
from planctl.outputs.styled import columns
from planctl.outputs.tables import to_csv, to_json, to_markdown
from planctl.plans.cpr import has_cpr
from planctl.plans.layout import HANDLE_PATTERN
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.settings_edit import save_staff, settings_now
from planctl.workspace.writing import known_handle, writing
from planctl.yamltext.structure import is_date

_ROLES = ("worker", "contact_person", "coordinator", "leader", "volunteer")

Handle = Annotated[str, argument(help="help.staff.handle", metavar="HANDLE")]
Colleague = Annotated[str, argument(help="help.staff.handle", metavar="HANDLE", autocompletion=staff_handles)]


def add(
    context: Context,
    handle: Handle,
    name: Annotated[str, option("--name", help="help.staff.name", metavar="NAME")],
    email: Annotated[str, option("--email", help="help.staff.email", metavar="EMAIL")],
    role: Annotated[str, option("--role", help="help.staff.role", metavar="ROLE")] = "worker",
) -> None:
    """Add a member of staff."""
    session: Session = context.obj
    if not re.match(HANDLE_PATTERN, handle):
        raise usage("bad-handle", value=handle)
    labels = {tr(f"staff.role-{known}"): known for known in _ROLES}
    role = labels.get(role.lower(), role)
    if role not in _ROLES:
        raise usage("bad-role", value=role, known=", ".join(f"{known} ({label})" for label, known in labels.items()))
    if has_cpr(handle) or has_cpr(email):
        raise usage("name-cpr")
    if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", email) or not email.isprintable():
        raise usage("bad-email", value=email)
    entry = {"name": a_name(name), "email": email, "role": role}
    with writing(session.workspace, session.today) as writer:
        now = settings_now(writer)
        if handle in now.settings.handles:
            known = now.settings.handles[handle]
            if (known.name, known.email, known.role) == (entry["name"], email, role):
                say(tr("saved.staff-already", name=known.name, handle=handle))
                return
            raise StaffExists(value=handle, name=known.name)
        for other in now.settings.staff.values():
            if other.email.lower() == email.lower() and other.until is None:
                raise EmailTaken(name=other.name, handle=other.handle, email=email)
        save_staff(writer, now, handle, entry, "staff add")
    say(tr("saved.staff", name=entry["name"], handle=handle))


def leave(context: Context, handle: Colleague, date: Date = None) -> None:
    """Note the last day of who leaves."""
    session: Session = context.obj
    if date is not None and not is_date(date):
        raise usage("bad-date", value=date)
    day = date or session.today.isoformat()
    with writing(session.workspace, session.today) as writer:
        now = settings_now(writer)
        settings = now.settings
        handle = settings.handles[known_handle(settings, handle)].handle
        saved = save_staff(writer, now, handle, {"until": day}, "staff leave")
        mine = sorted(
            person.id for person in session.workspace.listing(closed=False).people if person.contact_person == handle
        )
    name = settings.name_of(handle)
    key = "saved.staff-left" if saved else "saved.staff-left-already"
    say(tr(key, name=name, handle=handle, day=long_day(day)))
    if mine:
        say(tr("saved.staff-people", n=len(mine), name=settings.first_name(handle), ids=", ".join(mine)))


def list_staff(
    context: Context,
    output: Annotated[str, option("--format", help="help.option-format", metavar="table|json|csv|md")] = "table",
    source: Source = False,
) -> None:
    """List the staff."""
    session: Session = context.obj
    read_format(output)
    keys = ["handle", "name", "email", "role", "until"]
    rows = [
        [person.handle, person.name, person.email, person.role, person.until]
        for person in session.workspace.settings.staff.values()
    ]
    if output == "json":
        shown: Shown = to_json([dict(zip(keys, row, strict=True)) for row in rows])
    elif output == "csv":
        shown = to_csv(["list", *keys], [["staff", *row] for row in rows])
    elif output == "md":
        said = [[*row[:3], tr(f"staff.role-{row[3]}"), row[4]] for row in rows]
        shown = to_markdown([tr(f"staff.{key}") for key in keys], said)
    else:
        cells = [[(tr(f"staff.{key}"), "dim") for key in keys]]
        cells += [
            [
                (str(row[0]), "id"),
                (str(row[1]), "bold"),
                (str(row[2]), ""),
                (tr(f"staff.role-{row[3]}"), ""),
                (row[4] or "", ""),
            ]
            for row in rows
        ]
        shown = columns(cells)
    hand_out(session, shown, output, source=source)


COMMANDS = {"staff": {"add": add, "list": list_staff, "leave": leave}}
