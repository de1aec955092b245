"""What `doctor --fix` repairs: only what is safe whoever asks for it, and looked at again under the lock."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from planctl.workspace.doctor_files import LEFT_AFTER, git_leftovers, git_locks, our_leftovers
from planctl.workspace.doctor_hub import free_hubs
from planctl.workspace.doctor_patient import abandoned
from planctl.workspace.drivers import register_driver
from planctl.workspace.files import remove_leftovers
from planctl.workspace.git import Repository
from planctl.workspace.lost_branch import put_back
from planctl.workspace.save import saving


@dataclass(frozen=True)
class Mend:
    """A repair; `locks` tells whether it is to be made under the lock, or takes it by itself."""

    do: Callable[[Repository], None]
    locks: bool = True


def _locks(repo: Repository) -> None:
    for path in git_locks(repo):
        if abandoned(repo.root, path):
            path.unlink(missing_ok=True)


def _index(repo: Repository) -> None:
    """Make the list of what is staged anew, with nothing staged; no working file is touched."""
    if repo.ask("ls-files", "--stage", "-z").status:
        (repo.git_dir / "index").unlink(missing_ok=True)
        repo.run("read-tree", "HEAD")


def _pending(repo: Repository) -> None:
    with saving(repo.root):  # to begin a save is to finish the one before
        pass


def _leftovers(repo: Repository) -> None:
    for folder in our_leftovers(repo):
        remove_leftovers(folder, older=LEFT_AFTER)
    for path in git_leftovers(repo):
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()


MENDS = {
    "branch": Mend(put_back),
    "locks": Mend(_locks),
    "index": Mend(_index),
    "drivers": Mend(register_driver),
    "pending": Mend(_pending, locks=False),
    "leftovers": Mend(_leftovers),
    "hub": Mend(free_hubs),
}
