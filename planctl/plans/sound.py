"""What can be shown of a plan file that has errors: everything whose form is right (pure)."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

from planctl.errors import Path
from planctl.plans.plan import Plan

# Errors that leave the form of an entry as it should be: it can be shown.
_FORM_IS_RIGHT = frozenset({
    "unknown-key", "unknown-staff", "id-file-name", "period-order", "period-overlap", "period-open-twice",
    "decision-twice", "cpr", "control", "conflict",
})  # fmt: skip


def sound(plan: Plan) -> Plan:
    """Return the plan without the entries and fields whose form is wrong; `check` says what is wrong in them."""
    broken = left_out(plan)
    if not broken:
        return plan
    data = deepcopy(plan.data)
    for path in broken:
        _leave_out(data, path)
    return replace(plan, data=data)


def left_out(plan: Plan) -> list[Path]:
    """Return where the form of something is wrong; that of a whole for each, however much in it is."""
    found = [p.path for p in plan.problems if p.is_error and p.path and p.code not in _FORM_IS_RIGHT]
    return list(dict.fromkeys(map(_entry_of, found)))


def _entry_of(path: Path) -> Path:
    """Return the path of the whole that cannot be shown: an entry of a list, a field of an area, a key of the file."""
    for depth, step in enumerate(path):
        if isinstance(step, int):
            return path[: depth + 1]
    return path[:3]


def _leave_out(data: Any, path: Path) -> None:
    """Take a value out; an entry of a list leaves None behind, so that the others keep their places."""
    *steps, last = path
    for step in steps:
        data = data.get(step) if isinstance(data, dict) else None
    if isinstance(data, dict):
        data.pop(str(last), None)
    elif isinstance(data, list) and isinstance(last, int):
        data[last] = None
