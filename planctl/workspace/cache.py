"""A cache of facts and resolved models, addressed by content; deleting it is always safe.

One JSON file under the git directory. A key is a hash of the file's bytes and of everything the
facts depend on, so an entry cannot be stale. It holds pseudonyms, dates and ids of the model: no
names, no free text, and no problems.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from planctl import __version__
from planctl.review.facts import FACTS_VERSION
from planctl.workspace.files import replace_file

_VERSION = f"{__version__}/{FACTS_VERSION}"
_KINDS = ("model", "facts", "clean")


def digest(*parts: bytes) -> str:
    """Return a short hash of contents."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        state.update(part)
        state.update(b"\x00")
    return state.hexdigest()


class Cache:
    """What was computed before; `None` as path keeps nothing (a folder without git)."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._known = self._load()
        self._used: dict[str, dict[str, Any]] = {kind: {} for kind in _KINDS}
        self.misses = 0

    def _load(self) -> dict[str, dict[str, Any]]:
        try:
            data = json.loads(self.path.read_bytes()) if self.path else {}
        except (OSError, ValueError):
            data = {}  # none yet, or damaged: computed again
        if not isinstance(data, dict) or data.get("version") != _VERSION:
            return {kind: {} for kind in _KINDS}
        return {kind: data[kind] for kind in _KINDS}

    def get(self, kind: str, key: str) -> Any:
        """Return what is kept under a key, or None."""
        value = self._known[kind].get(key)
        if value is not None:
            self._used[kind][key] = value
        else:
            self.misses += 1
        return value

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value from the next `save` on."""
        self._used[kind][key] = value

    def save(self, whole: bool) -> None:
        """Write what is new; with `whole` everything not used this time is dropped."""
        kept = self._used if whole else {kind: {**self._known[kind], **self._used[kind]} for kind in _KINDS}
        if self.path is None or kept == self._known:
            return
        content = json.dumps({"version": _VERSION, **kept}, separators=(",", ":"), ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self.path, content.encode(), mode=0o600, durable=False)
        except OSError:
            self.path = None  # a disk that cannot be written costs time, not correctness
