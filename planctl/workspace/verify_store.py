"""The repository itself: whether git finds it whole, and whether anything hides or replaces a part of the history."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.errors import ForeignSettings, NotARegularFile
from planctl.workspace.audit import refuse_foreign_settings
from planctl.workspace.files import read_if_present
from planctl.workspace.findings import Finding
from planctl.workspace.git import Repository
from planctl.workspace.seen import last_seen
from planctl.yamltext.inert import inert

_MOST = 20  # of git's own complaints that are passed on
_HARMLESS = re.compile(r"notice: |dangling |Checking |hint: ")
# File -> the code of what it means when it says anything.
_HIDING = {
    "info/grafts": "graft",
    "shallow": "shallow",
    "objects/info/alternates": "alternates",
    "objects/info/http-alternates": "alternates",
}


def store(repo: Repository) -> Iterator[Finding]:
    """Yield what is wrong with the repository, whatever its commits say."""
    yield from _hidden(repo)
    try:
        refuse_foreign_settings(repo)
    except ForeignSettings as fault:
        yield Finding("settings", path=".git/config", params=fault.params)
    yield from whole(repo)


def _hidden(repo: Repository) -> Iterator[Finding]:
    for name, code in _HIDING.items():
        try:
            content = read_if_present(repo.common_dir / name)
        except (OSError, NotARegularFile):
            content = b"?"
        if content is not None and content.strip():
            yield Finding(code, path=f".git/{name}")
    refs = repo.run("for-each-ref", "--format=%(refname)", "refs/replace").decode("utf-8", "replace").split()
    if refs or any((repo.common_dir / "refs/replace").glob("*")):
        yield Finding("replaced", path=".git/refs/replace", params={"n": max(1, len(refs))})


def whole(repo: Repository) -> Iterator[Finding]:
    """Yield what git says is damaged, a line each."""
    answer = repo.ask("fsck", "--full", "--strict", "--no-dangling", "--no-progress")
    lines = [*answer.err.splitlines(), *answer.out.decode("utf-8", "replace").splitlines()]
    said = list(dict.fromkeys(line for line in lines if line.strip() and not _HARMLESS.match(line)))
    if answer.status == 0:
        said = [line for line in said if not line.startswith("warning")]
    for line in said[:_MOST]:
        yield Finding("damaged", params={"what": inert(line.replace(f"{repo.root}/", ""))})
    if answer.status and not said:
        yield Finding("damaged", params={"what": f"fsck: {answer.status}"})


def rewound(repo: Repository) -> Iterator[Finding]:
    """Yield a finding when the history does not hold any more what this clone has seen of it."""
    seen = last_seen(repo)
    if seen and not repo.contains(seen):
        there = repo.read_objects([seen])[0] is not None
        yield Finding("rewound" if there else "rewound-gone", commit=seen, params={"seen": seen[:10]})
