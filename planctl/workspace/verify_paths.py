"""What may lie in a workspace's history, by its path and mode, and what must not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from planctl.plans.layout import ID_PATTERN
from planctl.workspace.findings import Finding
from planctl.yamltext.inert import HOSTILE

_LINK, _EMBEDDED = "120000", "160000"
_MODES = ("100644", "100755", "100664")
_LONGEST = 200
_ID = ID_PATTERN.removeprefix("^").removesuffix("$")
# Where planctl keeps something, nothing else may lie. At the top, and in the folders of forges, people keep their own.
_EXPECTED = re.compile(
    rf"[^/]+|plans/(?:\.gitkeep|{_ID}\.yaml)|closed/[0-9]{{4}}/(?:{_ID}\.yaml|SHA256SUMS)|models/[^/.][^/]*\.yaml"
    r"|schema/[^/.][^/]*\.json|(?:templates|sent|identities|docs)/.+|trust/allowed_signers"
    r"|\.(?:github|gitlab|forgejo|gitea|woodpecker|vscode)/.+"
)
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_GITS_OWN = re.compile(r"(?i)\.git[ .]*|git~[0-9]+")
_STEERS_GIT = (".gitattributes", ".gitmodules", ".mailmap")
_TOP = (".gitattributes", ".mailmap")


def wrong_path(path: str, mode: str) -> str | None:
    """Return the code of what is wrong with a path of the history, None when nothing is."""
    parts = path.split("/")
    if any(_GITS_OWN.fullmatch(_as_some_disks_see_it(part)) for part in parts):
        return "git-name"
    if mode == _EMBEDDED or parts[-1] == ".gitmodules":
        return "embedded"
    if mode == _LINK:
        return "link"
    if mode not in _MODES:
        return "odd-mode"
    if parts[-1] in _STEERS_GIT and path not in _TOP:
        return "git-name"
    if any(_is_odd(part) for part in parts):
        return "odd-name"
    if not _EXPECTED.fullmatch(path):
        return "stray-path"
    return "odd-mode" if mode == "100755" and path.startswith(("plans/", "closed/")) else None


def _as_some_disks_see_it(name: str) -> str:
    """Return a name without the characters that some file systems do not see."""
    return "".join(char for char in name if unicodedata.category(char) != "Cf").partition(":")[0]


def _is_odd(name: str) -> bool:
    """Tell whether a name cannot be had everywhere, or is not what it looks like."""
    if len(name) > _LONGEST or name != unicodedata.normalize("NFC", name) or HOSTILE.search(name):
        return True
    return bool(re.search(r'[\\:*?"<>|\n\r\t]|[. ]$|^ ', name) or _RESERVED.fullmatch(name)) or name.startswith("-")


def clashes(paths: Iterable[str]) -> Iterator[Finding]:
    """Yield the paths that are one and the same on a disk that does not tell capitals apart."""
    known: dict[str, str] = {}
    for path in sorted(paths):
        key = unicodedata.normalize("NFC", path).casefold()
        if key in known:
            yield Finding("same-name", path=path, params={"other": known[key]})
        known.setdefault(key, path)


def embedded(paths: Iterable[str]) -> Iterator[Finding]:
    """Yield the folders that git would take for a repository of its own, with settings and hooks of its own."""
    listed = set(paths)
    for head in sorted(path for path in listed if path.endswith("/HEAD")):
        folder = head.removesuffix("HEAD")
        if any(path.startswith((f"{folder}objects/", f"{folder}refs/")) for path in listed):
            yield Finding("embedded", path=folder.rstrip("/"))
