"""The prose of a status as it was sent, with the heading it stood under; tables and short facts left out (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

Passage = tuple[str, str]  # the heading of its part, and what stands there

_SKIPPED = ("style", "script", "table", "dl", "figure", "svg", "footer", "header", "ul", "ol")
_NOT_PROSE = ("label", "source", "note", "notice", "aside")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>()#!|~+\-.:=])")
_LABEL = re.compile(r"\*{1,2}[^*]+\*{1,2}")


def passages(content: str, form: str) -> list[Passage]:
    """Return the passages of a status; none of a form that is no text."""
    if form == "html":
        page = _Page()
        page.feed(content)
        return page.found
    return list(_of_markdown(content)) if form == "md" else []


class _Page(HTMLParser):
    """A page of ours: parts are sections with an h2, prose is in paragraphs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Passage] = []
        self.part = ""
        self._skipped = 0
        self._inside = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a heading or a paragraph."""
        if tag in _SKIPPED:
            self._skipped += 1
        is_prose = not set((dict(attrs).get("class") or "").split()) & set(_NOT_PROSE)
        if tag == "h2" or (tag == "p" and self.part and is_prose and not self._skipped):
            self._inside, self._words = tag, []

    def handle_endtag(self, tag: str) -> None:
        """End it, and keep what it says."""
        if tag in _SKIPPED and self._skipped:
            self._skipped -= 1
        if tag != self._inside:
            return
        words = " ".join("".join(self._words).split())
        if tag == "h2":
            self.part = words
        elif words:
            self.found.append((self.part, words))
        self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep what stands in a heading or a paragraph."""
        if self._inside:
            self._words.append(data)


def _of_markdown(content: str) -> Iterator[Passage]:
    part = ""
    for row in content.splitlines():
        words = row.strip().removeprefix(">").strip()
        if words.startswith("## "):
            part = _plain(words[3:])
        elif words == "---":
            return  # what follows tells when it was made
        elif part and words and not words.startswith(("#", "|", "- ")) and not _LABEL.fullmatch(words):
            yield part, _plain(words)


def _plain(words: str) -> str:
    return _ESCAPED.sub(r"\1", words).replace("&amp;", "&").strip()
