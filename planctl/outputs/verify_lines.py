"""What `verify` found as lines, kind after kind with the remedy once, and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planctl.outputs.styled import Line, line
from planctl.plans.cpr import masked
from planctl.texts import tr
from planctl.workspace.findings import Finding
from planctl.workspace.verify import Verified

_SHOWN = 10  # findings of a kind that are listed
_SHORT = 10  # characters of a commit's id


def verify_lines(verified: Verified) -> list[Line]:
    """Return the findings, or the one sentence that all is well."""
    findings = verified.findings
    if not findings:
        counts = {"commits": verified.commits, "versions": verified.versions}
        said = {name: tr(f"verify.{name}", n=count) for name, count in counts.items()}
        return [line((tr("verify.whole", **said), "good"))]
    lines: list[Line] = []
    for code in dict.fromkeys(finding.code for finding in findings):
        lines += _kind([finding for finding in findings if finding.code == code])
    return [*lines, line((tr("verify.count", n=len(findings)), "bad"))]


def _kind(findings: Sequence[Finding]) -> list[Line]:
    lines = []
    for finding in findings[:_SHOWN]:
        place = " ".join(part for part in (finding.commit[:_SHORT], masked(finding.path)) if part)
        style = "bad" if finding.severity == "error" else "warn"
        where = [(f"{place}: ", "bold")] if place else []
        lines.append(line(*where, (_message(finding), style), (f"  [{finding.code}]", "dim")))
    if len(findings) > _SHOWN:
        lines.append(line(tr("verify.more", n=len(findings) - _SHOWN)))
    return [*lines, line("   ", _remedy(findings[0]))]


def verify_data(verified: Verified) -> list[dict[str, Any]]:
    """Return the findings as plain data."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity,
            "commit": finding.commit or None,
            "path": masked(finding.path) or None,
            "message": _message(finding),
            "remedy": _remedy(finding),
        }
        for finding in verified.findings
    ]


def _message(finding: Finding) -> str:
    return masked(tr(f"verify.{finding.code}", **finding.params))


def _remedy(finding: Finding) -> str:
    return masked(tr(f"verify.{finding.code}.do", **finding.params))
