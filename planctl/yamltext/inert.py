"""Characters that act on a terminal or hide text: found, and shown as what they are (pure)."""

from __future__ import annotations

import re

# C0 and C1 controls (without newline, tab and carriage return), line and paragraph separators,
# bidirectional controls, the byte-order mark inside a text, tag characters, lone surrogates, no characters.
HOSTILE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def inert(text: str) -> str:
    r"""Return the text with acting and hiding characters made visible, `\\x1b` or `<U+202E>`."""
    return HOSTILE.sub(_visible, text.replace("\r", "\\r")) if text else text


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"<U+{code:04X}>"
