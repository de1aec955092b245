"""The fields of a form in Word: places to write, ticks, dates and choices, as content controls with their names.

Word and LibreOffice fill them in; on paper they are room, and boxes to tick. Word allows names of 64 signs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_TICK = "http://schemas.microsoft.com/office/word/2010/wordml"
_LONGEST = 64
_CELL = 3  # blanks
_BOX, _CROSS, _FONT = "\u2610", "\u2612", "MS Gothic"
_ROOM = "\u2003"  # a blank that keeps its width where nothing has been written yet


class Controls:
    """Makes the fields of one document; each gets a number of its own."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.made = 0

    def line(self, paragraph: Any, name: str, label: str, there: str = "", width: int = 12) -> None:
        """Add a field for a few words at the end of a paragraph."""
        control, content = self._inside(paragraph, name, label, placeholder=not there)
        assert control is not None  # noqa: S101 - words need no kind
        content.append(_run(there) if there else _room(width))

    def date(self, paragraph: Any, name: str, label: str, there: str = "", width: int = 8) -> None:
        """Add a date to be picked at the end of a paragraph."""
        control, content = self._inside(paragraph, name, label, placeholder=not there)
        picker = _element("w:date")
        picker.append(_element("w:dateFormat", val="d. MMMM yyyy" if self.language == "da-DK" else "d MMMM yyyy"))
        picker.append(_element("w:lid", val=self.language))
        picker.append(_element("w:storeMappedDataAs", val="date"))
        picker.append(_element("w:calendar", val="gregorian"))
        control.append(picker)
        content.append(_run(there) if there else _room(width))

    def choose(
        self, paragraph: Any, name: str, label: str, options: Iterable[str], there: str = "", width: int = 8
    ) -> None:
        """Add a choice from a list at the end of a paragraph; something else may be written as well."""
        control, content = self._inside(paragraph, name, label, placeholder=not there)
        listed = _element("w:comboBox")
        for words in dict.fromkeys(options):
            item = _element("w:listItem", value=words)
            item.set(_qn("w:displayText"), words)
            listed.append(item)
        control.append(listed)
        content.append(_run(there) if there else _room(width))

    def tick(self, paragraph: Any, name: str, label: str, *, ticked: bool = False) -> None:
        """Add a box to tick at the end of a paragraph."""
        control, content = self._inside(paragraph, name, label, placeholder=False)
        box = control.makeelement(f"{{{_TICK}}}checkbox", nsmap={"w14": _TICK})
        for tag, values in (
            ("checked", {"val": "1" if ticked else "0"}),
            ("checkedState", {"val": f"{ord(_CROSS):04X}", "font": _FONT}),
            ("uncheckedState", {"val": f"{ord(_BOX):04X}", "font": _FONT}),
        ):
            made = box.makeelement(f"{{{_TICK}}}{tag}")
            for key, value in values.items():
                made.set(f"{{{_TICK}}}{key}", value)
            box.append(made)
        control.append(box)
        content.append(_run(_CROSS if ticked else _BOX, font=_FONT))

    def text(self, first: Any, paragraphs: list[Any], name: str, label: str) -> None:
        """Wrap paragraphs that follow each other in a field for a longer text; `first` is the first of them."""
        control, content, whole = self._control(name, label, placeholder=False)
        first._p.addprevious(whole)  # noqa: SLF001 - the library has no content controls
        for paragraph in paragraphs:
            content.append(paragraph._p)  # noqa: SLF001
        assert control is not None  # noqa: S101 - a longer text needs no kind

    def _inside(self, paragraph: Any, name: str, label: str, *, placeholder: bool) -> tuple[Any, Any]:
        control, content, whole = self._control(name, label, placeholder=placeholder)
        paragraph._p.append(whole)  # noqa: SLF001 - the library has no content controls
        return control, content

    def _control(self, name: str, label: str, *, placeholder: bool) -> tuple[Any, Any, Any]:
        """Return the properties, the content and the whole of a new field."""
        self.made += 1
        whole, control, content = (_element(f"w:{tag}") for tag in ("sdt", "sdtPr", "sdtContent"))
        control.append(_element("w:alias", val=_short(label)))
        control.append(_element("w:tag", val=_short(name)))
        control.append(_element("w:id", val=str(self.made)))
        if placeholder:
            control.append(_element("w:showingPlcHdr"))
        whole.append(control)
        whole.append(content)
        return control, content, whole


def _short(words: str) -> str:
    return " ".join(words.split())[:_LONGEST] or "–"


def _qn(tag: str) -> str:
    from docx.oxml.ns import qn

    found: str = qn(tag)
    return found


def _element(tag: str, **values: str) -> Any:
    """Return an element of a Word file with its values."""
    from docx.oxml import OxmlElement

    found = OxmlElement(tag)
    for key, value in values.items():
        found.set(_qn(f"w:{key}"), value)
    return found


def _room(width: int) -> Any:
    """Return room to write in by hand: blanks that are underlined; a cell (0) is room by itself."""
    run = _run(_ROOM * (width or _CELL))
    if not width:
        return run
    look = _element("w:rPr")
    look.append(_element("w:u", val="single", color="767676"))
    run.insert(0, look)
    return run


def _run(words: str, font: str = "") -> Any:
    """Return text as it stands in a Word file."""
    run = _element("w:r")
    if font:
        look = _element("w:rPr")
        fonts = _element("w:rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)
        look.append(fonts)
        run.append(look)
    text = _element("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run
