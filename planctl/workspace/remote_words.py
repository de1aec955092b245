"""What git, ssh and curl say when they cannot talk to a shared copy, and what that means for the people who share it.

Only what certainly tells of the network is taken for being offline; whatever else is said is a refusal with a reason.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from planctl.errors import (
    Fault,
    HubAway,
    HubCloses,
    HubDamaged,
    HubInUse,
    HubNotThere,
    HubOfAnother,
    HubTakesNothing,
    HubTrouble,
    NotAHub,
    UnsafeAddress,
)
from planctl.texts import tr
from planctl.workspace.disk import trouble_in
from planctl.yamltext.inert import inert

if TYPE_CHECKING:
    from planctl.workspace.remotes import Hub

_OWNER = re.compile(r"dubious ownership in repository at '([^']+)'")
_UNSAFE = re.compile(r"transport '[^']*' not allowed|protocol '[^']*' is not supported|Unable to find remote helper")
_CLOSED = re.compile(
    r"Permission denied|Authentication failed|could not read (Username|Password)|terminal prompts disabled"
    r"|HTTP (Basic: )?(401|403)|error: (401|403)|Host key verification failed|not allowed to|access denied"
    r"|certificate (problem|verif)|HOST IDENTIFICATION HAS CHANGED",
    re.IGNORECASE,
)
_NO_HUB = re.compile(
    r"does not appear to be a git repository|not a git repository|repository .* not found|invalid gitfile format"
    r"|error: 404",
    re.IGNORECASE,
)
_DAMAGED = re.compile(
    r"fsck error|index-pack (failed|died)|unpack-objects (failed|died|error)|inflate|corrupt|bad object|bad tree"
    r"|missing (blob|tree|commit|necessary objects)|did not send all necessary objects|unable to read [0-9a-f]{7}"
    r"|could not parse object|unable to parse object|remote unpack failed|invalid (sha1|object) pointer",
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"could not resolve|couldn't (connect|resolve)|failed to connect"
    r"|connection (to \S+ )?(was )?(refused|timed out|reset|closed|aborted|lost)|timed out|timeout"
    r"|no route to host|(network|host) is (unreachable|down)|name resolution"
    r"|operation too (slow)|less than \d+ bytes/sec|early EOF|unexpected(ly)? (disconnect|eof)|hung up unexpectedly"
    r"|empty reply|SSL_(ERROR|connect|read)|gnutls_handshake|transfer closed|HTTP 5\d\d|error: 5\d\d|broken pipe"
    r"|kex_exchange_identification|could not read from remote repository|unable to (connect|look up)",
    re.IGNORECASE,
)
_NOT_WRITABLE = re.compile(r"insufficient permission|unable to create temporary", re.IGNORECASE)
_IN_USE = re.compile(r"currently checked out|denyCurrentBranch", re.IGNORECASE)
_DECLINED = re.compile(
    r"hook declined|protected branch|\(deny|deny(ing|ed) |prohibited|not permitted|declined", re.IGNORECASE
)
_LATE = re.compile(
    r"\[rejected\]|non-fast-forward|fetch first|stale info|failed to update ref|cannot lock ref|incorrect old value"
    r"|reference already exists|failed to lock|unable to (update|lock)",
    re.IGNORECASE,
)


_MEANINGS = ((_UNSAFE, UnsafeAddress), (_CLOSED, HubCloses), (_DAMAGED, HubDamaged))


def fault_of(hub: Hub, said: str) -> Fault:
    """Return what it means that git could not talk to a shared copy."""
    place, what = hub.shown, telling(hub, said)
    if owner := _OWNER.search(said):
        return HubOfAnother(folder=owner[1])
    if hub.folder is not None and not hub.folder.exists():
        return HubAway(place=place)
    if _NO_HUB.search(said):
        return NotAHub(place=place) if hub.folder is not None else HubNotThere(place=place, what=what)
    if disk := trouble_in(said):  # ours: what came could not be written
        return disk
    is_away = hub.folder is None and (_NETWORK.search(said) or not said.strip())
    found = next((kind for words, kind in _MEANINGS if words.search(said)), HubAway if is_away else HubTrouble)
    return found(place=place, what=what)


def refusal_of(hub: Hub, said: str) -> Fault | None:
    """Return why a shared copy does not take what was sent; None when somebody else was quicker."""
    disk = trouble_in(said)
    if disk:
        return HubTakesNothing(place=hub.shown, reason=disk.params["reason"])
    if _NOT_WRITABLE.search(said):
        return HubTakesNothing(place=hub.shown, reason=tr(_why_not(hub)))
    if _IN_USE.search(said):
        return HubInUse(place=hub.shown)
    if _DECLINED.search(said):
        return HubCloses(place=hub.shown, what=telling(hub, said, _DECLINED))
    if _LATE.search(said):
        return None
    if "[remote rejected]" in said and not _CLOSED.search(said):
        return HubCloses(place=hub.shown, what=telling(hub, said, re.compile(r"remote rejected")))
    return fault_of(hub, said)


def telling(hub: Hub, said: str, wanted: re.Pattern[str] | None = None) -> str:
    """Return the line that tells most of what was said, as it may be shown."""
    lines = [line for line in said.splitlines() if line.strip()]
    chosen = [line for line in lines if wanted and wanted.search(line)]
    chosen += [line for line in lines if line.startswith(("remote: error:", "remote: fatal:", "fatal:", "error:"))]
    line = (chosen or lines or ["?"])[0]
    line = re.sub(r"^!?\s*[0-9a-f]{40,64}:refs/heads/\S+\s*", "", line.replace(hub.address, hub.shown).strip("!\t "))
    return inert(line)


def _why_not(hub: Hub) -> str:
    """Return the name of the words for why nothing can be written to a shared copy."""
    if hub.folder is not None and hasattr(os, "statvfs"):
        with suppress(OSError):
            if os.statvfs(hub.folder).f_flag & os.ST_RDONLY:
                return "save.disk_read_only"
    return "save.disk_closed"
