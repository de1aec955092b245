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
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import HubLost, NoSuchPlace, NotAHub, NotAnAddress, OtherBranch
from planctl.workspace.disk import disk_trouble
from planctl.workspace.doctor_patient import OLD
from planctl.workspace.git import Repository
from planctl.workspace.gitrun import OPTIONS, Answer, start, trouble
from planctl.workspace.remote_words import fault_of, refusal_of
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

_BUNDLE = b"# v"  # what such a file begins with, before its version
_NO_BRANCH = re.compile(r"couldn't find remote ref")


@dataclass(frozen=True)
class Hub:
    """A shared copy by its name and address; `folder` is where it lies on this machine, None elsewhere.

    `branch` is what the line of history is called there; often as here.
    """

    name: str
    address: str
    folder: Path | None
    branch: str = ""

    @property
    def shown(self) -> str:
        """Return the address as it may be shown: without a password in it."""
        return inert(re.sub(r"(\w://[^/:@]*):[^/@]*@", r"\1@", self.address))

    @property
    def seen(self) -> str:
        """Return the name of the reference that says what the copy had when this clone last looked."""
        return f"refs/remotes/{self.name}/{self.branch}"

    @property
    def is_file(self) -> bool:
        """Tell whether it is a file of changes, not a repository."""
        return self.folder is not None and self.folder.is_file()


def hub_of(repo: Repository, branch: str) -> Hub | None:
    """Return the shared copy of a clone: the one its branch names, else `origin`, else the only one there is."""
    listed = repo.ask("config", "-z", "--get-regexp", r"^remote\..*\.url$").out.decode("utf-8", "surrogateescape")
    rows = [row.partition("\n") for row in listed.split("\0") if row]
    known = {name.removeprefix("remote.").removesuffix(".url"): address for name, _, address in rows}
    named = repo.ask("config", "--get", f"branch.{branch}.remote").out.decode("utf-8", "surrogateescape").strip()
    name = named if named in known else DEFAULT if DEFAULT in known else next(iter(known), "")
    if not name:
        return None
    merged = repo.ask("config", "--get", f"branch.{branch}.merge").out.decode("utf-8", "surrogateescape").strip()
    there = merged.removeprefix("refs/heads/") if name == named and merged.startswith("refs/heads/") else branch
    return _hub(repo.root, name, known[name], there)


def _hub(root: Path, name: str, address: str, branch: str = "") -> Hub:
    path = address.removeprefix("file://")
    return Hub(name, address, None if _ELSEWHERE.match(path) else Path(os.path.normpath(root / path)), branch)


def set_hub(repo: Repository, address: str, cwd: Path, branch: str) -> Hub:
    """Remember where the shared copy is; make it, where it is a folder that does not exist yet or is empty.

    Raise NotAnAddress, NotAHub, NoSuchPlace, DiskTrouble.
    """
    if _NOWHERE.match(address) or not address.isprintable():
        raise NotAnAddress(value=inert(address))
    hub = _hub(cwd, DEFAULT, address, branch)
    if hub.folder is not None:
        _make(hub.folder, branch)
        hub = Hub(DEFAULT, str(hub.folder), hub.folder, branch)
    before = repo.ask("config", "--get", f"remote.{DEFAULT}.url").out.decode("utf-8", "surrogateescape").strip()
    if before != hub.address:  # what another copy had says nothing of this one
        repo.ask("update-ref", "-d", hub.seen)
    repo.run("config", f"remote.{DEFAULT}.url", hub.address)
    repo.run("config", f"remote.{DEFAULT}.fetch", f"+refs/heads/*:refs/remotes/{DEFAULT}/*")
    repo.run("config", f"branch.{branch}.remote", DEFAULT)
    repo.run("config", f"branch.{branch}.merge", f"refs/heads/{branch}")
    return hub


def _make(folder: Path, branch: str) -> None:
    """Make an empty shared copy, unless there is one; who may only add to it is told by its own settings."""
    if (folder / "HEAD").is_file() or (folder / ".git").exists() or is_bundle(folder):
        return
    require_folder(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotAHub(place=str(folder))
    with disk_trouble():
        folder.mkdir(exist_ok=True, parents=False)
    for args in (("init", "--quiet", "--bare", "-b", branch), *(("config", name, "true") for name in _GUARDED)):
        answer = start(folder, (*OPTIONS, f"--git-dir={folder}") if args[0] == "config" else OPTIONS, args)
        if answer.status:
            raise trouble(folder, args[0], answer.err)


def is_bundle(file: Path) -> bool:
    """Tell whether something is a file of changes as git writes them."""
    try:
        with file.open("rb") as opened:
            return opened.read(len(_BUNDLE)) == _BUNDLE
    except OSError:
        return False


def require_folder(file: Path) -> None:
    """Raise NoSuchPlace when the folder that something is to lie in is not there: a stick that was not put in."""
    if not file.parent.is_dir():
        raise NoSuchPlace(folder=str(file.parent))


def fetch(repo: Repository, hub: Hub, *, restore: bool = False) -> str | None:
    """Fetch what the shared copy has; return its latest commit, None while it is empty.

    Raise what `fault_of` returns, OtherBranch; HubLost when it has lost what it had, unless that is to be given
    back (`restore`).
    """
    answer = _fetched(repo, hub)
    tip = None
    if answer.status == 0:
        tip = repo.run("rev-parse", "--verify", f"{INCOMING}^{{commit}}").decode().strip()
    elif _NO_BRANCH.search(answer.err):
        _refuse_other_branches(repo, hub)
    else:
        raise fault_of(hub, answer.err)
    if not restore:
        _refuse_lost(repo, hub, tip)
    return tip


def remember_tip(repo: Repository, hub: Hub, tip: str) -> None:
    """Note what the shared copy has, once it is known to be what it should."""
    repo.ask("update-ref", hub.seen, tip)  # another sync of this clone may be doing the same


def _fetched(repo: Repository, hub: Hub) -> Answer:
    """Fetch; again, where another sync of this clone was doing the same."""
    options = ("--no-tags", "--no-recurse-submodules", "--no-write-fetch-head")
    for pause in (0.1, 0.3, 0.9, None):
        answer = _ask(repo, hub, "fetch", "upload-pack", *options, refspec=f"+refs/heads/{hub.branch}:{INCOMING}")
        if answer.status == 0 or pause is None or f"cannot lock ref '{INCOMING}'" not in answer.err:
            break
        time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - to meet less often, not to hide
    return answer


def _refuse_other_branches(repo: Repository, hub: Hub) -> None:
    listed = _ask(repo, hub, "ls-remote", "upload-pack", "--heads")
    if listed.status:
        raise fault_of(hub, listed.err)
    names = [row.partition("refs/heads/")[2] for row in listed.out.decode("utf-8", "replace").splitlines()]
    if names:
        raise OtherBranch(branch=hub.branch, known=", ".join(sorted(names)))


def _refuse_lost(repo: Repository, hub: Hub, tip: str | None) -> None:
    """Raise HubLost unless the shared copy still has everything it had when this clone last looked."""
    answer = repo.ask("rev-parse", "--quiet", "--verify", f"{hub.seen}^{{commit}}")
    seen = answer.out.decode().strip()
    if answer.status or seen == tip:
        return
    lost = repo.run("rev-list", "--count", seen, *([f"^{tip}"] if tip else [])).decode().strip()
    if lost != "0":
        raise HubLost(n=int(lost))


def push(repo: Repository, hub: Hub, commit: str) -> bool:
    """Send a commit and all before it; return False when somebody else was quicker. Raise what `refusal_of` returns."""
    answer = _ask(repo, hub, "push", "receive-pack", "--no-verify", "--no-recurse-submodules", "--porcelain",
                  refspec=f"{commit}:refs/heads/{hub.branch}")  # fmt: skip
    if answer.status == 0:
        remember_tip(repo, hub, commit)
        return True
    refusal = refusal_of(hub, answer.out.decode("utf-8", "replace") + answer.err)
    if refusal is not None:
        raise refusal
    return False


def _ask(repo: Repository, hub: Hub, command: str, service: str, *options: str, refspec: str = "") -> Answer:
    """Run one of git's commands that talk to a shared copy."""
    program = f"{_QUIET_HUB} {service}" if hub.folder else f"git-{service}"
    flag = "--receive-pack" if service == "receive-pack" else "--upload-pack"
    words = [hub.address, *([refspec] if refspec else [])]
    return repo.ask(*_CAREFUL, command, *options, f"{flag}={program}", "--", *words)


def left_lock(hub: Hub) -> tuple[str, int] | None:
    """Return a lock that a killed program left in a copy in a folder, and how many minutes old it is."""
    if hub.folder is None:
        return None
    folder = hub.folder / ".git" if (hub.folder / ".git").is_dir() else hub.folder
    for file in (folder / "refs" / "heads" / f"{hub.branch}.lock", folder / "HEAD.lock", folder / "packed-refs.lock"):
        with suppress(OSError):
            age = time.time() - file.stat().st_mtime
            if age >= OLD:
                return file.name, int(age / 60)
    return None
