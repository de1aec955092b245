"""The list of those whose signatures count, changed by saves of its own."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.errors import KeyOfAnother, OwnKeyFirst, UnknownKey
from planctl.workspace.settings import Staff
from planctl.workspace.signing import SIGNERS, Key, keys_of, read_signers
from planctl.workspace.work import Change, Saved
from planctl.workspace.writing import Writer


def add_key(writer: Writer, staff: Staff, key: Key) -> Saved | None:
    """Trust a key of somebody's; None when it is trusted already. Raise KeyOfAnother, OwnKeyFirst."""
    content = writer.session.read(SIGNERS)
    known = read_signers(content or b"")
    if any(other.data == key.data for other in keys_of(known, staff.email)):
        return None
    for other in known:
        if other.data == key.data:
            raise KeyOfAnother(email=other.email)
    author = writer.author(None)
    if not known and staff.email.lower() != author.email.lower():
        raise OwnKeyFirst(name=staff.name, handle=author.handle)
    lines = (content or b"").decode("utf-8", "replace").splitlines(keepends=True)
    return _save(writer, content, [*lines, Key(key.kind, key.data, staff.email).line], "trust add", staff, author)


def remove_keys(writer: Writer, staff: Staff) -> Saved:
    """Trust nobody's keys any more who is a member of staff; raise UnknownKey."""
    content = writer.session.read(SIGNERS)
    lines = (content or b"").decode("utf-8", "replace").splitlines(keepends=True)
    kept = [line for line in lines if not keys_of(read_signers(line.encode()), staff.email)]
    if kept == lines:
        raise UnknownKey(name=staff.name)
    return _save(writer, content, kept, "trust remove", staff, writer.author(None))


def is_last(writer: Writer, staff: Staff) -> bool:
    """Tell whether nobody else has a key on the list."""
    known = read_signers(writer.session.read(SIGNERS) or b"")
    return bool(known) and len(keys_of(known, staff.email)) == len(known)


def _save(
    writer: Writer, content: bytes | None, lines: Iterable[str], command: str, staff: Staff, author: Staff
) -> Saved:
    change = Change(SIGNERS, content, "".join(lines).encode())
    return writer.save([change], f"{command}: {staff.handle}", command, [], author)
