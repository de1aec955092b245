"""`planctl trust add|remove|list|settings`: whose signatures count, and which settings of git's are known."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from planctl.cli.options import read_format, staff_handles
from planctl.cli.session import Session, put, say, show, usage
from planctl.cli.terminal import Context, argument, option
from planctl.outputs.styled import columns
from planctl.outputs.tables import to_json
from planctl.texts import tr
from planctl.workspace.audit import accept_settings
from planctl.workspace.files import read_if_present
from planctl.workspace.git import Repository
from planctl.workspace.settings import Settings, Staff
from planctl.workspace.signing import SIGNERS, read_key, read_signers
from planctl.workspace.trusting import add_key, is_last, remove_keys
from planctl.workspace.writing import known_handle, writing

Colleague = Annotated[str, argument(help="help.trust.staff", metavar="STAFF", autocompletion=staff_handles)]


def add(
    context: Context,
    staff: Colleague,
    file: Annotated[Path, argument(help="help.trust.key", metavar="FILE")],
) -> None:
    """Trust somebody's key."""
    session: Session = context.obj
    person = _person(session, staff)
    key = read_key(file.expanduser())
    with writing(session.workspace, session.today) as writer:
        saved = add_key(writer, person, key)
    params = {"name": person.name, "handle": person.handle, "fingerprint": key.fingerprint}
    say(tr("trust.added" if saved else "trust.already", **params))


def remove(context: Context, staff: Colleague) -> None:
    """Trust somebody's keys no longer."""
    session: Session = context.obj
    person = _person(session, staff)
    with writing(session.workspace, session.today) as writer:
        if is_last(writer, person):
            raise usage("trust-last", name=person.name)
        remove_keys(writer, person)
    say(tr("trust.removed", name=person.name, handle=person.handle))


def list_trusted(
    context: Context,
    output: Annotated[str, option("--format", help="help.option-format", metavar="table|json")] = "table",
) -> None:
    """List the trusted keys."""
    session: Session = context.obj
    read_format(output, ("table", "json"))
    keys = read_signers(read_if_present(session.workspace.root / SIGNERS) or b"")
    rows = [(_handle(session.workspace.settings, key.email), key.email, key.kind, key.fingerprint) for key in keys]
    names = ("handle", "email", "kind", "fingerprint")
    if output == "json":
        put(to_json([dict(zip(names, row, strict=True)) for row in rows]))
    elif rows:
        show(columns([[(row[0] or "?", "id"), (row[1], ""), (row[2], "dim"), (row[3], "")] for row in rows]))
    else:
        say(tr("trust.nobody"))


def settings(context: Context) -> None:
    """Accept the settings of git's that this clone has."""
    session: Session = context.obj
    accepted = accept_settings(Repository.open(session.workspace.root))
    names = ", ".join(dict.fromkeys(name for name, _ in accepted))
    say(tr("trust.accepted", names=names) if accepted else tr("trust.nothing-to-accept"))


def _person(session: Session, word: str) -> Staff:
    known = session.workspace.settings
    return known.handles[known_handle(known, word)]


def _handle(known: Settings, email: str) -> str | None:
    return next((handle for handle, person in known.staff.items() if person.email.lower() == email.lower()), None)


COMMANDS = {"trust": {"add": add, "remove": remove, "list": list_trusted, "settings": settings}}
