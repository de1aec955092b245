"""planctl as git's own helper in a clone, for people who use `git pull`: registered in the clone, never needed.

Only the clone's own files are written (.git/config and .git/info/attributes); what a workspace brings along names no
program. Without it git does not merge plan files at all: it stops, and `planctl sync` goes on.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from planctl.errors import Fault
from planctl.workspace.files import make_folder, read_if_present, replace_file
from planctl.workspace.git import Repository

DRIVER = "planctl merge-driver %O %A %B %P"
_NAME = "planctl: plans are merged as data"
_LINES = ("plans/*.yaml merge=planctl", "closed/**/*.yaml merge=planctl")


def register_driver(repo: Repository) -> None:
    """Register the merge driver in a clone; what cannot be written is left out, since nothing depends on it."""
    with suppress(OSError, Fault):
        if repo.ask("config", "--local", "--get", "merge.planctl.driver").out.decode().strip() != DRIVER:
            repo.run("config", "--local", "merge.planctl.name", _NAME)
            repo.run("config", "--local", "merge.planctl.driver", DRIVER)
        _add_lines(repo.common_dir / "info" / "attributes")


def _add_lines(file: Path) -> None:
    old = (read_if_present(file) or b"").decode("utf-8", "surrogateescape")
    missing = [line for line in _LINES if line not in old.splitlines()]
    if missing:
        make_folder(file.parent)
        start = old if not old or old.endswith("\n") else f"{old}\n"
        text = start + "".join(f"{line}\n" for line in missing)
        replace_file(file, text.encode("utf-8", "surrogateescape"), durable=False)
