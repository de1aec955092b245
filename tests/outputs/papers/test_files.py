"""The files that are handed over, opened again: HTML that needs nothing else, Word with real headings, PDF on A4."""

from __future__ import annotations

import io
import re
import shutil
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from planctl.errors import NoPdf, NoWord
from planctl.outputs.papers import pdf as printing
from planctl.outputs.papers.pdf import pdf
from planctl.outputs.papers.rendering import render
from planctl.outputs.papers.status_view import READERS
from planctl.outputs.papers.templates import Templates
from planctl.outputs.papers.trying import example
from planctl.outputs.papers.word import word
from planctl.plans.plan import Plan
from planctl.workspace.settings import Settings
from planctl.workspace.workspace import PlanFile, Workspace
from tests.outputs.papers.conftest import Show, shown

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
A4 = (595, 842)  # points


def text_of(content: bytes) -> tuple[int, str]:
    """Return how many pages a PDF has, and its words."""
    import pypdf

    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return len(pages), " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("reader", READERS)
def test_html_fetches_nothing_and_says_what_it_is(shipped: Templates, reader: str) -> None:
    text = render(example(reader), "html", shipped)
    assert (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        in text
    )
    assert not re.search(r"(?i)https?:|src=|href=|url\(|@import|<script", text)
    assert text.startswith('<!doctype html>\n<html lang="en">')
    assert text.count("<h1>") == 1
    levels = [int(level) for level in re.findall(r"<h([1-6])>", text)]
    assert all(after - before <= 1 for before, after in pairwise(levels)), "no level is left out"
    assert text.count('scope="col"') == (3 + 4 * 2) * 2, "every column has a name"
    assert "@page { size: A4" in text


def test_word_has_real_headings_tables_and_a_foot(show: Show, plan: Plan) -> None:
    import docx

    view = show(plan, "municipality")
    file = docx.Document(io.BytesIO(word(view)))
    headings = [
        (p.style.name, p.text) for p in file.paragraphs if p.style and p.style.name.startswith(("Head", "Titl"))
    ]
    assert headings[0] == ("Title", "Status to the municipality")
    assert ("Heading 1", "Goals") in headings
    assert any(level == "Heading 2" and text.startswith("Kommer selv op om morgenen") for level, text in headings)
    assert file.tables
    assert "w:tblHeader" in file.tables[0].rows[0]._tr.xml
    assert "1a2b3c4d5e" in file.sections[0].footer.paragraphs[0].text
    assert round(file.sections[0].page_width.mm) == 210  # type: ignore[union-attr]
    about = file.core_properties
    assert (about.author, about.last_modified_by) == ("Huset Eksempel", "Mette Holm")
    assert about.subject == view["period"]["words"]
    assert "From save 1a2b3c4d5e." in about.comments
    assert "version 1" in about.comments
    assert 'w:val="en-GB"' in file.styles.element.xml


@pytest.mark.parametrize("reader", READERS)
def test_word_holds_a_block_of_each_kind(reader: str) -> None:
    import docx

    file = docx.Document(io.BytesIO(word(example(reader))))
    words = "\n".join(p.text for p in file.paragraphs)
    for text in (
        "Åse & <Bo>",
        "Jeg vil gerne bo for mig selv.",
        "Parathed, ikke sværhed.",
        "Hvad nu?",
        "Inderst",
        "____",
    ):
        assert text in words


def test_pdf_is_a4_and_says_what_the_page_says(show: Show, plan: Plan, shipped: Templates) -> None:
    import pypdf

    pytest.importorskip("weasyprint", exc_type=OSError)
    content = pdf(render(show(plan, "municipality"), "html", shipped))
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == A4
    words = text_of(content)[1]
    assert "Støtte til at holde aftaler om samvær." in words
    assert "From save 1a2b3c4d5e" in words
    assert "/StructTreeRoot" in reader.trailer["/Root"], "tagged, for screen readers"  # type: ignore[operator]


@pytest.mark.skipif(printing.browser() is None, reason="no browser is installed")
def test_a_browser_prints_where_the_library_is_missing(shipped: Templates, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    pages, words = text_of(pdf(render(example("municipality"), "html", shipped)))
    assert pages >= 1
    assert "Åse & <Bo>" in words


@pytest.mark.skipif(printing.browser() is None, reason="no browser is installed")
def test_a_browser_that_prints_opens_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    (tmp_path / "other.html").write_text("<p>Nobody is to see this.", encoding="utf-8")
    page = f"<!doctype html><html lang=en><head><title>A</title></head><body><p>Åse<iframe src='{tmp_path}/other.html'>"
    words = text_of(pdf(page))[1]
    assert "Åse" in words
    assert "Nobody" not in words


def test_without_either_it_is_said_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(printing, "_PLACES", ())
    assert shutil.which("chromium") is None
    with pytest.raises(NoPdf):
        pdf("<p>")
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(NoWord):
        word(example("person"))


def paper_of(house: str, person: str, reader: str) -> tuple[dict[str, object], Settings]:
    workspace = Workspace.open(EXAMPLES / house)
    plan = workspace.read(PlanFile(f"plans/{person}.yaml")).plan
    assert plan
    return shown(plan, workspace.settings, reader), workspace.settings


PEOPLE = [("reden", "K-F3XV4"), ("boernehus", "B-4TQ7M"), ("socialpsykiatri", "B-4TQ8M")]


@pytest.mark.parametrize(("house", "person"), PEOPLE)
@pytest.mark.usefixtures("danish")
def test_the_paper_for_a_meeting_is_one_page_and_the_persons_at_most_two(
    shipped: Templates, house: str, person: str
) -> None:
    pytest.importorskip("weasyprint", exc_type=OSError)
    for reader, most in (("meeting", 1), ("person", 2)):
        assert text_of(pdf(render(paper_of(house, person, reader)[0], "html", shipped)))[0] <= most


@pytest.mark.usefixtures("danish")
def test_the_paper_for_a_meeting_stays_one_page_however_much_there_is(shipped: Templates) -> None:
    pytest.importorskip("weasyprint", exc_type=OSError)
    workspace = Workspace.open(EXAMPLES / "socialpsykiatri")
    plan = workspace.read(PlanFile("plans/B-4TQ8M.yaml")).plan
    assert plan
    long = "Noget, der tager sin tid at fortælle, og som fortsætter længe endnu. " * 20
    plan.data["areas"] = {name: {"resources": long, "needs": long} for name in plan.model.areas}
    goal = {"state": "active", "text": long, "opened": "2026-01-05", "due": "2026-12-24"}
    plan.data["goals"] = [{"id": f"g-{number}AAA", **goal} for number in range(10)]
    view = shown(plan, workspace.settings, "meeting")
    assert text_of(pdf(render(view, "html", shipped)))[0] == 1
    assert "Og 5 andre." in render(view, "md", shipped)
