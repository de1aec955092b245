"""Git's objects as bytes: trees read and rewritten, commits composed, all of a save packed into one stream.

Pure. Ids are known before anything is written, and one `git unpack-objects` writes the whole save.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

FOLDER = "40000"
FILE = "100644"
FILES = (FILE, "100755")
_KINDS = {"commit": 1, "tree": 2, "blob": 3}  # as a pack numbers them


@dataclass(frozen=True)
class Entry:
    """What a tree or the index has under a name: mode (octal, as git writes it) and object id."""

    mode: str
    id: str


Tree = dict[str, Entry]
Signature = tuple[str, str, str]  # name, e-mail, "seconds +0100"


def object_id(kind: str, data: bytes, algorithm: str = "sha1") -> str:
    """Return the id git gives to an object."""
    header = f"{kind} {len(data)}\0".encode()
    return hashlib.new(algorithm, header + data, usedforsecurity=False).hexdigest()


def parse_tree(data: bytes, algorithm: str = "sha1") -> Tree:
    """Return the entries of a tree object by name."""
    width = hashlib.new(algorithm, usedforsecurity=False).digest_size
    tree: Tree = {}
    position = 0
    while position < len(data):
        end = data.index(b"\0", position)
        mode, _, name = data[position:end].partition(b" ")
        position = end + 1 + width
        tree[name.decode("utf-8", "surrogateescape")] = Entry(mode.decode(), data[end + 1 : position].hex())
    return tree


def format_tree(tree: Tree) -> bytes:
    """Return a tree object's bytes, in git's order: folders sort as if their names ended in a slash."""
    rows = [(name.encode("utf-8", "surrogateescape"), entry) for name, entry in tree.items()]
    rows.sort(key=lambda row: row[0] + (b"/" if row[1].mode == FOLDER else b""))
    return b"".join(entry.mode.encode() + b" " + name + b"\0" + bytes.fromhex(entry.id) for name, entry in rows)


class Objects:
    """The new objects of one save."""

    def __init__(self, algorithm: str = "sha1") -> None:
        self.algorithm = algorithm
        self.ids: dict[str, tuple[str, bytes]] = {}

    def add(self, kind: str, data: bytes) -> str:
        """Add an object; return its id."""
        identity = object_id(kind, data, self.algorithm)
        self.ids[identity] = (kind, data)
        return identity

    def add_tree(self, trees: Mapping[str, Tree], edits: Mapping[str, Entry | None], folder: str = "") -> str:
        """Add the tree of a folder as it is after the edits (path -> entry, None removes); return its id.

        `trees` holds every existing folder on the way to an edit, "" is the root. A folder that
        ends up empty leaves the tree, except the root; its id is then "".
        """
        tree = dict(trees.get(folder, {}))
        below: dict[str, dict[str, Entry | None]] = {}
        for path, entry in edits.items():
            name, inside, rest = path.partition("/")
            if inside:
                below.setdefault(name, {})[rest] = entry
            else:
                _put(tree, name, entry)
        for name, inner in below.items():
            identity = self.add_tree(trees, inner, f"{folder}/{name}" if folder else name)
            _put(tree, name, Entry(FOLDER, identity) if identity else None)
        return self.add("tree", format_tree(tree)) if tree or not folder else ""

    def add_commit(
        self,
        tree: str,
        parents: Iterable[str],
        author: Signature,
        committer: Signature,
        text: str,
        sign: Callable[[bytes], bytes] | None = None,
    ) -> str:
        """Add a commit, signed by `sign` if it is given; return its id."""
        lines = [f"tree {tree}", *(f"parent {parent}" for parent in parents)]
        lines += [f"author {_signature(author)}", f"committer {_signature(committer)}", "", text]
        data = "\n".join(lines).encode()
        return self.add("commit", self._signed(data, sign(data)) if sign else data)

    def _signed(self, data: bytes, signature: bytes) -> bytes:
        """Return a commit with its signature among the headers, where git looks for it."""
        head, gap, text = data.partition(b"\n\n")
        name = b"gpgsig" if self.algorithm == "sha1" else b"gpgsig-sha256"
        return head + b"\n" + name + b" " + b"\n ".join(signature.rstrip(b"\n").split(b"\n")) + gap + text

    def pack(self) -> bytes:
        """Return all objects as a pack, for `git unpack-objects`."""
        parts = [b"PACK", (2).to_bytes(4, "big"), len(self.ids).to_bytes(4, "big")]
        parts += [_pack_header(_KINDS[kind], len(data)) + zlib.compress(data) for kind, data in self.ids.values()]
        stream = b"".join(parts)
        return stream + hashlib.new(self.algorithm, stream, usedforsecurity=False).digest()


def parse_commit(data: bytes) -> tuple[dict[str, list[str]], str]:
    """Return a commit's headers (each a list: a commit may have several parents) and its message."""
    head, _, message = data.decode("utf-8", "replace").partition("\n\n")
    headers: dict[str, list[str]] = {}
    for line in head.splitlines():
        name, _, value = line.partition(" ")
        headers.setdefault(name, []).append(value)
    return headers, message


def trailers(message: str) -> dict[str, list[str]]:
    """Return the trailers of a commit message: the lines `Name: value` of its last paragraph."""
    found: dict[str, list[str]] = {}
    for line in message.rstrip("\n").rpartition("\n\n")[2].splitlines():
        name, separator, value = line.partition(": ")
        if separator and " " not in name:
            found.setdefault(name, []).append(value)
    return found


def clean_name(text: str) -> str:
    """Return a name or an e-mail address without the characters that end it in a commit, as git does."""
    return "".join(char for char in text if char not in "<>" and char.isprintable()).strip(" .,:;\"'\\")


def _put(tree: Tree, name: str, entry: Entry | None) -> None:
    if entry is None:
        tree.pop(name, None)
    else:
        tree[name] = entry


def _signature(signature: Signature) -> str:
    name, email, stamp = signature
    return f"{clean_name(name)} <{clean_name(email)}> {stamp}"


def _pack_header(kind: int, size: int) -> bytes:
    """Return kind and size as a pack writes them: four bits of the size first, then seven at a time."""
    current = kind << 4 | size & 0x0F
    size >>= 4
    header = bytearray()
    while size:
        header.append(current | 0x80)
        current = size & 0x7F
        size >>= 7
    header.append(current)
    return bytes(header)
