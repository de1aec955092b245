"""Who wrote in a plan since it was last approved: by history, since a text does not say who wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.models.model import Model
from planctl.plans.approval import APPROVALS, APPROVE, content_of
from planctl.plans.plan import Plan
from planctl.plans.renamed import as_named_now
from planctl.workspace.git import Repository
from planctl.yamltext.loader import load

_CHUNK = 50  # versions of a file looked at in one git process


def writers_since_approval(repo: Repository, path: str, model: Model) -> set[str]:
    """Return the e-mail addresses, in lower case, of those whose saves changed what an approval covers.

    History is walked backwards to the latest approval, or to the file's beginning.
    """
    writers: set[str] = set()
    newer: tuple[str, str, int] | None = None
    for email, source in _versions(repo, path):
        plan = Plan(document := as_named_now(load(source), model), document.data or {}, model)
        approvals = sum(entry.get("action") == APPROVE for entry in plan.entries(APPROVALS))
        content = content_of(plan)
        if newer is not None:
            if newer[1] != content:
                writers.add(newer[0])
            if newer[2] > approvals:
                return writers
        newer = (email.lower(), content, approvals)
    if newer is not None and newer[1]:
        writers.add(newer[0])
    return writers


def _versions(repo: Repository, path: str) -> Iterator[tuple[str, bytes]]:
    """Yield who made each version of a file, by e-mail, and its bytes, the newest first.

    Back to where the file began: one of that name that was closed before is another life.
    """
    rows = repo.run("log", "--format=%H %ae", "--", path).decode("utf-8", "replace").splitlines()
    commits = [row.partition(" ") for row in rows]
    for start in range(0, len(commits), _CHUNK):
        chunk = commits[start : start + _CHUNK]
        found = repo.read_objects([f"{commit}:{path}" for commit, _, _ in chunk])
        for (_, _, email), answer in zip(chunk, found, strict=True):
            if answer is None:
                return
            yield email, answer[1]
