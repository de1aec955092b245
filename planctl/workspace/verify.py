"""`verify`: every look at the history that an auditor relies on, from the bytes of the repository to every version."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from planctl.errors import Fault, GitTrouble, NoHistory, UnknownRevision
from planctl.workspace.findings import Finding
from planctl.workspace.git import Repository
from planctl.workspace.hand_edits import hand_edits
from planctl.workspace.line import Link, Touched, commits_of, read_links, touched_by
from planctl.workspace.lost_branch import last_known
from planctl.workspace.save import Session
from planctl.workspace.seen import remember_seen
from planctl.workspace.verify_closed import closed_left_alone, sums_hold
from planctl.workspace.verify_commits import dates, unbroken
from planctl.workspace.verify_files import Reader, versions_of
from planctl.workspace.verify_merges import merges
from planctl.workspace.verify_paths import clashes, embedded, wrong_path
from planctl.workspace.verify_signers import signatures
from planctl.workspace.verify_store import rewound, store
from planctl.yamltext.inert import inert

_REVISION = re.compile(r"[^\W_][\w./@{}^~+-]*")


@dataclass
class Verified:
    """What was found, and how much was looked at."""

    findings: list[Finding] = field(default_factory=list)
    commits: int = 0
    versions: int = 0


def verify(repo: Repository, since: str | None = None, *, accept: bool = False) -> Verified:
    """Look at everything, or at what came after a revision; raise UnknownRevision.

    `accept`: the history was turned back on purpose. What has been looked at is remembered as seen,
    unless the history was turned back and nobody accepted that.
    """
    verified = Verified()
    if repo.head() is None:
        verified.findings.append(_lost(repo))
        return verified
    start = None if since is None else resolve(repo, since)
    if accept:
        remember_seen(repo)
    back = list(rewound(repo))
    verified.findings += [*store(repo), *back]
    try:
        _history(repo, start, verified)
    except (GitTrouble, ValueError) as error:  # what git cannot read any more; it was named above, if git knows more
        what = str(error.params["what"]) if isinstance(error, GitTrouble) else type(error).__name__
        verified.findings.append(Finding("damaged", params={"what": inert(what)}))
    if not back:
        remember_seen(repo)
    return verified


def _lost(repo: Repository) -> Finding:
    """Say that the branch's file was lost; raise NoHistory when there never was a save."""
    lost = last_known(repo)
    if lost is None:
        repo.refuse_lost()
        raise NoHistory(folder=str(repo.root))
    return Finding("branch-lost", params={"branch": lost.branch, "seen": lost.commit[:10]})


def resolve(repo: Repository, words: str) -> str:
    """Return the commit that words mean: an id, a branch, a tag; raise UnknownRevision."""
    answer = repo.ask("rev-parse", "--quiet", "--verify", f"{words}^{{commit}}") if _REVISION.fullmatch(words) else None
    if answer is None or answer.status:
        raise UnknownRevision(value=inert(words))
    return answer.out.decode().strip()


def _history(repo: Repository, start: str | None, verified: Verified) -> None:
    ids = commits_of(repo, start)
    links = list(read_links(repo, ids))
    before = {link.id: link.committer.seconds for link in read_links(repo, _edge(repo, start, links))}
    touched = touched_by(repo, ids)
    history = [(link, touched.get(link.id, [])) for link in links]
    versions = versions_of(repo, history)
    verified.commits, verified.versions = len(links), len(versions)
    for found in (
        unbroken(links, before),
        dates(links, before),
        signatures(repo, links),
        merges(repo, links),
        _paths(history),
        closed_left_alone(repo, history),
        Reader(repo).findings(versions),
        sums_hold(repo),
        clashes(repo.entries()),
        _unsaved(repo),
    ):
        verified.findings += found


def _edge(repo: Repository, start: str | None, links: list[Link]) -> list[str]:
    """Return the commits before the part looked at: all that lead to its start, and the start itself."""
    if start is None:
        return []
    parents = {parent for link in links for parent in link.parents} - {link.id for link in links}
    return sorted(parent for parent in parents if repo.ask("merge-base", "--is-ancestor", parent, start).status == 0)


def _paths(history: list[tuple[Link, list[Touched]]]) -> Iterator[Finding]:
    """Yield what must not lie in the history, each at the commit that brought it."""
    seen: set[str] = set()
    for link, touched in history:
        for change in touched:
            code = wrong_path(change.path, change.new.mode) if change.new else None
            if code is not None:
                severity = "warning" if code in {"stray-path", "odd-mode"} else "error"
                yield Finding(code, link.id, change.path, severity=severity)
        seen.update(change.path for change in touched if change.new)
    yield from embedded(seen)


def _unsaved(repo: Repository) -> Iterator[Finding]:
    """Yield the files that are not as they were saved last: an edit by hand, or a disk that forgets."""
    try:
        edits = hand_edits(Session(repo))
    except Fault:  # a link or something else where a file should be
        yield Finding("unsaved", path="plans", severity="warning")
        return
    yield from (Finding("unsaved", path=edit.path, severity="warning") for edit in edits)
