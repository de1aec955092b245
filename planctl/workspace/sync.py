"""Exchange with the shared copy: fetch what others did, join it with ours, check that, and send ours.

What is fetched is joined under the workspace's lock, as one commit, or by moving on where nothing of ours is new; so a
sync that is killed has either joined or not, and the next one goes on from there. Nothing is ever forced. When
others were quicker, their changes are joined as well, after a pause that is longer every time.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from planctl.errors import (
    DetachedHead,
    Fault,
    HubAway,
    HubBusy,
    HubLocked,
    NoHub,
    OtherHistory,
    PartOfHistory,
    StrangeFiles,
    UnsavedEdits,
)
from planctl.plans.conflicts import Conflict
from planctl.workspace.git import Repository
from planctl.workspace.hand_edits import hand_edits
from planctl.workspace.joining import Files, Joining, Line, handles_of
from planctl.workspace.log import Commit, read_commits
from planctl.workspace.objects import FILE, FILES
from planctl.workspace.pending import about, is_inside
from planctl.workspace.remotes import Hub, fetch, hub_of, left_lock, push, remember_tip
from planctl.workspace.save import Change, Joined, Session, compose_message, saving
from planctl.workspace.sync_trust import refuse_unsigned
from planctl.workspace.workspace import Workspace

TRIES = 10
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 5.0  # seconds; twice as long every time
COMMAND = "sync"

Pause = Callable[[float], None]


@dataclass(frozen=True)
class Report:
    """What a sync did: the commits that came and went, what waits to be sent, and what people have to agree about.

    `conflicts` are by path, new ones only; `comments` are those of files that had to give way to another side's.
    `refused` is why nothing could be sent after all that came was joined; `unvouched` counts changes that came
    from before signing began, `twice` are people whom both sides registered.
    """

    place: str = ""
    came: list[Commit] = field(default_factory=list)
    went: list[Commit] = field(default_factory=list)
    waiting: list[Commit] = field(default_factory=list)
    away: bool = False
    conflicts: dict[str, list[Conflict]] = field(default_factory=dict)
    comments: dict[str, list[str]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    files: tuple[str, ...] = ()  # that came or were merged
    refused: Fault | None = None
    unvouched: int = 0
    twice: tuple[str, ...] = ()


@dataclass
class Exchange:
    """A sync under way."""

    workspace: Workspace
    repo: Repository
    start: str
    report: Report
    accepted: str | None = None
    named: bool = True  # see Joining

    def vouch(self, tip: str) -> None:
        """Refuse what others did where it holds strange files, or is not signed as it has to be."""
        head = self.repo.head()
        if tip == head or self.repo.contains(tip):
            return
        files_of(self.repo, tip)
        begun_before = refuse_unsigned(self.repo, head, tip, self.accepted)
        self.report = replace(self.report, unvouched=begun_before)

    def bring_in(self, session: Session, tip: str) -> None:
        """Join what others did; raise the faults that say why that cannot be, with nothing changed."""
        self.repo = session.repo
        head = self.repo.head() or ""
        if tip == head or self.repo.contains(tip):
            return
        bases = self.repo.ask("merge-base", "--all", head, tip).out.decode().split()
        if not bases:
            raise OtherHistory(place=self.report.place)
        refuse_unsaved(session)
        ours, theirs = files_of(self.repo, head), files_of(self.repo, tip)
        forward, twice = bases == [head], self.report.twice
        if forward:
            changes, conflicts, comments = _taken(self.repo, ours, theirs), {}, {}
        else:
            joining = self.joined(bases, head, tip, ours, theirs)
            changes = [Change(path, joining.content(joining.ours, path), new) for path, new in joining.result.items()]
            conflicts = {path: found for path, found in joining.conflicts.items() if found}
            comments = {path: lost for path, lost in joining.comments.items() if lost}
            twice = (*twice, *joining.twice())
        modes = {path: mode for path, (mode, _) in theirs.items() if mode != FILE}
        saved = session.join(changes, _message(conflicts), self.repo.user(), Joined(tip, forward, modes))
        self.report = replace(
            self.report,
            conflicts={**self.report.conflicts, **conflicts},
            comments={**self.report.comments, **comments},
            warnings=saved.warnings,
            late=saved.late,
            files=(*self.report.files, *(change.path for change in changes if change.new is not None)),
            twice=twice,
        )
        self.workspace = Workspace(self.workspace.root)  # its settings and models may be others by now

    def joined(self, bases: list[str], head: str, tip: str, ours: Listed, theirs: Listed) -> Joining:
        """Return our line of history and another one joined, with nothing written; raise what `joining` raises."""
        made: dict[str, bytes] = {}
        base = self._base(bases, made)
        who = read_commits(self.repo, [tip])[0].name
        here, there = Line(head, _ids(ours)), Line(tip, _ids(theirs), who)
        return self._run(base, here, there, bases, made)

    def _run(self, base: Line, ours: Line, theirs: Line, bases: list[str], made: dict[str, bytes]) -> Joining:
        workspace = self.workspace
        handles = handles_of(workspace.settings)
        joining = Joining(
            self.repo, workspace.models, workspace.structure, base, ours, theirs, bases, handles, self.named, made
        )
        joining.run()
        return joining

    def _base(self, bases: list[str], made: dict[str, bytes]) -> Line:
        """Return what both sides come from; where that is several commits, those joined in the same way."""
        first, *others = bases
        line = Line(first, _ids(files_of(self.repo, first)))
        for other in others:
            below = self.repo.ask("merge-base", "--all", line.commit, other).out.decode().split()
            if not below:
                continue
            theirs = Line(other, _ids(files_of(self.repo, other)))
            joining = self._run(self._base(below, made), line, theirs, below, made)
            files = dict(line.files)
            for path, new in joining.result.items():
                if new is None:
                    files.pop(path, None)
                else:
                    files[path] = self.repo.blob_id(new)
                    made[files[path]] = new
            line = Line(first, files)
        return line


def exchange(
    workspace: Workspace, *, restore: bool = False, accepted: str | None = None, pause: Pause = time.sleep
) -> Report:
    """Exchange changes with the shared copy.

    Raise NoHub, UnsavedEdits, OtherHistory, PartOfHistory, StrangeFiles, HubBusy, what `remotes`, `sync_trust` and
    `joining` raise, and what forbids saving. A shared copy that is away is no fault: the report says what waits; so
    it does when what came was joined and the copy does not take ours.
    """
    under_way, hub = begin(workspace, accepted)
    if hub is None:
        raise NoHub
    if hub.is_file:
        from planctl.workspace.sync_bundle import exchange_file

        return exchange_file(under_way, hub)
    for attempt in range(TRIES):
        try:
            tip = fetch(under_way.repo, hub, restore=restore)
        except HubAway:
            return _away(under_way, hub)
        if tip is not None:
            under_way.vouch(tip)
            remember_tip(under_way.repo, hub, tip)
            with saving(workspace.root) as session:
                under_way.bring_in(session, tip)
        head = under_way.repo.head() or ""
        if head == tip:
            return done(under_way, tip, head)
        if (report := _sent(under_way, hub, tip, head)) is not None:
            return report
        pause(min(_FIRST_PAUSE * 2**attempt, _LONGEST_PAUSE) * random.uniform(0.5, 1.5))  # noqa: S311 - to meet less often, not to hide
    return _refused(under_way, tip, head, HubBusy(n=TRIES))


def _sent(under_way: Exchange, hub: Hub, tip: str | None, head: str) -> Report | None:
    """Send ours; return the report of that, None when somebody else was quicker."""
    try:
        if push(under_way.repo, hub, head):
            return done(under_way, tip, head)
    except HubAway:
        return _away(under_way, hub)
    except Fault as fault:
        return _refused(under_way, tip, head, fault)
    lock = left_lock(hub)
    return _refused(under_way, tip, head, HubLocked(file=lock[0], n=lock[1])) if lock else None


def begin(workspace: Workspace, accepted: str | None = None) -> tuple[Exchange, Hub | None]:
    """Begin an exchange: see that nothing here stands in its way, and where the shared copy is."""
    with saving(workspace.root) as session:
        repo = session.repo
        branch = repo.branch()
        if branch is None:
            raise DetachedHead
        if (repo.common_dir / "shallow").exists():
            raise PartOfHistory
        refuse_unsaved(session)
    repo = Repository.open(workspace.root)
    hub = hub_of(repo, branch)
    report = Report(place=hub.shown if hub else "")
    return Exchange(workspace, repo, repo.head() or "", report, accepted), hub


def joined_files(workspace: Workspace, repo: Repository, ours: str, theirs: str, *, named: bool = True) -> Files:
    """Return the files that a sync makes of two commits, path -> blob id; raise as `exchange` where it makes none.

    Not `named`, they are what `git pull` makes with planctl's driver, which cannot know who wrote what.
    """
    bases = repo.ask("merge-base", "--all", ours, theirs).out.decode().split()
    if not bases:
        raise OtherHistory(place="")
    here, there = files_of(repo, ours), files_of(repo, theirs)
    if bases in ([ours], [theirs]):
        return _ids(there if bases == [ours] else here)
    joining = Exchange(workspace, repo, ours, Report(), named=named).joined(bases, ours, theirs, here, there)
    files = {**_ids(here), **{path: repo.blob_id(new) for path, new in joining.result.items() if new is not None}}
    return {path: id_ for path, id_ in files.items() if joining.result.get(path, b"") is not None}


def refuse_unsaved(session: Session) -> None:
    """Raise UnsavedEdits while files of the workspace have edits by hand: they are somebody's words, too."""
    edits = [edit.path for edit in hand_edits(session)]
    if edits:
        raise UnsavedEdits(**about(edits))


def done(under_way: Exchange, tip: str | None, head: str) -> Report:
    """Return the report of an exchange with somebody who had one commit, and has another now."""
    repo, start = under_way.repo, under_way.start
    went = commits_between(repo, tip, head) if tip else commits_between(repo, None, head)
    came = commits_between(repo, start, tip) if tip else []
    return replace(under_way.report, came=came, went=went)


def _refused(under_way: Exchange, tip: str | None, head: str, fault: Fault) -> Report:
    """Return the report of a sync that joined what came, and could not send ours."""
    report = done(under_way, tip, head)
    return replace(report, went=[], waiting=report.went, refused=fault)


def _away(under_way: Exchange, hub: Hub) -> Report:
    """Return the report of a sync that could not reach the shared copy, or lost it half way."""
    repo = under_way.repo
    answer = repo.ask("rev-parse", "--quiet", "--verify", f"{hub.seen}^{{commit}}")
    seen = answer.out.decode().strip() if answer.status == 0 else None
    head = repo.head() or ""
    came = commits_between(repo, under_way.start, head) if head != under_way.start else []
    waiting = commits_between(repo, seen, under_way.start)
    return replace(under_way.report, came=came, waiting=waiting, away=True)


def commits_between(repo: Repository, older: str | None, newer: str) -> list[Commit]:
    """Return the changes that lead from one commit to another, the latest first; joining is none."""
    without = [f"^{older}"] if older else []
    listed = repo.run("rev-list", "--no-merges", "--date-order", newer, *without).decode().split()
    return read_commits(repo, listed)


# Files of a commit


Listed = dict[str, tuple[str, str]]  # path -> mode and blob id


def files_of(repo: Repository, commit: str) -> Listed:
    """Return the files of a commit; raise StrangeFiles when there is anything but files, or one outside."""
    found: Listed = {}
    strange = []
    for row in repo.run("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")[:-1]:
        words, _, name = row.partition(b"\t")
        mode, _, id_ = words.decode().split()[:3]
        path = name.decode("utf-8", "surrogateescape")
        if mode not in FILES or not is_inside(path):
            strange.append(path)
        found[path] = (mode, id_)
    if strange:
        raise StrangeFiles(files=", ".join(repr(path)[1:-1] for path in strange[:5]))
    return found


def _ids(files: Listed) -> Files:
    return {path: id_ for path, (_, id_) in files.items()}


def _taken(repo: Repository, ours: Listed, theirs: Listed) -> list[Change]:
    """Return the changes that lead to what others have, where nothing of ours is new."""
    paths = [path for path in sorted({*ours, *theirs}) if ours.get(path) != theirs.get(path)]
    ids = sorted({files[path][1] for files in (ours, theirs) for path in paths if path in files})
    contents = dict(zip(ids, repo.read_blobs(ids), strict=True)) if ids else {}

    def content(files: Listed, path: str) -> bytes | None:
        return contents[files[path][1]] if path in files else None

    return [Change(path, content(ours, path), content(theirs, path)) for path in paths]


def _message(conflicts: dict[str, list[Conflict]]) -> str:
    ids = [Path(path).stem for path in sorted(conflicts)]
    return compose_message(COMMAND, COMMAND, ids)
