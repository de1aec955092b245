"""What was closed at the turn of a year and is never changed again, held by the hashes in closed/<year>/SHA256SUMS.

The hashes stand in the form that `sha256sum -c` reads, so that they can be tested without planctl.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from planctl.errors import Fault, Problem
from planctl.workspace.files import names_in, read_if_present

SUMS = "SHA256SUMS"
FOLDER = "closed"
_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^/\0]+)")


@dataclass(frozen=True)
class Sums:
    """The hashes of a year's closed files by their names, and the numbers of the lines that say nothing."""

    by_name: dict[str, str] = field(default_factory=dict)
    unclear: list[int] = field(default_factory=list)


def sums_path(year: int) -> str:
    """Return where the hashes of a year lie."""
    return f"{FOLDER}/{year:04d}/{SUMS}"


def read_sums(content: bytes) -> Sums:
    """Read a file of hashes."""
    sums = Sums()
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        if match := _LINE.fullmatch(line):
            sums.by_name[match[2]] = match[1]
        elif line.strip():
            sums.unclear.append(number)
    return sums


def with_sums(content: bytes | None, files: Mapping[str, bytes]) -> bytes:
    """Return a file of hashes with those of more files, in order of their names."""
    known = read_sums(content or b"").by_name
    known |= {name: _hash(source) for name, source in files.items()}
    return "".join(f"{value}  {name}\n" for name, value in sorted(known.items())).encode()


def _hash(source: bytes) -> str:
    return hashlib.sha256(source).hexdigest()


class Closed:
    """The closed files of a workspace against the hashes kept of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._sums: dict[int, Sums | None] = {}

    @cached_property
    def years(self) -> list[int]:
        """Return the years that have a folder of closed files."""
        return [int(name) for name in names_in(self.root / FOLDER) if re.fullmatch("[0-9]{4}", name)]

    def sums(self, year: int) -> Sums | None:
        """Return the hashes of a year, None when there are none."""
        if year not in self._sums:
            try:
                content = read_if_present(self.root / sums_path(year))
            except (Fault, OSError):
                content = b"?"  # what stands there instead cannot be read: a line that says nothing
            self._sums[year] = None if content is None else read_sums(content)
        return self._sums[year]

    def problems_of(self, path: str, year: int, source: bytes) -> Iterator[Problem]:
        """Yield what the hashes say about a closed file as it is now."""
        sums = self.sums(year)
        if sums is None:
            return
        wanted = sums.by_name.get(path.rpartition("/")[2])
        if wanted is None:
            yield Problem("closed-unlisted", 1, 1, "warning", params={"sums": sums_path(year)}, file=path)
        elif wanted != _hash(source):
            yield Problem("closed-changed", 1, 1, params={"path": path}, file=path)

    def problems(self, files: Iterable[str]) -> Iterator[Problem]:
        """Yield what is missing, given the paths of the closed files there are: files, hashes, or sense in them."""
        here = set(files)
        for year in self.years:
            folder, path, sums = f"{FOLDER}/{year:04d}/", sums_path(year), self.sums(year)
            if sums is None:
                if any(file.startswith(folder) for file in here):
                    yield Problem("closed-no-sums", 1, 1, "warning", params={"year": year}, file=path)
                continue
            yield from (Problem("closed-sums", line, 1, params={"path": path}, file=path) for line in sums.unclear)
            for name in sums.by_name:
                if folder + name not in here:
                    yield Problem("closed-gone", 1, 1, params={"path": folder + name}, file=folder + name)
