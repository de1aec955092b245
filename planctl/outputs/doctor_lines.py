"""What `doctor` found as lines, one a check with its remedy below, and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planctl.outputs.styled import Line, columns, line
from planctl.plans.cpr import masked
from planctl.texts import has, tr
from planctl.workspace.findings import FINE, FOUND, Diagnosis

_MARKS = {FINE: ("✓", "good"), FOUND: ("!", "bad")}
_NOTE = ("·", "dim")
_REPAIRED = "repaired"


def doctor_lines(repaired: Sequence[Diagnosis], diagnoses: Sequence[Diagnosis]) -> list[Line]:
    """Return everything that was looked at, what was repaired first, and what is left to do."""
    lines: list[Line] = []
    rows = [[_MARKS[FINE], (_label(d), "bold"), (f"{tr('doctor.repaired')}: {_message(d)}", "")] for d in repaired]
    rows += [[_MARKS.get(d.state, _NOTE), (_label(d), "bold"), (_message(d), "")] for d in diagnoses]
    remedies = [""] * len(repaired) + [_remedy(d) for d in diagnoses]
    for row, remedy in zip(columns(rows), remedies, strict=True):
        lines.append(row)
        lines += [line("     ", part) for part in remedy.splitlines()]
    wrong = [diagnosis for diagnosis in diagnoses if diagnosis.state == FOUND]
    if not wrong:
        return [*lines, line((tr("doctor.all-fine"), "good"))]
    lines.append(line((tr("doctor.count", n=len(wrong)), "bad")))
    mended = sum(bool(diagnosis.mend) for diagnosis in wrong)
    return [*lines, line(tr("doctor.some-mended", n=mended))] if mended else lines


def doctor_data(repaired: Sequence[Diagnosis], diagnoses: Sequence[Diagnosis]) -> list[dict[str, Any]]:
    """Return the same as plain data."""
    return [*(_data(d, _REPAIRED) for d in repaired), *(_data(d, d.state) for d in diagnoses)]


def _data(diagnosis: Diagnosis, state: str) -> dict[str, Any]:
    return {
        "check": diagnosis.check,
        "state": state,
        "code": diagnosis.name.partition(".")[2],
        "message": _message(diagnosis),
        "remedy": _remedy(diagnosis) if state == FOUND else "",
        "fix": bool(diagnosis.mend) and state == FOUND,
    }


def _label(diagnosis: Diagnosis) -> str:
    return tr(f"doctor.check-{diagnosis.check}")


def _message(diagnosis: Diagnosis) -> str:
    return masked(tr(diagnosis.name, **diagnosis.params))


def _remedy(diagnosis: Diagnosis) -> str:
    key = f"{diagnosis.name}.do"
    return masked(tr(key, **diagnosis.params)) if has(key) else ""
