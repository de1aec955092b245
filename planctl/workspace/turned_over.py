"""Files that a turn of the year moved on one side while somebody wrote in them, or closed the year too, on the other.

What was written belongs to the file as it was before it was closed. So the two are merged as of before, and then the
turn of the year is taken again: the file is closed with what was written; what is dated later goes to the new
file. Where the person goes on after all, or people disagree, the file stays open, and closing the year again closes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from planctl.errors import ClosedOnBoth
from planctl.plans.check import check_plan
from planctl.plans.closing import deeper, divide, goes_on, later_than
from planctl.plans.plan import Plan
from planctl.workspace.closed import FOLDER, SUMS, read_sums, with_sums
from planctl.workspace.joining import Joining, Line
from planctl.workspace.log import contents_at
from planctl.yamltext.loader import load

_CLOSED = re.compile(rf"{FOLDER}/([0-9]{{4}})/([^/]+)\.yaml")


@dataclass(frozen=True)
class _Turn:
    """Somebody whose file one side closed or both did, with a year."""

    person: str
    year: int
    closed: str
    living: str


@dataclass(frozen=True)
class _Passage:
    """Somebody's living file on a side: before the year was closed, as it was begun anew then, and now.

    Where the year was not closed, it is as before.
    """

    before: bytes | None
    begun: bytes | None
    now: bytes | None


def take_turned_over(joining: Joining) -> set[str]:
    """Merge the files that were closed on a side and changed on the other; return the paths that this settles."""
    settled: set[str] = set()
    for turn in _turns(joining):
        _take(joining, turn)
        settled |= {turn.closed, turn.living}
    return settled


def _turns(joining: Joining) -> list[_Turn]:
    """Return whose file was closed on one side, and changed or closed otherwise on the other."""
    found = []
    for path in sorted({*joining.ours.files, *joining.theirs.files}):
        match = _CLOSED.fullmatch(path)
        if match is None or path in joining.base.files:
            continue
        turn = _Turn(match[2], int(match[1]), path, f"plans/{match[2]}.yaml")
        sides = [line.files.get(path) for line in (joining.ours, joining.theirs)]
        still = [line.files.get(turn.living) for line in (joining.ours, joining.theirs)]
        was = joining.base.files.get(turn.living)
        other = still[0] if sides[0] is None else still[1]
        if was is not None and sides[0] != sides[1] and (None not in sides or other != was):
            found.append(turn)
    return found


def _take(joining: Joining, turn: _Turn) -> None:
    passages = [_passage(joining, line, turn) for line in (joining.ours, joining.theirs)]
    base = joining.content(joining.base, turn.living)
    merged = joining.plan(turn.living, (base, passages[0].before, passages[1].before))
    model = joining.models.get(str((load(merged).data or {})["model"]))
    plan = check_plan(load(merged), model, joining.structure(model))
    if joining.conflicts.get(turn.living) or _goes_on(plan, turn.year):
        after: tuple[bytes | None, bytes | None] = (None, merged)
    else:
        after = _closed(plan, merged, turn.year)
    closed, living = after
    for passage in passages:
        living = _written_on(joining, turn, passage, living)
    joining.result |= {turn.closed: closed, turn.living: living}


def _closed(plan: Plan, source: bytes, year: int) -> tuple[bytes, bytes | None]:
    """Return somebody's file as it is closed with a year, and the new file with what is dated later."""
    later = later_than(plan, year)
    if not later:
        return deeper(source), None
    kept = {key: plan.data.get(key) for key in ("id", "ref", "contact_person")}
    old, new = divide(plan, later, {**kept, "registered": later.first, "closed": [year]})
    return deeper(old.encode()), new.encode()


def _written_on(joining: Joining, turn: _Turn, passage: _Passage, living: bytes | None) -> bytes | None:
    """Return somebody's new file with what was written in it on a side since the year was closed there."""
    if passage.now == passage.begun:
        return living
    if passage.begun is None and (living is None or living == passage.now):
        return passage.now  # come back, and registered again
    if passage.now is None or living is None:
        raise _refusal(joining, turn)
    return joining.plan(turn.living, (passage.begun, passage.now, living))


def _goes_on(plan: Plan, year: int) -> bool:
    periods = [[str(period["from"]), str(period.get("to") or "")] for period in plan.entries("plan_periods")]
    ended = plan.data.get("ended")
    return goes_on(periods, str(ended.get("date", "")) if isinstance(ended, dict) else "", year)


def _passage(joining: Joining, line: Line, turn: _Turn) -> _Passage:
    """Return what became of somebody's living file on a side."""
    now = joining.content(line, turn.living)
    if turn.closed not in line.files:
        return _Passage(now, None, None)
    without = [f"^{base}" for base in joining.bases]
    listed = joining.repo.run("rev-list", "--full-history", "--reverse", line.commit, *without, "--", turn.closed)
    for commit in listed.decode().split():
        places = [(f"{commit}^", turn.living), (commit, turn.living), (commit, turn.closed)]
        before, begun, closed = contents_at(joining.repo, places).values()
        if before is not None and closed is not None:
            return _Passage(before, begun, now)
    raise _refusal(joining, turn)


def _refusal(joining: Joining, turn: _Turn) -> ClosedOnBoth:
    theirs = joining.theirs
    file = turn.living if turn.living in theirs.files else turn.closed
    return ClosedOnBoth(id=turn.person, year=turn.year, who=theirs.who, theirs=theirs.commit[:10], file=file)


def take_sums(joining: Joining) -> None:
    """Bring the hashes of closed files up to date with what the merge has made of those."""
    both = [path for path in joining.both_changed() if path.rpartition("/")[2] == SUMS]
    closed = [path for path in joining.result if _CLOSED.fullmatch(path)]
    made = [path for path in closed if joining.result[path] != joining.content(joining.theirs, path)]
    known = {*joining.ours.files, *joining.theirs.files}
    touched = {f"{path.rpartition('/')[0]}/{SUMS}" for path in made} & known
    for path in sorted({*both, *touched}):
        joining.result[path] = _merged_sums(joining, path)


def _merged_sums(joining: Joining, path: str) -> bytes | None:
    """Return the hashes of both sides, with those of the closed files as the merge leaves them."""
    base, ours, theirs = (read_sums(source or b"").by_name for source in joining.three(path))
    names = {name for name in {*ours, *theirs} if not (name in base and (name not in ours or name not in theirs))}
    kept = {name: ours.get(name, theirs.get(name, "")) for name in names}
    for name in names & base.keys():
        kept[name] = theirs[name] if ours[name] == base[name] else ours[name]
    folder = path.rpartition("/")[0]
    merged = {p.rpartition("/")[2]: new for p, new in joining.result.items() if p.startswith(folder) and p != path}
    kept = {name: value for name, value in kept.items() if name not in merged}
    lines = "".join(f"{value}  {name}\n" for name, value in kept.items()).encode()
    content = with_sums(lines, {name: new for name, new in merged.items() if new is not None})
    return content or None
