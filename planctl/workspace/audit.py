"""The settings that came with a repository, held against a list of those that start no program and lead nowhere else.

A folder that was copied from elsewhere brings its `.git/config` along, and git takes programs to
start from there under names that cannot be foreseen (filters, drivers, helpers). So what is not
known to be harmless is refused before anything is written or fetched, until the user accepts it.
"""

from __future__ import annotations

import hashlib
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from planctl.errors import ForeignSettings, NotARegularFile
from planctl.workspace.drivers import TEXTCONV
from planctl.workspace.files import read_if_present
from planctl.workspace.git import Repository
from planctl.workspace.gitrun import start, trouble
from planctl.workspace.remembered import Memory

Setting = tuple[str, str]

_ACCEPTED = "accepted-settings"
_HARMLESS = re.compile(
    r"core\.(repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks|hidedotfiles"
    r"|protecthfs|protectntfs|autocrlf|eol|safecrlf|quotepath|abbrev|compression|loosecompression|fsync|fsyncmethod"
    r"|fsyncobjectfiles|filesreflocktimeout|packedrefstimeout|longpaths|sharedrepository|trustctime|checkstat"
    r"|untrackedcache|preloadindex|whitespace|bigfilethreshold|multipackindex|commitgraph)"
    r"|extensions\.(objectformat|compatobjectformat|refstorage|worktreeconfig|noop|preciousobjects|relativeworktrees)"
    r"|user\.(name|email|signingkey|useconfigonly)|(author|committer)\.(name|email)|init\.defaultbranch|gpg\.format"
    r"|(commit|tag)\.gpgsign|remote\.pushdefault"
    r"|remote\..+\.(fetch|push|tagopt|prune|prunetags|mirror|skipdefaultupdate|skipfetchall|followremotehead)"
    r"|branch\..+\.(remote|pushremote|merge|rebase|description)|branch\.(autosetupmerge|autosetuprebase|sort)"
    r"|(gc|maintenance|pack|repack|index|feature|advice|color|column|status|rerere|i18n|versionsort|tag)\.[a-z.]+"
    r"|maintenance\.[a-z-]+\.(enabled|schedule)|(gui|gitk)\.[a-z]+"
    r"|fetch\.(prune|prunetags|fsckobjects|unpacklimit|parallel|writecommitgraph|output)"
    r"|(transfer|receive)\.(fsckobjects|unpacklimit)|receive\.(denynonfastforwards|denydeletes|denycurrentbranch)"
    r"|push\.(default|autosetupremote|followtags|useforceifincludes)|pull\.(rebase|ff)|merge\.(ff|conflictstyle|renames)"
    r"|diff\.(algorithm|renames|colormoved|context|mnemonicprefix|noprefix|wordregex|planctl\.xfuncname)"
    r"|log\.(date|decorate|abbrevcommit|follow|mailmap|excludedecoration)|merge\.planctl\.(name|recursive)"
    r"|submodule\.active|lfs\.repositoryformatversion"
)
_ADDRESS = re.compile(r"remote\..+\.(url|pushurl)")
_LEADS_ELSEWHERE = re.compile(r"\s*-|\w[\w+.-]*::|\w+://(?:[^/@]*@)?-|(?:[^/@]*@)?-[^/]*:")
# What git is told to start of ours: the setting, the command, and the one other way in which we write it ourselves.
_OURS = {"merge.planctl.driver": ("merge-driver", None), "diff.planctl.textconv": ("textconv", TEXTCONV)}
_OUR_WORDS = re.compile(r"%[OABLPSXY]|--?[a-z-]+")

# What is exactly as `git config` writes it can be read without git. Anything else git is asked about.
_SECTION = re.compile(r'\[([A-Za-z0-9-]+)(?: "([^"\\]*)")?\]')
_LINE = re.compile(r'\s*([A-Za-z][A-Za-z0-9-]*) = ([^"\\;#\s](?:(?:[^"\\;#]|\\")*(?:[^"\\;#\s]|\\"))?)')


def foreign_settings(repo: Repository) -> list[Setting]:
    """Return the settings of a repository that are not known to be harmless, in order; raise GitTrouble."""
    return sorted({setting for setting in _settings(repo) if not _is_harmless(*setting)})


def refuse_foreign_settings(repo: Repository) -> None:
    """Raise ForeignSettings when a repository has such settings, and they were not accepted."""
    found = foreign_settings(repo)
    if found and not _accepted(repo, found):
        names = list(dict.fromkeys(name for name, _ in found))
        raise ForeignSettings(names=", ".join(names), n=len(names))


def accept_settings(repo: Repository) -> list[Setting]:
    """Accept the foreign settings of a repository as they are now; return them."""
    found = foreign_settings(repo)
    Memory(repo.common_dir).keep(_ACCEPTED, _digest(found) if found else "")
    return found


def _accepted(repo: Repository, found: list[Setting]) -> bool:
    return Memory(repo.common_dir).recall(_ACCEPTED) == _digest(found)


def _digest(settings: list[Setting]) -> str:
    return hashlib.sha256(repr(settings).encode("utf-8", "surrogateescape")).hexdigest()


def _settings(repo: Repository) -> Iterator[Setting]:
    for file in (repo.common_dir / "config", repo.git_dir / "config.worktree"):
        content = _content(file)
        if content is not None:
            plain = _read_plain(content)
            yield from _ask_git(file) if plain is None else plain


def _content(file: Path) -> bytes | None:
    try:
        return read_if_present(file)
    except NotARegularFile as error:
        raise ForeignSettings(names=file.name, n=1) from error


def _read_plain(content: bytes) -> list[Setting] | None:
    """Return what a file says that is as git writes it; None for one that is not."""
    found: list[Setting] = []
    section = None
    for line in content.decode("utf-8", "surrogateescape").split("\n"):
        if not line:
            continue
        if match := _SECTION.fullmatch(line):
            section = match[1].lower() + (f".{match[2]}" if match[2] is not None else "")
        elif (match := _LINE.fullmatch(line)) and section is not None:
            found.append((f"{section}.{match[1].lower()}", match[2].replace(r"\"", '"')))
        else:
            return None
    return found


def _ask_git(file: Path) -> Iterator[Setting]:
    """Yield what a file says, as git reads it; from the root of the disk, where it belongs to no repository."""
    args = ("config", "--file", str(file), "--no-includes", "-z", "--list")
    answer = start(Path(file.anchor), ("--no-pager",), args)
    if answer.status:
        raise trouble(file.parent, "config", answer.err)
    for row in answer.out.decode("utf-8", "surrogateescape").split("\0")[:-1]:
        name, _, value = row.partition("\n")
        yield name, value


def _is_harmless(name: str, value: str) -> bool:
    if _ADDRESS.fullmatch(name):
        return not _LEADS_ELSEWHERE.match(value)
    if name in _OURS:
        command, as_we_write_it = _OURS[name]
        return value == as_we_write_it or _starts_us(value, command)
    return bool(_HARMLESS.fullmatch(name))


def _starts_us(value: str, command: str) -> bool:
    """Tell whether a command line starts this command of this very program, and nothing else."""
    try:
        program, *words = shlex.split(value)
    except ValueError:
        return False
    if re.search(r"[;&|<>$`()\n]", value) or not all(word == command or _OUR_WORDS.fullmatch(word) for word in words):
        return False
    ours = {path for path in (shutil.which("planctl"), str(Path(sys.argv[0]).absolute())) if path}
    return program == "planctl" or program in ours
