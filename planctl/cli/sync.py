"""`planctl sync`: exchange changes with the others, through a shared copy or a file that is carried."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from planctl.cli.session import Session, say, warn
from planctl.cli.terminal import Context, option
from planctl.errors import Fault
from planctl.outputs.conflict_words import place_words
from planctl.plans.conflicts import OPEN, Conflict
from planctl.plans.shapes import MISSING
from planctl.texts import tr
from planctl.texts.dates import joined
from planctl.workspace.drivers import register_driver
from planctl.workspace.log import Commit
from planctl.workspace.remotes import set_hub
from planctl.workspace.save import saving
from planctl.workspace.sync import Report, exchange, read_bundle, write_bundle
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile, Workspace

_MANY = 6  # ids that are named; the others are counted


def sync(
    context: Context,
    remote: Annotated[str | None, option("--remote", help="help.sync.remote", metavar="PLACE")] = None,
    bundle: Annotated[Path | None, option("--bundle", help="help.sync.bundle", metavar="FILE")] = None,
    restore: Annotated[bool, option("--restore", help="help.sync.restore")] = False,
) -> None:
    """Exchange changes with the others."""
    session: Session = context.obj
    workspace = session.workspace
    if remote is not None:
        _set_hub(workspace, remote)
    with saving(workspace.root) as held:
        register_driver(held.repo)
    if bundle is not None:
        _bundle(workspace, bundle.absolute())
        return
    _tell(workspace, exchange(workspace, restore=restore))


def _set_hub(workspace: Workspace, address: str) -> None:
    with saving(workspace.root) as held:
        hub = set_hub(held.repo, address, Path.cwd(), held.repo.branch() or "")
    say(tr("sync.hub", place=hub.shown))


def _bundle(workspace: Workspace, file: Path) -> None:
    """Read a file of changes in, or write one where there is none yet."""
    if file.exists():
        _tell(workspace, read_bundle(workspace, file), sent=False)
        return
    commits = write_bundle(workspace, file)
    say(tr("sync.bundle-written", file=str(file), n=len(commits)))


def _tell(before: Workspace, report: Report, *, sent: bool = True) -> None:
    """Say what came, what went, and what needs the people who work here."""
    workspace = Workspace(before.root)  # its settings and models may be others by now
    for sentence in [*_came(report.came), *_went(report)]:
        say(sentence)
    if not (report.came or report.went or report.away or report.conflicts):
        say(tr("sync.nothing" if sent else "sync.nothing-new"))
    _tell_conflicts(workspace, report)
    for file, comments in report.comments.items():
        warn(tr("sync.comments", file=file, comments=" ".join(comments)))
    for key in report.warnings:
        warn(tr(key, files=", ".join(report.late)))
    if faulty := _faulty(workspace, report):
        warn(tr("sync.faulty", files=", ".join(faulty)))


def _came(commits: list[Commit]) -> list[str]:
    """Return what came, by whom, those who did most first."""
    by_name: dict[str, list[Commit]] = {}
    for commit in commits:
        by_name.setdefault(commit.name, []).append(commit)
    rows = sorted(by_name.items(), key=lambda row: (-len(row[1]), row[0]))
    return [tr("sync.came", n=len(own), who=name, ids=_ids(own)) for name, own in rows]


def _went(report: Report) -> list[str]:
    went = [tr("sync.went", n=len(report.went))] if report.went else []
    if not report.away:
        return went
    waiting = report.waiting
    left = tr("sync.waiting", n=len(waiting), ids=_ids(waiting)) if waiting else tr("sync.nothing-waiting")
    return [*went, tr("sync.away", place=report.place), left]


def _ids(commits: list[Commit]) -> str:
    """Return whom commits are about, " (K-2XV9A, K-81KXB)"."""
    ids = sorted({id_ for commit in commits for id_ in commit.ids})
    if not ids:
        return ""
    more = len(ids) - _MANY
    named = ", ".join(ids[:_MANY])
    return " " + tr("sync.came-ids", ids=tr("sync.more-ids", ids=named, n=more) if more > 0 else named)


def _tell_conflicts(workspace: Workspace, report: Report) -> None:
    disputes = [(path, each) for path, found in sorted(report.conflicts.items()) for each in found]
    if not disputes:
        return
    say(tr("sync.agree", n=len(disputes)))
    for path, each in disputes:
        say(f"  {_conflict(workspace, path, each)}")
    for path in sorted(report.conflicts):
        say(f"  {tr('sync.resolve', id=PlanFile(path).stem)}")


def _conflict(workspace: Workspace, path: str, conflict: Conflict) -> str:
    plan = workspace.read(PlanFile(path)).plan
    settings = workspace.settings
    place = place_words(plan, conflict.keys, settings) if plan else ".".join(conflict.keys)

    def names(*, removed: bool) -> str:
        chosen = [version for version in conflict.versions if (version.value is MISSING) == removed]
        known = [settings.first_name(v.stamp.by) if v.stamp.by else tr("sync.somebody") for v in chosen]
        return joined(list(dict.fromkeys(known)))

    key = "sync.conflict-removed" if names(removed=True) and conflict.base is not MISSING else "sync.conflict"
    who = names(removed=False) if key == "sync.conflict-removed" else joined(_everybody(workspace, conflict))
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
