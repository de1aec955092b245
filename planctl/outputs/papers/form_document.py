"""A Word document of a form that is being written: paper with the room of a form, lines to write on, tables, cells."""

from __future__ import annotations

from typing import Any

from planctl.outputs.papers.form_controls import Controls
from planctl.outputs.papers.word import Document
from planctl.outputs.pictures import letters

View = dict[str, Any]

_GREY = "595959"
_MARGIN, WIDTH, LINE = 16, 178, 8  # millimetres
_HIGH = 1.15  # of the size of the type: a line of it
_SMALL, USUAL, TINY, TINIEST = 8.5, 10, 8, 6  # points
_LOWEST, _HIGHEST, _ENDS = 20, 45, 4  # millimetres of the names that are turned, and of the room at their ends
_POINT, _BOLD = 0.353, 1.1  # millimetres; how much wider bold type is


class Paper(Document):
    """A form that is being written."""

    def __init__(self, view: View) -> None:
        super().__init__({**view, "reader": view["view"]})
        self.controls = Controls(self.file.core_properties.language)
        self._narrow()
        about = self.file.core_properties
        about.title = " – ".join(filter(None, [view["title"], view["person"]["id"]]))
        about.identifier = view["reference"]["text"]

    def _narrow(self) -> None:
        """Give the paper the room of a form."""
        from docx.shared import Mm, Pt

        page = self.file.sections[0]
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(_MARGIN)
        style = self.file.styles["Normal"]
        style.font.size, style.paragraph_format.space_after = Pt(USUAL), Pt(3)
        for name, before, size in (("Title", 0, 20), ("Heading 1", 10, 14), ("Heading 2", 8, 12)):
            heading = self.file.styles[name]
            heading.paragraph_format.space_before, heading.font.size = Pt(before), Pt(size)
        self.file.styles["Title"].paragraph_format.space_after = Pt(4)

    def paragraph(self, words: str = "", *, bold: bool = False, small: bool = False, follows: bool = False) -> Any:
        """Write a paragraph and return it; `follows`: what comes next belongs to it."""
        found = self.file.add_paragraph()
        self.run(found, words, bold=bold, small=small)
        found.paragraph_format.keep_with_next = follows or None
        return found

    @staticmethod
    def run(paragraph: Any, words: str, *, bold: bool = False, small: bool = False, italic: bool = False) -> None:
        """Add text to a paragraph."""
        from docx.shared import Pt, RGBColor

        if not words:
            return
        run = paragraph.add_run(words)
        run.bold, run.italic = bold or None, italic or None
        if small:
            run.font.size, run.font.color.rgb = Pt(_SMALL), RGBColor.from_string(_GREY)

    def help(self, words: str, prompts: list[str] | None = None) -> None:
        """Write what the model says to whoever fills it in."""
        told = " · ".join(prompts or [])
        for each in filter(None, [words, told]):
            self.paragraph(each, small=True, follows=True)

    def ruled(self, count: int) -> list[Any]:
        """Write lines to write on by hand."""
        from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
        from docx.shared import Mm, Pt

        found = []
        for index in range(count):
            line = self.file.add_paragraph("\t")
            form = line.paragraph_format
            form.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
            form.space_before, form.space_after = Mm(LINE) - Pt(USUAL * _HIGH), Pt(0)
            form.keep_with_next = index < count - 1 or None
            found.append(line)
        return found

    def grid(self, widths: list[float], name: str) -> Any:
        """Begin a table with columns of so many millimetres; its first row comes again on every page."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Mm

        found = self.file.add_table(rows=1, cols=len(widths), style="Table Grid")
        found.autofit = False
        for column, width in zip(found.columns, widths, strict=True):
            column.width = Mm(width)
        found.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no other way
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), name)
        about = found._tbl.tblPr  # noqa: SLF001 - the library has no other way; the order is Word's
        about.find(qn("w:tblLook")).addprevious(_margins())
        about.append(caption)  # read aloud to those who do not see the table
        self._fit(found.rows[0], widths)
        return found

    def row(self, table: Any, widths: list[float], height: float = 0) -> Any:
        """Add a row to a table, which is never cut in two; return its cells."""
        from docx.oxml import OxmlElement
        from docx.shared import Mm

        found = table.add_row()
        found._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - the library has no other way
        if height:
            found.height = Mm(height)
        self._fit(found, widths)
        return found.cells

    @staticmethod
    def _fit(row: Any, widths: list[float]) -> None:
        from docx.shared import Mm, Pt

        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)

    def reference(self) -> None:
        """Write at the foot of every page which form it is, and which page."""
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Mm, Pt

        foot = self.file.sections[0].footer.paragraphs[0]
        foot.style = self.file.styles["Normal"]
        foot.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        run = foot.add_run(self.view["reference"]["text"])
        run.font.name, run.font.size = "Courier New", Pt(TINY)
        foot.add_run(f"\t{self.view['words']['page']} ").font.size = Pt(TINY)
        _page_number(foot)
        typed = f"{self.view['words']['typed']}: {self.view['reference']['command']}."
        told = self.file.sections[0].footer.add_paragraph()
        told.add_run(" ".join([typed, *self.view["made"]["words"]])).font.size = Pt(TINIEST)


def _margins() -> Any:
    """Return narrow margins for the cells of a table: boxes to tick need the room."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    found = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "57")
        margin.set(qn("w:type"), "dxa")
        found.append(margin)
    return found


def _page_number(paragraph: Any) -> None:
    """Add the number of the page, which Word fills in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - the library has no fields


# How cells look.


def sized(cell: Any, points: float) -> None:
    """Give the text of a cell its size in points."""
    from docx.shared import Pt

    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(points)


def middle(cell: Any) -> None:
    """Put what a cell holds half way up."""
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT

    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def centred(cell: Any) -> None:
    """Put what a cell holds in its middle."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    middle(cell)
    for paragraph in cell.paragraphs:
        paragraph.alignment, paragraph.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.CENTER, 0


def shade(cell: Any) -> None:
    """Mark a cell in which something stands already; it says so in words as well."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    found = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", "E4E9F1")):
        found.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().find(qn("w:tcW")).addnext(found)  # noqa: SLF001 - the library has no other way


def together(table: Any) -> None:
    """Keep the rows of a table on one page, as far as they fit on one: a ladder in two halves is no ladder."""
    for row in table.rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def turn(row: Any) -> None:
    """Turn the names of the columns that are ticked, so that many stand beside each other."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm

    names = row.cells[2:]
    longest = max(letters.width(cell.text, TINY) for cell in names) * _BOLD * _POINT + _ENDS
    row.height = Mm(min(max(_LOWEST, longest), _HIGHEST))
    for cell in names:
        sized(cell, TINY if longest <= _HIGHEST else TINIEST)
        found = OxmlElement("w:textDirection")
        found.set(qn("w:val"), "btLr")
        cell._tc.get_or_add_tcPr().append(found)  # noqa: SLF001 - the library has no other way
