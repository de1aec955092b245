"""planctl as git's own helper in a clone, for people who use `git pull`: registered in the clone, never needed.

Only the clone's own files are written (.git/config and .git/info/attributes); what a workspace brings along names no
program. Without it git does not merge plan files at all: it stops, and `planctl sync` goes on; and `git log -p` shows
them as they stand.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from planctl.errors import Fault
from planctl.workspace.files import make_folder, read_if_present, replace_file
from planctl.workspace.git import Repository

DRIVER = "planctl merge-driver %O %A %B %P"
# Where planctl is not found, or stops, git is given the file as it stands: else it would show nothing at all.
TEXTCONV = """sh -c 'planctl textconv "$0" 2>/dev/null || cat "$0"'"""
_SETTINGS = {
    "merge.planctl.name": "planctl: plans are merged as data",
    "merge.planctl.driver": DRIVER,
    "diff.planctl.textconv": TEXTCONV,
}
_LINES = tuple(
    f"{files} {word}=planctl" for files in ("plans/*.yaml", "closed/**/*.yaml") for word in ("merge", "diff")
)


def register_driver(repo: Repository) -> None:
    """Register planctl in a clone; what cannot be written is left out, since nothing depends on it."""
    with suppress(OSError, Fault):
        found = registered(repo)
        for name, value in _SETTINGS.items():
            if found.get(name) != value:
                repo.run("config", "--local", name, value)
        _add_lines(repo.common_dir / "info" / "attributes")


def registered(repo: Repository) -> dict[str, str]:
    """Return what of it a clone has."""
    asked = ("config", "--local", "-z", "--get-regexp", r"^(merge|diff)\.planctl\.")
    rows = (row.partition("\n") for row in repo.ask(*asked).out.decode("utf-8", "replace").split("\0"))
    return {name: value for name, _, value in rows if name}


def _add_lines(file: Path) -> None:
    old = (read_if_present(file) or b"").decode("utf-8", "surrogateescape")
    missing = [line for line in _LINES if line not in old.splitlines()]
    if missing:
        make_folder(file.parent)
        start = old if not old or old.endswith("\n") else f"{old}\n"
        text = start + "".join(f"{line}\n" for line in missing)
        replace_file(file, text.encode("utf-8", "surrogateescape"), durable=False)
