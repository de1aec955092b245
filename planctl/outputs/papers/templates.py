"""The templates of papers: the shipped ones, and a house's own, which win where they have the same name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from planctl.errors import NotARegularFile, UnknownTemplate
from planctl.resources import resource_dir
from planctl.workspace.files import read_file, refuse_links_above

FOLDER = "templates"
MOST = 1 << 20  # bytes of a template of the house's own
SUFFIX = ".j2"
STYLE = ".css"
_NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)?[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9]+)*\.(?:j2|css)")


@dataclass(frozen=True)
class Template:
    """A template: its name, its source, where it lies as people name it, and whether it is the house's own."""

    name: str
    source: str
    path: str
    own: bool


class Templates:
    """The templates that a workspace can use; `root` None: the shipped ones alone."""

    def __init__(self, root: Path | None) -> None:
        self.root = root
        self.ready: dict[tuple[bool, bool], Any] = {}  # where they run, kept by who runs them

    def find(self, name: str) -> Template:
        """Return the template of a name, the house's own first; raise UnknownTemplate, NotARegularFile, FileTooBig."""
        if not _NAME.fullmatch(name):
            raise UnknownTemplate(name=name, known=", ".join(self.names()))
        own = self._own(name)
        return own if own is not None else self.shipped(name)

    def _own(self, name: str) -> Template | None:
        path = f"{FOLDER}/{name}"
        if self.root is None:
            return None
        refuse_links_above(self.root, path)
        try:
            return Template(name, _text(read_file(self.root / path, MOST)), path, own=True)
        except FileNotFoundError:
            return None

    def shipped(self, name: str) -> Template:
        """Return the shipped template of a name; raise UnknownTemplate."""
        file = resource_dir(FOLDER) / name
        if not _NAME.fullmatch(name) or not file.is_file():
            raise UnknownTemplate(name=name, known=", ".join(self.names()))
        return Template(name, file.read_text(encoding="utf-8"), f"planctl:{name}", own=False)

    def names(self) -> list[str]:
        """Return the name of every shipped template."""
        return _names_in(resource_dir(FOLDER))

    def own_names(self) -> list[str]:
        """Return the name of every template of the house's own, also of those that nothing asks for."""
        if self.root is None:
            return []
        folder = self.root / FOLDER
        if folder.is_symlink():
            raise NotARegularFile(path=FOLDER)
        return _names_in(folder)


def _names_in(folder: Path) -> list[str]:
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in files if _NAME.fullmatch(name))


def papers(names: Iterable[str]) -> list[str]:
    """Return the templates that a paper begins with, not those that they are put together from."""
    return [name for name in names if "/" in name and name.endswith(SUFFIX)]


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig", "replace")
