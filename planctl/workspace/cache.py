"""A cache of facts and resolved models, addressed by content; deleting it is always safe.

JSON files under the git directory, one a kind, each read when it is first asked for. A key is a hash
of the file's bytes and of everything the value depends on, so an entry cannot be stale. It holds
pseudonyms, dates and ids of the model: no names, no free text, and no problems.
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

Values = dict[str, Any]


def digest(*parts: bytes) -> str:
    """Return a short hash of contents."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        state.update(part)
        state.update(b"\x00")
    return state.hexdigest()


class Cache:
    """What was computed before, by kind (models, settings, facts); no folder keeps nothing (a place without git)."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._known: dict[str, Values] = {}
        self._used: dict[str, Values] = {}

    def get(self, kind: str, key: str) -> Any:
        """Return what is kept under a key, or None."""
        if kind not in self._known:
            self._known[kind] = self._load(kind)
        value = self._known[kind].get(key)
        if value is not None:
            self._used.setdefault(kind, {})[key] = value
        return value

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value from the next `save` of its kind on."""
        self._used.setdefault(kind, {})[key] = value

    def save(self, kind: str, *, whole: bool = False, most: int = 0) -> None:
        """Write a kind if there is anything new; with `whole` what was not used this time is dropped.

        With `most`, no more than so many are kept, those that were put last.
        """
        known, used = self._known.get(kind, {}), self._used.get(kind, {})
        kept = used if whole else {**known, **used}
        kept = dict(list(kept.items())[-most:]) if most else kept
        if self.folder is None or kept == known:
            return
        content = json.dumps({"version": _VERSION, "values": kept}, separators=(",", ":"), ensure_ascii=False)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            replace_file(self.folder / f"{kind}.json", content.encode(), mode=0o600, durable=False)
        except OSError:
            self.folder = None  # a disk that cannot be written costs time, not correctness

    def _load(self, kind: str) -> Values:
        try:
            data = json.loads((self.folder / f"{kind}.json").read_bytes()) if self.folder else {}
        except (OSError, ValueError):
            return {}  # none yet, or damaged: computed again
        if not isinstance(data, dict) or data.get("version") != _VERSION or not isinstance(data.get("values"), dict):
            return {}
        values: Values = data["values"]
        return values
