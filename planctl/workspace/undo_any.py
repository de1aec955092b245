"""Taking back any earlier save: by the number of its commit, or the latest about a person; never a rewritten history.

A file that still is as the save left it gets its old content; a plan that went on has the change taken out of it,
unless something builds on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from planctl.errors import (
    BuiltUpon,
    CannotUndo,
    FirstSave,
    NothingToUndo,
    StillUsed,
    UndoesMerge,
    UndoneBefore,
    WouldBreak,
)
from planctl.plans.difference import Difference, differences
from planctl.plans.layout import layout_of
from planctl.plans.merge import Side
from planctl.plans.merge_sense import merge
from planctl.plans.merge_text import Form, brought_text
from planctl.plans.plan import Plan, canonical
from planctl.plans.renamed import read_text
from planctl.plans.shapes import place_text
from planctl.workspace.changed import broken_by
from planctl.workspace.log import UNDOES, Commit, closed_years, commits_touching, find_commit, read_commits, undone_by
from planctl.workspace.undo import changed_files
from planctl.workspace.work import Change
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile
from planctl.workspace.writing import Writer, new_problems

_FEW = 5  # files that are named
_SETTLED = ("decisions", "postponements", "approvals", "statuses")  # what takes the plan as it was that day


@dataclass(frozen=True)
class Row:
    """A file that a save changed: what it held before and after, None where there was none."""

    path: str
    old: bytes | None
    new: bytes | None


def named_save(writer: Writer, words: str) -> Commit:
    """Return the save that a number means; raise UnknownSave, UndoesMerge, FirstSave, UndoneBefore."""
    repo = writer.session.repo
    commit = read_commits(repo, [find_commit(repo, words)])[0]
    if not commit.parents:
        raise FirstSave(commit=commit.short)
    if len(commit.parents) > 1:
        raise UndoesMerge(commit=commit.short)
    paths = [row.path for row in rows_of(writer, commit)]
    if commit.id in undone_by(commits_touching(repo, paths, commit.id)):
        raise UndoneBefore(commit=commit.short)
    return commit


def latest_save(writer: Writer, person: str) -> Commit:
    """Return the latest save about a person that was not taken back; raise NothingToUndo."""
    repo = writer.session.repo
    closed = [f"{CLOSED}/{year:04d}/{person}{SUFFIX}" for year in closed_years(repo)]
    commits = commits_touching(repo, [f"{PLANS}/{person}{SUFFIX}", *closed])
    undone = undone_by(commits)
    for commit in commits:
        if commit.id not in undone and UNDOES not in commit.trailers and len(commit.parents) == 1:
            return commit
    raise NothingToUndo


def rows_of(writer: Writer, commit: Commit) -> list[Row]:
    """Return the files that a save changed."""
    repo = writer.session.repo
    changed = list(changed_files(repo, commit.parents[0], commit.id))
    wanted = sorted({blob for _, old, new in changed for blob in (old, new) if blob})
    contents = dict(zip(wanted, repo.read_blobs(wanted), strict=True))
    return [Row(path, contents[old] if old else None, contents[new] if new else None) for path, old, new in changed]


def changes_back(writer: Writer, commit: Commit) -> list[Change]:
    """Return the changes that take a save back; raise CannotUndo, BuiltUpon, WouldBreak."""
    rows = rows_of(writer, commit)
    now = {row.path: writer.session.read(row.path) for row in rows}
    others = [row.path for row in rows if now[row.path] != row.new and not _is_plan_changed(row, now[row.path])]
    if others:
        raise CannotUndo(subject=commit.subject, files=", ".join(others), n=len(others))
    changes = [_change(writer, row, now[row.path]) for row in rows]
    refuse_breaking(writer, changes)
    return changes


def refuse_breaking(writer: Writer, changes: list[Change]) -> None:
    """Raise StillUsed when plans go by what is to be taken back from the settings or the models."""
    broken = list(broken_by(writer.workspace, changes))
    if broken:
        raise StillUsed(files=", ".join(broken[:_FEW]), n=len(broken))


def _is_plan_changed(row: Row, now: bytes | None) -> bool:
    """Tell whether a file is a living plan that was there before, after and is there now."""
    living = row.path.startswith(f"{PLANS}/") and row.path.endswith(SUFFIX)
    return living and None not in (row.old, row.new, now)


def _change(writer: Writer, row: Row, now: bytes | None) -> Change:
    file = PlanFile(row.path)
    if now == row.new or now is None:
        if None not in (row.old, now) and row.path.startswith(f"{PLANS}/") and row.path.endswith(SUFFIX):
            _refuse_errors(writer, file, now, row.old)
        return Change(row.path, now, row.old)
    before, after, current = (_plan(writer, file, source) for source in (row.old, row.new, now))
    text = _taken_out(before, after, current).encode()
    _refuse_errors(writer, file, now, text)
    return Change(row.path, now, text)


def _refuse_errors(writer: Writer, file: PlanFile, now: bytes | None, then: bytes | None) -> None:
    """Raise WouldBreak when a plan would get an error that it does not have now."""
    problems = [writer.workspace.read(file, source).problems if source is not None else [] for source in (now, then)]
    for problem in new_problems(*problems):
        if problem.is_error:
            raise WouldBreak(problem=problem)


def _taken_out(before: Plan, after: Plan, current: Plan) -> str:
    """Return the text of a plan that went on, without what became of `before` in `after`; raise BuiltUpon.

    That is a merge: what stands now, and what stood before, both come from what stood after.
    """
    if any(_is_built_on(each, after, current) for each in differences(before, after)):
        raise BuiltUpon(what="plan_periods", places=[("plan_periods",)], plan=current)
    layout = layout_of(current.model)
    merged = merge(layout, after.data, Side(current.data), Side(before.data))
    if merged.new or merged.data is None:
        raise BuiltUpon(what=", ".join(place_text(keys) for keys in merged.new), places=merged.new, plan=current)
    form = Form(partial(read_text, model=current.model), layout.order, layout.top)
    return brought_text(merged.data, form, after.document.text, current.document.text, current.document.text)


def _is_built_on(found: Difference, after: Plan, current: Plan) -> bool:
    """Tell whether something was settled since that took the plan's period as it was left, or the person ended."""
    if found.where != ("plan_periods",):
        return False
    known = {canonical(each, {}) for name in _SETTLED for each in after.entries(name)}
    later = [each for name in _SETTLED for each in current.entries(name) if canonical(each, {}) not in known]
    since = str(found.content.get("to") or found.content.get("from"))
    ended = current.data.get("ended") and not after.data.get("ended")
    return bool(ended) or any(str(each.get("date")) >= since for each in later)


def _plan(writer: Writer, file: PlanFile, source: bytes | None) -> Plan:
    plan = writer.workspace.read(file, source).plan if source is not None else None
    if plan is None:
        raise BuiltUpon(what=file.stem)
    return plan
