"""Samples that cannot lie here as they are: bytes that are no text, files that are huge, and what is no file at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

HEAD = "planctl: 1\nmodel: reden\nid: K-7F3QM\nregistered: 2026-01-14\n"


def _bomb() -> str:
    """Return a text that would be ten million values if its aliases were followed."""
    lines = ["x_a0: &a0 [lol, lol]"]
    lines += [f"x_a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return "\n".join(lines) + "\n"


def _merge_bomb() -> str:
    lines = ["x_a0: &a0 {k0: v}"]
    lines += [f"x_a{n}: &a{n} {{<<: *a{n - 1}, k{n}: v}}" for n in range(1, 4)]
    return "\n".join(lines) + "\n"


CONTENTS: dict[str, bytes] = {
    "empty": b"",
    "empty-comments": b"# Her kommer en plan.\n\n",
    "empty-document": b"---\n",
    "empty-null": b"null\n",
    "not-a-mapping-text": b"Hun kom ind og satte sig.\n",
    "not-a-mapping-list": b"- planctl: 1\n- model: reden\n",
    "bom": b"\xef\xbb\xbf" + HEAD.encode(),
    "bom-inside": HEAD.encode() + "ref: \ufeff2026-118\n".encode(),
    "crlf": HEAD.replace("\n", "\r\n").encode()
    + b"scores:\r\n  - {date: 2026-01-20, area: housing, step: 11, by: mette}\r\n",
    "crlf-old-mac": HEAD.replace("\n", "\r").encode(),
    "latin-1": HEAD.encode() + "ref: På Frederiksbjerg\n".encode("latin-1"),
    "latin-1-after-right": HEAD.encode() + "ref: Så ".encode() + "åben\n".encode("latin-1"),
    "utf-16": HEAD.encode("utf-16"),
    "nul": HEAD.encode() + b"ref: 2026\x00118\n",
    "nul-many": b"\x00" * 500,
    "surrogate": HEAD.encode() + b"ref: \xed\xa0\x80\n",
    "nel": HEAD.encode() + "ref: 2026\x85118\nscores: [1]\n".encode(),
    "no-character": HEAD.encode() + "ref: 2026\uffff118\n".encode(),
    "too-big": HEAD.encode() + b"# " + b"x" * (1 << 20) + b"\n",
    "too-many-values": HEAD.encode() + b"x_numbers: [" + b"1," * 200_000 + b"1]\n",
    "too-deep": HEAD.encode() + b"x_deep: " + b"[" * 100_000 + b"\n",
    "too-deep-closed": HEAD.encode() + b"x_deep: " + b"[" * 100_000 + b"]" * 100_000 + b"\n",
    "too-deep-braces": HEAD.encode() + b"x_deep: " + b"{a: " * 40 + b"1" + b"}" * 40 + b"\n",
    "too-deep-block": HEAD.encode() + b"x_deep:\n" + b"".join(b" " * n + b"- \n" for n in range(2, 102, 2)),
    "deep-enough": HEAD.encode() + b"x_deep: " + b"[" * 31 + b"]" * 31 + b"\n",
    "too-many-errors": HEAD.encode() + b"".join(b"key_%d: 1\n" % n for n in range(150)),
    "bomb": HEAD.encode() + _bomb().encode(),
    "bomb-of-merge-keys": HEAD.encode() + _merge_bomb().encode(),
    "cpr-many": HEAD.encode() + b"x_numbers: |\n" + b"  010170-1234\n" * 150,
}


def _link(place: Path, elsewhere: Path) -> None:
    (elsewhere / place.name).write_text(HEAD.replace("K-7F3QM", place.stem), encoding="utf-8")
    place.symlink_to(elsewhere / place.name)


def _dangling(place: Path, elsewhere: Path) -> None:
    place.symlink_to(elsewhere / "nothing.yaml")


def _folder(place: Path, elsewhere: Path) -> None:  # noqa: ARG001 - as the others
    place.mkdir()


def _pipe(place: Path, elsewhere: Path) -> None:  # noqa: ARG001 - as the others
    os.mkfifo(place)


def _closed(place: Path, elsewhere: Path) -> None:  # noqa: ARG001 - as the others
    place.write_text(HEAD.replace("K-7F3QM", place.stem), encoding="utf-8")
    place.chmod(0)


MADE: dict[str, Callable[[Path, Path], None]] = {
    "not-a-file-link": _link,
    "not-a-file-link-to-nothing": _dangling,
    "not-a-file-folder": _folder,
    "not-a-file-pipe": _pipe,
    "cannot-open": _closed,
}
if os.name == "nt":  # no such links, pipes and modes there
    MADE = {"not-a-file-folder": _folder}
