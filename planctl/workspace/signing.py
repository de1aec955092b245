"""Signed saves: whose keys are trusted (trust/allowed_signers), and signatures made and tested with ssh-keygen.

Signing is on where the last commit has a list with a key in it. A save is judged by the list that
lay there before it: nobody can bring in a key with the very commit that needs it. Only the first
list is judged by itself. The file has OpenSSH's format, so that git reads it, too; of its principals
only whole e-mail addresses count, no patterns.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from planctl.errors import CannotSign, Fault, NoKeyFile, NoSigningKey, NoSshKeygen, NotAKey, PrivateKey
from planctl.workspace.files import read_file
from planctl.workspace.git import Repository
from planctl.workspace.gitrun import find_program
from planctl.yamltext.inert import inert

FOLDER = "trust"
SIGNERS = f"{FOLDER}/allowed_signers"
_NAMESPACE = "git"
_ONLY_FOR_GIT = f'namespaces="{_NAMESPACE}"'
_PROGRAM = "ssh-keygen"
_HOMES = ("id_ed25519.pub", "id_ecdsa.pub", "id_rsa.pub")
_TYPES = (
    r"ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)"
    r"|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com"
)
_KEY = re.compile(rf"({_TYPES}) ([A-Za-z0-9+/]+={{0,2}})(?: .*)?")
_LINE = re.compile(rf'(\S+) (?:((?:[^\s"]|"[^"]*")+) )?({_TYPES}) ([A-Za-z0-9+/]+={{0,2}})(?: .*)?')
_LARGEST = 65_536
_PRIVATE = re.compile(rb"-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----|PuTTY-User-Key-File")

Sign = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Key:
    """A public key, and for whom it is trusted under which of OpenSSH's conditions ("" without any)."""

    kind: str
    data: str
    email: str = ""
    options: str = ""

    @property
    def fingerprint(self) -> str:
        """Return the key's fingerprint as ssh shows it."""
        digest = hashlib.sha256(base64.b64decode(self.data)).digest()
        return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")

    @property
    def line(self) -> str:
        """Return the key as a line of the list."""
        return f"{self.email} {self.options or _ONLY_FOR_GIT} {self.kind} {self.data}\n"


def read_signers(content: bytes) -> list[Key]:
    """Return the keys of a list, once for each e-mail; lines that say something else trust nobody."""
    keys = []
    for line in content.decode("utf-8", "replace").splitlines():
        match = _LINE.fullmatch(line.strip())
        if match and not line.startswith("#") and "cert-authority" not in (match[2] or "").lower():
            keys += [Key(match[3], match[4], email, match[2] or "") for email in match[1].strip('"').split(",")]
    return keys


def keys_of(keys: Iterable[Key], email: str) -> list[Key]:
    """Return the keys that are trusted for somebody."""
    return [key for key in keys if key.email.lower() == email.lower()]


def read_key(path: Path) -> Key:
    """Return the public key in a file; raise NotAKey, NoKeyFile, PrivateKey."""
    try:
        content = read_file(path)
    except FileNotFoundError as error:
        raise NoKeyFile(file=_short(path)) from error
    except (OSError, Fault) as error:
        raise NotAKey(file=_short(path)) from error
    if _PRIVATE.search(content[:_LARGEST]):
        raise PrivateKey(file=_short(path), public=_short(path.with_name(f"{path.name}.pub")))
    lines = [line.strip() for line in content[:_LARGEST].decode("utf-8", "replace").splitlines() if line.strip()]
    match = _KEY.fullmatch(lines[0]) if len(lines) == 1 else None
    if match is None or not _is_of_kind(match[1], match[2]):
        raise NotAKey(file=_short(path))
    return Key(match[1], match[2])


def _is_of_kind(kind: str, data: str) -> bool:
    with suppress(binascii.Error, ValueError):
        name = kind.encode()
        return base64.b64decode(data, validate=True).startswith(len(name).to_bytes(4, "big") + name)
    return False


def _short(path: Path) -> str:
    """Return a path without the user's name in it."""
    text = str(path)
    with suppress(RuntimeError):
        text = text.replace(str(Path.home()), "~")
    return inert(text)


def own_key(repo: Repository) -> Key:
    """Return the key the user signs with: the one that git names, or the usual one; raise NotAKey."""
    for path in _own_files(repo):
        with suppress(NotAKey):
            return read_key(path)
    raise NotAKey(file="~/.ssh/id_ed25519.pub")


def _own_files(repo: Repository) -> Iterator[Path]:
    """Yield the files that may hold a public key of the user's, the likeliest first."""
    named = repo.ask("config", "--get", "user.signingKey").out.decode("utf-8", "replace").strip()
    with suppress(RuntimeError):  # a user without a home
        if named and not named.startswith(("key::", "ssh-")):
            path = Path(named).expanduser()
            yield path if path.suffix == ".pub" else path.with_name(f"{path.name}.pub")
        folder = Path.home() / ".ssh"
        yield from (folder / name for name in _HOMES)
        yield from sorted(path for path in folder.glob("*.pub") if path.name not in _HOMES)


def signer(repo: Repository, signers: bytes, email: str) -> Sign | None:
    """Return what signs the user's commits by a list of signers, None when it has no keys.

    Raise NoSigningKey when none of the user's keys is on it. The signing itself raises CannotSign.
    """
    keys = read_signers(signers)
    if not keys:
        return None
    trusted = {key.data for key in keys_of(keys, email)}
    for path in _own_files(repo) if trusted else ():
        with suppress(NotAKey):
            if read_key(path).data in trusted:
                return lambda payload: _sign(path, payload)
    raise NoSigningKey(email=email)


def _sign(key: Path, payload: bytes) -> bytes:
    """Return ssh-keygen's signature; it finds the private key beside the public one, or asks the agent."""
    program = find_program(_PROGRAM)
    if program is None:
        raise NoSshKeygen(what=_PROGRAM)
    done = subprocess.run(
        [program, "-Y", "sign", "-q", "-n", _NAMESPACE, "-f", str(key)], input=payload, check=False, capture_output=True
    )
    if done.returncode or not done.stdout.startswith(b"-----BEGIN SSH SIGNATURE-----"):
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["?"]
        raise CannotSign(what=_short(Path(said[-1])))
    return done.stdout


def can_test() -> bool:
    """Tell whether signatures can be tested here."""
    return find_program(_PROGRAM) is not None


def is_signed_by(raw: bytes, email: str, seconds: int, keys: Iterable[Key]) -> bool:
    """Tell whether a commit's bytes are signed by somebody with one of the keys trusted for them at that time."""
    payload, signature = split_signature(raw)
    mine = keys_of(keys, email)
    program = find_program(_PROGRAM)
    if not signature or not mine or program is None:
        return False
    moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC).strftime("%Y%m%d%H%M%S")
    with tempfile.TemporaryDirectory(prefix="planctl-") as name:
        folder = Path(name)
        lines = [Key(key.kind, key.data, "signer", key.options).line for key in mine]
        (folder / "signers").write_text("".join(lines), encoding="utf-8")
        (folder / "signature").write_bytes(signature)
        command = [program, "-Y", "verify", "-n", _NAMESPACE, "-I", "signer", "-f", str(folder / "signers")]
        command += ["-s", str(folder / "signature"), "-O", f"verify-time={moment}"]
        environment = {**os.environ, "TZ": "UTC"}
        done = subprocess.run(command, input=payload, check=False, capture_output=True, env=environment)
    return done.returncode == 0


def split_signature(raw: bytes) -> tuple[bytes, bytes]:
    """Return a commit without its signature, and the signature; empty when it has none."""
    head, gap, message = raw.partition(b"\n\n")
    kept: list[bytes] = []
    taken: list[bytes] = []
    inside = False
    for line in head.split(b"\n"):
        inside = line.startswith((b"gpgsig ", b"gpgsig-sha256 ")) or (inside and line.startswith(b" "))
        (taken if inside else kept).append(line)
    signature = b"".join(line.partition(b" ")[2] + b"\n" for line in taken)
    return b"\n".join(kept) + gap + message, signature
