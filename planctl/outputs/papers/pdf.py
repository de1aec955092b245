"""A page of HTML as PDF: by WeasyPrint where it is installed, else by a browser that is; nothing is fetched."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from planctl.errors import NoPdf
from planctl.workspace.disk import disk_trouble

_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
_SECONDS = 60
# Before anything a template of the house says: what is printed fetches nothing and opens no file of this machine.
_CLOSED = """\
<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
"""
_ACCESSIBLE = "pdf/ua-1"


def pdf(html: str, *, fillable: bool = False) -> bytes:
    """Return a page as PDF, with fields that can be filled in if so wanted; raise NoPdf when nothing here makes one."""
    found = _by_weasyprint(html, fillable=fillable) or _by_browser(html)
    if found is None:
        raise NoPdf
    return found


def _by_weasyprint(html: str, *, fillable: bool = False) -> bytes | None:
    """Return the page as PDF, None when WeasyPrint or what it needs of the system is not there."""
    noise = io.StringIO()
    try:
        with contextlib.redirect_stdout(noise), contextlib.redirect_stderr(noise):
            import weasyprint
            from weasyprint.urls import URLFetcher
    except (ImportError, OSError):  # Pango is a library of the system
        return None
    import logging

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)  # styles for screens are nothing to warn of
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    document = weasyprint.HTML(
        string=html, url_fetcher=URLFetcher(allowed_protocols={"data"})
    )  # a paper holds all it shows

    content: bytes = document.write_pdf(pdf_variant=_ACCESSIBLE, pdf_forms=fillable)
    return content


def browser() -> str | None:
    """Return a browser that can print, if one is installed."""
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _by_browser(html: str) -> bytes | None:
    """Return the page as printed by a browser, in a private folder that is gone afterwards."""
    program = browser()
    if program is None:
        return None
    with disk_trouble():
        folder = Path(tempfile.mkdtemp(prefix="planctl-"))
    try:
        page, out = folder / "paper.html", folder / "paper.pdf"
        page.write_text(_CLOSED + html, encoding="utf-8")
        options = ["--headless", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder / 'profile'}"]
        options += ["--disable-extensions", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            options.append("--no-sandbox")  # browsers refuse to run as root otherwise
        command = [program, *options, f"--print-to-pdf={out}", page.as_uri()]
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)
        return out.read_bytes() if out.is_file() else None
    finally:
        shutil.rmtree(folder, ignore_errors=True)
