"""`planctl sync`: exchange changes with the others, through a shared copy or a file that is carried."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

from planctl.cli.session import Session, say, usage, warn
from planctl.cli.terminal import Context, option
from planctl.errors import Fault, NoWorkspace, UsageFault
from planctl.outputs.conflict_words import place_words
from planctl.plans.conflicts import OPEN, Conflict
from planctl.plans.merge import GONE
from planctl.plans.shapes import MISSING
from planctl.texts import tr
from planctl.texts.dates import joined
from planctl.workspace.disputes import open_conflicts
from planctl.workspace.drivers import register_driver
from planctl.workspace.log import Commit
from planctl.workspace.remotes import set_hub
from planctl.workspace.save import saving
from planctl.workspace.sync import Report, exchange
from planctl.workspace.sync_bundle import exchange_bundle, start_from
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile, Workspace

_MANY = 6  # ids that are named; the others are counted


def sync(
    context: Context,
    remote: Annotated[str | None, option("--remote", help="help.sync.remote", metavar="PLACE")] = None,
    bundle: Annotated[Path | None, option("--bundle", help="help.sync.bundle", metavar="FILE")] = None,
    restore: Annotated[bool, option("--restore", help="help.sync.restore")] = False,
    accept: Annotated[str | None, option("--accept", help="help.sync.accept", metavar="COMMIT")] = None,
) -> None:
    """Exchange changes with the others."""
    session: Session = context.obj
    if bundle is not None and remote is not None:
        raise usage("bundle-or-remote")
    workspace = _workspace(session, bundle)
    if workspace is None:
        return
    if remote is not None:
        _set_hub(workspace, remote)
    with saving(workspace.root) as held:
        register_driver(held.repo)
    if bundle is None:
        _tell(workspace, exchange(workspace, restore=restore, accepted=accept))
        return
    file = Path(os.path.abspath(bundle))  # without resolving links: as the user names it
    is_new = not file.exists()
    report = exchange_bundle(workspace, file, accept)
    if is_new:
        say(tr("sync.bundle-written", file=str(file), n=len(report.went)))
    else:
        _tell(workspace, report, file=str(file))


def _workspace(session: Session, bundle: Path | None) -> Workspace | None:
    """Return the workspace; None where a file has just begun one, in a folder that had nothing in it."""
    try:
        return session.workspace
    except (NoWorkspace, UsageFault):  # there is none, or not even the folder
        if bundle is None or not bundle.exists() or (session.folder.exists() and not session.folder.is_dir()):
            raise
    folder = session.folder.absolute()
    commits = start_from(folder, Path(os.path.abspath(bundle)))
    say(tr("sync.begun", folder=str(folder), n=len(commits)))
    return None


def _set_hub(workspace: Workspace, address: str) -> None:
    with saving(workspace.root) as held:
        hub = set_hub(held.repo, address, Path.cwd(), held.repo.branch() or "")
    say(tr("sync.hub", place=hub.shown))


def _tell(before: Workspace, report: Report, *, file: str = "") -> None:
    """Say what came, what went, and what needs the people who work here; raise why nothing could be sent."""
    workspace = Workspace(before.root)  # its settings and models may be others by now
    for sentence in [*_came(report.came), *_went(report, file)]:
        say(sentence)
    if not (report.came or report.went or report.away or report.conflicts or report.refused):
        say(tr("sync.nothing"))
    _tell_conflicts(workspace, report)
    _tell_twice(workspace, report)
    if report.unvouched:
        warn(tr("sync.unvouched", n=report.unvouched))
    for path, comments in report.comments.items():
        warn(tr("sync.comments", file=path, comments=" ".join(comments)))
    for key in report.warnings:
        warn(tr(key, files=", ".join(report.late)))
    if faulty := _faulty(workspace, report):
        warn(tr("sync.faulty", files=", ".join(faulty)))
    if report.refused is not None:
        raise report.refused


def _came(commits: list[Commit]) -> list[str]:
    """Return what came, by whom, those who did most first."""
    by_name: dict[str, list[Commit]] = {}
    for commit in commits:
        by_name.setdefault(commit.name, []).append(commit)
    rows = sorted(by_name.items(), key=lambda row: (-len(row[1]), row[0]))
    return [tr("sync.came", n=len(own), who=name, ids=_ids(own)) for name, own in rows]


def _went(report: Report, file: str) -> list[str]:
    went = [tr("sync.written" if file else "sync.went", n=len(report.went), file=file)] if report.went else []
    waiting = report.waiting
    left = [tr("sync.waiting", n=len(waiting), ids=_ids(waiting))] if waiting else []
    if not report.away:
        return [*went, *left]
    return [*went, tr("sync.away", place=report.place), *(left or [tr("sync.nothing-waiting")])]


def _ids(commits: list[Commit]) -> str:
    """Return whom commits are about, " (K-2XV9A, K-81KXB)"."""
    ids = sorted({id_ for commit in commits for id_ in commit.ids})
    return " " + tr("sync.came-ids", ids=_named(ids)) if ids else ""


def _named(ids: list[str]) -> str:
    """Return ids in a row, those beyond the first few as a number."""
    named, more = ", ".join(ids[:_MANY]), len(ids) - _MANY
    return tr("sync.more-ids", ids=named, n=more) if more > 0 else named


def _tell_conflicts(workspace: Workspace, report: Report) -> None:
    """Tell what people have to agree on: each new place, and whose plans have waited for that since before."""
    open_ = dict(open_conflicts(workspace))
    new = {path: [each for each in open_.get(path, ()) if path in report.files] for path in (*report.conflicts, *open_)}
    disputes = [(path, each) for path, found in sorted(new.items()) for each in found]
    if disputes:
        say(tr("sync.agree", n=len(disputes)))
    for path, each in disputes:
        say(f"  {_conflict(workspace, path, each)}")
    for person in sorted({PlanFile(path).stem for path, found in new.items() if found}):
        say(f"  {tr('sync.resolve', id=person)}")
    if left := sorted({PlanFile(path).stem for path in open_ if not new[path]}):
        say(tr("sync.still", ids=_named(left)))


def _tell_twice(workspace: Workspace, report: Report) -> None:
    """Tell whom both sides registered: taken for one person."""
    for path in report.twice:
        if workspace.has(path):
            say(tr("sync.twice", id=PlanFile(path).stem))


def _conflict(workspace: Workspace, path: str, conflict: Conflict) -> str:
    plan = workspace.read(PlanFile(path)).plan
    settings = workspace.settings
    place = place_words(plan, conflict.keys, settings) if plan else ".".join(conflict.keys)

    def names(*, removed: bool) -> str:
        chosen = [version for version in conflict.versions if (version.value is MISSING) == removed]
        known = [settings.first_name(v.stamp.by) if v.stamp.by else tr("sync.somebody") for v in chosen]
        return joined(list(dict.fromkeys(known)))

    if not names(removed=True):
        who, key = joined(_everybody(workspace, conflict)), "sync.conflict"
    else:
        who, key = names(removed=False), "sync.conflict-removed" if conflict.base is not MISSING else "sync.conflict-on"
    key = "sync.conflict-file" if conflict.keys == GONE else key
    return tr(key, id=PlanFile(path).stem, place=place, who=who, remover=names(removed=True))


def _everybody(workspace: Workspace, conflict: Conflict) -> list[str]:
    handles = dict.fromkeys(version.stamp.by for version in conflict.versions)
    return [workspace.settings.first_name(handle) if handle else tr("sync.somebody") for handle in handles]


def _faulty(workspace: Workspace, report: Report) -> list[str]:
    """Return the plan files that came or were merged and have errors, conflicts apart."""
    faulty = []
    for path in dict.fromkeys(report.files):
        if path.startswith((f"{PLANS}/", f"{CLOSED}/")) and path.endswith(SUFFIX) and (workspace.root / path).exists():
            try:
                errors = workspace.read(PlanFile(path)).errors
            except Fault:  # the settings, or a model: `check` begins with those
                return [path]
            faulty += [path] if any(problem.code != OPEN for problem in errors) else []
    return faulty


COMMANDS = {"sync": sync}
