"""Exchange through a file that is carried, on a stick between two houses: the whole history, as git bundles it.

Whoever gets the file takes in what it holds and writes all there is to it, so that it can be carried back. It is
replaced as a whole, or stays as it was. The first house writes it; the other begins with it (`start_from`).
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

from planctl.errors import (
    BundleOfAnother,
    BundleOfBranch,
    BundleOfPart,
    DiskTrouble,
    Fault,
    HubTakesNothing,
    NotABundle,
    NoWorkspace,
    OtherHistory,
)
from planctl.workspace.disk import disk_trouble, trouble_in
from planctl.workspace.drivers import register_driver
from planctl.workspace.files import replace_file
from planctl.workspace.git import Repository
from planctl.workspace.log import Commit
from planctl.workspace.remotes import Hub, is_bundle, remember_tip, require_folder
from planctl.workspace.save import Change, Joined, compose_message, saving
from planctl.workspace.starting import GIT, new_place
from planctl.workspace.sync import COMMAND, Exchange, Listed, Report, begin, commits_between, done, files_of
from planctl.workspace.sync_trust import refuse_unsigned
from planctl.workspace.workspace import Workspace
from planctl.yamltext.inert import inert

INCOMING = "refs/planctl/bundle"
_CAREFUL = ("-c", "fetch.fsckObjects=true", "-c", "fetch.writeCommitGraph=false")
_FETCH = ("fetch", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules")


def exchange_bundle(workspace: Workspace, file: Path, accepted: str | None = None) -> Report:
    """Exchange changes with a file, or write it where there is none.

    Raise NoSuchPlace, NotABundle, BundleOfAnother, BundleOfPart, BundleOfBranch, DiskTrouble, and as `exchange`.
    """
    under_way, hub = begin(workspace, accepted)
    known = hub if hub is not None and hub.folder == file else None
    return exchange_file(under_way, known or Hub("", str(file), file, under_way.repo.branch() or ""))


def exchange_file(under_way: Exchange, hub: Hub) -> Report:
    """Exchange changes with a shared copy that is a file."""
    file = hub.folder or Path(hub.address)
    require_folder(file)
    tip = None
    if os.path.lexists(file):
        tip = _fetched(under_way.repo, file, hub.branch)
        under_way.vouch(tip)
        with saving(under_way.workspace.root) as session:
            try:
                under_way.bring_in(session, tip)
            except OtherHistory as fault:
                raise BundleOfAnother(file=inert(file.name)) from fault
    head = under_way.repo.head() or ""
    report = done(under_way, tip, head)
    if head != tip:
        try:
            _write(under_way.repo, file, under_way.repo.branch() or "")
        except Fault as fault:
            if tip is None:
                raise
            return replace(report, went=[], waiting=report.went, refused=fault)
    if hub.name:
        remember_tip(under_way.repo, hub, head)
    return report


def _fetched(repo: Repository, file: Path, branch: str) -> str:
    """Fetch what a file holds; return its latest commit."""
    known = heads_of(repo, file)
    if branch not in known:
        raise BundleOfBranch(file=inert(file.name), branch=branch, known=inert(", ".join(sorted(known))))
    verified = repo.ask("bundle", "verify", "--quiet", str(file))
    if verified.status and "prerequisite" in verified.err:
        raise BundleOfPart(file=inert(file.name))
    answer = repo.ask(*_CAREFUL, *_FETCH, "--", str(file), f"+refs/heads/{branch}:{INCOMING}")
    if answer.status:
        raise trouble_in(answer.err) or NotABundle(file=inert(file.name))
    return repo.run("rev-parse", "--verify", f"{INCOMING}^{{commit}}").decode().strip()


def heads_of(repo: Repository, file: Path) -> dict[str, str]:
    """Return the branches that a file holds, each with its latest commit; raise NotABundle."""
    if not file.is_file() or not is_bundle(file) or not _is_whole(file, repo.object_format()):
        raise NotABundle(file=inert(file.name))
    listed = repo.ask("bundle", "list-heads", str(file))
    if listed.status:
        raise NotABundle(file=inert(file.name))
    rows = [row.partition(" ") for row in listed.out.decode("utf-8", "replace").splitlines()]
    return {name.removeprefix("refs/heads/"): id_ for id_, _, name in rows if name.startswith("refs/heads/")}


def _is_whole(file: Path, algorithm: str) -> bool:
    """Tell whether nothing of a file is missing: what follows its list of branches ends with its own hash."""
    with disk_trouble():
        content = file.read_bytes()
    start = content.find(b"\n\n") + 2
    size = hashlib.new(algorithm).digest_size
    return start > 1 and hashlib.new(algorithm, content[start:-size]).digest() == content[-size:]


def _write(repo: Repository, file: Path, branch: str) -> None:
    """Write the whole history to a file, whole or not at all; raise HubTakesNothing."""
    content = repo.run("bundle", "create", "--quiet", "-", "HEAD", f"refs/heads/{branch}")
    try:
        with disk_trouble():
            replace_file(file, content)
    except DiskTrouble as fault:
        raise HubTakesNothing(place=inert(str(file)), reason=fault.params["reason"]) from fault


def start_from(root: Path, file: Path) -> list[Commit]:
    """Begin a workspace with what a file holds, in a folder that is empty or does not exist; return its changes.

    Raise NoWorkspace where there is anything in the folder, and as `exchange_bundle`.
    """
    if root.exists() and any(path.name != GIT for path in root.iterdir()):
        raise NoWorkspace(folder=str(root))
    with new_place(root):
        repo = Repository.create(root)
        if repo.head() is not None:
            raise NoWorkspace(folder=str(root))
        known = heads_of(repo, file)
        if not known:
            raise NotABundle(file=inert(file.name))
        branch = "main" if "main" in known else min(known)
        if repo.branch() != branch:
            repo.run("symbolic-ref", "HEAD", f"refs/heads/{branch}")
        tip = _fetched(repo, file, branch)
        listed = files_of(repo, tip)
        refuse_unsigned(repo, None, tip)
        _check_out(root, tip, listed)
    return commits_between(repo, None, tip)


def _check_out(root: Path, tip: str, listed: Listed) -> None:
    with saving(root, first=True) as session:
        repo = session.repo
        contents = repo.read_blobs([id_ for _, id_ in listed.values()])
        changes = [Change(path, None, new) for path, new in zip(listed, contents, strict=True)]
        modes = {path: mode for path, (mode, _) in listed.items()}
        joined = Joined(tip, forward=True, modes=modes)
        session.join(changes, compose_message(COMMAND, COMMAND, []), repo.user(), joined)
        register_driver(repo)
