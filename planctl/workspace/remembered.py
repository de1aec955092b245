"""What this computer remembers of a clone, kept outside of it: a repository from elsewhere cannot bring it along.

Files in the user's state folder, under a hash of the clone's place: commit ids and hashes, no names
and no texts. Losing them is never an error; what cannot be written is not remembered.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

from planctl.errors import Fault
from planctl.workspace.files import read_if_present, replace_file


def _state_home() -> Path | None:
    """Return where programs of this user keep what they remember, or None when there is no such place."""
    name = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME"
    given = os.environ.get(name, "")
    if given and Path(given).is_absolute():
        return Path(given)
    try:
        return Path.home() / ".local" / "state"
    except RuntimeError:  # nobody's home
        return None


class Memory:
    """What is remembered of the clone whose git directory this is."""

    def __init__(self, common_dir: Path) -> None:
        home = _state_home()
        place = hashlib.sha256(os.fsencode(common_dir)).hexdigest()[:32]
        self.folder = home / "planctl" / "clones" / place if home else None

    def recall(self, name: str) -> str:
        """Return what was remembered under a name; nothing when there is nothing."""
        with suppress(OSError, Fault):
            content = read_if_present(self.folder / name) if self.folder else None
            return (content or b"").decode("ascii", "replace")
        return ""

    def keep(self, name: str, text: str) -> None:
        """Remember a text under a name."""
        if self.folder is None:
            return
        with suppress(OSError, Fault):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            replace_file(self.folder / name, text.encode("ascii", "replace"), mode=0o600, durable=False)
