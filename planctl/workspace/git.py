"""A git repository: what is checked out, what history and index have, and whether it may be saved to.

Every git process starts in `Repository.ask` (or `create`), with the git directory and the work tree
said explicitly; `gitrun` says what else holds for it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from planctl.errors import (
    BranchLost,
    DetachedHead,
    EmptyBranch,
    FileTooBig,
    FilterOnPlans,
    GitTrouble,
    HeadLost,
    NoGitUser,
    NotAWorkTree,
    Unborn,
    UnfinishedGit,
)
from planctl.workspace.disk import trouble_in
from planctl.workspace.files import MOST
from planctl.workspace.gitfiles import Head, Unclear, find_common_dir, find_git_dir, read_head, unfinished
from planctl.workspace.gitrun import OPTIONS, Answer, start, trouble
from planctl.workspace.objects import FILES, FOLDER, Entry, Tree, object_id, parse_tree

FORBIDDEN_ATTRIBUTES = ("filter", "ident", "working-tree-encoding")
_MANY = 50  # paths on a command line; beyond that, git lists everything and we choose


class Repository:
    """A git repository whose work tree has its top at `root`."""

    def __init__(self, root: Path, git_dir: Path) -> None:
        self.root = root
        self.git_dir = git_dir
        self.common_dir = find_common_dir(git_dir)
        self.inherited: tuple[int, ...] = ()  # descriptors that git processes hold on to: the lock
        self.processes = 0
        self._options = (f"--git-dir={git_dir}", f"--work-tree={root}", *OPTIONS)
        self._user: tuple[str, str] | None = None

    @classmethod
    def open(cls, root: Path) -> Repository:
        """Open the repository whose top is exactly root; raise NotAWorkTree and its kinds."""
        root = Path(os.path.abspath(root))  # by the name the user gave it: no links resolved
        return cls(root, find_git_dir(root))

    @classmethod
    def create(cls, root: Path) -> Repository:
        """Make root the top of a git work tree, on a branch `main`, unless it is the top of one already."""
        try:
            return cls.open(root)
        except NotAWorkTree:
            root.mkdir(parents=True, exist_ok=True)
            answer = start(root, OPTIONS, ("init", "--quiet", "-b", "main"))
            if answer.status:
                raise trouble(root, "init", answer.err) from None
            return cls.open(root)

    def run(self, *args: str, stdin: bytes | None = None, check: bool = True) -> bytes:
        """Run git and return what it wrote; raise GitMissing, or GitTrouble when it fails and check is set."""
        answer = self.ask(*args, stdin=stdin)
        if check and answer.status:
            raise trouble(self.root, args[0], answer.err)
        return answer.out

    def ask(self, *args: str, stdin: bytes | None = None, seconds: float | None = None) -> Answer:
        """Run git and return how it ended; raise GitMissing only."""
        self.processes += 1
        return start(self.root, self._options, args, stdin, self.inherited, seconds)

    def state(self) -> Head:
        """Return what is checked out."""
        try:
            return read_head(self.git_dir, self.common_dir)
        except Unclear:
            ref = self.ask("symbolic-ref", "--quiet", "HEAD").out.decode().strip()
            commit = self.ask("rev-parse", "--quiet", "--verify", "HEAD^{commit}").out.decode().strip()
            return Head(ref or None, commit or None)

    def head(self) -> str | None:
        """Return the commit that is checked out, or None before the first one."""
        return self.state().commit

    def branch(self) -> str | None:
        """Return the branch that is checked out, or None when HEAD is detached."""
        ref = self.state().ref
        return ref.removeprefix("refs/heads/") if ref else None

    def user(self) -> tuple[str, str]:
        """Return git's user, name and e-mail; raise NoGitUser when git does not know them."""
        if self._user is None:
            answer = self.ask("var", "GIT_COMMITTER_IDENT")
            found = re.fullmatch(r"(.+) <(.+)> \d+ [+-]\d+\s*", answer.out.decode("utf-8", "replace"))
            if answer.status or not found:
                raise trouble_in(answer.err) or NoGitUser()
            self._user = (found[1], found[2])
        return self._user

    def object_format(self) -> str:
        """Return the repository's hash algorithm: sha1 or sha256."""
        return self._algorithm

    @cached_property
    def _algorithm(self) -> str:
        head = self.head()
        if head is None:
            return self.run("rev-parse", "--show-object-format").decode().strip()
        return "sha1" if len(head) == 40 else "sha256"

    def blob_id(self, data: bytes) -> str:
        """Return the id that git gives to a file's content."""
        return object_id("blob", data, self._algorithm)

    def entries(self, paths: Iterable[str] | None = None) -> dict[str, str]:
        """Return path -> blob id of the files in the commit that is checked out; links are no files."""
        head = self.head()
        if head is None:
            return {}
        listed = self._list(("ls-tree", "-r", "-z", "--full-tree", head), paths)
        return {path: words[2] for words, path in listed if words[0] in FILES}

    def index_entries(self, paths: Iterable[str] | None = None) -> dict[str, Entry]:
        """Return path -> entry of the index; of a file in conflict only its first version."""
        found: dict[str, Entry] = {}
        for words, path in self._list(("ls-files", "--stage", "-z"), paths):
            found.setdefault(path, Entry(words[0], words[1]))
        return found

    def _list(self, args: Sequence[str], paths: Iterable[str] | None) -> Iterator[tuple[list[str], str]]:
        wanted = None if paths is None else set(paths)
        if wanted is not None and not wanted:
            return
        few = sorted(wanted) if wanted is not None and len(wanted) <= _MANY else []
        for row in self.run(*args, "--", *few).split(b"\0")[:-1]:
            words, _, name = row.partition(b"\t")
            path = name.decode("utf-8", "surrogateescape")
            if wanted is None or path in wanted:
                yield words.decode().split(), path

    def read_blobs(self, ids: Iterable[str]) -> list[bytes]:
        """Return the contents of blobs; raise FileTooBig before one is read that would fill the memory."""
        wanted = list(ids)
        big = [id_ for id_, size in zip(wanted, self.sizes(wanted), strict=True) if size > MOST]
        if big:
            raise FileTooBig(path=big[0][:10], limit=MOST >> 10)
        return [self._expect(found, "blob") for found in self.read_objects(wanted)]

    def read_small_blobs(self, ids: Iterable[str], most: int) -> list[bytes]:
        """Return the contents of blobs; of one that has more bytes than that, nothing but a content of one more."""
        wanted = list(ids)
        small = [id_ for id_, size in zip(wanted, self.sizes(wanted), strict=True) if size <= most]
        contents = dict(zip(small, self.read_blobs(small), strict=True))
        return [contents.get(id_, b" " * (most + 1)) for id_ in wanted]

    def sizes(self, ids: Sequence[str]) -> list[int]:
        """Return how many bytes each object has, 0 where there is none, in one git process."""
        if not ids:
            return []
        asked = "".join(f"{id_}\n" for id_ in ids).encode()
        rows = self.run("cat-file", "--batch-check=%(objectsize)", stdin=asked).decode("ascii", "replace").splitlines()
        return [int(row) if row.isdigit() else 0 for row in rows]

    def read_trees(self, commit: str | None, folders: Iterable[str]) -> dict[str, Tree]:
        """Return the trees of the folders that a commit has, and of those above them; "" is the root."""
        if commit is None:
            return {}
        names = ["", *sorted({above for folder in folders for above in _down_to(folder)} - {""})]
        found = self.read_objects([f"{commit}^{{tree}}", *(f"{commit}:{name}" for name in names[1:])])
        trees = {name: answer for name, answer in zip(names, found, strict=True) if answer or not name}
        return {name: parse_tree(self._expect(answer, "tree"), self._algorithm) for name, answer in trees.items()}

    def read_objects(self, names: Iterable[str]) -> list[tuple[str, bytes] | None]:
        """Return kind and content of each named object, None where there is none, in one git process."""
        asked = "".join(f"{name}\n" for name in names).encode()
        return list(_parse_batch(self.run("cat-file", "--batch", stdin=asked))) if asked else []

    def _expect(self, found: tuple[str, bytes] | None, kind: str) -> bytes:
        if found is None or found[0] != kind:
            raise GitTrouble(command="cat-file", what=f"{kind}: missing object")
        return found[1]

    def contains(self, commit: str) -> bool:
        """Tell whether a commit is the one checked out or before it."""
        head = self.head()
        return head is not None and (
            head == commit or self.ask("merge-base", "--is-ancestor", commit, head).status == 0
        )

    def ensure_ready(self, *, unborn: bool = False) -> None:
        """Raise the fault that says why nothing can be saved now; no git process.

        `unborn` allows a repository without a commit: it is about to get its first.
        """
        going = unfinished(self.git_dir)
        if going:
            raise UnfinishedGit(operation=going[0], ending=going[1])
        state = self.state()
        if state.commit is None:
            self.refuse_lost(new=unborn)
        if state.ref is None:
            raise DetachedHead
        if state.commit is None and not unborn:
            raise Unborn

    def refuse_lost(self, *, new: bool = False) -> None:
        """Raise HeadLost, BranchLost or EmptyBranch when there are commits after all: an empty file is no history.

        `new`: the branch is to get its first commit, whatever others have.
        """
        from planctl.workspace.branches import branches
        from planctl.workspace.lost_branch import head_lost, last_known

        head = head_lost(self)
        if head:
            raise HeadLost(branch=head)
        lost = last_known(self)
        if lost is not None:
            raise BranchLost(branch=lost.branch, commit=lost.commit[:10])
        others = branches(self.common_dir)
        branch = self.branch()
        if branch and others and branch not in others and not new:
            raise EmptyBranch(branch=branch, known=", ".join(others), first=others[0])

    def refuse_filters(self, paths: Iterable[str]) -> None:
        """Raise FilterOnPlans when git is told to store or check out one of these files changed."""
        asked = "".join(f"{path}\0" for path in paths).encode("utf-8", "surrogateescape")
        words = self.run("check-attr", "--stdin", "-z", *FORBIDDEN_ATTRIBUTES, stdin=asked).decode().split("\0")
        for path, attribute, value in zip(words[::3], words[1::3], words[2::3], strict=False):
            harmless = ("unspecified", "unset") if attribute == "ident" else ("unspecified", "unset", "set")
            if value not in harmless:
                raise FilterOnPlans(path=path, attribute=attribute)


def _down_to(folder: str) -> Iterator[str]:
    """Yield a folder and every folder above it, the outermost first: closed, closed/2026."""
    parts = folder.split("/")
    yield from ("/".join(parts[:count]) for count in range(1, len(parts) + 1))


def head_entry(trees: dict[str, Tree], path: str) -> Entry | None:
    """Return what the trees have at a path; raise GitTrouble when that is a folder."""
    folder, _, name = path.rpartition("/")
    entry = trees.get(folder, {}).get(name)
    if entry is not None and entry.mode == FOLDER:
        raise GitTrouble(command="cat-file", what=f"{path}: folder")
    return entry


def _parse_batch(stream: bytes) -> Iterator[tuple[str, bytes] | None]:
    position = 0
    while position < len(stream):
        end = stream.index(b"\n", position)
        words = stream[position:end].rsplit(b" ", 2)
        position = end + 1
        if not words[-1].isdigit():  # "<name> missing"
            yield None
            continue
        size = int(words[-1])
        yield words[-2].decode(), stream[position : position + size]
        position += size + 1
