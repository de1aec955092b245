"""Which language to speak: --lang, then the workspace's, then the locale's.

It is found before anything else, without a YAML parser: help is in that language too.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from planctl.texts import LANGUAGES

_LANGUAGE = re.compile(r"^\s+language:\s*[\"']?(da|en)\b|[{,]\s*language:\s*[\"']?(da|en)\b", re.MULTILINE)


def choose(asked: str | None, folder: Path) -> str:
    """Return the language: what was asked for, what planctl.yaml says, what the locale says."""
    if asked in LANGUAGES:
        return str(asked)
    return _of_workspace(folder) or _of_locale()


def _of_workspace(folder: Path) -> str | None:
    try:
        folder = folder.resolve()
        for place in (folder, *folder.parents):
            file = place / "planctl.yaml"
            if file.is_file():
                match = _LANGUAGE.search(file.read_text(encoding="utf-8", errors="replace"))
                return (match[1] or match[2]) if match else None
    except OSError:
        return None
    return None


def _of_locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "da" if value.lower().startswith("da") else "en"
    return "en"


def take_language(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Take `--lang X` out of the arguments, wherever it stands before `--`."""
    asked: str | None = None
    rest: list[str] = []
    place = 0
    while place < len(arguments):
        argument = arguments[place]
        if argument == "--":
            return asked, [*rest, *arguments[place:]]
        if argument == "--lang" and place + 1 < len(arguments):
            asked, place = arguments[place + 1], place + 2
            continue
        if argument.startswith("--lang="):
            asked = argument.partition("=")[2]
        else:
            rest.append(argument)
        place += 1
    return asked, rest


def folder_in(arguments: list[str]) -> Path:
    """Return the folder that -C names, or the current one."""
    for place, argument in enumerate(arguments):
        if argument == "-C" and place + 1 < len(arguments):
            return Path(arguments[place + 1])
        if not argument.startswith("-"):
            break
    return Path()
