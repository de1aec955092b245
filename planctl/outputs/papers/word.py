"""A view as a Word document (DOCX): real headings, tables and quotes, on A4; opens in LibreOffice as well."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from typing import Any

from planctl.errors import NoWord
from planctl.outputs.papers import blocks
from planctl.outputs.papers.escaping import made_inert

View = dict[str, Any]

_TAGS = {"da": "da-DK", "en": "en-GB"}
_DEEPEST = 5  # levels of headings
_TALL = {"person": 14, "meeting": 9.5}  # points of the text, where it is not the usual
_USUAL = 11


class Document:
    """A Word document that is being written; the only one who knows the library."""

    def __init__(self, view: View) -> None:
        try:
            import docx
        except ImportError as error:
            raise NoWord from error
        self.view = view
        self.file = docx.Document()
        self._page()
        self._type()
        self._about()

    def _page(self) -> None:
        from docx.shared import Mm

        page = self.file.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)

    def _type(self) -> None:
        """Choose the size and the language of the text."""
        from docx.oxml.ns import qn
        from docx.shared import Pt

        style = self.file.styles["Normal"]
        style.font.name, style.font.size = "Arial", Pt(_TALL.get(self.view["reader"], _USUAL))
        defaults = self.file.styles.element.find(qn("w:docDefaults"))
        for found in defaults.iter(qn("w:lang")):
            found.set(qn("w:val"), _TAGS[self.view["language"]])

    def _about(self) -> None:
        """Say what file it is; nobody's name stands in what a file says of itself."""
        about, day = self.file.core_properties, datetime.datetime.fromisoformat(self.view["made"]["date"])
        about.title = f"{self.view['title']} – {self.view['person']['id']}"
        about.author, about.last_modified_by, about.comments = self.view["organisation"], "", ""
        about.created = about.modified = day
        about.language = _TAGS[self.view["language"]]

    def heading(self, words: str, level: int, aside: str = "") -> None:
        """Write a heading; level 0 is the title."""
        found = self.file.add_heading(words, min(level, _DEEPEST))
        if aside:
            found.add_run(f"  {aside}").bold = False

    def prose(self, words: str, style: str | None = None, *, bold: bool = False, italic: bool = False) -> None:
        """Write a paragraph."""
        run = self.file.add_paragraph(style=style).add_run(words)
        run.bold, run.italic = bold or None, italic or None

    def pair(self, label: str, words: str) -> None:
        """Write a short fact with its name."""
        paragraph = self.file.add_paragraph()
        paragraph.paragraph_format.space_after = 0
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(words)

    def table(self, columns: list[str], rows: list[list[str]]) -> None:
        """Write a table whose first row comes again on every page."""
        from docx.oxml import OxmlElement

        found = self.file.add_table(rows=1, cols=len(columns), style="Table Grid")
        for cell, words in zip(found.rows[0].cells, columns, strict=True):
            cell.paragraphs[0].add_run(words).bold = True
        found.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no other way
        for row in rows:
            for cell, words in zip(found.add_row().cells, row, strict=True):
                cell.text = words
        self.file.add_paragraph()

    def foot(self, sentences: list[str]) -> None:
        """Write what stands at the foot of every page."""
        from docx.shared import Pt

        run = self.file.sections[0].footer.paragraphs[0].add_run(" ".join(sentences))
        run.font.size = Pt(8)

    def content(self) -> bytes:
        """Return the file."""
        out = io.BytesIO()
        self.file.save(out)
        return out.getvalue()


def word(view: View) -> bytes:
    """Return a view as a Word document; raise NoWord."""
    view = made_inert(view)
    paper = Document(view)
    paper.prose(view["organisation"])
    paper.heading(view["title"], 0)
    _person(paper, view)
    if view["notice"]:
        paper.prose(view["notice"], bold=True)
    for part in view["parts"]:
        paper.heading(part["title"], 1)
        _blocks(paper, part["blocks"], 2)
    paper.foot(view["made"]["words"])
    return paper.content()


def _person(paper: Document, view: View) -> None:
    person, words = view["person"], view["words"]
    if view["reader"] == "person":
        paper.pair(words["name"], person["identity"] or "")
    else:
        paper.pair(words["id"], person["id"])
        paper.pair(words["identity"], person["identity"] or "")
        rows = [("ref", person["ref"]), ("standing", person["standing"]), ("contact_person", person["contact_person"])]
        for name, said in rows:
            if said:
                paper.pair(words[name], said)
    paper.pair(words["period"], view["period"]["words"])


def _blocks(paper: Document, found: list[View], level: int) -> None:
    for block in found:
        _KINDS[block["kind"]](paper, block, level)


def _text(paper: Document, block: View, _: int) -> None:
    if block["label"]:
        paper.prose(block["label"], bold=True)
    for words in block["paragraphs"]:
        paper.prose(words)


def _said(paper: Document, block: View, _: int) -> None:
    paper.prose(block["label"] or paper.view["words"]["own"], bold=True)
    for words in block["paragraphs"]:
        paper.prose(words, "Intense Quote" if len(block["paragraphs"]) == 1 else "Quote")


def _facts(paper: Document, block: View, _: int) -> None:
    for row in block["rows"]:
        paper.pair(row["label"], row["words"])


def _items(paper: Document, block: View, _: int) -> None:
    if block["label"]:
        paper.prose(block["label"], bold=True)
    for words in block["sentences"]:
        paper.prose(words, "List Bullet")


def _table(paper: Document, block: View, _: int) -> None:
    if block["caption"]:
        paper.prose(block["caption"], bold=True)
    paper.table(block["columns"], block["rows"])
    if block["note"]:
        paper.prose(block["note"], italic=True)


def _group(paper: Document, block: View, level: int) -> None:
    paper.heading(block["title"], level, block["aside"])
    _blocks(paper, block["blocks"], level + 1)


def _draft(paper: Document, block: View, _: int) -> None:
    words = paper.view["words"]
    if block["entries"]:
        paper.prose(f"[{words['draft']}]", bold=True)
    for entry in block["entries"]:
        paper.prose(", ".join(filter(None, [entry["day"], entry["source"], entry["by"]])), italic=True)
        for said in entry["paragraphs"]:
            paper.prose(said)
    if block["prompts"]:
        paper.prose(f"[{words['write']}]", bold=True)
    for prompt in block["prompts"]:
        paper.prose(prompt, "List Bullet")


def _note(paper: Document, block: View, _: int) -> None:
    paper.prose(block["words"], italic=True)


def _room(paper: Document, block: View, _: int) -> None:
    if block["label"]:
        paper.prose(block["label"], bold=True)
    for _line in range(block["lines"]):
        paper.prose("_" * 60)


_KINDS: dict[str, Callable[[Document, View, int], None]] = {
    blocks.TEXT: _text,
    blocks.SAID: _said,
    blocks.FACTS: _facts,
    blocks.ITEMS: _items,
    blocks.TABLE: _table,
    blocks.GROUP: _group,
    blocks.DRAFT: _draft,
    blocks.NOTE: _note,
    blocks.ROOM: _room,
}
