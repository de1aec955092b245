"""The pages that are handed over, opened as people open them: on a screen, on a phone, read aloud, and printed."""

from __future__ import annotations

import io
from collections.abc import Callable
from importlib import resources
from typing import Any

import pytest

from planctl.outputs.papers.status_view import READERS
from planctl.outputs.pictures.draw import svg
from planctl.texts import set_language
from tests.browser.conftest import DESKTOP, PHONE, Opened, Page
from tests.outputs.gallery import gallery

Open = Callable[..., Opened]

A4 = (595, 842)  # points
AXE = "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => [v.id, v.nodes[0].html]))"
# What is not drawn within the window; but for what its own part of the page scrolls.
WIDER = """[...document.querySelectorAll('body *')].filter(e => !e.closest('svg') && e.checkVisibility()
    && e.getBoundingClientRect().right > innerWidth + 1 && ![...function*() { for (let p = e; p; p = p.parentElement)
    yield p }()].some(p => getComputedStyle(p).overflowX == 'auto')).map(e => e.outerHTML.slice(0, 80))"""
CUT = """[...document.querySelectorAll('svg text')].filter(e => { const t = e.getBoundingClientRect(),
    s = e.closest('svg').getBoundingClientRect(); return t.left < s.left - 1 || t.right > s.right + 1
    || t.top < s.top - 1 || t.bottom > s.bottom + 1 }).map(e => e.textContent)"""
MEET = """[...document.querySelectorAll('svg')].flatMap(s => { const b = [...s.querySelectorAll('text')].map(
    e => [e.textContent, e.getBoundingClientRect()]); return b.flatMap(([n, p], i) => b.slice(i + 1).filter(([m, q]) =>
    Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 &&
    Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 0.35 * Math.min(p.height, q.height))
    .map(([m]) => n + ' / ' + m)) })"""


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the program that looks for what shuts people out."""
    package = pytest.importorskip("axe_playwright_python")
    return resources.files(package).joinpath("axe.min.js").read_text(encoding="utf-8")


def test_nobody_is_shut_out(opened: Open, pages: list[Page], axe: str) -> None:
    for page in pages:
        tab = opened(page).tab
        tab.evaluate(axe)
        assert tab.evaluate(AXE) == [], page.name


def test_nothing_is_fetched_and_nothing_is_refused(opened: Open, pages: list[Page]) -> None:
    for page in pages:
        shown = opened(page)
        assert shown.asked == [page.file.as_uri()], page.name
        assert shown.said == [], page.name
        policy = shown.tab.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert policy.startswith("default-src 'none'; ")
        assert not {"http", "*", "script-src", "'self'"} & set(policy.replace(";", "").split())
        assert shown.tab.locator("script, link, iframe, object, img:not([src^='data:'])").count() == 0


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_it_fits_the_window(opened: Open, pages: list[Page], width: int) -> None:
    for page in pages:
        tab = opened(page, width).tab
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, page.name
        assert tab.evaluate(WIDER) == [], page.name


def test_the_words_of_a_picture_stay_in_it_and_apart(opened: Open, pages: list[Page]) -> None:
    drawn = 0
    for page in pages:
        tab = opened(page).tab
        assert tab.evaluate(CUT) == [], page.name
        assert tab.evaluate(MEET) == [], page.name
        drawn += tab.locator("svg[role=img]").count()
    assert drawn > 40


def test_pictures_that_are_hard_to_draw_hold_their_words_apart(tab: Any) -> None:
    set_language("da")
    drawn = gallery()
    set_language("en")
    tab.set_viewport_size({"width": DESKTOP, "height": 900})
    tab.set_content("".join(svg(picture, number) for number, picture in enumerate(drawn.values())))
    assert tab.locator("svg").count() == len(drawn)
    assert tab.evaluate(CUT) == []
    assert tab.evaluate(MEET) == []


def test_a_picture_is_read_aloud_by_its_title_and_what_it_shows(opened: Open, pages: list[Page]) -> None:
    page = next(page for page in pages if page.name == "reden municipality da")
    tab = opened(page).tab
    picture = tab.get_by_role("img").first
    name = "Målinger på alle områder, trin 1 til 10"
    told = tab.evaluate(
        "document.querySelector('svg').getAttribute('aria-labelledby').split(' ').map("
        "i => document.getElementById(i).textContent)"
    )
    assert told[0] == name
    assert "Højere trin (medarbejder): Beskæftigelse, Netværk og Tro på egen formåen." in told[1]
    assert picture.is_visible()
    ids = tab.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)), "no two pictures have the same names"


def printed(tab: Any) -> list[Any]:
    """Return the pages as they are printed."""
    import pypdf

    return list(pypdf.PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages)


def test_it_prints_on_as_many_pages_as_it_should(opened: Open, pages: list[Page]) -> None:
    most = {"meeting": 1, "person": 2}
    for page in pages:
        if page.kind not in READERS or (page.kind not in most and page.language != "da"):
            continue
        found = printed(opened(page).tab)
        assert 1 <= len(found) <= most.get(page.kind, 25), page.name
        assert {(round(each.mediabox.width), round(each.mediabox.height)) for each in found} == {A4}
        words = " ".join(each.extract_text() for each in found)
        if page.kind != "person":
            assert words.count("22. november 2026" if page.language == "da" else "22 November 2026") >= len(found)
