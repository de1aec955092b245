"""The shared copy: where it is, what it has, and sending it ours; never by force, never through its own programs.

Any git repository will do: a bare one in a folder (a network drive, a stick) or behind ssh or https. Its address is
kept in the clone's settings as git does, so that `git pull` finds it too. Git is told by name which programs
to start; where the copy lies in a folder, they run without its hooks and without its background upkeep.
"""

from __future__ import annotations

import os
import random
import re
import time
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import (
    Fault,
    HubAway,
    HubCloses,
    HubLost,
    HubOfAnother,
    NotAHub,
    NotAnAddress,
    OtherBranch,
)
from planctl.workspace.disk import disk_trouble
from planctl.workspace.git import Repository
from planctl.workspace.gitrun import OPTIONS, Answer, start, trouble
from planctl.yamltext.inert import inert

DEFAULT = "origin"
INCOMING = "refs/planctl/incoming"  # what was fetched last: so that git keeps it until it is joined
_CAREFUL = (
    *("-c", "fetch.fsckObjects=true", "-c", "transfer.fsckObjects=true", "-c", "fetch.writeCommitGraph=false"),
    *("-c", "http.lowSpeedLimit=100", "-c", "http.lowSpeedTime=30"),  # bytes a second, for so many seconds: it is away
)
_QUIET_HUB = "git -c core.hooksPath=/dev/null -c core.alternateRefsCommand=: -c gc.auto=0 -c receive.autogc=false"
_GUARDED = ("receive.denyNonFastForwards", "receive.denyDeletes", "transfer.fsckObjects")

_ELSEWHERE = re.compile(r"\w[\w+.-]*://|(?![A-Za-z]:[/\\])[^/\\]+:")  # an address with a scheme, or host:path
_NOWHERE = re.compile(r"\s*$|\s*-|\w[\w+.-]*::|\w[\w+.-]*://(?:[^/@]*@)?-|(?!(?:https|ssh|file)://)\w[\w+.-]*://")

# What git, ssh and curl say, and what it means; the first that fits.
_OWNER = re.compile(r"dubious ownership in repository at '([^']+)'")
_CLOSED = re.compile(
    r"Permission denied|Authentication failed|could not read (Username|Password)|terminal prompts disabled"
    r"|HTTP (Basic: )?(401|403)|error: (401|403)|Host key verification failed|not allowed to|access denied",
    re.IGNORECASE,
)
_NO_BRANCH = re.compile(r"couldn't find remote ref")
_NO_HUB = re.compile(
    r"does not appear to be a git repository|not a git repository|repository .* not found", re.IGNORECASE
)
_DECLINED = re.compile(
    r"hook declined|protected branch|currently checked out|\(deny|prohibited|not permitted", re.IGNORECASE
)
_LATE = re.compile(
    r"\[rejected\]|\[remote rejected\]|non-fast-forward|fetch first|stale info|failed to update ref"
    r"|cannot lock ref|incorrect old value|reference already exists|failed to lock",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Hub:
    """A shared copy by its name and address; `folder` is where it lies on this machine, None elsewhere."""

    name: str
    address: str
    folder: Path | None

    @property
    def shown(self) -> str:
        """Return the address as it may be shown: without a password in it."""
        return inert(re.sub(r"(\w://[^/:@]*):[^/@]*@", r"\1@", self.address))

    def seen(self, branch: str) -> str:
        """Return the name of the reference that says what the copy had when this clone last looked."""
        return f"refs/remotes/{self.name}/{branch}"


def hub_of(repo: Repository, branch: str) -> Hub | None:
    """Return the shared copy of a clone: the one its branch names, else `origin`, else the only one there is."""
    listed = repo.ask("config", "-z", "--get-regexp", r"^remote\..*\.url$").out.decode("utf-8", "surrogateescape")
    rows = [row.partition("\n") for row in listed.split("\0") if row]
    known = {name.removeprefix("remote.").removesuffix(".url"): address for name, _, address in rows}
    named = repo.ask("config", "--get", f"branch.{branch}.remote").out.decode("utf-8", "surrogateescape").strip()
    name = named if named in known else DEFAULT if DEFAULT in known else next(iter(known), "")
    return _hub(repo.root, name, known[name]) if name else None


def _hub(root: Path, name: str, address: str) -> Hub:
    path = address.removeprefix("file://")
    return Hub(name, address, None if _ELSEWHERE.match(path) else Path(os.path.normpath(root / path)))


def set_hub(repo: Repository, address: str, cwd: Path, branch: str) -> Hub:
    """Remember where the shared copy is; make it, where it is a folder that does not exist yet or is empty.

    Raise NotAnAddress, NotAHub, DiskTrouble.
    """
    if _NOWHERE.match(address) or not address.isprintable():
        raise NotAnAddress(value=inert(address))
    hub = _hub(cwd, DEFAULT, address)
    if hub.folder is not None:
        _make(hub.folder, branch)
        hub = Hub(DEFAULT, str(hub.folder), hub.folder)
    repo.run("config", f"remote.{DEFAULT}.url", hub.address)
    repo.run("config", f"remote.{DEFAULT}.fetch", f"+refs/heads/*:refs/remotes/{DEFAULT}/*")
    repo.run("config", f"branch.{branch}.remote", DEFAULT)
    repo.run("config", f"branch.{branch}.merge", f"refs/heads/{branch}")
    return hub


def _make(folder: Path, branch: str) -> None:
    """Make an empty shared copy, unless there is one; who may only add to it is told by its own settings."""
    if (folder / "HEAD").is_file() or (folder / ".git").exists():
        return
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotAHub(place=str(folder))
    with disk_trouble():
        folder.mkdir(exist_ok=True, parents=False)
    for args in (("init", "--quiet", "--bare", "-b", branch), *(("config", name, "true") for name in _GUARDED)):
        answer = start(folder, (*OPTIONS, f"--git-dir={folder}") if args[0] == "config" else OPTIONS, args)
        if answer.status:
            raise trouble(folder, args[0], answer.err)


def fetch(repo: Repository, hub: Hub, branch: str, *, restore: bool = False) -> str | None:
    """Fetch what the shared copy has; return its latest commit, None while it is empty.

    Raise HubAway, HubCloses, HubOfAnother, NotAHub, OtherBranch; HubLost when it has lost what it had, unless
    that is to be given back (`restore`).
    """
    answer = _fetched(repo, hub, branch)
    tip = None
    if answer.status == 0:
        tip = repo.run("rev-parse", "--verify", f"{INCOMING}^{{commit}}").decode().strip()
    elif _NO_BRANCH.search(answer.err):
        _refuse_other_branches(repo, hub, branch)
    else:
        raise _fault(repo, hub, answer)
    if not restore:
        _refuse_lost(repo, hub, branch, tip)
    if tip is not None:
        repo.ask("update-ref", hub.seen(branch), tip)  # another sync of this clone may be doing the same
    return tip


def _fetched(repo: Repository, hub: Hub, branch: str) -> Answer:
    """Fetch; again, where another sync of this clone was doing the same."""
    options = ("--no-tags", "--no-recurse-submodules", "--no-write-fetch-head")
    for pause in (0.1, 0.3, 0.9, None):
        answer = _ask(repo, hub, "fetch", "upload-pack", *options, refspec=f"+refs/heads/{branch}:{INCOMING}")
        if answer.status == 0 or pause is None or f"cannot lock ref '{INCOMING}'" not in answer.err:
            break
        time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - to meet less often, not to hide
    return answer


def _refuse_other_branches(repo: Repository, hub: Hub, branch: str) -> None:
    listed = _ask(repo, hub, "ls-remote", "upload-pack", "--heads")
    if listed.status:
        raise _fault(repo, hub, listed)
    names = [row.partition("refs/heads/")[2] for row in listed.out.decode("utf-8", "replace").splitlines()]
    if names:
        raise OtherBranch(branch=branch, known=", ".join(sorted(names)))


def _refuse_lost(repo: Repository, hub: Hub, branch: str, tip: str | None) -> None:
    """Raise HubLost unless the shared copy still has everything it had when this clone last looked."""
    answer = repo.ask("rev-parse", "--quiet", "--verify", f"{hub.seen(branch)}^{{commit}}")
    seen = answer.out.decode().strip()
    if answer.status or seen == tip:
        return
    lost = repo.run("rev-list", "--count", seen, *([f"^{tip}"] if tip else [])).decode().strip()
    if lost != "0":
        raise HubLost(n=int(lost))


def push(repo: Repository, hub: Hub, branch: str, commit: str) -> bool:
    """Send a commit and all before it; return False when somebody else was quicker. Raise as `fetch`."""
    answer = _ask(repo, hub, "push", "receive-pack", "--no-verify", "--no-recurse-submodules", "--porcelain",
                  refspec=f"{commit}:refs/heads/{branch}")  # fmt: skip
    if answer.status == 0:
        repo.ask("update-ref", hub.seen(branch), commit)
        return True
    said = answer.out.decode("utf-8", "replace") + answer.err
    if _DECLINED.search(said):
        rows = [row for row in said.splitlines() if _DECLINED.search(row)]
        raise HubCloses(place=hub.shown, what=inert(rows[0].replace(hub.address, hub.shown).strip("!\t ")))
    if _LATE.search(said):
        return False
    raise _fault(repo, hub, answer)


def _ask(repo: Repository, hub: Hub, command: str, service: str, *options: str, refspec: str = "") -> Answer:
    """Run one of git's commands that talk to a shared copy."""
    program = f"{_QUIET_HUB} {service}" if hub.folder else f"git-{service}"
    flag = "--receive-pack" if service == "receive-pack" else "--upload-pack"
    words = [hub.address, *([refspec] if refspec else [])]
    return repo.ask(*_CAREFUL, command, *options, f"{flag}={program}", "--", *words)


def _fault(repo: Repository, hub: Hub, answer: Answer) -> Fault:
    """Return what it means that git could not talk to a shared copy."""
    place = hub.shown
    words = [line for line in answer.err.splitlines() if line.strip()]
    what = inert(words[0].replace(hub.address, place)) if words else "?"
    if owner := _OWNER.search(answer.err):
        return HubOfAnother(folder=owner[1])
    if hub.folder is not None and not hub.folder.exists():
        return HubAway(place=place)
    if _NO_HUB.search(answer.err):
        return NotAHub(place=place) if hub.folder is not None else HubCloses(place=place, what=what)
    if _CLOSED.search(answer.err):
        return HubCloses(place=place, what=what)
    found = trouble(repo.root, "sync", answer.err)
    return HubAway(place=place) if hub.folder is None and "disk" not in found.key.lower() else found
