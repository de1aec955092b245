"""A new workspace: its settings, the files that go with every workspace, and its first commit."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planctl.errors import AlreadyWorkspace, Fault, InsideWorkspace, NotAFolder, NoWorkspace
from planctl.models.model import Model
from planctl.plans.dates import month_of
from planctl.plans.layout import HANDLE_PATTERN
from planctl.workspace.disk import disk_trouble
from planctl.workspace.drivers import register_driver
from planctl.workspace.git import Repository
from planctl.workspace.save import Change, saving
from planctl.workspace.schemas import schema_file, schema_path
from planctl.workspace.settings import DEFAULT_PREFIX, DEFAULT_TIMEZONE, FILE, Staff
from planctl.workspace.signing import SIGNERS, Key, own_key
from planctl.workspace.workspace import find_root

GIT = ".git"
ATTRIBUTES = ".gitattributes"
# Plan files are text with LF everywhere, and never merged line by line: that would blend two people's words.
# What was sent stays as it is, to the byte.
_ATTRIBUTES = (
    b"plans/*.yaml text eol=lf -merge diff=planctl\nclosed/**/*.yaml text eol=lf -merge diff=planctl\nsent/** binary\n"
)
IGNORE = ".gitignore"
_IGNORED = b"""\
# What editors and systems leave behind; it may hold what a plan says.
.*.sw?
*~
*.tmp
.planctl-*
.DS_Store
Thumbs.db
"""


def start_workspace(
    root: Path, model: Model, organisation: str, language: str, today: datetime.date, *, sign: bool = False
) -> Staff:
    """Make a workspace with git's user as its first staff; with `sign` everything is signed from the first save on.

    Raise the faults of `new_place`, NotAKey, or why nothing is saved.
    """
    with new_place(root):
        repository = Repository.create(root)
        name, email = repository.user()
        staff = Staff(handle_of(name), name, email, "contact_person")
        files = {FILE: settings_text(organisation, language, model, staff, today), **workspace_files(model)}
        if sign:
            key = own_key(repository)
            files[SIGNERS] = Key(key.kind, key.data, email).line.encode()
        with saving(root, first=True) as session:
            changes = [_change(path, session.read(path), content) for path, content in files.items()]
            session.save(changes, subject="init", command="init", ids=[], author=(name, email))
            register_driver(session.repo)
    return staff


@contextmanager
def new_place(root: Path) -> Iterator[None]:
    """Hold a place for a new workspace; leave nothing behind when it comes to nothing.

    Raise AlreadyWorkspace, InsideWorkspace, NotAFolder, DiskTrouble.
    """
    with disk_trouble():
        made = [place for place in (root / GIT, root, *root.parents) if not os.path.lexists(place)]
        wrong = next((place for place in (root, *root.parents) if place.exists() and not place.is_dir()), None)
    if wrong is not None:
        raise NotAFolder(folder=str(wrong))
    _refuse_inside(root)
    try:
        with disk_trouble():
            yield
    except Fault:
        if root / GIT in made:
            shutil.rmtree(root / GIT, ignore_errors=True)
        for place in made:
            with suppress(OSError):  # it holds something else by now
                place.rmdir()
        raise


def _change(path: str, old: bytes | None, ours: bytes) -> Change:
    """Return the change that brings a file of ours in; rules that are already there are added to."""
    if old is None or path not in (ATTRIBUTES, IGNORE):
        return Change(path, old, ours)
    missing = [line for line in ours.splitlines(keepends=True) if line.rstrip() not in old.splitlines()]
    end = b"" if not old or old.endswith(b"\n") else b"\n"
    return Change(path, old, old + end + b"".join(missing) if missing else old)


def workspace_files(model: Model) -> dict[str, bytes]:
    """Return the files every workspace has beside its settings and plans, by path."""
    return {
        ATTRIBUTES: _ATTRIBUTES,
        IGNORE: _IGNORED,
        "plans/.gitkeep": b"",
        schema_path(model): schema_file(model),
    }


def settings_text(organisation: str, language: str, model: Model, staff: Staff, today: datetime.date) -> bytes:
    """Return a new planctl.yaml."""
    from planctl.yamltext.render import inline

    lines = [
        "planctl: 1",
        f"organisation: {inline({'name': organisation, 'language': language, 'timezone': DEFAULT_TIMEZONE})}",
        f"models: [{model.id}]",
        f"id_prefix: {DEFAULT_PREFIX}",
        f"review_since: {month_of(today)}",
        "staff:",
        f"  {staff.handle}: {inline({'name': staff.name, 'email': staff.email, 'role': staff.role})}",
    ]
    return ("\n".join(lines) + "\n").encode()


def handle_of(name: str) -> str:
    """Return a handle made of a person's first name."""
    first = unicodedata.normalize("NFC", name.lower()).split(" ")[0]
    handle = re.sub(r"[^a-z0-9æøå_]", "", first.replace("é", "e").replace("ö", "ø").replace("ä", "æ").replace("ü", "u"))
    return handle if re.match(HANDLE_PATTERN, handle) else "staff"


def _refuse_inside(root: Path) -> None:
    try:
        found = find_root(root if root.exists() else root.parent)
    except NoWorkspace:
        return
    raise (AlreadyWorkspace if found == root else InsideWorkspace)(folder=str(found))
