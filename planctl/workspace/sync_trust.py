"""Signatures of what comes from others, tested before anything of it is taken in.

Where signing is on, each commit has to be signed by its committer, with a key on the list of its parents. What people
take in all the same, they name; `verify` goes on telling of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from planctl.errors import CannotTestSignatures, NoSuchCommit, UnsignedChanges
from planctl.workspace.git import Repository
from planctl.workspace.line import Link, read_links
from planctl.workspace.signing import SIGNERS
from planctl.workspace.verify_signers import lists_of, signatures
from planctl.yamltext.inert import inert

_COMMIT = re.compile("[0-9a-f]{7,64}")
_NAMED = 5  # commits that are named; the others are counted


def refuse_unsigned(repo: Repository, head: str | None, tip: str, accepted: str | None = None) -> int:
    """Refuse a line of history with commits that are not signed as they have to be.

    `accepted` is one of its commits that is taken in with everything before it, come what may. Return how many
    commits nobody had to sign although signing is on here: they began before it was. Raise UnsignedChanges,
    CannotTestSignatures, NoSuchCommit.
    """
    links = _new(repo, head, tip)
    known = _accepted(repo, links, accepted) if accepted else set()
    if not any(_has_list(repo, commit) for commit in (head, tip) if commit):
        return 0
    found = list(signatures(repo, links))
    if any(finding.code == "cannot-tell" for finding in found):
        raise CannotTestSignatures
    wrong = list(dict.fromkeys(finding.commit for finding in found if finding.commit not in known))
    if wrong:
        raise _refusal([link for link in links if link.id in wrong])
    return _begun_before(repo, head, links)


def _new(repo: Repository, head: str | None, tip: str) -> list[Link]:
    without = [f"^{head}"] if head else []
    listed = repo.run("rev-list", "--topo-order", "--reverse", tip, *without).decode().split()
    return list(read_links(repo, listed))


def _accepted(repo: Repository, links: Sequence[Link], word: str) -> set[str]:
    """Return the commits that are taken in come what may: one that is named, and those before it."""
    word = word.lower()
    found = [link.id for link in links if _COMMIT.fullmatch(word) and link.id.startswith(word)]
    if len(found) != 1:
        raise NoSuchCommit(value=inert(word))
    return set(repo.run("rev-list", found[0]).decode().split())


def _has_list(repo: Repository, commit: str) -> bool:
    return repo.ask("cat-file", "-e", f"{commit}:{SIGNERS}").status == 0


def _refusal(wrong: Sequence[Link]) -> UnsignedChanges:
    names = sorted({link.committer.name for link in wrong})
    commits = ", ".join([*(link.id[:10] for link in wrong[:_NAMED]), *(["..."] if len(wrong) > _NAMED else [])])
    return UnsignedChanges(n=len(wrong), commits=commits, who=inert(", ".join(names)), last=wrong[-1].id[:10])


def _begun_before(repo: Repository, head: str | None, links: Sequence[Link]) -> int:
    """Return how many commits had no list to be judged by although there is one here."""
    if not head or not lists_of(repo, [head]):
        return 0
    lists = lists_of(repo, {parent for link in links for parent in link.parents} | {link.id for link in links})
    return sum(link.id not in lists and not any(parent in lists for parent in link.parents) for link in links)
