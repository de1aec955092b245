"""The house's own logo, templates/logo.svg or logo.png: looked at before it is put into a paper, whole and as it is.

A picture that acts (scripts, links to elsewhere) is refused: a paper shows, and fetches nothing.
"""

from __future__ import annotations

import base64
import re
import struct
from pathlib import Path

from planctl.errors import LogoUnfit, NotARegularFile
from planctl.outputs.papers.templates import FOLDER
from planctl.texts import tr
from planctl.workspace.files import read_file, refuse_links_above

NAMES = ("logo.svg", "logo.png")  # the first that is there
MOST = 300_000  # bytes
_WIDEST = 4000  # pixels
_PNG = b"\x89PNG\r\n\x1a\n"
# What makes an SVG do something, or take in something from elsewhere.
_ACTS = re.compile(
    r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|<\s*(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|audio|video|handler"
    r"|listener|set|animate\w*|use\s[^>]*href\s*=\s*[\"'][^#])"
    r"|\son\w+\s*=|javascript\s*:|@import|url\(\s*[\"']?\s*(?![#\"'\s])",
    re.IGNORECASE,
)
_HREF = re.compile(r"href\s*=\s*([\"'])\s*(?!#|data:image/(?:png|jpeg);)", re.IGNORECASE)


def logo_of(root: Path | None) -> str:
    """Return a house's logo as a data URI, "" without one; raise LogoUnfit."""
    for name in NAMES if root is not None else ():
        path = f"{FOLDER}/{name}"
        try:
            refuse_links_above(Path(root or ""), path)
            content = read_file(Path(root or "") / path)
        except FileNotFoundError:
            continue
        except NotARegularFile:
            raise LogoUnfit(file=path, reason=tr("templates.logo-link")) from None
        _refuse_unfit(path, content)
        kind = "image/png" if name.endswith(".png") else "image/svg+xml"
        return f"data:{kind};base64,{base64.b64encode(content).decode()}"
    return ""


def logos_in(root: Path) -> list[str]:
    """Return the logos that lie in a house's templates; the first is used."""
    return [name for name in NAMES if (root / FOLDER / name).exists()]


def bytes_of(logo: str) -> bytes:
    """Return the bytes that a data URI holds."""
    return base64.b64decode(logo.partition(",")[2])


def _refuse_unfit(path: str, content: bytes) -> None:
    if len(content) > MOST:
        raise LogoUnfit(file=path, reason=tr("templates.logo-big", most=MOST // 1000))
    reason = _wrong_png(content) if path.endswith(".png") else _wrong_svg(content)
    if reason:
        raise LogoUnfit(file=path, reason=tr(f"templates.logo-{reason}"))


def _wrong_png(content: bytes) -> str:
    if not content.startswith(_PNG) or content[12:16] != b"IHDR" or len(content) < 24:
        return "no-png"
    width, height = struct.unpack(">II", content[16:24])
    return "" if 0 < width <= _WIDEST and 0 < height <= _WIDEST else "pixels"


def _wrong_svg(content: bytes) -> str:
    from xml.etree import ElementTree

    try:
        text = content.decode("utf-8-sig")
        if _ACTS.search(text) or _HREF.search(text) or "&#" in text:
            return "acts"
        root = ElementTree.fromstring(text)  # noqa: S314 - it declares no entities: that was just refused
    except (UnicodeDecodeError, ElementTree.ParseError):
        return "no-svg"
    return "" if root.tag in ("svg", "{http://www.w3.org/2000/svg}svg") else "no-svg"
