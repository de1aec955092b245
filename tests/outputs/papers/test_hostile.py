"""Whatever stands in a plan is text in every paper: HTML, Markdown, Jinja, escapes of terminals, formulas, links."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from planctl.outputs.papers.escaping import markdown, with_plain_dates
from planctl.outputs.papers.rendering import render
from planctl.outputs.papers.status_view import READERS
from planctl.outputs.papers.templates import Templates
from planctl.outputs.papers.word import word
from planctl.outputs.tables import to_json
from planctl.plans.plan import Plan
from tests.outputs.house import PLAN
from tests.outputs.papers.conftest import Show

HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">klik</a>',
    "[klik](javascript:alert(1)) ![b](http://a.invalid/b.png)",
    "<javascript:alert(1)>",
    "# overskrift",
    "| a | b |",
    "{{ 7 * 7 }}{% for x in y %}{{ cycler.__init__ }}{# c #}",
    "=cmd|' /C calc'!A0",
    "&lt;script&gt; &#60;b&#62;",
    "1. punkt",
    "- punkt",
    "```kode``` **fed** _kursiv_ ~~streg~~",
    "Åse & <Bo>",
]
# What a picture is drawn with.
DRAWN = {"figure", "figcaption", "svg", "desc", "rect", "path", "circle", "text"}
OF_DRAWN = {
    "viewbox", "width", "height", "role", "aria-labelledby", "id", "font-family", "font-size", "font-weight", "x", "y",
    "d", "cx", "cy", "r", "fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-dasharray", "text-anchor",
}  # fmt: skip
ESCAPES = "\u001b[31mrødt\u202e og \u009b2J"


@pytest.fixture(params=HOSTILE)
def bad(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def hostile(reads: Callable[[str], Plan], bad: str) -> Plan:
    """Return the plan of the house with a hostile text wherever one can stand."""
    text = PLAN
    for innocent in (
        "Støtte til at holde aftaler om samvær.",
        "Hun ringer selv hjem.",
        "Kommer selv op om morgenen",
        "Det går fremad.",
        "Stiller vækkeuret selv",
        "Jeg vil ikke vækkes.",
        "En hemmelig aften.",
        "Fastholdelse på gåtur langs vejen",
    ):
        assert innocent in text
        text = text.replace(innocent, json.dumps(bad, ensure_ascii=False))
    return reads(text)


class Reader(HTMLParser):
    """What a browser makes of a page: its elements, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read_html(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


@pytest.mark.parametrize("reader", READERS)
def test_in_html_it_is_text(show: Show, shipped: Templates, hostile: Plan, bad: str, reader: str) -> None:
    page = read_html(render(show(hostile, reader), "html", shipped))
    assert page.tags <= {
        "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "h3", "h4",
        "h5", "h6", "p", "span", "div", "dl", "dt", "dd", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th",
        "td", "blockquote", *DRAWN,
    }  # fmt: skip
    assert page.attributes <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "scope", "data-label", "aria-label", *OF_DRAWN,
    }  # fmt: skip
    assert " ".join(bad.split()) in " ".join(" ".join(page.words).split())


@pytest.mark.parametrize("reader", READERS)
def test_in_word_it_is_text(show: Show, hostile: Plan, bad: str, reader: str) -> None:
    import docx

    file = docx.Document(io.BytesIO(word(show(hostile, reader))))
    words = [p.text for p in file.paragraphs]
    words += [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    assert any(bad in text for text in words)
    assert "w:hyperlink" not in file.element.xml


@pytest.mark.parametrize("reader", READERS)
def test_in_markdown_nothing_of_it_is_left_to_act(
    show: Show, shipped: Templates, hostile: Plan, bad: str, reader: str
) -> None:
    text = render(show(hostile, reader), "md", shipped)
    assert markdown(bad) in text or with_plain_dates(f"| {markdown(bad)}")[2:] in text, "20. is a list first in a line"
    assert not [line for line in text.splitlines() if line.lstrip("-> ").startswith(bad) and markdown(bad) != bad]
    if not bad.endswith("punkt"):  # those act only where a line begins
        assert bad not in text.replace(markdown(bad), "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>", "\\<b\\>"),
        ("[a](javascript:x)", "\\[a\\]\\(javascript:x)"),
        ("https://eksempel.invalid www.eksempel.invalid", "https\\://eksempel.invalid www\\.eksempel.invalid"),
        ("18. august", "18\\. august"),
        ("2) to", "2\\) to"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("# a", "\\# a"),
        ("===", "\\==="),
        ("&lt;", "&amp;lt;"),
        ("a & b", "a & b"),
        ("en\nto", "en to"),
        ("    kode", "kode"),
        ("3,5 og 1. maj", "3,5 og 1. maj"),
        ("\x1b[1m", "\\\\x1b\\[1m"),
    ],
)
def test_markdown_shows_a_text_as_it_is(text: str, shown: str) -> None:
    assert markdown(text) == shown


def test_what_acts_on_a_terminal_or_hides_is_shown_as_what_it_is(show: Show, shipped: Templates, plan: Plan) -> None:
    plan.data["goals"][0]["text"] = ESCAPES
    view = show(plan, "municipality")
    outputs = [render(view, form, shipped) for form in ("md", "html")] + [to_json(view)]
    for text in outputs:
        assert not set(text) & {"\x1b", "\u202e", "\x9b"}
    assert "\\x1b[31mrødt&lt;U+202E&gt;" in outputs[1]
    assert word(view), "and a Word file can hold it"


def test_a_cpr_number_is_hidden(show: Show, shipped: Templates, plan: Plan) -> None:
    plan.data["goals"][0]["text"] = plan.data["purpose"]["child"] = "Mit nummer er 010190-1234."
    for reader in READERS:
        view: dict[str, Any] = show(plan, reader)
        assert "010190" not in to_json(view)
        assert "010190" not in render(view, "html", shipped)
