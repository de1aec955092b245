"""Statuses as they were sent: where each is kept, and whether it still is what the plan says was sent."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from planctl.errors import NotARegularFile
from planctl.plans.layout import STATUSES
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.workspace.files import read_if_present, refuse_links_above
from planctl.workspace.git import Repository
from planctl.workspace.log import files_in
from planctl.workspace.objects import trailers
from planctl.workspace.save import Session
from planctl.workspace.work import Change
from planctl.workspace.workspace import PlanFile, Workspace

SENT = "sent"
ATTRIBUTES = ".gitattributes"
AS_IT_IS = b"sent/** binary\n"  # git changes no byte of it, and joins no lines of it
_OURS = re.compile(rf"{SENT}/.+")
_NO_PAPER = re.compile(r"(?:.*/)?(?:\.gitkeep|\.DS_Store|Thumbs\.db)")
_UNDO = "undo"

CHANGED, MISSING, EXTRA, RESAVED, UNSAVED, ODD, TAKEN = (
    "changed", "missing", "extra", "resaved", "unsaved", "odd", "taken",
)  # fmt: skip


@dataclass(frozen=True)
class Sent:
    """A status that a plan says was sent: whose, in which file of the workspace that stands, and what it says."""

    person: str
    plan: str
    entry: dict[str, Any]

    @property
    def file(self) -> str:
        """Return the file that was kept; "" where the plan names none of ours."""
        file = str(self.entry.get("file") or "")
        return file if _OURS.fullmatch(file) else ""

    @property
    def hash(self) -> str:
        """Return the hash of what was sent; "" where the plan says none."""
        return str(self.entry.get("hash") or "")


@dataclass(frozen=True)
class Finding:
    """What is wrong with a kept status: a code, the file, whose it is, and the commit that tells."""

    code: str
    file: str
    person: str = ""
    commit: str = ""


def new_path(repo: Repository, plan: Plan, today: datetime.date, reader: str, form: str) -> str:
    """Return a name that no status ever had: sent/K-7F3QM/2026-11-22-municipality.pdf, on the same day one with -2."""
    taken = {str(entry.get("file")) for entry in plan.entries(STATUSES)}
    taken |= set(repo.entries()) | set(_ever(repo))
    stem, number = f"{SENT}/{plan.id}/{today.isoformat()}-{reader}", 1
    while True:
        path = f"{stem}.{form}" if number == 1 else f"{stem}-{number}.{form}"
        if path not in taken and not (repo.root / path).exists() and not (repo.root / path).is_symlink():
            return path
        number += 1


def attributes_change(session: Session) -> Iterator[Change]:
    """Yield the change that tells git to leave kept statuses as they are, in a workspace from before there were any."""
    repo = session.repo
    saved = repo.entries([ATTRIBUTES]).get(ATTRIBUTES)
    old = session.read(ATTRIBUTES)
    if old is None or saved != repo.blob_id(old) or any(row.startswith(b"sent/") for row in old.splitlines()):
        return
    yield Change(ATTRIBUTES, old, old + (b"" if old.endswith(b"\n") or not old else b"\n") + AS_IT_IS)


def statuses_of(workspace: Workspace, person: str | None = None) -> tuple[list[Sent], list[str]]:
    """Return every status that plans say was sent, of one person or of all, and the files that cannot be read."""
    found: list[Sent] = []
    unreadable: list[str] = []
    for file in _files(workspace, person):
        source = workspace.content(file.path)
        if b"status" not in source:  # most have none, and reading takes time
            continue
        plan = workspace.read(file, source).plan
        if plan is None:
            unreadable.append(file.path)
            continue
        entries = [each for each in sound(plan).entries(STATUSES) if each.get("date")]
        found += [Sent(file.stem, file.path, entry) for entry in entries]
    found.sort(key=lambda each: (str(each.entry["date"]), str(each.entry.get("time") or ""), each.person))
    return found, unreadable


def _files(workspace: Workspace, person: str | None) -> Iterable[PlanFile]:
    if person is None:
        return workspace.files()
    workspace.find_anybody(person)
    return [file for file in workspace.files() if file.stem == person]


# Verifying.


def verified(workspace: Workspace, sent: list[Sent], person: str | None = None) -> list[Finding]:
    """Compare every kept file with the hash in its plan, with the save that brought it, and with what lies there."""
    from planctl.workspace.workspace import git_dir_of

    repo = Repository.open(workspace.root) if git_dir_of(workspace.root) is not None else None
    inside = f"{SENT}/{person}/" if person else f"{SENT}/"
    head = repo.head() if repo else None
    saved = files_in(repo, head, SENT) if repo and head else {}
    first = _first(repo, inside) if repo and head else {}
    found: list[Finding] = []
    for each in sent:
        if each.file and each.hash:
            found += _kept(workspace, each, repo, saved, first)
    named = {each.file for each in sent}
    there = {path for path in {*saved, *_on_disk(workspace)} if path.startswith(inside)}
    found += [Finding(EXTRA, path, _person(path)) for path in sorted(there - named) if not _NO_PAPER.fullmatch(path)]
    if repo and head:
        found += _taken(repo, first, named | there, inside)
    return found


def _kept(
    workspace: Workspace,
    sent: Sent,
    repo: Repository | None,
    saved: dict[str, str],
    first: dict[str, list[tuple[str, str]]],
) -> Iterator[Finding]:
    """Yield what is wrong with one kept file: on the disk, as it was saved last, and as it was saved first."""
    try:
        refuse_links_above(workspace.root, sent.file)
        content = read_if_present(workspace.root / sent.file)
    except (NotARegularFile, OSError):
        yield Finding(ODD, sent.file, sent.person)
        return
    if content is None:
        yield Finding(MISSING, sent.file, sent.person)
    elif hashlib.sha256(content).hexdigest() != sent.hash:
        yield Finding(CHANGED, sent.file, sent.person)
    if repo is None:
        return
    if sent.file not in saved:
        yield Finding(UNSAVED, sent.file, sent.person)
    brought = first.get(sent.file, [])
    sums = {hashlib.sha256(content).hexdigest() for content in repo.read_blobs(blob for _, blob in brought)}
    now = repo.read_blobs([saved[sent.file]])[0] if sent.file in saved else None
    is_now = now is None or hashlib.sha256(now).hexdigest() == sent.hash
    if brought and not (sent.hash in sums and is_now):
        yield Finding(RESAVED, sent.file, sent.person, brought[0][0])


def _first(repo: Repository, inside: str) -> dict[str, list[tuple[str, str]]]:
    """Return the commits that first brought each file that ever lay in a folder, with the content it had then.

    There may be several, from clones that knew nothing of each other; what came after it had been taken away is none.
    """
    rows = repo.run("log", "--reverse", "--topo-order", "--raw", "-z", "--no-abbrev", "--no-renames", "-m",
                    "--diff-filter=AD", "--format=%x01%H", "--", inside).decode("utf-8", "surrogateescape")  # fmt: skip
    found: dict[str, list[tuple[str, str]]] = {}
    gone: set[str] = set()
    for part in rows.split("\1")[1:]:
        commit, *fields = part.replace("\n", "").split("\0")
        changes = [field for field in fields if field]
        for change, path in zip(changes[::2], changes[1::2], strict=False):
            kind, blob = change.split(" ")[4], change.split(" ")[3]
            if kind == "D":
                gone.add(path)
            elif path not in gone:
                found.setdefault(path, []).append((commit, blob))
    return found


def _taken(
    repo: Repository, first: dict[str, list[tuple[str, str]]], known: set[str], inside: str
) -> Iterator[Finding]:
    """Yield the files that were kept once and are gone from plan and folder, unless the sending was taken back."""
    for path in sorted(set(first) - known):
        listed = repo.run("log", "-1", "--format=%H%x00%B", "--diff-filter=D", "--no-renames", "--", path)
        commit, _, message = listed.decode("utf-8", "replace").partition("\0")
        if path.startswith(inside) and trailers(message).get("Planctl-Command") != [_UNDO]:
            yield Finding(TAKEN, path, _person(path), commit.strip())


def _ever(repo: Repository) -> dict[str, list[tuple[str, str]]]:
    return _first(repo, f"{SENT}/") if repo.head() else {}


def _on_disk(workspace: Workspace) -> Iterator[str]:
    folder = workspace.root / SENT
    if folder.is_symlink():
        yield SENT
        return
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_symlink() or not path.is_dir():
            yield path.relative_to(workspace.root).as_posix()


def _person(path: str) -> str:
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""
