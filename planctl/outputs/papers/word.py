"""A view as a Word document (DOCX): real headings, tables and quotes, on A4; opens in LibreOffice as well."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from typing import Any

from planctl.errors import NoWord
from planctl.outputs.papers import blocks
from planctl.outputs.papers.escaping import made_inert
from planctl.outputs.pictures.draw import png
from planctl.outputs.pictures.spec import PICTURE

View = dict[str, Any]

_TAGS = {"da": "da-DK", "en": "en-GB"}
_LOGO_HIGH, _LOGO_WIDE, _LOGO_PIXELS = 16, 60, 400  # millimetres, and how finely an SVG is drawn
_LONGEST = 255  # characters of what a file says of itself
_DEEPEST = 5  # levels of headings
_TALL = {"person": 14, "meeting": 9.5}  # points of the text, where it is not the usual
_USUAL = 11
_TYPE, _INK = "Arial", "1A1A1A"
_QUOTED, _AFTER = 8, 6  # millimetres that own words are set in; points after a row of facts
_BLANK = "_" * 32  # to write a name on
_WIDEST, _MM = 170, 0.3  # of a picture: how wide it may be, and how much of it is one of its points
_TO_WRITE, _ROOM_HIGH, _ROOM_WIDE = 3, 10, 18  # columns left empty to write in; how high, in millimetres, and wide
_LINE, _LONG, _PADDING = 76, 48, 4  # characters: of a line, of a cell that gets a wide column, around a word
_MANY, _SMALL = 7, 8.5  # columns of a table in smaller type, and its points


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
        style.font.name, style.font.size = _TYPE, Pt(_TALL.get(self.view["reader"], _USUAL))
        defaults = self.file.styles.element.find(qn("w:docDefaults"))
        for found in defaults.iter(qn("w:lang")):
            found.set(qn("w:val"), _TAGS[self.view["language"]])
        for name in ("Title", *(f"Heading {level}" for level in range(1, _DEEPEST + 1))):
            self._ink(self.file.styles[name])
        self.file.settings.element.find(qn("w:zoom")).set(qn("w:percent"), "100")  # the library leaves it out

    @staticmethod
    def _ink(style: Any) -> None:
        """Write headings in the type and the ink of the text, as on the other papers."""
        from docx.oxml.ns import qn
        from docx.shared import RGBColor

        style.font.name, style.font.color.rgb = _TYPE, RGBColor.from_string(_INK)
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # they would win
            fonts.attrib.pop(qn(f"w:{theme}"), None)

    def _about(self) -> None:
        """Say what file it is and where it was made from; of names there is the maker's alone."""
        about, day = self.file.core_properties, datetime.datetime.fromisoformat(self.view["made"]["date"])
        of = self.view["person"]["id"] if "person" in self.view else self.view["organisation"]
        about.title = f"{self.view['title']} – {of}"
        made = self.view["made"]
        about.author, about.last_modified_by = self.view["organisation"], made.get("by") or ""
        about.subject = self.view.get("period", {}).get("words", "")
        about.comments = " ".join(made["words"])[:_LONGEST]
        about.created = about.modified = day
        about.language = _TAGS[self.view["language"]]

    def logo(self, logo: str) -> None:
        """Put the house's logo above everything; an SVG as the picture it makes, for Word shows no other."""
        from docx.shared import Mm

        from planctl.outputs.papers.logo import bytes_of

        content = bytes_of(logo)
        if logo.startswith("data:image/svg"):
            try:
                import resvg_py
            except ImportError as error:
                raise NoWord from error
            content = bytes(resvg_py.svg_to_bytes(svg_string=content.decode("utf-8-sig"), height=_LOGO_PIXELS))
        found = self.file.add_paragraph().add_run().add_picture(io.BytesIO(content), height=Mm(_LOGO_HIGH))
        if found.width > Mm(_LOGO_WIDE):
            found.height, found.width = Mm(_LOGO_WIDE * found.height / found.width), Mm(_LOGO_WIDE)
        found._inline.docPr.set("descr", self.view["organisation"])  # noqa: SLF001 - the library has no other way

    def quote(self, words: str) -> None:
        """Write what the person said: set in, so that it stands apart from what staff write."""
        from docx.shared import Mm

        self.prose(words, "Quote")
        self.file.paragraphs[-1].paragraph_format.left_indent = Mm(_QUOTED)

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

    def pause(self) -> None:
        """Leave some room after what was written last."""
        from docx.shared import Pt

        self.file.paragraphs[-1].paragraph_format.space_after = Pt(_AFTER)

    def table(self, columns: list[str], rows: list[list[str]]) -> None:
        """Write a table whose first row comes again on every page; a row with room to write in is higher."""
        from docx.oxml import OxmlElement
        from docx.shared import Mm, Pt

        found = self.file.add_table(rows=1, cols=len(columns), style="Table Grid")
        for cell, words in zip(found.rows[0].cells, columns, strict=True):
            cell.paragraphs[0].add_run(words).bold = True
        found.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no other way
        for row in rows:
            added = found.add_row()
            if not any(row[-_TO_WRITE:]):
                added.height = Mm(_ROOM_HIGH)
            for cell, words in zip(added.cells, row, strict=True):
                cell.text = words
        for column, share in zip(found.columns, _shares(columns, rows), strict=True):
            for cell in column.cells:
                cell.width = Mm(round(_WIDEST * share))
            column.width = Mm(round(_WIDEST * share))
        if len(columns) > _MANY:
            for run in (run for row in found.rows for cell in row.cells for run in cell.paragraphs[0].runs):
                run.font.size = Pt(_SMALL)
        self.file.add_paragraph()

    def picture(self, picture: View) -> None:
        """Put in a picture, with what it shows in words for those who do not see it; Word has no SVG of its own."""
        from docx.shared import Mm

        try:
            content, wide = png(picture)
        except ImportError as error:
            raise NoWord from error
        shape = self.file.add_picture(io.BytesIO(content), Mm(min(_WIDEST, wide * _MM)))
        about = shape._inline.docPr  # noqa: SLF001 - the library has no other way
        about.set("title", picture["title"])
        about.set("descr", picture["description"])

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


def _shares(columns: list[str], rows: list[list[str]]) -> list[float]:
    """Return how much of the page each column takes: its longest word, and of what is left as much as it has to say."""
    least, more = [], []
    for place, head in enumerate(columns):
        texts = [row[place] for row in rows]
        least.append(max((len(word) for text in [head, *texts] for word in text.split()), default=1) + _PADDING)
        usual = max(map(len, texts), default=0) or _ROOM_WIDE
        more.append(max(min(usual, _LONG) - least[-1], 1))
    left = max(_LINE - sum(least), 0)
    wide = [need + left * wish / sum(more) for need, wish in zip(least, more, strict=True)]
    return [each / sum(wide) for each in wide]


def word(view: View) -> bytes:
    """Return a view as a Word document; raise NoWord."""
    view = made_inert(view)
    paper = Document(view)
    if view.get("logo"):
        paper.logo(view["logo"])
    paper.prose(view["organisation"])
    paper.heading(view["title"], 0)
    if "person" in view:
        _person(paper, view)
    for words in view.get("head", ()):  # of a paper about many people
        paper.prose(words)
    if view.get("notice"):
        paper.prose(view["notice"], bold=True)
    for part in view["parts"]:
        paper.heading(part["title"], 1)
        _blocks(paper, part["blocks"], 2)
    for words in view.get("foot", ()):
        paper.prose(words, italic=True)
    paper.foot(view["made"]["words"])
    return paper.content()


def _person(paper: Document, view: View) -> None:
    person, words = view["person"], view["words"]
    if view["reader"] == "person":
        paper.pair(words["name"], person["identity"] or _BLANK)
    else:
        paper.pair(words["id"], person["id"])
        paper.pair(words["identity"], person["identity"] or _BLANK)
        rows = [("ref", person["ref"]), ("standing", person["standing"]), ("contact_person", person["contact_person"])]
        for name, said in rows:
            if said:
                paper.pair(words[name], said)
    paper.pair(words["period"], view["period"]["words"])
    paper.pause()


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
        paper.quote(words)


def _facts(paper: Document, block: View, _: int) -> None:
    for row in block["rows"]:
        paper.pair(row["label"], row["words"])
    paper.pause()


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


def _picture(paper: Document, block: View, _: int) -> None:
    paper.prose(block["title"], bold=True)
    paper.picture(block)
    paper.table(block["table"]["columns"], block["table"]["rows"])
    if block["table"]["note"]:
        paper.prose(block["table"]["note"], italic=True)


def _group(paper: Document, block: View, level: int) -> None:
    paper.heading(block["title"], level, block["aside"])
    _blocks(paper, block["blocks"], level + 1)


def _draft(paper: Document, block: View, _: int) -> None:
    words = paper.view["words"]
    if block["entries"] or block["paragraphs"]:
        paper.prose(f"[{words['draft']}]", bold=True)
    for said in block["paragraphs"]:
        paper.prose(said)
    for entry in block["entries"]:
        paper.prose(", ".join(filter(None, [entry["day"], entry["source"], entry["by"]])), italic=True)
        for said in entry["paragraphs"]:
            paper.prose(said)
    if block["prompts"]:
        paper.prose(f"[{words['write']}]", bold=True)
    for prompt in block["prompts"]:
        paper.prose(prompt, "List Bullet")


def _written(paper: Document, block: View, _: int) -> None:
    for words in block["paragraphs"]:
        paper.prose(words)


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
    PICTURE: _picture,
    blocks.GROUP: _group,
    blocks.DRAFT: _draft,
    blocks.WRITTEN: _written,
    blocks.NOTE: _note,
    blocks.ROOM: _room,
}
