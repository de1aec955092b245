"""The files of forms, opened again: controls with names and labels, real headings, tables, and pages that fit."""

from __future__ import annotations

import base64
import io
import re
import shutil
import subprocess
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from planctl.outputs.papers.form_page import form_page
from planctl.outputs.papers.form_trying import TEMPLATES, example
from planctl.outputs.papers.form_word import form_word
from planctl.outputs.papers.pdf import browser, pdf
from planctl.outputs.papers.templates import Templates
from tests.outputs.papers.forms import W, controls, every_block, form_of, one_form, opened, shipped_forms
from tests.outputs.papers.test_hostile import HOSTILE
from tests.outputs.papers.test_logo import png

A4 = (595, 842)  # points
NAMED = ("input", "textarea", "select")


class Page(HTMLParser):
    """What a browser makes of a form: its elements in order, with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag in tags]


# HTML.


@pytest.mark.parametrize(("model", "form"), shipped_forms())
@pytest.mark.usefixtures("danish")
def test_a_page_needs_nothing_else_and_every_field_has_a_name_and_a_label(
    shipped: Templates, model: str, form: str
) -> None:
    text = form_page(one_form(model, form), shipped)
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert not re.search(r"(?i)src=|href=|url\(|@import|<script", text)
    page = Page(text)
    fields = page.all(*NAMED)
    assert fields
    ids = [each["id"] for each in fields]
    assert len(set(ids)) == len(ids)
    labelled = {each["for"] for each in page.all("label")}
    assert all(each["name"] and (each.get("aria-label") or each["id"] in labelled) for each in fields)
    levels = [int(tag[1]) for tag, _ in page.found if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), "no level is left out"


def test_answers_to_one_question_exclude_each_other(shipped: Templates) -> None:
    page = Page(form_page(form_of("reden", "scores", raters=("staff",)), shipped))
    steps = [each for each in page.all("input") if each["name"] == "scores/housing/staff"]
    assert {each["type"] for each in steps} == {"radio"}
    assert [each["value"] for each in steps] == [str(step) for step in range(10, 0, -1)]
    assert not [each for each in steps if "checked" in each]


def test_room_is_lines_to_write_on(shipped: Templates) -> None:
    text = form_page(form_of("reden", "area", areas=("housing",), blank=True), shipped)
    room = text.split('name="areas/housing/situation"')[0].rpartition('<div class="room">')[2]
    assert room.count('class="line"') == 5


def test_long_names_have_room_of_their_own(shipped: Templates) -> None:
    view = form_of("reden", "scores", raters=("staff",))
    assert 'class="ladder many long' not in form_page(view, shipped)
    next(each for each in every_block(view) if each["kind"] == "ladder")["columns"][3]["label"] = "Et navn " * 6
    assert 'class="ladder many long' in form_page(view, shipped)


# Word.


@pytest.mark.parametrize(("model", "form"), shipped_forms())
@pytest.mark.usefixtures("danish")
def test_word_has_headings_tables_and_fields(model: str, form: str) -> None:
    view = one_form(model, form)
    content = form_word(view)
    file = opened(content)
    styles = [p.style.name for p in file.paragraphs if p.text]
    assert "Title" in styles
    assert "Heading 1" in styles
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in file.tables)
    assert all("w:tblCaption" in table._tbl.xml for table in file.tables)
    assert file.core_properties.identifier == view["reference"]["text"]
    assert (file.core_properties.language, file.core_properties.last_modified_by) == ("da-DK", view["made"]["by"])
    assert 'w:val="da-DK"' in file.styles.element.xml
    assert view["reference"]["text"] in file.sections[0].footer.paragraphs[0].text
    names = {name for name, _ in controls(content)}
    for block in every_block(view):
        if block["kind"] in ("write", "short"):
            assert block["name"][:64] in names
    numbers = [each.get(f"{W}val") for each in file.element.body.iter(f"{W}id")]
    assert len(set(numbers)) == len(numbers)
    assert all(0 < len(each) <= 64 for pair in controls(content) for each in pair), "Word takes no longer names"


@pytest.mark.usefixtures("danish")
def test_word_ticks_dates_and_choices_are_what_they_are() -> None:
    xml = opened(form_word(form_of("action-plan", "plan"))).element.body.xml
    assert xml.count("w14:checkbox>") // 2 == xml.count("w14:checkedState ")
    assert '<w14:checked w14:val="1"/>' in xml, "what the plan says is ticked"
    assert "<w:date>" in xml
    assert '<w:listItem w:value="Signe Ravn" w:displayText="Signe Ravn"/>' in xml
    ladder = opened(form_word(form_of("reden", "scores", raters=("staff",)))).tables[0]
    assert [cell.text for cell in ladder.rows[1].cells][:1] == ["10"]
    assert len(ladder.rows) == 1 + 10 + 2, "the steps, the last time and the target"


@pytest.mark.usefixtures("danish")
def test_a_ladder_stays_whole_and_its_names_have_room() -> None:
    file = opened(form_word(form_of("action-plan", "scores", raters=("staff",))))
    ladder = file.tables[0]
    kept = [all(p.paragraph_format.keep_with_next for c in row.cells for p in c.paragraphs) for row in ladder.rows]
    assert kept == [True] * (len(kept) - 1) + [False], "the rows go to the next page together"
    assert ladder.rows[0].height.mm > 30, "”Hverdag og praktiske opgaver”, turned"
    heading = file.styles["Heading 1"]
    assert (heading.font.name, str(heading.font.color.rgb)) == ("Arial", "1A1A1A")
    assert "asciiTheme" not in heading.element.xml, "it would win over the name of the type"


@pytest.mark.usefixtures("danish")
def test_a_house_has_its_logo_on_forms_in_word() -> None:
    logo = f"data:image/png;base64,{base64.b64encode(png()).decode()}"
    view = form_of("reden", "who5-sheet")
    assert not opened(form_word(view)).inline_shapes
    assert len(opened(form_word({**view, "logo": logo})).inline_shapes) == 1


def test_a_long_name_is_cut_where_word_would_refuse_the_file() -> None:
    view = example("plan")
    view["parts"][0]["blocks"][0] |= {"name": "areas/" + "x" * 90, "label": "Et meget langt navn " * 6}
    assert all(0 < len(each) <= 64 for pair in controls(form_word(view)) for each in pair)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.usefixtures("danish")
def test_word_opens_in_libreoffice(tmp_path: Path) -> None:
    forms = [
        ("reden", "scores"),
        ("reden", "who5-sheet"),
        ("reden", "area"),
        ("child", "goal"),
        ("action-plan", "plan"),
    ]
    for model, form in forms:
        (tmp_path / f"{model}-{form}.docx").write_bytes(form_word(one_form(model, form)))
    files = [str(path) for path in tmp_path.glob("*.docx")]
    office = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run([*office, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=300)
    pages = {f"{m}-{f}": text_of((tmp_path / f"{m}-{f}.pdf").read_bytes()) for m, f in forms}
    assert pages["reden-scores"][0] == 2, "a sheet for each rater"
    assert pages["reden-who5-sheet"][0] == 1
    assert "Jeg orker det ikke lige nu" in pages["reden-scores"][1]
    assert "planctl:form=goal;id=B-4TQ7M;goal=g-9W3D;model=child@1;v=1" in pages["child-goal"][1]
    assert "Mit eget værksted med brændeovn" in pages["action-plan-plan"][1]


# PDF.


def text_of(content: bytes) -> tuple[int, str]:
    """Return how many pages a PDF has, and its words."""
    import pypdf

    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return len(pages), " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(
    ("model", "form", "most"), [("reden", "scores", 2), ("reden", "who5-sheet", 1), ("reden", "area", 2)]
)
@pytest.mark.usefixtures("lang")
def test_pdf_fits_its_pages_and_can_be_filled_in(shipped: Templates, model: str, form: str, most: int) -> None:
    import pypdf

    pytest.importorskip("weasyprint", exc_type=OSError)
    for blank in (False, True):
        view = one_form(model, form, blank=blank)
        content = pdf(form_page(view, shipped), fillable=True)
        pages, words = text_of(content)
        assert pages <= most
        assert words.count(view["reference"]["text"]) == pages + 1, (
            "on each page, and below for who prints without feet"
        )
        reader = pypdf.PdfReader(io.BytesIO(content))
        assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == A4
        fields = reader.get_fields() or {}
        assert {block["name"] for block in every_block(view) if block["kind"] in ("write", "short")} <= set(fields)


# What stands in a plan is text.


@pytest.mark.parametrize("bad", HOSTILE)
def test_whatever_stands_in_a_plan_is_text(shipped: Templates, bad: str) -> None:
    view = _with(one_form("child", "plan"), bad)
    page = Page(form_page(view, shipped))
    tags = {tag for tag, _ in page.found}
    assert tags <= {
        "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "h3", "h4",
        "h5", "h6", "p", "span", "div", "dl", "dt", "dd", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "b",
        "label", "input", "textarea", "fieldset", "legend",
    }  # fmt: skip
    assert {name for _, attributes in page.found for name in attributes} <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "scope", "id", "for", "type", "value", "rows",
        "checked", "aria-label", "colspan",
    }  # fmt: skip
    assert " ".join(bad.split()) in " ".join(" ".join(page.words).split())
    file = opened(form_word(view))
    assert any(bad in "".join(t.text or "" for t in p.iter(f"{W}t")) for p in file.element.body.iter(f"{W}p"))
    assert "w:hyperlink" not in file.element.xml


def _with(view: dict[str, Any], bad: str) -> dict[str, Any]:
    """Return a form with a hostile text wherever one can come from a plan or a model."""
    for block in every_block(view):
        if block["kind"] == "write":
            block["there"] = [bad]
        elif block["kind"] == "short":
            block["there"] = bad
        elif block["kind"] == "rows":
            block["there"] = [[bad] * len(block["columns"])]
        block["label"] = bad if "label" in block else ""
        if "aside" in block:
            block["title"] = bad
            del block["label"]
        elif not {"label", "rows"} & set(block) or block["kind"] in ("facts", "note"):
            del block["label"]
    return view


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_acts_on_a_terminal_is_shown_as_what_it_is(shipped: Templates, template: str) -> None:
    view = {**example(template), "title": "\u001b[31mrødt\u202e"}
    assert "\\x1b[31mrødt&lt;U+202E&gt;" in form_page(view, shipped)
    assert form_word(view), "and a Word file can hold it"


# In a browser.


@pytest.mark.skipif(browser() is None, reason="no browser is installed")
@pytest.mark.usefixtures("danish")
def test_everybody_can_use_a_form_on_the_screen(shipped: Templates, tmp_path: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    playwright = pytest.importorskip("playwright.sync_api")
    forms = [("reden", "scores"), ("reden", "who5-sheet"), ("child", "plan"), ("action-plan", "goal")]
    with playwright.sync_playwright() as started:
        chrome = started.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = chrome.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for model, form in forms:
            place = tmp_path / f"{model}-{form}.html"
            place.write_text(form_page(one_form(model, form), shipped), encoding="utf-8")
            for width in (1200, 400):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(place.as_uri())
                found = axe.run(page)
                assert found.violations_count == 0, found.generate_report()
                assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing runs off the side"
        chrome.close()
    assert all(url.startswith("file:") for url in asked)
